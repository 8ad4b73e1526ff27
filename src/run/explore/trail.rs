//! What a step leaves in the trace of a run: the event that its thread would record.
//!
//! Invariant: it says the same as the recorder does (`run/operations.rs`, `run/answers.rs`); runs
//! that are followed by the explorer hold the two against each other.

use std::sync::atomic::Ordering;

use super::dependency::Action;
use super::execution::{Execution, Next};
use crate::machine::primitive::{self, Object, Operation, State};
use crate::machine::request::{Patience, Request};
use crate::trace::EventKind;

/// An event without its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Trail {
    pub(super) kind: EventKind,
    /// The object's id, 0 for none.
    pub(super) object: u32,
    /// As the kind says; of a wait always 0.
    pub(super) argument: u32,
}

/// What a thread's next step leaves if it takes place now; nothing of what only touches memory.
/// `Start` is an event of the thread that is started.
pub(super) fn trail(execution: &Execution, lane: usize) -> Option<Trail> {
    let thread = &execution.control(lane).thread;
    let own = thread.identity.object;
    let (kind, object, argument) = match &execution.lanes[lane].next {
        Next::End(exception) => {
            let failed = exception.is_some() || thread.has_failed.load(Ordering::Relaxed);
            (EventKind::End, own, u32::from(failed))
        }
        Next::Request(request, _) => match &**request {
            Request::Operate(operation) => {
                let footprint = execution.footprint(lane);
                let access = footprint.accesses().next()?;
                let (kind, argument) = of(operation, access.action, access.frees)?;
                (kind, operation.object.id(), argument)
            }
            Request::Start { thread, .. } => {
                let parent = u32::from(execution.control(lane).number);
                (EventKind::Start, thread.identity.object, parent)
            }
            Request::Join { thread, patience } => {
                // Who gives up leaves nothing.
                let ends = thread.completion.is_done() || *patience == Patience::Endless;
                ends.then_some((EventKind::Join, thread.identity.object, 0))?
            }
            Request::Write { .. } => (EventKind::Write, 0, 1),
            Request::Sleep { .. } => (EventKind::Awake, 0, 0),
            Request::Exit { .. } => (EventKind::End, own, 0),
            Request::Clock(_) | Request::Random(_) | Request::Report { .. } => return None,
        },
        Next::Touch(_) | Next::Gone | Next::Lost | Next::Computing => return None,
    };
    Some(Trail {
        kind,
        object,
        argument,
    })
}

fn of(operation: &Operation, action: Action, frees: u64) -> Option<(EventKind, u32)> {
    let state = match &operation.object {
        Object::Lock(_) => None,
        Object::Primitive(primitive) => Some(&primitive.state),
    };
    let acquires = operation.action == primitive::Action::Acquire;
    let kind = match action {
        Action::Acquire | Action::TryAcquire => EventKind::Acquire,
        Action::Again if acquires => EventKind::AcquireAgain,
        Action::Again => EventKind::ReleaseOnce,
        Action::Release => EventKind::Release,
        Action::Fail => EventKind::AcquireFail,
        Action::Take | Action::TryTake => EventKind::Take,
        Action::Give => return given(operation),
        Action::Enqueue => EventKind::Enqueue,
        Action::Notify => return Some((EventKind::Notify, frees.count_ones())),
        Action::Pass | Action::TryPass => EventKind::Pass,
        Action::Leave | Action::TryLeave => EventKind::Fail,
        // A look at an event without patience.
        Action::Look => match state {
            Some(State::Event(event)) if event.is_set() => EventKind::Pass,
            _ => EventKind::TimeOut,
        },
        Action::TimeOut => EventKind::TimeOut,
        Action::Set => EventKind::Set,
        Action::Clear => EventKind::Clear,
        Action::Arrive => match state {
            Some(State::Barrier(barrier)) if barrier.rounds.is_broken() => EventKind::Fail,
            Some(State::Barrier(barrier)) => {
                return Some((EventKind::Arrive, u32::from(barrier.rounds.waiting())));
            }
            _ => EventKind::Arrive,
        },
        Action::Break | Action::Conclude | Action::Idle => match operation.action {
            primitive::Action::Depart(_) => EventKind::TimeOut,
            primitive::Action::Finish { opens: true } => EventKind::Pass,
            primitive::Action::Reset => EventKind::Reset,
            _ => EventKind::Break,
        },
        // What fails leaves nothing.
        Action::FailRelease
        | Action::FailOwnRelease
        | Action::Await
        | Action::Read
        | Action::Write
        | Action::Start
        | Action::End
        | Action::Join
        | Action::TryJoin
        | Action::FailJoin
        | Action::Print => return None,
    };
    Some((kind, 0))
}

/// Permits that are given, unless they are too many.
fn given(operation: &Operation) -> Option<(EventKind, u32)> {
    let (Object::Primitive(primitive), primitive::Action::Give(count)) =
        (&operation.object, operation.action)
    else {
        return None;
    };
    let State::Semaphore { permits, bound } = &primitive.state else {
        return None;
    };
    let room = bound.unwrap_or(crate::sync::Semaphore::MAX) - permits.permits();
    (count <= room).then_some((EventKind::Give, count))
}
