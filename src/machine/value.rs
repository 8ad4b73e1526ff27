//! Values and the objects that some of them refer to.
//!
//! Numbers, `None` and references to what is built in are plain: copying one touches no memory.

mod range;
mod thread;

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::class::{Class, Special};
use super::heap::{Cell, Guarded, Ref};
use super::instance::Instance;
use super::iterator::Iterator;
use super::primitive::Primitive;
use super::table::{ItemSet, Table};
use crate::program::library::{self as builtin, Builtin, Module};

pub(crate) use range::Range;
pub(crate) use thread::{Identity, Lock, Thread, lock};

/// A value of the program.
///
/// The tag is as wide as the rest: a value is read as two words soon after it was written, and
/// processors forward only whole words from a write to a read.
#[derive(Default)]
#[repr(u64)]
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
    /// `...`
    Ellipsis,
    /// `NotImplemented`
    NotImplemented,
    /// A builtin function.
    Builtin(Builtin),
    /// A module.
    Module(Module),
    // All plain values stand above; `is_plain` relies on it.
    /// A `str`.
    Str(Ref<Text>),
    /// A `bytes`.
    Bytes(Ref<Box<[u8]>>),
    /// A `bytearray`.
    Bytearray(Ref<Bytearray>),
    /// A `list`.
    List(Ref<List>),
    /// A `tuple`.
    Tuple(Ref<Tuple>),
    /// A `dict`.
    Dict(Ref<Dict>),
    /// A `set`.
    Set(Ref<Set>),
    /// A `frozenset`; nobody changes it.
    Frozenset(Ref<Set>),
    /// A `collections.deque`.
    Deque(Ref<Deque>),
    /// A `range`.
    Range(Ref<Range>),
    /// A `slice`.
    Slice(Ref<[Value; 3]>),
    /// What `dict.keys()` and its like return.
    View(Ref<View>),
    /// A function of the program.
    Function(Ref<Function>),
    /// A builtin type's method with the object it was taken from.
    BoundMethod(Ref<BoundMethod>),
    /// A function of the program with the object it was taken from.
    Method(Ref<Method>),
    /// An iterator over what is built in.
    Iterator(Ref<Iterator>),
    /// A generator.
    Generator(Ref<Generator>),
    /// A class.
    Class(Ref<Class>),
    /// An instance of a class of the program, or an exception.
    Instance(Ref<Instance>),
    /// A `property`.
    Property(Ref<Property>),
    /// A `staticmethod` or `classmethod`.
    Wrapper(Ref<Wrapper>),
    /// A name in a class's `__slots__`, as an attribute of the class.
    Member(Ref<Member>),
    /// A `super()`.
    Super(Ref<Super>),
    /// The variable of a function that inner functions share.
    Cell(Ref<Cell>),
    /// A `threading.Lock`.
    Lock(Ref<Lock>),
    /// Another primitive.
    Primitive(Ref<Primitive>),
    /// The handle of a thread.
    Thread(Ref<Thread>),
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
                | Self::Ellipsis
                | Self::NotImplemented
                | Self::Builtin(_)
                | Self::Module(_)
        )
    }

    /// Puts a value where another one was.
    #[allow(
        clippy::inline_always,
        reason = "the machine does this at almost every instruction"
    )]
    #[inline(always)]
    pub(crate) fn put(&mut self, value: Self) {
        if self.is_plain() {
            // Only the tag of what was there has been looked at.
            std::mem::forget(std::mem::replace(self, value));
        } else {
            std::mem::replace(self, value).discard();
        }
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

    /// Bytes.
    pub(crate) fn bytes(bytes: Vec<u8>) -> Self {
        Self::Bytes(Ref::new(bytes.into_boxed_slice()))
    }

    /// A `bytearray`.
    pub(crate) fn bytearray(bytes: Vec<u8>) -> Self {
        Self::Bytearray(Ref::new(Guarded::new(bytes)))
    }

    /// A `deque` of at most so many items.
    pub(crate) fn deque(mut items: VecDeque<Self>, most: Option<usize>) -> Self {
        if let Some(most) = most {
            drop(items.drain(..items.len().saturating_sub(most)));
        }
        let items = Guarded::new(items);
        let most = AtomicUsize::new(most.unwrap_or(usize::MAX));
        Self::Deque(Ref::new(Deque { items, most }))
    }

    /// A `set`.
    pub(crate) fn set(items: ItemSet) -> Self {
        Self::Set(Ref::new(Guarded::new(items)))
    }

    /// A list.
    pub(crate) fn list(items: Vec<Self>) -> Self {
        Self::List(Ref::new(Guarded::new(items)))
    }

    /// A tuple.
    pub(crate) fn tuple(items: Vec<Self>) -> Self {
        Self::Tuple(Ref::new(items.into_boxed_slice()))
    }

    /// A `dict` of these, whose keys are strings.
    pub(crate) fn dict_of(items: impl IntoIterator<Item = (Self, Self)>) -> Self {
        let mut table = Table::default();
        for (key, value) in items {
            table.put_simple(key, value);
        }
        Self::Dict(Ref::new(Guarded::new(table)))
    }

    /// The truth of a value, unless only a method of the program can tell.
    #[inline]
    pub(crate) fn truth(&self) -> Option<bool> {
        match self {
            Self::Bool(value) => Some(*value),
            Self::Int(value) => Some(*value != 0),
            Self::None => Some(false),
            _ => self.truth_of_object(),
        }
    }

    #[inline(never)]
    fn truth_of_object(&self) -> Option<bool> {
        Some(match self {
            Self::Float(value) => *value != 0.0,
            Self::Str(text) => !text.string.is_empty(),
            Self::Bytes(bytes) => !bytes.is_empty(),
            Self::Bytearray(bytes) => bytes.with(|bytes| !bytes.is_empty()),
            Self::List(list) => list.with(|items| !items.is_empty()),
            Self::Tuple(items) => !items.is_empty(),
            Self::Dict(table) => table.with(|table| table.len() != 0),
            Self::Set(table) | Self::Frozenset(table) => table.with(|table| table.len() != 0),
            Self::Deque(deque) => deque.items.with(|items| !items.is_empty()),
            Self::Range(range) => range.len() != 0,
            Self::View(view) => view.dict.with(|table| table.len() != 0),
            Self::Instance(instance) => {
                let class = &instance.class;
                if class.has(Special::Bool) || class.has(Special::Len) {
                    return None;
                }
                return instance.payload.value().map_or(Some(true), Self::truth);
            }
            Self::Class(class) if class.metaclass.is_some() => return None,
            _ => true,
        })
    }

    /// The truth of a value that is surely no object of the program's own classes.
    #[inline]
    pub(crate) fn is_true(&self) -> bool {
        self.truth().unwrap_or(true)
    }

    /// The builtin value that an instance of a derived class stands for, or the value itself.
    #[inline]
    pub(crate) fn plain(&self) -> &Self {
        match self {
            Self::Instance(instance) => instance.payload.value().unwrap_or(self),
            _ => self,
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
        let length = if string.is_ascii() {
            string.len()
        } else {
            string.chars().count()
        };
        Self { string, length }
    }

    /// `hash(text)`, without randomness.
    pub(crate) fn hash(&self) -> i64 {
        super::table::hash_bytes(self.string.as_bytes())
    }

    /// Whether every character is one byte.
    pub(crate) fn is_ascii(&self) -> bool {
        self.length == self.string.len()
    }
}

/// The bytes of a `bytearray`.
pub(crate) type Bytearray = Guarded<Vec<u8>>;

/// The items of a `list`.
pub(crate) type List = Guarded<Vec<Value>>;

/// The items of a `tuple`.
pub(crate) type Tuple = Box<[Value]>;

/// The items of a `dict`.
pub(crate) type Dict = Guarded<Table<Value>>;

/// The items of a `set`.
pub(crate) type Set = Guarded<ItemSet>;

/// A `collections.deque`.
pub(crate) struct Deque {
    pub(crate) items: Guarded<VecDeque<Value>>,
    /// `maxlen`; `usize::MAX` for none.
    most: AtomicUsize,
}

impl Deque {
    /// `maxlen`
    pub(crate) fn most(&self) -> Option<usize> {
        Some(self.most.load(Ordering::Relaxed)).filter(|most| *most != usize::MAX)
    }

    /// Gives it another `maxlen`, which only `__init__` does.
    pub(crate) fn set_most(&self, most: Option<usize>) {
        self.most
            .store(most.unwrap_or(usize::MAX), Ordering::Relaxed);
    }
}

/// What `dict.keys()` and its like return.
pub(crate) struct View {
    pub(crate) kind: ViewKind,
    pub(crate) dict: Ref<Dict>,
}

/// What a view shows of a dict.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as the methods")]
pub(crate) enum ViewKind {
    Keys,
    Values,
    Items,
}

/// A function of the program.
pub(crate) struct Function {
    /// Index into the program's functions.
    pub(crate) code: u32,
    /// The defaults of the last positional parameters.
    pub(crate) defaults: Box<[Value]>,
    /// The defaults of keyword-only parameters.
    pub(crate) keyword_defaults: Box<[Value]>,
    /// The cells of outer functions' variables.
    pub(crate) closure: Box<[Value]>,
    /// Attributes that were set, by the numbers of their names.
    pub(crate) attributes: Guarded<Vec<(u32, Value)>>,
}

/// A builtin type's method and its object.
pub(crate) struct BoundMethod {
    /// [`Value::Unbound`] if it was taken from the type.
    pub(crate) receiver: Value,
    pub(crate) method: builtin::Method,
    /// Of the types that share it, the one that it was taken from.
    pub(crate) owner: builtin::Type,
}

impl BoundMethod {
    /// A method with its object.
    pub(super) fn value(receiver: Value, method: builtin::Method) -> Value {
        let owner = method.entry().owner;
        Value::BoundMethod(Ref::new(Self {
            receiver,
            method,
            owner,
        }))
    }

    /// A method as an attribute of its type.
    pub(super) fn of_type(owner: builtin::Type, method: builtin::Method) -> Value {
        Value::BoundMethod(Ref::new(Self {
            receiver: Value::Unbound,
            method,
            owner,
        }))
    }
}

/// A function of the program, or something else that can be called, and its object.
pub(crate) struct Method {
    pub(crate) receiver: Value,
    pub(crate) function: Value,
}

/// A `property`.
#[derive(Clone)]
pub(crate) struct Property {
    pub(crate) getter: Value,
    pub(crate) setter: Value,
    pub(crate) deleter: Value,
    /// `None`: the getter's is its own.
    pub(crate) doc: Value,
}

/// A `staticmethod` or `classmethod`.
pub(crate) struct Wrapper {
    pub(crate) is_class_method: bool,
    pub(crate) function: Value,
}

/// A name in a class's `__slots__`. Instances keep the attribute as they keep any other; this one
/// says that it is no part of their `__dict__`.
pub(crate) struct Member {
    pub(crate) name: Box<str>,
    pub(crate) class: Ref<Class>,
}

/// A `super()`: attributes of `object` that classes behind `class` define.
pub(crate) struct Super {
    pub(crate) class: Ref<Class>,
    pub(crate) object: Value,
}

/// A generator: the registers of a function that is not running.
pub(crate) struct Generator {
    /// Index into the program's functions.
    pub(crate) code: u32,
    /// `type(self)`: some builtin types are written as generators.
    pub(crate) class: Builtin,
    pub(crate) state: Guarded<GeneratorState>,
    /// Whether it is to be closed when it is dropped half-way.
    pub(crate) has_cleanup: bool,
}

/// How far a generator has come.
pub(crate) struct GeneratorState {
    pub(crate) standing: Standing,
    /// The function's window; while it runs there are no values here, only room for them.
    pub(crate) window: Vec<Value>,
}

/// What a generator is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It waits to be resumed, at this instruction.
    Suspended(u32),
    /// It is on some thread's stack.
    Running,
    /// It has returned, or died of an exception.
    Ended,
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
