//! `object.name`

mod annotations;
mod special;
mod store;

use super::class::{Class, Special};
use super::exception::{Kind, Result, raise};
use super::heap::Ref;
use super::instance::Instance;
use super::items;
use super::value::{self, BoundMethod, Super, Value};
use super::world::World;
use crate::program::cpython;
use crate::program::library::{self, Module, Type};
pub(super) use annotations::named;
pub(crate) use special::exit_code;
pub(super) use special::{missing_name, plain_dict, traceback_of};
pub(super) use store::{
    delete, delete_member, delete_plain, put, store, store_member, store_plain,
};

/// What reading an attribute ends in.
pub(super) enum Access {
    Value(Value),
    /// A call yields it: of a property's getter, or of `__getattr__`.
    Call(Value, Vec<Value>),
}

/// `object.name`, with the name's number.
pub(super) fn load(world: &World, object: &Value, name: u32) -> Result<Access> {
    match object {
        Value::Instance(instance) => of_instance(world, object, instance, name),
        Value::Class(class) => of_class(world, object, class, name),
        Value::Super(proxy) => of_super(world, proxy, name),
        Value::Module(module) => of_module(world, *module, name).map(Access::Value),
        _ => {
            if let Some(value) = special::load(world, object, &world.name(name))? {
                return Ok(Access::Value(value));
            }
            if let Some(method) = native_method(world, object, object.method_type(), name) {
                return Ok(Access::Value(method));
            }
            no_attribute(object, &world.name(name))
        }
    }
}

/// A method of a builtin type, or of `object`, bound to its object.
fn native_method(world: &World, object: &Value, owner: Option<Type>, name: u32) -> Option<Value> {
    let own = owner.and_then(|owner| world.method(owner, name));
    let (receiver, method) = match own {
        // The methods of exceptions and of `object` want the object itself.
        Some(method)
            if owner == Some(Type::Exception)
                || matches!(method.entry().owner, Type::Slot | Type::Object) =>
        {
            (object, method)
        }
        Some(method) if method.is_of_class() => {
            let class = Value::Class(object.class(world));
            return Some(BoundMethod::value(class, method));
        }
        Some(method) => (object.plain(), method),
        None => (object, world.method(Type::Object, name)?),
    };
    Some(BoundMethod::value(receiver.clone(), method))
}

fn of_instance(world: &World, object: &Value, instance: &Instance, name: u32) -> Result<Access> {
    let class = &instance.class;
    let own = class.has(Special::Getattribute);
    let own = own.then(|| class.member(world.special(Special::Getattribute)));
    let access = match own.flatten() {
        Some(function) => {
            let arguments = vec![object.clone(), Value::string(&*world.name(name))];
            Ok(Some(Access::Call(function, arguments)))
        }
        None => plain_attribute(world, object, instance, name),
    };
    or_getattr(world, object, Some(class), name, access)
}

/// What an object's class says with `__getattr__` about an attribute that is not there.
fn or_getattr(
    world: &World,
    object: &Value,
    class: Option<&Ref<Class>>,
    name: u32,
    access: Result<Option<Access>>,
) -> Result<Access> {
    let text = || Value::string(&*world.name(name));
    let hook = class
        .filter(|class| class.has(Special::Getattr))
        .and_then(|class| class.member(world.special(Special::Getattr)));
    match (access, hook) {
        (Ok(Some(Access::Call(function, arguments))), Some(hook)) => {
            // The call may say that there is none.
            let mut given = vec![hook, object.clone(), text(), function];
            given.extend(arguments);
            Ok(Access::Call(world.prelude("slow_get_or_getattr"), given))
        }
        (Ok(Some(access)), _) => Ok(access),
        (Ok(None), None) => no_attribute(object, &world.name(name)),
        (Ok(None), Some(hook)) => Ok(Access::Call(hook, vec![object.clone(), text()])),
        (Err(exception), Some(hook)) if exception.kind == Kind::AttributeError => {
            Ok(Access::Call(hook, vec![object.clone(), text()]))
        }
        (Err(exception), _) => Err(exception),
    }
}

/// What `object.__getattribute__` does; `None`: there is no such attribute.
fn plain_attribute(
    world: &World,
    object: &Value,
    instance: &Instance,
    name: u32,
) -> Result<Option<Access>> {
    let class = &instance.class;
    let member = class.member(name);
    if let Some(member) = &member
        && let Some(access) = data_descriptor(world, member, object, class, name)?
    {
        return Ok(Some(access));
    }
    if class.has_dict
        && let Some(value) = own_attribute(world, instance, name)
    {
        return Ok(Some(Access::Value(value)));
    }
    if let Some(member) = member {
        return Ok(Some(bind(world, member, object, class)));
    }
    let found = match special::load(world, object, &world.name(name))? {
        None => native_method(world, object, class.method_type(), name),
        found => found,
    };
    Ok(found.map(Access::Value))
}

