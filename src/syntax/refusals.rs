//! The sentences for what Lockstep does not run, and the part of it that is pointed at.

use ruff_python_ast::{Expr, Stmt};

use super::span;
use crate::source::Span;

/// Where to point, and the sentence, for a statement that is not supported.
pub(super) fn statement(statement: &Stmt) -> (Span, String) {
    let whole = span(statement);
    let keyword = |length: u32| Span::new(whole.start, whole.start + length);
    let (head, what) = match statement {
        // Decorators are in the range and stand in front of the keyword.
        Stmt::FunctionDef(function) if function.decorator_list.is_empty() => {
            (keyword(5), "`async def`")
        }
        Stmt::FunctionDef(function) => (span(&function.name), "`async def`"),
        Stmt::TypeAlias(_) => (keyword(4), "type aliases"),
        Stmt::For(_) => (keyword(5), "`async for`"),
        Stmt::With(_) => (keyword(5), "`async with`"),
        _ => (whole, "this kind of statement"),
    };
    (head, not_yet(what))
}

/// Where to point, and the sentence, for an expression that is not supported.
pub(super) fn expression(expression: &Expr) -> (Span, String) {
    let whole = span(expression);
    let keyword = |length: u32| Span::new(whole.start, whole.start + length);
    let (head, what) = match expression {
        Expr::Await(_) => (keyword(5), "`await`"),
        Expr::TString(_) => (whole, "t-strings"),
        Expr::NumberLiteral(_) => (whole, "complex numbers"),
        Expr::Starred(_) => (keyword(1), "unpacking with `*` here"),
        _ => (whole, "this kind of expression"),
    };
    (head, not_yet(what))
}

/// The sentence for a `__del__`.
pub(super) const FINALIZER: &str = "Lockstep does not call `__del__` yet. A `with` statement or \
                                    `try … finally` says when something ends.";

/// The sentence for a change of what `globals()` returns, which is a copy here.
pub(super) const GLOBALS: &str = "Lockstep does not change variables through `globals()` yet. Assign \
                                  to the name itself, in a function behind `global`.";

/// Whether an expression is `globals()`.
pub(super) fn is_globals(expression: &Expr) -> bool {
    matches!(expression, Expr::Call(call) if call.arguments.is_empty()
        && matches!(&*call.func, Expr::Name(name) if name.id == "globals"))
}

/// Whether a function is a method of `globals()` that changes it.
pub(super) fn changes_globals(function: &Expr) -> bool {
    const CHANGES: [&str; 5] = ["update", "setdefault", "pop", "popitem", "clear"];
    matches!(function, Expr::Attribute(it)
        if CHANGES.contains(&&*it.attr.id) && is_globals(&it.value))
}

/// The sentence for a thing that is not supported yet.
pub(super) fn not_yet(what: &str) -> String {
    format!("Lockstep does not run {what} yet.")
}
