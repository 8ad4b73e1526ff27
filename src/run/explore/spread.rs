//! The search by several workers at once: the same executions as by one, each once.
//!
//! What is not finished stands in one tree of states, behind one lock: a state has branches that
//! nobody has taken yet, and sleeping steps, among them those that somebody explores. A worker takes
//! a branch, carries out its first execution by itself, and brings back the new states that have
//! branches, and the races that want a branch further up (Lang, Sagonas: Parallel Graph-Based
//! Stateless Model Checking, ATVA 2020, does the same for other trees).
//!
//! Why nothing is missed, and nothing done twice. The branches of a state are in an order; whoever
//! explores one sleeps on all before it, finished or not. A race's sequence that one of those covers
//! is dropped. If it is covered by a branch that comes later, it belongs behind that one, even if
//! somebody explores it already; so a state stays until those who could send it something are
//! finished. While a branch's first step has not been taken, nobody knows what it does there, and the
//! state gives out no other.
//!
//! Memory grows with the length of an execution and the number of workers.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::ground::Ground;
use super::ledger::{Ledger, Trial};
use super::observe::Observed;
use super::search::{Found, Node, Reduction, Run, Search, Task};
use super::tree::{Branch, Move, covers, insert};
use crate::run::clock;

/// How long a worker without work sleeps before it looks whether it is to stop.
const NAP: Duration = Duration::from_millis(5);

/// See the module.
pub(super) struct Spread {
    pool: Pool,
    workers: Vec<Worker>,
    tree: Mutex<Tree>,
    /// There may be work, or nothing is left.
    news: Condvar,
    /// An execution needed too much memory.
    is_full: AtomicBool,
}

/// How far workers may go, and what they know and tell.
pub(super) struct Errand<'run> {
    pub(super) observed: &'run Observed,
    pub(super) ledger: Mutex<&'run mut Ledger>,
    pub(super) end_ns: u64,
    /// Executions that may still be begun.
    pub(super) left: AtomicU64,
    pub(super) stop: &'run AtomicBool,
}

struct Worker {
    ground: Ground,
    search: Search,
}

/// States that are not finished.
#[derive(Default)]
struct Tree {
    has_begun: bool,
    points: Vec<Point>,
    /// Points that are finished, to be used again.
    unused: Vec<usize>,
    /// Those with branches that can be taken, by depth.
    ready: BTreeSet<(usize, usize)>,
    /// Workers that carry out an execution.
    working: usize,
    /// Workers that have nothing to do.
    waiting: usize,
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
    /// The state behind it; `None`: it is finished, or not known yet.
    state: Option<usize>,
    /// What is to be explored behind it, until the state is known.
    late: Vec<Vec<Move>>,
}

impl Spread {
    /// By so many workers, on grounds of their own; `None`: there can't be so many.
    pub(super) fn new(ground: &Ground, jobs: usize, most_steps: usize) -> Option<Self> {
        let pool = Pool::new(jobs)?;
        let worker = || Worker {
            ground: ground.another(),
            search: Search::new(Reduction::Optimal, most_steps),
        };
        Some(Self {
            pool,
            workers: std::iter::repeat_with(worker).take(jobs).collect(),
            tree: Mutex::default(),
            news: Condvar::new(),
            is_full: AtomicBool::new(false),
        })
    }

    /// Goes on as far as the errand says; `true`: nothing is left.
    pub(super) fn advance(&mut self, errand: &Errand<'_>) -> bool {
        let (tree, news, is_full) = (&self.tree, &self.news, &self.is_full);
        self.pool.each(&mut self.workers, |worker| {
            worker.work(tree, news, is_full, errand);
        });
        locked(tree).is_finished()
    }

    /// Whether an execution needed more memory than there is for one.
    pub(super) fn is_full(&self) -> bool {
        self.is_full.load(Ordering::Relaxed)
    }

    /// How many states there were at one time.
    #[cfg(test)]
    pub(super) fn most_states(&self) -> usize {
        locked(&self.tree).points.len()
    }

    /// A part of what is left to do, as far as it is known.
    pub(super) fn share_done(&self) -> f64 {
        locked(&self.tree).share_done()
    }
}

impl Worker {
    fn work(
        &mut self,
        tree: &Mutex<Tree>,
        news: &Condvar,
        is_full: &AtomicBool,
        errand: &Errand<'_>,
    ) {
        // The states on the way of the last execution that are not finished.
        let mut way = Vec::new();
        let mut here = locked(tree);
        loop {
            if is_full.load(Ordering::Relaxed) || !errand.goes_on() {
                break;
            }
            let Some((task, taken)) = here.take(&way) else {
                if here.is_finished() {
                    break;
                }
                here.waiting += 1;
                let waited = news.wait_timeout(here, NAP);
                here = waited.unwrap_or_else(PoisonError::into_inner).0;
                here.waiting -= 1;
                continue;
            };
            errand.left.fetch_sub(1, Ordering::Relaxed);
            way = taken;
            drop(here);
            let run = self.search.carry_out(&mut self.ground, task);
            if self.ground.is_full() {
                is_full.store(true, Ordering::Relaxed);
                let steps: Vec<_> = self.search.path.iter().map(Node::line).collect();
                locked(&errand.ledger).note_full(&steps);
            } else {
                self.tell(run, errand);
            }
            here = locked(tree);
            here.bring_back(&mut way, &mut self.search);
            if here.waiting > 0 {
                news.notify_all();
            }
        }
    }

