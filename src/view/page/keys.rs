//! The keys that the page listens to, and the dialog that lists them.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::state::{Playground, playground};
use super::text::{keys as key_texts, text};
use super::{engine_session, explore, gallery, toolbar, tour};
use crate::view::keys::{Keys, Pressed};

/// What a key does wherever the focus is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageKey {
    Run,
    Explore,
    Stop,
    Choose,
    List,
    EndTour,
}

pub(super) const KEYS: &Keys<PageKey> = &[
    (PageKey::Run, &["Ctrl+Enter"]),
    (PageKey::Explore, &["Ctrl+Shift+Enter"]),
    (PageKey::Stop, &["Ctrl+."]),
    (PageKey::Choose, &["Ctrl+k"]),
    (PageKey::List, &["?", "F1"]),
    (PageKey::EndTour, &["Escape"]),
];

/// What was pressed, as tables of keys have it.
pub(super) fn chord(event: &ev::KeyboardEvent) -> Pressed {
    Pressed {
        key: event.key(),
        with_control: event.ctrl_key() || event.meta_key(),
        with_shift: event.shift_key(),
        with_alt: event.alt_key(),
    }
}

/// A key that works wherever the focus is. Tells whether it was one.
pub(super) fn pressed(playground: Playground, event: &ev::KeyboardEvent) -> bool {
    match chord(event).does(KEYS) {
        Some(PageKey::Run) => engine_session::run(playground),
        Some(PageKey::Explore) => explore::session::press(playground),
        Some(PageKey::Stop) => toolbar::stop(playground),
        Some(PageKey::Choose) => gallery::show(playground),
        // Not where it is a character of a text.
        Some(PageKey::List) if event.key() != "?" || !is_typing(event) => {
            playground.keys_shown.set(true);
        }
        Some(PageKey::EndTour) if playground.tour.get_untracked().is_some() => {
            tour::end(playground);
        }
        Some(PageKey::List | PageKey::EndTour) | None => return false,
    }
    true
}

fn is_typing(event: &ev::KeyboardEvent) -> bool {
    // Within the editor's shadow the target is its host; the path begins at what has the focus.
    let innermost = event.composed_path().get(0);
    innermost
        .dyn_ref::<web_sys::HtmlElement>()
        .is_some_and(|element| {
            element.is_content_editable()
                || matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
        })
}

/// Opens the list of keys.
#[component]
pub(super) fn KeysButton() -> impl IntoView {
    let playground = playground();
    view! {
        <button
            type="button"
            class="quiet"
            data-testid="keys-button"
            title=text().keys_hint
            aria-label=text().keys_hint
            aria-keyshortcuts="F1"
            on:click=move |_| playground.keys_shown.set(true)
        >
            "?"
        </button>
    }
}

/// The list of keys.
#[component]
pub(super) fn KeysDialog() -> impl IntoView {
    let playground = playground();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if !playground.keys_shown.get() {
            dialog.close();
        } else if !dialog.open() {
            // Fails only where it is open already.
            let _ = dialog.show_modal();
        }
    });
    let close = move || playground.keys_shown.set(false);
    let again = move |_| {
        close();
        tour::begin(playground);
    };
    let groups = key_texts::groups().into_iter().map(|(title, rows)| {
        let rows = rows.into_iter().map(|(keys, what)| {
            let keys = keys.into_iter().map(|key| view! { <kbd>{key}</kbd> " " });
            view! { <div><dt>{keys.collect_view()}</dt><dd>{what}</dd></div> }
        });
        view! {
            <section>
                <h3>{title}</h3>
                <dl>{rows.collect_view()}</dl>
            </section>
        }
    });
    let groups = groups.collect_view();
    view! {
        <dialog
            node_ref=dialog
            class="keys"
            aria-labelledby="keys-title"
            data-testid="keys"
            on:close=move |_| close()
        >
            <h2 id="keys-title">{text().keys_title}</h2>
            <div class="keys-groups" tabindex="0" role="region" aria-labelledby="keys-title">
                <div>{groups}</div>
            </div>
            <div class="dialog-buttons">
                <button type="button" data-testid="tour-again" on:click=again>
                    {text().tour_again}
                </button>
                <button type="button" on:click=move |_| close()>{text().close}</button>
            </div>
        </dialog>
    }
}
