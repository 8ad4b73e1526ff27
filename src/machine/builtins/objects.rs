//! Instances, their attributes, and the methods of `object`.

use super::signature::Arguments;
use super::{Call, Native, classes, slots};
use crate::machine::attributes::{self, Access};
use crate::machine::class::Special;
use crate::machine::exception::{
    Exception, Kind, Result, detour, new_object, raise, take_keywords, type_error,
};
use crate::machine::generators::Resume;
use crate::machine::heap::Ref;
use crate::machine::instance::{Instance, Payload};
use crate::machine::iterator;
use crate::machine::table;
use crate::machine::text;
use crate::machine::value::{self, Property, Super, Value, Wrapper};
use crate::machine::world::World;
use crate::program::library::{Builtin, Method};

/// `getattr`, `setattr`, `delattr` and `hasattr`.
pub(super) fn attribute(
    call: &Call<'_>,
    builtin: Builtin,
    arguments: &Arguments<'_>,
) -> Result<Native> {
    let object = arguments.required(0);
    let Value::Str(name) = arguments.required(1).plain() else {
        return type_error(format!(
            "attribute name must be string, not '{}'",
            arguments.required(1).type_name()
        ));
    };
    let number = call.world.name_number(&name.string);
    let effect = match builtin {
        Builtin::Setattr => attributes::store(call.world, object, number, arguments.required(2))?,
        Builtin::Delattr => attributes::delete(call.world, object, number)?,
        _ => {
            let access = attributes::load(call.world, object, number);
            return read(builtin, access, arguments.get(2));
        }
    };
    Ok(match effect {
        None => Value::None.into(),
        Some((function, arguments)) => Native::Call {
            function,
            arguments,
        },
    })
}

fn read(builtin: Builtin, access: Result<Access>, default: Option<&Value>) -> Result<Native> {
    let asks = builtin == Builtin::Hasattr;
    match access {
        Ok(Access::Value(_)) if asks => Ok(Value::Bool(true).into()),
        Ok(Access::Value(value)) => Ok(value.into()),
        // An AttributeError of the call has to be caught.
        Ok(Access::Call(..)) if asks || default.is_some() => detour(),
        Ok(Access::Call(function, arguments)) => Ok(Native::Call {
            function,
            arguments,
        }),
        Err(exception) if exception.is_detour || exception.kind != Kind::AttributeError => {
            Err(exception)
        }
        Err(_) if asks => Ok(Value::Bool(false).into()),
        Err(exception) => default.map_or(Err(exception), |default| Ok(default.clone().into())),
    }
}

/// `_lookup(cls, name)`: a member of a class, unbound, or `...`.
pub(super) fn lookup(world: &World, class: &Value, name: &Value) -> Value {
    match (class, name) {
        (Value::Class(class), Value::Str(name)) => class
            .member(world.name_number(&name.string))
            .unwrap_or(Value::Ellipsis),
        _ => Value::Ellipsis,
    }
}

/// `_put_attribute(object, name, value)`: what writing into `object.__dict__` means; without a
/// value, what deleting from it means.
pub(super) fn put_attribute(
    world: &World,
    object: &Value,
    name: &Value,
    value: Option<&Value>,
) -> Result<Value> {
    let Value::Str(name) = name.plain() else {
        return raise(
            Kind::RuntimeError,
            "Lockstep takes only strings as the names of attributes",
        );
    };
    let name = world.name_number(&name.string);
    match (object, value) {
        (Value::Instance(instance), _) => {
            attributes::put(world, instance, name, value)?;
        }
        (_, Some(value)) => drop(attributes::store(world, object, name, value)?),
        (_, None) => drop(attributes::delete(world, object, name)?),
    }
    Ok(Value::None)
}

/// `id(object)`: numbers that look like addresses, the same in every run.
pub(super) fn id(value: &Value) -> Value {
    if let Some(identity) = value.identity() {
        return Value::Int(0x7f00_0000_0000 + i64::from(identity) * 16);
    }
    // Small values are one object wherever they are. Equal ones of two types are two.
    let (kind, bits) = match value {
        Value::Float(number) => (1, (number.to_bits() >> 24) as i64),
        Value::Bool(truth) => (2, i64::from(*truth)),
        _ => (0, table::hash(value).unwrap_or_default()),
    };
    Value::Int(0x5500_0000_0000 + (kind << 40) + (bits & 0xfff_ffff) * 32)
}

