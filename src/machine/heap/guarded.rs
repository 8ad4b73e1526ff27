//! Containers behind a lock of one word.

use std::cell::UnsafeCell;
use std::sync::atomic::{AtomicU32, Ordering};

use super::{load_plain, store_plain};

/// What can be stored where other threads reach it.
pub(crate) trait Publish {
    /// Lets other threads reach it, and all that it refers to.
    fn publish(&self);
}

impl<T: Publish> Publish for &T {
    fn publish(&self) {
        (*self).publish();
    }
}

impl<T: Publish> Publish for [T] {
    fn publish(&self) {
        self.iter().for_each(T::publish);
    }
}

impl<T: Publish> Publish for Vec<T> {
    fn publish(&self) {
        self.as_slice().publish();
    }
}

impl<T: Publish> Publish for Option<T> {
    fn publish(&self) {
        if let Some(one) = self {
            one.publish();
        }
    }
}

impl<A: Publish, B: Publish> Publish for (A, B) {
    fn publish(&self) {
        self.0.publish();
        self.1.publish();
    }
}

/// Private, and no operation is going on.
const FREE: u32 = 0;
/// An operation is going on.
const HELD: u32 = 1;
/// Several threads may reach it.
const SHARED: u32 = 2;

/// A container that several threads may use, one operation at a time.
pub(crate) struct Guarded<T> {
    word: AtomicU32,
    content: UnsafeCell<T>,
}

// SAFETY: the content is only reached in `change`, by one thread at a time.
unsafe impl<T: Send> Sync for Guarded<T> {}

impl<T: Default> Default for Guarded<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> Guarded<T> {
    /// A container inside an object of its thread's own.
    pub(crate) const fn new(content: T) -> Self {
        Self {
            word: AtomicU32::new(FREE),
            content: UnsafeCell::new(content),
        }
    }

    /// A container that all threads may reach from the beginning, as what is in it.
    pub(crate) const fn shared(content: T) -> Self {
        Self {
            word: AtomicU32::new(SHARED),
            content: UnsafeCell::new(content),
        }
    }

    /// Lets other threads reach it from here on.
    pub(in crate::machine) fn share(&self) {
        if !self.is_shared() {
            store_plain(&self.word, load_plain(&self.word) | SHARED);
        }
    }

    /// Whether other threads may reach it.
    #[inline]
    pub(crate) fn is_shared(&self) -> bool {
        load_plain(&self.word) & SHARED != 0
    }

    /// Reads in one operation. It must not come back to the same container.
    #[inline]
    pub(crate) fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.change(|content| read(content))
    }

    /// Puts values in, in one operation. It must not come back to the same container.
    #[inline]
    pub(crate) fn store<V: Publish, R>(
        &self,
        values: V,
        operation: impl FnOnce(&mut T, V) -> R,
    ) -> R {
        if self.is_shared() {
            values.publish();
        }
        self.change(|content| operation(content, values))
    }

    /// Changes the content in one operation, and puts no value in that is not there already. It
    /// must not come back to the same container.
    #[inline]
    pub(crate) fn change<R>(&self, operation: impl FnOnce(&mut T) -> R) -> R {
        let is_shared = self.enter();
        // SAFETY: the word was free and is held now: nobody else is between here and `leave`. A
        // private container has one thread, and `enter` makes sure that it does not come back.
        let result = operation(unsafe { &mut *self.content.get() });
        if is_shared {
            self.word.store(SHARED, Ordering::Release);
        } else {
            store_plain(&self.word, FREE);
        }
        result
    }

    /// Holds the word; says whether the container is shared.
    #[inline]
    fn enter(&self) -> bool {
        let word = load_plain(&self.word);
        if word == FREE {
            store_plain(&self.word, HELD);
            return false;
        }
        assert!(
            word & SHARED != 0,
            "an operation came back to its own container"
        );
        let taken =
            self.word
                .compare_exchange(SHARED, SHARED | HELD, Ordering::Acquire, Ordering::Relaxed);
        if taken.is_err() {
            acquire_slow(&self.word, |value| {
                (value == SHARED).then_some(SHARED | HELD)
            });
        }
        true
    }
}

/// How often a lock of one word is tried before its holder must have been interrupted.
const SPINS: u32 = 128;

#[cold]
#[inline(never)]
pub(super) fn acquire_slow(word: &AtomicU32, free: impl Fn(u32) -> Option<u32>) -> u32 {
    let mut spins = 0;
    loop {
        let value = word.load(Ordering::Relaxed);
        if let Some(held) = free(value)
            && word
                .compare_exchange_weak(value, held, Ordering::Acquire, Ordering::Relaxed)
                .is_ok()
        {
            return value;
        }
        spins += 1;
        if spins < SPINS {
            std::hint::spin_loop();
        } else {
            // The holder does a handful of instructions: only an interruption takes this long.
            pause();
        }
    }
}

/// Lets somebody else have the core for a moment.
#[cfg(not(target_family = "wasm"))]
fn pause() {
    std::thread::yield_now();
}

/// Lets somebody else have the core for a moment: a wait that nobody ends.
#[cfg(target_family = "wasm")]
fn pause() {
    #[cfg(target_feature = "atomics")]
    {
        let never = AtomicU32::new(0);
        let moment = std::time::Duration::from_micros(20);
        crate::sync::futex::wait(&never, 0, Some(moment));
    }
}
