//! Builtin functions and types.

use std::cmp::Ordering;

use super::signature::Arguments;
use super::{Native, integer, number};
use crate::machine::comparison;
use crate::machine::exception::{Kind, Result, raise, type_error, value_error};
use crate::machine::heap::Ref;
use crate::machine::iterator;
use crate::machine::operators;
use crate::machine::request::Request;
use crate::machine::text;
use crate::machine::value::{Range, Value};
use crate::program::library::Builtin;
use crate::program::opcode::BinaryOperator;

/// More numbers of a range than this are not put into one list.
const LONGEST_LIST: u64 = 1 << 24;

pub(super) fn call(builtin: Builtin, arguments: &Arguments<'_>) -> Result<Native> {
    let first = arguments.get(0);
    Ok(match builtin {
        Builtin::Print => return print(arguments),
        Builtin::Abs => abs(arguments.required(0))?.into(),
        Builtin::Bool => Value::Bool(first.is_some_and(Value::is_true)).into(),
        Builtin::Float => first.map_or(Ok(0.0), to_float).map(Value::Float)?.into(),
        Builtin::Int => match (first, arguments.get(1)) {
            (None, _) => Value::Int(0),
            (Some(value), None) => Value::Int(to_int(value)?),
            (Some(value), Some(base)) => Value::Int(int_in_base(value, integer(base)?)?),
        }
        .into(),
        Builtin::Len => Value::Int(length(arguments.required(0))?).into(),
        Builtin::List => Value::list(first.map_or_else(|| Ok(Vec::new()), collect)?).into(),
        Builtin::Tuple => Value::tuple(first.map_or_else(|| Ok(Vec::new()), collect)?).into(),
        Builtin::Max => extreme(arguments.rest(), "max", Ordering::Greater)?.into(),
        Builtin::Min => extreme(arguments.rest(), "min", Ordering::Less)?.into(),
        Builtin::Range => Value::Range(Ref::new(Range::from_arguments(arguments.rest())?)).into(),
        Builtin::Repr => Value::string(text::repr(arguments.required(0))).into(),
        Builtin::Round => round(arguments.required(0), arguments.given(1))?.into(),
        Builtin::Sorted => {
            let mut items = collect(arguments.required(0))?;
            sort(&mut items, arguments.get(1).is_some_and(Value::is_true))?;
            Value::list(items).into()
        }
        Builtin::Str => match first {
            Some(value @ Value::Str(_)) => value.clone().into(),
            Some(value) => Value::string(text::to_str(value)).into(),
            None => Value::string("").into(),
        },
        Builtin::Sum => sum(arguments.required(0), arguments.get(1))?.into(),
        _ => unreachable!("the row belongs to another module"),
    })
}

/// All items of an iterable, unless a range has absurdly many.
fn collect(value: &Value) -> Result<Vec<Value>> {
    if let Value::Range(range) = value
        && range.len() > LONGEST_LIST
    {
        return raise(Kind::MemoryError, "");
    }
    iterator::collect(value)
}

fn print(arguments: &Arguments<'_>) -> Result<Native> {
    let option = |index: usize, name: &str, default: &str| match arguments.given(index) {
        None => Ok(default.to_owned()),
        Some(Value::Str(text)) => Ok(text.string.to_string()),
        Some(other) => type_error(format!(
            "{name} must be None or a string, not {}",
            other.type_name()
        )),
    };
    let separator = option(0, "sep", " ")?;
    let end = option(1, "end", "\n")?;
    let mut text = String::new();
    for (index, value) in arguments.rest().iter().enumerate() {
        if index > 0 {
            text.push_str(&separator);
        }
        match value {
            Value::Str(part) => text.push_str(&part.string),
            value => text.push_str(&text::to_str(value)),
        }
    }
    text.push_str(&end);
    Ok(Request::Write { text }.into())
}

fn abs(value: &Value) -> Result<Value> {
    match value {
        Value::Float(value) => Ok(Value::Float(value.abs())),
        Value::Int(_) | Value::Bool(_) => {
            let absolute = integer(value)?.checked_abs();
            absolute.map_or_else(operators::overflow, |value| Ok(Value::Int(value)))
        }
        _ => type_error(format!(
            "bad operand type for abs(): '{}'",
            value.type_name()
        )),
    }
}

