//! What each instruction does to the registers of its window.
//!
//! The commonest cases (small integers, plain values) are written out; the rest goes to the
//! modules that know the meaning of an operation. Control comes back to the loop in
//! [`step`](super::step) for calls, returns, requests and exceptions.

use std::sync::Arc;

use super::attributes;
use super::builtins::Native;
use super::calls::{Entered, Site, enter};
use super::comparison;
use super::exception::{Exception, Result};
use super::generators::{Resume, resume_next, suspend_next};
use super::heap::Ref;
use super::items;
use super::iterator::Iterator;
use super::operators;
use super::request::{Host, Request};
use super::step::{Invoke, unbound_local};
use super::value::{Generator, Value};
use super::window::{Found, Window};
use super::world::World;
use super::{Machine, Then};
use crate::program::opcode::{BinaryOperator, JumpTest, Op, UnaryOperator};

/// Why control left the frames.
pub(super) enum Control {
    /// No fuel.
    Spent,
    /// A call of what is no function of the program.
    Call { callee: Value, site: CallSite },
    /// A call that an operation needs.
    Invoke(Invoke),
    /// A generator goes on.
    Resume {
        generator: Ref<Generator>,
        resume: Resume,
        to: usize,
        then: Then,
    },
    /// The top frame, a generator's, yields.
    Yield(Value),
    /// The top frame returns, in a way that is not the usual one.
    Return(Value),
    /// No frame is left.
    Ended,
    /// To the runner; the answer goes to a register.
    Request {
        request: Request,
        to: usize,
        then: Then,
    },
    /// A new exception.
    Raise(Box<Exception>),
    /// An exception that has been in this frame already.
    Reraise(Box<Exception>),
    /// `raise` without an exception.
    RaiseHandled,
}

/// As [`Site`], with the keywords by number.
pub(super) struct CallSite {
    base: usize,
    count: usize,
    keywords: Keywords,
    to: usize,
}

/// The names of a call's last arguments.
pub(super) enum Keywords {
    None,
    /// Index into the program's keyword lists.
    Listed(u16),
}

impl CallSite {
    /// As what calls take.
    pub(super) fn of<'run>(&self, world: &'run World, stale_until: usize) -> Site<'run> {
        let keywords: &[Arc<str>] = match self.keywords {
            Keywords::None => &[],
            Keywords::Listed(list) => &world.program.keywords[usize::from(list)],
        };
        Site {
            base: self.base,
            count: self.count,
            keywords,
            to: self.to,
            then: Then::Put,
            stale_until,
        }
    }
}

