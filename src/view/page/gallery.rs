//! The gallery: all scenarios by pattern, with a search, in a dialog.
//!
//! Keys: Ctrl+K opens it, Enter in the search takes the first one, arrows go through the list,
//! Escape closes it.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::document;
use super::drafts::{self, Draft};
use super::icons::Icon;
use super::replay::solved;
use super::state::{Playground, entry_of, playground};
use super::text::{self, text};
use super::translation;
use crate::scenario::{self, GALLERY, GROUPS, GalleryEntry};

/// What the list shows of a scenario; reading it means parsing its program, so that is done once.
#[derive(Debug, Clone, PartialEq)]
struct Row {
    entry: &'static GalleryEntry,
    title: String,
    summary: String,
    /// What is searched beside the program.
    words: String,
    /// Whether it states a goal for a person who schedules its threads.
    is_challenge: bool,
}

fn rows(playground: Playground) -> Vec<Row> {
    let row = |entry: &'static GalleryEntry| {
        let description = translation::of_entry(playground, entry);
        Row {
            entry,
            summary: description.summary(),
            words: format!("{} {}", description.title, description.explanation),
            title: description.title,
            is_challenge: entry.goal().is_some(),
        }
    };
    GALLERY.iter().map(row).collect()
}

/// Opens the gallery, with what is being typed among the drafts.
pub(super) fn show(playground: Playground) {
    if playground.saving.is_pending() {
        document::remember(playground);
    }
    playground.gallery_open.set(true);
}

/// Which scenario is open; opens the gallery, and goes back to the original text.
#[component]
pub(super) fn Picker() -> impl IntoView {
    let playground = playground();
    let present = move || playground.gallery_entry();
    let title = move || {
        present().map_or_else(
            || text().custom.to_owned(),
            |entry| translation::of_entry(playground, entry).title,
        )
    };
    let changed =
        move || present().is_some_and(|entry| playground.source.with(|it| it != entry.source));
    view! {
        <div class="picker">
            <button
                type="button"
                class="picker-open"
                aria-haspopup="dialog"
                aria-keyshortcuts="Control+K"
                title=text().lab.gallery_hint
                data-testid="scenario"
                data-slug=move || present().map_or("", |entry| entry.slug)
                on:click=move |_| show(playground)
            >
                <span>{title}</span>
                {Icon::Down.view()}
            </button>
            <button
                type="button"
                class="quiet"
                class:none=move || !changed()
                title=text().restore_hint
                aria-label=text().restore_hint
                data-testid="restore"
                on:click=move |_| document::reset(playground)
            >
                {Icon::Restore.view()}
                <span class="wide">{text().reset}</span>
            </button>
        </div>
    }
}

