//! The Leptos app: everything of the page that touches the DOM.
//!
//! [`state`] is what its parts share; [`document`] owns the program text, [`engine_session`] the
//! engine, [`recording`] what a run leaves; the rest is components, a file each.

// The macro for components makes types that are more public than the component.
#![allow(unreachable_pub)]

mod about;
mod banner;
mod charts;
mod compare;
mod complaint;
mod debounce;
mod document;
mod download;
mod drafts;
mod editor;
mod embed;
mod engine_session;
mod explore;
mod figures;
mod gallery;
mod icons;
mod keys;
mod knobs;
mod language;
mod output;
mod recording;
mod replay;
mod resize;
mod share;
mod split;
mod state;
mod statistics;
mod storage;
mod strip;
mod sweep;
mod table;
mod text;
mod theme;
mod throughput;
mod timeline;
mod toolbar;
mod tour;
mod translation;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use split::Split;
use state::{Notice, NoticeAction, Playground, Shared, Tab};
use text::{Language, text};

use crate::engine::page_side::parallel_available;

/// Puts the page into the document's body and takes the loading sentence away.
pub fn mount() {
    console_error_panic_hook::set_once();
    let loading = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id("loading"));
    leptos::mount::mount_to_body(Page);
    if let Some(loading) = loading {
        loading.remove();
    }
}

/// The whole page, made anew when its language changes. What it shows is in [`state`].
#[component]
fn Page() -> impl IntoView {
    let language = Language::preferred();
    language.speak();
    let playground = Shared::new(&document::last(), language);
    provide_context(playground);
    sweep::provide(playground);
    document::analyse(playground);
    translation::follow(playground);
    share::open_address(playground);
    listen(playground);
    recording::prepare(playground);
    let share = Split::Program.remembered();
    move || {
        playground.language.track();
        if embed::is_embedded() {
            return view! {
                <embed::EmbedBar/>
                <banner::Notices/>
                <main class="work work-embed" style=("--share", move || format!("{}%", share.get()))>
                    <section class="program" aria-label=text().program>
                        <editor::Editor/>
                        <editor::Problems/>
                    </section>
                    <split::Divider split=Split::Program share/>
                    <Result/>
                </main>
                <keys::KeysDialog/>
            }
            .into_any();
        }
        notify_missing(playground);
        view! {
            <toolbar::Toolbar/>
            <banner::Notices/>
            <main class="work" style=("--share", move || format!("{}%", share.get()))>
                <section class="program" aria-label=text().program>
                    <about::About/>
                    <knobs::Controls/>
                    <editor::Editor/>
                    <editor::Problems/>
                </section>
                <split::Divider split=Split::Program share/>
                <Result/>
            </main>
            <share::LinkDialog/>
            <gallery::Gallery/>
            <keys::KeysDialog/>
            <tour::Tour/>
        }
        .into_any()
    }
}

/// Says what a page without isolation lacks.
fn notify_missing(playground: Playground) {
    if !parallel_available() {
        playground.notify(Notice {
            name: "isolation",
            bad: false,
            text: text().engine_missing.to_owned(),
            action: NoticeAction::None,
        });
    }
}

/// What a run shows.
#[component]
fn Result() -> impl IntoView {
    let tab = state::playground().tab;
    let share = Split::Output.remembered();
    view! {
        <section
            class="result"
            aria-label=text().result
            data-tab=move || tab.get().slug()
        >
            <strip::RunStrip/>
            <banner::Banner/>
            <Tabs/>
            <strip::Stale/>
            <div class="panels" style=("--output", move || format!("{}%", share.get()))>
                <timeline::TimelinePanel/>
                <statistics::StatisticsPanel/>
                <sweep::SweepPanel/>
                <compare::ComparePanel/>
                <explore::ExplorePanel/>
                <replay::ReplayPanel/>
                <split::Divider split=Split::Output share/>
                <output::OutputPanel/>
            </div>
        </section>
    }
}

#[component]
fn Tabs() -> impl IntoView {
    let tab = state::playground().tab;
    let name = |tab: Tab| match tab {
        Tab::Timeline => text().timeline,
        Tab::Output => text().output,
        Tab::Statistics => text().statistics,
        Tab::Sweep => text().lab.sweep,
        Tab::Compare => text().lab.compare,
        Tab::Explore => text().explore.action,
        Tab::Replay => text().explore.replay,
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let all = Tab::ALL;
        let at = all
            .iter()
            .position(|one| *one == tab.get_untracked())
            .unwrap_or(0);
        let to = match event.key().as_str() {
            "ArrowRight" => (at + 1) % all.len(),
            "ArrowLeft" => (at + all.len() - 1) % all.len(),
            _ => return,
        };
        event.prevent_default();
        tab.set(all[to]);
        let button = document().get_element_by_id(&format!("tab-{}", all[to].slug()));
        if let Some(button) = button.and_then(|one| one.dyn_into::<web_sys::HtmlElement>().ok()) {
            // A button that is in the document takes the focus.
            let _ = button.focus();
        }
    };
    // Where there is no room for all, the one in front is in view.
    Effect::new(move || {
        let id = format!("tab-{}", tab.get().slug());
        let found = document().get_element_by_id(&id);
        let button = found.and_then(|one| one.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some((button, tabs)) = button.and_then(|it| Some((it.clone(), it.parent_element()?)))
        {
            tabs.set_scroll_left(button.offset_left() - 60);
        }
    });
    view! {
        <div class="tabs" role="tablist" aria-label=text().result on:keydown=on_key>
            {Tab::ALL
                .map(|one| {
                    let slug = one.slug();
                    view! {
                        <button
                            type="button"
                            role="tab"
                            id=format!("tab-{slug}")
                            data-testid=format!("tab-{slug}")
                            aria-controls=format!("panel-{slug}")
                            aria-selected=move || (tab.get() == one).to_string()
                            tabindex=move || if tab.get() == one { "0" } else { "-1" }
                            on:click=move |_| tab.set(one)
                        >
                            {name(one)}
                        </button>
                    }
                })
                .collect_view()}
        </div>
    }
}

/// Keys that work everywhere, links opened in this tab, and the page going away.
fn listen(playground: Playground) {
    let keys = window_event_listener(ev::keydown, move |event| {
        if keys::pressed(playground, &event) {
            event.prevent_default();
        }
    });
    let links = window_event_listener(ev::hashchange, move |_| share::open_address(playground));
    let leaving = window_event_listener(ev::pagehide, move |_| {
        if playground.saving.is_pending() {
            document::remember(playground);
        }
    });
    on_cleanup(move || {
        keys.remove();
        links.remove();
        leaving.remove();
    });
}
