//! A first-in-first-out queue with a bound or without, and the count of what has been taken out
//! but is not done: the heart of `queue.Queue`.
//!
//! Pushers fill an inbox, poppers empty an outbox, each behind its own tiny lock; when the outbox
//! is empty a popper exchanges the two. So a pusher and a popper meet once in a batch, not once an
//! item. Poppers wait on one word, pushers on another, those who wait for everything to be done on
//! a third.
//!
//! Invariants:
//! - What is in the outbox was pushed before what is in the inbox. Who locks both locks the outbox
//!   first.
//! - Of the items, the inbox's lock guards what pushers change (the number pushed, the marks of
//!   those who wait for items and for everything to be done), the outbox's lock what poppers change
//!   (the number popped, the mark of those who wait for room). Who is to wait has looked again
//!   under both.
//! - For items and for room alike: while somebody sleeps, its signal is marked, or a waiter has been
//!   woken and has not attempted yet. A push takes the mark away and wakes one; a second push may
//!   come before that one has attempted, sees no mark and wakes nobody. So a waiter that succeeds
//!   puts the mark back (it can't know whether it was the last) and, if more is there, wakes the
//!   next: nobody sleeps beside items while nobody is on the way.

use std::collections::VecDeque;
use std::mem;

use super::atomic::{AtomicU32, AtomicU64, Ordering, Tiny};
use super::signal::Signal;
use super::{Attempt, Wake, Wakes};

/// Pushers' side.
#[derive(Debug)]
struct Inbox<T> {
    items: VecDeque<T>,
    /// Pushed and not yet declared done.
    unfinished: u64,
    /// The number popped when a pusher last looked: at least so many are gone.
    popped: u64,
}

/// Keeps what one side writes out of the other's cache lines.
#[derive(Debug)]
#[repr(align(128))]
struct Apart<T>(T);

/// See the module.
#[derive(Debug)]
pub struct Queue<T> {
    inbox: Apart<Tiny<Inbox<T>>>,
    /// The number ever pushed, written under the inbox's lock.
    pushed: AtomicU64,
    not_empty: Signal,
    all_done: Signal,
    outbox: Apart<Tiny<VecDeque<T>>>,
    /// The number ever popped, written under the outbox's lock.
    popped: AtomicU64,
    not_full: Signal,
    /// The most items there may be.
    bound: u64,
}

/// A push that must wait: the item back, and the value of [`Queue::not_full`] under which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Full<T> {
    /// What was to be pushed.
    pub item: T,
    /// Wait while the word holds this.
    pub expected: u32,
}

/// A pop that must wait while [`Queue::not_empty`] holds the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Empty {
    /// Wait while the word holds this.
    pub expected: u32,
}

/// More was declared done than was pushed. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NothingUnfinished;

impl<T> Queue<T> {
    /// An empty queue for at most `bound` items; 0: for any number.
    pub fn new(bound: u32) -> Self {
        Self {
            inbox: Apart(Tiny::new(Inbox {
                items: VecDeque::new(),
                unfinished: 0,
                popped: 0,
            })),
            pushed: AtomicU64::new(0),
            not_empty: Signal::new(),
            all_done: Signal::new(),
            outbox: Apart(Tiny::new(VecDeque::new())),
            popped: AtomicU64::new(0),
            not_full: Signal::new(),
            bound: if bound == 0 { u64::MAX } else { bound.into() },
        }
    }

    /// The word on which poppers wait.
    pub fn not_empty(&self) -> &AtomicU32 {
        self.not_empty.word()
    }

    /// The word on which pushers wait.
    pub fn not_full(&self) -> &AtomicU32 {
        self.not_full.word()
    }

    /// The word on which those wait who want everything done.
    pub fn all_done(&self) -> &AtomicU32 {
        self.all_done.word()
    }

