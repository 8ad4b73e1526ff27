//! Freeing objects that hold the last reference to others, without a deep stack.

use std::ptr::NonNull;

/// An object that nobody refers to any more.
pub(super) struct Dead {
    pub(super) allocation: NonNull<()>,
    /// Frees an allocation of its type.
    pub(super) free: fn(NonNull<()>),
}

/// Objects inside objects are freed inside each other up to this depth; deeper ones one after
/// the other, so that a list in a list in a list, a million times, needs no stack.
const DEEPEST_FREE: u32 = 100;

thread_local! {
    static FREE_DEPTH: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
    static DEAD: std::cell::RefCell<Vec<Dead>> = const { std::cell::RefCell::new(Vec::new()) };
}

impl Dead {
    /// Frees it, now or soon.
    pub(super) fn free(self) {
        let depth = FREE_DEPTH.get();
        if depth == DEEPEST_FREE {
            DEAD.with_borrow_mut(|dead| dead.push(self));
            return;
        }
        FREE_DEPTH.set(depth + 1);
        (self.free)(self.allocation);
        FREE_DEPTH.set(depth);
        if depth == 0 {
            while let Some(dead) = DEAD.with_borrow_mut(Vec::pop) {
                dead.free();
            }
        }
    }
}

/// Gives back the memory of the list, which may lie in an arena that is about to change.
pub(super) fn forget() {
    DEAD.with_borrow_mut(|dead| {
        if dead.capacity() > 0 {
            *dead = Vec::new();
        }
    });
}
