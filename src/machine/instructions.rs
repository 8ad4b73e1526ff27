//! What each instruction does to the registers of its window.
//!
//! The commonest cases (small integers, plain values) are written out; the rest goes to the
//! modules that know the meaning of an operation. Control comes back to the loop in
//! [`step`](super::step) for calls, returns, requests and exceptions.

use super::Machine;
use super::attributes;
use super::comparison;
use super::exception::{Exception, Result};
use super::iterator::Iterator;
use super::operators;
use super::request::Request;
use super::step::enter;
use super::step::unbound_local;
use super::value::Value;
use super::window::Window;
use super::world::World;
use crate::program::opcode::{BinaryOperator, JumpTest, Op};

/// Why control left a frame.
pub(super) enum Control {
    /// No fuel.
    Spent,
    /// A call of what is in a register, which is no function of the program. Registers count from
    /// the machine's first.
    Call {
        callee: usize,
        count: u16,
        keywords: Option<u16>,
    },
    /// No frame is left.
    Ended,
    /// To the runner; the answer goes to a register.
    Request { request: Request, to: usize },
    /// A new exception.
    Raise(Box<Exception>),
    /// An exception that has been in this frame already.
    Reraise(Box<Exception>),
}

/// Executes instructions until control must leave the machine's own functions.
#[allow(
    clippy::too_many_lines,
    reason = "one arm for each instruction, most of them one line"
)]
pub(super) fn execute(machine: &mut Machine, world: &World, fuel_slot: &mut u32) -> Control {
    let Machine {
        registers,
        frames,
        deepest,
        thread,
        ..
    } = machine;
    let mut fuel = *fuel_slot;
    'frames: loop {
        let Some(frame) = frames.last() else {
            *fuel_slot = fuel;
            return Control::Ended;
        };
        let mut window = Window::new(registers, *frame, world, thread);
        let window = &mut window;
        let ops = &window.code.ops[..];
        let mut pc = frame.pc as usize;
        /// Writes the program counter and the fuel back.
        macro_rules! save {
            () => {
                frames.last_mut().expect("a frame is being executed").pc = pc as u32;
                *fuel_slot = fuel;
            };
        }
        macro_rules! leave {
            ($control:expr) => {{
                let control = $control;
                save!();
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
        /// Calls what is in a register: a function of the program goes on here.
        macro_rules! call {
            ($callee:expr, $count:expr, $keywords:expr) => {{
                let callee = window.base + usize::from($callee);
                if !matches!(window.get($callee), Value::Function(_)) {
                    leave!(Control::Call {
                        callee,
                        count: $count,
                        keywords: $keywords,
                    });
                }
                save!();
                match enter(
                    world, registers, frames, *deepest, callee, $count, $keywords,
                ) {
                    Ok(()) => continue 'frames,
                    Err(exception) => return Control::Raise(exception),
                }
            }};
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
                        attempt!(unbound_local::<()>(name));
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
                    let truth = attempt!(comparison::compare(operator, left, right));
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
                    let iterator = attempt!(Iterator::over(window.get(from)));
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
                Op::Call { callee, count } => call!(callee, count, None),
                Op::CallKeywords {
                    callee,
                    count,
                    keywords,
                } => call!(callee, count, Some(keywords)),
                Op::CallMethod {
                    receiver,
                    count,
                    name,
                } => {
                    let is_function = attempt!(window.find_member(receiver, name, pc - 1));
                    if is_function {
                        call!(receiver, count, None);
                    }
                    if let Some(request) =
                        attempt!(window.call_method(receiver, count, name, pc - 1))
                    {
                        leave!(Control::Request {
                            request,
                            to: window.base + usize::from(receiver),
                        });
                    }
                }
                Op::CheckAttribute { object, name } => {
                    let name = usize::from(name);
                    attempt!(attributes::check(window.world, window.get(object), name));
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
                    let value =
                        attempt!(attributes::load_item(window.get(object), window.get(index)));
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
                        to: window.base + usize::from(manager + 1),
                    });
                }
                Op::Exit { manager } => {
                    // The answer overwrites the manager, which is not needed any more.
                    let request = window.exit(manager);
                    leave!(Control::Request {
                        request,
                        to: window.base + usize::from(manager),
                    });
                }
                Op::Reraise { exception } => {
                    match window.registers[usize::from(exception)].take() {
                        Value::Exception(exception) => {
                            leave!(Control::Reraise(Box::new((*exception).clone())))
                        }
                        _ => unreachable!("the handler has put an exception there"),
                    }
                }
                Op::Return { from } => {
                    let value = window.registers[usize::from(from)].take();
                    let result = window.base - 1;
                    window.empty();
                    frames.pop();
                    registers[result].put(value);
                    continue 'frames;
                }
                Op::ReturnNone => {
                    let result = window.base - 1;
                    window.empty();
                    frames.pop();
                    registers[result].put(Value::None);
                    continue 'frames;
                }
            }
        }
    }
}

#[inline]
fn jump(pc: usize, distance: i32) -> usize {
    pc.wrapping_add_signed(distance as isize)
}

#[inline]
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
    Ok(comparison::compare(operator, left, right)? == when)
}
