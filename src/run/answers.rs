//! What each request is answered with, for every runner: an attempt ends in an answer or in a
//! word to wait for.

#[cfg(any(not(target_family = "wasm"), target_feature = "atomics"))]
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering;

use super::clock;
use super::outcome::Stream;
use super::queue::{Pending, Runnable, WordAddress};
use super::recorder::Recorder;
use super::state::{Control, State};
use crate::machine::exception::{Exception, Kind, raise};
use crate::machine::heap::Ref;
use crate::machine::request::{Clock, Patience, Request};
use crate::machine::value::{Lock, Thread, Value, lock};
use crate::sync::{self, Attempt, Wake};
use crate::trace::EventKind;
use crate::trace::event::NO_THREAD;

/// What an attempt at a request ends in.
pub(super) enum Answer {
    /// The request is answered.
    Value(Value),
    /// It is answered, and some of those who wait for a word are to be woken.
    ValueAndWake(Value, WordAddress, Wake),
    /// It is answered, and there is one more thread.
    ValueAndThread(Value, Box<Runnable>),
    /// It failed.
    Raise(Box<Exception>),
    /// Not yet: attempt it again when the word no longer holds this value.
    #[allow(dead_code, reason = "only a runner that blocks needs the value")]
    Wait(WordAddress, u32),
    /// Not before the deadline.
    Sleep,
}

/// The thread that makes a request, and how far it has come with it.
pub(super) struct Requester<'run> {
    pub(super) control: &'run Control,
    /// 1-based source line.
    pub(super) line: u32,
    /// The index of its carrier.
    pub(super) carrier: usize,
    /// The request itself, if an earlier attempt ended in a wait.
    pub(super) waited: Option<&'run Pending>,
    /// Whether the time to wait is over.
    pub(super) is_late: bool,
}

impl Request {
    /// Nanoseconds until the requester gives up; `None`: never.
    pub(super) fn patience_ns(&self) -> Option<u64> {
        let seconds = match self {
            Self::Sleep { seconds } => *seconds,
            Self::Acquire { patience, .. } | Self::Join { patience, .. } => match patience {
                Patience::Seconds(seconds) => *seconds,
                Patience::None => 0.0,
                Patience::Endless => return None,
            },
            _ => return None,
        };
        Some((seconds * 1e9) as u64)
    }

    /// Whether an attempt would be answered now.
    pub(super) fn is_possible(&self) -> bool {
        match self {
            Self::Acquire { lock, .. } => !lock.primitive.is_held(),
            Self::Join { thread, .. } => thread.completion.is_done(),
            _ => true,
        }
    }

    /// The word that changes when it may have become possible.
    #[cfg(any(not(target_family = "wasm"), target_feature = "atomics"))]
    pub(super) fn word(&self) -> Option<&AtomicU32> {
        match self {
            Self::Acquire { lock, .. } => Some(lock.primitive.word()),
            Self::Join { thread, .. } => Some(thread.completion.word()),
            _ => None,
        }
    }

    /// The id of the object it waits for, 0 for none.
    pub(super) fn object(&self) -> u32 {
        match self {
            Self::Acquire { lock, .. } | Self::Release { lock } => lock.identity.object,
            Self::Join { thread, .. } | Self::Start { thread, .. } => thread.identity.object,
            _ => 0,
        }
    }

    /// The thread that holds what it waits for, or is waited for.
    pub(super) fn waits_for(&self) -> Option<u16> {
        match self {
            Self::Acquire { lock, .. } => lock.primitive.holder(),
            Self::Join { thread, .. } => Some(thread.number()),
            _ => None,
        }
    }

    /// Records that a thread can't go on.
    pub(super) fn record_wait(&self, thread: u16, line: u32, recorder: &mut Recorder<'_>) {
        recorder.refresh();
        if self.object() == 0 {
            let microseconds = self.patience_ns().unwrap_or(0) / 1000;
            let argument = u32::try_from(microseconds).unwrap_or(u32::MAX);
            recorder.record(EventKind::Sleep, thread, 0, line, argument);
        } else {
            let holder = self.waits_for().map_or(NO_THREAD, u32::from);
            recorder.record(EventKind::Block, thread, self.object(), line, holder);
        }
    }

    /// The thread that has made it possible, as far as that is known.
    fn woken_by(&self) -> u32 {
        match self {
            Self::Acquire { lock, .. } => lock.last_releaser().map_or(NO_THREAD, u32::from),
            Self::Join { thread, .. } => u32::from(thread.number()),
            _ => NO_THREAD,
        }
    }
}

impl Pending {
    /// Records that a thread that has waited goes on.
    pub(super) fn record_resume(&self, thread: u16, carrier: usize, recorder: &mut Recorder<'_>) {
        recorder.refresh();
        let object = self.request.object();
        if object == 0 {
            recorder.record(EventKind::Awake, thread, 0, 0, 0);
        } else if !self.is_unblocked {
            recorder.record(
                EventKind::Unblock,
                thread,
                object,
                0,
                self.request.woken_by(),
            );
        }
        recorder.record(EventKind::Resume, thread, object, 0, carrier as u32);
    }
}

