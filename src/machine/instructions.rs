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
use super::control::{CallSite, Control, Keywords};
use super::exception::{Exception, Result};
use super::generators::{self, Resume, resume_next, resume_slowly, suspend_next};
use super::invoke::Invoke;
use super::items;
use super::iterator::Iterator;
use super::request::{Brief, Host};
use super::step::unbound_local;
use super::value::Value;
use super::visible;
use super::window::{
    Found, Window, cached_attribute, cached_method, delete_cached, range_next, store_cached,
};
use super::world::World;
use super::{Machine, Then, lock_line};
use crate::program::opcode::{BinaryOperator, JumpTest, Op};

/// Executes instructions until control must leave the machine's own functions.
#[allow(
    clippy::too_many_lines,
    reason = "one arm for each instruction, most of them one line"
)]
pub(super) fn execute<const EXPLORES: bool>(
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
    // The steps that are left. Counted at every instruction: a variable that only some of them change
    // would make the compiler split the loop in two.
    let mut fuel = *fuel_slot;
    'frames: loop {
        let Some(frame) = frames.last() else {
            *fuel_slot = fuel;
            return Control::Ended;
        };
        let base = frame.base as usize;
        let code = &world.program.functions[frame.function as usize];
        let ops = &code.ops[..];
        let generator = generators::shared::<EXPLORES>(code, generators, registers);
        // The window's registers. They stay in a variable of their own, so that the compiler
        // keeps them at hand; what is done elsewhere gets a `Window`.
        let window = &mut registers[base..base + usize::from(code.register_count)];
        let function_number = frame.function;
        let caches = if code.sites.is_empty() {
            &mut []
        } else {
            caches.of(function_number, code)
        };
        /// What is in a register.
        macro_rules! get {
            ($register:expr) => {
                &window[usize::from($register)]
            };
        }
        /// Puts a value into a register.
        macro_rules! put {
            ($register:expr, $value:expr) => {{
                let value = $value;
                window[usize::from($register)].put(value)
            }};
        }
        /// The window for what is done elsewhere.
        macro_rules! window {
            () => {
                Window {
                    base,
                    registers: &mut *window,
                    code,
                    caches: &mut *caches,
                    scratch: &mut *scratch,
                    world,
                    thread,
                }
            };
        }
        let mut pc = frame.pc as usize;
        /// Jumps, counted from the next instruction.
        macro_rules! jump {
            ($distance:expr) => {
                pc = pc.wrapping_add_signed($distance as isize)
            };
        }
        /// Writes the program counter back.
        macro_rules! save {
            () => {
                frames.last_mut().expect("a frame is being executed").pc = pc as u32;
            };
        }
        /// Leaves the loop when the program counter has been saved.
        macro_rules! leave_saved {
            ($control:expr) => {{
                *fuel_slot = fuel;
                return $control;
            }};
        }
        macro_rules! leave {
            ($control:expr) => {{
                let control = $control;
                save!();
                leave_saved!(control)
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
                if code.is_generator {
                    leave!(Control::Return(value));
                }
                match frame.then {
                    Then::Put => {
                        empty(window);
                        frames.pop();
                        registers[to].put(value);
                    }
                    Then::Init if matches!(value, Value::None) => {
                        let object = base - 1;
                        empty(window);
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
                    stale_until: base + window.len(),
                };
                save!();
                match enter(world, registers, frames, *deepest, $function, site) {
                    Ok(Entered::Frame) => continue 'frames,
                    Ok(Entered::Generator(generator)) => {
                        registers[site.to].put(generator);
                        continue 'frames;
                    }
                    Err(exception) => leave_saved!(Control::Raise(exception)),
                }
            }};
        }
        /// As `enter` does, for functions that need nothing but a frame: enters it when `$first` has
        /// been done, or goes on behind this if it needs more.
        macro_rules! enter_simple {
            ($function:expr, $base:expr, $count:expr, $to:expr $(, $first:expr)?) => {
                let (function, first, count) = ($function, $base, $count);
                let target = &world.program.functions[function as usize];
                if target.is_simple
                    && count == usize::from(target.parameter_count)
                    && frames.len() < *deepest
                {
                    $($first;)?
                    save!();
                    for stale in &mut window[first - base + count..] {
                        stale.put(Value::Unbound);
                    }
                    let end = first + usize::from(target.register_count);
                    if registers.len() < end {
                        registers.resize(end, Value::Unbound);
                    }
                    frames.push(super::Frame {
                        function,
                        pc: 0,
                        base: first as u32,
                        to: $to as u32,
                        then: Then::Put,
                    });
                    continue 'frames;
                }
            };
        }
        /// Calls what is in a register: a function of the program goes on here.
        macro_rules! call {
            ($to:expr, $callee:expr, $count:expr, $keywords:expr) => {{
                let to = base + usize::from($to);
                let first = base + usize::from($callee) + 1;
                let callee = window[usize::from($callee)].take();
                let count = usize::from($count);
                if let (Value::Function(function), Keywords::None) = (&callee, &$keywords) {
                    enter_simple!(function.code, first, count, to, callee.discard());
                }
                if let Value::Function(function) = &callee {
                    let names: &[Arc<str>] = match $keywords {
                        Keywords::None => &[],
                        Keywords::Listed(list) => &world.program.keywords[usize::from(list)],
                    };
                    enter!(function, first, count, names, to);
                }
                let site = CallSite {
                    base: first,
                    count,
                    keywords: $keywords,
                    to,
                };
                leave!(Control::Call { callee, site });
            }};
        }
        /// Takes the next item, or does something else if there is none.
        macro_rules! next {
            ($to:expr, $iterator:expr, $otherwise:expr) => {{
                let next = match get!($iterator) {
                    Value::Iterator(iterator) => attempt!(iterator.next()),
                    Value::Generator(_) => {
                        let place = (base + window.len(), base + usize::from($to));
                        let from = base + usize::from($iterator);
                        save!();
                        if frames.len() < *deepest
                            && resume_next(world, registers, frames, generators, from, place)
                        {
                            continue 'frames;
                        }
                        leave_saved!(resume_slowly(&registers[from], place.1));
                    }
                    _ => attempt!(super::exception::detour()),
                };
                match next {
                    Some(item) => put!($to, item),
                    None => $otherwise,
                }
            }};
        }
        loop {
            if fuel == 0 {
                leave!(Control::Spent);
            }
            let op = ops[pc];
            if EXPLORES
                && (visible::may_touch(op) || generator.is_some() && visible::may_suspend(op))
            {
                let site = visible::Site::new(world, window, code, op, generator, thread);
                if host.stops_before(&site) {
                    leave!(Control::Spent);
                }
            }
            fuel -= 1;
            pc += 1;
            match op {
                Op::LoadConstant { to, constant } => {
                    let value =
                        world.constants[function_number as usize][constant as usize].clone();
                    put!(to, value);
                }
                Op::LoadInt { to, value } => put!(to, Value::Int(i64::from(value))),
                Op::Move { to, from } => {
                    let value = get!(from).clone();
                    put!(to, value);
                }
                Op::LoadGlobal { to, slot } => {
                    let value = world.globals[slot as usize].get();
                    if matches!(value, Value::Unbound) {
                        attempt!(window!().load_builtin(to, slot));
                    } else {
                        put!(to, value);
                    }
                }
                Op::StoreGlobal { from, slot } => {
                    let value = get!(from).clone();
                    drop(world.globals[slot as usize].replace(value));
                }
                Op::LoadGlobalUnlessBound { to, slot } => {
                    if matches!(get!(to), Value::Unbound) {
                        let value = world.globals[slot as usize].get();
                        if matches!(value, Value::Unbound) {
                            attempt!(window!().load_builtin(to, slot));
                        } else {
                            put!(to, value);
                        }
                    }
                }
                Op::DeleteGlobal { slot } => attempt!(window!().delete_global(slot)),
                Op::Unbind { local } => put!(local, Value::Unbound),
                Op::MakeCell { local } => window!().make_cell(local),
                Op::LoadCell { to, cell } => {
                    if !window!().load_cell(to, cell) {
                        attempt!(unbound_local::<()>(code, cell, pc - 1));
                    }
                }
                Op::StoreCell { cell, from } => window!().store_cell(cell, from),
                Op::CheckBound { local } => {
                    if matches!(get!(local), Value::Unbound) {
                        attempt!(unbound_local::<()>(code, local, pc - 1));
                    }
                }
                Op::Add { to, left, right } => {
                    if let (Value::Int(a), Value::Int(b)) = (get!(left), get!(right))
                        && let Some(sum) = a.checked_add(*b)
                    {
                        put!(to, Value::Int(sum));
                    } else {
                        attempt!(window!().binary(BinaryOperator::Add, to, left, right));
                    }
                }
                Op::Subtract { to, left, right } => {
                    if let (Value::Int(a), Value::Int(b)) = (get!(left), get!(right))
                        && let Some(difference) = a.checked_sub(*b)
                    {
                        put!(to, Value::Int(difference));
                    } else {
                        attempt!(window!().binary(BinaryOperator::Subtract, to, left, right));
                    }
                }
                Op::Multiply { to, left, right } => {
                    if let (Value::Int(a), Value::Int(b)) = (get!(left), get!(right))
                        && let Some(product) = a.checked_mul(*b)
                    {
                        put!(to, Value::Int(product));
                    } else {
                        attempt!(window!().binary(BinaryOperator::Multiply, to, left, right));
                    }
                }
                Op::AddInt {
                    subtract,
                    to,
                    left,
                    value,
                } => {
                    if let Value::Int(a) = get!(left)
                        && let Some(sum) = a.checked_add(i64::from(value))
                    {
                        put!(to, Value::Int(sum));
                    } else {
                        attempt!(window!().add_int(subtract, to, left, value));
                    }
                }
                Op::Binary {
                    operator,
                    to,
                    left,
                    right,
                } => attempt!(window!().binary(operator, to, left, right)),
                Op::InPlace {
                    operator,
                    to,
                    right,
                } => attempt!(window!().in_place(operator, to, right)),
                Op::Unary { operator, to, from } => attempt!(window!().unary(operator, to, from)),
                Op::Compare {
                    operator,
                    to,
                    left,
                    right,
                } => {
                    let (left, right) = (get!(left), get!(right));
                    let truth = attempt!(comparison::compare(operator, left, right));
                    put!(to, Value::Bool(truth));
                }
                Op::Jump { distance } => jump!(distance),
                Op::JumpIf {
                    when,
                    test,
                    distance,
                } => {
                    let truth = match get!(test).truth() {
                        Some(truth) => truth,
                        None => attempt!(super::exception::detour()),
                    };
                    if truth == when {
                        jump!(distance);
                    }
                }
                Op::JumpIfBound { test, distance } => {
                    if !matches!(get!(test), Value::Unbound) {
                        jump!(distance);
                    }
                }
                Op::JumpCompare {
                    test,
                    left,
                    right,
                    distance,
                } => {
                    let (left, right) = (get!(left), get!(right));
                    let jumps = if let (Value::Int(a), Value::Int(b)) = (left, right) {
                        compare_ints(test, *a, *b)
                    } else {
                        attempt!(compare_values(test, left, right))
                    };
                    if jumps {
                        jump!(distance);
                    }
                }
                Op::JumpCompareInt {
                    test,
                    left,
                    value,
                    distance,
                } => {
                    let left = get!(left);
                    let jumps = if let Value::Int(a) = left {
                        compare_ints(test, *a, i64::from(value))
                    } else {
                        attempt!(compare_values(test, left, &Value::Int(i64::from(value))))
                    };
                    if jumps {
                        jump!(distance);
                    }
                }
                Op::BuildList { to, first, count } => {
                    let items = window!().take(first, count);
                    put!(to, Value::list(items));
                }
                Op::BuildTuple { to, first, count } => {
                    let items = window!().take(first, count);
                    put!(to, Value::tuple(items));
                }
                Op::Append { list, item } => {
                    let item = get!(item).clone();
                    if let Value::List(list) = get!(list) {
                        list.store(item, Vec::push);
                    }
                }
                Op::BuildSet { to, first, count } => {
                    attempt!(window!().build_set(to, first, count));
                }
                Op::BuildDict { to, first, count } => {
                    attempt!(window!().build_dict(to, first, count));
                }
                Op::BuildSlice { to, first } => window!().build_slice(to, first),
                Op::AddToSet { set, item } => attempt!(window!().add_to_set(set, item)),
                Op::Extend { list, from, callee } => {
                    attempt!(window!().extend(list, from, callee));
                }
                Op::Merge { callee, dict, from } => {
                    attempt!(window!().merge(callee, dict, from));
                }
                Op::ListToTuple { to, list } => window!().list_to_tuple(to, list),
                Op::Unpack { first, from, count } => attempt!(window!().unpack(first, from, count)),
                Op::UnpackStar {
                    before,
                    first,
                    from,
                    after,
                } => attempt!(window!().unpack_star(before, first, from, after)),
                Op::GetIterator { to, from } => {
                    let iterator = attempt!(Iterator::over(get!(from)));
                    put!(to, iterator);
                }
                Op::Next {
                    to,
                    iterator,
                    distance,
                } => next!(to, iterator, jump!(distance)),
                Op::NextAgain {
                    to,
                    iterator,
                    distance,
                } => {
                    let behind = pc;
                    // From here on as if it had been the loop's `Next`.
                    jump!(distance);
                    next!(to, iterator, pc = behind);
                }
                Op::RangeStart { first, count } => attempt!(window!().range_start(first, count)),
                Op::RangeNext {
                    to,
                    range,
                    distance,
                } => {
                    if !range_next(window, to, range) {
                        jump!(distance);
                    }
                }
                Op::RangeAgain {
                    to,
                    range,
                    distance,
                } => {
                    if range_next(window, to, range) {
                        jump!(distance);
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
                    let invoke = attempt!(window!().spread(to, callee));
                    leave!(Control::Invoke(invoke));
                }
                Op::CallMethod {
                    to: result,
                    callee,
                    count,
                    site,
                } => {
                    let object = callee + 1;
                    let first = base + usize::from(object);
                    let to = base + usize::from(result);
                    let arguments = usize::from(count);
                    if !matches!(get!(object), Value::Instance(_))
                        && window!().quick_call(result, object, count, site)
                    {
                        continue;
                    }
                    if let Value::Lock(_) | Value::Primitive(_) = get!(object)
                        && let Some(brief) = window!().brief(object, count, site)
                    {
                        let line = lock_line(host, code, pc - 1, frames, world);
                        if host.try_now(get!(object), brief, line, fuel) {
                            put!(object, Value::Unbound);
                            put!(result, brief.answer());
                            continue;
                        }
                    }
                    if let Some(Value::Function(function)) =
                        cached_method(world, caches, get!(object), site)
                    {
                        enter_simple!(function.code, first, arguments + 1, to);
                        let function = function.clone();
                        enter!(&function, first, arguments + 1, &[], to);
                    }
                    match attempt!(window!().find_method(object, site, pc - 1)) {
                        Found::Method(Value::Function(function)) => {
                            enter!(&function, first, arguments + 1, &[], to);
                        }
                        Found::Native(method) => {
                            match window!().call_native(object, count, method, pc - 1) {
                                Ok(Native::Value(value)) => put!(result, value),
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
                                    let callee = window!().bound(object, method);
                                    let site = CallSite {
                                        base: first + 1,
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
                            put!(object, Value::Unbound);
                            let site = CallSite {
                                base: first + 1,
                                count: arguments,
                                keywords: Keywords::None,
                                to,
                            };
                            if let Value::Function(function) = &callee {
                                enter!(function, first + 1, arguments, &[], to);
                            }
                            leave!(Control::Call { callee, site });
                        }
                        Found::Call(function, access) => {
                            let invoke =
                                window!().call_later(result, callee, count, function, access);
                            leave!(Control::Invoke(invoke));
                        }
                    }
                }
                Op::CheckAttribute { object, site } => {
                    let name = u32::from(code.sites[usize::from(site)]);
                    attempt!(attributes::check(world, get!(object), name));
                }
                Op::LoadAttribute { to, object, site } => {
                    if let Some(value) = cached_attribute(world, caches, get!(object), site) {
                        put!(to, value);
                    } else {
                        invoke_if!(window!().find_attribute(to, object, site));
                    }
                }
                Op::StoreAttribute { object, site, from } => {
                    if !store_cached(world, caches, get!(object), site, get!(from)) {
                        invoke_if!(window!().store_attribute(object, site, from));
                    }
                }
                Op::DeleteAttribute { object, site } => {
                    if !delete_cached(world, caches, get!(object), site) {
                        invoke_if!(window!().delete_attribute(object, site));
                    }
                }
                Op::LoadItem { to, object, index } => {
                    let value = attempt!(items::load(get!(object), get!(index)));
                    put!(to, value);
                }
                Op::StoreItem {
                    object,
                    index,
                    from,
                } => {
                    let (object, index) = (get!(object), get!(index));
                    attempt!(items::store(object, index, get!(from)));
                }
                Op::DeleteItem { object, index } => {
                    attempt!(items::delete(get!(object), get!(index)));
                }
                Op::Format {
                    conversion,
                    to,
                    from,
                    spec,
                } => attempt!(window!().format(conversion, to, from, spec)),
                Op::BuildString { to, first, count } => {
                    attempt!(window!().build_string(to, first, count));
                }
                Op::MakeFunction {
                    to,
                    function,
                    defaults,
                } => window!().make_function(to, function, defaults),
                Op::Enter { manager } => {
                    if let object @ Value::Lock(_) = get!(manager) {
                        let line = lock_line(host, code, pc - 1, frames, world);
                        if host.try_now(object, Brief::Acquire, line, fuel) {
                            put!(manager + 1, Value::Bool(true));
                            continue;
                        }
                    }
                    leave!(attempt!(window!().enter(manager)));
                }
                Op::Exit { manager } => {
                    if let object @ Value::Lock(_) = get!(manager) {
                        let line = lock_line(host, code, pc - 1, frames, world);
                        if host.try_now(object, Brief::Release, line, fuel) {
                            continue;
                        }
                    }
                    leave!(attempt!(window!().exit(manager, None)));
                }
                Op::ExitException { manager } => {
                    leave!(attempt!(window!().exit(manager, Some(manager + 1))));
                }
                Op::Reraise { exception } => match window[usize::from(exception)].take() {
                    Value::Instance(object) => {
                        leave!(Control::Reraise(Box::new(Exception::of_object(object))));
                    }
                    _ => unreachable!("the handler has put an exception there"),
                },
                Op::Raise { exception, cause } => {
                    leave!(attempt!(window!().raise(exception, cause)));
                }
                Op::MatchException {
                    exception,
                    kind,
                    distance,
                } => {
                    if !attempt!(window!().match_exception(exception, kind)) {
                        jump!(distance);
                    }
                }
                Op::Yield { to, from } => {
                    let place = (base, window.len());
                    let value = (usize::from(to), usize::from(from));
                    save!();
                    if suspend_next(registers, frames, generators, place, value) {
                        continue 'frames;
                    }
                    leave_saved!(Control::Yield(registers[base + value.1].clone()))
                }
                Op::Send {
                    to,
                    iterator,
                    distance,
                } => match get!(iterator) {
                    Value::Generator(generator) => {
                        let generator = generator.clone();
                        let sent = window[usize::from(to)].take();
                        leave!(Control::Resume {
                            generator,
                            resume: Resume::Send(sent),
                            to: base + usize::from(to),
                            then: Then::Send,
                        });
                    }
                    Value::Iterator(iterator) if matches!(get!(to), Value::None) => {
                        if let Some(item) = attempt!(iterator.next()) {
                            put!(to, item);
                        } else {
                            put!(to, Value::None);
                            jump!(distance);
                        }
                    }
                    _ => attempt!(super::exception::detour()),
                },
                Op::ReturnNamespace => {
                    let value = window!().namespace();
                    leave!(Control::Return(value));
                }
                Op::Return { from } => {
                    let value = window[usize::from(from)].take();
                    return_value!(value);
                }
                Op::ReturnNone => return_value!(Value::None),
                Op::Tidy { first, handles } => leave!(Control::Tidy { first, handles }),
            }
        }
    }
}

/// Drops all values of a window.
#[allow(clippy::inline_always, reason = "at every return; windows are short")]
#[inline(always)]
fn empty(window: &mut [Value]) {
    for register in window {
        register.put(Value::Unbound);
    }
}

#[inline]
fn compare_ints(test: JumpTest, a: i64, b: i64) -> bool {
    match test {
        JumpTest::Equal | JumpTest::NotUnequal => a == b,
        JumpTest::NotEqual | JumpTest::Unequal => a != b,
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
