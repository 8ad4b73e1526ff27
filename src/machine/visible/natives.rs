//! What builtin types and their methods touch: whole containers, single items, iterators, and the
//! state of primitives.

use super::{Space, Touch};
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
        Builtin::Cached
            | Builtin::DictCount
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
    )
}

/// Methods that put their arguments somewhere, and do not look at what those hold.
const KEEPING: &[&str] = &[
    "append",
    "appendleft",
    "insert",
    "add",
    "extend",
    "extendleft",
    "update",
    "get",
    "pop",
    "setdefault",
    "join",
    "clear",
    "copy",
    "reverse",
    "rotate",
    "popleft",
    "popitem",
    "discard",
    "__len__",
    "__iter__",
    "__next__",
    "__getitem__",
    "__setitem__",
    "__delitem__",
    "__init__",
    "__new__",
];

/// How deep containers in containers are looked at; nobody is expected to go deeper.
const MOST_DEPTH: usize = 20;

/// More than a footprint holds: what touches so many places depends on everything.
const MANY: usize = 4;

/// Whether an attribute's value comes from the class, or would if that had one.
pub(super) fn is_of_class(instance: &Instance, name: u32) -> bool {
    let slot = instance.class.slot(name);
    let own = slot.is_some_and(|slot| !matches!(instance.get(slot), Value::Unbound));
    !own && instance
        .class
        .member(name)
        .is_none_or(|member| !matches!(member, Value::Member(_)))
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

/// All that can be reached from a value without a method of the program: what its text shows, and
/// what comparing it looks at.
pub(super) fn everything(value: &Value, touches: &mut Vec<Touch>) {
    within(value, MOST_DEPTH, touches);
}

fn within(value: &Value, depth: usize, touches: &mut Vec<Touch>) {
    if depth == 0 {
        // It may depend on anything.
        touches.extend((1..=MANY as u64).map(|key| Touch {
            space: Space::Container,
            object: 0,
            key,
            writes: false,
        }));
    }
    if depth == 0 || touches.len() > 4 * MANY {
        return;
    }
    if let Value::Instance(instance) = value
        && let Some(state) = instance.exception()
    {
        all_attributes(value, false, touches);
        for argument in state.with(|state| goes_deeper(state.arguments.iter())) {
            within(&argument, depth - 1, touches);
        }
        return;
    }
    container(value, false, touches);
    let items: Vec<Value> = match value.plain() {
        Value::Tuple(items) => goes_deeper(items.iter()),
        Value::List(list) => list.with(|items| goes_deeper(items.iter())),
        Value::Deque(deque) => deque.items.with(|items| goes_deeper(items.iter())),
        Value::Dict(dict) => values_of(dict),
        Value::View(view) => values_of(&view.dict),
        _ => return,
    };
    for item in &items {
        within(item, depth - 1, touches);
    }
}

/// The containers that a container holds, and no deeper.
pub(super) fn items_of(value: &Value, touches: &mut Vec<Touch>) {
    let items: Vec<Value> = match value.plain() {
        Value::Tuple(items) => goes_deeper(items.iter()),
        Value::List(list) => list.with(|items| goes_deeper(items.iter())),
        Value::Deque(deque) => deque.items.with(|items| goes_deeper(items.iter())),
        Value::View(view) => values_of(&view.dict),
        Value::Iterator(iterator) => {
            return iterator
                .container()
                .iter()
                .for_each(|source| items_of(source, touches));
        }
        _ => return,
    };
    for item in &items {
        container(item, false, touches);
    }
}

fn values_of(dict: &crate::machine::value::Dict) -> Vec<Value> {
    dict.with(|table| goes_deeper(table.iter().map(|entry| &entry.value)))
}

/// Those of some values that hold others or can change.
fn goes_deeper<'a>(values: impl Iterator<Item = &'a Value>) -> Vec<Value> {
    let deep = values.filter(|value| {
        matches!(
            value.plain(),
            Value::Tuple(_)
                | Value::List(_)
                | Value::Dict(_)
                | Value::Set(_)
                | Value::Deque(_)
                | Value::Bytearray(_)
                | Value::View(_)
        ) || matches!(value, Value::Instance(instance) if instance.class.is_exception)
    });
    deep.cloned().collect()
}

/// The attributes of an object, all together.
pub(super) fn all_attributes(value: &Value, writes: bool, touches: &mut Vec<Touch>) {
    let (space, object) = match value {
        Value::Instance(instance) if value.is_shared() => (Space::Attribute, instance.identity()),
        Value::Function(function) if value.is_shared() => (Space::Attribute, function.identity()),
        Value::Class(_) => (Space::ClassAttribute, 0),
        _ => return,
    };
    touches.push(Touch {
        space,
        object,
        key: 0,
        writes,
    });
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
    if let Value::Iterator(iterator) = value {
        if let Some(source) = iterator.container() {
            container(&source, false, touches);
        }
        for part in iterator.parts() {
            iteration(&Value::Iterator(part.clone()), touches);
        }
    }
}

/// An argument of something built in, which goes through it at most.
pub(super) fn argument_of_native(value: &Value, touches: &mut Vec<Touch>) {
    match value {
        Value::Iterator(_) | Value::Generator(_) => iteration(value, touches),
        _ => container(value, false, touches),
    }
}

/// A method of a builtin type.
pub(super) fn method_of_native(
    object: &Value,
    method: Method,
    argument: Option<&Value>,
    touches: &mut Vec<Touch>,
) {
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
        // Whoever starts it looks whether it is a daemon.
        Value::Thread(thread)
            if matches!(method, Method::ThreadIdent | Method::ThreadSetDaemon) =>
        {
            touches.push(look(Space::Thread, thread.identity.object));
        }
        Value::Instance(_)
            if matches!(
                method,
                Method::ExceptionAddNote | Method::ExceptionWithTraceback
            ) =>
        {
            all_attributes(object, true, touches);
        }
        Value::Iterator(_) | Value::Generator(_) => iteration(object, touches),
        Value::Dict(dict) if matches!(method, Method::DictGet) && object.is_shared() => {
            let hash = argument.map(crate::machine::table::hash);
            let key = hash
                .and_then(Result::ok)
                .map_or(0, |hash| (hash as u64).max(1));
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
            let reads =
                matches!(method.entry().owner, Type::Str | Type::Bytes) || READING.contains(&name);
            container(object, !reads, touches);
            // What is joined by bytes may be changed by others.
            let joins = name == "join" && matches!(object, Value::Bytes(_) | Value::Bytearray(_));
            if let (Type::Dict, "update", Some(pairs)) = (method.entry().owner, name, argument) {
                items_of(pairs, touches);
            }
            if joins || !KEEPING.contains(&name) {
                everything(object, touches);
                if let Some(argument) = argument {
                    everything(argument, touches);
                }
            }
        }
    }
}
