//! What some exceptions take by name: `NameError('…', name='x')`.

use std::sync::Arc;

use super::{Kind, Result, type_error};
use crate::machine::attributes;
use crate::machine::class::Class;
use crate::machine::heap::Ref;
use crate::machine::instance::Instance;
use crate::machine::value::Value;
use crate::machine::world::World;

/// Gives a new exception the attributes that are named in its call.
pub(crate) fn take_keywords(
    world: &World,
    object: &Ref<Instance>,
    names: &[Arc<str>],
    values: &[Value],
) -> Result<()> {
    if names.is_empty() {
        return Ok(());
    }
    let Some((kind, known)) = known(&object.class) else {
        return type_error(format!(
            "{}() takes no keyword arguments",
            object.class.name
        ));
    };
    if let Some(name) = names.iter().find(|name| !known.contains(&&***name)) {
        return type_error(format!(
            "'{name}' is an invalid keyword argument for {}()",
            kind.name()
        ));
    }
    let value = Value::Instance(object.clone());
    for (name, given) in names.iter().zip(values) {
        let name = world.name_number(name);
        attributes::store_plain(world, &value, object, name, given)?;
    }
    Ok(())
}

/// The builtin exception that takes keywords, and which.
fn known(class: &Class) -> Option<(Kind, &'static [&'static str])> {
    let kind = class.nearest_kind();
    let all: [(Kind, &[&str]); 3] = [
        (Kind::NameError, &["name"]),
        (Kind::AttributeError, &["name", "obj"]),
        (Kind::ImportError, &["name", "path"]),
    ];
    all.into_iter().find(|(one, _)| kind.is_a(*one))
}