/// `staticmethod(function)`, `classmethod(function)`
pub(super) fn wrapper(function: &Value, is_class_method: bool) -> Value {
    Value::Wrapper(Ref::new(Wrapper {
        is_class_method,
        function: function.clone(),
    }))
}

/// `property(fget, fset, fdel, doc)`
pub(super) fn property(arguments: &Arguments<'_>) -> Value {
    let part = |index| arguments.get(index).cloned().unwrap_or(Value::None);
    Value::Property(Ref::new(Property {
        getter: part(0),
        setter: part(1),
        deleter: part(2),
        doc: part(3),
    }))
}

/// `super(type, object)`
pub(super) fn super_proxy(class: &Value, object: Option<&Value>) -> Result<Value> {
    let Value::Class(class) = class else {
        return type_error(format!(
            "super() argument 1 must be a type, not {}",
            class.type_name()
        ));
    };
    Ok(Value::Super(Ref::new(Super {
        class: class.clone(),
        object: object.cloned().unwrap_or(Value::None),
    })))
}

/// `slice(stop)`, `slice(start, stop, step)`
pub(super) fn slice(arguments: &[Value]) -> Result<Value> {
    let none = Value::None;
    let parts = match arguments {
        [] => return type_error("slice expected at least 1 argument, got 0"),
        [stop] => [&none, stop, &none],
        [start, stop] => [start, stop, &none],
        [start, stop, step] => [start, stop, step],
        more => {
            let got = more.len();
            return type_error(format!("slice expected at most 3 arguments, got {got}"));
        }
    };
    Ok(Value::Slice(Ref::new(parts.map(Clone::clone))))
}

/// `object()`
pub(super) fn object(call: &Call<'_>, arguments: &Arguments<'_>) -> Result<Value> {
    if !arguments.rest().is_empty() || !arguments.named.is_empty() {
        return type_error("object() takes no arguments");
    }
    let class = call.world.class(Builtin::Object);
    Ok(Value::Instance(Ref::new(Instance::new(
        class,
        Payload::None,
    ))))
}

/// `BaseException.__init__`
fn initialize(world: &World, object: &Value, arguments: &Arguments<'_>) -> Result<Native> {
    if let Value::Instance(instance) = object
        && let Some(state) = instance.exception()
    {
        let (names, values): (Vec<_>, Vec<_>) = arguments.named.iter().cloned().unzip();
        take_keywords(world, instance, &names, &values)?;
        state.store(arguments.rest().to_vec(), |state, new| {
            state.arguments = new;
        });
    }
    Ok(Value::None.into())
}

/// `vars(object)`
pub(super) fn vars(world: &World, object: &Value) -> Result<Value> {
    if !matches!(
        object,
        Value::Instance(_) | Value::Class(_) | Value::Function(_)
    ) {
        return type_error("vars() argument must have __dict__ attribute");
    }
    match attributes::load(world, object, world.name_number("__dict__")) {
        Ok(Access::Value(value)) => Ok(value),
        Ok(Access::Call(..)) => detour(),
        Err(_) => type_error("vars() argument must have __dict__ attribute"),
    }
}

