//! Methods of lists and tuples. Each changes a list in one step, which no other thread divides.

use super::functions::sort;
use super::signature::Arguments;
use super::{Native, integer};
use crate::machine::attributes::position;
use crate::machine::comparison::{equal, identical};
use crate::machine::exception::{Kind, Result, raise, value_error};
use crate::machine::iterator;
use crate::machine::text;
use crate::machine::value::{List, Value};
use crate::program::library::Method;

pub(super) fn call(object: &Value, method: Method, arguments: &Arguments<'_>) -> Result<Native> {
    let result = match object {
        Value::List(list) => of_list(object, list, method, arguments)?,
        Value::Tuple(items) => match method {
            Method::TupleCount => count(items, arguments.required(0)),
            Method::TupleIndex => match index(items, arguments)? {
                Some(index) => Value::Int(index),
                None => return value_error("tuple.index(x): x not in tuple"),
            },
            _ => unreachable!("the row belongs to another type"),
        },
        _ => unreachable!("the row belongs to another type"),
    };
    Ok(result.into())
}

fn of_list(
    object: &Value,
    list: &List,
    method: Method,
    arguments: &Arguments<'_>,
) -> Result<Value> {
    match method {
        Method::ListAppend => {
            let item = arguments.required(0).clone();
            list.with(|items| items.push(item));
        }
        Method::ListClear => drop(list.with(std::mem::take)),
        Method::ListCopy => return Ok(Value::list(list.with(|items| items.clone()))),
        Method::ListCount => {
            return Ok(count(
                &list.with(|items| items.clone()),
                arguments.required(0),
            ));
        }
        Method::ListExtend => {
            let more = iterator::collect(arguments.required(0))?;
            list.with(|items| items.extend(more));
        }
        Method::ListIndex => {
            let items = list.with(|items| items.clone());
            return match index(&items, arguments)? {
                Some(index) => Ok(Value::Int(index)),
                None => value_error(format!(
                    "{} is not in list",
                    text::repr(arguments.required(0))
                )),
            };
        }
        Method::ListInsert => {
            let at = integer(arguments.required(0))?;
            let item = arguments.required(1).clone();
            list.with(|items| {
                let length = items.len() as i64;
                let at = if at < 0 { at + length } else { at };
                items.insert(at.clamp(0, length) as usize, item);
            });
        }
        Method::ListPop => return pop(list, arguments),
        Method::ListRemove => return remove(object, list, arguments.required(0)),
        Method::ListReverse => list.with(|items| items.reverse()),
        Method::ListSort => {
            let mut items = list.with(|items| items.clone());
            sort(&mut items, arguments.get(0).is_some_and(Value::is_true))?;
            drop(list.with(|old| std::mem::replace(old, items)));
        }
        _ => unreachable!("the row belongs to another type"),
    }
    Ok(Value::None)
}

fn pop(list: &List, arguments: &Arguments<'_>) -> Result<Value> {
    let at = arguments.get(0).map_or(Ok(-1), integer)?;
    let popped = list.with(|items| {
        if items.is_empty() {
            return Err("pop from empty list");
        }
        position(at, items.len())
            .map(|position| items.remove(position))
            .ok_or("pop index out of range")
    });
    popped.or_else(|message| raise(Kind::IndexError, message))
}

/// Comparing must not happen under the list's lock; so the position is found in a copy, and
/// looked for again if the list has changed meanwhile.
fn remove(object: &Value, list: &List, wanted: &Value) -> Result<Value> {
    loop {
        let items = list.with(|items| items.clone());
        let Some(index) = find(&items, wanted) else {
            return value_error(format!(
                "{object}.remove(x): x not in {object}",
                object = object.type_name()
            ));
        };
        let removed = list.with(|now| {
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

fn find(items: &[Value], wanted: &Value) -> Option<usize> {
    items
        .iter()
        .position(|item| identical(item, wanted) || equal(item, wanted))
}

/// The place of the first item that equals the first argument, between the others.
fn index(items: &[Value], arguments: &Arguments<'_>) -> Result<Option<i64>> {
    let length = items.len() as i64;
    let bound = |argument: usize, default: i64| -> Result<usize> {
        let bound = arguments.get(argument).map_or(Ok(default), integer)?;
        let bound = if bound < 0 { bound + length } else { bound };
        Ok(bound.clamp(0, length) as usize)
    };
    let (start, stop) = (bound(1, 0)?, bound(2, length)?);
    let part = items.get(start..stop).unwrap_or_default();
    Ok(find(part, arguments.required(0)).map(|index| (start + index) as i64))
}

fn count(items: &[Value], wanted: &Value) -> Value {
    let equal_items = items
        .iter()
        .filter(|item| identical(item, wanted) || equal(item, wanted));
    Value::Int(equal_items.count() as i64)
}
