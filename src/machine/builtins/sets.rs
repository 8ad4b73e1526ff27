//! Methods of `set` and `frozenset`, and those that views of dicts share. Each changes its set in
//! one step; other iterables are gone through before.

use super::signature::Arguments;
use crate::machine::comparison::is_subset;
use crate::machine::exception::{Kind, Result, detour, raise_with};
use crate::machine::heap::{Guarded, Ref};
use crate::machine::iterator;
use crate::machine::table::{self, ItemSet, Probe};
use crate::machine::value::{Set, Value};
use crate::program::library::Method;

/// The items of a new set.
pub(in crate::machine) fn set(iterable: Option<&Value>) -> Result<ItemSet> {
    match iterable {
        None => Ok(ItemSet::default()),
        Some(Value::Set(set) | Value::Frozenset(set)) => Ok(set.with(Clone::clone)),
        Some(other) => ItemSet::of(iterator::collect(other)?),
    }
}

/// Methods of `set` and `frozenset`.
pub(super) fn call(object: &Value, method: Method, arguments: &Arguments<'_>) -> Result<Value> {
    if method == Method::ViewIsdisjoint {
        let own = set(Some(object))?;
        let other = set(arguments.get(0))?;
        return Ok(Value::Bool(own.intersection(&other)?.len() == 0));
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
    let own = || items.with(Clone::clone);
    let other = || set(arguments.get(0));
    let truth = |truth: bool| Ok(Value::Bool(truth));
    match method {
        Method::SetCopy if is_frozen => Ok(object.clone()),
        Method::SetCopy => Ok(made(own())),
        Method::SetUnion | Method::SetIntersection | Method::SetDifference => {
            let mut result = own();
            for more in arguments.rest() {
                result = combined(&result, &set(Some(more))?, method)?;
            }
            Ok(made(result))
        }
        Method::SetSymmetricDifference => Ok(made(combined(&own(), &other()?, method)?)),
        Method::SetIsdisjoint => truth(own().intersection(&other()?)?.len() == 0),
        Method::SetIssubset => truth(is_subset(&own(), &other()?)?),
        Method::SetIssuperset => truth(is_subset(&other()?, &own())?),
        _ => change(items, method, arguments),
    }
}

fn combined(a: &ItemSet, b: &ItemSet, method: Method) -> Result<ItemSet> {
    match method {
        Method::SetUnion | Method::SetUpdate => a.union(b),
        Method::SetIntersection | Method::SetIntersectionUpdate => a.intersection(b),
        Method::SetDifference | Method::SetDifferenceUpdate => a.difference(b),
        Method::SetSymmetricDifferenceUpdate => b.symmetric_difference(a),
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
            let popped = items.change(|items| {
                let first = items.next_from(0)?;
                items.remove(first)
            });
            return match popped {
                Some(item) => Ok(item),
                None => raise_with(Kind::KeyError, Value::string("pop from an empty set")),
            };
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

/// Puts what an operation with another set gives in the place of the items.
pub(in crate::machine) fn replace(items: &Set, other: &ItemSet, method: Method) -> Result<()> {
    let old = items.store(other, |items, other| -> Result<ItemSet> {
        let new = combined(items, other, method)?;
        Ok(std::mem::replace(items, new))
    })?;
    drop(old);
    Ok(())
}

fn remove(items: &Set, item: &Value) -> Result<Option<Value>> {
    // A set as an item is looked for as the frozenset that it would be.
    let frozen = match item {
        Value::Set(set) => Value::Frozenset(Ref::new(Guarded::new(set.with(Clone::clone)))),
        other => other.clone(),
    };
    let hash = table::hash(&frozen)?;
    items.change(|items| match items.find(&frozen, hash, None) {
        Probe::Found(at) => Ok(items.remove(at)),
        Probe::Absent => Ok(None),
        Probe::Ask(_) => detour(),
    })
}
