//! Generators: frames that come and go.
//!
//! One that is dropped half-way is closed, so that what stands in its `finally` is done. That can't be
//! done where the last reference goes, in the middle of some instruction: the generator is kept
//! until the next statement begins ([`Op::Tidy`]), which only programs pay for that have a `yield`
//! in a `try` or a `with`.

use std::cell::RefCell;

use super::attributes::{self, Access};
use super::control::Control;
use super::exception::{Exception, Kind, Result, raise, type_error};
use super::heap::{Guarded, Publish, Ref};
use super::invoke::Invoke;
use super::value::{Generator, GeneratorState, Standing, Value};
use super::world::World;
use super::{Frame, Machine, Then};
use crate::program::Function as Code;
use crate::program::library::Builtin;
use crate::program::opcode::{Op, Register};

/// What a generator is resumed with.
pub(crate) enum Resume {
    /// A value, which its `yield` evaluates to.
    Send(Value),
    /// An exception, which its `yield` raises.
    Throw(Box<Exception>),
    /// `GeneratorExit`, after which it must end.
    Close,
}

impl Generator {
    /// A generator of a function whose window is ready.
    pub(super) fn value(
        code: u32,
        class: Builtin,
        registers: Vec<Value>,
        has_cleanup: bool,
    ) -> Value {
        Value::Generator(Ref::new(Self {
            code,
            class,
            has_cleanup,
            state: Guarded::new(GeneratorState {
                standing: Standing::Suspended(0),
                window: registers,
            }),
        }))
    }

    /// Whether it begins anew for each item, as several may at the same time: it is an iterator in
    /// CPython, which is never found executing. All that such a function of the prelude keeps
    /// stands in its arguments.
    #[inline]
    pub(super) fn is_begun_anew(&self) -> bool {
        self.class != Builtin::GeneratorType
    }

    /// See [`GeneratorState::run_in`].
    #[inline]
    fn run_in(&self, window: &mut [Value]) -> Option<u32> {
        if self.is_begun_anew() {
            return self.state.with(|state| state.begin_in(window));
        }
        self.state.change(|state| state.run_in(window))
    }

    /// Waits to be resumed, with what stands in a window.
    #[inline]
    fn wait(&self, pc: u32, window: &mut [Value]) {
        if self.is_begun_anew() {
            for register in window {
                register.put(Value::Unbound);
            }
            return;
        }
        if self.state.is_shared() {
            window.publish();
        }
        self.state.change(|state| state.wait_from(pc, window));
    }
}

impl GeneratorState {
    /// Begins to run with this window, in which nothing stands; the next instruction, or `None` if
    /// it does not wait to be resumed.
    #[inline]
    fn run_in(&mut self, window: &mut [Value]) -> Option<u32> {
        let Standing::Suspended(pc) = self.standing else {
            return None;
        };
        swap_all(window, &mut self.window);
        self.standing = Standing::Running;
        Some(pc)
    }

    /// Begins to run with a copy of its own window, and stays as it is.
    #[inline]
    fn begin_in(&self, window: &mut [Value]) -> Option<u32> {
        let Standing::Suspended(pc) = self.standing else {
            return None;
        };
        for (register, value) in window.iter_mut().zip(&self.window) {
            register.put(value.clone());
        }
        Some(pc)
    }

    /// See [`Generator::wait`].
    #[inline]
    fn wait_from(&mut self, pc: u32, window: &mut [Value]) {
        if self.window.len() < window.len() {
            self.window.resize(window.len(), Value::Unbound);
        }
        swap_all(window, &mut self.window);
        self.standing = Standing::Suspended(pc);
    }

    /// It ends.
    pub(super) fn end(&mut self) {
        self.standing = Standing::Ended;
        self.window = Vec::new();
    }
}

/// Generators that were dropped half-way and are not closed yet.
#[derive(Default)]
pub(super) struct Dropped {
    now: Vec<Ref<Generator>>,
    /// Those that went with frames that an exception left. They are closed when it is handled.
    later: Vec<Ref<Generator>>,
}

thread_local! {
    /// What the thread of the program that runs here has dropped; `None`: none runs here.
    static DROPPED: RefCell<Option<Dropped>> = const { RefCell::new(None) };
}

