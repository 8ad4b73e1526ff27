//! Methods of strings.

mod case;
pub(in crate::machine) mod format;
mod more;
mod split;

use super::lists::clamp;
use super::signature::Arguments;
use super::{bytes, integer};
use crate::machine::exception::{Result, detour, type_error, value_error};
use crate::machine::items;
use crate::machine::iterator;
use crate::machine::operators;
use crate::machine::value::{Text, Value};
use crate::program::library::Method;

/// Methods of `str`; most are methods of `bytes` too.
pub(super) fn call(object: &Value, method: Method, arguments: &Arguments<'_>) -> Result<Value> {
    match object {
        _ if method == Method::StrMaketrans => more::make_translation(arguments),
        Value::Str(text) => of_text(text, method, arguments),
        _ => bytes::as_text(object, method, arguments),
    }
}

/// The same, of what surely is a text.
pub(super) fn of_text(text: &Text, method: Method, arguments: &Arguments<'_>) -> Result<Value> {
    case::call(text, method).map_or_else(|| with_arguments(text, method, arguments), Ok)
}

/// `template.format(*args, **kwargs)`
fn formatted(template: &str, arguments: &Arguments<'_>) -> Result<Value> {
    let named = |name: &str| {
        let mut found = arguments.named.iter();
        let found = found.find(|(other, _)| **other == *name);
        Ok(found.map(|(_, value)| value.clone()))
    };
    let values = format::Values {
        positional: arguments.rest(),
        named: &named,
        has_positional: true,
    };
    format::format(template, &values).map(Value::string)
}

/// `template.format_map(mapping)`
fn formatted_by(template: &str, mapping: &Value) -> Result<Value> {
    let named = |name: &str| match mapping {
        Value::Instance(_) => detour(),
        _ => items::load(mapping, &Value::string(name)).map(Some),
    };
    let values = format::Values {
        positional: &[],
        named: &named,
        has_positional: false,
    };
    format::format(template, &values).map(Value::string)
}

fn with_arguments(text: &Text, method: Method, arguments: &Arguments<'_>) -> Result<Value> {
    let own = &*text.string;
    let one = || string(arguments.required(0));
    Ok(match method {
        Method::StrCenter => pad(text, arguments, Side::Both)?,
        Method::StrLjust => pad(text, arguments, Side::Right)?,
        Method::StrRjust => pad(text, arguments, Side::Left)?,
        Method::StrZfill => zfill(text, integer(arguments.required(0))?)?,
        Method::StrCount => count(text, arguments)?,
        Method::StrEndswith | Method::StrStartswith => has_affix(text, method, arguments)?,
        Method::StrFind => Value::Int(search(text, arguments, false)?.unwrap_or(-1)),
        Method::StrRfind => Value::Int(search(text, arguments, true)?.unwrap_or(-1)),
        Method::StrIndex | Method::StrRindex => {
            match search(text, arguments, method == Method::StrRindex)? {
                Some(index) => Value::Int(index),
                None => return value_error("substring not found"),
            }
        }
        Method::StrJoin => join(own, arguments.required(0))?,
        Method::StrStrip => split::strip(own, arguments, true, true)?,
        Method::StrLstrip => split::strip(own, arguments, true, false)?,
        Method::StrRstrip => split::strip(own, arguments, false, true)?,
        Method::StrPartition | Method::StrRpartition => {
            split::partition(own, one()?, method == Method::StrRpartition)?
        }
        Method::StrRemoveprefix => {
            let affix = affix("removeprefix", arguments)?;
            Value::string(own.strip_prefix(affix).unwrap_or(own))
        }
        Method::StrRemovesuffix => {
            let affix = affix("removesuffix", arguments)?;
            Value::string(own.strip_suffix(affix).unwrap_or(own))
        }
        Method::StrReplace => replace(own, arguments)?,
        Method::StrSplit => split::split(own, arguments, false)?,
        Method::StrRsplit => split::split(own, arguments, true)?,
        Method::StrEncode => bytes::encode("encode", text, arguments.get(0), arguments.get(1))?,
        Method::StrExpandtabs => more::expand_tabs(text, arguments)?,
        Method::StrFormat => formatted(own, arguments)?,
        Method::StrFormatMap => formatted_by(own, arguments.required(0))?,
        Method::StrIsidentifier => Value::Bool(more::is_identifier(own)),
        Method::StrIsprintable => Value::Bool(more::is_printable(own)),
        Method::StrIstitle => Value::Bool(more::is_title(own)),
        Method::StrTranslate => more::translate(own, arguments.required(0))?,
        Method::StrSplitlines => split::lines(own, arguments.get(0).is_some_and(Value::is_true)),
        _ => unreachable!("the row belongs to another type"),
    })
}

fn affix<'a>(method: &str, arguments: &'a Arguments<'_>) -> Result<&'a str> {
    match arguments.required(0) {
        Value::Str(text) => Ok(&text.string),
        other => super::not_text(&format!("{method}() argument"), other),
    }
}

fn string(value: &Value) -> Result<&str> {
    match value {
        Value::Str(text) => Ok(&text.string),
        _ => type_error(format!("must be str, not {}", value.type_name())),
    }
}

