//! Iterators over builtin containers.

use super::exception::{Result, type_error};
use super::heap::{Guarded, Ref};
use super::value::{List, Range, Text, Tuple, Value};

/// An iterator: what it goes through, and how far it has come.
pub(crate) struct Iterator {
    source: Source,
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
}

impl Iterator {
    /// `iter(value)`
    pub(crate) fn new(value: &Value) -> Result<Value> {
        let source = match value {
            Value::List(list) => Source::List(list.clone()),
            Value::Tuple(tuple) => Source::Tuple(tuple.clone()),
            Value::Range(range) => Source::Range(**range),
            Value::Str(text) => Source::Str(text.clone()),
            Value::Iterator(_) => return Ok(value.clone()),
            _ => return type_error(format!("'{}' object is not iterable", value.type_name())),
        };
        Ok(Value::Iterator(Ref::new(Self {
            source,
            position: Guarded::new(0),
        })))
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
            };
            if item.is_some() {
                *position += 1;
            }
            item
        })
    }

    /// Of the iterator itself.
    pub(crate) fn type_name(&self) -> &'static str {
        match self.source {
            Source::List(_) => "list_iterator",
            Source::Tuple(_) => "tuple_iterator",
            Source::Range(_) => "range_iterator",
            Source::Str(_) => "str_iterator",
        }
    }
}

/// All items of an iterable.
pub(crate) fn collect(value: &Value) -> Result<Vec<Value>> {
    match value {
        Value::List(list) => Ok(list.with(|items| items.clone())),
        Value::Tuple(tuple) => Ok(tuple.to_vec()),
        _ => {
            let Value::Iterator(iterator) = Iterator::new(value)? else {
                unreachable!("`Iterator::new` makes iterators");
            };
            Ok(std::iter::from_fn(|| iterator.next()).collect())
        }
    }
}
