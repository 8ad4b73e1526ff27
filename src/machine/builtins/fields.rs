//! Attributes of several names at once, for `dataclasses` and `copy`.

use crate::machine::attributes::{self, Access};
use crate::machine::class::Special;
use crate::machine::exception::{Result, detour};
use crate::machine::iterator;
use crate::machine::value::Value;
use crate::machine::world::World;

fn numbers(world: &World, names: &Value) -> Result<Vec<u32>> {
    let names = iterator::collect(names)?.into_iter();
    Ok(names
        .filter_map(|name| match &name {
            Value::Str(name) => Some(world.name_number(&name.string)),
            _ => None,
        })
        .collect())
}

/// `_get_all(object, names)`: a tuple of the attributes.
pub(super) fn get_all(world: &World, object: &Value, names: &Value) -> Result<Value> {
    let mut values = Vec::new();
    for name in numbers(world, names)? {
        match attributes::load(world, object, name)? {
            Access::Value(value) => values.push(value),
            Access::Call(..) => return detour(),
        }
    }
    Ok(Value::tuple(values))
}

/// `_put_all(object, names, values, is_plain)`; `is_plain`: as `object.__setattr__`, whatever the
/// class says.
pub(super) fn put_all(
    world: &World,
    object: &Value,
    (names, values): (&Value, &Value),
    is_plain: bool,
) -> Result<Value> {
    let Value::Instance(instance) = object else {
        return detour();
    };
    let class = &instance.class;
    let names = numbers(world, names)?;
    let asks = |name: &u32| {
        let member = class.member(*name);
        matches!(member, Some(Value::Property(_) | Value::Instance(_)))
    };
    // Nothing is put before it is known that no method of the program has to be called.
    if !is_plain && class.has(Special::Setattr) || names.iter().any(asks) {
        return detour();
    }
    for (name, value) in names.into_iter().zip(iterator::collect(values)?) {
        attributes::store_plain(world, object, instance, name, &value)?;
    }
    Ok(Value::None)
}
