//! Comparison, identity and membership.

mod containers;
mod derived;

use std::cmp::Ordering;

use super::builtins::sets;
use super::builtins::{byte, bytes_like};
use super::class::{Class, Special};
use super::exception::{Kind, Result, detour, raise, type_error};
use super::iterator;
use super::operators::Number;
use super::table::{self, Probe};
use super::value::{BoundMethod, Deque, Value, ViewKind};
use crate::program::opcode::CompareOperator;
pub(crate) use containers::{Look, look_for};
use containers::{
    dicts_equal, items_equal, items_order, lists_equal, lists_order, sets_equal, sets_order,
};
use derived::{goes_first, have_an_order, mirrored};

/// `left operator right`, for every comparison.
pub(crate) fn compare(operator: CompareOperator, left: &Value, right: &Value) -> Result<bool> {
    match operator {
        CompareOperator::Equal => equal(left, right),
        CompareOperator::NotEqual => equal(left, right).map(|equal| !equal),
        CompareOperator::Is => Ok(identical(left, right)),
        CompareOperator::IsNot => Ok(!identical(left, right)),
        CompareOperator::In => contains(right, left),
        CompareOperator::NotIn => contains(right, left).map(|found| !found),
        CompareOperator::Less => Ok(order(left, right, "<")? == Some(Ordering::Less)),
        CompareOperator::Greater => Ok(order(left, right, ">")? == Some(Ordering::Greater)),
        CompareOperator::LessEqual => {
            let order = order(left, right, "<=")?;
            Ok(matches!(order, Some(Ordering::Less | Ordering::Equal)))
        }
        CompareOperator::GreaterEqual => {
            let order = order(left, right, ">=")?;
            Ok(matches!(order, Some(Ordering::Greater | Ordering::Equal)))
        }
    }
}

/// Containers in containers deeper than this are not compared, as CPython's recursion ends.
const DEEPEST: u32 = 990;

/// `left == right`
pub(crate) fn equal(left: &Value, right: &Value) -> Result<bool> {
    equal_within(left, right, DEEPEST)
}

/// `left is right or left == right`: what containers ask of their items.
pub(crate) fn same(left: &Value, right: &Value) -> Result<bool> {
    Ok(identical(left, right) || equal(left, right)?)
}

/// The index of the first item that is the `wanted` one.
pub(crate) fn find(items: &[Value], wanted: &Value) -> Result<Option<usize>> {
    for (index, item) in items.iter().enumerate() {
        if same(item, wanted)? {
            return Ok(Some(index));
        }
    }
    Ok(None)
}

fn equal_within(left: &Value, right: &Value, depth: u32) -> Result<bool> {
    if let (Some(a), Some(b)) = (Number::of(left), Number::of(right)) {
        return Ok(number_order(a, b) == Some(Ordering::Equal));
    }
    match (left, right) {
        (Value::Str(a), Value::Str(b)) => Ok(a.string == b.string),
        (Value::List(a), Value::List(b)) => Ok(a.is(b) || lists_equal(a, b, depth)?),
        (Value::Tuple(a), Value::Tuple(b)) => items_equal(a, b, depth),
        (Value::Bytes(a), Value::Bytes(b)) => Ok(**a == **b),
        (Value::Bytes(_) | Value::Bytearray(_), Value::Bytes(_) | Value::Bytearray(_)) => {
            Ok(bytes_like(left) == bytes_like(right))
        }
        (Value::Dict(a), Value::Dict(b)) => Ok(a.is(b) || dicts_equal(a, b, depth)?),
        (Value::Set(a) | Value::Frozenset(a), Value::Set(b) | Value::Frozenset(b)) => {
            Ok(a.is(b) || sets::both(a, right, sets_equal)?)
        }
        (Value::Deque(a), Value::Deque(b)) => {
            let items = |deque: &Deque| Vec::from(deque.items.with(Clone::clone));
            Ok(a.is(b) || items_equal(&items(a), &items(b), depth)?)
        }
        (Value::Range(a), Value::Range(b)) => Ok(a.len() == b.len()
            && (a.len() == 0 || a.start == b.start && (a.len() == 1 || a.step == b.step))),
        (Value::Slice(a), Value::Slice(b)) => items_equal(&**a, &**b, depth),
        (Value::BoundMethod(a), Value::BoundMethod(b)) => {
            Ok(identical(left, right)
                || a.method == b.method && identical(&a.receiver, &b.receiver))
        }
        (Value::Method(a), Value::Method(b)) => {
            Ok(identical(&a.function, &b.function) && identical(&a.receiver, &b.receiver))
        }
        (Value::View(a), Value::View(b)) if a.kind == ViewKind::Keys && b.kind == a.kind => {
            dicts_equal(&a.dict, &b.dict, 0)
        }
        (Value::View(a), Value::View(b)) if a.kind == ViewKind::Items && b.kind == a.kind => {
            dicts_equal(&a.dict, &b.dict, depth)
        }
        (Value::View(view), other) | (other, Value::View(view))
            if view.kind != ViewKind::Values && is_set_like(other) =>
        {
            let (a, b) = (sets::set(Some(left))?, sets::set(Some(right))?);
            sets_equal(&a, &b)
        }
        (Value::Instance(a), _) if a.class.has(Special::Eq) => detour(),
        (_, Value::Instance(b)) if b.class.has(Special::Eq) => detour(),
        (Value::Class(a), _) if a.metaclass.is_some() && !identical(left, right) => {
            metaclass_equal(a)
        }
        (Value::Instance(_), _) | (_, Value::Instance(_)) => {
            let (a, b) = (left.plain(), right.plain());
            if matches!((a, b), (Value::Instance(_), _) | (_, Value::Instance(_))) {
                return Ok(identical(left, right));
            }
            equal_within(a, b, deeper(depth)?)
        }
        _ => Ok(identical(left, right)),
    }
}

