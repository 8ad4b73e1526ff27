//! A word to wait on for something that is kept elsewhere: it changes when that may have changed.
//!
//! Who waits *listens* first, then looks at the state; who changes the state *raises* afterwards.
//! Both write the same word, so one of them comes first: either the listener sees the new state,
//! or the raiser sees that somebody listens.
//!
//! Invariant: while somebody waits, [`WAITED`] is set, or the word was raised after it listened
//! and a wake-up is on its way to it, or to one that will listen or raise in its turn.

use super::Wake;
use super::atomic::{AtomicU32, Ordering};

/// Somebody may be waiting on the word.
const WAITED: u32 = 1;
/// One more change.
const CHANGE: u32 = 2;

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Signal {
    /// The number of times it was raised in units of [`CHANGE`], with [`WAITED`] below.
    word: AtomicU32,
}

impl Signal {
    pub(super) fn new() -> Self {
        Self {
            word: AtomicU32::new(0),
        }
    }

    /// The word to wait on and to wake.
    pub(super) fn word(&self) -> &AtomicU32 {
        &self.word
    }

    /// Whether somebody may be waiting.
    pub(super) fn is_waited(&self) -> bool {
        self.word.load(Ordering::Relaxed) & WAITED != 0
    }

    /// Leaves word that somebody waits. The value is the one to wait under if the state, looked at
    /// after this, still demands it.
    pub(super) fn listen(&self) -> u32 {
        self.word.fetch_or(WAITED, Ordering::AcqRel) | WAITED
    }

    /// Notes that the state has changed; `to_wake` is the answer if somebody may be waiting.
    pub(super) fn raise(&self, to_wake: Wake) -> Wake {
        let mut word = self.word.load(Ordering::Relaxed);
        loop {
            let wanted = (word & !WAITED).wrapping_add(CHANGE);
            match self
                .word
                .compare_exchange_weak(word, wanted, Ordering::AcqRel, Ordering::Relaxed)
            {
                Ok(before) if before & WAITED != 0 => return to_wake,
                Ok(_) => return Wake::Nobody,
                Err(changed) => word = changed,
            }
        }
    }

    /// The same where a lock is held around it and around every [`Self::listen`]: nothing is
    /// written while nobody listens.
    pub(super) fn raise_locked(&self, to_wake: Wake) -> Wake {
        if self.is_waited() {
            self.raise(to_wake)
        } else {
            Wake::Nobody
        }
    }
}
