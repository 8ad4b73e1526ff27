//! Blocks that a `return`, `break`, `continue` or an exception leaves: `try` and `with`.

use std::rc::Rc;

use super::super::opcode::{NO_REGISTER, Op, Register};
use super::FunctionCompiler;
use crate::program::opcode::NOT_AIMED;
use crate::source::Span;
use crate::syntax::tree::{Expression, Name, Statement, WithItem};

/// A construct that a `return`, `break` or `continue` leaves.
pub(super) enum Block {
    Loop {
        /// Jumps to the end, behind `else`.
        breaks: Vec<usize>,
        /// Jumps to the next round.
        continues: Vec<usize>,
    },
    With {
        manager: Register,
        span: Span,
        guard: Guard,
    },
    /// The part of a `try` that has handlers.
    Try(Guard),
    /// The body of a handler, or a `finally` that an exception passes.
    Handler {
        /// What is unbound at its end.
        name: Option<Name>,
        exception: Register,
        guard: Guard,
    },
    Finally {
        body: Rc<[Statement]>,
        guard: Guard,
    },
}

/// The instructions that a handler guards: all of a block but what leaves it.
pub(super) struct Guard {
    /// The first instruction of the range that is being written.
    from: u32,
    ranges: Vec<(u32, u32)>,
}

impl Guard {
    pub(super) fn new(from: u32) -> Self {
        Self {
            from,
            ranges: Vec::new(),
        }
    }

    fn end(mut self, here: u32) -> Vec<(u32, u32)> {
        self.ranges.push((self.from, here));
        self.ranges
    }
}

impl Block {
    fn guard(&mut self) -> Option<&mut Guard> {
        match self {
            Self::With { guard, .. }
            | Self::Finally { guard, .. }
            | Self::Handler { guard, .. }
            | Self::Try(guard) => Some(guard),
            Self::Loop { .. } => None,
        }
    }
}

impl FunctionCompiler<'_> {
    /// Ends the innermost block, and returns the ranges that it guards.
    pub(super) fn end_guarded(&mut self) -> (Block, Vec<(u32, u32)>) {
        let here = self.here();
        let mut block = self.blocks.pop().expect("pushed by the caller");
        let guard = block.guard().expect("pushed by the caller");
        let ranges = std::mem::replace(guard, Guard::new(here)).end(here);
        (block, ranges)
    }

    pub(super) fn handlers(&mut self, ranges: Vec<(u32, u32)>, exception: Register) {
        let target = self.here();
        for range in ranges {
            self.handler(range, target, exception);
        }
    }

    pub(super) fn with(&mut self, items: &[WithItem], body: &[Statement]) {
        let Some((item, inner)) = items.split_first() else {
            return self.statements(body);
        };
        let span = self.span;
        // The manager, and behind it what it yields or the exception that passes.
        let manager = self.temporaries(2);
        self.expression_to(&item.context, manager);
        self.emit_at(span, Op::Enter { manager });
        let guard = Guard::new(self.here());
        self.blocks.push(Block::With {
            manager,
            span,
            guard,
        });
        if let Some(target) = &item.target {
            self.store(target, manager + 1);
        }
        let before = self.bound.clone();
        self.scoped(|compiler| compiler.with(inner, body));
        self.span = span;
        self.end_with(manager, span);
        // An exception that `__exit__` has dealt with leads here too.
        self.meet(before);
        self.forget_unbound();
    }

    fn end_with(&mut self, manager: Register, span: Span) {
        let (_, ranges) = self.end_guarded();
        self.emit_at(span, Op::Exit { manager });
        let over = self.jump();
        let start = self.here();
        self.handlers(ranges, manager + 1);
        self.emit_at(span, Op::ExitException { manager });
        let dealt_with = self.emit(Op::JumpIf {
            when: true,
            test: manager,
            distance: NOT_AIMED.into(),
        });
        self.emit_at(
            span,
            Op::Reraise {
                exception: manager + 1,
            },
        );
        self.handling(start, manager + 1);
        self.patch(dealt_with);
        self.emit(Op::Unbind { local: manager + 1 });
        self.patch(over);
    }

    pub(super) fn raise(&mut self, exception: Option<&Expression>, cause: Option<&Expression>) {
        let span = self.span;
        let mut register = |value: Option<&Expression>| match value {
            Some(value) => self.expression(value),
            None => NO_REGISTER,
        };
        let (exception, cause) = (register(exception), register(cause));
        self.emit_at(span, Op::Raise { exception, cause });
        // Nothing follows: whatever the other way has bound is bound.
        self.bound.fill(true);
    }

    /// Whether leaving all blocks runs code, or unbinds a variable.
    pub(super) fn has_exits(&self) -> bool {
        let is_exit = |block: &Block| {
            matches!(
                block,
                Block::With { .. } | Block::Finally { .. } | Block::Handler { name: Some(_), .. }
            )
        };
        self.blocks.iter().any(is_exit)
    }

    /// Leaves all blocks above the first `keep`, innermost first, for a jump out of them.
    pub(super) fn leave_blocks(&mut self, keep: usize) {
        let span = self.span;
        let mut left: Vec<Block> = Vec::new();
        while self.blocks.len() > keep {
            let here = self.here();
            let mut block = self.blocks.pop().expect("there are more than `keep`");
            if let Some(guard) = block.guard() {
                guard.ranges.push((guard.from, here));
            }
            match &block {
                Block::With { manager, span, .. } => {
                    let (manager, span) = (*manager, *span);
                    self.emit_at(span, Op::Exit { manager });
                }
                Block::Finally { body, .. } => {
                    let body = body.clone();
                    let before = self.bound.clone();
                    self.scoped(|compiler| compiler.statements(&body));
                    self.bound = before;
                }
                Block::Handler {
                    name, exception, ..
                } => {
                    let before = self.bound.clone();
                    self.unbind(name.as_ref());
                    self.bound = before;
                    // What runs on the way out does not handle it any more.
                    self.emit(Op::Unbind { local: *exception });
                }
                Block::Try(_) | Block::Loop { .. } => {}
            }
            left.push(block);
        }
        self.span = span;
        // What follows the jump is inside the blocks again, behind the jump itself.
        let resume = self.here() + 1;
        for mut block in left.into_iter().rev() {
            if let Some(guard) = block.guard() {
                guard.from = resume;
            }
            self.blocks.push(block);
        }
    }
}
