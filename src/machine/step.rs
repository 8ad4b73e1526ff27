//! The loop of the machine: calls and returns, exceptions, and where a stretch of steps ends.

use super::builtins::Native;
use super::exception::{Exception, Kind, Result, raise};
use super::instructions::{Control, execute};
use super::value::Value;
use super::window::Window;
use super::world::World;
use super::{Machine, Step};

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
            let Some(frame) = self.frames.last_mut() else {
                return Step::Ended(Ok(()));
            };
            let base = frame.base as usize;
            let code = &world.program.functions[frame.function as usize];
            let mut window = Window {
                registers: &mut self.registers[base..base + usize::from(code.register_count)],
                code,
                constants: &world.constants[frame.function as usize],
                world,
                thread: &self.thread,
            };
            let mut pc = frame.pc as usize;
            let control = execute(&mut window, &mut pc, fuel);
            frame.pc = pc as u32;
            let result = match control {
                Control::Spent => return Step::Spent,
                Control::Request { request, to } => {
                    self.awaiting = base + usize::from(to);
                    return Step::Request(request);
                }
                Control::Return(value) => {
                    self.pop_frame(world);
                    self.registers[base - 1].put(value);
                    continue;
                }
                Control::Call {
                    callee,
                    count,
                    keywords,
                } => self.call(world, base + usize::from(callee), count, keywords),
                Control::Raise(exception) => Err(exception),
                Control::Reraise(exception) => match self.unwind(world, exception, true) {
                    Ok(()) => continue,
                    Err(exception) => return Step::Ended(Err(exception)),
                },
            };
            match result {
                Ok(None) => {}
                Ok(Some(request)) => return Step::Request(request),
                Err(exception) => {
                    if let Err(exception) = self.unwind(world, exception, false) {
                        return Step::Ended(Err(exception));
                    }
                }
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
    ) -> Result<Option<super::request::Request>> {
        if let Value::Function(function) = &self.registers[callee] {
            let function = function.clone();
            if self.frames.len() >= self.deepest {
                return raise(Kind::RecursionError, "maximum recursion depth exceeded");
            }
            let code = &world.program.functions[function.code as usize];
            let base = callee + 1;
            let needed = base + usize::from(code.register_count.max(count));
            if self.registers.len() < needed {
                self.registers.resize(needed, Value::Unbound);
            }
            let registers = &mut self.registers[base..needed];
            super::calls::bind(
                code,
                &function,
                registers,
                count,
                keywords.map(|list| &world.program.keywords[usize::from(list)][..]),
            )?;
            self.push_frame(world, function.code, base);
            return Ok(None);
        }
        let line = self.line(world);
        let end = callee + 1 + usize::from(count);
        let (head, arguments) = self.registers[..end].split_at_mut(callee + 1);
        let slot = &mut head[callee];
        let names = keywords.map(|list| &world.program.keywords[usize::from(list)][..]);
        let call = super::builtins::Call {
            world,
            thread: &self.thread,
            line,
        };
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
        }
    }
}

/// `NameError: name 'x' is not defined`
#[cold]
pub(super) fn name_error<T>(name: &str, suggestion: Option<String>) -> Result<T> {
    let suggestion = suggestion.unwrap_or_default();
    raise(
        Kind::NameError,
        format!("name '{name}' is not defined{suggestion}"),
    )
}

/// `UnboundLocalError`
#[cold]
pub(super) fn unbound_local(name: &str) -> Box<Exception> {
    let message =
        format!("cannot access local variable '{name}' where it is not associated with a value");
    match raise::<()>(Kind::UnboundLocalError, message) {
        Err(exception) => exception,
        Ok(()) => unreachable!("`raise` fails"),
    }
}
