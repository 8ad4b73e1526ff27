//! An exploration that runs for a while, can be stopped and goes on where it was.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::findings::{self, Found, Line};
use super::ground::Ground;
use super::minimise::{Findings, Minimiser, Outcomes, Tally, Witness};
use super::observe::{Ended, Observed, Seen};
use super::report::{
    Coverage, Exploration, ExploreOptions, Finding, FindingKind, Method, Outcome, OutcomeKind,
};
use super::sampling::{self, Bounded, Dice, Steps};
use super::search::{Node, Reduction, Run, Search};
use crate::program::Program;
use crate::run::{Options, clock};

/// Steps of executions between two looks at the clock.
const STEPS_PER_CLOCK: usize = 1_000;

/// Different outcomes that are kept.
const MOST_OUTCOMES: usize = 1_000;

/// Findings that are kept.
const MOST_FINDINGS: usize = 200;

/// What `Method::Auto` does with preemptions and samples when all interleavings are too many.
const AUTO_PREEMPTIONS: u32 = 3;
const AUTO_SAMPLES: u64 = 20_000;

/// See the module.
pub struct Explorer {
    options: ExploreOptions,
    ground: Ground,
    observed: Observed,
    stage: Stage,
    /// Of the last execution; those of a search are taken from its path when they are asked for.
    steps: Steps,
    /// By what was seen.
    outcomes: Outcomes,
    /// The first outcome: of threads that run one after the other.
    expected: Option<Seen>,
    findings: Findings,
    /// The lines of data races that have been found, the smaller first.
    racing: BTreeSet<(u32, u32)>,
    coverage: Coverage,
    executions: u64,
    stage_executions: u64,
    redundant: u64,
    cut: u64,
    stage_cut: u64,
    left_out: bool,
    elapsed_ns: u64,
    /// Steps of the longest execution.
    longest: usize,
}

impl std::fmt::Debug for Explorer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Explorer")
    }
}

/// What the exploration is doing.
enum Stage {
    All(Box<Search>),
    Bounded(Bounded, u32),
    Random(Dice, u64),
    Pct(Dice, u64, u32),
    Over,
}

/// How long to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// For about so long.
    pub time: Duration,
    /// At most so many executions.
    pub executions: u64,
}

impl Explorer {
    /// Of a program; nothing has been explored yet.
    pub fn new(program: Arc<Program>, options: ExploreOptions) -> Self {
        let run = run_options(&options);
        let ground = Ground::new(program, &run, options.most_choices);
        let observed = Observed::new(ground.program(), ground.execution());
        let stage = match options.method {
            Method::Auto { .. } | Method::All => Stage::All(Box::new(Search::new(
                Reduction::Optimal,
                options.most_steps as usize,
            ))),
            Method::Bounded { .. } => Stage::Bounded(Bounded::new(0), 0),
            Method::Random { samples } => Stage::Random(Dice::new(options.seed), samples),
            Method::Pct { samples, depth } => {
                Stage::Pct(Dice::new(options.seed), samples, depth.max(1))
            }
        };
        Self {
            options,
            ground,
            observed,
            stage,
            steps: Vec::new(),
            outcomes: BTreeMap::new(),
            expected: None,
            findings: BTreeMap::new(),
            racing: BTreeSet::new(),
            coverage: Coverage::Partial,
            executions: 0,
            stage_executions: 0,
            redundant: 0,
            cut: 0,
            stage_cut: 0,
            left_out: false,
            elapsed_ns: 0,
            longest: 1,
        }
    }

    /// Goes on until the budget is spent, somebody sets `stop`, or nothing is left; `true`: nothing
    /// is left.
    pub fn advance(&mut self, budget: Budget, stop: &AtomicBool) -> bool {
        let begun_ns = clock::now_ns();
        let end_ns = begun_ns.saturating_add(budget.time.as_nanos() as u64);
        let mut left = budget.executions;
        let mut steps = 0;
        while !matches!(self.stage, Stage::Over) && left > 0 && !stop.load(Ordering::Relaxed) {
            let before = self.executions;
            self.execute();
            left = left.saturating_sub(self.executions - before);
            steps += if self.ground.is_too_long(usize::MAX) {
                STEPS_PER_CLOCK
            } else {
                self.step_count() + 1
            };
            if steps >= STEPS_PER_CLOCK {
                steps = 0;
                if clock::now_ns() >= end_ns {
                    break;
                }
            }
        }
        self.elapsed_ns += clock::now_ns().saturating_sub(begun_ns);
        matches!(self.stage, Stage::Over)
    }

