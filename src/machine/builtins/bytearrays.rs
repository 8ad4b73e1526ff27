//! Methods of `bytearray` that change it, each in one step, which no other thread divides. The
//! others are those of `bytes`, on a copy.

use super::conversions::bytes_of_items;
use super::integer;
use super::lists::clamp;
use super::signature::Arguments;
use crate::machine::class::Special;
use crate::machine::exception::{Kind, Result, detour, raise, type_error, value_error};
use crate::machine::items::position;
use crate::machine::value::Value;
use crate::program::library::Method;

pub(super) fn call(object: &Value, method: Method, arguments: &Arguments<'_>) -> Result<Value> {
    let Value::Bytearray(own) = object else {
        return super::slots::wrong_receiver(method.entry().name, object);
    };
    match method {
        Method::BytearrayAppend => {
            let byte = byte(arguments.required(0))?;
            own.change(|own| own.push(byte));
        }
        Method::BytearrayClear => own.change(Vec::clear),
        Method::BytearrayCopy => return Ok(Value::bytearray(own.with(Clone::clone))),
        Method::BytearrayExtend => {
            let more = more(arguments.required(0))?;
            own.change(|own| own.extend(more));
        }
        Method::BytearrayInsert => {
            let at = place(arguments.required(0))?;
            let byte = byte(arguments.required(1))?;
            own.change(|own| own.insert(clamp(at, own.len()), byte));
        }
        Method::BytearrayPop => {
            let at = arguments.get(0).map_or(Ok(-1), place)?;
            let popped = own.change(|own| {
                if own.is_empty() {
                    return Err("pop from empty bytearray");
                }
                let at = position(at, own.len()).map(|at| own.remove(at));
                at.ok_or("pop index out of range")
            });
            let popped = popped.or_else(|message| raise(Kind::IndexError, message))?;
            return Ok(Value::Int(i64::from(popped)));
        }
        Method::BytearrayRemove => {
            let byte = byte(arguments.required(0))?;
            let removed = own.change(|own| {
                let at = own.iter().position(|other| *other == byte)?;
                Some(own.remove(at))
            });
            if removed.is_none() {
                return value_error("value not found in bytearray");
            }
        }
        _ => own.change(|own| own.reverse()),
    }
    Ok(Value::None)
}

/// A byte, given as a number.
pub(in crate::machine) fn byte(value: &Value) -> Result<u8> {
    match u8::try_from(place(value)?) {
        Ok(byte) => Ok(byte),
        Err(_) => value_error("byte must be in range(0, 256)"),
    }
}

fn place(value: &Value) -> Result<i64> {
    match value {
        Value::Instance(instance) if instance.class.has(Special::Index) => detour(),
        _ => integer(value.plain()),
    }
}

/// What `extend` puts behind.
fn more(source: &Value) -> Result<Vec<u8>> {
    let bytes = bytes_of_items("bytearray", source);
    bytes.map_err(|mut error| {
        if error.message.starts_with("cannot convert") {
            error.message = format!("can't extend bytearray with {}", source.type_name());
        }
        error
    })
}

/// What can stand on the right of `bytearray[a:b] = …`.
pub(in crate::machine) fn bytes_to_assign(value: &Value) -> Result<Vec<u8>> {
    if let Value::Str(_) | Value::Int(_) | Value::Bool(_) | Value::Float(_) = value.plain() {
        return type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)");
    }
    bytes_of_items("bytearray", value)
}
