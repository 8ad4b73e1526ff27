//! Where names live: in a register, in a cell that inner functions share, or among the globals.
//!
//! As in Python, a name that a function binds anywhere is local to it everywhere, unless it is
//! declared `global` or `nonlocal`. A variable that an inner function uses lives in a cell. The
//! variables of a comprehension are its own, but it is no function: they are registers of the
//! function that contains it. A class body is a function whose variables no inner function sees.

mod names;

use std::collections::{BTreeMap, BTreeSet};

use crate::syntax::tree::{Class, Comprehension, Function, Name};

pub(super) use names::{FIRST_ITERATOR, target_names};

/// What a scope is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ScopeKind {
    Module,
    Function,
    Class,
    /// A comprehension, run inside the function around it.
    Inline,
}

/// Names one scope for good: the address of its node, which does not move while it is compiled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ScopeKey(usize);

impl ScopeKey {
    pub(super) const MODULE: Self = Self(0);

    pub(super) fn function(function: &Function) -> Self {
        Self(std::ptr::from_ref(function) as usize)
    }

    pub(super) fn class(class: &Class) -> Self {
        Self(std::ptr::from_ref(class) as usize)
    }

    pub(super) fn comprehension(clauses: &[Comprehension]) -> Self {
        Self(clauses.as_ptr() as usize)
    }
}

/// The names of one scope.
#[derive(Debug)]
pub(super) struct Scope {
    pub(super) kind: ScopeKind,
    parent: Option<ScopeKey>,
    /// Bound here, in the order in which they first appear; parameters first.
    pub(super) bound: Vec<Name>,
    /// Unbound somewhere, by `del` or at the end of a handler that has bound it.
    pub(super) unbound: BTreeSet<Name>,
    /// Declared `global`.
    pub(super) global: BTreeSet<Name>,
    /// Bound here and used by an inner function.
    pub(super) cells: BTreeSet<Name>,
    /// Cells of outer functions that this one, or one inside it, uses.
    pub(super) free: BTreeSet<Name>,
    /// Declared `nonlocal`.
    nonlocal: BTreeSet<Name>,
    /// Everything read, written or declared.
    used: BTreeSet<Name>,
}

impl Scope {
    fn new(kind: ScopeKind, parent: Option<ScopeKey>) -> Self {
        Self {
            kind,
            parent,
            bound: Vec::new(),
            unbound: BTreeSet::new(),
            global: BTreeSet::new(),
            cells: BTreeSet::new(),
            free: BTreeSet::new(),
            nonlocal: BTreeSet::new(),
            used: BTreeSet::new(),
        }
    }

    fn bind(&mut self, name: &Name) {
        self.used.insert(name.clone());
        if !self.bound.contains(name) {
            self.bound.push(name.clone());
        }
    }
}

/// The scopes of a module.
#[derive(Debug, Default)]
pub(super) struct Scopes {
    scopes: BTreeMap<ScopeKey, Scope>,
    /// In the order in which they begin.
    order: Vec<ScopeKey>,
}

impl Scopes {
    /// Finds out where each name of a module lives.
    pub(super) fn of_module(body: &[crate::syntax::tree::Statement]) -> Self {
        let mut scopes = names::collect(body);
        for key in scopes.order.clone() {
            scopes.settle(key);
        }
        // Inner scopes last: a name is passed down through all functions between.
        for key in scopes.order.clone() {
            scopes.resolve(key);
        }
        scopes
    }

    pub(super) fn get(&self, key: ScopeKey) -> &Scope {
        &self.scopes[&key]
    }

    /// Takes back what `global` and `nonlocal` say is bound elsewhere.
    fn settle(&mut self, key: ScopeKey) {
        let scope = self.scopes.get_mut(&key).expect("it was collected");
        if scope.kind != ScopeKind::Module {
            let (global, nonlocal) = (&scope.global, &scope.nonlocal);
            scope
                .bound
                .retain(|name| !global.contains(name) && !nonlocal.contains(name));
        }
    }

    /// Finds the function around it that binds each name that a scope uses and does not bind.
    fn resolve(&mut self, key: ScopeKey) {
        let scope = &self.scopes[&key];
        if scope.kind == ScopeKind::Module {
            return;
        }
        let wanted: Vec<Name> = scope
            .used
            .iter()
            .filter(|name| !scope.bound.contains(name) && !scope.global.contains(*name))
            .cloned()
            .collect();
        for name in wanted {
            self.reach(key, &name);
        }
    }

    /// Marks the cell that `name` means in `user`, and the way to it.
    fn reach(&mut self, user: ScopeKey, name: &Name) {
        let mut way = Vec::new();
        let mut crosses_function = self.scopes[&user].kind != ScopeKind::Inline;
        if crosses_function {
            way.push(user);
        }
        let mut at = self.scopes[&user].parent;
        while let Some(key) = at {
            let scope = &self.scopes[&key];
            let is_seen = match scope.kind {
                ScopeKind::Module => return,
                // What a class binds is seen by no scope inside it.
                ScopeKind::Class => &**name == "__class__",
                ScopeKind::Function | ScopeKind::Inline => true,
            };
            if is_seen && scope.bound.contains(name) {
                break;
            }
            if scope.global.contains(name) {
                return;
            }
            if scope.kind != ScopeKind::Inline {
                crosses_function = true;
                way.push(key);
            }
            at = scope.parent;
        }
        let Some(owner) = at else { return };
        if !crosses_function {
            return;
        }
        let owner = self.scopes.get_mut(&owner).expect("found just now");
        owner.cells.insert(name.clone());
        for key in way {
            let scope = self.scopes.get_mut(&key).expect("walked through just now");
            scope.free.insert(name.clone());
        }
    }
}
