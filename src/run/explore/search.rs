//! The search: one execution for each Mazurkiewicz trace, with source sets, sleep sets and wake-up
//! trees (Abdulla, Aronis, Jonsson, Sagonas: Source Sets, JACM 64(4), 2017, algorithm 2), or, for
//! comparison, every interleaving.
//!
//! One vector of nodes is all there is: an execution repeats its steps, goes on from its end, and
//! the races of what is new add branches to earlier nodes. So memory grows with the length of an
//! execution, not with their number.
//!
//! Differences from the paper. An operation that waits for a lock races with the last acquisition,
//! not with the release that lets it go on: only before that acquisition could it have come first. A
//! random number is a branch for each of its values. A thread that goes round in circles until
//! others change something is not enabled meanwhile, and does not race with what ends the wait.
//! Where nobody has said what is to follow, the end of the last thread that the program waits for
//! comes behind all that daemons can still do, so that what they do is seen and races with that end.
//! So does the end of the program that a thread brings about, behind what anybody can still do.

mod tasks;

use std::ops::Range;

use super::ground::{Ground, USUAL_STEPS};
use super::order::Order;
use super::tree::{Branch, Move, covers, insert};
pub(super) use tasks::{Found, Task, Wanted};

/// Steps of daemons that are waited for when nobody else has anything left to do.
const MOST_DAEMON_STEPS: usize = 40;

/// Steps of others that are waited for when a thread is about to end the program.
const MOST_STEPS_BEFORE_EXIT: usize = 200;

/// Which executions are gone through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reduction {
    /// One of each set of executions that differ only in the order of independent steps.
    Optimal,
    /// All, to compare with.
    #[cfg_attr(not(test), allow(dead_code, reason = "the oracle of the tests"))]
    None,
}

/// How an execution of the search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Run {
    /// It is one that counts: nothing can go on.
    Complete,
    /// Whatever could go on had been explored already.
    Blocked,
    /// It was longer than allowed.
    Cut,
    /// There is none left.
    None,
}

/// A state on the way, and the step that was taken from it.
pub(super) struct Node {
    /// Where the steps that need not be explored from here begin in [`Search::sleep`]; they end
    /// where those of the next node begin.
    sleep: usize,
    /// What is still to be explored from here, after the step.
    branches: Vec<Branch>,
    pub(super) step: Move,
    line: u32,
    was_spinning: bool,
    /// Nobody had said what was to follow the step.
    is_free: bool,
}

impl Node {
    /// One without any other branch.
    fn of(step: Move) -> Self {
        Self {
            sleep: 0,
            branches: Vec::new(),
            step,
            line: 0,
            was_spinning: false,
            is_free: true,
        }
    }

    /// The step, and the line on which it stands.
    pub(super) fn line(&self) -> (Move, u32) {
        (self.step, self.line)
    }
}

/// See the module.
pub(super) struct Search {
    reduction: Reduction,
    most_steps: usize,
    pub(super) path: Vec<Node>,
    /// Steps that need not be explored, from each node on the path.
    sleep: Vec<Move>,
    /// Of `path`.
    pub(super) order: Order,
    /// What the branch that has just been taken wants to follow.
    guide: Vec<Branch>,
    /// Steps before this one are those of an execution before.
    fresh: usize,
    /// Nodes before this one are not this search's own.
    own: usize,
    /// What races want to be explored from those.
    pub(super) wanted: Wanted,
    has_begun: bool,
    enabled: Vec<usize>,
}

impl Search {
    pub(super) fn new(reduction: Reduction, most_steps: usize) -> Self {
        Self {
            reduction,
            most_steps,
            path: Vec::with_capacity(USUAL_STEPS),
            sleep: Vec::with_capacity(USUAL_STEPS),
            order: Order::with_room(USUAL_STEPS),
            guide: Vec::new(),
            fresh: 0,
            own: 0,
            wanted: Wanted::default(),
            has_begun: false,
            enabled: Vec::new(),
        }
    }

