//! The runs of a sweep, one after the other, on an engine that is theirs alone.
//!
//! Invariant: at most one sweep goes on, nothing else runs meanwhile, and whatever ends it leaves
//! no engine behind.

use std::time::Duration;

use leptos::prelude::*;

use super::super::complaint::Complaint;
use super::super::document;
use super::super::engine_session::{SLICE_STEPS, wanted_carriers};
use super::super::state::Phase;
use super::super::text::text;
use super::super::translation;
use super::{MOST_CURVES, Measured, Sweep};
use crate::engine::page_side::{Engine, EngineKind};
use crate::engine::protocol::{Answer, Command, RunRequest};
use crate::run::limits::Limits;
use crate::run::outcome::{Ending, Report, Stream};
use crate::scenario::{self, Knob, KnobValue};
use crate::source::LineIndex;
use crate::view::console::Console;
use crate::view::rates;
use crate::view::sweep::{MOST_RUNS, Sample, knob_number, values};
use crate::view::uncaught::{Uncaught, of_main_thread, uncaught_in};

/// What is still to run.
#[derive(Debug, Default)]
pub(super) struct Jobs {
    /// The value and the program with it, the next one last.
    waiting: Vec<(f64, String)>,
    /// The value of the run that goes on; `None`: it only warms up.
    present: Option<f64>,
    file_name: String,
    /// The program of that run.
    program: String,
    /// What it has written to `sys.stderr`.
    errors: Console,
    gil: bool,
    /// Counts runs.
    run: u32,
    all: usize,
}

/// Begins a sweep of the program as it is now; `adds`: beside the curves that are there.
pub(super) fn begin(sweep: Sweep, adds: bool) {
    let playground = sweep.playground;
    let busy = playground.phase.get_untracked() != Phase::Idle;
    if busy || sweep.progress.with_untracked(Option::is_some) {
        return;
    }
    document::analyse(playground);
    if !playground.diagnostics.with_untracked(Vec::is_empty) {
        return sweep.complaint.set(Some(Complaint::Problems));
    }
    let Some(knob) = untrack(|| sweep.present()) else {
        return;
    };
    let text_of_values = sweep.values.get_untracked();
    let planned = match values(&text_of_values, &knob.range) {
        Ok(planned) => planned,
        Err(wrong) => {
            let range = text().within(&knob.range.to_string());
            return complain(sweep, text().lab.wrong_values, &format!("{wrong} {range}"));
        }
    };
    let repeats = sweep.repeats.get_untracked() as usize;
    if planned.len() * repeats > MOST_RUNS {
        let count = (planned.len() * repeats).to_string();
        return complain(sweep, text().lab.wrong_values, &count);
    }
    let source = playground.source.get_untracked();
    let waiting = match jobs(&source, &knob, &planned, repeats) {
        Ok(waiting) => waiting,
        Err(sentence) => return complain(sweep, "", &sentence),
    };
    let all = waiting.len();
    sweep.jobs.set_value(Jobs {
        waiting,
        all,
        file_name: playground.file_name.get_untracked(),
        gil: playground.gil.get_untracked(),
        ..Jobs::default()
    });
    sweep.complaint.set(None);
    sweep.curves.update(|curves| {
        if !adds {
            curves.clear();
        }
        if curves.len() == MOST_CURVES {
            curves.remove(0);
        }
        let name = curve_name(sweep, &source, &knob, curves);
        let knob = untrack(|| translation::label(playground, &knob));
        let samples = Vec::new();
        curves.push(Measured {
            name,
            knob,
            samples,
        });
    });
    sweep.progress.set(Some((0, all)));
    playground.sweeping.set(true);
    let kind = match wanted_carriers(playground) {
        0 => EngineKind::Sliced,
        carriers => EngineKind::Parallel { carriers },
    };
    let engine = Engine::start(kind, move |answer, _| receive(sweep, answer));
    sweep.engine.set_value(Some(engine));
    next(sweep);
}

/// The programs to run: each value in each repetition, so that a machine that gets slower (or
/// warmer) does so for all; before them one run that only warms up.
fn jobs(
    source: &str,
    knob: &Knob,
    planned: &[KnobValue],
    repeats: usize,
) -> Result<Vec<(f64, String)>, String> {
    let mut all = Vec::new();
    for _ in 0..repeats {
        for value in planned {
            let program = scenario::with_value(source, knob, value)?;
            all.push((knob_number(value).unwrap_or_default(), program));
        }
    }
    // The last value mostly has the most threads, so that every worker is warm.
    let warm_up: Vec<_> = all.last().cloned().into_iter().collect();
    // They are taken from the end.
    Ok(warm_up.into_iter().chain(all).rev().collect())
}

