//! A lock that many may read under or one may write under, with a preference for readers or for
//! writers.
//!
//! Writer preference: a reader waits while a writer waits. Reader preference: a reader waits only
//! while somebody writes, and readers go first when a writer is done. A reader that reads again
//! while a writer waits can therefore wait for itself, as in most such locks.
//!
//! Readers wait on one word, writers on another; the state, which counts both, is a third.
//!
//! Invariants: who waits is counted in the state from the attempt that ends in a wait until one
//! succeeds or the wait is abandoned. Whoever changes the state so that some of those counted
//! could go on raises their word after it and wakes all readers or one writer; each releases in
//! its turn. A word is read before the state, so a change that the attempt has not seen makes its
//! value out of date.

use super::atomic::{AtomicU32, AtomicU64, Ordering};
use super::{Attempt, NotHeld, Wake, Wakes};

/// The number of readers; while somebody writes, the number of that thread.
const HOLDERS: u64 = (1 << 17) - 1;
/// Somebody writes.
const WRITING: u64 = 1 << 17;
/// One reader that waits.
const WAITING_READER: u64 = 1 << 18;
/// One writer that waits.
const WAITING_WRITER: u64 = 1 << 36;

const fn written_by(thread: u16) -> u64 {
    WRITING | thread as u64
}

const fn readers(state: u64) -> u64 {
    if is_written(state) {
        0
    } else {
        state & HOLDERS
    }
}

const fn is_written(state: u64) -> bool {
    state & WRITING != 0
}

const fn is_free(state: u64) -> bool {
    state & (WRITING | HOLDERS) == 0
}

const fn waiting_readers(state: u64) -> u64 {
    state / WAITING_READER % (WAITING_WRITER / WAITING_READER)
}

const fn waiting_writers(state: u64) -> u64 {
    state / WAITING_WRITER
}

/// Who goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    /// Writers can starve.
    Readers,
    /// Readers can starve.
    Writers,
}

/// See the module.
#[derive(Debug)]
pub struct RwLock {
    /// See the constants.
    state: AtomicU64,
    /// Changes when readers that wait may go on.
    readers_word: AtomicU32,
    /// Changes when a writer that waits may go on.
    writers_word: AtomicU32,
    preference: Preference,
}

impl RwLock {
    /// A lock that nobody holds.
    pub fn new(preference: Preference) -> Self {
        Self {
            state: AtomicU64::new(0),
            readers_word: AtomicU32::new(0),
            writers_word: AtomicU32::new(0),
            preference,
        }
    }

    /// The word on which readers wait.
    pub fn readers_word(&self) -> &AtomicU32 {
        &self.readers_word
    }

    /// The word on which writers wait.
    pub fn writers_word(&self) -> &AtomicU32 {
        &self.writers_word
    }

    /// Begins to read if that is possible.
    #[inline]
    pub fn try_read(&self) -> bool {
        self.take(0, |state| self.lets_read(state), 1)
    }

    /// Begins to write for `thread` if that is possible.
    #[inline]
    pub fn try_write(&self, thread: u16) -> bool {
        self.state
            .compare_exchange(0, written_by(thread), Ordering::Acquire, Ordering::Relaxed)
            .is_ok()
            || self.take(0, is_free, written_by(thread))
    }

    /// Attempts to begin to read, counting the thread as waiting if it must wait.
    /// `has_waited`: whether an earlier attempt of the same operation ended in a wait.
    pub fn read(&self, has_waited: bool) -> Attempt {
        let lets_read = |state| self.lets_read(state);
        self.attempt(&self.readers_word, WAITING_READER, has_waited, lets_read, 1)
    }

    /// Attempts to begin to write for `thread`, counting it as waiting if it must wait.
    /// `has_waited`: whether an earlier attempt of the same operation ended in a wait.
    pub fn write(&self, thread: u16, has_waited: bool) -> Attempt {
        let held = written_by(thread);
        self.attempt(
            &self.writers_word,
            WAITING_WRITER,
            has_waited,
            is_free,
            held,
        )
    }

