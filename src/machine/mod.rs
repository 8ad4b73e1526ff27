//! One thread of a program, one step at a time.
//!
//! [`Machine`] executes bytecode until its steps are spent, its thread ends, or it needs what
//! only the runner has: then the step ends in a [`request::Request`].
//!
//! Invariants: a step never blocks, and under the same answers it does the same, always. The
//! machine has no clock, no randomness, no addresses and no hash order of its own. It never calls
//! itself: what is built in and meets an object with methods of the program ends in a *detour*,
//! and the prelude does the same in bytecode ([`detour`]).

pub(crate) mod attributes;
pub(crate) mod builtins;
pub(crate) mod cache;
pub(crate) mod calls;
pub(crate) mod class;
pub(crate) mod comparison;
pub(crate) mod contended;
mod control;
mod deliver;
mod detour;
pub(crate) mod exception;
mod fingerprint;
pub(crate) mod format;
mod generators;
pub mod heap;
pub(crate) mod instance;
mod instantiate;
pub(crate) mod instructions;
mod introspection;
mod invoke;
mod items;
pub(crate) mod iterator;
pub(crate) mod mersenne;
mod names;
pub(crate) mod naming;
pub(crate) mod operators;
mod percent;
pub(crate) mod primitive;
mod quick;
mod reach;
pub(crate) mod request;
pub(crate) mod step;
mod suggestion;
pub(crate) mod table;
pub(crate) mod text;
mod unwind;
pub(crate) mod value;
pub(crate) mod visible;
pub(crate) mod window;
pub(crate) mod world;

use cache::Caches;
use exception::Exception;
use generators::{Dropped, Resumed};
use heap::Ref;
use instance::Instance;
use invoke::Invoke;
use request::{Host, Request};
use value::Value;
use world::World;

use crate::program::Function;

/// Frames that a main thread may have, as CPython's `sys.getrecursionlimit()`.
const DEEPEST: usize = 1000;

/// Frames that CPython's `threading` has below a thread's target beyond those of ours.
const BOOTSTRAP_FRAMES: usize = 1;

/// What ends a stretch of steps.
pub(crate) enum Step {
    /// The steps are spent.
    Spent,
    /// The runner must answer, with [`Machine::answer`], before the next step.
    Request(Request),
    /// The thread has ended, normally or by an exception that nobody caught.
    Ended(Result<(), Box<Exception>>),
}

/// What becomes of the result of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    /// It goes to a register.
    Put,
    /// Nothing.
    Discard,
    /// It was `__init__`, which returns `None`; the object is in the register already.
    Init,
    /// It is the next item of a loop, which ends with `StopIteration`.
    Next,
    /// As `Next`, but `yield from` wants to know what `StopIteration` brings.
    Send,
    /// The caller's instruction is a jump, and this is its condition.
    Branch,
    /// Its truth goes to a register.
    Truth,
    /// The opposite of its truth goes to a register.
    Not,
    /// It is what an operand's own method says of the caller's comparison; the other one is asked
    /// if that is `NotImplemented`.
    Compared,
    /// As `Compared`, with the opposite of its truth: `==` for a `!=`.
    Opposite,
    /// It is an object's `__hash__`, `__str__` or `__repr__`, which must give what a builtin is to.
    Hash,
    Str,
    Repr,
    /// A generator has been told to close: it must end.
    Close,
    /// The next module runs, or the program is over.
    Module,
    /// It is what an exception that nobody caught says.
    LastWords,
}

/// A function call that is going on.
#[derive(Debug, Clone, Copy)]
struct Frame {
    /// Index into the program's functions.
    function: u32,
    /// The next instruction.
    pc: u32,
    /// The first register of its window.
    base: u32,
    /// The register that the result goes to.
    to: u32,
    then: Then,
}

/// The program's own line that locks something, if anybody wants to know.
#[inline]
fn lock_line(host: &dyn Host, code: &Function, at: usize, frames: &[Frame], world: &World) -> u32 {
    if !host.records() {
        0
    } else if code.is_hidden {
        own_line(frames, world)
    } else {
        code.lines[at]
    }
}

/// The line of the innermost frame that is no library's.
#[cold]
#[inline(never)]
fn own_line(frames: &[Frame], world: &World) -> u32 {
    let functions = &world.program.functions;
    let mut frames = frames.iter().rev();
    let own = frames.find(|frame| !functions[frame.function as usize].is_hidden);
    own.map_or(0, |frame| {
        let lines = &functions[frame.function as usize].lines;
        lines[(frame.pc as usize).saturating_sub(1)]
    })
}

/// One thread.
pub(crate) struct Machine {
    /// The windows of all frames, one above the other. Those above the top window have no value.
    registers: Vec<Value>,
    frames: Vec<Frame>,
    /// Generators whose frames are among `frames`, with the number of frames below.
    generators: Vec<(usize, Resumed)>,
    /// Those that were dropped half-way and are not closed yet.
    dropped: Dropped,
    caches: Caches,
    /// Where strings are put together.
    scratch: String,
    /// Modules that the main thread has begun to run.
    modules_begun: usize,
    /// What the thread calls before anything else: first of all, or at the end of the program.
    entry: Option<Invoke>,
    /// Where the answer to the last request goes.
    awaiting: (usize, Then),
    /// What the last request failed with.
    failure: Option<Box<Exception>>,
    /// An exception that nobody caught, while its `__str__` runs.
    dying: Option<Ref<Instance>>,
    deepest: usize,
    /// Numbers objects that are asked for their identity.
    identities: u32,
    /// The thread's object.
    pub(crate) thread: Ref<value::Thread>,
    /// Instructions executed so far.
    pub(crate) steps: u64,
}

