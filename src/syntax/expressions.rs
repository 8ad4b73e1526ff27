//! Lowers expressions.

use ruff_python_ast::{self as ruff, Expr, ExprCompare};

use super::literals::smallest_integer;
use super::lower::{Lowering, at};
use super::span;
use super::tree::{
    BinaryOperator, BooleanOperator, CompareOperator, ComprehensionKind, Expression,
    ExpressionKind, TargetKind, UnaryOperator,
};

impl Lowering<'_> {
    /// A placeholder after a complaint.
    pub(super) fn expression(&mut self, expression: &Expr) -> Expression {
        let kind = match expression {
            Expr::NoneLiteral(_) => ExpressionKind::None,
            Expr::BooleanLiteral(it) => ExpressionKind::Bool(it.value),
            Expr::EllipsisLiteral(_) => ExpressionKind::Ellipsis,
            Expr::NumberLiteral(it) => self.number(expression, &it.value),
            Expr::StringLiteral(it) => self.string(expression, &it.value),
            Expr::BytesLiteral(it) => ExpressionKind::Bytes(it.value.bytes().collect()),
            Expr::FString(it) => self.fstring(it),
            Expr::Name(it) => ExpressionKind::Name(self.name(&it.id)),
            Expr::List(it) => ExpressionKind::List(self.elements(&it.elts)),
            Expr::Tuple(it) => ExpressionKind::Tuple(self.elements(&it.elts)),
            Expr::Set(it) => ExpressionKind::Set(self.elements(&it.elts)),
            Expr::Dict(it) => self.dict(it),
            Expr::ListComp(it) => {
                self.comprehension(ComprehensionKind::List, &it.elt, &it.generators)
            }
            Expr::SetComp(it) => {
                self.comprehension(ComprehensionKind::Set, &it.elt, &it.generators)
            }
            Expr::Generator(it) => {
                self.comprehension(ComprehensionKind::Generator, &it.elt, &it.generators)
            }
            Expr::DictComp(it) => self.dict_comprehension(expression, it),
            Expr::Lambda(it) => self.lambda(it),
            Expr::Named(it) => self.walrus(it),
            Expr::Yield(it) => {
                self.note_yield();
                ExpressionKind::Yield(self.optional(it.value.as_deref()))
            }
            Expr::YieldFrom(it) => {
                self.note_yield();
                ExpressionKind::YieldFrom(self.boxed(&it.value))
            }
            Expr::Slice(it) => ExpressionKind::Slice {
                lower: self.optional(it.lower.as_deref()),
                upper: self.optional(it.upper.as_deref()),
                step: self.optional(it.step.as_deref()),
            },
            Expr::BinOp(it) => ExpressionKind::Binary {
                left: self.boxed(&it.left),
                operator: binary_operator(it.op),
                right: self.boxed(&it.right),
            },
            Expr::UnaryOp(it) => self.unary(it),
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
                name: self.name(&it.attr),
            },
            Expr::Subscript(it) => {
                self.warn_of_subscript(span(it), &it.value, &it.slice);
                ExpressionKind::Subscript {
                    value: self.boxed(&it.value),
                    index: self.boxed(&it.slice),
                }
            }
            Expr::Await(it) if self.around.in_async => return self.expression(&it.value),
            Expr::Await(_) | Expr::Starred(_) | Expr::TString(_) | Expr::IpyEscapeCommand(_) => {
                self.refuse_expression(expression)
            }
        };
        at(expression, kind)
    }

    pub(super) fn boxed(&mut self, expression: &Expr) -> Box<Expression> {
        Box::new(self.expression(expression))
    }

    pub(super) fn optional(&mut self, expression: Option<&Expr>) -> Option<Box<Expression>> {
        expression.map(|it| self.boxed(it))
    }

    pub(super) fn expressions(&mut self, expressions: &[Expr]) -> Vec<Expression> {
        expressions.iter().map(|it| self.expression(it)).collect()
    }

    fn unary(&mut self, unary: &ruff::ExprUnaryOp) -> ExpressionKind {
        if let Some(literal) = smallest_integer(unary) {
            return literal;
        }
        ExpressionKind::Unary {
            operator: unary_operator(unary.op),
            operand: self.boxed(&unary.operand),
        }
    }

    fn walrus(&mut self, walrus: &ruff::ExprNamed) -> ExpressionKind {
        let target = self.target(&walrus.target);
        let TargetKind::Name(name) = target.kind else {
            return self.refuse_expression(&walrus.target); // Ruff's parser lets names through only.
        };
        ExpressionKind::Walrus {
            name,
            name_span: target.span,
            value: self.boxed(&walrus.value),
        }
    }

    fn comparison(&mut self, comparison: &ExprCompare) -> ExpressionKind {
        let first = self.boxed(&comparison.left);
        let rest = comparison.ops.iter().zip(&comparison.comparators);
        let kind = ExpressionKind::Compare {
            first,
            rest: rest
                .map(|(operator, operand)| (compare_operator(*operator), self.expression(operand)))
                .collect(),
        };
        self.warn_of_identity(span(comparison), &kind);
        kind
    }
}

pub(super) fn binary_operator(operator: ruff::Operator) -> BinaryOperator {
    match operator {
        ruff::Operator::Add => BinaryOperator::Add,
        ruff::Operator::Sub => BinaryOperator::Subtract,
        ruff::Operator::Mult => BinaryOperator::Multiply,
        ruff::Operator::MatMult => BinaryOperator::MatrixMultiply,
        ruff::Operator::Div => BinaryOperator::Divide,
        ruff::Operator::FloorDiv => BinaryOperator::FloorDivide,
        ruff::Operator::Mod => BinaryOperator::Modulo,
        ruff::Operator::Pow => BinaryOperator::Power,
        ruff::Operator::LShift => BinaryOperator::ShiftLeft,
        ruff::Operator::RShift => BinaryOperator::ShiftRight,
        ruff::Operator::BitAnd => BinaryOperator::BitAnd,
        ruff::Operator::BitOr => BinaryOperator::BitOr,
        ruff::Operator::BitXor => BinaryOperator::BitXor,
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
