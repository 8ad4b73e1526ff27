//! What a class's `__slots__` mean.
//!
//! All attributes of instances are kept in the same way, so nothing is gained by them here; but a
//! class that has them allows no other attributes, unless a base does.

use crate::machine::class::Class;
use crate::machine::exception::{Kind, Result, raise, type_error};
use crate::machine::heap::Ref;
use crate::machine::value::{Member, Value};
use crate::machine::world::World;
use crate::machine::{attributes, iterator};
use crate::program::library::Builtin;

/// What a new class declares.
pub(super) struct Declared {
    names: Vec<String>,
    /// Whether its instances may have any attributes because of this class.
    pub(super) has_dict: bool,
}

/// What a class is to declare whose namespace this is.
pub(super) fn of(
    class_name: &str,
    bases: &[Ref<Class>],
    namespace: &[(Value, Value)],
) -> Result<Declared> {
    let is_named = |key: &Value, name: &str| matches!(key, Value::Str(key) if *key.string == *name);
    let mut declared = Declared {
        names: Vec::new(),
        has_dict: false,
    };
    let found = namespace.iter().find(|(key, _)| is_named(key, "__slots__"));
    let Some((_, slots)) = found else {
        declared.has_dict = true;
        return Ok(declared);
    };
    let items = match slots.plain() {
        Value::Str(_) => vec![slots.clone()],
        _ => iterator::collect(slots)?,
    };
    let fixed = bases.iter().find(|base| has_fixed_size(base));
    if let (Some(base), false) = (fixed, items.is_empty()) {
        let name = &base.name;
        return type_error(format!(
            "nonempty __slots__ not supported for subtype of '{name}'"
        ));
    }
    for item in &items {
        let Value::Str(name) = item.plain() else {
            let kind = item.type_name();
            return type_error(format!("__slots__ items must be strings, not '{kind}'"));
        };
        match &*name.string {
            name if !is_identifier(name) => return type_error("__slots__ must be identifiers"),
            "__dict__" if declared.has_dict || bases.iter().any(|base| base.has_dict) => {
                return type_error("__dict__ slot disallowed: we already got one");
            }
            "__dict__" => declared.has_dict = true,
            "__weakref__" => {}
            name => declared.names.push(mangled(class_name, name)),
        }
    }
    // The compiler's own names are CPython's as well.
    let mut own = declared.names.iter();
    let is_taken = |name: &str| namespace.iter().any(|(key, _)| is_named(key, name));
    let taken =
        own.find(|name| !matches!(&***name, "__qualname__" | "__classcell__") && is_taken(name));
    match taken {
        Some(name) => raise(
            Kind::ValueError,
            format!("'{name}' in __slots__ conflicts with class variable"),
        ),
        None => Ok(declared),
    }
}

/// Whether what its instances hold follows after them, so that there is no room for more.
fn has_fixed_size(class: &Class) -> bool {
    let payloads = [Builtin::Int, Builtin::Bytes, Builtin::Tuple];
    class
        .payload
        .is_some_and(|payload| payloads.contains(&payload))
}

fn is_identifier(name: &str) -> bool {
    let is_letter = |letter: char| letter == '_' || letter.is_alphabetic();
    name.starts_with(is_letter) && name.chars().all(|one| is_letter(one) || one.is_numeric())
}

/// A private name, as the compiler writes it in the class's methods.
fn mangled(class_name: &str, name: &str) -> String {
    let class_name = class_name.trim_start_matches('_');
    if !name.starts_with("__") || name.ends_with("__") || class_name.is_empty() {
        return name.to_owned();
    }
    format!("_{class_name}{name}")
}

/// Whether instances of several bases can be one object.
pub(super) fn check_bases(bases: &[Ref<Class>]) -> Result<()> {
    let mut winner: Option<&Ref<Class>> = None;
    for base in bases {
        let Some(solid) = solid(base) else { continue };
        match winner {
            Some(other) if other.derives_from(solid) => {}
            Some(other) if !solid.derives_from(other) => {
                return type_error("multiple bases have instance lay-out conflict");
            }
            _ => winner = Some(solid),
        }
    }
    Ok(())
}

/// The first class of an order that says what its instances look like in memory.
fn solid(class: &Ref<Class>) -> Option<&Ref<Class>> {
    let mut order = std::iter::once(class).chain(&*class.ancestors);
    order.find(|one| {
        let is_payload = one.builtin.is_some() && one.payload.is_some();
        is_payload
            || one
                .members()
                .iter()
                .any(|(_, value)| matches!(value, Value::Member(_)))
    })
}

impl Declared {
    /// Gives a class its descriptors, and its instances a place for each attribute: also for those
    /// of bases behind the first, which alone it takes after.
    pub(super) fn define(&self, world: &World, class: &Ref<Class>) {
        for (name, value) in class.ancestors.iter().flat_map(|one| one.members()) {
            if let Value::Member(_) = value {
                class.slot_or_new(name);
            }
        }
        for text in &self.names {
            let name = world.name_number(text);
            class.slot_or_new(name);
            let member = Member {
                name: text.as_str().into(),
                class: class.clone(),
            };
            attributes::store_member(world, class, name, Value::Member(Ref::new(member)));
        }
    }
}
