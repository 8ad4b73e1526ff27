//! The functions of `math` that a processor or its library has; the others are written in Python.

use super::signature::Arguments;
use super::{integer, number, slots};
use crate::machine::class::Special;
use crate::machine::exception::{Kind, Result, detour, raise, type_error, value_error};
use crate::machine::iterator;
use crate::machine::value::Value;
use crate::program::library::Builtin;

pub(super) fn call(builtin: Builtin, arguments: &Arguments<'_>) -> Result<Value> {
    let one = arguments.required(0);
    match builtin {
        Builtin::MathFloor => return whole(one, f64::floor),
        Builtin::MathCeil => return whole(one, f64::ceil),
        Builtin::MathTrunc => return whole(one, f64::trunc),
        Builtin::MathGcd2 => return gcd(integer(one)?, integer(arguments.required(1))?),
        Builtin::MathIsqrt => return isqrt(integer(one)?),
        Builtin::MathFrexp => {
            let (mantissa, exponent) = frexp(real(one)?);
            return Ok(Value::tuple(vec![
                Value::Float(mantissa),
                Value::Int(exponent),
            ]));
        }
        Builtin::MathModf => {
            let x = real(one)?;
            let fraction = if x.is_infinite() { 0.0 } else { x.fract() };
            let whole = x.trunc();
            return Ok(Value::tuple(vec![
                Value::Float(fraction.copysign(x)),
                Value::Float(whole),
            ]));
        }
        Builtin::MathIsnan => return Ok(Value::Bool(real(one)?.is_nan())),
        Builtin::MathIsinf => return Ok(Value::Bool(real(one)?.is_infinite())),
        Builtin::MathIsfinite => return Ok(Value::Bool(real(one)?.is_finite())),
        Builtin::MathFsum => return fsum(&iterator::collect(one)?),
        Builtin::MathLdexp => return ldexp(real(one)?, integer(arguments.required(1))?),
        _ => {}
    }
    let x = real(one)?;
    let result = match arguments.get(1) {
        Some(other) => binary(builtin, x, real(other)?)?,
        None => unary(builtin, x)?,
    };
    if result.is_infinite() && x.is_finite() && !has_poles(builtin, arguments)? {
        return raise(Kind::OverflowError, "math range error");
    }
    Ok(Value::Float(result))
}

/// Whether an infinite argument explains an infinite result.
fn has_poles(_builtin: Builtin, arguments: &Arguments<'_>) -> Result<bool> {
    match arguments.get(1) {
        Some(other) => Ok(real(other)?.is_infinite()),
        None => Ok(false),
    }
}

fn real(value: &Value) -> Result<f64> {
    match value {
        Value::Instance(instance)
            if instance.class.has(Special::Float) || instance.class.has(Special::Index) =>
        {
            detour()
        }
        _ => number(value.plain()),
    }
}

fn whole(value: &Value, how: fn(f64) -> f64) -> Result<Value> {
    match value {
        Value::Instance(instance) if instance.payload.value().is_none() => {
            if instance.class.has(Special::Float) {
                return detour();
            }
            type_error(format!("must be real number, not {}", value.type_name()))
        }
        _ => slots::rounded(value.plain(), how),
    }
}

fn domain<T>() -> Result<T> {
    value_error("math domain error")
}

fn unary(builtin: Builtin, x: f64) -> Result<f64> {
    let outside = |is_outside: bool, result: f64| if is_outside { domain() } else { Ok(result) };
    match builtin {
        Builtin::MathSqrt => outside(x < 0.0, x.sqrt()),
        Builtin::MathCbrt => Ok(x.cbrt()),
        Builtin::MathExp => Ok(x.exp()),
        Builtin::MathExp2 => Ok(x.exp2()),
        Builtin::MathExpm1 => Ok(x.exp_m1()),
        Builtin::MathSin => outside(x.is_infinite(), x.sin()),
        Builtin::MathCos => outside(x.is_infinite(), x.cos()),
        Builtin::MathTan => outside(x.is_infinite(), x.tan()),
        Builtin::MathAsin => outside(x.abs() > 1.0, x.asin()),
        Builtin::MathAcos => outside(x.abs() > 1.0, x.acos()),
        Builtin::MathAtan => Ok(x.atan()),
        Builtin::MathSinh => Ok(x.sinh()),
        Builtin::MathCosh => Ok(x.cosh()),
        Builtin::MathTanh => Ok(x.tanh()),
        Builtin::MathAsinh => Ok(x.asinh()),
        Builtin::MathAcosh => outside(x < 1.0, x.acosh()),
        Builtin::MathAtanh => outside(x.abs() >= 1.0, x.atanh()),
        Builtin::MathLog => outside(x <= 0.0, x.ln()),
        Builtin::MathLog2 => outside(x <= 0.0, x.log2()),
        Builtin::MathLog10 => outside(x <= 0.0, x.log10()),
        Builtin::MathLog1p => outside(x <= -1.0, x.ln_1p()),
        Builtin::MathFabs => Ok(x.abs()),
        Builtin::MathDegrees => Ok(x * (180.0 / std::f64::consts::PI)),
        Builtin::MathRadians => Ok(x * (std::f64::consts::PI / 180.0)),
        _ => Ok(ulp(x)),
    }
}