/// Methods of `object`, exceptions, generators and properties.
pub(super) fn method(
    call: &Call<'_>,
    object: &Value,
    method: Method,
    arguments: &Arguments<'_>,
) -> Result<Native> {
    let world = call.world;
    match method {
        Method::ObjectInit => init(object, arguments).map(Native::Value),
        Method::ObjectNew => new(call, object, arguments),
        Method::ObjectInitSubclass => classes::init_subclass(object, arguments),
        Method::ObjectRepr => Ok(Value::string(text::plain_repr(object)?).into()),
        Method::ObjectStr => Ok(match object {
            Value::Instance(instance) if instance.exception().is_some() => {
                Value::string(crate::machine::exception::message_of(instance)?)
            }
            _ => Value::string(text::to_str(object)?),
        }
        .into()),
        Method::ObjectEq
        | Method::ObjectNe
        | Method::ObjectLt
        | Method::ObjectLe
        | Method::ObjectGt
        | Method::ObjectGe => {
            slots::compare(object, method, arguments.required(0)).map(Native::Value)
        }
        Method::ObjectHash => match (object.plain(), object.identity()) {
            (Value::Instance(_), Some(identity)) => Ok(Value::Int(i64::from(identity) * 16).into()),
            (plain, _) => Ok(Value::Int(table::hash(plain)?).into()),
        },
        Method::ObjectFormat => {
            let spec = text::to_str(arguments.required(0))?;
            Ok(Value::string(crate::machine::format::format(object.plain(), &spec)?).into())
        }
        Method::ObjectDir => Ok(super::system::dir(world, object).into()),
        Method::TypeCall => detour(),
        Method::TypeNew
        | Method::TypeMro
        | Method::TypeSubclasses
        | Method::TypeInstancecheck
        | Method::TypeSubclasscheck => {
            classes::method(world, object, method, arguments).map(Native::Value)
        }
        Method::IteratorIter => Ok(object.clone().into()),
        Method::IteratorNext => super::functions::next(object, None),
        Method::FunctionCall => {
            if !arguments.named.is_empty() {
                return detour();
            }
            Ok(Native::Call {
                function: object.clone(),
                arguments: arguments.rest().to_vec(),
            })
        }
        Method::FunctionGet => Ok(match arguments.required(0) {
            Value::None => object.clone(),
            receiver => Value::Method(Ref::new(value::Method {
                receiver: receiver.clone(),
                function: object.clone(),
            })),
        }
        .into()),
        Method::ObjectGetattribute | Method::ObjectSetattr | Method::ObjectDelattr => {
            plain_attribute(world, object, method, arguments)
        }
        Method::ExceptionInit => initialize(world, object, arguments),
        Method::ExceptionWithTraceback => {
            let number = world.name_number("__traceback__");
            attributes::store(world, object, number, arguments.required(0))?;
            Ok(object.clone().into())
        }
        Method::ExceptionAddNote => {
            if !matches!(arguments.required(0).plain(), Value::Str(_)) {
                let kind = arguments.required(0).type_name();
                return type_error(format!("note must be a str, not '{kind}'"));
            }
            if let Value::Instance(instance) = object
                && let Some(state) = instance.exception()
            {
                state.store(arguments.required(0).clone(), |state, note| {
                    state.notes.push(note);
                });
            }
            Ok(Value::None.into())
        }
        Method::PropertyGetter | Method::PropertySetter | Method::PropertyDeleter => {
            let Value::Property(property) = object else {
                return type_error("this is no property");
            };
            let mut property: Property = (**property).clone();
            let function = arguments.required(0).clone();
            match method {
                Method::PropertyGetter => property.getter = function,
                Method::PropertySetter => property.setter = function,
                _ => property.deleter = function,
            }
            Ok(Value::Property(Ref::new(property)).into())
        }
        _ => generator_method(world, object, method, arguments),
    }
}

fn plain_attribute(
    world: &World,
    object: &Value,
    method: Method,
    arguments: &Arguments<'_>,
) -> Result<Native> {
    let Value::Str(name) = arguments.required(0) else {
        return type_error("attribute name must be string");
    };
    let name = world.name_number(&name.string);
    let Value::Instance(instance) = object else {
        let effect = match (method, object) {
            (Method::ObjectGetattribute, _) => {
                return read(
                    Builtin::Getattr,
                    attributes::load(world, object, name),
                    None,
                );
            }
            (Method::ObjectSetattr, Value::Class(class)) if class.builtin.is_none() => {
                attributes::store_member(world, class, name, arguments.required(1).clone());
                None
            }
            (Method::ObjectDelattr, Value::Class(class)) if class.builtin.is_none() => {
                attributes::delete_member(world, class, name)?;
                None
            }
            (Method::ObjectSetattr, _) => {
                attributes::store(world, object, name, arguments.required(1))?
            }
            _ => attributes::delete(world, object, name)?,
        };
        return Ok(
            effect.map_or(Value::None.into(), |(function, arguments)| Native::Call {
                function,
                arguments,
            }),
        );
    };
    let effect = match method {
        Method::ObjectGetattribute => {
            return read(
                Builtin::Getattr,
                attributes::load_plain(world, object, instance, name),
                None,
            );
        }
        Method::ObjectSetattr => {
            attributes::store_plain(world, object, instance, name, arguments.required(1))?
        }
        _ => attributes::delete_plain(world, object, instance, name)?,
    };
    Ok(match effect {
        None => Value::None.into(),
        Some((function, arguments)) => Native::Call {
            function,
            arguments,
        },
    })
}

