//! Above the lanes: legend, what is shown, zoom, and files to save.

use leptos::prelude::*;

use super::super::download;
use super::super::icons::Icon;
use super::super::state::{Phase, Playground};
use super::super::text::text;
use super::marks::Mark;
use super::{View, hit};
use crate::trace::{self, Event, Names, ThreadState};
use crate::view::layout;

/// Legend, what is shown, zoom, and files.
#[component]
pub(super) fn Head(view: View) -> impl IntoView {
    let revision = view.playground.timeline_revision;
    let none = move || {
        revision.track();
        view.rows().count() == 0
    };
    let words = move || {
        revision.track();
        view.playground.window.track();
        if none() {
            String::new()
        } else {
            layout::window_words(view.window(), view.end_ns())
        }
    };
    let unfinished = move || none() || view.playground.phase.get() != Phase::Idle;
    let save_trace = move |_| {
        let json = with_names(view.playground, trace::chrome_trace);
        download::save("lockstep-trace.json", "application/json", &json);
    };
    let save_csv = move |_| {
        let csv = with_names(view.playground, trace::events_csv);
        download::save("lockstep-events.csv", "text/csv", &csv);
    };
    let button = move |icon: Icon, name: &'static str, testid: &'static str, act: fn(View)| {
        view! {
            <button
                type="button"
                class="quiet small"
                title=name
                aria-label=name
                data-testid=testid
                disabled=none
                on:click=move |_| act(view)
            >
                {icon.view()}
            </button>
        }
    };
    view! {
        <div class="panel-head">
            <Legend/>
            <span class="window-words" role="group" aria-label=text().timeline_window>{words}</span>
            <div class="button-row">
                {button(Icon::Minus, text().zoom_out, "zoom-out", |view| view.zoom(2.0, None))}
                {button(Icon::Plus, text().zoom_in, "zoom-in", |view| view.zoom(0.5, None))}
                {button(Icon::Fit, text().fit, "zoom-fit", View::fit)}
            </div>
            <div class="button-row">
                <button type="button" class="small" disabled=unfinished on:click=save_trace data-testid="save-trace">
                    {Icon::Download.view()} {text().download_trace}
                </button>
                <button type="button" class="small" disabled=unfinished on:click=save_csv data-testid="save-csv">
                    {text().download_csv}
                </button>
            </div>
        </div>
    }
}

/// Writes the events of the last run in some format.
fn with_names(playground: Playground, write: fn(&[Event], Names<'_>) -> String) -> String {
    playground.run.with_value(|run| {
        let threads: Vec<_> = run
            .threads
            .iter()
            .map(|info| (info.thread, info.name.clone()))
            .collect();
        let objects: Vec<_> = run
            .objects
            .keys()
            .map(|object| (*object, run.object_name(*object)))
            .collect();
        let names = Names {
            threads: &threads,
            objects: &objects,
        };
        write(run.trace.events(), names)
    })
}

#[component]
fn Legend() -> impl IntoView {
    let states = [
        ThreadState::Running,
        ThreadState::Blocked,
        ThreadState::Ready,
        ThreadState::Sleeping,
    ];
    view! {
        <ul class="legend" aria-label=text().legend>
            {states
                .map(|state| {
                    let (class, word) = hit::state_words(state);
                    view! { <li><i class=format!("key {class}")></i>{word}</li> }
                })
                .collect_view()}
            {Mark::ALL
                .map(|mark| {
                    let (class, word) = (mark.class(), hit::mark_word(mark));
                    view! { <li><i class=format!("key {class}")></i>{word}</li> }
                })
                .collect_view()}
        </ul>
    }
}
