//! A mutual-exclusion lock in one word that also names its holder.
//!
//! `threading.Lock` is not owned: any thread may release it. The holder in the word is what a
//! deadlock report needs; nothing else depends on it.
//!
//! Invariant: while somebody waits, [`CONTENDED`] is set, or a waiter has been woken and has not
//! attempted yet. That one acquires with the bit set (it can't know whether it was the last), so
//! no release forgets a waiter; the price is at most one wake-up for nobody.

use super::atomic::{AtomicU32, Ordering};
use super::{Attempt, Wake};

/// Nobody holds the lock.
const FREE: u32 = 0;
/// Somebody may be waiting on the word.
const CONTENDED: u32 = 1;

/// The word of a lock that `thread` holds and nobody waits for.
const fn held_by(thread: u16) -> u32 {
    (thread as u32 + 1) << 1
}

/// See the module.
#[derive(Debug, Default)]
pub struct Lock {
    /// [`FREE`], or the holder's number plus one, shifted left by one, with [`CONTENDED`] below.
    word: AtomicU32,
}

/// A release of a lock that nobody holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotHeld;

impl Lock {
    /// A lock that nobody holds.
    pub fn new() -> Self {
        Self {
            word: AtomicU32::new(FREE),
        }
    }

    /// The word to wait on and to wake.
    pub fn word(&self) -> &AtomicU32 {
        &self.word
    }

    /// Takes the lock for `thread` if it is free.
    #[inline]
    pub fn try_acquire(&self, thread: u16) -> bool {
        self.word
            .compare_exchange(FREE, held_by(thread), Ordering::Acquire, Ordering::Relaxed)
            .is_ok()
    }

    /// Attempts to take the lock for `thread`, leaving word that it waits if it must.
    /// `has_waited`: whether an earlier attempt of the same operation ended in a wait.
    pub fn acquire(&self, thread: u16, has_waited: bool) -> Attempt {
        let mine = held_by(thread) | if has_waited { CONTENDED } else { 0 };
        let mut word = self.word.load(Ordering::Relaxed);
        loop {
            let wanted = if word == FREE { mine } else { word | CONTENDED };
            if word == wanted {
                return Attempt::Wait { expected: word };
            }
            match self.word.compare_exchange_weak(
                word,
                wanted,
                Ordering::Acquire,
                Ordering::Relaxed,
            ) {
                Ok(FREE) => return Attempt::Done,
                Ok(_) => return Attempt::Wait { expected: wanted },
                Err(changed) => word = changed,
            }
        }
    }

    /// Frees the lock, whoever holds it.
    #[inline]
    pub fn release(&self) -> Result<Wake, NotHeld> {
        match self.word.swap(FREE, Ordering::Release) {
            FREE => Err(NotHeld),
            word if word & CONTENDED != 0 => Ok(Wake::One),
            _ => Ok(Wake::Nobody),
        }
    }

    /// Frees the lock if `thread` holds it.
    #[inline]
    pub(super) fn release_by(&self, thread: u16) -> Result<Wake, NotHeld> {
        let mine = held_by(thread);
        let freed = self
            .word
            .compare_exchange(mine, FREE, Ordering::Release, Ordering::Relaxed);
        match freed {
            Ok(_) => Ok(Wake::Nobody),
            Err(word) if word == mine | CONTENDED => self.release(),
            Err(_) => Err(NotHeld),
        }
    }

    /// Whether somebody holds it.
    pub fn is_held(&self) -> bool {
        self.word.load(Ordering::Relaxed) != FREE
    }

    /// Whether `thread` holds it. Exact for the thread that asks about itself.
    #[inline]
    pub fn is_held_by(&self, thread: u16) -> bool {
        self.word.load(Ordering::Relaxed) & !CONTENDED == held_by(thread)
    }

    /// Whether an attempt would succeed.
    pub fn can_acquire(&self) -> bool {
        !self.is_held()
    }

    /// Whether somebody may be waiting.
    pub fn has_waiters(&self) -> bool {
        self.word.load(Ordering::Relaxed) & CONTENDED != 0
    }

    /// The thread for which it was taken.
    pub fn holder(&self) -> Option<u16> {
        let word = self.word.load(Ordering::Relaxed);
        (word != FREE).then(|| ((word >> 1) - 1) as u16)
    }
}
