//! Shared ownership without a global lock: counted references, cells and a tiny lock.
//!
//! With `sync::futex`, the only module with `unsafe`. What it promises to the safe code above:
//!
//! - A [`Ref`] keeps its object alive. Counts are plain additions while a process has one thread
//!   of a program, atomic ones while it has several, and untouched for *immortal* objects: the
//!   constants, and all that can be reached from the globals and the first threads when they
//!   start. So objects that every thread touches cost no contended atomic on each use.
//! - A [`Cell`] holds one value that threads read and write at any time; a read that meets a
//!   plain or immortal value takes no lock.
//! - A [`Guarded`] holds a container behind a lock of one word, taken for single operations.
//!
//! Invariant: [`begin_sharing`] comes before the second thread of a program can reach any object.

use std::cell::UnsafeCell;
use std::mem::MaybeUninit;
use std::ops::Deref;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU32, Ordering, fence};

mod allocator;
mod arena;
mod dead;
mod identities;
mod immortal;
#[cfg(target_family = "wasm")]
mod small;
#[cfg(test)]
mod tests;
mod values;

use super::value::Value;
pub use allocator::{CountingAllocator, bytes_in_use};
pub(crate) use arena::Held;
use dead::Dead;
pub(crate) use identities::{give_back_identities, use_identities};
pub(crate) use immortal::Immortals;

/// Programs in this process that have more than one thread.
static SHARING: AtomicU32 = AtomicU32::new(0);

/// Says that a program is about to have a second thread.
pub(crate) fn begin_sharing() {
    SHARING.fetch_add(1, Ordering::SeqCst);
}

/// Says that all threads of such a program have ended and dropped what they held.
pub(crate) fn end_sharing() {
    SHARING.fetch_sub(1, Ordering::SeqCst);
}

/// Whether objects may be reached by several threads.
#[inline]
fn is_sharing() -> bool {
    // A build without atomics never has a second thread.
    cfg!(any(not(target_family = "wasm"), target_feature = "atomics"))
        && SHARING.load(Ordering::Relaxed) != 0
}

/// Set in the count of an object whose count nobody touches.
const IMMORTAL: u32 = 1 << 31;

/// What every object begins with.
#[repr(C)]
struct Header {
    count: AtomicU32,
    /// What `id()` is made of; 0 until somebody asks.
    identity: AtomicU32,
}

#[repr(C)]
struct Allocation<T> {
    header: Header,
    value: T,
}

impl Header {
    /// One reference more.
    #[inline]
    fn retain(&self) {
        let old = self.count.load(Ordering::Relaxed);
        if old & IMMORTAL == 0 {
            if is_sharing() {
                self.count.fetch_add(1, Ordering::Relaxed);
            } else {
                store_plain(&self.count, old + 1);
            }
        }
    }

    /// One reference less; `true`: that was the last one.
    #[inline]
    fn release(&self) -> bool {
        let old = self.count.load(Ordering::Relaxed);
        if old & IMMORTAL != 0 {
            return false;
        }
        if is_sharing() {
            self.count.fetch_sub(1, Ordering::Release) == 1
        } else {
            store_plain(&self.count, old - 1);
            old == 1
        }
    }
}

/// A counted reference to an object of the program.
pub(crate) struct Ref<T> {
    pointer: NonNull<Allocation<T>>,
}

// SAFETY: a `Ref` gives shared access only, and its count is atomic once threads share it.
unsafe impl<T: Send + Sync> Send for Ref<T> {}
// SAFETY: as above.
unsafe impl<T: Send + Sync> Sync for Ref<T> {}

impl<T> Ref<T> {
    /// A new object with one reference.
    pub(crate) fn new(value: T) -> Self {
        let allocation = Box::new(Allocation {
            header: Header {
                count: AtomicU32::new(1),
                identity: AtomicU32::new(0),
            },
            value,
        });
        Self {
            pointer: NonNull::from(Box::leak(allocation)),
        }
    }

