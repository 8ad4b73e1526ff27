//! The search by several workers at once: the same executions as by one, each once.
//!
//! What is not finished and not one worker's own stands in one tree of states, behind one lock: a
//! state has branches that nobody has taken yet, and sleeping steps, among them those that somebody
//! explores. A worker takes a branch, and goes through all that is behind it by itself, as if there
//! was no other. When another has nothing to do, it gives away the first of its states from which
//! something is left, and brings back the races that want a branch further up (Lång, Sagonas:
//! Parallel Graph-Based Stateless Model Checking, ATVA 2020, does similar for other trees).
//!
//! A search that is small is the first worker's alone: waking the others takes longer.
//!
//! Memory grows with the length of an execution and the number of workers.

mod states;

use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::ground::{Ground, Seed};
use super::ledger::{Ledger, Trial};
use super::observe::Observed;
use super::search::{Node, Reduction, Run, Search};
use crate::run::clock;
use states::{Tree, Way};

/// How long a worker without work sleeps before it looks whether it is to stop.
const NAP: Duration = Duration::from_millis(5);

/// Executions of the first worker after which it is estimated how many are left, and how many that
/// must be for the others to begin.
const ALONE: u64 = if cfg!(test) { 1 } else { 32 };
const MANY: f64 = 80.0;

/// Executions between two looks at the clock.
const EXECUTIONS_PER_CLOCK: u32 = 16;

/// See the module.
pub(super) struct Spread {
    seed: Seed,
    jobs: usize,
    most_steps: usize,
    /// The first worker, and the others as soon as they have begun.
    first: Box<Worker>,
    others: Vec<Option<Box<Worker>>>,
    /// The others' threads.
    pool: Option<Pool>,
    shared: Shared,
}

/// What all workers share.
#[derive(Default)]
struct Shared {
    tree: Mutex<Tree>,
    /// There may be work, or nothing is left.
    news: Condvar,
    /// Workers that have nothing to do.
    waiting: AtomicU32,
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
    /// Where it is.
    way: Way,
    /// It has not come to the end of what it keeps.
    keeps: bool,
    /// Executions that it has carried out.
    executions: u64,
    /// What it has found.
    ledger: Ledger,
    until_clock: u32,
}

impl Spread {
    /// By so many workers, on grounds of their own; `None`: there can't be so many.
    pub(super) fn new(ground: &Ground, jobs: usize, most_steps: usize) -> Option<Self> {
        let seed = ground.seed();
        Pool::IS_POSSIBLE.then(|| Self {
            jobs,
            most_steps,
            first: Worker::new(&seed, most_steps),
            others: Vec::new(),
            pool: None,
            shared: Shared::default(),
            seed,
        })
    }

    /// Goes on as far as the errand says; `true`: nothing is left.
    pub(super) fn advance(&mut self, errand: &Errand<'_>) -> bool {
        let shared = &self.shared;
        locked(&shared.tree).resume();
        while self.pool.is_none() {
            self.first.work(shared, errand, ALONE);
            if locked(&shared.tree).is_finished() || !errand.goes_on() || self.is_full() {
                return self.end(errand);
            }
            locked(&shared.tree).resume();
            if self.first.expects_many() {
                self.pool = Pool::new(self.jobs - 1);
                self.others.resize_with(self.jobs - 1, || None);
                break;
            }
        }
        let (seed, most_steps) = (&self.seed, self.most_steps);
        let first = &mut self.first;
        let mut here = || first.work(shared, errand, u64::MAX);
        match &self.pool {
            Some(pool) => pool.each(&mut self.others, here, |other| {
                let worker = other.get_or_insert_with(|| Worker::new(seed, most_steps));
                worker.work(shared, errand, u64::MAX);
            }),
            None => here(),
        }
        self.end(errand)
    }

    /// Says what the workers have found; `true`: nothing is left.
    fn end(&mut self, errand: &Errand<'_>) -> bool {
        let mut ledger = locked(&errand.ledger);
        ledger.absorb(&mut self.first.ledger, true);
        for worker in self.others.iter_mut().flatten() {
            ledger.absorb(&mut worker.ledger, false);
        }
        locked(&self.shared.tree).is_finished()
    }