impl Drop for Generator {
    fn drop(&mut self) {
        if !self.has_cleanup {
            return;
        }
        let left = self.state.change(|state| match state.standing {
            Standing::Suspended(1..) => Some(GeneratorState {
                standing: state.standing,
                window: std::mem::take(&mut state.window),
            }),
            _ => None,
        });
        let Some(state) = left else {
            return;
        };
        // Only once: one that goes on when it is closed is let go.
        let again = Self {
            code: self.code,
            class: self.class,
            state: Guarded::new(state),
            has_cleanup: false,
        };
        // Where no thread of the program runs, there is nobody to close it.
        let _ = DROPPED.try_with(|dropped| {
            if let Some(dropped) = dropped.borrow_mut().as_mut() {
                dropped.now.push(Ref::new(again));
            }
        });
    }
}

/// Has what is dropped from here on kept, besides what has been before.
pub(super) fn keep_dropped(dropped: Dropped) {
    DROPPED.set(Some(dropped));
}

/// Ends that; returns what has not been closed yet.
pub(super) fn dropped() -> Dropped {
    DROPPED.take().unwrap_or_default()
}

/// An exception has left a frame.
#[cold]
pub(super) fn put_off() {
    DROPPED.with_borrow_mut(|dropped| {
        if let Some(dropped) = dropped {
            dropped.later.append(&mut dropped.now);
        }
    });
}

/// The next one that is to be closed. `handles`: not one of those that an exception has left.
fn next_dropped(handles: bool) -> Option<Ref<Generator>> {
    DROPPED.with_borrow_mut(|dropped| {
        let dropped = dropped.as_mut()?;
        if !handles {
            dropped.now.append(&mut dropped.later);
        }
        (!dropped.now.is_empty()).then(|| dropped.now.remove(0))
    })
}

/// The generator of a frame.
pub(super) enum Resumed {
    /// It stays in the register of the loop that goes through it.
    In(usize),
    /// Any other.
    Held(Ref<Generator>),
}

/// The generator of the top frame, of the program's own code, if others can reach it; asked only
/// while a program is explored.
#[inline]
pub(super) fn shared<const EXPLORES: bool>(
    code: &Code,
    generators: &[(usize, Resumed)],
    registers: &[Value],
) -> Option<u32> {
    if !EXPLORES || !code.is_generator || code.is_hidden {
        return None;
    }
    let generator = match &generators.last()?.1 {
        Resumed::In(register) => match registers.get(*register) {
            Some(Value::Generator(generator)) => generator,
            _ => return None,
        },
        Resumed::Held(generator) => generator,
    };
    generator.state.is_shared().then(|| generator.identity())
}

impl Machine {
    /// Does what [`Op::Tidy`] says, again and again until there is nothing left to close.
    pub(super) fn tidy(&mut self, world: &World, first: Register, handles: bool) -> Result<()> {
        let frame = self.frames.last().expect("an instruction is in a frame");
        let first = frame.base as usize + usize::from(first);
        let end = self.top(world);
        for stale in &mut self.registers[first..end] {
            stale.put(Value::Unbound);
        }
        let Some(generator) = next_dropped(handles) else {
            return Ok(());
        };
        self.again();
        self.resume(world, &generator, Resume::Close, first, Then::Close)
    }

