//! Lowers numbers and strings.

use std::rc::Rc;

use ruff_python_ast::{Expr, ExprUnaryOp, Number, StringLiteralValue, UnaryOp};

use super::lower::Lowering;
use super::span;
use super::tree::ExpressionKind;
use crate::source::Span;

impl Lowering<'_> {
    pub(super) fn number(&mut self, expression: &Expr, number: &Number) -> ExpressionKind {
        match number {
            Number::Int(value) => value.as_i64().map_or_else(
                || {
                    let message = "Integer literals above 9223372036854775807 are not supported; \
                                   integers are 64-bit.";
                    self.refuse(span(expression), message);
                    ExpressionKind::None
                },
                ExpressionKind::Int,
            ),
            Number::Float(value) => ExpressionKind::Float(*value),
            Number::Complex { .. } => self.refuse_expression(expression),
        }
    }

    pub(super) fn string(
        &mut self,
        expression: &Expr,
        value: &StringLiteralValue,
    ) -> ExpressionKind {
        let text = value.to_str();
        self.check_surrogates(span(expression), text);
        ExpressionKind::Str(Rc::from(text))
    }

    /// Refuses `"\ud800"`: Python strings can hold half a surrogate pair, ours can't, and ruff
    /// puts U+FFFD in its place.
    pub(super) fn check_surrogates(&mut self, place: Span, text: &str) {
        let written = &self.source[place.start as usize..place.end as usize];
        if text.contains('\u{FFFD}') && has_surrogate_escape(written) {
            self.refuse(
                place,
                "Strings with half a surrogate pair (\\ud800 to \\udfff) are not supported.",
            );
        }
    }
}

/// `-9223372036854775808`, whose digits alone would not fit.
pub(super) fn smallest_integer(unary: &ExprUnaryOp) -> Option<ExpressionKind> {
    let Number::Int(digits) = &unary.operand.as_number_literal_expr()?.value else {
        return None;
    };
    let is_smallest = unary.op == UnaryOp::USub && digits.as_u64() == Some(1 << 63);
    is_smallest.then_some(ExpressionKind::Int(i64::MIN))
}

/// Whether source text has an escape for a code point between U+D800 and U+DFFF.
fn has_surrogate_escape(written: &str) -> bool {
    let mut rest = written;
    while let Some(backslash) = rest.find('\\') {
        let escape = &rest[backslash + 1..];
        let digits = match escape.as_bytes().first() {
            Some(b'u') => escape.get(1..5),
            Some(b'U') => escape.get(1..9),
            _ => None,
        };
        let code = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        if code.is_some_and(|code| (0xD800..=0xDFFF).contains(&code)) {
            return true;
        }
        let mut after = escape.chars();
        after.next(); // It may be a backslash, which then begins no escape.
        rest = after.as_str();
    }
    false
}
