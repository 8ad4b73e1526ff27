//! What calls mean.

use super::Window;
use crate::machine::attributes::{self, Access};
use crate::machine::builtins::{Call, Native};
use crate::machine::cache::Cache;
use crate::machine::class::Special;
use crate::machine::exception::{Result, type_error};
use crate::machine::invoke::Invoke;
use crate::machine::request::Brief;
use crate::machine::table::Table;
use crate::machine::value::{self, Value};
use crate::machine::{Then, quick};
use crate::program::library::{self, Method};
use crate::program::opcode::Register;

impl Window<'_> {
    /// Calls one of the commonest methods of builtin types; `false`: it is none.
    #[inline(never)]
    pub(in crate::machine) fn quick_call(
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

    /// What a method call does with a primitive, if it does nothing else.
    #[inline]
    pub(in crate::machine) fn brief(
        &self,
        object: Register,
        count: u8,
        site: u16,
    ) -> Option<Brief> {
        let owner = self.get(object).method_type()?;
        let name = u32::from(self.code.sites[usize::from(site)]);
        let argument = |index: u16| self.get(object + 1 + index);
        match (self.world.method(owner, name)?, count) {
            (
                Method::LockAcquire | Method::RLockAcquire | Method::LockEnter | Method::RLockEnter,
                0,
            ) => Some(Brief::Acquire),
            (Method::LockRelease | Method::RLockRelease, 0)
            | (Method::LockExit | Method::RLockExit, _) => Some(Brief::Release),
            (Method::WaitersNotify, 1) if matches!(argument(0), Value::Int(_)) => {
                Some(Brief::Notify)
            }
            (Method::SemaphoreAcquire, 2)
                if matches!((argument(0), argument(1)), (Value::Bool(_), Value::None)) =>
            {
                Some(Brief::Take)
            }
            (Method::SemaphoreRelease, 1) if matches!(argument(0), Value::Int(1)) => {
                Some(Brief::Give)
            }
            _ => None,
        }
    }

    /// Finds what `r[object].name` means, to be called.
    #[inline(never)]
    pub(in crate::machine) fn find_method(
        &mut self,
        object: Register,
        site: u16,
        pc: usize,
    ) -> Result<Found> {
        let name = u32::from(self.code.sites[usize::from(site)]);
        let value = self.get(object);
        if let Value::Instance(instance) = value
            && !instance.class.has(Special::Getattribute)
            && !instance.class.has(Special::Dict)
            && instance.class.slot(name).is_none()
            && let Some(function @ Value::Function(_)) = instance.class.member(name)
        {
            let cache = Cache {
                class: instance.class.number,
                version: self.world.version(),
                slot: u32::MAX,
                value: function.clone(),
            };
            self.caches[usize::from(site)].replace(cache);
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
    pub(in crate::machine) fn call_native(
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
    #[inline(never)]
    pub(in crate::machine) fn bound(&mut self, object: Register, method: library::Method) -> Value {
        let receiver = self.registers[usize::from(object)].take();
        value::BoundMethod::value(receiver, method)
    }

    /// `r[callee](*r[callee+1], **r[callee+2])`
    #[inline(never)]
    pub(in crate::machine) fn spread(&mut self, to: Register, callee: Register) -> Result<Invoke> {
        let at = usize::from(callee);
        let function = self.registers[at].take();
        let list = self.registers[at + 1].take();
        let arguments = match &list {
            Value::List(list) => list.change(std::mem::take),
            _ => Vec::new(),
        };
        let to = self.base + usize::from(to);
        let mut invoke = Invoke::new(function, arguments, to, Then::Put);
        if let Value::Dict(dict) = self.registers[at + 2].take() {
            for entry in dict.change(Table::clear).iter() {
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
    #[inline(never)]
    pub(in crate::machine) fn call_later(
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
}

/// What a method call means.
pub(in crate::machine) enum Found {
    /// A function of the program that wants the object first.
    Method(Value),
    /// A method of a builtin type.
    Native(library::Method),
    /// Something to be called without the object.
    Value(Value),
    /// A call yields it.
    Call(Value, Vec<Value>),
}
