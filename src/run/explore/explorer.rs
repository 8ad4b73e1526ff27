//! An exploration that runs for a while, can be stopped and goes on where it was.

use std::borrow::Cow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use super::findings::{self, Line};
use super::ground::Ground;
use super::ledger::{Ledger, Trial};
use super::minimise::{Minimiser, Tally};
use super::observe::{Ended, Observed, Seen};
use super::replay::Replay;
use super::report::{
    Coverage, Exploration, ExploreOptions, Finding, FindingKind, Method, Outcome, OutcomeKind,
};
use super::sampling::{self, Bounded, Dice, Steps};
use super::schedule::{self, Turn};
use super::search::{Node, Reduction, Run, Search};
use super::spread::{Errand, Spread};
use crate::program::Program;
use crate::run::{Options, clock};

/// Steps of executions between two looks at the clock.
const STEPS_PER_CLOCK: usize = 1_000;

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
    ledger: Ledger,
    coverage: Coverage,
    elapsed_ns: u64,
}

impl std::fmt::Debug for Explorer {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Explorer")
    }
}

/// What the exploration is doing.
enum Stage {
    All(Box<Search>),
    /// The same, by several workers.
    Spread(Box<Spread>),
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
            whole.execute();
        }
        let run = run_options(&options);
        let ground = Ground::after(program, &run, options.most_choices, &given);
        let mut explorer = Self::on(ground, whole.observed, options);
        explorer.ledger.expected = whole.ledger.expected;
        Ok(explorer)
    }

    fn on(ground: Ground, observed: Observed, options: ExploreOptions) -> Self {
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
            ledger: Ledger::new(),
            coverage: Coverage::Partial,
            elapsed_ns: 0,
        }
    }

    /// Whether it begins where the program does.
    pub fn is_whole(&self) -> bool {
        self.ground.given().is_empty()
    }

    /// The same by so many workers at once, as far as that is possible: the search for all
    /// interleavings is shared among them, and everything else is one's. Nothing may have been
    /// explored yet.
    #[must_use]
    pub fn spread(mut self, jobs: usize) -> Self {
        if jobs > 1 && matches!(self.stage, Stage::All(_)) {
            let most_steps = self.options.most_steps as usize;
            if let Some(spread) = Spread::new(&self.ground, jobs, most_steps) {
                self.stage = Stage::Spread(Box::new(spread));
            }
        }
        self
    }

    /// Goes on until the budget is spent, somebody sets `stop`, or nothing is left; `true`: nothing
    /// is left.
    pub fn advance(&mut self, budget: Budget, stop: &AtomicBool) -> bool {
        let begun_ns = clock::now_ns();
        let end_ns = begun_ns.saturating_add(budget.time.as_nanos() as u64);
        let mut left = self.advance_spread(budget.executions, end_ns, stop);
        let mut steps = 0;
        while !matches!(self.stage, Stage::Over | Stage::Spread(_))
            && left > 0
            && !stop.load(Ordering::Relaxed)
        {
            let before = self.ledger.executions;
            self.execute();
            left = left.saturating_sub(self.ledger.executions - before);
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

    /// Lets several workers go on, if there are; says how many executions are left to be done.
    fn advance_spread(&mut self, left: u64, end_ns: u64, stop: &AtomicBool) -> u64 {
        let Stage::Spread(spread) = &mut self.stage else {
            return left;
        };
        let before = self.ledger.executions;
        let most = match self.options.method {
            Method::Auto { most_executions } => most_executions,
            _ => u64::MAX,
        };
        let errand = Errand {
            observed: &self.observed,
            left: left.min(most - before.min(most)).into(),
            ledger: Mutex::new(&mut self.ledger),
            end_ns,
            stop,
        };
        let is_finished = spread.advance(&errand);
        if spread.is_full() {
            self.stage = Stage::Over;
        } else if is_finished {
            self.end_stage();
        } else if self.ledger.executions >= most {
            self.begin(Stage::Bounded(Bounded::new(0), 0));
        }
        left.saturating_sub(self.ledger.executions - before)
    }

    /// One execution, or the change to another stage.
    fn execute(&mut self) {
        let most_steps = self.options.most_steps as usize;
        let (ground, steps) = (&mut self.ground, &mut self.steps);
        let run = match &mut self.stage {
            Stage::All(search) => search.next(ground),
            Stage::Bounded(bounded, _) => bounded.next(ground, most_steps, steps),
            Stage::Spread(_) | Stage::Random(_, 0) | Stage::Pct(_, 0, _) | Stage::Over => Run::None,
            Stage::Random(dice, left) => {
                *left -= 1;
                sampling::walk(ground, dice, most_steps, steps)
            }
            Stage::Pct(dice, left, depth) => {
                *left -= 1;
                let length = self.ledger.longest;
                sampling::prioritized(ground, dice, *depth, length, most_steps, steps)
            }
        };
        if self.ground.is_full() {
            self.gather_steps();
            self.ledger.note_full(&self.steps);
            self.stage = Stage::Over;
            return;
        }
        match run {
            Run::None => self.end_stage(),
            Run::Blocked => self.ledger.redundant += 1,
            Run::Complete | Run::Cut => self.note(run == Run::Cut),
        }
        if let Method::Auto { most_executions } = self.options.method
            && matches!(self.stage, Stage::All(_))
            && self.ledger.stage_executions >= most_executions
        {
            self.begin(Stage::Bounded(Bounded::new(0), 0));
        }
    }

    fn begin(&mut self, stage: Stage) {
        self.stage = stage;
        self.ledger.stage_executions = 0;
        self.ledger.stage_cut = 0;
    }

    /// A stage has done all it can.
    fn end_stage(&mut self) {
        let stage = std::mem::replace(&mut self.stage, Stage::Over);
        let is_auto = matches!(self.options.method, Method::Auto { .. });
        match stage {
            Stage::All(_) | Stage::Spread(_) => {
                if self.ledger.cut == 0 {
                    self.coverage = Coverage::All;
                } else if is_auto {
                    // What comes behind a cut is not known; others may have come first.
                    self.begin(Stage::Bounded(Bounded::new(0), 0));
                }
            }
            Stage::Bounded(_, preemptions) => {
                if self.ledger.stage_cut == 0 {
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
                        count: self.ledger.executions,
                    };
                }
            }
            Stage::Over => {}
        }
    }

    /// Takes down what the execution that has just ended has shown.
    fn note(&mut self, is_cut: bool) {
        let execution = self.ground.execution();
        let seen = self.observed.look(execution, is_cut);
        let steps = &self.steps;
        let (races, count, line): (_, _, &dyn Fn(usize) -> Line) = match &self.stage {
            Stage::All(search) => (
                Cow::Borrowed(search.fresh_races()),
                search.path.len(),
                &|at| search.path[at].line(),
            ),
            _ => (findings::racing(steps).into(), steps.len(), &|at| steps[at]),
        };
        self.ledger.note(Trial {
            execution,
            seen,
            is_cut,
            steps: (count, line),
            races: &races,
        });
    }

    /// Steps of the last execution.
    fn step_count(&self) -> usize {
        match &self.stage {
            Stage::All(search) => search.path.len(),
            _ => self.steps.len(),
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
        let expected = self.ledger.expected.as_ref();
        let mut outcomes: Vec<Outcome> = self
            .ledger
            .outcomes
            .iter()
            .map(|(seen, tally)| outcome(seen, tally, expected, self.ground.given()))
            .collect();
        outcomes.sort_by(|a, b| b.executions.cmp(&a.executions).then(a.kind.cmp(&b.kind)));
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
                schedule: witness.after(self.ground.given()).schedule(),
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
            share_done: self.share_done(),
            elapsed_ns: self.elapsed_ns,
            outcomes,
            has_more_outcomes: self.ledger.left_out,
            findings,
        }
    }

    fn share_done(&self) -> f64 {
        match &self.stage {
            Stage::All(search) => search.share_done(),
            Stage::Spread(spread) => spread.share_done(),
            Stage::Bounded(bounded, _) => bounded.share_done(),
            Stage::Random(_, left) | Stage::Pct(_, left, _) => {
                let done = self.ledger.stage_executions as f64;
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

fn outcome(seen: &Seen, tally: &Tally, expected: Option<&Seen>, given: &[Turn]) -> Outcome {
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
