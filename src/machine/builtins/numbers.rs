//! Builtin functions of numbers.

use super::conversions::float_to_int;
use super::integer;
use crate::machine::exception::{Kind, Result, raise, type_error, value_error};
use crate::machine::operators;
use crate::machine::value::Value;
use crate::program::library::Builtin;
use crate::program::opcode::BinaryOperator;

pub(super) fn abs(value: &Value) -> Result<Value> {
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

/// `bin`, `oct`, `hex`
pub(super) fn digits_of(builtin: Builtin, value: &Value) -> Result<Value> {
    let number = integer(value)?;
    let magnitude = number.unsigned_abs();
    let digits = match builtin {
        Builtin::Bin => format!("{magnitude:#b}"),
        Builtin::Oct => format!("{magnitude:#o}"),
        _ => format!("{magnitude:#x}"),
    };
    let sign = if number < 0 { "-" } else { "" };
    Ok(Value::string(format!("{sign}{digits}")))
}

fn is_number(value: &Value) -> bool {
    matches!(value, Value::Int(_) | Value::Bool(_) | Value::Float(_))
}

/// `divmod(a, b)`
pub(super) fn divmod(a: &Value, b: &Value) -> Result<Value> {
    if !is_number(a) || !is_number(b) {
        return type_error(format!(
            "unsupported operand type(s) for divmod(): '{}' and '{}'",
            a.type_name(),
            b.type_name()
        ));
    }
    let is_float = matches!(a, Value::Float(_)) || matches!(b, Value::Float(_));
    if is_float && !b.is_true() {
        return raise(Kind::ZeroDivisionError, "float divmod()");
    }
    let quotient = operators::binary(BinaryOperator::FloorDivide, a, b)?;
    let remainder = operators::binary(BinaryOperator::Modulo, a, b)?;
    Ok(Value::tuple(vec![quotient, remainder]))
}

/// `pow(base, exp)`, `pow(base, exp, mod)`
pub(super) fn pow(base: &Value, exponent: &Value, modulus: Option<&Value>) -> Result<Value> {
    let Some(modulus) = modulus else {
        return operators::binary(BinaryOperator::Power, base, exponent);
    };
    let is_integer = |value: &Value| matches!(value, Value::Int(_) | Value::Bool(_));
    if ![base, exponent, modulus].into_iter().all(is_integer) {
        return if [base, exponent, modulus].into_iter().all(is_number) {
            type_error("pow() 3rd argument not allowed unless all arguments are integers")
        } else {
            type_error(format!(
                "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
                base.type_name(),
                exponent.type_name(),
                modulus.type_name()
            ))
        };
    }
    power_modulo(integer(base)?, integer(exponent)?, integer(modulus)?).map(Value::Int)
}

fn power_modulo(base: i64, exponent: i64, modulus: i64) -> Result<i64> {
    if modulus == 0 {
        return value_error("pow() 3rd argument cannot be 0");
    }
    let size = i128::from(modulus).abs();
    let mut factor = i128::from(base).rem_euclid(size);
    if exponent < 0 {
        factor = match inverse(factor, size) {
            Some(inverse) => inverse,
            None => return value_error("base is not invertible for the given modulus"),
        };
    }
    let mut result = 1 % size;
    let mut left = exponent.unsigned_abs();
    while left > 0 {
        if left & 1 == 1 {
            result = result * factor % size;
        }
        factor = factor * factor % size;
        left >>= 1;
    }
    if modulus < 0 && result != 0 {
        result -= size;
    }
    // Smaller than the modulus, which had 64 bits.
    Ok(result as i64)
}

/// The number that gives 1 when multiplied, by the extended Euclidean algorithm.
fn inverse(number: i128, modulus: i128) -> Option<i128> {
    let (mut last, mut now) = (modulus, number);
    let (mut last_factor, mut factor) = (0, 1);
    while now != 0 {
        let quotient = last / now;
        (last, now) = (now, last - quotient * now);
        (last_factor, factor) = (factor, last_factor - quotient * factor);
    }
    (last == 1).then(|| last_factor.rem_euclid(modulus))
}

pub(super) fn round(value: &Value, digits: Option<&Value>) -> Result<Value> {
    let digits = digits.map(integer).transpose()?;
    match (value, digits) {
        (Value::Int(_) | Value::Bool(_), None | Some(0..)) => Ok(Value::Int(integer(value)?)),
        (Value::Int(value), Some(digits)) => Ok(Value::Int(round_int(*value, digits))),
        (Value::Float(value), None) => float_to_int(value.round_ties_even()).map(Value::Int),
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
