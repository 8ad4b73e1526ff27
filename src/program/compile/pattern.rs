//! `match`: each pattern becomes jumps to the next case.

use super::super::opcode::{CompareOperator, Op, Register};
use super::FunctionCompiler;
use crate::program::opcode::NOT_AIMED;
use crate::syntax::tree::{Case, Expression, Name, Pattern, PatternKind};

impl FunctionCompiler<'_> {
    pub(super) fn match_statement(&mut self, subject: &Expression, cases: &[Case]) {
        let value = self.temporary();
        self.expression_to(subject, value);
        let mut ends = Vec::new();
        let before = self.bound.clone();
        let mut after: Option<Vec<bool>> = None;
        for case in cases {
            self.bound.clone_from(&before);
            let mut misses = Vec::new();
            self.scoped(|compiler| {
                compiler.span = case.pattern.span;
                compiler.pattern(&case.pattern, value, &mut misses);
                if let Some(guard) = &case.guard {
                    misses.extend(compiler.jump_if(guard, false));
                }
                compiler.statements(&case.body);
            });
            ends.push(self.jump());
            self.patch_all(misses);
            match &mut after {
                None => after = Some(self.bound.clone()),
                Some(after) => {
                    for (after, here) in after.iter_mut().zip(&self.bound) {
                        *after &= *here;
                    }
                }
            }
        }
        self.bound = before;
        if let Some(after) = after {
            self.meet(after);
        }
        self.patch_all(ends);
    }

    /// Jumps, to be patched, unless the value in a register matches.
    fn pattern(&mut self, pattern: &Pattern, value: Register, misses: &mut Vec<usize>) {
        match &pattern.kind {
            PatternKind::Value(expected) => {
                self.compare_pattern(expected, CompareOperator::Equal, value, misses);
            }
            PatternKind::Singleton(expected) => {
                self.compare_pattern(expected, CompareOperator::Is, value, misses);
            }
            PatternKind::Capture { pattern, name } => {
                if let Some(pattern) = pattern {
                    self.pattern(pattern, value, misses);
                }
                if let Some(name) = name {
                    self.store_name(name, value);
                }
            }
            PatternKind::Or(patterns) => self.or_pattern(patterns, value, misses),
            PatternKind::Sequence {
                before,
                star,
                after,
            } => self.sequence_pattern(before, star.as_ref(), after, value, misses),
            PatternKind::Mapping { items, rest } => {
                self.mapping_pattern(items, rest.as_ref(), value, misses);
            }
            PatternKind::Class {
                class,
                positional,
                keywords,
            } => self.class_pattern(class, positional, keywords, value, misses),
        }
    }

    fn compare_pattern(
        &mut self,
        expected: &Expression,
        operator: CompareOperator,
        value: Register,
        misses: &mut Vec<usize>,
    ) {
        self.scoped(|compiler| {
            let right = compiler.expression(expected);
            let to = compiler.temporary();
            compiler.emit(Op::Compare {
                operator,
                to,
                left: value,
                right,
            });
            misses.push(compiler.miss_unless(to));
        });
    }

    fn miss_unless(&mut self, test: Register) -> usize {
        self.emit(Op::JumpIf {
            when: false,
            test,
            distance: NOT_AIMED.into(),
        })
    }

    fn or_pattern(&mut self, patterns: &[Pattern], value: Register, misses: &mut Vec<usize>) {
        let Some((last, before)) = patterns.split_last() else {
            return;
        };
        let mut hits = Vec::new();
        for pattern in before {
            let mut next = Vec::new();
            self.pattern(pattern, value, &mut next);
            hits.push(self.jump());
            self.patch_all(next);
        }
        self.pattern(last, value, misses);
        self.patch_all(hits);
    }

    /// Calls a function of the prelude that answers with a list of parts, or `None`.
    fn parts(
        &mut self,
        function: &str,
        value: Register,
        arguments: impl FnOnce(&mut Self, Register),
        count: u16,
        misses: &mut Vec<usize>,
    ) -> Register {
        let callee = self.temporaries(usize::from(count) + 2);
        self.load_prelude(function, callee);
        self.emit(Op::Move {
            to: callee + 1,
            from: value,
        });
        arguments(self, callee + 2);
        self.emit(Op::Call {
            to: callee,
            callee,
            count: count as u8 + 1,
        });
        misses.push(self.jump_if_none(callee));
        callee
    }

    fn sequence_pattern(
        &mut self,
        before: &[Pattern],
        star: Option<&Option<Name>>,
        after: &[Pattern],
        value: Register,
        misses: &mut Vec<usize>,
    ) {
        let least = (before.len() + after.len()) as i64;
        let arguments = |compiler: &mut Self, first: Register| {
            compiler.load_constant(first, super::Constant::Int(least));
            compiler.load_constant(first + 1, super::Constant::Bool(star.is_some()));
        };
        let list = self.parts("slow_match_sequence", value, arguments, 2, misses);
        let count = before.len() + star.iter().len() + after.len();
        let first = self.temporaries(count);
        match (star, u8::try_from(before.len())) {
            (Some(_), Ok(before)) => {
                self.emit(Op::UnpackStar {
                    before,
                    first,
                    from: list,
                    after: after.len() as u16,
                });
            }
            (None, _) => {
                self.emit(Op::Unpack {
                    first,
                    from: list,
                    count: count as u16,
                });
            }
            _ => self.too_long(),
        }
        for (pattern, register) in before.iter().zip(first..) {
            self.pattern(pattern, register, misses);
        }
        if let Some(Some(name)) = star {
            self.store_name(name, first + before.len() as u16);
        }
        let behind = first + (before.len() + star.iter().len()) as u16;
        for (pattern, register) in after.iter().zip(behind..) {
            self.pattern(pattern, register, misses);
        }
    }

    fn mapping_pattern(
        &mut self,
        items: &[(Expression, Pattern)],
        rest: Option<&Name>,
        value: Register,
        misses: &mut Vec<usize>,
    ) {
        let keys = |compiler: &mut Self, register: Register| {
            compiler.scoped(|compiler| {
                let (first, count) = compiler.items(items.iter().map(|(key, _)| key));
                compiler.emit(Op::BuildTuple {
                    to: register,
                    first,
                    count,
                });
            });
        };
        let list = self.parts("slow_match_mapping", value, keys, 1, misses);
        let count = items.len() + 1;
        let first = self.temporaries(count);
        self.emit(Op::Unpack {
            first,
            from: list,
            count: count as u16,
        });
        for ((_, pattern), register) in items.iter().zip(first..) {
            self.pattern(pattern, register, misses);
        }
        if let Some(rest) = rest {
            self.store_name(rest, first + items.len() as u16);
        }
    }

    fn class_pattern(
        &mut self,
        class: &Expression,
        positional: &[Pattern],
        keywords: &[(Name, Pattern)],
        value: Register,
        misses: &mut Vec<usize>,
    ) {
        let arguments = |compiler: &mut Self, first: Register| {
            compiler.expression_to(class, first);
            let count = positional.len() as i64;
            compiler.load_constant(first + 1, super::Constant::Int(count));
            compiler.scoped(|compiler| {
                let names = compiler.temporaries(keywords.len());
                for ((name, _), register) in keywords.iter().zip(names..) {
                    compiler.load_constant(register, super::Constant::Str((&**name).into()));
                }
                compiler.emit(Op::BuildTuple {
                    to: first + 2,
                    first: names,
                    count: keywords.len() as u16,
                });
            });
        };
        let list = self.parts("slow_match_class", value, arguments, 3, misses);
        let count = positional.len() + keywords.len();
        let first = self.temporaries(count);
        self.emit(Op::Unpack {
            first,
            from: list,
            count: count as u16,
        });
        let named = keywords.iter().map(|(_, pattern)| pattern);
        for (pattern, register) in positional.iter().chain(named).zip(first..) {
            self.pattern(pattern, register, misses);
        }
    }
}
