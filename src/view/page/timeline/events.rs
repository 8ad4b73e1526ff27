//! The events as a table, below the lanes: the same run for whoever would rather read it. The search
//! is its filter, and what is selected in the one is selected in the other.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::super::keys;
use super::super::resize::on_resize;
use super::super::text::timeline::words;
use super::find;
use super::view::View;
use crate::trace::EventKind;
use crate::view::format;
use crate::view::keys::Keys;
use crate::view::long_list::LongList;
use crate::view::timeline::walk;

/// How high a row is, the head as well; the style says so, too.
const ROW_HEIGHT: f64 = 24.0;

/// What a key does in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum TableKey {
    Before,
    Next,
    PageBack,
    PageOn,
    First,
    Last,
    Reveal,
    Search,
    Nothing,
}

pub(in super::super) const KEYS: &Keys<TableKey> = &[
    (TableKey::Before, &["ArrowUp"]),
    (TableKey::Next, &["ArrowDown"]),
    (TableKey::PageBack, &["PageUp"]),
    (TableKey::PageOn, &["PageDown"]),
    (TableKey::First, &["Home"]),
    (TableKey::Last, &["End"]),
    (TableKey::Reveal, &["Enter"]),
    (TableKey::Search, &["/"]),
    (TableKey::Nothing, &["Escape"]),
];

/// The table, when it was asked for.
#[component]
pub(super) fn EventTable(view: View) -> impl IntoView {
    move || view.lists.get().then(|| view! { <Table view/> })
}

/// The part of the table that is in view, and what is in it.
#[derive(Clone, Copy)]
struct Listed {
    view: View,
    scroller: NodeRef<html::Div>,
    /// How high the part in view is below the head, and how much is scrolled away above it.
    extent: RwSignal<(f64, f64)>,
    count: Memo<usize>,
}

impl Listed {
    fn new(view: View) -> Self {
        let count = Memo::new(move |_| {
            view.laid_out.track();
            count_rows(view)
        });
        Self {
            view,
            scroller: NodeRef::new(),
            extent: RwSignal::new((0.0, 0.0)),
            count,
        }
    }

    fn list(self) -> LongList {
        LongList {
            rows: self.count.get(),
            row_height: ROW_HEIGHT,
            in_view: self.extent.with(|(height, _)| *height),
        }
    }

    fn measure(self) {
        if let Some(scroller) = self.scroller.try_get_untracked().flatten() {
            let height = f64::from(scroller.client_height()) - ROW_HEIGHT;
            self.extent
                .set((height.max(0.0), f64::from(scroller.scroll_top())));
        }
    }

    /// The row of what is selected, if it has one.
    fn selected(self) -> Option<usize> {
        let target = self.view.selected.get()?;
        self.view.laid_out.track();
        let event = self.view.with_subject(|subject, _| target.event(subject))?;
        row_of(self.view, event)
    }

    fn select(self, row: usize) {
        let target = self
            .view
            .with_subject(|subject, _| walk::event(subject, event_at(self.view, row)?));
        if let Some(target) = target {
            self.view.go_to(target);
        }
    }

    fn key(self, event: &ev::KeyboardEvent) {
        let Some(does) = keys::chord(event).does(KEYS) else {
            return;
        };
        event.prevent_default();
        let list = untrack(|| self.list());
        let last = list.rows.saturating_sub(1);
        let page = ((list.in_view / ROW_HEIGHT) as usize).max(2) - 1;
        let now = untrack(|| self.selected());
        let first_in_view = || {
            let (_, top) = self.extent.get_untracked();
            let slice = list.at(top);
            slice.first + (-slice.offset / ROW_HEIGHT).ceil() as usize
        };
        let from = |step: &dyn Fn(usize) -> usize| now.map_or_else(first_in_view, step);
        let row = match does {
            TableKey::Next => from(&|row| row + 1),
            TableKey::Before => from(&|row| row.saturating_sub(1)),
            TableKey::PageOn => from(&|row| row + page),
            TableKey::PageBack => from(&|row| row.saturating_sub(page)),
            TableKey::First => 0,
            TableKey::Last => last,
            TableKey::Reveal => return self.view.reveal_line(),
            TableKey::Search => return find::focus(self.view),
            TableKey::Nothing => return self.view.selected.set(None),
        };
        if list.rows > 0 {
            self.select(row.min(last));
        }
    }
}

fn is_filtered(view: View) -> bool {
    view.query.with_untracked(|query| !query.trim().is_empty())
}

