//! `src/sync` over other words: the same files, but for `atomic` and `futex`.

#![allow(dead_code, reason = "no test uses everything")]
#![allow(
    clippy::reversed_empty_ranges,
    reason = "nobody looks here before it waits"
)]
#![allow(unused_imports, reason = "no test uses everything")]
#![allow(unreachable_pub, reason = "it is public where it belongs")]

pub(crate) mod atomic;
#[path = "../../src/sync/attempt.rs"]
pub(crate) mod attempt;
#[path = "../../src/sync/backoff.rs"]
pub(crate) mod backoff;
#[path = "../../src/sync/barrier.rs"]
pub(crate) mod barrier;
#[path = "../../src/sync/blocking.rs"]
pub(crate) mod blocking;
#[path = "../../src/sync/completion.rs"]
pub(crate) mod completion;
#[path = "../../src/sync/condition.rs"]
pub(crate) mod condition;
#[path = "../../src/sync/event.rs"]
pub(crate) mod event;
#[path = "../../src/sync/latch.rs"]
pub(crate) mod latch;
#[path = "../../src/sync/lock.rs"]
pub(crate) mod lock;
#[path = "../../src/sync/queue.rs"]
pub(crate) mod queue;
#[path = "../../src/sync/rlock.rs"]
pub(crate) mod rlock;
#[path = "../../src/sync/rwlock.rs"]
pub(crate) mod rwlock;
#[path = "../../src/sync/semaphore.rs"]
pub(crate) mod semaphore;
#[path = "../../src/sync/signal.rs"]
mod signal;

pub(crate) use super::futex;
pub(crate) use attempt::{Attempt, Wake, Wakes};
pub(crate) use barrier::{Arrival, Barrier, Departure, Ticket};
pub(crate) use completion::Completion;
pub(crate) use condition::{Condition, Notified, Waiter};
pub(crate) use event::Event;
pub(crate) use latch::Latch;
pub(crate) use lock::{Lock, NotHeld};
pub(crate) use queue::Queue;
pub(crate) use rlock::RLock;
pub(crate) use rwlock::RwLock;
pub(crate) use semaphore::{OverRelease, Semaphore};
