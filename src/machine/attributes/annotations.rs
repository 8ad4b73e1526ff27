//! `function.__annotations__`, made when somebody asks for them: names are looked up then.

use super::store::store_function;
use super::{Access, load};
use crate::machine::exception::Result;
use crate::machine::value::{Function, Value};
use crate::machine::world::World;
use crate::program::library;

/// `function.__annotations__`, which is the same dict from here on.
pub(super) fn of_function(world: &World, function: &Function, number: u32) -> Value {
    let code = &world.program.functions[function.code as usize];
    let named = code.annotations.iter().map(|(name, annotation)| {
        let found = annotation.is_name.then(|| named(world, &annotation.text));
        let value = found.flatten();
        let value = value.unwrap_or_else(|| Value::string(&*annotation.text));
        (Value::string(&**name), value)
    });
    let annotations = Value::dict_of(named);
    store_function(function, number, annotations.clone());
    annotations
}

/// What a name of the program means, or names joined by dots; `None`: nothing.
pub(in crate::machine) fn named(world: &World, text: &str) -> Option<Value> {
    let (first, rest) = match text.split_once('.') {
        Some((first, rest)) => (first, Some(rest)),
        None => (text, None),
    };
    if first == "None" {
        return Some(Value::None);
    }
    let program = world.program.modules.last();
    let slot = program.and_then(|module| module.slots.get(first));
    let bound = slot.map(|slot| world.globals[*slot as usize].get());
    let bound = bound.filter(|value| !matches!(value, Value::Unbound));
    let builtin = || match library::exception(first) {
        Some(kind) => Some(Value::Class(world.exception_class(kind))),
        None => Some(world.builtin(library::builtin(first)?)),
    };
    let value = bound.or_else(builtin)?;
    let Some(rest) = rest else { return Some(value) };
    rest.split('.').try_fold(value, |object, name| {
        let access: Result<Access> = load(world, &object, world.name_number(name));
        match access {
            Ok(Access::Value(value)) => Some(value),
            _ => None,
        }
    })
}
