//! The primitives, each written once as a small state machine over atomic words.
//!
//! An operation never waits. It ends in *done* or in *wait on this word while it holds this
//! value*, and a release says how many waiters to wake. How to wait and wake is the runner's
//! business: [`futex`] on a Web Worker or a native thread, a queue of logical threads where many
//! share one carrier, a mark in the explorer.
//!
//! What every caller owes the primitives:
//! - A thread parks only while the word still holds the value under which it had to wait.
//! - A thread that was woken, or whose time is over, attempts once more before it gives up: the
//!   wake-up may have been the only one. It says that it has waited, because it must then leave
//!   the mark for those who may still wait behind it.
//! - Words keep their address while somebody may wait on them.
//!
//! Predicates (`is_…`, `can_…`, `has_…`, `holder`) change nothing. They are exact when nothing
//! else runs, as in the explorer and in a deadlock report; else they tell what was true a moment
//! ago.
//!
//! Invariant: nothing here knows values, threads or the machine; a thread is a number.

mod atomic;
pub mod attempt;
mod backoff;
pub mod barrier;
pub mod blocking;
pub mod completion;
pub mod condition;
pub mod event;
pub mod futex;
pub mod latch;
pub mod lock;
pub mod queue;
pub mod rlock;
pub mod rwlock;
pub mod semaphore;
mod signal;
#[cfg(test)]
mod tests;

pub use attempt::{Attempt, Wake, Wakes};
pub use barrier::{Arrival, Barrier, Departure, Phase, Ticket};
pub use completion::Completion;
pub use condition::{Condition, Notified, Waiter};
pub use event::Event;
pub use latch::Latch;
pub use lock::{Lock, NotHeld};
pub use queue::Queue;
pub use rlock::RLock;
pub use rwlock::RwLock;
pub use semaphore::{OverRelease, Semaphore};
