//! Making classes, and asking what is an instance of which.

use super::objects::wrapper;
use super::signature::Arguments;
use super::{Call, Native, declared_slots, slots};
use crate::machine::class::{Class, Parts, Special, linearize};
use crate::machine::exception::{Result, detour, type_error};
use crate::machine::heap::{self, Ref};
use crate::machine::value::Value;
use crate::machine::world::World;
use crate::machine::{attributes, iterator, text};
use crate::program::library::{Builtin, Method};

/// `isinstance(value, classes)`
pub(in crate::machine) fn is_instance(
    world: &World,
    value: &Value,
    classes: &Value,
) -> Result<bool> {
    let what = "isinstance() arg 2 must be a type, a tuple of types, or a union";
    let own = value.class(world);
    any_class(classes, what, Special::InstanceCheck, &own)
}

/// `issubclass(cls, classes)`
pub(super) fn is_subclass(_world: &World, class: &Value, classes: &Value) -> Result<bool> {
    let Value::Class(own) = class else {
        return type_error("issubclass() arg 1 must be a class");
    };
    let what = "issubclass() arg 2 must be a class, a tuple of classes, or a union";
    any_class(classes, what, Special::SubclassCheck, own)
}

fn any_class(classes: &Value, what: &str, check: Special, own: &Ref<Class>) -> Result<bool> {
    match classes {
        Value::Class(class) => {
            let metaclass = class.metaclass.as_ref();
            let Some(metaclass) = metaclass.filter(|metaclass| metaclass.has(check)) else {
                return Ok(own.derives_from(class));
            };
            // That of `abc` says yes to what derives from the class.
            let agrees = metaclass.is_of_library() && &*metaclass.name == "ABCMeta";
            if check == Special::InstanceCheck && own.is(class) || agrees && own.derives_from(class)
            {
                return Ok(true);
            }
            detour()
        }
        Value::Tuple(classes) => {
            for class in classes.iter() {
                if any_class(class, what, check, own)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        Value::Instance(instance) if instance.class.has(check) => detour(),
        _ => type_error(what),
    }
}

/// `__build_class__(name, bases, namespace, attributes, keywords)`
pub(super) fn build_class(call: &Call<'_>, arguments: &Arguments<'_>) -> Result<Value> {
    let bases = class_list(arguments.required(1))?;
    let has_hook = |base: &Ref<Class>| base.metaclass.is_some() || base.has(Special::InitSubclass);
    let names_itself = |value: &Value| matches!(value, Value::Instance(instance) if instance.class.has(Special::SetName));
    let namespace = namespace(arguments.required(2));
    if !matches!(arguments.required(4), Value::None)
        || bases.iter().any(has_hook)
        || namespace.iter().any(|(_, value)| names_itself(value))
    {
        return detour();
    }
    let attributes = match arguments.required(3) {
        Value::Int(count) => u32::try_from(*count).unwrap_or(0),
        _ => 0,
    };
    let name = text::to_str(arguments.required(0))?;
    make_class(call.world, &name, bases, namespace, attributes, None).map(Value::Class)
}

fn class_list(bases: &Value) -> Result<Vec<Ref<Class>>> {
    let mut classes = Vec::new();
    for base in iterator::collect(bases)? {
        match base {
            Value::Class(class) => classes.push(class),
            Value::Instance(_) => return detour(),
            other => {
                return type_error(format!("bases must be types, not '{}'", other.type_name()));
            }
        }
    }
    Ok(classes)
}

fn namespace(namespace: &Value) -> Vec<(Value, Value)> {
    match namespace.plain() {
        Value::Dict(dict) => dict.with(|table| {
            let entries = table.iter();
            entries
                .map(|entry| (entry.key.clone(), entry.value.clone()))
                .collect()
        }),
        _ => Vec::new(),
    }
}

/// A new class.
fn make_class(
    world: &World,
    name: &str,
    mut bases: Vec<Ref<Class>>,
    namespace: Vec<(Value, Value)>,
    attributes: u32,
    metaclass: Option<Ref<Class>>,
) -> Result<Ref<Class>> {
    if bases.is_empty() {
        bases.push(world.class(Builtin::Object));
    }
    let sealed = [
        Builtin::Bool,
        Builtin::FunctionType,
        Builtin::NoneType,
        Builtin::Range,
        Builtin::Slice,
        Builtin::GeneratorType,
    ];
    for (index, base) in bases.iter().enumerate() {
        if base
            .builtin
            .is_some_and(|builtin| sealed.contains(&builtin))
        {
            return type_error(format!(
                "type '{}' is not an acceptable base type",
                base.name
            ));
        }
        if bases[..index].iter().any(|other| other.is(base)) {
            return type_error(format!("duplicate base class {}", base.name));
        }
    }
    declared_slots::check_bases(&bases)?;
    let Some(ancestors) = linearize(&bases) else {
        let names: Vec<&str> = bases.iter().map(|base| &*base.name).collect();
        return type_error(format!(
            "Cannot create a consistent method resolution\norder (MRO) for bases {}",
            names.join(", ")
        ));
    };
    let inherited = ancestors.iter().find_map(|class| class.metaclass.clone());
    let text_of = |key: &str| {
        let mut items = namespace.iter();
        let found =
            items.find(|(name, _)| matches!(name, Value::Str(name) if *name.string == *key));
        found.and_then(|(_, value)| text::to_str(value).ok())
    };
    let declared = declared_slots::of(name, &bases, &namespace)?;
    let has_dict = declared.has_dict || bases.iter().any(|base| base.has_dict);
    let parts = Parts {
        name: name.into(),
        qualified_name: text_of("__qualname__")
            .unwrap_or_else(|| name.to_owned())
            .into(),
        module: text_of("__module__")
            .unwrap_or_else(|| "__main__".to_owned())
            .into(),
        builtin: None,
        kind: None,
        bases,
        ancestors,
        metaclass: metaclass.or(inherited),
        number: world.class_number(),
        has_dict,
        attributes,
    };
    let class = if parts.module.as_ref() != "__main__" && world.is_settling() {
        let class = heap::outside(|| Ref::new(Class::new(parts)));
        world.make_immortal(&Value::Class(class.clone()));
        class
    } else {
        Ref::new(Class::new(parts))
    };
    for base in &class.bases {
        base.add_child(class.clone());
    }
    for (key, value) in namespace {
        let Value::Str(key) = &key else { continue };
        let value = match (&*key.string, &value) {
            ("__classcell__", Value::Cell(cell)) => {
                drop(cell.replace(Value::Class(class.clone())));
                continue;
            }
            ("__qualname__", _) => continue,
            ("__new__", Value::Function(_)) => wrapper(&value, false),
            ("__init_subclass__" | "__class_getitem__", Value::Function(_)) => {
                wrapper(&value, true)
            }
            _ => value,
        };
        attributes::store_member(world, &class, world.name_number(&key.string), value);
    }
    // What is equal by a method of its own needs a hash of its own.
    let [eq, hash] = [Special::Eq, Special::Hash].map(|special| world.special(special));
    if class.own_member(eq).is_some() && class.own_member(hash).is_none() {
        class.set_member(hash, Value::None);
    }
    declared.define(world, &class);
    Ok(class)
}

/// `type(object)`, or `type(name, bases, namespace)`
pub(super) fn type_of(call: &Call<'_>, arguments: &Arguments<'_>) -> Result<Value> {
    match arguments.rest() {
        [object] => Ok(Value::Class(object.class(call.world))),
        [name, bases, members] => {
            let expected = match (name, bases, members.plain()) {
                (Value::Str(_), Value::Tuple(_), Value::Dict(_)) => None,
                (Value::Str(_), Value::Tuple(_), _) => Some((3, "dict", members)),
                (Value::Str(_), ..) => Some((2, "tuple", bases)),
                _ => Some((1, "str", name)),
            };
            if let Some((at, wanted, given)) = expected {
                return type_error(format!(
                    "type.__new__() argument {at} must be {wanted}, not {}",
                    given.type_name()
                ));
            }
            // Its bases, its members and its keywords may have methods of the program to call.
            detour()
        }
        _ => type_error("type() takes 1 or 3 arguments"),
    }
}

/// Methods of classes.
pub(super) fn method(
    world: &World,
    object: &Value,
    method: Method,
    arguments: &Arguments<'_>,
) -> Result<Value> {
    let Value::Class(class) = object else {
        return slots::wrong_receiver(method.entry().name, object);
    };
    Ok(match method {
        Method::TypeMro => {
            let order = std::iter::once(class).chain(&*class.ancestors);
            Value::list(order.cloned().map(Value::Class).collect())
        }
        Method::TypeSubclasses => {
            let children = class.children();
            Value::list(children.into_iter().map(Value::Class).collect())
        }
        Method::TypeInstancecheck | Method::TypeSubclasscheck => {
            let other = match (method, arguments.required(0)) {
                (Method::TypeSubclasscheck, Value::Class(other)) => other.clone(),
                (_, other) => other.class(world),
            };
            Value::Bool(other.derives_from(class))
        }
        _ if arguments.rest().len() != 3 => {
            return type_error("type.__new__() takes exactly 3 arguments");
        }
        _ => return detour(),
    })
}

/// `object.__init_subclass__`
pub(super) fn init_subclass(object: &Value, arguments: &Arguments<'_>) -> Result<Native> {
    match object {
        Value::Class(class) if !arguments.named.is_empty() => type_error(format!(
            "{}.__init_subclass__() takes no keyword arguments",
            class.name
        )),
        _ => Ok(Value::None.into()),
    }
}

/// `_new_class(metaclass, name, bases, namespace)`: what `type.__new__` does before it tells the
/// program of the class.
pub(super) fn new_class(world: &World, arguments: &Arguments<'_>) -> Result<Value> {
    let metaclass = match arguments.required(0) {
        Value::Class(class) if class.builtin.is_none() => Some(class.clone()),
        _ => None,
    };
    let name = text::to_str(arguments.required(1))?;
    let bases = class_list(arguments.required(2))?;
    let namespace = namespace(arguments.required(3));
    make_class(world, &name, bases, namespace, 8, metaclass).map(Value::Class)
}
