//! The registers of a frame, and what the larger instructions do to them.

use super::Then;
use super::attributes::{self, Access};
use super::builtins::{Call, Native};
use super::cache::{Cache, MODULE};
use super::class::Special;
use super::exception::{
    Exception, Kind, Result, detour, new_object, raise, type_error, value_error,
};
use super::format;
use super::heap::{Cell, Guarded, Ref};
use super::instance::Instance;
use super::instructions::Control;
use super::iterator::{self, Iterator};
use super::operators;

use super::primitive::Operation;
use super::quick;
use super::request::{Patience, Request};
use super::step::{Invoke, name_error};
use super::table::{self, HashSet, Table};
use super::text;
use super::value::{self, Range, Value};
use super::world::World;
use crate::program::Function;
use crate::program::library::{self, Method};
use crate::program::opcode::{BinaryOperator, Conversion, NO_REGISTER, Register};

/// A frame while it is executed.
pub(super) struct Window<'run> {
    /// The first of its registers among the machine's.
    pub(super) base: usize,
    pub(super) registers: &'run mut [Value],
    pub(super) code: &'run Function,
    pub(super) constants: &'run [Value],
    pub(super) caches: &'run mut [Cache],
    pub(super) scratch: &'run mut String,
    pub(super) world: &'run World,
    pub(super) thread: &'run Ref<value::Thread>,
}

