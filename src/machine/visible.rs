//! What an instruction is about to touch that other threads can see.
//!
//! An explorer stops a machine before such an instruction, and nowhere else. An object is *shared*
//! once a global that threads use, a shared object or a thread's function refers to it; until then
//! only the thread that made it can reach it ([`heap`](super::heap)).
//!
//! Deliberately left out: names that no thread writes once threads run ([`Contended`]), what the
//! library keeps inside its own objects, and methods in classes, which nobody is expected to
//! replace while threads run.

mod natives;

use super::class::Special;
use super::contended::Contended;
use super::value::Value;
use super::world::World;
use crate::program::Function;
use crate::program::library::Builtin;
use crate::program::opcode::{BinaryOperator, Op, Register};
use natives::{
    all_attributes, argument_of_native, changes_first, container, is_of_class, iteration, keyed,
    native,
};

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
    pub(super) world: &'run World,
    pub(super) window: &'run [Value],
    pub(super) code: &'run Function,
    pub(super) op: Op,
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
            | Op::Reraise { .. }
            | Op::Raise { .. }
            | Op::MatchException { .. }
            | Op::Yield { .. }
            | Op::Return { .. }
            | Op::ReturnNone
            | Op::Tidy { .. }
    )
}

impl Site<'_> {
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
            Op::DeleteItem { object, .. } => container(self.get(object), true, touches),
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
        let mut reads = |registers: &[Register]| {
            for register in registers {
                container(self.get(*register), false, touches);
            }
        };
        match self.op {
            Op::Add { left, right, .. }
            | Op::Subtract { left, right, .. }
            | Op::Multiply { left, right, .. }
            | Op::Binary { left, right, .. }
            | Op::Compare { left, right, .. }
            | Op::JumpCompare { left, right, .. } => reads(&[left, right]),
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
            Op::Unary { from, .. }
            | Op::Format { from, .. }
            | Op::Unpack { from, .. }
            | Op::UnpackStar { from, .. } => reads(&[from]),
            Op::JumpIf { test, .. } => reads(&[test]),
            Op::Append { list, .. } => container(self.get(list), true, touches),
            Op::AddToSet { set, .. } => container(self.get(set), true, touches),
            Op::Extend { list, from, .. } => {
                reads(&[from]);
                container(self.get(list), true, touches);
            }
            Op::Merge { dict, from, .. } => {
                if !self.is_of_threading() {
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
                    container(self.get(register), false, touches);
                }
            }
            Op::Call { callee, count, .. } | Op::CallKeywords { callee, count, .. } => {
                self.call(callee, count, contended, touches);
            }
            Op::CallSpread { callee, .. } if !matches!(self.get(callee), Value::Function(_)) => {
                container(self.get(callee + 1), false, touches);
            }
            _ => {}
        }
    }

    /// Whether the code is that of `threading`, whose own state only its primitives guard.
    fn is_of_threading(&self) -> bool {
        self.code.is_hidden && self.code.module_name == "threading"
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
        if contended.is_dict(name) {
            return all_attributes(self.get(object), writes, touches);
        }
        self.named(self.get(object), name, writes, contended, touches);
    }

    fn named(
        &self,
        object: &Value,
        name: u32,
        writes: bool,
        contended: &Contended,
        touches: &mut Vec<Touch>,
    ) {
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
            Value::Instance(instance) if object.is_shared() => {
                if self.code.is_hidden && instance.class.is_of_library() {
                    return;
                }
                add(Space::Attribute, instance.identity());
                if !writes && is_of_class(instance, name) {
                    add(Space::ClassAttribute, 0);
                }
            }
            Value::Class(_) => add(Space::ClassAttribute, 0),
            Value::Function(function) if object.is_shared() => {
                add(Space::Attribute, function.identity());
            }
            _ => {}
        }
    }

    fn item(&self, object: Register, index: Register, writes: bool, touches: &mut Vec<Touch>) {
        keyed(self.get(object).plain(), self.get(index), writes, touches);
    }

    fn method(
        &self,
        object: Register,
        count: u8,
        site: u16,
        contended: &Contended,
        touches: &mut Vec<Touch>,
    ) {
        let name = u32::from(self.code.sites[usize::from(site)]);
        let value = self.get(object);
        if let Value::Instance(instance) = value {
            if instance.class.slot(name).is_some() || instance.class.has(Special::Dict) {
                self.named(value, name, false, contended, touches);
            }
            if instance.class.member(name).is_some() {
                return;
            }
        }
        let value = value.plain();
        let method = value
            .method_type()
            .and_then(|owner| self.world.method(owner, name));
        for argument in object + 1..=object + Register::from(count) {
            argument_of_native(self.get(argument), value, touches);
        }
        if let Some(method) = method {
            native(value, method, self.get(object + 1), touches);
        }
    }

    fn call(&self, callee: Register, count: u8, contended: &Contended, touches: &mut Vec<Touch>) {
        let function = self.get(callee);
        match function {
            Value::Builtin(builtin) => {
                let object = self.get(callee + 1);
                if let Builtin::Setattr
                | Builtin::Delattr
                | Builtin::PutAttribute
                | Builtin::Getattr
                | Builtin::Hasattr = builtin
                {
                    let writes = !matches!(builtin, Builtin::Getattr | Builtin::Hasattr);
                    if let Value::Str(name) = self.get(callee + 2) {
                        let name = self.world.name_number(&name.string);
                        self.named(object, name, writes, contended, touches);
                    }
                    return;
                }
                if changes_first(*builtin) {
                    container(object, true, touches);
                }
                if *builtin == Builtin::Vars {
                    all_attributes(object, false, touches);
                }
                if *builtin == Builtin::ThreadAlive {
                    touches.push(Touch {
                        space: Space::Threads,
                        object: 0,
                        key: 0,
                        writes: false,
                    });
                }
            }
            Value::BoundMethod(bound) => {
                native(&bound.receiver, bound.method, self.get(callee + 1), touches);
            }
            Value::Class(class) if class.builtin.is_some() => {}
            _ => return,
        }
        for argument in callee + 1..=callee + Register::from(count) {
            argument_of_native(self.get(argument), function, touches);
        }
    }
}

impl Value {
    /// Whether other threads may reach the object that this refers to.
    pub(crate) fn is_shared(&self) -> bool {
        !self.is_plain() && !self.is_private()
    }
}
