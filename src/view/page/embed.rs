//! The page within another page (`?embed`): the program, its result, and the way here.
//!
//! It remembers nothing, so that a person's own draft is not overwritten by a page they read.

use leptos::prelude::*;

use super::icons::sign;
use super::share;
use super::state::playground;
use super::text::text;
use super::toolbar::{EngineMode, RunButtons};

/// Whether the page was asked to show the program and its result only.
pub(super) fn is_embedded() -> bool {
    let search = web_sys::window().and_then(|window| window.location().search().ok());
    search.is_some_and(|search| {
        let query = search.trim_start_matches('?');
        query
            .split('&')
            .any(|part| part == "embed" || part.starts_with("embed="))
    })
}

/// What stands above an embedded program.
#[component]
pub(super) fn EmbedBar() -> impl IntoView {
    let playground = playground();
    // The text may have been edited since the page was opened, so the address is made anew.
    let address = RwSignal::new(share::address(playground, false).unwrap_or_default());
    let renew = move || address.set(share::address(playground, false).unwrap_or_default());
    let title = move || {
        playground.analysed.track();
        playground
            .source
            .with_untracked(|source| crate::scenario::description(source).title)
    };
    view! {
        <header class="bar bar-embed">
            <a
                class="brand"
                target="_blank"
                rel="noopener"
                data-testid="open-whole"
                title=text().open_whole
                href=move || address.get()
                on:pointerdown=move |_| renew()
                on:focus=move |_| renew()
            >
                {sign()}
                <span>"Lockstep"</span>
            </a>
            <h1 class="embed-title">{title}</h1>
            <div class="bar-gap"></div>
            <EngineMode/>
            <RunButtons/>
        </header>
    }
}

/// The HTML that puts what is at this address into another page.
pub(super) fn code(address: &str, title: &str) -> String {
    format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"560\" style=\"border:0\" \
         loading=\"lazy\" allow=\"cross-origin-isolated; clipboard-write\"></iframe>",
        escaped(address),
        escaped(title)
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}
