//! Generators: frames that come and go.

use super::exception::{Exception, Kind, Result, raise, type_error};
use super::heap::{Guarded, Publish, Ref};
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
            .change(|state| std::mem::replace(state, GeneratorState::Running(Vec::new())));
        let (pc, mut registers) = match state {
            GeneratorState::Suspended { pc, registers } => (pc, registers),
            GeneratorState::Running(spare) => {
                generator
                    .state
                    .change(|state| *state = GeneratorState::Running(spare));
                return raise(Kind::ValueError, "generator already executing");
            }
            GeneratorState::Ended => {
                generator
                    .state
                    .change(|state| *state = GeneratorState::Ended);
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
                generator.state.store(state, |old, state| *old = state);
                let message = "can't send non-None value to a just-started generator";
                return type_error(message);
            }
            if let Some(Op::Yield { to, .. }) = pc.checked_sub(1).map(|at| code.ops[at as usize]) {
                registers[usize::from(to)].put(value.clone());
            }
        } else if pc == 0 && matches!(resume, Resume::Close) {
            generator
                .state
                .change(|state| *state = GeneratorState::Ended);
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
        self.generators
            .push((self.frames.len(), Some(generator.clone())));
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
        let generator = self.resumed(world, generator);
        let count = usize::from(world.program.functions[frame.function as usize].register_count);
        let base = frame.base as usize;
        let window = &mut self.registers[base..base + count];
        let registers = window.iter_mut().map(Value::take).collect();
        let state = GeneratorState::Suspended {
            pc: frame.pc,
            registers,
        };
        generator.state.store(state, |old, state| *old = state);
        match self.deliver(world, value, frame.to as usize, frame.then)? {
            None => Ok(()),
            Some(_) => unreachable!("items are put into registers"),
        }
    }

    /// The generator whose frame has just been removed.
    pub(super) fn resumed(
        &self,
        world: &World,
        generator: Option<Ref<Generator>>,
    ) -> Ref<Generator> {
        generator.unwrap_or_else(|| {
            let frame = self.frames.last().expect("a loop has resumed it");
            match &self.registers[iterator_of(world, *frame)] {
                Value::Generator(generator) => generator.clone(),
                _ => unreachable!("the loop's iterator is the generator"),
            }
        })
    }

    /// The top frame, a generator's, returns.
    pub(super) fn end_generator(&mut self, world: &World, value: Value) -> Result<()> {
        let frame = self.pop_frame(world).expect("a frame returns");
        let (_, generator) = self.generators.pop().expect("generators have frames");
        let generator = self.resumed(world, generator);
        generator
            .state
            .change(|state| *state = GeneratorState::Ended);
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
    generators: &mut Vec<(usize, Option<Ref<Generator>>)>,
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
    let pc = generator.state.change(|state| {
        let GeneratorState::Suspended {
            pc,
            registers: window,
        } = state
        else {
            return None;
        };
        let pc = *pc;
        // Nothing stands above the caller's window, and nothing is left in the generator's.
        above[..count].swap_with_slice(window);
        let spare = std::mem::take(window);
        *state = GeneratorState::Running(spare);
        Some(pc)
    });
    let Some(pc) = pc else { return false };
    if let Some(at) = pc.checked_sub(1)
        && let Op::Yield { to, .. } = code.ops[at as usize]
    {
        above[usize::from(to)].put(Value::None);
    }
    // It stays where it is: the loop's instruction names the register.
    generators.push((frames.len(), None));
    frames.push(Frame {
        function,
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
    world: &World,
    registers: &mut [Value],
    frames: &mut Vec<Frame>,
    generators: &mut Vec<(usize, Option<Ref<Generator>>)>,
    (base, count): (usize, usize),
    from: usize,
) -> bool {
    let Some(frame) = frames.last().filter(|frame| frame.then == Then::Next) else {
        return false;
    };
    let (pc, to) = (frame.pc, frame.to as usize);
    if !matches!(generators.last(), Some((_, None))) {
        return false;
    }
    generators.pop();
    frames.pop();
    let caller = frames.last().expect("a loop has resumed it");
    let (below, above) = registers.split_at_mut(base);
    let Value::Generator(generator) = &below[iterator_of(world, *caller)] else {
        unreachable!("the loop's iterator is the generator");
    };
    let value = above[from].clone();
    if generator.state.is_shared() {
        above[..count].publish();
    }
    generator.state.change(|state| {
        let mut window = match state {
            GeneratorState::Running(spare) => std::mem::take(spare),
            _ => Vec::new(),
        };
        window.resize(count, Value::Unbound);
        above[..count].swap_with_slice(&mut window);
        *state = GeneratorState::Suspended {
            pc,
            registers: window,
        };
    });
    below[to].put(value);
    true
}

/// The register with the iterator of the loop that a frame is in.
#[inline]
fn iterator_of(world: &World, frame: Frame) -> usize {
    match frame.op(world) {
        Op::Next { iterator, .. } => frame.base as usize + usize::from(iterator),
        _ => unreachable!("only a loop resumes a generator where it is"),
    }
}
