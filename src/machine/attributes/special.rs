//! Attributes that are no methods and that no program has set: `__class__`, `args`, `__name__` …

use super::annotations;
use super::store::slot_for;
use crate::machine::class::Class;
use crate::machine::exception::{
    ExceptionState, Kind, Result, new_object, raise, shown_arguments, type_error, unicode_field,
};
use crate::machine::heap::Guarded;
use crate::machine::heap::Ref;
use crate::machine::instance::{Instance, Payload};
use crate::machine::value::{Function, Value};
use crate::machine::world::World;
use crate::program::Function as Code;
use crate::program::opcode::Op;

/// The attribute, if the object has such a one.
pub(super) fn load(world: &World, object: &Value, name: &str) -> Result<Option<Value>> {
    if name == "__class__" {
        return Ok(Some(Value::Class(object.class(world))));
    }
    Ok(match object {
        Value::Instance(instance) => {
            match (of_instance(world, instance, name), &instance.payload) {
                (None, Payload::Value(payload)) => load(world, payload, name)?,
                (found, _) => found,
            }
        }
        Value::Class(class) => of_class(world, class, name),
        Value::Function(_) if name == "__dict__" => Some(attributes_of(world, object)),
        Value::Function(function) => of_function(world, function, name),
        Value::Method(method) => match name {
            "__self__" => Some(method.receiver.clone()),
            "__func__" => Some(method.function.clone()),
            _ => load(world, &method.function, name)?,
        },
        Value::Builtin(builtin) => match name {
            "__name__" | "__qualname__" => Some(Value::string(builtin.entry().name)),
            "__module__" => Some(Value::string(builtin.entry().owner.name())),
            _ => None,
        },
        Value::BoundMethod(bound) => match name {
            "__name__" => Some(Value::string(bound.method.entry().name)),
            "__self__" if !matches!(bound.receiver, Value::Unbound) => Some(bound.receiver.clone()),
            _ => None,
        },
        Value::Range(range) => match name {
            "start" => Some(Value::Int(range.start)),
            "stop" => Some(Value::Int(range.stop)),
            "step" => Some(Value::Int(range.step)),
            _ => None,
        },
        Value::Slice(parts) => {
            let names = ["start", "stop", "step"];
            let index = names.iter().position(|other| *other == name);
            index.map(|index| parts[index].clone())
        }
        Value::Property(property) => match name {
            "fget" => Some(property.getter.clone()),
            "fset" => Some(property.setter.clone()),
            "fdel" => Some(property.deleter.clone()),
            "__doc__" => match &property.doc {
                Value::None => load(world, &property.getter, name)?,
                doc => Some(doc.clone()),
            },
            "__isabstractmethod__" => {
                let parts = [&property.getter, &property.setter, &property.deleter];
                let is_abstract = |part: &&Value| matches!(load(world, part, name), Ok(Some(value)) if value.is_true());
                Some(Value::Bool(parts.iter().any(is_abstract)))
            }
            _ => None,
        },
        Value::Member(member) => match name {
            "__name__" => Some(Value::string(&*member.name)),
            "__doc__" => Some(Value::None),
            "__objclass__" => Some(Value::Class(member.class.clone())),
            _ => None,
        },
        Value::Wrapper(wrapper) => match name {
            "__func__" | "__wrapped__" => Some(wrapper.function.clone()),
            _ => load(world, &wrapper.function, name)?,
        },
        Value::Deque(deque) if name == "maxlen" => Some(
            deque
                .most()
                .map_or(Value::None, |most| Value::Int(most as i64)),
        ),
        Value::Thread(thread) if name == "object" => Some(thread.object.get()),
        Value::Generator(generator) if name == "__name__" || name == "__qualname__" => {
            let code = &world.program.functions[generator.code as usize];
            Some(Value::string(&*code.name))
        }
        Value::Cell(cell) if name == "cell_contents" => match cell.get() {
            Value::Unbound => return raise(Kind::ValueError, "Cell is empty"),
            contents => Some(contents),
        },
        Value::Float(value) => match name {
            "real" => Some(Value::Float(*value)),
            "imag" => Some(Value::Float(0.0)),
            _ => None,
        },
        Value::Bool(value) => load(world, &Value::Int(i64::from(*value)), name)?,
        Value::View(view) if name == "mapping" => Some(Value::Dict(view.dict.clone())),
        Value::Int(value) => match name {
            "real" | "numerator" => Some(Value::Int(*value)),
            "imag" => Some(Value::Int(0)),
            "denominator" => Some(Value::Int(1)),
            _ => None,
        },
        _ => None,
    })
}

