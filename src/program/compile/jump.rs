//! Conditions and jumps.

use super::super::opcode::{JumpTest, Op, Register};
use super::{Constant, FunctionCompiler};
use crate::program::opcode::NOT_AIMED;
use crate::syntax::tree::{
    BooleanOperator, CompareOperator, Expression, ExpressionKind, UnaryOperator,
};

impl FunctionCompiler<'_> {
    /// A jump to a place not known yet.
    pub(super) fn jump(&mut self) -> usize {
        self.emit(Op::Jump {
            distance: NOT_AIMED.into(),
        })
    }

    /// A jump back to an instruction.
    pub(super) fn jump_back(&mut self, target: u32) {
        let index = self.jump();
        self.aim(index, target);
    }

    /// Lets a jump lead here.
    pub(super) fn patch(&mut self, jump: usize) {
        let here = self.here();
        self.aim(jump, here);
    }

    pub(super) fn patch_all(&mut self, jumps: Vec<usize>) {
        for jump in jumps {
            self.patch(jump);
        }
    }

    /// Lets the jump at `index` lead to `target`.
    pub(super) fn aim(&mut self, index: usize, target: u32) {
        let far = i64::from(target) - index as i64 - 1;
        match &mut self.code.ops[index] {
            Op::Jump { distance }
            | Op::JumpIf { distance, .. }
            | Op::JumpIfBound { distance, .. } => *distance = far as i32,
            Op::JumpCompare { distance, .. }
            | Op::JumpCompareInt { distance, .. }
            | Op::Next { distance, .. }
            | Op::NextAgain { distance, .. }
            | Op::Send { distance, .. }
            | Op::MatchException { distance, .. }
            | Op::RangeNext { distance, .. }
            | Op::RangeAgain { distance, .. } => match i16::try_from(far) {
                Ok(far) => *distance = far,
                Err(_) => self.too_long(),
            },
            _ => unreachable!("only jumps are aimed"),
        }
    }

    /// A jump, to be patched, that is taken when a register holds `None`.
    pub(super) fn jump_if_none(&mut self, value: Register) -> usize {
        self.scoped(|compiler| {
            let to = compiler.temporary();
            let none = compiler.temporary();
            compiler.load_constant(none, Constant::None);
            compiler.emit(Op::Compare {
                operator: CompareOperator::Is,
                to,
                left: value,
                right: none,
            });
            compiler.emit(Op::JumpIf {
                when: true,
                test: to,
                distance: NOT_AIMED.into(),
            })
        })
    }

    /// Jumps, to be patched, that are taken when the truth of `test` is `when`.
    pub(super) fn jump_if(&mut self, test: &Expression, when: bool) -> Vec<usize> {
        match &test.kind {
            ExpressionKind::Unary {
                operator: UnaryOperator::Not,
                operand,
            } => self.jump_if(operand, !when),
            ExpressionKind::Bool(value) if *value != when => Vec::new(),
            ExpressionKind::Bool(_) => vec![self.jump()],
            ExpressionKind::Boolean { operator, operands } => {
                self.jump_if_boolean(*operator, operands, when)
            }
            ExpressionKind::Compare { first, rest } => match &rest[..] {
                [(operator, right)] => self.jump_if_compare(test, first, *operator, right, when),
                _ => self.jump_if_value(test, when),
            },
            _ => self.jump_if_value(test, when),
        }
    }

    fn jump_if_value(&mut self, test: &Expression, when: bool) -> Vec<usize> {
        let index = self.scoped(|compiler| {
            let register = compiler.expression(test);
            compiler.emit_at(
                test.span,
                Op::JumpIf {
                    when,
                    test: register,
                    distance: NOT_AIMED.into(),
                },
            )
        });
        vec![index]
    }

    fn jump_if_boolean(
        &mut self,
        operator: BooleanOperator,
        operands: &[Expression],
        when: bool,
    ) -> Vec<usize> {
        // One operand decides `or` when it is true, and `and` when it is false.
        let decides = operator == BooleanOperator::Or;
        let Some((last, before)) = operands.split_last() else {
            unreachable!("the grammar has at least two operands");
        };
        let mut decided = Vec::new();
        for operand in before {
            decided.extend(self.jump_if(operand, decides));
        }
        let mut jumps = self.jump_if(last, when);
        if decides == when {
            jumps.extend(decided);
        } else {
            self.patch_all(decided);
        }
        jumps
    }

    fn jump_if_compare(
        &mut self,
        test: &Expression,
        left: &Expression,
        operator: CompareOperator,
        right: &Expression,
        when: bool,
    ) -> Vec<usize> {
        let Some(condition) = JumpTest::new(operator, when) else {
            return self.jump_if_value(test, when);
        };
        let index = self.scoped(|compiler| {
            let left = compiler.expression(left);
            let op = match right.kind {
                ExpressionKind::Int(value) if i16::try_from(value).is_ok() => Op::JumpCompareInt {
                    test: condition,
                    left,
                    value: value as i16,
                    distance: NOT_AIMED,
                },
                _ => Op::JumpCompare {
                    test: condition,
                    left,
                    right: compiler.expression(right),
                    distance: NOT_AIMED,
                },
            };
            compiler.emit_at(test.span, op)
        });
        vec![index]
    }
}
