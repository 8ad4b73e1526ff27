//! `dict` and `set`: construction and methods. Each changes its object in one step.

use super::signature::Arguments;
use crate::machine::exception::{Kind, Result, detour, raise, raise_with, type_error, value_error};
use crate::machine::heap::{Guarded, Ref};
use crate::machine::iterator;
use crate::machine::operators::merge;
use crate::machine::table::{self, Entry, HashSet, Probe, Table};
use crate::machine::value::{Dict, Set, Value, View, ViewKind};
use crate::program::library::Method;

/// `dict(mapping or pairs, **kwargs)`
pub(super) fn dict(arguments: &Arguments<'_>) -> Result<Value> {
    let mut table = Table::default();
    merge(&mut table, entries(arguments)?)?;
    Ok(Value::Dict(Ref::new(Guarded::new(table))))
}

/// What `dict` and `dict.update` take.
fn entries(arguments: &Arguments<'_>) -> Result<Vec<Entry<Value>>> {
    let mut entries = match arguments.rest() {
        [] => Vec::new(),
        [one] => match one.plain() {
            Value::Dict(dict) => dict.with(|table| table.iter().cloned().collect()),
            Value::Instance(_) | Value::Generator(_) => return detour(),
            pairs => entries_of_pairs(pairs)?,
        },
        more => {
            return type_error(format!(
                "dict expected at most 1 argument, got {}",
                more.len()
            ));
        }
    };
    for (name, value) in &arguments.named {
        let key = Value::string(&**name);
        entries.push(Entry {
            hash: table::hash(&key)?,
            key,
            value: value.clone(),
        });
    }
    Ok(entries)
}

fn entries_of_pairs(pairs: &Value) -> Result<Vec<Entry<Value>>> {
    let mut entries = Vec::new();
    for (index, pair) in iterator::collect(pairs)?.into_iter().enumerate() {
        let Ok(parts) = iterator::collect(&pair) else {
            return type_error(format!(
                "cannot convert dictionary update sequence element #{index} to a sequence"
            ));
        };
        let [key, value] = &parts[..] else {
            return value_error(format!(
                "dictionary update sequence element #{index} has length {}; 2 is required",
                parts.len()
            ));
        };
        entries.push(Entry {
            hash: table::hash(key)?,
            key: key.clone(),
            value: value.clone(),
        });
    }
    Ok(entries)
}

fn get(dict: &Dict, key: &Value) -> Result<Option<Value>> {
    let hash = table::hash(key)?;
    dict.with(|table| match table.find(key, hash, None) {
        Probe::Found(at) => Ok(table.at(at).map(|entry| entry.value.clone())),
        Probe::Absent => Ok(None),
        Probe::Ask(_) => detour(),
    })
}

/// Methods of `dict`.
pub(super) fn dict_method(
    object: &Value,
    method: Method,
    arguments: &Arguments<'_>,
) -> Result<Value> {
    let Value::Dict(dict) = object else {
        unreachable!("the row belongs to another type");
    };
    let view = |kind| {
        let dict = dict.clone();
        Ok(Value::View(Ref::new(View { kind, dict })))
    };
    match method {
        Method::DictClear => {
            drop(dict.with(|table| table.clear()));
            Ok(Value::None)
        }
        Method::DictCopy => {
            let table = dict.with(|table| table.clone());
            Ok(Value::Dict(Ref::new(Guarded::new(table))))
        }
        Method::DictGet => {
            let found = get(dict, arguments.required(0))?;
            Ok(found
                .or_else(|| arguments.get(1).cloned())
                .unwrap_or(Value::None))
        }
        Method::DictItemsMethod => view(ViewKind::Items),
        Method::DictKeysMethod => view(ViewKind::Keys),
        Method::DictValuesMethod => view(ViewKind::Values),
        Method::DictPop => dict_pop(dict, arguments),
        Method::DictPopitem => {
            let last = dict.with(|table| table.last().and_then(|at| table.remove(at)));
            match last {
                Some(entry) => Ok(Value::tuple(vec![entry.key, entry.value])),
                None => raise_with(
                    Kind::KeyError,
                    Value::string("popitem(): dictionary is empty"),
                ),
            }
        }
        Method::DictSetdefault => {
            let key = arguments.required(0);
            let hash = table::hash(key)?;
            let default = arguments.get(1).cloned().unwrap_or(Value::None);
            dict.with(|table| match table.find(key, hash, None) {
                Probe::Found(at) => Ok(table.at(at).map_or(Value::None, |one| one.value.clone())),
                Probe::Absent => {
                    table.add(key.clone(), hash, default.clone());
                    Ok(default)
                }
                Probe::Ask(_) => detour(),
            })
        }
        Method::DictUpdate => {
            let entries = entries(arguments)?;
            dict.with(|table| merge(table, entries))?;
            Ok(Value::None)
        }
        _ => unreachable!("the row belongs to another type"),
    }
}

