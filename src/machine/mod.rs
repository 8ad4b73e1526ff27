//! One thread of a program, one step at a time.
//!
//! [`Machine`] executes bytecode until its steps are spent, its thread ends, or it needs what
//! only the runner has: then the step ends in a [`request::Request`].
//!
//! Invariant: a step never blocks, and under the same answers it does the same, always. The
//! machine has no clock, no randomness, no addresses and no hash order of its own.

pub(crate) mod attributes;
pub(crate) mod builtins;
pub(crate) mod calls;
pub(crate) mod class;
pub(crate) mod comparison;
pub(crate) mod exception;
pub(crate) mod format;
pub mod heap;
pub(crate) mod instructions;
pub(crate) mod iterator;
pub(crate) mod operators;
pub(crate) mod request;
pub(crate) mod step;
mod suggestion;
pub(crate) mod text;
pub(crate) mod value;
pub(crate) mod window;
pub(crate) mod world;

use exception::{Entry, Exception, Kind};
use heap::Ref;
use request::Request;
use value::Value;
use world::World;

use crate::program::opcode::Op;
use crate::program::{Function, MODULE_FUNCTION};
use crate::source::Span;

/// Frames that a main thread may have, as CPython's `sys.getrecursionlimit()`.
const DEEPEST: usize = 1000;

/// Frames that `threading` itself has below a thread's target.
const BOOTSTRAP_FRAMES: usize = 3;

/// What ends a stretch of steps.
pub(crate) enum Step {
    /// The steps are spent.
    Spent,
    /// The runner must answer, with [`Machine::answer`], before the next step.
    Request(Request),
    /// The thread has ended, normally or by an exception that nobody caught.
    Ended(Result<(), Box<Exception>>),
}

/// A function call that is going on.
#[derive(Debug, Clone, Copy)]
struct Frame {
    /// Index into the program's functions.
    function: u32,
    /// The next instruction.
    pc: u32,
    /// The first register of its window; the result goes to the one before.
    base: u32,
}

/// One thread.
pub(crate) struct Machine {
    /// The windows of all frames, one above the other.
    registers: Vec<Value>,
    frames: Vec<Frame>,
    /// The call with which a thread that is not the main one begins: how many arguments.
    entry: Option<u16>,
    /// Where the answer to the last request goes.
    awaiting: usize,
    /// What the last request failed with.
    failure: Option<Box<Exception>>,
    deepest: usize,
    /// The thread's object.
    pub(crate) thread: Ref<value::Thread>,
    /// Instructions executed so far.
    pub(crate) steps: u64,
}

impl Machine {
    /// The main thread, which runs the module.
    pub(crate) fn main(world: &World) -> Self {
        let mut machine = Self::new(world.main.clone(), DEEPEST);
        machine.registers.push(Value::Unbound);
        machine.push_frame(world, MODULE_FUNCTION as u32, 1);
        machine
    }

    /// A thread that calls its target.
    pub(crate) fn thread(thread: Ref<value::Thread>) -> Self {
        let mut machine = Self::new(thread, DEEPEST - BOOTSTRAP_FRAMES);
        let thread = machine.thread.clone();
        if !matches!(thread.target, Value::None) {
            machine.registers.push(thread.target.clone());
            match thread.spread_arguments() {
                Ok(arguments) => {
                    machine.entry = Some(arguments.len() as u16);
                    machine.registers.extend(arguments);
                }
                Err(exception) => machine.failure = Some(exception),
            }
        }
        machine
    }

    fn new(thread: Ref<value::Thread>, deepest: usize) -> Self {
        Self {
            registers: Vec::new(),
            frames: Vec::new(),
            entry: None,
            awaiting: 0,
            failure: None,
            deepest,
            thread,
            steps: 0,
        }
    }

    /// Answers the last request.
    pub(crate) fn answer(&mut self, value: Value) {
        let slot = self.awaiting;
        self.registers[slot].put(value);
    }

    /// Lets the last request fail.
    pub(crate) fn fail(&mut self, exception: Box<Exception>) {
        self.failure = Some(exception);
    }

    /// The 1-based line of the instruction executed last; 0 outside the program.
    pub(crate) fn line(&self, world: &World) -> u32 {
        self.frames.last().map_or(0, |frame| {
            let lines = &world.program.functions[frame.function as usize].lines;
            lines[(frame.pc as usize).saturating_sub(1)]
        })
    }

    fn push_frame(&mut self, world: &World, function: u32, base: usize) {
        let count = usize::from(world.program.functions[function as usize].register_count);
        if self.registers.len() < base + count {
            self.registers.resize(base + count, Value::Unbound);
        }
        self.frames.push(Frame {
            function,
            pc: 0,
            base: base as u32,
        });
    }

    /// Empties the window of the top frame and removes it.
    fn pop_frame(&mut self, world: &World) -> Option<Frame> {
        let frame = self.frames.pop()?;
        let count = usize::from(world.program.functions[frame.function as usize].register_count);
        let base = frame.base as usize;
        for register in &mut self.registers[base..base + count] {
            register.put(Value::Unbound);
        }
        Some(frame)
    }

    /// Lets an exception go up to its handler; if there is none, the thread ends with it.
    /// `is_again`: it is on its way already and has this frame in its traceback.
    fn unwind(
        &mut self,
        world: &World,
        mut exception: Box<Exception>,
        mut is_again: bool,
    ) -> Result<(), Box<Exception>> {
        while let Some(frame) = self.frames.last_mut() {
            let code = &world.program.functions[frame.function as usize];
            let at = frame.pc.saturating_sub(1);
            if !std::mem::take(&mut is_again) && !code.is_hidden {
                if exception.kind == Kind::NameError && exception.traceback.is_empty() {
                    exception.suggestion = suggestion::for_name(world, code, at);
                }
                let blame = exception.blame.take();
                exception.traceback.extend(entries(code, at, blame));
            }
            let handler = code
                .handlers
                .iter()
                .find(|handler| handler.start <= at && at < handler.end);
            if let Some(handler) = handler {
                frame.pc = handler.target;
                let slot = frame.base as usize + usize::from(handler.exception);
                self.registers[slot].put(Value::Exception(Ref::new(*exception)));
                return Ok(());
            }
            self.pop_frame(world);
        }
        Err(exception)
    }
}

/// The traceback entries of a frame, innermost first: CPython runs comprehensions in frames of
/// their own.
fn entries(code: &Function, at: u32, blame: Option<Span>) -> Vec<Entry> {
    let mut span = blame.unwrap_or(code.spans[at as usize]);
    let is_call = matches!(code.ops[at as usize], Op::CallMethod { .. });
    let mut anchor = code.anchor(at).filter(|_| !is_call);
    let mut entries = Vec::new();
    for inlined in &code.comprehensions {
        if inlined.start <= at && at < inlined.end {
            entries.push(Entry {
                function: "<listcomp>".into(),
                span,
                anchor: anchor.take(),
            });
            span = inlined.span;
        }
    }
    entries.push(Entry {
        function: (&*code.name).into(),
        span,
        anchor,
    });
    entries
}
