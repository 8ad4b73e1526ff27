//! What can be saved of a run.

use std::io;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, HtmlCanvasElement};

use super::super::download;
use super::super::icons::Icon;
use super::super::state::{Outcome, Phase, RunData};
use super::super::text::text;
use super::super::text::timeline::words;
use super::canvas::{self, Canvas, Pixels};
use super::details;
use super::view::View;
use crate::run::outcome::{Output, Report, Stream};
use crate::trace::{self, Names};
use crate::view::run_file::{self, Kept};
use crate::view::timeline::svg::Svg;
use crate::view::timeline::{Ink, Legend, Scene, Subject, Surface, paint};

/// Pixels of a saved picture for each of the page's.
const PICTURE_SCALE: f64 = 2.0;

/// A button that opens the list of what can be saved.
#[component]
pub(super) fn SaveMenu(view: View) -> impl IntoView {
    let unfinished = move || {
        view.shown.revision.track();
        view.is_empty() || view.playground.phase.get() != Phase::Idle
    };
    let menu = NodeRef::<leptos::html::Details>::new();
    let entry =
        move |name: &'static str, hint: &'static str, testid: &'static str, act: fn(View)| {
            let save = move |_| {
                act(view);
                if let Some(menu) = menu.get_untracked() {
                    menu.set_open(false);
                }
            };
            view! {
                <button type="button" data-testid=testid disabled=unfinished on:click=save>
                    <span>{name}</span>
                    <small>{hint}</small>
                </button>
            }
        };
    let leave = move |event: leptos::ev::FocusEvent| {
        let within = event
            .related_target()
            .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        if let Some(menu) = menu.get_untracked()
            && !menu.contains(within.as_ref())
        {
            menu.set_open(false);
        }
    };
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        if let ("Escape", Some(menu)) = (event.key().as_str(), menu.get_untracked()) {
            menu.set_open(false);
            let summary = menu.query_selector("summary").ok().flatten();
            if let Some(summary) = summary.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok())
            {
                // What is in view takes the focus.
                let _ = summary.focus();
            }
        }
    };
    view! {
        <details class="menu" node_ref=menu on:focusout=leave on:keydown=on_key>
            <summary class="button small" data-testid="save-menu">{Icon::Download.view()} {words().save}</summary>
            <div class="menu-list">
                {entry(words().save_run, words().save_run_hint, "save-run", save_run)}
                {entry(text().download_trace, words().save_trace_hint, "save-trace", save_trace)}
                {entry(text().download_csv, words().save_csv_hint, "save-csv", save_csv)}
                {entry(words().save_svg, words().picture_hint, "save-svg", save_svg)}
                {entry(words().save_png, words().picture_hint, "save-png", save_png)}
            </div>
        </details>
    }
}

/// The name of a file, after the program's.
fn named(view: View, rest: &str) -> String {
    let name = view.playground.file_name.get_untracked();
    format!("{}{rest}", name.trim_end_matches(".py"))
}

fn save_run(view: View) {
    let playground = view.playground;
    let Some(ran) = playground.ran.get_untracked() else {
        return;
    };
    let report = match playground.outcome.get_untracked() {
        Some(Outcome::Report(report)) => Some(report),
        _ => None,
    };
    let (live_ns, rings_lost) = playground
        .live
        .with_untracked(|live| (live.elapsed_ns, live.events_dropped));
    let bytes = view.shown.run.with_value(|run| {
        let events_dropped = run.trace.dropped() + rings_lost;
        // The file does not hold those that the page let go, either.
        let report = report.map(|report| Report {
            events_dropped,
            ..report
        });
        let kept = Kept {
            source: run.source.clone(),
            file_name: ran.file_name,
            gil: ran.gil,
            workers: ran.workers,
            threads: run.threads.clone(),
            elapsed_ns: report.as_ref().map_or(live_ns, |it| it.elapsed_ns),
            events_dropped,
            report,
            output: output_of(run),
        };
        run_file::write(&kept, run.trace.events())
    });
    let name = named(view, run_file::EXTENSION);
    download::save_bytes(&name, "application/octet-stream", &bytes);
}

