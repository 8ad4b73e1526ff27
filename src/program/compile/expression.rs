//! Expressions: each ends up in a register.

use super::super::opcode::{Op, Register};
use super::statement::small_step;
use super::{Constant, FunctionCompiler};
use crate::program::opcode::{BinaryOperator, NOT_AIMED};
use crate::source::Span;
use crate::syntax::tree::{
    BooleanOperator, CompareOperator, Expression, ExpressionKind, UnaryOperator,
};

impl FunctionCompiler<'_> {
    /// The register that holds the value: a local variable's own, or a new temporary.
    pub(super) fn expression(&mut self, expression: &Expression) -> Register {
        if let ExpressionKind::Name(name) = &expression.kind
            && let Some(register) = self.local(name)
        {
            self.check_bound(register, expression.span);
            return register;
        }
        let to = self.temporary();
        self.expression_to(expression, to);
        to
    }

    /// Writes the value to a given register, as the last thing it does.
    pub(super) fn expression_to(&mut self, expression: &Expression, to: Register) {
        let outer = std::mem::replace(&mut self.span, expression.span);
        self.scoped(|compiler| compiler.value(expression, to));
        self.span = outer;
    }

    fn value(&mut self, expression: &Expression, to: Register) {
        match &expression.kind {
            ExpressionKind::None => self.load_constant(to, Constant::None),
            ExpressionKind::Bool(value) => self.load_constant(to, Constant::Bool(*value)),
            ExpressionKind::Int(value) => self.load_constant(to, Constant::Int(*value)),
            ExpressionKind::Float(value) => self.load_constant(to, Constant::Float(*value)),
            ExpressionKind::Str(value) => {
                self.load_constant(to, Constant::Str((&**value).into()));
            }
            ExpressionKind::Format(parts) => self.format(parts, to),
            ExpressionKind::Name(name) => self.name(name, expression.span, to),
            ExpressionKind::Ellipsis => self.load_constant(to, Constant::Ellipsis),
            ExpressionKind::Bytes(value) => {
                self.load_constant(to, Constant::Bytes((&**value).into()));
            }
            ExpressionKind::List(items) => self.list(items, to),
            ExpressionKind::Tuple(items) => self.spread_tuple(items, to),
            ExpressionKind::Set(items) => self.set(items, to),
            ExpressionKind::Dict(items) => self.dict(items, to),
            ExpressionKind::Comprehension {
                kind,
                element,
                clauses,
            } => self.comprehension(kind, element, clauses, expression.span, to),
            ExpressionKind::Lambda(function) => self.make_function(function, to),
            ExpressionKind::Walrus { name, value, .. } => {
                self.expression_to(value, to);
                self.store_name(name, to);
            }
            ExpressionKind::Yield(value) => self.yield_value(value.as_deref(), to),
            ExpressionKind::YieldFrom(value) => self.yield_from(value, to),
            ExpressionKind::Slice { lower, upper, step } => {
                self.slice([lower, upper, step].map(Option::as_deref), to);
            }
            ExpressionKind::Binary {
                left,
                operator,
                right,
            } => self.binary(left, *operator, right, to),
            ExpressionKind::Unary { operator, operand } => self.unary(*operator, operand, to),
            ExpressionKind::Compare { first, rest } => self.compare(first, rest, to),
            ExpressionKind::Boolean { operator, operands } => {
                self.boolean(*operator, operands, to);
            }
            ExpressionKind::Conditional {
                test,
                body,
                otherwise,
            } => self.conditional(test, body, otherwise, to),
            ExpressionKind::Call {
                callee,
                arguments,
                keywords,
            } => self.call(callee, arguments, keywords, to),
            ExpressionKind::Attribute { value, name } => {
                self.check_member(value, name, expression.span);
                let object = self.expression(value);
                let site = self.site(name);
                let span = self.attribute_part(expression.span, expression.span);
                self.emit_at(span, Op::LoadAttribute { to, object, site });
            }
            ExpressionKind::Subscript { value, index } => {
                let anchor = subscript_anchor(value, index);
                let object = self.expression(value);
                let index = self.expression(index);
                let op = self.emit(Op::LoadItem { to, object, index });
                self.code.anchors.push((op as u32, anchor));
            }
        }
    }

    fn yield_value(&mut self, value: Option<&Expression>, to: Register) {
        let from = if let Some(value) = value {
            self.expression(value)
        } else {
            let none = self.temporary();
            self.load_constant(none, Constant::None);
            none
        };
        self.emit(Op::Yield { to, from });
    }

    fn yield_from(&mut self, value: &Expression, to: Register) {
        let iterator = self.temporaries(2);
        let sent = iterator + 1;
        self.expression_to(value, iterator);
        self.emit(Op::GetIterator {
            to: iterator,
            from: iterator,
        });
        self.load_constant(sent, Constant::None);
        let start = self.here();
        let send = self.emit(Op::Send {
            to: sent,
            iterator,
            distance: NOT_AIMED,
        });
        self.emit(Op::Yield {
            to: sent,
            from: sent,
        });
        self.jump_back(start);
        self.patch(send);
        self.emit(Op::Move { to, from: sent });
    }

    fn binary(
        &mut self,
        left: &Expression,
        operator: BinaryOperator,
        right: &Expression,
        to: Register,
    ) {
        let anchor = self.operator_span(left, right);
        let left = self.expression(left);
        let op = if let Some((value, subtract)) = small_step(operator, right) {
            Op::AddInt {
                subtract,
                to,
                left,
                value,
            }
        } else {
            let right = self.expression(right);
            match operator {
                BinaryOperator::Add => Op::Add { to, left, right },
                BinaryOperator::Subtract => Op::Subtract { to, left, right },
                BinaryOperator::Multiply => Op::Multiply { to, left, right },
                operator => Op::Binary {
                    operator,
                    to,
                    left,
                    right,
                },
            }
        };
        let op = self.emit(op);
        self.code.anchors.push((op as u32, anchor));
    }

    /// What CPython's traceback underlines with `^` in `left operator right`: it skips white
    /// space, but not the parenthesis that closes `left`, and takes one character, or two if the
    /// next one is no white space. (`Python/traceback.c`, `extract_anchors_from_expr`.)
    fn operator_span(&self, left: &Expression, right: &Expression) -> Span {
        let source = &self.context.module.source.as_bytes()[..right.span.start as usize];
        let mut at = left.span.end as usize;
        while source.get(at).is_some_and(u8::is_ascii_whitespace) {
            at += 1;
        }
        let two = source
            .get(at + 1)
            .is_some_and(|byte| !byte.is_ascii_whitespace());
        Span::new(at as u32, at as u32 + if two { 2 } else { 1 })
    }

    fn unary(&mut self, operator: UnaryOperator, operand: &Expression, to: Register) {
        match (operator, &operand.kind) {
            (UnaryOperator::Negate, ExpressionKind::Int(value)) => {
                self.load_constant(to, Constant::Int(value.wrapping_neg()));
            }
            (UnaryOperator::Negate, ExpressionKind::Float(value)) => {
                self.load_constant(to, Constant::Float(-value));
            }
            (UnaryOperator::Negate, kind) if is_two_to_63(kind) => {
                self.load_constant(to, Constant::Int(i64::MIN));
            }
            _ => {
                let from = self.expression(operand);
                self.emit(Op::Unary { operator, to, from });
            }
        }
    }

    fn compare(
        &mut self,
        first: &Expression,
        rest: &[(CompareOperator, Expression)],
        to: Register,
    ) {
        let mut left = self.expression(first);
        let mut decided = Vec::new();
        // The result may be the register of a variable that a later operand reads.
        let result = if rest.len() > 1 { self.temporary() } else { to };
        for (index, (operator, right)) in rest.iter().enumerate() {
            let right = self.expression(right);
            self.emit(Op::Compare {
                operator: *operator,
                to: result,
                left,
                right,
            });
            if index + 1 < rest.len() {
                decided.push(self.emit(Op::JumpIf {
                    when: false,
                    test: result,
                    distance: NOT_AIMED.into(),
                }));
            }
            left = right;
        }
        self.patch_all(decided);
        if result != to {
            self.emit(Op::Move { to, from: result });
        }
    }

    fn boolean(&mut self, operator: BooleanOperator, operands: &[Expression], to: Register) {
        let result = self.temporary();
        let mut decided = Vec::new();
        for (index, operand) in operands.iter().enumerate() {
            self.expression_to(operand, result);
            if index + 1 < operands.len() {
                decided.push(self.emit(Op::JumpIf {
                    when: operator == BooleanOperator::Or,
                    test: result,
                    distance: NOT_AIMED.into(),
                }));
            }
        }
        self.patch_all(decided);
        self.emit(Op::Move { to, from: result });
    }

    fn conditional(
        &mut self,
        test: &Expression,
        body: &Expression,
        otherwise: &Expression,
        to: Register,
    ) {
        let to_otherwise = self.jump_if(test, false);
        self.expression_to(body, to);
        let to_end = self.jump();
        self.patch_all(to_otherwise);
        self.expression_to(otherwise, to);
        self.patch(to_end);
    }
}

/// What CPython's traceback underlines with `^` in `value[index]`: all from the value's end to one
/// character behind the index, be that a bracket or a parenthesis.
pub(super) fn subscript_anchor(value: &Expression, index: &Expression) -> Span {
    Span::new(value.span.end, index.span.end + 1)
}

/// `2**63`, which is too large for an integer, though `-2**63` is not.
fn is_two_to_63(kind: &ExpressionKind) -> bool {
    let ExpressionKind::Binary {
        left,
        operator: BinaryOperator::Power,
        right,
    } = kind
    else {
        return false;
    };
    let (ExpressionKind::Int(base), ExpressionKind::Int(exponent)) = (&left.kind, &right.kind)
    else {
        return false;
    };
    let power = u32::try_from(*exponent)
        .ok()
        .and_then(|exponent| i128::from(*base).checked_pow(exponent));
    power == Some(1 << 63)
}
