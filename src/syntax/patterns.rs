//! Lowers `match` statements and their patterns.

use ruff_python_ast::{
    Expr, MatchCase, Pattern as RuffPattern, PatternMatchClass, PatternMatchMapping, Singleton,
    StmtMatch,
};

use super::lower::{Lowering, at};
use super::span;
use super::tree::{Case, ExpressionKind, Pattern, PatternKind, StatementKind};

impl Lowering<'_> {
    pub(super) fn match_statement(&mut self, statement: &StmtMatch) -> StatementKind {
        StatementKind::Match {
            subject: self.expression(&statement.subject),
            cases: statement.cases.iter().map(|it| self.case(it)).collect(),
        }
    }

    fn case(&mut self, case: &MatchCase) -> Case {
        Case {
            pattern: self.pattern(&case.pattern),
            guard: case.guard.as_ref().map(|guard| self.expression(guard)),
            body: self.block(&case.body),
        }
    }

    fn pattern(&mut self, pattern: &RuffPattern) -> Pattern {
        let kind = match pattern {
            RuffPattern::MatchValue(it) => PatternKind::Value(self.expression(&it.value)),
            RuffPattern::MatchSingleton(it) => {
                let value = match it.value {
                    Singleton::None => ExpressionKind::None,
                    Singleton::True => ExpressionKind::Bool(true),
                    Singleton::False => ExpressionKind::Bool(false),
                };
                PatternKind::Singleton(at(it, value))
            }
            RuffPattern::MatchSequence(it) => self.sequence_pattern(&it.patterns),
            RuffPattern::MatchMapping(it) => self.mapping_pattern(it),
            RuffPattern::MatchClass(it) => self.class_pattern(it),
            // Ruff's parser has these in sequences only, which look after them.
            RuffPattern::MatchStar(it) => PatternKind::Capture {
                pattern: None,
                name: it.name.as_ref().map(|name| self.name(name)),
            },
            RuffPattern::MatchAs(it) => PatternKind::Capture {
                pattern: it.pattern.as_ref().map(|it| Box::new(self.pattern(it))),
                name: it.name.as_ref().map(|name| self.name(name)),
            },
            RuffPattern::MatchOr(it) => PatternKind::Or(self.patterns(&it.patterns)),
        };
        Pattern {
            span: span(pattern),
            kind,
        }
    }

    fn patterns(&mut self, patterns: &[RuffPattern]) -> Vec<Pattern> {
        patterns.iter().map(|it| self.pattern(it)).collect()
    }

    fn sequence_pattern(&mut self, patterns: &[RuffPattern]) -> PatternKind {
        let mut before = patterns;
        let mut star = None;
        let mut after: &[RuffPattern] = &[];
        if let Some(index) = patterns.iter().position(RuffPattern::is_match_star) {
            before = &patterns[..index];
            after = &patterns[index + 1..];
            let name = patterns[index]
                .as_match_star()
                .and_then(|it| it.name.as_ref());
            star = Some(name.map(|name| self.name(name)));
        }
        PatternKind::Sequence {
            before: self.patterns(before),
            star,
            after: self.patterns(after),
        }
    }

    fn mapping_pattern(&mut self, mapping: &PatternMatchMapping) -> PatternKind {
        let items = mapping.keys.iter().zip(&mapping.patterns);
        PatternKind::Mapping {
            items: items
                .map(|(key, pattern): (&Expr, _)| (self.expression(key), self.pattern(pattern)))
                .collect(),
            rest: mapping.rest.as_ref().map(|rest| self.name(rest)),
        }
    }

    /// `CPython` does not mangle the attributes' names.
    fn class_pattern(&mut self, class: &PatternMatchClass) -> PatternKind {
        let keywords = class.arguments.keywords.iter();
        PatternKind::Class {
            class: self.expression(&class.cls),
            positional: self.patterns(&class.arguments.patterns),
            keywords: keywords
                .map(|keyword| (keyword.attr.as_str().into(), self.pattern(&keyword.pattern)))
                .collect(),
        }
    }
}
