//! Arithmetic.

mod sequences;

use super::builtins::{bytes_as, bytes_like, sets};
use super::exception::{Kind, Result, detour, raise, type_error, value_error};
use super::heap;
use super::iterator;
use super::table::{Entry, ItemSet, Probe, Table};
use super::value::{Text, Value, ViewKind};
use crate::program::library::Method;
use crate::program::opcode::{BinaryOperator, UnaryOperator};
use sequences::{bytearray_in_place, is_sequence, repeat};

/// A repeated string or list larger than this is refused before it is built, in bytes.
const LARGEST: u64 = 1 << 28;

/// What may be in use together with it in wasm: an engine has 1 GiB (`scripts/engine-flags.sh`), and
/// some of that goes to gaps.
const ROOM: u64 = 896 << 20;

/// Integers have 64 bits.
pub(crate) fn overflow<T>() -> Result<T> {
    raise(
        Kind::OverflowError,
        "integer overflow: Lockstep's integers have 64 bits",
    )
}

/// The operator as it is written.
fn symbol(operator: BinaryOperator) -> &'static str {
    match operator {
        BinaryOperator::Add => "+",
        BinaryOperator::Subtract => "-",
        BinaryOperator::Multiply => "*",
        BinaryOperator::Divide => "/",
        BinaryOperator::FloorDivide => "//",
        BinaryOperator::Modulo => "%",
        BinaryOperator::Power => "** or pow()",
        BinaryOperator::ShiftLeft => "<<",
        BinaryOperator::ShiftRight => ">>",
        BinaryOperator::BitAnd => "&",
        BinaryOperator::BitOr => "|",
        BinaryOperator::BitXor => "^",
        BinaryOperator::MatrixMultiply => "@",
    }
}

/// `left operator right`
pub(crate) fn binary(operator: BinaryOperator, left: &Value, right: &Value) -> Result<Value> {
    if let Some(result) = numeric(operator, left, right) {
        return result;
    }
    match (operator, left, right) {
        (BinaryOperator::Add, Value::Str(a), Value::Str(b)) => {
            check_size(a.string.len() as u64 + b.string.len() as u64)?;
            let joined = [&*a.string, &*b.string].concat().into_boxed_str();
            let length = a.length + b.length;
            let text = Text {
                string: joined,
                length,
            };
            Ok(Value::Str(heap::Ref::new(text)))
        }
        (BinaryOperator::Add, Value::List(a), Value::List(b)) => {
            let mut items = a.with(Clone::clone);
            items.extend(b.with(Clone::clone));
            Ok(Value::list(items))
        }
        (BinaryOperator::Add, Value::Tuple(a), Value::Tuple(b)) => {
            Ok(Value::tuple(a.iter().chain(b.iter()).cloned().collect()))
        }
        (
            BinaryOperator::Add,
            Value::Bytes(_) | Value::Bytearray(_),
            Value::Bytes(_) | Value::Bytearray(_),
        ) => {
            let parts = [left, right].into_iter().filter_map(bytes_like);
            Ok(bytes_as(left, parts.collect::<Vec<_>>().concat()))
        }
        (BinaryOperator::Add, Value::Deque(a), Value::Deque(b)) => {
            let mut items = a.items.with(Clone::clone);
            items.extend(b.items.with(Clone::clone));
            Ok(Value::deque(items, a.most()))
        }
        (BinaryOperator::Modulo, Value::Str(_) | Value::Bytes(_) | Value::Bytearray(_), _) => {
            super::percent::format(left, right)
        }
        (_, Value::Instance(_), _) | (_, _, Value::Instance(_)) => detour(),
        (
            BinaryOperator::BitAnd
            | BinaryOperator::BitOr
            | BinaryOperator::BitXor
            | BinaryOperator::Subtract,
            _,
            _,
        ) if are_sets(left, right) => set_operation(operator, left, right),
        (BinaryOperator::BitOr, Value::Dict(a), Value::Dict(b)) => {
            let mut table = a.with(Clone::clone);
            let more: Vec<_> = b.with(|table| table.iter().cloned().collect());
            merge(&mut table, more)?;
            Ok(Value::Dict(heap::Ref::new(heap::Guarded::new(table))))
        }
        (BinaryOperator::Add, Value::Bytes(_) | Value::Bytearray(_), other) => {
            let (own, other) = (left.type_name(), other.type_name());
            type_error(format!("can't concat {other} to {own}"))
        }
        (BinaryOperator::Add, Value::Str(_) | Value::List(_) | Value::Tuple(_), other) => {
            let (own, other) = (left.type_name(), other.type_name());
            type_error(format!(
                "can only concatenate {own} (not \"{other}\") to {own}"
            ))
        }
        (BinaryOperator::Add, Value::Deque(_), other) => {
            let other = other.type_name();
            type_error(format!(
                "can only concatenate deque (not \"{other}\") to deque"
            ))
        }
        (BinaryOperator::Multiply, sequence, count) if is_sequence(sequence) => {
            repeat(sequence, count)
        }
        (BinaryOperator::Multiply, count, sequence) if is_sequence(sequence) => {
            repeat(sequence, count)
        }
        // `int | None`: a union of types.
        (BinaryOperator::BitOr, Value::Class(_), _)
        | (BinaryOperator::BitOr, _, Value::Class(_)) => detour(),
        _ => unsupported(symbol(operator), left, right),
    }
}

