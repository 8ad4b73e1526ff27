//! The timeline: a lane for each thread, a lane for each lock, on one canvas.
//!
//! What is painted, hit and walked is maths of [`crate::view::timeline`]; here are the canvas, the
//! pointer, the keys and the panels around it. [`Timeline`] shows any run: it takes a [`Shown`].
//! The canvas is as large as what is in view; the scroll bar belongs to an empty element as high
//! as all rows.

mod canvas;
mod details;
mod events;
mod files;
mod find;
mod head;
mod interact;
mod keys;
mod lanes;
mod layout;
mod legend;
mod overview;
mod palette;
mod save;
mod steps;
mod tooltip;
mod view;

use leptos::prelude::*;

use super::state::{Playground, RunData, Tab, playground};
use super::text::timeline::words;
use crate::view::layout::{Unit, Window};
pub(super) use events::{KEYS as TABLE_KEYS, TableKey};
pub(super) use keys::{KEYS as TIMELINE_KEYS, TimelineKey};
use view::View;

/// A run that a timeline shows. Copies share it.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    /// The run.
    pub(super) run: StoredValue<RunData, LocalStorage>,
    /// Tells that it changed.
    pub(super) revision: RwSignal<u32>,
    /// The part in view; `None`: everything.
    pub(super) window: RwSignal<Option<Window>>,
    /// The tab that it is part of.
    pub(super) tab: Tab,
    /// What tells it from another one on the page; empty for the only one of its tab.
    pub(super) name: &'static str,
    /// Another run that is shown on the same scale: what it left, and what tells that it changed.
    pub(super) beside: Option<(StoredValue<RunData, LocalStorage>, RwSignal<u32>)>,
    /// A replay: where it stands, and what takes it elsewhere.
    pub(super) steps: Option<Steps>,
}

/// What a timeline has to do with a replay, whose steps are its time. Copies share it.
#[derive(Clone, Copy)]
pub(super) struct Steps {
    /// Steps that have been taken.
    pub(super) position: Signal<u32>,
    /// Goes to a position.
    pub(super) go_to: fn(Playground, u32),
}

impl Shown {
    /// The run of the page.
    pub(super) fn present(playground: Playground) -> Self {
        Self {
            run: playground.run,
            revision: playground.timeline_revision,
            window: playground.window,
            tab: Tab::Timeline,
            name: "",
            beside: None,
            steps: None,
        }
    }

    /// A replay, by its steps.
    pub(super) fn replay(
        run: StoredValue<RunData, LocalStorage>,
        revision: RwSignal<u32>,
        window: RwSignal<Option<Window>>,
        steps: Steps,
    ) -> Self {
        Self {
            run,
            revision,
            window,
            tab: Tab::Replay,
            name: "replay",
            beside: None,
            steps: Some(steps),
        }
    }

    /// Two runs on one scale of time, which move together.
    pub(super) fn side_by_side(
        kept: (StoredValue<RunData, LocalStorage>, RwSignal<u32>),
        now: (StoredValue<RunData, LocalStorage>, RwSignal<u32>),
        window: RwSignal<Option<Window>>,
    ) -> [Self; 2] {
        [("kept", kept, now), ("now", now, kept)].map(|(name, (run, revision), beside)| Self {
            run,
            revision,
            window,
            tab: Tab::Compare,
            name,
            beside: Some(beside),
            steps: None,
        })
    }

    /// Makes whoever asks for it depend on all that is shown.
    fn track(self) {
        self.revision.track();
        if let Some((_, revision)) = self.beside {
            revision.track();
        }
    }

    /// What its time is made of.
    fn unit(self) -> Unit {
        match self.steps {
            Some(_) => words().steps(),
            None => Unit::Time,
        }
    }

    /// A name on the page that no other timeline has.
    fn id(self, what: &str) -> String {
        if self.name.is_empty() {
            what.to_owned()
        } else {
            format!("{what}-{}", self.name)
        }
    }
}

/// The timeline of the page's run and what belongs to it.
#[component]
pub(super) fn TimelinePanel() -> impl IntoView {
    let shown = Shown::present(playground());
    view! {
        <section
            class="panel panel-timeline"
            id="panel-timeline"
            role="tabpanel"
            aria-labelledby="tab-timeline"
        >
            <Timeline shown/>
        </section>
    }
}

/// A timeline: tools, overview, lanes, what is selected, legend.
#[component]
pub(super) fn Timeline(
    /// Whose.
    shown: Shown,
) -> impl IntoView {
    let view = View::new(playground(), shown);
    view.follow();
    view! {
        <head::Head view/>
        <overview::Overview view/>
        <div
            class="lanes-frame"
            on:dragover=move |event| files::over(&event)
            on:drop=move |event| files::dropped(view, &event)
        >
            <lanes::Lanes view/>
            <lanes::Empty view/>
            <tooltip::Tooltip view/>
        </div>
        <events::EventTable view/>
        <details::Selection view/>
        <legend::Foot view/>
    }
}
