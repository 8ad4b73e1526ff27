//! Threads that wait for each other: a turn that goes back and forth, and a barrier.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Condvar, Mutex};

use lockstep::sync::{self, blocking};

use super::{Crew, Group, Run, row};

const TURNS: u32 = 20_000;
const ROUNDS: u32 = 10_000;

const UNDER: &[Option<Run>] = &[
    Some(ping_pong::<Std, true>),
    Some(ping_pong::<ParkingLot, true>),
    Some(ping_pong::<Ours, true>),
];
const AFTER: &[Option<Run>] = &[
    Some(ping_pong::<Std, false>),
    Some(ping_pong::<ParkingLot, false>),
    Some(ping_pong::<Ours, false>),
];

/// Two threads in turn, over a lock and a condition variable.
pub(super) const PING_PONG: Group = Group {
    title: "one turn of two threads over a condition variable",
    contenders: &["std", "parking_lot", "sync"],
    rows: &[
        row("notify under the lock", 2, TURNS, UNDER),
        row("notify after it", 2, TURNS, AFTER),
    ],
};

const BARRIERS: &[Option<Run>] = &[
    Some(meet::<std::sync::Barrier>),
    Some(meet::<sync::Barrier>),
];

/// Rounds over a barrier.
pub(super) const BARRIER: Group = Group {
    title: "one round over a barrier",
    contenders: &["std", "sync"],
    rows: &[
        row("2 threads", 2, ROUNDS, BARRIERS),
        row("4 threads", 4, ROUNDS, BARRIERS),
    ],
};

/// A number under a lock, and a condition variable.
trait Monitor: Sync {
    fn new() -> Self;
    /// Waits until the number is `mine`, sets it to `next` and notifies.
    fn pass<const UNDER: bool>(&self, mine: u16, next: u16);
}

fn ping_pong<M: Monitor, const UNDER: bool>(crew: &Crew<'_>, operations: u32) -> f64 {
    let (monitor, turns) = (M::new(), AtomicU32::new(0));
    let share = crew.share(operations);
    let elapsed_ns = (crew.run)(&|thread| {
        for _ in 0..share {
            monitor.pass::<UNDER>(thread, 1 - thread);
            turns.fetch_add(1, Ordering::Relaxed);
        }
    });
    assert_eq!(turns.into_inner(), share * 2);
    elapsed_ns
}

struct Std(Mutex<u16>, Condvar);

impl Monitor for Std {
    fn new() -> Self {
        Self(Mutex::new(0), Condvar::new())
    }

    fn pass<const UNDER: bool>(&self, mine: u16, next: u16) {
        let mut turn = self.0.lock().expect("no holder panics");
        while *turn != mine {
            turn = self.1.wait(turn).expect("no holder panics");
        }
        *turn = next;
        if UNDER {
            self.1.notify_one();
        }
        drop(turn);
        if !UNDER {
            self.1.notify_one();
        }
    }
}

struct ParkingLot(parking_lot::Mutex<u16>, parking_lot::Condvar);

impl Monitor for ParkingLot {
    fn new() -> Self {
        Self(parking_lot::Mutex::new(0), parking_lot::Condvar::new())
    }

    fn pass<const UNDER: bool>(&self, mine: u16, next: u16) {
        let mut turn = self.0.lock();
        while *turn != mine {
            self.1.wait(&mut turn);
        }
        *turn = next;
        if UNDER {
            self.1.notify_one();
        }
        drop(turn);
        if !UNDER {
            self.1.notify_one();
        }
    }
}

struct Ours {
    lock: sync::Lock,
    condition: sync::Condition,
    turn: AtomicU32,
}

impl Monitor for Ours {
    fn new() -> Self {
        Self {
            lock: sync::Lock::new(),
            condition: sync::Condition::new(),
            turn: AtomicU32::new(0),
        }
    }

    fn pass<const UNDER: bool>(&self, mine: u16, next: u16) {
        blocking::acquire(&self.lock, mine);
        while self.turn.load(Ordering::Relaxed) != u32::from(mine) {
            blocking::wait(&self.condition, &self.lock, mine, None);
        }
        self.turn.store(u32::from(next), Ordering::Relaxed);
        // Who is notified under the lock is woken after it, as a runner does.
        let notified = UNDER.then(|| self.condition.notify_one()).flatten();
        blocking::release(&self.lock).expect("it is held");
        if UNDER {
            blocking::wake_notified(notified);
        } else {
            blocking::notify_one(&self.condition);
        }
    }
}

trait Meet: Sync {
    fn new(parties: u16) -> Self;
    fn meet(&self);
}

fn meet<M: Meet>(crew: &Crew<'_>, operations: u32) -> f64 {
    let parties = crew.threads;
    let (barrier, arrived) = (M::new(parties), AtomicU32::new(0));
    (crew.run)(&|_| {
        for round in 1..=operations {
            arrived.fetch_add(1, Ordering::Relaxed);
            barrier.meet();
            let all = round * u32::from(parties);
            assert!(arrived.load(Ordering::Relaxed) >= all, "it opened early");
        }
    })
}

impl Meet for std::sync::Barrier {
    fn new(parties: u16) -> Self {
        Self::new(parties.into())
    }

    fn meet(&self) {
        self.wait();
    }
}

impl Meet for sync::Barrier {
    fn new(parties: u16) -> Self {
        Self::new(parties, false)
    }

    fn meet(&self) {
        blocking::meet(self, None, || {});
    }
}
