//! What `case` matches.

use super::{Expression, Name};
use crate::source::Span;

/// A pattern and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Pattern {
    /// From the first to the last character.
    pub span: Span,
    /// What it is.
    pub kind: PatternKind,
}

/// The kinds of pattern.
#[derive(Debug, Clone, PartialEq)]
pub enum PatternKind {
    /// Equal to a literal or a dotted name.
    Value(Expression),
    /// `None`, `True`, `False`: the very object.
    Singleton(Expression),
    /// `pattern as name`, `name`, `_`.
    Capture {
        /// What must match first.
        pattern: Option<Box<Pattern>>,
        /// Bound to the subject.
        name: Option<Name>,
    },
    /// `a | b`.
    Or(Vec<Pattern>),
    /// `[a, *rest, b]`.
    Sequence {
        /// Before the star.
        before: Vec<Pattern>,
        /// The star, and the name behind it, if it is not `_`.
        star: Option<Option<Name>>,
        /// Behind the star.
        after: Vec<Pattern>,
    },
    /// `{key: pattern, **rest}`.
    Mapping {
        /// Literals or dotted names, and what their values must match.
        items: Vec<(Expression, Pattern)>,
        /// Bound to a dict of the rest.
        rest: Option<Name>,
    },
    /// `Class(a, b, name=c)`.
    Class {
        /// A dotted name.
        class: Expression,
        /// By `__match_args__`.
        positional: Vec<Pattern>,
        /// By attribute.
        keywords: Vec<(Name, Pattern)>,
    },
}
