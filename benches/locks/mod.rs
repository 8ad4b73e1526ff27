//! The locks that are measured beside each other, and one thread's share of the work: acquire,
//! add 1 to a plain counter, release, so many times. Knows no clock; natively and in the browser
//! the callers time it.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use lockstep::sync::{Attempt, Lock, futex};

/// Something that lets one thread at a time do something.
pub(crate) trait Mutual: Default + Sync {
    /// Its name in the table.
    const NAME: &'static str;

    /// Runs `body` while the lock is held by `thread`.
    fn hold(&self, thread: u16, body: impl FnOnce(&AtomicU64));

    /// What is counted under it.
    fn counted(&mut self) -> u64;
}

/// `std::sync::Mutex`.
#[derive(Default)]
pub(crate) struct StdMutex(std::sync::Mutex<AtomicU64>);

impl Mutual for StdMutex {
    const NAME: &'static str = "std::sync::Mutex";

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce(&AtomicU64)) {
        body(&self.0.lock().expect("no holder panics"));
    }

    fn counted(&mut self) -> u64 {
        *self.0.get_mut().expect("no holder panics").get_mut()
    }
}

/// `parking_lot::Mutex`.
#[derive(Default)]
pub(crate) struct ParkingLot(parking_lot::Mutex<AtomicU64>);

impl Mutual for ParkingLot {
    const NAME: &'static str = "parking_lot::Mutex";

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce(&AtomicU64)) {
        body(&self.0.lock());
    }

    fn counted(&mut self) -> u64 {
        *self.0.get_mut().get_mut()
    }
}

/// `sync::Lock`, waiting and waking as a runner does that gives each thread a carrier.
#[derive(Default)]
pub(crate) struct Lockstep {
    lock: Lock,
    count: AtomicU64,
}

impl Mutual for Lockstep {
    const NAME: &'static str = "sync::Lock";

    #[inline]
    fn hold(&self, thread: u16, body: impl FnOnce(&AtomicU64)) {
        if !self.lock.try_acquire(thread) {
            wait_for(&self.lock, thread);
        }
        body(&self.count);
        if let Ok(wake) = self.lock.release() {
            futex::wake(self.lock.word(), wake);
        }
    }

    fn counted(&mut self) -> u64 {
        *self.count.get_mut()
    }
}

#[cold]
fn wait_for(lock: &Lock, thread: u16) {
    let mut has_waited = false;
    while let Attempt::Wait { expected } = lock.acquire(thread, has_waited) {
        futex::wait(lock.word(), expected, None);
        has_waited = true;
    }
}

/// One thread's share.
pub(crate) fn work<M: Mutual>(lock: &M, thread: u16, pairs: u32) {
    for _ in 0..pairs {
        lock.hold(thread, |count| {
            // Two plain moves, which lose additions if the lock lets two threads in.
            count.store(count.load(Ordering::Relaxed) + 1, Ordering::Relaxed);
        });
    }
}

/// A place where so many threads wait, spinning, for the last of them.
pub(crate) struct StartLine {
    missing: AtomicU32,
}

impl StartLine {
    /// For so many threads.
    pub(crate) fn new(threads: u32) -> Self {
        Self {
            missing: AtomicU32::new(threads),
        }
    }

    /// Returns when all have come.
    pub(crate) fn wait(&self) {
        self.missing.fetch_sub(1, Ordering::AcqRel);
        while self.missing.load(Ordering::Acquire) > 0 {
            std::hint::spin_loop();
        }
    }
}
