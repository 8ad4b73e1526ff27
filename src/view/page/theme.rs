//! Light or dark: as the system prefers, until a person says otherwise.

use leptos::prelude::*;

use super::icons::Icon;
use super::state::playground;
use super::storage;
use super::text::text;

const THEME: &str = "lockstep.theme";

fn system_is_dark() -> bool {
    web_sys::window()
        .and_then(|window| {
            window
                .match_media("(prefers-color-scheme: dark)")
                .ok()
                .flatten()
        })
        .is_some_and(|query| query.matches())
}

fn apply(dark: bool) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        // An element of this page takes this attribute.
        let _ = root.set_attribute("data-theme", if dark { "dark" } else { "light" });
    }
}

/// Switches between light and dark.
#[component]
pub(super) fn ThemeSwitch() -> impl IntoView {
    let playground = playground();
    let dark = RwSignal::new(match storage::read(THEME).as_deref() {
        Some("dark") => true,
        Some("light") => false,
        _ => system_is_dark(),
    });
    if storage::read(THEME).is_some() {
        apply(dark.get_untracked());
    }
    let hint = move || {
        if dark.get() {
            text().theme_to_light
        } else {
            text().theme_to_dark
        }
    };
    let switch = move |_| {
        dark.update(|dark| *dark = !*dark);
        let now = dark.get_untracked();
        storage::write(THEME, if now { "dark" } else { "light" });
        apply(now);
        // The canvas takes its colours when it draws.
        playground
            .timeline_revision
            .update(|revision| *revision += 1);
    };
    view! {
        <button
            type="button"
            class="quiet"
            data-testid="theme"
            title=hint
            aria-label=hint
            on:click=switch
        >
            {move || if dark.get() { Icon::Sun.view() } else { Icon::Moon.view() }}
        </button>
    }
}