/// What is kept of the output, a line at a time.
fn output_of(run: &RunData) -> Vec<Output> {
    let mut output = Vec::new();
    for line in run.console.lines() {
        let mut stream = Stream::Stdout;
        for segment in &line.segments {
            stream = segment.stream;
            output.push(Output {
                stream,
                thread: 0,
                text: segment.text.clone(),
            });
        }
        output.push(Output {
            stream,
            thread: 0,
            text: "\n".to_owned(),
        });
    }
    output
}

fn save_trace(view: View) {
    save_pieces(
        view,
        "-trace.json",
        "application/json",
        |subject, names, take| {
            trace::write_chrome_trace(subject.timeline, subject.events.kept(), names, take);
        },
    );
}

fn save_csv(view: View) {
    save_pieces(view, "-events.csv", "text/csv", |subject, names, take| {
        trace::write_events_csv(subject.events.kept(), names, take);
    });
}

/// Saves what is written piece by piece: a text of all events would be large.
fn save_pieces(
    view: View,
    rest: &str,
    media_type: &str,
    write: impl Fn(&Subject<'_>, Names<'_>, &mut dyn FnMut(&str)),
) {
    let parts = js_sys::Array::new();
    view.with_subject(|subject, run| {
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
        write(subject, names, &mut |piece| {
            parts.push(&js_sys::Uint8Array::from(piece.as_bytes()));
        });
    });
    download::save_parts(&named(view, rest), media_type, &parts);
}

/// What is in view, without pointer, on as many rows as there are.
fn picture(view: View, act: impl FnOnce(&Scene<'_>, &Subject<'_>)) {
    view.with_scene(|scene, subject| {
        let scene = Scene {
            pointer: None,
            ..*scene
        };
        act(&scene, subject);
    });
}

fn legend(scene: &Scene<'_>, subject: &Subject<'_>) -> Legend {
    let state = |state| details::state_words(state).1;
    Legend::new(scene, subject.timeline, state, details::mark_word)
}

/// The picture and its legend; how high they are together.
fn paint_all(surface: &mut dyn Surface, scene: &Scene<'_>, subject: &Subject<'_>) -> f64 {
    let legend = legend(scene, subject);
    legend.paint_colours(surface);
    paint(surface, scene, subject);
    legend.paint_words(surface);
    scene.height + legend.height
}

fn save_svg(view: View) {
    let name = named(view, "-timeline.svg");
    let title = view.playground.file_name.get_untracked();
    view.with_palette(|palette| {
        picture(view, |scene, subject| {
            let colour = |ink: Ink| palette.css(ink).to_owned();
            let mut svg = Svg::new(&colour, &palette.blocked_back);
            let height = paint_all(&mut svg, scene, subject);
            let text = svg.finish(scene.width, height, &title);
            download::save_bytes(&name, "image/svg+xml", text.as_bytes());
        });
    });
}

fn save_png(view: View) {
    // Nothing can be done without a canvas; the menu stays as it is.
    let _ = try_save_png(view);
}

fn try_save_png(view: View) -> Result<(), JsValue> {
    let missing = || JsValue::from(io::ErrorKind::NotFound.to_string());
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or_else(missing)?;
    let element: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    let context = canvas::context_of(&element).ok_or_else(missing)?;
    view.with_palette(|palette| {
        picture(view, |scene, subject| {
            let size = (scene.width, scene.height + legend(scene, subject).height);
            canvas::resize(&element, size.0, size.1, PICTURE_SCALE);
            let mut pixels = Pixels::default();
            let mut canvas = Canvas::new(&context, &mut pixels, palette, size, PICTURE_SCALE);
            paint_all(&mut canvas, scene, subject);
        });
    });
    let name = named(view, "-timeline.png");
    let done = Closure::once_into_js(move |blob: Option<Blob>| {
        if let Some(blob) = blob {
            download::save_blob(&name, &blob);
        }
    });
    element.to_blob(done.unchecked_ref())
}
