//! What a scope has done to its names so far, and so which `global` comes too late.
//!
//! After `symtable_visit_stmt` of `CPython` 3.11's `Python/symtable.c`.

use std::collections::{HashMap, HashSet};

use ruff_python_ast::{Expr, ExprContext, ExprName, Stmt, StmtAnnAssign, StmtGlobal};
use ruff_text_size::{Ranged, TextRange};

use super::{Diagnostic, syntax_error};

/// What was done to a name; the greater one decides the words.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Use {
    Assigned,
    Annotated,
    Read,
}

/// The names of one scope, up to the point where the walk is.
#[derive(Default)]
pub(super) struct Names<'a> {
    parameters: HashSet<&'a str>,
    globals: HashSet<&'a str>,
    used: HashMap<&'a str, Use>,
}

impl<'a> Names<'a> {
    pub(super) fn parameter(&mut self, name: &'a str) {
        self.parameters.insert(name);
    }

    pub(super) fn is_parameter(&self, name: &str) -> bool {
        self.parameters.contains(name)
    }

    fn note(&mut self, name: &'a str, kind: Use) {
        let noted = self.used.entry(name).or_insert(kind);
        *noted = kind.max(*noted);
    }

    /// Notes a name in an expression or target.
    pub(super) fn expression(&mut self, name: &'a ExprName) {
        let kind = match name.ctx {
            ExprContext::Load => Use::Read,
            ExprContext::Store | ExprContext::Del | ExprContext::Invalid => Use::Assigned,
        };
        self.note(name.id.as_str(), kind);
    }

    /// Notes the names that a statement itself binds, and checks its `global`.
    pub(super) fn statement(&mut self, statement: &'a Stmt, at_module: bool) -> Vec<Diagnostic> {
        match statement {
            Stmt::Global(global) => return self.global(global),
            Stmt::AnnAssign(annotated) => return self.annotated(annotated, at_module),
            Stmt::FunctionDef(function) => self.note(function.name.as_str(), Use::Assigned),
            Stmt::ClassDef(class) => self.note(class.name.as_str(), Use::Assigned),
            Stmt::Import(import) => {
                for alias in &import.names {
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name).as_str();
                    self.note(bound.split('.').next().unwrap_or(bound), Use::Assigned);
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    let bound = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.note(bound.as_str(), Use::Assigned);
                }
            }
            Stmt::Try(attempt) => {
                for handler in &attempt.handlers {
                    if let Some(name) = handler.as_except_handler().and_then(|it| it.name.as_ref())
                    {
                        self.note(name.as_str(), Use::Assigned);
                    }
                }
            }
            _ => {}
        }
        Vec::new()
    }

    fn global(&mut self, global: &'a StmtGlobal) -> Vec<Diagnostic> {
        let mut errors = Vec::new();
        for identifier in &global.names {
            let name = identifier.as_str();
            self.globals.insert(name);
            if self.is_parameter(name) {
                continue; // Ruff's checker reports it.
            }
            let message = match self.used.get(name) {
                None => continue,
                Some(Use::Read) => format!("name '{name}' is used prior to global declaration"),
                Some(Use::Annotated) => annotated_global(name),
                Some(Use::Assigned) => {
                    format!("name '{name}' is assigned to before global declaration")
                }
            };
            errors.push(syntax_error(identifier.range(), message));
        }
        errors
    }

    fn annotated(&mut self, annotated: &'a StmtAnnAssign, at_module: bool) -> Vec<Diagnostic> {
        let Expr::Name(target) = &*annotated.target else {
            return Vec::new();
        };
        if !annotated.simple {
            return Vec::new();
        }
        let name = target.id.as_str();
        let range: TextRange = target.range();
        if self.globals.contains(name) && !at_module {
            return vec![syntax_error(range, annotated_global(name))];
        }
        self.note(name, Use::Annotated);
        Vec::new()
    }
}

fn annotated_global(name: &str) -> String {
    format!("annotated name '{name}' can't be global")
}
