//! Something that happens once and is waited for: the end of a thread.

use std::sync::atomic::{AtomicU32, Ordering};

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
    pub const fn new() -> Self {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_until_it_is_complete() {
        let completion = Completion::new();
        assert_eq!(completion.wait(), Attempt::Wait { expected: PENDING });
        assert!(!completion.is_done());
        assert_eq!(completion.complete(), Wake::All);
        assert_eq!(completion.wait(), Attempt::Done);
    }
}
