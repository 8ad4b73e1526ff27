//! Objects whose counts nobody touches: they live until their run is over.
//!
//! What many threads use (functions, classes, primitives, what module level made before the
//! second thread started) would cost a contended atomic on each use. So it is taken out of
//! counting, and written down here instead, to be freed when nothing of the run is left.

use std::ptr::NonNull;
use std::sync::atomic::Ordering;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::{Allocation, Header, IMMORTAL, Ref, outside};

/// An object that is not counted.
struct Entry {
    object: NonNull<Header>,
    /// Drops what the object holds, and leaves its memory.
    destroy: unsafe fn(NonNull<Header>),
    /// Gives its memory back.
    free: unsafe fn(NonNull<Header>),
}

// SAFETY: objects are `Send` and `Sync`, or could not be shared by threads at all.
unsafe impl Send for Entry {}

/// The immortal objects of one run.
///
/// Invariant: dropped after everything else that may refer to them.
#[derive(Default)]
pub(crate) struct Immortals {
    entries: Mutex<Entries>,
}

#[derive(Default)]
struct Entries {
    /// Those that there were when the second thread started.
    sealed: Option<Vec<Entry>>,
    fresh: Vec<Entry>,
}

impl std::fmt::Debug for Immortals {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Immortals")
    }
}

impl Immortals {
    fn entries(&self) -> MutexGuard<'_, Entries> {
        self.entries.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, entry: Entry) {
        let mut entries = self.entries();
        if entries.sealed.is_none() {
            // They are many, and will not be touched again.
            outside(|| entries.fresh.push(entry));
        } else {
            entries.fresh.push(entry);
        }
    }

    /// Sets those that there are apart: they stay as they are, and others come.
    pub(crate) fn seal(&self) {
        let mut entries = self.entries();
        if entries.sealed.is_none() {
            entries.sealed = Some(std::mem::take(&mut entries.fresh));
        }
    }
}

impl Drop for Immortals {
    fn drop(&mut self) {
        let Entries { sealed, fresh } = std::mem::take(&mut *self.entries());
        let mut entries = sealed.unwrap_or_default();
        entries.extend(fresh);
        // They refer to each other: all are emptied before the memory of any is gone.
        for entry in &entries {
            // SAFETY: it was pushed once, by `make_immortal`, with functions of its type.
            unsafe { (entry.destroy)(entry.object) };
        }
        for entry in entries {
            // SAFETY: as above; nothing refers to it any more (the invariant).
            unsafe { (entry.free)(entry.object) };
        }
    }
}

impl<T> Ref<T> {
    /// Lets nobody touch the count from here on, until the run is over; `false`: it was so
    /// already.
    pub(crate) fn make_immortal(&self, immortals: &Immortals) -> bool {
        let count = &self.allocation().header.count;
        if count.fetch_or(IMMORTAL, Ordering::Relaxed) & IMMORTAL != 0 {
            return false;
        }
        immortals.push(Entry {
            object: self.pointer.cast(),
            destroy: |object| {
                // SAFETY: `object` is such an allocation, and this is called once.
                unsafe {
                    let allocation = object.cast::<Allocation<T>>().as_ptr();
                    std::ptr::drop_in_place(&raw mut (*allocation).value);
                }
            },
            free: |object| {
                // SAFETY: it came from a `Box` of this type, and its content is gone already.
                drop(unsafe {
                    let allocation = object.cast::<Allocation<std::mem::MaybeUninit<T>>>();
                    Box::from_raw(allocation.as_ptr())
                });
            },
        });
        true
    }
}