    #[inline]
    fn allocation(&self) -> &Allocation<T> {
        // SAFETY: this reference is counted, or the object immortal, so the allocation is alive.
        unsafe { self.pointer.as_ref() }
    }

    /// A number that no other object has.
    pub(crate) fn identity(&self) -> u32 {
        let identity = &self.allocation().header.identity;
        let known = identity.load(Ordering::Relaxed);
        if known != 0 {
            return known;
        }
        let new = identities::next();
        match identity.compare_exchange(0, new, Ordering::Relaxed, Ordering::Relaxed) {
            Ok(_) => new,
            Err(other) => other,
        }
    }

    /// Whether both refer to the same object.
    #[inline]
    pub(crate) fn is(&self, other: &Self) -> bool {
        self.pointer == other.pointer
    }

    #[cold]
    #[inline(never)]
    fn free(&mut self) {
        fence(Ordering::Acquire);
        let dead = Dead {
            allocation: self.pointer.cast(),
            free: |allocation| {
                // SAFETY: the count has just become 0, so this was the only reference, and the
                // allocation came from `Box` in `new`, of this same type.
                drop(unsafe { Box::from_raw(allocation.cast::<Allocation<T>>().as_ptr()) });
            },
        };
        dead.free();
    }
}

impl<T> Deref for Ref<T> {
    type Target = T;

    #[inline]
    fn deref(&self) -> &T {
        &self.allocation().value
    }
}

impl<T> Clone for Ref<T> {
    #[inline]
    fn clone(&self) -> Self {
        self.allocation().header.retain();
        Self {
            pointer: self.pointer,
        }
    }
}

impl<T> Drop for Ref<T> {
    #[inline]
    fn drop(&mut self) {
        if self.allocation().header.release() {
            self.free();
        }
    }
}

/// Stores without the fence that every atomic store has in wasm.
#[inline]
fn store_plain(word: &AtomicU32, value: u32) {
    // SAFETY: called while one thread only can reach the word, so nothing races with it.
    unsafe { word.as_ptr().write(value) };
}

/// How often a lock of this module is tried before its holder must have been interrupted.
const SPINS: u32 = 128;

/// Nobody holds it.
const FREE: u32 = 0;
/// Somebody holds it.
const HELD: u32 = 1;