impl Window<'_> {
    /// Drops all values.
    #[inline]
    pub(super) fn empty(&mut self) {
        for register in &mut *self.registers {
            register.put(Value::Unbound);
        }
    }

    #[inline]
    pub(super) fn get(&self, register: Register) -> &Value {
        &self.registers[usize::from(register)]
    }

    #[inline]
    pub(super) fn put(&mut self, register: Register, value: Value) {
        self.registers[usize::from(register)].put(value);
    }

    #[inline]
    pub(super) fn copy(&mut self, to: Register, from: Register) {
        let value = self.get(from).clone();
        self.put(to, value);
    }

    /// Takes neighbouring registers' values.
    pub(super) fn take(&mut self, first: Register, count: u16) -> Vec<Value> {
        let first = usize::from(first);
        let registers = &mut self.registers[first..first + usize::from(count)];
        registers.iter_mut().map(Value::take).collect()
    }

    /// A global without a value may still be a builtin that the program binds elsewhere.
    #[cold]
    pub(super) fn load_builtin(&mut self, to: Register, slot: u32) -> Result<()> {
        let name = &self.world.program.globals[slot as usize];
        let value = if let Some(builtin) = library::builtin(name) {
            self.world.builtin(builtin)
        } else if let Some(kind) = library::exception(name) {
            Value::Class(self.world.exception_class(kind))
        } else {
            self.world.prelude(name)
        };
        if matches!(value, Value::Unbound) {
            return name_error(name);
        }
        self.put(to, value);
        Ok(())
    }

    pub(super) fn delete_global(&mut self, slot: u32) -> Result<()> {
        let old = self.world.globals[slot as usize].replace(Value::Unbound);
        if matches!(old, Value::Unbound) {
            return name_error(&self.world.program.globals[slot as usize]);
        }
        Ok(())
    }

    pub(super) fn make_cell(&mut self, local: Register) {
        let value = self.registers[usize::from(local)].take();
        self.put(local, Value::Cell(Ref::new(Cell::new(value))));
    }

    #[inline]
    pub(super) fn load_cell(&mut self, to: Register, cell: Register) -> Result<()> {
        let Value::Cell(variable) = self.get(cell) else {
            unreachable!("the compiler puts a cell there");
        };
        let value = variable.get();
        if matches!(value, Value::Unbound) {
            return self.empty_cell(cell);
        }
        self.put(to, value);
        Ok(())
    }

    #[cold]
    fn empty_cell(&self, cell: Register) -> Result<()> {
        let name = self.code.locals.get(usize::from(cell));
        let name = name.map_or("", |name| &**name);
        if cell >= self.code.first_free {
            return raise(
                Kind::NameError,
                format!(
                    "cannot access free variable '{name}' where it is not associated with a \
                     value in enclosing scope"
                ),
            );
        }
        super::step::unbound_local(name)
    }

    pub(super) fn store_cell(&mut self, cell: Register, from: Register) {
        let value = match from {
            NO_REGISTER => Value::Unbound,
            from => self.get(from).clone(),
        };
        if let Value::Cell(variable) = self.get(cell) {
            drop(variable.replace(value));
        }
    }

    pub(super) fn build_set(&mut self, to: Register, first: Register, count: u16) -> Result<()> {
        let first = usize::from(first);
        let items = self.registers[first..first + usize::from(count)].to_vec();
        let set = HashSet::of(items)?;
        for register in &mut self.registers[first..first + usize::from(count)] {
            register.put(Value::Unbound);
        }
        self.put(to, Value::set(set));
        Ok(())
    }

    pub(super) fn build_dict(&mut self, to: Register, first: Register, count: u16) -> Result<()> {
        let first = usize::from(first);
        let registers = &mut self.registers[first..first + 2 * usize::from(count)];
        let mut table = Table::default();
        for pair in registers.chunks(2) {
            let hash = table::hash(&pair[0])?;
            let entry = table::Entry {
                hash,
                key: pair[0].clone(),
                value: pair[1].clone(),
            };
            operators::merge(&mut table, vec![entry])?;
        }
        for register in registers {
            register.put(Value::Unbound);
        }
        self.put(to, Value::Dict(Ref::new(Guarded::new(table))));
        Ok(())
    }

    pub(super) fn build_slice(&mut self, to: Register, first: Register) {
        let first = usize::from(first);
        let parts = [0, 1, 2].map(|index| self.registers[first + index].take());
        self.put(to, Value::Slice(Ref::new(parts)));
    }

    pub(super) fn add_to_set(&mut self, set: Register, item: Register) -> Result<()> {
        let item = self.get(item).clone();
        let hash = table::hash(&item)?;
        if let Value::Set(set) = self.get(set) {
            set.with(|set| set.insert(item, hash))?;
        }
        Ok(())
    }

    pub(super) fn extend(&mut self, list: Register, from: Register) -> Result<()> {
        let value = self.get(from);
        let more = iterator::collect(value).map_err(|mut exception| {
            if exception.kind == Kind::TypeError && !exception.is_detour {
                exception.message = format!(
                    "Value after * must be an iterable, not {}",
                    value.type_name()
                );
            }
            exception
        })?;
        if let Value::List(list) = self.get(list) {
            list.with(|items| items.extend(more));
        }
        Ok(())
    }

    pub(super) fn merge(&mut self, is_call: bool, dict: Register, from: Register) -> Result<()> {
        let Value::Dict(table) = self.get(dict) else {
            unreachable!("the compiler puts a dict there");
        };
        let more = match self.get(from).plain() {
            Value::Dict(other) => other.with(|other| other.iter().cloned().collect::<Vec<_>>()),
            Value::Instance(_) => return detour(),
            other if is_call => {
                return type_error(format!(
                    "argument after ** must be a mapping, not {}",
                    other.type_name()
                ));
            }
            other => {
                return type_error(format!("'{}' object is not a mapping", other.type_name()));
            }
        };
        if is_call {
            for entry in &more {
                let Value::Str(name) = &entry.key else {
                    return type_error("keywords must be strings");
                };
                let probe = table.with(|table| table.find(&entry.key, entry.hash, None));
                if probe != table::Probe::Absent {
                    return type_error(format!(
                        "got multiple values for keyword argument '{}'",
                        name.string
                    ));
                }
            }
        }
        table.with(|table| operators::merge(table, more))
    }

    pub(super) fn list_to_tuple(&mut self, to: Register, list: Register) {
        let items = match self.get(list) {
            Value::List(list) => list.with(std::mem::take),
            _ => Vec::new(),
        };
        self.put(to, Value::tuple(items));
    }

    #[inline(never)]
    pub(super) fn binary(
        &mut self,
        operator: BinaryOperator,
        to: Register,
        left: Register,
        right: Register,
    ) -> Result<()> {
        let value = operators::binary(operator, self.get(left), self.get(right))?;
        self.put(to, value);
        Ok(())
    }

    #[inline(never)]
    pub(super) fn add_int(
        &mut self,
        subtract: bool,
        to: Register,
        left: Register,
        value: i16,
    ) -> Result<()> {
        let value = i64::from(value);
        let (operator, right) = if subtract {
            (BinaryOperator::Subtract, -value)
        } else {
            (BinaryOperator::Add, value)
        };
        let left_value = self.get(left);
        let right = Value::Int(right);
        let value = if left == to {
            operators::in_place(operator, left_value, &right)?
        } else {
            operators::binary(operator, left_value, &right)?
        };
        self.put(to, value);
        Ok(())
    }

    #[inline]
    pub(super) fn in_place(
        &mut self,
        operator: BinaryOperator,
        to: Register,
        right: Register,
    ) -> Result<()> {
        if let (Value::Int(a), Value::Int(b)) = (self.get(to), self.get(right)) {
            let result = match operator {
                BinaryOperator::Add => a.checked_add(*b),
                BinaryOperator::Subtract => a.checked_sub(*b),
                _ => None,
            };
            if let Some(result) = result {
                self.put(to, Value::Int(result));
                return Ok(());
            }
        }
        let value = operators::in_place(operator, self.get(to), self.get(right))?;
        self.put(to, value);
        Ok(())
    }

    /// The items of what is taken apart.
    fn unpacked(&self, from: Register) -> Result<Vec<Value>> {
        let value = self.get(from);
        iterator::collect(value).map_err(|mut exception| {
            if exception.kind == Kind::TypeError && exception.message.ends_with("is not iterable") {
                exception.message =
                    format!("cannot unpack non-iterable {} object", value.type_name());
            }
            exception
        })
    }

    pub(super) fn unpack(&mut self, first: Register, from: Register, count: u16) -> Result<()> {
        let items = self.unpacked(from)?;
        let count = usize::from(count);
        if items.len() > count {
            return value_error(format!("too many values to unpack (expected {count})"));
        }
        if items.len() < count {
            let got = items.len();
            return value_error(format!(
                "not enough values to unpack (expected {count}, got {got})"
            ));
        }
        for (register, item) in (first..).zip(items) {
            self.put(register, item);
        }
        Ok(())
    }

    pub(super) fn unpack_star(
        &mut self,
        before: u8,
        first: Register,
        from: Register,
        after: u16,
    ) -> Result<()> {
        let mut items = self.unpacked(from)?;
        let (before, after) = (usize::from(before), usize::from(after));
        if items.len() < before + after {
            return value_error(format!(
                "not enough values to unpack (expected at least {}, got {})",
                before + after,
                items.len()
            ));
        }
        let rest = items.split_off(items.len() - after);
        let starred = items.split_off(before);
        let all = items.into_iter().chain([Value::list(starred)]).chain(rest);
        for (register, item) in (first..).zip(all) {
            self.put(register, item);
        }
        Ok(())
    }

    pub(super) fn range_start(&mut self, first: Register, count: u16) -> Result<()> {
        let at = usize::from(first);
        let arguments = &self.registers[at..at + usize::from(count)];
        let range = Range::from_arguments(arguments)?;
        self.put(first, Value::Int(range.start));
        self.put(first + 1, Value::Int(range.stop));
        self.put(first + 2, Value::Int(range.step));
        Ok(())
    }

    /// `r[to] = r[object].name`, or the call that yields it.
    #[inline(never)]
    pub(super) fn find_attribute(
        &mut self,
        to: Register,
        object: Register,
        site: u16,
    ) -> Result<Option<Invoke>> {
        let name = u32::from(self.code.sites[usize::from(site)]);
        if let Value::Module(module) = self.get(object) {
            let cache = &self.caches[usize::from(site)];
            if cache.class == MODULE | *module as u32 {
                let value = self.world.globals[cache.slot as usize].get();
                if !matches!(value, Value::Unbound) {
                    self.put(to, value);
                    return Ok(None);
                }
            }
        }
        let access = attributes::load(self.world, self.get(object), name)?;
        self.remember_attribute(object, site, name);
        match access {
            Access::Value(value) => {
                self.put(to, value);
                Ok(None)
            }
            Access::Call(function, arguments) => {
                let to = self.base + usize::from(to);
                Ok(Some(Invoke::new(function, arguments, to, Then::Put)))
            }
        }
    }

    /// Notes where an attribute was found, if it was in a slot.
    fn remember_attribute(&mut self, object: Register, site: u16, name: u32) {
        let version = self.world.version();
        let (class, slot) = match self.get(object) {
            Value::Instance(instance) => {
                let class = &instance.class;
                let is_plain = !class.has(Special::Getattribute)
                    && !matches!(
                        class.member(name),
                        Some(Value::Property(_) | Value::Instance(_))
                    );
                let Some(slot) = class.slot(name).filter(|_| is_plain) else {
                    return;
                };
                (class.number, slot)
            }
            Value::Module(module) => {
                let text = self.world.name(name);
                let Some(slot) = self.world.program.slot_of(*module, &text) else {
                    return;
                };
                (MODULE | *module as u32, slot)
            }
            _ => return,
        };
        let cache = &mut self.caches[usize::from(site)];
        *cache = Cache {
            class,
            version,
            slot,
            value: Value::Unbound,
        };
    }

    /// `r[object].name = r[from]`, or the call that does it.
    #[inline(never)]
    pub(super) fn store_attribute(
        &mut self,
        object: Register,
        site: u16,
        from: Register,
    ) -> Result<Option<Invoke>> {
        let name = u32::from(self.code.sites[usize::from(site)]);
        let effect = attributes::store(self.world, self.get(object), name, self.get(from))?;
        if effect.is_none()
            && matches!(self.get(object), Value::Instance(instance)
                if !instance.class.is_exception && !instance.class.has(Special::Setattr))
        {
            self.remember_attribute(object, site, name);
        }
        Ok(effect.map(|(function, arguments)| Invoke::new(function, arguments, 0, Then::Discard)))
    }

    pub(super) fn delete_attribute(
        &mut self,
        object: Register,
        site: u16,
    ) -> Result<Option<Invoke>> {
        let name = u32::from(self.code.sites[usize::from(site)]);
        let effect = attributes::delete(self.world, self.get(object), name)?;
        Ok(effect.map(|(function, arguments)| Invoke::new(function, arguments, 0, Then::Discard)))
    }

    /// Calls one of the commonest methods of builtin types; `false`: it is none.
    #[inline(never)]
    pub(super) fn quick_call(
        &mut self,
        to: Register,
        object: Register,
        count: u8,
        site: u16,
    ) -> bool {
        let owner = match self.get(object) {
            Value::List(_) => library::Type::List,
            Value::Dict(_) => library::Type::Dict,
            Value::Deque(_) => library::Type::Deque,
            _ => return false,
        };
        let name = u32::from(self.code.sites[usize::from(site)]);
        let Some(method) = self.world.method(owner, name) else {
            return false;
        };
        let at = usize::from(object);
        let (head, rest) = self.registers.split_at_mut(at + 1);
        let arguments = &mut rest[..usize::from(count)];
        let Some(result) = quick::call(&head[at], method, arguments) else {
            return false;
        };
        for argument in arguments {
            argument.put(Value::Unbound);
        }
        head[at].put(Value::Unbound);
        self.put(to, result);
        true
    }

    /// Whether a method call acquires a lock (`true`) or releases one, and does nothing else.
    #[inline]
    pub(super) fn locks(&self, object: Register, count: u8, site: u16) -> Option<bool> {
        let owner = match self.get(object) {
            Value::Lock(_) => library::Type::Lock,
            Value::Primitive(_) => library::Type::RLock,
            _ => return None,
        };
        let name = u32::from(self.code.sites[usize::from(site)]);
        match (self.world.method(owner, name)?, count) {
            (Method::LockAcquire | Method::RLockAcquire, 0) => Some(true),
            (Method::LockEnter | Method::RLockEnter, 0) => Some(true),
            (Method::LockRelease | Method::RLockRelease, 0) => Some(false),
            (Method::LockExit | Method::RLockExit, _) => Some(false),
            _ => None,
        }
    }

    /// Finds what `r[object].name` means, to be called.
    pub(super) fn find_method(&mut self, object: Register, site: u16, pc: usize) -> Result<Found> {
        let name = u32::from(self.code.sites[usize::from(site)]);
        let value = self.get(object);
        if let Value::Instance(instance) = value
            && !instance.class.has(Special::Getattribute)
            && instance.class.slot(name).is_none()
            && let Some(function @ Value::Function(_)) = instance.class.member(name)
        {
            let cache = Cache {
                class: instance.class.number,
                version: self.world.version(),
                slot: u32::MAX,
                value: function.clone(),
            };
            self.caches[usize::from(site)] = cache;
            return Ok(Found::Method(function));
        }
        if !matches!(
            value,
            Value::Instance(_) | Value::Class(_) | Value::Super(_)
        ) && let Some(owner) = value.method_type()
            && let Some(method) = self.world.method(owner, name)
        {
            return Ok(Found::Native(method));
        }
        match attributes::load(self.world, value, name) {
            Ok(Access::Value(value)) => Ok(Found::Value(value)),
            Ok(Access::Call(function, arguments)) => Ok(Found::Call(function, arguments)),
            Err(mut exception) => {
                exception.blame = self.code.anchor(pc as u32);
                Err(exception)
            }
        }
    }

    /// Calls a method of a builtin type; its arguments stand behind the object.
    #[inline]
    pub(super) fn call_native(
        &mut self,
        object: Register,
        count: u8,
        method: library::Method,
        pc: usize,
    ) -> Result<Native> {
        let at = usize::from(object);
        let (head, rest) = self.registers.split_at_mut(at + 1);
        let arguments = &mut rest[..usize::from(count)];
        let call = Call {
            world: self.world,
            thread: self.thread,
            line: self.code.lines[pc],
        };
        let result = call.method(&head[at], method, arguments, &[]);
        let is_detour = matches!(&result, Err(exception) if exception.is_detour);
        if !is_detour {
            for argument in arguments {
                argument.put(Value::Unbound);
            }
            head[at].put(Value::Unbound);
        }
        result
    }

    /// A method with its object, which it takes out of its register.
    pub(super) fn bound(&mut self, object: Register, method: library::Method) -> Value {
        let receiver = self.registers[usize::from(object)].take();
        Value::BoundMethod(Ref::new(value::BoundMethod { receiver, method }))
    }

    /// `r[callee](*r[callee+1], **r[callee+2])`
    pub(super) fn spread(&mut self, to: Register, callee: Register) -> Result<Invoke> {
        let at = usize::from(callee);
        let function = self.registers[at].take();
        let list = self.registers[at + 1].take();
        let arguments = match &list {
            Value::List(list) => list.with(std::mem::take),
            _ => Vec::new(),
        };
        let to = self.base + usize::from(to);
        let mut invoke = Invoke::new(function, arguments, to, Then::Put);
        if let Value::Dict(dict) = self.registers[at + 2].take() {
            for entry in dict.with(|table| table.clear()).iter() {
                let Value::Str(name) = &entry.key else {
                    return type_error("keywords must be strings");
                };
                invoke.keywords.push((&*name.string).into());
                invoke.arguments.push(entry.value.clone());
            }
        }
        Ok(invoke)
    }

    /// Calls what a call yields: a property that returns a function, say.
    pub(super) fn call_later(
        &mut self,
        to: Register,
        callee: Register,
        count: u8,
        function: Value,
        access: Vec<Value>,
    ) -> Invoke {
        let arguments = self.take(callee + 2, u16::from(count));
        self.put(callee + 1, Value::Unbound);
        let later = self.world.prelude("slow_call_of_call");
        let arguments = vec![function, Value::tuple(access), Value::tuple(arguments)];
        let to = self.base + usize::from(to);
        Invoke::new(later, arguments, to, Then::Put)
    }

    pub(super) fn format(
        &mut self,
        conversion: Conversion,
        to: Register,
        from: Register,
        spec: Register,
    ) -> Result<()> {
        let value = &self.registers[usize::from(from)];
        let converted = match conversion {
            Conversion::None => None,
            Conversion::Str => Some(text::to_str(value)?),
            Conversion::Repr => Some(text::repr(value)?),
            Conversion::Ascii => Some(text::ascii(value)?),
        };
        let converted = converted.map(Value::string);
        let value = converted.as_ref().unwrap_or(value);
        let formatted = match (spec, value) {
            (NO_REGISTER, Value::Str(_)) => value.clone(),
            (NO_REGISTER, _) => Value::string(text::to_str(value)?),
            _ => match &self.registers[usize::from(spec)] {
                Value::Str(spec) => {
                    self.scratch.clear();
                    if format::quick(value, &spec.string, self.scratch) {
                        Value::string(&**self.scratch)
                    } else {
                        Value::string(format::format(value, &spec.string)?)
                    }
                }
                _ => unreachable!("the compiler builds a string there"),
            },
        };
        self.put(to, formatted);
        Ok(())
    }

    pub(super) fn build_string(&mut self, to: Register, first: Register, count: u16) -> Result<()> {
        let first = usize::from(first);
        let parts = &mut self.registers[first..first + usize::from(count)];
        self.scratch.clear();
        for part in &*parts {
            text::push_str(part, self.scratch)?;
        }
        for part in parts {
            part.put(Value::Unbound);
        }
        let joined = Value::string(&**self.scratch);
        self.put(to, joined);
        Ok(())
    }

    pub(super) fn make_function(&mut self, to: Register, function: u16, defaults: Register) {
        let code = &self.world.program.functions[usize::from(function)];
        let keyword = code.keyword_defaults.len() as u16;
        let first = defaults;
        let defaults = self.take(first, code.default_count);
        let keyword_defaults = self.take(first + code.default_count, keyword);
        let closure = self.take(first + code.default_count + keyword, code.free_count);
        let function = value::Function {
            code: u32::from(function),
            defaults: defaults.into_boxed_slice(),
            keyword_defaults: keyword_defaults.into_boxed_slice(),
            closure: closure.into_boxed_slice(),
            attributes: Guarded::default(),
        };
        self.put(to, Value::Function(Ref::new(function)));
    }

    /// What the body of a class has bound.
    pub(super) fn namespace(&self) -> Value {
        let names = self.code.locals.iter().zip(&*self.registers);
        let mut items: Vec<(Value, Value)> = Vec::new();
        for (name, value) in names.take(usize::from(self.code.first_free)) {
            let value = match value {
                Value::Cell(_) if &**name == "__class__" => {
                    items.push((Value::string("__classcell__"), value.clone()));
                    continue;
                }
                Value::Cell(cell) => cell.get(),
                value => value.clone(),
            };
            if !matches!(value, Value::Unbound) {
                items.push((Value::string(&**name), value));
            }
        }
        if let Some(docstring) = &self.code.docstring {
            items.push((Value::string("__doc__"), Value::string(&**docstring)));
        }
        let qualified = Value::string(&*self.code.qualified_name);
        items.push((Value::string("__qualname__"), qualified));
        if self.code.locals.iter().all(|name| &**name != "__module__") {
            items.push((
                Value::string("__module__"),
                Value::string(self.code.module_name),
            ));
        }
        Value::dict_of(items)
    }

    pub(super) fn enter(&mut self, manager: Register) -> Result<Control> {
        let to = self.base + usize::from(manager) + 1;
        let object = self.get(manager);
        let then = Then::Put;
        if let Value::Lock(lock) = object {
            let request = Request::Operate(Operation::acquire(lock, Patience::Endless));
            return Ok(Control::Request { request, to, then });
        }
        let missing = |what: &str| {
            let name = object.type_name();
            let more = if what.is_empty() {
                ""
            } else {
                " (missed __exit__ method)"
            };
            type_error(format!(
                "'{name}' object does not support the context manager protocol{more}"
            ))
        };
        let Some(enter) = self.special_method(object, Special::Enter)? else {
            return missing("");
        };
        if self.special_method(object, Special::Exit)?.is_none() {
            return missing("__exit__");
        }
        let (function, arguments) = enter;
        Ok(Control::Invoke(Invoke::new(function, arguments, to, then)))
    }

    /// A special method of an object, and the object as its first argument if it wants one.
    fn special_method(
        &self,
        object: &Value,
        special: Special,
    ) -> Result<Option<(Value, Vec<Value>)>> {
        let class = object.class(self.world);
        let name = self.world.special(special);
        match class.member(name) {
            Some(function @ Value::Function(_)) => {
                return Ok(Some((function, vec![object.clone()])));
            }
            Some(_) => {}
            None => {
                let native = object
                    .method_type()
                    .and_then(|owner| self.world.method(owner, name));
                if native.is_none() {
                    return Ok(None);
                }
            }
        }
        match attributes::load(self.world, object, name)? {
            Access::Value(value) => Ok(Some((value, Vec::new()))),
            Access::Call(..) => Ok(None),
        }
    }

    /// `__exit__`, with `None` three times or with an exception.
    pub(super) fn exit(
        &mut self,
        manager: Register,
        exception: Option<Register>,
    ) -> Result<Control> {
        let to = self.base + usize::from(manager);
        let object = self.get(manager).clone();
        let then = match exception {
            Some(_) => Then::Put,
            None => Then::Discard,
        };
        if let Value::Lock(lock) = &object {
            // The answer to a release is `None`: the exception passes.
            let request = Request::Operate(Operation::release(lock));
            return Ok(Control::Request { request, to, then });
        }
        let Some((function, mut arguments)) = self.special_method(&object, Special::Exit)? else {
            return raise(Kind::AttributeError, "__exit__");
        };
        let raised = exception.map(|register| self.get(register).clone());
        match raised {
            Some(Value::Instance(raised)) => {
                let class = Value::Class(raised.class.clone());
                let traceback = attributes::traceback_of(&raised);
                arguments.extend([class, Value::Instance(raised), traceback]);
            }
            _ => arguments.extend([Value::None, Value::None, Value::None]),
        }
        Ok(Control::Invoke(Invoke::new(function, arguments, to, then)))
    }

    /// `raise r[exception] from r[cause]`
    pub(super) fn raise(&mut self, exception: Register, cause: Register) -> Result<Control> {
        if exception == NO_REGISTER {
            return Ok(Control::RaiseHandled);
        }
        let raised = self.get(exception).clone();
        let object = match raised {
            Value::Instance(object) if object.class.is_exception => object,
            Value::Class(class) if class.is_exception => {
                if class.has(Special::Init) || class.has(Special::New) {
                    let function = self.world.prelude("slow_raise");
                    let arguments = vec![Value::Class(class), self.cause(cause)];
                    let invoke = Invoke::new(function, arguments, 0, Then::Discard);
                    return Ok(Control::Invoke(invoke));
                }
                new_object(class, Vec::new())
            }
            _ => return type_error("exceptions must derive from BaseException"),
        };
        if cause != NO_REGISTER {
            set_cause(&object, self.get(cause).clone())?;
        }
        Ok(Control::Raise(Box::new(Exception::of_object(object))))
    }

    fn cause(&self, cause: Register) -> Value {
        match cause {
            NO_REGISTER => Value::Ellipsis,
            cause => self.get(cause).clone(),
        }
    }

    /// Whether an exception is an instance of a class or of one of a tuple of classes.
    pub(super) fn match_exception(&self, exception: Register, kind: Register) -> Result<bool> {
        match self.get(exception) {
            Value::Instance(object) => matches_kind(object, self.get(kind)),
            _ => Ok(false),
        }
    }
}

