//! An exploration by several workers at once, each on a ground of its own: what they share is split
//! among them, the same executions are made as by one worker, and each of them once.
//!
//! Work that is small is the first worker's alone: waking the others takes longer.
//!
//! Memory grows with the length of an execution and the number of workers.

mod parts;
mod pool;
mod samples;
mod searcher;
mod states;

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::errand::{Errand, Worker};
use super::ground::{Ground, Seed};
use super::ledger::Ledger;
use super::notes::Notes;
pub(super) use parts::Parts;
use pool::Pool;
#[cfg(all(target_family = "wasm", feature = "explorer"))]
pub use pool::use_pool;
pub(super) use samples::Samples;
use searcher::Searcher;
pub(super) use searcher::States;

/// How long a worker without work sleeps before it looks whether it is to stop.
const NAP: Duration = Duration::from_millis(5);

/// Executions of the first worker after which it is estimated how many are left, and how many that
/// must be for the others to begin.
const ALONE: u64 = if cfg!(test) { 1 } else { 32 };
const MANY: f64 = 80.0;

/// What workers do together.
pub(super) enum Work {
    /// All interleavings.
    All(Box<States>),
    /// All with few preemptions.
    Bounded(Parts),
    /// Some.
    Samples(Samples),
}

/// The workers.
pub(super) struct Crew {
    seed: Seed,
    jobs: usize,
    /// What the first one keeps for itself; its ground is the exploration's.
    first: Option<Box<Searcher>>,
    /// The others, as soon as they have begun, and their threads.
    others: Vec<Option<Box<Other>>>,
    pool: Option<Pool>,
    /// The others help with what is done at the moment.
    have_joined: bool,
}

struct Other {
    ground: Ground,
    searcher: Option<Box<Searcher>>,
    notes: Notes,
}

impl Crew {
    /// One worker.
    pub(super) fn new(ground: &Ground) -> Self {
        Self {
            seed: ground.seed(),
            jobs: 1,
            first: None,
            others: Vec::new(),
            pool: None,
            have_joined: false,
        }
    }

    /// From now on so many; `false`: there can't be more than one.
    pub(super) fn employ(&mut self, jobs: usize) -> bool {
        if Pool::IS_POSSIBLE {
            self.jobs = jobs;
        }
        self.jobs > 1
    }

    /// Is about to do something else.
    pub(super) fn turn_to_other_work(&mut self) {
        self.first = None;
        let others = self.others.iter_mut().flatten();
        others.for_each(|other| other.searcher = None);
        self.have_joined = false;
    }

    /// Goes on as far as the errand says; `true`: nothing is left. The ground is the first worker's.
    pub(super) fn advance(
        &mut self,
        work: &Work,
        (ground, ledger): (&mut Ground, &mut Ledger),
        errand: &Errand<'_>,
    ) -> bool {
        while self.jobs > 1 && !self.have_joined {
            work.resume();
            let mut worker = Worker::new(ground, ledger, errand, ALONE);
            work.go_on(&mut self.first, &mut worker);
            let notes = worker.notes;
            ledger.absorb([notes]);
            if work.is_finished() {
                return true;
            }
            let is_much = self.expects_much(work, ledger.stage_executions);
            if is_much {
                self.pool = self.pool.take().or_else(|| Pool::new(self.jobs - 1));
                self.have_joined = self.pool.is_some();
                self.others.resize_with(self.jobs - 1, || None);
            }
            if !errand.goes_on() {
                return false;
            }
            if is_much {
                break;
            }
        }
        work.resume();
        let known = &*ledger;
        let mut first = Worker::new(ground, known, errand, u64::MAX);
        let mut here = || work.go_on(&mut self.first, &mut first);
        match self.pool.as_ref().filter(|_| self.have_joined) {
            Some(pool) => pool.each(&mut self.others, here, |other| {
                let other = other.get_or_insert_with(|| Other::new(&self.seed));
                let mut worker = Worker::new(&mut other.ground, known, errand, u64::MAX);
                work.go_on(&mut other.searcher, &mut worker);
                other.notes = worker.notes;
            }),
            None => here(),
        }
        let others = self.others.iter_mut().flatten();
        let others = others.map(|other| std::mem::take(&mut other.notes));
        let notes = std::iter::once(first.notes).chain(others);
        ledger.absorb(notes.collect::<Vec<_>>());
        work.is_finished()
    }

    /// Whether so much seems to be left after so many executions that others are worth their
    /// beginning.
    fn expects_much(&self, work: &Work, executions: u64) -> bool {
        let is_early = matches!(work, Work::Samples(samples) if !samples.has_learned());
        if is_early || executions < ALONE {
            return false;
        }
        let done = match &self.first {
            Some(alone) => alone.share_done(),
            None => work.share_done(),
        };
        cfg!(test) || executions as f64 * (1.0 - done) > MANY * done
    }
}

impl Other {
    fn new(seed: &Seed) -> Box<Self> {
        Box::new(Self {
            ground: seed.ground(),
            searcher: None,
            notes: Notes::default(),
        })
    }
}

impl Work {
    /// Workers that have been stopped are about to go on.
    fn resume(&self) {
        if let Self::All(states) = self {
            states.resume();
        }
    }

    /// One of them goes on as far as it may.
    fn go_on(&self, own: &mut Option<Box<Searcher>>, worker: &mut Worker<'_>) {
        match self {
            Self::All(states) => {
                let most_steps = worker.errand.most_steps;
                let searcher = own.get_or_insert_with(|| Searcher::new(most_steps));
                searcher.go_on(states, worker);
            }
            Self::Bounded(parts) => parts.go_on(worker),
            Self::Samples(samples) => samples.go_on(worker),
        }
    }

    /// Whether nothing is left.
    fn is_finished(&self) -> bool {
        match self {
            Self::All(states) => states.is_finished(),
            Self::Bounded(parts) => parts.is_finished(),
            Self::Samples(samples) => samples.is_finished(),
        }
    }

    /// A part of what is left to do, as far as it is known.
    pub(super) fn share_done(&self) -> f64 {
        match self {
            Self::All(states) => states.share_done(),
            Self::Bounded(parts) => parts.share_done(),
            Self::Samples(samples) => samples.share_done(),
        }
    }
}

/// Where workers wait that have nothing to do.
#[derive(Default)]
struct Idle {
    /// There may be work, or nothing is left.
    news: Condvar,
    waiting: AtomicU32,
}

impl Idle {
    /// Waits for news of what the lock guards, or for a while.
    fn wait<'lock, T>(&self, guard: MutexGuard<'lock, T>) -> MutexGuard<'lock, T> {
        self.waiting.fetch_add(1, Ordering::Relaxed);
        let waited = self.news.wait_timeout(guard, NAP);
        self.waiting.fetch_sub(1, Ordering::Relaxed);
        waited.unwrap_or_else(PoisonError::into_inner).0
    }

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

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
