//! Inline caches: where an attribute was found the last time, for each place in the program.
//!
//! Every thread has its own, so that using one costs nothing that threads share. An entry counts
//! while the class has the same number and no class has changed since (`World::version`).
//!
//! Executions that are repeated keep theirs: what one has learned, the next one knows. There the
//! caches lie outside of the arena, and what they hold is not counted ([`Cache::replace`]): it
//! belongs to a class that lives as long as the entry counts.

use super::heap::{leaves_out, outside};
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

impl Cache {
    /// Notes something else.
    pub(super) fn replace(&mut self, new: Self) {
        std::mem::replace(self, new).forget();
    }

    /// Drops it; where executions are repeated, the count may be one that never knew of it.
    fn forget(self) {
        if leaves_out() {
            std::mem::forget(self);
        }
    }
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
        let sites = code.sites.len();
        if self.by_function.get(index).map(Vec::len) != Some(sites) {
            self.grow(index, sites);
        }
        &mut self.by_function[index]
    }

    #[cold]
    fn grow(&mut self, index: usize, sites: usize) {
        outside(|| {
            if self.by_function.len() <= index {
                self.by_function.resize(index + 1, Vec::new());
            }
            self.by_function[index].resize(sites, Cache::default());
        });
    }

    /// Makes room for all functions, so that it stays where it is from here on.
    pub(crate) fn settle(&mut self, functions: usize) {
        outside(|| self.by_function.resize(functions, Vec::new()));
    }

    /// Forgets everything.
    pub(crate) fn clear(&mut self) {
        for cache in self.by_function.iter_mut().flatten() {
            cache.replace(Cache::default());
        }
    }
}

impl Drop for Caches {
    fn drop(&mut self) {
        if leaves_out() {
            self.clear();
        }
    }
}
