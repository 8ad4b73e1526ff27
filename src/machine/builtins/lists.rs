//! Methods of lists and tuples. Each changes a list in one step, which no other thread divides.

use super::signature::Arguments;
use super::{Native, integer, ordering};
use crate::machine::comparison::{Look, find, identical, look_for, same};
use crate::machine::exception::{Kind, Result, raise, type_error, value_error};
use crate::machine::items::position;
use crate::machine::iterator;
use crate::machine::text;
use crate::machine::value::{List, Value};
use crate::program::library::Method;

pub(super) fn call(object: &Value, method: Method, arguments: &Arguments<'_>) -> Result<Native> {
    let value = match (object, method) {
        (Value::List(list), Method::ListSort) => ordering::list_sort(list, arguments)?,
        (Value::List(list), _) => of_list(list, method, arguments)?,
        (Value::Tuple(items), Method::TupleCount) => count(items, arguments.required(0))?,
        (Value::Tuple(items), Method::TupleIndex) => match index(items, arguments)? {
            Some(index) => Value::Int(index as i64),
            None => return value_error("tuple.index(x): x not in tuple"),
        },
        _ => unreachable!("the row belongs to another type"),
    };
    Ok(value.into())
}

fn of_list(list: &List, method: Method, arguments: &Arguments<'_>) -> Result<Value> {
    match method {
        Method::ListAppend => {
            let item = arguments.required(0).clone();
            list.store(item, Vec::push);
        }
        Method::ListClear => drop(list.change(std::mem::take)),
        Method::ListCopy => return Ok(Value::list(list.with(Clone::clone))),
        Method::ListCount => {
            return count(&list.with(Clone::clone), arguments.required(0));
        }
        Method::ListExtend => {
            let more = iterator::collect(arguments.required(0))?;
            list.store(more, Vec::extend);
        }
        Method::ListIndex => {
            let look = list.with(|items| look(items.iter(), arguments))?;
            if let Some(index) = look.or_else(|| index(&list.with(Clone::clone), arguments))? {
                return Ok(Value::Int(index as i64));
            }
            let wanted = text::repr(arguments.required(0))?;
            return value_error(format!("{wanted} is not in list"));
        }
        Method::ListInsert => {
            let at = integer(arguments.required(0))?;
            let item = arguments.required(1).clone();
            list.store(item, |items, item| {
                let at = clamp(at, items.len());
                items.insert(at, item);
            });
        }
        Method::ListPop => return pop(list, arguments),
        Method::ListRemove => return remove(list, arguments.required(0)),
        Method::ListReverse => list.change(|items| items.reverse()),
        _ => unreachable!("the row belongs to another type"),
    }
    Ok(Value::None)
}

/// Where a Python index lies in `length` items, both ends included.
pub(super) fn clamp(index: i64, length: usize) -> usize {
    let length = length as i64;
    let index = if index < 0 {
        index.saturating_add(length)
    } else {
        index
    };
    index.clamp(0, length) as usize
}

/// `items.index(wanted, start, stop)`
pub(super) fn index(items: &[Value], arguments: &Arguments<'_>) -> Result<Option<usize>> {
    let (start, stop) = bounds(arguments, items.len())?;
    let part = items.get(start..stop).unwrap_or_default();
    let found = find(part, arguments.required(0))?;
    Ok(found.map(|index| start + index))
}

/// The same while the items are held.
pub(super) fn look<'a>(
    items: impl ExactSizeIterator<Item = &'a Value>,
    arguments: &Arguments<'_>,
) -> Result<Look> {
    let (start, stop) = bounds(arguments, items.len())?;
    let part = items.skip(start).take(stop.saturating_sub(start));
    Ok(match look_for(part, arguments.required(0)) {
        Look::At(index) => Look::At(start + index),
        other => other,
    })
}

/// `start` and `stop` of `items.index(wanted, start, stop)`.
fn bounds(arguments: &Arguments<'_>, length: usize) -> Result<(usize, usize)> {
    let bound = |index: usize, default: i64| -> Result<usize> {
        match arguments.get(index) {
            None => Ok(clamp(default, length)),
            Some(Value::Int(at)) => Ok(clamp(*at, length)),
            Some(Value::Bool(at)) => Ok(clamp(i64::from(*at), length)),
            Some(_) => type_error("slice indices must be integers or have an __index__ method"),
        }
    };
    Ok((bound(1, 0)?, bound(2, i64::MAX)?))
}

fn pop(list: &List, arguments: &Arguments<'_>) -> Result<Value> {
    let at = arguments.get(0).map_or(Ok(-1), integer)?;
    let popped = list.change(|items| {
        if items.is_empty() {
            return Err("pop from empty list");
        }
        position(at, items.len())
            .map(|position| items.remove(position))
            .ok_or("pop index out of range")
    });
    popped.or_else(|message| raise(Kind::IndexError, message))
}

/// Most comparisons must not happen under the list's lock; so the position is found in a copy, and
/// looked for again if the list has changed meanwhile.
fn remove(list: &List, wanted: &Value) -> Result<Value> {
    let removed = list.change(|items| {
        let Look::At(at) = look_for(items.iter(), wanted) else {
            return None;
        };
        Some(items.remove(at))
    });
    if removed.is_some() {
        return Ok(Value::None);
    }
    loop {
        let items = list.with(Clone::clone);
        let Some(index) = find(&items, wanted)? else {
            return value_error("list.remove(x): x not in list");
        };
        let removed = list.change(|now| {
            let unchanged = now
                .get(index)
                .is_some_and(|item| identical(item, &items[index]));
            unchanged.then(|| now.remove(index))
        });
        if removed.is_some() {
            return Ok(Value::None);
        }
    }
}

fn count(items: &[Value], wanted: &Value) -> Result<Value> {
    let mut count = 0;
    for item in items {
        count += i64::from(same(item, wanted)?);
    }
    Ok(Value::Int(count))
}
