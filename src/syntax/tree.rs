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
    /// `target: annotation = value`, or without the value.
    Annotate {
        /// Not a tuple or list.
        target: Target,
        /// The annotation as it stands in the source, on one line.
        annotation: Rc<str>,
        /// The right side.
        value: Option<Expression>,
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
    /// `nonlocal a, b`, inside a function inside a function that binds them.
    Nonlocal(Vec<Name>),
    /// `def`.
    Define {
        /// Evaluated in source order, applied from the last to the first.
        decorators: Vec<Expression>,
        /// The function.
        function: Rc<Function>,
    },
    /// `class`.
    Class {
        /// Evaluated in source order, applied from the last to the first.
        decorators: Vec<Expression>,
        /// The class.
        class: Rc<Class>,
    },
    /// `raise`, `raise exception`, `raise exception from cause`.
    Raise {
        /// Nothing raises again what is being handled.
        exception: Option<Expression>,
        /// `from …`.
        cause: Option<Expression>,
    },
    /// `assert test, message`.
    Assert {
        /// What must hold.
        test: Expression,
        /// Evaluated only if it does not.
        message: Option<Expression>,
    },
    /// `del a, b.c, d[e]`: no tuples or lists, they are taken apart.
    Delete(Vec<Target>),
    /// `try`, with at least one handler or a `finally`.
    Try {
        /// What is tried.
        body: Vec<Statement>,
        /// In source order.
        handlers: Vec<Handler>,
        /// `else`.
        otherwise: Vec<Statement>,
        /// `finally`; empty without one.
        finally: Rc<[Statement]>,
    },
    /// `match subject:`.
    Match {
        /// Evaluated once.
        subject: Expression,
        /// Tried in source order.
        cases: Vec<Case>,
    },
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

/// `except kind as name:`.
#[derive(Debug, Clone, PartialEq)]
pub struct Handler {
    /// From `except` to the end of its body.
    pub span: Span,
    /// What it handles: a class or a tuple of classes; everything without one.
    pub kind: Option<Expression>,
    /// `as …`, unbound at the end of the body.
    pub name: Option<Name>,
    /// The body.
    pub body: Vec<Statement>,
}

/// `case pattern if guard:`.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// What the subject must look like.
    pub pattern: Pattern,
    /// What must hold besides.
    pub guard: Option<Expression>,
    /// The body.
    pub body: Vec<Statement>,
}

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

/// A class definition.
#[derive(Debug, Clone, PartialEq)]
pub struct Class {
    /// What it is bound to.
    pub name: Name,
    /// The name as written, which is its `__name__`: not mangled.
    pub written_name: Name,
    /// Where the name stands.
    pub name_span: Span,
    /// Base classes, in source order.
    pub bases: Vec<Element>,
    /// `metaclass=…` and others, in source order.
    pub keywords: Vec<(Name, Expression)>,
    /// The first statement, if it is a string.
    pub docstring: Option<Rc<str>>,
    /// The statements; the docstring is one. Private names (`__x`) are mangled already.
    pub body: Vec<Statement>,
}

/// One item of a `with` statement.
#[derive(Debug, Clone, PartialEq)]
pub struct WithItem {
    /// The context manager.
    pub context: Expression,
    /// `as …`.
    pub target: Option<Target>,
}

/// A function definition, or a `lambda` (named `<lambda>`, whose body is one `return`).
#[derive(Debug, Clone, PartialEq)]
pub struct Function {
    /// What it is bound to.
    pub name: Name,
    /// The name as written, which is its `__name__` and stands in tracebacks: not mangled.
    pub written_name: Name,
    /// Where the name stands.
    pub name_span: Span,
    /// All parameters in source order.
    pub parameters: Vec<Parameter>,
    /// The first statement, if it is a string.
    pub docstring: Option<Rc<str>>,
    /// Whether there is a `yield` in it, so that a call makes a generator.
    pub is_generator: bool,
    /// The statements; a docstring is an expression statement.
    pub body: Vec<Statement>,
}

/// A parameter.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// The name.
    pub name: Name,
    /// Where the name stands.
    pub span: Span,
    /// What can be passed to it.
    pub kind: ParameterKind,
    /// Evaluated once, when `def` is executed.
    pub default: Option<Expression>,
}

/// The kinds of parameter, in the order in which they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ParameterKind {
    /// Before `/`.
    PositionalOnly,
    /// An ordinary one.
    Positional,
    /// `*args`.
    Star,
    /// Behind `*` or `*args`.
    KeywordOnly,
    /// `**kwargs`.
    DoubleStar,
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
    /// `a, b` or `[a, b]` or `a, *b, c`.
    Unpack {
        /// Before the star; all without one.
        before: Vec<Target>,
        /// `*target`.
        star: Option<Box<Target>>,
        /// Behind the star.
        after: Vec<Target>,
    },
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
    /// `@`
    MatrixMultiply,
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