/// The attributes that an object has now, or the mapping that stands in for them.
pub(in crate::machine) fn plain_dict(world: &World, instance: &Instance) -> Value {
    if let Some(mapping) = instance.mapping(world) {
        return mapping;
    }
    let attributes = instance.attributes().into_iter();
    let attributes = attributes.filter(|(name, _)| !is_declared(&instance.class, *name));
    let named = attributes.map(|(name, value)| (Value::string(&*world.name(name)), value));
    Value::dict_of(named)
}

/// Whether `__slots__` gives instances an attribute, which is not in their `__dict__`.
#[inline(never)]
pub(super) fn is_declared(class: &Class, name: u32) -> bool {
    matches!(class.member(name), Some(Value::Member(_)))
}

/// `object.__dict__`: the attributes that it has now; what is written into it is written through.
fn attributes_of(world: &World, object: &Value) -> Value {
    let dict = match object {
        Value::Instance(instance) => {
            let dict = plain_dict(world, instance);
            if instance.mapping(world).is_some() {
                return dict;
            }
            dict
        }
        Value::Function(function) => set_on_function(world, function),
        _ => Value::dict_of([]),
    };
    let of = ("_instance", object.clone());
    let view = of_prelude(world, "_Attributes", Payload::Value(dict.clone()), of);
    view.unwrap_or(dict)
}

fn set_on_function(world: &World, function: &Function) -> Value {
    let attributes = function.attributes.with(Clone::clone);
    let is_shown = |name: u32| {
        let name = world.name(name);
        !(name.starts_with("__") && name.ends_with("__")) || &*name == "__wrapped__"
    };
    let attributes = attributes.into_iter().filter(|(name, _)| is_shown(*name));
    let named = attributes.map(|(name, value)| (Value::string(&*world.name(name)), value));
    Value::dict_of(named)
}

/// An instance of a class of the prelude, with one attribute.
fn of_prelude(
    world: &World,
    class: &str,
    payload: Payload,
    (name, value): (&str, Value),
) -> Option<Value> {
    let Value::Class(class) = world.prelude(class) else {
        return None;
    };
    let made = Instance::new(class.clone(), payload);
    let slot = slot_for(world, &class, world.name_number(name));
    drop(made.replace(slot, value));
    Some(Value::Instance(Ref::new(made)))
}

/// `function.__code__`: the prelude makes its attributes of this, when somebody asks for one.
fn code_of(world: &World, code: &Code) -> Option<Value> {
    let parameters = usize::from(code.parameter_count);
    let mut names = Vec::new();
    for (index, name) in code.locals[..usize::from(code.first_free)]
        .iter()
        .enumerate()
    {
        let makes = |op: &Op| matches!(op, Op::MakeCell { local } if usize::from(*local) == index);
        let is_cell = index >= parameters && code.ops.iter().any(makes);
        if !is_cell && !name.starts_with('.') {
            names.push(Value::string(&**name));
        }
    }
    let parts = vec![
        Value::string(&*code.name),
        Value::string(&*code.qualified_name),
        Value::Int(code.positional_count.into()),
        Value::Int(code.positional_only_count.into()),
        Value::Int(code.parameter_count.into()),
        Value::Int(code.has_star.into()),
        Value::Int(code.has_double_star.into()),
        Value::Int(code.is_generator.into()),
        Value::list(names),
    ];
    let parts = ("_parts", Value::tuple(parts));
    of_prelude(world, "_Code", Payload::None, parts)
}

/// The object whose `__dict__` gave a value.
pub(super) fn viewed(world: &World, value: &Value) -> Option<Ref<Instance>> {
    let (Value::Instance(view), Value::Class(class)) = (value, world.prelude("_Attributes")) else {
        return None;
    };
    let slot = class.slot(world.name_number("_instance"))?;
    match view.get(slot) {
        Value::Instance(of) if view.class.is(&class) => Some(of),
        _ => None,
    }
}

