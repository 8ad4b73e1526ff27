//! `object.name` and `object[index]`.

use std::sync::atomic::Ordering;

use super::exception::{Kind, Result, raise, type_error};
use super::heap::Ref;
use super::suggestion;
use super::text;
use super::value::{BoundMethod, Value};
use super::world::World;
use crate::program::cpython;

/// `object.name`, with the name's number.
pub(super) fn load(world: &World, object: &Value, name: usize) -> Result<Value> {
    let meaning = &world.names[name];
    if let Value::Builtin(builtin) = object
        && let Some(owner) = builtin.method_owner()
        && let Some(method) = meaning.method(owner)
    {
        return Ok(Value::BoundMethod(Ref::new(BoundMethod {
            receiver: Value::Unbound,
            method,
        })));
    }
    let method = object
        .method_owner()
        .and_then(|owner| meaning.method(owner));
    if let Some(method) = method {
        return Ok(Value::BoundMethod(Ref::new(BoundMethod {
            receiver: object.clone(),
            method,
        })));
    }
    let name = &*world.program.names[name];
    match (object, name) {
        (Value::Module(module), "__name__") => Ok(Value::string(module.name())),
        (Value::Module(module), _) => match meaning.member(*module) {
            Some(builtin) => Ok(Value::Builtin(builtin)),
            None => no_attribute(object, name),
        },
        (Value::Thread(thread), "name") => Ok(Value::string(&*thread.name())),
        (Value::Thread(thread), "daemon") => Ok(Value::Bool(thread.daemon.load(Ordering::Relaxed))),
        (Value::Thread(thread), "ident" | "native_id") => {
            if thread.started.load(Ordering::Relaxed) {
                Ok(Value::Int(text::ident(thread.number())))
            } else {
                Ok(Value::None)
            }
        }
        (Value::Function(function), "__name__") => Ok(Value::string(&*function.name)),
        (Value::Builtin(builtin), "__name__") => Ok(Value::string(builtin.entry().name)),
        (Value::BoundMethod(bound), "__name__") => Ok(Value::string(bound.method.entry().name)),
        (_, "__class__") => Ok(Value::Builtin(object.class())),
        (Value::Range(range), "start") => Ok(Value::Int(range.start)),
        (Value::Range(range), "stop") => Ok(Value::Int(range.stop)),
        (Value::Range(range), "step") => Ok(Value::Int(range.step)),
        _ => no_attribute(object, name),
    }
}

/// `AttributeError` unless there is `object.name`, with the name's number.
pub(super) fn check(world: &World, object: &Value, name: usize) -> Result<()> {
    let method = object
        .method_owner()
        .and_then(|owner| world.names[name].method(owner));
    match method {
        Some(_) => Ok(()),
        None => load(world, object, name).map(drop),
    }
}

/// `AttributeError` with CPython's guess; but what CPython has is said to be missing.
#[cold]
fn no_attribute<T>(object: &Value, name: &str) -> Result<T> {
    let (whose, candidates) = match object {
        Value::Module(module) => (
            format!("module '{}'", module.name()),
            cpython::module_names(*module),
        ),
        Value::Builtin(class) if class.is_type() => (
            format!("type object '{}'", class.entry().name),
            cpython::attribute_names(*class),
        ),
        _ => (
            format!("'{}' object", object.type_name()),
            cpython::attribute_names(object.class()),
        ),
    };
    if candidates.binary_search(&name).is_ok() {
        return raise(
            Kind::RuntimeError,
            format!("Lockstep does not have the attribute '{name}' of a {whose} yet"),
        );
    }
    let result = raise(
        Kind::AttributeError,
        format!("{whose} has no attribute '{name}'"),
    );
    result.map_err(|mut exception| {
        exception.suggestion = suggestion::closest(name, &candidates).map(str::to_owned);
        exception
    })
}

/// `object.name = value`
pub(super) fn store(object: &Value, name: &str, value: &Value) -> Result<()> {
    match (object, name) {
        (Value::Thread(thread), "name") => {
            thread.rename(text::to_str(value)?.into());
            Ok(())
        }
        (Value::Thread(thread), "daemon") => {
            if thread.started.load(Ordering::Relaxed) {
                let message = "cannot set daemon status of active thread";
                return raise(Kind::RuntimeError, message);
            }
            thread.daemon.store(value.is_true(), Ordering::Relaxed);
            Ok(())
        }
        (Value::Function(_) | Value::Module(_) | Value::Thread(_), _) => raise(
            Kind::RuntimeError,
            format!(
                "Lockstep does not set attributes of a {} yet: '{name}'",
                object.type_name()
            ),
        ),
        _ => no_attribute(object, name),
    }
}

/// The position that a Python index means in `length` items.
pub(super) fn position(index: i64, length: usize) -> Option<usize> {
    let length_signed = length as i64;
    let index = if index < 0 {
        index + length_signed
    } else {
        index
    };
    (0..length_signed)
        .contains(&index)
        .then_some(index as usize)
}

fn index_of(index: &Value, kind: &str) -> Result<i64> {
    match index {
        Value::Int(index) => Ok(*index),
        Value::Bool(index) => Ok(i64::from(*index)),
        _ => type_error(format!(
            "{kind} indices must be integers or slices, not {}",
            index.type_name()
        )),
    }
}

/// `object[index]`
pub(super) fn load_item(object: &Value, index: &Value) -> Result<Value> {
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
            let position = position(at, range.len() as usize);
            (
                position.map(|position| Value::Int(range.at(position as u64))),
                "range object",
            )
        }
        Value::Str(string) => {
            let at = match index {
                Value::Int(_) | Value::Bool(_) => index_of(index, "string")?,
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
            (
                character.map(|character| Value::string(character.to_string())),
                "string",
            )
        }
        Value::Builtin(builtin) if builtin.is_type() => {
            return type_error(format!(
                "type '{}' is not subscriptable",
                builtin.entry().name
            ));
        }
        _ => {
            return type_error(format!(
                "'{}' object is not subscriptable",
                object.type_name()
            ));
        }
    };
    item.map_or_else(
        || raise(Kind::IndexError, format!("{kind} index out of range")),
        Ok,
    )
}

/// `object[index] = value`
pub(super) fn store_item(object: &Value, index: &Value, value: &Value) -> Result<()> {
    let Value::List(list) = object else {
        return type_error(format!(
            "'{}' object does not support item assignment",
            object.type_name()
        ));
    };
    let at = index_of(index, "list")?;
    let value = value.clone();
    let old = list.with(|items| {
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
