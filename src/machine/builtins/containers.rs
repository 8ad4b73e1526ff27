//! `dict`, and making a `deque`: construction and methods. Each changes its object in one step.

use super::signature::Arguments;
use crate::machine::comparison::identical;
use crate::machine::exception::{Kind, Result, detour, raise_with, type_error, value_error};
use crate::machine::heap::{Guarded, Ref};
use crate::machine::iterator;
use crate::machine::operators::merge;
use crate::machine::table::ItemSet;
use crate::machine::table::{self, Entry, Probe, Table};
use crate::machine::value::{Dict, Value, View, ViewKind};
use crate::program::library::{Builtin, Method};

/// `dict(mapping or pairs, **kwargs)`
pub(super) fn dict(arguments: &Arguments<'_>) -> Result<Value> {
    let mut table = Table::default();
    merge(&mut table, entries(arguments)?)?;
    Ok(Value::Dict(Ref::new(Guarded::new(table))))
}

/// Puts pairs into a dict.
pub(in crate::machine) fn update_dict(dict: &Dict, pairs: &Value) -> Result<()> {
    let entries = entries_of_pairs(pairs)?;
    dict.store(entries, merge)
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
    if method == Method::DictFromkeys {
        return from_keys(object, arguments);
    }
    let Value::Dict(dict) = object else {
        return super::slots::wrong_receiver(method.entry().name, object);
    };
    let view = |kind| {
        let dict = dict.clone();
        Ok(Value::View(Ref::new(View { kind, dict })))
    };
    match method {
        Method::DictClear => {
            drop(dict.change(Table::clear));
            Ok(Value::None)
        }
        Method::DictCopy => {
            let table = dict.with(Clone::clone);
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
            let last = dict.change(|table| table.last().and_then(|at| table.remove(at)));
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
            dict.store((key.clone(), default), |table, (key, default)| match table
                .find(&key, hash, None)
            {
                Probe::Found(at) => Ok(table.at(at).map_or(Value::None, |one| one.value.clone())),
                Probe::Absent => {
                    table.add(key, hash, default.clone());
                    Ok(default)
                }
                Probe::Ask(_) => detour(),
            })
        }
        Method::DictUpdate => {
            let entries = entries(arguments)?;
            dict.store(entries, merge)?;
            Ok(Value::None)
        }
        _ => super::slots::wrong_receiver(method.entry().name, object),
    }
}

/// `dict.fromkeys(iterable, value)`, a method of the class.
fn from_keys(class: &Value, arguments: &Arguments<'_>) -> Result<Value> {
    if let Value::Class(class) = class
        && class.builtin != Some(Builtin::Dict)
    {
        return detour();
    }
    let value = arguments.get(1).cloned().unwrap_or(Value::None);
    let entries = iterator::collect(arguments.required(0))?.into_iter();
    let entries = entries.map(|key| {
        Ok(Entry {
            hash: table::hash(&key)?,
            key,
            value: value.clone(),
        })
    });
    let mut table = Table::default();
    merge(&mut table, entries.collect::<Result<Vec<_>>>()?)?;
    Ok(Value::Dict(Ref::new(Guarded::new(table))))
}

