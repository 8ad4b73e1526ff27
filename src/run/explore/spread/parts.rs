//! All executions with few preemptions, by one worker or several: each once.
//!
//! A part is a beginning with what is left to be tried from its turns. A worker takes one, and goes
//! through it as if there was no other; when another has nothing to do, it gives half of what is
//! left at the first of its turns away. Between two errands all that is left lies here.

use std::sync::Mutex;

use super::{Idle, locked};
use crate::run::explore::errand::Worker;
use crate::run::explore::sampling::Bounded;
use crate::run::explore::search::Run;

/// See the module.
pub(in crate::run::explore) struct Parts {
    preemptions: u32,
    open: Mutex<Open>,
    idle: Idle,
}

/// What nobody goes through at the moment, and how many do so with what they have taken.
struct Open {
    parts: Vec<Bounded>,
    taken: usize,
}

impl Parts {
    /// All with at most so many preemptions.
    pub(in crate::run::explore) fn new(preemptions: u32) -> Self {
        let open = Open {
            parts: vec![Bounded::new(preemptions)],
            taken: 0,
        };
        Self {
            preemptions,
            open: Mutex::new(open),
            idle: Idle::default(),
        }
    }

    /// How many preemptions there are at most.
    pub(in crate::run::explore) fn preemptions(&self) -> u32 {
        self.preemptions
    }

    /// Goes on as far as the worker may.
    pub(super) fn go_on(&self, worker: &mut Worker<'_>) {
        while let Some(mut part) = self.take(worker) {
            if !self.go_through(&mut part, worker) {
                return self.put_back(Some(part));
            }
            self.put_back(None);
        }
    }

    /// `true`: it has come to the end of the part.
    fn go_through(&self, part: &mut Bounded, worker: &mut Worker<'_>) -> bool {
        while worker.begins() {
            let run = part.next(worker.ground, worker.errand.most_steps);
            if run == Run::None {
                worker.gives_back();
                return true;
            }
            worker.note_sample(run, worker.notes.executions);
            if self.idle.is_wanted()
                && let Some(given) = part.give()
            {
                locked(&self.open).parts.push(given);
                self.idle.tell_news();
            }
        }
        false
    }

    /// A part, as soon as there is one; `None`: nothing is left, or there is no more time.
    fn take(&self, worker: &Worker<'_>) -> Option<Bounded> {
        let mut open = locked(&self.open);
        loop {
            if let Some(part) = open.parts.pop() {
                open.taken += 1;
                return Some(part);
            }
            if open.taken == 0 || !worker.errand.goes_on() {
                return None;
            }
            open = self.idle.wait(open);
        }
    }

    fn put_back(&self, rest: Option<Bounded>) {
        let mut open = locked(&self.open);
        open.taken -= 1;
        open.parts.extend(rest);
        drop(open);
        self.idle.tell_news();
    }

    /// Whether nothing is left.
    pub(super) fn is_finished(&self) -> bool {
        let open = locked(&self.open);
        open.taken == 0 && open.parts.is_empty()
    }

    /// The share of the work that is done; an estimate.
    pub(super) fn share_done(&self) -> f64 {
        let open = locked(&self.open);
        let left: f64 = open.parts.iter().map(Bounded::share_left).sum();
        (1.0 - left).clamp(0.0, 1.0)
    }
}