#[allow(
    clippy::float_cmp,
    reason = "1 has the logarithm 0, and nothing else has"
)]
fn binary(builtin: Builtin, x: f64, y: f64) -> Result<f64> {
    match builtin {
        Builtin::MathLog => {
            if x <= 0.0 || y <= 0.0 {
                return domain();
            }
            if y == 1.0 {
                return raise(Kind::ZeroDivisionError, "float division by zero");
            }
            Ok(x.ln() / y.ln())
        }
        Builtin::MathPow => {
            let result = x.powf(y);
            if x.is_finite() && y.is_finite() && (result.is_nan() || x == 0.0 && y < 0.0) {
                return domain();
            }
            Ok(result)
        }
        Builtin::MathAtan2 => Ok(x.atan2(y)),
        Builtin::MathFmod | Builtin::MathRemainder if x.is_nan() || y.is_nan() => Ok(f64::NAN),
        Builtin::MathFmod | Builtin::MathRemainder if x.is_infinite() || y == 0.0 => domain(),
        Builtin::MathFmod => Ok(x % y),
        Builtin::MathRemainder => Ok(remainder(x, y)),
        Builtin::MathCopysign => Ok(x.copysign(y)),
        Builtin::MathHypot2 => Ok(x.hypot(y)),
        _ => Ok(next_after(x, y)),
    }
}

/// IEEE 754's remainder: the quotient is rounded to the nearest integer, halves to even.
fn remainder(x: f64, y: f64) -> f64 {
    if y.is_infinite() || x.is_nan() || y.is_nan() {
        return if x.is_nan() || y.is_nan() {
            f64::NAN
        } else {
            x
        };
    }
    let (size, by) = (x.abs(), y.abs());
    let rest = size % by;
    let other = by - rest;
    let result = if rest < other {
        rest
    } else if rest > other {
        -other
    } else {
        rest - 2.0 * (0.5 * (size - rest) % by)
    };
    1.0_f64.copysign(x) * result
}

fn ulp(x: f64) -> f64 {
    let x = x.abs();
    if !x.is_finite() {
        return x;
    }
    let next = f64::from_bits(x.to_bits() + 1);
    if next.is_infinite() {
        return x - f64::from_bits(x.to_bits() - 1);
    }
    next - x
}

#[allow(clippy::float_cmp, reason = "it is about the very next float")]
fn next_after(x: f64, towards: f64) -> f64 {
    if x.is_nan() || towards.is_nan() {
        return f64::NAN;
    }
    if x == towards {
        return towards;
    }
    if x == 0.0 {
        return f64::from_bits(1).copysign(towards);
    }
    let away = (towards > x) == (x > 0.0);
    let bits = x.to_bits();
    f64::from_bits(if away { bits + 1 } else { bits - 1 })
}

/// Mantissa from 0.5 to 1, and exponent.
fn frexp(x: f64) -> (f64, i64) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    let exponent = |x: f64| (x.to_bits() >> 52 & 0x7ff) as i64;
    let (x, shift) = if exponent(x) == 0 {
        (x * 2_f64.powi(54), 54)
    } else {
        (x, 0)
    };
    let mantissa = f64::from_bits(x.to_bits() & !(0x7ff << 52) | 0x3fe << 52);
    (mantissa, exponent(x) - 0x3fe - shift)
}

fn ldexp(x: f64, exponent: i64) -> Result<Value> {
    let mut result = x;
    let mut left = exponent.clamp(-4000, 4000) as i32;
    // In steps that stay within what a float can be.
    while left != 0 && result != 0.0 && result.is_finite() {
        let step = left.clamp(-900, 900);
        result *= 2_f64.powi(step);
        left -= step;
    }
    if result.is_infinite() && x.is_finite() {
        return raise(Kind::OverflowError, "math range error");
    }
    Ok(Value::Float(result))
}

fn gcd(a: i64, b: i64) -> Result<Value> {
    let (mut a, mut b) = (a.unsigned_abs(), b.unsigned_abs());
    while b != 0 {
        (a, b) = (b, a % b);
    }
    i64::try_from(a).map_or_else(
        |_| crate::machine::operators::overflow(),
        |gcd| Ok(Value::Int(gcd)),
    )
}

fn isqrt(value: i64) -> Result<Value> {
    match u64::try_from(value) {
        Ok(value) => Ok(Value::Int(value.isqrt() as i64)),
        Err(_) => value_error("isqrt() argument must be nonnegative"),
    }
}

/// Exact, by Shewchuk's partial sums ("Adaptive Precision Floating-Point Arithmetic", 1997).
fn fsum(items: &[Value]) -> Result<Value> {
    let mut partials: Vec<f64> = Vec::new();
    let mut special = 0.0;
    for item in items {
        let mut x = real(item)?;
        if !x.is_finite() {
            special += x;
            continue;
        }
        let mut kept = 0;
        for index in 0..partials.len() {
            let mut y = partials[index];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        partials.push(x);
    }
    if special != 0.0 {
        return Ok(Value::Float(special));
    }
    let Some(mut high) = partials.pop() else {
        return Ok(Value::Float(0.0));
    };
    let mut low = 0.0;
    while let Some(y) = partials.pop() {
        let x = high;
        high = x + y;
        low = y - (high - x);
        if low != 0.0 {
            break;
        }
    }
    // Halves are rounded to even by looking at what follows.
    if let Some(next) = partials.last()
        && (low < 0.0 && *next < 0.0 || low > 0.0 && *next > 0.0)
    {
        let twice = low * 2.0;
        let x = high + twice;
        #[allow(clippy::float_cmp, reason = "it is about the very last bit")]
        if twice == x - high {
            high = x;
        }
    }
    Ok(Value::Float(high))
}