/// Whether views of dicts can be compared with it.
fn is_set_like(value: &Value) -> bool {
    match value {
        Value::Set(_) | Value::Frozenset(_) => true,
        Value::View(view) => view.kind != ViewKind::Values,
        _ => false,
    }
}

fn metaclass_equal(class: &Class) -> Result<bool> {
    let metaclass = class.metaclass.as_ref();
    if metaclass.is_some_and(|metaclass| metaclass.has(Special::Eq)) {
        return detour();
    }
    Ok(false)
}

fn deeper(depth: u32) -> Result<u32> {
    depth.checked_sub(1).map_or_else(
        || {
            raise(
                Kind::RecursionError,
                "maximum recursion depth exceeded in comparison",
            )
        },
        Ok,
    )
}

/// `left is right`
pub(crate) fn identical(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::None, Value::None)
        | (Value::Ellipsis, Value::Ellipsis)
        | (Value::NotImplemented, Value::NotImplemented) => true,
        (Value::Bool(a), Value::Bool(b)) => a == b,
        (Value::Int(a), Value::Int(b)) => a == b,
        (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
        (Value::Builtin(a), Value::Builtin(b)) => a == b,
        (Value::Module(a), Value::Module(b)) => a == b,
        (Value::Str(a), Value::Str(b)) => a.is(b) || a.string == b.string,
        (Value::Bytes(a), Value::Bytes(b)) => a.is(b),
        (Value::Bytearray(a), Value::Bytearray(b)) => a.is(b),
        (Value::List(a), Value::List(b)) => a.is(b),
        (Value::Tuple(a), Value::Tuple(b)) => a.is(b) || a.is_empty() && b.is_empty(),
        (Value::Dict(a), Value::Dict(b)) => a.is(b),
        (Value::Set(a), Value::Set(b)) | (Value::Frozenset(a), Value::Frozenset(b)) => a.is(b),
        (Value::Deque(a), Value::Deque(b)) => a.is(b),
        (Value::Range(a), Value::Range(b)) => a.is(b),
        (Value::Slice(a), Value::Slice(b)) => a.is(b),
        (Value::View(a), Value::View(b)) => a.is(b),
        (Value::Function(a), Value::Function(b)) => a.is(b),
        (Value::BoundMethod(a), Value::BoundMethod(b)) => {
            // One taken from a type is one object wherever it comes from.
            let is_unbound = |one: &BoundMethod| matches!(one.receiver, Value::Unbound);
            let are_same = a.method == b.method && a.owner == b.owner;
            a.is(b) || are_same && is_unbound(a) && is_unbound(b)
        }
        (Value::Method(a), Value::Method(b)) => a.is(b),
        (Value::Generator(a), Value::Generator(b)) => a.is(b),
        (Value::Class(a), Value::Class(b)) => a.is(b),
        (Value::Instance(a), Value::Instance(b)) => a.is(b),
        (Value::Property(a), Value::Property(b)) => a.is(b),
        (Value::Wrapper(a), Value::Wrapper(b)) => a.is(b),
        (Value::Member(a), Value::Member(b)) => a.is(b),
        (Value::Super(a), Value::Super(b)) => a.is(b),
        (Value::Cell(a), Value::Cell(b)) => a.is(b),
        (Value::Lock(a), Value::Lock(b)) => a.is(b),
        (Value::Primitive(a), Value::Primitive(b)) => a.is(b),
        (Value::Thread(a), Value::Thread(b)) => a.is(b),
        (Value::Iterator(a), Value::Iterator(b)) => a.is(b),
        _ => false,
    }
}

