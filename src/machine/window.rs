//! The registers of a frame, and what the larger instructions do to them.

mod attributes;
mod blocks;
mod building;
mod calls;
mod operators;
mod unpacking;

use super::cache::Cache;
use super::exception::Result;
use super::heap::{Cell, Ref};
use super::step::name_error;
use super::value::{self, Value};
use super::world::World;
use crate::program::opcode::{NO_REGISTER, Register};
use crate::program::{Function, library};
pub(super) use attributes::{cached_attribute, cached_method, delete_cached, store_cached};
pub(super) use calls::Found;
pub(super) use operators::range_next;

/// A frame while it is executed.
pub(super) struct Window<'run> {
    /// The first of its registers among the machine's.
    pub(super) base: usize,
    pub(super) registers: &'run mut [Value],
    pub(super) code: &'run Function,
    pub(super) caches: &'run mut [Cache],
    pub(super) scratch: &'run mut String,
    pub(super) world: &'run World,
    pub(super) thread: &'run Ref<value::Thread>,
}

impl Window<'_> {
    #[inline]
    pub(super) fn get(&self, register: Register) -> &Value {
        &self.registers[usize::from(register)]
    }

    #[inline]
    pub(super) fn put(&mut self, register: Register, value: Value) {
        self.registers[usize::from(register)].put(value);
    }

    /// Takes neighbouring registers' values.
    pub(super) fn take(&mut self, first: Register, count: u16) -> Vec<Value> {
        let first = usize::from(first);
        let registers = &mut self.registers[first..first + usize::from(count)];
        registers.iter_mut().map(Value::take).collect()
    }

    /// A global without a value may still be a builtin that the program binds elsewhere.
    #[cold]
    pub(super) fn load_builtin(&mut self, to: Register, slot: u32) -> Result<()> {
        let name = &self.world.program.globals[slot as usize];
        let value = if let Some(builtin) = library::builtin(name) {
            self.world.builtin(builtin)
        } else if let Some(kind) = library::exception(name) {
            Value::Class(self.world.exception_class(kind))
        } else {
            self.world.prelude(name)
        };
        if matches!(value, Value::Unbound) {
            return name_error(name);
        }
        self.put(to, value);
        Ok(())
    }

    pub(super) fn delete_global(&mut self, slot: u32) -> Result<()> {
        let old = self.world.globals[slot as usize].replace(Value::Unbound);
        if matches!(old, Value::Unbound) {
            return name_error(&self.world.program.globals[slot as usize]);
        }
        Ok(())
    }

    pub(super) fn make_cell(&mut self, local: Register) {
        let value = self.registers[usize::from(local)].take();
        self.put(local, Value::Cell(Ref::new(Cell::new(value))));
    }

    /// `false`: it has no value.
    #[inline]
    pub(super) fn load_cell(&mut self, to: Register, cell: Register) -> bool {
        let Value::Cell(variable) = self.get(cell) else {
            unreachable!("the compiler puts a cell there");
        };
        let value = variable.get();
        if matches!(value, Value::Unbound) {
            return false;
        }
        self.put(to, value);
        true
    }

    pub(super) fn store_cell(&mut self, cell: Register, from: Register) {
        let value = match from {
            NO_REGISTER => Value::Unbound,
            from => self.get(from).clone(),
        };
        if let Value::Cell(variable) = self.get(cell) {
            drop(variable.replace(value));
        }
    }
}