    /// Carries out the next execution.
    pub(super) fn next(&mut self, ground: &mut Ground) -> Run {
        if self.has_begun && !self.backtrack() {
            return Run::None;
        }
        self.has_begun = true;
        if !self.repeat(ground) {
            return Run::Blocked;
        }
        self.complete(ground)
    }

    /// Goes on from the last node, and makes sure that what races with that is explored too.
    fn complete(&mut self, ground: &mut Ground) -> Run {
        let run = self.go_on(ground);
        if run != Run::Blocked && self.reduction == Reduction::Optimal {
            self.reverse_races();
            self.reverse_waits(ground);
        }
        run
    }

    /// The races of the last execution that no execution before it has had.
    pub(super) fn fresh_races(&self) -> &[(usize, usize)] {
        self.order.races_from(self.fresh)
    }

    /// A part of what is left to do: for each state on the way, what was explored from it and what
    /// is known to be left.
    pub(super) fn share_done(&self) -> f64 {
        let mut done = 0.0;
        let mut weight = 1.0;
        for (at, node) in self.path.iter().enumerate() {
            let explored = self.asleep(at).len() as f64;
            let all = explored + 1.0 + node.branches.len() as f64;
            done += weight * explored / all;
            weight /= all;
        }
        done
    }

    /// Steps that need not be explored from a node.
    fn asleep(&self, at: usize) -> &[Move] {
        &self.sleep[self.places_asleep(at)]
    }

    /// Where those stand.
    fn places_asleep(&self, at: usize) -> Range<usize> {
        let next = self.path.get(at + 1);
        let end = next.map_or(self.sleep.len(), |next| next.sleep);
        self.path[at].sleep..end
    }

    /// Replaces the last step of its own that has an alternative.
    fn backtrack(&mut self) -> bool {
        while self.path.len() > self.own {
            let Some(mut node) = self.path.pop() else {
                return false;
            };
            if node.branches.is_empty() {
                self.sleep.truncate(node.sleep);
                continue;
            }
            if self.reduction == Reduction::Optimal {
                self.sleep.push(node.step);
            }
            let branch = node.branches.remove(0);
            node.is_free = branch.children.is_empty();
            self.guide = branch.children;
            node.step = branch.step;
            self.fresh = self.path.len();
            self.path.push(node);
            self.order.truncate(self.fresh);
            return true;
        }
        false
    }

    /// Takes the steps that are already decided; `false`: the last one can't be taken.
    fn repeat(&mut self, ground: &mut Ground) -> bool {
        let Some(last) = self.path.len().checked_sub(1) else {
            ground.reset();
            return true;
        };
        let path = &self.path;
        ground.go_to(last, |at| (path[at].step.thread, path[at].step.choice));
        let node = &self.path[last];
        if !ground.is_enabled(node.step.thread) {
            // Not explored, so nobody may sleep because of it.
            let node = &mut self.path[last];
            node.step.started = None;
            self.guide.clear();
            return false;
        }
        let (thread, choice) = (node.step.thread, node.step.choice);
        self.take(ground, last, thread, choice);
        true
    }

    /// Takes a step from the last node and completes what is known of it.
    fn take(&mut self, ground: &mut Ground, at: usize, thread: usize, choice: u32) {
        let taken = ground.step(thread, choice);
        let node = &mut self.path[at];
        node.step = taken.step;
        node.line = taken.line;
        node.was_spinning = taken.was_spinning;
        if self.reduction == Reduction::Optimal {
            let (earlier, step) = (&self.path, &self.path[at]);
            let races = !step.was_spinning;
            self.order
                .add(&step.step, ground.thread_count(), races, |at| {
                    &earlier[at].step
                });
        }
    }

