//! Taking something, adding 1 to a plain counter, and giving it back.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, RwLock};

use lockstep::sync::rwlock::Preference;
use lockstep::sync::{self, blocking};
use parking_lot::ReentrantMutex;

use super::{Crew, Group, Run, row};

const PAIRS: u32 = 2_000_000;

const LOCKS: &[Option<Run>] = &[
    Some(hold::<Mutex<()>>),
    Some(hold::<parking_lot::Mutex<()>>),
    Some(hold::<sync::Lock>),
];
const RLOCKS: &[Option<Run>] = &[
    None,
    Some(hold::<ReentrantMutex<()>>),
    Some(hold::<sync::RLock>),
];
const SEMAPHORES: &[Option<Run>] = &[
    Some(hold::<StdPermits>),
    Some(hold::<ParkingLotPermits>),
    Some(hold::<OurPermits>),
];
const EVENTS: &[Option<Run>] = &[
    Some(hold::<StdFlag>),
    Some(hold::<ParkingLotFlag>),
    Some(hold::<sync::Event>),
];
const WRITES: &[Option<Run>] = &[
    Some(hold::<RwLock<()>>),
    Some(hold::<parking_lot::RwLock<()>>),
    Some(hold::<OurWrite>),
];
const READS: &[Option<Run>] = &[
    Some(hold::<StdRead>),
    Some(hold::<ParkingLotRead>),
    Some(hold::<OurRead>),
];

/// One thread and nobody else. Where std or `parking_lot` has no such thing, it is made of their
/// mutex and condition variable.
pub(super) const UNCONTENDED: Group = Group {
    title: "take + give back, one thread",
    contenders: &["std", "parking_lot", "sync"],
    rows: &[
        row("Lock", 1, PAIRS, LOCKS),
        row("RLock", 1, PAIRS, RLOCKS),
        row("Semaphore", 1, PAIRS, SEMAPHORES),
        row("Event: set, wait, clear", 1, PAIRS, EVENTS),
        row("RwLock: write", 1, PAIRS, WRITES),
        row("RwLock: read", 1, PAIRS, READS),
    ],
};

/// A lock that threads fight for.
pub(super) const CONTENDED: Group = Group {
    title: "acquire + release of one lock",
    contenders: &["std", "parking_lot", "sync"],
    rows: &[
        row("1 thread", 1, PAIRS, LOCKS),
        row("2 threads", 2, PAIRS, LOCKS),
        row("4 threads", 4, PAIRS, LOCKS),
    ],
};

/// Something that is taken and given back.
trait Hold: Sync {
    fn new() -> Self;
    fn hold(&self, thread: u16, body: impl FnOnce());
}

fn hold<H: Hold>(crew: &Crew<'_>, operations: u32) -> f64 {
    let (held, count) = (H::new(), AtomicU64::new(0));
    let share = crew.share(operations);
    let elapsed_ns = (crew.run)(&|thread| {
        for _ in 0..share {
            held.hold(thread, || {
                // Two plain moves, which lose additions if it lets two threads in.
                count.store(count.load(Ordering::Relaxed) + 1, Ordering::Relaxed);
            });
        }
    });
    let expected = u64::from(share) * u64::from(crew.threads);
    assert_eq!(count.into_inner(), expected, "it let two in");
    elapsed_ns
}

impl Hold for Mutex<()> {
    fn new() -> Self {
        Self::default()
    }

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce()) {
        let _guard = self.lock().expect("no holder panics");
        body();
    }
}

impl Hold for parking_lot::Mutex<()> {
    fn new() -> Self {
        Self::default()
    }

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce()) {
        let _guard = self.lock();
        body();
    }
}

impl Hold for sync::Lock {
    fn new() -> Self {
        Self::new()
    }

    #[inline]
    fn hold(&self, thread: u16, body: impl FnOnce()) {
        blocking::acquire(self, thread);
        body();
        blocking::release(self).expect("it is held");
    }
}

impl Hold for ReentrantMutex<()> {
    fn new() -> Self {
        Self::default()
    }

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce()) {
        let _guard = self.lock();
        body();
    }
}

impl Hold for sync::RLock {
    fn new() -> Self {
        Self::new()
    }

    #[inline]
    fn hold(&self, thread: u16, body: impl FnOnce()) {
        blocking::acquire_again(self, thread);
        body();
        blocking::release_once(self, thread).expect("it is held");
    }
}

