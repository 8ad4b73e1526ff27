//! What threads are and synchronize on.

use std::sync::atomic::{AtomicBool, AtomicU16, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::machine::heap::Cell;
use crate::machine::primitive::{Familiar, Waker};
use crate::machine::value::Value;
use crate::sync;

/// A `threading.Lock`.
pub(crate) struct Lock {
    pub(crate) primitive: sync::Lock,
    pub(crate) identity: Identity,
    /// Who released it last while somebody waited.
    pub(crate) waker: Waker,
    pub(crate) familiar: Familiar,
}

impl Lock {
    pub(crate) fn new(identity: Identity) -> Self {
        Self {
            primitive: sync::Lock::new(),
            identity,
            waker: Waker::default(),
            familiar: Familiar::default(),
        }
    }
}

/// What tells objects that threads synchronize on apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Identity {
    /// The object's id in events, from 1.
    pub(crate) object: u32,
    /// The 1-based line on which it was made.
    pub(crate) line: u32,
}

/// In the place of a number: runs have fewer threads.
const NOT_STARTED: u16 = u16::MAX;

/// The handle of a thread.
pub(crate) struct Thread {
    pub(crate) identity: Identity,
    /// Read by the run's owner at any time, so behind a lock that does not rely on sharing.
    pub(crate) name: Mutex<Arc<str>>,
    pub(crate) daemon: AtomicBool,
    /// Somebody has asked for its start, which nobody may do again.
    pub(crate) is_claimed: AtomicBool,
    /// The thread's number, once it has been started.
    pub(crate) number: AtomicU16,
    /// An exception has ended what it had to do. Written by the thread itself, read at its end.
    pub(crate) has_failed: AtomicBool,
    /// Its end.
    pub(crate) completion: sync::Completion,
    /// The program's own object for it.
    pub(crate) object: Cell,
}

impl Thread {
    /// A thread that has not been started.
    pub(crate) fn new(identity: Identity, name: Arc<str>, daemon: bool) -> Self {
        Self {
            identity,
            name: Mutex::new(name),
            daemon: AtomicBool::new(daemon),
            is_claimed: AtomicBool::new(false),
            number: AtomicU16::new(NOT_STARTED),
            has_failed: AtomicBool::new(false),
            completion: sync::Completion::new(),
            object: Cell::shared(Value::None),
        }
    }

    /// Whether it has been started.
    pub(crate) fn is_started(&self) -> bool {
        self.number() != NOT_STARTED
    }

    /// Whether it has been started and has not ended.
    pub(crate) fn is_alive(&self) -> bool {
        self.is_started() && !self.completion.is_done()
    }

    pub(crate) fn name(&self) -> Arc<str> {
        lock(&self.name).clone()
    }

    /// Gives it another name.
    pub(crate) fn rename(&self, name: Arc<str>) {
        *lock(&self.name) = name;
    }

    /// The thread's number; meaningful once it has been started.
    pub(crate) fn number(&self) -> u16 {
        self.number.load(Ordering::Relaxed)
    }
}

/// Locks, whatever a panic may have left: every update of what is inside is a single assignment.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