fn count_rows(view: View) -> usize {
    if is_filtered(view) {
        view.layout.with_value(|layout| layout.found.len())
    } else {
        view.with_subject(|subject, _| subject.events.kept().len())
    }
}

/// The event in a row.
fn event_at(view: View, row: usize) -> Option<u32> {
    if is_filtered(view) {
        let found = |layout: &super::layout::Layout| layout.found.get(row).copied();
        view.layout.with_value(found)
    } else {
        let first = view.with_subject(|subject, _| subject.events.first());
        (row < count_rows(view)).then_some((first + row) as u32)
    }
}

/// The row of an event.
fn row_of(view: View, event: u32) -> Option<usize> {
    if is_filtered(view) {
        view.layout
            .with_value(|layout| layout.found.binary_search(&event).ok())
    } else {
        let first = view.with_subject(|subject, _| subject.events.first());
        (event as usize).checked_sub(first)
    }
}

#[component]
fn Table(view: View) -> impl IntoView {
    let listed = Listed::new(view);
    let Listed {
        scroller,
        extent,
        count,
        ..
    } = listed;
    Effect::new(move || {
        if let Some(scroller) = scroller.get() {
            on_resize(&scroller, move || listed.measure());
        }
    });
    let selected = Memo::new(move |_| listed.selected());
    // What is selected elsewhere comes into view here.
    Effect::new(move || {
        let (Some(row), Some(scroller)) = (selected.get(), scroller.get()) else {
            return;
        };
        // It may just have been opened: how high it is has to be known.
        listed.measure();
        let (_, top) = extent.get_untracked();
        if let Some(to) = untrack(|| listed.list()).reveal(row, top) {
            scroller.set_scroll_top(to as i32);
        }
    });
    let slice = Memo::new(move |_| listed.list().at(extent.with(|(_, top)| *top)));
    let rows = move || {
        view.laid_out.track();
        let slice = slice.get();
        (slice.first..slice.first + slice.count)
            .filter_map(|row| row_view(listed, row, selected))
            .collect_view()
    };
    let active = move || {
        let row = selected.get()?;
        let slice = slice.get();
        let is_made = (slice.first..slice.first + slice.count).contains(&row);
        is_made.then(|| row_id(view, row))
    };
    let heads = words().event_columns.map(|name| {
        view! { <span role="columnheader">{name}</span> }
    });
    view! {
        <div
            class="events"
            role="grid"
            tabindex="0"
            aria-label=words().events
            aria-rowcount=move || (count.get() + 1).to_string()
            aria-colcount="5"
            aria-activedescendant=active
            data-testid=view.shown.id("events")
            data-count=move || count.get()
            node_ref=scroller
            on:scroll=move |_| listed.measure()
            on:keydown=move |event| listed.key(&event)
        >
            <div class="event-row event-head" role="row" aria-rowindex="1">{heads.collect_view()}</div>
            <div
                class="events-all"
                role="rowgroup"
                style:height=move || format!("{}px", listed.list().height())
            >
                <div
                    class="events-in-view"
                    role="presentation"
                    style:height=move || format!("{}px", extent.with(|(height, _)| *height))
                >
                    <div role="presentation" style:translate=move || format!("0 {}px", slice.get().offset)>
                        {rows}
                    </div>
                </div>
            </div>
        </div>
    }
}

fn row_id(view: View, row: usize) -> String {
    view.shown.id(&format!("event-{row}"))
}

fn row_view(
    listed: Listed,
    row: usize,
    selected: Memo<Option<usize>>,
) -> Option<impl IntoView + use<>> {
    let view = listed.view;
    let index = event_at(view, row)?;
    let cells = view.with_subject(|subject, _| {
        let event = subject.event(index)?;
        // A thread that starts or ends does so to itself.
        let object = match (event.object, event.kind) {
            (0, _) | (_, EventKind::Start | EventKind::End) => String::new(),
            (object, _) => subject.naming.object(object),
        };
        let line = match event.line {
            0 => String::new(),
            line => line.to_string(),
        };
        Some([
            format::milliseconds(event.time_ns),
            subject.naming.thread(event.thread),
            event.kind.name().to_owned(),
            object,
            line,
        ])
    })?;
    let is_selected = move || selected.with(|at| *at == Some(row));
    Some(view! {
        <div
            class="event-row"
            class:event-odd={row % 2 == 1}
            role="row"
            id=row_id(view, row)
            aria-rowindex=(row + 2).to_string()
            aria-selected=move || is_selected().to_string()
            on:click=move |_| listed.select(row)
        >
            {cells.map(|cell| view! { <span role="gridcell">{cell}</span> }).collect_view()}
        </div>
    })
}
