//! `object.name = value` and `del object.name`

use crate::machine::attributes::{native_method, no_attribute, special};
use crate::machine::class::{Class, Special};
use crate::machine::exception::{Kind, Result, raise, type_error};
use crate::machine::heap::{self, Ref};
use crate::machine::instance::Instance;
use crate::machine::items;
use crate::machine::value::{Function, Value};
use crate::machine::world::World;
use crate::program::library::Builtin;

/// A call that setting or deleting an attribute ends in.
pub(in crate::machine) type Effect = Option<(Value, Vec<Value>)>;

/// `object.name = value`, with the name's number.
pub(in crate::machine) fn store(
    world: &World,
    object: &Value,
    name: u32,
    value: &Value,
) -> Result<Effect> {
    match object {
        Value::Instance(instance) => {
            let class = &instance.class;
            if class.has(Special::Setattr)
                && let Some(function) = class.member(world.special(Special::Setattr))
            {
                let name = Value::string(&*world.name(name));
                return Ok(Some((function, vec![object.clone(), name, value.clone()])));
            }
            store_plain(world, object, instance, name, value)
        }
        Value::Class(class) if class.builtin.is_none() && class.kind.is_none() => {
            if let Some(function) = of_metaclass(world, class, Special::Setattr) {
                let name = Value::string(&*world.name(name));
                return Ok(Some((function, vec![object.clone(), name, value.clone()])));
            }
            store_member(world, class, name, value.clone());
            Ok(None)
        }
        Value::Class(class) => type_error(format!(
            "cannot set '{}' attribute of immutable type '{}'",
            world.name(name),
            class.name
        )),
        Value::Function(function) => {
            store_function(function, name, value.clone());
            Ok(None)
        }
        Value::Module(module) => {
            let text = world.name(name);
            match world.program.slot_of(*module, &text) {
                Some(slot) => {
                    drop(world.globals[slot as usize].replace(value.clone()));
                    Ok(None)
                }
                None => raise(
                    Kind::RuntimeError,
                    format!("Lockstep does not give modules new attributes: '{text}'"),
                ),
            }
        }
        _ => {
            let text = world.name(name);
            if special::store(object, &text, value)? {
                return Ok(None);
            }
            no_attribute(object, &text)
        }
    }
}

/// What `object.__setattr__` does.
pub(in crate::machine) fn store_plain(
    world: &World,
    object: &Value,
    instance: &Instance,
    name: u32,
    value: &Value,
) -> Result<Effect> {
    let class = &instance.class;
    let member = class.member(name);
    match &member {
        Some(Value::Property(property)) => {
            return match &property.setter {
                Value::None => raise(
                    Kind::AttributeError,
                    format!(
                        "property '{}' of '{}' object has no setter",
                        world.name(name),
                        class.name_in_messages()
                    ),
                ),
                setter => Ok(Some((setter.clone(), vec![object.clone(), value.clone()]))),
            };
        }
        Some(member @ Value::Instance(descriptor)) => {
            if descriptor.class.has(Special::Set)
                && let Some(function) = descriptor.class.member(world.special(Special::Set))
            {
                let arguments = vec![member.clone(), object.clone(), value.clone()];
                return Ok(Some((function, arguments)));
            }
        }
        _ => {}
    }
    if name == world.special(Special::Class) {
        return change_class(class, value).map(|()| None);
    }
    if instance.exception().is_some() && special::store(object, &world.name(name), value)? {
        return Ok(None);
    }
    check_place(world, object, class, name, member.as_ref())?;
    if name == world.special(Special::Dict) {
        return exchange(world, instance, value);
    }
    if matches!(member, Some(Value::Member(_))) {
        drop(instance.replace(slot_for(world, class, name), value.clone()));
    } else {
        put(world, instance, name, Some(value))?;
    }
    Ok(None)
}

/// Sets an attribute of an object itself, or takes it away; says whether it was there.
pub(in crate::machine) fn put(
    world: &World,
    instance: &Instance,
    name: u32,
    value: Option<&Value>,
) -> Result<bool> {
    let Some(mapping) = instance.mapping(world) else {
        let slot = match value {
            Some(_) => Some(slot_for(world, &instance.class, name)),
            None => instance.class.slot(name),
        };
        let value = value.cloned().unwrap_or(Value::Unbound);
        let old = slot.map(|slot| instance.replace(slot, value));
        return Ok(!matches!(old, None | Some(Value::Unbound)));
    };
    let key = Value::string(&*world.name(name));
    match value {
        Some(value) => items::store(mapping.plain(), &key, value).map(|()| true),
        None => Ok(items::delete(mapping.plain(), &key).is_ok()),
    }
}

