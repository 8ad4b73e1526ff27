//! From a recorded run to a schedule: an execution that agrees with what the run's events say.
//!
//! Events tell in which order threads took locks, waited, printed, started and ended. They do not
//! tell when memory was read and written, what was drawn and what clocks showed. So the explorer
//! follows the events: the thread whose event comes next goes on until that event takes place, and
//! what leaves no event goes along with its thread. If the end is another one than the run's, the
//! same is tried again with such steps at other moments.
//!
//! Invariant: what is found agrees with every recorded operation, with the output and with how the
//! run ended. Anything less is no result but a sentence that says where they part.

mod attempt;

use std::sync::Arc;

use super::explorer::run_options;
use super::ground::Ground;
use super::report::ExploreOptions;
use super::sampling::Dice;
use super::schedule;
use crate::program::Program;
use crate::trace::{Event, EventKind};
use attempt::{Attempt, Parting};

/// Steps that such an execution may have.
pub(super) const MOST_STEPS: usize = 20_000;

/// Executions that are tried, and steps of all of them.
const MOST_ATTEMPTS: u32 = 4_000;
const MOST_STEPS_IN_ALL: usize = 4_000_000;

/// Characters of a line of output in a sentence.
const MOST_CHARACTERS: usize = 60;

/// A run that was recorded from its beginning to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// All of its events, in order.
    pub events: Vec<Event>,
    /// All that it printed.
    pub output: String,
    /// Whether it ended because nobody could go on.
    pub is_deadlock: bool,
}

/// What following a run has come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Followed {
    /// Call again.
    Open,
    /// It was found.
    Found {
        /// The schedule of the execution.
        schedule: String,
        /// Recorded operations, with all of which it agrees.
        operations: u32,
        /// Those that take place before one that was recorded earlier: threads on different carriers
        /// note what they did a moment after they did it.
        exchanged: u32,
    },
    /// None was found: a sentence.
    Lost(String),
    /// The run is too long for one: a sentence.
    TooLong(String),
}

/// See the module.
pub struct Follower {
    ground: Ground,
    run: Run,
    output: String,
    dice: Dice,
    attempts: u32,
    steps: usize,
    /// The parting that was farthest from the beginning.
    best: Option<Parting>,
}

impl std::fmt::Debug for Follower {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Follower after {} attempts", self.attempts)
    }
}

/// The events of a run that say something about the order of operations.
#[derive(Debug)]
struct Run {
    events: Vec<Event>,
    /// How many of them are operations.
    operations: usize,
    /// By acting thread: its events.
    threads: Vec<Vec<usize>>,
    is_deadlock: bool,
}

impl Run {
    fn new(recorded: &Recorded) -> Self {
        let events = recorded.events.iter().copied();
        let events: Vec<Event> = events.filter(|event| is_told(event.kind)).collect();
        let mut threads: Vec<Vec<usize>> = Vec::new();
        for (index, event) in events.iter().enumerate() {
            let thread = usize::from(actor(event));
            if threads.len() <= thread {
                threads.resize_with(thread + 1, Vec::new);
            }
            threads[thread].push(index);
        }
        let operations = events.iter().filter(|event| is_operation(event.kind));
        Self {
            operations: operations.count(),
            events,
            threads,
            is_deadlock: recorded.is_deadlock,
        }
    }
}

/// The thread that has done it: one that is started does not do that itself.
fn actor(event: &Event) -> u16 {
    match event.kind {
        EventKind::Start => event.argument as u16,
        _ => event.thread,
    }
}

/// Whether an event says where its thread was: not what only the runner has done with it.
fn is_told(kind: EventKind) -> bool {
    !matches!(
        kind,
        EventKind::Resume | EventKind::Yield | EventKind::Unblock
    )
}

/// Whether it is an operation. The others say that a thread has come as far as the next one.
fn is_operation(kind: EventKind) -> bool {
    is_told(kind) && !matches!(kind, EventKind::Block | EventKind::Sleep)
}

impl Follower {
    /// Of a program and a run of it. The options' seed is that of what is drawn; its other parts
    /// count as in a replay.
    pub fn new(program: Arc<Program>, options: &ExploreOptions, recorded: &Recorded) -> Self {
        Self {
            ground: Ground::new(program, &run_options(options), options.most_choices),
            run: Run::new(recorded),
            output: recorded.output.clone(),
            dice: Dice::new(options.seed),
            attempts: 0,
            steps: 0,
            best: None,
        }
    }

    /// Tries another execution.
    pub fn advance(&mut self) -> Followed {
        if self.attempts == MOST_ATTEMPTS || self.steps > MOST_STEPS_IN_ALL {
            return self.lost();
        }
        // Of a hundred steps, those that are not the next event's; at first none.
        let strays = (self.attempts * 13 % 90) as usize;
        self.attempts += 1;
        let mut attempt = Attempt::new(&mut self.ground, &self.run, &mut self.dice, strays);
        let end = attempt.walk();
        let walked = attempt.into_parts();
        self.steps += walked.turns.len();
        let result = end.and_then(|()| self.compare());
        match result {
            Ok(()) => {
                return Followed::Found {
                    schedule: schedule::encode(&walked.turns),
                    operations: walked.operations,
                    exchanged: walked.exchanged,
                };
            }
            Err(parting) => {
                let before = self.best.as_ref().map(|best| best.agreed);
                if before.is_none_or(|before| before < parting.agreed) {
                    self.best = Some(parting);
                }
            }
        }
        if walked.is_free {
            Followed::Open
        } else {
            self.lost()
        }
    }

    /// Whether the execution has printed what the run has.
    fn compare(&self) -> Result<(), Parting> {
        let written = self.ground.execution().state.written();
        let own: String = written.iter().map(|piece| piece.text.as_str()).collect();
        if own.trim_end() == self.output.trim_end() {
            return Ok(());
        }
        let common = self.output.lines().zip(own.lines());
        let common = common.take_while(|(run, own)| run == own).count();
        let run = self.output.lines().nth(common).unwrap_or_default();
        let own = own.lines().nth(common).unwrap_or_default();
        Err(Parting {
            agreed: self.run.operations,
            sentence: format!(
                "the output is another one: the run printed {}, this execution {}",
                quoted(run),
                quoted(own)
            ),
            is_limit: false,
        })
    }

    fn lost(&self) -> Followed {
        let total = self.run.operations;
        let Some(best) = &self.best else {
            return Followed::Lost(String::from("The run could not be followed."));
        };
        let share = if best.agreed == total {
            format!("All {total} recorded operations can be followed, but")
        } else {
            format!("After {} of {total} recorded operations", best.agreed)
        };
        if best.is_limit {
            return Followed::TooLong(format!(
                "This run is too long for a replay. {share} {}.",
                best.sentence
            ));
        }
        Followed::Lost(format!(
            "The recording does not say enough for a replay. {share} {}. Reads and writes of \
             memory, clocks and random numbers leave no events ({} ways were tried).",
            best.sentence, self.attempts
        ))
    }
}

fn quoted(line: &str) -> String {
    if line.is_empty() {
        return String::from("nothing more");
    }
    match line.char_indices().nth(MOST_CHARACTERS) {
        Some((end, _)) => format!("'{}…'", &line[..end]),
        None => format!("'{line}'"),
    }
}