impl State {
    /// Attempts a request.
    pub(super) fn attempt(
        &self,
        request: &Request,
        requester: &Requester<'_>,
        recorder: &mut Recorder<'_>,
        is_parallel: bool,
    ) -> Answer {
        let answer = match request {
            Request::Acquire { lock, patience } => acquire(lock, *patience, requester, recorder),
            Request::Release { lock } => release(lock, requester, recorder),
            Request::Start { thread, function } => {
                self.start(thread, function, requester, recorder, is_parallel)
            }
            Request::Join { thread, .. } => match thread.completion.wait() {
                Attempt::Done => {
                    requester.go_on(recorder);
                    requester.record(recorder, EventKind::Join, request.object(), 0);
                    Answer::Value(Value::None)
                }
                Attempt::Wait { .. } if requester.is_late => {
                    requester.go_on(recorder);
                    Answer::Value(Value::None)
                }
                Attempt::Wait { expected } => {
                    Answer::Wait(WordAddress::of(thread.completion.word()), expected)
                }
            },
            Request::Sleep { .. } if requester.is_late => {
                requester.go_on(recorder);
                Answer::Value(Value::None)
            }
            Request::Sleep { .. } => Answer::Sleep,
            Request::Clock(Clock::Time) => {
                return Answer::Value(Value::Float(clock::unix_seconds()));
            }
            Request::Clock(Clock::Monotonic) => {
                return Answer::Value(Value::Float(clock::now_ns() as f64 / 1e9));
            }
            Request::Clock(Clock::TimeNs) => {
                return Answer::Value(Value::Int((clock::unix_seconds() * 1e9) as i64));
            }
            Request::Clock(Clock::MonotonicNs) => {
                return Answer::Value(Value::Int(clock::now_ns() as i64));
            }
            Request::Random(random) => {
                let mut generator = lock(&self.random);
                return Answer::Value(random.clone().answer(&mut *generator));
            }
            Request::Report { exception } => {
                self.report_death(requester.control, exception);
                return Answer::Value(Value::None);
            }
            Request::Write { text, is_error } => {
                requester.record(recorder, EventKind::Write, 0, 1);
                let stream = if *is_error {
                    Stream::Stderr
                } else {
                    Stream::Stdout
                };
                self.write(stream, requester.control.number, text);
                return Answer::Value(Value::None);
            }
        };
        if !matches!(answer, Answer::Wait(..) | Answer::Sleep) {
            let operations = &requester.control.operations;
            // Written by the one carrier that runs the thread.
            operations.store(operations.load(Ordering::Relaxed) + 1, Ordering::Relaxed);
        }
        answer
    }

    fn start(
        &self,
        thread: &Ref<Thread>,
        function: &Value,
        requester: &Requester<'_>,
        recorder: &mut Recorder<'_>,
        is_parallel: bool,
    ) -> Answer {
        match self.spawn(thread, function, is_parallel) {
            Ok(runnable) => {
                let parent = u32::from(requester.control.number);
                recorder.record(
                    EventKind::Start,
                    runnable.control.number,
                    thread.identity.object,
                    requester.line,
                    parent,
                );
                Answer::ValueAndThread(Value::None, Box::new(runnable))
            }
            Err(sentence) => {
                thread.started.store(false, Ordering::Relaxed);
                self.note(sentence);
                raised(Kind::RuntimeError, "can't start new thread")
            }
        }
    }
}

fn raised(kind: Kind, message: &str) -> Answer {
    match raise::<()>(kind, message) {
        Err(exception) => Answer::Raise(exception),
        Ok(()) => unreachable!("`raise` fails"),
    }
}

impl Requester<'_> {
    /// Records that the thread goes on, before what it does then.
    fn go_on(&self, recorder: &mut Recorder<'_>) {
        if let Some(pending) = self.waited {
            pending.record_resume(self.control.number, self.carrier, recorder);
        }
    }

    fn record(&self, recorder: &mut Recorder<'_>, kind: EventKind, object: u32, argument: u32) {
        recorder.record(kind, self.control.number, object, self.line, argument);
    }
}

fn acquire(
    lock: &Lock,
    patience: Patience,
    requester: &Requester<'_>,
    recorder: &mut Recorder<'_>,
) -> Answer {
    let thread = requester.control.number;
    let object = lock.identity.object;
    let has_waited = requester.waited.is_some();
    let attempt = if !has_waited && lock.primitive.try_acquire(thread) {
        Attempt::Done
    } else if patience == Patience::None {
        Attempt::Wait { expected: 0 }
    } else {
        lock.primitive.acquire(thread, has_waited)
    };
    match attempt {
        Attempt::Done => {
            requester.go_on(recorder);
            requester.record(recorder, EventKind::Acquire, object, u32::from(has_waited));
            Answer::Value(Value::Bool(true))
        }
        Attempt::Wait { .. } if patience == Patience::None || requester.is_late => {
            requester.go_on(recorder);
            requester.record(recorder, EventKind::AcquireFail, object, 0);
            Answer::Value(Value::Bool(false))
        }
        Attempt::Wait { expected } => {
            Answer::Wait(WordAddress::of(lock.primitive.word()), expected)
        }
    }
}

fn release(lock: &Lock, requester: &Requester<'_>, recorder: &mut Recorder<'_>) -> Answer {
    if !lock.primitive.is_held() {
        return raised(Kind::RuntimeError, "release unlocked lock");
    }
    // Recorded before anybody else can take the lock, so that holds never overlap.
    let has_waiters = lock.primitive.has_waiters();
    let object = lock.identity.object;
    requester.record(recorder, EventKind::Release, object, u32::from(has_waiters));
    if has_waiters {
        lock.released_by(requester.control.number);
    }
    match lock.primitive.release() {
        Ok(Wake::Nobody) => Answer::Value(Value::None),
        Ok(wake) => Answer::ValueAndWake(Value::None, WordAddress::of(lock.primitive.word()), wake),
        Err(sync::NotHeld) => raised(Kind::RuntimeError, "release unlocked lock"),
    }
}