    /// Whether an execution needed more memory than there is for one.
    pub(super) fn is_full(&self) -> bool {
        self.shared.is_full.load(Ordering::Relaxed)
    }

    /// How many states there were at one time.
    #[cfg(test)]
    pub(super) fn most_states(&self) -> usize {
        locked(&self.shared.tree).most_states()
    }

    /// A part of what is left to do, as far as it is known.
    pub(super) fn share_done(&self) -> f64 {
        locked(&self.shared.tree).share_done()
    }
}

impl Worker {
    fn new(seed: &Seed, most_steps: usize) -> Box<Self> {
        Box::new(Self {
            ground: seed.ground(),
            search: Search::new(Reduction::Optimal, most_steps),
            way: Way::default(),
            keeps: false,
            executions: 0,
            ledger: Ledger::new(),
            until_clock: 0,
        })
    }

    /// Whether so much seems to be left that others are worth their beginning.
    fn expects_many(&self) -> bool {
        let done = self.search.share_done();
        cfg!(test) || self.executions as f64 * (1.0 - done) > MANY * done
    }

    /// Carries out so many executions at most.
    fn work(&mut self, shared: &Shared, errand: &Errand<'_>, most: u64) {
        let mut left = most;
        while left > 0 && !shared.is_full.load(Ordering::Relaxed) && self.goes_on(errand) {
            left -= 1;
            if self.keeps {
                self.continue_kept(shared, errand);
            } else if !self.begin_branch(shared, errand) {
                break;
            }
        }
        if self.keeps {
            locked(&shared.tree).stop();
            shared.news.notify_all();
        }
    }

    /// Whether there is time for another execution.
    fn goes_on(&mut self, errand: &Errand<'_>) -> bool {
        if self.until_clock > 0 && self.keeps {
            self.until_clock -= 1;
            return !errand.stop.load(Ordering::Relaxed);
        }
        self.until_clock = EXECUTIONS_PER_CLOCK;
        errand.goes_on()
    }

    /// Carries out an execution of what it keeps.
    fn continue_kept(&mut self, shared: &Shared, errand: &Errand<'_>) {
        if !errand.claims() {
            self.until_clock = 0;
            return;
        }
        let run = self.search.next(&mut self.ground);
        if run == Run::None {
            errand.left.fetch_add(1, Ordering::Relaxed);
            locked(&shared.tree).end(&self.way, &mut self.search);
            self.keeps = false;
            shared.tell_news();
            return;
        }
        self.tell(run, shared, errand);
        if run != Run::Blocked && shared.is_wanted() && self.search.has_branches() {
            locked(&shared.tree).go_on(&mut self.way, &mut self.search, true);
            shared.tell_news();
        }
    }

    /// Takes a branch, as soon as there is one, and carries out its first execution; `false`:
    /// nothing is left to be taken, or there is no more time.
    fn begin_branch(&mut self, shared: &Shared, errand: &Errand<'_>) -> bool {
        let mut tree = locked(&shared.tree);
        while !tree.is_ready() {
            if tree.is_empty() || !errand.goes_on() || shared.is_full.load(Ordering::Relaxed) {
                return false;
            }
            shared.waiting.fetch_add(1, Ordering::Relaxed);
            let waited = shared.news.wait_timeout(tree, NAP);
            tree = waited.unwrap_or_else(PoisonError::into_inner).0;
            shared.waiting.fetch_sub(1, Ordering::Relaxed);
        }
        if !errand.claims() {
            return false;
        }
        let Some((task, way)) = tree.take(&self.way) else {
            return false;
        };
        drop(tree);
        self.way = way;
        let run = self.search.carry_out(&mut self.ground, task);
        self.tell(run, shared, errand);
        let gives = run != Run::Blocked && shared.is_wanted();
        self.keeps = locked(&shared.tree).begin(&mut self.way, &mut self.search, gives);
        shared.tell_news();
        true
    }