impl Machine {
    /// The main thread, which runs the modules.
    pub(crate) fn main(world: &World) -> Self {
        let mut machine = Self::new(world.main.clone(), DEEPEST);
        machine.identities = 1;
        machine.begin_module(world);
        machine
    }

    /// A thread that calls a function without arguments.
    pub(crate) fn thread(thread: Ref<value::Thread>, function: Value) -> Self {
        let mut machine = Self::new(thread, DEEPEST - BOOTSTRAP_FRAMES);
        machine.identities = 1 << 31 | u32::from(machine.thread.number()) << 16;
        machine.entry = Some(Invoke::new(function, Vec::new(), 0, Then::Discard));
        machine
    }

    fn new(thread: Ref<value::Thread>, deepest: usize) -> Self {
        Self {
            registers: Vec::new(),
            frames: Vec::new(),
            generators: Vec::new(),
            dropped: Dropped::default(),
            caches: Caches::default(),
            scratch: String::new(),
            modules_begun: 0,
            entry: None,
            awaiting: (0, Then::Discard),
            failure: None,
            dying: None,
            deepest,
            identities: 0,
            thread,
            steps: 0,
        }
    }

    /// Exchanges the inline caches: threads that never run at the same time can share theirs.
    pub(crate) fn swap_caches(&mut self, caches: &mut Caches) {
        std::mem::swap(&mut self.caches, caches);
    }

    /// Lets the last request fail.
    pub(crate) fn fail(&mut self, exception: Box<Exception>) {
        self.failure = Some(exception);
    }

    /// The 1-based line of the program's own instruction executed last; 0 outside the program.
    pub(crate) fn line(&self, world: &World) -> u32 {
        own_line(&self.frames, world)
    }

    /// The same for one that has stopped before an instruction: that instruction's line.
    pub(crate) fn line_ahead(&self, world: &World) -> u32 {
        let functions = &world.program.functions;
        let top = self.frames.last();
        let own = top.filter(|frame| !functions[frame.function as usize].is_hidden);
        let ahead = own.and_then(|frame| {
            let lines = &functions[frame.function as usize].lines;
            lines.get(frame.pc as usize).copied()
        });
        ahead.unwrap_or_else(|| self.line(world))
    }

    /// The local variables of the innermost function that is no library's, with their names, and
    /// that function's name.
    pub(crate) fn variables(
        &self,
        world: &World,
    ) -> (std::sync::Arc<str>, Vec<(std::sync::Arc<str>, Value)>) {
        let functions = &world.program.functions;
        let mut frames = self.frames.iter().rev();
        let own = frames.find(|frame| !functions[frame.function as usize].is_hidden);
        let Some(frame) = own else {
            return ("".into(), Vec::new());
        };
        let code = &functions[frame.function as usize];
        let registers = self.registers[frame.base as usize..].iter();
        let named = code.locals.iter().zip(registers);
        let values = named.map(|(name, value)| match value {
            Value::Cell(cell) => (name.clone(), cell.get()),
            value => (name.clone(), value.clone()),
        });
        (code.name.clone(), values.collect())
    }

    /// All that its functions' variables hold, and what they are about to use.
    pub(crate) fn values(&self) -> &[Value] {
        &self.registers
    }

    /// Whether a call of a function of this name has not returned yet.
    pub(crate) fn is_within(&self, world: &World, function: &str) -> bool {
        let functions = &world.program.functions;
        let mut frames = self.frames.iter();
        frames.any(|frame| {
            let code = &functions[frame.function as usize];
            !code.is_hidden && &*code.name == function
        })
    }

    /// Pushes the frame of the next module; `false`: there is none.
    fn begin_module(&mut self, world: &World) -> bool {
        if self.registers.is_empty() {
            self.registers.push(Value::Unbound);
        }
        let Some(module) = world.program.modules.get(self.modules_begun) else {
            return false;
        };
        self.modules_begun += 1;
        let code = &world.program.functions[module.function as usize];
        let count = usize::from(code.register_count);
        self.registers
            .resize(self.registers.len().max(count), Value::Unbound);
        self.frames.push(Frame {
            function: module.function,
            pc: 0,
            base: 0,
            to: 0,
            then: Then::Module,
        });
        true
    }

    /// The first register above the top window.
    fn top(&self, world: &World) -> usize {
        self.frames.last().map_or(0, |frame| {
            let code = &world.program.functions[frame.function as usize];
            frame.base as usize + usize::from(code.register_count)
        })
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

    /// What is being handled by the innermost `except` or `finally`, in any frame.
    fn handled(&self, world: &World) -> Option<Value> {
        self.frames.iter().rev().find_map(|frame| {
            let code = &world.program.functions[frame.function as usize];
            let at = frame.pc.saturating_sub(1);
            let regions = code.handling.iter();
            let mut regions = regions.filter(|region| region.start <= at && at < region.end);
            regions.find_map(|region| {
                let register = frame.base as usize + usize::from(region.exception);
                match &self.registers[register] {
                    Value::Unbound => None,
                    exception => Some(exception.clone()),
                }
            })
        })
    }
}
