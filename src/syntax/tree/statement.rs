//! Statements, and what stands in them besides expressions.

use std::rc::Rc;

use super::{BinaryOperator, Element, Expression, Name, Pattern};
use crate::source::Span;

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
        /// What stands behind the colon.
        annotation: Annotation,
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
        /// Whether the handlers are `except*`.
        of_groups: bool,
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
    /// Those of parameters, by their names, and of the result, which is called `return`.
    pub annotations: Vec<(Name, Annotation)>,
    /// The first statement, if it is a string.
    pub docstring: Option<Rc<str>>,
    /// Whether there is a `yield` in it, so that a call makes a generator.
    pub is_generator: bool,
    /// The statements; a docstring is an expression statement.
    pub body: Vec<Statement>,
}

/// An annotation. Only a name is ever looked up; whatever is more than that stays text.
#[derive(Debug, Clone, PartialEq)]
pub struct Annotation {
    /// Where it stands.
    pub span: Span,
    /// As it stands in the source, on one line; of a string, what is in it.
    pub text: Rc<str>,
    /// Whether it is a name, names joined by dots, or `None`.
    pub is_name: bool,
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
