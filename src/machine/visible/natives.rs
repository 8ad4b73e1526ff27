//! What builtin types and their methods touch: whole containers, single items, iterators, and the
//! state of primitives.

use super::{Space, Touch};
use crate::machine::heap::Ref;
use crate::machine::instance::Instance;
use crate::machine::value::Value;
use crate::program::library::{Builtin, Method, Type};

/// Methods of containers that leave them as they are.
const READING: &[&str] = &[
    "copy",
    "count",
    "index",
    "get",
    "union",
    "intersection",
    "difference",
    "symmetric_difference",
    "issubset",
    "issuperset",
    "isdisjoint",
    "__len__",
    "__contains__",
    "__getitem__",
    "__iter__",
    "__reversed__",
    "__repr__",
    "__str__",
    "__eq__",
    "__ne__",
    "__lt__",
    "__le__",
    "__gt__",
    "__ge__",
];

/// Methods that make something which reads the container later, or not at all.
const TOUCHING_NOTHING: &[&str] = &["keys", "values", "items", "__init__", "__class__"];

/// Whether a function changes the container that is its first argument.
pub(super) fn changes_first(builtin: Builtin) -> bool {
    matches!(
        builtin,
        Builtin::DictCount
            | Builtin::DictMove
            | Builtin::DictPopFirst
            | Builtin::Heapify
            | Builtin::HeapPop
            | Builtin::HeapPush
            | Builtin::HeapPushPop
            | Builtin::HeapReplace
            | Builtin::InsortLeft
            | Builtin::InsortRight
            | Builtin::RandomDraw
            | Builtin::RandomShuffle
    )
}

/// Whether an attribute's value comes from the class, and is no method.
pub(super) fn is_of_class(instance: &Ref<Instance>, name: u32) -> bool {
    let slot = instance.class.slot(name);
    let own = slot.is_some_and(|slot| !matches!(instance.get(slot), Value::Unbound));
    !own && instance
        .class
        .member(name)
        .is_some_and(|member| !matches!(member, Value::Function(_) | Value::Member(_)))
}

fn holds(table: &crate::machine::table::Table<Value>, key: &Value, hash: i64) -> bool {
    matches!(
        table.find(key, hash, None),
        crate::machine::table::Probe::Found(_)
    )
}

/// The whole of a container, if it is shared.
pub(super) fn container(value: &Value, writes: bool, touches: &mut Vec<Touch>) {
    let identity = match value.plain() {
        Value::View(view) => return container(&Value::Dict(view.dict.clone()), writes, touches),
        object @ (Value::Bytearray(_)
        | Value::List(_)
        | Value::Dict(_)
        | Value::Set(_)
        | Value::Deque(_))
            if object.is_shared() =>
        {
            object.identity()
        }
        _ => return,
    };
    touches.extend(identity.map(|object| Touch {
        space: Space::Container,
        object,
        key: 0,
        writes,
    }));
}

/// One item of a container, if it is shared.
pub(super) fn keyed(object: &Value, index: &Value, writes: bool, touches: &mut Vec<Touch>) {
    if !object.is_shared() {
        return;
    }
    let Some(identity) = object.identity() else {
        return;
    };
    let key = match (object, index) {
        (Value::List(list), Value::Int(index)) => {
            let index = if *index < 0 {
                index + list.with(Vec::len) as i64
            } else {
                *index
            };
            index as u64 + 1
        }
        (Value::Dict(dict), key) => match crate::machine::table::hash(key) {
            Ok(hash) if !writes || dict.with(|table| holds(table, key, hash)) => {
                (hash as u64).max(1)
            }
            _ => 0,
        },
        (Value::Deque(_), _) => 0,
        _ => return container(object, writes, touches),
    };
    touches.push(Touch {
        space: Space::Container,
        object: identity,
        key,
        writes,
    });
}

/// The attributes of an instance, all together.
pub(super) fn all_attributes(value: &Value, writes: bool, touches: &mut Vec<Touch>) {
    if let Value::Instance(instance) = value
        && value.is_shared()
    {
        touches.push(Touch {
            space: Space::Attribute,
            object: instance.identity(),
            key: 0,
            writes,
        });
    }
}

/// A step of an iterator or a generator.
pub(super) fn iteration(value: &Value, touches: &mut Vec<Touch>) {
    if let Value::Iterator(_) | Value::Generator(_) = value
        && value.is_shared()
    {
        touches.extend(value.identity().map(|object| Touch {
            space: Space::Iterator,
            object,
            key: 0,
            writes: true,
        }));
    }
    if let Value::Iterator(iterator) = value
        && let Some(source) = iterator.container()
    {
        container(&source, false, touches);
    }
}

/// An argument of something built in, which reads it.
pub(super) fn argument_of_native(value: &Value, callee: &Value, touches: &mut Vec<Touch>) {
    if let Value::Function(_) | Value::Method(_) = callee {
        return;
    }
    match value {
        Value::Iterator(_) | Value::Generator(_) => iteration(value, touches),
        _ => container(value, false, touches),
    }
}

/// A method of a builtin type.
pub(super) fn native(object: &Value, method: Method, argument: &Value, touches: &mut Vec<Touch>) {
    let name = method.entry().name;
    let look = |space, object| Touch {
        space,
        object,
        key: 0,
        writes: false,
    };
    match object {
        Value::Lock(lock) if method == Method::LockLocked => {
            touches.push(look(Space::Primitive, lock.identity.object));
        }
        Value::Primitive(primitive)
            if matches!(
                method,
                Method::EventIsSet
                    | Method::SemaphoreValue
                    | Method::BarrierWaiting
                    | Method::BarrierBroken
            ) =>
        {
            touches.push(look(Space::Primitive, primitive.object()));
        }
        Value::Thread(thread) if method == Method::ThreadIsAlive => {
            touches.push(look(Space::Thread, thread.identity.object));
        }
        Value::Iterator(_) | Value::Generator(_) => iteration(object, touches),
        Value::Dict(dict) if matches!(method, Method::DictGet) && object.is_shared() => {
            let key = crate::machine::table::hash(argument).map_or(0, |hash| (hash as u64).max(1));
            touches.push(Touch {
                space: Space::Container,
                object: dict.identity(),
                key,
                writes: false,
            });
        }
        _ if TOUCHING_NOTHING.contains(&name) => {}
        _ => {
            // A bytearray is changed by methods of its own alone; it has the others from bytes.
            let reads = matches!(method.entry().owner, Type::Str | Type::Bytes);
            container(object, !reads && !READING.contains(&name), touches);
        }
    }
}
