//! What `CPython`'s builtin types have and Lockstep's have not: refused before the run, since an
//! `AttributeError` or a `TypeError` at run time would be a wrong answer.
//!
//! A program can't make types of its own, so a name says enough, whatever the object is.

use super::super::{Constant, cpython, library};
use super::FunctionCompiler;
use super::names::Place;
use crate::source::Span;
use crate::syntax::tree::{Expression, ExpressionKind, Name};

/// Functions and methods with keywords that Lockstep's do not take.
const KEYWORDS: [(&str, &str); 1] = [("zip", "strict")];

impl FunctionCompiler<'_> {
    /// Refuses an attribute that only `CPython` has.
    pub(super) fn check_attribute(&mut self, name: &Name, span: Span) {
        if !library::has_attribute(name) && cpython::has_attribute(name) {
            self.context
                .refuse(span, format!("Lockstep does not have '.{name}' yet."));
        }
    }

    /// Refuses a keyword argument that only `CPython` takes.
    pub(super) fn check_keywords(&mut self, callee: &Expression, keywords: &[(Name, Expression)]) {
        let ExpressionKind::Name(name) = &callee.kind else {
            return;
        };
        if keywords.is_empty()
            || !matches!(
                self.place(name, callee.span),
                Place::Constant(Constant::Builtin(_))
            )
        {
            return;
        }
        for (keyword, value) in keywords {
            if KEYWORDS.contains(&(&**name, &**keyword)) {
                self.context.refuse(
                    value.span,
                    format!("Lockstep does not have {name}({keyword}=…) yet."),
                );
            }
        }
    }
}
