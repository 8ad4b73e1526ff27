//! Special methods of builtin values, called by name: `dict.__getitem__(self, key)`,
//! `super().__add__(other)`. Each row is an operation that the machine has anyway, on the builtin
//! value that an instance of a derived class stands for.

use super::signature::Arguments;
use super::{functions, integer, numbers};
use crate::machine::class::Special;
use crate::machine::comparison;
use crate::machine::exception::{Kind, Result, detour, type_error};
use crate::machine::items;
use crate::machine::iterator::Iterator;
use crate::machine::operators;
use crate::machine::value::Value;
use crate::program::library::Method;
use crate::program::opcode::{BinaryOperator, CompareOperator, UnaryOperator};

/// Calls such a method.
pub(super) fn call(object: &Value, method: Method, arguments: &Arguments<'_>) -> Result<Value> {
    if let Some((operator, form)) = operator(method) {
        return arithmetic(object, operator, form, arguments.required(0));
    }
    let plain = object.plain();
    let one = || arguments.required(0);
    Ok(match method {
        Method::SlotLen => Value::Int(functions::length(plain)?),
        Method::SlotIter => Iterator::over(plain)?,
        Method::SlotReversed => Iterator::reversed(plain)?,
        Method::SlotContains => {
            Value::Bool(comparison::compare(CompareOperator::In, one(), plain)?)
        }
        Method::SlotGetitem => return getitem(object, plain, one()),
        Method::SlotSetitem => {
            items::store(plain, one(), arguments.required(1))?;
            Value::None
        }
        Method::SlotDelitem => {
            items::delete(plain, one())?;
            Value::None
        }
        Method::SlotBool => Value::Bool(plain.is_true()),
        Method::SlotFloat => Value::Float(super::number(plain)?),
        Method::SlotInt | Method::SlotTrunc => {
            super::conversions::to_int(Some(plain), None).map(Value::Int)?
        }
        Method::SlotIndex => Value::Int(integer(plain)?),
        Method::SlotFloor => rounded(plain, f64::floor)?,
        Method::SlotCeil => rounded(plain, f64::ceil)?,
        Method::SlotRound => numbers::round(plain, arguments.given(0))?,
        Method::SlotAbs => numbers::abs(plain)?,
        Method::SlotNeg => operators::unary(UnaryOperator::Negate, plain)?,
        Method::SlotPos => operators::unary(UnaryOperator::Plus, plain)?,
        Method::SlotInvert => operators::unary(UnaryOperator::Invert, plain)?,
        Method::SlotDivmod => numbers::divmod(plain, one().plain())?,
        _ => numbers::divmod(one().plain(), plain)?,
    })
}

/// `floor` and `ceil` of a number, as an `int`.
pub(super) fn rounded(value: &Value, how: fn(f64) -> f64) -> Result<Value> {
    match value {
        Value::Int(_) | Value::Bool(_) => integer(value).map(Value::Int),
        _ => super::conversions::float_to_int(how(super::number(value)?)).map(Value::Int),
    }
}

/// A dict asks `__missing__` of the object's class for what it has not.
fn getitem(object: &Value, plain: &Value, key: &Value) -> Result<Value> {
    let result = items::load(plain, key);
    if let (Err(error), Value::Instance(instance)) = (&result, object)
        && error.kind == Kind::KeyError
        && instance.class.has(Special::Missing)
    {
        return detour();
    }
    result
}

/// Which side the object stands on, and whether it may change.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Left,
    Right,
    InPlace,
}

