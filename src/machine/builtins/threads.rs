//! The modules `threading` and `time`, and the methods of locks and threads.

use std::sync::atomic::{AtomicBool, AtomicU16, Ordering};
use std::sync::{Arc, Mutex};

use super::signature::Arguments;
use super::{Call, Native, integer};
use crate::machine::exception::{Kind, Result, raise, type_error, value_error};
use crate::machine::heap::Ref;
use crate::machine::request::{Clock, Patience, Request};
use crate::machine::text;
use crate::machine::value::{Lock, Thread, Value};
use crate::program::library::{Builtin, Method};
use crate::sync::Completion;

/// In seconds: as many nanoseconds do not fit in 64 bits.
const LONGEST_DURATION: f64 = 9_223_372_036.854_776;

pub(super) fn call(call: &Call<'_>, builtin: Builtin, arguments: &Arguments<'_>) -> Result<Native> {
    let world = call.world;
    Ok(match builtin {
        Builtin::Lock => Lock::create(world, call.line).into(),
        Builtin::Thread => thread(call, arguments)?.into(),
        Builtin::CurrentThread => Value::Thread(call.thread.clone()).into(),
        Builtin::MainThread => Value::Thread(world.main.clone()).into(),
        Builtin::ActiveCount => Value::Int(world.alive_count() as i64).into(),
        Builtin::EnumerateThreads => {
            Value::list(world.alive().into_iter().map(Value::Thread).collect()).into()
        }
        Builtin::GetIdent => Value::Int(text::ident(call.thread.number())).into(),
        Builtin::Monotonic | Builtin::PerfCounter => Request::Clock(Clock::Monotonic).into(),
        Builtin::Time => Request::Clock(Clock::Time).into(),
        Builtin::Sleep => sleep(arguments.required(0))?.into(),
        _ => unreachable!("the row belongs to another module"),
    })
}

/// Seconds, as `_PyTime_FromSecondsObject` takes them: their nanoseconds have 64 bits.
fn duration(seconds: &Value) -> Result<f64> {
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
    if arguments.given(0).is_some() {
        return raise(Kind::AssertionError, "group argument must be None for now");
    }
    if arguments.given(4).is_some() {
        return raise(
            Kind::RuntimeError,
            "Lockstep does not run Thread(kwargs=…) yet",
        );
    }
    let target = arguments.get(1).cloned().unwrap_or(Value::None);
    let name: Arc<str> = match arguments.given(2) {
        Some(name) => text::to_str(name)?.into(),
        None => default_name(call, &target),
    };
    let daemon = match arguments.given(5) {
        Some(daemon) => daemon.is_true(),
        None => call.thread.daemon.load(Ordering::Relaxed),
    };
    Ok(Value::Thread(Ref::new(Thread {
        identity: call.world.identify("Thread", call.line),
        name: Mutex::new(name),
        target,
        arguments: arguments
            .get(3)
            .map_or_else(|| Value::tuple(Vec::new()), Value::clone),
        daemon: AtomicBool::new(daemon),
        started: AtomicBool::new(false),
        number: AtomicU16::new(0),
        completion: Completion::new(),
    })))
}

/// `Thread-1 (target)`
fn default_name(call: &Call<'_>, target: &Value) -> Arc<str> {
    let number = call.world.thread_name_number();
    match target {
        Value::Function(function) => format!("Thread-{number} ({})", function.name).into(),
        Value::Builtin(builtin) => format!("Thread-{number} ({})", builtin.entry().name).into(),
        Value::BoundMethod(bound) => {
            format!("Thread-{number} ({})", bound.method.entry().name).into()
        }
        _ => format!("Thread-{number}").into(),
    }
}

pub(super) fn method(
    call: &Call<'_>,
    object: &Value,
    method: Method,
    arguments: &Arguments<'_>,
) -> Result<Native> {
    Ok(match (object, method) {
        (Value::Lock(lock), Method::LockAcquire) => Request::Acquire {
            lock: lock.clone(),
            patience: acquire_patience(arguments)?,
        }
        .into(),
        (Value::Lock(lock), Method::LockRelease) => Request::Release { lock: lock.clone() }.into(),
        (Value::Lock(lock), Method::LockLocked) => Value::Bool(lock.primitive.is_held()).into(),
        (Value::Thread(thread), Method::ThreadStart) => start(thread)?.into(),
        (Value::Thread(thread), Method::ThreadJoin) => {
            join(call, thread, arguments.given(0))?.into()
        }
        (Value::Thread(thread), Method::ThreadIsAlive) => Value::Bool(thread.is_alive()).into(),
        _ => unreachable!("the row belongs to another type"),
    })
}

/// The timeout that stands for none.
const UNSET: f64 = -1.0;

fn acquire_patience(arguments: &Arguments<'_>) -> Result<Patience> {
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

fn start(thread: &Ref<Thread>) -> Result<Request> {
    if thread.started.swap(true, Ordering::Relaxed) {
        return raise(Kind::RuntimeError, "threads can only be started once");
    }
    Ok(Request::Start {
        thread: thread.clone(),
    })
}

fn join(call: &Call<'_>, thread: &Ref<Thread>, timeout: Option<&Value>) -> Result<Request> {
    if !thread.started.load(Ordering::Relaxed) {
        return raise(
            Kind::RuntimeError,
            "cannot join thread before it is started",
        );
    }
    if thread.is(call.thread) {
        return raise(Kind::RuntimeError, "cannot join current thread");
    }
    let patience = match timeout {
        None | Some(Value::None) => Patience::Endless,
        // `max(timeout, 0)`
        Some(timeout @ (Value::Int(_) | Value::Bool(_) | Value::Float(_))) => {
            Patience::Seconds(duration(timeout)?.max(0.0))
        }
        Some(other) => {
            return type_error(format!(
                "'>' not supported between instances of 'int' and '{}'",
                other.type_name()
            ));
        }
    };
    Ok(Request::Join {
        thread: thread.clone(),
        patience,
    })
}
