//! What the library's `Condition`, `Event`, `Semaphore` and `Barrier` stand over, and `RLock`.
//!
//! Arguments are checked here, and what can be read at once is read; all else ends in a request.

use super::signature::Arguments;
use super::threads::{acquire_patience, duration};
use super::{Call, Native, integer};
use crate::machine::exception::{Kind, Result, raise, type_error};
use crate::machine::heap::{Guarded, Ref};
use crate::machine::primitive::{Action, Barrier, Object, Operation, Primitive, State};
use crate::machine::request::{Patience, Request};
use crate::machine::value::Value;
use crate::program::library::{Builtin, Method};
use crate::sync;

/// Threads that a barrier can bring together. No run has more.
const MOST_PARTIES: i64 = u16::MAX as i64;

/// A new primitive.
pub(super) fn create(
    call: &Call<'_>,
    builtin: Builtin,
    arguments: &Arguments<'_>,
) -> Result<Value> {
    let (state, kind) = match builtin {
        Builtin::RLock => (State::RLock(sync::RLock::new()), "RLock"),
        Builtin::Waiters => (State::Waiters(sync::Condition::new()), "Condition"),
        Builtin::Event => (State::Event(sync::Event::new()), "Event"),
        Builtin::Semaphore => {
            let value = permits(arguments.required(0))?;
            let (bound, kind) = match arguments.required(1) {
                Value::None => (None, "Semaphore"),
                bound => (Some(permits(bound)?), "BoundedSemaphore"),
            };
            let most = bound.unwrap_or(sync::Semaphore::MAX);
            let permits = sync::Semaphore::with_bound(value, most.max(value));
            (State::Semaphore { permits, bound }, kind)
        }
        Builtin::Barrier => {
            let parties = integer(arguments.required(0))?;
            let possible = (1..=MOST_PARTIES).contains(&parties);
            let count = if possible { parties } else { MOST_PARTIES };
            let has_action = arguments.required(1).is_true();
            let barrier = Barrier {
                rounds: sync::Barrier::new(count as u16, has_action),
                parties,
                acting: Guarded::shared(None),
            };
            (State::Barrier(barrier), "Barrier")
        }
        _ => unreachable!("the row makes something else"),
    };
    Ok(Primitive::create(state, call.world, kind, call.line))
}

/// A number of permits.
fn permits(value: &Value) -> Result<u32> {
    let count = u32::try_from(integer(value)?).unwrap_or(u32::MAX);
    if count > sync::Semaphore::MAX {
        let most = sync::Semaphore::MAX;
        return raise(
            Kind::OverflowError,
            format!("a semaphore counts to {most} in Lockstep"),
        );
    }
    Ok(count)
}

/// A timeout: `None`, or seconds; what is not above 0 only looks.
fn patience(timeout: &Value) -> Result<Patience> {
    Ok(match timeout {
        Value::None => Patience::Endless,
        Value::Float(_) | Value::Int(_) | Value::Bool(_) => match duration(timeout)? {
            seconds if seconds > 0.0 => Patience::Seconds(seconds),
            _ => Patience::None,
        },
        other => {
            let name = other.type_name();
            return type_error(format!(
                "'>' not supported between instances of '{name}' and 'int'"
            ));
        }
    })
}

/// A method of a primitive.
pub(super) fn method(
    call: &Call<'_>,
    object: &Value,
    method: Method,
    arguments: &Arguments<'_>,
) -> Result<Native> {
    let Value::Primitive(primitive) = object else {
        unreachable!("the row belongs to another type");
    };
    if let Some(value) = look(call, primitive, method) {
        return Ok(value.into());
    }
    let mut patience_given = Patience::Endless;
    let mut target = primitive;
    let action = match method {
        Method::RLockAcquire => {
            patience_given = acquire_patience(arguments)?;
            Action::Acquire
        }
        Method::RLockEnter => Action::Acquire,
        Method::RLockRelease | Method::RLockExit => Action::Release,
        Method::RLockReleaseSave => Action::ReleaseAll,
        Method::RLockAcquireRestore => match arguments.required(0) {
            Value::Int(count) => Action::AcquireAll(*count as u64),
            _ => return type_error("_acquire_restore() wants what _release_save() gave"),
        },
        Method::WaitersEnqueue => Action::Enqueue,
        Method::WaitersWait => {
            let Value::Primitive(ticket) = arguments.required(0) else {
                return type_error("wait() wants what enqueue() gave");
            };
            target = ticket;
            patience_given = patience(arguments.required(1))?;
            Action::Wait { waited: None }
        }
        Method::WaitersNotify => {
            let count = integer(arguments.required(0))?.max(0);
            Action::Notify(usize::try_from(count).unwrap_or(usize::MAX))
        }
        Method::EventSet => Action::Set,
        Method::EventClear => Action::Clear,
        Method::EventWait => {
            patience_given = patience(arguments.required(0))?;
            Action::Wait { waited: None }
        }
        Method::SemaphoreAcquire => {
            let blocks = arguments.required(0).is_true();
            let timeout = patience(arguments.required(1))?;
            patience_given = if blocks { timeout } else { Patience::None };
            Action::Acquire
        }
        Method::SemaphoreRelease => Action::Give(permits(arguments.required(0))?),
        Method::BarrierArrive => {
            patience_given = patience(arguments.required(0))?;
            Action::Arrive
        }
        Method::BarrierEndAction => Action::Finish {
            opens: arguments.required(0).is_true(),
        },
        Method::BarrierReset => Action::Reset,
        Method::BarrierAbort => Action::Abort,
        _ => unreachable!("the row belongs to another type"),
    };
    let object = Object::Primitive(Ref::clone(target));
    Ok(Request::Operate(Operation::new(object, action, patience_given)).into())
}

/// What can be read at once.
fn look(call: &Call<'_>, primitive: &Primitive, method: Method) -> Option<Value> {
    Some(match (&primitive.state, method) {
        (State::RLock(lock), Method::RLockIsOwned) => {
            Value::Bool(lock.is_owned(call.thread.number()))
        }
        (State::Waiters(queue), Method::WaitersCount) => Value::Int(queue.waiting().len() as i64),
        (State::Event(event), Method::EventIsSet) => Value::Bool(event.is_set()),
        (State::Semaphore { permits, .. }, Method::SemaphoreValue) => {
            Value::Int(i64::from(permits.permits()))
        }
        (State::Barrier(barrier), Method::BarrierWaiting) => {
            Value::Int(i64::from(barrier.rounds.waiting()))
        }
        (State::Barrier(barrier), Method::BarrierBroken) => Value::Bool(barrier.rounds.is_broken()),
        (State::Barrier(barrier), Method::BarrierParties) => Value::Int(barrier.parties),
        _ => return None,
    })
}