/// `__add__`, `__radd__`, `__iadd__` and so on, by name.
fn operator(method: Method) -> Option<(BinaryOperator, Form)> {
    const NAMES: [(&str, BinaryOperator); 12] = [
        ("add", BinaryOperator::Add),
        ("sub", BinaryOperator::Subtract),
        ("mul", BinaryOperator::Multiply),
        ("truediv", BinaryOperator::Divide),
        ("floordiv", BinaryOperator::FloorDivide),
        ("mod", BinaryOperator::Modulo),
        ("pow", BinaryOperator::Power),
        ("lshift", BinaryOperator::ShiftLeft),
        ("rshift", BinaryOperator::ShiftRight),
        ("and", BinaryOperator::BitAnd),
        ("or", BinaryOperator::BitOr),
        ("xor", BinaryOperator::BitXor),
    ];
    let name = method.entry().name.trim_matches('_');
    let find = |name: &str| NAMES.iter().find(|(other, _)| *other == name);
    let found = |name: &str, form| find(name).map(|(_, operator)| (*operator, form));
    found(name, Form::Left)
        .or_else(|| found(name.strip_prefix('r')?, Form::Right))
        .or_else(|| found(name.strip_prefix('i')?, Form::InPlace))
}

fn arithmetic(
    object: &Value,
    operator: BinaryOperator,
    form: Form,
    other: &Value,
) -> Result<Value> {
    let (own, other) = (object.plain(), other.plain());
    let is_foreign = matches!(other, Value::Instance(_))
        || matches!(own, Value::Int(_) | Value::Bool(_)) && matches!(other, Value::Float(_));
    if is_foreign && !matches!((own, operator), (Value::Str(_), BinaryOperator::Modulo)) {
        return Ok(Value::NotImplemented);
    }
    let result = match form {
        Form::Left => operators::binary(operator, own, other),
        Form::Right => operators::binary(operator, other, own),
        Form::InPlace => operators::in_place(operator, own, other),
    };
    match result {
        Err(error) if error.message.starts_with("unsupported operand") => Ok(Value::NotImplemented),
        // What has changed is the object itself.
        Ok(_) if form == Form::InPlace && !matches!(own, Value::Int(_)) => Ok(object.clone()),
        result => result,
    }
}

/// `object.__eq__(other)` and the other comparisons.
pub(super) fn compare(object: &Value, method: Method, other: &Value) -> Result<Value> {
    let (own, other) = (object.plain(), other.plain());
    let operator = match method {
        Method::ObjectEq => CompareOperator::Equal,
        Method::ObjectNe => CompareOperator::NotEqual,
        Method::ObjectLt => CompareOperator::Less,
        Method::ObjectLe => CompareOperator::LessEqual,
        Method::ObjectGt => CompareOperator::Greater,
        _ => CompareOperator::GreaterEqual,
    };
    if comparison::identical(object, other) && method == Method::ObjectEq {
        return Ok(Value::Bool(true));
    }
    if !are_comparable(own, other) {
        return Ok(Value::NotImplemented);
    }
    match comparison::compare(operator, own, other) {
        Err(error) if error.kind == Kind::TypeError && error.message.contains("not supported") => {
            Ok(Value::NotImplemented)
        }
        result => result.map(Value::Bool),
    }
}

/// Whether a builtin type's comparison says something about the two.
fn are_comparable(own: &Value, other: &Value) -> bool {
    let is_set = |value: &Value| matches!(value, Value::Set(_) | Value::Frozenset(_));
    match (own, other) {
        (Value::Int(_) | Value::Bool(_) | Value::Float(_), Value::Int(_) | Value::Bool(_))
        | (Value::Float(_), Value::Float(_))
        | (Value::None, Value::None) => true,
        (Value::Instance(_), _) | (_, Value::Instance(_)) => false,
        _ if is_set(own) => is_set(other),
        (Value::Bytes(_) | Value::Bytearray(_), Value::Bytes(_) | Value::Bytearray(_)) => true,
        _ => {
            own.method_type().is_some()
                && !matches!(
                    own,
                    Value::Class(_) | Value::Function(_) | Value::Generator(_)
                )
                && own.builtin_class() == other.builtin_class()
        }
    }
}

/// `TypeError` for a method of a class that is called on something else.
pub(super) fn wrong_receiver<T>(what: &str, value: &Value) -> Result<T> {
    type_error(format!(
        "descriptor '{what}' requires another object, not '{}'",
        value.type_name()
    ))
}
