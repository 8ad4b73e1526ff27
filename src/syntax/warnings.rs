//! What `CPython` warns of when it compiles a program, which runs all the same
//! (`Python/compile.c`, `check_compare` and `compiler_assert`).

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
                self.warnings.push((place, message));
            }
            left = right;
        }
    }

    /// `assert (a, "b")`, where somebody meant `assert a, "b"`.
    pub(super) fn warn_of_assertion(&mut self, place: Span, test: &Expression) {
        if matches!(&test.kind, ExpressionKind::Tuple(items) if !items.is_empty()) {
            let message = "assertion is always true, perhaps remove parentheses?";
            self.warnings.push((place, message));
        }
    }
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
