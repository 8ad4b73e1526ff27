//! Numbers through a queue with room for 64.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;

use lockstep::sync::{self, blocking};

use super::{Crew, Group, Run, row};

const ITEMS: u32 = 400_000;
const BOUND: u32 = 64;

const QUEUES: &[Option<Run>] = &[
    Some(exchange::<Std>),
    Some(exchange::<Crossbeam>),
    Some(exchange::<sync::Queue<u64>>),
];

/// Half of the threads push, half of them pop.
pub(super) const QUEUE: Group = Group {
    title: "one item through a queue with room for 64",
    contenders: &["std sync_channel", "crossbeam-channel", "sync"],
    rows: &[
        row("1 to 1", 2, ITEMS, QUEUES),
        row("2 to 2", 4, ITEMS, QUEUES),
    ],
};

trait Exchange: Sync {
    fn new() -> Self;
    fn push(&self, item: u64);
    fn pop(&self) -> u64;
}

fn exchange<E: Exchange>(crew: &Crew<'_>, operations: u32) -> f64 {
    let (queue, sum) = (E::new(), AtomicU64::new(0));
    let share = u64::from(crew.share(operations * 2));
    let elapsed_ns = (crew.run)(&|thread| {
        if thread % 2 == 0 {
            (0..share).for_each(|item| queue.push(item));
        } else {
            let popped = (0..share).map(|_| queue.pop()).sum();
            sum.fetch_add(popped, Ordering::Relaxed);
        }
    });
    let pairs = u64::from(crew.threads / 2);
    assert_eq!(sum.into_inner(), pairs * share * (share - 1) / 2);
    elapsed_ns
}

/// A receiver is for one thread, so several share it under a mutex.
struct Std(mpsc::SyncSender<u64>, Mutex<mpsc::Receiver<u64>>);

impl Exchange for Std {
    fn new() -> Self {
        let (sender, receiver) = mpsc::sync_channel(BOUND as usize);
        Self(sender, Mutex::new(receiver))
    }

    fn push(&self, item: u64) {
        self.0.send(item).expect("the receiver lives");
    }

    fn pop(&self) -> u64 {
        let receiver = self.1.lock().expect("no holder panics");
        receiver.recv().expect("the sender lives")
    }
}

struct Crossbeam(
    crossbeam_channel::Sender<u64>,
    crossbeam_channel::Receiver<u64>,
);

impl Exchange for Crossbeam {
    fn new() -> Self {
        let (sender, receiver) = crossbeam_channel::bounded(BOUND as usize);
        Self(sender, receiver)
    }

    fn push(&self, item: u64) {
        self.0.send(item).expect("the receiver lives");
    }

    fn pop(&self) -> u64 {
        self.1.recv().expect("the sender lives")
    }
}

impl Exchange for sync::Queue<u64> {
    fn new() -> Self {
        Self::new(BOUND)
    }

    fn push(&self, item: u64) {
        blocking::push(self, item);
    }

    fn pop(&self) -> u64 {
        blocking::pop(self)
    }
}
