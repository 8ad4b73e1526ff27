//! The tree of states that are not finished: what is left to be explored, and who has taken what.
//!
//! Why nothing is missed, and nothing done twice. The branches of a state are in an order; whoever
//! explores one sleeps on all before it, finished or not. A race's sequence that one of those covers
//! is dropped. If it is covered by a branch that comes later, it belongs behind that one, even if
//! somebody explores it already; so a state stays until those who could send it something are
//! finished. While a branch's first step has not been taken, nobody knows what it does there, and the
//! state gives out no other.
//!
//! What is behind a step after which nobody had said what was to follow is *kept* by the worker that
//! took it: nobody can send it anything, so it is gone through as if there was one worker, until
//! another one has nothing to do.

use std::collections::BTreeSet;

use crate::run::explore::search::{Found, Search, Task};
use crate::run::explore::tree::{Branch, Move, covers, insert};

/// States that are not finished.
#[derive(Default)]
pub(super) struct Tree {
    has_begun: bool,
    points: Vec<Point>,
    /// Points that are finished, to be used again.
    unused: Vec<usize>,
    /// Those with branches that can be taken, by depth.
    ready: BTreeSet<(usize, usize)>,
    /// Workers that have something to do, and those of them that have been stopped meanwhile.
    working: usize,
    stopped: usize,
}

/// The states on the way to what a worker explores.
#[derive(Default)]
pub(super) struct Way {
    states: Vec<usize>,
    /// Which branch of the last one leads on.
    branch: usize,
}

/// A state.
struct Point {
    /// The state before it, and the step that leads here.
    before: Option<(usize, (Move, u32))>,
    depth: usize,
    /// Steps that need not be explored from here.
    sleep: Vec<Move>,
    /// Branches that have been taken, each of which sleeps on those before it.
    taken: Vec<Taken>,
    /// The first execution of the last one is not over.
    is_busy: bool,
    /// Branches that are left.
    branches: Vec<Branch>,
}

/// A branch that has been taken.
struct Taken {
    step: Move,
    /// Nothing was said of what is to follow the step, so everything will.
    is_free: bool,
    /// The state behind it; `None`: it is finished, kept, or not known yet.
    state: Option<usize>,
    /// A worker keeps what is behind it.
    is_kept: bool,
    /// What is to be explored behind it, until the state is known.
    late: Vec<Vec<Move>>,
}

impl Taken {
    /// Whether something may come from behind it.
    fn is_open(&self) -> bool {
        self.is_kept || self.state.is_some()
    }
}

impl Tree {
    /// Whether nothing can be taken, now and until a worker goes on that has been stopped.
    pub(super) fn is_empty(&self) -> bool {
        self.has_begun && self.working == self.stopped && self.ready.is_empty()
    }

    /// Whether something can be taken.
    pub(super) fn is_ready(&self) -> bool {
        !self.has_begun || !self.ready.is_empty()
    }

    /// A worker stops before it has come to the end of what it keeps.
    pub(super) fn stop(&mut self) {
        self.stopped += 1;
    }

    /// All of those are about to go on.
    pub(super) fn resume(&mut self) {
        self.stopped = 0;
    }

    /// Whether nothing is left.
    pub(super) fn is_finished(&self) -> bool {
        self.has_begun && self.working == 0 && self.ready.is_empty()
    }

    /// How many states there were at one time.
    #[cfg(test)]
    pub(super) fn most_states(&self) -> usize {
        self.points.len()
    }

    /// A branch to be explored, and the states on the way there; `way`: where the worker comes
    /// from, so that it likes to begin there, from the last ones most. `None`: there is none now.
    pub(super) fn take(&mut self, way: &Way) -> Option<(Task, Way)> {
        if !self.has_begun {
            self.has_begun = true;
            self.working += 1;
            return Some((Task::default(), Way::default()));
        }
        let depth = |id: usize| self.points[id].depth;
        let mut own = way.states.iter().rev().map(|id| (depth(*id), *id));
        let own = own.find(|entry| self.ready.contains(entry));
        // Another's: the shallowest, behind which there is most.
        let entry = own.or_else(|| self.ready.first().copied())?;
        self.ready.remove(&entry);
        self.working += 1;
        let point = &mut self.points[entry.1];
        let branch = point.branches.remove(0);
        let before = point.taken.iter().map(|one| one.step);
        let sleep = point.sleep.iter().copied().chain(before).collect();
        point.is_busy = true;
        point.taken.push(Taken {
            step: branch.step,
            is_free: branch.children.is_empty(),
            state: None,
            is_kept: false,
            late: Vec::new(),
        });
        let taken = point.taken.len() - 1;
        let (mut steps, mut ids) = (Vec::new(), vec![entry.1]);
        let mut at = entry.1;
        while let Some((before, step)) = self.points[at].before {
            steps.push(step);
            ids.push(before);
            at = before;
        }
        steps.reverse();
        ids.reverse();
        let task = Task {
            steps,
            sleep,
            branch: Some(branch),
        };
        let way = Way {
            states: ids,
            branch: taken,
        };
        Some((task, way))
    }

