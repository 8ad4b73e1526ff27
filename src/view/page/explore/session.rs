//! The life of a search: begun, interrupted, gone on with, begun afresh.
//!
//! Invariant: a press shows at once. A worker that does not answer an interruption is ended, and
//! what it had reported stays.

use std::time::Duration;

use leptos::prelude::*;

use super::super::complaint::Complaint;
use super::super::document;
use super::super::engine_session::bring_result_into_view;
use super::super::state::{Playground, Tab};
use super::super::text::text;
use super::state::SearchPhase;
use crate::engine::explore_protocol::{ExploreAnswer, ExploreCommand, Stage};
use crate::engine::explore_side::Laboratory;
use crate::run::explore::report::ExploreOptions;
use crate::scenario;
use crate::view::estimate::Estimate;

/// How long a worker may take to answer an interruption.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// The button: explore, interrupt, go on.
pub(in super::super) fn press(playground: Playground) {
    match playground.explore.phase.get_untracked() {
        SearchPhase::Searching => pause(playground),
        SearchPhase::Paused => go_on(playground),
        SearchPhase::Fresh | SearchPhase::Done => begin(playground),
    }
}

/// Brings what was found to the front, or looks for it.
pub(in super::super) fn show(playground: Playground) {
    if playground.explore.phase.get_untracked() == SearchPhase::Fresh {
        begin(playground);
    }
    playground.tab.set(Tab::Explore);
}

/// Begins a search of the program as it is now.
pub(super) fn begin(playground: Playground) {
    let state = playground.explore;
    document::analyse(playground);
    playground.tab.set(Tab::Explore);
    bring_result_into_view();
    forget(playground);
    let problems = playground.diagnostics.with_untracked(Vec::len);
    if problems > 0 {
        state.complaint.set(Some(Complaint::Problems));
        return;
    }
    let file_name = playground.file_name.get_untracked();
    let source = playground.source.get_untracked();
    // Whoever wrote a goal knows best what to turn down.
    if let Some(goal) = scenario::goal(&source)
        && goal
            .prepared(&source)
            .is_ok_and(|smaller| smaller != source)
    {
        state.advice.set(goal.knobs);
    }
    let options = state.options();
    start(playground, (file_name, source), options, None);
}

/// Begins a search of what can come after the steps that a replay has taken.
pub(in super::super) fn begin_after(
    playground: Playground,
    (file_name, source, seed): (String, String, u64),
    schedule: String,
    steps: u32,
) {
    let state = playground.explore;
    playground.tab.set(Tab::Explore);
    forget(playground);
    let options = ExploreOptions {
        seed,
        ..state.options()
    };
    state
        .is_stale
        .set(playground.source.with_untracked(|now| *now != source));
    let after = (steps > 0).then_some((schedule, steps));
    start(playground, (file_name, source), options, after);
}

/// Nothing of an old search may be there.
fn start(
    playground: Playground,
    (file_name, source): (String, String),
    options: ExploreOptions,
    after: Option<(String, u32)>,
) {
    let state = playground.explore;
    state.after.set(after.as_ref().map(|(_, steps)| *steps));
    state.phase.set(SearchPhase::Searching);
    state
        .explored
        .set_value((file_name.clone(), source.clone()));
    state.explored_seed.set_value(options.seed);
    let job = state.job.get_value();
    let laboratory = Laboratory::start(true, move |answer| {
        if state.job.get_value() == job {
            receive(playground, answer);
        }
    });
    laboratory.send(ExploreCommand::Explore {
        job,
        file_name,
        source,
        options,
        after: after.map(|(schedule, _)| schedule),
    });
    state.laboratory.set_value(Some(laboratory));
}