fn of_instance(world: &World, instance: &Ref<Instance>, name: &str) -> Option<Value> {
    let class = &instance.class;
    match name {
        "__dict__" => {
            let object = Value::Instance(instance.clone());
            return class.has_dict.then(|| attributes_of(world, &object));
        }
        "__module__" => return Some(Value::string(&*class.module)),
        "__doc__" => return Some(Value::None),
        _ => {}
    }
    let state = instance.exception()?;
    let first = |state: &Guarded<ExceptionState>, index: usize| {
        state.with(|state| state.arguments.get(index).cloned())
    };
    let kind = class.nearest_kind();
    match name {
        "args" => Some(Value::tuple(shown_arguments(instance))),
        "__cause__" => Some(
            state
                .with(|state| state.cause.clone())
                .unwrap_or(Value::None),
        ),
        "__context__" => Some(
            state
                .with(|state| state.context.clone())
                .unwrap_or(Value::None),
        ),
        "__suppress_context__" => Some(Value::Bool(state.with(|state| state.suppresses_context))),
        "__traceback__" => Some(traceback_of(world, instance)),
        "__notes__" => {
            let notes = state.with(|state| state.notes.clone());
            (!notes.is_empty()).then(|| Value::list(notes))
        }
        "value" if kind.is_a(Kind::StopIteration) => Some(first(state, 0).unwrap_or(Value::None)),
        "code" if kind.is_a(Kind::SystemExit) => Some(exit_code(state)),
        "errno" | "strerror" | "filename" | "filename2" if kind.is_a(Kind::OSError) => {
            let index = match name {
                "errno" => 0,
                "strerror" => 1,
                "filename" => 2,
                _ => 4,
            };
            let is_parsed = state.with(|state| matches!(state.arguments.len(), 2..=5));
            let given = first(state, index).filter(|_| is_parsed);
            Some(given.unwrap_or(Value::None))
        }
        "name" if kind == Kind::NameError || kind.is_a(Kind::AttributeError) => {
            Some(missing_name(state, kind))
        }
        "name" if kind.is_a(Kind::NameError) => Some(Value::None),
        "name" | "path" if kind.is_a(Kind::ImportError) => Some(Value::None),
        "msg" if kind.is_a(Kind::ImportError) => Some(match first(state, 1) {
            None => first(state, 0).unwrap_or(Value::None),
            Some(_) => Value::None,
        }),
        "obj" if kind.is_a(Kind::AttributeError) => {
            let subject = state.with(|state| state.subject.clone());
            Some(subject.unwrap_or(Value::None))
        }
        _ => unicode_field(kind, name).and_then(|index| first(state, index)),
    }
}

/// The name that was not found, as the machine's message has it; `None` if it is not the machine's.
pub(in crate::machine) fn missing_name(state: &Guarded<ExceptionState>, kind: Kind) -> Value {
    let (message, subject) = state.with(|state| (state.arguments.clone(), state.subject.clone()));
    let [Value::Str(message)] = &message[..] else {
        return Value::None;
    };
    let name = if kind == Kind::NameError {
        let rest = message.string.strip_prefix("name '");
        rest.and_then(|rest| rest.strip_suffix("' is not defined"))
    } else {
        let quoted = message
            .string
            .strip_suffix('\'')
            .filter(|_| subject.is_some());
        quoted.and_then(|text| text.rsplit('\'').next())
    };
    name.map_or(Value::None, Value::string)
}

/// `SystemExit.code`
pub(crate) fn exit_code(state: &Guarded<ExceptionState>) -> Value {
    let arguments = state.with(|state| state.arguments.clone());
    match &arguments[..] {
        [] => Value::None,
        [code] => code.clone(),
        _ => Value::tuple(arguments),
    }
}

/// `__traceback__`: made like an exception, so that it can be given to another; its argument says
/// how many of the frames it leaves out.
pub(in crate::machine) fn traceback_of(world: &World, exception: &Ref<Instance>) -> Value {
    let of = |state: &Guarded<ExceptionState>| state.with(|state| state.traceback.clone());
    let traceback = exception.exception().map(of).unwrap_or_default();
    if traceback.is_empty() {
        return Value::None;
    }
    let Value::Class(class) = world.prelude("_Traceback") else {
        return Value::None;
    };
    let holder = new_object(class, vec![Value::Int(0)]);
    if let Some(state) = holder.exception() {
        state.change(|state| state.traceback = traceback);
    }
    Value::Instance(holder)
}

