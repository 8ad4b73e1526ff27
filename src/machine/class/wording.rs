//! What messages call classes.

use std::borrow::Cow;
use std::sync::Arc;

use super::Class;
use crate::machine::value::Value;
use crate::program::library::{Builtin, Type};

impl Class {
    /// Its name in messages, which has the module's before it where CPython's class is not written
    /// in Python.
    pub(crate) fn name_in_messages(&self) -> Cow<'_, str> {
        let module = match (&*self.module, &*self.name) {
            ("_thread" | "threading", "local") => return "_thread._local".into(),
            ("datetime", name) if !name.starts_with('_') => Some("datetime"),
            ("collections", "OrderedDict" | "defaultdict") => Some("collections"),
            ("functools", "partial" | "_lru_cache_wrapper") => Some("functools"),
            ("contextvars" | "_contextvars", name) if !name.starts_with('_') => {
                Some("_contextvars")
            }
            ("_io" | "io" | "sys", "StringIO" | "BytesIO" | "TextIOWrapper") => Some("_io"),
            ("hashlib", "_Hash") => return "_hashlib.HASH".into(),
            ("itertools", name) if !name.starts_with('_') || name == "_tee" => Some("itertools"),
            ("operator", name) if !name.starts_with('_') => Some("operator"),
            ("_queue" | "queue", "SimpleQueue") => Some("_queue"),
            ("sys", _) => Some("sys"),
            ("time", "struct_time") => Some("time"),
            ("types", "SimpleNamespace") => Some("types"),
            _ => None,
        };
        match module {
            Some(module) => format!("{module}.{}", self.name).into(),
            None => (&*self.name).into(),
        }
    }
}

impl Value {
    /// The type's name, as in error messages.
    pub(crate) fn type_name(&self) -> Arc<str> {
        match self {
            Self::Unbound => "unbound".into(),
            Self::Instance(instance) => (&*instance.class.name_in_messages()).into(),
            Self::Class(class) => match &class.metaclass {
                Some(metaclass) => (&*metaclass.name).into(),
                None => "type".into(),
            },
            Self::Iterator(iterator) if iterator.class() == Builtin::DequeIterator => {
                "_collections._deque_iterator".into()
            }
            Self::Iterator(iterator) if iterator.class().is_of_itertools() => {
                format!("itertools.{}", iterator.class().entry().name).into()
            }
            Self::Lock(_) => "_thread.lock".into(),
            Self::Primitive(primitive) => primitive
                .class()
                .class_type()
                .map_or("object", Type::name)
                .into(),
            Self::Deque(_) => "collections.deque".into(),
            Self::BoundMethod(bound) if matches!(bound.receiver, Self::Unbound) => {
                "method_descriptor".into()
            }
            _ => self.builtin_class().entry().name.into(),
        }
    }
}
