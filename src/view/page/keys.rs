//! The keys that the page listens to, and the dialog that lists them.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::state::{Playground, playground};
use super::text::text;
use super::{engine_session, explore, gallery, toolbar, tour};

/// A key that works wherever the focus is. Tells whether it was one.
pub(super) fn pressed(playground: Playground, event: &ev::KeyboardEvent) -> bool {
    let with_control = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        "Enter" if with_control && event.shift_key() => explore::session::press(playground),
        "Enter" if with_control => engine_session::run(playground),
        "." if with_control => toolbar::stop(playground),
        "k" if with_control => gallery::show(playground),
        "F1" => playground.keys_shown.set(true),
        // Where it is no character of a text.
        "?" if !with_control && !is_typing(event) => playground.keys_shown.set(true),
        "Escape" if playground.tour.get_untracked().is_some() => tour::end(playground),
        _ => return false,
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
    let rows = text()
        .keys
        .iter()
        .map(|(keys, what)| {
            view! { <div><dt><kbd>{*keys}</kbd></dt><dd>{*what}</dd></div> }
        })
        .collect_view();
    view! {
        <dialog
            node_ref=dialog
            class="keys"
            aria-labelledby="keys-title"
            data-testid="keys"
            on:close=move |_| close()
        >
            <h2 id="keys-title">{text().keys_title}</h2>
            <dl>{rows}</dl>
            <div class="dialog-buttons">
                <button type="button" data-testid="tour-again" on:click=again>
                    {text().tour_again}
                </button>
                <button type="button" on:click=move |_| close()>{text().close}</button>
            </div>
        </dialog>
    }
}
