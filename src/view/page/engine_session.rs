//! The life of the engine: loaded on the first run, kept warm, replaced when it must be.
//!
//! Invariant: at most one engine is listened to. Answers of one that was replaced are ignored, so
//! a dying worker can't disturb its successor; and the page never waits for an answer.

use std::time::Duration;

use leptos::prelude::*;

use super::state::{Live, Outcome, Phase, Playground, RunData, Tab};
use super::text::text;
use super::{document, editor, recording, replay};
use crate::engine::page_side::{Engine, EngineKind, parallel_available};
use crate::engine::protocol::{Answer, Command, RunRequest};
use crate::run::limits::Limits;

/// Bytecode instructions in one slice of a time-sliced run: a few ticks of the clock that pages
/// without isolation have (100 µs), or slices would seem to take no time.
pub(super) const SLICE_STEPS: u32 = 2_000;
/// The engine and the run it is for.
#[derive(Default)]
pub(super) struct Session {
    loaded: Option<Loaded>,
    /// Counts engines.
    generation: u32,
    /// Counts runs.
    run: u32,
}

struct Loaded {
    engine: Engine,
    /// Workers in its pool; 0: time-sliced.
    carriers: u32,
    ready: bool,
}

/// Runs the program, on a fresh engine if the present one is not the one that is wanted.
pub(super) fn run(playground: Playground) {
    if playground.phase.get_untracked() != Phase::Idle || playground.sweeping.get_untracked() {
        return;
    }
    document::analyse(playground);
    // What is said of runs stands there, and not over explorations.
    if playground.tab.with_untracked(|tab| !tab.is_about_runs()) {
        playground.tab.set(Tab::Timeline);
    }
    let problems = playground.diagnostics.with_untracked(Vec::len);
    if problems > 0 {
        refuse(playground, problems);
        return;
    }
    begin(playground);
    bring_result_into_view();
    let carriers = wanted_carriers(playground);
    let fits = playground.session.with_value(|session| {
        session
            .loaded
            .as_ref()
            .is_some_and(|loaded| loaded.carriers == carriers)
    });
    if !fits {
        load(playground, carriers);
    }
    let request = Command::Run(next_request(playground));
    let ready = playground.session.with_value(|session| {
        let Some(loaded) = &session.loaded else {
            return false;
        };
        loaded.engine.send(&request);
        loaded.ready
    });
    playground.phase.set(if ready {
        Phase::Running
    } else {
        Phase::Loading
    });
}

/// Ends the run that goes on, or the wait for the engine.
pub(super) fn stop(playground: Playground) {
    match playground.phase.get_untracked() {
        Phase::Idle | Phase::Stopping => {}
        Phase::Loading => {
            discard(playground);
            playground.outcome.set(None);
            playground.phase.set(Phase::Idle);
        }
        Phase::Running => {
            playground.phase.set(Phase::Stopping);
            playground.session.with_value(|session| {
                if let Some(loaded) = &session.loaded {
                    loaded.engine.send(&Command::Stop);
                }
            });
        }
    }
}

pub(super) fn wanted_carriers(playground: Playground) -> u32 {
    if parallel_available() {
        playground.workers.get_untracked()
    } else {
        0
    }
}

/// That the engine is being loaded, in words.
pub(super) fn loading_words(playground: Playground) -> String {
    text().loading(wanted_carriers(playground))
}

/// Where program and result are one column, what was asked for should not be out of sight: neither
/// further down, nor above what a person looks at.
pub(super) fn bring_result_into_view() {
    // Behind the change of tabs that goes with it, which may make the page shorter.
    request_animation_frame(|| {
        let document = web_sys::window().and_then(|window| window.document());
        let find = |selector| document.as_ref()?.query_selector(selector).ok().flatten();
        let Some(result) = find(".result") else {
            return;
        };
        let bar = find(".bar").map_or(0.0, |bar| bar.get_bounding_client_rect().bottom());
        let top = result.get_bounding_client_rect().top();
        let is_below = web_sys::window()
            .and_then(|window| window.inner_height().ok()?.as_f64())
            .is_some_and(|height| top > height * 0.6);
        if is_below || top < bar {
            result.scroll_into_view();
        }
    });
}

/// Forgets the last run's result.
fn begin(playground: Playground) {
    playground.run.update_value(|run| {
        *run = RunData {
            source: playground.source.get_untracked(),
            trace: std::mem::take(&mut run.trace).emptied(),
            ..RunData::default()
        };
    });
    playground.note_run();
    playground.live.set(Live::default());
    playground.outcome.set(None);
    playground.window.set(None);
    playground.replay.expect_no_run();
    editor::begin_run(playground);
    recording::announce(playground);
}