    /// Says what the last execution has come to.
    fn tell(&mut self, run: Run, shared: &Shared, errand: &Errand<'_>) {
        let path = &self.search.path;
        self.executions += 1;
        if self.ground.is_full() {
            shared.is_full.store(true, Ordering::Relaxed);
            let steps: Vec<_> = path.iter().map(Node::line).collect();
            return self.ledger.note_full(&steps);
        }
        if run == Run::Blocked {
            self.ledger.redundant += 1;
            return;
        }
        let execution = self.ground.execution();
        let is_cut = run == Run::Cut;
        let seen = errand.observed.look(execution, is_cut);
        self.ledger.note(Trial {
            execution,
            seen,
            is_cut,
            steps: (path.len(), &|at| path[at].line()),
            races: self.search.fresh_races(),
        });
    }
}

impl Shared {
    /// Whether somebody has nothing to do.
    fn is_wanted(&self) -> bool {
        self.waiting.load(Ordering::Relaxed) > 0
    }

    /// There may be work, or nothing is left.
    fn tell_news(&self) {
        if self.is_wanted() {
            self.news.notify_all();
        }
    }
}

impl Errand<'_> {
    /// Whether another execution may be begun; if so, it counts as begun.
    fn claims(&self) -> bool {
        let (set, get) = (Ordering::Relaxed, Ordering::Relaxed);
        let mut left = self.left.load(get);
        while left > 0 {
            match self.left.compare_exchange_weak(left, left - 1, set, get) {
                Ok(_) => return true,
                Err(now) => left = now,
            }
        }
        false
    }

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
    const IS_POSSIBLE: bool = true;

    fn new(threads: usize) -> Option<Self> {
        let builder = rayon::ThreadPoolBuilder::new().num_threads(threads);
        builder.build().ok().map(Self)
    }

    fn scope<'s>(&self, work: impl FnOnce(&rayon::Scope<'s>)) {
        self.0.in_place_scope(work);
    }
}

/// Web Workers, of which there is one pool that somebody else starts.
#[cfg(all(target_family = "wasm", feature = "explorer"))]
struct Pool;

/// How many Web Workers there are in that pool, as far as is known here.
#[cfg(all(target_family = "wasm", feature = "explorer"))]
static STARTED: AtomicU32 = AtomicU32::new(0);

/// Says that rayon's pool of so many workers has started, and is for searches.
#[cfg(all(target_family = "wasm", feature = "explorer"))]
pub fn use_pool(threads: u32) {
    STARTED.store(threads, Ordering::Relaxed);
}

#[cfg(all(target_family = "wasm", feature = "explorer"))]
impl Pool {
    const IS_POSSIBLE: bool = true;

    fn new(threads: usize) -> Option<Self> {
        (STARTED.load(Ordering::Relaxed) as usize >= threads).then_some(Self)
    }

    #[expect(clippy::unused_self, reason = "the pool is rayon's own")]
    fn scope<'s>(&self, work: impl FnOnce(&rayon::Scope<'s>)) {
        rayon::in_place_scope(work);
    }
}

#[cfg(any(not(target_family = "wasm"), feature = "explorer"))]
impl Pool {
    /// Does something on the calling thread, and some work for each item on one of the others.
    fn each<T: Send>(&self, items: &mut [T], here: impl FnOnce(), work: impl Fn(&mut T) + Sync) {
        let work = &work;
        self.scope(|scope| {
            for item in items {
                scope.spawn(move |_| work(item));
            }
            here();
        });
    }
}

/// Without shared memory there are no others.
#[cfg(all(target_family = "wasm", not(feature = "explorer")))]
enum Pool {}

#[cfg(all(target_family = "wasm", not(feature = "explorer")))]
impl Pool {
    const IS_POSSIBLE: bool = false;

    fn new(_: usize) -> Option<Self> {
        None
    }

    fn each<T>(&self, _: &mut [T], _: impl FnOnce(), _: impl Fn(&mut T)) {
        match *self {}
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