    /// Goes on until nothing can.
    fn go_on(&mut self, ground: &mut Ground) -> Run {
        loop {
            if ground.is_too_long(self.most_steps) {
                return Run::Cut;
            }
            let mut enabled = std::mem::take(&mut self.enabled);
            ground.enabled(&mut enabled);
            let is_over = enabled.is_empty();
            let asleep = self.sleep.len();
            let chosen = if is_over {
                None
            } else {
                self.choose(ground, &enabled)
            };
            self.enabled = enabled;
            let Some(node) = chosen else {
                self.sleep.truncate(asleep);
                return match is_over {
                    true if self.has_left_some() => Run::Cut,
                    true => Run::Complete,
                    false => Run::Blocked,
                };
            };
            let (thread, choice) = (node.step.thread, node.step.choice);
            self.path.push(node);
            self.take(ground, self.path.len() - 1, thread, choice);
        }
    }

    /// The next node: the step that is wanted, or one that nobody has explored.
    fn choose(&mut self, ground: &Ground, enabled: &[usize]) -> Option<Node> {
        let sleep = self.sleep.len();
        if let Some(last) = self.path.last() {
            for at in last.sleep..sleep {
                let asleep = self.sleep[at];
                if !asleep.depends(&last.step) {
                    self.sleep.push(asleep);
                }
            }
        }
        let mut branches = std::mem::take(&mut self.guide);
        let mut is_free = true;
        let step = if branches.is_empty() {
            let asleep = &self.sleep[sleep..];
            let is_awake = |thread: usize| !asleep.iter().any(|asleep| asleep.thread == thread);
            let last = self.path.last().map(|last| last.step.thread);
            let same = last.filter(|last| enabled.contains(last));
            let candidates = same.into_iter().chain(enabled.iter().copied());
            let awake = candidates.filter(|thread| is_awake(*thread));
            let thread = self.patient(ground, awake)?;
            if self.reduction == Reduction::None {
                for other in enabled.iter().filter(|other| **other != thread) {
                    for choice in 0..ground.choices(*other) {
                        branches.push(unexplored(*other, choice));
                    }
                }
            }
            for choice in 1..ground.choices(thread) {
                branches.push(unexplored(thread, choice));
            }
            unexplored(thread, 0).step
        } else {
            let branch = branches.remove(0);
            if !enabled.contains(&branch.step.thread) {
                return None;
            }
            is_free = branch.children.is_empty();
            self.guide = branch.children;
            branch.step
        };
        Some(Node {
            sleep,
            branches,
            is_free,
            ..Node::of(step)
        })
    }

    /// The first of these threads, unless it would cut off what others can still do.
    fn patient(
        &self,
        ground: &Ground,
        threads: impl Iterator<Item = usize> + Clone,
    ) -> Option<usize> {
        let end = self.path.len();
        // Nobody has waited for so many steps before there are as many.
        if end >= MOST_STEPS_BEFORE_EXIT {
            let is_due = |thread: &usize| {
                ground.would_exit(*thread)
                    && self.steps_of_others(end, *thread) >= MOST_STEPS_BEFORE_EXIT
            };
            if let Some(due) = threads.clone().find(is_due) {
                return Some(due);
            }
        }
        let cuts_off = |thread: usize| {
            ground.would_exit(thread)
                || ground.would_leave_daemons(thread) && self.daemon_steps(end) < MOST_DAEMON_STEPS
        };
        let mut others = threads.clone().filter(|thread| !cuts_off(*thread));
        let mut all = threads;
        others.next().or_else(|| all.next())
    }

    /// How many of the steps before one are those of other threads alone.
    fn steps_of_others(&self, before: usize, thread: usize) -> usize {
        let steps = self.path[..before].iter().rev();
        let by_others = steps.take_while(|node| node.step.thread != thread);
        by_others.count()
    }

    /// How many of the steps before one are those of daemons alone.
    fn daemon_steps(&self, before: usize) -> usize {
        let steps = self.path[..before].iter().rev();
        let by_daemons = steps.take_while(|node| node.step.footprint.is_daemons());
        by_daemons.count()
    }