    /// Takes in what the first execution of a branch has shown. `gives`: another worker has nothing
    /// to do. `true`: something is left, which the worker keeps.
    pub(super) fn begin(&mut self, way: &mut Way, search: &mut Search, gives: bool) -> bool {
        let mut late = Vec::new();
        if let Some(&at) = way.states.last() {
            let point = &mut self.points[at];
            point.is_busy = false;
            let Some(node) = search.path.get(way.states.len() - 1) else {
                // It can't be taken here, so nobody may sleep on it.
                point.taken.remove(way.branch);
                self.working -= 1;
                self.look_at(at);
                self.prune(at);
                return false;
            };
            let taken = &mut point.taken[way.branch];
            taken.step = node.line().0;
            late = std::mem::take(&mut taken.late);
            self.look_at(at);
        }
        let begun = way.states.len();
        self.go_on(way, search, gives);
        if let Some(state) = way.states.get(begun) {
            for sequence in late {
                self.insert(*state, &sequence);
            }
        }
        let keeps = search.has_branches();
        if !keeps {
            self.end(way, search);
        }
        keeps
    }

    /// Takes in what a worker has found meanwhile in what it keeps, and some of its states if it
    /// `gives` any.
    pub(super) fn go_on(&mut self, way: &mut Way, search: &mut Search, gives: bool) {
        for (first, sequence) in search.wanted.take() {
            self.insert_beside(way, first, &sequence);
        }
        let gives = gives && self.ready.is_empty();
        for found in search.hand_over(gives) {
            self.add(way, found);
        }
        if let Some(taken) = self.last_taken(way) {
            taken.is_kept = true;
        }
    }

    /// The same for the last time: nothing is left.
    pub(super) fn end(&mut self, way: &Way, search: &mut Search) {
        for (first, sequence) in search.wanted.take() {
            self.insert_beside(way, first, &sequence);
        }
        self.working -= 1;
        if let Some(taken) = self.last_taken(way) {
            taken.is_kept = false;
        }
        if let Some(at) = way.states.last() {
            self.prune(*at);
        }
    }

    /// The branch that leads on from the last state of a way.
    fn last_taken(&mut self, way: &Way) -> Option<&mut Taken> {
        let at = way.states.last()?;
        self.points[*at].taken.get_mut(way.branch)
    }

    /// A new state behind the last one of the way.
    fn add(&mut self, way: &mut Way, found: Found) {
        let before = way.states.last().copied();
        let point = Point {
            before: before.zip(found.by),
            depth: way.states.len(),
            sleep: found.sleep,
            taken: vec![Taken {
                step: found.step,
                is_free: found.is_free,
                state: None,
                is_kept: false,
                late: Vec::new(),
            }],
            is_busy: false,
            branches: found.branches,
        };
        let id = if let Some(id) = self.unused.pop() {
            self.points[id] = point;
            id
        } else {
            self.points.push(point);
            self.points.len() - 1
        };
        if let Some(taken) = self.last_taken(way) {
            taken.state = Some(id);
            taken.is_kept = false;
        }
        way.states.push(id);
        way.branch = 0;
        self.look_at(id);
    }

    /// Makes sure that a sequence is explored from a state, which a race behind one of its branches
    /// wants: the one that leads on along the way.
    fn insert_beside(&mut self, way: &Way, at: usize, sequence: &[Move]) {
        let id = way.states[at];
        let point = &self.points[id];
        let behind = way.states.get(at + 1).copied();
        let own = behind.and_then(|_| point.taken.iter().position(|one| one.state == behind));
        let own = own.unwrap_or(way.branch).min(point.taken.len());
        let before = point.taken[..own].iter().map(|one| &one.step);
        let steps: Vec<&Move> = sequence.iter().collect();
        if !before.chain(&point.sleep).any(|step| covers(&steps, step)) {
            self.insert(id, sequence);
        }
    }

