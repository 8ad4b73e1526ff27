//! Lowers assignment targets.

use ruff_python_ast::Expr;

use super::lower::Lowering;
use super::tree::{Target, TargetKind};
use super::{refusals, span};

impl Lowering<'_> {
    /// What is assigned to.
    pub(super) fn target(&mut self, target: &Expr) -> Target {
        let kind = match target {
            Expr::Name(it) => TargetKind::Name(self.name(&it.id)),
            Expr::Attribute(it) => TargetKind::Attribute {
                value: self.boxed(&it.value),
                name: self.name(&it.attr),
            },
            Expr::Subscript(it) if refusals::is_globals(&it.value) => {
                self.refuse(span(target), refusals::GLOBALS);
                TargetKind::Name(self.name(""))
            }
            Expr::Subscript(it) => TargetKind::Subscript {
                value: self.boxed(&it.value),
                index: self.boxed(&it.slice),
            },
            Expr::Tuple(it) => self.unpacking(&it.elts),
            Expr::List(it) => self.unpacking(&it.elts),
            _ => {
                self.refuse_expression(target);
                TargetKind::Name(self.name(""))
            }
        };
        Target {
            span: span(target),
            kind,
        }
    }

    /// At most one of the targets is starred, or it would be a syntax error.
    fn unpacking(&mut self, targets: &[Expr]) -> TargetKind {
        let mut before = Vec::new();
        let mut star = None;
        let mut after = Vec::new();
        for target in targets {
            match target {
                Expr::Starred(it) => star = Some(Box::new(self.target(&it.value))),
                _ if star.is_none() => before.push(self.target(target)),
                _ => after.push(self.target(target)),
            }
        }
        TargetKind::Unpack {
            before,
            star,
            after,
        }
    }

    /// The targets of `del`, taken out of their tuples and lists.
    pub(super) fn deleted(&mut self, targets: &[Expr]) -> Vec<Target> {
        let mut flat = Vec::new();
        self.delete_each(targets, &mut flat);
        flat
    }

    fn delete_each(&mut self, targets: &[Expr], flat: &mut Vec<Target>) {
        for target in targets {
            match target {
                Expr::Tuple(it) => self.delete_each(&it.elts, flat),
                Expr::List(it) => self.delete_each(&it.elts, flat),
                _ => flat.push(self.target(target)),
            }
        }
    }
}
