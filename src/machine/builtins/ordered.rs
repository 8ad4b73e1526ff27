//! `heapq` and `bisect`: lists kept in order. Each changes its list in one operation.
//!
//! Where items go is found out before anything moves. Items whose comparison may call the program,
//! or fail, are left to the same functions in Python.

use std::cmp::Ordering;

use super::signature::Arguments;
use super::{Native, integer};
use crate::machine::comparison;
use crate::machine::exception::{Kind, Result, detour, raise, type_error};
use crate::machine::value::{List, Value};
use crate::program::library::Builtin;

pub(super) fn call(builtin: Builtin, arguments: &Arguments<'_>) -> Result<Native> {
    let first = arguments.required(0);
    let Value::List(list) = first.plain() else {
        let name = first.type_name();
        return match builtin {
            Builtin::HeapPush
            | Builtin::HeapPop
            | Builtin::HeapReplace
            | Builtin::HeapPushPop
            | Builtin::Heapify => type_error(format!("heap argument must be a list, not {name}")),
            _ => detour(),
        };
    };
    let item = || arguments.required(1).clone();
    Ok(match builtin {
        Builtin::HeapPush => list.store(item(), push)?,
        Builtin::HeapPop => list.change(pop)?,
        Builtin::HeapReplace => list.store(item(), |items, item| replace(items, item))?,
        Builtin::HeapPushPop => list.store(item(), |items, item| match items.first() {
            Some(least) if is_less(least, &item)? => replace(items, item),
            _ => Ok(item),
        })?,
        Builtin::Heapify => list.change(|items| heapify(items))?,
        _ => bisect(builtin, list, arguments)?,
    }
    .into())
}

/// `a < b` of what has no method of the program, and refers to nothing that may be the list.
fn is_less(a: &Value, b: &Value) -> Result<bool> {
    if !is_simple(a) || !is_simple(b) {
        return detour();
    }
    match comparison::order(a, b, "<") {
        Ok(order) => Ok(order == Some(Ordering::Less)),
        Err(_) => detour(),
    }
}

fn is_simple(value: &Value) -> bool {
    match value {
        Value::Tuple(items) => items.iter().all(|item| match item {
            Value::Instance(instance) => instance.payload.value().is_none(),
            Value::Function(_) | Value::Class(_) | Value::None => true,
            _ => is_simple(item),
        }),
        Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Str(_) | Value::Bytes(_) => true,
        _ => false,
    }
}

fn push(items: &mut Vec<Value>, item: Value) -> Result<Value> {
    let end = items.len();
    let mut place = end;
    while place > 0 && is_less(&item, &items[(place - 1) / 2])? {
        place = (place - 1) / 2;
    }
    items.push(item);
    let mut at = end;
    while at > place {
        items.swap(at, (at - 1) / 2);
        at = (at - 1) / 2;
    }
    Ok(Value::None)
}

/// The places that an item passes that is put at `top` of a heap, the last one being its own: down
/// to a leaf first, then up. CPython makes the same comparisons.
fn way(items: &[Value], top: usize, item: &Value) -> Result<Vec<usize>> {
    let mut way = vec![top];
    let mut child = 2 * top + 1;
    while child < items.len() {
        if child + 1 < items.len() && !is_less(&items[child], &items[child + 1])? {
            child += 1;
        }
        way.push(child);
        child = 2 * child + 1;
    }
    while way.len() > 1 && is_less(item, &items[way[way.len() - 1]])? {
        way.pop();
    }
    Ok(way)
}

/// Moves the items on a way up by one; the first one comes to its end.
fn go(items: &mut [Value], way: &[usize]) {
    for pair in way.windows(2) {
        items.swap(pair[0], pair[1]);
    }
}

fn pop(items: &mut Vec<Value>) -> Result<Value> {
    let Some((last, others)) = items.split_last() else {
        return raise(Kind::IndexError, "index out of range");
    };
    let way = way(others, 0, last)?;
    let least = items.swap_remove(0);
    if !items.is_empty() {
        go(items, &way);
    }
    Ok(least)
}

fn replace(items: &mut [Value], item: Value) -> Result<Value> {
    if items.is_empty() {
        return raise(Kind::IndexError, "index out of range");
    }
    let way = way(items, 0, &item)?;
    let least = std::mem::replace(&mut items[0], item);
    go(items, &way);
    Ok(least)
}

fn heapify(items: &mut [Value]) -> Result<Value> {
    for top in (0..items.len() / 2).rev() {
        let way = way(items, top, &items[top])?;
        go(items, &way);
    }
    Ok(Value::None)
}

/// `bisect_left` and its like: `a, x, lo=0, hi=None, *, key=None`
fn bisect(builtin: Builtin, list: &List, arguments: &Arguments<'_>) -> Result<Value> {
    let lo = arguments.get(2).map_or(Ok(0), integer);
    let hi = arguments.given(3).map_or(Ok(i64::MAX), integer);
    let (Ok(lo @ 0..), Ok(hi @ 0..), None) = (lo, hi, arguments.given(4)) else {
        return detour();
    };
    let find = |items: &Vec<Value>, x: &Value| -> Result<usize> {
        let (mut lo, mut hi) = (lo as usize, items.len().min(hi as usize));
        while lo < hi {
            let middle = usize::midpoint(lo, hi);
            let is_right = match builtin {
                Builtin::BisectRight | Builtin::InsortRight => !is_less(x, &items[middle])?,
                _ => is_less(&items[middle], x)?,
            };
            if is_right {
                lo = middle + 1;
            } else {
                hi = middle;
            }
        }
        Ok(lo)
    };
    let x = arguments.required(1);
    if let Builtin::BisectLeft | Builtin::BisectRight = builtin {
        let place = list.with(|items| find(items, x))?;
        return Ok(Value::Int(place as i64));
    }
    list.store(x.clone(), |items, x| {
        let place = find(items, &x)?.min(items.len());
        items.insert(place, x);
        Ok(Value::None)
    })
}
