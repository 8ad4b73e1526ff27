//! What stands in for `src/sync/futex.rs`: a table of those who wait, without wake-ups for no
//! reason, so that a lost one can't hide. No time passes here; a timeout is an attempt to give up
//! at any moment, which the tests make themselves.

use std::collections::VecDeque;
use std::sync::PoisonError;
use std::time::Duration;

use loom::sync::atomic::{AtomicU32, Ordering};
use loom::sync::{Mutex, MutexGuard};
use loom::thread::{self, Thread};

use crate::sync::Wake;

loom::lazy_static! {
    static ref WAITING: Mutex<VecDeque<(usize, Thread)>> = Mutex::new(VecDeque::new());
}

fn waiting() -> MutexGuard<'static, VecDeque<(usize, Thread)>> {
    // The static lives as long as one execution, and no thread outlives that.
    WAITING.lock().unwrap_or_else(PoisonError::into_inner)
}

fn address(word: &AtomicU32) -> usize {
    std::ptr::from_ref(word) as usize
}

/// Waits while `word` holds `expected`.
pub(crate) fn wait(word: &AtomicU32, expected: u32, _: Option<Duration>) {
    let mut waiting = waiting();
    if word.load(Ordering::SeqCst) == expected {
        waiting.push_back((address(word), thread::current()));
        drop(waiting);
        thread::park();
    }
}

/// Wakes those who wait on `word`.
pub(crate) fn wake(word: &AtomicU32, how_many: Wake) {
    let mut left = match how_many {
        Wake::Nobody => return,
        Wake::One => 1,
        Wake::AtMost(count) => count,
        Wake::All => u32::MAX,
    };
    let mut still = VecDeque::new();
    let mut waiting = waiting();
    for (address_of_wait, thread) in waiting.drain(..) {
        if left > 0 && address_of_wait == address(word) {
            left -= 1;
            thread.unpark();
        } else {
            still.push_back((address_of_wait, thread));
        }
    }
    *waiting = still;
}
