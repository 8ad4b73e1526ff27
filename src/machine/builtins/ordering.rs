//! `sort`, `sorted`, `min` and `max`, with and without a key function.

use std::cmp::Ordering;

use super::signature::Arguments;
use crate::machine::comparison;
use crate::machine::exception::{Result, detour, type_error, value_error};
use crate::machine::iterator;
use crate::machine::value::{List, Value};
use crate::program::library::Builtin;

/// `sorted(iterable, key=None, reverse=False)`
pub(super) fn sorted(arguments: &Arguments<'_>) -> Result<Value> {
    if arguments.given(1).is_some() {
        return detour();
    }
    let mut items = iterator::collect(arguments.required(0))?;
    let reverse = is_reverse(arguments.get(2))?;
    sort(&mut items, reverse)?;
    Ok(Value::list(items))
}

/// `list.sort(key=None, reverse=False)`
pub(super) fn list_sort(list: &List, arguments: &Arguments<'_>) -> Result<Value> {
    if arguments.given(0).is_some() {
        return detour();
    }
    let mut items = list.with(Clone::clone);
    let reverse = is_reverse(arguments.get(1))?;
    sort(&mut items, reverse)?;
    drop(list.store(items, std::mem::replace));
    Ok(Value::None)
}

/// `_sort_keyed(items, keys, reverse)`: the items in the order of their keys.
pub(super) fn sort_keyed(arguments: &Arguments<'_>) -> Result<Value> {
    let items = iterator::collect(arguments.required(0))?;
    let keys = iterator::collect(arguments.required(1))?;
    let order = sorted_order(&keys, is_reverse(arguments.get(2))?)?;
    let sorted = order.iter().map(|index| items[*index].clone());
    Ok(Value::list(sorted.collect()))
}

fn is_reverse(value: Option<&Value>) -> Result<bool> {
    match value {
        None => Ok(false),
        Some(Value::Bool(_) | Value::Int(_)) => Ok(value.is_some_and(Value::is_true)),
        Some(other) => type_error(format!(
            "'{}' object cannot be interpreted as an integer",
            other.type_name()
        )),
    }
}

/// `min` or `max`
pub(super) fn extreme(arguments: &Arguments<'_>, builtin: Builtin) -> Result<Value> {
    let name = builtin.entry().name;
    let default = arguments.get(1);
    let items = match arguments.rest() {
        [] => return type_error(format!("{name} expected at least 1 argument, got 0")),
        _ if arguments.given(0).is_some() => return detour(),
        [only] => iterator::collect(only)?,
        _ if default.is_some() => {
            return type_error(format!(
                "Cannot specify a default for {name}() with multiple positional arguments"
            ));
        }
        several => several.to_vec(),
    };
    if items.is_empty() {
        return match default {
            Some(default) => Ok(default.clone()),
            None => value_error(format!("{name}() arg is an empty sequence")),
        };
    }
    let best = index_of_extreme(&items, builtin)?;
    Ok(items[best].clone())
}

/// The first of the greatest, or of the least; there is at least one.
fn index_of_extreme(keys: &[Value], builtin: Builtin) -> Result<usize> {
    let (symbol, wanted) = match builtin {
        Builtin::Max => (">", Ordering::Greater),
        _ => ("<", Ordering::Less),
    };
    let mut best = 0;
    for (index, key) in keys.iter().enumerate().skip(1) {
        if comparison::order(key, &keys[best], symbol)? == Some(wanted) {
            best = index;
        }
    }
    Ok(best)
}

/// Sorts stably; values that can't be compared are an error.
fn sort(items: &mut [Value], reverse: bool) -> Result<()> {
    let order = sorted_order(items, reverse)?;
    let sorted: Vec<Value> = order.iter().map(|index| items[*index].take()).collect();
    for (item, value) in items.iter_mut().zip(sorted) {
        item.put(value);
    }
    Ok(())
}

/// Up to this many items CPython sorts by insertion, and so which of them it compares shows.
const RUN: usize = 64;

/// The indices of the keys in their order: a stable merge sort of our own, because an order of
/// values may be none (NaN), and a comparison may fail.
fn sorted_order(keys: &[Value], reverse: bool) -> Result<Vec<usize>> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    // Reversed before and after, equal keys stay in their order.
    if reverse {
        order.reverse();
    }
    for run in order.chunks_mut(RUN) {
        insertion_sort(run, keys)?;
    }
    let mut width = RUN;
    while width < order.len() {
        let mut merged = Vec::with_capacity(order.len());
        for pair in order.chunks(2 * width) {
            let (left, right) = pair.split_at(width.min(pair.len()));
            merge(left, right, keys, &mut merged)?;
        }
        order = merged;
        width *= 2;
    }
    if reverse {
        order.reverse();
    }
    Ok(order)
}

fn is_less(a: usize, b: usize, keys: &[Value]) -> Result<bool> {
    Ok(comparison::order(&keys[a], &keys[b], "<")? == Some(Ordering::Less))
}

/// `count_run` and `binarysort` of `Objects/listobject.c`.
fn insertion_sort(run: &mut [usize], keys: &[Value]) -> Result<()> {
    if run.len() < 2 {
        return Ok(());
    }
    let falls = is_less(run[1], run[0], keys)?;
    let mut sorted = 2;
    while sorted < run.len() && is_less(run[sorted], run[sorted - 1], keys)? == falls {
        sorted += 1;
    }
    if falls {
        run[..sorted].reverse();
    }
    for index in sorted..run.len() {
        let (mut low, mut high) = (0, index);
        while low < high {
            let middle = low + (high - low) / 2;
            if is_less(run[index], run[middle], keys)? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        run[low..=index].rotate_right(1);
    }
    Ok(())
}

fn merge(
    mut left: &[usize],
    mut right: &[usize],
    keys: &[Value],
    merged: &mut Vec<usize>,
) -> Result<()> {
    while let ([first, left_rest @ ..], [second, right_rest @ ..]) = (left, right) {
        if is_less(*second, *first, keys)? {
            merged.push(*second);
            right = right_rest;
        } else {
            merged.push(*first);
            left = left_rest;
        }
    }
    merged.extend(left);
    merged.extend(right);
    Ok(())
}
