//! The numbers that `id()` is made of.
//!
//! Objects have no addresses that a program could see: an object gets a number when it is asked
//! for one. Each thread of a program hands out its own, so that the same schedule gives the same
//! numbers, and no counter is shared.

thread_local! {
    static NEXT: std::cell::Cell<u32> = const { std::cell::Cell::new(1) };
}

/// Objects are numbered from `next` on, by this carrier.
pub(crate) fn use_identities(next: &mut u32) {
    NEXT.set(*next);
}

/// How far the numbers have come.
pub(crate) fn give_back_identities(next: &mut u32) {
    *next = NEXT.get();
}

pub(super) fn next() -> u32 {
    NEXT.replace(NEXT.get().wrapping_add(1))
}
