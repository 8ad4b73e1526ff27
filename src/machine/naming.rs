//! The names that a program's variables give to objects, and to what its threads synchronize on.
//!
//! Invariant: who looks at globals runs one of the program's threads, or comes when these are
//! [shared](World::are_globals_shared) or no thread runs: until then what they hold is the main
//! thread's own.

use std::fmt::{Display, Formatter, Result};
use std::sync::Arc;

use super::text;
use super::value::Value;
use super::world::World;

/// Steps from a global variable within which everything is looked at, as far as this budget goes: a
/// run may have ended because memory is short.
const DEPTH: u32 = 2;
const NEAR_BUDGET: u32 = 1 << 16;

/// Steps within which the rest is, as far as the budget goes: `bank.accounts['alice'].lock`.
const MOST_DEPTH: u32 = 4;

/// Containers and objects that are looked into for that.
const BUDGET: u32 = 2_000;

/// The same for the way to one object, which is asked for at each step of a replay.
const WAY_BUDGET: u32 = 300;

/// How a value is reached from a global variable, as the program would write it.
pub(crate) enum Way<'way> {
    Global(&'way str),
    Attribute(&'way Self, Arc<str>),
    Item(&'way Self, usize),
    Key(&'way Self, &'way Value),
    /// What the library keeps inside an object goes by the object's name.
    Inside(&'way Self),
}

impl Display for Way<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        match self {
            Self::Global(name) => formatter.write_str(name),
            Self::Attribute(of, name) => write!(formatter, "{of}.{name}"),
            Self::Item(of, index) => write!(formatter, "{of}[{index}]"),
            Self::Key(of, key) => match text::repr(key) {
                Ok(key) => write!(formatter, "{of}[{key}]"),
                Err(_) => write!(formatter, "{of}[…]"),
            },
            Self::Inside(of) => of.fmt(formatter),
        }
    }
}

impl Way<'_> {
    /// Steps from the global variable.
    fn length(&self) -> u32 {
        match self {
            Self::Global(_) => 0,
            Self::Attribute(of, _) | Self::Item(of, _) | Self::Key(of, _) | Self::Inside(of) => {
                1 + of.length()
            }
        }
    }
}

/// What a search is for.
#[derive(Clone, Copy)]
enum Sought {
    /// What threads synchronize on.
    Synchronized,
    /// The object of this identity.
    Object(u32),
}

impl Sought {
    fn is(self, value: &Value) -> bool {
        match self {
            Self::Synchronized => synchronized(value).is_some(),
            Self::Object(identity) => {
                let has_places = matches!(
                    value,
                    Value::Instance(_)
                        | Value::Bytearray(_)
                        | Value::List(_)
                        | Value::Dict(_)
                        | Value::Set(_)
                        | Value::Deque(_)
                );
                has_places
                    && (value.plain().known_identity() == Some(identity)
                        || value.known_identity() == Some(identity))
            }
        }
    }

    /// Whether a value is that, or may refer to some within so many steps.
    fn may_be_within(self, value: &Value, depth: u32) -> bool {
        let holds = matches!(
            value,
            Value::List(_) | Value::Tuple(_) | Value::Dict(_) | Value::Instance(_)
        );
        holds && depth > 0 || self.is(value)
    }
}

/// How far a search goes.
struct Reach {
    sought: Sought,
    /// Ways of fewer steps have been looked at before.
    from: u32,
    /// Steps.
    depth: u32,
    /// Containers and objects that may still be looked into.
    budget: u32,
}

impl World {
    /// The names of objects that globals hold, or their attributes or items do; of several names
    /// the shortest way comes last.
    pub(crate) fn object_names(&self) -> Vec<(u32, String)> {
        let named = self.named_objects().into_iter();
        named
            .filter_map(|(value, name)| Some((synchronized(&value)?, name)))
            .collect()
    }

    /// Locks and other primitives with their names, as above.
    pub(crate) fn named_objects(&self) -> Vec<(Value, String)> {
        let mut names = Vec::new();
        self.each_named(&mut |value, way| {
            names.push((way.length(), value.clone(), way.to_string()));
        });
        names.sort_by_key(|(length, ..)| std::cmp::Reverse(*length));
        let names = names.into_iter();
        names.map(|(_, value, name)| (value, name)).collect()
    }

