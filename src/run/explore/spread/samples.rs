//! Samples, by one worker or several, which draw their numbers from one counter. What a sample is
//! depends on the seed and its number only, so who makes it makes no difference.

use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use crate::run::explore::errand::Worker;
use crate::run::explore::sampling::{Dice, prioritized, walk};

/// Samples from which it is learned how long executions are, by the first worker alone.
const LEARNING: u64 = 16;

/// See the module.
pub(in crate::run::explore) struct Samples {
    seed: u64,
    count: u64,
    /// Of random priorities; `None`: random walks.
    depth: Option<u32>,
    /// The number of the next one.
    next: AtomicU64,
    /// Steps of the longest of the first ones.
    longest: AtomicUsize,
}

impl Samples {
    /// So many random walks, or, with a depth, executions under random priorities.
    pub(in crate::run::explore) fn new(seed: u64, count: u64, depth: Option<u32>) -> Self {
        Self {
            seed,
            count,
            depth,
            next: AtomicU64::new(0),
            longest: AtomicUsize::new(1),
        }
    }

    /// Goes on as far as the worker may.
    pub(super) fn go_on(&self, worker: &mut Worker<'_>) {
        let most_steps = worker.errand.most_steps;
        while worker.begins() {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            if number >= self.count {
                return worker.gives_back();
            }
            let mut dice = Dice::of_sample(self.seed, number);
            let ground = &mut *worker.ground;
            let run = if let Some(depth) = self.depth {
                let length = self.longest.load(Ordering::Relaxed);
                prioritized(ground, &mut dice, depth, length, most_steps)
            } else {
                walk(ground, &mut dice, most_steps)
            };
            if number < LEARNING {
                self.longest
                    .fetch_max(worker.ground.steps().len(), Ordering::Relaxed);
            }
            worker.note_sample(run, number);
        }
    }

    /// Whether others may help.
    pub(super) fn has_learned(&self) -> bool {
        self.next.load(Ordering::Relaxed) >= LEARNING
    }

    /// Whether all have been made.
    pub(super) fn is_finished(&self) -> bool {
        self.next.load(Ordering::Relaxed) >= self.count
    }

    /// How many are to be made.
    pub(in crate::run::explore) fn count(&self) -> u64 {
        self.count
    }

    /// The share of them that has been made.
    pub(super) fn share_done(&self) -> f64 {
        let made = self.next.load(Ordering::Relaxed).min(self.count);
        made as f64 / self.count.max(1) as f64
    }
}
