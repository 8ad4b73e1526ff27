//! What an instruction is about to touch that other threads can see.
//!
//! An explorer stops a machine before such an instruction, and nowhere else. An object is *shared*
//! once a global that threads use, a shared object or a thread's function refers to it; until then
//! only the thread that made it can reach it ([`heap`](super::heap)).
//!
//! What is not known of a call of something built in is taken for the worst: it reads all that can be
//! reached from its arguments, and a method writes its object.
//!
//! Deliberately left out: names that no thread writes once threads run ([`Contended`]), and what the
//! library keeps inside its own objects and the program never looks at. Objects whose methods are one
//! step in CPython (`io`) are touched as a whole when such a method is called.

mod calls;
mod natives;

use super::class::{Class, Special};
use super::contended::Contended;
use super::instance::Instance;
use super::value::{Thread, Value};
use super::world::World;
use crate::program::Function;
use crate::program::opcode::{BinaryOperator, CompareOperator, Op, Register};
use natives::{all_attributes, container, everything, is_of_class, iteration, keyed};

/// What kind of thing is touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Space {
    /// A global variable; the object is its slot.
    Global,
    /// An attribute of an object; the key is the name's number.
    Attribute,
    /// An attribute of classes; the key is the name's number.
    ClassAttribute,
    /// A variable that functions share.
    Cell,
    /// A list, dict, set or deque; a key other than 0 stands for one of its items.
    Container,
    /// How far an iterator or a generator has come.
    Iterator,
    /// The state of a primitive, by the object's id.
    Primitive,
    /// Whether a thread is alive, by the object's id.
    Thread,
    /// Which threads are alive.
    Threads,
}

/// One access.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Touch {
    pub(crate) space: Space,
    pub(crate) object: u32,
    /// 0: the whole object.
    pub(crate) key: u64,
    pub(crate) writes: bool,
}

/// An instruction, before it is executed.
pub(crate) struct Site<'run> {
    world: &'run World,
    window: &'run [Value],
    code: &'run Function,
    op: Op,
    /// The generator whose code this is, if others can reach it.
    generator: Option<u32>,
    /// Whose it is.
    thread: u16,
}

/// Whether an instruction may touch something that others see: the others need not be asked.
#[inline]
pub(super) fn may_touch(op: Op) -> bool {
    !matches!(
        op,
        Op::LoadConstant { .. }
            | Op::LoadInt { .. }
            | Op::Move { .. }
            | Op::CheckBound { .. }
            | Op::Unbind { .. }
            | Op::MakeCell { .. }
            | Op::Jump { .. }
            | Op::AddInt { .. }
            | Op::JumpCompareInt { .. }
            | Op::JumpIfBound { .. }
            | Op::BuildList { .. }
            | Op::BuildTuple { .. }
            | Op::BuildSlice { .. }
            | Op::RangeStart { .. }
            | Op::RangeNext { .. }
            | Op::RangeAgain { .. }
            | Op::MakeFunction { .. }
            | Op::ReturnNamespace
            | Op::Enter { .. }
            | Op::Exit { .. }
            | Op::ExitException { .. }
            | Op::MatchException { .. }
            | Op::Yield { .. }
            | Op::Return { .. }
            | Op::ReturnNone
            | Op::Tidy { .. }
    )
}

/// Methods of objects that instructions call at once.
const OWN: [Special; 9] = [
    Special::Eq,
    Special::Ne,
    Special::Lt,
    Special::Le,
    Special::Gt,
    Special::Ge,
    Special::Hash,
    Special::Str,
    Special::Repr,
];

/// Whether an instruction hands on what a generator has, which then waits or has ended.
#[inline]
pub(super) fn may_suspend(op: Op) -> bool {
    matches!(
        op,
        Op::Yield { .. } | Op::Return { .. } | Op::ReturnNone | Op::Raise { .. }
    )
}

impl<'run> Site<'run> {
    pub(super) fn new(
        world: &'run World,
        window: &'run [Value],
        code: &'run Function,
        op: Op,
        generator: Option<u32>,
        thread: &Thread,
    ) -> Self {
        Self {
            world,
            window,
            code,
            op,
            generator,
            thread: thread.number(),
        }
    }

    fn get(&self, register: Register) -> &Value {
        self.window
            .get(usize::from(register))
            .unwrap_or(&Value::Unbound)
    }