/// What an object has itself, or the mapping that stands in for its attributes.
fn own_attribute(world: &World, instance: &Instance, name: u32) -> Option<Value> {
    if let Some(mapping) = instance.mapping(world) {
        // It has no attribute whose name only a method of the program would find.
        return items::load(mapping.plain(), &Value::string(&*world.name(name))).ok();
    }
    let value = instance.get(instance.class.slot(name)?);
    (!matches!(value, Value::Unbound)).then_some(value)
}

/// `object.__getattribute__(name)`
pub(super) fn load_plain(
    world: &World,
    object: &Value,
    instance: &Instance,
    name: u32,
) -> Result<Access> {
    let access = plain_attribute(world, object, instance, name);
    or_getattr(world, object, None, name, access)
}

/// A property, or another member with `__get__` and `__set__`, comes before the object's own
/// attributes.
fn data_descriptor(
    world: &World,
    member: &Value,
    object: &Value,
    class: &Ref<Class>,
    name: u32,
) -> Result<Option<Access>> {
    match member {
        Value::Property(property) => match &property.getter {
            Value::None => raise(
                Kind::AttributeError,
                format!(
                    "property '{}' of '{}' object has no getter",
                    world.name(name),
                    class.name_in_messages()
                ),
            ),
            getter => Ok(Some(Access::Call(getter.clone(), vec![object.clone()]))),
        },
        Value::Member(_) => {
            let Value::Instance(instance) = object else {
                return Ok(None);
            };
            match class.slot(name).map(|slot| instance.get(slot)) {
                Some(Value::Unbound) | None => store::missing(world, class, name),
                Some(value) => Ok(Some(Access::Value(value))),
            }
        }
        Value::Instance(descriptor)
            if descriptor.class.has(Special::Get) && descriptor.class.has(Special::Set) =>
        {
            Ok(Some(bind(world, member.clone(), object, class)))
        }
        _ => Ok(None),
    }
}

/// What a class's member is as an attribute of its instance.
fn bind(world: &World, member: Value, object: &Value, class: &Ref<Class>) -> Access {
    let method = |receiver: Value, function: Value| {
        Access::Value(Value::Method(Ref::new(value::Method {
            receiver,
            function,
        })))
    };
    match &member {
        Value::Function(_) => method(object.clone(), member),
        Value::Wrapper(wrapper) if wrapper.is_class_method => {
            method(Value::Class(class.clone()), wrapper.function.clone())
        }
        Value::Wrapper(wrapper) => Access::Value(wrapper.function.clone()),
        Value::BoundMethod(unbound) if matches!(unbound.receiver, Value::Unbound) => {
            let receiver = object.plain().clone();
            Access::Value(BoundMethod::value(receiver, unbound.method))
        }
        Value::Instance(descriptor) if descriptor.class.has(Special::Get) => {
            match descriptor.class.member(world.special(Special::Get)) {
                Some(function) => {
                    let class = Value::Class(class.clone());
                    Access::Call(function, vec![member.clone(), object.clone(), class])
                }
                None => Access::Value(member),
            }
        }
        _ => Access::Value(member),
    }
}

fn of_class(world: &World, object: &Value, class: &Ref<Class>, name: u32) -> Result<Access> {
    let access = class_attribute(world, object, class, name);
    or_getattr(world, object, class.metaclass.as_ref(), name, access)
}

fn class_attribute(
    world: &World,
    object: &Value,
    class: &Ref<Class>,
    name: u32,
) -> Result<Option<Access>> {
    let meta_member = class.metaclass.as_ref().and_then(|meta| meta.member(name));
    if let (Some(Value::Property(property)), Some(_)) = (&meta_member, &class.metaclass) {
        let getter = property.getter.clone();
        return Ok(Some(Access::Call(getter, vec![object.clone()])));
    }
    if let Some(member) = class.member(name) {
        if matches!(member, Value::Dict(_))
            && &*world.name(name) == "__annotations__"
            && class.own_member(name).is_none()
        {
            return Ok(Some(Access::Value(Value::dict_of([]))));
        }
        return Ok(Some(match &member {
            Value::Function(_) | Value::Property(_) | Value::BoundMethod(_) => {
                Access::Value(member)
            }
            Value::Instance(descriptor) if descriptor.class.has(Special::Get) => {
                match descriptor.class.member(world.special(Special::Get)) {
                    Some(function) => {
                        Access::Call(function, vec![member.clone(), Value::None, object.clone()])
                    }
                    None => Access::Value(member),
                }
            }
            _ => bind(world, member, object, class),
        }));
    }
    if let Some(value) = special::load(world, object, &world.name(name))? {
        return Ok(Some(Access::Value(value)));
    }
    let unbound = |owner: Type| {
        let method = world.method(owner, name)?;
        Some(Access::Value(if method.is_of_class() {
            BoundMethod::value(object.clone(), method)
        } else {
            BoundMethod::of_type(owner, method)
        }))
    };
    let owners = [class.method_type(), Some(Type::Object)];
    if let Some(method) = owners.into_iter().flatten().find_map(unbound) {
        return Ok(Some(method));
    }
    if let (Some(member), Some(metaclass)) = (meta_member, &class.metaclass) {
        return Ok(Some(bind(world, member, object, metaclass)));
    }
    Ok(unbound(Type::Type))
}

