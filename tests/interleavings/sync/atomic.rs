//! What stands in for `src/sync/atomic.rs`.

use std::sync::PoisonError;

pub(crate) use loom::sync::Arc;
pub(crate) use loom::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use loom::sync::{Mutex, MutexGuard};

#[derive(Debug, Default)]
pub(crate) struct Tiny<T>(Mutex<T>);

impl<T> Tiny<T> {
    pub(crate) fn new(value: T) -> Self {
        Self(Mutex::new(value))
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Looking again is an interleaving of its own.
pub(crate) mod patience {
    pub(crate) const LOOKS: u32 = 0;
    pub(crate) const LONGEST_LOOK: u32 = 0;
    pub(crate) const GLANCES: u32 = 0;
    pub(crate) const LOOKS_AWAKE: u32 = 1;
}
