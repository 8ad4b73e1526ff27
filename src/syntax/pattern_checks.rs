//! The syntax errors in patterns that `CPython` finds when it compiles.
//!
//! It complains about the pattern that it looked at last, so the order of the walk is part of the
//! behaviour.

use std::collections::BTreeSet;

use ruff_python_ast::{
    Expr, Number, Pattern, PatternMatchAs, PatternMatchClass, PatternMatchMapping, PatternMatchOr,
    StmtMatch, UnaryOp,
};
use ruff_text_size::{Ranged, TextRange};

use super::bindings::captured;
use super::{Diagnostic, syntax_error};

/// All such errors of one `match` statement, without its bodies.
pub(super) fn check(statement: &StmtMatch, errors: &mut Vec<Diagnostic>) {
    for (index, case) in statement.cases.iter().enumerate() {
        let mut walk = Walk {
            errors,
            stores: BTreeSet::new(),
            place: case.pattern.range(),
            may_match_all: case.guard.is_some() || index + 1 == statement.cases.len(),
        };
        walk.pattern(&case.pattern);
    }
}

struct Walk<'a, 'e> {
    errors: &'e mut Vec<Diagnostic>,
    /// Names bound so far.
    stores: BTreeSet<&'a str>,
    /// The pattern looked at last.
    place: TextRange,
    /// Whether what matches anything hides no other pattern here.
    may_match_all: bool,
}

impl<'a> Walk<'a, '_> {
    fn complain(&mut self, message: impl Into<String>) {
        self.errors.push(syntax_error(self.place, message.into()));
    }

    fn pattern(&mut self, pattern: &'a Pattern) {
        self.place = pattern.range();
        match pattern {
            Pattern::MatchValue(it) if it.value.is_f_string_expr() => {
                self.complain("patterns may only match literals and attribute lookups");
            }
            Pattern::MatchValue(_) | Pattern::MatchSingleton(_) => {}
            Pattern::MatchStar(_) => self.store(pattern),
            Pattern::MatchSequence(it) => {
                let stars = it.patterns.iter().filter(|it| it.is_match_star());
                if stars.count() > 1 {
                    self.complain("multiple starred names in sequence pattern");
                }
                it.patterns.iter().for_each(|it| self.inner(it));
            }
            Pattern::MatchMapping(it) => {
                self.keys(it);
                it.patterns.iter().for_each(|it| self.inner(it));
                self.store(pattern);
            }
            Pattern::MatchClass(it) => self.class(it),
            Pattern::MatchAs(it) => {
                self.capture(it);
                self.store(pattern);
            }
            Pattern::MatchOr(it) => self.alternatives(it),
        }
    }

    /// A pattern inside another, where it hides nothing.
    fn inner(&mut self, pattern: &'a Pattern) {
        let outer = std::mem::replace(&mut self.may_match_all, true);
        self.pattern(pattern);
        self.may_match_all = outer;
    }

    fn store(&mut self, pattern: &'a Pattern) {
        let Some(name) = captured(pattern) else {
            return;
        };
        if !self.stores.insert(name.as_str()) {
            self.complain(format!("multiple assignments to name '{name}' in pattern"));
        }
    }

    fn capture(&mut self, capture: &'a PatternMatchAs) {
        match (&capture.pattern, &capture.name) {
            (Some(pattern), _) => self.pattern(pattern),
            (None, _) if self.may_match_all => {}
            (None, Some(name)) => self.complain(format!(
                "name capture '{name}' makes remaining patterns unreachable"
            )),
            (None, None) => self.complain("wildcard makes remaining patterns unreachable"),
        }
    }

    fn class(&mut self, class: &'a PatternMatchClass) {
        let keywords = &class.arguments.keywords;
        for (index, keyword) in keywords.iter().enumerate() {
            let name = keyword.attr.as_str();
            let earlier = &keywords[..index];
            if earlier.iter().any(|it| it.attr.as_str() == name) {
                self.place = keyword.pattern.range();
                self.complain(format!("attribute name repeated in class pattern: {name}"));
            }
        }
        let patterns = class.arguments.patterns.iter();
        patterns.for_each(|it| self.inner(it));
        for keyword in keywords {
            self.inner(&keyword.pattern);
        }
    }

    fn keys(&mut self, mapping: &PatternMatchMapping) {
        let mut seen = BTreeSet::new();
        for key in mapping.keys.iter().filter_map(literal) {
            let message = format!("mapping pattern checks duplicate key ({key})");
            if !seen.insert(key) {
                self.complain(message);
            }
        }
    }

    /// All alternatives must bind the same names, and only the last may match anything.
    fn alternatives(&mut self, or: &'a PatternMatchOr) {
        let may_match_all = self.may_match_all;
        let before = std::mem::take(&mut self.stores);
        let mut expected = None;
        let last = or.patterns.len().saturating_sub(1);
        for (index, alternative) in or.patterns.iter().enumerate() {
            self.may_match_all = may_match_all && index == last;
            self.stores.clear();
            self.pattern(alternative);
            let names = std::mem::take(&mut self.stores);
            let expected = expected.get_or_insert_with(|| names.clone());
            if *expected != names {
                self.complain("alternative patterns bind different names");
                break;
            }
        }
        self.may_match_all = may_match_all;
        self.stores = before;
        for name in expected.unwrap_or_default() {
            if !self.stores.insert(name) {
                self.complain(format!("multiple assignments to name '{name}' in pattern"));
            }
        }
    }
}

/// The `repr` of a literal key.
fn literal(key: &Expr) -> Option<String> {
    match key {
        Expr::NoneLiteral(_) => Some("None".to_owned()),
        Expr::BooleanLiteral(it) => Some(if it.value { "True" } else { "False" }.to_owned()),
        Expr::NumberLiteral(it) => match &it.value {
            Number::Int(value) => Some(value.to_string()),
            Number::Float(value) => Some(format!("{value:?}")),
            Number::Complex { .. } => None,
        },
        Expr::StringLiteral(it) => Some(quoted("", it.value.to_str())),
        Expr::BytesLiteral(it) => {
            let bytes: Vec<u8> = it.value.bytes().collect();
            Some(quoted("b", &bytes.escape_ascii().to_string()))
        }
        Expr::UnaryOp(it) if it.op == UnaryOp::USub => {
            literal(&it.operand).map(|digits| format!("-{digits}"))
        }
        _ => None,
    }
}

fn quoted(prefix: &str, text: &str) -> String {
    let quote = if text.contains('\'') && !text.contains('"') {
        '"'
    } else {
        '\''
    };
    format!("{prefix}{quote}{text}{quote}")
}
