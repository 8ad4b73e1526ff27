//! Whom an operation lets go on.

use std::sync::atomic::AtomicU32;

use super::queue::WordAddress;
use crate::sync::Wake;

/// Whom to wake after an operation.
pub(super) enum Wakes {
    Nobody,
    /// Of those who wait on one word.
    On(WordAddress, Wake),
    /// One on each of these words.
    Each(Vec<WordAddress>),
}

impl Wakes {
    /// Of those who wait on a word.
    pub(super) fn on(word: &AtomicU32, wake: Wake) -> Self {
        match wake {
            Wake::Nobody => Self::Nobody,
            wake => Self::On(WordAddress::of(word), wake),
        }
    }

    /// Wakes them, in the runner's way.
    pub(super) fn carry_out(self, mut wake: impl FnMut(WordAddress, Wake)) {
        match self {
            Self::Nobody => {}
            Self::On(word, how_many) => wake(word, how_many),
            Self::Each(words) => words.into_iter().for_each(|word| wake(word, Wake::One)),
        }
    }
}