struct StdPermits(Mutex<u32>, Condvar);

impl Hold for StdPermits {
    fn new() -> Self {
        Self(Mutex::new(1), Condvar::new())
    }

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce()) {
        let mut permits = self.0.lock().expect("no holder panics");
        while *permits == 0 {
            permits = self.1.wait(permits).expect("no holder panics");
        }
        *permits -= 1;
        drop(permits);
        body();
        *self.0.lock().expect("no holder panics") += 1;
        self.1.notify_one();
    }
}

struct ParkingLotPermits(parking_lot::Mutex<u32>, parking_lot::Condvar);

impl Hold for ParkingLotPermits {
    fn new() -> Self {
        Self(parking_lot::Mutex::new(1), parking_lot::Condvar::new())
    }

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce()) {
        let mut permits = self.0.lock();
        while *permits == 0 {
            self.1.wait(&mut permits);
        }
        *permits -= 1;
        drop(permits);
        body();
        *self.0.lock() += 1;
        self.1.notify_one();
    }
}

struct OurPermits(sync::Semaphore);

impl Hold for OurPermits {
    fn new() -> Self {
        Self(sync::Semaphore::with_bound(1, 1))
    }

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce()) {
        blocking::take(&self.0, None);
        body();
        blocking::give(&self.0, 1).expect("it was taken");
    }
}

struct StdFlag(Mutex<bool>, Condvar);

impl Hold for StdFlag {
    fn new() -> Self {
        Self(Mutex::new(false), Condvar::new())
    }

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce()) {
        *self.0.lock().expect("no holder panics") = true;
        self.1.notify_all();
        let mut is_set = self.0.lock().expect("no holder panics");
        while !*is_set {
            is_set = self.1.wait(is_set).expect("no holder panics");
        }
        drop(is_set);
        body();
        *self.0.lock().expect("no holder panics") = false;
    }
}

struct ParkingLotFlag(parking_lot::Mutex<bool>, parking_lot::Condvar);

impl Hold for ParkingLotFlag {
    fn new() -> Self {
        Self(parking_lot::Mutex::new(false), parking_lot::Condvar::new())
    }

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce()) {
        *self.0.lock() = true;
        self.1.notify_all();
        let mut is_set = self.0.lock();
        while !*is_set {
            self.1.wait(&mut is_set);
        }
        drop(is_set);
        body();
        *self.0.lock() = false;
    }
}

impl Hold for sync::Event {
    fn new() -> Self {
        Self::new()
    }

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce()) {
        blocking::set(self);
        blocking::wait_for(self, None);
        body();
        self.clear();
    }
}

impl Hold for RwLock<()> {
    fn new() -> Self {
        Self::default()
    }

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce()) {
        let _guard = self.write().expect("no holder panics");
        body();
    }
}

impl Hold for parking_lot::RwLock<()> {
    fn new() -> Self {
        Self::default()
    }

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce()) {
        let _guard = self.write();
        body();
    }
}

struct OurWrite(sync::RwLock);

impl Hold for OurWrite {
    fn new() -> Self {
        Self(sync::RwLock::new(Preference::Writers))
    }

    #[inline]
    fn hold(&self, thread: u16, body: impl FnOnce()) {
        blocking::write(&self.0, thread, None);
        body();
        blocking::release_write(&self.0, thread).expect("it is held");
    }
}

struct StdRead(RwLock<()>);

impl Hold for StdRead {
    fn new() -> Self {
        Self(RwLock::default())
    }

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce()) {
        let _guard = self.0.read().expect("no holder panics");
        body();
    }
}

struct ParkingLotRead(parking_lot::RwLock<()>);

impl Hold for ParkingLotRead {
    fn new() -> Self {
        Self(parking_lot::RwLock::default())
    }

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce()) {
        let _guard = self.0.read();
        body();
    }
}

struct OurRead(sync::RwLock);

impl Hold for OurRead {
    fn new() -> Self {
        Self(sync::RwLock::new(Preference::Writers))
    }

    #[inline]
    fn hold(&self, _: u16, body: impl FnOnce()) {
        blocking::read(&self.0);
        body();
        blocking::release_read(&self.0).expect("it is held");
    }
}