    /// Says what the last execution has come to.
    fn tell(&self, run: Run, errand: &Errand<'_>) {
        if run == Run::Blocked {
            locked(&errand.ledger).redundant += 1;
            return;
        }
        let execution = self.ground.execution();
        let is_cut = run == Run::Cut;
        let seen = errand.observed.look(execution, is_cut);
        let path = &self.search.path;
        let trial = Trial {
            execution,
            seen,
            is_cut,
            steps: (path.len(), &|at| path[at].line()),
            races: self.search.fresh_races(),
        };
        locked(&errand.ledger).note(trial);
    }
}

impl Errand<'_> {
    fn goes_on(&self) -> bool {
        self.left.load(Ordering::Relaxed) > 0
            && !self.stop.load(Ordering::Relaxed)
            && clock::now_ns() < self.end_ns
    }
}

impl Tree {
    /// Whether nothing is left.
    fn is_finished(&self) -> bool {
        self.has_begun && self.working == 0 && self.ready.is_empty()
    }

    /// A branch to be explored, and the states on the way there; `way`: states that the worker
    /// likes to begin from, the last ones most. `None`: there is none now.
    fn take(&mut self, way: &[usize]) -> Option<(Task, Vec<usize>)> {
        if !self.has_begun {
            self.has_begun = true;
            self.working += 1;
            return Some((Task::default(), Vec::new()));
        }
        let depth = |id: usize| self.points[id].depth;
        let mut own = way.iter().rev().map(|id| (depth(*id), *id));
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
            late: Vec::new(),
        });
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
        Some((task, ids))
    }

    /// Takes in what the first execution of a branch has shown, and adds its new states to the way.
    fn bring_back(&mut self, way: &mut Vec<usize>, search: &mut Search) {
        self.working -= 1;
        let mut late = Vec::new();
        if let Some(at) = way.last() {
            let point = &mut self.points[*at];
            point.is_busy = false;
            if let Some(taken) = point.taken.last_mut() {
                late = std::mem::take(&mut taken.late);
                match search.path.get(way.len() - 1) {
                    Some(node) => taken.step = node.line().0,
                    // It can't be taken here, so nobody may sleep on it.
                    None => drop(point.taken.pop()),
                }
            }
            self.look_at(*at);
        }
        for (first, sequence) in search.further_up.drain(..) {
            self.insert_beside(way[first], way.get(first + 1).copied(), sequence);
        }
        let begun = way.len();
        for found in search.hand_over(begun) {
            self.add(way, found);
        }
        if let Some(state) = way.get(begun) {
            for sequence in late {
                self.insert(*state, sequence);
            }
        }
        if let Some(at) = way.last() {
            self.prune(*at);
        }
    }

    /// A new state behind the last one of the way.
    fn add(&mut self, way: &mut Vec<usize>, found: Found) {
        let before = way.last().copied();
        let point = Point {
            before: before.zip(found.by),
            depth: way.len(),
            sleep: found.sleep,
            taken: vec![Taken {
                step: found.step,
                is_free: found.is_free,
                state: None,
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
        if let Some(before) = before
            && let Some(taken) = self.points[before].taken.last_mut()
        {
            taken.state = Some(id);
        }
        way.push(id);
        self.look_at(id);
    }

    /// Makes sure that a sequence is explored from a state, which a race behind one of its branches
    /// wants: the one with this state behind it, or the last.
    fn insert_beside(&mut self, id: usize, behind: Option<usize>, sequence: Vec<Move>) {
        let point = &self.points[id];
        let own = behind.and_then(|_| point.taken.iter().position(|one| one.state == behind));
        let own = own.unwrap_or(point.taken.len().saturating_sub(1));
        let before = point.taken[..own].iter().map(|one| &one.step);
        if !before
            .chain(&point.sleep)
            .any(|step| covers(&sequence, step))
        {
            self.insert(id, sequence);
        }
    }

    /// The same for one that no sleeping step covers. If a branch covers it, it belongs behind that.
    fn insert(&mut self, id: usize, mut sequence: Vec<Move>) {
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
                return taken.late.push(sequence);
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
        !point.is_busy && point.branches.is_empty() && taken.all(|one| one.state.is_none())
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
            if one.state.is_some() {
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

    /// See [`Spread::share_done`].
    fn share_done(&self) -> f64 {
        let mut left = vec![0.0; self.points.len()];
        let unused: BTreeSet<usize> = self.unused.iter().copied().collect();
        let ids = (0..self.points.len()).filter(|id| !unused.contains(id));
        let mut ids: Vec<usize> = ids.collect();
        ids.sort_by_key(|id| std::cmp::Reverse(self.points[*id].depth));
        let mut all_left = if self.has_begun { 0.0 } else { 1.0 };
        for id in ids {
            let point = &self.points[id];
            let open = point.branches.len() + usize::from(point.is_busy);
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

/// Threads for the workers.
#[cfg(not(target_family = "wasm"))]
struct Pool(rayon::ThreadPool);

#[cfg(not(target_family = "wasm"))]
impl Pool {
    fn new(threads: usize) -> Option<Self> {
        let builder = rayon::ThreadPoolBuilder::new().num_threads(threads);
        builder.build().ok().map(Self)
    }

    fn each<T: Send>(&self, items: &mut [T], work: impl Fn(&mut T) + Sync) {
        let work = &work;
        self.0.scope(|scope| {
            for item in items {
                scope.spawn(move |_| work(item));
            }
        });
    }
}

/// The page searches in one plain worker.
#[cfg(target_family = "wasm")]
struct Pool;

#[cfg(target_family = "wasm")]
impl Pool {
    fn new(threads: usize) -> Option<Self> {
        (threads == 1).then_some(Self)
    }

    fn each<T>(&self, items: &mut [T], work: impl Fn(&mut T)) {
        items.iter_mut().for_each(work);
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
