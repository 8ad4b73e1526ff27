//! Ruff's tree to ours: what all parts of the lowering share.
//!
//! A part that is refused is complained about and lowered to a placeholder, so that one pass
//! finds everything; the tree with placeholders never leaves this file.

use std::borrow::Cow;
use std::rc::Rc;

use ruff_python_ast::visitor::{self, Visitor};
use ruff_python_ast::{Expr, ModModule, Stmt};
use ruff_text_size::Ranged;

use super::annotations::Annotations;
use super::tree::{Expression, ExpressionKind, Module, Name};
use super::{Diagnostic, DiagnosticKind, refusals, span};
use crate::source::Span;

/// Lowers a module without syntax errors, or says what in it is not supported.
pub(super) fn lower(source: &str, module: &ModModule) -> Result<Module, Vec<Diagnostic>> {
    let mut lowering = Lowering {
        source,
        complaints: Vec::new(),
        elif_depth: 0,
        annotations: Annotations::of(module),
        private_prefix: None,
        around: Around::default(),
        has_cleanups: false,
        warnings: Vec::new(),
    };
    let body = lowering.block(&module.body);
    let docstring = docstring(&module.body).map(str::to_owned);
    if lowering.complaints.is_empty() {
        Ok(Module {
            docstring,
            body,
            has_cleanups: lowering.has_cleanups,
            warnings: lowering.warnings,
        })
    } else {
        Err(lowering.complaints)
    }
}

/// The string that is the first statement, if it is one.
pub(super) fn docstring(body: &[Stmt]) -> Option<&str> {
    let first = body.first()?.as_expr_stmt()?;
    let literal = first.value.as_string_literal_expr()?;
    Some(literal.value.to_str())
}

/// The state of one lowering.
pub(super) struct Lowering<'s> {
    pub(super) source: &'s str,
    pub(super) complaints: Vec<Diagnostic>,
    /// How many `elif`s deep the tree is at this point: ruff's are flat, ours are nested.
    pub(super) elif_depth: usize,
    pub(super) annotations: Annotations,
    /// What goes in front of private names: `_C` inside `class C`.
    pub(super) private_prefix: Option<Rc<str>>,
    /// The function around this point.
    pub(super) around: Around,
    /// Whether a `yield` stands in a statement that has something to do when it is left, so far.
    pub(super) has_cleanups: bool,
    pub(super) warnings: Vec<(Span, Cow<'static, str>)>,
}

/// What is known of the innermost function, comprehensions aside, at some point in it.
#[derive(Default)]
pub(super) struct Around {
    /// Whether it has a `yield` so far.
    pub(super) is_generator: bool,
    /// How many of its statements around the point have something to do when they are left.
    pub(super) protections: usize,
    /// Whether there is a function at all: not at module level, nor in a class.
    pub(super) in_function: bool,
    /// Whether it is an `async def`, which has been refused as a whole.
    pub(super) in_async: bool,
}

impl Lowering<'_> {
    /// An identifier in our tree, mangled if it is private. Ruff has normalised it (NFKC), as
    /// `CPython` does.
    pub(super) fn name(&self, written: &str) -> Name {
        match &self.private_prefix {
            Some(prefix) if is_private(written) => Rc::from(format!("{prefix}{written}")),
            _ => Rc::from(written),
        }
    }

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
        let in_async = self.around.in_async;
        self.around.in_async |= statement.is_function_def_stmt();
        visitor::walk_stmt(self, statement);
        self.around.in_async = in_async;
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

/// What goes in front of private names inside a class; nothing in a class named `_`.
pub(super) fn private_prefix(class: &str) -> Option<Rc<str>> {
    let stem = class.trim_start_matches('_');
    (!stem.is_empty()).then(|| Rc::from(format!("_{stem}")))
}

/// Whether a name is mangled inside classes. A dotted one is a module's.
fn is_private(name: &str) -> bool {
    name.starts_with("__") && !name.ends_with("__") && !name.contains('.')
}

/// An expression at ruff's place.
pub(super) fn at(node: impl Ranged, kind: ExpressionKind) -> Expression {
    Expression {
        span: span(node),
        kind,
    }
}
