//! Iterators over builtin containers, and over other iterators.

mod combined;

use super::class::Special;
use super::exception::{Kind, Result, detour, raise, type_error};
use super::heap::{Guarded, Ref};

use super::table::{Entry, ItemSet, Table};
use super::value::{Bytearray, Deque, Dict, List, Range, Set, Text, Tuple, Value, ViewKind};
use crate::program::library::Builtin;
use combined::Combined;
use std::collections::VecDeque;

/// An iterator: what it goes through, and how far it has come.
pub(crate) struct Iterator {
    source: Source,
    /// Items so far, unless the source says otherwise.
    position: Guarded<usize>,
}

/// What an iterator goes through.
enum Source {
    /// Ends at the list's length at that time: items appended meanwhile are met.
    List(Ref<List>),
    Tuple(Ref<Tuple>),
    Range(Range),
    /// The position is a byte offset.
    Str(Ref<Text>),
    /// Backwards from the length that the list had.
    ReversedList(Ref<List>, usize),
    ReversedRange(Range),
    /// Of what never changes: these items, from the last to the first.
    Reversed(Vec<Value>),
    /// Pairs of numbers, from this one, and items.
    Enumerate(i64, Ref<Iterator>),
    /// Tuples of an item of each.
    Zip(Vec<Ref<Iterator>>),
    Bytes(Ref<Box<[u8]>>),
    /// As `List`.
    Bytearray(Ref<Bytearray>),
    /// Ends with an error if keys come or go.
    Dict(Ref<Dict>, ViewKind, Keys),
    /// As `Dict`; the position is a slot.
    Set(Ref<Set>, u32),
    Deque(Ref<Deque>, usize),
    /// Entries of a dict, from the last to the first.
    ReversedDict(Ref<Dict>, ViewKind, Keys),
    /// Of `itertools`.
    Combined(Box<Combined>, Vec<Ref<Iterator>>),
}

/// The keys that a dict had when an iteration began.
#[derive(Clone, Copy)]
struct Keys {
    changes: u32,
    count: usize,
}

impl Keys {
    fn of(table: &Table<Value>) -> Self {
        Self {
            changes: table.changes(),
            count: table.len(),
        }
    }

    fn are_those_of(self, table: &Table<Value>) -> bool {
        table.changes() == self.changes
    }

    fn changed<T>(self, table: &Table<Value>) -> Result<T> {
        let what = if table.len() == self.count {
            "keys changed"
        } else {
            "changed size"
        };
        let message = format!("dictionary {what} during iteration");
        raise(Kind::RuntimeError, message)
    }
}

impl Iterator {
    fn value(source: Source) -> Value {
        Value::Iterator(Ref::new(Self {
            source,
            position: Guarded::new(0),
        }))
    }

    /// `iter(value)`
    pub(crate) fn over(value: &Value) -> Result<Value> {
        let source = match value {
            Value::List(list) => Source::List(list.clone()),
            Value::Tuple(tuple) => Source::Tuple(tuple.clone()),
            Value::Range(range) => Source::Range(**range),
            Value::Str(text) => Source::Str(text.clone()),
            Value::Bytes(bytes) => Source::Bytes(bytes.clone()),
            Value::Bytearray(bytes) => Source::Bytearray(bytes.clone()),
            Value::Dict(dict) => Source::dict(dict, ViewKind::Keys),
            Value::View(view) => Source::dict(&view.dict, view.kind),
            Value::Set(set) | Value::Frozenset(set) => {
                Source::Set(set.clone(), set.with(ItemSet::changes))
            }
            Value::Deque(deque) => Source::Deque(deque.clone(), deque.items.with(VecDeque::len)),
            Value::Iterator(_) | Value::Generator(_) => return Ok(value.clone()),
            Value::Instance(instance) => {
                let class = &instance.class;
                let payload = instance.payload.value();
                if class.has(Special::Iter) || payload.is_none() && class.has(Special::Getitem) {
                    return detour();
                }
                return match payload {
                    Some(payload) => Self::over(payload),
                    None => not_iterable(value),
                };
            }
            Value::Class(class) if class.metaclass.is_some() => return detour(),
            _ => return not_iterable(value),
        };
        Ok(Self::value(source))
    }