/// Interrupts the search.
pub(in super::super) fn pause(playground: Playground) {
    let state = playground.explore;
    if state.phase.get_untracked() != SearchPhase::Searching {
        return;
    }
    state.phase.set(SearchPhase::Paused);
    send(playground, ExploreCommand::Pause);
    let job = state.job.get_value();
    // Until the worker has answered, its report is as it was.
    let before = state.report.with_untracked(|report| {
        let report = report.as_ref();
        report.map(|report| (report.executions, report.elapsed_ns))
    });
    set_timeout(
        move || {
            let now = state.report.with_untracked(|report| {
                let report = report.as_ref();
                report.map(|report| (report.executions, report.elapsed_ns))
            });
            let is_the_same =
                state.job.get_value() == job && state.phase.get_untracked() == SearchPhase::Paused;
            if is_the_same && now == before {
                end_worker(playground);
                let complaint = text().explore.unresponsive.to_owned();
                state.complaint.set(Some(complaint.into()));
            }
        },
        PATIENCE,
    );
}

fn go_on(playground: Playground) {
    playground.explore.phase.set(SearchPhase::Searching);
    send(playground, ExploreCommand::GoOn);
}

fn send(playground: Playground, command: ExploreCommand) {
    playground.explore.laboratory.with_value(|laboratory| {
        if let Some(laboratory) = laboratory {
            laboratory.send(command);
        }
    });
}

/// The text or an option is another one now: the next press starts afresh.
pub(in super::super) fn outdated(playground: Playground) {
    let state = playground.explore;
    if state.phase.get_untracked() != SearchPhase::Fresh {
        end_worker(playground);
    }
    let explored = state.explored.with_value(|(_, source)| source.clone());
    let has_report = state.report.with_untracked(Option::is_some);
    let differs = playground
        .source
        .with_untracked(|source| *source != explored);
    state.is_stale.set(has_report && differs);
    // What was wrong with the text may not be any more; the editor shows what is.
    if state
        .complaint
        .with_untracked(|it| *it == Some(Complaint::Problems))
    {
        state.complaint.set(None);
    }
}

/// Another program is opened, or another search begins: nothing of the old one is of interest.
pub(in super::super) fn forget(playground: Playground) {
    let state = playground.explore;
    end_worker(playground);
    state.report.set(None);
    state.estimate.set(Estimate::default());
    state.graph.set(Vec::new());
    state.advice.set(Vec::new());
    state.outcome_count.set(0);
    state.after.set(None);
    state.complaint.set(None);
    state.is_stale.set(false);
}

fn end_worker(playground: Playground) {
    let state = playground.explore;
    state.phase.set(SearchPhase::Fresh);
    state.job.update_value(|job| *job += 1);
    let old = state.laboratory.try_update_value(Option::take).flatten();
    // Not within one of its own answers.
    set_timeout(move || drop(old), Duration::ZERO);
}

fn receive(playground: Playground, answer: ExploreAnswer) {
    let state = playground.explore;
    match answer {
        ExploreAnswer::Found {
            stage,
            report,
            outcome_count,
            ..
        } => {
            state.outcome_count.set(outcome_count);
            state.estimate.update(|estimate| {
                estimate.note(report.aim, report.share_done, report.elapsed_ns);
            });
            state.report.set(Some(report));
            let phase = state.phase.get_untracked();
            if stage == Stage::Done && phase != SearchPhase::Fresh {
                state.phase.set(SearchPhase::Done);
            }
        }
        ExploreAnswer::Advised { knobs, .. } => {
            if state.advice.with_untracked(Vec::is_empty) {
                state.advice.set(knobs);
            }
        }
        ExploreAnswer::Drawn { graph, .. } => state.graph.set(graph),
        ExploreAnswer::Refused { diagnostics, .. } => {
            playground.diagnostics.set(diagnostics);
            super::super::editor::show_diagnostics(playground);
            end_worker(playground);
            state.complaint.set(Some(Complaint::Problems));
        }
        ExploreAnswer::Misfit {
            sentence: message, ..
        }
        | ExploreAnswer::Broken { message } => {
            end_worker(playground);
            state.complaint.set(Some(message.into()));
        }
        _ => {}
    }
}
