//! The loop of the machine: calls of all kinds, exceptions, and where a stretch of steps ends.

use super::control::Control;
use super::exception::{Exception, Kind, Result, raise};
use super::instructions::execute;
use super::invoke::Invoke;
use super::request::{Host, Request};
use super::unwind::Unwound;
use super::value::Value;
use super::world::World;
use super::{Machine, Step, Then, generators, heap};
use crate::program::Function;
use crate::program::opcode::Register;

impl Machine {
    /// Executes at most `budget` instructions.
    pub(crate) fn run(&mut self, world: &World, budget: u32, host: &mut dyn Host) -> Step {
        self.run_within::<false>(world, budget, host)
    }

    /// The same, but the host is asked before each instruction that may touch what other threads
    /// can see, and may stop there: then the steps count as spent.
    pub(crate) fn run_visibly(&mut self, world: &World, budget: u32, host: &mut dyn Host) -> Step {
        self.run_within::<true>(world, budget, host)
    }

    fn run_within<const EXPLORES: bool>(
        &mut self,
        world: &World,
        budget: u32,
        host: &mut dyn Host,
    ) -> Step {
        let mut fuel = budget;
        heap::use_identities(&mut self.identities);
        heap::enter(self.thread.number(), world.has_several_threads());
        let has_cleanups = world.program.has_cleanups;
        if has_cleanups {
            generators::keep_dropped(std::mem::take(&mut self.dropped));
        }
        let step = self.run_frames::<EXPLORES>(world, &mut fuel, host);
        if has_cleanups {
            self.dropped = generators::dropped();
        }
        heap::leave();
        heap::give_back_identities(&mut self.identities);
        self.steps += u64::from(budget - fuel);
        step
    }

    fn run_frames<const EXPLORES: bool>(
        &mut self,
        world: &World,
        fuel: &mut u32,
        host: &mut dyn Host,
    ) -> Step {
        if let Some(invoke) = self.entry.take() {
            if self.registers.is_empty() {
                self.registers.push(Value::Unbound);
            }
            match self.invoke(world, invoke) {
                Ok(None) => {}
                Ok(Some(request)) => return Step::Request(request),
                Err(exception) => self.failure = Some(exception),
            }
        }
        let mut failure = self.failure.take().map(|exception| (exception, false));
        loop {
            if let Some((exception, is_again)) = failure.take() {
                let invoke = match self.unwind(world, exception, is_again) {
                    Unwound::Handled => None,
                    Unwound::LastWords(invoke) => Some(invoke),
                    Unwound::Uncaught(exception) => return self.uncaught_ends(world, exception),
                };
                if let Some(invoke) = invoke {
                    match self.invoke(world, invoke) {
                        Ok(None) => {}
                        Ok(Some(request)) => return Step::Request(request),
                        Err(exception) => {
                            failure = Some((exception, false));
                            continue;
                        }
                    }
                }
            }
            match self.handle::<EXPLORES>(world, fuel, host) {
                Ok(None) => {}
                Ok(Some(step)) => return step,
                Err(raised) => failure = Some(raised),
            }
        }
    }

    /// The main thread still does what is to be done at the end.
    fn uncaught_ends(&mut self, world: &World, exception: Box<Exception>) -> Step {
        self.modules_begun = usize::MAX;
        if self.thread.number() == 0
            && let Some(function) = world.next_at_exit()
        {
            world.at_exit(function, false);
            self.awaiting = (0, Then::Module);
            return Step::Request(Request::Report { exception });
        }
        Step::Ended(Err(exception))
    }

