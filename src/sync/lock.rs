//! A mutual-exclusion lock in one word that also names its holder.
//!
//! `threading.Lock` is not owned: any thread may release it. The holder in the word is what a
//! deadlock report needs; nothing else depends on it.
//!
//! Invariant: while somebody waits, [`CONTENDED`] is set, or a waiter has been woken and has not
//! attempted yet. That one acquires with the bit set (it can't know whether it was the last), so
//! no release forgets a waiter; the price is at most one wake-up for nobody.

use std::sync::atomic::{AtomicU32, Ordering};

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
    pub const fn new() -> Self {
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

    /// Whether somebody holds it.
    pub fn is_held(&self) -> bool {
        self.word.load(Ordering::Relaxed) != FREE
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_holder_at_a_time() {
        let lock = Lock::new();
        assert!(lock.try_acquire(7));
        assert!(!lock.try_acquire(8));
        assert_eq!(lock.holder(), Some(7));
        assert_eq!(lock.release(), Ok(Wake::Nobody));
        assert_eq!(lock.release(), Err(NotHeld));
        assert!(!lock.is_held());
    }

    #[test]
    fn a_waiter_is_never_forgotten() {
        let lock = Lock::new();
        assert_eq!(lock.acquire(0, false), Attempt::Done);
        let Attempt::Wait { expected } = lock.acquire(1, false) else {
            panic!("two holders");
        };
        assert_eq!(lock.word().load(Ordering::Relaxed), expected);
        assert_eq!(lock.holder(), Some(0));
        // A third thread waits as well; the first release wakes one of the two …
        assert_eq!(lock.acquire(2, false), Attempt::Wait { expected });
        assert_eq!(lock.release(), Ok(Wake::One));
        // … which, having waited, leaves the mark for the other.
        assert_eq!(lock.acquire(1, true), Attempt::Done);
        assert_eq!(lock.release(), Ok(Wake::One));
    }

    #[test]
    fn every_thread_number_fits() {
        let lock = Lock::new();
        assert!(lock.try_acquire(u16::MAX));
        assert_eq!(lock.holder(), Some(u16::MAX));
    }
}
