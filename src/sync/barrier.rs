//! A place where a fixed number of threads wait for each other, again and again:
//! `threading.Barrier`.
//!
//! A thread *arrives* and gets a [`Ticket`], then attempts to *depart* until it is let through.
//! The last to arrive opens the barrier, after its action if there is one. Opening starts the next
//! generation at once: a fast thread may arrive for it while slow ones still hold tickets of the
//! one before, which let them through whatever happens later. (CPython lets the fast thread wait
//! until the slow ones are gone, and has them fail if the barrier breaks in that moment.)
//!
//! Invariants: the generation goes up exactly when a barrier opens. The count is the number of
//! tickets of the current generation that have not departed. While an action runs nobody
//! arrives. A barrier that was reset while threads waited takes nobody in until the last of them
//! has left. Every change that lets somebody go on raises the signal after it.

use super::atomic::{AtomicU32, AtomicU64, Ordering};
use super::signal::Signal;
use super::{Attempt, Wake};

/// What a barrier is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Threads arrive and wait.
    Filling,
    /// All have arrived; the last runs the action.
    Acting,
    /// It was reset while threads waited, and they leave.
    Resetting,
    /// It is broken until it is reset.
    Broken,
}

/// The whole state, which is in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct State {
    phase: Phase,
    /// How many have arrived and not departed.
    count: u16,
    /// How often the barrier has opened, modulo 2⁴⁶.
    generation: u64,
}

impl State {
    const GENERATIONS: u64 = 1 << 46;

    const fn pack(self) -> u64 {
        (self.generation % Self::GENERATIONS) << 18 | (self.count as u64) << 2 | self.phase as u64
    }

    const fn unpack(word: u64) -> Self {
        Self {
            phase: match word & 3 {
                0 => Phase::Filling,
                1 => Phase::Acting,
                2 => Phase::Resetting,
                _ => Phase::Broken,
            },
            count: (word >> 2) as u16,
            generation: word >> 18,
        }
    }

    const fn opened(self) -> Self {
        Self {
            phase: Phase::Filling,
            count: 0,
            generation: (self.generation + 1) % Self::GENERATIONS,
        }
    }

    /// After one of those who waited has left. The last one ends a reset.
    fn left(self) -> Self {
        let count = self.count - 1;
        let phase = match self.phase {
            Phase::Resetting if count == 0 => Phase::Filling,
            phase => phase,
        };
        Self {
            phase,
            count,
            ..self
        }
    }

    const fn broken(self) -> Self {
        Self {
            phase: Phase::Broken,
            ..self
        }
    }

    const fn after_reset(self) -> Self {
        let phase = match (self.phase, self.count) {
            (Phase::Acting | Phase::Resetting, _) => self.phase,
            (Phase::Filling | Phase::Broken, 0) => Phase::Filling,
            (Phase::Filling | Phase::Broken, _) => Phase::Resetting,
        };
        Self { phase, ..self }
    }
}

/// A thread's place in one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ticket {
    /// From 0 in the order of arrival.
    pub index: u16,
    generation: u64,
}

/// The end of an attempt to arrive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrival {
    /// It has arrived, and goes on with [`Barrier::depart`].
    Waits(Ticket),
    /// It is the last: it runs the action, then calls [`Barrier::open`] or [`Barrier::fail`].
    Acts(Ticket),
    /// It is the last and has opened the barrier.
    Opened(Ticket, Wake),
    /// The barrier is broken.
    Broken,
    /// It can't yet: attempt again when the word no longer holds this value.
    Later {
        /// The value.
        expected: u32,
    },
}

/// The end of an attempt to depart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Departure {
    /// The barrier has opened.
    Through,
    /// It was broken or reset. This thread has left; others may have to be woken.
    Broken(Wake),
    /// It can't yet: attempt again when the word no longer holds this value.
    Later {
        /// The value.
        expected: u32,
    },
}

/// See the module.
#[derive(Debug)]
pub struct Barrier {
    state: AtomicU64,
    signal: Signal,
    parties: u16,
    has_action: bool,
}

impl Barrier {
    /// A barrier for so many threads, at least one; `has_action`: whether the last to arrive has
    /// something to do before it opens.
    pub fn new(parties: u16, has_action: bool) -> Self {
        assert!(parties > 0, "a barrier is for at least one thread");
        let state = State {
            phase: Phase::Filling,
            count: 0,
            generation: 0,
        };
        Self {
            state: AtomicU64::new(state.pack()),
            signal: Signal::new(),
            parties,
            has_action,
        }
    }

    /// The word to wait on and to wake.
    pub fn word(&self) -> &AtomicU32 {
        self.signal.word()
    }

    /// For how many threads it is.
    pub fn parties(&self) -> u16 {
        self.parties
    }

    /// How many have arrived and wait for the others.
    pub fn waiting(&self) -> u16 {
        let state = self.state();
        match state.phase {
            Phase::Filling | Phase::Acting => state.count,
            Phase::Resetting | Phase::Broken => 0,
        }
    }

    /// What it is doing.
    pub fn phase(&self) -> Phase {
        self.state().phase
    }

    /// Whether it is broken.
    pub fn is_broken(&self) -> bool {
        self.phase() == Phase::Broken
    }

    /// Whether one more is all that it waits for.
    pub fn wants_one_more(&self) -> bool {
        let state = self.state();
        state.phase == Phase::Filling && state.count + 1 == self.parties
    }

