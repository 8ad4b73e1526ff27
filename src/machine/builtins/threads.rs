//! The modules `threading` and `time`, and the methods of locks and threads.

use std::sync::atomic::{AtomicBool, AtomicU16, Ordering};
use std::sync::{Arc, Mutex};

use super::signature::Arguments;
use super::{Call, Native, number};
use crate::machine::exception::{Kind, Result, raise, type_error, value_error};
use crate::machine::heap::Ref;
use crate::machine::iterator;
use crate::machine::request::{Clock, Patience, Request};
use crate::machine::text;
use crate::machine::value::{Lock, Thread, Value};
use crate::program::library::{Builtin, Method};
use crate::sync::Completion;

/// Longer than any person waits, as `threading.TIMEOUT_MAX`, in seconds.
const LONGEST_WAIT: f64 = 9_223_372_036.0;

pub(super) fn call(call: &Call<'_>, builtin: Builtin, arguments: &Arguments<'_>) -> Result<Native> {
    let world = call.world;
    Ok(match builtin {
        Builtin::Lock => Lock::create(world, call.line).into(),
        Builtin::Thread => thread(call, arguments)?.into(),
        Builtin::CurrentThread => Value::Thread(call.thread.clone()).into(),
        Builtin::MainThread => Value::Thread(world.main.clone()).into(),
        Builtin::ActiveCount => Value::Int(world.alive_count() as i64).into(),
        Builtin::Enumerate => {
            Value::list(world.alive().into_iter().map(Value::Thread).collect()).into()
        }
        Builtin::GetIdent => Value::Int(text::ident(call.thread.number())).into(),
        Builtin::Monotonic | Builtin::PerfCounter => Request::Clock(Clock::Monotonic).into(),
        Builtin::Time => Request::Clock(Clock::Time).into(),
        Builtin::Sleep => sleep(arguments.required(0))?.into(),
        _ => unreachable!("the row belongs to another module"),
    })
}

fn sleep(seconds: &Value) -> Result<Request> {
    let seconds = match seconds {
        Value::Int(_) | Value::Float(_) | Value::Bool(_) => number(seconds)?,
        _ => {
            return type_error(format!(
                "'{}' object cannot be interpreted as an integer",
                seconds.type_name()
            ));
        }
    };
    if seconds.is_nan() {
        return value_error("Invalid value NaN (not a number)");
    }
    if seconds < 0.0 {
        return value_error("sleep length must be non-negative");
    }
    if seconds > LONGEST_WAIT {
        return raise(
            Kind::OverflowError,
            "timestamp too large to convert to C _PyTime_t",
        );
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
        Some(name) => text::to_str(name).into(),
        None => default_name(call, &target),
    };
    let values = arguments
        .get(3)
        .map_or_else(|| Ok(Vec::new()), iterator::collect);
    let values = match values {
        Ok(values) => values,
        // CPython finds out when the thread runs; the message is the same.
        Err(_) => {
            return type_error(format!(
                "{}() argument after * must be an iterable, not {}",
                text::to_str(&target),
                arguments.required(3).type_name()
            ));
        }
    };
    let daemon = match arguments.given(5) {
        Some(daemon) => daemon.is_true(),
        None => call.thread.daemon.load(Ordering::Relaxed),
    };
    Ok(Value::Thread(Ref::new(Thread {
        identity: call.world.identify("Thread", call.line),
        name: Mutex::new(name),
        target,
        arguments: values,
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
        (Value::Lock(lock), Method::LockLocked) => Value::Bool(lock.lock.is_held()).into(),
        (Value::Thread(thread), Method::ThreadStart) => start(thread)?.into(),
        (Value::Thread(thread), Method::ThreadJoin) => {
            join(call, thread, arguments.given(0))?.into()
        }
        (Value::Thread(thread), Method::ThreadIsAlive) => Value::Bool(thread.is_alive()).into(),
        _ => unreachable!("the row belongs to another type"),
    })
}

fn acquire_patience(arguments: &Arguments<'_>) -> Result<Patience> {
    let blocking = arguments.get(0).is_none_or(Value::is_true);
    let timeout = match arguments.get(1) {
        None => None,
        Some(timeout @ (Value::Int(_) | Value::Float(_) | Value::Bool(_))) => {
            Some(number(timeout)?)
        }
        Some(other) => {
            return type_error(format!(
                "'{}' object cannot be interpreted as an integer",
                other.type_name()
            ));
        }
    };
    match timeout {
        Some(timeout) if timeout != -1.0 && !blocking => {
            value_error("can't specify a timeout for a non-blocking call")
        }
        Some(timeout) if timeout < 0.0 && timeout != -1.0 => {
            value_error("timeout value must be positive")
        }
        Some(timeout) if timeout > LONGEST_WAIT => {
            let message = "timestamp too large to convert to C _PyTime_t";
            raise(Kind::OverflowError, message)
        }
        _ if !blocking => Ok(Patience::None),
        Some(timeout) if timeout >= 0.0 => Ok(Patience::Seconds(timeout)),
        _ => Ok(Patience::Endless),
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
        None => Patience::Endless,
        Some(timeout @ (Value::Int(_) | Value::Float(_) | Value::Bool(_))) => {
            Patience::Seconds(number(timeout)?.max(0.0))
        }
        // CPython compares it with 0.
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