    /// Executes until control leaves the frames, and does what it leaves them for.
    fn handle<const EXPLORES: bool>(
        &mut self,
        world: &World,
        fuel: &mut u32,
        host: &mut dyn Host,
    ) -> std::result::Result<Option<Step>, (Box<Exception>, bool)> {
        let fresh = |exception| (exception, false);
        let request = match execute::<EXPLORES>(self, world, fuel, host) {
            Control::Spent => return Ok(Some(Step::Spent)),
            Control::Ended => {
                return Ok(match self.dying.take() {
                    Some(object) => Some(Step::Ended(Err(Box::new(Exception::of_object(object))))),
                    None => Some(Step::Ended(Ok(()))),
                });
            }
            Control::Request { request, to, then } => {
                self.awaiting = (to, then);
                Some(request)
            }
            Control::Call { callee, site } => {
                let site = site.of(world, self.top(world));
                self.call(world, &callee, site).map_err(fresh)?
            }
            Control::Invoke(invoke) => self.invoke(world, invoke).map_err(fresh)?,
            Control::Resume {
                generator,
                resume,
                to,
                then,
            } => {
                self.resume(world, &generator, resume, to, then)
                    .map_err(fresh)?;
                None
            }
            Control::Tidy { first, handles } => {
                self.tidy(world, first, handles).map_err(fresh)?;
                None
            }
            Control::Yield(value) => {
                self.suspend(world, value).map_err(fresh)?;
                None
            }
            Control::Return(value) => {
                let invoke = self.leave(world, value).map_err(fresh)?;
                match invoke {
                    Some(invoke) => self.invoke(world, invoke).map_err(fresh)?,
                    None => None,
                }
            }
            Control::Raise(exception) if exception.is_detour => {
                let invoke = self.detour(world).map_err(fresh)?;
                self.invoke(world, invoke).map_err(fresh)?
            }
            Control::Raise(exception) => return Err((exception, false)),
            Control::Reraise(exception) => return Err((exception, true)),
            Control::RaiseHandled => return Err(self.raise_handled(world)),
        };
        Ok(request.map(Step::Request))
    }

    /// `raise` without an exception.
    fn raise_handled(&self, world: &World) -> (Box<Exception>, bool) {
        if let Some(Value::Instance(object)) = self.handled(world) {
            return (Box::new(Exception::of_object(object)), true);
        }
        match raise::<()>(Kind::RuntimeError, "No active exception to reraise") {
            Err(exception) => (exception, false),
            Ok(()) => unreachable!("`raise` fails"),
        }
    }

    /// The top frame returns, in a way that is not the usual one.
    fn leave(&mut self, world: &World, value: Value) -> Result<Option<Invoke>> {
        let depth = self.frames.len() - 1;
        if self
            .generators
            .last()
            .is_some_and(|(below, _)| *below == depth)
        {
            self.end_generator(world, value)?;
            return Ok(None);
        }
        let mut value = value;
        let frame = self.pop_frame(world).expect("a frame returns");
        if frame.then == Then::Init {
            // `__init__` has been called with the object, which waits before the window.
            self.deliver(world, value, 0, Then::Init)?;
            value = self.registers[frame.base as usize - 1].take();
            self.registers[frame.to as usize].put(value);
            return Ok(None);
        }
        if let (Then::LastWords, Some(object)) = (frame.then, &self.dying)
            && let (Value::Str(_), Some(state)) = (&value, object.exception())
        {
            state.store(value, |state, value| state.last_words = Some(value));
            return Ok(None);
        }
        self.deliver(world, value, frame.to as usize, frame.then)
    }
}

/// `NameError: name 'x' is not defined`
#[cold]
pub(super) fn name_error<T>(name: &str) -> Result<T> {
    raise(Kind::NameError, format!("name '{name}' is not defined"))
}

/// A function's variable without a value: `UnboundLocalError`, or a `NameError` if it is another
/// function's. A comprehension is a function of its own in `CPython`.
#[cold]
pub(super) fn unbound_local<T>(code: &Function, local: Register, at: usize) -> Result<T> {
    let name = code.locals.get(usize::from(local));
    let is_free = code.free_count > 0 && local >= code.first_free
        || code
            .comprehension(at as u32)
            .is_some_and(|inlined| name.is_some_and(|name| !inlined.locals.contains(name)));
    let name = name.map_or("", |name| &**name);
    let (kind, message) = if is_free {
        let message = format!(
            "cannot access free variable '{name}' where it is not associated with a value in \
             enclosing scope"
        );
        (Kind::NameError, message)
    } else {
        let message = format!(
            "cannot access local variable '{name}' where it is not associated with a value"
        );
        (Kind::UnboundLocalError, message)
    };
    raise(kind, message)
}
