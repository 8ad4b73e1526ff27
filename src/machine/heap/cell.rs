//! Variables that several threads may read and write.

use std::cell::UnsafeCell;
use std::sync::atomic::{AtomicU32, Ordering};

use super::guarded::{Publish, acquire_slow};
use super::{AtomicWord, Word, load_plain, store_plain, store_word};
use crate::machine::value::Value;

/// In a cell's state: a write is going on.
const WRITING: u32 = 1;
/// In a shared cell's state: the value is counted, so reading it takes the lock.
const COUNTED: u32 = 2;
/// In a cell's state: several threads may reach it.
const SHARED: u32 = 4;
/// What a write adds to a shared cell's state.
const VERSION: u32 = 8;

/// A variable that several threads may read and write.
///
/// Once it is shared it is a sequence lock: a reader of a plain or immortal value copies it and
/// looks whether a write has come between; only counted values are read under the lock, so that
/// the count is raised before the writer can drop the object.
pub(crate) struct Cell {
    state: AtomicU32,
    value: UnsafeCell<Value>,
}

// SAFETY: see `get` and `replace`.
unsafe impl Sync for Cell {}

impl Cell {
    /// A variable inside an object of its thread's own.
    pub(crate) const fn new(value: Value) -> Self {
        Self {
            state: AtomicU32::new(0),
            value: UnsafeCell::new(value),
        }
    }

    /// A variable that all threads may reach from the beginning.
    pub(crate) fn shared(value: Value) -> Self {
        value.publish();
        let cell = Self::new(value);
        cell.share();
        cell
    }

    /// The [`COUNTED`] bit for a value.
    #[inline]
    fn counted(value: &Value) -> u32 {
        if value.is_plain() || value.is_immortal() {
            0
        } else {
            COUNTED
        }
    }

    /// The value.
    #[inline]
    pub(crate) fn get(&self) -> Value {
        if load_plain(&self.state) & SHARED == 0 {
            // SAFETY: one thread only, and no reference to the value outlives this call.
            return unsafe { (*self.value.get()).clone() };
        }
        let before = self.state.load(Ordering::Acquire);
        if before & (WRITING | COUNTED) == 0 {
            let words = self.value.get().cast::<Word>();
            // SAFETY: the memory is valid, and aligned as a value is. A write may race with this
            // copy of its two words, which then is garbage, but it is looked at only if the state
            // says that there was none (the usual way of a sequence lock). Loads that acquire
            // instead of a fence behind them: wasm's fence costs more than all the rest.
            let copy = unsafe {
                [words, words.add(1)].map(|word| AtomicWord::from_ptr(word).load(Ordering::Acquire))
            };
            if self.state.load(Ordering::Relaxed) == before {
                // SAFETY: no write came between, so this is the value. It is not counted (the
                // bit is clear), so a copy of its bits is a clone.
                return unsafe { std::mem::transmute::<[Word; 2], Value>(copy) };
            }
        }
        self.get_locked()
    }

    /// Whether it holds a value, also one that another thread still has for itself: for whoever looks
    /// at all variables there are.
    pub(in crate::machine) fn is_bound(&self) -> bool {
        if load_plain(&self.state) & SHARED == 0 {
            // SAFETY: no reference to the value outlives this call; its owner is not at work, since
            // variables are shared before two threads are at the same time.
            return unsafe { !matches!(&*self.value.get(), Value::Unbound) };
        }
        !matches!(self.get(), Value::Unbound)
    }

    #[cold]
    #[inline(never)]
    fn get_locked(&self) -> Value {
        let before = self.lock();
        // SAFETY: the state is locked: no write goes on.
        let value = unsafe { (*self.value.get()).clone() };
        self.state.store(before, Ordering::Release);
        value
    }

    /// Writes a value and returns the old one.
    #[inline]
    pub(crate) fn replace(&self, value: Value) -> Value {
        if load_plain(&self.state) & SHARED == 0 {
            // SAFETY: one thread only, and no reference to the value is ever handed out.
            return unsafe { std::mem::replace(&mut *self.value.get(), value) };
        }
        value.publish();
        let counted = Self::counted(&value);
        let before = self.lock();
        // SAFETY: the state is locked: nobody else writes, and readers discard what they copy. The
        // old value is moved out and the new one in, as two words.
        let old = unsafe {
            let old = std::ptr::read(self.value.get());
            let [tag, rest] = std::mem::transmute::<Value, [Word; 2]>(value);
            let words = self.value.get().cast::<Word>();
            store_word(words, tag);
            store_word(words.add(1), rest);
            old
        };
        let after = (before.wrapping_add(VERSION) & !COUNTED) | counted;
        self.state.store(after, Ordering::Release);
        old
    }

    /// Lets other threads reach it from here on, or notes that what it holds has become immortal:
    /// then reading it takes no lock. What it holds is published first.
    pub(in crate::machine) fn share(&self) {
        if load_plain(&self.state) & SHARED == 0 {
            // SAFETY: one thread only.
            let value = unsafe { &*self.value.get() };
            store_plain(&self.state, SHARED | Self::counted(value));
            return;
        }
        let before = self.lock();
        // SAFETY: the state is locked: nobody writes.
        let value = unsafe { &*self.value.get() };
        let after = (before & !COUNTED) | Self::counted(value);
        self.state.store(after, Ordering::Release);
    }

    /// Locks the state and returns what it was.
    #[inline]
    fn lock(&self) -> u32 {
        let state = self.state.load(Ordering::Relaxed);
        if state & WRITING == 0
            && self
                .state
                .compare_exchange(state, state | WRITING, Ordering::Acquire, Ordering::Relaxed)
                .is_ok()
        {
            return state;
        }
        acquire_slow(&self.state, |value| {
            (value & WRITING == 0).then_some(value | WRITING)
        })
    }
}