fn length(value: &Value) -> Result<i64> {
    Ok(match value {
        Value::Str(text) => text.length as i64,
        Value::List(list) => list.with(|items| items.len()) as i64,
        Value::Tuple(items) => items.len() as i64,
        Value::Range(range) => match i64::try_from(range.len()) {
            Ok(length) => length,
            Err(_) => return operators::overflow(),
        },
        _ => {
            return type_error(format!(
                "object of type '{}' has no len()",
                value.type_name()
            ));
        }
    })
}

/// Underscores between digits, as in Python's literals.
fn digits(text: &str) -> Option<String> {
    let fine = !text.starts_with('_') && !text.ends_with('_') && !text.contains("__");
    fine.then(|| text.replace('_', ""))
}

fn to_int(value: &Value) -> Result<i64> {
    match value {
        Value::Int(value) => Ok(*value),
        Value::Bool(value) => Ok(i64::from(*value)),
        Value::Float(value) if value.is_nan() => value_error("cannot convert float NaN to integer"),
        Value::Float(value) if value.is_infinite() => raise(
            Kind::OverflowError,
            "cannot convert float infinity to integer",
        ),
        Value::Float(value) => {
            let whole = value.trunc();
            if (-9_223_372_036_854_775_808.0..9_223_372_036_854_775_808.0).contains(&whole) {
                Ok(whole as i64)
            } else {
                operators::overflow()
            }
        }
        Value::Str(string) => {
            let stripped = string.string.trim();
            let parsed = digits(stripped).map(|digits| digits.parse::<i64>());
            match parsed {
                Some(Ok(value)) => Ok(value),
                Some(Err(error)) if is_overflow(&error) => operators::overflow(),
                _ => value_error(format!(
                    "invalid literal for int() with base 10: {}",
                    text::repr(value)
                )),
            }
        }
        _ => type_error(format!(
            "int() argument must be a string, a bytes-like object or a real number, not '{}'",
            value.type_name()
        )),
    }
}

/// `int(text, base)`
fn int_in_base(value: &Value, base: i64) -> Result<i64> {
    let Value::Str(string) = value else {
        return type_error("int() can't convert non-string with explicit base");
    };
    if base != 0 && !(2..=36).contains(&base) {
        return value_error("int() base must be >= 2 and <= 36, or 0");
    }
    let lower = string.string.trim().to_lowercase();
    let unsigned = lower.strip_prefix(['+', '-']).unwrap_or(&lower);
    let sign = if lower.starts_with('-') { "-" } else { "" };
    let prefixed = [("0x", 16), ("0o", 8), ("0b", 2)]
        .into_iter()
        .filter(|(_, of)| base == 0 || base == *of)
        .find_map(|(prefix, of)| Some((unsigned.strip_prefix(prefix)?, of)));
    let (text, radix) = match prefixed {
        Some((rest, of)) => (rest.strip_prefix('_').unwrap_or(rest), of),
        None => (unsigned, if base == 0 { 10 } else { base }),
    };
    let octal_of_old = base == 0 && radix == 10 && text.len() > 1 && text.starts_with('0');
    let parsed = digits(text)
        .filter(|digits| !digits.starts_with(['+', '-']) && !octal_of_old)
        .map(|digits| i64::from_str_radix(&format!("{sign}{digits}"), radix as u32));
    match parsed {
        Some(Ok(value)) => Ok(value),
        Some(Err(error)) if is_overflow(&error) => operators::overflow(),
        _ => value_error(format!(
            "invalid literal for int() with base {base}: {}",
            text::repr(value)
        )),
    }
}

fn is_overflow(error: &std::num::ParseIntError) -> bool {
    use std::num::IntErrorKind::{NegOverflow, PosOverflow};
    matches!(error.kind(), PosOverflow | NegOverflow)
}

fn to_float(value: &Value) -> Result<f64> {
    match value {
        Value::Str(string) => {
            let parsed = digits(string.string.trim()).and_then(|digits| digits.parse().ok());
            parsed.map_or_else(
                || {
                    value_error(format!(
                        "could not convert string to float: {}",
                        text::repr(value)
                    ))
                },
                Ok,
            )
        }
        Value::Int(_) | Value::Bool(_) | Value::Float(_) => number(value),
        _ => type_error(format!(
            "float() argument must be a string or a real number, not '{}'",
            value.type_name()
        )),
    }
}

