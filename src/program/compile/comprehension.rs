//! Comprehensions, which run inside the function around them, and generator expressions, which
//! are functions.

use std::sync::Arc;

use super::super::opcode::{Op, Register};
use super::super::scope::{self, ScopeKey, ScopeKind};
use super::FunctionCompiler;
use super::loops::Items;
use crate::source::Span;
use crate::syntax::tree::{Comprehension, ComprehensionKind, Expression};

/// Where the elements go.
#[derive(Clone, Copy)]
enum Sink<'tree> {
    List(Register),
    Set(Register),
    Dict(Register, &'tree Expression),
    Yield,
}

impl FunctionCompiler<'_> {
    /// `[element for …]` and its like into `to`.
    pub(super) fn comprehension(
        &mut self,
        kind: &ComprehensionKind,
        element: &Expression,
        clauses: &[Comprehension],
        span: Span,
        to: Register,
    ) {
        // Built beside its destination, which the comprehension itself may read.
        let result = self.temporary();
        let (first, count) = (result, 0);
        let (sink, name) = match kind {
            ComprehensionKind::Generator => return self.generator(element, clauses, span, to),
            ComprehensionKind::List => {
                self.emit(Op::BuildList {
                    to: result,
                    first,
                    count,
                });
                (Sink::List(result), "<listcomp>")
            }
            ComprehensionKind::Set => {
                self.emit(Op::BuildSet {
                    to: result,
                    first,
                    count,
                });
                (Sink::Set(result), "<setcomp>")
            }
            ComprehensionKind::Dict(value) => {
                self.emit(Op::BuildDict {
                    to: result,
                    first,
                    count,
                });
                (Sink::Dict(result, value), "<dictcomp>")
            }
        };
        let outer = (self.locals.clone(), self.cells.clone(), self.kind);
        let start = self.clause(element, clauses, sink, None);
        let own = self.locals.iter();
        let mut own: Vec<_> = own
            .filter(|(name, register)| outer.0.get(*name) != Some(*register))
            .collect();
        own.sort_by_key(|(_, register)| **register);
        let own = own.into_iter().map(|(name, _)| Arc::from(&**name));
        let own = own.collect();
        (self.locals, self.cells, self.kind) = outer;
        self.inlined_frame(start, span, (name, own));
        self.emit(Op::Move { to, from: result });
    }

    /// Writes the outermost of `clauses` and all within; returns where its frame begins: behind
    /// the first iterable, which belongs to the enclosing scope.
    fn clause(
        &mut self,
        element: &Expression,
        clauses: &[Comprehension],
        sink: Sink<'_>,
        frame_start: Option<u32>,
    ) -> u32 {
        let Some((clause, inner)) = clauses.split_first() else {
            self.sink(element, sink);
            return frame_start.unwrap_or_default();
        };
        self.scoped(|compiler| {
            let items = compiler.iterable(&clause.iterable, compiler.span);
            if frame_start.is_none() {
                compiler.hide_class_variables();
                compiler.bind_clause_variables(clauses);
            }
            let start = frame_start.unwrap_or(compiler.here());
            compiler.rounds(&items, clause, |compiler| {
                compiler.clause(element, inner, sink, Some(start));
            });
            start
        })
    }

    /// One clause's loop around `body`.
    fn rounds(&mut self, items: &Items, clause: &Comprehension, body: impl FnOnce(&mut Self)) {
        let iteration = self.begin_round(&clause.target, items);
        let mut skips = Vec::new();
        for condition in &clause.conditions {
            skips.extend(self.jump_if(condition, false));
        }
        body(self);
        self.patch_all(skips);
        self.end_iteration(&iteration);
    }

    fn sink(&mut self, element: &Expression, sink: Sink<'_>) {
        self.scoped(|compiler| {
            if let Sink::Dict(dict, value) = sink {
                let first = compiler.temporaries(2);
                compiler.expression_to(element, first);
                compiler.expression_to(value, first + 1);
                compiler.emit_at(
                    element.span,
                    Op::StoreItem {
                        object: dict,
                        index: first,
                        from: first + 1,
                    },
                );
                return;
            }
            let item = compiler.expression(element);
            let op = match sink {
                Sink::List(list) => Op::Append { list, item },
                Sink::Set(set) => Op::AddToSet { set, item },
                Sink::Yield | Sink::Dict(..) => Op::Yield {
                    to: compiler.temporary(),
                    from: item,
                },
            };
            compiler.emit_at(element.span, op);
        });
    }

    /// What a class body binds is seen by the first iterable only.
    fn hide_class_variables(&mut self) {
        if self.kind == ScopeKind::Class {
            self.kind = ScopeKind::Inline;
            self.locals.clear();
        }
    }

    /// Gives the variables of a comprehension registers of their own.
    fn bind_clause_variables(&mut self, clauses: &[Comprehension]) {
        let key = ScopeKey::comprehension(clauses);
        let shared = self.context.module.scopes.get(key).cells.clone();
        for name in clauses
            .iter()
            .flat_map(|clause| scope::target_names(&clause.target))
        {
            let register = self.temporary();
            let needed = usize::from(register) + 1;
            if self.bound.len() < needed {
                self.bound.resize(needed, false);
            }
            self.bound[usize::from(register)] = true;
            if shared.contains(&name) {
                self.emit(Op::Unbind { local: register });
                self.emit(Op::MakeCell { local: register });
                self.locals.remove(&name);
                self.cells.insert(name, register);
            } else {
                self.cells.remove(&name);
                self.locals.insert(name, register);
            }
        }
    }

    /// `(element for …)`: a generator whose one parameter is the first iterator.
    fn generator(
        &mut self,
        element: &Expression,
        clauses: &[Comprehension],
        span: Span,
        to: Register,
    ) {
        let Some(first) = clauses.first() else { return };
        let key = ScopeKey::comprehension(clauses);
        let free: Vec<_> = self
            .context
            .module
            .scopes
            .get(key)
            .free
            .iter()
            .cloned()
            .collect();
        let callee = self.temporaries(2);
        self.expression_to(&first.iterable, callee + 1);
        self.emit_at(
            span,
            Op::GetIterator {
                to: callee + 1,
                from: callee + 1,
            },
        );
        let defaults = self.capture(&free);
        let function = self.inner(key, "<genexpr>", 1, span, |inner| {
            inner.generator_body(element, clauses, span);
        });
        self.emit(Op::MakeFunction {
            to: callee,
            function,
            defaults,
        });
        let count = 1;
        self.emit(Op::Call { to, callee, count });
    }

    fn generator_body(&mut self, element: &Expression, clauses: &[Comprehension], span: Span) {
        let Some((clause, inner)) = clauses.split_first() else {
            return;
        };
        self.code.is_generator = true;
        self.code.is_comprehension = true;
        self.code.positional_count = 1;
        let iterator = self.locals[scope::FIRST_ITERATOR];
        let items = Items::of_iterator(iterator, span);
        self.rounds(&items, clause, |compiler| {
            compiler.clause(element, inner, Sink::Yield, Some(0));
        });
    }
}
