//! The seam to the platform: wait on a word while it holds a value, wake those who wait on it.
//!
//! On a Web Worker these are the instructions `memory.atomic.wait32` and `memory.atomic.notify`;
//! natively, `parking_lot_core`'s table of queues stands in for them with the same meaning. A
//! wasm build without atomics has no second thread and so no need to wait: there the module is
//! empty.
//!
//! Contract, both ways: a change of the word before the wake-up is seen by the woken thread; a
//! wait may end for no reason; a word that no longer exists may be named in a wake-up.

#![cfg(any(not(target_family = "wasm"), target_feature = "atomics"))]

use std::sync::atomic::AtomicU32;
use std::time::Duration;

use super::Wake;

/// Why a wait ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waited {
    /// Woken, or the word did not hold the expected value, or for no reason.
    Woken,
    /// The time was over.
    TimedOut,
}

/// Waits while `word` holds `expected`, at most `timeout`.
pub fn wait(word: &AtomicU32, expected: u32, timeout: Option<Duration>) -> Waited {
    platform::wait(word, expected, timeout)
}

/// Wakes those who wait on `word`.
#[inline]
pub fn wake(word: &AtomicU32, how_many: Wake) {
    wake_address(address(word), how_many);
}

/// The address by which [`wake_address`] knows a word.
#[inline]
pub fn address(word: &AtomicU32) -> usize {
    std::ptr::from_ref(word) as usize
}

/// Wakes those who wait on the word at `address`, of which nothing is read.
#[inline]
pub fn wake_address(address: usize, how_many: Wake) {
    if how_many != Wake::Nobody {
        platform::wake(address, how_many);
    }
}

#[cfg(target_family = "wasm")]
mod platform {
    use core::arch::wasm32::{memory_atomic_notify, memory_atomic_wait32};

    use super::{AtomicU32, Duration, Waited, Wake};

    /// What `memory.atomic.wait32` answers when the time was over.
    const TIMED_OUT: i32 = 2;

    pub(super) fn wait(word: &AtomicU32, expected: u32, timeout: Option<Duration>) -> Waited {
        let timeout_ns = timeout.map_or(-1, |timeout| {
            i64::try_from(timeout.as_nanos()).unwrap_or(i64::MAX)
        });
        // SAFETY: the reference keeps the word alive and aligned for the whole wait, and the
        // instruction only reads it, atomically.
        let answer =
            unsafe { memory_atomic_wait32(word.as_ptr().cast(), expected as i32, timeout_ns) };
        if answer == TIMED_OUT {
            Waited::TimedOut
        } else {
            Waited::Woken
        }
    }

    pub(super) fn wake(address: usize, how_many: Wake) {
        let count = match how_many {
            Wake::Nobody => return,
            Wake::One => 1,
            Wake::AtMost(count) => count,
            Wake::All => u32::MAX,
        };
        // SAFETY: the address came from a word of this memory, which never shrinks, so it is in
        // bounds and aligned; the instruction does not touch what is stored there.
        unsafe { memory_atomic_notify(address as *mut i32, count) };
    }
}

/// Miri does not take the system calls of `parking_lot_core`: a wake-up reaches everybody who waits
/// on anything, which the contract allows.
#[cfg(miri)]
mod platform {
    use std::sync::atomic::Ordering;
    use std::sync::{Condvar, Mutex, PoisonError};

    use super::{AtomicU32, Duration, Waited, Wake};

    static WAITING: (Mutex<()>, Condvar) = (Mutex::new(()), Condvar::new());

    pub(super) fn wait(word: &AtomicU32, expected: u32, timeout: Option<Duration>) -> Waited {
        let (mutex, woken) = &WAITING;
        let guard = mutex.lock().unwrap_or_else(PoisonError::into_inner);
        if word.load(Ordering::SeqCst) != expected {
            return Waited::Woken;
        }
        let timeout = timeout.unwrap_or(Duration::from_secs(1_000));
        let result = woken.wait_timeout(guard, timeout);
        if result.is_ok_and(|(_, result)| result.timed_out()) {
            Waited::TimedOut
        } else {
            Waited::Woken
        }
    }

    pub(super) fn wake(_: usize, _: Wake) {
        let (mutex, woken) = &WAITING;
        drop(mutex.lock());
        woken.notify_all();
    }
}

#[cfg(not(any(target_family = "wasm", miri)))]
mod platform {
    use std::sync::atomic::Ordering;
    use std::time::Instant;

    use parking_lot_core::{
        DEFAULT_PARK_TOKEN, DEFAULT_UNPARK_TOKEN, ParkResult, park, unpark_all, unpark_one,
    };

    use super::{AtomicU32, Duration, Waited, Wake, address};

    pub(super) fn wait(word: &AtomicU32, expected: u32, timeout: Option<Duration>) -> Waited {
        let deadline = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
        // SAFETY: the key is the address of a word of ours, and all of this process that parks on
        // it does so here; no callback panics or parks.
        let result = unsafe {
            park(
                address(word),
                || word.load(Ordering::SeqCst) == expected,
                || {},
                |_, _| {},
                DEFAULT_PARK_TOKEN,
                deadline,
            )
        };
        if result == ParkResult::TimedOut {
            Waited::TimedOut
        } else {
            Waited::Woken
        }
    }

    pub(super) fn wake(address: usize, how_many: Wake) {
        // SAFETY: as in `wait`; the callback does nothing.
        unsafe {
            match how_many {
                Wake::Nobody => {}
                Wake::One => {
                    unpark_one(address, |_| DEFAULT_UNPARK_TOKEN);
                }
                Wake::AtMost(count) => {
                    for _ in 0..count {
                        if !unpark_one(address, |_| DEFAULT_UNPARK_TOKEN).have_more_threads {
                            break;
                        }
                    }
                }
                Wake::All => {
                    unpark_all(address, DEFAULT_UNPARK_TOKEN);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::Ordering;

    use super::*;

    #[test]
    fn a_different_value_does_not_wait() {
        let word = AtomicU32::new(1);
        assert_eq!(wait(&word, 0, None), Waited::Woken);
    }

    #[test]
    fn a_wait_times_out() {
        let word = AtomicU32::new(0);
        assert_eq!(
            wait(&word, 0, Some(Duration::from_millis(1))),
            Waited::TimedOut
        );
    }

    #[test]
    fn a_wake_up_arrives() {
        let word = AtomicU32::new(0);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                while word.load(Ordering::Acquire) == 0 {
                    wait(&word, 0, None);
                }
            });
            word.store(1, Ordering::Release);
            wake(&word, Wake::All);
        });
        assert_eq!(word.load(Ordering::Relaxed), 1);
    }
}
