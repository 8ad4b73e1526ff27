//! Attempts at primitives, the same for every runner and every primitive.
//!
//! An [`Operation`] that may have to wait is attempted again and again; in between the thread waits
//! on [`Operation::word`], and [`Operation::is_possible`] tells whether the next attempt would
//! succeed. What never waits records its event before it takes effect, so that what it lets others
//! do comes after it in the trace.

use std::sync::Arc;
use std::sync::atomic::AtomicU32;

use super::answers::Requester;
use super::queue::WordAddress;
use super::recorder::Recorder;
use super::wakes::Wakes;
use crate::machine::exception::Kind;
use crate::machine::heap::Ref;
use crate::machine::primitive::{Action, Barrier, Object, Operation, Primitive, State};
use crate::machine::request::Patience;
use crate::machine::value::{Lock, Value};
use crate::sync::{self, Arrival, Attempt, Condition, Departure, NotHeld, Wake};
use crate::trace::EventKind;

/// What an attempt ends in.
pub(super) enum Outcome {
    /// The operation took place, or was given up.
    Done {
        value: Value,
        /// To be recorded as soon as the thread goes on, with its argument.
        event: Option<(EventKind, u32)>,
        wakes: Wakes,
    },
    /// Not yet: attempt it again when the word no longer holds this value.
    Wait { expected: u32 },
    /// It failed.
    Failed(Kind, &'static str),
}

impl Outcome {
    fn done(value: Value, event: (EventKind, u32)) -> Self {
        Self::Done {
            value,
            event: Some(event),
            wakes: Wakes::Nobody,
        }
    }

    /// The event has been recorded.
    fn recorded(value: Value, word: &AtomicU32, wake: Wake) -> Self {
        Self::Done {
            value,
            event: None,
            wakes: Wakes::on(word, wake),
        }
    }
}

/// An attempt, and who makes it.
struct Try<'run, 'recorder, 'ring> {
    requester: &'run Requester<'run>,
    recorder: &'recorder mut Recorder<'ring>,
    /// The object's id.
    object: u32,
    thread: u16,
    has_waited: bool,
    gives_up: bool,
    /// Whether it must not leave a mark that somebody waits.
    only_looks: bool,
}

impl Operation {
    /// Whether an attempt would succeed.
    pub(super) fn is_possible(&self) -> bool {
        let primitive = match &self.object {
            Object::Lock(lock) => {
                return self.action != Action::Acquire || lock.primitive.can_acquire();
            }
            Object::Primitive(primitive) => primitive,
        };
        match (&primitive.state, self.action) {
            (State::RLock(lock), Action::Acquire | Action::AcquireAll(_)) => !lock.is_held(),
            (State::Ticket { waiter, .. }, _) => waiter.is_notified(),
            (State::Event(event), Action::Wait { waited }) => event.can_pass(waited),
            (State::Semaphore { permits, .. }, Action::Acquire) => permits.can_acquire(),
            (State::Barrier(barrier), Action::Arrive) => barrier.rounds.can_arrive(),
            (State::Barrier(barrier), Action::Depart(ticket)) => barrier.rounds.can_depart(ticket),
            _ => true,
        }
    }

    /// The word that changes when it may have become possible.
    pub(super) fn word(&self) -> &AtomicU32 {
        match &self.object {
            Object::Lock(lock) => lock.primitive.word(),
            Object::Primitive(primitive) => match &primitive.state {
                State::RLock(lock) => lock.word(),
                State::Ticket { waiter, .. } => waiter.word(),
                State::Event(event) => event.word(),
                State::Semaphore { permits, .. } => permits.word(),
                State::Barrier(barrier) => barrier.rounds.word(),
                State::Waiters(_) => unreachable!("who waits for a notification has a ticket"),
            },
        }
    }

