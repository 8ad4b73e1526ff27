//! The loop of the machine: calls and returns, exceptions, and where a stretch of steps ends.

use super::builtins::{Call, Native};
use super::exception::{Kind, Result, raise};
use super::instructions::{Control, execute};
use super::request::Request;
use super::value::Value;
use super::world::World;
use super::{Frame, Machine, Step};

impl Machine {
    /// Executes at most `budget` instructions.
    pub(crate) fn run(&mut self, world: &World, budget: u32) -> Step {
        let mut fuel = budget;
        let step = self.run_frames(world, &mut fuel);
        self.steps += u64::from(budget - fuel);
        step
    }

    fn run_frames(&mut self, world: &World, fuel: &mut u32) -> Step {
        if let Some(count) = self.entry.take() {
            match self.call(world, 0, count, None) {
                Ok(None) => {}
                Ok(Some(request)) => return Step::Request(request),
                Err(exception) => return Step::Ended(Err(exception)),
            }
        }
        if let Some(exception) = self.failure.take()
            && let Err(exception) = self.unwind(world, exception, false)
        {
            return Step::Ended(Err(exception));
        }
        loop {
            let (exception, is_again) = match execute(self, world, fuel) {
                Control::Spent => return Step::Spent,
                Control::Ended => return Step::Ended(Ok(())),
                Control::Request { request, to } => {
                    self.awaiting = to;
                    return Step::Request(request);
                }
                Control::Call {
                    callee,
                    count,
                    keywords,
                } => match self.call(world, callee, count, keywords) {
                    Ok(None) => continue,
                    Ok(Some(request)) => return Step::Request(request),
                    Err(exception) => (exception, false),
                },
                Control::Raise(exception) => (exception, false),
                Control::Reraise(exception) => (exception, true),
            };
            if let Err(exception) = self.unwind(world, exception, is_again) {
                return Step::Ended(Err(exception));
            }
        }
    }

    /// Calls what is in a register with the arguments behind it.
    fn call(
        &mut self,
        world: &World,
        callee: usize,
        count: u16,
        keywords: Option<u16>,
    ) -> Result<Option<Request>> {
        if matches!(self.registers[callee], Value::Function(_)) {
            let Self {
                registers, frames, ..
            } = self;
            enter(
                world,
                registers,
                frames,
                self.deepest,
                callee,
                count,
                keywords,
            )?;
            return Ok(None);
        }
        let line = self.line(world);
        let end = callee + 1 + usize::from(count);
        let (head, arguments) = self.registers[..end].split_at_mut(callee + 1);
        let slot = &mut head[callee];
        let call = Call {
            world,
            thread: &self.thread,
            line,
        };
        let names = keywords.map(|list| &world.program.keywords[usize::from(list)][..]);
        let result = call.value(slot, arguments, names.unwrap_or_default());
        for argument in arguments {
            argument.put(Value::Unbound);
        }
        match result? {
            Native::Value(value) => {
                slot.put(value);
                Ok(None)
            }
            Native::Request(request) => {
                self.awaiting = callee;
                Ok(Some(request))
            }
            Native::Call {
                function,
                arguments,
            } => {
                slot.put(function);
                let count = arguments.len();
                let end = callee + 1 + count;
                if self.registers.len() < end {
                    self.registers.resize(end, Value::Unbound);
                }
                for (register, argument) in
                    self.registers[callee + 1..end].iter_mut().zip(arguments)
                {
                    register.put(argument);
                }
                self.call(world, callee, count as u16, None)
            }
        }
    }
}

/// Begins a call of the function in a register: its arguments, which stand behind it, become the
/// parameters of a new frame.
#[inline]
pub(super) fn enter(
    world: &World,
    registers: &mut Vec<Value>,
    frames: &mut Vec<Frame>,
    deepest: usize,
    callee: usize,
    count: u16,
    keywords: Option<u16>,
) -> Result<()> {
    let base = callee + 1;
    let (head, arguments) = registers.split_at_mut(base);
    let Value::Function(function) = &head[callee] else {
        unreachable!("the caller has looked");
    };
    if frames.len() >= deepest {
        return raise(Kind::RecursionError, "maximum recursion depth exceeded");
    }
    let code = &world.program.functions[function.code as usize];
    let needed = usize::from(code.register_count.max(count));
    let frame = Frame {
        function: function.code,
        pc: 0,
        base: base as u32,
    };
    if count == code.parameter_count && keywords.is_none() && needed <= arguments.len() {
        frames.push(frame);
        return Ok(());
    }
    let function = function.clone();
    if arguments.len() < needed {
        registers.resize(base + needed, Value::Unbound);
    }
    let names = keywords.map(|list| &world.program.keywords[usize::from(list)][..]);
    super::calls::bind(
        code,
        &function,
        &mut registers[base..base + needed],
        count,
        names,
    )?;
    frames.push(frame);
    Ok(())
}

/// `NameError: name 'x' is not defined`
#[cold]
pub(super) fn name_error<T>(name: &str) -> Result<T> {
    raise(Kind::NameError, format!("name '{name}' is not defined"))
}

/// `UnboundLocalError`
#[cold]
pub(super) fn unbound_local<T>(name: &str) -> Result<T> {
    let message =
        format!("cannot access local variable '{name}' where it is not associated with a value");
    raise(Kind::UnboundLocalError, message)
}
