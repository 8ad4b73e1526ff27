//! What the rows of [`library`](crate::program::library) do.
//!
//! [`signature`] turns arguments into the order of the parameters; then one function for each
//! row is called.

mod bytearrays;
mod bytes;
mod classes;
mod containers;
mod conversions;
mod declared_slots;
mod deques;
mod fields;
mod functions;
mod hashing;
mod lists;
mod math;
mod number_methods;
mod numbers;
mod objects;
mod ordered;
mod ordering;
mod primitives;
mod random;
pub(super) mod sets;
mod signature;
mod slots;
mod strings;
mod system;
mod threads;

use std::sync::Arc;

pub(super) use bytearrays::{byte, bytes_to_assign};
pub(super) use bytes::{bytes_as, bytes_from_text, bytes_like, text_from_bytes};
pub(super) use containers::update_dict;
pub(super) use conversions::float_to_int;
pub(super) use system::{globals, has_other_stream};

use super::exception::{Result, type_error};
use super::generators::Resume;
use super::heap::Ref;
use super::request::Request;
use super::value::{self, BoundMethod, Generator, Value};
use super::world::World;
use crate::program::library::{Builtin, Method, Module, Type};
use signature::Arguments;

/// What a builtin ends in.
pub(crate) enum Native {
    /// A result.
    Value(Value),
    /// Something only the runner has.
    Request(Request),
    /// The result of a call that only the machine can make.
    Call {
        /// A function of the program.
        function: Value,
        /// Its arguments.
        arguments: Vec<Value>,
    },
    /// What a generator does next.
    Resume {
        /// Which.
        generator: Ref<Generator>,
        /// With what.
        resume: Resume,
    },
}

impl From<Value> for Native {
    fn from(value: Value) -> Self {
        Self::Value(value)
    }
}

impl From<Request> for Native {
    fn from(request: Request) -> Self {
        Self::Request(request)
    }
}

/// Who calls, and from where.
pub(super) struct Call<'run> {
    pub(super) world: &'run World,
    pub(super) thread: &'run Ref<value::Thread>,
    /// The 1-based source line.
    pub(super) line: u32,
}

impl Call<'_> {
    /// Calls a value that is no function of the program.
    pub(super) fn value(
        &self,
        callee: &Value,
        arguments: &[Value],
        keywords: &[Arc<str>],
    ) -> Result<Native> {
        match callee {
            Value::Builtin(builtin) => {
                let arguments = signature::of_builtin(*builtin).bind(arguments, keywords)?;
                self.builtin(*builtin, &arguments)
            }
            Value::BoundMethod(bound) if matches!(bound.receiver, Value::Unbound) => {
                self.unbound_method(bound, arguments, keywords)
            }
            Value::BoundMethod(bound) => {
                self.method(&bound.receiver, bound.method, arguments, keywords)
            }
            Value::Class(class) => match class.builtin {
                Some(builtin) => self.value(&Value::Builtin(builtin), arguments, keywords),
                None => type_error("this class is called by the machine only"),
            },
            _ => type_error(format!("'{}' object is not callable", callee.type_name())),
        }
    }

    fn builtin(&self, builtin: Builtin, arguments: &Arguments<'_>) -> Result<Native> {
        match builtin.entry().owner {
            Module::Random => random::call(builtin, arguments),
            Module::Math => math::call(builtin, arguments).map(Native::Value),
            Module::Heapq | Module::Bisect => ordered::call(builtin, arguments),
            Module::Threading | Module::Time => threads::call(self, builtin, arguments),
            _ => functions::call(self, builtin, arguments),
        }
    }

    /// Calls a method of a builtin type.
    pub(super) fn method(
        &self,
        object: &Value,
        method: Method,
        arguments: &[Value],
        keywords: &[Arc<str>],
    ) -> Result<Native> {
        let arguments = signature::of_method(method).bind(arguments, keywords)?;
        match method.entry().owner {
            Type::Str => strings::call(object, method, &arguments).map(Native::Value),
            Type::Bytes => bytes::call(object, method, &arguments).map(Native::Value),
            Type::Bytearray => bytearrays::call(object, method, &arguments).map(Native::Value),
            Type::List | Type::Tuple => lists::call(object, method, &arguments),
            Type::Dict => containers::dict_method(object, method, &arguments).map(Native::Value),
            Type::Set | Type::Frozenset | Type::View => {
                sets::call(object, method, &arguments).map(Native::Value)
            }
            Type::Deque => deques::call(object, method, &arguments).map(Native::Value),
            Type::Int | Type::Float | Type::Range | Type::Slice => {
                number_methods::call(object, method, &arguments).map(Native::Value)
            }
            Type::Slot => slots::call(object, method, &arguments).map(Native::Value),
            Type::Lock | Type::Thread => threads::method(self, object, method, &arguments),
            Type::RLock | Type::Waiters | Type::Event | Type::Semaphore | Type::Barrier => {
                primitives::method(self, object, method, &arguments)
            }
            _ => objects::method(self, object, method, &arguments),
        }
    }
}