    /// Whether [`reset`](Self::reset) would change anything.
    pub fn can_reset(&self) -> bool {
        let state = self.state();
        state.after_reset() != state
    }

    /// Whether it has opened for this ticket.
    pub fn has_opened(&self, ticket: Ticket) -> bool {
        self.state().generation != ticket.generation
    }

    /// Whether an attempt to arrive would end in something else than a wait.
    pub fn can_arrive(&self) -> bool {
        matches!(self.state().phase, Phase::Filling | Phase::Broken)
    }

    /// Whether an attempt to depart would end in something else than a wait.
    pub fn can_depart(&self, ticket: Ticket) -> bool {
        let state = self.state();
        state.generation != ticket.generation
            || matches!(state.phase, Phase::Resetting | Phase::Broken)
    }

    /// Whether somebody may be waiting.
    pub fn has_waiters(&self) -> bool {
        self.signal.is_waited()
    }

    /// Attempts to arrive.
    pub fn arrive(&self) -> Arrival {
        let mut listened = None;
        loop {
            let state = self.state();
            let ticket = Ticket {
                index: state.count,
                generation: state.generation,
            };
            match state.phase {
                Phase::Broken => return Arrival::Broken,
                Phase::Acting | Phase::Resetting => match listened {
                    Some(expected) => return Arrival::Later { expected },
                    None => listened = Some(self.signal.listen()),
                },
                Phase::Filling => {
                    let count = state.count + 1;
                    let is_last = count == self.parties;
                    let next = match (is_last, self.has_action) {
                        (false, _) => State { count, ..state },
                        (true, false) => state.opened(),
                        (true, true) => State {
                            phase: Phase::Acting,
                            count,
                            ..state
                        },
                    };
                    if self.change(state, next) {
                        return match (is_last, self.has_action) {
                            (false, _) => Arrival::Waits(ticket),
                            (true, false) => Arrival::Opened(ticket, self.signal.raise(Wake::All)),
                            (true, true) => Arrival::Acts(ticket),
                        };
                    }
                }
            }
        }
    }

    /// Opens the barrier after the action of the last to arrive. That one is through, even if the
    /// barrier was aborted meanwhile.
    pub fn open(&self, ticket: Ticket) -> Wake {
        self.after_action(ticket, State::opened)
    }

    /// Breaks the barrier because the action failed; the one that ran it has left.
    pub fn fail(&self, ticket: Ticket) -> Wake {
        self.after_action(ticket, |state| state.left().broken())
    }

    /// Attempts to go on behind the barrier.
    pub fn depart(&self, ticket: Ticket) -> Departure {
        self.depart_or(ticket, None)
    }

    /// The same for a thread whose time is over: if the others have not come it leaves, and the
    /// barrier is broken. While the action runs, it can do nothing but wait for its end.
    pub fn time_out(&self, ticket: Ticket) -> Departure {
        self.depart_or(ticket, Some(|state: State| state.left().broken()))
    }

    /// Breaks the barrier: those who wait fail, and all who come, until it is reset.
    pub fn abort(&self) -> Wake {
        self.turn(State::broken)
    }

    /// Makes the barrier new: those who wait fail, those who come wait. While an action runs the
    /// barrier is as good as open, and stays as it is.
    pub fn reset(&self) -> Wake {
        self.turn(State::after_reset)
    }

    fn state(&self) -> State {
        State::unpack(self.state.load(Ordering::Acquire))
    }

    fn change(&self, from: State, to: State) -> bool {
        self.state
            .compare_exchange(from.pack(), to.pack(), Ordering::AcqRel, Ordering::Relaxed)
            .is_ok()
    }

    /// Changes the state, whatever it is, and tells those who wait.
    fn turn(&self, next: impl Fn(State) -> State) -> Wake {
        loop {
            let state = self.state();
            let wanted = next(state);
            if state == wanted {
                return Wake::Nobody;
            }
            if self.change(state, wanted) {
                return self.signal.raise(Wake::All);
            }
        }
    }

    fn after_action(&self, ticket: Ticket, next: impl Fn(State) -> State) -> Wake {
        self.turn(|state| {
            debug_assert_eq!(state.generation, ticket.generation, "nobody else opens it");
            if state.phase == Phase::Acting {
                next(state)
            } else {
                state.left()
            }
        })
    }

    fn depart_or(&self, ticket: Ticket, too_late: Option<fn(State) -> State>) -> Departure {
        let mut listened = None;
        loop {
            let state = self.state();
            if state.generation != ticket.generation {
                return Departure::Through;
            }
            let next = match (state.phase, too_late) {
                (Phase::Resetting | Phase::Broken, _) => state.left(),
                (Phase::Filling, Some(too_late)) => too_late(state),
                (Phase::Filling | Phase::Acting, _) => {
                    if let Some(expected) = listened {
                        return Departure::Later { expected };
                    }
                    listened = Some(self.signal.listen());
                    continue;
                }
            };
            if self.change(state, next) {
                return Departure::Broken(if next.phase == state.phase {
                    Wake::Nobody
                } else {
                    self.signal.raise(Wake::All)
                });
            }
        }
    }
}

impl Departure {
    /// As the end of an attempt: done, whichever way.
    pub fn attempt(self) -> Attempt {
        match self {
            Self::Later { expected } => Attempt::Wait { expected },
            Self::Through | Self::Broken(_) => Attempt::Done,
        }
    }
}
