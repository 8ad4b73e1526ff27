//! The modules `threading` and `time`, and the methods of locks and threads.

use std::sync::atomic::Ordering;

use super::signature::Arguments;
use super::{Call, Native, integer, primitives};
use crate::machine::exception::{Kind, Result, detour, raise, type_error, value_error};
use crate::machine::heap::Ref;
use crate::machine::primitive::Operation;
use crate::machine::request::{Clock, Patience, Request};
use crate::machine::text;
use crate::machine::value::{Lock, Thread, Value};
use crate::program::library::{Builtin, Method};

/// In seconds: as many nanoseconds do not fit in 64 bits.
const LONGEST_DURATION: f64 = 9_223_372_036.854_776;

pub(super) fn call(call: &Call<'_>, builtin: Builtin, arguments: &Arguments<'_>) -> Result<Native> {
    let world = call.world;
    Ok(match builtin {
        Builtin::Lock => Lock::create(world, call.line).into(),
        Builtin::RLock
        | Builtin::Waiters
        | Builtin::Event
        | Builtin::Semaphore
        | Builtin::Barrier => primitives::create(call, builtin, arguments)?.into(),
        Builtin::Thread => thread(call, arguments)?.into(),
        Builtin::ThreadCurrent => Value::Thread(call.thread.clone()).into(),
        Builtin::ThreadAlive => Value::list(world.objects_of_alive()).into(),
        Builtin::Monotonic | Builtin::PerfCounter | Builtin::ProcessTime | Builtin::ThreadTime => {
            Request::Clock(Clock::Monotonic).into()
        }
        Builtin::MonotonicNs | Builtin::PerfCounterNs => Request::Clock(Clock::MonotonicNs).into(),
        Builtin::Time => Request::Clock(Clock::Time).into(),
        Builtin::TimeNs => Request::Clock(Clock::TimeNs).into(),
        Builtin::AtExit => {
            let is_last = arguments.get(1).is_some_and(Value::is_true);
            world.at_exit(arguments.required(0).clone(), is_last);
            Value::None.into()
        }
        Builtin::Sleep => sleep(arguments.required(0))?.into(),
        Builtin::PrintException | Builtin::Warn => return detour(),
        Builtin::LockType | Builtin::RLockType => {
            let name = builtin.entry().name.trim_end_matches("Type").to_lowercase();
            let name = if name == "rlock" { "RLock" } else { "lock" };
            return type_error(format!("cannot create '_thread.{name}' instances"));
        }
        _ => unreachable!("the row belongs to another module"),
    })
}

/// Seconds, as `_PyTime_FromSecondsObject` takes them: their nanoseconds have 64 bits.
pub(super) fn duration(seconds: &Value) -> Result<f64> {
    let seconds = match seconds {
        Value::Float(seconds) => *seconds,
        other => integer(other)? as f64,
    };
    if seconds.is_nan() {
        return value_error("Invalid value NaN (not a number)");
    }
    if seconds.abs() >= LONGEST_DURATION {
        return raise(
            Kind::OverflowError,
            "timestamp too large to convert to C _PyTime_t",
        );
    }
    Ok(seconds)
}

fn sleep(seconds: &Value) -> Result<Request> {
    let seconds = duration(seconds)?;
    if seconds < 0.0 {
        return value_error("sleep length must be non-negative");
    }
    Ok(Request::Sleep { seconds })
}

fn thread(call: &Call<'_>, arguments: &Arguments<'_>) -> Result<Value> {
    let name = text::to_str(arguments.required(0))?;
    let daemon = arguments.required(1).is_true();
    let identity = call.world.identify("Thread", call.line);
    Ok(Value::Thread(Ref::shared(Thread::new(
        identity,
        name.into(),
        daemon,
    ))))
}

pub(super) fn method(
    call: &Call<'_>,
    object: &Value,
    method: Method,
    arguments: &Arguments<'_>,
) -> Result<Native> {
    Ok(match (object, method) {
        (Value::Lock(lock), Method::LockAcquire) => {
            let patience = acquire_patience(arguments)?;
            Request::Operate(Operation::acquire(lock, patience)).into()
        }
        (Value::Lock(lock), Method::LockEnter) => {
            Request::Operate(Operation::acquire(lock, Patience::Endless)).into()
        }
        (Value::Lock(lock), Method::LockRelease | Method::LockExit) => {
            Request::Operate(Operation::release(lock)).into()
        }
        (Value::Lock(lock), Method::LockLocked) => Value::Bool(lock.primitive.is_held()).into(),
        (Value::Thread(thread), Method::ThreadStart) => {
            start(thread, arguments.required(0))?.into()
        }
        (Value::Thread(thread), Method::ThreadJoin) => {
            join(call, thread, arguments.required(0))?.into()
        }
        (Value::Thread(thread), Method::ThreadIsAlive) => Value::Bool(thread.is_alive()).into(),
        (Value::Thread(thread), Method::ThreadNumber) => {
            Value::Int(i64::from(thread.number())).into()
        }
        (Value::Thread(thread), Method::ThreadIdent) => {
            if thread.is_started() {
                Value::Int(text::ident(thread.number())).into()
            } else {
                Value::None.into()
            }
        }
        (Value::Thread(thread), Method::ThreadName) => Value::string(&*thread.name()).into(),
        (Value::Thread(thread), Method::ThreadSetName) => {
            thread.rename(text::to_str(arguments.required(0))?.into());
            Value::None.into()
        }
        (Value::Thread(thread), Method::ThreadDaemon) => {
            Value::Bool(thread.daemon.load(Ordering::Relaxed)).into()
        }
        (Value::Thread(thread), Method::ThreadSetDaemon) => {
            // Who waits for it was settled by its start, should that have come in between.
            if !thread.is_started() {
                let daemon = arguments.required(0).is_true();
                thread.daemon.store(daemon, Ordering::Relaxed);
            }
            Value::None.into()
        }
        (Value::Thread(thread), Method::ThreadFail) => {
            thread.has_failed.store(true, Ordering::Relaxed);
            Value::None.into()
        }
        _ => unreachable!("the row belongs to another type"),
    })
}

/// The timeout that stands for none.
const UNSET: f64 = -1.0;

pub(super) fn acquire_patience(arguments: &Arguments<'_>) -> Result<Patience> {
    let blocking = arguments.get(0).map_or(Ok(1), integer)? != 0;
    let timeout = arguments.get(1).map_or(Ok(UNSET), duration)?;
    if !blocking && timeout != UNSET {
        value_error("can't specify a timeout for a non-blocking call")
    } else if timeout < 0.0 && timeout != UNSET {
        value_error("timeout value must be positive")
    } else if !blocking {
        Ok(Patience::None)
    } else if timeout == UNSET {
        Ok(Patience::Endless)
    } else {
        Ok(Patience::Seconds(timeout))
    }
}

fn start(thread: &Ref<Thread>, function: &Value) -> Result<Request> {
    if thread.is_claimed.swap(true, Ordering::Relaxed) {
        return raise(Kind::RuntimeError, "threads can only be started once");
    }
    Ok(Request::Start {
        thread: thread.clone(),
        function: function.clone(),
    })
}

fn join(call: &Call<'_>, thread: &Ref<Thread>, timeout: &Value) -> Result<Request> {
    if thread.is(call.thread) {
        return raise(Kind::RuntimeError, "cannot join current thread");
    }
    let patience = match timeout {
        Value::None => Patience::Endless,
        timeout => Patience::Seconds(duration(timeout)?.max(0.0)),
    };
    Ok(Request::Join {
        thread: thread.clone(),
        patience,
    })
}
