//! In the worker: a search, in slices; then shorter schedules, and the graph of outcomes.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use super::explore_advice::{Advisor, Aim};
use super::explore_protocol::{ExploreAnswer, Stage};
use super::explore_worker::{SLICE_MS, post};
use super::scope;
use crate::program::Program;
use crate::run::explore::{
    Budget, Coverage, Exploration, ExploreOptions, Explorer, GraphEnd, GraphSearch, Minimiser,
    OutcomeKind,
};

/// Time between two reports of a search.
const REPORT_INTERVAL_MS: f64 = 250.0;

/// Executions that go into finding shorter schedules.
const MINIMISING_EXECUTIONS: u64 = 20_000;

/// Executions of a program whose graph of outcomes is drawn, and its outcomes.
const SMALL_EXECUTIONS: u64 = 5_000;
const FEW_OUTCOMES: std::ops::RangeInclusive<usize> = 2..=8;

/// Outcomes that are sent, and characters of each one's output.
const MOST_OUTCOMES: usize = 200;
const MOST_CHARACTERS: usize = 600;

/// A search, and how it goes on.
pub(super) struct Searching {
    job: u32,
    explorer: Explorer,
    stage: Stage,
    /// While it looks for shorter schedules.
    minimiser: Option<Minimiser>,
    program: Arc<Program>,
    options: ExploreOptions,
    /// While it looks for knobs to turn down.
    advisor: Option<Advisor>,
    /// While it draws the graph of outcomes.
    graph: Option<GraphSearch>,
    begun_ms: f64,
    reported_ms: f64,
    /// Executions in one slice.
    slice: u64,
}

/// The number of executions of the next slice, after one of `slice` took so long.
pub(super) fn next_slice(slice: u64, took_ms: f64) -> u64 {
    if took_ms < SLICE_MS / 2.0 {
        slice.saturating_mul(2).min(1 << 16)
    } else if took_ms > SLICE_MS * 1.5 {
        (slice / 2).max(1)
    } else {
        slice
    }
}

impl Searching {
    /// Of a program, from the beginning or from a step on, by so many workers; an error says why
    /// there is no such step.
    pub(super) fn new(
        job: u32,
        program: Arc<Program>,
        options: ExploreOptions,
        after: Option<&str>,
        jobs: usize,
    ) -> Result<Self, String> {
        let explorer = match after {
            None => Explorer::new(Arc::clone(&program), options),
            Some(schedule) => Explorer::after(Arc::clone(&program), options, schedule)?,
        };
        let (source, file_name) = (&program.source, &program.file_name);
        let advise = || Advisor::new(Aim::Interleavings, source, file_name, options);
        Ok(Self {
            advisor: explorer.is_whole().then(advise).flatten(),
            job,
            explorer: explorer.spread(jobs),
            program,
            options,
            graph: None,
            stage: Stage::Searching,
            minimiser: None,
            begun_ms: scope::now_ms(),
            reported_ms: scope::now_ms(),
            slice: 1,
        })
    }

    /// Interrupts it; what was found is kept.
    pub(super) fn pause(&mut self) {
        if self.stage == Stage::Searching {
            self.rest(Stage::Paused);
        }
    }

    /// Goes on with it.
    pub(super) fn go_on(&mut self) {
        if self.stage == Stage::Paused {
            self.stage = Stage::Searching;
            self.minimiser = None;
            self.graph = None;
        }
    }

    /// Whether it has searched for so long, and goes on.
    pub(super) fn has_lasted(&self, ms: f64) -> bool {
        self.stage == Stage::Searching && scope::now_ms() - self.begun_ms > ms
    }

    pub(super) fn has_work(&self) -> bool {
        self.stage == Stage::Searching
            || self.advisor.is_some()
            || self.minimiser.is_some()
            || self.graph.is_some()
    }

