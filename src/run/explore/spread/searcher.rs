//! All interleavings by several workers: the same executions as by one, each once.
//!
//! What is not finished and not one worker's own stands in one tree of states, behind one lock: a
//! state has branches that nobody has taken yet, and sleeping steps, among them those that somebody
//! explores. A worker takes a branch, and goes through all that is behind it by itself, as if there
//! was no other. When another has nothing to do, it gives away the first of its states from which
//! something is left, and brings back the races that want a branch further up (Lång, Sagonas:
//! Parallel Graph-Based Stateless Model Checking, ATVA 2020, does similar for other trees).

use std::sync::Mutex;

use super::states::{Tree, Way};
use super::{Idle, locked};
use crate::run::explore::errand::Worker;
use crate::run::explore::search::{Reduction, Run, Search};

/// What the workers share.
#[derive(Default)]
pub(in crate::run::explore) struct States {
    tree: Mutex<Tree>,
    idle: Idle,
}

/// What one of them keeps for itself, on its ground.
pub(super) struct Searcher {
    search: Search,
    /// Where it is.
    way: Way,
    /// It has not come to the end of what it keeps.
    keeps: bool,
}

impl States {
    /// Workers that have been stopped are about to go on.
    pub(super) fn resume(&self) {
        locked(&self.tree).resume();
    }

    /// Whether nothing is left.
    pub(super) fn is_finished(&self) -> bool {
        locked(&self.tree).is_finished()
    }

    /// A part of what is left to do, as far as it is known.
    pub(super) fn share_done(&self) -> f64 {
        locked(&self.tree).share_done()
    }

    /// How many states there were at one time.
    #[cfg(test)]
    pub(in crate::run::explore) fn most_states(&self) -> usize {
        locked(&self.tree).most_states()
    }
}

impl Searcher {
    pub(super) fn new(most_steps: usize) -> Box<Self> {
        Box::new(Self {
            search: Search::new(Reduction::Optimal, most_steps),
            way: Way::default(),
            keeps: false,
        })
    }

    /// The same as [`States::share_done`] while there is no other.
    pub(super) fn share_done(&self) -> f64 {
        self.search.share_done()
    }

    /// Goes on as far as the worker may.
    pub(super) fn go_on(&mut self, states: &States, worker: &mut Worker<'_>) {
        loop {
            let goes_on = if self.keeps {
                self.continue_kept(states, worker)
            } else {
                self.begin_branch(states, worker)
            };
            if !goes_on {
                break;
            }
        }
        if self.keeps {
            locked(&states.tree).stop();
            states.idle.tell_news();
        }
    }

    /// Carries out an execution of what it keeps; `false`: it may not.
    fn continue_kept(&mut self, states: &States, worker: &mut Worker<'_>) -> bool {
        if !worker.begins() {
            return false;
        }
        let run = self.search.next(worker.ground);
        if run == Run::None {
            worker.gives_back();
            locked(&states.tree).end(&self.way, &mut self.search);
            self.keeps = false;
            states.idle.tell_news();
            return true;
        }
        worker.note_search(run, &self.search);
        if run != Run::Blocked && states.idle.is_wanted() && self.search.has_branches() {
            locked(&states.tree).go_on(&mut self.way, &mut self.search, true);
            states.idle.tell_news();
        }
        true
    }

    /// Takes a branch, as soon as there is one, and carries out its first execution; `false`:
    /// nothing is left to be taken, or it may not.
    fn begin_branch(&mut self, states: &States, worker: &mut Worker<'_>) -> bool {
        let mut tree = locked(&states.tree);
        while !tree.is_ready() {
            if tree.is_empty() || !worker.errand.goes_on() {
                return false;
            }
            tree = states.idle.wait(tree);
        }
        if !worker.begins() {
            return false;
        }
        let Some((task, way)) = tree.take(&self.way) else {
            return false;
        };
        drop(tree);
        self.way = way;
        let run = self.search.carry_out(worker.ground, task);
        worker.note_search(run, &self.search);
        let gives = run != Run::Blocked && states.idle.is_wanted();
        self.keeps = locked(&states.tree).begin(&mut self.way, &mut self.search, gives);
        states.idle.tell_news();
        true
    }
}
