//! What each request is answered with, for every runner: an attempt ends in an answer or in a
//! word to wait for.

#[cfg(any(not(target_family = "wasm"), target_feature = "atomics"))]
use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering;

use super::clock;
use super::operations::Outcome;
use super::outcome::Stream;
use super::queue::{Pending, Runnable, WordAddress};
use super::random::Mersenne;
use super::recorder::Recorder;
use super::state::{Control, State};
use super::wakes::Wakes;
use crate::machine::exception::{Exception, Kind, raise};
use crate::machine::heap::Ref;
use crate::machine::primitive::{Action, Operation};
use crate::machine::request::{Clock, Patience, Request};
use crate::machine::value::{Thread, Value, lock};
use crate::sync::Attempt;
use crate::trace::EventKind;
use crate::trace::event::NO_THREAD;

/// The usual answer to what only waits.
const DONE: Answer = Answer::Done(Value::None, Wakes::Nobody);

/// What an attempt at a request ends in.
pub(super) enum Answer {
    /// The request is answered, and some of those who wait are to be woken.
    Done(Value, Wakes),
    /// It is answered by `None`, and there is one more thread.
    Started(Box<Runnable>),
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
    /// Whether the time to wait is over.
    pub(super) is_late: bool,
}

impl Request {
    /// Nanoseconds until the requester gives up; `None`: never.
    pub(super) fn patience_ns(&self) -> Option<u64> {
        let seconds = match self {
            Self::Sleep { seconds } => *seconds,
            // Whoever arrives while a barrier is being left waits for that first.
            Self::Operate(operation) if operation.action == Action::Arrive => return None,
            Self::Operate(Operation { patience, .. }) | Self::Join { patience, .. } => {
                match patience {
                    Patience::Seconds(seconds) => *seconds,
                    Patience::None => 0.0,
                    Patience::Endless => return None,
                }
            }
            _ => return None,
        };
        Some((seconds * 1e9) as u64)
    }

    /// Whether an attempt would be answered now.
    pub(super) fn is_possible(&self) -> bool {
        match self {
            Self::Operate(operation) => operation.is_possible(),
            Self::Join { thread, .. } => thread.completion.is_done(),
            _ => true,
        }
    }

    /// The word that changes when it may have become possible.
    #[cfg(any(not(target_family = "wasm"), target_feature = "atomics"))]
    pub(super) fn word(&self) -> Option<&AtomicU32> {
        match self {
            Self::Operate(operation) => Some(operation.word()),
            Self::Join { thread, .. } => Some(thread.completion.word()),
            _ => None,
        }
    }

    /// The id of the object it waits for, 0 for none.
    pub(super) fn object(&self) -> u32 {
        match self {
            Self::Operate(operation) => operation.object.id(),
            Self::Join { thread, .. } | Self::Start { thread, .. } => thread.identity.object,
            _ => 0,
        }
    }

    /// The thread that holds what it waits for, or is waited for.
    pub(super) fn waits_for(&self) -> Option<u16> {
        match self {
            Self::Join { thread, .. } => Some(thread.number()),
            _ => self.holder(),
        }
    }

    /// The thread that holds what it waits for.
    pub(super) fn holder(&self) -> Option<u16> {
        match self {
            Self::Operate(operation) => operation.object.holder(),
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
            Self::Operate(operation) => operation.object.waker().map_or(NO_THREAD, u32::from),
            Self::Join { thread, .. } => u32::from(thread.number()),
            _ => NO_THREAD,
        }
    }
}

impl Pending {
    /// Begins the time of what it waits for now, unless it has begun.
    pub(super) fn begin_wait(&mut self) {
        self.has_waited = true;
        self.deadline_ns = match (self.request.patience_ns(), self.deadline_ns) {
            (None, _) => None,
            (Some(_), Some(begun)) => Some(begun),
            (Some(patience_ns), None) => Some(clock::now_ns().saturating_add(patience_ns)),
        };
    }

