//! Something that happens once and is waited for: the end of a thread.

use super::atomic::{AtomicU32, Ordering};
use super::{Attempt, Wake};

/// It has not happened.
const PENDING: u32 = 0;
/// It has happened.
const DONE: u32 = 1;

/// See the module.
#[derive(Debug, Default)]
pub struct Completion {
    /// [`PENDING`] or [`DONE`].
    word: AtomicU32,
}

impl Completion {
    /// Something that has not happened.
    pub fn new() -> Self {
        Self {
            word: AtomicU32::new(PENDING),
        }
    }

    /// The word to wait on and to wake.
    pub fn word(&self) -> &AtomicU32 {
        &self.word
    }

    /// Attempts to go on behind it.
    pub fn wait(&self) -> Attempt {
        match self.word.load(Ordering::Acquire) {
            DONE => Attempt::Done,
            expected => Attempt::Wait { expected },
        }
    }

    /// Whether it has happened.
    pub fn is_done(&self) -> bool {
        self.word.load(Ordering::Acquire) == DONE
    }

    /// Lets it happen.
    pub fn complete(&self) -> Wake {
        self.word.store(DONE, Ordering::Release);
        Wake::All
    }
}