fn dict_pop(dict: &Dict, arguments: &Arguments<'_>) -> Result<Value> {
    let key = arguments.required(0);
    let hash = table::hash(key)?;
    let removed = dict.with(|table| match table.find(key, hash, None) {
        Probe::Found(at) => Ok(table.remove(at)),
        Probe::Absent => Ok(None),
        Probe::Ask(_) => detour(),
    })?;
    match (removed, arguments.get(1)) {
        (Some(entry), _) => Ok(entry.value),
        (None, Some(default)) => Ok(default.clone()),
        (None, None) => raise_with(Kind::KeyError, key.clone()),
    }
}

/// `_dict_find(table, key, hash, start)`: the next entry whose key may be the wanted one, as its
/// position and key; `None` if there is none. For keys whose equality is the program's business.
pub(super) fn dict_find(arguments: &Arguments<'_>) -> Result<Value> {
    let key = arguments.required(1);
    let (hash, after) = (int(arguments, 2), int(arguments, 3));
    let after = usize::try_from(after).ok();
    let pair = |position: usize, key: Value| Value::tuple(vec![Value::Int(position as i64), key]);
    Ok(match arguments.required(0).plain() {
        Value::Dict(dict) => dict.with(|table| match table.find(key, hash, after) {
            Probe::Found(at) | Probe::Ask(at) => table
                .at(at)
                .map_or(Value::None, |entry| pair(at, entry.key.clone())),
            Probe::Absent => Value::None,
        }),
        Value::Set(set) | Value::Frozenset(set) => {
            set.with(|set| match set.find(key, hash, after) {
                Probe::Found(at) | Probe::Ask(at) => {
                    set.at(at).map_or(Value::None, |key| pair(at, key.clone()))
                }
                Probe::Absent => Value::None,
            })
        }
        _ => Value::None,
    })
}

/// `_dict_put(table, position, key, hash, value)`: replaces the entry at a position, adds one at
/// -1, removes the one at a position if the value is `...`.
pub(super) fn dict_put(arguments: &Arguments<'_>) -> Result<Value> {
    let position = usize::try_from(int(arguments, 1)).ok();
    let (key, hash) = (arguments.required(2).clone(), int(arguments, 3));
    let value = arguments.required(4).clone();
    let removes = matches!(value, Value::Ellipsis);
    match arguments.required(0).plain() {
        Value::Dict(dict) => dict.with(|table| match position {
            Some(at) if removes => drop(table.remove(at)),
            Some(at) => drop(table.replace(at, value)),
            None => table.add(key, hash, value),
        }),
        Value::Set(set) | Value::Frozenset(set) => set.with(|set| match position {
            Some(at) if removes => drop(set.remove(at)),
            Some(_) => {}
            None => set.add(key, hash),
        }),
        _ => {}
    }
    Ok(Value::None)
}

fn int(arguments: &Arguments<'_>, index: usize) -> i64 {
    match arguments.get(index) {
        Some(Value::Int(value)) => *value,
        _ => -1,
    }
}

/// The items of a new set.
pub(super) fn set(iterable: Option<&Value>) -> Result<HashSet> {
    match iterable {
        None => Ok(HashSet::default()),
        Some(Value::Set(set) | Value::Frozenset(set)) => Ok(set.with(|set| set.clone())),
        Some(other) => HashSet::of(iterator::collect(other)?),
    }
}

/// Methods of `set` and `frozenset`.
pub(super) fn set_method(
    object: &Value,
    method: Method,
    arguments: &Arguments<'_>,
) -> Result<Value> {
    let (Value::Set(items) | Value::Frozenset(items)) = object else {
        unreachable!("the row belongs to another type");
    };
    match method {
        Method::SetAdd => {
            let item = arguments.required(0).clone();
            let hash = table::hash(&item)?;
            items.with(|items| items.insert(item, hash))?;
        }
        Method::SetClear => drop(items.with(|items| items.clear())),
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
            let popped = items.with(|items| {
                let first = items.next_from(0)?;
                items.remove(first)
            });
            return match popped {
                Some(item) => Ok(item),
                None => raise_with(Kind::KeyError, Value::string("pop from an empty set")),
            };
        }
        Method::SetUpdate => {
            for more in arguments.rest() {
                let more = set(Some(more))?;
                let union = items.with(|items| items.union(&more))?;
                drop(items.with(|items| std::mem::replace(items, union)));
            }
        }
        _ => return raise(Kind::SystemError, "this method of set is not there yet"),
    }
    Ok(Value::None)
}

fn remove(items: &Set, item: &Value) -> Result<Option<Value>> {
    let hash = table::hash(item)?;
    items.with(|items| match items.find(item, hash, None) {
        Probe::Found(at) => Ok(items.remove(at)),
        Probe::Absent => Ok(None),
        Probe::Ask(_) => detour(),
    })
}

/// `deque(iterable, maxlen)`
pub(super) fn deque(arguments: &Arguments<'_>) -> Result<Value> {
    let items = arguments.get(0).map_or(Ok(Vec::new()), iterator::collect)?;
    let most = match arguments.given(1) {
        None => None,
        Some(Value::Int(most)) => match usize::try_from(*most) {
            Ok(most) => Some(most),
            Err(_) => return value_error("maxlen must be non-negative"),
        },
        Some(_) => return type_error("an integer is required"),
    };
    Ok(Value::deque(items.into(), most))
}
