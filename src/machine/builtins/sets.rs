//! Methods of `set` and `frozenset`, and those that views of dicts share. Each changes its set in
//! one step; other iterables are gone through before.

use std::borrow::Cow;

use super::signature::Arguments;
use crate::machine::exception::{Kind, Result, detour, raise_with};
use crate::machine::heap::{Guarded, Ref};
use crate::machine::iterator;
use crate::machine::table::{self, ItemSet, Probe};
use crate::machine::value::{Set, Value};
use crate::program::library::Method;

/// A new set of the items.
pub(super) fn made_of(iterable: Option<&Value>) -> Result<ItemSet> {
    match iterable {
        Some(Value::Set(set) | Value::Frozenset(set)) => Ok(set.with(ItemSet::copied)),
        other => set(other),
    }
}

/// The items, in their order.
pub(in crate::machine) fn set(iterable: Option<&Value>) -> Result<ItemSet> {
    match iterable {
        None => Ok(ItemSet::default()),
        Some(Value::Set(set) | Value::Frozenset(set)) => Ok(set.with(Clone::clone)),
        Some(other) => ItemSet::of(iterator::collect(other)?),
    }
}

/// Looks at a set and the items of an iterable. Only one container may be held at a time, so the
/// smaller of two sets is copied.
pub(in crate::machine) fn both<R>(
    a: &Set,
    b: &Value,
    look: impl FnOnce(&ItemSet, &ItemSet) -> Result<R>,
) -> Result<R> {
    let (Value::Set(other) | Value::Frozenset(other)) = b else {
        let b = set(Some(b))?;
        return a.with(|a| look(a, &b));
    };
    if a.with(ItemSet::len) <= other.with(ItemSet::len) {
        let a = a.with(Clone::clone);
        return other.with(|b| look(&a, b));
    }
    let b = other.with(Clone::clone);
    a.with(|a| look(a, &b))
}

/// Methods of `set` and `frozenset`.
pub(super) fn call(object: &Value, method: Method, arguments: &Arguments<'_>) -> Result<Value> {
    if method == Method::ViewIsdisjoint {
        let own = set(Some(object))?;
        let other = set(arguments.get(0))?;
        return Ok(Value::Bool(own.is_disjoint(&other)?));
    }
    let (Value::Set(items) | Value::Frozenset(items)) = object else {
        return super::slots::wrong_receiver(method.entry().name, object);
    };
    let is_frozen = matches!(object, Value::Frozenset(_));
    let made = |items: ItemSet| {
        let items = Ref::new(Guarded::new(items));
        if is_frozen {
            Value::Frozenset(items)
        } else {
            Value::Set(items)
        }
    };
    let other = || arguments.required(0);
    let truth = |truth: Result<bool>| truth.map(Value::Bool);
    match method {
        Method::SetCopy if is_frozen => Ok(object.clone()),
        Method::SetCopy => Ok(made(items.with(ItemSet::copied))),
        Method::SetUnion | Method::SetIntersection | Method::SetDifference => {
            let Some((first, others)) = arguments.rest().split_first() else {
                return Ok(made(items.with(ItemSet::copied)));
            };
            let is_set = matches!(first, Value::Set(_) | Value::Frozenset(_));
            let mut result = both(items, first, |a, b| match method {
                Method::SetDifference if !is_set => a.without(b),
                _ => combined(a, b, method),
            })?;
            for more in others {
                result = combined(&result, &set(Some(more))?, method)?;
            }
            Ok(made(result))
        }
        Method::SetSymmetricDifference => {
            Ok(made(both(items, other(), |a, b| combined(a, b, method))?))
        }
        Method::SetIsdisjoint => truth(both(items, other(), ItemSet::is_disjoint)),
        Method::SetIssubset => truth(both(items, other(), ItemSet::is_subset)),
        Method::SetIssuperset => truth(both(items, other(), |a, b| b.is_subset(a))),
        _ => change(items, method, arguments),
    }
}

