//! An exploration that runs for a while, can be stopped and goes on where it was.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::errand::{Errand, Worker};
use super::ground::Ground;
use super::ledger::Ledger;
use super::minimise::{Minimiser, Tally, Witness};
use super::observe::{Ended, Observed, Seen};
use super::replay::Replay;
use super::report::{
    Coverage, Exploration, ExploreOptions, Finding, FindingKind, Method, Outcome, OutcomeKind,
};
use super::schedule;
use super::search::{Reduction, Search};
use super::spread::{Crew, Parts, Samples, Work};
use crate::program::Program;
use crate::run::{Options, clock};

/// What `Method::Auto` does with preemptions and samples when all interleavings are too many.
const AUTO_PREEMPTIONS: u32 = 3;
const AUTO_SAMPLES: u64 = 20_000;

/// See the module.
pub struct Explorer {
    options: ExploreOptions,
    ground: Ground,
    /// The steps that every execution begins with.
    given: Witness,
    observed: Observed,
    stage: Stage,
    crew: Crew,
    ledger: Ledger,
    coverage: Coverage,
    /// Executions with at most one preemption less than those that are tried.
    with_fewer_preemptions: Option<u64>,
    elapsed_ns: u64,
}

impl std::fmt::Debug for Explorer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Explorer")
    }
}