/// `object.__dict__ = value`: from here on the attributes are what the dict holds.
fn exchange(world: &World, instance: &Instance, value: &Value) -> Result<Effect> {
    let mapping = match special::viewed(world, value) {
        // What `object.__dict__ |= others` stores is what it has.
        Some(other) if std::ptr::eq(&raw const *other, instance) => return Ok(None),
        Some(other) => {
            let shared = special::plain_dict(world, &other);
            give(world, &other, &shared);
            shared
        }
        None if matches!(value.plain(), Value::Dict(_)) => value.clone(),
        None => {
            let kind = value.type_name();
            return type_error(format!(
                "__dict__ must be set to a dictionary, not a '{kind}'"
            ));
        }
    };
    give(world, instance, &mapping);
    Ok(None)
}

/// Lets a dict stand in for the attributes of an object, which forgets those that it had.
fn give(world: &World, instance: &Instance, mapping: &Value) {
    let class = &instance.class;
    let name = world.special(Special::Dict);
    if !class.has(Special::Dict) {
        class.note_special(Special::Dict);
        world.class_changed();
    }
    drop(instance.replace(slot_for(world, class, name), mapping.clone()));
    for (slot, other) in (0..).zip(class.slot_names()) {
        if other != name && !special::is_declared(class, other) {
            drop(instance.replace(slot, Value::Unbound));
        }
    }
}

/// `object.__class__ = value`: where its attributes are is its class's affair, and other threads
/// may be reading them, so that an object keeps the class that it was made with.
fn change_class(class: &Ref<Class>, value: &Value) -> Result<()> {
    let new = match value {
        Value::Class(new) if new.is(class) => return Ok(()),
        Value::Class(new) => Some(new),
        Value::Builtin(builtin) if builtin.is_type() => None,
        _ => {
            let kind = value.type_name();
            return type_error(format!(
                "__class__ must be set to a class, not '{kind}' object"
            ));
        }
    };
    let is_fixed = |class: &Class| class.builtin.is_some() || class.kind.is_some();
    let Some(new) = new.filter(|new| !is_fixed(new) && !is_fixed(class)) else {
        return type_error(
            "__class__ assignment only supported for mutable types or ModuleType subclasses",
        );
    };
    if layout(new) != layout(class) {
        let (new, old) = (&new.name, &class.name);
        return type_error(format!(
            "__class__ assignment: '{new}' object layout differs from '{old}'"
        ));
    }
    type_error("Lockstep does not support assigning __class__: an object keeps its class")
}

/// What two classes must have in common, so that in `CPython` objects of one can become objects of
/// the other.
fn layout(class: &Class) -> (bool, bool, Option<Builtin>, Vec<u32>) {
    let all = std::iter::once(class).chain(class.ancestors.iter().map(|one| &**one));
    let members = all.flat_map(Class::members);
    let declared = members.filter(|(_, value)| matches!(value, Value::Member(_)));
    let mut declared: Vec<_> = declared.map(|(name, _)| name).collect();
    declared.sort_unstable();
    (class.has_dict, class.is_exception, class.payload, declared)
}

/// Whether an object may have an attribute of its own of this name.
fn check_place(
    world: &World,
    object: &Value,
    class: &Class,
    name: u32,
    member: Option<&Value>,
) -> Result<()> {
    if class.has_dict || matches!(member, Some(Value::Member(_))) {
        return Ok(());
    }
    if member.is_none() && native_method(world, object, class.method_type(), name).is_none() {
        return missing(world, class, name);
    }
    let (class, name) = (class.name_in_messages(), world.name(name));
    let message = format!("'{class}' object attribute '{name}' is read-only");
    raise(Kind::AttributeError, message)
}

/// There is no such attribute, and no guess which one was meant.
pub(super) fn missing<T>(world: &World, class: &Class, name: u32) -> Result<T> {
    let (class, name) = (class.name_in_messages(), world.name(name));
    let message = format!("'{class}' object has no attribute '{name}'");
    raise(Kind::AttributeError, message)
}

/// The slot of an attribute, given to it now if need be.
pub(in crate::machine) fn slot_for(world: &World, class: &Class, name: u32) -> u32 {
    class.slot(name).unwrap_or_else(|| {
        let slot = class.slot_or_new(name);
        // A method of the same name is no longer what a call means.
        world.class_changed();
        slot
    })
}

