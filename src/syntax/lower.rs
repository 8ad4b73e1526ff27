//! Ruff's tree to ours: what both halves of the lowering share.
//!
//! A part that is refused is complained about and lowered to a placeholder, so that one pass
//! finds everything; the tree with placeholders never leaves this file.

use std::collections::HashSet;
use std::rc::Rc;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, Identifier, ModModule, Stmt};
use ruff_text_size::Ranged;

use super::tree::{Expression, ExpressionKind, Module, Name};
use super::{Diagnostic, DiagnosticKind, annotations, refusals, span};
use crate::source::Span;

/// Lowers a module without syntax errors, or says what in it is not supported.
pub(super) fn lower(source: &str, module: &ModModule) -> Result<Module, Vec<Diagnostic>> {
    let mut lowering = Lowering {
        source,
        complaints: Vec::new(),
        elif_depth: 0,
        bound: annotations::bound_names(module),
    };
    let body = lowering.block(&module.body);
    let docstring = docstring(module);
    if lowering.complaints.is_empty() {
        Ok(Module { docstring, body })
    } else {
        Err(lowering.complaints)
    }
}

/// The string that is the first statement, if it is one.
pub(super) fn docstring(module: &ModModule) -> Option<String> {
    let first = module.body.first()?.as_expr_stmt()?;
    let literal = first.value.as_string_literal_expr()?;
    Some(literal.value.to_str().to_owned())
}

/// The state of one lowering.
pub(super) struct Lowering<'s> {
    pub(super) source: &'s str,
    pub(super) complaints: Vec<Diagnostic>,
    /// How many `elif`s deep the tree is at this point: ruff's are flat, ours are nested.
    pub(super) elif_depth: usize,
    /// Names that are bound somewhere in the program.
    pub(super) bound: HashSet<String>,
}

impl Lowering<'_> {
    /// Notes that something is not supported.
    pub(super) fn refuse(&mut self, span: Span, message: impl Into<String>) {
        self.complaints.push(Diagnostic {
            kind: DiagnosticKind::Unsupported,
            span: self.head(span),
            message: message.into(),
        });
    }

    /// Notes that this kind of expression is not supported, and goes on inside it.
    pub(super) fn refuse_expression(&mut self, expression: &Expr) -> ExpressionKind {
        let (head, message) = refusals::expression(expression);
        self.refuse(head, message);
        visitor::walk_expr(self, expression);
        ExpressionKind::None
    }

    /// Notes that this kind of statement is not supported, and goes on inside it.
    pub(super) fn refuse_statement(&mut self, statement: &Stmt) {
        let (head, message) = refusals::statement(statement);
        self.refuse(head, message);
        visitor::walk_stmt(self, statement);
    }

    /// The part of a span that is on its first line, without space around it.
    fn head(&self, span: Span) -> Span {
        let text = &self.source[span.start as usize..span.end as usize];
        let code = text.trim_start();
        let start = span.end as usize - code.len();
        let line = code.lines().next().unwrap_or("").trim_end();
        Span::new(start as u32, (start + line.len()) as u32)
    }
}

/// The inside of what was refused: only what else is to be complained about matters.
impl<'a> Visitor<'a> for Lowering<'_> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        self.statement(statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        self.expression(expression);
    }

    fn visit_annotation(&mut self, _annotation: &'a Expr) {}
}

/// An identifier in our tree. Ruff has normalised it (NFKC), as `CPython` does.
pub(super) fn name(identifier: &Identifier) -> Name {
    Rc::from(identifier.as_str())
}

/// An expression at ruff's place.
pub(super) fn at(node: impl Ranged, kind: ExpressionKind) -> Expression {
    Expression {
        span: span(node),
        kind,
    }
}
