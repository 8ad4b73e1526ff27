//! The tree of a program: Python's syntax, as far as Lockstep runs it.
//!
//! Invalid shapes can't be written down: an assignment target is a [`Target`], not any
//! expression, and a string is already unescaped.

mod expression;
mod operator;
mod pattern;
mod statement;

use std::borrow::Cow;
use std::rc::Rc;

use crate::source::Span;

pub use expression::{
    Comprehension, ComprehensionKind, Conversion, Element, Expression, ExpressionKind, FormatPart,
};
pub use operator::{BinaryOperator, BooleanOperator, CompareOperator, UnaryOperator};
pub use pattern::{Pattern, PatternKind};
pub use statement::{
    Annotation, Case, Class, Function, Handler, Import, Parameter, ParameterKind, Statement,
    StatementKind, Target, TargetKind, WithItem,
};

/// An identifier.
pub type Name = Rc<str>;

/// A whole file.
#[derive(Debug, Clone, PartialEq)]
pub struct Module {
    /// The module docstring, unescaped, if the first statement is one.
    pub docstring: Option<String>,
    /// The statements, the docstring's among them.
    pub body: Vec<Statement>,
    /// Whether some `yield` stands in a `try` or a `with`, so that a generator may have something
    /// left to do when it is dropped.
    pub has_cleanups: bool,
    /// What `CPython` warns of before it runs the program, and where.
    pub warnings: Vec<(Span, Cow<'static, str>)>,
}
