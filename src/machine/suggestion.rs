//! "Did you mean": what CPython 3.11's guesses are taken from.

use super::exception::{ExceptionState, Kind};
use super::heap::Guarded;
use super::value::Value;
use super::world::World;
use super::{attributes, iterator};
use crate::program::closest::closest;
use crate::program::opcode::Op;
use crate::program::{Function, cpython};

/// What a variable that the instruction at `at` did not find was meant to be: a local variable, a
/// global or a builtin.
pub(super) fn for_name(world: &World, code: &Function, at: u32) -> Option<String> {
    let name = match code.ops[at as usize] {
        Op::LoadGlobal { slot, .. } => &*world.program.globals[slot as usize],
        Op::LoadCell { cell: local, .. } | Op::CheckBound { local } => {
            &**code.locals.get(usize::from(local))?
        }
        _ => return None,
    };
    let inlined = code.comprehension(at);
    // A comprehension is a frame of its own, with none of the function's variables.
    let locals = inlined.map_or(&code.locals[..], |inlined| &inlined.locals);
    let locals: Vec<&str> = locals.iter().map(|local| &**local).collect();
    let predefined = cpython::MODULE_GLOBALS.split_whitespace();
    // Those of the program alone: the library's modules have theirs for themselves.
    let own = world.program.modules.last().map(|module| &module.slots);
    let is_own = |name: &str, slot: usize| {
        own.and_then(|slots| slots.get(name))
            .is_some_and(|own| *own as usize == slot)
    };
    let bound = world.program.globals.iter().zip(&world.globals).enumerate();
    let bound = bound.filter(|(slot, (name, cell))| cell.is_bound() && is_own(name, *slot));
    let bound = bound.map(|(_, (name, _))| &**name);
    let globals: Vec<&str> = predefined.chain(bound).collect();
    let builtins: Vec<&str> = cpython::BUILTINS.split_whitespace().collect();
    let guess = closest(name, &locals)
        .or_else(|| closest(name, &globals))
        .or_else(|| closest(name, &builtins));
    guess.map(str::to_owned)
}

/// What an exception asks that nobody has caught: the name that was meant. Of a missing attribute it
/// is looked for now, since most are expected to be missing.
pub(super) fn of(world: &World, state: &Guarded<ExceptionState>) -> Option<String> {
    let (known, subject) = state.with(|state| (state.suggestion.clone(), state.subject.clone()));
    let Some(object) = subject.filter(|_| known.is_none()) else {
        return known;
    };
    let Value::Str(name) = attributes::missing_name(state, Kind::AttributeError) else {
        return None;
    };
    let own = attributes_of(world, &object);
    let mut candidates = attributes::builtin_names(&object);
    candidates.extend(own.iter().map(|name| &**name));
    candidates.sort_unstable();
    closest(&name.string, &candidates).map(str::to_owned)
}

/// The names that CPython would guess from for an attribute of an object of the program.
pub(super) fn attributes_of(world: &World, object: &Value) -> Vec<std::sync::Arc<str>> {
    let (class, own) = match object {
        Value::Instance(instance) => (&instance.class, attributes::plain_dict(world, instance)),
        Value::Class(class) => (class, Value::None),
        _ => return Vec::new(),
    };
    let mut names = Vec::new();
    for key in iterator::collect(own.plain()).unwrap_or_default() {
        if let Value::Str(name) = key {
            names.push((&*name.string).into());
        }
    }
    for class in std::iter::once(class).chain(&*class.ancestors) {
        let members = class.members().into_iter();
        names.extend(members.map(|(name, _)| world.name(name)));
    }
    names
}
