//! From text to numbers and back.

use std::borrow::Cow;

use super::bytearrays::byte;
use super::bytes::bytes_like;
use super::signature::Arguments;
use super::{integer, number};
use crate::machine::exception::{Kind, Result, detour, raise, type_error, value_error};
use crate::machine::iterator;
use crate::machine::operators;
use crate::machine::text;
use crate::machine::value::Value;

/// Underscores between digits, as in Python's literals.
fn digits(text: &str) -> Option<String> {
    let fine = !text.starts_with('_') && !text.ends_with('_') && !text.contains("__");
    fine.then(|| text.replace('_', ""))
}

/// The text of what may hold digits: a string, or bytes.
fn digits_of(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::Str(text) => Some(Cow::Borrowed(&text.string)),
        _ => bytes_like(value).map(|bytes| bytes.iter().copied().map(char::from).collect()),
    }
}

/// `int()`, `int(x)`, `int(text, base)`
pub(super) fn to_int(value: Option<&Value>, base: Option<&Value>) -> Result<i64> {
    let Some(value) = value else {
        return match base {
            None => Ok(0),
            Some(_) => type_error("int() missing string argument"),
        };
    };
    let base = base.map(integer).transpose()?;
    match (digits_of(value), base) {
        (Some(text), base) => match u32::try_from(base.unwrap_or(10)) {
            Ok(radix @ (0 | 2..=36)) => parse_int(&text, value, radix),
            _ => value_error("int() base must be >= 2 and <= 36, or 0"),
        },
        (None, Some(_)) => type_error("int() can't convert non-string with explicit base"),
        (None, None) => number_to_int(value),
    }
}

/// Base 0 is the one that the prefix says.
fn parse_int(text: &str, value: &Value, base: u32) -> Result<i64> {
    let invalid = || -> Result<i64> {
        let shown = text::repr(value)?;
        value_error(format!(
            "invalid literal for int() with base {base}: {shown}"
        ))
    };
    let stripped = text.trim();
    let (sign, unsigned) = match stripped.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", stripped.strip_prefix('+').unwrap_or(stripped)),
    };
    let lower = unsigned.to_ascii_lowercase();
    let prefixed = [("0x", 16), ("0o", 8), ("0b", 2)]
        .into_iter()
        .filter(|(_, radix)| base == 0 || base == *radix)
        .find_map(|(prefix, radix)| Some((lower.strip_prefix(prefix)?, radix)));
    let (body, radix) = match prefixed {
        // One underscore may stand behind the prefix.
        Some((body, radix)) => (body.strip_prefix('_').unwrap_or(body), radix),
        None if base == 0 => (&*lower, 10),
        None => (&*lower, base),
    };
    let Some(digits) = digits(body) else {
        return invalid();
    };
    let has_leading_zero = digits.len() > 1 && digits.starts_with('0');
    if base == 0 && prefixed.is_none() && has_leading_zero && !digits.trim_matches('0').is_empty() {
        return invalid();
    }
    if digits.starts_with(['+', '-']) {
        return invalid();
    }
    match i64::from_str_radix(&format!("{sign}{digits}"), radix) {
        Ok(number) => Ok(number),
        Err(error) if is_overflow(&error) => operators::overflow(),
        Err(_) => invalid(),
    }
}

fn number_to_int(value: &Value) -> Result<i64> {
    match value {
        Value::Int(value) => Ok(*value),
        Value::Bool(value) => Ok(i64::from(*value)),
        Value::Float(value) => float_to_int(*value),
        _ => type_error(format!(
            "int() argument must be a string, a bytes-like object or a real number, not '{}'",
            value.type_name()
        )),
    }
}

/// Towards 0.
pub(in crate::machine) fn float_to_int(value: f64) -> Result<i64> {
    const TWO_63: f64 = 9_223_372_036_854_775_808.0;
    if value.is_nan() {
        return value_error("cannot convert float NaN to integer");
    }
    if value.is_infinite() {
        return raise(
            Kind::OverflowError,
            "cannot convert float infinity to integer",
        );
    }
    let whole = value.trunc();
    if (-TWO_63..TWO_63).contains(&whole) {
        Ok(whole as i64)
    } else {
        operators::overflow()
    }
}

fn is_overflow(error: &std::num::ParseIntError) -> bool {
    use std::num::IntErrorKind::{NegOverflow, PosOverflow};
    matches!(error.kind(), PosOverflow | NegOverflow)
}