fn next_request(playground: Playground) -> RunRequest {
    let run = playground.session.with_value(|session| session.run) + 1;
    playground.session.update_value(|session| session.run = run);
    RunRequest {
        run,
        file_name: playground.file_name.get_untracked(),
        source: playground.source.get_untracked(),
        limits: Limits::default(),
        record: playground.record.get_untracked(),
        seed: None,
        slice_steps: SLICE_STEPS,
        gil: playground.gil.get_untracked(),
    }
}

/// Starts a fresh engine; the old one dies beside it.
fn load(playground: Playground, carriers: u32) {
    discard(playground);
    let kind = match carriers {
        0 => EngineKind::Sliced,
        carriers => EngineKind::Parallel { carriers },
    };
    let generation = playground.session.with_value(|session| session.generation);
    let engine = Engine::start(kind, move |answer, events| {
        if playground.session.with_value(|session| session.generation) == generation {
            receive(playground, answer, &events);
        }
    });
    playground.session.update_value(|session| {
        session.loaded = Some(Loaded {
            engine,
            carriers,
            ready: false,
        });
    });
}

/// Throws the engine away and stops listening to it.
fn discard(playground: Playground) {
    let old = playground
        .session
        .try_update_value(|session| {
            session.generation += 1;
            session.loaded.take()
        })
        .flatten();
    if let Some(loaded) = old {
        // Not within one of its own answers.
        set_timeout(move || loaded.engine.dispose(), Duration::ZERO);
    }
}

fn receive(playground: Playground, answer: Answer, events: &[u8]) {
    let of_this_run = |run: u32| playground.session.with_value(|session| session.run) == run;
    match answer {
        Answer::Ready { .. } => {
            playground.session.update_value(|session| {
                if let Some(loaded) = &mut session.loaded {
                    loaded.ready = true;
                }
            });
            if playground.phase.get_untracked() == Phase::Loading {
                playground.phase.set(Phase::Running);
            }
        }
        Answer::Refused { run, diagnostics } if of_this_run(run) => {
            let problems = diagnostics.len();
            playground.diagnostics.set(diagnostics);
            editor::show_diagnostics(playground);
            refuse(playground, problems);
        }
        Answer::Progress {
            run,
            elapsed_ns,
            threads,
            thread_count,
            output,
            events_dropped,
            output_dropped_bytes,
            objects,
        } if of_this_run(run) => {
            recording::name_objects(playground, objects);
            let live = Live {
                elapsed_ns,
                threads,
                thread_count,
                events_dropped,
                output_dropped_bytes,
                ..Live::default()
            };
            recording::progress(playground, live, &output, events);
        }
        Answer::Finished { run, report } if of_this_run(run) => {
            recording::finish(playground, &report);
            playground.live.set(recording::in_the_end(&report));
            playground.outcome.set(Some(Outcome::Report(report)));
            playground.phase.set(Phase::Idle);
            replay::run_ended(playground);
        }
        Answer::Events { run } if of_this_run(run) => recording::take_in(playground, events),
        Answer::Broken { message } => fail(playground, message),
        Answer::Refused { .. }
        | Answer::Events { .. }
        | Answer::Progress { .. }
        | Answer::Finished { .. }
        // The engine itself starts again.
        | Answer::Worn { .. } => {}
    }
}

/// The program has errors: nothing ran.
fn refuse(playground: Playground, problems: usize) {
    playground.outcome.set(Some(Outcome::Refused(problems)));
    playground.phase.set(Phase::Idle);
    let first = playground
        .diagnostics
        .with_untracked(|all| all.first().map(|one| one.span.start));
    if let Some(offset) = first {
        let line = playground
            .source
            .with_untracked(|source| crate::source::LineIndex::new(source).line(offset));
        playground.reveal_line(line);
    }
}

/// The engine can't go on; the next run starts a fresh one.
///
/// Where Stop was not answered the engine says so by breaking, too.
fn fail(playground: Playground, message: String) {
    discard(playground);
    recording::cut_short(playground);
    let outcome = match playground.phase.get_untracked() {
        Phase::Stopping => Outcome::Terminated,
        // An engine that broke while nothing ran is replaced by the next run.
        Phase::Idle => return,
        Phase::Loading | Phase::Running => Outcome::Broken(message),
    };
    playground.outcome.set(Some(outcome));
    playground.phase.set(Phase::Idle);
}