fn is_set(value: &Value) -> bool {
    match value {
        Value::Set(_) | Value::Frozenset(_) => true,
        Value::View(view) => view.kind != ViewKind::Values,
        _ => false,
    }
}

/// Whether an operator of sets is meant: a view of a dict takes any iterable beside it.
fn are_sets(left: &Value, right: &Value) -> bool {
    let is_view = |value: &Value| matches!(value, Value::View(_));
    is_set(left) && (is_set(right) || is_view(left)) || is_view(right) && is_set(right)
}

/// Puts entries into a dict.
pub(crate) fn merge(table: &mut Table<Value>, more: Vec<Entry<Value>>) -> Result<()> {
    for entry in more {
        match table.find(&entry.key, entry.hash, None) {
            Probe::Found(at) => drop(table.replace(at, entry.value)),
            Probe::Absent => table.add(entry.key, entry.hash, entry.value),
            Probe::Ask(_) => return detour(),
        }
    }
    Ok(())
}

fn set_operation(operator: BinaryOperator, left: &Value, right: &Value) -> Result<Value> {
    let combine = |a: &ItemSet, b: &ItemSet| match operator {
        BinaryOperator::BitAnd => a.intersection(b),
        BinaryOperator::BitOr => a.union(b),
        BinaryOperator::BitXor => a.symmetric_difference(b),
        _ => a.difference(b),
    };
    let set = match left {
        Value::Set(own) | Value::Frozenset(own) => sets::both(own, right, combine)?,
        _ => combine(&sets::set(Some(left))?, &sets::set(Some(right))?)?,
    };
    let set = heap::Ref::new(heap::Guarded::new(set));
    Ok(match left {
        Value::Frozenset(_) => Value::Frozenset(set),
        _ => Value::Set(set),
    })
}

fn unsupported<T>(symbol: &str, left: &Value, right: &Value) -> Result<T> {
    type_error(format!(
        "unsupported operand type(s) for {symbol}: '{}' and '{}'",
        left.type_name(),
        right.type_name()
    ))
}

/// `left operator= right`; a list on the left changes in place.
pub(crate) fn in_place(operator: BinaryOperator, left: &Value, right: &Value) -> Result<Value> {
    if let Value::Bytearray(own) = left {
        return bytearray_in_place(operator, own, left, right);
    }
    if operator == BinaryOperator::Add
        && let Value::List(list) = left
    {
        let more = iterator::collect(right)?;
        list.store(more, Vec::extend);
        return Ok(left.clone());
    }
    if let (BinaryOperator::BitOr, Value::Dict(a), Value::Dict(b)) = (operator, left, right) {
        let more: Vec<_> = b.with(|table| table.iter().cloned().collect());
        a.store(more, merge)?;
        return Ok(left.clone());
    }
    if let (BinaryOperator::BitOr, Value::Dict(own)) = (operator, left)
        && !matches!(
            right,
            Value::Instance(_) | Value::Generator(_) | Value::Class(_)
        )
    {
        super::builtins::update_dict(own, right)?;
        return Ok(left.clone());
    }
    if let (Value::Set(set), Value::Set(other) | Value::Frozenset(other)) = (left, right)
        && let Some(method) = update_of(operator)
    {
        let other = other.with(Clone::clone);
        sets::replace(set, &other, method)?;
        return Ok(left.clone());
    }
    if let (BinaryOperator::Add, Value::Deque(deque)) = (operator, left) {
        deque.push_back(iterator::collect(right)?);
        return Ok(left.clone());
    }
    if let (BinaryOperator::Multiply, Value::List(list)) = (operator, left)
        && let Value::List(new) = repeat(left, right)?
    {
        let new = new.change(std::mem::take);
        drop(list.store(new, std::mem::replace));
        return Ok(left.clone());
    }
    let result = binary(operator, left, right);
    match result {
        Err(exception) if exception.message.starts_with("unsupported operand") => {
            let symbol = match operator {
                BinaryOperator::Power => "**=".to_owned(),
                _ => format!("{}=", symbol(operator)),
            };
            unsupported(&symbol, left, right)
        }
        result => result,
    }
}

