//! What type a value has: `type`, `isinstance` and the names of types in messages.

use super::exception::{Result, type_error};
use super::text;
use super::value::Value;
use crate::program::library::{Builtin, Module, Type};

impl Value {
    /// `type(value)`
    pub(crate) fn class(&self) -> Builtin {
        match self {
            Self::Unbound | Self::None => Builtin::NoneType,
            Self::Bool(_) => Builtin::Bool,
            Self::Int(_) => Builtin::Int,
            Self::Float(_) => Builtin::Float,
            Self::Builtin(builtin) if builtin.is_type() => Builtin::Type,
            Self::Builtin(_) | Self::BoundMethod(_) => Builtin::BuiltinFunctionType,
            Self::Module(_) => Builtin::ModuleType,
            Self::Str(_) => Builtin::Str,
            Self::List(_) => Builtin::List,
            Self::Tuple(_) => Builtin::Tuple,
            Self::Range(_) => Builtin::Range,
            Self::Function(_) => Builtin::FunctionType,
            Self::Iterator(iterator) => iterator.class(),
            Self::Lock(_) => Builtin::LockType,
            Self::Thread(_) => Builtin::Thread,
            Self::Exception(_) => unreachable!("programs can't reach exceptions"),
        }
    }

    /// What messages about its arguments call a callable: `time.sleep()`.
    pub(crate) fn qualified_name(&self) -> Result<String> {
        Ok(match self {
            Self::Function(function) => format!("__main__.{}()", function.name),
            Self::Builtin(builtin) => {
                let entry = builtin.entry();
                match entry.owner {
                    Module::Builtins | Module::Hidden => format!("{}()", entry.name),
                    module => format!("{}.{}()", module.name(), entry.name),
                }
            }
            Self::BoundMethod(bound) => {
                let entry = bound.method.entry();
                match entry.owner {
                    Type::Thread => format!("threading.Thread.{}()", entry.name),
                    Type::Lock => format!("lock.{}()", entry.name),
                    owner => format!("{}.{}()", owner.name(), entry.name),
                }
            }
            _ => text::to_str(self)?,
        })
    }

    /// `callable(value)`
    pub(crate) fn is_callable(&self) -> bool {
        matches!(
            self,
            Self::Builtin(_) | Self::Function(_) | Self::BoundMethod(_)
        )
    }
}

/// `isinstance(value, classes)`
pub(crate) fn is_instance(value: &Value, classes: &Value) -> Result<bool> {
    match classes {
        Value::Builtin(class) if class.is_type() => {
            let own = value.class();
            Ok(own == *class || own == Builtin::Bool && *class == Builtin::Int)
        }
        Value::Tuple(classes) => {
            for class in classes.iter() {
                if is_instance(value, class)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        _ => type_error("isinstance() arg 2 must be a type, a tuple of types, or a union"),
    }
}
