//! Inline caches: where an attribute was found the last time, for each place in the program.
//!
//! Every thread has its own, so that using one costs nothing that threads share. An entry counts
//! while the class has the same number and no class has changed since (`World::version`).

use super::value::Value;
use crate::program::Function;

/// What a place in the program found last.
#[derive(Clone, Default)]
pub(super) struct Cache {
    /// The number of the object's class, or of a module; 0: nothing yet.
    pub(super) class: u32,
    pub(super) version: u32,
    /// The slot of an instance's attribute, or of a module's global variable.
    pub(super) slot: u32,
    /// A method that was found in the class.
    pub(super) value: Value,
}

/// Set in the number of a module.
pub(super) const MODULE: u32 = 1 << 31;

/// The caches of one thread, by function and site.
#[derive(Default)]
pub(crate) struct Caches {
    by_function: Vec<Vec<Cache>>,
}

impl Caches {
    /// The caches of a function.
    #[inline]
    pub(super) fn of(&mut self, function: u32, code: &Function) -> &mut [Cache] {
        let index = function as usize;
        if self.by_function.len() <= index {
            self.by_function.resize(index + 1, Vec::new());
        }
        let caches = &mut self.by_function[index];
        if caches.len() != code.sites.len() {
            caches.resize(code.sites.len(), Cache::default());
        }
        caches
    }
}
