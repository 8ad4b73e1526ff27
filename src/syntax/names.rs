//! What a scope has done to its names so far, and so which `global` or `nonlocal` comes too late.
//!
//! After the behaviour of `CPython` 3.11's symbol table, which does not count imports.

use std::collections::{HashMap, HashSet};

use ruff_python_ast::{
    ExceptHandler, Expr, ExprContext, ExprName, Identifier, Stmt, StmtAnnAssign,
};
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
    /// The first statement that declared the name.
    globals: HashMap<&'a str, TextRange>,
    nonlocals: HashMap<&'a str, TextRange>,
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

    /// Notes a name that is assigned to.
    pub(super) fn assigned(&mut self, name: &'a str) {
        self.note(name, Use::Assigned);
    }

    /// Notes a name in an expression or target.
    pub(super) fn expression(&mut self, name: &'a ExprName) {
        let kind = match name.ctx {
            ExprContext::Load => Use::Read,
            ExprContext::Store | ExprContext::Del | ExprContext::Invalid => Use::Assigned,
        };
        self.note(name.id.as_str(), kind);
    }

    /// Notes the names that a statement itself binds, and checks its declarations.
    pub(super) fn statement(&mut self, statement: &'a Stmt, at_module: bool) -> Vec<Diagnostic> {
        match statement {
            Stmt::Global(it) => return self.declare(&it.names, it.range(), Declaration::Global),
            Stmt::Nonlocal(it) => {
                return self.declare(&it.names, it.range(), Declaration::Nonlocal);
            }
            Stmt::AnnAssign(annotated) => return self.annotated(annotated, at_module),
            Stmt::FunctionDef(function) => self.assigned(function.name.as_str()),
            Stmt::ClassDef(class) => self.assigned(class.name.as_str()),
            Stmt::Try(attempt) => {
                let handlers = attempt.handlers.iter();
                let names = handlers
                    .filter_map(ExceptHandler::as_except_handler)
                    .filter_map(|handler| handler.name.as_ref());
                names.for_each(|name| self.assigned(name.as_str()));
            }
            _ => {}
        }
        Vec::new()
    }

    fn declare(
        &mut self,
        names: &'a [Identifier],
        place: TextRange,
        declaration: Declaration,
    ) -> Vec<Diagnostic> {
        let mut errors = Vec::new();
        for identifier in names {
            let name = identifier.as_str();
            let used = self.used.get(name);
            let message = match used {
                _ if self.is_parameter(name) => {
                    Some(format!("name '{name}' is parameter and {declaration}"))
                }
                Some(Use::Read) => Some(format!(
                    "name '{name}' is used prior to {declaration} declaration"
                )),
                Some(Use::Annotated) => Some(annotated_message(name, declaration)),
                Some(Use::Assigned) => Some(format!(
                    "name '{name}' is assigned to before {declaration} declaration"
                )),
                None => None,
            };
            errors.extend(message.map(|message| syntax_error(place, message)));
            let (own, other) = match declaration {
                Declaration::Global => (&mut self.globals, &self.nonlocals),
                Declaration::Nonlocal => (&mut self.nonlocals, &self.globals),
            };
            own.entry(name).or_insert(place);
            if let Some(&first) = other.get(name) {
                let message = format!("name '{name}' is nonlocal and global");
                errors.push(syntax_error(first, message));
            }
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
        let declaration = if self.globals.contains_key(name) {
            Some(Declaration::Global)
        } else {
            let is_nonlocal = self.nonlocals.contains_key(name);
            is_nonlocal.then_some(Declaration::Nonlocal)
        };
        if let Some(declaration) = declaration.filter(|_| !at_module) {
            let message = annotated_message(name, declaration);
            return vec![syntax_error(annotated.range(), message)];
        }
        self.note(name, Use::Annotated);
        Vec::new()
    }
}

/// Which of the two statements.
#[derive(Clone, Copy)]
enum Declaration {
    Global,
    Nonlocal,
}

impl std::fmt::Display for Declaration {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str(match self {
            Self::Global => "global",
            Self::Nonlocal => "nonlocal",
        })
    }
}

fn annotated_message(name: &str, declaration: Declaration) -> String {
    format!("annotated name '{name}' can't be {declaration}")
}
