//! `object[index]`

mod slices;

pub(super) use slices::Positions;

use super::builtins::{byte, bytes_to_assign};
use super::class::Special;
use super::exception::{Kind, Result, detour, raise, raise_with, type_error};
use super::table::{self, Probe};
use super::value::{Deque, Text, Value};
use crate::program::library::Builtin;

/// The position that a Python index means in `length` items.
pub(super) fn position(index: i64, length: usize) -> Option<usize> {
    place(index, length as u64).map(|place| place as usize)
}

/// The same in a range, which may be longer than memory is large.
fn place(index: i64, length: u64) -> Option<u64> {
    let length = length as i64;
    let index = if index < 0 { index + length } else { index };
    (0..length).contains(&index).then_some(index as u64)
}

fn index_of(index: &Value, kind: &str) -> Result<i64> {
    match index {
        Value::Instance(instance) if instance.class.has(Special::Index) => detour(),
        Value::Instance(_) if matches!(index.plain(), Value::Int(_) | Value::Bool(_)) => {
            index_of(index.plain(), kind)
        }
        Value::Int(index) => Ok(*index),
        Value::Bool(index) => Ok(i64::from(*index)),
        _ => type_error(format!(
            "{kind} indices must be integers or slices, not {}",
            index.type_name()
        )),
    }
}

/// `object[index]`
pub(super) fn load(object: &Value, index: &Value) -> Result<Value> {
    if let Value::Slice(parts) = index
        && let Some(items) = slices::load(object, parts)?
    {
        return Ok(items);
    }
    let (item, kind) = match object {
        Value::List(list) => {
            let at = index_of(index, "list")?;
            let item = list
                .with(|items| position(at, items.len()).map(|position| items[position].clone()));
            (item, "list")
        }
        Value::Tuple(items) => {
            let at = index_of(index, "tuple")?;
            (
                position(at, items.len()).map(|position| items[position].clone()),
                "tuple",
            )
        }
        Value::Range(range) => {
            let at = index_of(index, "range")?;
            let place = place(at, range.len());
            (
                place.map(|place| Value::Int(range.at(place))),
                "range object",
            )
        }
        Value::Str(string) => {
            let character = character(string, index)?;
            (character.map(Value::string), "string")
        }
        Value::Dict(table) => {
            let hash = table::hash(index)?;
            let found = table.with(|table| match table.find(index, hash, None) {
                Probe::Found(at) => Ok(table.at(at).map(|entry| entry.value.clone())),
                Probe::Absent => Ok(None),
                Probe::Ask(_) => detour(),
            })?;
            return match found {
                Some(value) => Ok(value),
                None => raise_with(Kind::KeyError, index.clone()),
            };
        }
        Value::Bytes(bytes) => {
            let at = index_of(index, "byte")?;
            let byte = position(at, bytes.len()).map(|at| Value::Int(i64::from(bytes[at])));
            return byte.map_or_else(|| raise(Kind::IndexError, "index out of range"), Ok);
        }
        Value::Bytearray(bytes) => {
            let at = index_of(index, "bytearray")?;
            let byte = bytes.with(|bytes| position(at, bytes.len()).map(|at| bytes[at]));
            (byte.map(|byte| Value::Int(i64::from(byte))), "bytearray")
        }
        Value::Deque(deque) => {
            return of_deque(deque, index);
        }
        Value::Instance(instance) => {
            let class = &instance.class;
            return match instance.payload.value() {
                Some(payload) if !class.has(Special::Getitem) => match load(payload, index) {
                    Err(error) if error.kind == Kind::KeyError && class.has(Special::Missing) => {
                        detour()
                    }
                    found => found,
                },
                None if !class.has(Special::Getitem) => not_subscriptable(object),
                _ => detour(),
            };
        }
        Value::Class(class) => {
            let is_generic = class
                .payload
                .or(class.builtin)
                .is_some_and(Builtin::is_generic);
            if is_generic || class.has(Special::ClassGetitem) || class.metaclass.is_some() {
                return detour();
            }
            return type_error(format!("type '{}' is not subscriptable", class.name));
        }
        _ => return not_subscriptable(object),
    };
    item.map_or_else(
        || raise(Kind::IndexError, format!("{kind} index out of range")),
        Ok,
    )
}

/// The character of a string at an index, if there is one.
fn character(string: &Text, index: &Value) -> Result<Option<String>> {
    let at = match index {
        Value::Int(_) | Value::Bool(_) | Value::Instance(_) => index_of(index, "string")?,
        _ => {
            return type_error(format!(
                "string indices must be integers, not '{}'",
                index.type_name()
            ));
        }
    };
    let character = position(at, string.length).and_then(|position| {
        if string.is_ascii() {
            Some(char::from(string.string.as_bytes()[position]))
        } else {
            string.string.chars().nth(position)
        }
    });
    Ok(character.map(|character| character.to_string()))
}

fn of_deque(deque: &Deque, index: &Value) -> Result<Value> {
    let Value::Int(at) = index else {
        return type_error(format!(
            "sequence index must be integer, not '{}'",
            index.type_name()
        ));
    };
    let item = deque
        .items
        .with(|items| position(*at, items.len()).map(|position| items[position].clone()));
    item.map_or_else(|| raise(Kind::IndexError, "deque index out of range"), Ok)
}