    /// How far it has come.
    pub(crate) fn place(&self) -> usize {
        match &self.source {
            Source::Enumerate(_, inner) => inner.place(),
            Source::Zip(inner) => inner.first().map_or(0, |one| one.place()),
            Source::Combined(_, inner) => {
                let own = self.position.with(|position| *position);
                inner.iter().fold(own, |sum, one| sum + one.place())
            }
            _ => self.position.with(|position| *position),
        }
    }

    /// The container that it goes through, if that may change meanwhile.
    pub(crate) fn container(&self) -> Option<Value> {
        match &self.source {
            Source::List(list) | Source::ReversedList(list, _) => Some(Value::List(list.clone())),
            Source::Bytearray(bytes) => Some(Value::Bytearray(bytes.clone())),
            Source::Dict(dict, ..) | Source::ReversedDict(dict, ..) => {
                Some(Value::Dict(dict.clone()))
            }
            Source::Set(set, _) => Some(Value::Set(set.clone())),
            Source::Deque(deque, _) => Some(Value::Deque(deque.clone())),
            _ => None,
        }
    }

    /// The iterators that it goes through.
    pub(crate) fn parts(&self) -> &[Ref<Self>] {
        match &self.source {
            Source::Enumerate(_, inner) => std::slice::from_ref(inner),
            Source::Zip(inner) | Source::Combined(_, inner) => inner,
            _ => &[],
        }
    }

    /// `iter(value)`, as what it is.
    pub(crate) fn of(value: &Value) -> Result<Ref<Self>> {
        match Self::over(value)? {
            Value::Iterator(iterator) => Ok(iterator),
            _ => detour(),
        }
    }

    /// `reversed(value)`
    pub(crate) fn reversed(value: &Value) -> Result<Value> {
        let source = match value {
            Value::List(list) => Source::ReversedList(list.clone(), list.with(Vec::len)),
            Value::Range(range) => Source::ReversedRange(**range),
            Value::Tuple(_)
            | Value::Str(_)
            | Value::Bytes(_)
            | Value::Bytearray(_)
            | Value::Deque(_) => Source::Reversed(collect(value)?),
            Value::Dict(dict) => Source::reversed_dict(dict, ViewKind::Keys),
            Value::View(view) => Source::reversed_dict(&view.dict, view.kind),
            Value::Instance(instance)
                if instance.class.has(Special::Reversed) || instance.class.has(Special::Len) =>
            {
                return detour();
            }
            Value::Class(class) if class.metaclass.is_some() => return detour(),
            Value::Instance(instance) if instance.payload.value().is_some() => {
                return Self::reversed(value.plain());
            }
            _ => return type_error(format!("'{}' object is not reversible", value.type_name())),
        };
        Ok(Self::value(source))
    }

    /// `enumerate(value, start)`
    pub(crate) fn enumerate(value: &Value, start: i64) -> Result<Value> {
        let iterator = Self::of(value)?;
        if start > i64::MAX >> 1 {
            return raise(
                Kind::OverflowError,
                "Lockstep does not enumerate from numbers that large",
            );
        }
        Ok(Self::value(Source::Enumerate(start, iterator)))
    }

    /// `zip(*values)`
    pub(crate) fn zip(values: &[Value]) -> Result<Value> {
        let iterators = values.iter().map(Self::of).collect::<Result<_>>()?;
        Ok(Self::value(Source::Zip(iterators)))
    }

    /// `next(self)`, or `None` at the end.
    pub(crate) fn next(&self) -> Result<Option<Value>> {
        self.position.change(|position| {
            let item = match &self.source {
                Source::List(list) => list.with(|items| items.get(*position).cloned()),
                Source::Tuple(tuple) => tuple.get(*position).cloned(),
                Source::Range(range) => {
                    let index = *position as u64;
                    (index < range.len()).then(|| Value::Int(range.at(index)))
                }
                other => other.next_combined(position)?,
            };
            if item.is_some() {
                *position = position.wrapping_add(1);
            }
            Ok(item)
        })
    }