    /// Adds what the instruction is about to touch.
    pub(crate) fn touches(&self, contended: &Contended, touches: &mut Vec<Touch>) {
        let mut add = |space, object, key, writes| {
            touches.push(Touch {
                space,
                object,
                key,
                writes,
            });
        };
        match self.op {
            Op::LoadGlobal { slot, .. } | Op::LoadGlobalUnlessBound { slot, .. } => {
                if contended.has_global(slot) {
                    add(Space::Global, slot, 0, false);
                }
            }
            Op::StoreGlobal { slot, .. } | Op::DeleteGlobal { slot } => {
                if contended.has_global(slot) {
                    add(Space::Global, slot, 0, true);
                }
            }
            Op::LoadCell { cell, .. } | Op::StoreCell { cell, .. } => {
                let writes = matches!(self.op, Op::StoreCell { .. });
                let name = self.code.locals.get(usize::from(cell));
                if let Value::Cell(variable) = self.get(cell)
                    && self.get(cell).is_shared()
                    && name.is_none_or(|name| contended.has_cell(name))
                {
                    add(Space::Cell, variable.identity(), 0, writes);
                }
            }
            Op::LoadAttribute { object, site, .. } | Op::CheckAttribute { object, site } => {
                self.attribute(object, site, false, contended, touches);
            }
            Op::StoreAttribute { object, site, .. } | Op::DeleteAttribute { object, site } => {
                self.attribute(object, site, true, contended, touches);
            }
            Op::LoadItem { object, index, .. } => self.item(object, index, false, touches),
            Op::StoreItem { object, index, .. } => self.item(object, index, true, touches),
            Op::DeleteItem { object, .. } => {
                if !self.has_own_state() {
                    container(self.get(object), true, touches);
                }
            }
            Op::CallMethod {
                callee,
                count,
                site,
                ..
            } => self.method(callee + 1, count, site, contended, touches),
            _ => self.other(contended, touches),
        }
    }

    /// Instructions that touch whole containers.
    fn other(&self, contended: &Contended, touches: &mut Vec<Touch>) {
        if let Op::Compare { left, .. }
        | Op::JumpCompare { left, .. }
        | Op::Format { from: left, .. } = self.op
        {
            self.own_methods(self.get(left), contended, touches);
        }
        let mut reads = |registers: &[Register]| {
            for register in registers {
                container(self.get(*register), false, touches);
            }
        };
        match self.op {
            Op::Binary {
                operator: BinaryOperator::Modulo,
                left,
                right,
                ..
            }
            | Op::JumpCompare { left, right, .. } => {
                everything(self.get(left), touches);
                everything(self.get(right), touches);
            }
            Op::Compare {
                operator,
                left,
                right,
                ..
            } => self.comparison(operator, left, right, touches),
            Op::Add { left, right, .. }
            | Op::Subtract { left, right, .. }
            | Op::Multiply { left, right, .. }
            | Op::Binary { left, right, .. } => reads(&[left, right]),
            Op::InPlace {
                operator,
                to,
                right,
            } => {
                reads(&[right]);
                let changes = matches!(
                    operator,
                    BinaryOperator::Add
                        | BinaryOperator::Multiply
                        | BinaryOperator::BitOr
                        | BinaryOperator::BitAnd
                        | BinaryOperator::BitXor
                        | BinaryOperator::Subtract
                );
                container(self.get(to), changes, touches);
            }
            Op::Format { from, .. } => everything(self.get(from), touches),
            Op::Unary { from, .. } | Op::Unpack { from, .. } | Op::UnpackStar { from, .. } => {
                reads(&[from]);
                iteration(self.get(from), touches);
            }
            Op::JumpIf { test, .. } => reads(&[test]),
            Op::Append { list, .. } => container(self.get(list), true, touches),
            Op::AddToSet { set, .. } => container(self.get(set), true, touches),
            Op::Extend { list, from, .. } => {
                reads(&[from]);
                iteration(self.get(from), touches);
                container(self.get(list), true, touches);
            }
            Op::Merge { dict, from, .. } => {
                if !self.has_own_state() {
                    reads(&[from]);
                }
                container(self.get(dict), true, touches);
            }
            Op::ListToTuple { list, .. } => reads(&[list]),
            Op::GetIterator { from, .. }
                if !matches!(self.get(from), Value::Iterator(_) | Value::Generator(_)) =>
            {
                reads(&[from]);
            }
            Op::Next { iterator, .. }
            | Op::NextAgain { iterator, .. }
            | Op::Send { iterator, .. } => {
                iteration(self.get(iterator), touches);
            }
            Op::BuildString { first, count, .. } => {
                for register in first..first + count {
                    everything(self.get(register), touches);
                }
            }
            Op::Yield { .. } | Op::Return { .. } | Op::ReturnNone => self.suspension(touches),
            Op::Raise { exception, .. } => {
                self.raises(exception, touches);
                self.suspension(touches);
            }
            Op::Reraise { exception } => self.raises(exception, touches),
            Op::Call { callee, count, .. } | Op::CallKeywords { callee, count, .. } => {
                self.call(callee, count, contended, touches);
            }
            Op::CallSpread { callee, .. } => self.call_spread(callee, contended, touches),
            _ => {}
        }
    }

    /// What a generator does to itself when it hands something on or ends.
    fn suspension(&self, touches: &mut Vec<Touch>) {
        touches.extend(self.generator.map(|object| Touch {
            space: Space::Iterator,
            object,
            key: 0,
            writes: true,
        }));
    }

    /// An exception that is raised gets a longer traceback.
    fn raises(&self, exception: Register, touches: &mut Vec<Touch>) {
        if let object @ Value::Instance(_) = self.get(exception) {
            all_attributes(object, true, touches);
        }
    }

