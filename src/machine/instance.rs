//! Instances of the program's classes, and exceptions.
//!
//! A class gives each attribute name a slot, once and for all its instances, so an instance is an
//! array of cells. Invariant: cells never move, so that a thread can read one while another thread
//! writes it; an attribute whose slot came after the instance was made lives in `overflow`.

use super::class::{Class, Special};
use super::exception::ExceptionState;
use super::heap::{Cell, Guarded, Ref};
use super::value::Value;
use super::world::World;

/// See the module.
pub(crate) struct Instance {
    pub(crate) class: Ref<Class>,
    cells: Box<[Cell]>,
    /// By slot.
    overflow: Guarded<Vec<(u32, Value)>>,
    pub(crate) payload: Payload,
}

/// What an instance is besides its attributes.
pub(crate) enum Payload {
    /// Nothing.
    None,
    /// A dict, list, int …, if its class derives from such a type.
    Value(Value),
    /// An exception. Boxed, or all instances would be as large as these.
    Exception(Box<Guarded<ExceptionState>>),
}

impl Payload {
    /// The builtin value that the instance stands for.
    #[inline]
    pub(crate) fn value(&self) -> Option<&Value> {
        match self {
            Self::Value(value) => Some(value),
            _ => None,
        }
    }
}

impl Instance {
    /// An instance without attributes.
    pub(crate) fn new(class: Ref<Class>, payload: Payload) -> Self {
        let count = class.slot_count();
        Self {
            class,
            cells: (0..count).map(|_| Cell::new(Value::Unbound)).collect(),
            overflow: Guarded::new(Vec::new()),
            payload,
        }
    }

    /// The attribute in a slot; no value if it has none.
    #[inline]
    pub(crate) fn get(&self, slot: u32) -> Value {
        match self.cells.get(slot as usize) {
            Some(cell) => cell.get(),
            None => self.get_overflow(slot),
        }
    }

    #[cold]
    fn get_overflow(&self, slot: u32) -> Value {
        self.overflow.with(|overflow| {
            let found = overflow.iter().find(|(other, _)| *other == slot);
            found.map_or(Value::Unbound, |(_, value)| value.clone())
        })
    }

    /// Puts an attribute into its slot; returns the old value.
    #[inline]
    pub(crate) fn replace(&self, slot: u32, value: Value) -> Value {
        match self.cells.get(slot as usize) {
            Some(cell) => cell.replace(value),
            None => self.replace_overflow(slot, value),
        }
    }

    #[cold]
    fn replace_overflow(&self, slot: u32, value: Value) -> Value {
        self.overflow.store(value, |overflow, value| {
            if let Some((_, old)) = overflow.iter_mut().find(|(other, _)| *other == slot) {
                return std::mem::replace(old, value);
            }
            overflow.push((slot, value));
            Value::Unbound
        })
    }

    /// The mapping that the program has given it in the place of its attributes. Classes of which
    /// an instance has one are marked, so that nothing about them is cached.
    pub(super) fn mapping(&self, world: &World) -> Option<Value> {
        if !self.class.has(Special::Dict) {
            return None;
        }
        let mapping = self.get(self.class.slot(world.special(Special::Dict))?);
        (!matches!(mapping, Value::Unbound)).then_some(mapping)
    }

    /// The attributes without cells, by slot.
    pub(super) fn overflow(&self) -> &Guarded<Vec<(u32, Value)>> {
        &self.overflow
    }

    /// The attributes in their cells.
    pub(crate) fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The attributes that have values, by the numbers of their names.
    pub(crate) fn attributes(&self) -> Vec<(u32, Value)> {
        let names = self.class.slot_names();
        let slots = names.into_iter().zip(0..);
        slots
            .map(|(name, slot)| (name, self.get(slot)))
            .filter(|(_, value)| !matches!(value, Value::Unbound))
            .collect()
    }

    /// The state of an exception.
    pub(crate) fn exception(&self) -> Option<&Guarded<ExceptionState>> {
        match &self.payload {
            Payload::Exception(state) => Some(state),
            _ => None,
        }
    }
}
