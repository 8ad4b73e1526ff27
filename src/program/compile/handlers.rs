//! `try`, and what its handlers do.

use std::rc::Rc;

use super::super::opcode::{Op, Register};
use super::FunctionCompiler;
use super::blocks::{Block, Guard};
use super::imports::catches_import_error;
use crate::program::opcode::NOT_AIMED;
use crate::syntax::tree::{Handler, Name, Statement};

/// The handlers of a `try`.
#[derive(Clone, Copy)]
pub(super) struct Handlers<'tree> {
    pub(super) all: &'tree [Handler],
    /// `except*`
    pub(super) of_groups: bool,
}

impl FunctionCompiler<'_> {
    pub(super) fn try_statement(
        &mut self,
        body: &[Statement],
        handlers: Handlers<'_>,
        otherwise: &[Statement],
        finally: &Rc<[Statement]>,
    ) {
        let exception = self.temporary();
        if finally.is_empty() {
            return self.try_handlers(body, handlers, otherwise, exception);
        }
        let before = self.bound.clone();
        let guard = Guard::new(self.here());
        self.blocks.push(Block::Finally {
            body: finally.clone(),
            guard,
        });
        self.try_handlers(body, handlers, otherwise, exception);
        let (_, ranges) = self.end_guarded();
        let after = self.bound.clone();
        self.statements(finally);
        let over = self.jump();
        let left = std::mem::replace(&mut self.bound, after);
        self.meet(before);
        self.forget_unbound();
        let start = self.here();
        let passing = self.temporary();
        self.handlers(ranges, passing);
        self.guarded(None, passing, finally);
        self.emit(Op::Reraise { exception: passing });
        self.handling(start, passing);
        self.patch(over);
        self.bound = left;
    }

    fn try_handlers(
        &mut self,
        body: &[Statement],
        handlers: Handlers<'_>,
        otherwise: &[Statement],
        exception: Register,
    ) {
        if handlers.all.is_empty() {
            self.statements(body);
            return self.statements(otherwise);
        }
        let before = self.bound.clone();
        let guard = Guard::new(self.here());
        self.blocks.push(Block::Try(guard));
        let expected = handlers.all.iter().any(catches_import_error);
        self.where_import_errors_are(expected, |compiler| compiler.statements(body));
        let (_, ranges) = self.end_guarded();
        let after_body = self.bound.clone();
        self.statements(otherwise);
        let mut ends = vec![self.jump()];
        let start = self.here();
        self.handlers(ranges, exception);
        let after = std::mem::replace(&mut self.bound, before);
        self.meet(after_body);
        self.forget_unbound();
        if handlers.of_groups {
            self.handle_groups(handlers.all, exception, &mut ends);
        } else {
            self.handle(handlers.all, exception, &mut ends);
        }
        self.handling(start, exception);
        self.patch_all(ends);
        self.meet(after);
    }

    /// The handlers of `except`; where they end goes to `ends`.
    fn handle(&mut self, handlers: &[Handler], exception: Register, ends: &mut Vec<usize>) {
        let entry = self.bound.clone();
        let mut after = vec![true; entry.len()];
        for handler in handlers {
            self.bound.clone_from(&entry);
            let next = self.one_handler(handler, exception, ends);
            for (after, here) in after.iter_mut().zip(&self.bound) {
                *after &= *here;
            }
            if let Some(next) = next {
                self.patch(next);
            }
        }
        self.emit(Op::Reraise { exception });
        self.bound = after;
    }

    /// Returns the jump that is taken if it does not handle the exception.
    fn one_handler(
        &mut self,
        handler: &Handler,
        exception: Register,
        ends: &mut Vec<usize>,
    ) -> Option<usize> {
        self.span = handler.span;
        let next = handler.kind.as_ref().map(|kind| {
            self.scoped(|compiler| {
                let register = compiler.expression(kind);
                compiler.emit_at(
                    kind.span,
                    Op::MatchException {
                        exception,
                        kind: register,
                        distance: NOT_AIMED,
                    },
                )
            })
        });
        let is_seen = self.is_seen_afterwards(handler.name.as_ref());
        let ranges = self.handler_body(handler, exception);
        ends.push(self.jump());
        if is_seen {
            self.scoped(|compiler| {
                let start = compiler.here();
                let passing = compiler.temporary();
                compiler.handlers(ranges, passing);
                compiler.unbind(handler.name.as_ref());
                compiler.emit(Op::Reraise { exception: passing });
                compiler.handling(start, passing);
            });
        }
        next
    }

    /// The handlers of `except*`: each takes what it handles of what those before it have left.
    /// What is left in the end goes on, together with what they have raised.
    fn handle_groups(&mut self, handlers: &[Handler], exception: Register, ends: &mut Vec<usize>) {
        // What a handler takes, what it leaves, and the list of what they raise.
        let taken = self.temporaries(3);
        let (rest, raised) = (taken + 1, taken + 2);
        self.emit(Op::Move {
            to: rest,
            from: exception,
        });
        self.emit(Op::BuildList {
            to: raised,
            first: raised,
            count: 0,
        });
        for handler in handlers {
            let before = self.bound.clone();
            self.span = handler.span;
            self.take_from_group(handler, taken);
            let mut next = vec![self.jump_if_none(taken)];
            let start = self.here();
            let ranges = self.handler_body(handler, taken);
            next.push(self.jump());
            self.handling(start, taken);
            self.scoped(|compiler| {
                let item = compiler.temporary();
                compiler.handlers(ranges, item);
                compiler.unbind(handler.name.as_ref());
                compiler.emit(Op::Append { list: raised, item });
            });
            self.patch_all(next);
            self.meet(before);
            self.forget_unbound();
        }
        self.scoped(|compiler| {
            compiler.call_prelude("_rejoined", taken, &[exception, raised, rest]);
        });
        ends.push(self.jump_if_none(taken));
        self.emit(Op::Reraise { exception: taken });
    }

    /// Splits what the handlers before have left into what this one takes and what it leaves.
    fn take_from_group(&mut self, handler: &Handler, taken: Register) {
        self.scoped(|compiler| {
            let kind = compiler.temporary();
            if let Some(expression) = &handler.kind {
                compiler.expression_to(expression, kind);
            }
            let parts = compiler.temporary();
            compiler.call_prelude("_taken", parts, &[taken + 1, kind]);
            compiler.emit(Op::Unpack {
                first: taken,
                from: parts,
                count: 2,
            });
        });
    }

    /// The body of a handler that has been chosen. Returns the ranges of what may raise there:
    /// then the name is bound still.
    fn handler_body(&mut self, handler: &Handler, exception: Register) -> Vec<(u32, u32)> {
        let name = &handler.name;
        if let Some(name) = name {
            self.store_name(name, exception);
        }
        let expected = catches_import_error(handler);
        let mut ranges = Vec::new();
        self.where_import_errors_are(expected, |compiler| {
            ranges = compiler.guarded(name.clone(), exception, &handler.body);
        });
        self.unbind(name.as_ref());
        self.emit(Op::Unbind { local: exception });
        ranges
    }

    /// Statements in which an exception is handled; returns their ranges.
    fn guarded(
        &mut self,
        name: Option<Name>,
        exception: Register,
        body: &[Statement],
    ) -> Vec<(u32, u32)> {
        let guard = Guard::new(self.here());
        self.blocks.push(Block::Handler {
            name,
            exception,
            guard,
        });
        self.statements(body);
        self.end_guarded().1
    }

    /// Whether somebody may look at a handler's name after an exception has left the handler:
    /// a function's variable is gone with it, unless something in the function goes on.
    fn is_seen_afterwards(&self, name: Option<&Name>) -> bool {
        let goes_on = |block: &Block| !matches!(block, Block::Loop { .. });
        name.is_some_and(|name| !self.locals.contains_key(name) || self.blocks.iter().any(goes_on))
    }

    /// Unbinds the name of a handler, whether it is still bound or not.
    pub(super) fn unbind(&mut self, name: Option<&Name>) {
        let Some(name) = name else { return };
        if let Some(&local) = self.locals.get(name) {
            self.emit(Op::Unbind { local });
            self.bound[usize::from(local)] = false;
        } else if let Some(&cell) = self.cells.get(name) {
            self.empty_cell(cell);
        } else {
            self.scoped(|compiler| {
                let none = compiler.temporary();
                compiler.load_constant(none, super::Constant::None);
                compiler.store_name(name, none);
                compiler.delete_name(name, compiler.span);
            });
        }
    }

    /// Where a way leads that may begin behind any statement before: what is unbound anywhere in
    /// the function may have no value here.
    pub(super) fn forget_unbound(&mut self) {
        for &local in &self.unbound {
            self.bound[usize::from(local)] = false;
        }
    }
}
