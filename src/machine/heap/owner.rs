//! Whose a private object is: a check of debug builds.
//!
//! A private object is touched without atomic operations, so its thread must be the only one that
//! reaches it. A store that forgot to publish what it stores would break that silently.

use std::cell::Cell;
#[cfg(debug_assertions)]
use std::sync::atomic::{AtomicU32, Ordering};

thread_local! {
    /// The thread of the program that runs here, from 1, and whether it is one of several.
    static CURRENT: Cell<(u32, bool)> = const { Cell::new((0, false)) };
}

/// Says which thread of a program runs from here on, and whether the program has several.
#[inline]
pub(crate) fn enter(thread: u16, is_one_of_several: bool) {
    if cfg!(debug_assertions) {
        CURRENT.set((u32::from(thread) + 1, is_one_of_several));
    }
}

/// Says that no thread of a program runs here any more.
#[inline]
pub(crate) fn leave() {
    if cfg!(debug_assertions) {
        CURRENT.set((0, false));
    }
}

/// The thread that made an object. Atomic like all of a header: another thread may free the object
/// while this one is about to return from having counted it down.
#[cfg(debug_assertions)]
pub(super) struct Owner(AtomicU32);

#[cfg(debug_assertions)]
impl Owner {
    /// The one that runs here.
    pub(super) fn current() -> Self {
        Self(AtomicU32::new(CURRENT.get().0))
    }

    /// Panics if another one runs here. Objects move only between threads that do not run, and
    /// what no thread made belongs to the program.
    pub(super) fn check(&self) {
        let (thread, is_one_of_several) = CURRENT.get();
        let owner = self.0.load(Ordering::Relaxed);
        assert!(
            owner == thread || owner == 0 || !is_one_of_several || std::thread::panicking(),
            "a private object of thread {owner} is reached by thread {thread}"
        );
    }
}
