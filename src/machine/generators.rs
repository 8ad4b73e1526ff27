//! Generators: frames that come and go.

use super::exception::{Exception, Kind, Result, raise, type_error};
use super::heap::{Guarded, Ref};
use super::value::{Generator, GeneratorState, Value};
use super::world::World;
use super::{Frame, Machine, Then};
use crate::program::opcode::Op;

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
    pub(super) fn value(code: u32, registers: Vec<Value>) -> Value {
        Value::Generator(Ref::new(Self {
            code,
            state: Guarded::new(GeneratorState::Suspended { pc: 0, registers }),
        }))
    }
}

impl Machine {
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
        let state = generator
            .state
            .with(|state| std::mem::replace(state, GeneratorState::Running(Vec::new())));
        let (pc, mut registers) = match state {
            GeneratorState::Suspended { pc, registers } => (pc, registers),
            GeneratorState::Running(spare) => {
                generator
                    .state
                    .with(|state| *state = GeneratorState::Running(spare));
                return raise(Kind::ValueError, "generator already executing");
            }
            GeneratorState::Ended => {
                generator.state.with(|state| *state = GeneratorState::Ended);
                return match resume {
                    Resume::Send(_) => self.end_of_items(world, Value::None, to, then),
                    Resume::Throw(exception) => Err(exception),
                    Resume::Close => {
                        self.registers[to].put(Value::None);
                        Ok(())
                    }
                };
            }
        };
        let code = &world.program.functions[generator.code as usize];
        if let Resume::Send(value) = &resume {
            if pc == 0 && !matches!(value, Value::None) {
                let state = GeneratorState::Suspended { pc, registers };
                generator.state.with(|old| *old = state);
                let message = "can't send non-None value to a just-started generator";
                return type_error(message);
            }
            if let Some(Op::Yield { to, .. }) = pc.checked_sub(1).map(|at| code.ops[at as usize]) {
                registers[usize::from(to)].put(value.clone());
            }
        } else if pc == 0 && matches!(resume, Resume::Close) {
            generator.state.with(|state| *state = GeneratorState::Ended);
            self.registers[to].put(Value::None);
            return Ok(());
        }
        let base = self.top(world);
        self.registers.resize(
            self.registers.len().max(base + registers.len()),
            Value::Unbound,
        );
        for (register, value) in self.registers[base..].iter_mut().zip(registers) {
            register.put(value);
        }
        self.generators.push((self.frames.len(), generator.clone()));
        self.frames.push(Frame {
            function: generator.code,
            pc,
            base: base as u32,
            to: to as u32,
            then,
        });
        self.thrown(world, resume, pc, base)
    }

    /// What is thrown into a generator that waits for another one goes to that one.
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
        let inner = self.registers[base + usize::from(iterator)].clone();
        let Value::Generator(inner) = inner else {
            return Err(exception);
        };
        frame.pc = pc - 1;
        let to = base + usize::from(to);
        self.resume(world, &inner, Resume::Throw(exception), to, Then::Send)
    }

    /// The top frame, a generator's, yields a value.
    pub(super) fn suspend(&mut self, world: &World, value: Value) -> Result<()> {
        let frame = self.frames.pop().expect("a frame yields");
        let (_, generator) = self.generators.pop().expect("generators have frames");
        let count = usize::from(world.program.functions[frame.function as usize].register_count);
        let base = frame.base as usize;
        let window = &mut self.registers[base..base + count];
        let registers = window.iter_mut().map(Value::take).collect();
        let state = GeneratorState::Suspended {
            pc: frame.pc,
            registers,
        };
        generator.state.with(|old| *old = state);
        match self.deliver(world, value, frame.to as usize, frame.then)? {
            None => Ok(()),
            Some(_) => unreachable!("items are put into registers"),
        }
    }

    /// The top frame, a generator's, returns.
    pub(super) fn end_generator(&mut self, world: &World, value: Value) -> Result<()> {
        let frame = self.pop_frame(world).expect("a frame returns");
        let (_, generator) = self.generators.pop().expect("generators have frames");
        generator.state.with(|state| *state = GeneratorState::Ended);
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
    generators: &mut Vec<(usize, Ref<Generator>)>,
    generator: &Ref<Generator>,
    (top, to): (usize, usize),
) -> bool {
    let code = &world.program.functions[generator.code as usize];
    let count = usize::from(code.register_count);
    if registers.len() < top + count {
        registers.resize(top + count, Value::Unbound);
    }
    let pc = generator.state.with(|state| {
        let GeneratorState::Suspended {
            pc,
            registers: window,
        } = state
        else {
            return None;
        };
        let pc = *pc;
        for (register, value) in registers[top..].iter_mut().zip(window.drain(..)) {
            register.put(value);
        }
        let spare = std::mem::take(window);
        *state = GeneratorState::Running(spare);
        Some(pc)
    });
    let Some(pc) = pc else { return false };
    if let Some(at) = pc.checked_sub(1)
        && let Op::Yield { to, .. } = code.ops[at as usize]
    {
        registers[top + usize::from(to)].put(Value::None);
    }
    generators.push((frames.len(), generator.clone()));
    frames.push(Frame {
        function: generator.code,
        pc,
        base: top as u32,
        to: to as u32,
        then: Then::Next,
    });
    true
}

/// The top frame yields to a loop, in the commonest case; `None`: the general way has to be taken.
#[inline]
pub(super) fn suspend_next(
    registers: &mut [Value],
    frames: &mut Vec<Frame>,
    generators: &mut Vec<(usize, Ref<Generator>)>,
    (base, count): (usize, usize),
    from: usize,
) -> bool {
    let Some(frame) = frames.last().filter(|frame| frame.then == Then::Next) else {
        return false;
    };
    let (pc, to) = (frame.pc, frame.to as usize);
    let Some((_, generator)) = generators.pop() else {
        return false;
    };
    let value = registers[base + from].clone();
    generator.state.with(|state| {
        let mut window = match state {
            GeneratorState::Running(spare) => std::mem::take(spare),
            _ => Vec::new(),
        };
        window.extend(registers[base..base + count].iter_mut().map(Value::take));
        *state = GeneratorState::Suspended {
            pc,
            registers: window,
        };
    });
    frames.pop();
    registers[to].put(value);
    true
}