    /// The same one after the other; names are not made unless somebody wants them.
    pub(crate) fn each_named(&self, visit: &mut dyn FnMut(&Value, &Way<'_>)) {
        let Some(module) = self.program.modules.last() else {
            return;
        };
        let mut slots: Vec<_> = module.slots.iter().collect();
        slots.sort_by_key(|(_, slot)| **slot);
        let near = Reach {
            sought: Sought::Synchronized,
            from: 0,
            depth: DEPTH,
            budget: NEAR_BUDGET,
        };
        let far = Reach {
            sought: Sought::Synchronized,
            from: DEPTH + 1,
            depth: MOST_DEPTH,
            budget: BUDGET,
        };
        for mut reach in [near, far] {
            for (name, slot) in &slots {
                let value = self.globals[**slot as usize].get();
                self.named(&value, &Way::Global(name), &mut reach, visit);
            }
        }
    }

    /// Locks and other primitives that some value refers to, whatever they are called.
    pub(crate) fn each_within(&self, value: &Value, visit: &mut dyn FnMut(&Value)) {
        let mut reach = Reach {
            sought: Sought::Synchronized,
            from: 0,
            depth: MOST_DEPTH,
            budget: BUDGET,
        };
        self.named(value, &Way::Global(""), &mut reach, &mut |value, _| {
            visit(value);
        });
    }

    /// The shortest way to the object of an identity that is found from a global variable, or else
    /// from one of these.
    pub(crate) fn way_to(&self, identity: u32, locals: &[(Arc<str>, Value)]) -> Option<String> {
        let module = self.program.modules.last()?;
        let mut slots: Vec<_> = module.slots.iter().collect();
        slots.sort_by_key(|(_, slot)| **slot);
        let globals = slots.into_iter();
        let globals: Vec<(Arc<str>, Value)> = globals
            .map(|(name, slot)| (name.clone(), self.globals[*slot as usize].get()))
            .collect();
        self.way_from(identity, &globals)
            .or_else(|| self.way_from(identity, locals))
    }

    fn way_from(&self, identity: u32, variables: &[(Arc<str>, Value)]) -> Option<String> {
        for depth in [0, DEPTH, MOST_DEPTH] {
            let mut reach = Reach {
                sought: Sought::Object(identity),
                from: 0,
                depth,
                budget: WAY_BUDGET,
            };
            let mut found: Option<(u32, String)> = None;
            for (name, value) in variables {
                self.named(value, &Way::Global(name), &mut reach, &mut |_, way| {
                    let length = way.length();
                    if found
                        .as_ref()
                        .is_none_or(|(shortest, _)| length < *shortest)
                    {
                        found = Some((length, way.to_string()));
                    }
                });
            }
            if let Some((_, way)) = found {
                return Some(way);
            }
        }
        None
    }

    /// What a value that is reached on some way refers to.
    fn named(
        &self,
        value: &Value,
        way: &Way<'_>,
        reach: &mut Reach,
        visit: &mut dyn FnMut(&Value, &Way<'_>),
    ) {
        let length = way.length();
        let sought = reach.sought;
        if sought.is(value) {
            if length >= reach.from {
                visit(value, way);
            }
            return;
        }
        let left = reach.depth.saturating_sub(length);
        if left == 0 || reach.budget == 0 || !sought.may_be_within(value, left) {
            return;
        }
        reach.budget -= 1;
        let leads = |value: &Value| sought.may_be_within(value, left - 1);
        match value {
            Value::List(list) => {
                let items = list.with(|items| leading(items, reach, leads));
                self.items(&items, way, reach, visit);
            }
            Value::Tuple(items) => self.items(&leading(items, reach, leads), way, reach, visit),
            Value::Dict(dict) => {
                let entries: Vec<(Value, Value)> = dict.with(|table| {
                    let leading = table.iter().filter(|entry| leads(&entry.value));
                    leading
                        .take(reach.budget as usize)
                        .map(|it| (it.key.clone(), it.value.clone()))
                        .collect()
                });
                for (key, value) in &entries {
                    if matches!(key, Value::Str(_) | Value::Int(_)) {
                        self.named(value, &Way::Key(way, key), reach, visit);
                    }
                }
            }
            Value::Instance(instance) => {
                let attributes = instance.attributes().into_iter();
                for (attribute, value) in attributes.filter(|(_, value)| leads(value)) {
                    let attribute = self.name(attribute);
                    if attribute.starts_with('_') && instance.class.is_of_library() {
                        if sought.is(&value) {
                            self.named(&value, &Way::Inside(way), reach, visit);
                        }
                    } else {
                        self.named(&value, &Way::Attribute(way, attribute), reach, visit);
                    }
                }
            }
            _ => {}
        }
    }

    /// The same for items with their places.
    fn items(
        &self,
        items: &[(usize, Value)],
        way: &Way<'_>,
        reach: &mut Reach,
        visit: &mut dyn FnMut(&Value, &Way<'_>),
    ) {
        for (index, item) in items {
            self.named(item, &Way::Item(way, *index), reach, visit);
        }
    }
}

/// The items that may lead to what threads synchronize on, with their places.
fn leading(items: &[Value], reach: &Reach, leads: impl Fn(&Value) -> bool) -> Vec<(usize, Value)> {
    let leading = items.iter().enumerate().filter(|(_, item)| leads(item));
    let leading = leading.take(reach.budget as usize);
    leading.map(|(index, item)| (index, item.clone())).collect()
}

/// The id of what threads synchronize on.
fn synchronized(value: &Value) -> Option<u32> {
    match value {
        Value::Lock(lock) => Some(lock.identity.object),
        Value::Primitive(primitive) => Some(primitive.object()),
        _ => None,
    }
}
