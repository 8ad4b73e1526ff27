//! Exceptions on their way to a handler.

use super::attributes::exit_code;
use super::builtins::has_other_stream;
use super::class::Special;
use super::exception::{Entry, Exception, ExceptionState, Kind};
use super::generators;
use super::heap::Ref;
use super::instance::Instance;
use super::invoke::Invoke;
use super::suggestion;
use super::value::{GeneratorState, Value};
use super::world::World;
use super::{Machine, Then};

/// Where an exception has got to.
pub(super) enum Unwound {
    /// Execution goes on in the top frame.
    Handled,
    /// Nobody has caught it; what it says is computed first.
    LastWords(Invoke),
    /// Nobody has caught it.
    Uncaught(Box<Exception>),
}

impl Machine {
    /// Lets an exception go up to its handler. `is_again`: it is on its way already and has this
    /// frame in its traceback.
    pub(super) fn unwind(
        &mut self,
        world: &World,
        mut exception: Box<Exception>,
        mut is_again: bool,
    ) -> Unwound {
        if exception.object.is_none() && !is_again {
            exception.context = self.handled(world);
        } else if !is_again {
            self.note_context(world, &exception);
        }
        while let Some(frame) = self.frames.last_mut() {
            let code = &world.program.functions[frame.function as usize];
            let at = frame.pc.saturating_sub(1);
            if !std::mem::take(&mut is_again) {
                if exception.kind == Kind::NameError
                    && exception.object.is_none()
                    && exception.traceback.is_empty()
                {
                    exception.suggestion = suggestion::for_name(world, code, at);
                }
                exception.traceback.push(Entry {
                    function: frame.function,
                    at,
                    blame: exception.blame.take(),
                });
            }
            // What is thrown into a generator before it has begun is not in its first `try`.
            let has_begun = frame.pc > 0;
            let mut handlers = code.handlers.iter();
            let handler =
                handlers.find(|handler| has_begun && handler.start <= at && at < handler.end);
            if let Some(handler) = handler {
                frame.pc = handler.target;
                let slot = frame.base as usize + usize::from(handler.exception);
                let object = exception.into_object(world);
                self.registers[slot].put(Value::Instance(object));
                return Unwound::Handled;
            }
            match self.leave_frame(world, exception) {
                Some(passing) => exception = passing,
                None => return Unwound::Handled,
            }
        }
        self.uncaught(world, exception)
    }

    /// An object that is raised while another one is handled remembers that one.
    fn note_context(&self, world: &World, exception: &Exception) {
        let Some(object) = &exception.object else {
            return;
        };
        let Some(handled) = self.handled(world) else {
            return;
        };
        let is_itself = matches!(&handled, Value::Instance(other) if other.is(object));
        if let (false, Some(state)) = (is_itself, object.exception()) {
            state.store(handled, |state, handled| state.context = Some(handled));
        }
    }

    /// Removes the top frame; some exceptions end there, as the end of a loop's items.
    fn leave_frame(&mut self, world: &World, exception: Box<Exception>) -> Option<Box<Exception>> {
        let frame = self.pop_frame(world)?;
        if world.program.has_cleanups {
            generators::put_off();
        }
        let depth = self.frames.len();
        if let Some((_, generator)) = self.generators.pop_if(|(below, _)| *below == depth) {
            let generator = self.resumed(generator);
            if !generator.is_begun_anew() {
                generator.state.change(GeneratorState::end);
            }
            if frame.then == Then::Close && exception.kind == Kind::GeneratorExit {
                self.registers[frame.to as usize].put(Value::None);
                return None;
            }
            if !exception.kind.is_a(Kind::StopIteration) {
                return Some(exception);
            }
            if !generator.is_begun_anew() {
                return Some(Box::new(generator_raised(world, *exception)));
            }
        }
        match frame.then {
            Then::Next | Then::Send if exception.kind.is_a(Kind::StopIteration) => {
                let returned = exception.stop_value();
                let to = frame.to as usize;
                self.end_of_items(world, returned, to, frame.then).err()
            }
            Then::LastWords => {
                let object = self.dying.take()?;
                Some(Box::new(Exception::of_object(object)))
            }
            _ => Some(exception),
        }
    }

