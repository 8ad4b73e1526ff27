//! What a call is about to touch: of what is built in, of a method of a builtin type that may be taken
//! from its object, from the class or from `super()`, and of the library's objects.

use super::natives::{
    all_attributes, argument_of_native, changes_first, container, everything, items_of, iteration,
    method_of_native,
};
use super::{Contended, Site, Space, Touch};
use crate::machine::class::Special;
use crate::machine::value::Value;
use crate::program::library::{self, Builtin, Method, Type};
use crate::program::opcode::Register;

impl Site<'_> {
    fn arguments(&self, first: Register, count: u8) -> &[Value] {
        let first = usize::from(first);
        let end = (first + usize::from(count)).min(self.window.len());
        self.window.get(first..end).unwrap_or(&[])
    }

    /// `object.name(…)`, with the object before its arguments.
    pub(super) fn method(
        &self,
        object: Register,
        count: u8,
        site: u16,
        contended: &Contended,
        touches: &mut Vec<Touch>,
    ) {
        let name = u32::from(self.code.sites[usize::from(site)]);
        let value = self.get(object);
        let arguments = self.arguments(object + 1, count);
        match value {
            Value::Module(module) => {
                self.named(value, name, false, contended, touches);
                let text = self.world.name(name);
                let slot = self.world.program.slot_of(*module, &text);
                let value = slot.map_or(Value::Unbound, |slot| {
                    self.world.globals[slot as usize].get()
                });
                match (value, library::member(*module, &text)) {
                    (Value::Unbound, Some(builtin)) => {
                        self.builtin(builtin, arguments, contended, touches);
                    }
                    (value, _) => self.called(&value, arguments, contended, touches),
                }
                return;
            }
            Value::Class(class) => {
                self.named(value, name, false, contended, touches);
                if &*self.world.name(name) == "__subclasses__" {
                    self.subclasses(false, contended, touches);
                }
                if class.member(name).is_none() {
                    self.of_class(class.method_type(), name, arguments, contended, touches);
                }
                return;
            }
            Value::Super(proxy) => {
                self.named(value, name, false, contended, touches);
                self.as_one(&proxy.object, name, touches);
                let order = proxy.class.ancestors.iter();
                if order.into_iter().any(|one| one.own_member(name).is_some()) {
                    return;
                }
                return self.bound(&proxy.object, name, arguments, contended, touches);
            }
            Value::Instance(instance) => {
                // Nobody is expected to replace methods of threads and primitives.
                let class = &instance.class;
                let is_fixed = &*class.module == "threading"
                    && class.slot(name).is_none()
                    && matches!(class.member(name), Some(Value::Function(_)));
                if !is_fixed {
                    self.named(value, name, false, contended, touches);
                }
                self.as_one(value, name, touches);
                let own = class.slot(name).map(|slot| instance.get(slot));
                match own.unwrap_or(Value::Unbound) {
                    Value::Unbound if class.member(name).is_some() => return,
                    Value::Unbound => {}
                    own => return self.called(&own, arguments, contended, touches),
                }
            }
            _ => {}
        }
        self.bound(value, name, arguments, contended, touches);
    }

    /// A method of the object's builtin type, or of `object`.
    fn bound(
        &self,
        object: &Value,
        name: u32,
        arguments: &[Value],
        contended: &Contended,
        touches: &mut Vec<Touch>,
    ) {
        let own = object.method_type();
        let own = own.and_then(|owner| self.world.method(owner, name));
        let method = own.or_else(|| self.world.method(Type::Object, name));
        match method {
            Some(method) => self.native(object, method, arguments, contended, touches),
            None => arguments
                .iter()
                .for_each(|argument| argument_of_native(argument, touches)),
        }
    }

    /// A method that is taken from a class: its object is the first argument.
    fn of_class(
        &self,
        owner: Option<Type>,
        name: u32,
        arguments: &[Value],
        contended: &Contended,
        touches: &mut Vec<Touch>,
    ) {
        let owners = [owner, Some(Type::Object), Some(Type::Type)];
        let mut owners = owners.into_iter().flatten();
        let method = owners.find_map(|owner| self.world.method(owner, name));
        match (method, arguments) {
            (Some(method), [object, arguments @ ..]) if !method.is_of_class() => {
                self.native(object, method, arguments, contended, touches);
            }
            _ => arguments
                .iter()
                .for_each(|argument| argument_of_native(argument, touches)),
        }
    }

    /// A method of a builtin type.
    fn native(
        &self,
        object: &Value,
        method: Method,
        arguments: &[Value],
        contended: &Contended,
        touches: &mut Vec<Touch>,
    ) {
        if let (
            Method::ObjectSetattr | Method::ObjectDelattr | Method::ObjectGetattribute,
            Some(Value::Str(name)),
        ) = (method, arguments.first())
        {
            let writes = method != Method::ObjectGetattribute;
            return self.named_in_text(object, &name.string, writes, contended, touches);
        }
        if method == Method::ThreadIdent && self.code.name.starts_with("get_") {
            // One's own, which does not change.
            return;
        }
        if method == Method::TypeSubclasses {
            self.subclasses(false, contended, touches);
        }
        if let (Value::Lock(lock), Method::LockLocked) = (object, method)
            && self.has_own_state()
            && lock.primitive.is_held_by(self.thread)
            && !contended.is_own(self.world.name_number("Condition"))
        {
            // A condition of the library makes sure that its lock is held, and nobody releases that
            // of others.
            return;
        }
        if let Value::Thread(thread) = object {
            self.of_thread(thread.identity.object, method, contended, touches);
        }
        for argument in arguments {
            argument_of_native(argument, touches);
        }
        method_of_native(object.plain(), method, arguments.first(), touches);
    }

    /// What threads are called and whether they are daemons, if the program says so while others run.
    fn of_thread(
        &self,
        object: u32,
        method: Method,
        contended: &Contended,
        touches: &mut Vec<Touch>,
    ) {
        let (name, setter) = match method {
            Method::ThreadName | Method::ThreadSetName => ("name", "setName"),
            Method::ThreadDaemon | Method::ThreadSetDaemon => ("daemon", "setDaemon"),
            _ => return,
        };
        let name = self.world.name_number(name);
        if contended.has_name(name) || contended.is_own(self.world.name_number(setter)) {
            let writes = matches!(method, Method::ThreadSetName | Method::ThreadSetDaemon);
            touches.push(Touch {
                space: Space::Attribute,
                object,
                key: u64::from(name),
                writes,
            });
        }
    }

    /// The classes that derive from one, as if they were an attribute.
    fn subclasses(&self, writes: bool, contended: &Contended, touches: &mut Vec<Touch>) {
        let name = self.world.name_number("__subclasses__");
        if contended.is_own(name) {
            touches.push(Touch {
                space: Space::ClassAttribute,
                object: 0,
                key: u64::from(name),
                writes,
            });
        }
    }

    fn all_named(
        &self,
        object: &Value,
        names: &[Value],
        writes: bool,
        contended: &Contended,
        touches: &mut Vec<Touch>,
    ) {
        for name in names {
            if let Value::Str(name) = name {
                self.named_in_text(object, &name.string, writes, contended, touches);
            }
        }
    }

    fn named_in_text(
        &self,
        object: &Value,
        name: &str,
        writes: bool,
        contended: &Contended,
        touches: &mut Vec<Touch>,
    ) {
        if name == "__dict__" {
            return all_attributes(object, writes, touches);
        }
        let name = self.world.name_number(name);
        self.named(object, name, writes, contended, touches);
    }

    pub(super) fn call(
        &self,
        callee: Register,
        count: u8,
        contended: &Contended,
        touches: &mut Vec<Touch>,
    ) {
        let arguments = self.arguments(callee + 1, count);
        self.called(self.get(callee), arguments, contended, touches);
    }

    /// `function(*arguments, **named)`
    pub(super) fn call_spread(
        &self,
        callee: Register,
        contended: &Contended,
        touches: &mut Vec<Touch>,
    ) {
        let function = self.get(callee);
        if let Value::Function(_) = function {
            return;
        }
        let listed = self.get(callee + 1);
        container(listed, false, touches);
        if let (Value::List(list), false) = (listed, listed.is_shared()) {
            let arguments = list.with(Clone::clone);
            self.called(function, &arguments, contended, touches);
        }
    }

    /// Something is called with these arguments, by name or not.
    fn called(
        &self,
        function: &Value,
        arguments: &[Value],
        contended: &Contended,
        touches: &mut Vec<Touch>,
    ) {
        match function {
            Value::Builtin(builtin) => self.builtin(*builtin, arguments, contended, touches),
            Value::BoundMethod(bound) => {
                let (object, arguments) = match (&bound.receiver, arguments) {
                    (Value::Unbound, [object, arguments @ ..]) => (object, arguments),
                    bound => bound,
                };
                self.native(object, bound.method, arguments, contended, touches);
            }
            Value::Method(method) => {
                if let Value::Function(function) = &method.function {
                    let code = &self.world.program.functions[function.code as usize];
                    if code.is_hidden {
                        let name = self.world.name_number(&code.name);
                        self.as_one(&method.receiver, name, touches);
                    }
                }
            }
            Value::Class(class) => {
                if let Some(builtin) = class.builtin {
                    self.builtin(builtin, arguments, contended, touches);
                } else {
                    let init = self.world.special(Special::Init);
                    if contended.is_own(init) {
                        self.named(function, init, false, contended, touches);
                    }
                }
            }
            _ => {}
        }
    }

    fn builtin(
        &self,
        builtin: Builtin,
        arguments: &[Value],
        contended: &Contended,
        touches: &mut Vec<Touch>,
    ) {
        let reads_each = |touches: &mut Vec<Touch>| {
            for argument in arguments {
                argument_of_native(argument, touches);
            }
        };
        if let Some(first) = arguments.first().filter(|_| changes_first(builtin)) {
            container(first, true, touches);
        }
        match (builtin, arguments) {
            (Builtin::RandomDraw, [_, Value::Builtin(Builtin::RandomShuffle), list, ..]) => {
                container(list, true, touches);
            }
            (Builtin::Cached, [_, _, _, counts, _]) => container(counts, true, touches),
            _ => {}
        }
        if let (Builtin::Hash | Builtin::Str | Builtin::Repr | Builtin::Format, [object]) =
            (builtin, arguments)
        {
            self.own_methods(object, contended, touches);
        }
        match (builtin, arguments) {
            (
                Builtin::Setattr
                | Builtin::Delattr
                | Builtin::PutAttribute
                | Builtin::Getattr
                | Builtin::Hasattr
                | Builtin::Lookup,
                [object, Value::Str(name), ..],
            ) => {
                let reads = matches!(
                    builtin,
                    Builtin::Getattr | Builtin::Hasattr | Builtin::Lookup
                );
                self.named_in_text(object, &name.string, !reads, contended, touches);
            }
            (Builtin::GetAll | Builtin::PutAll, [object, Value::Tuple(names), ..]) => {
                self.all_named(
                    object,
                    names,
                    builtin == Builtin::PutAll,
                    contended,
                    touches,
                );
            }
            (Builtin::Vars | Builtin::Dir, [object]) => all_attributes(object, false, touches),
            (Builtin::BuildClass | Builtin::NewClass, _) | (Builtin::Type, [_, _, ..]) => {
                self.subclasses(true, contended, touches);
                reads_each(touches);
            }
            (Builtin::Globals, _) => {
                touches.extend(contended.written_globals().map(|slot| Touch {
                    space: Space::Global,
                    object: slot,
                    key: 0,
                    writes: false,
                }));
            }
            (Builtin::ThreadAlive, _) => touches.push(Touch {
                space: Space::Threads,
                object: 0,
                key: 0,
                writes: false,
            }),
            (Builtin::DictPut, [table, rest @ ..]) => {
                container(table, true, touches);
                for argument in rest {
                    argument_of_native(argument, touches);
                }
            }
            // They look at the object itself and not at what it holds.
            (
                Builtin::Id
                | Builtin::Isinstance
                | Builtin::Type
                | Builtin::Callable
                | Builtin::NativeType
                | Builtin::TypeName
                | Builtin::Super
                | Builtin::Object,
                _,
            ) => {}
            (builtin, _) if only_goes_through(builtin) => {
                reads_each(touches);
                if looks_into_items(builtin) {
                    for argument in arguments {
                        items_of(argument, touches);
                    }
                }
            }
            _ => {
                for argument in arguments {
                    everything(argument, touches);
                    iteration(argument, touches);
                }
            }
        }
    }

    /// A method of an object of the library that is written in C for CPython, where it is one step.
    fn as_one(&self, object: &Value, name: u32, touches: &mut Vec<Touch>) {
        let Value::Instance(instance) = object else {
            return;
        };
        let class = &instance.class;
        let is_it = |module: &str| matches!(module, "io" | "_io" | "random");
        if self.code.is_hidden && is_it(self.code.module_name) || !object.is_shared() {
            return;
        }
        let mut order = std::iter::once(class).chain(&*class.ancestors);
        if order.any(|one| is_it(&one.module)) {
            let name = self.world.name(name);
            touches.push(Touch {
                space: Space::Attribute,
                object: instance.identity(),
                key: 0,
                writes: !matches!(&*name, "getvalue" | "tell"),
            });
        }
    }
}

/// Whether such a function asks the items whether they are empty, or takes theirs.
fn looks_into_items(builtin: Builtin) -> bool {
    matches!(
        builtin,
        Builtin::Any | Builtin::All | Builtin::Sum | Builtin::Dict
    )
}

/// Whether something built in goes through what its arguments hold, and does not look at that.
fn only_goes_through(builtin: Builtin) -> bool {
    matches!(
        builtin,
        Builtin::Len
            | Builtin::Bool
            | Builtin::List
            | Builtin::Tuple
            | Builtin::Set
            | Builtin::Frozenset
            | Builtin::Dict
            | Builtin::Deque
            | Builtin::Iter
            | Builtin::Next
            | Builtin::Enumerate
            | Builtin::Zip
            | Builtin::Map
            | Builtin::Filter
            | Builtin::Reversed
            | Builtin::Any
            | Builtin::All
            | Builtin::Sum
            | Builtin::Payload
            | Builtin::RandomShuffle
            | Builtin::RandomChoices
            | Builtin::DictFind
            | Builtin::DictKnown
            | Builtin::DictAt
            | Builtin::DictChanges
            | Builtin::Property
            | Builtin::Thread
    )
}