/// Defines a member of a class.
pub(in crate::machine) fn store_member(world: &World, class: &Class, name: u32, value: Value) {
    if let Some(special) = world.as_special(name) {
        class.note_special(special);
    }
    let is_data = |value: &Value| {
        !matches!(
            value,
            Value::Unbound
                | Value::Function(_)
                | Value::Property(_)
                | Value::Wrapper(_)
                | Value::Member(_)
                | Value::Instance(_)
        )
    };
    let new_is_data = is_data(&value);
    let old = class.set_member(name, value);
    if !(new_is_data && is_data(&old)) {
        world.class_changed();
    }
}

/// Takes a member of a class itself away.
pub(in crate::machine) fn delete_member(world: &World, class: &Class, name: u32) -> Result<()> {
    if class.own_member(name).is_none() {
        let (class, name) = (class.name_in_messages(), world.name(name));
        let message = format!("type object '{class}' has no attribute '{name}'");
        return raise(Kind::AttributeError, message);
    }
    drop(class.set_member(name, Value::Unbound));
    world.class_changed();
    Ok(())
}

/// What the class of a class says of setting and deleting its attributes.
fn of_metaclass(world: &World, class: &Class, special: Special) -> Option<Value> {
    let metaclass = class.metaclass.as_ref()?;
    metaclass
        .has(special)
        .then(|| metaclass.member(world.special(special)))?
}

pub(super) fn store_function(function: &Function, name: u32, value: Value) {
    heap::changes(function);
    let old = function.attributes.store(value, |attributes, value| {
        if let Some((_, old)) = attributes.iter_mut().find(|(other, _)| *other == name) {
            return Some(std::mem::replace(old, value));
        }
        attributes.push((name, value));
        None
    });
    drop(old);
}

/// `del object.name`, with the name's number.
pub(in crate::machine) fn delete(world: &World, object: &Value, name: u32) -> Result<Effect> {
    let text = world.name(name);
    match object {
        Value::Instance(instance) => {
            let class = &instance.class;
            if class.has(Special::Delattr)
                && let Some(function) = class.member(world.special(Special::Delattr))
            {
                return Ok(Some((
                    function,
                    vec![object.clone(), Value::string(&*text)],
                )));
            }
            delete_plain(world, object, instance, name)
        }
        Value::Class(class) if class.builtin.is_none() && class.kind.is_none() => {
            if let Some(function) = of_metaclass(world, class, Special::Delattr) {
                let arguments = vec![object.clone(), Value::string(&*text)];
                return Ok(Some((function, arguments)));
            }
            delete_member(world, class, name).map(|()| None)
        }
        Value::Function(function) => {
            heap::changes(function);
            let old = function.attributes.change(|attributes| {
                let found = attributes.iter().position(|(other, _)| *other == name);
                found.map(|index| attributes.remove(index))
            });
            match old {
                Some(_) => Ok(None),
                None => no_attribute(object, &text),
            }
        }
        _ => no_attribute(object, &text),
    }
}

/// What `object.__delattr__` does.
pub(in crate::machine) fn delete_plain(
    world: &World,
    object: &Value,
    instance: &Instance,
    name: u32,
) -> Result<Effect> {
    let class = &instance.class;
    let member = class.member(name);
    if let Some(Value::Property(property)) = &member {
        return match &property.deleter {
            Value::None => raise(
                Kind::AttributeError,
                format!(
                    "property '{}' of '{}' object has no deleter",
                    world.name(name),
                    class.name_in_messages()
                ),
            ),
            deleter => Ok(Some((deleter.clone(), vec![object.clone()]))),
        };
    }
    if let Some(member @ Value::Instance(descriptor)) = &member {
        let function = |special| {
            let has = descriptor.class.has(special);
            has.then(|| descriptor.class.member(world.special(special)))
                .flatten()
        };
        if let Some(function) = function(Special::Delete) {
            return Ok(Some((function, vec![member.clone(), object.clone()])));
        }
        if function(Special::Set).is_some() {
            return raise(Kind::AttributeError, "__delete__");
        }
    }
    check_place(world, object, class, name, member.as_ref())?;
    if matches!(member, Some(Value::Member(_))) {
        let slot = slot_for(world, class, name);
        return match instance.replace(slot, Value::Unbound) {
            Value::Unbound => raise(Kind::AttributeError, &*world.name(name)),
            _ => Ok(None),
        };
    }
    if put(world, instance, name, None)? {
        return Ok(None);
    }
    missing(world, class, name)
}