/// Puts the next number of a range; `false` at the end.
#[inline]
pub(super) fn range_next(window: &mut [Value], to: Register, range: Register) -> bool {
    let at = usize::from(range);
    let [Value::Int(next), Value::Int(end), Value::Int(step)] = window[at..at + 3] else {
        unreachable!("`RangeStart` puts three integers there");
    };
    let goes_on = if step > 0 { next < end } else { next > end };
    if goes_on {
        // Past the end of the integers lies the end of the range too.
        let after = next.checked_add(step).unwrap_or(end);
        window[at].put(Value::Int(after));
        window[usize::from(to)].put(Value::Int(next));
    }
    goes_on
}

/// The cache of a site, if it holds for an object.
#[inline]
fn cache_for<'run>(
    world: &World,
    caches: &'run [Cache],
    object: &'run Value,
    site: u16,
) -> Option<(&'run Cache, &'run Instance)> {
    let Value::Instance(instance) = object else {
        return None;
    };
    let cache = &caches[usize::from(site)];
    let holds = cache.class == instance.class.number && cache.version == world.version();
    holds.then_some((cache, &**instance))
}

/// An attribute that was found in a slot before.
#[inline]
pub(super) fn cached_attribute(
    world: &World,
    caches: &[Cache],
    object: &Value,
    site: u16,
) -> Option<Value> {
    let (cache, instance) = cache_for(world, caches, object, site)?;
    let value = instance.get(cache.slot);
    (!matches!(value, Value::Unbound)).then_some(value)
}

