//! Lowers statements, functions and assignment targets.

use std::rc::Rc;

use ruff_python_ast::{
    Alias, AnyParameterRef, ElifElseClause, Expr, Parameters, Stmt, StmtAnnAssign, StmtAugAssign,
    StmtFor, StmtFunctionDef, StmtIf, StmtImportFrom, StmtWith,
};
use ruff_text_size::Ranged;

use super::lower::{Lowering, name};
use super::refusals::not_yet;
use super::span;
use super::tree::{
    Function, Import, Parameter, Statement, StatementKind, Target, TargetKind, WithItem,
};
use crate::source::Span;

/// The most `elif`s of one `if`, those of the `if`s around it included.
const MAX_ELIFS: usize = 100;

impl Lowering<'_> {
    pub(super) fn block(&mut self, statements: &[Stmt]) -> Vec<Statement> {
        statements
            .iter()
            .filter_map(|statement| self.statement(statement))
            .collect()
    }

    /// `None` after a complaint.
    pub(super) fn statement(&mut self, statement: &Stmt) -> Option<Statement> {
        let kind = match statement {
            Stmt::Expr(it) => StatementKind::Expression(self.expression(&it.value)),
            Stmt::Assign(it) => {
                let value = self.expression(&it.value);
                StatementKind::Assign {
                    targets: it.targets.iter().map(|it| self.target(it)).collect(),
                    value,
                }
            }
            Stmt::AugAssign(it) => self.augmented(it),
            Stmt::AnnAssign(StmtAnnAssign {
                target,
                annotation,
                value: Some(value),
                ..
            }) => {
                self.annotation(annotation);
                StatementKind::Assign {
                    targets: vec![self.target(target)],
                    value: self.expression(value),
                }
            }
            Stmt::If(it) => self.if_statement(it),
            Stmt::While(it) => StatementKind::While {
                test: self.expression(&it.test),
                body: self.block(&it.body),
                otherwise: self.block(&it.orelse),
            },
            Stmt::For(it) if !it.is_async => self.for_statement(it),
            Stmt::With(it) if !it.is_async => self.with_statement(it),
            Stmt::FunctionDef(it) if !it.is_async => self.function(it),
            Stmt::Break(_) => StatementKind::Break,
            Stmt::Continue(_) => StatementKind::Continue,
            Stmt::Pass(_) => StatementKind::Pass,
            Stmt::Return(it) => {
                StatementKind::Return(it.value.as_ref().map(|value| self.expression(value)))
            }
            Stmt::Global(it) => StatementKind::Global(it.names.iter().map(name).collect()),
            Stmt::Import(it) => StatementKind::Import(it.names.iter().map(import).collect()),
            Stmt::ImportFrom(it) => self.import_from(it)?,
            _ => {
                self.refuse_statement(statement);
                return None;
            }
        };
        Some(Statement {
            span: span(statement),
            kind,
        })
    }

    fn augmented(&mut self, statement: &StmtAugAssign) -> StatementKind {
        let target = self.target(&statement.target);
        let value = self.expression(&statement.value);
        let place = Span::new(target.span.end, value.span.start);
        StatementKind::AugmentedAssign {
            target,
            operator: self.binary_operator(statement.op, place),
            value,
        }
    }

    fn if_statement(&mut self, statement: &StmtIf) -> StatementKind {
        StatementKind::If {
            test: self.expression(&statement.test),
            body: self.block(&statement.body),
            otherwise: self.else_clauses(&statement.elif_else_clauses),
        }
    }

    fn else_clauses(&mut self, clauses: &[ElifElseClause]) -> Vec<Statement> {
        let Some((clause, rest)) = clauses.split_first() else {
            return Vec::new();
        };
        let Some(test) = &clause.test else {
            return self.block(&clause.body);
        };
        let end = clauses.last().map_or(clause.end(), Ranged::end);
        let whole = Span::new(clause.start().to_u32(), end.to_u32());
        if self.elif_depth == MAX_ELIFS {
            let message = format!("Lockstep runs at most {MAX_ELIFS} `elif`s of one `if`.");
            self.refuse(Span::new(whole.start, whole.start + 4), message);
            return Vec::new();
        }
        self.elif_depth += 1;
        let kind = StatementKind::If {
            test: self.expression(test),
            body: self.block(&clause.body),
            otherwise: self.else_clauses(rest),
        };
        self.elif_depth -= 1;
        vec![Statement { span: whole, kind }]
    }

    fn for_statement(&mut self, statement: &StmtFor) -> StatementKind {
        StatementKind::For {
            target: self.target(&statement.target),
            iterable: self.expression(&statement.iter),
            body: self.block(&statement.body),
            otherwise: self.block(&statement.orelse),
        }
    }

    fn with_statement(&mut self, statement: &StmtWith) -> StatementKind {
        let items = statement.items.iter().map(|item| WithItem {
            context: self.expression(&item.context_expr),
            target: item.optional_vars.as_ref().map(|it| self.target(it)),
        });
        StatementKind::With {
            items: items.collect(),
            body: self.block(&statement.body),
        }
    }

    fn function(&mut self, function: &StmtFunctionDef) -> StatementKind {
        for decorator in &function.decorator_list {
            self.refuse(span(decorator), not_yet("decorators"));
            self.expression(&decorator.expression);
        }
        if let Some(parameters) = &function.type_params {
            self.refuse(span(&**parameters), not_yet("type parameters"));
        }
        let annotations = function
            .parameters
            .iter()
            .filter_map(AnyParameterRef::annotation);
        for annotation in annotations.chain(function.returns.as_deref()) {
            self.annotation(annotation);
        }
        StatementKind::Define(Rc::new(Function {
            name: name(&function.name),
            name_span: span(&function.name),
            parameters: self.parameters(&function.parameters),
            body: self.block(&function.body),
        }))
    }

    fn parameters(&mut self, parameters: &Parameters) -> Vec<Parameter> {
        if let Some(last) = parameters.posonlyargs.last() {
            self.refuse(span(last), not_yet("positional-only parameters"));
        }
        if let Some(rest) = &parameters.vararg {
            self.refuse(span(&**rest), not_yet("`*` parameters"));
        }
        if let Some(first) = parameters.kwonlyargs.first() {
            self.refuse(span(first), not_yet("keyword-only parameters"));
        }
        if let Some(rest) = &parameters.kwarg {
            self.refuse(span(&**rest), not_yet("`**` parameters"));
        }
        let lowered = parameters
            .iter_non_variadic_params()
            .map(|parameter| Parameter {
                name: name(parameter.name()),
                span: span(parameter.name()),
                default: parameter.default().map(|default| self.expression(default)),
            });
        lowered.collect()
    }

    fn import_from(&mut self, statement: &StmtImportFrom) -> Option<StatementKind> {
        let whole = span(statement);
        let star = statement
            .names
            .iter()
            .find(|alias| alias.name.as_str() == "*");
        if let Some(star) = star {
            self.refuse(
                span(star),
                "Lockstep does not run `import *` yet; list the names that the program uses.",
            );
            return None;
        }
        match &statement.module {
            Some(module) if statement.level == 0 => Some(StatementKind::ImportFrom {
                module: name(module),
                names: statement.names.iter().map(import).collect(),
            }),
            _ => {
                self.refuse(
                    whole,
                    "A relative import needs a package, and a Lockstep program is one file.",
                );
                None
            }
        }
    }

    /// An assignment target.
    pub(super) fn target(&mut self, target: &Expr) -> Target {
        let kind = match target {
            Expr::Name(it) => TargetKind::Name(Rc::from(it.id.as_str())),
            Expr::Attribute(it) => TargetKind::Attribute {
                value: Box::new(self.expression(&it.value)),
                name: name(&it.attr),
            },
            Expr::Subscript(it) => TargetKind::Subscript {
                value: Box::new(self.expression(&it.value)),
                index: Box::new(self.expression(&it.slice)),
            },
            Expr::Tuple(it) => {
                TargetKind::Unpack(it.elts.iter().map(|it| self.target(it)).collect())
            }
            Expr::List(it) => {
                TargetKind::Unpack(it.elts.iter().map(|it| self.target(it)).collect())
            }
            _ => {
                self.refuse_expression(target);
                TargetKind::Unpack(Vec::new())
            }
        };
        Target {
            span: span(target),
            kind,
        }
    }
}

fn import(alias: &Alias) -> Import {
    Import {
        span: span(alias),
        name: name(&alias.name),
        alias: alias.asname.as_ref().map(name),
    }
}
