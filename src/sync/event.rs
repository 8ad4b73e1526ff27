//! A flag that threads wait for: `threading.Event`.
//!
//! A wait ends when the flag is set, even if it is cleared before the waiter looks: so the word
//! counts how often the flag was set, and a waiter that comes back compares.
//!
//! Invariants: the count goes up by one whenever the flag goes up, and only then. While somebody
//! waits, [`WAITED`] is set, or the count is no longer the one under which it waits. Setting the
//! flag wakes everybody, so nobody has to leave a mark for others.

use super::atomic::{AtomicU32, Ordering};
use super::{Attempt, Wake};

/// The flag.
const SET: u32 = 1;
/// Somebody may be waiting on the word; never together with [`SET`].
const WAITED: u32 = 2;
/// One more in the count. It wraps after 2³⁰ times, which a waiter would have to sleep through.
const ONCE: u32 = 4;

/// How often the flag had been set.
const fn times_set(word: u32) -> u32 {
    word / ONCE
}

/// See the module.
#[derive(Debug, Default)]
pub struct Event {
    /// [`SET`] or [`WAITED`] or neither, and above them how often it was set.
    word: AtomicU32,
}

impl Event {
    /// An event that is not set.
    pub fn new() -> Self {
        Self {
            word: AtomicU32::new(0),
        }
    }

    /// The word to wait on and to wake.
    pub fn word(&self) -> &AtomicU32 {
        &self.word
    }

    /// Whether it is set.
    #[inline]
    pub fn is_set(&self) -> bool {
        self.word.load(Ordering::Acquire) & SET != 0
    }

    /// Sets it.
    #[inline]
    pub fn set(&self) -> Wake {
        let mut word = self.word.load(Ordering::Relaxed);
        loop {
            // A set that changes nothing publishes what came before it all the same.
            let wanted = if word & SET != 0 {
                word
            } else {
                (word & !WAITED).wrapping_add(ONCE) | SET
            };
            match self.word.compare_exchange_weak(
                word,
                wanted,
                Ordering::Release,
                Ordering::Relaxed,
            ) {
                Ok(before) if before & WAITED != 0 => return Wake::All,
                Ok(_) => return Wake::Nobody,
                Err(changed) => word = changed,
            }
        }
    }

    /// Clears it.
    #[inline]
    pub fn clear(&self) {
        // Release: a wait that sees only what follows still sees what came before the set.
        self.word.fetch_and(!SET, Ordering::AcqRel);
    }

    /// Attempts to go on behind it, leaving word that somebody waits if it can't.
    /// `waited`: the value under which an earlier attempt of the same operation had to wait.
    pub fn wait(&self, waited: Option<u32>) -> Attempt {
        let mut word = self.word.load(Ordering::Acquire);
        loop {
            if Self::lets_through(word, waited) {
                return Attempt::Done;
            }
            let expected = word | WAITED;
            if word == expected {
                return Attempt::Wait { expected };
            }
            match self.word.compare_exchange_weak(
                word,
                expected,
                Ordering::Acquire,
                Ordering::Acquire,
            ) {
                Ok(_) => return Attempt::Wait { expected },
                Err(changed) => word = changed,
            }
        }
    }

    /// Whether such an attempt would succeed.
    pub fn can_pass(&self, waited: Option<u32>) -> bool {
        Self::lets_through(self.word.load(Ordering::Acquire), waited)
    }

    /// Whether somebody may be waiting.
    pub fn has_waiters(&self) -> bool {
        self.word.load(Ordering::Relaxed) & WAITED != 0
    }

    fn lets_through(word: u32, waited: Option<u32>) -> bool {
        word & SET != 0 || waited.is_some_and(|waited| times_set(waited) != times_set(word))
    }
}