/// What the exploration is doing.
enum Stage {
    /// It searches for all interleavings, alone.
    Alone(Box<Search>),
    /// Something that several workers can share.
    Shared(Work),
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
        let ground = Ground::new(program, &run_options(&options), options.most_choices);
        let observed = Observed::new(ground.program(), ground.execution());
        Self::on(ground, observed, options)
    }

    /// Of what can come after some steps of a program; an error says what is wrong with them. What
    /// is expected is what the whole program comes to if its threads run one after the other.
    pub fn after(
        program: Arc<Program>,
        options: ExploreOptions,
        schedule: &str,
    ) -> Result<Self, String> {
        let given = schedule::decode(schedule)?;
        Replay::new(Arc::clone(&program), options, schedule)?;
        let mut whole = Self::new(Arc::clone(&program), options);
        while whole.ledger.expected.is_none() && !matches!(whole.stage, Stage::Over) {
            whole.go_on(1, u64::MAX, &AtomicBool::new(false));
        }
        let run = run_options(&options);
        let ground = Ground::after(program, &run, options.most_choices, &given);
        let mut explorer = Self::on(ground, whole.observed, options);
        explorer.ledger.expected = whole.ledger.expected;
        Ok(explorer)
    }

    fn on(ground: Ground, observed: Observed, options: ExploreOptions) -> Self {
        let samples = |count, depth| Work::Samples(Samples::new(options.seed, count, depth));
        let stage = match options.method {
            Method::Auto { .. } | Method::All => Stage::Alone(Box::new(Search::new(
                Reduction::Optimal,
                options.most_steps as usize,
            ))),
            Method::Bounded { .. } => Stage::Shared(Work::Bounded(Parts::new(0))),
            Method::Random { samples: count } => Stage::Shared(samples(count, None)),
            Method::Pct {
                samples: count,
                depth,
            } => Stage::Shared(samples(count, Some(depth.max(1)))),
        };
        Self {
            given: Witness::given(&ground),
            crew: Crew::new(&ground),
            options,
            ground,
            observed,
            stage,
            ledger: Ledger::default(),
            coverage: Coverage::Partial,
            with_fewer_preemptions: None,
            elapsed_ns: 0,
        }
    }

    /// Whether it begins where the program does.
    pub fn is_whole(&self) -> bool {
        self.ground.given().is_empty()
    }

    /// The same by so many workers at once, as far as that is possible. Nothing may have been
    /// explored yet.
    #[must_use]
    pub fn spread(mut self, jobs: usize) -> Self {
        if self.crew.employ(jobs) && matches!(self.stage, Stage::Alone(_)) {
            self.stage = Stage::Shared(Work::All(Box::default()));
        }
        self
    }

    /// Goes on until the budget is spent, somebody sets `stop`, or nothing is left; `true`: nothing
    /// is left.
    pub fn advance(&mut self, budget: Budget, stop: &AtomicBool) -> bool {
        let begun_ns = clock::now_ns();
        let end_ns = begun_ns.saturating_add(budget.time.as_nanos() as u64);
        let mut left = budget.executions;
        let mut now_ns = begun_ns;
        while !matches!(self.stage, Stage::Over) && left > 0 && !stop.load(Ordering::Relaxed) {
            let before = self.ledger.executions;
            self.go_on(left, end_ns, stop);
            left = left.saturating_sub(self.ledger.executions - before);
            now_ns = clock::now_ns();
            if now_ns >= end_ns {
                break;
            }
        }
        self.elapsed_ns += now_ns.saturating_sub(begun_ns);
        matches!(self.stage, Stage::Over)
    }

    /// Goes on with a stage, or changes to another one.
    fn go_on(&mut self, left: u64, end_ns: u64, stop: &AtomicBool) {
        let errand = Errand {
            observed: &self.observed,
            most_steps: self.options.most_steps as usize,
            end_ns,
            left: left.min(self.left_of_stage()).into(),
            stop,
            is_full: false.into(),
        };
        let (ground, ledger) = (&mut self.ground, &mut self.ledger);
        let is_finished = match &mut self.stage {
            Stage::Alone(search) => {
                let mut worker = Worker::new(ground, ledger, &errand, u64::MAX);
                let is_finished = worker.search(search);
                let notes = worker.notes;
                ledger.absorb([notes]);
                is_finished
            }
            Stage::Shared(work) => self.crew.advance(work, (ground, ledger), &errand),
            Stage::Over => return,
        };
        if errand.is_full.load(Ordering::Relaxed) {
            self.stage = Stage::Over;
        } else if is_finished {
            self.end_stage();
        } else if self.left_of_stage() == 0 {
            self.begin(Work::Bounded(Parts::new(0)));
        }
    }

    /// Executions after which all interleavings are too many.
    fn left_of_stage(&self) -> u64 {
        match (self.options.method, &self.stage) {
            (Method::Auto { most_executions }, Stage::Alone(_) | Stage::Shared(Work::All(_))) => {
                most_executions.saturating_sub(self.ledger.stage_executions)
            }
            _ => u64::MAX,
        }
    }

    fn begin(&mut self, work: Work) {
        self.stage = Stage::Shared(work);
        self.crew.turn_to_other_work();
        self.ledger.stage_executions = 0;
        self.ledger.stage_cut = 0;
    }

    /// A stage has done all it can.
    fn end_stage(&mut self) {
        let stage = std::mem::replace(&mut self.stage, Stage::Over);
        let is_auto = matches!(self.options.method, Method::Auto { .. });
        match stage {
            Stage::Alone(_) | Stage::Shared(Work::All(_)) => {
                if self.ledger.cut == 0 {
                    self.coverage = Coverage::All;
                } else if is_auto {
                    // What comes behind a cut is not known; others may have come first.
                    self.begin(Work::Bounded(Parts::new(0)));
                }
            }
            Stage::Shared(Work::Bounded(parts)) => {
                let preemptions = parts.preemptions();
                if self.ledger.stage_cut == 0 {
                    self.coverage = Coverage::Bounded { preemptions };
                }
                let most = match self.options.method {
                    Method::Bounded { preemptions } => preemptions,
                    _ => AUTO_PREEMPTIONS,
                };
                let executions = self.ledger.stage_executions;
                let fewer = self.with_fewer_preemptions.replace(executions);
                // Where one preemption more has made no more executions, several won't, and samples
                // would be the same again: all that could go on is a thread that never stops.
                if is_auto && self.ledger.stage_cut > 0 && fewer == Some(executions) {
                    return;
                }
                if preemptions < most {
                    self.begin(Work::Bounded(Parts::new(preemptions + 1)));
                } else if is_auto {
                    let samples = Samples::new(self.options.seed, AUTO_SAMPLES, None);
                    self.begin(Work::Samples(samples));
                }
            }
            Stage::Shared(Work::Samples(_)) => {
                if !is_auto {
                    self.coverage = Coverage::Samples {
                        count: self.ledger.executions,
                    };
                }
            }
            Stage::Over => {}
        }
    }

    /// What has been found so far.
    pub fn report(&self) -> Exploration {
        let expected = self.ledger.expected.as_ref();
        let mut outcomes: Vec<Outcome> = self
            .ledger
            .outcomes
            .iter()
            .map(|(seen, tally)| outcome(seen, tally, expected, &self.given))
            .collect();
        let cost = |one: &Outcome| (one.kind, one.preemptions, one.steps);
        outcomes.sort_by(|a, b| b.executions.cmp(&a.executions).then(cost(a).cmp(&cost(b))));
        // A race by itself may be meant; one after which variables differ is not.
        let mut values: Vec<_> = outcomes.iter().map(|outcome| &outcome.values).collect();
        values.sort();
        values.dedup();
        let races_matter = values.len() > 1;
        let findings = self
            .ledger
            .findings
            .values()
            .map(|(found, witness)| Finding {
                kind: found.kind,
                sentence: found.sentence.clone(),
                lines: found.lines.clone(),
                schedule: witness.after(&self.given).schedule(),
                is_error: found.kind.is_error()
                    || found.kind == FindingKind::DataRace && races_matter,
            });
        let findings = findings.collect();
        Exploration {
            is_finished: matches!(self.stage, Stage::Over),
            coverage: self.coverage,
            coverage_sentence: self.coverage.sentence(self.ledger.executions),
            executions: self.ledger.executions,
            redundant: self.ledger.redundant,
            cut: self.ledger.cut,
            aim: self.aim(),
            share_done: self.share_done(),
            elapsed_ns: self.elapsed_ns,
            outcomes,
            has_more_outcomes: self.ledger.left_out,
            findings,
        }
    }

    fn aim(&self) -> Coverage {
        match &self.stage {
            Stage::Alone(_) | Stage::Shared(Work::All(_)) => Coverage::All,
            Stage::Shared(Work::Bounded(parts)) => Coverage::Bounded {
                preemptions: parts.preemptions(),
            },
            Stage::Shared(Work::Samples(samples)) => Coverage::Samples {
                count: samples.count(),
            },
            Stage::Over => self.coverage,
        }
    }

    fn share_done(&self) -> f64 {
        match &self.stage {
            Stage::Alone(search) => search.share_done(),
            Stage::Shared(work) => work.share_done(),
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
            (&mut self.ledger.outcomes, &mut self.ledger.findings),
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

fn outcome(seen: &Seen, tally: &Tally, expected: Option<&Seen>, given: &Witness) -> Outcome {
    let says_nothing = |one: &Seen| one.is_wrong() || one.end == Ended::Cut;
    let kind = if seen.is_wrong() {
        OutcomeKind::Error
    } else if seen.end == Ended::Cut {
        OutcomeKind::Unfinished
    } else if expected == Some(seen) || expected.is_some_and(says_nothing) {
        // Where threads that run one after the other fail, nobody expects that.
        OutcomeKind::Expected
    } else if expected.is_some_and(|expected| seen.is_reordered(expected)) {
        OutcomeKind::Reordered
    } else {
        OutcomeKind::Surprising
    };
    let values = seen.values.iter();
    let witness = tally.witness.after(given);
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
        schedule: witness.schedule(),
        steps: witness.steps as u32,
        preemptions: witness.preemptions,
    }
}
