//! A first-in-first-out queue with a bound or without, and the count of what has been taken out
//! but is not done: the heart of `queue.Queue`.
//!
//! Poppers wait on one word, pushers on another, those who wait for everything to be done on a
//! third. All state is behind one tiny lock, which the items need anyway.
//!
//! Invariant, for items and for room alike: while somebody sleeps, its signal is marked, or a
//! waiter has been woken and has not attempted yet. A push takes the mark away and wakes one; a
//! second push may come before that one has attempted, sees no mark and wakes nobody. So a waiter
//! that succeeds puts the mark back (it can't know whether it was the last) and, if more is there,
//! wakes the next: nobody sleeps beside items while nobody is on the way.

use std::collections::VecDeque;

use super::atomic::{AtomicU32, Ordering, Tiny};
use super::signal::Signal;
use super::{Attempt, Wake, Wakes};

#[derive(Debug)]
struct State<T> {
    items: VecDeque<T>,
    /// Pushed and not yet declared done.
    unfinished: u64,
}

/// See the module.
#[derive(Debug)]
pub struct Queue<T> {
    state: Tiny<State<T>>,
    /// The number of items, written under the lock, for those who only look.
    length: AtomicU32,
    /// `u32::MAX` for none.
    bound: u32,
    not_empty: Signal,
    not_full: Signal,
    all_done: Signal,
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
            state: Tiny::new(State {
                items: VecDeque::new(),
                unfinished: 0,
            }),
            length: AtomicU32::new(0),
            bound: if bound == 0 { u32::MAX } else { bound },
            not_empty: Signal::new(),
            not_full: Signal::new(),
            all_done: Signal::new(),
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
    pub fn try_push(&self, item: T) -> Result<Wakes<'_>, T> {
        if !self.can_push() {
            return Err(item);
        }
        self.push_or(item, false, |_| 0).map_err(|full| full.item)
    }

    /// Attempts to push an item, leaving word that somebody waits if there is no room.
    /// `has_waited`: whether an earlier attempt of the same operation ended in a wait.
    pub fn push(&self, item: T, has_waited: bool) -> Result<Wakes<'_>, Full<T>> {
        self.push_or(item, has_waited, Signal::listen)
    }

    /// Pops the item that was pushed first, if there is one.
    pub fn try_pop(&self) -> Option<(T, Wakes<'_>)> {
        if !self.can_pop() {
            return None;
        }
        self.pop_or(false, |_| 0).ok()
    }

    /// Attempts to pop the item that was pushed first, leaving word that somebody waits if there
    /// is none. `has_waited`: whether an earlier attempt of the same operation ended in a wait.
    pub fn pop(&self, has_waited: bool) -> Result<(T, Wakes<'_>), Empty> {
        self.pop_or(has_waited, Signal::listen)
    }

    /// Declares one popped item done.
    pub fn task_done(&self) -> Result<Wake, NothingUnfinished> {
        let mut state = self.state.lock();
        state.unfinished = state.unfinished.checked_sub(1).ok_or(NothingUnfinished)?;
        Ok(if state.unfinished == 0 {
            self.all_done.raise_locked(Wake::All)
        } else {
            Wake::Nobody
        })
    }

    /// Attempts to go on when everything that was pushed is done.
    pub fn join(&self) -> Attempt {
        let state = self.state.lock();
        if state.unfinished == 0 {
            return Attempt::Done;
        }
        Attempt::Wait {
            expected: self.all_done.listen(),
        }
    }

    /// Whether there is room.
    #[inline]
    pub fn can_push(&self) -> bool {
        self.len() < self.bound
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
        self.length.load(Ordering::Relaxed)
    }

    /// Whether there is none.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many were pushed and not declared done.
    pub fn unfinished(&self) -> u64 {
        self.state.lock().unfinished
    }

    /// Whether somebody may be waiting for items, for room or for everything to be done.
    pub fn has_waiters(&self) -> bool {
        let signals = [&self.not_empty, &self.not_full, &self.all_done];
        signals.into_iter().any(Signal::is_waited)
    }

    fn push_or(
        &self,
        item: T,
        has_waited: bool,
        wait: impl FnOnce(&Signal) -> u32,
    ) -> Result<Wakes<'_>, Full<T>> {
        let mut state = self.state.lock();
        let length = state.items.len() as u32;
        if length >= self.bound {
            let expected = wait(&self.not_full);
            return Err(Full { item, expected });
        }
        state.items.push_back(item);
        state.unfinished += 1;
        self.length.store(length + 1, Ordering::Relaxed);
        let not_empty = self.not_empty.raise_locked(Wake::One);
        let not_full = pass_on(&self.not_full, has_waited, length + 1 < self.bound);
        Ok(self.wakes(not_empty, not_full))
    }

    fn pop_or(
        &self,
        has_waited: bool,
        wait: impl FnOnce(&Signal) -> u32,
    ) -> Result<(T, Wakes<'_>), Empty> {
        let mut state = self.state.lock();
        let Some(item) = state.items.pop_front() else {
            let expected = wait(&self.not_empty);
            return Err(Empty { expected });
        };
        let length = state.items.len() as u32;
        self.length.store(length, Ordering::Relaxed);
        let not_full = self.not_full.raise_locked(Wake::One);
        let not_empty = pass_on(&self.not_empty, has_waited, length > 0);
        Ok((item, self.wakes(not_empty, not_full)))
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
