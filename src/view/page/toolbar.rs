//! The header: which scenario, which engine, run, stop, share, and the theme.

use leptos::prelude::*;

use super::explore::{self, ExploreButton};
use super::icons::{Icon, sign};
use super::state::{Phase, Playground, playground};
use super::text::text;
use super::{engine_session, gallery, keys, language, share, theme};
use crate::engine::page_side::parallel_available;

/// The header.
#[component]
pub(super) fn Toolbar() -> impl IntoView {
    view! {
        <header class="bar">
            <h1 class="brand">{sign()} <span>"Lockstep"</span></h1>
            <gallery::Picker/>
            <div class="bar-gap"></div>
            <EngineMode/>
            <language::LanguageSwitch/>
            <theme::ThemeSwitch/>
            <keys::KeysButton/>
            <ShareButton/>
            <RunButtons/>
        </header>
    }
}

/// How runs are carried on this page.
#[component]
pub(super) fn EngineMode() -> impl IntoView {
    let (mode, name, hint) = if parallel_available() {
        (
            "parallel",
            text().engine_parallel,
            text().engine_parallel_hint,
        )
    } else {
        ("sliced", text().engine_sliced, text().engine_sliced_hint)
    };
    view! {
        <span class=format!("mode mode-{mode}") data-testid="engine-mode" data-mode=mode title=hint>
            {name}
        </span>
    }
}

#[component]
fn ShareButton() -> impl IntoView {
    let playground = playground();
    view! {
        <button
            type="button"
            data-testid="share"
            title=text().share_hint
            on:click=move |_| share::share(playground)
        >
            {Icon::Share.view()}
            <span class="wide">{text().share}</span>
        </button>
    }
}

/// The key: ends the run that goes on, and interrupts the search, which has buttons of its own.
pub(super) fn stop(playground: Playground) {
    engine_session::stop(playground);
    explore::session::pause(playground);
}

/// Run and Stop are never really disabled, only called so: one that has the focus would lose it.
#[component]
pub(super) fn RunButtons() -> impl IntoView {
    let playground = playground();
    let idle = move || playground.phase.get() == Phase::Idle && !playground.sweeping.get();
    let runs = move || matches!(playground.phase.get(), Phase::Loading | Phase::Running);
    view! {
        <div class="run-buttons">
            <button
                type="button"
                class="stop"
                data-testid="stop"
                title=text().stop_hint
                aria-disabled=move || (!runs()).to_string()
                on:click=move |_| engine_session::stop(playground)
            >
                {Icon::Stop.view()}
                <span class="wide">{text().stop}</span>
            </button>
            <ExploreButton testid="explore" label_class=""/>
            <button
                type="button"
                class="primary"
                data-testid="run"
                title=text().run_hint
                aria-keyshortcuts="Control+Enter"
                aria-disabled=move || (!idle()).to_string()
                on:click=move |_| engine_session::run(playground)
            >
                {Icon::Play.view()}
                <span>{text().run}</span>
            </button>
        </div>
    }
}
