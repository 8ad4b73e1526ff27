//! Comparisons of lists, dicts and sets. What else a comparison needs is asked with the container let
//! go: it is copied, unless a look at its first items decides.

use std::cmp::Ordering;

use super::{DEEPEST, deeper, equal_within, identical, order_within, same};
use crate::machine::exception::{Result, detour};
use crate::machine::table::{ItemSet, Probe};
use crate::machine::value::{Dict, List, Value};

/// Items that are looked at before the others are copied.
const FIRST: usize = 16;

pub(super) fn dicts_equal(a: &Dict, b: &Dict, depth: u32) -> Result<bool> {
    let entries = |dict: &Dict| dict.with(|table| table.iter().cloned().collect::<Vec<_>>());
    let (a, b) = (entries(a), b.with(Clone::clone));
    if a.len() != b.len() {
        return Ok(false);
    }
    for entry in &a {
        match b.find(&entry.key, entry.hash, None) {
            Probe::Found(at) => {
                let other = b.at(at).map_or(&Value::Unbound, |entry| &entry.value);
                let is_same = depth == 0 || identical(&entry.value, other);
                if !is_same && !equal_within(&entry.value, other, deeper(depth)?)? {
                    return Ok(false);
                }
            }
            Probe::Absent => return Ok(false),
            Probe::Ask(_) => return detour(),
        }
    }
    Ok(true)
}

pub(super) fn sets_equal(a: &ItemSet, b: &ItemSet) -> Result<bool> {
    Ok(a.len() == b.len() && a.is_subset(b)?)
}

/// By inclusion: sets may be neither smaller, nor equal, nor greater.
pub(super) fn sets_order(a: &ItemSet, b: &ItemSet) -> Result<Option<Ordering>> {
    let by_length = a.len().cmp(&b.len());
    let (small, large) = if by_length.is_le() { (a, b) } else { (b, a) };
    Ok(small.is_subset(large)?.then_some(by_length))
}

pub(super) fn lists_equal(a: &List, b: &List, depth: u32) -> Result<bool> {
    if a.with(Vec::len) != b.with(Vec::len)
        || are_long(a, b, depth) && !items_equal(&first_items(a), &first_items(b), depth)?
    {
        return Ok(false);
    }
    items_equal(&a.with(Clone::clone), &b.with(Clone::clone), depth)
}

pub(super) fn lists_order(
    a: &List,
    b: &List,
    symbol: &str,
    depth: u32,
) -> Result<Option<Ordering>> {
    if are_long(a, b, depth) {
        let (a, b) = (first_items(a), first_items(b));
        if first_difference(&a, &b, depth)?.is_some() {
            return items_order(&a, &b, symbol, depth);
        }
    }
    items_order(&a.with(Clone::clone), &b.with(Clone::clone), symbol, depth)
}

/// Whether a look at the first items of two lists is worth it. Lists in lists would be looked at
/// twice as often at each depth.
fn are_long(a: &List, b: &List, depth: u32) -> bool {
    depth == DEEPEST && a.with(Vec::len).min(b.with(Vec::len)) > FIRST
}

/// What a look at items tells of one that is wanted.
pub(crate) enum Look {
    /// It is there.
    At(usize),
    Nowhere,
    /// Comparing takes more than the two.
    Unclear,
}

impl Look {
    /// Where it stands; `find` compares in a copy.
    pub(crate) fn or_else(
        self,
        find: impl FnOnce() -> Result<Option<usize>>,
    ) -> Result<Option<usize>> {
        match self {
            Self::At(at) => Ok(Some(at)),
            Self::Nowhere => Ok(None),
            Self::Unclear => find(),
        }
    }
}

/// Looks for a number, a string or `None`, which may take place while the container is held.
pub(crate) fn look_for<'a>(items: impl Iterator<Item = &'a Value>, wanted: &Value) -> Look {
    use Value::{Bool, Class, Float, Instance, Int, None as Nothing, Str};
    let (Int(_) | Float(_) | Bool(_) | Str(_) | Nothing) = wanted else {
        return Look::Unclear;
    };
    for (at, item) in items.enumerate() {
        match item {
            Instance(_) | Class(_) => return Look::Unclear,
            _ => match same(item, wanted) {
                Ok(true) => return Look::At(at),
                Ok(false) => {}
                Err(_) => return Look::Unclear,
            },
        }
    }
    Look::Nowhere
}

fn first_items(list: &List) -> Vec<Value> {
    list.with(|items| items.iter().take(FIRST).cloned().collect())
}

pub(super) fn items_equal(a: &[Value], b: &[Value], depth: u32) -> Result<bool> {
    Ok(a.len() == b.len() && first_difference(a, b, depth)?.is_none())
}

pub(super) fn items_order(
    a: &[Value],
    b: &[Value],
    symbol: &str,
    depth: u32,
) -> Result<Option<Ordering>> {
    match first_difference(a, b, depth)? {
        Some(at) => order_within(&a[at], &b[at], symbol, deeper(depth)?),
        None => Ok(Some(a.len().cmp(&b.len()))),
    }
}

/// Where the first two items stand that are not equal.
fn first_difference(a: &[Value], b: &[Value], depth: u32) -> Result<Option<usize>> {
    let depth = deeper(depth)?;
    for (at, (a, b)) in a.iter().zip(b).enumerate() {
        if !identical(a, b) && !equal_within(a, b, depth)? {
            return Ok(Some(at));
        }
    }
    Ok(None)
}
