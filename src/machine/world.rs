//! What the threads of one run share: the program, its globals and constants, and who is alive.

use std::sync::atomic::{AtomicBool, AtomicU16, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use super::heap::{Cell, Guarded, Ref};
use super::value::{Function, Identity, Lock, Text, Thread, Value};
use crate::program::library::{self, Builtin, Method, Module, Type};
use crate::program::{Constant, Program};
use crate::sync::Completion;

/// Objects that are listed in the report of a run; later ones are known by their ids only.
const LISTED_OBJECTS: usize = 20_000;

/// See the module.
pub(crate) struct World {
    pub(crate) program: Arc<Program>,
    /// Global variables by slot.
    pub(super) globals: Vec<Cell>,
    /// Constants by function and index.
    pub(super) constants: Vec<Vec<Value>>,
    /// What each attribute name of the program means, by name.
    pub(super) names: Vec<NameMeaning>,
    /// The main thread.
    pub(super) main: Ref<Thread>,
    /// Threads that have been started and have not ended, in the order of their start.
    alive: Guarded<Vec<Ref<Thread>>>,
    next_object: AtomicU32,
    /// Counts the `Thread-N` names.
    next_thread_name: AtomicU32,
    objects: Guarded<Vec<(&'static str, Identity)>>,
}

/// The methods and module members of one name.
pub(super) struct NameMeaning {
    methods: [Option<Method>; Type::ALL.len()],
    members: [Option<Builtin>; Module::ALL.len()],
}

impl NameMeaning {
    fn new(name: &str) -> Self {
        Self {
            methods: Type::ALL.map(|owner| library::method(owner, name)),
            members: Module::ALL.map(|module| library::member(module, name)),
        }
    }

    #[inline]
    pub(super) fn method(&self, owner: Type) -> Option<Method> {
        self.methods[owner as usize]
    }

    pub(super) fn member(&self, module: Module) -> Option<Builtin> {
        self.members[module as usize]
    }
}

impl World {
    pub(crate) fn new(program: Arc<Program>) -> Self {
        let constants = program
            .functions
            .iter()
            .map(|function| function.constants.iter().map(constant).collect())
            .collect();
        let mut world = Self {
            globals: program
                .globals
                .iter()
                .map(|_| Cell::new(Value::Unbound))
                .collect(),
            constants,
            names: program
                .names
                .iter()
                .map(|name| NameMeaning::new(name))
                .collect(),
            main: Ref::new(main_thread()),
            alive: Guarded::new(Vec::new()),
            next_object: AtomicU32::new(2),
            next_thread_name: AtomicU32::new(1),
            objects: Guarded::new(Vec::new()),
            program,
        };
        world.alive = Guarded::new(vec![world.main.clone()]);
        let docstring = world.program.docstring.as_deref();
        let predefined = [
            ("__name__", Value::string("__main__")),
            ("__file__", Value::string(&*world.program.file_name)),
            ("__doc__", docstring.map_or(Value::None, Value::string)),
        ];
        for (name, value) in predefined {
            let slot = world
                .program
                .globals
                .iter()
                .position(|global| **global == *name);
            if let Some(slot) = slot {
                world.globals[slot].replace(value);
            }
        }
        world
    }

    /// The function behind calls with a `key`.
    pub(super) fn keyed_function(&self) -> Value {
        let Some(code) = self.program.keyed else {
            unreachable!("the compiler adds it to programs that pass a key");
        };
        Value::Function(Ref::new(Function {
            code,
            name: "<keyed>".into(),
            defaults: Box::default(),
        }))
    }

    /// Lets nobody touch the counts of what the globals hold, from before threads share it.
    pub(crate) fn make_globals_immortal(&self) {
        for global in &self.globals {
            global.make_immortal();
        }
    }

    /// An identity for an object made on `line`.
    pub(super) fn identify(&self, kind: &'static str, line: u32) -> Identity {
        let object = self.next_object.fetch_add(1, Ordering::Relaxed);
        let identity = Identity { object, line };
        self.objects.with(|objects| {
            if objects.len() < LISTED_OBJECTS {
                objects.push((kind, identity));
            }
        });
        identity
    }

    /// The number of the next `Thread-N`.
    pub(super) fn thread_name_number(&self) -> u32 {
        self.next_thread_name.fetch_add(1, Ordering::Relaxed)
    }

    /// Notes that a thread was started.
    pub(crate) fn thread_started(&self, thread: Ref<Thread>) {
        self.alive.with(|alive| alive.push(thread));
    }

    /// Notes that a thread has ended.
    pub(crate) fn thread_ended(&self, thread: &Ref<Thread>) {
        let ended = self.alive.with(|alive| {
            let position = alive.iter().position(|other| other.is(thread));
            position.map(|position| alive.remove(position))
        });
        drop(ended);
    }

    /// The threads that are alive.
    pub(super) fn alive(&self) -> Vec<Ref<Thread>> {
        self.alive.with(|alive| alive.clone())
    }

    /// How many threads are alive.
    pub(crate) fn alive_count(&self) -> usize {
        self.alive.with(|alive| alive.len())
    }

    /// Kind and identity of the objects that threads synchronize on.
    pub(crate) fn objects(&self) -> Vec<(&'static str, Identity)> {
        self.objects.with(|objects| objects.clone())
    }

    /// The names of objects that globals, or lists and tuples in globals, hold.
    pub(crate) fn object_names(&self) -> Vec<(u32, String)> {
        let mut names = Vec::new();
        for (name, cell) in self.program.globals.iter().zip(&self.globals) {
            let value = cell.get();
            let items = match &value {
                Value::List(list) => list.with(|items| items.clone()),
                Value::Tuple(items) => items.to_vec(),
                _ => Vec::new(),
            };
            names.extend(object_of(&value).map(|object| (object, name.to_string())));
            names.extend(items.iter().enumerate().filter_map(|(index, item)| {
                object_of(item).map(|object| (object, format!("{name}[{index}]")))
            }));
        }
        names
    }
}

fn object_of(value: &Value) -> Option<u32> {
    match value {
        Value::Lock(lock) => Some(lock.identity.object),
        _ => None,
    }
}

fn constant(constant: &Constant) -> Value {
    match constant {
        Constant::None => Value::None,
        Constant::Bool(value) => Value::Bool(*value),
        Constant::Int(value) => Value::Int(*value),
        Constant::Float(value) => Value::Float(*value),
        Constant::Builtin(builtin) => Value::Builtin(*builtin),
        Constant::Module(module) => Value::Module(*module),
        Constant::Str(text) => {
            let text = Ref::new(Text::new((&**text).into()));
            text.make_immortal();
            Value::Str(text)
        }
    }
}

/// The object of the main thread, which is alive from the beginning.
fn main_thread() -> Thread {
    Thread {
        identity: Identity { object: 1, line: 0 },
        name: Mutex::new("MainThread".into()),
        target: Value::None,
        arguments: Value::None,
        daemon: AtomicBool::new(false),
        started: AtomicBool::new(true),
        number: AtomicU16::new(0),
        completion: Completion::new(),
    }
}

impl Lock {
    /// A new lock, made on `line`.
    pub(super) fn create(world: &World, line: u32) -> Value {
        Value::Lock(Ref::new(Self::new(world.identify("Lock", line))))
    }
}
