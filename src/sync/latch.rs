//! A count that goes down to zero once and is waited for.
//!
//! Invariant: while somebody waits, the count is above zero and [`WAITED`] is set; whoever brings
//! it to zero wakes everybody.

use super::atomic::{AtomicU32, Ordering};
use super::{Attempt, Wake};

/// Somebody may be waiting on the word.
const WAITED: u32 = 1;
/// One in the count.
const ONE: u32 = 2;

/// See the module.
#[derive(Debug)]
pub struct Latch {
    /// The count in units of [`ONE`], with [`WAITED`] below.
    word: AtomicU32,
}

impl Latch {
    /// The highest count.
    pub const MAX: u32 = u32::MAX / ONE;

    /// A latch that opens after `count`, at most [`Self::MAX`], has been counted down.
    pub fn new(count: u32) -> Self {
        assert!(count <= Self::MAX, "a latch counts to {}", Self::MAX);
        Self {
            word: AtomicU32::new(count * ONE),
        }
    }

    /// The word to wait on and to wake.
    pub fn word(&self) -> &AtomicU32 {
        &self.word
    }

    /// What is left to count.
    pub fn count(&self) -> u32 {
        self.word.load(Ordering::Acquire) / ONE
    }

    /// Whether it has opened: an attempt to wait would succeed.
    pub fn is_open(&self) -> bool {
        self.count() == 0
    }

    /// Whether somebody may be waiting.
    pub fn has_waiters(&self) -> bool {
        self.word.load(Ordering::Relaxed) & WAITED != 0
    }

    /// Counts down by `by`, to zero at the lowest.
    pub fn count_down(&self, by: u32) -> Wake {
        let mut word = self.word.load(Ordering::Relaxed);
        loop {
            let left = (word / ONE).saturating_sub(by);
            let wanted = if left == 0 {
                0
            } else {
                (left * ONE) | (word & WAITED)
            };
            match self
                .word
                .compare_exchange_weak(word, wanted, Ordering::AcqRel, Ordering::Relaxed)
            {
                Ok(before) if left == 0 && before & WAITED != 0 => return Wake::All,
                Ok(_) => return Wake::Nobody,
                Err(changed) => word = changed,
            }
        }
    }

    /// Attempts to go on behind it, leaving word that somebody waits if it can't.
    pub fn wait(&self) -> Attempt {
        let mut word = self.word.load(Ordering::Acquire);
        loop {
            let expected = word | WAITED;
            if word / ONE == 0 {
                return Attempt::Done;
            }
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
}
