//! Methods of strings.

use super::signature::Arguments;
use super::{Native, integer};
use crate::machine::exception::{Result, type_error, value_error};
use crate::machine::iterator;
use crate::machine::value::Value;
use crate::program::library::Method;

pub(super) fn call(object: &Value, method: Method, arguments: &Arguments<'_>) -> Result<Native> {
    let Value::Str(text) = object else {
        unreachable!("the row belongs to another type");
    };
    let own = &*text.string;
    let result = match method {
        Method::StrCount => {
            let part = string(arguments.required(0))?;
            let count = if part.is_empty() {
                text.length + 1
            } else {
                own.matches(part).count()
            };
            Value::Int(count as i64)
        }
        Method::StrEndswith => Value::Bool(any_affix(arguments, |part| own.ends_with(part))?),
        Method::StrStartswith => Value::Bool(any_affix(arguments, |part| own.starts_with(part))?),
        Method::StrFind => Value::Int(find(own, arguments)?.unwrap_or(-1)),
        Method::StrIndex => match find(own, arguments)? {
            Some(index) => Value::Int(index),
            None => return value_error("substring not found"),
        },
        Method::StrJoin => join(own, arguments.required(0))?,
        Method::StrLower => Value::string(own.to_lowercase()),
        Method::StrUpper => Value::string(own.to_uppercase()),
        Method::StrStrip => strip(own, arguments, true, true)?,
        Method::StrLstrip => strip(own, arguments, true, false)?,
        Method::StrRstrip => strip(own, arguments, false, true)?,
        Method::StrReplace => {
            let old = string(arguments.required(0))?;
            let new = string(arguments.required(1))?;
            let count = arguments.get(2).map_or(Ok(-1), integer)?;
            Value::string(match usize::try_from(count) {
                Ok(count) => own.replacen(old, new, count),
                Err(_) => own.replace(old, new),
            })
        }
        Method::StrSplit => split(own, arguments)?,
        _ => unreachable!("the row belongs to another type"),
    };
    Ok(result.into())
}

fn string(value: &Value) -> Result<&str> {
    match value {
        Value::Str(text) => Ok(&text.string),
        _ => type_error(format!("must be str, not {}", value.type_name())),
    }
}

/// The place, in characters, of the first occurrence.
fn find(own: &str, arguments: &Arguments<'_>) -> Result<Option<i64>> {
    let found = own.find(string(arguments.required(0))?);
    Ok(found.map(|at| own[..at].chars().count() as i64))
}

/// Whether the test holds for a prefix or suffix, or for one of a tuple of them.
fn any_affix(arguments: &Arguments<'_>, test: impl Fn(&str) -> bool) -> Result<bool> {
    match arguments.required(0) {
        Value::Tuple(parts) => {
            for part in parts.iter() {
                if test(string(part)?) {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        part => string(part).map(test),
    }
}

fn join(separator: &str, items: &Value) -> Result<Value> {
    let items = iterator::collect(items)?;
    let mut joined = String::new();
    for (index, item) in items.iter().enumerate() {
        let Value::Str(part) = item else {
            return type_error(format!(
                "sequence item {index}: expected str instance, {} found",
                item.type_name()
            ));
        };
        if index > 0 {
            joined.push_str(separator);
        }
        joined.push_str(&part.string);
    }
    Ok(Value::string(joined))
}

fn strip(own: &str, arguments: &Arguments<'_>, left: bool, right: bool) -> Result<Value> {
    let characters = arguments.given(0).map(string).transpose()?;
    let is_stripped = |character: char| match characters {
        Some(characters) => characters.contains(character),
        None => character.is_whitespace(),
    };
    let mut rest = own;
    if left {
        rest = rest.trim_start_matches(is_stripped);
    }
    if right {
        rest = rest.trim_end_matches(is_stripped);
    }
    Ok(Value::string(rest))
}

fn split(own: &str, arguments: &Arguments<'_>) -> Result<Value> {
    let most = arguments.get(1).map_or(Ok(-1), integer)?;
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let parts: Vec<&str> = match arguments.given(0) {
        None => split_white(own, most),
        Some(separator) => {
            let separator = string(separator)?;
            if separator.is_empty() {
                return value_error("empty separator");
            }
            own.splitn(most.saturating_add(1), separator).collect()
        }
    };
    Ok(Value::list(parts.into_iter().map(Value::string).collect()))
}

/// At white space of any length; none at either end.
fn split_white(own: &str, most: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = own.trim_start();
    while !rest.is_empty() {
        if parts.len() == most {
            parts.push(rest.trim_end());
            break;
        }
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        parts.push(&rest[..end]);
        rest = rest[end..].trim_start();
    }
    parts
}