    /// Works for a slice.
    pub(super) fn turn(&mut self) {
        if let Some(advisor) = &mut self.advisor
            && advisor.advance()
        {
            let knobs = advisor.turned().to_vec();
            self.advisor = None;
            let job = self.job;
            post(&ExploreAnswer::Advised { job, knobs });
        }
        if self.stage == Stage::Searching {
            let begun_ms = scope::now_ms();
            let budget = Budget {
                time: Duration::from_secs_f64(SLICE_MS / 1e3),
                executions: self.slice,
            };
            let is_done = self.explorer.advance(budget, &AtomicBool::new(false));
            let now_ms = scope::now_ms();
            self.slice = next_slice(self.slice, now_ms - begun_ms);
            if is_done {
                self.rest(Stage::Done);
            } else if now_ms - self.reported_ms >= REPORT_INTERVAL_MS {
                self.report();
            }
        } else if let Some(minimiser) = &mut self.minimiser {
            let begun_ms = scope::now_ms();
            if self.explorer.minimise_some(minimiser, self.slice) {
                self.minimiser = None;
                self.report();
                self.begin_graph();
            }
            self.slice = next_slice(self.slice, scope::now_ms() - begun_ms);
        } else if let Some(graph) = &mut self.graph {
            let begun_ms = scope::now_ms();
            let end = graph.advance(self.slice);
            self.slice = next_slice(self.slice, scope::now_ms() - begun_ms);
            if end == GraphEnd::Done {
                let mut report = self.explorer.report();
                sort(&mut report);
                let graph = graph.finish(&report.outcomes);
                let job = self.job;
                post(&ExploreAnswer::Drawn { job, graph });
            }
            if end != GraphEnd::Open {
                self.graph = None;
            }
        }
    }

    /// The graph of outcomes of a small program comes last.
    fn begin_graph(&mut self) {
        let report = self.explorer.report();
        let is_small = self.explorer.is_whole()
            && report.coverage == Coverage::All
            && report.executions <= SMALL_EXECUTIONS
            && FEW_OUTCOMES.contains(&report.outcomes.len());
        self.graph = is_small.then(|| GraphSearch::new(Arc::clone(&self.program), self.options));
        self.slice = 1;
    }

    /// The search has come to an end, or to a pause; there is time for shorter schedules.
    fn rest(&mut self, stage: Stage) {
        self.stage = stage;
        self.minimiser = Some(Minimiser::new(MINIMISING_EXECUTIONS));
        self.slice = 1;
        self.report();
    }

    fn report(&mut self) {
        let mut report = self.explorer.report();
        let outcome_count = report.outcomes.len() as u32;
        shorten(&mut report);
        post(&ExploreAnswer::Found {
            job: self.job,
            stage: self.stage,
            report,
            outcome_count,
        });
        self.reported_ms = scope::now_ms();
    }
}

/// What is wrong comes first, however rare it is.
fn sort(report: &mut Exploration) {
    // They are sorted by how many executions had them.
    let all = std::mem::take(&mut report.outcomes);
    let of = |kind: OutcomeKind| all.iter().filter(move |outcome| outcome.kind == kind);
    let in_order = [
        OutcomeKind::Error,
        OutcomeKind::Surprising,
        OutcomeKind::Expected,
        OutcomeKind::Reordered,
        OutcomeKind::Unfinished,
    ];
    report.outcomes = in_order.into_iter().flat_map(of).cloned().collect();
}

/// Leaves out what nobody reads in a table.
fn shorten(report: &mut Exploration) {
    sort(report);
    report.outcomes.truncate(MOST_OUTCOMES);
    for outcome in &mut report.outcomes {
        let values = outcome.values.iter_mut().map(|(_, value)| value);
        for text in values.chain([&mut outcome.output, &mut outcome.errors]) {
            if let Some((end, _)) = text.char_indices().nth(MOST_CHARACTERS) {
                text.truncate(end);
                text.push('…');
            }
        }
    }
}
