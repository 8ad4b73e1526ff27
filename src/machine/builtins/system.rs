//! What a program can ask about itself: its names, its source, its output.

use crate::machine::exception::{self, Entry};
use crate::machine::suggestion;
use crate::machine::value::Value;
use crate::machine::world::World;
use crate::program::cpython;
use crate::program::library::Module;

/// `dir(object)`
pub(super) fn dir(world: &World, object: &Value) -> Value {
    let mut names: Vec<String> = suggestion::attributes_of(world, object)
        .iter()
        .map(ToString::to_string)
        .collect();
    let more = match object {
        Value::Module(module) => {
            let mut names = cpython::module_names(*module);
            names.retain(|name| world.program.slot_of(*module, name).is_some());
            names
        }
        Value::Class(class) => {
            let mut order = std::iter::once(class).chain(&*class.ancestors);
            let builtin = order.find_map(|one| one.builtin);
            builtin.map(cpython::attribute_names).unwrap_or_default()
        }
        _ => cpython::attribute_names(object.plain().builtin_class()),
    };
    names.extend(more.into_iter().map(str::to_owned));
    if let Value::Instance(_) = object {
        names.extend(["__dict__", "__module__", "__weakref__"].map(str::to_owned));
    }
    names.sort_unstable();
    names.dedup();
    Value::list(names.into_iter().map(Value::string).collect())
}

/// `globals()` of the program: a copy.
pub(in crate::machine) fn globals(world: &World) -> Value {
    let Some(module) = world.program.modules.last() else {
        return Value::dict_of([]);
    };
    let mut slots: Vec<_> = module.slots.iter().collect();
    slots.sort_by_key(|(_, slot)| **slot);
    let values = slots.into_iter().map(|(name, slot)| {
        let value = world.globals[*slot as usize].get();
        (Value::string(&**name), value)
    });
    Value::dict_of(values.filter(|(_, value)| !matches!(value, Value::Unbound)))
}

/// `sys.stdout` or `sys.stderr`, or `None` where nobody imports `sys`.
pub(super) fn stream(world: &World, name: &str) -> Value {
    match world.program.slot_of(Module::Sys, name) {
        Some(slot) => match world.globals[slot as usize].get() {
            Value::Unbound => Value::Ellipsis,
            stream => stream,
        },
        None => Value::Ellipsis,
    }
}

/// Whether the program has put something else in the place of a stream of `sys`.
pub(in crate::machine) fn has_other_stream(world: &World, name: &str) -> bool {
    match stream(world, name) {
        Value::Ellipsis => false,
        Value::Instance(stream) => {
            !stream.class.is_of_library() || &*stream.class.name != "TextIOWrapper"
        }
        _ => true,
    }
}

fn traceback_of(exception: &Value) -> Vec<Entry> {
    let state = match exception {
        Value::Instance(object) => object.exception(),
        _ => None,
    };
    state.map_or_else(Vec::new, |state| {
        state.with(|state| state.traceback.clone())
    })
}

/// `Traceback (most recent call last):` and the frames of an exception.
pub(super) fn traceback_text(world: &World, exception: &Value) -> Value {
    let traceback = traceback_of(exception);
    Value::string(exception::traceback_text(&traceback, &world.program))
}

/// Line and function of each of those frames, as pairs.
pub(super) fn traceback_frames(world: &World, exception: &Value) -> Value {
    let frames = exception::frames(&traceback_of(exception), &world.program);
    let pair = |(line, function): (u32, Box<str>)| {
        Value::tuple(vec![Value::Int(line.into()), Value::string(function)])
    };
    Value::list(frames.into_iter().map(pair).collect())
}

/// What a traceback asks after a misspelt name: `. Did you mean: 'len'?`
pub(super) fn suggestion_for(world: &World, exception: &Value) -> Value {
    let state = match exception {
        Value::Instance(object) => object.exception(),
        _ => None,
    };
    let suggestion = state.and_then(|state| suggestion::of(world, state));
    let asked = suggestion.map(|name| format!(". Did you mean: '{name}'?"));
    Value::string(asked.unwrap_or_default())
}

/// A line of the program, 1-based.
pub(super) fn source_line(world: &World, line: &Value) -> Value {
    let line = match line {
        Value::Int(line) => u32::try_from(*line).unwrap_or(0),
        _ => 0,
    };
    if line == 0 {
        return Value::string("");
    }
    let program = &world.program;
    Value::string(program.lines.line_text(&program.source, line).trim())
}
