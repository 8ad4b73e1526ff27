//! Where names live: in a register of the function, or among the globals.
//!
//! As in Python, a name that a function assigns anywhere is local to it everywhere, unless it is
//! declared `global`. The variables of a comprehension are its own; they are registers of the
//! function that contains it.

use std::collections::{BTreeMap, BTreeSet};

use crate::syntax::tree::{Function, Name, Statement, StatementKind, Target, TargetKind};

/// The names that a function binds, and those it declares `global`.
#[derive(Debug, Default)]
pub(super) struct Bindings {
    /// Bound names with the order in which they first appear; parameters first.
    pub(super) bound: Vec<Name>,
    /// Declared `global`.
    pub(super) global: BTreeSet<Name>,
    /// Position of each bound name in `bound`.
    index: BTreeMap<Name, usize>,
}

impl Bindings {
    /// The bindings of a function, its parameters first.
    pub(super) fn of_function(function: &Function) -> Self {
        let mut bindings = Self::of_body(&function.body);
        let names = bindings.bound.split_off(0);
        bindings.index.clear();
        for parameter in &function.parameters {
            bindings.bind(&parameter.name);
        }
        for name in names {
            if !bindings.global.contains(&name) {
                bindings.bind(&name);
            }
        }
        bindings
    }

    /// The bindings of a module.
    pub(super) fn of_body(body: &[Statement]) -> Self {
        let mut bindings = Self::default();
        bindings.statements(body);
        bindings
    }

    fn bind(&mut self, name: &Name) {
        if !self.index.contains_key(name) {
            self.index.insert(name.clone(), self.bound.len());
            self.bound.push(name.clone());
        }
    }

    fn statements(&mut self, body: &[Statement]) {
        for statement in body {
            self.statement(statement);
        }
    }

    fn statement(&mut self, statement: &Statement) {
        match &statement.kind {
            StatementKind::Assign { targets, .. } => {
                for target in targets {
                    self.target(target);
                }
            }
            StatementKind::AugmentedAssign { target, .. } => self.target(target),
            StatementKind::If {
                body, otherwise, ..
            }
            | StatementKind::While {
                body, otherwise, ..
            } => {
                self.statements(body);
                self.statements(otherwise);
            }
            StatementKind::For {
                target,
                body,
                otherwise,
                ..
            } => {
                self.target(target);
                self.statements(body);
                self.statements(otherwise);
            }
            StatementKind::With { items, body } => {
                for target in items.iter().filter_map(|item| item.target.as_ref()) {
                    self.target(target);
                }
                self.statements(body);
            }
            StatementKind::Define(function) => self.bind(&function.name),
            StatementKind::Import(imports) | StatementKind::ImportFrom { names: imports, .. } => {
                for import in imports {
                    self.bind(import.alias.as_ref().unwrap_or(&import.name));
                }
            }
            StatementKind::Global(names) => self.global.extend(names.iter().cloned()),
            StatementKind::Expression(_)
            | StatementKind::Break
            | StatementKind::Continue
            | StatementKind::Pass
            | StatementKind::Return(_) => {}
        }
    }

    fn target(&mut self, target: &Target) {
        match &target.kind {
            TargetKind::Name(name) => self.bind(name),
            TargetKind::Unpack(targets) => {
                for target in targets {
                    self.target(target);
                }
            }
            TargetKind::Attribute { .. } | TargetKind::Subscript { .. } => {}
        }
    }
}

/// The names that an assignment to `target` binds.
pub(super) fn target_names(target: &Target) -> Vec<Name> {
    let mut bindings = Bindings::default();
    bindings.target(target);
    bindings.bound
}
