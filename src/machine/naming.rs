//! The names that a program's variables give to what its threads synchronize on.
//!
//! Invariant: who looks at globals runs one of the program's threads, or comes when these are
//! [shared](World::are_globals_shared) or no thread runs: until then what they hold is the main
//! thread's own.

use super::value::Value;
use super::world::World;

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
        let Some(module) = self.program.modules.last() else {
            return names;
        };
        let mut slots: Vec<_> = module.slots.iter().collect();
        slots.sort_by_key(|(_, slot)| **slot);
        for (name, slot) in slots {
            let value = self.globals[*slot as usize].get();
            self.named(&value, name, 2, &mut names);
        }
        names.sort_by_key(|(_, name)| std::cmp::Reverse(name.matches(['.', '[']).count()));
        names
    }

    /// What a value that is reached as `name` refers to, so many steps deep.
    fn named(&self, value: &Value, name: &str, depth: u32, names: &mut Vec<(Value, String)>) {
        if synchronized(value).is_some() {
            names.push((value.clone(), name.to_owned()));
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
                        self.named(&value, name, 0, names);
                    } else {
                        self.named(&value, &format!("{name}.{attribute}"), depth - 1, names);
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
            self.named(item, &format!("{name}[{index}]"), depth - 1, names);
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
