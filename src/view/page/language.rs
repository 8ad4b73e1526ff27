//! Which language the page speaks: the browser's first, until a person says otherwise.

use leptos::prelude::*;

use super::state::playground;
use super::text::{Language, text};

/// Switches to the next language.
#[component]
pub(super) fn LanguageSwitch() -> impl IntoView {
    let playground = playground();
    let now = playground.language.get_untracked();
    let at = Language::ALL.iter().position(|one| *one == now);
    let next = Language::ALL[(at.unwrap_or(0) + 1) % Language::ALL.len()];
    let hint = text().switch_language(next.name());
    let switch = move |_| {
        next.remember();
        // The whole page is made anew, in that language.
        playground.language.set(next);
    };
    view! {
        <button
            type="button"
            class="quiet language"
            data-testid="language"
            title=hint.clone()
            aria-label=hint
            on:click=switch
        >
            <span lang=next.tag()>{next.short_name()}</span>
        </button>
    }
}
