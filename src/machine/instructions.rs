//! What each instruction does to the registers of its window.
//!
//! The commonest cases (small integers, plain values) are written out; the rest goes to the
//! modules that know the meaning of an operation. Control comes back to the loop in
//! [`step`](super::step) for calls, returns, requests and exceptions.

use super::attributes;
use super::builtins::{Call, Native};
use super::exception::{Exception, Result, type_error, value_error};
use super::format;
use super::heap::Ref;
use super::iterator::{self, Iterator};
use super::operators;
use super::request::{Patience, Request};
use super::step::{name_error, unbound_local};
use super::text;
use super::value::{self, Range, Value};
use super::world::World;
use crate::program::Function;
use crate::program::library;
use crate::program::opcode::{BinaryOperator, Conversion, JumpTest, NO_REGISTER, Op, Register};

/// Why control left a frame.
pub(super) enum Control {
    /// No fuel.
    Spent,
    /// A call of what is in a register.
    Call {
        callee: Register,
        count: u16,
        keywords: Option<u16>,
    },
    /// The function's result.
    Return(Value),
    /// To the runner; the answer goes to a register.
    Request { request: Request, to: Register },
    /// A new exception.
    Raise(Box<Exception>),
    /// An exception that has been in this frame already.
    Reraise(Box<Exception>),
}

/// A frame while it is executed.
pub(super) struct Window<'run> {
    pub(super) registers: &'run mut [Value],
    pub(super) code: &'run Function,
    pub(super) constants: &'run [Value],
    pub(super) world: &'run World,
    pub(super) thread: &'run Ref<value::Thread>,
}