/// The program, and the knobs that make it a variant: `lost_update, USE_LOCK`.
fn curve_name(sweep: Sweep, source: &str, swept: &Knob, others: &[Measured]) -> String {
    let playground = sweep.playground;
    let file_name = playground.file_name.get_untracked();
    let mut name = file_name.trim_end_matches(".py").to_owned();
    for knob in scenario::knobs(source).0 {
        let word = match &knob.value {
            _ if knob.name == swept.name => continue,
            KnobValue::Bool(true) => knob.name.clone(),
            KnobValue::Choice(choice) => choice.clone(),
            _ => continue,
        };
        name.push_str(", ");
        name.push_str(&word);
    }
    if playground.gil.get_untracked() {
        name.push_str(", GIL");
    }
    let plain = name.clone();
    let mut number = 2;
    while others.iter().any(|other| other.name == name) {
        name = format!("{plain} ({number})");
        number += 1;
    }
    name
}

/// Sends the next program, or ends the sweep if there is none.
fn next(sweep: Sweep) {
    let request = sweep.jobs.try_update_value(|jobs| {
        let is_warm_up = jobs.waiting.len() == jobs.all;
        let (value, source) = jobs.waiting.pop()?;
        jobs.present = (!is_warm_up).then_some(value);
        jobs.run += 1;
        jobs.program.clone_from(&source);
        jobs.errors = Console::default();
        Some(RunRequest {
            run: jobs.run,
            file_name: jobs.file_name.clone(),
            source,
            limits: Limits::default(),
            record: false,
            seed: None,
            slice_steps: SLICE_STEPS,
            gil: jobs.gil,
        })
    });
    match request.flatten() {
        None => finish(sweep),
        Some(request) => sweep.engine.with_value(|engine| {
            if let Some(engine) = engine {
                engine.send(&Command::Run(request));
            }
        }),
    }
}

fn receive(sweep: Sweep, answer: Answer) {
    if sweep.progress.with_untracked(Option::is_none) {
        return;
    }
    match answer {
        Answer::Finished { report, .. } => finished(sweep, &report),
        Answer::Refused { diagnostics, .. } => {
            if let Some(first) = diagnostics.first() {
                let lines = sweep.jobs.with_value(|jobs| LineIndex::new(&jobs.program));
                let line = text().line(lines.line(first.span.start));
                let sentence = format!("{line}: {}", first.message);
                complain(sweep, text().lab.sweep_failed, &sentence);
            }
            finish(sweep);
        }
        Answer::Broken { message } => {
            complain(sweep, text().lab.sweep_failed, &message);
            finish(sweep);
        }
        Answer::Progress { output, .. } => sweep.jobs.update_value(|jobs| {
            let errors = output.iter().filter(|it| it.stream == Stream::Stderr);
            errors.for_each(|one| jobs.errors.push(one));
        }),
        Answer::Ready { .. } | Answer::Events { .. } | Answer::Worn { .. } => {}
    }
}

/// The exception that ended the program, and its line.
fn exception(sweep: Sweep) -> Option<String> {
    let all = sweep.jobs.with_value(|jobs| uncaught_in(&jobs.errors));
    let Uncaught { line, words, .. } = of_main_thread(all)?;
    Some(format!("{}: {words}", text().line(line)))
}

fn finished(sweep: Sweep, report: &Report) {
    let sentence = match &report.ending {
        Ending::Finished { status: 0 } => None,
        Ending::Finished { status } => {
            Some(exception(sweep).unwrap_or_else(|| text().finished(*status, report.elapsed_ns)))
        }
        Ending::Deadlock(_) => Some(text().deadlock.to_owned()),
        Ending::Stopped => Some(text().stopped(report.elapsed_ns)),
        Ending::OverLimit(sentence) => Some(sentence.clone()),
    };
    if let Some(sentence) = sentence {
        // A time to a failure says nothing about throughput.
        complain(sweep, text().lab.sweep_failed, &sentence);
        return finish(sweep);
    }
    let (present, left, all) = sweep
        .jobs
        .with_value(|jobs| (jobs.present, jobs.waiting.len(), jobs.all));
    if let Some(x) = present {
        let sample = Sample {
            x,
            elapsed_ns: report.elapsed_ns,
            total: rates::total(&report.threads),
        };
        sweep.curves.update(|curves| {
            if let Some(curve) = curves.last_mut() {
                curve.samples.push(sample);
            }
        });
    }
    sweep.progress.set(Some((all - left, all)));
    next(sweep);
}

/// Ends a sweep before its end; what was measured stays.
pub(super) fn cancel(sweep: Sweep) {
    if sweep.progress.with_untracked(Option::is_some) {
        finish(sweep);
    }
}

fn finish(sweep: Sweep) {
    sweep.jobs.set_value(Jobs::default());
    sweep.progress.set(None);
    sweep.playground.sweeping.set(false);
    sweep
        .curves
        .update(|curves| curves.retain(|curve| !curve.samples.is_empty()));
    let engine = sweep.engine.try_update_value(Option::take).flatten();
    if let Some(engine) = engine {
        // Not within one of its own answers.
        set_timeout(move || engine.dispose(), Duration::ZERO);
    }
}

fn complain(sweep: Sweep, begins: &str, sentence: &str) {
    let words = format!("{begins}{sentence}");
    sweep.complaint.set(Some(words.into()));
}