fn extreme(arguments: &[Value], name: &str, wanted: Ordering) -> Result<Value> {
    let items = match arguments {
        [] => return type_error(format!("{name} expected at least 1 argument, got 0")),
        [only] => collect(only)?,
        several => several.to_vec(),
    };
    let symbol = if wanted == Ordering::Greater {
        ">"
    } else {
        "<"
    };
    let mut items = items.into_iter();
    let Some(mut best) = items.next() else {
        return value_error(format!("{name}() arg is an empty sequence"));
    };
    for item in items {
        if comparison::order(&item, &best, symbol)? == Some(wanted) {
            best = item;
        }
    }
    Ok(best)
}

fn sum(items: &Value, start: Option<&Value>) -> Result<Value> {
    let mut sum = start.cloned().unwrap_or(Value::Int(0));
    if matches!(sum, Value::Str(_)) {
        return type_error("sum() can't sum strings [use ''.join(seq) instead]");
    }
    for item in collect(items)? {
        sum = operators::binary(BinaryOperator::Add, &sum, &item)?;
    }
    Ok(sum)
}

fn round(value: &Value, digits: Option<&Value>) -> Result<Value> {
    let digits = digits.map(integer).transpose()?;
    match (value, digits) {
        (Value::Int(_) | Value::Bool(_), None | Some(0..)) => Ok(Value::Int(integer(value)?)),
        (Value::Int(value), Some(digits)) => Ok(Value::Int(round_int(*value, digits))),
        (Value::Float(value), None) => {
            to_int(&Value::Float(value.round_ties_even())).map(Value::Int)
        }
        (Value::Float(value), Some(digits)) => Ok(Value::Float(round_float(*value, digits))),
        _ => type_error(format!(
            "type {} doesn't define __round__ method",
            value.type_name()
        )),
    }
}

/// To a power of ten above 1, halves to even.
fn round_int(value: i64, digits: i64) -> i64 {
    let Some(unit) = u32::try_from(-digits)
        .ok()
        .and_then(|by| 10_i128.checked_pow(by))
    else {
        return 0;
    };
    let value = i128::from(value);
    let below = value.div_euclid(unit);
    let twice = value.rem_euclid(unit) * 2;
    let up = twice > unit || twice == unit && below % 2 != 0;
    ((below + i128::from(up)) * unit) as i64
}

/// The decimal that is printed, read back: correctly rounded, as CPython does it.
fn round_float(value: f64, digits: i64) -> f64 {
    if !value.is_finite() || digits > 330 {
        return value;
    }
    if digits < 0 {
        let unit = 10_f64.powi(-digits.max(-330) as i32);
        return (value / unit).round_ties_even() * unit;
    }
    let digits = digits as usize;
    format!("{value:.digits$}").parse().unwrap_or(value)
}

/// Sorts stably; values that can't be compared are an error.
pub(super) fn sort(items: &mut [Value], reverse: bool) -> Result<()> {
    let mut failed = None;
    items.sort_by(|a, b| {
        let (a, b) = if reverse { (b, a) } else { (a, b) };
        match comparison::order(a, b, "<") {
            Ok(order) => order.unwrap_or(Ordering::Equal),
            Err(exception) => {
                failed.get_or_insert(exception);
                Ordering::Equal
            }
        }
    });
    failed.map_or(Ok(()), Err)
}

impl Range {
    /// `range(stop)`, `range(start, stop)`, `range(start, stop, step)`
    pub(crate) fn from_arguments(arguments: &[Value]) -> Result<Self> {
        let (start, stop, step) = match arguments {
            [] => return type_error("range expected at least 1 argument, got 0"),
            [stop] => (0, integer(stop)?, 1),
            [start, stop] => (integer(start)?, integer(stop)?, 1),
            [start, stop, step] => (integer(start)?, integer(stop)?, integer(step)?),
            more => {
                let got = more.len();
                return type_error(format!("range expected at most 3 arguments, got {got}"));
            }
        };
        if step == 0 {
            return value_error("range() arg 3 must not be zero");
        }
        Ok(Self { start, stop, step })
    }
}
