//! What the threads of one run share: the program, its globals and constants, and who is alive.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use super::class::{Class, Parts, Special, linearize};
use super::comparison::identical;
use super::exception::Kind;
use super::heap::{Cell, Guarded, Immortals, Ref, leaves_out, outside};
use super::names::{Known, NameMeaning, Names};
use super::reach;
use super::value::{Identity, Lock, Text, Thread, Value};
use crate::program::library::{self, BUILTINS, Builtin, Method, Module, Type};
use crate::program::{Constant, Program};

/// Objects that are listed in the report of a run; later ones are known by their ids only.
const LISTED_OBJECTS: usize = 20_000;

/// See the module.
pub(crate) struct World {
    pub(crate) program: Arc<Program>,
    /// Global variables by slot.
    pub(super) globals: Vec<Cell>,
    /// Constants by function and index.
    pub(super) constants: Vec<Vec<Value>>,
    /// What each attribute name of the program means, by its number.
    meanings: Vec<NameMeaning>,
    names: Guarded<Names>,
    /// The classes of builtin types, by row of the table.
    classes: Vec<Option<Ref<Class>>>,
    /// The classes of builtin exceptions.
    exceptions: Vec<Ref<Class>>,
    /// The numbers of the names of [`Special`] methods.
    specials: Vec<u32>,
    next_class: AtomicU32,
    immortals: Arc<Immortals>,
    /// Goes up when a class changes in a way that caches must notice.
    version: AtomicU32,
    /// The main thread.
    pub(super) main: Ref<Thread>,
    /// Threads that have been started and have not ended, in the order of their start.
    alive: Guarded<Vec<Ref<Thread>>>,
    next_object: AtomicU32,
    has_several_threads: AtomicBool,
    /// Whether all that globals hold may be reached by other threads.
    are_globals_shared: AtomicBool,
    /// Functions that the main thread calls when the program has come to its end.
    at_exit: Guarded<Vec<Value>>,
    objects: Guarded<Vec<(&'static str, Identity)>>,
}

impl World {
    pub(crate) fn new(program: Arc<Program>) -> Self {
        let known = outside(|| Known::of(&program));
        let specials = outside(|| {
            let specials = Special::ALL.iter();
            specials.map(|one| known.numbers[one.name()]).collect()
        });
        let meanings = outside(|| {
            let names = known.names.iter();
            names.map(|name| NameMeaning::new(name)).collect()
        });
        let names = Names::new(known);
        let immortals = Arc::new(Immortals::default());
        let next_class = AtomicU32::new(1);
        let (classes, exceptions) = outside(|| builtin_classes(&next_class, &immortals));
        let main = Ref::shared(main_thread());
        let world = Self {
            globals: program
                .globals
                .iter()
                .map(|_| Cell::new(Value::Unbound))
                .collect(),
            constants: Vec::new(),
            meanings,
            names: Guarded::shared(names),
            classes,
            exceptions,
            specials,
            next_class,
            immortals,
            version: AtomicU32::new(1),
            alive: Guarded::shared(vec![main.clone()]),
            main,
            next_object: AtomicU32::new(2),
            has_several_threads: AtomicBool::new(false),
            are_globals_shared: AtomicBool::new(false),
            at_exit: Guarded::shared(Vec::new()),
            objects: Guarded::shared(Vec::new()),
            program,
        };
        let constants = outside(|| {
            let functions = world.program.functions.iter();
            let constants = functions.map(|function| {
                let constants = function.constants.iter();
                constants.map(|one| world.constant(one)).collect()
            });
            constants.collect()
        });
        let world = Self { constants, ..world };
        world.predefine();
        world
    }

    /// Gives the modules the globals that exist before they run.
    fn predefine(&self) {
        let docstring = self.program.docstring.as_deref();
        for code in &self.program.modules {
            let name = code.module.map_or("__main__", Module::name);
            let predefined = [
                ("__name__", Value::string(name)),
                ("__file__", Value::string(&*self.program.file_name)),
                (
                    "__doc__",
                    docstring
                        .filter(|_| code.module.is_none())
                        .map_or(Value::None, Value::string),
                ),
            ];
            for (name, value) in predefined {
                if let Some(&slot) = code.slots.get(name) {
                    drop(self.globals[slot as usize].replace(value));
                }
            }
        }
    }

    fn constant(&self, constant: &Constant) -> Value {
        match constant {
            Constant::None => Value::None,
            Constant::Bool(value) => Value::Bool(*value),
            Constant::Int(value) => Value::Int(*value),
            Constant::Float(value) => Value::Float(*value),
            Constant::Ellipsis => Value::Ellipsis,
            Constant::NotImplemented => Value::NotImplemented,
            Constant::Exception(kind) => Value::Class(self.exception_class(*kind)),
            Constant::Builtin(builtin) => self.builtin(*builtin),
            Constant::Module(module) => Value::Module(*module),
            Constant::Str(text) => {
                let text = Ref::new(Text::new((&**text).into()));
                text.make_immortal(&self.immortals);
                Value::Str(text)
            }
            Constant::Bytes(bytes) => {
                let bytes = Ref::new(bytes.to_vec().into_boxed_slice());
                bytes.make_immortal(&self.immortals);
                Value::Bytes(bytes)
            }
        }
    }

