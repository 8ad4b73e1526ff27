//! Loops.

use super::super::opcode::{Op, Register};
use super::blocks::Block;
use super::names::Place;
use super::{Constant, FunctionCompiler};
use crate::program::library::Builtin;
use crate::program::opcode::NOT_AIMED;
use crate::source::Span;
use crate::syntax::tree::{Element, Expression, ExpressionKind, Statement, Target, TargetKind};

/// What an iteration takes its items from.
pub(super) struct Items {
    /// An iterator, or the three registers of a range.
    registers: Register,
    is_range: bool,
    span: Span,
}

/// An iteration that is going on.
pub(super) struct Iteration {
    /// The instruction that takes the next item, or jumps.
    next: usize,
    /// Where the item arrives.
    item: Register,
    span: Span,
}

impl Items {
    /// Items of an iterator that is in a register already.
    pub(super) fn of_iterator(registers: Register, span: Span) -> Self {
        Self {
            registers,
            is_range: false,
            span,
        }
    }
}

impl FunctionCompiler<'_> {
    pub(super) fn while_loop(
        &mut self,
        test: &Expression,
        body: &[Statement],
        otherwise: &[Statement],
    ) {
        // Tested once before and again behind the body: one jump a round.
        let span = self.span;
        self.forget_unbound();
        let to_otherwise = self.jump_if(test, false);
        let before = self.bound.clone();
        let start = self.here();
        self.blocks.push(Block::Loop {
            breaks: Vec::new(),
            continues: Vec::new(),
        });
        self.statements(body);
        let breaks = self.end_of_round();
        self.span = span;
        self.bound.clone_from(&before);
        for jump in self.jump_if(test, true) {
            self.aim(jump, start);
        }
        self.patch_all(to_otherwise);
        self.statements(otherwise);
        self.patch_all(breaks);
        self.bound = before;
    }

    pub(super) fn for_loop(
        &mut self,
        target: &Target,
        iterable: &Expression,
        body: &[Statement],
        otherwise: &[Statement],
    ) {
        self.forget_unbound();
        let before = self.bound.clone();
        let items = self.iterable(iterable, self.span);
        self.blocks.push(Block::Loop {
            breaks: Vec::new(),
            continues: Vec::new(),
        });
        let iteration = self.begin_round(target, &items);
        self.statements(body);
        let breaks = self.end_of_round();
        self.end_iteration(&iteration);
        self.bound.clone_from(&before);
        self.statements(otherwise);
        self.patch_all(breaks);
        self.bound = before;
    }

    /// Ends the body of the innermost loop; returns the jumps to behind its `else`.
    fn end_of_round(&mut self) -> Vec<usize> {
        let Some(Block::Loop { breaks, continues }) = self.blocks.pop() else {
            unreachable!("pushed by the loop, and every inner block has been popped");
        };
        self.patch_all(continues);
        breaks
    }

    /// `break` or `continue`.
    pub(super) fn leave_loop(&mut self, is_break: bool) {
        let innermost = self
            .blocks
            .iter()
            .rposition(|block| matches!(block, Block::Loop { .. }));
        let Some(innermost) = innermost else {
            unreachable!("syntax refuses break and continue outside loops");
        };
        self.leave_blocks(innermost + 1);
        let jump = self.jump();
        if let Block::Loop { breaks, continues } = &mut self.blocks[innermost] {
            let jumps = if is_break { breaks } else { continues };
            jumps.push(jump);
        }
        // Nothing follows: whatever the other way has bound is bound.
        self.bound.fill(true);
    }

    /// Evaluates the iterable into registers that [`Self::begin_round`] takes items from. The
    /// whole loop is to blame if it is not iterable.
    pub(super) fn iterable(&mut self, iterable: &Expression, whole: Span) -> Items {
        let range = self.range_arguments(iterable);
        let registers = self.temporaries(if range.is_some() { 3 } else { 1 });
        if let Some(arguments) = range {
            for (argument, register) in arguments.iter().zip(registers..) {
                self.expression_to(&argument.value, register);
            }
            self.emit_at(
                iterable.span,
                Op::RangeStart {
                    first: registers,
                    count: arguments.len() as u16,
                },
            );
        } else {
            self.expression_to(iterable, registers);
            self.emit_at(
                whole,
                Op::GetIterator {
                    to: registers,
                    from: registers,
                },
            );
        }
        Items {
            registers,
            is_range: range.is_some(),
            span: whole,
        }
    }

    /// Takes the next item, into the target's own register where it has one.
    pub(super) fn begin_round(&mut self, target: &Target, items: &Items) -> Iteration {
        let item = match &target.kind {
            TargetKind::Name(name) => self.locals.get(name).copied(),
            _ => None,
        };
        let item = item.unwrap_or_else(|| self.temporary());
        let op = if items.is_range {
            Op::RangeNext {
                to: item,
                range: items.registers,
                distance: NOT_AIMED,
            }
        } else {
            Op::Next {
                to: item,
                iterator: items.registers,
                distance: NOT_AIMED,
            }
        };
        let next = self.emit_at(items.span, op);
        let iteration = Iteration {
            next,
            item,
            span: items.span,
        };
        self.store_item(target, &iteration);
        iteration
    }

    fn store_item(&mut self, target: &Target, iteration: &Iteration) {
        let is_own_register = matches!(
            &target.kind,
            TargetKind::Name(name) if self.locals.get(name) == Some(&iteration.item)
        );
        if is_own_register {
            self.bound[usize::from(iteration.item)] = true;
        } else {
            self.store(target, iteration.item);
        }
    }

    /// Takes the next item and goes back; the end of the items leads here.
    pub(super) fn end_iteration(&mut self, iteration: &Iteration) {
        let distance = NOT_AIMED;
        let again = match self.code.ops[iteration.next] {
            Op::Next { to, iterator, .. } => Op::NextAgain {
                to,
                iterator,
                distance,
            },
            Op::RangeNext { to, range, .. } => Op::RangeAgain {
                to,
                range,
                distance,
            },
            _ => unreachable!("a round begins with one of these"),
        };
        let again = self.emit_at(iteration.span, again);
        self.aim(again, iteration.next as u32 + 1);
        self.patch(iteration.next);
    }

    /// The arguments, if this is a plain call of the builtin `range`.
    fn range_arguments<'tree>(&mut self, iterable: &'tree Expression) -> Option<&'tree [Element]> {
        let ExpressionKind::Call {
            callee,
            arguments,
            keywords,
        } = &iterable.kind
        else {
            return None;
        };
        let ExpressionKind::Name(name) = &callee.kind else {
            return None;
        };
        let is_plain = arguments.iter().all(|argument| !argument.is_starred);
        if !(1..=3).contains(&arguments.len())
            || !is_plain
            || !keywords.is_empty()
            || &**name != "range"
        {
            return None;
        }
        let place = self.place(name, callee.span);
        matches!(place, Place::Constant(Constant::Builtin(Builtin::Range))).then_some(arguments)
    }
}
