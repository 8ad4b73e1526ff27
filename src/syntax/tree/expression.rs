//! Expressions.

use std::rc::Rc;

use super::{
    BinaryOperator, BooleanOperator, CompareOperator, Function, Name, Target, UnaryOperator,
};
use crate::source::Span;

/// An expression and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Expression {
    /// From the first to the last character, without parentheses around it.
    pub span: Span,
    /// What it is.
    pub kind: ExpressionKind,
}

/// The kinds of expression.
#[derive(Debug, Clone, PartialEq)]
pub enum ExpressionKind {
    /// `None`.
    None,
    /// `True`, `False`.
    Bool(bool),
    /// An integer literal. `-1` is a unary minus over 1, but -9223372036854775808 is one literal;
    /// what does not fit is refused before.
    Int(i64),
    /// A float literal.
    Float(f64),
    /// `...`.
    Ellipsis,
    /// A string literal, adjacent ones joined, unescaped.
    Str(Rc<str>),
    /// A bytes literal, adjacent ones joined, unescaped.
    Bytes(Rc<[u8]>),
    /// An f-string, adjacent literals joined.
    Format(Vec<FormatPart>),
    /// A variable.
    Name(Name),
    /// `[a, *b]`.
    List(Vec<Element>),
    /// `a, *b`.
    Tuple(Vec<Element>),
    /// `{a, *b}`.
    Set(Vec<Element>),
    /// `{a: b, **c}`: without a key, `**value`.
    Dict(Vec<(Option<Expression>, Expression)>),
    /// A comprehension or generator expression.
    Comprehension {
        /// What it makes.
        kind: ComprehensionKind,
        /// Evaluated for each combination.
        element: Box<Expression>,
        /// Outermost first; at least one.
        clauses: Vec<Comprehension>,
    },
    /// `lambda`.
    Lambda(Rc<Function>),
    /// `name := value`.
    Walrus {
        /// Bound in the innermost function, not in a comprehension.
        name: Name,
        /// Where the name stands.
        name_span: Span,
        /// The value.
        value: Box<Expression>,
    },
    /// `yield value`.
    Yield(Option<Box<Expression>>),
    /// `yield from iterable`.
    YieldFrom(Box<Expression>),
    /// `lower:upper:step`, only as an index or in a tuple that is one.
    Slice {
        /// Before the first colon.
        lower: Option<Box<Expression>>,
        /// Behind it.
        upper: Option<Box<Expression>>,
        /// Behind the second colon.
        step: Option<Box<Expression>>,
    },
    /// `left operator right`.
    Binary {
        /// The left side.
        left: Box<Expression>,
        /// The operator.
        operator: BinaryOperator,
        /// The right side.
        right: Box<Expression>,
    },
    /// `operator operand`.
    Unary {
        /// The operator.
        operator: UnaryOperator,
        /// The operand.
        operand: Box<Expression>,
    },
    /// `first op second op third …`: each operand is evaluated once.
    Compare {
        /// The leftmost operand.
        first: Box<Expression>,
        /// At least one.
        rest: Vec<(CompareOperator, Expression)>,
    },
    /// `a and b and c`, `a or b or c`.
    Boolean {
        /// Which.
        operator: BooleanOperator,
        /// At least two.
        operands: Vec<Expression>,
    },
    /// `body if test else otherwise`.
    Conditional {
        /// The condition, evaluated first.
        test: Box<Expression>,
        /// When it holds.
        body: Box<Expression>,
        /// When it does not.
        otherwise: Box<Expression>,
    },
    /// `callee(a, b, name=c)`.
    Call {
        /// The function.
        callee: Box<Expression>,
        /// Positional arguments, `*a` among them.
        arguments: Vec<Element>,
        /// Keyword arguments in source order, names distinct; without a name, `**value`.
        keywords: Vec<(Option<Name>, Expression)>,
    },
    /// `value.name`.
    Attribute {
        /// The object.
        value: Box<Expression>,
        /// The attribute.
        name: Name,
    },
    /// `value[index]`.
    Subscript {
        /// The container.
        value: Box<Expression>,
        /// The key.
        index: Box<Expression>,
    },
}

/// An item of a display or an argument of a call.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    /// `*value`: the items of the value, one after the other.
    pub is_starred: bool,
    /// The value.
    pub value: Expression,
}

/// What a comprehension makes.
#[derive(Debug, Clone, PartialEq)]
pub enum ComprehensionKind {
    /// `[element for …]`
    List,
    /// `{element for …}`
    Set,
    /// `{element: value for …}`
    Dict(Box<Expression>),
    /// `(element for …)`
    Generator,
}

/// `for target in iterable if … if …` inside a comprehension.
#[derive(Debug, Clone, PartialEq)]
pub struct Comprehension {
    /// Bound for each item, in the comprehension's own scope.
    pub target: Target,
    /// What is iterated over. The first clause's is evaluated in the enclosing scope.
    pub iterable: Expression,
    /// All must hold.
    pub conditions: Vec<Expression>,
}

/// A part of an f-string.
#[derive(Debug, Clone, PartialEq)]
pub enum FormatPart {
    /// Text as it is.
    Literal(Rc<str>),
    /// `{value!conversion:spec}`.
    Value {
        /// The expression in braces.
        value: Box<Expression>,
        /// `{value=}`: the text of the expression with its `=`, printed first. Without a
        /// conversion and a spec, `{value=}` uses `repr`; the lowering has put that in
        /// `conversion` already.
        debug: Option<Rc<str>>,
        /// `!s`, `!r`, `!a`.
        conversion: Conversion,
        /// What follows the colon, which may hold values itself; empty without one.
        spec: Vec<FormatPart>,
    },
}

/// `!s`, `!r`, `!a` in an f-string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conversion {
    /// None given: `format(value, spec)`.
    None,
    /// `!s`.
    Str,
    /// `!r`.
    Repr,
    /// `!a`.
    Ascii,
}