/// Executes instructions until control must leave the machine's own functions.
#[allow(
    clippy::too_many_lines,
    reason = "one arm for each instruction, most of them one line"
)]
pub(super) fn execute(
    machine: &mut Machine,
    world: &World,
    fuel_slot: &mut u32,
    host: &mut dyn Host,
) -> Control {
    let Machine {
        registers,
        frames,
        generators,
        caches,
        scratch,
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
        let mut window = Window::new(registers, (caches, scratch), *frame, world, thread);
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
        /// The program's own line that locks something, if anybody wants to know.
        macro_rules! lock_line {
            () => {
                if !host.records() {
                    0
                } else if !window.code.is_hidden {
                    window.code.lines[pc - 1]
                } else {
                    super::own_line(frames, world)
                }
            };
        }
        /// Goes on, unless a call has to be made first.
        macro_rules! invoke_if {
            ($result:expr) => {
                if let Some(invoke) = attempt!($result) {
                    leave!(Control::Invoke(invoke));
                }
            };
        }
        /// Ends the top frame.
        macro_rules! return_value {
            ($value:expr) => {{
                let value = $value;
                let frame = frames.last().expect("a frame is being executed");
                let to = frame.to as usize;
                if window.code.is_generator {
                    leave!(Control::Return(value));
                }
                match frame.then {
                    Then::Put => {
                        window.empty();
                        frames.pop();
                        registers[to].put(value);
                    }
                    Then::Init if matches!(value, Value::None) => {
                        let object = window.base - 1;
                        window.empty();
                        frames.pop();
                        let object = registers[object].take();
                        registers[to].put(object);
                    }
                    _ => leave!(Control::Return(value)),
                }
                continue 'frames;
            }};
        }
        /// Enters a function of the program.
        macro_rules! enter {
            ($function:expr, $base:expr, $count:expr, $keywords:expr, $to:expr) => {{
                let site = Site {
                    base: $base,
                    count: $count,
                    keywords: $keywords,
                    to: $to,
                    then: Then::Put,
                    stale_until: window.base + window.registers.len(),
                };
                save!();
                match enter(world, registers, frames, *deepest, $function, site) {
                    Ok(Entered::Frame) => continue 'frames,
                    Ok(Entered::Generator(generator)) => {
                        registers[site.to].put(generator);
                        continue 'frames;
                    }
                    Err(exception) => return Control::Raise(exception),
                }
            }};
        }
        /// Calls what is in a register: a function of the program goes on here.
        macro_rules! call {
            ($to:expr, $callee:expr, $count:expr, $keywords:expr) => {{
                let to = window.base + usize::from($to);
                let base = window.base + usize::from($callee) + 1;
                let callee = window.registers[usize::from($callee)].take();
                let count = usize::from($count);
                if let Value::Function(function) = &callee {
                    let names: &[Arc<str>] = match $keywords {
                        Keywords::None => &[],
                        Keywords::Listed(list) => &world.program.keywords[usize::from(list)],
                    };
                    enter!(function, base, count, names, to);
                }
                let site = CallSite {
                    base,
                    count,
                    keywords: $keywords,
                    to,
                };
                leave!(Control::Call { callee, site });
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
                Op::LoadGlobalUnlessBound { to, slot } => {
                    if matches!(window.get(to), Value::Unbound) {
                        let value = window.world.globals[slot as usize].get();
                        if matches!(value, Value::Unbound) {
                            attempt!(window.load_builtin(to, slot));
                        } else {
                            window.put(to, value);
                        }
                    }
                }
                Op::DeleteGlobal { slot } => attempt!(window.delete_global(slot)),
                Op::Unbind { local } => window.put(local, Value::Unbound),
                Op::MakeCell { local } => window.make_cell(local),
                Op::LoadCell { to, cell } => attempt!(window.load_cell(to, cell)),
                Op::StoreCell { cell, from } => window.store_cell(cell, from),
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
                    let value = attempt!(unary(operator, window.get(from)));
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
                    let truth = match window.get(test).truth() {
                        Some(truth) => truth,
                        None => attempt!(super::exception::detour()),
                    };
                    if truth == when {
                        pc = jump(pc, distance);
                    }
                }
                Op::JumpIfBound { test, distance } => {
                    if !matches!(window.get(test), Value::Unbound) {
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
                Op::BuildSet { to, first, count } => {
                    attempt!(window.build_set(to, first, count));
                }
                Op::BuildDict { to, first, count } => {
                    attempt!(window.build_dict(to, first, count));
                }
                Op::BuildSlice { to, first } => window.build_slice(to, first),
                Op::AddToSet { set, item } => attempt!(window.add_to_set(set, item)),
                Op::Extend { list, from } => attempt!(window.extend(list, from)),
                Op::Merge {
                    is_call,
                    dict,
                    from,
                } => attempt!(window.merge(is_call, dict, from)),
                Op::ListToTuple { to, list } => window.list_to_tuple(to, list),
                Op::Unpack { first, from, count } => attempt!(window.unpack(first, from, count)),
                Op::UnpackStar {
                    before,
                    first,
                    from,
                    after,
                } => attempt!(window.unpack_star(before, first, from, after)),
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
                        Value::Iterator(iterator) => attempt!(iterator.next()),
                        Value::Generator(generator) => {
                            let generator = generator.clone();
                            let place = (
                                window.base + window.registers.len(),
                                window.base + usize::from(to),
                            );
                            save!();
                            if frames.len() < *deepest
                                && resume_next(
                                    world, registers, frames, generators, &generator, place,
                                )
                            {
                                continue 'frames;
                            }
                            leave!(Control::Resume {
                                generator,
                                resume: Resume::Send(Value::None),
                                to: place.1,
                                then: Then::Next,
                            });
                        }
                        _ => attempt!(super::exception::detour()),
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
                Op::Call { to, callee, count } => call!(to, callee, count, Keywords::None),
                Op::CallKeywords {
                    to,
                    callee,
                    count,
                    keywords,
                } => call!(to, callee, count, Keywords::Listed(keywords)),
                Op::CallSpread { to, callee } => {
                    let invoke = attempt!(window.spread(to, callee));
                    leave!(Control::Invoke(invoke));
                }
                Op::CallMethod {
                    to: result,
                    callee,
                    count,
                    site,
                } => {
                    let object = callee + 1;
                    let base = window.base + usize::from(object);
                    let to = window.base + usize::from(result);
                    let arguments = usize::from(count);
                    if window.quick_call(result, object, count, site) {
                        continue;
                    }
                    if let Some(acquires) = window.locks(object, count, site) {
                        let line = lock_line!();
                        if host.try_now(window.get(object), acquires, line, fuel) {
                            window.put(object, Value::Unbound);
                            let answer = if acquires {
                                Value::Bool(true)
                            } else {
                                Value::None
                            };
                            window.put(result, answer);
                            continue;
                        }
                    }
                    if let Some(Value::Function(function)) = window.cached_method(object, site) {
                        let function = function.clone();
                        enter!(&function, base, arguments + 1, &[], to);
                    }
                    match attempt!(window.find_method(object, site, pc - 1)) {
                        Found::Method(Value::Function(function)) => {
                            enter!(&function, base, arguments + 1, &[], to);
                        }
                        Found::Native(method) => {
                            match window.call_native(object, count, method, pc - 1) {
                                Ok(Native::Value(value)) => window.put(result, value),
                                Ok(Native::Request(request)) => leave!(Control::Request {
                                    request,
                                    to,
                                    then: Then::Put,
                                }),
                                Ok(Native::Call {
                                    function,
                                    arguments,
                                }) => leave!(Control::Invoke(Invoke::new(
                                    function,
                                    arguments,
                                    to,
                                    Then::Put
                                ))),
                                Ok(Native::Resume { generator, resume }) => {
                                    let then = match resume {
                                        Resume::Close => Then::Close,
                                        _ => Then::Put,
                                    };
                                    leave!(Control::Resume {
                                        generator,
                                        resume,
                                        to,
                                        then,
                                    });
                                }
                                Err(exception) if exception.is_detour => {
                                    let callee = window.bound(object, method);
                                    let site = CallSite {
                                        base: base + 1,
                                        count: arguments,
                                        keywords: Keywords::None,
                                        to,
                                    };
                                    leave!(Control::Call { callee, site });
                                }
                                Err(exception) => leave!(Control::Raise(exception)),
                            }
                        }
                        Found::Method(callee) | Found::Value(callee) => {
                            window.put(object, Value::Unbound);
                            let site = CallSite {
                                base: base + 1,
                                count: arguments,
                                keywords: Keywords::None,
                                to,
                            };
                            if let Value::Function(function) = &callee {
                                enter!(function, base + 1, arguments, &[], to);
                            }
                            leave!(Control::Call { callee, site });
                        }
                        Found::Call(function, access) => {
                            let invoke = window.call_later(result, callee, count, function, access);
                            leave!(Control::Invoke(invoke));
                        }
                    }
                }
                Op::CheckAttribute { object, site } => {
                    let name = u32::from(window.code.sites[usize::from(site)]);
                    attempt!(attributes::check(window.world, window.get(object), name));
                }
                Op::LoadAttribute { to, object, site } => {
                    invoke_if!(window.load_attribute(to, object, site));
                }
                Op::StoreAttribute { object, site, from } => {
                    invoke_if!(window.store_attribute(object, site, from));
                }
                Op::DeleteAttribute { object, site } => {
                    invoke_if!(window.delete_attribute(object, site));
                }
                Op::LoadItem { to, object, index } => {
                    let value = attempt!(items::load(window.get(object), window.get(index)));
                    window.put(to, value);
                }
                Op::StoreItem {
                    object,
                    index,
                    from,
                } => {
                    let (object, index) = (window.get(object), window.get(index));
                    attempt!(items::store(object, index, window.get(from)));
                }
                Op::DeleteItem { object, index } => {
                    attempt!(items::delete(window.get(object), window.get(index)));
                }
                Op::Format {
                    conversion,
                    to,
                    from,
                    spec,
                } => attempt!(window.format(conversion, to, from, spec)),
                Op::BuildString { to, first, count } => {
                    attempt!(window.build_string(to, first, count));
                }
                Op::MakeFunction {
                    to,
                    function,
                    defaults,
                } => window.make_function(to, function, defaults),
                Op::Enter { manager } => {
                    if let object @ Value::Lock(_) = window.get(manager) {
                        let line = lock_line!();
                        if host.try_now(object, true, line, fuel) {
                            window.put(manager + 1, Value::Bool(true));
                            continue;
                        }
                    }
                    leave!(attempt!(window.enter(manager)));
                }
                Op::Exit { manager } => {
                    if let object @ Value::Lock(_) = window.get(manager) {
                        let line = lock_line!();
                        if host.try_now(object, false, line, fuel) {
                            continue;
                        }
                    }
                    leave!(attempt!(window.exit(manager, None)));
                }
                Op::ExitException { manager } => {
                    leave!(attempt!(window.exit(manager, Some(manager + 1))));
                }
                Op::Reraise { exception } => {
                    match window.registers[usize::from(exception)].take() {
                        Value::Instance(object) => {
                            leave!(Control::Reraise(Box::new(Exception::of_object(object))))
                        }
                        _ => unreachable!("the handler has put an exception there"),
                    }
                }
                Op::Raise { exception, cause } => {
                    leave!(attempt!(window.raise(exception, cause)));
                }
                Op::MatchException {
                    exception,
                    kind,
                    distance,
                } => {
                    if !attempt!(window.match_exception(exception, kind)) {
                        pc = jump(pc, i32::from(distance));
                    }
                }
                Op::Yield { from, .. } => {
                    let value = window.get(from).clone();
                    let place = (window.base, window.registers.len());
                    save!();
                    if suspend_next(registers, frames, generators, place, usize::from(from)) {
                        continue 'frames;
                    }
                    return Control::Yield(value);
                }
                Op::Send {
                    to,
                    iterator,
                    distance,
                } => match window.get(iterator) {
                    Value::Generator(generator) => {
                        let generator = generator.clone();
                        let sent = window.registers[usize::from(to)].take();
                        leave!(Control::Resume {
                            generator,
                            resume: Resume::Send(sent),
                            to: window.base + usize::from(to),
                            then: Then::Send,
                        });
                    }
                    Value::Iterator(iterator) if matches!(window.get(to), Value::None) => {
                        match attempt!(iterator.next()) {
                            Some(item) => window.put(to, item),
                            None => {
                                window.put(to, Value::None);
                                pc = jump(pc, i32::from(distance));
                            }
                        }
                    }
                    _ => attempt!(super::exception::detour()),
                },
                Op::ReturnNamespace => {
                    let value = window.namespace();
                    leave!(Control::Return(value));
                }
                Op::Return { from } => {
                    let value = window.registers[usize::from(from)].take();
                    return_value!(value);
                }
                Op::ReturnNone => return_value!(Value::None),
            }
        }
    }
}

fn unary(operator: UnaryOperator, value: &Value) -> Result<Value> {
    match (operator, value) {
        (UnaryOperator::Not, _) => match value.truth() {
            Some(truth) => Ok(Value::Bool(!truth)),
            None => super::exception::detour(),
        },
        (_, Value::Instance(instance)) => match instance.payload.value() {
            Some(payload) if !instance.class.has_unary() => operators::unary(operator, payload),
            _ => super::exception::detour(),
        },
        _ => operators::unary(operator, value),
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
