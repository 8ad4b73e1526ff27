//! What the primitives are made of: atomic words, counted references and the tiny lock.
//!
//! The primitives name these through this module alone, so that `tests/interleavings` can compile
//! the same files over words whose every interleaving it tries.
//!
//! Invariant: a [`Tiny`] is held for a few plain operations, never across a wait, a wake-up or
//! another lock; so a thread that finds it taken spins.

use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};

pub(super) use std::sync::Arc;
pub(super) use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

/// How often [`super::blocking`] looks for what a partner in another thread does before it waits:
/// about as long as a wake-up takes.
pub(super) const LOOKS: u32 = 400;

/// How often a thread looks at a tiny lock before it lets the platform put it to sleep: its holder
/// has then lost its core.
const SPINS: u32 = 200;

/// A value behind a lock that is held for a few plain operations.
#[derive(Debug, Default)]
pub(super) struct Tiny<T>(Mutex<T>);

impl<T> Tiny<T> {
    pub(super) fn new(value: T) -> Self {
        Self(Mutex::new(value))
    }

    #[inline]
    pub(super) fn lock(&self) -> MutexGuard<'_, T> {
        match self.0.try_lock() {
            Ok(guard) => guard,
            Err(_) => self.lock_slowly(),
        }
    }

    #[cold]
    fn lock_slowly(&self) -> MutexGuard<'_, T> {
        for _ in 0..SPINS {
            match self.0.try_lock() {
                Ok(guard) => return guard,
                // What it guards is whole after each single operation.
                Err(TryLockError::Poisoned(poisoned)) => return poisoned.into_inner(),
                Err(TryLockError::WouldBlock) => std::hint::spin_loop(),
            }
        }
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
