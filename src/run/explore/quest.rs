//! A search for the shortest way to a [`Target`] from some point of an execution: all ways with 0,
//! 1, 2 … preemptions, until one leads there.

use std::sync::Arc;

use super::explorer::run_options;
use super::ground::{Ground, Taken};
use super::report::ExploreOptions;
use super::sampling::Bounded;
use super::schedule::{self, Turn};
use super::search::Run;
use super::target::Target;
use crate::program::Program;

/// See the module.
pub struct Quest {
    ground: Ground,
    target: Target,
    most_steps: usize,
    /// The turns that have been taken, as the search knows threads.
    beginning: Vec<(usize, u32)>,
    bounded: Bounded,
    preemptions: u32,
    /// Executions that may still be spent.
    left: u64,
    /// The shortest way with so few preemptions.
    best: Option<Vec<Turn>>,
    /// An execution was cut, so that it is not known what it would have come to.
    was_cut: bool,
}

/// How far a quest is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestEnd {
    /// It goes on.
    Open,
    /// This schedule reaches the target.
    Found {
        /// The whole schedule, from the program's beginning.
        schedule: String,
        /// The thread that takes the next step.
        thread: u16,
        /// Among how many values that step chooses, which one.
        choice: u32,
        /// Steps from here on.
        steps: u32,
    },
    /// Nothing does.
    Impossible,
    /// It was not found with as many executions as were allowed.
    GivenUp,
}

impl std::fmt::Debug for Quest {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Quest for {:?}", self.target)
    }
}

impl Quest {
    /// From the end of a schedule, with so many executions at most. An error says what is wrong with
    /// the schedule.
    pub fn new(
        program: Arc<Program>,
        options: &ExploreOptions,
        target: Target,
        schedule: &str,
        executions: u64,
    ) -> Result<Self, String> {
        let turns = schedule::decode(schedule)?;
        let mut ground = Ground::new(program, &run_options(options), options.most_choices);
        ground.reset();
        let mut beginning = Vec::new();
        for turn in turns {
            let lane = usize::from(turn.thread);
            let is_there = lane < ground.execution().lanes.len();
            if !is_there || !ground.is_enabled(ground.thread(lane)) {
                return Err(String::from("The schedule does not fit this program."));
            }
            let thread = ground.thread(lane);
            ground.step(thread, turn.choice);
            beginning.push((thread, turn.choice));
        }
        Ok(Self {
            bounded: Bounded::behind(0, &beginning),
            ground,
            target,
            most_steps: options.most_steps as usize,
            beginning,
            preemptions: 0,
            left: executions,
            best: None,
            was_cut: false,
        })
    }

    /// Goes on for so many executions.
    pub fn advance(&mut self, executions: u64) -> QuestEnd {
        for _ in 0..executions {
            let mut found = false;
            let target = &self.target;
            let run = self
                .bounded
                .next_until(&mut self.ground, self.most_steps, &mut |ground| {
                    found = target.is_reached(ground);
                    found
                });
            let steps = self.ground.steps();
            if found
                && self
                    .best
                    .as_ref()
                    .is_none_or(|best| steps.len() < best.len())
            {
                self.best = Some(steps.iter().map(Taken::turn).collect());
            }
            if run == Run::None {
                if let Some(best) = &self.best {
                    return self.found(best);
                }
                if !self.bounded.has_left_out() {
                    return if self.was_cut {
                        QuestEnd::GivenUp
                    } else {
                        QuestEnd::Impossible
                    };
                }
                self.preemptions += 1;
                self.bounded = Bounded::behind(self.preemptions, &self.beginning);
                continue;
            }
            self.was_cut |= run == Run::Cut;
            self.left = self.left.saturating_sub(1);
            if self.left == 0 || self.ground.is_full() {
                return match &self.best {
                    Some(best) => self.found(best),
                    None => QuestEnd::GivenUp,
                };
            }
        }
        QuestEnd::Open
    }

    fn found(&self, best: &[Turn]) -> QuestEnd {
        let here = self.beginning.len();
        let Some(next) = best.get(here) else {
            return QuestEnd::GivenUp;
        };
        QuestEnd::Found {
            schedule: schedule::encode(best),
            thread: next.thread,
            choice: next.choice,
            steps: (best.len() - here) as u32,
        }
    }
}