/// The part between `start` and `end`, which follow the first argument, and where it begins in
/// bytes; `None` if it begins behind the end.
fn part<'text>(
    text: &'text Text,
    arguments: &Arguments<'_>,
) -> Result<Option<(&'text str, usize)>> {
    let bound = |index: usize, default: usize| match arguments.given(index) {
        None => Ok(default),
        Some(value) => match integer(value) {
            Ok(at) => Ok(clamp(at, text.length)),
            Err(_) => {
                type_error("slice indices must be integers or None or have an __index__ method")
            }
        },
    };
    let (start, end) = (bound(1, 0)?, bound(2, text.length)?);
    let is_behind =
        matches!(arguments.given(1), Some(Value::Int(start)) if *start > text.length as i64);
    if start > end || is_behind {
        return Ok(None);
    }
    let byte = |index: usize| {
        if text.is_ascii() {
            return index;
        }
        let mut indices = text.string.char_indices();
        indices.nth(index).map_or(text.string.len(), |(at, _)| at)
    };
    let start = byte(start);
    Ok(Some((&text.string[start..byte(end)], start)))
}

/// The index of the first or the last occurrence, in characters.
fn search(text: &Text, arguments: &Arguments<'_>, last: bool) -> Result<Option<i64>> {
    let wanted = string(arguments.required(0))?;
    let Some((part, start)) = part(text, arguments)? else {
        return Ok(None);
    };
    let found = if last {
        part.rfind(wanted)
    } else {
        part.find(wanted)
    };
    let place = |at: usize| {
        if text.is_ascii() {
            return (start + at) as i64;
        }
        text.string[..start + at].chars().count() as i64
    };
    Ok(found.map(place))
}

fn count(text: &Text, arguments: &Arguments<'_>) -> Result<Value> {
    let wanted = string(arguments.required(0))?;
    let count = match part(text, arguments)? {
        None => 0,
        Some((part, _)) if wanted.is_empty() => part.chars().count() + 1,
        Some((part, _)) => part.matches(wanted).count(),
    };
    Ok(Value::Int(count as i64))
}

/// `startswith` and `endswith`, of one string or of one of a tuple of them.
fn has_affix(text: &Text, method: Method, arguments: &Arguments<'_>) -> Result<Value> {
    let name = method.entry().name;
    let wanted = match arguments.required(0) {
        wanted @ Value::Str(_) => std::slice::from_ref(wanted),
        Value::Tuple(wanted) => &**wanted,
        other => {
            return type_error(format!(
                "{name} first arg must be str or a tuple of str, not {}",
                other.type_name()
            ));
        }
    };
    let Some((part, _)) = part(text, arguments)? else {
        return Ok(Value::Bool(false));
    };
    for affix in wanted {
        let Value::Str(affix) = affix else {
            return type_error(format!(
                "tuple for {name} must only contain str, not {}",
                affix.type_name()
            ));
        };
        let has = match method {
            Method::StrStartswith => part.starts_with(&*affix.string),
            _ => part.ends_with(&*affix.string),
        };
        if has {
            return Ok(Value::Bool(true));
        }
    }
    Ok(Value::Bool(false))
}

fn replace(own: &str, arguments: &Arguments<'_>) -> Result<Value> {
    let mut texts = [""; 2];
    for (index, text) in texts.iter_mut().enumerate() {
        *text = match arguments.required(index) {
            Value::Str(text) => &text.string,
            other => {
                let which = format!("replace() argument {}", index + 1);
                return super::not_text(&which, other);
            }
        };
    }
    let [old, new] = texts;
    let count = arguments.get(2).map_or(Ok(-1), integer)?;
    if new.len() > old.len() {
        let places = own.matches(old).count();
        let places = usize::try_from(count).map_or(places, |count| places.min(count)) as u64;
        operators::check_size(places.saturating_mul(new.len() as u64))?;
    }
    Ok(Value::string(match usize::try_from(count) {
        Ok(count) => own.replacen(old, new, count),
        Err(_) => own.replace(old, new),
    }))
}

/// Where fill characters go.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
    Both,
}

/// How many characters are missing to a width.
fn missing(text: &Text, width: i64) -> Result<usize> {
    let missing = width.saturating_sub(text.length as i64).max(0);
    // A character has at most four bytes.
    operators::check_size((missing as u64).saturating_mul(4))?;
    Ok(missing as usize)
}

fn pad(text: &Text, arguments: &Arguments<'_>, side: Side) -> Result<Value> {
    let width = integer(arguments.required(0))?;
    let fill = match arguments.get(1) {
        None => " ",
        Some(Value::Str(fill)) if fill.length == 1 => &fill.string,
        Some(Value::Str(_)) => {
            return type_error("The fill character must be exactly one character long");
        }
        Some(other) => {
            return type_error(format!(
                "The fill character must be a unicode character, not {}",
                other.type_name()
            ));
        }
    };
    let missing = missing(text, width)?;
    let left = match side {
        Side::Left => missing,
        Side::Right => 0,
        // CPython puts an odd one on the left if the width is odd.
        Side::Both => missing / 2 + (missing & width.max(0) as usize & 1),
    };
    let right = missing - left;
    Ok(Value::string(format!(
        "{}{}{}",
        fill.repeat(left),
        text.string,
        fill.repeat(right)
    )))
}

/// Zeros between the sign and the rest.
fn zfill(text: &Text, width: i64) -> Result<Value> {
    let zeros = "0".repeat(missing(text, width)?);
    let sign_end = usize::from(text.string.starts_with(['+', '-']));
    let (sign, rest) = text.string.split_at(sign_end);
    Ok(Value::string(format!("{sign}{zeros}{rest}")))
}

fn join(separator: &str, items: &Value) -> Result<Value> {
    let items = iterator::collect_to_join(items)?;
    operators::check_size((items.len() as u64).saturating_mul(separator.len() as u64))?;
    let mut joined = String::new();
    for (index, item) in items.iter().enumerate() {
        let Value::Str(part) = item.plain() else {
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