fn of_class(world: &World, class: &Ref<Class>, name: &str) -> Option<Value> {
    Some(match name {
        "__name__" => Value::string(&*class.name),
        "__qualname__" => Value::string(&*class.qualified_name),
        "__module__" => Value::string(&*class.module),
        "__doc__" => Value::None,
        "__annotations__" if class.builtin.is_none() => Value::dict_of([]),
        "__hash__" if !class.is_hashable() => Value::None,
        "__bases__" => Value::tuple(class.bases.iter().cloned().map(Value::Class).collect()),
        "__base__" => class
            .bases
            .first()
            .map_or(Value::None, |base| Value::Class(base.clone())),
        "__mro__" => {
            let order = std::iter::once(class).chain(&*class.ancestors);
            Value::tuple(order.cloned().map(Value::Class).collect())
        }
        "__dict__" => {
            let members = class.members().into_iter();
            Value::dict_of(members.map(|(name, value)| (Value::string(&*world.name(name)), value)))
        }
        _ => return None,
    })
}

fn of_function(world: &World, function: &Function, name: &str) -> Option<Value> {
    let number = world.name_number(name);
    let set = function.attributes.with(|attributes| {
        let found = attributes.iter().find(|(other, _)| *other == number);
        found.map(|(_, value)| value.clone())
    });
    if set.is_some() {
        return set;
    }
    let code = &world.program.functions[function.code as usize];
    Some(match name {
        "__name__" => Value::string(&*code.name),
        "__qualname__" => Value::string(&*code.qualified_name),
        "__module__" => Value::string(code.module_name),
        "__doc__" => code.docstring.as_deref().map_or(Value::None, Value::string),
        "__defaults__" => match &*function.defaults {
            [] => Value::None,
            defaults => Value::tuple(defaults.to_vec()),
        },
        "__kwdefaults__" => {
            let names = code.keyword_defaults.iter();
            let names = names.map(|register| Value::string(&*code.locals[usize::from(*register)]));
            match &*function.keyword_defaults {
                [] => Value::None,
                defaults => Value::dict_of(names.zip(defaults.iter().cloned())),
            }
        }
        "__closure__" => match &*function.closure {
            [] => Value::None,
            cells => Value::tuple(cells.to_vec()),
        },
        "__annotations__" => annotations::of_function(world, function, number),
        "__code__" => return code_of(world, code),
        _ => return None,
    })
}

/// Sets such an attribute; `false`: there is none of this name that can be set.
pub(super) fn store(object: &Value, name: &str, value: &Value) -> Result<bool> {
    match (object, name) {
        (Value::Thread(thread), "object") => {
            drop(thread.object.replace(value.clone()));
            Ok(true)
        }
        (Value::Instance(instance), _) => match instance.exception() {
            Some(state) => store_exception(state, name, value),
            None => Ok(false),
        },
        _ => Ok(false),
    }
}

fn store_exception(state: &Guarded<ExceptionState>, name: &str, value: &Value) -> Result<bool> {
    let given = (!matches!(value, Value::None)).then(|| value.clone());
    match name {
        "args" => {
            let arguments = crate::machine::iterator::collect(value)?;
            state.store(arguments, |state, arguments| state.arguments = arguments);
        }
        "__cause__" => {
            if !matches!(value, Value::None | Value::Instance(_)) {
                return type_error("exception cause must be None or derive from BaseException");
            }
            state.store(given, |state, given| {
                state.cause = given;
                state.suppresses_context = true;
            });
        }
        "__context__" => state.store(given, |state, given| state.context = given),
        "__suppress_context__" => {
            let suppresses = value.is_true();
            state.change(|state| state.suppresses_context = suppresses);
        }
        "__traceback__" => {
            let traceback = match value {
                Value::None => None,
                Value::Instance(holder) if is_traceback(holder) => holder
                    .exception()
                    .map(|state| state.with(|state| state.traceback.clone())),
                _ => return type_error("__traceback__ must be a traceback or None"),
            };
            state.change(|state| state.traceback = traceback.unwrap_or_default());
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Whether it was made by [`traceback_of`].
fn is_traceback(instance: &Instance) -> bool {
    let class = &instance.class;
    class.is_of_library() && &*class.name == "traceback"
}
