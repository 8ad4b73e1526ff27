//! What a worker of an exploration works with until it tells the others: a ground, what is known so
//! far, and an errand that says how far to go.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use super::ground::Ground;
use super::ledger::Ledger;
use super::notes::{Notes, Trial};
use super::observe::Observed;
use super::order::Order;
use super::search::{Run, Search};
use crate::run::clock;

/// Steps of executions between two looks at the clock.
const STEPS_PER_CLOCK: usize = 1_000;

/// How far workers may go.
pub(super) struct Errand<'run> {
    pub(super) observed: &'run Observed,
    pub(super) most_steps: usize,
    pub(super) end_ns: u64,
    /// Executions that may still be begun.
    pub(super) left: AtomicU64,
    pub(super) stop: &'run AtomicBool,
    /// An execution needed too much memory.
    pub(super) is_full: AtomicBool,
}

/// See the module.
pub(super) struct Worker<'run> {
    pub(super) ground: &'run mut Ground,
    known: &'run Ledger,
    pub(super) errand: &'run Errand<'run>,
    pub(super) notes: Notes,
    /// Executions that it may still begin.
    left: u64,
    steps_until_clock: usize,
    /// Of the last sample.
    order: Order,
}

impl Errand<'_> {
    /// Whether there is time for another execution.
    pub(super) fn goes_on(&self) -> bool {
        self.is_on() && self.left.load(Ordering::Relaxed) > 0 && clock::now_ns() < self.end_ns
    }

    /// Whether nobody has said that this is to end.
    fn is_on(&self) -> bool {
        !self.stop.load(Ordering::Relaxed) && !self.is_full.load(Ordering::Relaxed)
    }

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
}

impl<'run> Worker<'run> {
    /// One that begins so many executions at most.
    pub(super) fn new(
        ground: &'run mut Ground,
        known: &'run Ledger,
        errand: &'run Errand<'run>,
        most: u64,
    ) -> Self {
        Self {
            ground,
            known,
            errand,
            notes: Notes::default(),
            left: most,
            steps_until_clock: STEPS_PER_CLOCK,
            order: Order::with_room(0),
        }
    }

    /// Whether it may begin another execution; if so, that counts as begun.
    pub(super) fn begins(&mut self) -> bool {
        if self.steps_until_clock == 0 {
            self.steps_until_clock = STEPS_PER_CLOCK;
            if !self.errand.goes_on() {
                return false;
            }
        }
        let begins = self.left > 0 && self.errand.is_on() && self.errand.claims();
        self.left -= u64::from(begins);
        begins
    }

    /// There was none to be begun.
    pub(super) fn gives_back(&mut self) {
        self.left += 1;
        self.errand.left.fetch_add(1, Ordering::Relaxed);
    }

    /// Goes through all that is left of a search; `true`: it has come to the end.
    pub(super) fn search(&mut self, search: &mut Search) -> bool {
        while self.begins() {
            let run = search.next(self.ground);
            if run == Run::None {
                self.gives_back();
                return true;
            }
            self.note_search(run, search);
        }
        false
    }

    /// Takes down the last execution of a search.
    pub(super) fn note_search(&mut self, run: Run, search: &Search) {
        let number = self.notes.executions;
        self.note(run, number, search.fresh_races());
    }

    /// The same of one of another kind; `number`: where it stands among all, whoever makes them.
    pub(super) fn note_sample(&mut self, run: Run, number: u64) {
        let (steps, threads) = (self.ground.steps(), self.ground.thread_count());
        let races = self.order.turn_to(steps, self.ground.common(), threads);
        let races = races.to_vec();
        self.note(run, number, &races);
    }

    fn note(&mut self, run: Run, number: u64, races: &[(usize, usize)]) {
        let steps = self.ground.steps();
        let took = if self.ground.is_too_long(usize::MAX) {
            STEPS_PER_CLOCK
        } else {
            steps.len() + 1
        };
        self.steps_until_clock = self.steps_until_clock.saturating_sub(took);
        if self.ground.is_full() {
            self.errand.is_full.store(true, Ordering::Relaxed);
            return self.notes.note_full(number, steps);
        }
        if run == Run::Blocked {
            self.notes.redundant += 1;
            return;
        }
        let execution = self.ground.execution();
        let is_cut = run == Run::Cut;
        let trial = Trial {
            execution,
            seen: self.errand.observed.look(execution, is_cut),
            is_cut,
            number,
            steps,
            races,
        };
        self.notes.note(self.known, trial);
    }
}
