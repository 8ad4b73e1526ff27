//! A number of permits: `threading.Semaphore` and, with a bound, `threading.BoundedSemaphore`.
//!
//! Invariant: while somebody sleeps, [`CONTENDED`] is set, or a waiter has been woken and has not
//! attempted yet. A release takes the mark away and wakes as many as it brings permits. A second
//! release may come before those have attempted; it sees no mark and wakes nobody. So a waiter
//! that succeeds puts the mark back (it can't know whether it was the last) and, if permits are
//! left, wakes the next one: no thread sleeps while there are permits and nobody is on the way.

use super::atomic::{AtomicU32, Ordering};
use super::{Attempt, Wake};

/// Somebody may be waiting on the word.
const CONTENDED: u32 = 1;
/// One permit.
const ONE: u32 = 2;

/// See the module.
#[derive(Debug)]
pub struct Semaphore {
    /// The permits in units of [`ONE`], with [`CONTENDED`] below.
    word: AtomicU32,
    /// The most permits there may be.
    bound: u32,
}

/// A release beyond the bound. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OverRelease;

impl Semaphore {
    /// The most permits that any semaphore holds.
    pub const MAX: u32 = u32::MAX / ONE;

    /// A semaphore with so many permits, at most [`Self::MAX`].
    pub fn new(permits: u32) -> Self {
        Self::with_bound(permits, Self::MAX)
    }

    /// A semaphore with so many permits that must never have more than `bound`.
    pub fn with_bound(permits: u32, bound: u32) -> Self {
        assert!(
            permits <= bound && bound <= Self::MAX,
            "permits do not exceed the bound, nor the bound {}",
            Self::MAX
        );
        Self {
            word: AtomicU32::new(permits * ONE),
            bound,
        }
    }

    /// The word to wait on and to wake.
    pub fn word(&self) -> &AtomicU32 {
        &self.word
    }

    /// How many permits there are.
    pub fn permits(&self) -> u32 {
        self.word.load(Ordering::Relaxed) / ONE
    }

    /// Whether an attempt would succeed.
    pub fn can_acquire(&self) -> bool {
        self.permits() > 0
    }

    /// Whether somebody may be waiting.
    pub fn has_waiters(&self) -> bool {
        self.word.load(Ordering::Relaxed) & CONTENDED != 0
    }

    /// Takes a permit if there is one.
    #[inline]
    pub fn try_acquire(&self) -> bool {
        let mut word = self.word.load(Ordering::Relaxed);
        while word >= ONE {
            match self.word.compare_exchange_weak(
                word,
                word - ONE,
                Ordering::Acquire,
                Ordering::Relaxed,
            ) {
                Ok(_) => return true,
                Err(changed) => word = changed,
            }
        }
        false
    }

    /// Attempts to take a permit, leaving word that somebody waits if there is none.
    /// `has_waited`: whether an earlier attempt of the same operation ended in a wait. The
    /// [`Wake`] is for others that wait for permits, and is somebody only if this one is done.
    pub fn acquire(&self, has_waited: bool) -> (Attempt, Wake) {
        let mark = if has_waited { CONTENDED } else { 0 };
        let mut word = self.word.load(Ordering::Relaxed);
        loop {
            let is_possible = word >= ONE;
            let wanted = if is_possible {
                (word - ONE) | mark
            } else {
                CONTENDED
            };
            if word == wanted {
                return (Attempt::Wait { expected: word }, Wake::Nobody);
            }
            match self.word.compare_exchange_weak(
                word,
                wanted,
                Ordering::Acquire,
                Ordering::Relaxed,
            ) {
                Ok(_) if !is_possible => {
                    return (Attempt::Wait { expected: wanted }, Wake::Nobody);
                }
                Ok(_) if has_waited && wanted >= ONE => return (Attempt::Done, Wake::One),
                Ok(_) => return (Attempt::Done, Wake::Nobody),
                Err(changed) => word = changed,
            }
        }
    }

    /// Gives `permits` back, or new ones.
    #[inline]
    pub fn release(&self, permits: u32) -> Result<Wake, OverRelease> {
        if permits == 0 {
            return Ok(Wake::Nobody);
        }
        let mut word = self.word.load(Ordering::Relaxed);
        loop {
            let room = self.bound - word / ONE;
            if permits > room {
                return Err(OverRelease);
            }
            let wanted = (word & !CONTENDED) + permits * ONE;
            match self.word.compare_exchange_weak(
                word,
                wanted,
                Ordering::Release,
                Ordering::Relaxed,
            ) {
                Ok(before) if before & CONTENDED == 0 => return Ok(Wake::Nobody),
                Ok(_) if permits == 1 => return Ok(Wake::One),
                Ok(_) => return Ok(Wake::AtMost(permits)),
                Err(changed) => word = changed,
            }
        }
    }
}
