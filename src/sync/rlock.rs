//! A lock that its holder may take again: `threading.RLock`.
//!
//! Invariants: the word is a [`Lock`]'s, with all that it promises about waiters. The count is
//! written only by the thread in the word; whoever takes the lock finds it at 0.

use super::atomic::{AtomicU32, AtomicU64, Ordering};
use super::{Attempt, Lock, NotHeld, Wake};

/// See the module.
#[derive(Debug, Default)]
pub struct RLock {
    /// Free, or held by the owner.
    lock: Lock,
    /// How often the owner has taken it beyond the first time.
    again: AtomicU64,
}

impl RLock {
    /// A lock that nobody owns.
    pub fn new() -> Self {
        Self::default()
    }

    /// The word to wait on and to wake.
    pub fn word(&self) -> &AtomicU32 {
        self.lock.word()
    }

    /// Takes the lock for `thread` if it is free or its own.
    #[inline]
    pub fn try_acquire(&self, thread: u16) -> bool {
        self.lock.try_acquire(thread) || self.try_again(thread)
    }

    /// Attempts to take the lock for `thread`, leaving word that it waits if it must.
    /// `has_waited`: whether an earlier attempt of the same operation ended in a wait.
    pub fn acquire(&self, thread: u16, has_waited: bool) -> Attempt {
        if self.try_again(thread) {
            return Attempt::Done;
        }
        self.lock.acquire(thread, has_waited)
    }

    /// Takes back one acquisition of `thread`, which must be the owner.
    #[inline]
    pub fn release(&self, thread: u16) -> Result<Wake, NotHeld> {
        // The count is 0 also where somebody else owns the lock; then the release refuses.
        match self.again.load(Ordering::Relaxed) {
            0 => self.lock.release_by(thread),
            again if self.is_owned(thread) => {
                self.again.store(again - 1, Ordering::Relaxed);
                Ok(Wake::Nobody)
            }
            _ => Err(NotHeld),
        }
    }

    /// Frees the lock, however often `thread` has taken it; says how often, for
    /// [`Self::acquire_restore`].
    pub fn release_save(&self, thread: u16) -> Result<(u64, Wake), NotHeld> {
        if !self.is_owned(thread) {
            return Err(NotHeld);
        }
        let count = self.again.load(Ordering::Relaxed) + 1;
        self.again.store(0, Ordering::Relaxed);
        Ok((count, self.lock.release()?))
    }

    /// Attempts to take the lock `count` times at once for `thread`, which does not own it.
    pub fn acquire_restore(&self, thread: u16, count: u64, has_waited: bool) -> Attempt {
        let attempt = self.lock.acquire(thread, has_waited);
        if attempt == Attempt::Done {
            self.again.store(count.max(1) - 1, Ordering::Relaxed);
        }
        attempt
    }

    fn try_again(&self, thread: u16) -> bool {
        let is_owned = self.is_owned(thread);
        if is_owned {
            let again = self.again.load(Ordering::Relaxed);
            self.again.store(again + 1, Ordering::Relaxed);
        }
        is_owned
    }

    /// Whether `thread` owns it. Exact for the thread that asks about itself.
    #[inline]
    pub fn is_owned(&self, thread: u16) -> bool {
        self.lock.is_held_by(thread)
    }

    /// How often the owner has taken it; 0 if nobody has.
    pub fn count(&self) -> u64 {
        if self.lock.is_held() {
            self.again.load(Ordering::Relaxed) + 1
        } else {
            0
        }
    }

    /// Whether an attempt by `thread` would succeed.
    pub fn can_acquire(&self, thread: u16) -> bool {
        !self.lock.is_held() || self.is_owned(thread)
    }

    /// Whether somebody owns it.
    pub fn is_held(&self) -> bool {
        self.lock.is_held()
    }

    /// Whether somebody may be waiting.
    pub fn has_waiters(&self) -> bool {
        self.lock.has_waiters()
    }

    /// The owner.
    pub fn holder(&self) -> Option<u16> {
        self.lock.holder()
    }
}
