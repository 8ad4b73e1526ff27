//! The search by several workers at once: the same executions as by one, each once.
//!
//! What is not finished stands in one tree of states, behind one lock: a state has branches that
//! nobody has taken yet, and sleeping steps, among them those that somebody explores. A worker takes
//! a branch, carries out its first execution by itself, and brings back the new states that have
//! branches, and the races that want a branch further up (Lång, Sagonas: Parallel Graph-Based
//! Stateless Model Checking, ATVA 2020, does the same for other trees).
//!
//! Memory grows with the length of an execution and the number of workers.

mod states;

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::ground::Ground;
use super::ledger::{Ledger, Trial};
use super::observe::Observed;
use super::search::{Node, Reduction, Run, Search};
use crate::run::clock;
use states::Tree;

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
        locked(&self.tree).most_states()
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

/// The page searches in one plain worker, so there is none.
#[cfg(target_family = "wasm")]
enum Pool {}

#[cfg(target_family = "wasm")]
impl Pool {
    fn new(_: usize) -> Option<Self> {
        None
    }

    fn each<T>(&self, _: &mut [T], _: impl Fn(&mut T)) {
        match *self {}
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