/// Executes instructions from `pc_slot` on until control must leave the frame.
#[allow(
    clippy::too_many_lines,
    reason = "one arm for each instruction, most of them one line"
)]
pub(super) fn execute(
    window: &mut Window<'_>,
    pc_slot: &mut usize,
    fuel_slot: &mut u32,
) -> Control {
    let ops = &window.code.ops[..];
    let mut pc = *pc_slot;
    let mut fuel = *fuel_slot;
    /// Leaves with the program counter and the fuel written back.
    macro_rules! leave {
        ($control:expr) => {{
            let control = $control;
            *pc_slot = pc;
            *fuel_slot = fuel;
            return control;
        }};
    }
    macro_rules! attempt {
        ($result:expr) => {
            match $result {
                Ok(value) => value,
                Err(exception) => leave!(Control::Raise(exception)),
            }
        };
    }
    loop {
        if fuel == 0 {
            leave!(Control::Spent);
        }
        fuel -= 1;
        let op = ops[pc];
        pc += 1;
        match op {
            Op::LoadConstant { to, constant } => {
                let value = window.constants[constant as usize].clone();
                window.put(to, value);
            }
            Op::LoadInt { to, value } => window.put(to, Value::Int(i64::from(value))),
            Op::Move { to, from } => window.copy(to, from),
            Op::LoadGlobal { to, slot } => {
                let value = window.world.globals[slot as usize].get();
                if matches!(value, Value::Unbound) {
                    attempt!(window.load_builtin(to, slot));
                } else {
                    window.put(to, value);
                }
            }
            Op::StoreGlobal { from, slot } => {
                let value = window.get(from).clone();
                drop(window.world.globals[slot as usize].replace(value));
            }
            Op::CheckBound { local } => {
                if matches!(window.get(local), Value::Unbound) {
                    let name = &window.code.locals[usize::from(local)];
                    leave!(Control::Raise(unbound_local(name)));
                }
            }
            Op::Add { to, left, right } => {
                if let (Value::Int(a), Value::Int(b)) = (window.get(left), window.get(right))
                    && let Some(sum) = a.checked_add(*b)
                {
                    window.put(to, Value::Int(sum));
                } else {
                    attempt!(window.binary(BinaryOperator::Add, to, left, right));
                }
            }
            Op::Subtract { to, left, right } => {
                if let (Value::Int(a), Value::Int(b)) = (window.get(left), window.get(right))
                    && let Some(difference) = a.checked_sub(*b)
                {
                    window.put(to, Value::Int(difference));
                } else {
                    attempt!(window.binary(BinaryOperator::Subtract, to, left, right));
                }
            }
            Op::Multiply { to, left, right } => {
                if let (Value::Int(a), Value::Int(b)) = (window.get(left), window.get(right))
                    && let Some(product) = a.checked_mul(*b)
                {
                    window.put(to, Value::Int(product));
                } else {
                    attempt!(window.binary(BinaryOperator::Multiply, to, left, right));
                }
            }
            Op::AddInt {
                subtract,
                to,
                left,
                value,
            } => {
                if let Value::Int(a) = window.get(left)
                    && let Some(sum) = a.checked_add(i64::from(value))
                {
                    window.put(to, Value::Int(sum));
                } else {
                    attempt!(window.add_int(subtract, to, left, value));
                }
            }
            Op::Binary {
                operator,
                to,
                left,
                right,
            } => attempt!(window.binary(operator, to, left, right)),
            Op::InPlace {
                operator,
                to,
                right,
            } => attempt!(window.in_place(operator, to, right)),
            Op::Unary { operator, to, from } => {
                let value = attempt!(operators::unary(operator, window.get(from)));
                window.put(to, value);
            }
            Op::Compare {
                operator,
                to,
                left,
                right,
            } => {
                let (left, right) = (window.get(left), window.get(right));
                let truth = attempt!(operators::compare(operator, left, right));
                window.put(to, Value::Bool(truth));
            }
            Op::Jump { distance } => pc = jump(pc, distance),
            Op::JumpIf {
                when,
                test,
                distance,
            } => {
                if window.get(test).is_true() == when {
                    pc = jump(pc, distance);
                }
            }
            Op::JumpCompare {
                test,
                left,
                right,
                distance,
            } => {
                let (left, right) = (window.get(left), window.get(right));
                let jumps = if let (Value::Int(a), Value::Int(b)) = (left, right) {
                    compare_ints(test, *a, *b)
                } else {
                    attempt!(compare_values(test, left, right))
                };
                if jumps {
                    pc = jump(pc, i32::from(distance));
                }
            }
            Op::JumpCompareInt {
                test,
                left,
                value,
                distance,
            } => {
                let left = window.get(left);
                let jumps = if let Value::Int(a) = left {
                    compare_ints(test, *a, i64::from(value))
                } else {
                    attempt!(compare_values(test, left, &Value::Int(i64::from(value))))
                };
                if jumps {
                    pc = jump(pc, i32::from(distance));
                }
            }
            Op::BuildList { to, first, count } => {
                let items = window.take(first, count);
                window.put(to, Value::list(items));
            }
            Op::BuildTuple { to, first, count } => {
                let items = window.take(first, count);
                window.put(to, Value::tuple(items));
            }
            Op::Append { list, item } => {
                let item = window.get(item).clone();
                if let Value::List(list) = window.get(list) {
                    list.with(|items| items.push(item));
                }
            }
            Op::Unpack { first, from, count } => attempt!(window.unpack(first, from, count)),
            Op::GetIterator { to, from } => {
                let iterator = attempt!(Iterator::new(window.get(from)));
                window.put(to, iterator);
            }
            Op::Next {
                to,
                iterator,
                distance,
            } => {
                let next = match window.get(iterator) {
                    Value::Iterator(iterator) => iterator.next(),
                    _ => unreachable!("the compiler puts an iterator there"),
                };
                match next {
                    Some(item) => window.put(to, item),
                    None => pc = jump(pc, i32::from(distance)),
                }
            }
            Op::RangeStart { first, count } => attempt!(window.range_start(first, count)),
            Op::RangeNext {
                to,
                range,
                distance,
            } => {
                if !window.range_next(to, range) {
                    pc = jump(pc, i32::from(distance));
                }
            }
            Op::Call { callee, count } => leave!(Control::Call {
                callee,
                count,
                keywords: None
            }),
            Op::CallKeywords {
                callee,
                count,
                keywords,
            } => leave!(Control::Call {
                callee,
                count,
                keywords: Some(keywords)
            }),
            Op::CallMethod {
                receiver,
                count,
                name,
            } => {
                let is_function = attempt!(window.find_member(receiver, name, pc - 1));
                if is_function {
                    leave!(Control::Call {
                        callee: receiver,
                        count,
                        keywords: None
                    });
                }
                if let Some(request) = attempt!(window.call_method(receiver, count, name, pc - 1)) {
                    leave!(Control::Request {
                        request,
                        to: receiver
                    });
                }
            }
            Op::LoadAttribute { to, object, name } => {
                let name = usize::from(name);
                let value = attempt!(attributes::load(window.world, window.get(object), name));
                window.put(to, value);
            }
            Op::StoreAttribute { object, name, from } => {
                let name = &window.world.program.names[usize::from(name)];
                let (object, value) = (window.get(object), window.get(from));
                attempt!(attributes::store(object, name, value));
            }
            Op::LoadItem { to, object, index } => {
                let value = attempt!(attributes::load_item(window.get(object), window.get(index)));
                window.put(to, value);
            }
            Op::StoreItem {
                object,
                index,
                from,
            } => {
                let (object, index) = (window.get(object), window.get(index));
                attempt!(attributes::store_item(object, index, window.get(from)));
            }
            Op::Format {
                conversion,
                to,
                from,
                spec,
            } => attempt!(window.format(conversion, to, from, spec)),
            Op::BuildString { to, first, count } => window.build_string(to, first, count),
            Op::MakeFunction {
                to,
                function,
                defaults,
            } => window.make_function(to, function, defaults),
            Op::Enter { manager } => {
                let request = attempt!(window.enter(manager));
                leave!(Control::Request {
                    request,
                    to: manager + 1
                });
            }
            Op::Exit { manager } => {
                // The answer overwrites the manager, which is not needed any more.
                let request = attempt!(window.exit(manager));
                leave!(Control::Request {
                    request,
                    to: manager
                });
            }
            Op::Reraise { exception } => match window.registers[usize::from(exception)].take() {
                Value::Exception(exception) => {
                    leave!(Control::Reraise(Box::new((*exception).clone())))
                }
                _ => unreachable!("the handler has put an exception there"),
            },
            Op::Return { from } => {
                let value = window.registers[usize::from(from)].take();
                leave!(Control::Return(value));
            }
            Op::ReturnNone => leave!(Control::Return(Value::None)),
        }
    }
}