impl Call<'_> {
    /// Calls a method that was taken from its type: the first argument is the object.
    fn unbound_method(
        &self,
        unbound: &BoundMethod,
        arguments: &[Value],
        keywords: &[Arc<str>],
    ) -> Result<Native> {
        let entry = unbound.method.entry();
        let (name, owner) = (entry.name, unbound.owner.name());
        // Some that look like slots are methods in CPython.
        let is_slot = entry.owner == Type::Slot
            && match unbound.owner {
                Type::List => name != "__getitem__",
                Type::Dict => !matches!(name, "__getitem__" | "__contains__"),
                Type::Set | Type::Frozenset => name != "__contains__",
                _ => true,
            };
        let object = arguments[..arguments.len() - keywords.len()].first();
        let Some(object) = object else {
            return type_error(if is_slot {
                format!("descriptor '{name}' of '{owner}' object needs an argument")
            } else {
                format!("unbound method {owner}.{name}() needs an argument")
            });
        };
        let is_any = matches!(unbound.owner, Type::Object | Type::Type);
        if !is_any && object.method_type() != Some(unbound.owner) {
            let given = object.type_name();
            return type_error(if is_slot {
                format!("descriptor '{name}' requires a '{owner}' object but received a '{given}'")
            } else {
                format!(
                    "descriptor '{name}' for '{owner}' objects doesn't apply to a '{given}' object"
                )
            });
        }
        let object = match entry.owner {
            Type::Object | Type::Exception | Type::Slot | Type::Type => object,
            _ => object.plain(),
        };
        self.method(object, unbound.method, &arguments[1..], keywords)
    }
}

/// Makes the tables that are made when they are first needed, so that their memory is nobody's in
/// particular.
pub(crate) fn prepare() {
    signature::of_builtin(Builtin::Lock);
    signature::of_method(Method::ListAppend);
    crate::program::library::method(Type::List, "append");
}

/// An argument should be a text. (`Python/getargs.c`, `_PyArg_BadArgument`.)
fn not_text<T>(which: &str, value: &Value) -> Result<T> {
    let name = match value {
        Value::None => "None".into(),
        other => other.type_name(),
    };
    type_error(format!("{which} must be str, not {name}"))
}

/// An argument that must be an integer.
fn integer(value: &Value) -> Result<i64> {
    match value {
        Value::Int(value) => Ok(*value),
        Value::Bool(value) => Ok(i64::from(*value)),
        _ => type_error(format!(
            "'{}' object cannot be interpreted as an integer",
            value.type_name()
        )),
    }
}

/// An argument that must be a number.
fn number(value: &Value) -> Result<f64> {
    match value {
        Value::Int(value) => Ok(*value as f64),
        Value::Bool(value) => Ok(f64::from(u8::from(*value))),
        Value::Float(value) => Ok(*value),
        _ => type_error(format!("must be real number, not {}", value.type_name())),
    }
}
