//! Shared ownership without a global lock: counted references, cells and a tiny lock.
//!
//! With `sync::futex`, the only module with `unsafe`. What it promises to the safe code above:
//!
//! - An object is *private* to the thread that made it until it is *published*: stored in
//!   something that other threads can reach. A private object costs no atomic operation; one that
//!   is shared counts atomically, and its container is locked by a tiny lock.
//! - A [`Ref`] keeps its object alive. *Immortal* objects are not counted at all: the constants,
//!   and all that can be reached from the globals and the first threads when they start. So
//!   objects that every thread touches cost no contended atomic on each use.
//! - A [`Cell`] holds one value that threads read and write at any time; a read that meets a
//!   plain or immortal value takes no lock.
//! - A [`Guarded`] holds a container behind a lock of one word, taken for single operations.
//!
//! Invariant: what a shared object refers to is shared. [`Cell::replace`] and [`Guarded::store`]
//! publish what comes in; debug builds check at each use of a private object that it is its own
//! thread's ([`owner`]).

use std::ops::Deref;
use std::ptr::NonNull;
use std::sync::atomic::{AtomicU32, Ordering};

mod allocator;
mod arena;
mod cell;
mod dead;
mod guarded;
mod identities;
mod immortal;
mod owner;
#[cfg(target_family = "wasm")]
mod small;
#[cfg(test)]
mod tests;
mod values;

pub use allocator::{CountingAllocator, bytes_in_use};
pub(crate) use arena::{Held, Image, beside, changes, leaves_out, outside, reshapes};
pub(crate) use cell::Cell;
use dead::Dead;
pub(crate) use guarded::{Guarded, Publish};
pub(crate) use identities::{give_back_identities, use_identities};
pub(crate) use immortal::Immortals;
pub(crate) use owner::{enter, leave};

/// Set in the count of an object whose count nobody touches.
const IMMORTAL: u32 = 1 << 31;

/// Set in the count of an object that several threads may reach.
const SHARED: u32 = 1 << 30;

/// What every object begins with.
#[repr(C)]
struct Header {
    count: AtomicU32,
    /// What `id()` is made of; 0 until somebody asks.
    identity: AtomicU32,
    #[cfg(debug_assertions)]
    owner: owner::Owner,
}

#[repr(C)]
struct Allocation<T> {
    header: Header,
    value: T,
}

impl Header {
    fn new(count: u32) -> Self {
        Self {
            count: AtomicU32::new(count),
            identity: AtomicU32::new(0),
            #[cfg(debug_assertions)]
            owner: owner::Owner::current(),
        }
    }

    /// Whether only the thread that made it can reach it.
    #[inline]
    fn is_private(&self) -> bool {
        load_plain(&self.count) & (IMMORTAL | SHARED) == 0
    }

    /// One reference more.
    #[inline]
    fn retain(&self) {
        let old = load_plain(&self.count);
        if old & (IMMORTAL | SHARED) == 0 {
            store_plain(&self.count, old + 1);
        } else if old & IMMORTAL == 0 {
            self.count.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// One reference less; `true`: that was the last one.
    #[inline]
    fn release(&self) -> bool {
        let old = load_plain(&self.count);
        if old & (IMMORTAL | SHARED) == 0 {
            store_plain(&self.count, old - 1);
            old == 1
        } else if old & IMMORTAL == 0 {
            // Acquires, too: a fence in `free` would be one for every object in wasm.
            self.count.fetch_sub(1, Ordering::AcqRel) == SHARED | 1
        } else {
            false
        }
    }

    /// Lets other threads reach the object from here on; `false`: they could already.
    fn share(&self) -> bool {
        let is_private = self.is_private();
        if is_private {
            store_plain(&self.count, load_plain(&self.count) | SHARED);
        }
        is_private
    }
}

/// A counted reference to an object of the program.
pub(crate) struct Ref<T> {
    pointer: NonNull<Allocation<T>>,
}

// SAFETY: a `Ref` gives shared access only, and its count is atomic once threads share it; what is
// private moves to another thread only together with all that refers to it.
unsafe impl<T: Send + Sync> Send for Ref<T> {}
// SAFETY: as above.
unsafe impl<T: Send + Sync> Sync for Ref<T> {}

impl<T> Ref<T> {
    /// A new object with one reference.
    pub(crate) fn new(value: T) -> Self {
        Self::with_count(1, value)
    }

    /// A new object that all threads may reach from the beginning; what is in it must be shared.
    pub(crate) fn shared(value: T) -> Self {
        Self::with_count(SHARED | 1, value)
    }

    fn with_count(count: u32, value: T) -> Self {
        let header = Header::new(count);
        let allocation = Box::new(Allocation { header, value });
        Self {
            pointer: NonNull::from(Box::leak(allocation)),
        }
    }

    #[inline]
    fn allocation(&self) -> &Allocation<T> {
        // SAFETY: this reference is counted, or the object immortal, so the allocation is alive.
        let allocation = unsafe { self.pointer.as_ref() };
        #[cfg(debug_assertions)]
        if allocation.header.is_private() {
            allocation.header.owner.check();
        }
        allocation
    }

    /// Lets other threads reach the object from here on; `false`: they could already. What it
    /// refers to has to follow, see [`Publish`].
    pub(super) fn mark_shared(&self) -> bool {
        self.allocation().header.share()
    }

    /// A number that no other object has.
    pub(crate) fn identity(&self) -> u32 {
        let identity = &self.allocation().header.identity;
        let known = identity.load(Ordering::Relaxed);
        if known != 0 {
            return known;
        }
        changes(self.allocation());
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

/// Loads without the check of alignment that every atomic load has in wasm.
#[inline]
fn load_plain(word: &AtomicU32) -> u32 {
    if cfg!(target_family = "wasm") {
        // SAFETY: the word is valid. What is asked of it is whether it is private, and then no other
        // thread can reach it; of a shared word only the bits that say so are looked at, which are
        // set before another thread can reach it. (A load that races is garbage for the language,
        // but not for wasm: it is one instruction, and volatile keeps it one.)
        unsafe { word.as_ptr().read_volatile() }
    } else {
        word.load(Ordering::Relaxed)
    }
}

/// Stores without the fence that every atomic store has in wasm.
#[inline]
fn store_plain(word: &AtomicU32, value: u32) {
    if cfg!(target_family = "wasm") {
        // SAFETY: called while one thread only can reach the word, so nothing races with it.
        unsafe { word.as_ptr().write(value) };
    } else {
        word.store(value, Ordering::Relaxed);
    }
}

/// A word of a value: what may be a pointer is one, where pointers have that size.
#[cfg(target_pointer_width = "64")]
type Word = *mut ();
#[cfg(target_pointer_width = "64")]
type AtomicWord = std::sync::atomic::AtomicPtr<()>;
#[cfg(not(target_pointer_width = "64"))]
type Word = u64;
#[cfg(not(target_pointer_width = "64"))]
type AtomicWord = std::sync::atomic::AtomicU64;

/// Stores a word of a value that a reader may be copying. It then sees that somebody writes.
///
/// # Safety
///
/// The word is valid and aligned, and nobody else writes it meanwhile.
#[inline]
unsafe fn store_word(word: *mut Word, value: Word) {
    if cfg!(target_family = "wasm") {
        // An atomic store is a locked instruction there. This one may be seen in any order with
        // others, but never behind the store of the state that follows it.
        // SAFETY: as promised by the caller.
        unsafe { word.write_volatile(value) };
    } else {
        // SAFETY: as promised by the caller.
        unsafe { AtomicWord::from_ptr(word) }.store(value, Ordering::Release);
    }
}