fn number_order(a: Number, b: Number) -> Option<Ordering> {
    match (a, b) {
        (Number::Int(a), Number::Int(b)) => Some(a.cmp(&b)),
        (Number::Float(a), Number::Float(b)) => a.partial_cmp(&b),
        (Number::Int(a), Number::Float(b)) => int_float_order(a, b),
        (Number::Float(a), Number::Int(b)) => int_float_order(b, a).map(Ordering::reverse),
    }
}

/// Exact: a float above 2^53 is not rounded towards the integer, nor the other way.
fn int_float_order(a: i64, b: f64) -> Option<Ordering> {
    const TWO_63: f64 = 9_223_372_036_854_775_808.0;
    if b.is_nan() {
        return None;
    }
    if b >= TWO_63 {
        return Some(Ordering::Less);
    }
    if b < -TWO_63 {
        return Some(Ordering::Greater);
    }
    let whole = b.floor();
    let order = a.cmp(&(whole as i64));
    Some(order.then(if b > whole {
        Ordering::Less
    } else {
        Ordering::Equal
    }))
}

/// The order of two values, `None` if a NaN is among them.
pub(crate) fn order(left: &Value, right: &Value, symbol: &str) -> Result<Option<Ordering>> {
    order_within(left, right, symbol, DEEPEST)
}

fn order_within(left: &Value, right: &Value, symbol: &str, depth: u32) -> Result<Option<Ordering>> {
    if let (Some(a), Some(b)) = (Number::of(left), Number::of(right)) {
        return Ok(number_order(a, b));
    }
    match (left, right) {
        (Value::Str(a), Value::Str(b)) => Ok(Some(a.string.cmp(&b.string))),
        (Value::List(a), Value::List(b)) => lists_order(a, b, symbol, depth),
        (Value::Tuple(a), Value::Tuple(b)) => items_order(a, b, symbol, depth),
        (Value::Bytes(_) | Value::Bytearray(_), Value::Bytes(_) | Value::Bytearray(_)) => {
            Ok(Some(bytes_like(left).cmp(&bytes_like(right))))
        }
        (Value::Deque(a), Value::Deque(b)) => {
            let items = |deque: &Deque| Vec::from(deque.items.with(Clone::clone));
            items_order(&items(a), &items(b), symbol, depth)
        }
        (Value::Set(a) | Value::Frozenset(a), Value::Set(_) | Value::Frozenset(_)) => {
            sets::both(a, right, sets_order)
        }
        (Value::View(view), other) | (other, Value::View(view))
            if view.kind != ViewKind::Values && is_set_like(other) =>
        {
            sets_order(&sets::set(Some(left))?, &sets::set(Some(right))?)
        }
        (Value::Instance(_), _) | (_, Value::Instance(_)) => {
            let (a, b) = (left.plain(), right.plain());
            let orders =
                |value: &Value| matches!(value, Value::Instance(one) if one.class.orders());
            if orders(left) || orders(right) {
                return detour();
            }
            if matches!((a, b), (Value::Instance(_), _) | (_, Value::Instance(_)))
                || !have_an_order(a, b)
            {
                return not_ordered(left, right, symbol);
            }
            let depth = deeper(depth)?;
            if goes_first(right, left) {
                let order = order_within(b, a, mirrored(symbol), depth)?;
                return Ok(order.map(Ordering::reverse));
            }
            order_within(a, b, symbol, depth)
        }
        (Value::Class(class), _) if class.metaclass.is_some() => detour(),
        _ => not_ordered(left, right, symbol),
    }
}

fn not_ordered<T>(left: &Value, right: &Value, symbol: &str) -> Result<T> {
    type_error(format!(
        "'{symbol}' not supported between instances of '{}' and '{}'",
        left.type_name(),
        right.type_name()
    ))
}

