//! The waiters of a condition variable, in the order in which they came: `threading.Condition`
//! without its lock, which may be any.
//!
//! A thread that waits enqueues itself, releases its lock, waits on the word of its own
//! [`Waiter`], and takes its lock again. A notification takes waiters from the front. Each has a
//! word of its own, so nobody is woken in vain, and which thread goes on does not depend on who
//! attempts first.
//!
//! Invariants: a waiter is in the queue exactly while it is neither notified nor abandoned; both
//! happen under the queue's tiny lock, so only one of them does. A waiter that may be blocked has
//! said so in its word before ([`PARKED`]), and whoever notifies it sees that and wakes it.

use std::collections::VecDeque;

use super::atomic::{Arc, AtomicU32, Ordering, Tiny};
use super::{Attempt, Wake};

/// In the queue, and awake.
const QUEUED: u32 = 0;
/// In the queue, and perhaps blocked on the word.
const PARKED: u32 = 1;
/// Notified.
const NOTIFIED: u32 = 2;

/// One wait of one thread.
#[derive(Debug)]
pub struct Waiter {
    /// [`QUEUED`], [`PARKED`] or [`NOTIFIED`].
    word: AtomicU32,
    thread: u16,
}

impl Waiter {
    /// The word to wait on and to wake.
    pub fn word(&self) -> &AtomicU32 {
        &self.word
    }

    /// The thread that waits.
    pub fn thread(&self) -> u16 {
        self.thread
    }

    /// Whether it has been notified: an attempt to go on would succeed.
    #[inline]
    pub fn is_notified(&self) -> bool {
        self.word.load(Ordering::Acquire) == NOTIFIED
    }

    /// Attempts to go on.
    pub fn wait(&self) -> Attempt {
        let parked =
            self.word
                .compare_exchange(QUEUED, PARKED, Ordering::Acquire, Ordering::Acquire);
        match parked {
            Err(NOTIFIED) => Attempt::Done,
            _ => Attempt::Wait { expected: PARKED },
        }
    }
}

/// A waiter that has been notified, and whether its word has to be woken.
#[derive(Debug, Clone)]
pub struct Notified {
    /// Whose wait it was.
    pub waiter: Arc<Waiter>,
    /// [`Wake::One`] if it may be blocked.
    pub wake: Wake,
}

impl Notified {
    fn from(waiter: Arc<Waiter>) -> Self {
        let wake = match waiter.word.swap(NOTIFIED, Ordering::AcqRel) {
            PARKED => Wake::One,
            _ => Wake::Nobody,
        };
        Self { waiter, wake }
    }
}

/// See the module.
#[derive(Debug, Default)]
pub struct Condition {
    queue: Tiny<VecDeque<Arc<Waiter>>>,
    /// The length of the queue, written under its lock. Who holds the lock that goes with the
    /// condition reads what is true for all who waited under it.
    length: AtomicU32,
}

impl Condition {
    /// A condition for which nobody waits.
    pub fn new() -> Self {
        Self {
            queue: Tiny::new(VecDeque::new()),
            length: AtomicU32::new(0),
        }
    }

    /// Queues a wait of `thread`. Call it before the lock is released, or a notification that
    /// comes between is missed.
    pub fn enqueue(&self, thread: u16) -> Arc<Waiter> {
        let waiter = Arc::new(Waiter {
            word: AtomicU32::new(QUEUED),
            thread,
        });
        let mut queue = self.queue.lock();
        queue.push_back(Arc::clone(&waiter));
        self.length.store(queue.len() as u32, Ordering::Release);
        waiter
    }

    /// Notifies the `count` that have waited longest, in that order. The caller wakes them.
    pub fn notify(&self, count: usize) -> Vec<Notified> {
        if !self.has_waiters() {
            return Vec::new();
        }
        let mut queue = self.queue.lock();
        let count = count.min(queue.len());
        let notified = queue.drain(..count).map(Notified::from).collect();
        self.length.store(queue.len() as u32, Ordering::Release);
        notified
    }

    /// The same for one, without a list.
    #[inline]
    pub fn notify_one(&self) -> Option<Notified> {
        if !self.has_waiters() {
            return None;
        }
        let mut queue = self.queue.lock();
        let notified = queue.pop_front().map(Notified::from);
        self.length.store(queue.len() as u32, Ordering::Release);
        notified
    }

    /// Takes a wait back, for a timeout: false if it has been notified, and so has succeeded.
    pub fn abandon(&self, waiter: &Arc<Waiter>) -> bool {
        let mut queue = self.queue.lock();
        let place = queue.iter().position(|other| Arc::ptr_eq(other, waiter));
        let Some(place) = place else {
            return false;
        };
        queue.remove(place);
        self.length.store(queue.len() as u32, Ordering::Release);
        true
    }

    /// Whether somebody waits.
    #[inline]
    pub fn has_waiters(&self) -> bool {
        self.length.load(Ordering::Acquire) > 0
    }

    /// The threads that wait, the one that has waited longest first.
    pub fn waiting(&self) -> Vec<u16> {
        let queue = self.queue.lock();
        queue.iter().map(|waiter| waiter.thread).collect()
    }
}
