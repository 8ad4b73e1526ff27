//! What `CPython` warns of when it compiles a program, which runs all the same
//! (`Python/compile.c`: `check_compare`, `compiler_assert`, `check_caller`, `check_subscripter` and
//! `check_index`).

use ruff_python_ast::{Expr, Number, UnaryOp};

use super::lower::Lowering;
use super::tree::{CompareOperator, Element, Expression, ExpressionKind};
use crate::source::Span;

impl Lowering<'_> {
    /// `x is 1`: whether equal constants are one object is nobody's promise.
    pub(super) fn warn_of_identity(&mut self, place: Span, comparison: &ExpressionKind) {
        let ExpressionKind::Compare { first, rest } = comparison else {
            return;
        };
        let mut left: &Expression = first;
        for (operator, right) in rest {
            let message = match operator {
                CompareOperator::Is => "\"is\" with a literal. Did you mean \"==\"?",
                CompareOperator::IsNot => "\"is not\" with a literal. Did you mean \"!=\"?",
                _ => "",
            };
            if !message.is_empty() && (is_literal(left) || is_literal(right)) {
                self.warnings.push((place, message.into()));
            }
            left = right;
        }
    }

    /// `assert (a, "b")`, where somebody meant `assert a, "b"`.
    pub(super) fn warn_of_assertion(&mut self, place: Span, test: &Expression) {
        if matches!(&test.kind, ExpressionKind::Tuple(items) if !items.is_empty()) {
            let message = "assertion is always true, perhaps remove parentheses?";
            self.warnings.push((place, message.into()));
        }
    }

    /// `(1, 2) (3, 4)`: a comma is missing in between.
    pub(super) fn warn_of_callee(&mut self, place: Span, callee: &Expr) {
        if let Some(kind) = literal_type(callee)
            && kind != "function"
        {
            self.warn_of_comma(place, &format!("'{kind}' object is not callable"));
        }
    }

    /// `(1, 2) [3, 4]`: a comma is missing in between.
    pub(super) fn warn_of_subscript(&mut self, place: Span, value: &Expr, index: &Expr) {
        let Some(kind) = literal_type(value) else {
            return;
        };
        match (kind, literal_type(index)) {
            ("dict", _) | ("str" | "bytes" | "tuple" | "list", None | Some("int" | "bool")) => {}
            ("str" | "bytes" | "tuple" | "list", Some(index)) => {
                let message = format!("{kind} indices must be integers or slices, not {index}");
                self.warn_of_comma(place, &message);
            }
            _ => self.warn_of_comma(place, &format!("'{kind}' object is not subscriptable")),
        }
    }

    fn warn_of_comma(&mut self, place: Span, message: &str) {
        let message = format!("{message}; perhaps you missed a comma?");
        self.warnings.push((place, message.into()));
    }
}

/// The type of what an expression makes, where its form says so.
fn literal_type(expression: &Expr) -> Option<&'static str> {
    Some(match expression {
        Expr::Tuple(_) => "tuple",
        Expr::List(_) | Expr::ListComp(_) => "list",
        Expr::Dict(_) | Expr::DictComp(_) => "dict",
        Expr::Set(_) | Expr::SetComp(_) => "set",
        Expr::Generator(_) => "generator",
        Expr::Lambda(_) => "function",
        Expr::StringLiteral(_) | Expr::FString(_) => "str",
        Expr::BytesLiteral(_) => "bytes",
        Expr::NoneLiteral(_) => "NoneType",
        Expr::BooleanLiteral(_) => "bool",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::NumberLiteral(it) => match it.value {
            Number::Int(_) => "int",
            Number::Float(_) => "float",
            Number::Complex { .. } => "complex",
        },
        // A sign is part of the number.
        Expr::UnaryOp(it) if it.op == UnaryOp::USub && it.operand.is_number_literal_expr() => {
            literal_type(&it.operand)?
        }
        _ => return None,
    })
}

/// Whether it is a constant, but none of those of which there is one each.
fn is_literal(expression: &Expression) -> bool {
    match &expression.kind {
        ExpressionKind::Int(_)
        | ExpressionKind::Float(_)
        | ExpressionKind::Str(_)
        | ExpressionKind::Bytes(_) => true,
        ExpressionKind::Unary { operand, .. } => is_literal(operand),
        ExpressionKind::Tuple(items) => items
            .iter()
            .all(|Element { is_starred, value }| !is_starred && is_literal(value)),
        _ => false,
    }
}