fn combined(a: &ItemSet, b: &ItemSet, method: Method) -> Result<ItemSet> {
    match method {
        Method::SetUnion => a.union(b),
        Method::SetIntersection | Method::SetIntersectionUpdate => a.intersection(b),
        Method::SetDifference => a.difference(b),
        Method::SetSymmetricDifferenceUpdate => {
            let mut set = a.clone();
            set.toggle(b)?;
            Ok(set)
        }
        _ => a.symmetric_difference(b),
    }
}

/// Methods that change a set.
fn change(items: &Set, method: Method, arguments: &Arguments<'_>) -> Result<Value> {
    match method {
        Method::SetAdd => {
            let item = arguments.required(0).clone();
            let hash = table::hash(&item)?;
            items.store(item, |items, item| items.insert(item, hash))?;
        }
        Method::SetClear => drop(items.change(ItemSet::clear)),
        Method::SetDiscard => {
            remove(items, arguments.required(0))?;
        }
        Method::SetRemove => {
            let item = arguments.required(0);
            if remove(items, item)?.is_none() {
                return raise_with(Kind::KeyError, item.clone());
            }
        }
        Method::SetPop => {
            return match items.change(ItemSet::pop) {
                Some(item) => Ok(item),
                None => raise_with(Kind::KeyError, Value::string("pop from an empty set")),
            };
        }
        Method::SetUpdate => {
            let others = arguments.rest().iter().map(Addition::of);
            for more in others.collect::<Result<Vec<_>>>()? {
                more.add_to(items)?;
            }
        }
        Method::SetSymmetricDifferenceUpdate => {
            replace(items, &set(arguments.get(0))?, method)?;
        }
        _ => {
            let others = arguments.rest().iter().map(|more| set(Some(more)));
            for more in others.collect::<Result<Vec<_>>>()? {
                replace(items, &more, method)?;
            }
        }
    }
    Ok(Value::None)
}

/// What `update` adds.
struct Addition {
    /// A set makes room for all its items before the first is added.
    room: usize,
    hashes: Vec<i64>,
    items: Vec<Value>,
}

impl Addition {
    fn of(iterable: &Value) -> Result<Self> {
        if let Value::Set(set) | Value::Frozenset(set) = iterable {
            return Ok(set.with(|set| Self {
                room: set.len(),
                hashes: set.hashes(),
                items: set.items(),
            }));
        }
        let items = iterator::collect(iterable)?;
        Ok(Self {
            room: 0,
            hashes: items.iter().map(table::hash).collect::<Result<_>>()?,
            items,
        })
    }

    fn add_to(self, set: &Set) -> Result<()> {
        set.store(self.items, |set, items| {
            set.reserve_for(self.room);
            for (item, hash) in items.into_iter().zip(self.hashes) {
                set.insert(item, hash)?;
            }
            Ok(())
        })
    }
}

/// Puts what an operation with another set gives in the place of the items.
pub(in crate::machine) fn replace(items: &Set, other: &ItemSet, method: Method) -> Result<()> {
    if method == Method::SetUpdate {
        return items.store(other, ItemSet::extend);
    }
    if method == Method::SetDifferenceUpdate {
        drop(items.change(|items| items.remove_all(other))?);
        return Ok(());
    }
    let old = items.store(other, |items, other| -> Result<ItemSet> {
        let new = combined(items, other, method)?;
        Ok(std::mem::replace(items, new))
    })?;
    drop(old);
    Ok(())
}

/// A set as an item of another is looked for as the frozenset that it would be.
pub(in crate::machine) fn sought(item: &Value) -> Cow<'_, Value> {
    match item {
        Value::Set(set) => {
            let frozen = Ref::new(Guarded::new(set.with(Clone::clone)));
            Cow::Owned(Value::Frozenset(frozen))
        }
        other => Cow::Borrowed(other),
    }
}

fn remove(items: &Set, item: &Value) -> Result<Option<Value>> {
    let item = sought(item);
    let hash = table::hash(&item)?;
    items.change(|items| match items.find(&item, hash, None) {
        Probe::Found(at) => Ok(items.remove(at)),
        Probe::Absent => Ok(None),
        Probe::Ask(_) => detour(),
    })
}