    /// Whether daemons that go on and on have had to be left behind at the end, or anybody at an
    /// end that a thread has brought about.
    fn has_left_some(&self) -> bool {
        let Some(last) = self.path.len().checked_sub(1) else {
            return false;
        };
        let step = &self.path[last].step;
        let patience = MOST_STEPS_BEFORE_EXIT;
        self.daemon_steps(last) >= MOST_DAEMON_STEPS
            || step.footprint.is_exit() && self.steps_of_others(last, step.thread) >= patience
    }

    /// For each race of the new steps, makes sure that the other order is explored.
    fn reverse_races(&mut self) {
        let all = self.order.races.len();
        for at in all - self.fresh_races().len()..all {
            let (first, second) = self.order.races[at];
            self.reverse(first, self.path[second].step);
        }
    }

    /// The same for threads that wait for ever: what they wait for races with what took it away;
    /// and for those that would have ended the program if another had not been first.
    fn reverse_waits(&mut self, ground: &Ground) {
        let execution = ground.execution();
        for lane in 0..execution.lanes.len() {
            let exits = execution.would_exit(lane);
            if !exits && !execution.is_blocked(lane) {
                continue;
            }
            let thread = ground.thread(lane);
            let step = Move {
                thread,
                choice: 0,
                footprint: execution.footprint(lane),
                started: None,
                number: lane as u16,
            };
            let earlier = &self.path;
            let races = self.order.races_with(&step, |at| &earlier[at].step);
            for index in races {
                // Before an end that another brings about, who waits would have to wait as well.
                if exits || !self.path[index].step.footprint.is_exit() {
                    self.reverse(index, step);
                }
            }
        }
    }

    /// Makes sure that the step is explored before the one from node `first`.
    fn reverse(&mut self, first: usize, step: Move) {
        let asleep = self.places_asleep(first);
        let (before, behind) = self.path.split_at_mut(first + 1);
        let mut sequence: Vec<&Move> = Vec::with_capacity(behind.len() + 1);
        for (index, later) in behind.iter().enumerate() {
            let at = first + 1 + index;
            let is_after = self.order.happens_before(first, at);
            // The end of the program would leave no room for what is wanted.
            let is_in_the_way =
                later.step.footprint.cuts_off(&step.footprint) && self.order.is_last(at);
            if !is_after && !is_in_the_way {
                sequence.push(&later.step);
            }
        }
        sequence.push(&step);
        if first < self.own {
            self.wanted.add(first, sequence);
            return;
        }
        let mut asleep = self.sleep[asleep].iter();
        if !asleep.any(|asleep| covers(&sequence, asleep)) {
            insert(&mut before[first].branches, sequence);
        }
    }

    /// The order in which the steps of the execution would stand if the thread with the smallest
    /// number always went first where the order does not matter: the same for equivalent executions,
    /// and for no others (the lexicographic normal form of a trace).
    #[cfg(test)]
    pub(super) fn canonical(&self) -> Vec<(usize, u32)> {
        let mut left: Vec<Move> = self.path.iter().map(|node| node.step).collect();
        let mut form = Vec::with_capacity(left.len());
        while !left.is_empty() {
            let minimal = (0..left.len()).filter(|at| {
                let earlier = left[..*at].iter();
                !earlier
                    .clone()
                    .any(|before| before.comes_before(&left[*at]))
            });
            let next = minimal.min_by_key(|at| left[*at].thread);
            let step = left.remove(next.expect("the first one is minimal"));
            form.push((step.thread, step.choice));
        }
        form
    }
}

fn unexplored(thread: usize, choice: u32) -> Branch {
    Branch {
        step: Move {
            thread,
            choice,
            footprint: super::dependency::Footprint::default(),
            started: None,
            number: 0,
        },
        children: Vec::new(),
    }
}