    /// Lets a generator run on in a new frame. An exception that is thrown into it is returned, to
    /// be unwound from there.
    pub(super) fn resume(
        &mut self,
        world: &World,
        generator: &Ref<Generator>,
        resume: Resume,
        to: usize,
        then: Then,
    ) -> Result<()> {
        if self.frames.len() >= self.deepest {
            return raise(Kind::RecursionError, "maximum recursion depth exceeded");
        }
        let standing = generator.state.with(|state| state.standing);
        match (standing, &resume) {
            (Standing::Suspended(0), Resume::Send(value)) if !matches!(value, Value::None) => {
                let message = "can't send non-None value to a just-started generator";
                return type_error(message);
            }
            (Standing::Suspended(0), Resume::Close) => {
                generator.state.change(GeneratorState::end);
                self.registers[to].put(Value::None);
                return Ok(());
            }
            (Standing::Suspended(_), _) => {}
            (Standing::Running, _) => {
                return raise(Kind::ValueError, "generator already executing");
            }
            (Standing::Ended, _) => {
                return match resume {
                    Resume::Send(_) => self.end_of_items(world, Value::None, to, then),
                    Resume::Throw(exception) => Err(exception),
                    Resume::Close => {
                        self.registers[to].put(Value::None);
                        Ok(())
                    }
                };
            }
        }
        let code = &world.program.functions[generator.code as usize];
        let base = self.top(world);
        let end = base + usize::from(code.register_count);
        self.registers
            .resize(self.registers.len().max(end), Value::Unbound);
        let window = &mut self.registers[base..end];
        let Some(pc) = generator.run_in(window) else {
            // Another thread has resumed or ended it since it was looked at.
            return self.resume(world, generator, resume, to, then);
        };
        if let Resume::Send(value) = &resume
            && let Some(Op::Yield { to, .. }) = pc.checked_sub(1).map(|at| code.ops[at as usize])
        {
            window[usize::from(to)].put(value.clone());
        }
        self.generators
            .push((self.frames.len(), Resumed::Held(generator.clone())));
        self.frames.push(Frame {
            function: generator.code,
            pc,
            base: base as u32,
            to: to as u32,
            then,
        });
        self.thrown(world, resume, pc, base)
    }

    /// What is thrown into a generator that delegates goes to what it delegates to (PEP 380).
    fn thrown(&mut self, world: &World, resume: Resume, pc: u32, base: usize) -> Result<()> {
        let exception = match resume {
            Resume::Send(_) => return Ok(()),
            Resume::Throw(exception) => exception,
            Resume::Close => match raise::<()>(Kind::GeneratorExit, "") {
                Err(exception) => exception,
                Ok(()) => unreachable!("`raise` fails"),
            },
        };
        let frame = self.frames.last_mut().expect("pushed just now");
        let code = &world.program.functions[frame.function as usize];
        let delegates = pc.checked_sub(2).map(|at| code.ops[at as usize]);
        let Some(Op::Send { to, iterator, .. }) = delegates else {
            return Err(exception);
        };
        let to = base + usize::from(to);
        let inner = self.registers[base + usize::from(iterator)].clone();
        let closes = exception.kind.is_a(Kind::GeneratorExit);
        if let (Value::Generator(inner), false) = (&inner, closes) {
            frame.pc = pc - 1;
            return self.resume(world, inner, Resume::Throw(exception), to, Then::Send);
        }
        let (method, name, then) = if closes {
            // It is closed, and then this generator is as well.
            ("close", "slow_close_delegate", Then::Discard)
        } else {
            ("throw", "slow_throw_delegate", Then::Send)
        };
        let access = match attributes::load(world, &inner, world.name_number(method)) {
            Err(error) if error.kind == Kind::AttributeError => return Err(exception),
            access => access?,
        };
        let (access, arguments) = match access {
            Access::Value(value) => (value, Value::None),
            Access::Call(function, arguments) => (function, Value::tuple(arguments)),
        };
        if !closes {
            frame.pc = pc - 1;
        }
        let exception = Value::Instance(exception.into_object(world));
        let arguments = vec![exception, access, arguments];
        let invoke = Invoke::new(world.prelude(name), arguments, to, then);
        let request = self.invoke(world, invoke)?;
        debug_assert!(request.is_none(), "functions of the prelude are bytecode");
        Ok(())
    }

    /// The top frame, a generator's, yields a value.
    pub(super) fn suspend(&mut self, world: &World, value: Value) -> Result<()> {
        let frame = self.frames.pop().expect("a frame yields");
        let (_, generator) = self.generators.pop().expect("generators have frames");
        let generator = self.resumed(generator);
        let code = &world.program.functions[frame.function as usize];
        let base = frame.base as usize;
        let window = &mut self.registers[base..base + usize::from(code.register_count)];
        if let Op::Yield { to, .. } = code.ops[frame.pc as usize - 1] {
            window[usize::from(to)].put(Value::None);
        }
        generator.wait(frame.pc, window);
        match self.deliver(world, value, frame.to as usize, frame.then)? {
            None => Ok(()),
            Some(_) => unreachable!("items are put into registers"),
        }
    }

