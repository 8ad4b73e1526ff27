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
    pub(super) fn new(code: u32, registers: Vec<Value>) -> Value {
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
            .with(|state| std::mem::replace(state, GeneratorState::Running));
        let (pc, mut registers) = match state {
            GeneratorState::Suspended { pc, registers } => (pc, registers),
            GeneratorState::Running => {
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