    /// Attempts it. After a wait it may have become what is left to do.
    #[inline]
    pub(super) fn attempt(
        &mut self,
        requester: &Requester<'_>,
        has_waited: bool,
        recorder: &mut Recorder<'_>,
    ) -> Outcome {
        let only_looks = self.patience == Patience::None;
        self.object.familiar().forget();
        let attempt = Try {
            requester,
            recorder,
            object: self.object.id(),
            thread: requester.control.number,
            has_waited,
            gives_up: only_looks || requester.is_late,
            only_looks,
        };
        match (&self.object, self.action) {
            (Object::Lock(lock), Action::Acquire) => attempt.acquire_lock(lock),
            (Object::Lock(lock), _) => attempt.release_lock(lock),
            (Object::Primitive(_), Action::Arrive | Action::Depart(_)) => self.meet(attempt),
            (Object::Primitive(primitive), Action::Wait { waited }) => {
                let outcome = attempt.wait(primitive, waited);
                if let Outcome::Wait { expected } = outcome {
                    let waited = Some(expected);
                    self.action = Action::Wait { waited };
                }
                outcome
            }
            (Object::Primitive(primitive), action) => attempt.other(primitive, action),
        }
    }

    /// Arrives at a barrier, or departs.
    fn meet(&mut self, mut attempt: Try<'_, '_, '_>) -> Outcome {
        let Object::Primitive(primitive) = &self.object else {
            unreachable!("a lock is no barrier");
        };
        let State::Barrier(barrier) = &primitive.state else {
            unreachable!("only a barrier brings threads together");
        };
        let ticket = match self.action {
            Action::Depart(ticket) => ticket,
            _ => match attempt.arrive(primitive, barrier) {
                Ok(ticket) => ticket,
                Err(outcome) => return outcome,
            },
        };
        self.action = Action::Depart(ticket);
        let index = Value::Int(i64::from(ticket.index));
        let rounds = &barrier.rounds;
        let departure = if attempt.gives_up {
            primitive.waker.note(attempt.thread);
            rounds.time_out(ticket)
        } else {
            rounds.depart(ticket)
        };
        match departure {
            Departure::Through => {
                Outcome::done(index, (EventKind::Pass, u32::from(attempt.has_waited)))
            }
            Departure::Broken(wake) => {
                let kind = if attempt.gives_up {
                    EventKind::TimeOut
                } else {
                    EventKind::Fail
                };
                Outcome::Done {
                    value: Value::Int(-1),
                    event: Some((kind, 0)),
                    wakes: Wakes::on(rounds.word(), wake),
                }
            }
            Departure::Later { expected } => {
                if attempt.gives_up {
                    // The action runs: its end is all there is to wait for.
                    self.patience = Patience::Endless;
                }
                Outcome::Wait { expected }
            }
        }
    }
}