    /// The same for one that no sleeping step covers. If a branch covers it, it belongs behind that.
    fn insert(&mut self, id: usize, sequence: &[Move]) {
        let mut sequence: Vec<&Move> = sequence.iter().collect();
        let mut id = id;
        loop {
            let point = &mut self.points[id];
            let mut taken = point.taken.iter_mut();
            let Some(taken) = taken.find(|one| covers(&sequence, &one.step)) else {
                insert(&mut point.branches, sequence);
                return self.look_at(id);
            };
            if taken.is_free {
                return;
            }
            if let Some(at) = sequence.iter().position(|step| step.is(&taken.step)) {
                sequence.remove(at);
            }
            if sequence.is_empty() {
                return;
            }
            let Some(state) = taken.state else {
                return taken.late.push(sequence.into_iter().copied().collect());
            };
            id = state;
        }
    }

    /// A state has branches to be taken, or not.
    fn look_at(&mut self, id: usize) {
        let point = &self.points[id];
        if !point.is_busy && !point.branches.is_empty() {
            self.ready.insert((point.depth, id));
        }
    }

    /// Whether nothing is left to be explored from a state.
    fn is_done(&self, id: usize) -> bool {
        let point = &self.points[id];
        let mut taken = point.taken.iter();
        !point.is_busy && point.branches.is_empty() && !taken.any(Taken::is_open)
    }

    /// Whether nobody can want anything of a state but those who are behind it: it must be kept as
    /// long as what is left of it may send it sequences.
    fn is_settled(&self, id: usize) -> bool {
        let Some((before, _)) = self.points[id].before else {
            return true;
        };
        let taken = &self.points[before].taken;
        for one in taken {
            if one.state == Some(id) {
                return one.is_free || self.is_settled(before);
            }
            if one.is_open() {
                break;
            }
        }
        taken.iter().any(|one| one.state == Some(id) && one.is_free)
    }

    /// Forgets a state that is finished, and those before it that are finished with it.
    fn prune(&mut self, id: usize) {
        let mut id = id;
        while self.is_settled(id) {
            self.prune_behind(id);
            if !self.is_done(id) {
                return;
            }
            self.unused.push(id);
            let Some((before, _)) = self.points[id].before else {
                return;
            };
            let mut taken = self.points[before].taken.iter_mut();
            if let Some(one) = taken.find(|one| one.state == Some(id)) {
                one.state = None;
            }
            id = before;
        }
    }

    /// Forgets the finished states behind a settled one that were kept for the sake of others.
    fn prune_behind(&mut self, id: usize) {
        for at in 0..self.points[id].taken.len() {
            if self.points[id].taken[at].is_kept {
                return;
            }
            let Some(state) = self.points[id].taken[at].state else {
                continue;
            };
            self.prune_behind(state);
            if !self.is_done(state) {
                return;
            }
            self.points[id].taken[at].state = None;
            self.unused.push(state);
        }
    }

    /// A part of what is left to do, as far as it is known.
    pub(super) fn share_done(&self) -> f64 {
        let mut left = vec![0.0; self.points.len()];
        let unused: BTreeSet<usize> = self.unused.iter().copied().collect();
        let ids = (0..self.points.len()).filter(|id| !unused.contains(id));
        let mut ids: Vec<usize> = ids.collect();
        ids.sort_by_key(|id| std::cmp::Reverse(self.points[*id].depth));
        let mut all_left = if self.working > 0 || !self.has_begun {
            1.0
        } else {
            0.0
        };
        for id in ids {
            let point = &self.points[id];
            let kept = point.taken.iter().filter(|taken| taken.is_kept).count();
            let open = point.branches.len() + usize::from(point.is_busy) + kept;
            let all = point.branches.len() + point.taken.len() + point.sleep.len();
            let share = (left[id] + open as f64) / all.max(1) as f64;
            match point.before {
                Some((before, _)) => left[before] += share,
                None => all_left = share,
            }
        }
        (1.0_f64 - all_left).clamp(0.0, 1.0)
    }
}
