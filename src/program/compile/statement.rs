//! Statements.

use super::super::opcode::{BinaryOperator, Op, Register};
use super::{Block, FunctionCompiler};
use crate::source::Span;
use crate::syntax::tree::{
    Expression, ExpressionKind, Function, Statement, StatementKind, Target, TargetKind, WithItem,
};

impl FunctionCompiler<'_> {
    pub(super) fn statements(&mut self, body: &[Statement]) {
        for statement in body {
            self.statement(statement);
        }
    }

    fn statement(&mut self, statement: &Statement) {
        self.span = statement.span;
        self.scoped(|compiler| match &statement.kind {
            StatementKind::Expression(value) => compiler.effect(value),
            StatementKind::Assign { targets, value } => compiler.assign(targets, value),
            StatementKind::AugmentedAssign {
                target,
                operator,
                value,
            } => compiler.augmented_assign(target, *operator, value),
            StatementKind::If {
                test,
                body,
                otherwise,
            } => compiler.if_statement(test, body, otherwise),
            StatementKind::While {
                test,
                body,
                otherwise,
            } => compiler.while_loop(test, body, otherwise),
            StatementKind::For {
                target,
                iterable,
                body,
                otherwise,
            } => compiler.for_loop(target, iterable, body, otherwise),
            StatementKind::Break => compiler.leave_loop(true),
            StatementKind::Continue => compiler.leave_loop(false),
            StatementKind::Return(value) => compiler.return_statement(value.as_ref()),
            StatementKind::Define(function) => compiler.define(function),
            StatementKind::With { items, body } => compiler.with(items, body),
            StatementKind::Import(imports) => compiler.import(imports),
            StatementKind::ImportFrom { module, names } => {
                compiler.import_from(module, names, statement.span);
            }
            StatementKind::Pass | StatementKind::Global(_) => {}
        });
    }

    /// An expression for its effect; a constant (a docstring) has none.
    fn effect(&mut self, value: &Expression) {
        if !matches!(
            value.kind,
            ExpressionKind::Str(_) | ExpressionKind::Int(_) | ExpressionKind::None
        ) {
            self.expression(value);
        }
    }

    fn assign(&mut self, targets: &[Target], value: &Expression) {
        if let [
            Target {
                kind: TargetKind::Name(name),
                ..
            },
        ] = targets
            && let Some(&register) = self.locals.get(name)
        {
            self.expression_to(value, register);
            self.bound[usize::from(register)] = true;
            return;
        }
        let value = self.expression(value);
        for target in targets {
            self.store(target, value);
        }
    }

    /// Assigns a register's value to a target.
    pub(super) fn store(&mut self, target: &Target, from: Register) {
        let outer = std::mem::replace(&mut self.span, target.span);
        self.scoped(|compiler| match &target.kind {
            TargetKind::Name(name) => compiler.store_name(name, from),
            TargetKind::Attribute { value, name } => {
                let object = compiler.expression(value);
                let name = compiler.context.attribute_name(name);
                compiler.emit(Op::StoreAttribute { object, name, from });
            }
            TargetKind::Subscript { value, index } => {
                let object = compiler.expression(value);
                let index = compiler.expression(index);
                let anchor = Span::new(value.span.end, target.span.end);
                compiler.item_op(
                    target.span,
                    anchor,
                    Op::StoreItem {
                        object,
                        index,
                        from,
                    },
                );
            }
            TargetKind::Unpack(targets) => {
                let first = compiler.temporaries(targets.len());
                compiler.emit(Op::Unpack {
                    first,
                    from,
                    count: targets.len() as u16,
                });
                for (target, register) in targets.iter().zip(first..) {
                    compiler.store(target, register);
                }
            }
        });
        self.span = outer;
    }

    fn augmented_assign(&mut self, target: &Target, operator: BinaryOperator, value: &Expression) {
        match &target.kind {
            TargetKind::Name(name) => {
                let name_expression = Expression {
                    span: target.span,
                    kind: ExpressionKind::Name(name.clone()),
                };
                let to = self.expression(&name_expression);
                self.update(to, operator, value);
                self.store_name(name, to);
            }
            TargetKind::Attribute {
                value: object,
                name,
            } => {
                let object = self.expression(object);
                let name = self.context.attribute_name(name);
                let to = self.temporary();
                self.emit_at(target.span, Op::LoadAttribute { to, object, name });
                self.update(to, operator, value);
                self.emit_at(
                    target.span,
                    Op::StoreAttribute {
                        object,
                        name,
                        from: to,
                    },
                );
            }
            TargetKind::Subscript {
                value: object,
                index,
            } => {
                let anchor = Span::new(object.span.end, target.span.end);
                let object = self.expression(object);
                let index = self.expression(index);
                let to = self.temporary();
                self.item_op(target.span, anchor, Op::LoadItem { to, object, index });
                self.update(to, operator, value);
                self.item_op(
                    target.span,
                    anchor,
                    Op::StoreItem {
                        object,
                        index,
                        from: to,
                    },
                );
            }
            TargetKind::Unpack(_) => unreachable!("the grammar has no such target here"),
        }
    }

    /// Emits an access to an item, of which tracebacks underline the brackets.
    fn item_op(&mut self, span: Span, anchor: Span, op: Op) {
        let index = self.emit_at(span, op);
        self.code.anchors.push((index as u32, anchor));
    }

    /// `r[to] operator= value`
    fn update(&mut self, to: Register, operator: BinaryOperator, value: &Expression) {
        if let Some((value, subtract)) = small_step(operator, value) {
            self.emit(Op::AddInt {
                subtract,
                to,
                left: to,
                value,
            });
            return;
        }
        let right = self.expression(value);
        self.emit(Op::InPlace {
            operator,
            to,
            right,
        });
    }

    fn if_statement(&mut self, test: &Expression, body: &[Statement], otherwise: &[Statement]) {
        let to_otherwise = self.jump_if(test, false);
        let before = self.bound.clone();
        self.statements(body);
        if otherwise.is_empty() {
            self.patch_all(to_otherwise);
            self.meet(before);
            return;
        }
        let to_end = self.jump();
        self.patch_all(to_otherwise);
        let after_body = std::mem::replace(&mut self.bound, before);
        self.statements(otherwise);
        self.patch(to_end);
        self.meet(after_body);
    }

    /// Two ways lead here: only what both have bound is surely bound.
    pub(super) fn meet(&mut self, other: Vec<bool>) {
        for (bound, other) in self.bound.iter_mut().zip(other) {
            *bound &= other;
        }
    }

    fn return_statement(&mut self, value: Option<&Expression>) {
        let span = self.span;
        let from = value.map(|value| self.expression(value));
        self.span = span;
        self.leave_blocks(0);
        match from {
            Some(from) => self.emit(Op::Return { from }),
            None => self.emit(Op::ReturnNone),
        };
        // Nothing follows: whatever the other way has bound is bound.
        self.bound.fill(true);
    }

    fn define(&mut self, function: &Function) {
        let defaults: Vec<&Expression> = function
            .parameters
            .iter()
            .filter_map(|parameter| parameter.default.as_ref())
            .collect();
        let first = self.temporaries(defaults.len().max(1));
        for (default, register) in defaults.iter().zip(first..) {
            self.expression_to(default, register);
        }
        let index = self.function(function);
        self.emit(Op::MakeFunction {
            to: first,
            function: index,
            defaults: first,
        });
        self.store_name(&function.name, first);
    }

    fn with(&mut self, items: &[WithItem], body: &[Statement]) {
        let Some((item, inner)) = items.split_first() else {
            return self.statements(body);
        };
        let span = self.span;
        // The manager, and behind it what it yields or the exception that passes.
        let manager = self.temporaries(2);
        self.expression_to(&item.context, manager);
        self.emit_at(span, Op::Enter { manager });
        self.blocks.push(Block::With {
            manager,
            span,
            guarded_from: self.here(),
            ranges: Vec::new(),
        });
        if let Some(target) = &item.target {
            self.store(target, manager + 1);
        }
        self.scoped(|compiler| compiler.with(inner, body));
        self.end_with(manager, span);
    }

    fn end_with(&mut self, manager: Register, span: Span) {
        let end = self.here();
        let Some(Block::With {
            guarded_from,
            mut ranges,
            ..
        }) = self.blocks.pop()
        else {
            unreachable!("pushed by `with`, and every inner block has been popped");
        };
        ranges.push((guarded_from, end));
        self.emit_at(span, Op::Exit { manager });
        let over = self.jump();
        let target = self.here();
        for range in ranges {
            self.handler(range, target, manager + 1);
        }
        self.emit_at(span, Op::Exit { manager });
        self.emit_at(
            span,
            Op::Reraise {
                exception: manager + 1,
            },
        );
        self.patch(over);
    }

    /// Leaves all blocks above the first `keep`, innermost first, for a jump out of them.
    pub(super) fn leave_blocks(&mut self, keep: usize) {
        let mut left = Vec::new();
        for index in (keep..self.blocks.len()).rev() {
            let here = self.here();
            if let Block::With {
                manager,
                span,
                guarded_from,
                ranges,
            } = &mut self.blocks[index]
            {
                ranges.push((*guarded_from, here));
                let (manager, span) = (*manager, *span);
                self.emit_at(span, Op::Exit { manager });
                left.push(index);
            }
        }
        // What follows the jump is inside the blocks again, behind the jump itself.
        let resume = self.here() + 1;
        for index in left {
            if let Block::With { guarded_from, .. } = &mut self.blocks[index] {
                *guarded_from = resume;
            }
        }
    }
}

/// `+ value` or `- value` with a small constant, as a number to add.
pub(super) fn small_step(operator: BinaryOperator, value: &Expression) -> Option<(i16, bool)> {
    let ExpressionKind::Int(value) = value.kind else {
        return None;
    };
    let value = i16::try_from(value).ok()?;
    match operator {
        BinaryOperator::Add => Some((value, false)),
        BinaryOperator::Subtract => Some((value.checked_neg()?, true)),
        _ => None,
    }
}