    /// Ends to read.
    #[inline]
    pub fn release_read(&self) -> Result<Wakes<'_>, NotHeld> {
        self.give(|state| readers(state) > 0, |state| state - 1)
    }

    /// Ends to write, which `thread` must have begun.
    #[inline]
    pub fn release_write(&self, thread: u16) -> Result<Wakes<'_>, NotHeld> {
        let mine = written_by(thread);
        let freed = self
            .state
            .compare_exchange(mine, 0, Ordering::Release, Ordering::Relaxed);
        if freed.is_ok() {
            return Ok(self.nobody());
        }
        self.give(
            |state| state & (WRITING | HOLDERS) == mine,
            |state| state - mine,
        )
    }

    /// Takes back the wait of a reader that gives up after an attempt that ended in a wait.
    pub fn abandon_read(&self) -> Wakes<'_> {
        self.give(|_| true, |state| state - WAITING_READER)
            .unwrap_or_else(|NotHeld| self.nobody())
    }

    /// Takes back the wait of a writer that gives up after an attempt that ended in a wait.
    pub fn abandon_write(&self) -> Wakes<'_> {
        self.give(|_| true, |state| state - WAITING_WRITER)
            .unwrap_or_else(|NotHeld| self.nobody())
    }

    /// Whether an attempt to read would succeed.
    pub fn can_read(&self) -> bool {
        self.lets_read(self.state.load(Ordering::Relaxed))
    }

    /// Whether an attempt to write would succeed.
    pub fn can_write(&self) -> bool {
        is_free(self.state.load(Ordering::Relaxed))
    }

    /// How many read. It does not know which threads they are.
    pub fn readers(&self) -> u32 {
        readers(self.state.load(Ordering::Relaxed)) as u32
    }

    /// The thread that writes.
    pub fn writer(&self) -> Option<u16> {
        let state = self.state.load(Ordering::Relaxed);
        is_written(state).then_some((state & HOLDERS) as u16)
    }

    /// Whether somebody waits.
    pub fn has_waiters(&self) -> bool {
        self.state.load(Ordering::Relaxed) >= WAITING_READER
    }

    fn lets_read(&self, state: u64) -> bool {
        !is_written(state)
            && (self.preference == Preference::Readers || waiting_writers(state) == 0)
    }

    /// Adds what is `held` while that is `possible`, and ends the wait counted as `waited`.
    #[inline]
    fn take(&self, waited: u64, possible: impl Fn(u64) -> bool, held: u64) -> bool {
        let mut state = self.state.load(Ordering::Relaxed);
        while possible(state) {
            match self.state.compare_exchange_weak(
                state,
                state - waited + held,
                Ordering::Acquire,
                Ordering::Relaxed,
            ) {
                Ok(_) => return true,
                Err(changed) => state = changed,
            }
        }
        false
    }

    fn attempt(
        &self,
        word: &AtomicU32,
        one_waiting: u64,
        has_waited: bool,
        possible: impl Fn(u64) -> bool,
        held: u64,
    ) -> Attempt {
        let waited = if has_waited { one_waiting } else { 0 };
        let expected = word.load(Ordering::Acquire);
        loop {
            if self.take(waited, &possible, held) {
                return Attempt::Done;
            }
            if has_waited {
                return Attempt::Wait { expected };
            }
            let state = self.state.load(Ordering::Relaxed);
            let is_counted = !possible(state)
                && self
                    .state
                    .compare_exchange_weak(
                        state,
                        state + one_waiting,
                        Ordering::Relaxed,
                        Ordering::Relaxed,
                    )
                    .is_ok();
            if is_counted {
                return Attempt::Wait { expected };
            }
        }
    }

    #[inline]
    fn give(
        &self,
        possible: impl Fn(u64) -> bool,
        next: impl Fn(u64) -> u64,
    ) -> Result<Wakes<'_>, NotHeld> {
        let mut state = self.state.load(Ordering::Relaxed);
        loop {
            if !possible(state) {
                return Err(NotHeld);
            }
            let after = next(state);
            match self.state.compare_exchange_weak(
                state,
                after,
                Ordering::Release,
                Ordering::Relaxed,
            ) {
                Ok(_) if after < WAITING_READER => return Ok(self.nobody()),
                Ok(_) => return Ok(self.wakes(after)),
                Err(changed) => state = changed,
            }
        }
    }

    #[inline]
    fn nobody(&self) -> Wakes<'_> {
        [
            (&self.readers_word, Wake::Nobody),
            (&self.writers_word, Wake::Nobody),
        ]
    }

    /// Who may go on in a state in which somebody waits.
    #[cold]
    fn wakes(&self, state: u64) -> Wakes<'_> {
        let [mut readers, mut writers] = self.nobody();
        if waiting_readers(state) > 0 && self.lets_read(state) {
            self.readers_word.fetch_add(1, Ordering::Release);
            readers.1 = Wake::All;
        } else if waiting_writers(state) > 0 && is_free(state) {
            self.writers_word.fetch_add(1, Ordering::Release);
            writers.1 = Wake::One;
        }
        [readers, writers]
    }
}
