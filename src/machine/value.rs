//! Values and the objects that some of them refer to.
//!
//! Numbers, `None` and references to what is built in are plain: copying one touches no memory.

use std::sync::atomic::{AtomicBool, AtomicU16, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::exception::{Exception, Result, type_error};
use super::heap::{Guarded, Ref};
use super::iterator::{self, Iterator};
use crate::program::library::{Builtin, Method, Module, Type};
use crate::sync;

/// A value of the program.
#[derive(Clone, Default)]
pub(crate) enum Value {
    /// No value: a variable before its first assignment.
    #[default]
    Unbound,
    /// `None`
    None,
    /// `True`, `False`
    Bool(bool),
    /// An `int` of 64 bits.
    Int(i64),
    /// A `float`.
    Float(f64),
    /// A builtin function or type.
    Builtin(Builtin),
    /// A module.
    Module(Module),
    // All plain values stand above; `is_plain` relies on it.
    /// A `str`.
    Str(Ref<Text>),
    /// A `list`.
    List(Ref<List>),
    /// A `tuple`.
    Tuple(Ref<Tuple>),
    /// A `range`.
    Range(Ref<Range>),
    /// A function of the program.
    Function(Ref<Function>),
    /// A method with the object it was taken from.
    BoundMethod(Ref<BoundMethod>),
    /// An iterator.
    Iterator(Ref<Iterator>),
    /// A `threading.Lock`.
    Lock(Ref<Lock>),
    /// A `threading.Thread`.
    Thread(Ref<Thread>),
    /// An exception on its way through a `with`.
    Exception(Ref<Exception>),
}

impl Value {
    /// Whether copying and dropping touch no memory.
    #[inline]
    pub(crate) fn is_plain(&self) -> bool {
        matches!(
            self,
            Self::Unbound
                | Self::None
                | Self::Bool(_)
                | Self::Int(_)
                | Self::Float(_)
                | Self::Builtin(_)
                | Self::Module(_)
        )
    }

    /// Puts a value where another one was.
    #[inline]
    pub(crate) fn put(&mut self, value: Self) {
        let old = std::mem::replace(self, value);
        if old.is_plain() {
            std::mem::forget(old);
        } else {
            Self::drop_counted(old);
        }
    }

    #[inline(never)]
    fn drop_counted(old: Self) {
        drop(old);
    }

    /// Takes the value away, leaving none.
    #[inline]
    pub(crate) fn take(&mut self) -> Self {
        std::mem::take(self)
    }

    /// A string.
    pub(crate) fn string(text: impl Into<Box<str>>) -> Self {
        Self::Str(Ref::new(Text::new(text.into())))
    }

    /// A list.
    pub(crate) fn list(items: Vec<Self>) -> Self {
        Self::List(Ref::new(Guarded::new(items)))
    }

    /// A tuple.
    pub(crate) fn tuple(items: Vec<Self>) -> Self {
        Self::Tuple(Ref::new(items.into_boxed_slice()))
    }

    /// The type's name, as in error messages.
    pub(crate) fn type_name(&self) -> &'static str {
        match self {
            Self::Unbound => "unbound",
            Self::None => "NoneType",
            Self::Bool(_) => "bool",
            Self::Int(_) => "int",
            Self::Float(_) => "float",
            Self::Builtin(builtin) if builtin.is_type() => "type",
            Self::BoundMethod(bound) => bound.type_name(),
            Self::Builtin(_) => "builtin_function_or_method",
            Self::Module(_) => "module",
            Self::Str(_) => "str",
            Self::List(_) => "list",
            Self::Tuple(_) => "tuple",
            Self::Range(_) => "range",
            Self::Function(_) => "function",
            Self::Iterator(iterator) => iterator.type_name(),
            Self::Lock(_) => "_thread.lock",
            Self::Thread(_) => "Thread",
            Self::Exception(exception) => exception.kind.name(),
        }
    }

    /// The type whose methods it has.
    pub(crate) fn method_owner(&self) -> Option<Type> {
        Some(match self {
            Self::Str(_) => Type::Str,
            Self::List(_) => Type::List,
            Self::Tuple(_) => Type::Tuple,
            Self::Lock(_) => Type::Lock,
            Self::Thread(_) => Type::Thread,
            _ => return None,
        })
    }

    /// The truth of a value.
    #[inline]
    pub(crate) fn is_true(&self) -> bool {
        match self {
            Self::Bool(value) => *value,
            Self::Int(value) => *value != 0,
            Self::None => false,
            Self::Float(value) => *value != 0.0,
            Self::Str(text) => !text.string.is_empty(),
            Self::List(list) => list.with(|items| !items.is_empty()),
            Self::Tuple(items) => !items.is_empty(),
            Self::Range(range) => range.len() != 0,
            _ => true,
        }
    }
}

