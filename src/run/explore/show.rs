//! Values as a person reads them in a table of outcomes: plain data only.

use std::fmt::Write as _;

use crate::machine::instance::Instance;
use crate::machine::text;
use crate::machine::value::Value;
use crate::machine::world::World;

/// How deep containers are looked into.
const DEPTH: u32 = 4;

/// Items and attributes that are shown of one object.
const MOST: usize = 50;

/// A value, if it is plain data or consists of it.
pub(super) fn show(world: &World, value: &Value) -> Option<String> {
    let mut text = String::new();
    show_into(world, value, &mut text).then_some(text)
}

/// The same behind other text; `false`: it is no such value, and what was added means nothing.
pub(super) fn show_into(world: &World, value: &Value, text: &mut String) -> bool {
    add(world, value, DEPTH, text)
}

/// Whether a value may be plain data or consist of it, at first sight.
fn may_be_data(value: &Value) -> bool {
    match value {
        Value::Int(_)
        | Value::None
        | Value::Bool(_)
        | Value::Float(_)
        | Value::Str(_)
        | Value::Bytes(_)
        | Value::Bytearray(_)
        | Value::List(_)
        | Value::Tuple(_)
        | Value::Set(_)
        | Value::Frozenset(_)
        | Value::Deque(_)
        | Value::Dict(_) => true,
        Value::Instance(instance) => !instance.class.is_of_library(),
        _ => false,
    }
}

fn add(world: &World, value: &Value, depth: u32, text: &mut String) -> bool {
    match value {
        Value::Int(number) => {
            text::push_int(*number, text);
            true
        }
        Value::None
        | Value::Bool(_)
        | Value::Float(_)
        | Value::Str(_)
        | Value::Bytes(_)
        | Value::Bytearray(_) => text::repr(value).is_ok_and(|repr| {
            text.push_str(&repr);
            true
        }),
        Value::List(list) => {
            // Lists of threads and of functions are in most programs.
            let items = list.with(|items| {
                let shown = items.iter().take(MOST);
                let may_be = depth == 0 || shown.clone().all(may_be_data);
                may_be.then(|| items.clone())
            });
            let Some(items) = items else {
                return false;
            };
            all(world, items.iter(), ["[", "]"], depth, text)
        }
        Value::Tuple(items) => all(world, items.iter(), ["(", ")"], depth, text),
        Value::Set(set) | Value::Frozenset(set) => {
            let items = set.with(crate::machine::table::ItemSet::items);
            all(world, items.iter(), ["{", "}"], depth, text)
        }
        Value::Deque(deque) => {
            let items: Vec<Value> = deque.items.with(|items| items.iter().cloned().collect());
            all(world, items.iter(), ["deque([", "])"], depth, text)
        }
        Value::Dict(dict) => {
            let table = dict.with(Clone::clone);
            if depth == 0 {
                text.push_str("{…}");
                return true;
            }
            text.push('{');
            for (index, entry) in table.iter().take(MOST).enumerate() {
                if index > 0 {
                    text.push_str(", ");
                }
                if !add(world, &entry.key, depth - 1, text) {
                    return false;
                }
                text.push_str(": ");
                if !add(world, &entry.value, depth - 1, text) {
                    return false;
                }
            }
            text.push('}');
            true
        }
        Value::Instance(instance) if !instance.class.is_of_library() && depth > 0 => {
            let mut shown = 0;
            let _ = write!(text, "{}(", instance.class.name);
            for (name, value) in shown_of(world, instance).take(MOST) {
                let mut inner = String::new();
                if add(world, &value, depth - 1, &mut inner) {
                    let separator = if shown > 0 { ", " } else { "" };
                    let _ = write!(text, "{separator}{}={inner}", world.name(name));
                    shown += 1;
                }
            }
            text.push(')');
            shown > 0
        }
        _ => false,
    }
}

/// Attributes in the order in which the program's text mentions them, which is mostly that of their
/// assignments and does not depend on who was first to make one; without those that only the
/// library knows.
fn shown_of(world: &World, instance: &Instance) -> impl Iterator<Item = (u32, Value)> {
    let mut attributes = instance.attributes();
    let own = &world.program.own_names;
    let place = |name: u32| own.iter().position(|other| u32::from(*other) == name);
    let mut ancestors = instance.class.ancestors.iter();
    if ancestors.any(|class| class.is_of_library() && class.builtin.is_none()) {
        attributes.retain(|(name, _)| place(*name).is_some());
    }
    if attributes.len() > 1 {
        attributes.sort_by_cached_key(|(name, _)| {
            let place = place(*name);
            (
                place.is_none(),
                place,
                place.is_none().then(|| world.name(*name)),
            )
        });
    }
    attributes.into_iter()
}

fn all<'a>(
    world: &World,
    items: impl ExactSizeIterator<Item = &'a Value>,
    [open, close]: [&str; 2],
    depth: u32,
    text: &mut String,
) -> bool {
    text.push_str(open);
    if depth == 0 {
        text.push('…');
    } else {
        let more = items.len().saturating_sub(MOST);
        for (index, item) in items.take(MOST).enumerate() {
            if index > 0 {
                text.push_str(", ");
            }
            if !add(world, item, depth - 1, text) {
                return false;
            }
        }
        if more > 0 {
            let _ = write!(text, ", … {more} more");
        }
    }
    text.push_str(close);
    true
}
