//! How an attempt at an operation ends, and whom it lets go on.

use super::atomic::AtomicU32;

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
    /// So many, those that have waited longest. More is harmless: they wait again.
    AtMost(u32),
    /// Everybody.
    All,
}

/// The words of a primitive on which threads may have become able to go on, and how many to wake.
pub type Wakes<'primitive> = [(&'primitive AtomicU32, Wake); 2];