/// An attribute of `object` that classes behind `class` define.
fn of_super(world: &World, proxy: &Super, name: u32) -> Result<Access> {
    let (class, is_class) = match &proxy.object {
        Value::Class(class) if class.derives_from(&proxy.class) => (class.clone(), true),
        object => (object.class(world), false),
    };
    let order = std::iter::once(&class).chain(&*class.ancestors);
    let behind: Vec<_> = order
        .skip_while(|one| !one.is(&proxy.class))
        .skip(1)
        .collect();
    if let Some(member) = behind.iter().find_map(|one| one.own_member(name)) {
        if let Some(access) = (!is_class)
            .then(|| data_descriptor(world, &member, &proxy.object, &class, name))
            .transpose()?
            .flatten()
        {
            return Ok(access);
        }
        let is_static = is_class && name == world.special(Special::New);
        let is_plain = is_class && matches!(member, Value::Function(_));
        return Ok(match &member {
            _ if is_static || is_plain && name != world.special(Special::InitSubclass) => {
                Access::Value(member)
            }
            _ => bind(world, member, &proxy.object, &class),
        });
    }
    let owner = class.method_type();
    if is_class {
        let method = |owner: Type| {
            let method = world.method(owner, name)?;
            let is_of_class = name == world.special(Special::InitSubclass) || method.is_of_class();
            Some(Access::Value(if is_of_class {
                BoundMethod::value(proxy.object.clone(), method)
            } else {
                BoundMethod::of_type(owner, method)
            }))
        };
        let owners = [owner, Some(Type::Object)];
        if let Some(method) = owners.into_iter().flatten().find_map(method) {
            return Ok(method);
        }
    } else if let Some(method) = native_method(world, &proxy.object, owner, name) {
        return Ok(Access::Value(method));
    }
    raise(
        Kind::AttributeError,
        format!("'super' object has no attribute '{}'", world.name(name)),
    )
}

fn of_module(world: &World, module: Module, name: u32) -> Result<Value> {
    let text = world.name(name);
    if let Some(slot) = world.program.slot_of(module, &text) {
        let value = world.globals[slot as usize].get();
        if !matches!(value, Value::Unbound) {
            return Ok(value);
        }
    }
    if let Some(builtin) = library::member(module, &text) {
        return Ok(world.builtin(builtin));
    }
    if let Some(submodule) = Module::by_name(&format!("{}.{text}", module.name())) {
        return Ok(Value::Module(submodule));
    }
    match &*text {
        "__name__" => Ok(Value::string(module.name())),
        _ => no_attribute(&Value::Module(module), &text).map(|_: Access| Value::None),
    }
}

/// `AttributeError` unless there is `object.name`, with the name's number.
pub(super) fn check(world: &World, object: &Value, name: u32) -> Result<()> {
    load(world, object, name).map(drop)
}

/// `AttributeError`; but what CPython has is said to be missing.
#[cold]
fn no_attribute<T>(object: &Value, name: &str) -> Result<T> {
    let whose = match object {
        Value::Module(module) => format!("module '{}'", module.name()),
        Value::Class(class) => format!("type object '{}'", class.name_in_messages()),
        _ => format!("'{}' object", object.type_name()),
    };
    if builtin_names(object).binary_search(&name).is_ok() {
        return raise(
            Kind::RuntimeError,
            format!("Lockstep does not have the attribute '{name}' of a {whose} yet"),
        );
    }
    let result = raise(
        Kind::AttributeError,
        format!("{whose} has no attribute '{name}'"),
    );
    result.map_err(|mut exception| {
        exception.subject = Some(object.clone());
        exception
    })
}

/// The names of the attributes that an object has in `CPython` by being what it is, sorted.
pub(super) fn builtin_names(object: &Value) -> Vec<&'static str> {
    match object {
        Value::Module(module) => cpython::module_names(*module),
        Value::Class(class) => {
            let builtin = class.builtin.map(cpython::attribute_names);
            builtin.unwrap_or_default()
        }
        Value::Instance(_) => Vec::new(),
        _ => cpython::attribute_names(object.builtin_class()),
    }
}
