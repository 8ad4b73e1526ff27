//! The names that a program's variables give to what its threads synchronize on.
//!
//! Invariant: who looks at globals runs one of the program's threads, or comes when these are
//! [shared](World::are_globals_shared) or no thread runs: until then what they hold is the main
//! thread's own.

use std::fmt::{Display, Formatter, Result};
use std::sync::Arc;

use super::value::Value;
use super::world::World;

/// How a value is reached from a global variable, as the program would write it.
pub(crate) enum Way<'way> {
    Global(&'way str),
    Attribute(&'way Self, Arc<str>),
    Item(&'way Self, usize),
}

impl Display for Way<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        match self {
            Self::Global(name) => formatter.write_str(name),
            Self::Attribute(of, name) => write!(formatter, "{of}.{name}"),
            Self::Item(of, index) => write!(formatter, "{of}[{index}]"),
        }
    }
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
        self.each_named(&mut |value, way| names.push((value.clone(), way.to_string())));
        names.sort_by_key(|(_, name)| std::cmp::Reverse(name.matches(['.', '[']).count()));
        names
    }

    /// The same one after the other; names are not made unless somebody wants them.
    pub(crate) fn each_named(&self, visit: &mut dyn FnMut(&Value, &Way<'_>)) {
        let Some(module) = self.program.modules.last() else {
            return;
        };
        let mut slots: Vec<_> = module.slots.iter().collect();
        slots.sort_by_key(|(_, slot)| **slot);
        for (name, slot) in slots {
            let value = self.globals[*slot as usize].get();
            self.named(&value, &Way::Global(name), 2, visit);
        }
    }

    /// What a value that is reached on some way refers to, so many steps deep.
    fn named(
        &self,
        value: &Value,
        way: &Way<'_>,
        depth: u32,
        visit: &mut dyn FnMut(&Value, &Way<'_>),
    ) {
        if synchronized(value).is_some() {
            visit(value, way);
        }
        if depth == 0 {
            return;
        }
        let items = match value {
            Value::List(list) => list.with(Clone::clone),
            Value::Tuple(items) => items.to_vec(),
            Value::Instance(instance) => {
                for (attribute, value) in instance.attributes() {
                    if !may_lead_to_one(&value, depth - 1) {
                        continue;
                    }
                    let attribute = self.name(attribute);
                    // What the library keeps inside its objects goes by their names.
                    if attribute.starts_with('_') && instance.class.is_of_library() {
                        self.named(&value, way, 0, visit);
                    } else {
                        self.named(&value, &Way::Attribute(way, attribute), depth - 1, visit);
                    }
                }
                return;
            }
            _ => return,
        };
        for (index, item) in items.iter().enumerate() {
            if !may_lead_to_one(item, depth - 1) {
                continue;
            }
            self.named(item, &Way::Item(way, index), depth - 1, visit);
        }
    }
}

/// Whether a value is what threads synchronize on, or may refer to some within so many steps.
fn may_lead_to_one(value: &Value, depth: u32) -> bool {
    let holds = matches!(value, Value::List(_) | Value::Tuple(_) | Value::Instance(_));
    holds && depth > 0 || synchronized(value).is_some()
}

/// The id of what threads synchronize on.
fn synchronized(value: &Value) -> Option<u32> {
    match value {
        Value::Lock(lock) => Some(lock.identity.object),
        Value::Primitive(primitive) => Some(primitive.object()),
        _ => None,
    }
}