    /// A builtin function, or the class that a row of the table is.
    pub(super) fn builtin(&self, builtin: Builtin) -> Value {
        match &self.classes[builtin as usize] {
            Some(class) => Value::Class(class.clone()),
            None => Value::Builtin(builtin),
        }
    }

    /// The class of a builtin type.
    pub(crate) fn class(&self, builtin: Builtin) -> Ref<Class> {
        let class = self.classes[builtin as usize].as_ref();
        class.expect("the row is a type").clone()
    }

    /// The class of a builtin exception.
    pub(crate) fn exception_class(&self, kind: Kind) -> Ref<Class> {
        self.exceptions[kind as usize].clone()
    }

    /// A global variable of the prelude.
    pub(super) fn prelude(&self, name: &str) -> Value {
        match self.program.slot_of(Module::Builtins, name) {
            Some(slot) => self.globals[slot as usize].get(),
            None => Value::Unbound,
        }
    }

    /// The program's own `sys.excepthook`, if it has set one.
    pub(super) fn excepthook(&self) -> Option<Value> {
        let global = |name| Some(self.global(self.program.slot_of(Module::Sys, name)?));
        let hook = global("excepthook")?;
        let is_its_own =
            !matches!(hook, Value::Unbound) && !identical(&hook, &global("__excepthook__")?);
        is_its_own.then_some(hook)
    }

    /// A global variable, by slot.
    pub(crate) fn global(&self, slot: u32) -> Value {
        self.globals[slot as usize].get()
    }

    /// The number of an attribute's name.
    pub(super) fn name_number(&self, name: &str) -> u32 {
        self.names.change(|names| names.number(name))
    }

    /// The attribute name with a number.
    pub(crate) fn name(&self, number: u32) -> Arc<str> {
        match self.program.names.get(number as usize) {
            Some(name) => name.clone(),
            None => self.names.with(|names| names.name(number)),
        }
    }

    /// The number of a special method's name.
    #[inline]
    pub(super) fn special(&self, special: Special) -> u32 {
        self.specials[special as usize]
    }

    /// The method of a builtin type with the name of this number.
    #[inline]
    pub(super) fn method(&self, owner: Type, name: u32) -> Option<Method> {
        match self.meanings.get(name as usize) {
            Some(meaning) => meaning.methods[owner as usize],
            None => library::method(owner, &self.name(name)),
        }
    }

    /// Which [`Special`] method a name is.
    pub(super) fn as_special(&self, name: u32) -> Option<Special> {
        let index = self.specials.iter().position(|other| *other == name)?;
        Some(Special::ALL[index])
    }

    /// A number for a new class.
    pub(super) fn class_number(&self) -> u32 {
        self.next_class.fetch_add(1, Ordering::Relaxed)
    }

    /// Goes up when a class changes in a way that caches must notice.
    #[inline]
    pub(super) fn version(&self) -> u32 {
        self.version.load(Ordering::Relaxed)
    }

    /// Says that a class has changed.
    pub(super) fn class_changed(&self) {
        self.version.fetch_add(1, Ordering::SeqCst);
    }

    /// Lets a second thread reach the globals, and takes what they hold and all that it refers
    /// to out of counting. What comes after the first call is shared already.
    pub(crate) fn begin_sharing(&self) {
        self.share_globals(|_| true);
    }

    /// The same for those global variables only that other threads than the main one may use.
    pub(crate) fn share_globals(&self, is_used: impl Fn(u32) -> bool) {
        if self.has_several_threads.swap(true, Ordering::SeqCst) {
            return;
        }
        for class in self.classes.iter().flatten().chain(&self.exceptions) {
            reach::share_class(class, &self.immortals);
        }
        for (slot, global) in self.globals.iter().enumerate() {
            if is_used(slot as u32) {
                reach::make_cell_immortal(global, &self.immortals);
            }
        }
        self.are_globals_shared.store(true, Ordering::Release);
    }

    /// Whether a carrier that runs none of the program's threads may look at globals.
    #[cfg(any(not(target_family = "wasm"), target_feature = "atomics"))]
    pub(crate) fn are_globals_shared(&self) -> bool {
        self.are_globals_shared.load(Ordering::Acquire)
    }

    /// Whether objects of one thread may be reached by another.
    #[inline]
    pub(super) fn has_several_threads(&self) -> bool {
        self.has_several_threads.load(Ordering::Relaxed)
    }

    /// Whether what the library makes now stays as it is: it is making its functions and classes,
    /// for executions that are repeated from the first start of a thread.
    pub(super) fn is_settling(&self) -> bool {
        leaves_out() && !self.has_several_threads()
    }

    /// Takes a value, and all that it refers to, out of counting.
    pub(crate) fn make_immortal(&self, value: &Value) {
        reach::make_immortal(value, &self.immortals);
    }

    /// The objects that are freed when nothing of the run is left.
    pub(crate) fn immortals(&self) -> Arc<Immortals> {
        self.immortals.clone()
    }