#[inline(always)]
fn jump(pc: usize, distance: i32) -> usize {
    pc.wrapping_add_signed(distance as isize)
}

#[inline(always)]
fn compare_ints(test: JumpTest, a: i64, b: i64) -> bool {
    match test {
        JumpTest::Equal => a == b,
        JumpTest::NotEqual => a != b,
        JumpTest::Less | JumpTest::NotGreaterEqual => a < b,
        JumpTest::LessEqual | JumpTest::NotGreater => a <= b,
        JumpTest::Greater | JumpTest::NotLessEqual => a > b,
        JumpTest::GreaterEqual | JumpTest::NotLess => a >= b,
    }
}

#[inline(never)]
fn compare_values(test: JumpTest, left: &Value, right: &Value) -> Result<bool> {
    let (operator, when) = test.parts();
    Ok(operators::compare(operator, left, right)? == when)
}

impl Window<'_> {
    #[inline(always)]
    fn get(&self, register: Register) -> &Value {
        &self.registers[usize::from(register)]
    }

    #[inline(always)]
    fn put(&mut self, register: Register, value: Value) {
        self.registers[usize::from(register)].put(value);
    }

    #[inline(always)]
    fn copy(&mut self, to: Register, from: Register) {
        let value = self.get(from).clone();
        self.put(to, value);
    }

    /// Takes neighbouring registers' values.
    fn take(&mut self, first: Register, count: u16) -> Vec<Value> {
        let first = usize::from(first);
        let registers = &mut self.registers[first..first + usize::from(count)];
        registers.iter_mut().map(Value::take).collect()
    }

    /// A global without a value may still be a builtin that the program binds elsewhere.
    #[cold]
    fn load_builtin(&mut self, to: Register, slot: u32) -> Result<()> {
        let name = &self.world.program.globals[slot as usize];
        let Some(builtin) = library::builtin(name) else {
            return name_error(name);
        };
        self.put(to, Value::Builtin(builtin));
        Ok(())
    }

    #[inline(never)]
    fn binary(
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
    fn add_int(&mut self, subtract: bool, to: Register, left: Register, value: i16) -> Result<()> {
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
    fn in_place(&mut self, operator: BinaryOperator, to: Register, right: Register) -> Result<()> {
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

    fn unpack(&mut self, first: Register, from: Register, count: u16) -> Result<()> {
        let value = self.get(from);
        if Iterator::new(value).is_err() {
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

    fn range_start(&mut self, first: Register, count: u16) -> Result<()> {
        let at = usize::from(first);
        let arguments = &self.registers[at..at + usize::from(count)];
        let range = Range::from_arguments(arguments)?;
        self.put(first, Value::Int(range.start));
        self.put(first + 1, Value::Int(range.stop));
        self.put(first + 2, Value::Int(range.step));
        Ok(())
    }

    /// Puts the next number; `false` at the end.
    #[inline(always)]
    fn range_next(&mut self, to: Register, range: Register) -> bool {
        let at = usize::from(range);
        let [Value::Int(next), Value::Int(stop), Value::Int(step)] = self.registers[at..at + 3]
        else {
            unreachable!("`RangeStart` puts three integers there");
        };
        let goes_on = if step > 0 { next < stop } else { next > stop };
        if goes_on {
            // Past the end of the integers lies the end of the range too.
            let after = next.checked_add(step).unwrap_or(stop);
            self.put(range, Value::Int(after));
            self.put(to, Value::Int(next));
        }
        goes_on
    }

    /// For a call of `object.name` that is no method of a builtin type: puts the function into
    /// the register and says so.
    #[inline]
    fn find_member(&mut self, receiver: Register, name: u16, pc: usize) -> Result<bool> {
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
    fn call_method(
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
        }
    }

    fn format(
        &mut self,
        conversion: Conversion,
        to: Register,
        from: Register,
        spec: Register,
    ) -> Result<()> {
        let value = self.get(from);
        let converted = match conversion {
            Conversion::None => None,
            Conversion::Str => Some(text::to_str(value)),
            Conversion::Repr => Some(text::repr(value)),
            Conversion::Ascii => Some(text::ascii(value)),
        };
        let converted = converted.map(Value::string);
        let value = converted.as_ref().unwrap_or(value);
        let formatted = match (spec, value) {
            (NO_REGISTER, Value::Str(_)) => value.clone(),
            (NO_REGISTER, _) => Value::string(text::to_str(value)),
            _ => match self.get(spec) {
                Value::Str(spec) => Value::string(format::format(value, &spec.string)?),
                _ => unreachable!("the compiler builds a string there"),
            },
        };
        self.put(to, formatted);
        Ok(())
    }

    fn build_string(&mut self, to: Register, first: Register, count: u16) {
        let parts = self.take(first, count);
        let mut joined = String::new();
        for part in &parts {
            if let Value::Str(part) = part {
                joined.push_str(&part.string);
            }
        }
        self.put(to, Value::string(joined));
    }

    fn make_function(&mut self, to: Register, function: u16, defaults: Register) {
        let code = &self.world.program.functions[usize::from(function)];
        let defaults = self.take(defaults, code.default_count);
        let function = value::Function {
            code: u32::from(function),
            name: code.name.clone(),
            defaults: defaults.into_boxed_slice(),
        };
        self.put(to, Value::Function(Ref::new(function)));
    }

    fn enter(&mut self, manager: Register) -> Result<Request> {
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

    fn exit(&mut self, manager: Register) -> Result<Request> {
        match self.get(manager) {
            Value::Lock(lock) => Ok(Request::Release { lock: lock.clone() }),
            _ => unreachable!("`Enter` has refused everything else"),
        }
    }
}
