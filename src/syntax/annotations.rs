//! Type annotations: looked up where they are names, never evaluated by Lockstep otherwise, but
//! not dropped without a look.
//!
//! `CPython` evaluates the annotations of parameters, of results and of the variables of modules
//! and classes, so one that calls something or names nothing would do what ours does not. Only
//! those are let through that can't: names that the program binds, builtins, and what is built
//! from them. After `from __future__ import annotations` nothing is evaluated, so anything goes.

use std::collections::HashSet;
use std::rc::Rc;

use ruff_python_ast::{Expr, ModModule, Operator, Stmt, StmtFunctionDef, UnaryOp};

use super::bindings::Bindings;
use super::lower::Lowering;
use super::span;
use super::tree::{Annotation, Name};

/// Builtin names that annotations use, besides the exceptions.
const BUILTINS: [&str; 22] = [
    "any",
    "bool",
    "bytearray",
    "bytes",
    "callable",
    "classmethod",
    "complex",
    "dict",
    "float",
    "frozenset",
    "int",
    "list",
    "memoryview",
    "object",
    "property",
    "range",
    "set",
    "slice",
    "staticmethod",
    "str",
    "tuple",
    "type",
];

/// What annotations of a module may name.
pub(super) struct Annotations {
    bound: HashSet<String>,
    /// Names come from `from … import *`.
    imports_all: bool,
    /// `from __future__ import annotations`.
    are_text: bool,
}

impl Annotations {
    pub(super) fn of(module: &ModModule) -> Self {
        Self {
            bound: Bindings::anywhere(&module.body),
            imports_all: imports_all(module),
            are_text: are_text(module),
        }
    }

    fn defines(&self, name: &str) -> bool {
        let is_exception = name.ends_with("Exception")
            || name.ends_with("Error")
            || name.ends_with("Warning")
            || ["StopIteration", "KeyboardInterrupt", "SystemExit"].contains(&name);
        is_exception || self.imports_all || BUILTINS.contains(&name) || self.bound.contains(name)
    }
}

/// Whether the module imports all names of another one; which those are is not known here.
fn imports_all(module: &ModModule) -> bool {
    let mut imports = module.body.iter().filter_map(Stmt::as_import_from_stmt);
    imports.any(|import| import.names.iter().any(|name| name.name.as_str() == "*"))
}

/// Whether the module begins with `from __future__ import annotations`.
pub(super) fn are_text(module: &ModModule) -> bool {
    let imports = module.body.iter().filter_map(Stmt::as_import_from_stmt);
    let mut features = imports
        .filter(|import| import.module.as_deref() == Some("__future__"))
        .flat_map(|import| &import.names);
    features.any(|feature| feature.name.as_str() == "annotations")
}

/// Whether it is a name, names joined by dots, or `None`.
fn is_name(annotation: &Expr) -> bool {
    match annotation {
        Expr::Name(_) | Expr::NoneLiteral(_) => true,
        Expr::Attribute(it) => !it.value.is_none_literal_expr() && is_name(&it.value),
        _ => false,
    }
}

impl Lowering<'_> {
    /// Looks at an annotation that `CPython` evaluates, and complains if it can't be dropped.
    pub(super) fn annotation(&mut self, annotation: &Expr) {
        if !self.annotations.are_text {
            self.evaluated_annotation(annotation);
        }
    }

    fn evaluated_annotation(&mut self, annotation: &Expr) {
        match annotation {
            Expr::Name(name) => {
                let name = name.id.as_str();
                if !self.annotations.defines(name) {
                    let message = format!("The annotation {name} is not defined in this program.");
                    self.refuse(span(annotation), message);
                }
            }
            Expr::NoneLiteral(_)
            | Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::NumberLiteral(_)
            | Expr::EllipsisLiteral(_) => {}
            Expr::UnaryOp(it) if it.op == UnaryOp::USub && it.operand.is_number_literal_expr() => {}
            Expr::Attribute(it) => self.evaluated_annotation(&it.value),
            Expr::Starred(it) => self.evaluated_annotation(&it.value),
            Expr::Subscript(it) => {
                self.evaluated_annotation(&it.value);
                self.evaluated_annotation(&it.slice);
            }
            Expr::Tuple(it) => it.elts.iter().for_each(|it| self.evaluated_annotation(it)),
            Expr::List(it) => it.elts.iter().for_each(|it| self.evaluated_annotation(it)),
            Expr::BinOp(it) if it.op == Operator::BitOr => {
                self.evaluated_annotation(&it.left);
                self.evaluated_annotation(&it.right);
            }
            _ => self.refuse(
                span(annotation),
                "Lockstep does not evaluate annotations; this one is more than a type.",
            ),
        }
    }

    /// What is kept of an annotation.
    pub(super) fn kept_annotation(&self, annotation: &Expr) -> Annotation {
        let place = span(annotation);
        let text = &self.source[place.start as usize..place.end as usize];
        let words: Vec<&str> = text.split(['\n', '\r']).map(str::trim).collect();
        let text = words.join(" ");
        let are_text = self.annotations.are_text;
        let text = match annotation {
            Expr::StringLiteral(literal) if are_text && !text.contains('\'') => {
                format!("'{}'", literal.value.to_str())
            }
            Expr::StringLiteral(literal) if !are_text => literal.value.to_str().to_owned(),
            _ => text.trim().to_owned(),
        };
        Annotation {
            span: place,
            text: Rc::from(text),
            is_name: !are_text && is_name(annotation),
        }
    }

    /// The annotations of a function, in the order of its `__annotations__`.
    pub(super) fn kept_annotations(&self, function: &StmtFunctionDef) -> Vec<(Name, Annotation)> {
        let parameters = &function.parameters;
        let (first, others): (Vec<_>, Vec<_>) = parameters
            .iter()
            .partition(|one| parameters.args.iter().any(|it| it.name() == one.name()));
        let named = first.into_iter().chain(others).filter_map(|parameter| {
            let annotation = self.kept_annotation(parameter.annotation()?);
            Some((self.name(parameter.name()), annotation))
        });
        let result = function.returns.as_deref();
        let result = result.map(|it| (Rc::from("return"), self.kept_annotation(it)));
        named.chain(result).collect()
    }
}
