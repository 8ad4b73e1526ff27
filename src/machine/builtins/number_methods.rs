//! Methods of `int`, `float`, `range` and `slice`.

use super::conversions::bytes_of_items;
use super::signature::Arguments;
use super::{integer, slots};
use crate::machine::comparison::{self, same};
use crate::machine::exception::{Kind, Result, raise, type_error, value_error};
use crate::machine::items::Positions;
use crate::machine::iterator;
use crate::machine::operators;
use crate::machine::text;
use crate::machine::value::{Range, Value};
use crate::program::library::Method;
use crate::program::opcode::CompareOperator;

/// Calls such a method.
pub(super) fn call(object: &Value, method: Method, arguments: &Arguments<'_>) -> Result<Value> {
    match (object, method) {
        (_, Method::IntFromBytes) => from_bytes(arguments),
        (_, Method::FloatFromhex) => from_hex(arguments.required(0)),
        (Value::Int(_) | Value::Bool(_), _) => of_int(integer(object)?, method, arguments),
        (Value::Float(value), _) => of_float(*value, method),
        (Value::Range(range), _) => of_range(object, range, method, arguments.required(0)),
        (Value::Slice(parts), _) => {
            let length = integer(arguments.required(0))?;
            let Ok(length) = usize::try_from(length) else {
                return value_error("length should not be negative");
            };
            let at = Positions::of(parts, length)?;
            let parts = [at.start, at.stop, at.step];
            Ok(Value::tuple(parts.map(Value::Int).to_vec()))
        }
        _ => slots::wrong_receiver(method.entry().name, object),
    }
}

fn of_int(value: i64, method: Method, arguments: &Arguments<'_>) -> Result<Value> {
    Ok(match method {
        Method::IntAsIntegerRatio => Value::tuple(vec![Value::Int(value), Value::Int(1)]),
        Method::IntBitCount => Value::Int(i64::from(value.unsigned_abs().count_ones())),
        Method::IntBitLength => Value::Int(i64::from(64 - value.unsigned_abs().leading_zeros())),
        Method::IntToBytes => return to_bytes(value, arguments),
        _ => Value::Int(value),
    })
}

/// Whether the least significant byte comes first.
fn is_little(arguments: &Arguments<'_>) -> Result<bool> {
    match arguments.get(1) {
        None => Ok(false),
        Some(Value::Str(order)) => match &*order.string {
            "little" => Ok(true),
            "big" => Ok(false),
            _ => value_error("byteorder must be either 'little' or 'big'"),
        },
        Some(other) => super::not_text("to_bytes() argument 'byteorder'", other),
    }
}

fn to_bytes(value: i64, arguments: &Arguments<'_>) -> Result<Value> {
    let length = arguments.get(0).map_or(Ok(1), integer)?;
    let Ok(length) = usize::try_from(length) else {
        return value_error("length argument must be non-negative");
    };
    operators::check_size(length as u64)?;
    let little = is_little(arguments)?;
    let signed = arguments.get(2).is_some_and(Value::is_true);
    if value < 0 && !signed {
        return raise(
            Kind::OverflowError,
            "can't convert negative int to unsigned",
        );
    }
    let fill = if value < 0 { 0xff } else { 0 };
    let mut bytes = value.to_le_bytes().to_vec();
    bytes.resize(length.max(8), fill);
    let (kept, rest) = bytes.split_at(length);
    let sign_fits = !signed
        || kept
            .last()
            .map_or(value == 0, |last| (last >> 7 == 1) == (value < 0));
    if rest.iter().any(|byte| *byte != fill) || !sign_fits {
        return raise(Kind::OverflowError, "int too big to convert");
    }
    let mut kept = kept.to_vec();
    if !little {
        kept.reverse();
    }
    Ok(Value::bytes(kept))
}

fn from_bytes(arguments: &Arguments<'_>) -> Result<Value> {
    let mut bytes = match arguments.required(0) {
        Value::Str(_) => return type_error("cannot convert 'str' object to bytes"),
        other => bytes_of_items("bytes", other)?,
    };
    if !is_little(arguments)? {
        bytes.reverse();
    }
    let signed = arguments.get(2).is_some_and(Value::is_true);
    let negative = signed && bytes.last().is_some_and(|last| last >> 7 == 1);
    let fill = if negative { 0xff } else { 0 };
    while bytes.len() > 8 && bytes.last() == Some(&fill) {
        bytes.pop();
    }
    if bytes.len() > 8 {
        return operators::overflow();
    }
    bytes.resize(8, fill);
    let mut eight = [0; 8];
    eight.copy_from_slice(&bytes);
    let value = i64::from_le_bytes(eight);
    if (value < 0) != negative {
        return operators::overflow();
    }
    Ok(Value::Int(value))
}