/// `item in container`
fn contains(container: &Value, item: &Value) -> Result<bool> {
    match container {
        Value::Str(text) => match item {
            Value::Str(part) => Ok(text.string.contains(&*part.string)),
            _ => type_error(format!(
                "'in <string>' requires string as left operand, not {}",
                item.type_name()
            )),
        },
        Value::Range(range) => match item {
            Value::Int(value) => {
                let distance = i128::from(*value) - i128::from(range.start);
                let step = i128::from(range.step);
                let index = distance / step;
                Ok(distance % step == 0 && index >= 0 && index < i128::from(range.len()))
            }
            _ => holds(container, item),
        },
        Value::Dict(table) => {
            let hash = table::hash(item)?;
            is_found(table.with(|table| table.find(item, hash, None)))
        }
        Value::View(view) if view.kind == ViewKind::Keys => {
            contains(&Value::Dict(view.dict.clone()), item)
        }
        Value::Set(set) | Value::Frozenset(set) => {
            let item = sets::sought(item);
            let hash = table::hash(&item)?;
            is_found(set.with(|set| set.find(&item, hash, None)))
        }
        Value::Bytes(bytes) => contains_bytes(bytes, item),
        Value::Bytearray(bytes) => contains_bytes(&bytes.with(Clone::clone), item),
        Value::Instance(instance) => {
            let class = &instance.class;
            let own = [Special::Contains, Special::Iter, Special::Getitem];
            match instance.payload.value() {
                _ if class.has(Special::Contains) => detour(),
                None if own.into_iter().any(|special| class.has(special)) => detour(),
                Some(payload) => contains(payload, item),
                None => not_iterable(container),
            }
        }
        Value::Generator(_) => detour(),
        Value::Class(class) if class.metaclass.is_some() => detour(),
        Value::List(_)
        | Value::Tuple(_)
        | Value::Iterator(_)
        | Value::Deque(_)
        | Value::View(_) => holds(container, item),
        _ => not_iterable(container),
    }
}

fn contains_bytes(bytes: &[u8], item: &Value) -> Result<bool> {
    if let Some(part) = bytes_like(item) {
        return Ok(part.is_empty() || bytes.windows(part.len()).any(|window| window == &*part));
    }
    match item {
        Value::Int(_) | Value::Bool(_) => Ok(bytes.contains(&byte(item)?)),
        _ => type_error(format!(
            "a bytes-like object is required, not '{}'",
            item.type_name()
        )),
    }
}

fn not_iterable<T>(container: &Value) -> Result<T> {
    type_error(format!(
        "argument of type '{}' is not iterable",
        container.type_name()
    ))
}

fn is_found(probe: Probe) -> Result<bool> {
    match probe {
        Probe::Found(_) => Ok(true),
        Probe::Absent => Ok(false),
        Probe::Ask(_) => detour(),
    }
}

/// Whether one of its items is the wanted one; an iterator goes on behind it afterwards.
fn holds(container: &Value, item: &Value) -> Result<bool> {
    if let Value::Iterator(iterator) = container {
        while let Some(other) = iterator.next()? {
            if same(&other, item)? {
                return Ok(true);
            }
        }
        return Ok(false);
    }
    let look = match container {
        Value::Tuple(items) => return Ok(find(items, item)?.is_some()),
        Value::List(list) => list.with(|items| look_for(items.iter(), item)),
        Value::Deque(deque) => deque.items.with(|items| look_for(items.iter(), item)),
        _ => Look::Unclear,
    };
    let found = look.or_else(|| find(&iterator::collect(container)?, item))?;
    Ok(found.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(operator: CompareOperator, left: &Value, right: &Value) -> bool {
        compare(operator, left, right).expect("these can be compared")
    }

    #[test]
    fn integers_and_floats_are_compared_exactly() {
        let big = Value::Int((1 << 53) + 1);
        let near = Value::Float(9_007_199_254_740_992.0);
        assert!(!holds(CompareOperator::Equal, &big, &near));
        assert!(holds(CompareOperator::Greater, &big, &near));
        let beyond = Value::Float(9_223_372_036_854_775_808.0);
        assert!(holds(CompareOperator::Less, &Value::Int(i64::MAX), &beyond));
        assert!(holds(
            CompareOperator::Equal,
            &Value::Bool(true),
            &Value::Float(1.0)
        ));
    }

    #[test]
    fn a_nan_is_equal_to_nothing_but_found_by_identity() {
        let nan = Value::Float(f64::NAN);
        assert!(holds(CompareOperator::NotEqual, &nan, &nan));
        assert!(!holds(CompareOperator::Less, &nan, &Value::Int(0)));
        assert!(!holds(CompareOperator::GreaterEqual, &nan, &Value::Int(0)));
        assert!(holds(
            CompareOperator::In,
            &nan,
            &Value::list(vec![nan.clone()])
        ));
    }
}
