//! What a text says about itself on its top level, read even while the rest has errors.
//!
//! The gallery and the knobs look at text that somebody is typing, so nothing here complains:
//! what can't be read is left out.

use ruff_python_ast::token::TokenKind;
use ruff_python_ast::{Expr, ModModule, Number, Stmt, UnaryOp};
use ruff_python_parser::{Mode, ParseOptions, Parsed, parse_unchecked};
use ruff_text_size::Ranged;

use super::{MAX_SOURCE_BYTES, lower, nesting, span};
use crate::source::{LineIndex, Span};

/// A module-level `NAME = literal`.
#[derive(Debug, Clone, PartialEq)]
pub struct Constant {
    /// The name.
    pub name: String,
    /// The literal's value.
    pub value: ConstantValue,
    /// Where the literal stands, its sign included.
    pub value_span: Span,
    /// 1-based line.
    pub line: u32,
    /// The comment behind it on its line.
    pub comment: Option<Comment>,
}

/// The value of a literal.
#[derive(Debug, Clone, PartialEq)]
pub enum ConstantValue {
    /// An integer that fits 64 bits.
    Int(i64),
    /// A float.
    Float(f64),
    /// `True`, `False`.
    Bool(bool),
    /// A string.
    Str(String),
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its text, without the `#`.
    pub text: String,
    /// Where that text stands.
    pub span: Span,
}

/// The module docstring, unescaped, if there is one.
pub fn docstring(source: &str) -> Option<String> {
    lower::docstring(&module(source)?.syntax().body).map(str::to_owned)
}

/// The module-level constants in source order.
pub fn constants(source: &str) -> Vec<Constant> {
    let Some(parsed) = module(source) else {
        return Vec::new();
    };
    let lines = LineIndex::new(source);
    let mut comments = parsed
        .tokens()
        .iter()
        .filter(|token| token.kind() == TokenKind::Comment)
        .map(span)
        .peekable();
    let mut constants = Vec::new();
    for statement in &parsed.syntax().body {
        let whole = span(statement);
        let line = lines.line(whole.end);
        while comments.next_if(|it| it.start < whole.end).is_some() {}
        let Some((name, value, value_span)) = constant(statement) else {
            continue;
        };
        let comment = comments
            .peek()
            .filter(|comment| {
                let between = &source[whole.end as usize..comment.start as usize];
                between.chars().all(|c| c == ' ' || c == '\t')
            })
            .map(|comment| Comment {
                text: source[comment.start as usize + 1..comment.end as usize].to_owned(),
                span: Span::new(comment.start + 1, comment.end),
            });
        constants.push(Constant {
            name,
            value,
            value_span,
            line,
            comment,
        });
    }
    constants
}

/// Ruff's tree with its tokens, whatever errors there are; `None` if it can't be read safely.
fn module(source: &str) -> Option<Parsed<ModModule>> {
    if source.len() > MAX_SOURCE_BYTES || nesting::too_deep(source).is_some() {
        return None;
    }
    parse_unchecked(source, ParseOptions::from(Mode::Module)).try_into_module()
}

fn constant(statement: &Stmt) -> Option<(String, ConstantValue, Span)> {
    let assign = statement.as_assign_stmt()?;
    let [Expr::Name(name)] = assign.targets.as_slice() else {
        return None;
    };
    let value = literal(&assign.value)?;
    Some((name.id.to_string(), value, span(assign.value.range())))
}

fn literal(expression: &Expr) -> Option<ConstantValue> {
    match expression {
        Expr::NumberLiteral(number) => match &number.value {
            Number::Int(value) => value.as_i64().map(ConstantValue::Int),
            Number::Float(value) => Some(ConstantValue::Float(*value)),
            Number::Complex { .. } => None,
        },
        Expr::UnaryOp(unary) if unary.op == UnaryOp::USub => match literal(&unary.operand)? {
            ConstantValue::Int(value) => Some(ConstantValue::Int(-value)),
            ConstantValue::Float(value) => Some(ConstantValue::Float(-value)),
            ConstantValue::Bool(_) | ConstantValue::Str(_) => None,
        },
        Expr::BooleanLiteral(it) => Some(ConstantValue::Bool(it.value)),
        Expr::StringLiteral(it) => Some(ConstantValue::Str(it.value.to_str().to_owned())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn constants_are_read_among_errors() {
        let source = "'''A = 1  # no'''\nA = 1  # a\nB = -2.5;  C = True # c\nif x\nD = 'd'\n\
                      def f():\n  E = 1 # e\nF = x # f\nG = 1\n# g\nH = [1, # x\n2] # y\n";
        let found: Vec<String> = constants(source)
            .iter()
            .map(|it| {
                let comment = it.comment.as_ref().map_or("", |comment| &comment.text);
                let text = &source[it.value_span.start as usize..it.value_span.end as usize];
                format!("{} {} {:?} {text}{comment}", it.line, it.name, it.value)
            })
            .collect();
        assert_eq!(
            found,
            [
                "2 A Int(1) 1 a",
                "3 B Float(-2.5) -2.5",
                "3 C Bool(true) True c",
                "5 D Str(\"d\") 'd'",
                "9 G Int(1) 1",
            ]
        );
    }

    #[test]
    fn docstrings_are_read_among_errors() {
        assert_eq!(docstring("'''a'''\nif x\n"), Some("a".to_owned()));
        assert_eq!(docstring(&"(".repeat(100_000)), None);
    }
}