/// `object.__init__`, and that of a builtin type that the object's class derives from.
fn init(object: &Value, arguments: &Arguments<'_>) -> Result<Value> {
    match object.plain() {
        Value::List(list) => {
            let items = arguments
                .rest()
                .first()
                .map_or(Ok(Vec::new()), iterator::collect)?;
            drop(list.store(items, std::mem::replace));
        }
        Value::Bytearray(own) => {
            let bytes = super::conversions::bytes("bytearray", arguments)?;
            own.change(|own| *own = bytes);
        }
        Value::Dict(_) => {
            super::containers::dict_method(object.plain(), Method::DictUpdate, arguments)?;
        }
        Value::Set(_) => {
            super::sets::call(object.plain(), Method::SetUpdate, arguments)?;
        }
        Value::Deque(deque) => {
            let named_most = || {
                let mut named = arguments.named.iter();
                let found = named.find(|(name, _)| &**name == "maxlen");
                found.map(|(_, value)| value.clone())
            };
            let items = arguments
                .rest()
                .first()
                .map_or(Ok(Vec::new()), iterator::collect)?;
            drop(deque.items.change(std::mem::take));
            if let Some(most) = arguments.rest().get(1).cloned().or_else(named_most) {
                deque.set_most(super::containers::most(&most)?);
            }
            deque.push_back(items);
        }
        Value::Instance(instance)
            if !arguments.rest().is_empty() && instance.payload.value().is_none() =>
        {
            let name = &instance.class.name;
            return type_error(if instance.class.has(Special::Init) {
                "object.__init__() takes exactly one argument (the instance to initialize)"
                    .to_owned()
            } else {
                format!("{name}.__init__() takes exactly one argument (the instance to initialize)")
            });
        }
        _ => {}
    }
    Ok(Value::None)
}

/// `object.__new__(cls)`, and that of a builtin type that `cls` derives from.
fn new(call: &Call<'_>, class: &Value, arguments: &Arguments<'_>) -> Result<Native> {
    let Value::Class(class) = class else {
        return type_error("object.__new__(X): X is not a type object");
    };
    if class.is_exception {
        let object = new_object(class.clone(), arguments.rest().to_vec());
        return Ok(Value::Instance(object).into());
    }
    let payload = match class.payload {
        Some(builtin) => {
            let is_filled_later = builtin.is_mutable() && class.builtin.is_none();
            let given = if is_filled_later {
                &[]
            } else {
                arguments.rest()
            };
            match call.value(&Value::Builtin(builtin), given, &[])? {
                Native::Value(value) if class.builtin.is_some() => return Ok(value.into()),
                Native::Value(value) => Payload::Value(value),
                _ => return raise(Kind::SystemError, "a builtin type wants to wait"),
            }
        }
        None => Payload::None,
    };
    let object = Ref::new(Instance::new(class.clone(), payload));
    Ok(Value::Instance(object).into())
}

fn generator_method(
    world: &World,
    object: &Value,
    method: Method,
    arguments: &Arguments<'_>,
) -> Result<Native> {
    let Value::Generator(generator) = object else {
        return raise(Kind::SystemError, "the row belongs to another type");
    };
    let resume = match method {
        Method::GeneratorIter => return Ok(object.clone().into()),
        Method::GeneratorNext => Resume::Send(Value::None),
        Method::GeneratorSend => Resume::Send(arguments.required(0).clone()),
        Method::GeneratorClose => Resume::Close,
        _ => {
            let kind = arguments.required(0);
            let object = match (kind, arguments.given(1)) {
                (Value::Instance(object), None) if object.class.is_exception => object.clone(),
                (Value::Class(class), None) if class.is_exception && !class.has(Special::Init) => {
                    new_object(class.clone(), Vec::new())
                }
                (Value::Class(class), _) if class.is_exception => return detour(),
                (Value::Instance(object), _) if object.class.is_exception => return detour(),
                _ => {
                    return type_error(format!(
                        "exceptions must be classes or instances deriving from BaseException, \
                         not {}",
                        kind.type_name()
                    ));
                }
            };
            debug_assert!(
                object
                    .class
                    .derives_from(&world.exception_class(Kind::BaseException))
            );
            Resume::Throw(Box::new(Exception::of_object(object)))
        }
    };
    Ok(Native::Resume {
        generator: generator.clone(),
        resume,
    })
}