#[cold]
#[inline(never)]
fn acquire_slow(word: &AtomicU32, free: impl Fn(u32) -> Option<u32>) -> u32 {
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

/// A container that several threads use, one operation at a time.
pub(crate) struct Guarded<T> {
    word: AtomicU32,
    content: UnsafeCell<T>,
}

// SAFETY: the content is only reached in `with`, by one thread at a time.
unsafe impl<T: Send> Sync for Guarded<T> {}

impl<T: Default> Default for Guarded<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T> Guarded<T> {
    pub(crate) const fn new(content: T) -> Self {
        Self {
            word: AtomicU32::new(FREE),
            content: UnsafeCell::new(content),
        }
    }

    /// Runs one operation on the content. It must not come back to the same container.
    #[inline]
    pub(crate) fn with<R>(&self, operation: impl FnOnce(&mut T) -> R) -> R {
        let sharing = is_sharing();
        if sharing {
            let taken =
                self.word
                    .compare_exchange(FREE, HELD, Ordering::Acquire, Ordering::Relaxed);
            if taken.is_err() {
                acquire_slow(&self.word, |value| (value == FREE).then_some(HELD));
            }
        } else {
            assert!(
                self.word.load(Ordering::Relaxed) == FREE,
                "an operation came back to its own container"
            );
            store_plain(&self.word, HELD);
        }
        // SAFETY: the word was free and is held now: nobody else is between here and the store
        // below. Without sharing there is one thread, and the assertion excludes itself.
        let result = operation(unsafe { &mut *self.content.get() });
        if sharing {
            self.word.store(FREE, Ordering::Release);
        } else {
            store_plain(&self.word, FREE);
        }
        result
    }
}

/// In a cell's state: a write is going on.
const WRITING: u32 = 1;
/// In a cell's state: the value is counted, so reading it takes the lock.
const COUNTED: u32 = 2;
/// What a write adds to a cell's state.
const VERSION: u32 = 4;

/// A variable that several threads read and write.
///
/// A sequence lock: a reader of a plain or immortal value copies it and looks whether a write
/// has come between; only counted values are read under the lock, so that the count is raised
/// before the writer can drop the object.
pub(crate) struct Cell {
    state: AtomicU32,
    value: UnsafeCell<Value>,
}

// SAFETY: see `get` and `replace`.
unsafe impl Sync for Cell {}

impl Cell {
    pub(crate) fn new(value: Value) -> Self {
        Self {
            state: AtomicU32::new(Self::counted(&value)),
            value: UnsafeCell::new(value),
        }
    }

    /// The [`COUNTED`] bit for a value.
    #[inline]
    fn counted(value: &Value) -> u32 {
        if value.is_plain() || value.is_immortal() {
            0
        } else {
            COUNTED
        }
    }

    /// The value.
    #[inline]
    pub(crate) fn get(&self) -> Value {
        if !is_sharing() {
            // SAFETY: one thread only, and no reference to the value outlives this call.
            return unsafe { (*self.value.get()).clone() };
        }
        let before = self.state.load(Ordering::Acquire);
        if before & (WRITING | COUNTED) == 0 {
            // SAFETY: the memory is valid. A write may race with this copy, which then is
            // garbage, but it is looked at only if the state says that there was none (the usual
            // way of a sequence lock; volatile keeps the compiler from reading again later).
            let copy = unsafe {
                self.value
                    .get()
                    .cast::<MaybeUninit<Value>>()
                    .read_volatile()
            };
            fence(Ordering::Acquire);
            if self.state.load(Ordering::Relaxed) == before {
                // SAFETY: no write came between, so this is the value. It is not counted (the
                // bit is clear), so a copy of its bits is a clone.
                return unsafe { copy.assume_init() };
            }
        }
        self.get_locked()
    }

    #[cold]
    #[inline(never)]
    fn get_locked(&self) -> Value {
        let before = self.lock();
        // SAFETY: the state is locked: no write goes on.
        let value = unsafe { (*self.value.get()).clone() };
        self.state.store(before, Ordering::Release);
        value
    }

    /// Writes a value and returns the old one.
    #[inline]
    pub(crate) fn replace(&self, value: Value) -> Value {
        let counted = Self::counted(&value);
        if !is_sharing() {
            store_plain(&self.state, counted);
            // SAFETY: one thread only, and no reference to the value is ever handed out.
            return unsafe { std::mem::replace(&mut *self.value.get(), value) };
        }
        let before = self.lock();
        // SAFETY: the state is locked: nobody else writes, and readers discard what they copy.
        let old = unsafe { std::mem::replace(&mut *self.value.get(), value) };
        let after = (before.wrapping_add(VERSION) & !COUNTED) | counted;
        self.state.store(after, Ordering::Release);
        old
    }

    /// Notes that its value may have become immortal: then reading it takes no lock.
    pub(crate) fn recount(&self) {
        let before = self.lock();
        // SAFETY: the state is locked: nobody writes.
        let value = unsafe { &*self.value.get() };
        let after = (before & !COUNTED) | Self::counted(value);
        self.state.store(after, Ordering::Release);
    }

    /// Locks the state and returns what it was.
    #[inline]
    fn lock(&self) -> u32 {
        let state = self.state.load(Ordering::Relaxed);
        if state & WRITING == 0
            && self
                .state
                .compare_exchange(state, state | WRITING, Ordering::Acquire, Ordering::Relaxed)
                .is_ok()
        {
            return state;
        }
        acquire_slow(&self.state, |value| {
            (value & WRITING == 0).then_some(value | WRITING)
        })
    }
}