    /// One execution, or the change to another stage.
    fn execute(&mut self) {
        let most_steps = self.options.most_steps as usize;
        let (ground, steps) = (&mut self.ground, &mut self.steps);
        let run = match &mut self.stage {
            Stage::All(search) => search.next(ground),
            Stage::Bounded(bounded, _) => bounded.next(ground, most_steps, steps),
            Stage::Random(_, 0) | Stage::Pct(_, 0, _) | Stage::Over => Run::None,
            Stage::Random(dice, left) => {
                *left -= 1;
                sampling::walk(ground, dice, most_steps, steps)
            }
            Stage::Pct(dice, left, depth) => {
                *left -= 1;
                let length = self.longest;
                sampling::prioritized(ground, dice, *depth, length, most_steps, steps)
            }
        };
        if self.ground.is_full() {
            // What it would have done after that is not known.
            self.executions += 1;
            self.cut += 1;
            let found = Found {
                kind: FindingKind::TooLong,
                sentence: String::from(
                    "An execution needs more memory than an exploration has for one, so it ends \
                     here. Make the program's data smaller.",
                ),
                lines: Vec::new(),
            };
            self.gather_steps();
            add(&mut self.findings, found, &Witness::of(&self.steps));
            self.stage = Stage::Over;
            return;
        }
        match run {
            Run::None => self.end_stage(),
            Run::Blocked => self.redundant += 1,
            Run::Complete | Run::Cut => self.note(run == Run::Cut),
        }
        if let Method::Auto { most_executions } = self.options.method
            && matches!(self.stage, Stage::All(_))
            && self.stage_executions >= most_executions
        {
            self.begin(Stage::Bounded(Bounded::new(0), 0));
        }
    }

    fn begin(&mut self, stage: Stage) {
        self.stage = stage;
        self.stage_executions = 0;
        self.stage_cut = 0;
    }

    /// A stage has done all it can.
    fn end_stage(&mut self) {
        let stage = std::mem::replace(&mut self.stage, Stage::Over);
        let is_auto = matches!(self.options.method, Method::Auto { .. });
        match stage {
            Stage::All(_) => {
                if self.cut == 0 {
                    self.coverage = Coverage::All;
                } else if is_auto {
                    // What comes behind a cut is not known; others may have come first.
                    self.begin(Stage::Bounded(Bounded::new(0), 0));
                }
            }
            Stage::Bounded(_, preemptions) => {
                if self.stage_cut == 0 {
                    self.coverage = Coverage::Bounded { preemptions };
                }
                let most = match self.options.method {
                    Method::Bounded { preemptions } => preemptions,
                    _ => AUTO_PREEMPTIONS,
                };
                if preemptions < most {
                    let more = preemptions + 1;
                    self.begin(Stage::Bounded(Bounded::new(more), more));
                } else if is_auto {
                    self.begin(Stage::Random(Dice::new(self.options.seed), AUTO_SAMPLES));
                }
            }
            Stage::Random(..) | Stage::Pct(..) => {
                if !is_auto {
                    self.coverage = Coverage::Samples {
                        count: self.executions,
                    };
                }
            }
            Stage::Over => {}
        }
    }

    /// Takes down what the execution that has just ended has shown.
    fn note(&mut self, is_cut: bool) {
        self.executions += 1;
        self.stage_executions += 1;
        self.cut += u64::from(is_cut);
        self.stage_cut += u64::from(is_cut);
        self.longest = self.longest.max(self.step_count());
        self.note_races();
        let execution = self.ground.execution();
        let seen = self.observed.look(execution, is_cut);
        if self.expected.is_none() {
            self.expected = Some(seen.clone());
        }
        if let Some(tally) = self.outcomes.get_mut(&seen) {
            tally.executions += 1;
            return;
        }
        self.gather_steps();
        let execution = self.ground.execution();
        let witness = Witness::of(&self.steps);
        for found in findings::of(execution, &seen, &self.steps) {
            add(&mut self.findings, found, &witness);
        }
        if self.outcomes.len() >= MOST_OUTCOMES {
            self.left_out = true;
            return;
        }
        let tally = Tally {
            executions: 1,
            witness,
        };
        self.outcomes.insert(seen, tally);
    }

    /// The data races of the steps that are new.
    fn note_races(&mut self) {
        let races = match &self.stage {
            Stage::All(search) => {
                let races = search.order.races.iter();
                races
                    .filter(|(_, second)| *second >= search.fresh)
                    .copied()
                    .collect()
            }
            _ => findings::racing(&self.steps),
        };
        for (first, second) in races {
            let pair = [self.line_at(first), self.line_at(second)];
            let lines = [pair[0].1, pair[1].1];
            let lines = (lines[0].min(lines[1]), lines[0].max(lines[1]));
            if self.racing.contains(&lines) {
                continue;
            }
            let found = findings::race(self.ground.execution(), &pair[0], &pair[1]);
            if let Some(found) = found {
                self.racing.insert(lines);
                self.gather_steps();
                let witness = Witness::of(&self.steps[..=second]);
                add(&mut self.findings, found, &witness);
            }
        }
    }