/// Sets an attribute whose slot is known; `false`: it is not.
#[inline]
pub(super) fn store_cached(
    world: &World,
    caches: &[Cache],
    object: &Value,
    site: u16,
    value: &Value,
) -> bool {
    let Some((cache, instance)) = cache_for(world, caches, object, site) else {
        return false;
    };
    let mut old = instance.replace(cache.slot, value.clone());
    old.put(Value::Unbound);
    true
}

/// The function that a method call means, if it was found in the class before.
#[inline]
pub(super) fn cached_method<'run>(
    world: &World,
    caches: &'run [Cache],
    object: &'run Value,
    site: u16,
) -> Option<&'run Value> {
    let (cache, _) = cache_for(world, caches, object, site)?;
    matches!(cache.value, Value::Function(_)).then_some(&cache.value)
}

/// What a method call means.
pub(super) enum Found {
    /// A function of the program that wants the object first.
    Method(Value),
    /// A method of a builtin type.
    Native(library::Method),
    /// Something to be called without the object.
    Value(Value),
    /// A call yields it.
    Call(Value, Vec<Value>),
}

fn matches_kind(object: &Instance, kind: &Value) -> Result<bool> {
    match kind {
        Value::Class(class) if class.is_exception => Ok(object.class.derives_from(class)),
        Value::Tuple(kinds) => {
            for kind in kinds.iter() {
                if matches_kind(object, kind)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        _ => type_error("catching classes that do not inherit from BaseException is not allowed"),
    }
}

fn set_cause(object: &Instance, cause: Value) -> Result<()> {
    let cause = match cause {
        Value::None => None,
        Value::Class(class) if class.is_exception => {
            Some(Value::Instance(new_object(class, Vec::new())))
        }
        Value::Instance(cause) if cause.class.is_exception => Some(Value::Instance(cause)),
        _ => return type_error("exception causes must derive from BaseException"),
    };
    if let Some(state) = object.exception() {
        state.with(|state| {
            state.cause = cause;
            state.suppresses_context = true;
        });
    }
    Ok(())
}
