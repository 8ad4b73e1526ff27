//! What the primitives are made of: atomic words, counted references and the tiny lock.
//!
//! The primitives name these through this module alone, so that `tests/interleavings` can compile
//! the same files over words whose every interleaving it tries.
//!
//! Invariant: a [`Tiny`] is held for a few plain operations, never across a wait or a wake-up, and
//! two of them always in the same order; so a thread that finds it taken spins.

use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};

use super::backoff::Backoff;

pub(super) use std::sync::Arc;
pub(super) use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

/// How often a thread looks at a tiny lock before it lets the platform put it to sleep: its holder
/// has then lost its core.
const ATTEMPTS: u32 = 16;

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
        let mut backoff = Backoff::new();
        for _ in 0..ATTEMPTS {
            backoff.pause();
            match self.0.try_lock() {
                Ok(guard) => return guard,
                // What it guards is whole after each single operation.
                Err(TryLockError::Poisoned(poisoned)) => return poisoned.into_inner(),
                Err(TryLockError::WouldBlock) => {}
            }
        }
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How long [`super::blocking`] looks before it waits.
#[cfg(any(not(target_family = "wasm"), target_feature = "atomics"))]
pub(super) mod patience {
    /// How often to look for what a partner in another thread does: one that is awake answers
    /// within that.
    pub(in crate::sync) const LOOKS: u32 = if IS_WASM { 4000 } else { 40 };

    /// How often now and then, which must take longer than a wake-up.
    pub(in crate::sync) const LONGEST_LOOK: u32 = if IS_WASM { 100_000 } else { 200 };

    /// How often before it lets other threads run between two looks. There is no way to do that on
    /// a Web Worker.
    pub(in crate::sync) const LOOKS_AWAKE: u32 = if IS_WASM { u32::MAX } else { 20 };

    /// How often to look at a lock, which is held for less and suffers from those who look.
    pub(in crate::sync) const GLANCES: u32 = 16;

    const IS_WASM: bool = cfg!(target_family = "wasm");
}
