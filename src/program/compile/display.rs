//! Lists, tuples, sets and dicts, and the spread arguments of calls, which are the same.

use super::super::opcode::{NO_REGISTER, Op, Register};
use super::{Constant, FunctionCompiler};
use crate::source::Span;
use crate::syntax::tree::{Element, Expression, Name};

/// More items than this are put into a list one after the other.
const MOST_AT_ONCE: usize = 1_000;

impl FunctionCompiler<'_> {
    /// Evaluates expressions into neighbouring registers.
    pub(super) fn items<'tree>(
        &mut self,
        items: impl ExactSizeIterator<Item = &'tree Expression>,
    ) -> (Register, u16) {
        let count = items.len();
        let first = self.temporaries(count);
        for (item, register) in items.zip(first..) {
            self.expression_to(item, register);
        }
        (first, count as u16)
    }

    /// Whether the items fit into registers as they are.
    fn is_short(items: &[Element]) -> bool {
        items.len() <= MOST_AT_ONCE && items.iter().all(|item| !item.is_starred)
    }

    pub(super) fn list(&mut self, items: &[Element], to: Register) {
        if Self::is_short(items) {
            let (first, count) = self.items(items.iter().map(|item| &item.value));
            self.emit(Op::BuildList { to, first, count });
        } else {
            let list = self.spread_list(items, |_| NO_REGISTER);
            self.emit(Op::Move { to, from: list });
        }
    }

    /// The items one after the other, in a new list. `callee`: what [`Op::Extend`] is to know,
    /// by the list's register.
    pub(super) fn spread_list(
        &mut self,
        items: &[Element],
        callee: impl Fn(Register) -> Register,
    ) -> Register {
        let list = self.temporary();
        let callee = callee(list);
        self.emit(Op::BuildList {
            to: list,
            first: list,
            count: 0,
        });
        for element in items {
            self.scoped(|compiler| {
                let item = compiler.expression(&element.value);
                let span = element.value.span;
                if element.is_starred {
                    let from = item;
                    compiler.emit(Op::Extend { list, from, callee });
                } else {
                    compiler.emit_at(span, Op::Append { list, item });
                }
            });
        }
        list
    }

    pub(super) fn spread_tuple(&mut self, items: &[Element], to: Register) {
        self.scoped(|compiler| {
            if Self::is_short(items) {
                let (first, count) = compiler.items(items.iter().map(|item| &item.value));
                compiler.emit(Op::BuildTuple { to, first, count });
            } else {
                let list = compiler.spread_list(items, |_| NO_REGISTER);
                compiler.emit(Op::ListToTuple { to, list });
            }
        });
    }

    pub(super) fn set(&mut self, items: &[Element], to: Register) {
        if Self::is_short(items) {
            let (first, count) = self.items(items.iter().map(|item| &item.value));
            self.emit(Op::BuildSet { to, first, count });
            return;
        }
        let set = self.temporary();
        self.emit(Op::BuildSet {
            to: set,
            first: set,
            count: 0,
        });
        let list = self.spread_list(items, |list| list);
        self.scoped(|compiler| {
            let callee = compiler.temporaries(3);
            compiler.emit(Op::Move {
                to: callee + 1,
                from: set,
            });
            compiler.emit(Op::Move {
                to: callee + 2,
                from: list,
            });
            let site = compiler.site("update");
            compiler.emit(Op::CallMethod {
                to: callee,
                callee,
                count: 1,
                site,
            });
        });
        self.emit(Op::Move { to, from: set });
    }

    pub(super) fn dict(&mut self, items: &[(Option<Expression>, Expression)], to: Register) {
        let is_short = items.len() <= MOST_AT_ONCE && items.iter().all(|item| item.0.is_some());
        if is_short {
            let first = self.temporaries(items.len() * 2);
            for ((key, value), register) in items.iter().zip((first..).step_by(2)) {
                if let Some(key) = key {
                    self.expression_to(key, register);
                }
                self.expression_to(value, register + 1);
            }
            self.emit(Op::BuildDict {
                to,
                first,
                count: items.len() as u16,
            });
            return;
        }
        let dict = self.temporary();
        self.empty_dict(dict);
        for (key, value) in items {
            self.scoped(|compiler| {
                if let Some(key) = key {
                    let index = compiler.expression(key);
                    let from = compiler.expression(value);
                    compiler.emit(Op::StoreItem {
                        object: dict,
                        index,
                        from,
                    });
                } else {
                    let from = compiler.expression(value);
                    compiler.emit(Op::Merge {
                        callee: NO_REGISTER,
                        dict,
                        from,
                    });
                }
            });
        }
        self.emit(Op::Move { to, from: dict });
    }

    fn empty_dict(&mut self, to: Register) {
        self.emit(Op::BuildDict {
            to,
            first: to,
            count: 0,
        });
    }

    /// A dict of keyword arguments, or `None` if there are none. `span`: what is to blame for a
    /// name that is given twice.
    pub(super) fn keyword_dict(
        &mut self,
        keywords: &[(Option<Name>, Expression)],
        to: Register,
        callee: Register,
        span: Option<Span>,
    ) {
        if keywords.is_empty() {
            return self.load_constant(to, Constant::None);
        }
        self.empty_dict(to);
        let span = span.unwrap_or(self.span);
        for (index, (name, value)) in keywords.iter().enumerate() {
            // Behind a `**` a name may be there already, which is an error.
            let is_first = keywords[..index].iter().all(|(name, _)| name.is_some());
            self.scoped(|compiler| {
                let Some(name) = name else {
                    let from = compiler.expression(value);
                    compiler.emit_at(
                        span,
                        Op::Merge {
                            callee,
                            dict: to,
                            from,
                        },
                    );
                    return;
                };
                let pair = compiler.temporaries(2);
                compiler.load_constant(pair, Constant::Str((&**name).into()));
                compiler.expression_to(value, pair + 1);
                if is_first {
                    compiler.emit(Op::StoreItem {
                        object: to,
                        index: pair,
                        from: pair + 1,
                    });
                    return;
                }
                let from = compiler.temporary();
                compiler.emit(Op::BuildDict {
                    to: from,
                    first: pair,
                    count: 1,
                });
                compiler.emit_at(
                    span,
                    Op::Merge {
                        callee,
                        dict: to,
                        from,
                    },
                );
            });
        }
    }

    /// `lower:upper:step`
    pub(super) fn slice(&mut self, parts: [Option<&Expression>; 3], to: Register) {
        let first = self.temporaries(3);
        for (part, register) in parts.into_iter().zip(first..) {
            match part {
                Some(part) => self.expression_to(part, register),
                None => self.load_constant(register, Constant::None),
            }
        }
        self.emit(Op::BuildSlice { to, first });
    }
}