/// The method that does what `operator=` does to a set.
fn update_of(operator: BinaryOperator) -> Option<Method> {
    Some(match operator {
        BinaryOperator::BitAnd => Method::SetIntersectionUpdate,
        BinaryOperator::BitOr => Method::SetUpdate,
        BinaryOperator::BitXor => Method::SetSymmetricDifferenceUpdate,
        BinaryOperator::Subtract => Method::SetDifferenceUpdate,
        _ => return None,
    })
}

/// `MemoryError` for a result of more bytes than are built at once, or than there is room for.
pub(crate) fn check_size(bytes: u64) -> Result<()> {
    let is_looked_at = cfg!(target_family = "wasm") && bytes >= 1 << 16;
    if bytes > LARGEST || is_looked_at && heap::bytes_in_use() + bytes > ROOM {
        return raise(Kind::MemoryError, "");
    }
    Ok(())
}

/// A number as an operand; `bool` counts as `int`.
#[derive(Clone, Copy)]
pub(super) enum Number {
    Int(i64),
    Float(f64),
}

impl Number {
    pub(super) fn of(value: &Value) -> Option<Self> {
        match value {
            Value::Int(value) => Some(Self::Int(*value)),
            Value::Float(value) => Some(Self::Float(*value)),
            Value::Bool(value) => Some(Self::Int(i64::from(*value))),
            _ => None,
        }
    }

    fn as_float(self) -> f64 {
        match self {
            Self::Int(value) => value as f64,
            Self::Float(value) => value,
        }
    }
}

/// The operation on two numbers; `None` if they are not, or the operator is not for them.
fn numeric(operator: BinaryOperator, left: &Value, right: &Value) -> Option<Result<Value>> {
    if let (Value::Bool(a), Value::Bool(b)) = (left, right) {
        match operator {
            BinaryOperator::BitAnd => return Some(Ok(Value::Bool(a & b))),
            BinaryOperator::BitOr => return Some(Ok(Value::Bool(a | b))),
            BinaryOperator::BitXor => return Some(Ok(Value::Bool(a ^ b))),
            _ => {}
        }
    }
    match (Number::of(left)?, Number::of(right)?) {
        (Number::Int(a), Number::Int(b)) => Some(int(operator, a, b)),
        (a, b) => float(operator, a.as_float(), b.as_float()),
    }
}

fn int(operator: BinaryOperator, a: i64, b: i64) -> Result<Value> {
    let result = match operator {
        BinaryOperator::Add => a.checked_add(b),
        BinaryOperator::Subtract => a.checked_sub(b),
        BinaryOperator::Multiply => a.checked_mul(b),
        BinaryOperator::Divide if b == 0 => {
            return raise(Kind::ZeroDivisionError, "division by zero");
        }
        BinaryOperator::Divide => return Ok(Value::Float(a as f64 / b as f64)),
        BinaryOperator::Modulo if b == 0 => {
            return raise(Kind::ZeroDivisionError, "integer modulo by zero");
        }
        BinaryOperator::FloorDivide if b == 0 => {
            return raise(
                Kind::ZeroDivisionError,
                "integer division or modulo by zero",
            );
        }
        BinaryOperator::FloorDivide => floor_divide(a, b),
        BinaryOperator::Modulo => Some(modulo(a, b)),
        BinaryOperator::Power => return int_power(a, b),
        BinaryOperator::ShiftLeft | BinaryOperator::ShiftRight if b < 0 => {
            return value_error("negative shift count");
        }
        BinaryOperator::ShiftLeft => shift_left(a, b),
        BinaryOperator::ShiftRight => Some(a >> b.min(63)),
        BinaryOperator::BitAnd => Some(a & b),
        BinaryOperator::BitOr => Some(a | b),
        BinaryOperator::BitXor => Some(a ^ b),
        BinaryOperator::MatrixMultiply => return unsupported("@", &Value::Int(a), &Value::Int(b)),
    };
    result.map_or_else(overflow, |value| Ok(Value::Int(value)))
}

/// Rounds towards minus infinity. `b` is not 0.
fn floor_divide(a: i64, b: i64) -> Option<i64> {
    let quotient = a.checked_div(b)?;
    let rounds_up = a % b != 0 && (a < 0) != (b < 0);
    Some(quotient - i64::from(rounds_up))
}

