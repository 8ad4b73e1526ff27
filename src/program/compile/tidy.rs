//! Where generators that have been dropped half-way are closed: [`Op::Tidy`].

use super::super::opcode::{Op, Register};
use super::FunctionCompiler;
use super::blocks::Block;
use super::call::is_plain;
use crate::syntax::tree::{Statement, StatementKind, Target, TargetKind};

impl FunctionCompiler<'_> {
    /// Lets go of what the statements before this one have left behind, where that may be a
    /// generator.
    pub(super) fn tidy_before(&mut self, statement: &Statement) {
        if self.context.has_cleanups && !is_quiet(statement) {
            let first = self.scoped(Self::temporary);
            let handles = self.handles();
            self.emit(Op::Tidy { first, handles });
        }
    }

    /// The same before the function is left, which may return what is in a register; the register in
    /// which it is then.
    pub(super) fn tidy_all_but(&mut self, from: Option<Register>) -> Option<Register> {
        if !self.context.has_cleanups || self.handles() {
            return from;
        }
        if let Some(from) = from.filter(|from| *from > 0) {
            self.emit(Op::Move { to: 0, from });
        }
        let first = Register::from(from.is_some());
        self.code.register_count = self.code.register_count.max(first + 1);
        self.emit(Op::Tidy {
            first,
            handles: false,
        });
        from.map(|_| 0)
    }

    /// Whether this is in a handler.
    fn handles(&self) -> bool {
        let mut blocks = self.blocks.iter();
        blocks.any(|block| matches!(block, Block::Handler { .. }))
    }
}

/// Whether what comes before a statement may as well be seen after it: its beginning does nothing
/// that could be seen.
fn is_quiet(statement: &Statement) -> bool {
    let is_name = |target: &Target| matches!(target.kind, TargetKind::Name(_));
    match &statement.kind {
        StatementKind::Expression(value) => is_plain(value),
        StatementKind::Assign { targets, value } => targets.iter().all(is_name) && is_plain(value),
        StatementKind::AugmentedAssign { target, value, .. } => is_name(target) && is_plain(value),
        StatementKind::If { test, .. } | StatementKind::While { test, .. } => is_plain(test),
        StatementKind::Try { .. }
        | StatementKind::Pass
        | StatementKind::Global(_)
        | StatementKind::Nonlocal(_) => true,
        _ => false,
    }
}
