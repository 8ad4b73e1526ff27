//! Looking at a word that somebody else holds, ever more seldom: each look takes the word away from
//! the processor of its holder, who is slowed down by it.

/// The longest pause, in moments.
const LONGEST: u32 = if cfg!(target_family = "wasm") {
    4096
} else {
    64
};

/// See the module.
#[derive(Debug)]
pub(super) struct Backoff {
    /// The next pause, in moments.
    pause: u32,
}

impl Backoff {
    /// Begins with the shortest pause.
    pub(super) fn new() -> Self {
        Self { pause: 1 }
    }

    /// Lets some time pass: each time twice as much, up to a few microseconds.
    pub(super) fn pause(&mut self) {
        for _ in 0..self.pause {
            moment();
        }
        self.pause = LONGEST.min(self.pause * 2);
    }
}

/// Lets the processor rest.
#[cfg(not(target_family = "wasm"))]
use std::hint::spin_loop as moment;

/// A Web Worker has no such instruction: it reads something of its own.
#[cfg(target_family = "wasm")]
#[inline]
fn moment() {
    use std::sync::atomic::{AtomicU32, Ordering};
    std::hint::black_box(&AtomicU32::new(0)).load(Ordering::Relaxed);
}