    /// The methods that an object's class has for operators, if threads may exchange them.
    fn own_methods(&self, value: &Value, contended: &Contended, touches: &mut Vec<Touch>) {
        if !matches!(value, Value::Instance(_)) {
            return;
        }
        let names = OWN.iter().map(|special| self.world.special(*special));
        touches.extend(
            names
                .filter(|name| contended.has_name(*name))
                .map(|name| Touch {
                    space: Space::ClassAttribute,
                    object: 0,
                    key: u64::from(name),
                    writes: false,
                }),
        );
    }

    fn comparison(
        &self,
        operator: CompareOperator,
        left: Register,
        right: Register,
        touches: &mut Vec<Touch>,
    ) {
        let (left, right) = (self.get(left), self.get(right));
        match operator {
            CompareOperator::Is | CompareOperator::IsNot => {}
            CompareOperator::In | CompareOperator::NotIn if self.has_own_state() => {}
            // Keys have hashes, so they never change.
            CompareOperator::In | CompareOperator::NotIn
                if matches!(right.plain(), Value::Dict(_) | Value::Set(_)) =>
            {
                container(right, false, touches);
            }
            _ => {
                everything(left, touches);
                everything(right, touches);
                iteration(right, touches);
            }
        }
    }

    /// Whether the code is that of `threading`, whose own state only its primitives guard or its
    /// threads have for themselves, or of a generator of random numbers, whose methods are one step.
    fn has_own_state(&self) -> bool {
        self.code.is_hidden
            && match self.code.module_name {
                "threading" => true,
                "random" => self.code.qualified_name.starts_with("Random."),
                _ => false,
            }
    }

    fn attribute(
        &self,
        object: Register,
        site: u16,
        writes: bool,
        contended: &Contended,
        touches: &mut Vec<Touch>,
    ) {
        let name = u32::from(self.code.sites[usize::from(site)]);
        self.named(self.get(object), name, writes, contended, touches);
    }

    /// One attribute of an object: the only place that knows where those are.
    fn named(
        &self,
        object: &Value,
        name: u32,
        writes: bool,
        contended: &Contended,
        touches: &mut Vec<Touch>,
    ) {
        if let Value::Cell(variable) = object {
            if object.is_shared() {
                touches.push(Touch {
                    space: Space::Cell,
                    object: variable.identity(),
                    key: 0,
                    writes,
                });
            }
            return;
        }
        if contended.is_dict(name) {
            return all_attributes(object, writes, touches);
        }
        if let Value::Instance(instance) = object
            && let Some(mapping) = instance.mapping(self.world)
        {
            // What stands in for its attributes may be others', too, who write items of it.
            let key = Value::string(&*self.world.name(name));
            return keyed(mapping.plain(), &key, writes, touches);
        }
        if !contended.has_name(name) {
            return;
        }
        let mut add = |space, object| {
            touches.push(Touch {
                space,
                object,
                key: u64::from(name),
                writes,
            });
        };
        match object {
            Value::Instance(instance) => {
                if self.is_of_library(instance, name, contended) {
                    return;
                }
                if object.is_shared() && !is_thread_local(&instance.class) {
                    add(Space::Attribute, instance.identity());
                }
                if contended.has_descriptors() || !writes && is_of_class(instance, name) {
                    // Reads, or is about to be told that there is a setter.
                    touches.push(Touch {
                        space: Space::ClassAttribute,
                        object: 0,
                        key: u64::from(name),
                        writes: false,
                    });
                }
            }
            Value::Class(_) => add(Space::ClassAttribute, 0),
            Value::Super(_) if !writes => add(Space::ClassAttribute, 0),
            Value::Function(function) if object.is_shared() => {
                add(Space::Attribute, function.identity());
            }
            Value::Module(module) => {
                let slot = (self.world.program).slot_of(*module, &self.world.name(name));
                if let Some(slot) = slot.filter(|slot| contended.has_global(*slot)) {
                    touches.push(Touch {
                        space: Space::Global,
                        object: slot,
                        key: 0,
                        writes,
                    });
                }
            }
            _ => {}
        }
    }

    /// Whether an attribute is one that the library has for itself.
    fn is_of_library(&self, instance: &Instance, name: u32, contended: &Contended) -> bool {
        // Whoever joins a thread mostly knows that it has been started.
        let is_known = &*self.code.name == "join" && !contended.starts_anywhere();
        let is_seen = contended.is_own(name) && !is_known
            || matches!(&*instance.class.module, "logging" | "types");
        self.code.is_hidden && instance.class.is_of_library() && !is_seen
    }

    fn item(&self, object: Register, index: Register, writes: bool, touches: &mut Vec<Touch>) {
        if !self.has_own_state() {
            keyed(self.get(object).plain(), self.get(index), writes, touches);
        }
    }
}

/// Whether a class is `threading.local`, or derived from it: each thread has attributes of its own.
fn is_thread_local(class: &Class) -> bool {
    let is_it = |class: &Class| &*class.qualified_name == "_local" && &*class.module == "_thread";
    class.has(Special::Getattribute)
        && (is_it(class) || class.ancestors.iter().any(|one| is_it(one)))
}

impl Value {
    /// Whether other threads may reach the object that this refers to.
    pub(crate) fn is_shared(&self) -> bool {
        !self.is_plain() && !self.is_private()
    }
}
