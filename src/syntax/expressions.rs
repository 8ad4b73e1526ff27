//! Lowers expressions.

use std::rc::Rc;

use ruff_python_ast::{self as ruff, Expr, ExprCall, ExprCompare, Number, StringLiteralValue};
use ruff_text_size::Ranged;

use super::lower::{Lowering, at, name};
use super::refusals::not_yet;
use super::span;
use super::tree::{
    BinaryOperator, BooleanOperator, CompareOperator, Comprehension, Expression, ExpressionKind,
    UnaryOperator,
};
use crate::source::Span;

impl Lowering<'_> {
    /// A placeholder after a complaint.
    pub(super) fn expression(&mut self, expression: &Expr) -> Expression {
        let kind = match expression {
            Expr::NoneLiteral(_) => ExpressionKind::None,
            Expr::BooleanLiteral(it) => ExpressionKind::Bool(it.value),
            Expr::NumberLiteral(it) => self.number(expression, &it.value),
            Expr::StringLiteral(it) => self.string(expression, &it.value),
            Expr::FString(it) => self.fstring(it),
            Expr::Name(it) => ExpressionKind::Name(Rc::from(it.id.as_str())),
            Expr::List(it) => ExpressionKind::List(self.expressions(&it.elts)),
            Expr::Tuple(it) => ExpressionKind::Tuple(self.expressions(&it.elts)),
            Expr::ListComp(it) => ExpressionKind::ListComprehension {
                clauses: self.clauses(&it.generators),
                element: self.boxed(&it.elt),
            },
            Expr::BinOp(it) => {
                let place = Span::new(it.left.end().to_u32(), it.right.start().to_u32());
                ExpressionKind::Binary {
                    left: self.boxed(&it.left),
                    operator: self.binary_operator(it.op, place),
                    right: self.boxed(&it.right),
                }
            }
            Expr::UnaryOp(it) => ExpressionKind::Unary {
                operator: unary_operator(it.op),
                operand: self.boxed(&it.operand),
            },
            Expr::Compare(it) => self.comparison(it),
            Expr::BoolOp(it) => ExpressionKind::Boolean {
                operator: match it.op {
                    ruff::BoolOp::And => BooleanOperator::And,
                    ruff::BoolOp::Or => BooleanOperator::Or,
                },
                operands: self.expressions(&it.values),
            },
            Expr::If(it) => ExpressionKind::Conditional {
                test: self.boxed(&it.test),
                body: self.boxed(&it.body),
                otherwise: self.boxed(&it.orelse),
            },
            Expr::Call(it) => self.call(it),
            Expr::Attribute(it) => ExpressionKind::Attribute {
                value: self.boxed(&it.value),
                name: name(&it.attr),
            },
            Expr::Subscript(it) => ExpressionKind::Subscript {
                value: self.boxed(&it.value),
                index: self.boxed(&it.slice),
            },
            _ => self.refuse_expression(expression),
        };
        at(expression, kind)
    }

    pub(super) fn boxed(&mut self, expression: &Expr) -> Box<Expression> {
        Box::new(self.expression(expression))
    }

    fn expressions(&mut self, expressions: &[Expr]) -> Vec<Expression> {
        expressions.iter().map(|it| self.expression(it)).collect()
    }

    fn number(&mut self, expression: &Expr, number: &Number) -> ExpressionKind {
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

    fn string(&mut self, expression: &Expr, value: &StringLiteralValue) -> ExpressionKind {
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

    fn comparison(&mut self, comparison: &ExprCompare) -> ExpressionKind {
        let first = self.boxed(&comparison.left);
        let rest = comparison.ops.iter().zip(&comparison.comparators);
        ExpressionKind::Compare {
            first,
            rest: rest
                .map(|(operator, operand)| (compare_operator(*operator), self.expression(operand)))
                .collect(),
        }
    }

    fn clauses(&mut self, clauses: &[ruff::Comprehension]) -> Vec<Comprehension> {
        let lowered = clauses.iter().map(|clause| {
            if clause.is_async {
                self.refuse(span(clause), not_yet("asynchronous comprehensions"));
            }
            Comprehension {
                iterable: self.expression(&clause.iter),
                target: self.target(&clause.target),
                conditions: self.expressions(&clause.ifs),
            }
        });
        lowered.collect()
    }

    fn call(&mut self, call: &ExprCall) -> ExpressionKind {
        let callee = self.boxed(&call.func);
        let arguments = self.expressions(&call.arguments.args);
        let mut keywords = Vec::new();
        for keyword in &call.arguments.keywords {
            let value = self.expression(&keyword.value);
            if let Some(identifier) = &keyword.arg {
                keywords.push((name(identifier), value));
            } else {
                let start = keyword.start().to_u32();
                self.refuse(Span::new(start, start + 2), not_yet("unpacking with `**`"));
            }
        }
        ExpressionKind::Call {
            callee,
            arguments,
            keywords,
        }
    }

    /// `place` is what stands between the operands.
    pub(super) fn binary_operator(
        &mut self,
        operator: ruff::Operator,
        place: Span,
    ) -> BinaryOperator {
        match operator {
            ruff::Operator::Add => BinaryOperator::Add,
            ruff::Operator::Sub => BinaryOperator::Subtract,
            ruff::Operator::Mult => BinaryOperator::Multiply,
            ruff::Operator::Div => BinaryOperator::Divide,
            ruff::Operator::FloorDiv => BinaryOperator::FloorDivide,
            ruff::Operator::Mod => BinaryOperator::Modulo,
            ruff::Operator::Pow => BinaryOperator::Power,
            ruff::Operator::LShift => BinaryOperator::ShiftLeft,
            ruff::Operator::RShift => BinaryOperator::ShiftRight,
            ruff::Operator::BitAnd => BinaryOperator::BitAnd,
            ruff::Operator::BitOr => BinaryOperator::BitOr,
            ruff::Operator::BitXor => BinaryOperator::BitXor,
            ruff::Operator::MatMult => {
                self.refuse(place, not_yet("matrix multiplication (`@`)"));
                BinaryOperator::Multiply
            }
        }
    }
}

fn unary_operator(operator: ruff::UnaryOp) -> UnaryOperator {
    match operator {
        ruff::UnaryOp::Invert => UnaryOperator::Invert,
        ruff::UnaryOp::Not => UnaryOperator::Not,
        ruff::UnaryOp::UAdd => UnaryOperator::Plus,
        ruff::UnaryOp::USub => UnaryOperator::Negate,
    }
}

fn compare_operator(operator: ruff::CmpOp) -> CompareOperator {
    match operator {
        ruff::CmpOp::Eq => CompareOperator::Equal,
        ruff::CmpOp::NotEq => CompareOperator::NotEqual,
        ruff::CmpOp::Lt => CompareOperator::Less,
        ruff::CmpOp::LtE => CompareOperator::LessEqual,
        ruff::CmpOp::Gt => CompareOperator::Greater,
        ruff::CmpOp::GtE => CompareOperator::GreaterEqual,
        ruff::CmpOp::Is => CompareOperator::Is,
        ruff::CmpOp::IsNot => CompareOperator::IsNot,
        ruff::CmpOp::In => CompareOperator::In,
        ruff::CmpOp::NotIn => CompareOperator::NotIn,
    }
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