impl Try<'_, '_, '_> {
    fn record(&mut self, kind: EventKind, argument: u32) {
        self.requester
            .record(self.recorder, kind, self.object, argument);
    }

    /// The end of an attempt to take something, which may have been given up.
    fn taken(&self, attempt: Attempt, kind: EventKind, wakes: Wakes) -> Outcome {
        match attempt {
            Attempt::Done => Outcome::Done {
                value: Value::Bool(true),
                event: Some((kind, u32::from(self.has_waited))),
                wakes,
            },
            Attempt::Wait { .. } if self.gives_up => {
                Outcome::done(Value::Bool(false), (EventKind::AcquireFail, 0))
            }
            Attempt::Wait { expected } => Outcome::Wait { expected },
        }
    }

    #[inline]
    fn acquire_lock(&self, lock: &Lock) -> Outcome {
        let attempt = if !self.has_waited && lock.primitive.try_acquire(self.thread) {
            Attempt::Done
        } else if self.only_looks {
            Attempt::Wait { expected: 0 }
        } else {
            lock.primitive.acquire(self.thread, self.has_waited)
        };
        self.taken(attempt, EventKind::Acquire, Wakes::Nobody)
    }

    #[inline]
    fn release_lock(mut self, lock: &Lock) -> Outcome {
        let refused = Outcome::Failed(Kind::RuntimeError, "release unlocked lock");
        if !lock.primitive.is_held() {
            return refused;
        }
        // Recorded before anybody else can take the lock, so that holds never overlap.
        let has_waiters = lock.primitive.has_waiters();
        self.record(EventKind::Release, u32::from(has_waiters));
        if has_waiters {
            lock.waker.note(self.thread);
        }
        match lock.primitive.release() {
            Ok(wake) => Outcome::recorded(Value::None, lock.primitive.word(), wake),
            Err(NotHeld) => refused,
        }
    }

    /// Waits for an event or a notification.
    fn wait(&self, primitive: &Primitive, waited: Option<u32>) -> Outcome {
        let (attempt, has_passed) = match &primitive.state {
            State::Event(event) if self.only_looks => {
                (Attempt::Wait { expected: 0 }, event.is_set())
            }
            State::Event(event) => (event.wait(waited), false),
            State::Ticket { waiter, waiters } => {
                let attempt = waiter.wait();
                let is_late = self.gives_up && attempt != Attempt::Done;
                (attempt, is_late && !abandon(waiters, waiter))
            }
            _ => unreachable!("nothing to wait for"),
        };
        match attempt {
            Attempt::Wait { expected } if !self.gives_up => Outcome::Wait { expected },
            Attempt::Wait { .. } if !has_passed => {
                Outcome::done(Value::Bool(false), (EventKind::TimeOut, 0))
            }
            _ => {
                let event = (EventKind::Pass, u32::from(self.has_waited));
                Outcome::done(Value::Bool(true), event)
            }
        }
    }

    /// A place in the round, or the end of the attempt.
    fn arrive(
        &mut self,
        primitive: &Primitive,
        barrier: &Barrier,
    ) -> Result<sync::Ticket, Outcome> {
        let rounds = &barrier.rounds;
        primitive.waker.note(self.thread);
        let index = |ticket: sync::Ticket| Value::Int(i64::from(ticket.index));
        match rounds.arrive() {
            Arrival::Waits(ticket) => {
                self.record(EventKind::Arrive, u32::from(ticket.index));
                Ok(ticket)
            }
            Arrival::Acts(ticket) => {
                barrier.acting.change(|acting| *acting = Some(ticket));
                let event = (EventKind::Arrive, u32::from(ticket.index));
                Err(Outcome::done(index(ticket), event))
            }
            Arrival::Opened(ticket, wake) => Err(Outcome::Done {
                value: index(ticket),
                event: Some((EventKind::Arrive, u32::from(ticket.index))),
                wakes: Wakes::on(rounds.word(), wake),
            }),
            Arrival::Broken => Err(Outcome::done(Value::Int(-1), (EventKind::Fail, 0))),
            Arrival::Later { expected } => Err(Outcome::Wait { expected }),
        }
    }

    fn other(self, primitive: &Ref<Primitive>, action: Action) -> Outcome {
        match &primitive.state {
            State::RLock(lock) => self.on_rlock(primitive, lock, action),
            State::Waiters(queue) => self.on_waiters(primitive, queue, action),
            State::Event(event) => self.on_event(primitive, event, action),
            State::Semaphore { permits, bound } => {
                self.on_semaphore(primitive, permits, *bound, action)
            }
            State::Barrier(barrier) => self.on_barrier(primitive, barrier, action),
            State::Ticket { .. } => unreachable!("a ticket is only waited with"),
        }
    }

    fn on_rlock(mut self, primitive: &Primitive, lock: &sync::RLock, action: Action) -> Outcome {
        let is_owned = lock.is_owned(self.thread);
        match action {
            Action::AcquireAll(count) => {
                return match lock.acquire_restore(self.thread, count, self.has_waited) {
                    Attempt::Done => {
                        let event = (EventKind::Acquire, u32::from(self.has_waited));
                        Outcome::done(Value::None, event)
                    }
                    Attempt::Wait { expected } => Outcome::Wait { expected },
                };
            }
            Action::Acquire => {
                let attempt = if self.has_waited || !lock.try_acquire(self.thread) {
                    if self.only_looks {
                        Attempt::Wait { expected: 0 }
                    } else {
                        lock.acquire(self.thread, self.has_waited)
                    }
                } else {
                    Attempt::Done
                };
                let kind = if is_owned {
                    EventKind::AcquireAgain
                } else {
                    EventKind::Acquire
                };
                return self.taken(attempt, kind, Wakes::Nobody);
            }
            _ if !is_owned => {
                return Outcome::Failed(Kind::RuntimeError, "cannot release un-acquired lock");
            }
            Action::Release if lock.count() > 1 => self.record(EventKind::ReleaseOnce, 0),
            _ => {
                let has_waiters = lock.has_waiters();
                self.record(EventKind::Release, u32::from(has_waiters));
                if has_waiters {
                    primitive.waker.note(self.thread);
                }
            }
        }
        let released = match action {
            Action::ReleaseAll => lock.release_save(self.thread),
            _ => lock.release(self.thread).map(|wake| (0, wake)),
        };
        match (released, action) {
            (Ok((count, wake)), Action::ReleaseAll) => {
                Outcome::recorded(Value::Int(count as i64), lock.word(), wake)
            }
            (Ok((_, wake)), _) => Outcome::recorded(Value::None, lock.word(), wake),
            (Err(NotHeld), _) => unreachable!("only the owner could have freed it"),
        }
    }

    fn on_waiters(
        mut self,
        primitive: &Ref<Primitive>,
        queue: &Condition,
        action: Action,
    ) -> Outcome {
        let Action::Notify(count) = action else {
            self.record(EventKind::Enqueue, 0);
            return Outcome::Done {
                value: Primitive::ticket(primitive, queue, self.thread),
                event: None,
                wakes: Wakes::Nobody,
            };
        };
        let waiting = if queue.has_waiters() {
            queue.waiting().len().min(count)
        } else {
            0
        };
        self.record(EventKind::Notify, waiting as u32);
        if waiting == 0 {
            return Outcome::recorded(Value::Int(0), &NO_WORD, Wake::Nobody);
        }
        primitive.waker.note(self.thread);
        let notified = queue.notify(count);
        let value = Value::Int(notified.len() as i64);
        let woken = notified.iter().filter(|one| one.wake != Wake::Nobody);
        let words = woken.map(|one| WordAddress::of(one.waiter.word()));
        Outcome::Done {
            value,
            event: None,
            wakes: Wakes::Each(words.collect()),
        }
    }

    fn on_event(mut self, primitive: &Primitive, event: &sync::Event, action: Action) -> Outcome {
        if action == Action::Clear {
            self.record(EventKind::Clear, 0);
            event.clear();
            return Outcome::recorded(Value::None, event.word(), Wake::Nobody);
        }
        let has_waiters = event.has_waiters();
        self.record(EventKind::Set, u32::from(has_waiters));
        if has_waiters {
            primitive.waker.note(self.thread);
        }
        Outcome::recorded(Value::None, event.word(), event.set())
    }

    fn on_semaphore(
        mut self,
        primitive: &Primitive,
        permits: &sync::Semaphore,
        bound: Option<u32>,
        action: Action,
    ) -> Outcome {
        let Action::Give(count) = action else {
            let (attempt, wake) = if !self.has_waited && permits.try_acquire() {
                (Attempt::Done, Wake::Nobody)
            } else if self.only_looks {
                (Attempt::Wait { expected: 0 }, Wake::Nobody)
            } else {
                permits.acquire(self.has_waited)
            };
            let wakes = Wakes::on(permits.word(), wake);
            return self.taken(attempt, EventKind::Take, wakes);
        };
        let refused = Outcome::Failed(Kind::ValueError, "Semaphore released too many times");
        let room = bound.unwrap_or(sync::Semaphore::MAX) - permits.permits();
        if count > room {
            return refused;
        }
        self.record(EventKind::Give, count);
        if permits.has_waiters() {
            primitive.waker.note(self.thread);
        }
        match permits.release(count) {
            Ok(wake) => Outcome::recorded(Value::None, permits.word(), wake),
            Err(sync::OverRelease) => refused,
        }
    }

    fn on_barrier(mut self, primitive: &Primitive, barrier: &Barrier, action: Action) -> Outcome {
        let rounds = &barrier.rounds;
        primitive.waker.note(self.thread);
        let wake = match action {
            Action::Finish { opens } => {
                let ticket = barrier.acting.change(Option::take);
                let Some(ticket) = ticket else {
                    return Outcome::Failed(Kind::RuntimeError, "no action of the barrier runs");
                };
                if opens {
                    self.record(EventKind::Pass, 0);
                    rounds.open(ticket)
                } else {
                    self.record(EventKind::Break, 0);
                    rounds.fail(ticket)
                }
            }
            Action::Reset => {
                self.record(EventKind::Reset, 0);
                rounds.reset()
            }
            _ => {
                self.record(EventKind::Break, 0);
                rounds.abort()
            }
        };
        Outcome::recorded(Value::None, rounds.word(), wake)
    }
}

/// The word that nobody waits on.
static NO_WORD: AtomicU32 = AtomicU32::new(0);

/// Takes a wait back: false if it has been notified.
fn abandon(waiters: &Primitive, waiter: &Arc<sync::Waiter>) -> bool {
    Condition::of(waiters).is_some_and(|queue| queue.abandon(waiter))
}