    /// An identity for an object made on `line`.
    pub(super) fn identify(&self, kind: &'static str, line: u32) -> Identity {
        let object = self.next_object.fetch_add(1, Ordering::Relaxed);
        let identity = Identity { object, line };
        self.objects.change(|objects| {
            if objects.len() < LISTED_OBJECTS {
                objects.push((kind, identity));
            }
        });
        identity
    }

    /// Lets the main thread call a function at the end of the program; `is_last`: after all others.
    pub(super) fn at_exit(&self, function: Value, is_last: bool) {
        self.at_exit.store(function, |functions, function| {
            let at = if is_last { 0 } else { functions.len() };
            functions.insert(at, function);
        });
    }

    /// The function to be called next at the end of the program: the last that was registered.
    pub(super) fn next_at_exit(&self) -> Option<Value> {
        self.at_exit.change(Vec::pop)
    }

    /// Notes that a thread was started.
    pub(crate) fn thread_started(&self, thread: Ref<Thread>) {
        self.alive.change(|alive| alive.push(thread));
    }

    /// Notes that a thread has ended.
    pub(crate) fn thread_ended(&self, thread: &Ref<Thread>) {
        let ended = self.alive.change(|alive| {
            let position = alive.iter().position(|other| other.is(thread));
            position.map(|position| alive.remove(position))
        });
        drop(ended);
    }

    /// The objects of the threads that are alive, at one moment.
    pub(super) fn objects_of_alive(&self) -> Vec<Value> {
        let objects = |alive: &Vec<Ref<Thread>>| alive.iter().map(|one| one.object.get()).collect();
        self.alive.with(objects)
    }

    /// How many threads are alive.
    pub(crate) fn alive_count(&self) -> usize {
        self.alive.with(Vec::len)
    }

    /// Kind and identity of the objects that threads synchronize on.
    pub(crate) fn objects(&self) -> Vec<(&'static str, Identity)> {
        self.objects.with(Clone::clone)
    }
}

/// The classes of builtin types and exceptions.
fn builtin_classes(
    next: &AtomicU32,
    immortals: &Immortals,
) -> (Vec<Option<Ref<Class>>>, Vec<Ref<Class>>) {
    let make = |name: &str, module: &str, builtin, kind, bases: Vec<Ref<Class>>| {
        let class = Ref::new(Class::new(Parts {
            name: name.into(),
            qualified_name: name.into(),
            module: module.into(),
            builtin,
            kind,
            ancestors: linearize(&bases).unwrap_or_default(),
            bases,
            metaclass: None,
            number: next.fetch_add(1, Ordering::Relaxed),
            has_dict: kind.is_some() || builtin.is_some_and(Builtin::has_dict),
            attributes: 0,
        }));
        class.make_immortal(immortals);
        class
    };
    let object = make(
        "object",
        "builtins",
        Some(Builtin::Object),
        None,
        Vec::new(),
    );
    let mut classes: Vec<Option<Ref<Class>>> = vec![None; BUILTINS.len()];
    for row in BUILTINS.iter().filter(|row| row.id.is_type()) {
        let base = match row.id {
            Builtin::Bool => classes[Builtin::Int as usize].clone(),
            _ => None,
        };
        let base = base.unwrap_or_else(|| object.clone());
        let (name, module) = match row.id {
            Builtin::LockType => ("lock", "_thread"),
            Builtin::RLockType => ("RLock", "_thread"),
            Builtin::Deque => ("deque", "collections"),
            Builtin::DequeIterator => (row.name, "_collections"),
            of_itertools if of_itertools.is_of_itertools() => (row.name, "itertools"),
            _ if row.owner == Module::Hidden => (row.name, "builtins"),
            _ => (row.name, row.owner.name()),
        };
        classes[row.id as usize] = Some(match row.id {
            Builtin::Object => object.clone(),
            id => make(name, module, Some(id), None, vec![base]),
        });
    }
    // `bool` stands before `int` in the table.
    let int = classes[Builtin::Int as usize].clone();
    let base = int.unwrap_or_else(|| object.clone());
    classes[Builtin::Bool as usize] = Some(make(
        "bool",
        "builtins",
        Some(Builtin::Bool),
        None,
        vec![base],
    ));
    let mut exceptions: Vec<Ref<Class>> = Vec::new();
    for kind in Kind::ALL {
        let base = kind
            .base()
            .map_or(&object, |base| &exceptions[base as usize]);
        let base = base.clone();
        exceptions.push(make(kind.name(), "builtins", None, Some(*kind), vec![base]));
    }
    (classes, exceptions)
}

/// The object of the main thread, which is alive from the beginning.
fn main_thread() -> Thread {
    let identity = Identity { object: 1, line: 0 };
    let thread = Thread::new(identity, "MainThread".into(), false);
    thread.is_claimed.store(true, Ordering::Relaxed);
    thread
}

impl Lock {
    /// A new lock, made on `line`.
    pub(super) fn create(world: &World, line: u32) -> Value {
        Value::Lock(Ref::new(Self::new(world.identify("Lock", line))))
    }
}