    /// Steps of the last execution.
    fn step_count(&self) -> usize {
        match &self.stage {
            Stage::All(search) => search.path.len(),
            _ => self.steps.len(),
        }
    }

    /// One of them.
    fn line_at(&self, at: usize) -> Line {
        match &self.stage {
            Stage::All(search) => search.path[at].line(),
            _ => self.steps[at],
        }
    }

    /// Takes down all of them.
    fn gather_steps(&mut self) {
        if let Stage::All(search) = &self.stage {
            self.steps.clear();
            self.steps.extend(search.path.iter().map(Node::line));
        }
    }

    /// What has been found so far.
    pub fn report(&self) -> Exploration {
        let expected = self.expected.as_ref();
        let mut outcomes: Vec<Outcome> = self
            .outcomes
            .iter()
            .map(|(seen, tally)| outcome(seen, tally, expected))
            .collect();
        outcomes.sort_by(|a, b| b.executions.cmp(&a.executions).then(a.kind.cmp(&b.kind)));
        // A race by itself may be meant; one after which variables differ is not.
        let mut values: Vec<_> = outcomes.iter().map(|outcome| &outcome.values).collect();
        values.sort();
        values.dedup();
        let races_matter = values.len() > 1;
        let findings = self.findings.values().map(|(found, witness)| Finding {
            kind: found.kind,
            sentence: found.sentence.clone(),
            lines: found.lines.clone(),
            schedule: witness.schedule(),
            is_error: found.kind.is_error() || found.kind == FindingKind::DataRace && races_matter,
        });
        let findings = findings.collect();
        Exploration {
            is_finished: matches!(self.stage, Stage::Over),
            coverage: self.coverage,
            coverage_sentence: self.coverage.sentence(self.executions),
            executions: self.executions,
            redundant: self.redundant,
            cut: self.cut,
            share_done: self.share_done(),
            elapsed_ns: self.elapsed_ns,
            outcomes,
            findings,
        }
    }

    fn share_done(&self) -> f64 {
        match &self.stage {
            Stage::All(search) => search.share_done(),
            Stage::Bounded(bounded, _) => bounded.share_done(),
            Stage::Random(_, left) | Stage::Pct(_, left, _) => {
                let done = self.stage_executions as f64;
                done / (done + *left as f64).max(1.0)
            }
            Stage::Over => 1.0,
        }
    }

    /// Looks for schedules with fewer preemptions and steps that lead to the same outcomes, within
    /// a budget.
    pub fn minimise(&mut self, budget: Budget) {
        let end_ns = clock::now_ns().saturating_add(budget.time.as_nanos() as u64);
        let mut minimiser = Minimiser::new(budget.executions);
        while !self.minimise_some(&mut minimiser, 1) && clock::now_ns() < end_ns {}
    }

    /// Goes on with that for so many executions; `true`: there is nothing left to do.
    pub fn minimise_some(&mut self, minimiser: &mut Minimiser, executions: u64) -> bool {
        minimiser.advance(
            &mut self.ground,
            &self.observed,
            (&mut self.outcomes, &mut self.findings),
            executions,
            self.options.most_steps as usize,
        )
    }
}

/// How an execution of an exploration is run.
pub(super) fn run_options(options: &ExploreOptions) -> Options {
    let mut run = Options {
        record: false,
        seed: Some(options.seed),
        ..Options::default()
    };
    run.limits.memory_bytes = options.memory_bytes;
    run
}

fn add(findings: &mut Findings, found: Found, witness: &Witness) {
    if findings.len() < MOST_FINDINGS {
        findings
            .entry((found.kind, found.sentence.clone()))
            .or_insert_with(|| (found, witness.clone()));
    }
}

fn outcome(seen: &Seen, tally: &Tally, expected: Option<&Seen>) -> Outcome {
    let is_stuck = matches!(seen.end, Ended::Deadlock | Ended::Livelock);
    let is_wrong = is_stuck || !seen.errors.is_empty();
    let kind = if is_wrong {
        OutcomeKind::Error
    } else if expected == Some(seen) {
        OutcomeKind::Expected
    } else {
        OutcomeKind::Surprising
    };
    let values = seen.values.iter();
    Outcome {
        values: values
            .map(|(name, value)| (name.to_string(), value.clone()))
            .collect(),
        output: seen.output.clone(),
        errors: seen.errors.clone(),
        end: seen.end.into(),
        status: seen.status,
        kind,
        executions: tally.executions,
        schedule: tally.witness.schedule(),
        steps: tally.witness.steps as u32,
        preemptions: tally.witness.preemptions,
    }
}
