//! Statements.

use super::super::opcode::{BinaryOperator, Op, Register};
use super::expression::subscript_anchor;
use super::handlers::Handlers;
use super::{Constant, FunctionCompiler, imports};
use crate::program::library::Kind;
use crate::program::scope::ScopeKind;
use crate::source::Span;
use crate::syntax::tree::{
    Annotation, Expression, ExpressionKind, Statement, StatementKind, Target, TargetKind,
    UnaryOperator,
};

impl FunctionCompiler<'_> {
    pub(super) fn statements(&mut self, body: &[Statement]) {
        for statement in body {
            self.statement(statement);
        }
    }

    fn statement(&mut self, statement: &Statement) {
        self.span = statement.span;
        self.tidy_before(statement);
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
            StatementKind::Define {
                decorators,
                function,
            } => compiler.define(decorators, function),
            StatementKind::Class { decorators, class } => compiler.class(decorators, class),
            StatementKind::Annotate {
                target,
                annotation,
                value,
            } => compiler.annotate(target, annotation, value.as_ref()),
            StatementKind::Try {
                body,
                handlers,
                otherwise,
                finally,
                of_groups,
            } => {
                let handlers = Handlers {
                    all: handlers,
                    of_groups: *of_groups,
                };
                compiler.try_statement(body, handlers, otherwise, finally);
            }
            StatementKind::Raise { exception, cause } => {
                compiler.raise(exception.as_ref(), cause.as_ref());
            }
            StatementKind::Assert { test, message } => compiler.assert(test, message.as_ref()),
            StatementKind::Delete(targets) => {
                for target in targets {
                    compiler.delete(target);
                }
            }
            StatementKind::Match { subject, cases } => compiler.match_statement(subject, cases),
            StatementKind::With { items, body } => compiler.with(items, body),
            StatementKind::Import(imports) => compiler.import(imports),
            StatementKind::ImportFrom { module, names } => {
                compiler.import_from(module, names, statement.span);
            }
            StatementKind::Pass | StatementKind::Global(_) | StatementKind::Nonlocal(_) => {}
        });
    }

    /// An expression for its effect; a constant (a docstring) has none.
    fn effect(&mut self, value: &Expression) {
        if !matches!(
            value.kind,
            ExpressionKind::Str(_)
                | ExpressionKind::Int(_)
                | ExpressionKind::None
                | ExpressionKind::Ellipsis
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
                let site = compiler.site(name);
                let span = compiler.attribute_part(target.span, target.span);
                compiler.emit_at(span, Op::StoreAttribute { object, site, from });
            }
            TargetKind::Subscript { value, index } => {
                let anchor = subscript_anchor(value, index);
                let object = compiler.expression(value);
                let index = compiler.expression(index);
                let op = Op::StoreItem {
                    object,
                    index,
                    from,
                };
                compiler.emit_anchored(target.span, anchor, op);
            }
            TargetKind::Unpack {
                before,
                star,
                after,
            } => compiler.unpack(before, star.as_deref(), after, from),
        });
        self.span = outer;
    }

    fn unpack(
        &mut self,
        before: &[Target],
        star: Option<&Target>,
        after: &[Target],
        from: Register,
    ) {
        let count = before.len() + star.iter().len() + after.len();
        let first = self.temporaries(count);
        let op = if star.is_some() {
            let Ok(before) = u8::try_from(before.len()) else {
                return self.too_long();
            };
            Op::UnpackStar {
                before,
                first,
                from,
                after: after.len() as u16,
            }
        } else {
            Op::Unpack {
                first,
                from,
                count: count as u16,
            }
        };
        self.emit(op);
        for (target, register) in before.iter().chain(star).chain(after).zip(first..) {
            self.store(target, register);
        }
    }

    fn annotate(&mut self, target: &Target, annotation: &Annotation, value: Option<&Expression>) {
        if let Some(value) = value {
            self.assign(std::slice::from_ref(target), value);
        }
        let TargetKind::Name(name) = &target.kind else {
            return;
        };
        if self.kind != ScopeKind::Class {
            return;
        }
        let key = self.temporaries(2);
        self.load_constant(key, Constant::Str((&**name).into()));
        let span = std::mem::replace(&mut self.span, annotation.span);
        self.annotation(annotation, key + 1);
        self.span = span;
        if let Some(&object) = self.locals.get("__annotations__") {
            self.emit(Op::StoreItem {
                object,
                index: key,
                from: key + 1,
            });
        }
    }

    /// What a name that is an annotation is bound to, or the annotation's text.
    fn annotation(&mut self, annotation: &Annotation, to: Register) {
        let text = &annotation.text;
        if !annotation.is_name {
            return self.load_constant(to, Constant::Str((&**text).into()));
        }
        if &**text == "None" {
            return self.load_constant(to, Constant::None);
        }
        if self.is_known(text) {
            return self.name(text, self.span, to);
        }
        match text.split_once('.') {
            Some((module, member)) if self.is_member(module, member) => {
                let site = self.site(member);
                self.name(&module.into(), self.span, to);
                self.emit(Op::LoadAttribute {
                    to,
                    object: to,
                    site,
                });
            }
            _ => self.load_constant(to, Constant::Str((&**text).into())),
        }
    }

    fn assert(&mut self, test: &Expression, message: Option<&Expression>) {
        let span = last_comparison(test).unwrap_or(self.span);
        let holds = self.jump_if(test, true);
        let before = self.bound.clone();
        let callee = self.temporaries(2);
        self.load_constant(callee, Constant::Exception(Kind::AssertionError));
        if let Some(message) = message {
            self.expression_to(message, callee + 1);
            self.emit(Op::Call {
                to: callee,
                callee,
                count: 1,
            });
        }
        self.emit_at(
            span,
            Op::Raise {
                exception: callee,
                cause: super::super::opcode::NO_REGISTER,
            },
        );
        self.bound = before;
        self.patch_all(holds);
    }

    fn delete(&mut self, target: &Target) {
        self.span = target.span;
        match &target.kind {
            TargetKind::Name(name) => self.delete_name(name, target.span),
            TargetKind::Attribute { value, name } => {
                let object = self.expression(value);
                let site = self.site(name);
                let span = self.attribute_part(target.span, target.span);
                self.emit_at(span, Op::DeleteAttribute { object, site });
            }
            TargetKind::Subscript { value, index } => {
                let anchor = subscript_anchor(value, index);
                let object = self.expression(value);
                let index = self.expression(index);
                self.emit_anchored(target.span, anchor, Op::DeleteItem { object, index });
            }
            TargetKind::Unpack { .. } => unreachable!("the lowering takes them apart"),
        }
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
                let site = self.site(name);
                let to = self.temporary();
                let span = self.attribute_part(target.span, target.span);
                self.emit_at(span, Op::LoadAttribute { to, object, site });
                self.update(to, operator, value);
                let site = self.site(name);
                self.emit_at(
                    span,
                    Op::StoreAttribute {
                        object,
                        site,
                        from: to,
                    },
                );
            }
            TargetKind::Subscript {
                value: object,
                index,
            } => {
                let anchor = subscript_anchor(object, index);
                let object = self.expression(object);
                let index = self.expression(index);
                let to = self.temporary();
                self.emit_anchored(target.span, anchor, Op::LoadItem { to, object, index });
                self.update(to, operator, value);
                let op = Op::StoreItem {
                    object,
                    index,
                    from: to,
                };
                self.emit_anchored(target.span, anchor, op);
            }
            TargetKind::Unpack { .. } => unreachable!("the grammar has no such target here"),
        }
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
        // What never runs may import what is not there.
        let known = imports::known_truth(test);
        self.where_import_errors_are(known == Some(false), |compiler| compiler.statements(body));
        if otherwise.is_empty() {
            self.patch_all(to_otherwise);
            self.meet(before);
            return;
        }
        let to_end = self.jump();
        self.patch_all(to_otherwise);
        let after_body = std::mem::replace(&mut self.bound, before);
        self.where_import_errors_are(known == Some(true), |compiler| {
            compiler.statements(otherwise);
        });
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
        let from = value.map(|value| {
            if self.has_exits() {
                // What runs on the way out may bind a variable anew.
                let to = self.temporary();
                self.expression_to(value, to);
                to
            } else {
                self.expression(value)
            }
        });
        self.span = span;
        self.leave_blocks(0);
        match self.tidy_all_but(from) {
            Some(from) => self.emit(Op::Return { from }),
            None => self.emit(Op::ReturnNone),
        };
        // Nothing follows: whatever the other way has bound is bound.
        self.bound.fill(true);
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

/// The comparison that CPython's compiler comes to last where it jumps on a test: the one that
/// the traceback of an `assert` underlines. (`Python/compile.c`, `compiler_jump_if`.)
fn last_comparison(test: &Expression) -> Option<Span> {
    match &test.kind {
        ExpressionKind::Compare { .. } => Some(test.span),
        ExpressionKind::Unary {
            operator: UnaryOperator::Not,
            operand,
        } => last_comparison(operand),
        ExpressionKind::Boolean { operands, .. } => operands.iter().rev().find_map(last_comparison),
        ExpressionKind::Conditional {
            test,
            body,
            otherwise,
        } => last_comparison(otherwise)
            .or_else(|| last_comparison(body))
            .or_else(|| last_comparison(test)),
        _ => None,
    }
}