/// The dialog.
#[component]
pub(super) fn Gallery() -> impl IntoView {
    let playground = playground();
    let dialog = NodeRef::<html::Dialog>::new();
    let wanted = RwSignal::new(String::new());
    let group = RwSignal::new(None::<&'static str>);
    let all = Memo::new(move |_| {
        let is_open = playground.gallery_open.get();
        if is_open {
            rows(playground)
        } else {
            Vec::new()
        }
    });
    let kept = Memo::new(move |_| {
        let is_open = playground.gallery_open.get();
        if is_open { drafts::all() } else { Vec::new() }
    });
    Effect::new(move || {
        let is_open = playground.gallery_open.get();
        let Some(dialog) = dialog.get() else { return };
        if is_open {
            wanted.set(String::new());
            // Fails only where it is open already.
            let _ = dialog.show_modal();
        } else {
            dialog.close();
        }
    });
    let found = Memo::new(move |_| {
        let (wanted, group) = (wanted.get(), group.get());
        all.with(|all| {
            all.iter()
                .filter(|row| group.is_none_or(|group| row.entry.group == group))
                .filter(|row| row.entry.matches(&wanted, &row.words))
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    let take_first = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            if let Some(row) = found.with(|rows| rows.first().cloned()) {
                open(playground, row.entry.slug);
            }
        }
    };
    view! {
        <dialog
            node_ref=dialog
            class="gallery"
            aria-labelledby="gallery-title"
            data-testid="gallery"
            on:close=move |_| playground.gallery_open.set(false)
            on:keydown=move |event| walk(&event)
            on:click=move |event| {
                // Only the space around what it shows is the dialog itself.
                let on_backdrop = event_target::<web_sys::Element>(&event).tag_name() == "DIALOG";
                if on_backdrop {
                    playground.gallery_open.set(false);
                }
            }
        >
            <div class="gallery-frame">
                <header class="gallery-head">
                    <h2 id="gallery-title">{text().lab.gallery_title}</h2>
                    <input
                        type="search"
                        class="gallery-item"
                        autofocus
                        placeholder=text().lab.gallery_search
                        aria-label=text().lab.gallery_search
                        data-testid="gallery-search"
                        prop:value=move || wanted.get()
                        on:input=move |event| wanted.set(event_target_value(&event))
                        on:keydown=take_first
                    />
                    <NewProgram/>
                    <button
                        type="button"
                        class="quiet"
                        aria-label=text().close
                        title=text().close
                        data-testid="gallery-close"
                        on:click=move |_| playground.gallery_open.set(false)
                    >
                        {Icon::Close.view()}
                    </button>
                </header>
                <Groups group/>
                <div class="gallery-list" data-testid="gallery-list" data-found=move || found.with(Vec::len)>
                    {move || group.get().is_none().then(|| own_view(playground, &kept.get(), &wanted.get()))}
                    {move || groups_view(playground, &found.get(), &kept.get())}
                    <p class="faint gallery-none" class:none=move || !found.with(Vec::is_empty)>
                        {text().lab.gallery_none}
                    </p>
                </div>
            </div>
        </dialog>
    }
}

#[component]
fn NewProgram() -> impl IntoView {
    let playground = playground();
    let open = move |_| {
        playground.gallery_open.set(false);
        document::open_new(playground);
    };
    view! {
        <button
            type="button"
            aria-label=text().new_program
            title=text().new_program
            data-testid="new-program"
            on:click=open
        >
            {Icon::Plus.view()}
            <span class="wide">{text().new_program}</span>
        </button>
    }
}

#[component]
fn Groups(group: RwSignal<Option<&'static str>>) -> impl IntoView {
    let chip = move |of: Option<&'static str>, name: &'static str| {
        view! {
            <button
                type="button"
                class="chip"
                aria-pressed=move || (group.get() == of).to_string()
                on:click=move |_| group.set(of)
            >
                {name}
            </button>
        }
    };
    view! {
        <div class="gallery-groups" role="group" aria-label=text().lab.all_groups>
            {chip(None, text().lab.all)}
            {GROUPS.iter().map(|name| chip(Some(name), text::group_name(name))).collect_view()}
        </div>
    }
}

/// The programs that are no scenarios, the newest first.
fn own_view(playground: Playground, drafts: &[Draft], wanted: &str) -> impl IntoView + use<> {
    let wanted = wanted.to_lowercase();
    let own = drafts.iter().filter(|draft| {
        entry_of(&draft.file_name).is_none() && draft.source.to_lowercase().contains(&wanted)
    });
    let cards: Vec<_> = own.map(|draft| own_card(playground, draft)).collect();
    (!cards.is_empty()).then(|| {
        view! {
            <section data-testid="own-programs">
                <h3>{text().own_programs}</h3>
                <ul>{cards}</ul>
            </section>
        }
    })
}

fn own_card(playground: Playground, draft: &Draft) -> impl IntoView + use<> {
    let description = scenario::description(&draft.source);
    let name = draft.file_name.clone();
    let title = if description.title.is_empty() {
        name.clone()
    } else {
        description.title.clone()
    };
    let summary = match description.summary() {
        summary if summary.is_empty() => draft
            .source
            .lines()
            .find(|line| !line.trim().is_empty())
            .unwrap_or_default()
            .to_owned(),
        summary => summary,
    };
    let is_present = playground.file_name.with_untracked(|now| *now == name);
    view! {
        <li>
            <button
                type="button"
                class="card gallery-item"
                aria-current=is_present.then_some("true")
                data-testid=format!("own-{name}")
                on:click=move |_| {
                    playground.gallery_open.set(false);
                    document::open_own(playground, &name);
                }
            >
                <span class="card-title">{title}</span>
                <span class="card-summary">{summary}</span>
            </button>
        </li>
    }
}

fn groups_view(playground: Playground, found: &[Row], drafts: &[Draft]) -> impl IntoView + use<> {
    GROUPS
        .iter()
        .filter_map(|group| {
            let rows: Vec<Row> = found
                .iter()
                .filter(|row| row.entry.group == *group)
                .cloned()
                .collect();
            if rows.is_empty() {
                return None;
            }
            let cards = rows
                .into_iter()
                .map(|row| {
                    let name = row.entry.file_name();
                    let is_edited = drafts.iter().any(|draft| draft.file_name == name);
                    card(playground, row, is_edited)
                })
                .collect_view();
            Some(view! {
                <section>
                    <h3>{text::group_name(group)}</h3>
                    <ul>{cards}</ul>
                </section>
            })
        })
        .collect_view()
}

fn card(playground: Playground, row: Row, is_edited: bool) -> impl IntoView {
    let slug = row.entry.slug;
    let is_present = playground
        .gallery_entry()
        .is_some_and(|entry| entry.slug == slug);
    let badge = row.is_challenge.then(|| {
        if solved().iter().any(|one| one == slug) {
            view! {
                <span class="card-badge solved" data-testid=format!("solved-{slug}")>
                    {Icon::Check.view()} {text().explore.solved}
                </span>
            }
            .into_any()
        } else {
            view! { <span class="card-badge">{text().explore.challenge}</span> }.into_any()
        }
    });
    view! {
        <li>
            <button
                type="button"
                class="card gallery-item"
                aria-current=is_present.then_some("true")
                data-testid=format!("scenario-{slug}")
                on:click=move |_| open(playground, slug)
            >
                <span class="card-title">{row.title}</span>
                {badge}
                {is_edited.then(|| view! {
                    <span class="card-badge edited" data-testid=format!("edited-{slug}")>
                        {text().edited}
                    </span>
                })}
                <span class="card-summary">{row.summary}</span>
            </button>
        </li>
    }
}

fn open(playground: Playground, slug: &str) {
    playground.gallery_open.set(false);
    document::open_scenario(playground, slug);
}

/// Arrow keys go from the search through the scenarios and back.
fn walk(event: &ev::KeyboardEvent) {
    let forward = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    let dialog: web_sys::Element = event_current_target(event);
    let Ok(items) = dialog.query_selector_all(".gallery-item") else {
        return;
    };
    let focused = leptos::prelude::document().active_element();
    let at = (0..items.length()).find(|index| {
        let item = items.item(*index).and_then(|it| it.dyn_into().ok());
        item == focused
    });
    let next = match (at, forward) {
        (None, _) => 0,
        (Some(at), true) => (at + 1).min(items.length().saturating_sub(1)),
        (Some(at), false) => at.saturating_sub(1),
    };
    event.prevent_default();
    let item = items.item(next);
    if let Some(item) = item.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        // What is in the document and can be focused is.
        let _ = item.focus();
    }
}

fn event_current_target(event: &ev::KeyboardEvent) -> web_sys::Element {
    let target = event.current_target().expect("a handler has an element");
    target.unchecked_into()
}