    /// Whether its time is over.
    pub(super) fn is_late(&self) -> bool {
        self.deadline_ns.is_some_and(|at| at <= clock::now_ns())
    }

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
        pending: &mut Pending,
        requester: &Requester<'_>,
        recorder: &mut Recorder<'_>,
        is_parallel: bool,
    ) -> Answer {
        let has_waited = pending.has_waited;
        let answer = match &mut pending.request {
            Request::Operate(operation) => {
                match operation.attempt(requester, has_waited, recorder) {
                    Outcome::Done {
                        value,
                        event,
                        wakes,
                    } => {
                        requester.go_on(pending, recorder);
                        if let Some((kind, argument)) = event {
                            requester.record(recorder, kind, pending.request.object(), argument);
                        }
                        Answer::Done(value, wakes)
                    }
                    Outcome::Wait { expected } => {
                        Answer::Wait(WordAddress::of(operation.word()), expected)
                    }
                    Outcome::Failed(kind, message) => raised(kind, message),
                }
            }
            Request::Start { thread, function } => {
                self.start(thread, function, requester, recorder, is_parallel)
            }
            Request::Join { thread, .. } => match thread.completion.wait() {
                Attempt::Done => {
                    requester.go_on(pending, recorder);
                    requester.record(recorder, EventKind::Join, pending.request.object(), 0);
                    DONE
                }
                Attempt::Wait { .. } if requester.is_late => {
                    requester.go_on(pending, recorder);
                    DONE
                }
                Attempt::Wait { expected } => {
                    Answer::Wait(WordAddress::of(thread.completion.word()), expected)
                }
            },
            Request::Sleep { .. } if requester.is_late => {
                requester.go_on(pending, recorder);
                DONE
            }
            Request::Sleep { .. } => Answer::Sleep,
            other => return self.answer(other, requester, recorder),
        };
        if !matches!(answer, Answer::Wait(..) | Answer::Sleep) {
            requester.control.count_operations(1);
        }
        answer
    }

    /// Answers what concerns no other thread.
    fn answer(
        &self,
        request: &Request,
        requester: &Requester<'_>,
        recorder: &mut Recorder<'_>,
    ) -> Answer {
        let value = match request {
            Request::Clock(Clock::Time) => Value::Float(clock::unix_seconds()),
            Request::Clock(Clock::Monotonic) => Value::Float(clock::now_ns() as f64 / 1e9),
            Request::Clock(Clock::TimeNs) => Value::Int((clock::unix_seconds() * 1e9) as i64),
            Request::Clock(Clock::MonotonicNs) => Value::Int(clock::now_ns() as i64),
            Request::Random(random) => {
                let mut generator = lock(&self.random);
                let seed = self.options.seed;
                let generator = generator.get_or_insert_with(|| Box::new(Mersenne::new(seed)));
                random.clone().answer(&mut **generator)
            }
            Request::Report { exception } => {
                self.report_death(requester.control, exception);
                Value::None
            }
            Request::Exit { status } => {
                self.exit(requester.control, *status, recorder);
                Value::None
            }
            // Too late: the program is over.
            Request::Write { .. } if self.is_over() => Value::None,
            Request::Write { text, is_error } => {
                requester.record(recorder, EventKind::Write, 0, 1);
                let stream = if *is_error {
                    Stream::Stderr
                } else {
                    Stream::Stdout
                };
                self.write(stream, requester.control.number, text);
                Value::None
            }
            Request::Operate(_)
            | Request::Start { .. }
            | Request::Join { .. }
            | Request::Sleep { .. } => unreachable!("other threads have to do with it"),
        };
        Answer::Done(value, Wakes::Nobody)
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
                Answer::Started(Box::new(runnable))
            }
            Err(sentence) => {
                thread.is_claimed.store(false, Ordering::Relaxed);
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
    fn go_on(&self, pending: &Pending, recorder: &mut Recorder<'_>) {
        if pending.has_waited {
            pending.record_resume(self.control.number, self.carrier, recorder);
        }
    }

    pub(super) fn record(
        &self,
        recorder: &mut Recorder<'_>,
        kind: EventKind,
        object: u32,
        argument: u32,
    ) {
        recorder.record(kind, self.control.number, object, self.line, argument);
    }
}
