//! Attribute names and their numbers, and what builtin types mean by them.
//!
//! Those of the program and of special methods are known from the beginning and never change;
//! others come up while it runs.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::class::Special;
use crate::program::Program;
use crate::program::library::{self, Method, Type};

/// Attribute names and their numbers: those of the program, and those that come up later.
pub(super) struct Names {
    /// Those that there are from the beginning.
    known: Known,
    /// The others, whose numbers come after.
    later: Vec<Arc<str>>,
    numbers: BTreeMap<Arc<str>, u32>,
}

/// Names that do not change any more, and their numbers.
#[derive(Default)]
pub(super) struct Known {
    pub(super) names: Vec<Arc<str>>,
    pub(super) numbers: BTreeMap<Arc<str>, u32>,
}

/// The methods and module members of one name.
pub(super) struct NameMeaning {
    pub(super) methods: [Option<Method>; Type::ALL.len()],
}

impl NameMeaning {
    pub(super) fn new(name: &str) -> Self {
        Self {
            methods: library::methods(name),
        }
    }
}

impl Names {
    pub(super) fn new(known: Known) -> Self {
        Self {
            known,
            later: Vec::new(),
            numbers: BTreeMap::new(),
        }
    }

    pub(super) fn number(&mut self, name: &str) -> u32 {
        let known = self.known.numbers.get(name);
        if let Some(&number) = known.or_else(|| self.numbers.get(name)) {
            return number;
        }
        let name: Arc<str> = name.into();
        let number = (self.known.names.len() + self.later.len()) as u32;
        self.later.push(name.clone());
        self.numbers.insert(name, number);
        number
    }

    pub(super) fn name(&self, number: u32) -> Arc<str> {
        let known = &self.known.names;
        let name = known.get(number as usize);
        name.unwrap_or_else(|| &self.later[number as usize - known.len()])
            .clone()
    }
}

impl Known {
    /// The names of a program and those of special methods.
    pub(super) fn of(program: &Program) -> Self {
        let mut known = Self::default();
        let specials = Special::ALL.iter().map(|special| special.name().into());
        for name in program.names.iter().cloned().chain(specials) {
            if !known.numbers.contains_key(&name) {
                known.numbers.insert(name.clone(), known.names.len() as u32);
                known.names.push(name);
            }
        }
        known
    }
}
