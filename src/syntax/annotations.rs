//! Type annotations: dropped, because nothing reads them, but not without a look.
//!
//! `CPython` evaluates the annotations of parameters, of results and of module-level variables, so
//! one that calls something or names nothing would do what ours does not. Only those are let
//! through that can't: names that the program binds, types, and what is built from them.

use std::collections::HashSet;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, ModModule, Operator, Stmt};

use super::lower::Lowering;
use super::span;

/// Types that are there without an import.
const TYPES: [&str; 14] = [
    "bool",
    "bytes",
    "complex",
    "dict",
    "float",
    "frozenset",
    "int",
    "list",
    "object",
    "set",
    "str",
    "tuple",
    "type",
    "Exception",
];

impl Lowering<'_> {
    /// Looks at an annotation, and complains if it can't be dropped.
    pub(super) fn annotation(&mut self, annotation: &Expr) {
        match annotation {
            Expr::Name(name) => {
                let name = name.id.as_str();
                if !TYPES.contains(&name) && !self.bound.contains(name) {
                    let message = format!("The annotation {name} is not defined in this program.");
                    self.refuse(span(annotation), message);
                }
            }
            Expr::NoneLiteral(_) | Expr::StringLiteral(_) | Expr::EllipsisLiteral(_) => {}
            Expr::Attribute(it) => self.annotation(&it.value),
            Expr::Subscript(it) => {
                self.annotation(&it.value);
                self.annotation(&it.slice);
            }
            Expr::Tuple(it) => it.elts.iter().for_each(|it| self.annotation(it)),
            Expr::List(it) => it.elts.iter().for_each(|it| self.annotation(it)),
            Expr::BinOp(it) if it.op == Operator::BitOr => {
                self.annotation(&it.left);
                self.annotation(&it.right);
            }
            _ => self.refuse(
                span(annotation),
                "Lockstep does not evaluate annotations; this one is more than a type.",
            ),
        }
    }
}

/// Every name that is bound anywhere in a module.
pub(super) fn bound_names(module: &ModModule) -> HashSet<String> {
    let mut names = BoundNames::default();
    names.visit_body(&module.body);
    names.0
}

#[derive(Default)]
struct BoundNames(HashSet<String>);

impl<'a> Visitor<'a> for BoundNames {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        match statement {
            Stmt::FunctionDef(it) => {
                self.0.insert(it.name.to_string());
            }
            Stmt::ClassDef(it) => {
                self.0.insert(it.name.to_string());
            }
            _ => {}
        }
        visitor::walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        if let Expr::Name(name) = expression
            && name.ctx.is_store()
        {
            self.0.insert(name.id.to_string());
        }
        visitor::walk_expr(self, expression);
    }

    fn visit_alias(&mut self, alias: &'a ruff_python_ast::Alias) {
        let bound = alias.asname.as_ref().unwrap_or(&alias.name).as_str();
        let first = bound.split('.').next().unwrap_or(bound);
        self.0.insert(first.to_owned());
    }
}
