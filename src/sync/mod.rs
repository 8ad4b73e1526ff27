//! The primitives, each written once as a small state machine over atomic words.
//!
//! An operation never waits. It ends in *done* or in *wait on this word while it holds this
//! value*, and a release says how many waiters to wake. How to wait and wake is the runner's
//! business: [`futex`] on a Web Worker or a native thread, a queue of logical threads where many
//! share one carrier, a mark in the explorer.
//!
//! Invariant: nothing here knows values, threads or the machine; a thread is a number.

pub mod completion;
pub mod futex;
pub mod lock;

pub use completion::Completion;
pub use lock::{Lock, NotHeld};

/// The end of one attempt at an operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// The operation took place.
    Done,
    /// It can't yet: wait while the primitive's word holds this value, then attempt it again.
    Wait {
        /// The value of the word under which the operation is impossible.
        expected: u32,
    },
}

/// How many of those who wait on a word are to be woken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wake {
    /// Nobody can be waiting.
    Nobody,
    /// The one that has waited longest.
    One,
    /// Everybody.
    All,
}