    /// The generator whose frame has just been removed.
    pub(super) fn resumed(&self, resumed: Resumed) -> Ref<Generator> {
        match resumed {
            Resumed::Held(generator) => generator,
            Resumed::In(register) => match &self.registers[register] {
                Value::Generator(generator) => generator.clone(),
                _ => unreachable!("the loop's iterator is the generator"),
            },
        }
    }

    /// The top frame, a generator's, returns.
    pub(super) fn end_generator(&mut self, world: &World, value: Value) -> Result<()> {
        let frame = self.pop_frame(world).expect("a frame returns");
        let (_, generator) = self.generators.pop().expect("generators have frames");
        let generator = self.resumed(generator);
        // The others ask what they go through again.
        if !matches!(
            generator.class,
            Builtin::Enumerate | Builtin::Filter | Builtin::Map | Builtin::Zip
        ) {
            generator.state.change(GeneratorState::end);
        }
        self.end_of_items(world, value, frame.to as usize, frame.then)
    }
}

/// Lets a generator run on in a new frame for its next item, in the commonest case; `false`: the
/// general way has to be taken.
#[inline]
pub(super) fn resume_next(
    world: &World,
    registers: &mut Vec<Value>,
    frames: &mut Vec<Frame>,
    generators: &mut Vec<(usize, Resumed)>,
    iterator: usize,
    (top, to): (usize, usize),
) -> bool {
    let Value::Generator(generator) = &registers[iterator] else {
        return false;
    };
    let function = generator.code;
    let code = &world.program.functions[function as usize];
    let count = usize::from(code.register_count);
    if registers.len() < top + count {
        registers.resize(top + count, Value::Unbound);
    }
    let (below, above) = registers.split_at_mut(top);
    let Value::Generator(generator) = &below[iterator] else {
        return false;
    };
    let window = &mut above[..count];
    let Some(pc) = generator.run_in(window) else {
        return false;
    };
    generators.push((frames.len(), Resumed::In(iterator)));
    frames.push(Frame {
        function,
        pc,
        base: top as u32,
        to: to as u32,
        then: Then::Next,
    });
    true
}

/// The same in the general way.
#[cold]
pub(super) fn resume_slowly(iterator: &Value, to: usize) -> Control {
    let Value::Generator(generator) = iterator else {
        unreachable!("it has just been looked at");
    };
    Control::Resume {
        generator: generator.clone(),
        resume: Resume::Send(Value::None),
        to,
        then: Then::Next,
    }
}

/// The top frame yields to a loop, in the commonest case; `false`: the general way has to be taken.
/// `sent` and `from` are the registers of what it will be sent and of what it yields.
#[inline]
pub(super) fn suspend_next(
    registers: &mut [Value],
    frames: &mut Vec<Frame>,
    generators: &mut Vec<(usize, Resumed)>,
    (base, count): (usize, usize),
    (sent, from): (usize, usize),
) -> bool {
    let Some(frame) = frames.last().filter(|frame| frame.then == Then::Next) else {
        return false;
    };
    let (pc, to) = (frame.pc, frame.to as usize);
    let Some(&(_, Resumed::In(iterator))) = generators.last() else {
        return false;
    };
    generators.pop();
    frames.pop();
    let (below, above) = registers.split_at_mut(base);
    let Value::Generator(generator) = &below[iterator] else {
        unreachable!("the loop's iterator is the generator");
    };
    let value = above[from].clone();
    // What a loop sends; whoever sends something else puts it there.
    above[sent].put(Value::None);
    let window = &mut above[..count];
    generator.wait(pc, window);
    below[to].put(value);
    true
}

/// Exchanges two windows of the same length. They are short: the library's way is for long ones.
#[inline]
fn swap_all(one: &mut [Value], other: &mut [Value]) {
    for (a, b) in one.iter_mut().zip(other) {
        std::mem::swap(a, b);
    }
}
