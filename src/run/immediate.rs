//! What a runner does for a machine without leaving its loop: taking a lock or a permit that is
//! free, giving back one that nobody waits for, and notifying nobody.
//!
//! The same operations as in [`operations`](super::operations), by the same primitives and with
//! the same events; whatever may have to wait or to wake somebody is left to them.

use std::sync::atomic::AtomicU32;

use super::recorder::Recorder;
use super::state::Control;
use crate::machine::primitive::{Primitive, State};
use crate::machine::request::{Brief, Host};
use crate::machine::value::{Lock, Value};
use crate::sync::{RLock, Semaphore, Wake};
use crate::trace::EventKind;

/// See the module. `wake` wakes those who began to wait in the very moment of a release.
pub(super) struct Immediate<'run, 'recorder, 'ring, Wakes> {
    pub(super) control: &'run Control,
    pub(super) recorder: &'recorder mut Recorder<'ring>,
    /// Of the steps of this turn, those that the recorder does not know of.
    pub(super) fuel: u32,
    /// Operations that the thread's count does not contain.
    pub(super) operations: u32,
    pub(super) wake: Wakes,
}

impl<Wakes> Host for Immediate<'_, '_, '_, Wakes>
where
    Wakes: FnMut(&AtomicU32, Wake, u32, &mut Recorder<'_>),
{
    fn records(&self) -> bool {
        self.recorder.records()
    }

    #[inline]
    fn try_now(&mut self, object: &Value, what: Brief, line: u32, fuel: u32) -> bool {
        self.recorder.advance(u64::from(self.fuel - fuel));
        self.fuel = fuel;
        let is_done = match object {
            Value::Lock(lock) => self.on_lock(lock, what == Brief::Acquire, line),
            Value::Primitive(primitive) => self.on_primitive(primitive, what, line),
            _ => false,
        };
        self.operations += u32::from(is_done);
        is_done
    }
}

impl<Wakes> Immediate<'_, '_, '_, Wakes>
where
    Wakes: FnMut(&AtomicU32, Wake, u32, &mut Recorder<'_>),
{
    /// Adds the operations to the thread's count.
    pub(super) fn count(&self) {
        self.control.count_operations(self.operations);
    }

    #[inline]
    fn record(&mut self, kind: EventKind, object: u32, line: u32, argument: u32) {
        let thread = self.control.number;
        self.recorder.record(kind, thread, object, line, argument);
    }

    /// Records that a lock is used; `is_alone`: nobody else has had to do with it since the thread
    /// did so last.
    #[inline]
    fn record_lock(&mut self, kind: EventKind, object: u32, line: u32, is_alone: bool) {
        let thread = self.control.number;
        self.recorder
            .record_as(is_alone, kind, thread, object, line, 0);
    }

    fn on_primitive(&mut self, primitive: &Primitive, what: Brief, line: u32) -> bool {
        let object = primitive.object();
        match (&primitive.state, what) {
            (State::RLock(lock), _) => self.on_rlock(primitive, lock, what == Brief::Acquire, line),
            (State::Waiters(queue), Brief::Notify) => {
                let is_nobody = !queue.has_waiters();
                if is_nobody {
                    self.record(EventKind::Notify, object, line, 0);
                }
                is_nobody
            }
            (State::Semaphore { permits, .. }, Brief::Take) => {
                let is_taken = permits.try_acquire();
                if is_taken {
                    self.record(EventKind::Take, object, line, 0);
                }
                is_taken
            }
            (
                State::Semaphore {
                    permits,
                    bound: None,
                },
                Brief::Give,
            ) => {
                if permits.has_waiters() || permits.permits() == Semaphore::MAX {
                    return false;
                }
                // Before anybody else can take it.
                self.record(EventKind::Give, object, line, 1);
                if let Ok(wake @ (Wake::One | Wake::All)) = permits.release(1) {
                    (self.wake)(permits.word(), wake, line, self.recorder);
                }
                true
            }
            _ => false,
        }
    }

    #[inline]
    fn on_lock(&mut self, lock: &Lock, acquires: bool, line: u32) -> bool {
        let object = lock.identity.object;
        let primitive = &lock.primitive;
        let thread = self.control.number;
        if acquires {
            let is_taken = primitive.try_acquire(thread);
            if is_taken {
                let is_alone = lock.familiar.take(thread);
                self.record_lock(EventKind::Acquire, object, line, is_alone);
            }
            return is_taken;
        }
        if !primitive.is_held() || primitive.has_waiters() {
            return false;
        }
        let is_alone = lock.familiar.is(thread) && primitive.is_held_by(thread);
        if !is_alone {
            lock.familiar.forget();
        }
        // Before anybody else can take it, so that holds never overlap.
        self.record_lock(EventKind::Release, object, line, is_alone);
        if let Ok(wake @ (Wake::One | Wake::All)) = primitive.release() {
            (self.wake)(primitive.word(), wake, line, self.recorder);
        }
        true
    }

    fn on_rlock(&mut self, primitive: &Primitive, lock: &RLock, acquires: bool, line: u32) -> bool {
        let object = primitive.object();
        let thread = self.control.number;
        let is_owned = lock.is_owned(thread);
        if acquires {
            let is_taken = lock.try_acquire(thread);
            if is_taken {
                let kind = if is_owned {
                    EventKind::AcquireAgain
                } else {
                    EventKind::Acquire
                };
                let is_alone = primitive.familiar.take(thread);
                self.record_lock(kind, object, line, is_alone);
            }
            return is_taken;
        }
        if !is_owned || lock.has_waiters() {
            return false;
        }
        let kind = if lock.count() > 1 {
            EventKind::ReleaseOnce
        } else {
            EventKind::Release
        };
        let is_alone = primitive.familiar.is(thread);
        self.record_lock(kind, object, line, is_alone);
        if let Ok(wake @ (Wake::One | Wake::All)) = lock.release(thread) {
            (self.wake)(lock.word(), wake, line, self.recorder);
        }
        true
    }
}
