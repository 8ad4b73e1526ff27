//! The header: which scenario, which engine, run, stop, share, and the theme.

use leptos::prelude::*;

use super::icons::{Icon, sign};
use super::state::{Phase, playground};
use super::text::text;
use super::{document, engine_session, language, share, theme};
use crate::engine::page_side::parallel_available;
use crate::scenario::GALLERY;

/// The header.
#[component]
pub(super) fn Toolbar() -> impl IntoView {
    view! {
        <header class="bar">
            <h1 class="brand">{sign()} <span>"Lockstep"</span></h1>
            <ScenarioPicker/>
            <div class="bar-gap"></div>
            <EngineMode/>
            <language::LanguageSwitch/>
            <theme::ThemeSwitch/>
            <ShareButton/>
            <RunButtons/>
        </header>
    }
}

/// Chooses a scenario, and goes back to its original text.
#[component]
fn ScenarioPicker() -> impl IntoView {
    let playground = playground();
    let present = move || playground.gallery_entry().map(|entry| entry.slug);
    let changed = move || {
        playground
            .gallery_entry()
            .is_some_and(|entry| playground.source.with(|source| source != entry.source))
    };
    let restore = move |_| {
        if let Some(slug) = present() {
            document::open_scenario(playground, slug);
        }
    };
    view! {
        <div class="picker">
            <select
                data-testid="scenario"
                aria-label=text().scenario
                prop:value=move || present().unwrap_or("")
                on:change=move |event| {
                    document::open_scenario(playground, &event_target_value(&event));
                }
            >
                <option value="" hidden=move || present().is_some()>{text().custom}</option>
                {GALLERY
                    .iter()
                    .map(|entry| view! { <option value=entry.slug>{entry.description().title}</option> })
                    .collect_view()}
            </select>
            <button
                type="button"
                class="quiet"
                class:none=move || !changed()
                title=text().restore_hint
                aria-label=text().restore_hint
                data-testid="restore"
                on:click=restore
            >
                {Icon::Restore.view()}
            </button>
        </div>
    }
}

/// How runs are carried on this page.
#[component]
fn EngineMode() -> impl IntoView {
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

#[component]
fn RunButtons() -> impl IntoView {
    let playground = playground();
    let idle = move || playground.phase.get() == Phase::Idle;
    view! {
        <div class="run-buttons">
            <button
                type="button"
                class="stop"
                data-testid="stop"
                title=text().stop_hint
                disabled=move || !matches!(playground.phase.get(), Phase::Loading | Phase::Running)
                on:click=move |_| engine_session::stop(playground)
            >
                {Icon::Stop.view()}
                <span class="wide">{text().stop}</span>
            </button>
            <button
                type="button"
                class="primary"
                data-testid="run"
                title=text().run_hint
                aria-keyshortcuts="Control+Enter"
                disabled=move || !idle()
                on:click=move |_| engine_session::run(playground)
            >
                {Icon::Play.view()}
                <span>{text().run}</span>
            </button>
        </div>
    }
}