    /// Lets all threads reach it from here on; `each` is given what it goes through.
    pub(super) fn share(&self, each: &mut dyn FnMut(&Value)) {
        match &self.source {
            Source::List(list) | Source::ReversedList(list, _) => each(&Value::List(list.clone())),
            Source::Tuple(tuple) => each(&Value::Tuple(tuple.clone())),
            Source::Str(text) => each(&Value::Str(text.clone())),
            Source::Bytes(bytes) => each(&Value::Bytes(bytes.clone())),
            Source::Bytearray(bytes) => each(&Value::Bytearray(bytes.clone())),
            Source::Reversed(items) => items.iter().for_each(each),
            Source::Enumerate(_, inner) => each(&Value::Iterator(inner.clone())),
            Source::Zip(inner) | Source::Combined(_, inner) => {
                for iterator in inner {
                    each(&Value::Iterator(iterator.clone()));
                }
                if let Source::Combined(how, _) = &self.source {
                    how.share(each);
                }
            }
            Source::Dict(dict, ..) | Source::ReversedDict(dict, ..) => {
                each(&Value::Dict(dict.clone()));
            }
            Source::Set(set, _) => each(&Value::Set(set.clone())),
            Source::Deque(deque, _) => each(&Value::Deque(deque.clone())),
            Source::Range(_) | Source::ReversedRange(_) => {}
        }
        self.position.share();
    }

    /// `type(self)`
    pub(crate) fn class(&self) -> Builtin {
        match &self.source {
            Source::List(_) => Builtin::ListIterator,
            Source::Tuple(_) => Builtin::TupleIterator,
            Source::Range(_) | Source::ReversedRange(_) => Builtin::RangeIterator,
            Source::Str(text) if text.is_ascii() => Builtin::StrAsciiIterator,
            Source::Str(_) => Builtin::StrIterator,
            Source::ReversedList(..) => Builtin::ListReverseIterator,
            Source::Reversed(_) => Builtin::Reversed,
            Source::Enumerate(..) => Builtin::Enumerate,
            Source::Zip(_) => Builtin::Zip,
            Source::Bytes(_) => Builtin::BytesIterator,
            Source::Bytearray(_) => Builtin::BytearrayIterator,
            Source::Dict(_, ViewKind::Keys, _) => Builtin::DictKeyIterator,
            Source::Dict(_, ViewKind::Values, _) => Builtin::DictValueIterator,
            Source::Dict(_, ViewKind::Items, _) => Builtin::DictItemIterator,
            Source::ReversedDict(_, ViewKind::Keys, _) => Builtin::DictReverseKeyIterator,
            Source::ReversedDict(_, ViewKind::Values, _) => Builtin::DictReverseValueIterator,
            Source::ReversedDict(_, ViewKind::Items, _) => Builtin::DictReverseItemIterator,
            Source::Set(..) => Builtin::SetIterator,
            Source::Deque(..) => Builtin::DequeIterator,
            Source::Combined(how, _) => how.class(),
        }
    }
}

impl Source {
    fn dict(dict: &Ref<Dict>, kind: ViewKind) -> Self {
        Self::Dict(dict.clone(), kind, dict.with(Keys::of))
    }

    fn reversed_dict(dict: &Ref<Dict>, kind: ViewKind) -> Self {
        Self::ReversedDict(dict.clone(), kind, dict.with(Keys::of))
    }