/// `float(x)`
pub(super) fn to_float(value: &Value) -> Result<f64> {
    if let Some(text) = digits_of(value) {
        let parsed = digits(text.trim()).and_then(|digits| digits.parse().ok());
        if let Some(number) = parsed {
            return Ok(number);
        }
        let shown = text::repr(value)?;
        return value_error(format!("could not convert string to float: {shown}"));
    }
    match value {
        Value::Int(_) | Value::Bool(_) | Value::Float(_) => number(value),
        _ => type_error(format!(
            "float() argument must be a string or a real number, not '{}'",
            value.type_name()
        )),
    }
}

/// `chr(i)`
pub(super) fn chr(value: &Value) -> Result<Value> {
    let code = integer(value)?;
    match u32::try_from(code) {
        Ok(code @ 0..=0x10_ffff) => match char::from_u32(code) {
            Some(character) => Ok(Value::string(character.to_string())),
            None => value_error("Lockstep has no surrogates"),
        },
        _ => value_error("chr() arg not in range(0x110000)"),
    }
}

/// `ord(c)`
pub(super) fn ord(value: &Value) -> Result<Value> {
    if let Some(bytes) = bytes_like(value) {
        return match bytes[..] {
            [byte] => Ok(Value::Int(i64::from(byte))),
            _ => type_error(format!(
                "ord() expected a character, but string of length {} found",
                bytes.len()
            )),
        };
    }
    let Value::Str(text) = value else {
        return type_error(format!(
            "ord() expected string of length 1, but {} found",
            value.type_name()
        ));
    };
    let mut characters = text.string.chars();
    match (characters.next(), text.length) {
        (Some(character), 1) => Ok(Value::Int(i64::from(u32::from(character)))),
        (_, length) => type_error(format!(
            "ord() expected a character, but string of length {length} found"
        )),
    }
}

/// The bytes of `bytes(…)` or `bytearray(…)`, whichever `kind` says.
pub(super) fn bytes(kind: &str, arguments: &Arguments<'_>) -> Result<Vec<u8>> {
    let source = arguments.get(0).map(Value::plain);
    if !matches!(source, Some(Value::Str(_))) {
        if arguments.get(1).is_some() {
            return type_error("encoding without a string argument");
        }
        if arguments.get(2).is_some() {
            return type_error("errors without a string argument");
        }
    }
    Ok(match arguments.get(0) {
        None => Vec::new(),
        Some(Value::Str(text)) if arguments.get(1).is_some() => {
            let encoded = super::bytes::encode(kind, text, arguments.get(1), arguments.get(2))?;
            bytes_like(&encoded).unwrap_or_default().into_owned()
        }
        Some(Value::Str(_)) => return type_error("string argument without an encoding"),
        Some(Value::Int(count)) => match usize::try_from(*count) {
            Ok(count) => {
                operators::check_size(count as u64)?;
                vec![0; count]
            }
            Err(_) => return value_error("negative count"),
        },
        Some(Value::Bool(one)) => vec![0; usize::from(*one)],
        Some(other) => bytes_of_items(kind, other)?,
    })
}

/// The bytes of what is like bytes or goes through numbers.
pub(super) fn bytes_of_items(kind: &str, source: &Value) -> Result<Vec<u8>> {
    if let Some(bytes) = bytes_like(source) {
        return Ok(bytes.into_owned());
    }
    if matches!(source.plain(), Value::Instance(_)) {
        return detour();
    }
    let items = iterator::collect(source).map_err(|mut exception| {
        if exception.message.ends_with("is not iterable") {
            let name = source.type_name();
            exception.message = format!("cannot convert '{name}' object to {kind}");
        }
        exception
    })?;
    let bytes = items.iter().map(|item| match (kind, byte(item)) {
        ("bytes", Err(error)) if error.kind == Kind::ValueError => {
            value_error("bytes must be in range(0, 256)")
        }
        (_, byte) => byte,
    });
    bytes.collect()
}

/// `str(bytes, encoding)`
pub(super) fn decode(arguments: &Arguments<'_>) -> Result<Value> {
    let source = arguments.required(0);
    if let Some(bytes) = bytes_like(source) {
        return super::bytes::decode("str", &bytes, arguments.get(1), arguments.get(2));
    }
    match source {
        Value::Str(_) => type_error("decoding str is not supported"),
        other => type_error(format!(
            "decoding to str: need a bytes-like object, {} found",
            other.type_name()
        )),
    }
}
