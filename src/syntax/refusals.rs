//! The sentences for what Lockstep does not run, and the part of it that is pointed at.

use ruff_python_ast::{Expr, Stmt};
use ruff_text_size::Ranged;

use super::span;
use crate::source::Span;

/// Where to point, and the sentence, for a statement that is not supported.
pub(super) fn statement(statement: &Stmt) -> (Span, String) {
    let whole = span(statement);
    let keyword = |length: u32| Span::new(whole.start, whole.start + length);
    let (head, what) = match statement {
        Stmt::ClassDef(class) => {
            let name = span(class.name.range());
            // Decorators are in the range and stand in front of the keyword.
            let start = if class.decorator_list.is_empty() {
                whole.start
            } else {
                name.start
            };
            (Span::new(start, name.end), "classes")
        }
        Stmt::FunctionDef(_) => (keyword(5), "`async def`"),
        Stmt::Delete(_) => (keyword(3), "`del`"),
        Stmt::TypeAlias(_) => (keyword(4), "type aliases"),
        Stmt::AnnAssign(_) => (whole, "annotations without a value"),
        Stmt::For(_) => (keyword(5), "`async for`"),
        Stmt::With(_) => (keyword(5), "`async with`"),
        Stmt::Match(_) => (keyword(5), "`match`"),
        Stmt::Raise(_) => (keyword(5), "`raise`"),
        Stmt::Try(_) => (keyword(3), "`try`"),
        Stmt::Assert(_) => (keyword(6), "`assert`"),
        Stmt::Nonlocal(_) => (keyword(8), "`nonlocal`"),
        _ => (whole, "this kind of statement"),
    };
    (head, not_yet(what))
}

/// Where to point, and the sentence, for an expression that is not supported.
pub(super) fn expression(expression: &Expr) -> (Span, String) {
    let whole = span(expression);
    let keyword = |length: u32| Span::new(whole.start, whole.start + length);
    let (head, what) = match expression {
        Expr::Named(named) => (
            Span::new(whole.start, span(named.target.range()).end),
            "assignment expressions (`:=`)",
        ),
        Expr::Lambda(_) => (keyword(6), "`lambda`"),
        Expr::Dict(_) => (whole, "dicts"),
        Expr::Set(_) => (whole, "sets"),
        Expr::SetComp(_) => (whole, "set comprehensions"),
        Expr::DictComp(_) => (whole, "dict comprehensions"),
        Expr::Generator(_) => (whole, "generator expressions"),
        Expr::Await(_) => (keyword(5), "`await`"),
        Expr::Yield(_) | Expr::YieldFrom(_) => (keyword(5), "generators (`yield`)"),
        Expr::TString(_) => (whole, "t-strings"),
        Expr::BytesLiteral(_) => (whole, "bytes"),
        Expr::NumberLiteral(_) => (whole, "complex numbers"),
        Expr::EllipsisLiteral(_) => (whole, "`...`"),
        Expr::Starred(_) => (keyword(1), "unpacking with `*`"),
        Expr::Slice(_) => (whole, "slices"),
        _ => (whole, "this kind of expression"),
    };
    (head, not_yet(what))
}

/// The sentence for a thing that is not supported yet.
pub(super) fn not_yet(what: &str) -> String {
    format!("Lockstep does not run {what} yet.")
}