    /// The next item of what is not a plain walk through a sequence.
    #[inline(never)]
    fn next_combined(&self, position: &mut usize) -> Result<Option<Value>> {
        Ok(match self {
            Self::Str(text) => {
                let Some(character) = text.string[*position..].chars().next() else {
                    return Ok(None);
                };
                *position += character.len_utf8() - 1;
                Some(Value::string(character.to_string()))
            }
            Self::Bytes(bytes) => bytes
                .get(*position)
                .map(|byte| Value::Int(i64::from(*byte))),
            Self::Bytearray(bytes) => {
                let byte = bytes.with(|bytes| bytes.get(*position).copied());
                byte.map(|byte| Value::Int(i64::from(byte)))
            }
            Self::Dict(dict, kind, keys) => dict.with(|table| {
                if !keys.are_those_of(table) {
                    return keys.changed(table);
                }
                let Some(at) = table.next_from(*position) else {
                    return Ok(None);
                };
                *position = at;
                Ok(table.at(at).map(|entry| kind.show(entry)))
            })?,
            Self::ReversedDict(dict, kind, keys) => dict.with(|table| {
                if !keys.are_those_of(table) {
                    return keys.changed(table);
                }
                let mut entries: Vec<_> = table.iter().collect();
                entries.reverse();
                Ok(entries.get(*position).map(|entry| kind.show(entry)))
            })?,
            Self::Set(set, changes) => set.with(|set| {
                if set.changes() != *changes {
                    let message = "Set changed size during iteration";
                    return raise(Kind::RuntimeError, message);
                }
                let Some(at) = set.next_from(*position) else {
                    return Ok(None);
                };
                *position = at;
                Ok(set.at(at).cloned())
            })?,
            Self::Deque(deque, length) => deque.items.with(|items| {
                if items.len() != *length {
                    return raise(Kind::RuntimeError, "deque mutated during iteration");
                }
                Ok(items.get(*position).cloned())
            })?,
            Self::ReversedList(list, length) => match length.checked_sub(*position + 1) {
                Some(index) => list.with(|items| items.get(index).cloned()),
                None => None,
            },
            Self::ReversedRange(range) => range
                .len()
                .checked_sub(*position as u64 + 1)
                .map(|index| Value::Int(range.at(index))),
            Self::Reversed(items) => items.iter().rev().nth(*position).cloned(),
            Self::Enumerate(start, iterator) => {
                let number = start.saturating_add(*position as i64);
                iterator
                    .next()?
                    .map(|item| Value::tuple(vec![Value::Int(number), item]))
            }
            Self::Zip(iterators) if iterators.is_empty() => None,
            Self::Zip(iterators) => {
                let mut items = Vec::with_capacity(iterators.len());
                for iterator in iterators {
                    match iterator.next()? {
                        Some(item) => items.push(item),
                        None => return Ok(None),
                    }
                }
                Some(Value::tuple(items))
            }
            Self::Combined(how, sources) => how.next(sources, position)?,
            Self::List(_) | Self::Tuple(_) | Self::Range(_) => {
                unreachable!("`next` walks through them itself")
            }
        })
    }
}

impl ViewKind {
    /// What a view shows of an entry.
    pub(crate) fn show(self, entry: &Entry<Value>) -> Value {
        match self {
            Self::Keys => entry.key.clone(),
            Self::Values => entry.value.clone(),
            Self::Items => Value::tuple(vec![entry.key.clone(), entry.value.clone()]),
        }
    }
}

fn not_iterable<T>(value: &Value) -> Result<T> {
    type_error(format!("'{}' object is not iterable", value.type_name()))
}

/// The items that `join` is to put together.
pub(crate) fn collect_to_join(items: &Value) -> Result<Vec<Value>> {
    match Iterator::over(items) {
        Err(exception) if !exception.is_detour => type_error("can only join an iterable"),
        Err(exception) => Err(exception),
        Ok(_) => collect(items),
    }
}

/// All items of an iterable.
pub(crate) fn collect(value: &Value) -> Result<Vec<Value>> {
    match value {
        Value::List(list) => Ok(list.with(Clone::clone)),
        Value::Tuple(tuple) => Ok(tuple.to_vec()),
        Value::Dict(dict) => {
            Ok(dict.with(|table| table.iter().map(|one| one.key.clone()).collect()))
        }
        Value::View(view) => Ok(view
            .dict
            .with(|table| table.iter().map(|entry| view.kind.show(entry)).collect())),
        Value::Set(set) | Value::Frozenset(set) => Ok(set.with(ItemSet::items)),
        Value::Deque(deque) => Ok(deque.items.with(|items| items.iter().cloned().collect())),
        _ => {
            let iterator = Iterator::of(value)?;
            let mut items = Vec::new();
            while let Some(item) = iterator.next()? {
                items.push(item);
            }
            Ok(items)
        }
    }
}
