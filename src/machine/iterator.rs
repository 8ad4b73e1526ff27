//! Iterators over builtin containers, and over other iterators.

use super::exception::{Kind, Result, raise, type_error};
use super::heap::{Guarded, Ref};
use super::value::{List, Range, Text, Tuple, Value};
use crate::program::library::Builtin;

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
            Value::Iterator(_) => return Ok(value.clone()),
            _ => return type_error(format!("'{}' object is not iterable", value.type_name())),
        };
        Ok(Self::value(source))
    }

    /// `iter(value)`, as what it is.
    pub(crate) fn of(value: &Value) -> Result<Ref<Self>> {
        match Self::over(value)? {
            Value::Iterator(iterator) => Ok(iterator),
            _ => unreachable!("`over` makes iterators"),
        }
    }

    /// `reversed(value)`
    pub(crate) fn reversed(value: &Value) -> Result<Value> {
        let source = match value {
            Value::List(list) => Source::ReversedList(list.clone(), list.with(|items| items.len())),
            Value::Range(range) => Source::ReversedRange(**range),
            Value::Tuple(_) | Value::Str(_) => Source::Reversed(collect(value)?),
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
    pub(crate) fn next(&self) -> Option<Value> {
        self.position.with(|position| {
            let item = match &self.source {
                Source::List(list) => list.with(|items| items.get(*position).cloned()),
                Source::Tuple(tuple) => tuple.get(*position).cloned(),
                Source::Range(range) => {
                    let index = *position as u64;
                    (index < range.len()).then(|| Value::Int(range.at(index)))
                }
                Source::Str(text) => {
                    let character = text.string[*position..].chars().next()?;
                    *position += character.len_utf8() - 1;
                    Some(Value::string(character.to_string()))
                }
                other => other.next_combined(*position),
            };
            if item.is_some() {
                *position += 1;
            }
            item
        })
    }

    /// `type(self)`
    pub(crate) fn class(&self) -> Builtin {
        match self.source {
            Source::Enumerate(..) => Builtin::Enumerate,
            Source::Zip(_) => Builtin::Zip,
            Source::Reversed(_) => Builtin::Reversed,
            _ => Builtin::IteratorType,
        }
    }

    /// The name of its type.
    pub(crate) fn type_name(&self) -> &'static str {
        match self.source {
            Source::List(_) => "list_iterator",
            Source::Tuple(_) => "tuple_iterator",
            Source::Range(_) | Source::ReversedRange(_) => "range_iterator",
            Source::Str(_) => "str_iterator",
            Source::ReversedList(..) => "list_reverseiterator",
            Source::Reversed(_) => "reversed",
            Source::Enumerate(..) => "enumerate",
            Source::Zip(_) => "zip",
        }
    }
}

impl Source {
    /// The next item of what is not a plain walk through a container.
    #[inline(never)]
    fn next_combined(&self, position: usize) -> Option<Value> {
        match self {
            Self::ReversedList(list, length) => {
                let index = length.checked_sub(position + 1)?;
                list.with(|items| items.get(index).cloned())
            }
            Self::ReversedRange(range) => {
                let index = range.len().checked_sub(position as u64 + 1)?;
                Some(Value::Int(range.at(index)))
            }
            Self::Reversed(items) => items.iter().rev().nth(position).cloned(),
            Self::Enumerate(start, iterator) => {
                let number = start + i64::try_from(position).ok()?;
                Some(Value::tuple(vec![Value::Int(number), iterator.next()?]))
            }
            Self::Zip(iterators) if iterators.is_empty() => None,
            Self::Zip(iterators) => {
                let items: Option<Vec<_>> = iterators.iter().map(|one| one.next()).collect();
                items.map(Value::tuple)
            }
            _ => unreachable!("`next` walks through containers itself"),
        }
    }
}

/// All items of an iterable.
pub(crate) fn collect(value: &Value) -> Result<Vec<Value>> {
    match value {
        Value::List(list) => Ok(list.with(|items| items.clone())),
        Value::Tuple(tuple) => Ok(tuple.to_vec()),
        _ => {
            let iterator = Iterator::of(value)?;
            Ok(std::iter::from_fn(|| iterator.next()).collect())
        }
    }
}
