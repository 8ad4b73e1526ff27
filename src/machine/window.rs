//! The registers of a frame, and what the larger instructions do to them.

use super::Frame;
use super::attributes;
use super::builtins::{Call, Native};
use super::exception::{Result, type_error, value_error};
use super::format;
use super::heap::Ref;
use super::iterator::{self, Iterator};
use super::operators;
use super::request::{Patience, Request};
use super::step::name_error;
use super::text;
use super::value::{self, Range, Value};
use super::world::World;
use crate::program::Function;
use crate::program::library;
use crate::program::opcode::{BinaryOperator, Conversion, NO_REGISTER, Register};

/// A frame while it is executed.
pub(super) struct Window<'run> {
    /// The first of its registers among the machine's.
    pub(super) base: usize,
    pub(super) registers: &'run mut [Value],
    pub(super) code: &'run Function,
    pub(super) constants: &'run [Value],
    pub(super) world: &'run World,
    pub(super) thread: &'run Ref<value::Thread>,
}

impl<'run> Window<'run> {
    /// The window of a frame.
    #[inline]
    pub(super) fn new(
        registers: &'run mut [Value],
        frame: Frame,
        world: &'run World,
        thread: &'run Ref<value::Thread>,
    ) -> Self {
        let base = frame.base as usize;
        let code = &world.program.functions[frame.function as usize];
        Self {
            base,
            registers: &mut registers[base..base + usize::from(code.register_count)],
            code,
            constants: &world.constants[frame.function as usize],
            world,
            thread,
        }
    }
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
        let Some(builtin) = library::builtin(name) else {
            return name_error(name);
        };
        self.put(to, Value::Builtin(builtin));
        Ok(())
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

    pub(super) fn unpack(&mut self, first: Register, from: Register, count: u16) -> Result<()> {
        let value = self.get(from);
        if Iterator::over(value).is_err() {
            return type_error(format!(
                "cannot unpack non-iterable {} object",
                value.type_name()
            ));
        }
        let items = iterator::collect(value)?;
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

    pub(super) fn range_start(&mut self, first: Register, count: u16) -> Result<()> {
        let at = usize::from(first);
        let arguments = &self.registers[at..at + usize::from(count)];
        let range = Range::from_arguments(arguments)?;
        self.put(first, Value::Int(range.start));
        self.put(first + 1, Value::Int(range.stop));
        self.put(first + 2, Value::Int(range.step));
        Ok(())
    }

    /// Puts the next number; `false` at the end.
    #[inline]
    pub(super) fn range_next(&mut self, to: Register, range: Register) -> bool {
        let at = usize::from(range);
        let [Value::Int(next), Value::Int(end), Value::Int(step)] = self.registers[at..at + 3]
        else {
            unreachable!("`RangeStart` puts three integers there");
        };
        let goes_on = if step > 0 { next < end } else { next > end };
        if goes_on {
            // Past the end of the integers lies the end of the range too.
            let after = next.checked_add(step).unwrap_or(end);
            self.put(range, Value::Int(after));
            self.put(to, Value::Int(next));
        }
        goes_on
    }

    /// For a call of `object.name` that is no method of a builtin type: puts the function into
    /// the register and says so.
    #[inline]
    pub(super) fn find_member(&mut self, receiver: Register, name: u16, pc: usize) -> Result<bool> {
        let object = self.get(receiver);
        let name = usize::from(name);
        if let Some(owner) = object.method_owner()
            && self.world.names[name].method(owner).is_some()
        {
            return Ok(false);
        }
        match attributes::load(self.world, object, name) {
            Ok(value) => {
                self.put(receiver, value);
                Ok(true)
            }
            Err(mut exception) => {
                exception.blame = self.code.anchor(pc as u32);
                Err(exception)
            }
        }
    }

    /// Calls a method of a builtin type; its result replaces the object.
    pub(super) fn call_method(
        &mut self,
        receiver: Register,
        count: u16,
        name: u16,
        pc: usize,
    ) -> Result<Option<Request>> {
        let at = usize::from(receiver);
        let (head, rest) = self.registers.split_at_mut(at + 1);
        let object = &mut head[at];
        let arguments = &mut rest[..usize::from(count)];
        let method = object
            .method_owner()
            .and_then(|owner| self.world.names[usize::from(name)].method(owner));
        let Some(method) = method else {
            unreachable!("`find_member` has found it");
        };
        let call = Call {
            world: self.world,
            thread: self.thread,
            line: self.code.lines[pc],
        };
        let result = call.method(object, method, arguments, &[]);
        for argument in arguments {
            argument.put(Value::Unbound);
        }
        match result? {
            Native::Value(value) => {
                object.put(value);
                Ok(None)
            }
            Native::Request(request) => Ok(Some(request)),
            Native::Call { .. } => unreachable!("a key function comes with a keyword"),
        }
    }

    pub(super) fn format(
        &mut self,
        conversion: Conversion,
        to: Register,
        from: Register,
        spec: Register,
    ) -> Result<()> {
        let value = self.get(from);
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
            _ => match self.get(spec) {
                Value::Str(spec) => Value::string(format::format(value, &spec.string)?),
                _ => unreachable!("the compiler builds a string there"),
            },
        };
        self.put(to, formatted);
        Ok(())
    }

    pub(super) fn build_string(&mut self, to: Register, first: Register, count: u16) {
        let parts = self.take(first, count);
        let mut joined = String::new();
        for part in &parts {
            if let Value::Str(part) = part {
                joined.push_str(&part.string);
            }
        }
        self.put(to, Value::string(joined));
    }

    pub(super) fn make_function(&mut self, to: Register, function: u16, defaults: Register) {
        let code = &self.world.program.functions[usize::from(function)];
        let defaults = self.take(defaults, code.default_count);
        let function = value::Function {
            code: u32::from(function),
            name: code.name.clone(),
            defaults: defaults.into_boxed_slice(),
        };
        self.put(to, Value::Function(Ref::new(function)));
    }

    pub(super) fn enter(&mut self, manager: Register) -> Result<Request> {
        match self.get(manager) {
            Value::Lock(lock) => Ok(Request::Acquire {
                lock: lock.clone(),
                patience: Patience::Endless,
            }),
            other => type_error(format!(
                "'{}' object does not support the context manager protocol",
                other.type_name()
            )),
        }
    }

    pub(super) fn exit(&mut self, manager: Register) -> Request {
        match self.get(manager) {
            Value::Lock(lock) => Request::Release { lock: lock.clone() },
            _ => unreachable!("`Enter` has refused everything else"),
        }
    }
}
