//! Whether a thread has come back to a state in which it was before: a number for where it stands
//! and what its variables hold.
//!
//! Objects that others can reach count by what they are, not by what they hold: whoever compares
//! knows that nothing in them has changed. What is reached too deep makes a state unlike any other.

use super::comparison::identical;
use super::table::hash_bytes;
use super::value::{Standing, Value};
use super::world::World;
use super::{Frame, Machine, heap};
use crate::program::Program;
use crate::program::opcode::{NO_REGISTER, Op, Register};

/// How deep private objects are looked into.
const DEPTH: u32 = 4;

/// Entries of a dict among which a key is looked for.
const MOST_ENTRIES: usize = 64;

/// FNV-1a, word by word.
#[derive(Debug, Clone, Copy)]
struct Sum(u64);

impl Sum {
    fn add(&mut self, word: u64) {
        self.0 = (self.0 ^ word)
            .wrapping_mul(0x0100_0000_01b3)
            .rotate_left(23);
    }

    fn frame(&mut self, frame: &Frame) {
        self.add(u64::from(frame.function) << 32 | u64::from(frame.pc));
    }
}

impl Machine {
    /// The next instruction of the module's own code that the main thread runs; 0 before that.
    pub(crate) fn module_position(&self, program: &Program) -> u32 {
        let main = program.modules.last().map(|code| code.function);
        let mut frames = self.frames.iter();
        let frame = frames.find(|frame| Some(frame.function) == main);
        frame.map_or(0, |frame| frame.pc)
    }

    /// A number for where the thread stands in the code.
    pub(crate) fn position(&self) -> u64 {
        let mut sum = Sum(0xcbf2_9ce4_8422_2325);
        for frame in &self.frames {
            sum.frame(frame);
        }
        sum.0
    }

    /// A number for where the thread stands and what its variables hold; states differ that are too
    /// deep to compare. How long the library still waits does not count: a wait that nobody ends is
    /// over when it gives up.
    pub(crate) fn fingerprint(&self, program: &Program) -> u64 {
        let mut sum = Sum(self.position());
        for (at, register) in self.registers.iter().enumerate() {
            if matches!(register, Value::Float(_)) {
                let frame = self.frames.iter().rfind(|frame| frame.base as usize <= at);
                if frame.is_some_and(|frame| waits(frame, program)) {
                    continue;
                }
            }
            value(register, DEPTH, self.steps, &mut sum);
        }
        sum.0
    }

    /// Whether the thread stands before a write of what is there already.
    pub(crate) fn writes_the_same(&self, world: &World) -> bool {
        let Some(frame) = self.frames.last() else {
            return false;
        };
        let code = &world.program.functions[frame.function as usize];
        let get = |register: Register| &self.registers[frame.base as usize + usize::from(register)];
        match code.ops[frame.pc as usize] {
            Op::StoreGlobal { from, slot } => identical(&world.global(slot), get(from)),
            Op::StoreCell { cell, from } if from != NO_REGISTER => match get(cell) {
                Value::Cell(variable) => identical(&variable.get(), get(from)),
                _ => false,
            },
            Op::StoreAttribute { object, site, from } => {
                let name = u32::from(code.sites[usize::from(site)]);
                let Value::Instance(instance) = get(object) else {
                    return false;
                };
                let mut attributes = instance.attributes().into_iter();
                instance.mapping(world).is_none()
                    && attributes.any(|(one, value)| one == name && identical(&value, get(from)))
            }
            Op::StoreItem {
                object,
                index,
                from,
            } => match (get(object), get(index)) {
                (Value::List(list), Value::Int(at)) => list.with(|items| {
                    let item = usize::try_from(*at).ok().and_then(|at| items.get(at));
                    item.is_some_and(|item| identical(item, get(from)))
                }),
                (Value::Dict(dict), key) => dict.with(|table| {
                    let mut entries = table.iter().take(MOST_ENTRIES);
                    entries.any(|entry| {
                        identical(&entry.key, key) && identical(&entry.value, get(from))
                    })
                }),
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether the thread is within what the library does to wait.
    pub(crate) fn waits(&self, program: &Program) -> bool {
        self.frames.last().is_some_and(|top| waits(top, program))
    }

    /// Gives an object its number, as if the thread had asked for it.
    pub(crate) fn identify(&mut self, object: &Value) {
        heap::use_identities(&mut self.identities);
        object.identity();
        heap::give_back_identities(&mut self.identities);
    }
}

/// Whether a frame's function is one of those that wait for others, for so long at most.
fn waits(frame: &Frame, program: &Program) -> bool {
    let code = &program.functions[frame.function as usize];
    let waiting = [
        "threading",
        "queue",
        "concurrent.futures",
        "multiprocessing.pool",
    ];
    code.is_hidden && waiting.contains(&code.module_name)
}

fn value(one: &Value, depth: u32, unlike: u64, sum: &mut Sum) {
    match one {
        Value::Unbound => sum.add(1),
        Value::None => sum.add(2),
        Value::Bool(truth) => sum.add(3 + u64::from(*truth)),
        Value::Int(number) => sum.add(*number as u64),
        Value::Float(number) => sum.add(number.to_bits()),
        Value::Str(text) => sum.add(text.hash() as u64),
        _ if one.is_plain() => sum.add(5),
        // Not by its number: asking for that would give it one.
        _ if one.is_shared() => sum.add(one.place() as u64),
        _ if depth == 0 => sum.add(unlike),
        _ => inside(one, depth - 1, unlike, sum),
    }
}

fn inside(one: &Value, depth: u32, unlike: u64, sum: &mut Sum) {
    let mut all = |values: &[Value]| {
        sum.add(values.len() as u64);
        for one in values {
            value(one, depth, unlike, sum);
        }
    };
    match one {
        Value::List(list) => all(&list.with(Clone::clone)),
        Value::Bytearray(bytes) => {
            sum.add(bytes.with(|bytes| hash_bytes(bytes)) as u64);
        }
        Value::Tuple(items) => all(items),
        Value::Set(set) | Value::Frozenset(set) => {
            all(&set.with(crate::machine::table::ItemSet::items));
        }
        Value::Deque(deque) => {
            let items: Vec<Value> = deque.items.with(|items| items.iter().cloned().collect());
            all(&items);
        }
        Value::Dict(dict) => {
            for entry in dict.with(Clone::clone).iter() {
                all(&[entry.key.clone(), entry.value.clone()]);
            }
        }
        Value::Instance(instance) => {
            let attributes = instance.attributes().into_iter();
            let attributes: Vec<Value> = attributes.map(|(_, value)| value).collect();
            all(&attributes);
        }
        Value::BoundMethod(bound) => all(std::slice::from_ref(&bound.receiver)),
        Value::Method(method) => all(&[method.receiver.clone(), method.function.clone()]),
        Value::Cell(cell) => all(&[cell.get()]),
        Value::Iterator(iterator) => sum.add(iterator.place() as u64),
        Value::Generator(generator) => {
            let (standing, window) = generator
                .state
                .with(|state| (state.standing, state.window.clone()));
            if let Standing::Suspended(pc) = standing {
                all(&window);
                sum.add(u64::from(pc));
            }
        }
        Value::Function(function) => sum.add(u64::from(function.code)),
        // A place in a queue of waiters is a new one each time.
        Value::Primitive(primitive) => sum.add(u64::from(primitive.object())),
        Value::Lock(lock) => sum.add(u64::from(lock.identity.object)),
        Value::Range(range) => sum.add(range.len() ^ range.start as u64),
        _ => sum.add(unlike),
    }
}