fn not_subscriptable<T>(object: &Value) -> Result<T> {
    type_error(format!(
        "'{}' object is not subscriptable",
        object.type_name()
    ))
}

/// `object[index] = value`
pub(super) fn store(object: &Value, index: &Value, value: &Value) -> Result<()> {
    match object {
        Value::List(list) => {
            if let Value::Slice(parts) = index {
                return slices::store(list, parts, value);
            }
            let at = index_of(index, "list")?;
            let value = value.clone();
            let old = list.store(value, |items, value| {
                let position = position(at, items.len())?;
                Some(std::mem::replace(&mut items[position], value))
            });
            match old {
                Some(old) => {
                    drop(old);
                    Ok(())
                }
                None => raise(Kind::IndexError, "list assignment index out of range"),
            }
        }
        Value::Bytearray(bytes) => {
            if let Value::Slice(parts) = index {
                return slices::store_bytes(bytes, parts, bytes_to_assign(value)?);
            }
            let at = index_of(index, "bytearray")?;
            let byte = byte(value)?;
            let is_done = bytes.change(|bytes| {
                let place = position(at, bytes.len()).map(|at| bytes[at] = byte);
                place.is_some()
            });
            check_index(is_done)
        }
        Value::Dict(table) => {
            let hash = table::hash(index)?;
            let (key, value) = (index.clone(), value.clone());
            let old = table.store((key, value), |table, (key, value)| {
                match table.find(&key, hash, None) {
                    Probe::Found(at) => Ok(table.replace(at, value)),
                    Probe::Absent => {
                        table.add(key, hash, value);
                        Ok(None)
                    }
                    Probe::Ask(_) => detour(),
                }
            })?;
            drop(old);
            Ok(())
        }
        Value::Deque(deque) => {
            let at = index_of(index, "deque")?;
            let value = value.clone();
            let old = deque.items.store(value, |items, value| {
                let position = position(at, items.len())?;
                Some(std::mem::replace(&mut items[position], value))
            });
            match old {
                Some(_) => Ok(()),
                None => raise(Kind::IndexError, "deque index out of range"),
            }
        }
        Value::Instance(instance) => match instance.payload.value() {
            _ if instance.class.has(Special::Setitem) => detour(),
            Some(payload) => store(payload, index, value),
            None => not_assignable(object),
        },
        _ => not_assignable(object),
    }
}

fn check_index(is_done: bool) -> Result<()> {
    if is_done {
        return Ok(());
    }
    raise(Kind::IndexError, "bytearray index out of range")
}

fn not_assignable<T>(object: &Value) -> Result<T> {
    type_error(format!(
        "'{}' object does not support item assignment",
        object.type_name()
    ))
}

/// `del object[index]`
pub(super) fn delete(object: &Value, index: &Value) -> Result<()> {
    match object {
        Value::List(list) => {
            if let Value::Slice(parts) = index {
                return slices::delete(list, parts);
            }
            let at = index_of(index, "list")?;
            let old = list
                .change(|items| position(at, items.len()).map(|position| items.remove(position)));
            match old {
                Some(_) => Ok(()),
                None => raise(Kind::IndexError, "list assignment index out of range"),
            }
        }
        Value::Bytearray(bytes) => {
            if let Value::Slice(parts) = index {
                return bytes.change(|bytes| slices::remove(bytes, parts).map(drop));
            }
            let at = index_of(index, "bytearray")?;
            let is_done = bytes.change(|bytes| {
                let removed = position(at, bytes.len()).map(|at| bytes.remove(at));
                removed.is_some()
            });
            check_index(is_done)
        }
        Value::Dict(table) => {
            let hash = table::hash(index)?;
            let old = table.change(|table| match table.find(index, hash, None) {
                Probe::Found(at) => Ok(table.remove(at)),
                Probe::Absent => Ok(None),
                Probe::Ask(_) => detour(),
            })?;
            match old {
                Some(_) => Ok(()),
                None => raise_with(Kind::KeyError, index.clone()),
            }
        }
        Value::Deque(deque) => {
            let at = index_of(index, "deque")?;
            let old = deque.items.change(|items| {
                position(at, items.len()).and_then(|position| items.remove(position))
            });
            match old {
                Some(_) => Ok(()),
                None => raise(Kind::IndexError, "deque index out of range"),
            }
        }
        Value::Instance(instance) => match instance.payload.value() {
            _ if instance.class.has(Special::Delitem) => detour(),
            Some(payload) => delete(payload, index),
            None => not_deletable(object, index),
        },
        _ => not_deletable(object, index),
    }
}

/// As CPython words it: one way for a place in something like a sequence, another for the rest.
fn not_deletable<T>(object: &Value, index: &Value) -> Result<T> {
    let is_sequence = matches!(
        object,
        Value::Str(_)
            | Value::Bytes(_)
            | Value::Tuple(_)
            | Value::Range(_)
            | Value::Set(_)
            | Value::Instance(_)
    );
    let not = match index {
        Value::Int(_) | Value::Bool(_) if is_sequence => "doesn't",
        _ => "does not",
    };
    let name = object.type_name();
    type_error(format!("'{name}' object {not} support item deletion"))
}