/// Has the sign of `b`, which is not 0.
fn modulo(a: i64, b: i64) -> i64 {
    let remainder = a.wrapping_rem(b);
    if remainder != 0 && (remainder < 0) != (b < 0) {
        remainder + b
    } else {
        remainder
    }
}

fn shift_left(a: i64, b: i64) -> Option<i64> {
    if a == 0 {
        return Some(0);
    }
    let by = u32::try_from(b).ok().filter(|by| *by < 64)?;
    let shifted = a << by;
    (shifted >> by == a).then_some(shifted)
}

fn int_power(a: i64, b: i64) -> Result<Value> {
    if b < 0 {
        return float(BinaryOperator::Power, a as f64, b as f64).unwrap_or_else(overflow);
    }
    let small = match a {
        0 => Some(i64::from(b == 0)),
        1 => Some(1),
        -1 => Some(if b % 2 == 0 { 1 } else { -1 }),
        _ => u32::try_from(b).ok().and_then(|b| a.checked_pow(b)),
    };
    small.map_or_else(overflow, |value| Ok(Value::Int(value)))
}

fn float(operator: BinaryOperator, a: f64, b: f64) -> Option<Result<Value>> {
    let zero_division = |message| Some(raise(Kind::ZeroDivisionError, message));
    let result = match operator {
        BinaryOperator::Add => a + b,
        BinaryOperator::Subtract => a - b,
        BinaryOperator::Multiply => a * b,
        BinaryOperator::Divide if b == 0.0 => return zero_division("float division by zero"),
        BinaryOperator::Divide => a / b,
        BinaryOperator::FloorDivide if b == 0.0 => {
            return zero_division("float floor division by zero");
        }
        BinaryOperator::FloorDivide => float_floor_divide(a, b),
        BinaryOperator::Modulo if b == 0.0 => return zero_division("float modulo"),
        BinaryOperator::Modulo => float_modulo(a, b),
        BinaryOperator::Power if a == 0.0 && b < 0.0 => {
            return zero_division("0.0 cannot be raised to a negative power");
        }
        BinaryOperator::Power if a < 0.0 && b.is_finite() && b.fract() != 0.0 => {
            return Some(value_error("Lockstep has no complex numbers"));
        }
        BinaryOperator::Power => {
            let result = a.powf(b);
            if result.is_infinite() && a.is_finite() && b.is_finite() {
                let message = "(34, 'Numerical result out of range')";
                return Some(raise(Kind::OverflowError, message));
            }
            result
        }
        _ => return None,
    };
    Some(Ok(Value::Float(result)))
}

/// `a % b` as CPython's `float_rem`: the sign of `b`.
fn float_modulo(a: f64, b: f64) -> f64 {
    let remainder = a % b;
    if remainder == 0.0 {
        0.0_f64.copysign(b)
    } else if (b < 0.0) != (remainder < 0.0) {
        remainder + b
    } else {
        remainder
    }
}

/// `a // b` as CPython's `_float_div_mod`.
fn float_floor_divide(a: f64, b: f64) -> f64 {
    let remainder = a % b;
    let mut quotient = (a - remainder) / b;
    if remainder != 0.0 && (b < 0.0) != (remainder < 0.0) {
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return 0.0_f64.copysign(a / b);
    }
    let floor = quotient.floor();
    if quotient - floor > 0.5 {
        floor + 1.0
    } else {
        floor
    }
}

/// `operator value`
pub(crate) fn unary(operator: UnaryOperator, value: &Value) -> Result<Value> {
    let symbol = match operator {
        UnaryOperator::Not => return Ok(Value::Bool(!value.is_true())),
        UnaryOperator::Negate => "-",
        UnaryOperator::Plus => "+",
        UnaryOperator::Invert => "~",
    };
    match (operator, Number::of(value)) {
        (UnaryOperator::Negate, Some(Number::Int(value))) => value
            .checked_neg()
            .map_or_else(overflow, |value| Ok(Value::Int(value))),
        (UnaryOperator::Negate, Some(Number::Float(value))) => Ok(Value::Float(-value)),
        (UnaryOperator::Plus, Some(Number::Int(value))) => Ok(Value::Int(value)),
        (UnaryOperator::Plus, Some(Number::Float(value))) => Ok(Value::Float(value)),
        (UnaryOperator::Invert, Some(Number::Int(value))) => Ok(Value::Int(!value)),
        _ => type_error(format!(
            "bad operand type for unary {symbol}: '{}'",
            value.type_name()
        )),
    }
}