/// The characters of a `str`.
pub(crate) struct Text {
    pub(crate) string: Box<str>,
    /// Length in characters (code points).
    pub(crate) length: usize,
}

impl Text {
    pub(crate) fn new(string: Box<str>) -> Self {
        let length = string.chars().count();
        Self { string, length }
    }

    /// Whether every character is one byte.
    pub(crate) fn is_ascii(&self) -> bool {
        self.length == self.string.len()
    }
}

/// The items of a `list`.
pub(crate) type List = Guarded<Vec<Value>>;

/// The items of a `tuple`.
pub(crate) type Tuple = Box<[Value]>;

/// A `range`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) start: i64,
    pub(crate) stop: i64,
    /// Not 0.
    pub(crate) step: i64,
}

impl Range {
    /// How many numbers it has.
    pub(crate) fn len(&self) -> u64 {
        let (low, high) = if self.step > 0 {
            (self.start, self.stop)
        } else {
            (self.stop, self.start)
        };
        if low >= high {
            return 0;
        }
        (high.wrapping_sub(low) as u64 - 1) / self.step.unsigned_abs() + 1
    }

    /// The number at a position below the length.
    pub(crate) fn at(&self, index: u64) -> i64 {
        self.start
            .wrapping_add(self.step.wrapping_mul(index as i64))
    }
}

/// A function of the program.
pub(crate) struct Function {
    /// Index into the program's functions.
    pub(crate) code: u32,
    /// `__name__`
    pub(crate) name: Arc<str>,
    /// The values of the last parameters' defaults.
    pub(crate) defaults: Box<[Value]>,
}

/// A method and its object.
pub(crate) struct BoundMethod {
    /// [`Value::Unbound`] if it was taken from the type.
    pub(crate) receiver: Value,
    pub(crate) method: Method,
}

impl BoundMethod {
    fn type_name(&self) -> &'static str {
        let is_bound = !matches!(self.receiver, Value::Unbound);
        match (self.method.entry().owner, is_bound) {
            (Type::Thread, true) => "method",
            (Type::Thread, false) => "function",
            (_, true) => "builtin_function_or_method",
            (_, false) => "method_descriptor",
        }
    }
}

/// A `threading.Lock`.
pub(crate) struct Lock {
    pub(crate) primitive: sync::Lock,
    pub(crate) identity: Identity,
    /// Who released it last while somebody waited, plus one.
    last_contended_release: AtomicU32,
}

impl Lock {
    pub(crate) fn new(identity: Identity) -> Self {
        Self {
            primitive: sync::Lock::new(),
            identity,
            last_contended_release: AtomicU32::new(0),
        }
    }

    /// Notes who woke a waiter.
    pub(crate) fn released_by(&self, thread: u16) {
        self.last_contended_release
            .store(u32::from(thread) + 1, Ordering::Relaxed);
    }

    /// Who released it last while somebody waited.
    pub(crate) fn last_releaser(&self) -> Option<u16> {
        let releaser = self.last_contended_release.load(Ordering::Relaxed);
        releaser.checked_sub(1).map(|thread| thread as u16)
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

/// A `threading.Thread`.
pub(crate) struct Thread {
    pub(crate) identity: Identity,
    /// Read by the run's owner at any time, so behind a lock that does not rely on sharing.
    pub(crate) name: Mutex<Arc<str>>,
    /// Called by the thread; `None` does nothing.
    pub(crate) target: Value,
    /// What was passed as `args`; taken apart when the thread runs.
    pub(crate) arguments: Value,
    pub(crate) daemon: AtomicBool,
    pub(crate) started: AtomicBool,
    /// The thread's number, once it has been started.
    pub(crate) number: AtomicU16,
    /// Its end.
    pub(crate) completion: sync::Completion,
}

impl Thread {
    /// The positional arguments of the target.
    pub(crate) fn spread_arguments(&self) -> Result<Vec<Value>> {
        match &self.arguments {
            Value::None => Ok(Vec::new()),
            arguments => iterator::collect(arguments).or_else(|_| {
                let target = self.target.qualified_name()?;
                type_error(format!(
                    "{target} argument after * must be an iterable, not {}",
                    arguments.type_name()
                ))
            }),
        }
    }

    /// Whether it has been started and has not ended.
    pub(crate) fn is_alive(&self) -> bool {
        self.started.load(Ordering::Acquire) && !self.completion.is_done()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_two_words() {
        assert_eq!(size_of::<Value>(), 16);
    }

    #[test]
    fn ranges_count_as_python_does() {
        let range = |start, stop, step| Range { start, stop, step };
        assert_eq!(range(0, 10, 3).len(), 4);
        assert_eq!(range(10, 0, -3).len(), 4);
        assert_eq!(range(10, 0, -3).at(3), 1);
        assert_eq!(range(5, 5, 1).len(), 0);
        assert_eq!(range(i64::MIN, i64::MAX, 1).len(), u64::MAX);
    }
}