fn of_float(value: f64, method: Method) -> Result<Value> {
    Ok(match method {
        Method::FloatIsInteger => Value::Bool(value.is_finite() && value.fract() == 0.0),
        Method::FloatHex => Value::string(to_hex(value)),
        Method::FloatAsIntegerRatio => return ratio(value),
        _ => Value::Float(value),
    })
}

fn ratio(value: f64) -> Result<Value> {
    if value.is_nan() {
        return value_error("cannot convert NaN to integer ratio");
    }
    if value.is_infinite() {
        return raise(
            Kind::OverflowError,
            "cannot convert Infinity to integer ratio",
        );
    }
    let (mut numerator, mut denominator) = (value, 1_i64);
    while numerator.fract() != 0.0 {
        numerator *= 2.0;
        match denominator.checked_mul(2) {
            Some(twice) => denominator = twice,
            None => return operators::overflow(),
        }
    }
    let numerator = super::conversions::float_to_int(numerator)?;
    Ok(Value::tuple(vec![
        Value::Int(numerator),
        Value::Int(denominator),
    ]))
}

/// `0x1.8000000000000p+0`
fn to_hex(value: f64) -> String {
    if let Some(special) = text::special_float(value) {
        return special.to_owned();
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let bits = value.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let exponent = (bits >> 52 & 0x7ff) as i64;
    match (exponent, fraction) {
        (0, 0) => format!("{sign}0x0.0p+0"),
        (0, _) => format!("{sign}0x0.{fraction:013x}p-1022"),
        _ => format!("{sign}0x1.{fraction:013x}p{:+}", exponent - 1023),
    }
}

fn from_hex(value: &Value) -> Result<Value> {
    let invalid = || value_error("invalid hexadecimal floating-point string");
    let Value::Str(text) = value else {
        return type_error("fromhex() argument must be str");
    };
    let lower = text.string.trim().to_ascii_lowercase();
    let (negative, body) = match lower.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, lower.strip_prefix('+').unwrap_or(&lower)),
    };
    let signed = |value: f64| Ok(Value::Float(if negative { -value } else { value }));
    match body {
        "inf" | "infinity" => return signed(f64::INFINITY),
        "nan" => return signed(f64::NAN),
        _ => {}
    }
    let body = body.strip_prefix("0x").unwrap_or(body);
    let (digits, exponent) = body.split_once('p').unwrap_or((body, "0"));
    let Ok(exponent) = exponent.parse::<i32>() else {
        return invalid();
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    if whole.is_empty() && fraction.is_empty() {
        return invalid();
    }
    let mut value = 0.0;
    for digit in whole.chars().chain(fraction.chars()) {
        let Some(digit) = digit.to_digit(16) else {
            return invalid();
        };
        value = value * 16.0 + f64::from(digit);
    }
    signed(value * 2_f64.powi(exponent - 4 * fraction.len() as i32))
}

fn of_range(object: &Value, range: &Range, method: Method, wanted: &Value) -> Result<Value> {
    let found = match wanted {
        Value::Int(_) | Value::Bool(_) => {
            let holds = comparison::compare(CompareOperator::In, wanted, object)?;
            let step = i128::from(range.step);
            let distance = i128::from(integer(wanted)?) - i128::from(range.start);
            holds.then_some((distance / step) as i64)
        }
        other => {
            let mut found = None;
            for (index, item) in iterator::collect(object)?.iter().enumerate() {
                if same(item, other)? {
                    found = Some(index as i64);
                    break;
                }
            }
            found
        }
    };
    match (method, found) {
        (Method::RangeCount, found) => Ok(Value::Int(i64::from(found.is_some()))),
        (_, Some(index)) => Ok(Value::Int(index)),
        (_, None) => match wanted {
            Value::Int(_) | Value::Bool(_) => {
                value_error(format!("{} is not in range", text::repr(wanted)?))
            }
            _ => value_error("sequence.index(x): x not in sequence"),
        },
    }
}
