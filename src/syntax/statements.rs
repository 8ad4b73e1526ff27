//! Lowers statements.

use ruff_python_ast::{
    ElifElseClause, ExceptHandler, Identifier, Stmt, StmtAnnAssign, StmtAugAssign, StmtFor, StmtIf,
    StmtTry, StmtWith,
};
use ruff_text_size::Ranged;

use super::expressions::binary_operator;
use super::lower::Lowering;
use super::span;
use super::tree::{Handler, Name, Statement, StatementKind, WithItem};
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

    /// `None` after a complaint, and for what does nothing.
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
            Stmt::AnnAssign(it) => self.annotated(it),
            Stmt::Delete(it) => StatementKind::Delete(self.deleted(&it.targets)),
            Stmt::If(it) => self.if_statement(it),
            Stmt::While(it) => StatementKind::While {
                test: self.expression(&it.test),
                body: self.block(&it.body),
                otherwise: self.block(&it.orelse),
            },
            Stmt::For(it) if !it.is_async || self.around.in_async => self.for_statement(it),
            Stmt::With(it) if !it.is_async || self.around.in_async => self.with_statement(it),
            Stmt::Try(it) => self.try_statement(it),
            Stmt::Match(it) => self.match_statement(it),
            Stmt::Raise(it) => StatementKind::Raise {
                exception: it.exc.as_ref().map(|it| self.expression(it)),
                cause: it.cause.as_ref().map(|it| self.expression(it)),
            },
            Stmt::Assert(it) => {
                let test = self.expression(&it.test);
                self.warn_of_assertion(span(it), &test);
                StatementKind::Assert {
                    test,
                    message: it.msg.as_ref().map(|it| self.expression(it)),
                }
            }
            Stmt::FunctionDef(it) if !it.is_async => self.function(it),
            Stmt::ClassDef(it) => self.class(it),
            Stmt::Break(_) => StatementKind::Break,
            Stmt::Continue(_) => StatementKind::Continue,
            Stmt::Pass(_) => StatementKind::Pass,
            Stmt::Return(it) => {
                StatementKind::Return(it.value.as_ref().map(|value| self.expression(value)))
            }
            Stmt::Global(it) => StatementKind::Global(self.names(&it.names)),
            Stmt::Nonlocal(it) => StatementKind::Nonlocal(self.names(&it.names)),
            Stmt::Import(it) => StatementKind::Import(self.imports(&it.names)),
            Stmt::ImportFrom(it) => self.import_from(it)?,
            Stmt::FunctionDef(_)
            | Stmt::For(_)
            | Stmt::With(_)
            | Stmt::TypeAlias(_)
            | Stmt::IpyEscapeCommand(_) => {
                self.refuse_statement(statement);
                return None;
            }
        };
        Some(Statement {
            span: span(statement),
            kind,
        })
    }

    fn names(&mut self, identifiers: &[Identifier]) -> Vec<Name> {
        identifiers.iter().map(|it| self.name(it)).collect()
    }

    fn augmented(&mut self, statement: &StmtAugAssign) -> StatementKind {
        StatementKind::AugmentedAssign {
            target: self.target(&statement.target),
            operator: binary_operator(statement.op),
            value: self.expression(&statement.value),
        }
    }

    /// In functions `CPython` evaluates no annotations.
    fn annotated(&mut self, statement: &StmtAnnAssign) -> StatementKind {
        if !self.around.in_function {
            self.annotation(&statement.annotation);
        }
        StatementKind::Annotate {
            target: self.target(&statement.target),
            annotation: self.kept_annotation(&statement.annotation),
            value: statement.value.as_ref().map(|it| self.expression(it)),
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
            body: self.protected(|it| it.block(&statement.body)),
        }
    }

    fn try_statement(&mut self, statement: &StmtTry) -> StatementKind {
        let handlers = statement.handlers.iter();
        self.protected(|it| StatementKind::Try {
            body: it.block(&statement.body),
            handlers: handlers.map(|handler| it.handler(handler)).collect(),
            otherwise: it.block(&statement.orelse),
            finally: it.block(&statement.finalbody).into(),
            of_groups: statement.is_star,
        })
    }

    /// Lowers a part that something is done after, however it is left.
    fn protected<T>(&mut self, lower: impl FnOnce(&mut Self) -> T) -> T {
        self.around.protections += 1;
        let lowered = lower(self);
        self.around.protections -= 1;
        lowered
    }

    pub(super) fn note_yield(&mut self) {
        self.around.is_generator = true;
        self.has_cleanups |= self.around.protections > 0;
    }

    fn handler(&mut self, handler: &ExceptHandler) -> Handler {
        let ExceptHandler::ExceptHandler(handler) = handler;
        Handler {
            span: span(handler),
            kind: handler.type_.as_ref().map(|it| self.expression(it)),
            name: handler.name.as_ref().map(|it| self.name(it)),
            body: self.block(&handler.body),
        }
    }
}