fn dict_pop(dict: &Dict, arguments: &Arguments<'_>) -> Result<Value> {
    let key = arguments.required(0);
    let hash = table::hash(key)?;
    let removed = dict.change(|table| match table.find(key, hash, None) {
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
pub(super) fn dict_find(arguments: &Arguments<'_>) -> Value {
    let key = arguments.required(1);
    let (hash, after) = (int(arguments, 2), int(arguments, 3));
    let after = usize::try_from(after).ok();
    let pair = |position: usize, key: Value| Value::tuple(vec![Value::Int(position as i64), key]);
    match arguments.required(0).plain() {
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
    }
}

/// `_dict_known(table, key, hash)`: the value of a key that is found without the program's help;
/// `...` if it is not.
pub(super) fn dict_known(arguments: &Arguments<'_>) -> Value {
    let (key, hash) = (arguments.required(1), int(arguments, 2));
    let Value::Dict(dict) = arguments.required(0).plain() else {
        return Value::Ellipsis;
    };
    dict.with(|table| match table.find(key, hash, None) {
        Probe::Found(at) => table
            .at(at)
            .map_or(Value::Ellipsis, |entry| entry.value.clone()),
        Probe::Absent | Probe::Ask(_) => Value::Ellipsis,
    })
}

/// `_dict_at(table, position, key)`: the value at a position where `_dict_find` has found this
/// key; `...` if it is not there any more.
pub(super) fn dict_at(arguments: &Arguments<'_>) -> Value {
    let at = usize::try_from(int(arguments, 1)).unwrap_or(usize::MAX);
    let Value::Dict(dict) = arguments.required(0).plain() else {
        return Value::Ellipsis;
    };
    dict.with(|table| {
        let entry = table.at(at);
        let entry = entry.filter(|entry| identical(&entry.key, arguments.required(2)));
        entry.map_or(Value::Ellipsis, |entry| entry.value.clone())
    })
}

/// `_dict_changes(table)`: a number that changes when a key comes or goes.
pub(super) fn dict_changes(table: &Value) -> Value {
    Value::Int(i64::from(match table.plain() {
        Value::Dict(dict) => dict.with(Table::changes),
        Value::Set(set) | Value::Frozenset(set) => set.with(ItemSet::changes),
        _ => 0,
    }))
}

/// `_dict_put(table, position, key, hash, value, changes)`: replaces the value at a position where
/// this key was found, adds an entry at -1, removes the one at a position if the value is `...`.
/// `False`, and nothing done, if the table has changed meanwhile.
pub(super) fn dict_put(arguments: &Arguments<'_>) -> Value {
    let position = usize::try_from(int(arguments, 1)).ok();
    let (key, hash) = (arguments.required(2).clone(), int(arguments, 3));
    let value = arguments.required(4).clone();
    let changes = int(arguments, 5);
    let removes = matches!(value, Value::Ellipsis);
    let is_there = |found: Option<&Value>| found.is_some_and(|found| identical(found, &key));
    let mut old = None;
    let mut old_entry = None;
    let done = match arguments.required(0).plain() {
        Value::Dict(dict) => dict.store((&key, value), |table, (key, value)| match position {
            Some(at) if !is_there(table.at(at).map(|entry| &entry.key)) => false,
            Some(at) if removes => {
                old_entry = table.remove(at);
                true
            }
            Some(at) => {
                old = table.replace(at, value);
                true
            }
            None if i64::from(table.changes()) != changes => false,
            None => {
                table.add(key.clone(), hash, value);
                true
            }
        }),
        Value::Set(set) | Value::Frozenset(set) => set.store(&key, |set, key| match position {
            Some(at) if !is_there(set.at(at)) => false,
            Some(at) if removes => {
                old = set.remove(at);
                true
            }
            Some(_) => true,
            None if i64::from(set.changes()) != changes => false,
            None => {
                set.add(key.clone(), hash);
                true
            }
        }),
        _ => true,
    };
    drop((old, old_entry));
    Value::Bool(done)
}

/// `_dict_count(table, items, step)`: counts items in one operation, up to the first whose hash or
/// count is the program's business; the items that are left.
pub(super) fn dict_count(arguments: &Arguments<'_>) -> Result<Value> {
    let Value::Dict(dict) = arguments.required(0).plain() else {
        return detour();
    };
    let items = iterator::collect(arguments.required(1))?;
    let step = int(arguments, 2);
    let count = |table: &mut Table<Value>, items: &[Value]| {
        for (index, item) in items.iter().enumerate() {
            let Ok(hash) = table::hash(item) else {
                return index;
            };
            match table.find(item, hash, None) {
                Probe::Absent => table.add(item.clone(), hash, Value::Int(step)),
                Probe::Ask(_) => return index,
                Probe::Found(at) => {
                    let Some(Value::Int(old)) = table.at(at).map(|entry| &entry.value) else {
                        return index;
                    };
                    let Some(new) = old.checked_add(step) else {
                        return index;
                    };
                    table.replace(at, Value::Int(new));
                }
            }
        }
        items.len()
    };
    let left = dict.store(items, |table, mut items| {
        items.split_off(count(table, &items))
    });
    Ok(Value::list(left))
}

/// `_dict_move(table, key, last)`: puts an entry behind all others, or before them.
pub(super) fn dict_move(arguments: &Arguments<'_>) -> Result<Value> {
    let Value::Dict(dict) = arguments.required(0).plain() else {
        return detour();
    };
    let key = arguments.required(1);
    let hash = table::hash(key)?;
    let is_last = arguments.required(2).is_true();
    let moved = dict.change(|table| {
        let at = match table.find(key, hash, None) {
            Probe::Found(at) => at,
            Probe::Absent => return Ok(false),
            Probe::Ask(_) => return detour(),
        };
        let Some(entry) = table.remove(at) else {
            return Ok(false);
        };
        let others = if is_last {
            Table::default()
        } else {
            table.clear()
        };
        table.add(entry.key, entry.hash, entry.value);
        for entry in others.iter() {
            table.add(entry.key.clone(), entry.hash, entry.value.clone());
        }
        Ok(true)
    })?;
    if moved {
        Ok(Value::None)
    } else {
        raise_with(Kind::KeyError, key.clone())
    }
}

/// `_cached(cache, key, missing, counts, moves)`: what a cache has under a key, which `moves` puts
/// behind all others, or `missing`; counted in `counts`, hits first and misses second.
pub(super) fn cached(arguments: &Arguments<'_>) -> Result<Value> {
    let (Value::Dict(cache), Value::List(counts)) = (arguments.required(0), arguments.required(3))
    else {
        return detour();
    };
    let key = arguments.required(1);
    let hash = table::hash(key)?;
    let moves = arguments.required(4).is_true();
    let found = cache.change(|table| {
        let at = match table.find(key, hash, None) {
            Probe::Found(at) => at,
            Probe::Absent => return Ok(None),
            Probe::Ask(_) => return detour(),
        };
        let found = table.at(at).map(|entry| entry.value.clone());
        let is_last = || table.last() == Some(at);
        if moves
            && !is_last()
            && let Some(entry) = table.remove(at)
        {
            table.add(entry.key, entry.hash, entry.value);
        }
        Ok(found)
    })?;
    let index = usize::from(found.is_none());
    counts.change(|counts| {
        if let Some(Value::Int(count)) = counts.get_mut(index) {
            *count += 1;
        }
    });
    Ok(found.unwrap_or_else(|| arguments.required(2).clone()))
}

/// `_dict_pop_first(table)`: takes the first entry.
pub(super) fn dict_pop_first(table: &Value) -> Result<Value> {
    let Value::Dict(dict) = table.plain() else {
        return detour();
    };
    let first = dict.change(|table| table.next_from(0).and_then(|at| table.remove(at)));
    match first {
        Some(entry) => Ok(Value::tuple(vec![entry.key, entry.value])),
        None => raise_with(Kind::KeyError, Value::string("dictionary is empty")),
    }
}

fn int(arguments: &Arguments<'_>, index: usize) -> i64 {
    match arguments.get(index) {
        Some(Value::Int(value)) => *value,
        _ => -1,
    }
}

/// `deque(iterable, maxlen)`
pub(super) fn deque(arguments: &Arguments<'_>) -> Result<Value> {
    let items = arguments.get(0).map_or(Ok(Vec::new()), iterator::collect)?;
    let most = arguments.given(1).map_or(Ok(None), most)?;
    Ok(Value::deque(items.into(), most))
}

/// `maxlen`
pub(super) fn most(value: &Value) -> Result<Option<usize>> {
    match value {
        Value::None => Ok(None),
        Value::Int(most) => match usize::try_from(*most) {
            Ok(most) => Ok(Some(most)),
            Err(_) => value_error("maxlen must be non-negative"),
        },
        _ => type_error("an integer is required"),
    }
}
