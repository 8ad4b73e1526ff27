//! The tree of a program: Python's syntax, as far as Lockstep runs it.
//!
//! Invalid shapes can't be written down: an assignment target is a [`Target`], not any
//! expression, and a string is already unescaped.

use std::rc::Rc;

use crate::source::Span;

/// An identifier.
pub type Name = Rc<str>;

/// A whole file.
#[derive(Debug, Clone, PartialEq)]
pub struct Module {
    /// The module docstring, unescaped, if the first statement is one.
    pub docstring: Option<String>,
    /// The statements, the docstring's among them.
    pub body: Vec<Statement>,
}

/// A statement and its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// From the first to the last character, bodies included.
    pub span: Span,
    /// What it is.
    pub kind: StatementKind,
}

/// The kinds of statement.
#[derive(Debug, Clone, PartialEq)]
pub enum StatementKind {
    /// An expression for its effect.
    Expression(Expression),
    /// `a = b = value`: targets in source order.
    Assign {
        /// At least one.
        targets: Vec<Target>,
        /// Evaluated once, before any target.
        value: Expression,
    },
    /// `target operator= value`. The target is not a tuple or list.
    AugmentedAssign {
        /// Read, then written.
        target: Target,
        /// The operator without its `=`.
        operator: BinaryOperator,
        /// The right side.
        value: Expression,
    },
    /// `if`/`elif`/`else`: an `elif` is an `If` alone in `otherwise`.
    If {
        /// The condition.
        test: Expression,
        /// When it holds.
        body: Vec<Statement>,
        /// When it does not; empty without `else`.
        otherwise: Vec<Statement>,
    },
    /// `while … else`.
    While {
        /// The condition.
        test: Expression,
        /// The loop's body.
        body: Vec<Statement>,
        /// Runs when the condition fails, not on `break`; empty without `else`.
        otherwise: Vec<Statement>,
    },
    /// `for … else`.
    For {
        /// Bound anew for each item.
        target: Target,
        /// What is iterated over.
        iterable: Expression,
        /// The loop's body.
        body: Vec<Statement>,
        /// Runs when the items end, not on `break`; empty without `else`.
        otherwise: Vec<Statement>,
    },
    /// `break`, inside a loop.
    Break,
    /// `continue`, inside a loop.
    Continue,
    /// `pass`.
    Pass,
    /// `return`, inside a function.
    Return(Option<Expression>),
    /// `global a, b`.
    Global(Vec<Name>),
    /// `def`.
    Define(Rc<Function>),
    /// `with a as b, c:`.
    With {
        /// In source order; at least one.
        items: Vec<WithItem>,
        /// The body.
        body: Vec<Statement>,
    },
    /// `import a, b as c`.
    Import(Vec<Import>),
    /// `from module import a, b as c`.
    ImportFrom {
        /// The module's dotted name.
        module: Name,
        /// The names taken from it, in source order.
        names: Vec<Import>,
    },
}

/// One name of an `import` statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Its place.
    pub span: Span,
    /// The (dotted) name as imported.
    pub name: Name,
    /// `as …`.
    pub alias: Option<Name>,
}

/// One item of a `with` statement.
#[derive(Debug, Clone, PartialEq)]
pub struct WithItem {
    /// The context manager.
    pub context: Expression,
    /// `as …`.
    pub target: Option<Target>,
}

/// A function definition.
#[derive(Debug, Clone, PartialEq)]
pub struct Function {
    /// The name.
    pub name: Name,
    /// Where the name stands.
    pub name_span: Span,
    /// Positional-or-keyword parameters in source order.
    pub parameters: Vec<Parameter>,
    /// The statements; a docstring is an expression statement.
    pub body: Vec<Statement>,
}

/// A positional-or-keyword parameter.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// The name.
    pub name: Name,
    /// Where the name stands.
    pub span: Span,
    /// Evaluated once, when `def` is executed. Parameters with defaults come last.
    pub default: Option<Expression>,
}

/// What can be assigned to.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// Its place.
    pub span: Span,
    /// What it is.
    pub kind: TargetKind,
}

/// The kinds of assignment target.
#[derive(Debug, Clone, PartialEq)]
pub enum TargetKind {
    /// A variable.
    Name(Name),
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
    /// `a, b` or `[a, b]`.
    Unpack(Vec<Target>),
}

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
    /// An integer literal. `-1` is a unary minus over 1; 9223372036854775808 is refused before.
    Int(i64),
    /// A float literal.
    Float(f64),
    /// A string literal, adjacent ones joined, unescaped.
    Str(Rc<str>),
    /// An f-string, adjacent literals joined.
    Format(Vec<FormatPart>),
    /// A variable.
    Name(Name),
    /// `[a, b]`.
    List(Vec<Expression>),
    /// `a, b`.
    Tuple(Vec<Expression>),
    /// `[element for … in … if …]`.
    ListComprehension {
        /// Evaluated for each combination.
        element: Box<Expression>,
        /// Outermost first; at least one.
        clauses: Vec<Comprehension>,
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
        /// Positional arguments.
        arguments: Vec<Expression>,
        /// Keyword arguments in source order, names distinct.
        keywords: Vec<(Name, Expression)>,
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

/// Operators with two operands that yield a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BinaryOperator {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `//`
    FloorDivide,
    /// `%`
    Modulo,
    /// `**`
    Power,
    /// `<<`
    ShiftLeft,
    /// `>>`
    ShiftRight,
    /// `&`
    BitAnd,
    /// `|`
    BitOr,
    /// `^`
    BitXor,
}

/// Operators with one operand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UnaryOperator {
    /// `-`
    Negate,
    /// `+`
    Plus,
    /// `~`
    Invert,
    /// `not`
    Not,
}

/// Comparisons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CompareOperator {
    /// `==`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterEqual,
    /// `is`
    Is,
    /// `is not`
    IsNot,
    /// `in`
    In,
    /// `not in`
    NotIn,
}

/// `and`, `or`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BooleanOperator {
    /// `and`
    And,
    /// `or`
    Or,
}