    fn uncaught(&mut self, world: &World, exception: Box<Exception>) -> Unwound {
        if self.thread.number() == 0
            && self.dying.is_none()
            && exception.kind != Kind::MemoryError
            && let Some(hook) = hook_for(world, &exception)
        {
            // Nothing of the program follows but what it does at the end.
            self.modules_begun = usize::MAX;
            let report = world.prelude("_report");
            let arguments = vec![Value::Instance(exception.into_object(world)), hook];
            return Unwound::LastWords(Invoke::new(report, arguments, 0, Then::Module));
        }
        let Some(object) = &exception.object else {
            return Unwound::Uncaught(exception);
        };
        let class = &object.class;
        if self.dying.is_some() || !(class.has(Special::Str) || class.has(Special::Repr)) {
            return Unwound::Uncaught(exception);
        }
        let object = exception.into_object(world);
        self.dying = Some(object.clone());
        let function = world.prelude("slow_str");
        let arguments = vec![Value::Instance(object)];
        Unwound::LastWords(Invoke::new(function, arguments, 0, Then::LastWords))
    }
}

/// What the prelude is to hand an exception to that nobody has caught, `...` if it writes about it
/// itself, where the machine can't: to a stream of the program's own, or about a group.
fn hook_for(world: &World, exception: &Exception) -> Option<Value> {
    let has_other_stream = has_other_stream(world, "stderr");
    if exception.kind.is_a(Kind::SystemExit) {
        let is_told = has_other_stream && has_last_words(exception);
        return is_told.then_some(Value::Ellipsis);
    }
    let by_prelude = || has_other_stream || tells_of_group(world, exception);
    world
        .excepthook()
        .or_else(|| by_prelude().then_some(Value::Ellipsis))
}

/// Whether a `SystemExit` brings no status, but something to be written.
fn has_last_words(exception: &Exception) -> bool {
    let state = exception.object.as_ref();
    let code = state.and_then(|object| object.exception()).map(exit_code);
    code.is_some_and(|code| !matches!(code, Value::None | Value::Int(_) | Value::Bool(_)))
}

/// Whether a group is among an exception and those that have led to it.
fn tells_of_group(world: &World, exception: &Exception) -> bool {
    let Value::Class(group) = world.prelude("BaseExceptionGroup") else {
        return false;
    };
    let object = exception.object.clone().map(Value::Instance);
    let mut next = object.or_else(|| exception.context.clone());
    let mut seen: Vec<Ref<Instance>> = Vec::new();
    while let Some(Value::Instance(one)) = next {
        if one.class.derives_from(&group) {
            return true;
        }
        if seen.iter().any(|other| other.is(&one)) {
            return false;
        }
        let before = |state: &ExceptionState| {
            let context = state.context.clone().filter(|_| !state.suppresses_context);
            state.cause.clone().or(context)
        };
        next = one.exception().and_then(|state| state.with(before));
        seen.push(one);
    }
    false
}

impl Exception {
    /// What a `StopIteration` brings.
    pub(super) fn stop_value(&self) -> Value {
        if let Some([value]) = self.arguments.as_deref() {
            return value.clone();
        }
        let state = self.object.as_ref().and_then(|object| object.exception());
        let first = state.and_then(|state| state.with(|state| state.arguments.first().cloned()));
        first.unwrap_or(Value::None)
    }
}

/// A `StopIteration` must not look like the end of the generator (PEP 479).
fn generator_raised(world: &World, exception: Exception) -> Exception {
    let cause = Value::Instance(exception.into_object(world));
    let message = "generator raised StopIteration";
    let raised = super::exception::raise::<()>(Kind::RuntimeError, message);
    let Err(outer) = raised else {
        unreachable!("`raise` fails");
    };
    let object = outer.into_object(world);
    if let Some(state) = object.exception() {
        state.store(cause, |state, cause| {
            state.cause = Some(cause.clone());
            state.context = Some(cause);
            state.suppresses_context = true;
        });
    }
    Exception::of_object(object)
}