    /// Pushes an item if there is room, else gives it back.
    #[inline]
    pub fn try_push(&self, item: T) -> Result<Wakes<'_>, T> {
        let mut inbox = self.inbox.0.lock();
        let pushed = self.pushed.load(Ordering::Relaxed);
        if pushed - inbox.popped >= self.bound {
            inbox.popped = self.popped.load(Ordering::Acquire);
            if pushed - inbox.popped >= self.bound {
                return Err(item);
            }
        }
        Ok(self.wakes(self.put(&mut inbox, item), Wake::Nobody))
    }

    /// Attempts to push an item, leaving word that somebody waits if there is no room.
    /// `has_waited`: whether an earlier attempt of the same operation ended in a wait.
    pub fn push(&self, item: T, has_waited: bool) -> Result<Wakes<'_>, Full<T>> {
        let item = if has_waited {
            item
        } else {
            match self.try_push(item) {
                Ok(wakes) => return Ok(wakes),
                Err(item) => item,
            }
        };
        // With the outbox locked nobody makes room.
        let _outbox = self.outbox.0.lock();
        let mut inbox = self.inbox.0.lock();
        inbox.popped = self.popped.load(Ordering::Relaxed);
        let length = self.pushed.load(Ordering::Relaxed) - inbox.popped;
        if length >= self.bound {
            let expected = self.not_full.listen();
            return Err(Full { item, expected });
        }
        let not_empty = self.put(&mut inbox, item);
        let not_full = pass_on(&self.not_full, has_waited, length + 1 < self.bound);
        Ok(self.wakes(not_empty, not_full))
    }

    /// Pops the item that was pushed first, if there is one.
    #[inline]
    pub fn try_pop(&self) -> Option<(T, Wakes<'_>)> {
        let mut outbox = self.outbox.0.lock();
        if outbox.is_empty() {
            let mut inbox = self.inbox.0.lock();
            mem::swap(&mut *outbox, &mut inbox.items);
        }
        let (item, not_full) = self.take(&mut outbox)?;
        Some((item, self.wakes(Wake::Nobody, not_full)))
    }

    /// Attempts to pop the item that was pushed first, leaving word that somebody waits if there
    /// is none. `has_waited`: whether an earlier attempt of the same operation ended in a wait.
    pub fn pop(&self, has_waited: bool) -> Result<(T, Wakes<'_>), Empty> {
        if !has_waited && let Some(popped) = self.try_pop() {
            return Ok(popped);
        }
        let mut outbox = self.outbox.0.lock();
        // With the inbox locked nobody adds items.
        let mut inbox = self.inbox.0.lock();
        if outbox.is_empty() {
            mem::swap(&mut *outbox, &mut inbox.items);
        }
        let Some((item, not_full)) = self.take(&mut outbox) else {
            let expected = self.not_empty.listen();
            return Err(Empty { expected });
        };
        let is_more = !outbox.is_empty() || !inbox.items.is_empty();
        let not_empty = pass_on(&self.not_empty, has_waited, is_more);
        Ok((item, self.wakes(not_empty, not_full)))
    }

    /// Declares one popped item done.
    pub fn task_done(&self) -> Result<Wake, NothingUnfinished> {
        let mut inbox = self.inbox.0.lock();
        inbox.unfinished = inbox.unfinished.checked_sub(1).ok_or(NothingUnfinished)?;
        Ok(if inbox.unfinished == 0 {
            self.all_done.raise_locked(Wake::All)
        } else {
            Wake::Nobody
        })
    }

    /// Attempts to go on when everything that was pushed is done.
    pub fn join(&self) -> Attempt {
        let inbox = self.inbox.0.lock();
        if inbox.unfinished == 0 {
            return Attempt::Done;
        }
        Attempt::Wait {
            expected: self.all_done.listen(),
        }
    }

    /// Whether there is room.
    #[inline]
    pub fn can_push(&self) -> bool {
        u64::from(self.len()) < self.bound
    }

    /// Whether there is an item.
    #[inline]
    pub fn can_pop(&self) -> bool {
        !self.is_empty()
    }

    /// Whether everything that was pushed is done.
    pub fn can_join(&self) -> bool {
        self.unfinished() == 0
    }

    /// How many items there are.
    #[inline]
    pub fn len(&self) -> u32 {
        let popped = self.popped.load(Ordering::Acquire);
        let length = self.pushed.load(Ordering::Acquire) - popped;
        u32::try_from(length).unwrap_or(u32::MAX)
    }

    /// Whether there is none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many were pushed and not declared done.
    pub fn unfinished(&self) -> u64 {
        self.inbox.0.lock().unfinished
    }

    /// Whether somebody may be waiting for items, for room or for everything to be done.
    pub fn has_waiters(&self) -> bool {
        let signals = [&self.not_empty, &self.not_full, &self.all_done];
        signals.into_iter().any(Signal::is_waited)
    }

    /// Adds an item to the inbox, which has room.
    #[inline]
    fn put(&self, inbox: &mut Inbox<T>, item: T) -> Wake {
        inbox.items.push_back(item);
        inbox.unfinished += 1;
        let pushed = self.pushed.load(Ordering::Relaxed);
        self.pushed.store(pushed + 1, Ordering::Release);
        self.not_empty.raise_locked(Wake::One)
    }

    /// Takes an item out of the outbox.
    #[inline]
    fn take(&self, outbox: &mut VecDeque<T>) -> Option<(T, Wake)> {
        let item = outbox.pop_front()?;
        let popped = self.popped.load(Ordering::Relaxed);
        self.popped.store(popped + 1, Ordering::Release);
        Some((item, self.not_full.raise_locked(Wake::One)))
    }

    fn wakes(&self, not_empty: Wake, not_full: Wake) -> Wakes<'_> {
        [(self.not_empty(), not_empty), (self.not_full(), not_full)]
    }
}

/// What a waiter that has succeeded owes to those who may still wait.
fn pass_on(signal: &Signal, has_waited: bool, is_more: bool) -> Wake {
    if !has_waited {
        return Wake::Nobody;
    }
    signal.listen();
    if is_more { Wake::One } else { Wake::Nobody }
}
