//! Grammar errors in words: `CPython` 3.11's wherever it says more than "invalid syntax", else
//! ruff's.

use ruff_python_ast::token::TokenKind;
use ruff_python_ast::{Expr, UnaryOp};
use ruff_python_parser::{LexicalErrorType, ParseError, ParseErrorType, parse_expression};

/// What `CPython` adds where `=` stands for `==`.
const HINT: &str = "Maybe you meant '==' instead of '='?";

/// What ruff says, and what `CPython` says in the same place.
const SAME: [(&str, &str); 12] = [
    (
        "Only one '*' parameter allowed",
        "* argument may appear only once",
    ),
    (
        "Only one '*' separator allowed",
        "* argument may appear only once",
    ),
    ("Only one '/' separator allowed", "/ may appear only once"),
    (
        "Position-only parameter separator not allowed as first parameter",
        "at least one argument must precede /",
    ),
    (
        "Positional patterns cannot follow keyword patterns",
        "positional patterns follow keyword patterns",
    ),
    (
        "Expected `except` or `finally` after `try` block",
        "expected 'except' or 'finally' block",
    ),
    (
        "Cannot have both 'except' and 'except*' on the same 'try'",
        "cannot have both 'except' and 'except*' on the same 'try'",
    ),
    (
        "Expected one or more exception types",
        "expected one or more exception types",
    ),
    (
        "Only single target (not list) can be annotated",
        "only single target (not list) can be annotated",
    ),
    (
        "Only single target (not tuple) can be annotated",
        "only single target (not tuple) can be annotated",
    ),
    (
        "Trailing comma not allowed",
        "trailing comma not allowed without surrounding parentheses",
    ),
    (
        "Bytes literal cannot be mixed with non-bytes literals",
        "cannot mix bytes and nonbytes literals",
    ),
];

/// The words for an error of the grammar.
pub(super) fn message(source: &str, error: &ParseError) -> String {
    special(source, error)
        .or_else(|| fixed(&error.error).map(str::to_owned))
        .unwrap_or_else(|| error.error.to_string())
}

/// The words for what only later versions have.
pub(super) fn of_version(words: String) -> String {
    if words.starts_with("Multiple exception types must be parenthesized") {
        return "multiple exception types must be parenthesized".to_owned();
    }
    words
}

/// Words that do not depend on the text.
fn fixed(error: &ParseErrorType) -> Option<&'static str> {
    let words = match error {
        ParseErrorType::InvalidArgumentUnpackingOrder => {
            "iterable argument unpacking follows keyword argument unpacking"
        }
        ParseErrorType::PositionalAfterKeywordArgument => {
            "positional argument follows keyword argument"
        }
        ParseErrorType::PositionalAfterKeywordUnpacking => {
            "positional argument follows keyword argument unpacking"
        }
        ParseErrorType::UnparenthesizedGeneratorExpression => {
            "Generator expression must be parenthesized"
        }
        ParseErrorType::InvalidStarredExpressionUsage => "cannot use starred expression here",
        ParseErrorType::NonDefaultParamAfterDefaultParam => {
            "non-default argument follows default argument"
        }
        ParseErrorType::ExpectedKeywordParam => "named arguments must follow bare *",
        ParseErrorType::ParamAfterVarKeywordParam => "arguments cannot follow var-keyword argument",
        ParseErrorType::Lexical(LexicalErrorType::LineContinuationError) => {
            "unexpected character after line continuation character"
        }
        ParseErrorType::UnexpectedIndentation => "unexpected indent",
        ParseErrorType::ExpectedRealNumber => "real number required in complex literal",
        ParseErrorType::ExpectedImaginaryNumber => "imaginary number required in complex literal",
        ParseErrorType::InvalidAnnotatedAssignmentTarget => "illegal target for annotation",
        ParseErrorType::ExpectedToken { expected, found } => match (expected, found) {
            (TokenKind::Colon, TokenKind::Equal) => {
                "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
            }
            (TokenKind::Colon, TokenKind::Rbrace | TokenKind::Comma) => {
                "':' expected after dictionary key"
            }
            (TokenKind::Colon, _) => "expected ':'",
            (TokenKind::Lpar, _) => "expected '('",
            (TokenKind::Else, _) => "expected 'else' after 'if' expression",
            (TokenKind::Comma, TokenKind::Name | TokenKind::String | TokenKind::Int) => {
                "invalid syntax. Perhaps you forgot a comma?"
            }
            _ => return None,
        },
        ParseErrorType::OtherError(words) => SAME.iter().find(|(ruff, _)| ruff == words)?.1,
        _ => return None,
    };
    Some(words)
}

/// Whether the complaint is about `"\N{…}"`, which is no error: the names of characters are left
/// out (see `patches/unicode_names2`).
pub(super) fn is_character_name(source: &str, error: &ParseError) -> bool {
    let before = &source[..error.location.start().to_usize()];
    matches!(
        error.error,
        ParseErrorType::Lexical(LexicalErrorType::UnicodeError)
    ) && before.ends_with("\\N{")
}

/// Words that name what stands there.
fn special(source: &str, error: &ParseError) -> Option<String> {
    let before = source[..error.location.start().to_usize()].trim_end();
    let after = source[error.location.end().to_usize()..].trim_start();
    let text = &source[error.location];
    match &error.error {
        ParseErrorType::SimpleStatementsOnSameLine => {
            let word = before.rsplit(|c: char| !c.is_alphanumeric()).next()?;
            ["print", "exec"].contains(&word).then(|| {
                format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?")
            })
        }
        ParseErrorType::InvalidAssignmentTarget => {
            let target = expression(text)?;
            if matches!(target, Expr::Yield(_) | Expr::YieldFrom(_)) {
                return Some("assignment to yield expression not possible".to_owned());
            }
            let is_whole = after.starts_with('=') && !after.starts_with("==");
            let message = format!("cannot assign to {}", name(&target));
            Some(
                if is_whole && !before.ends_with('=') && may_mean_equal(&target) {
                    format!("{message} here. {HINT}")
                } else {
                    message
                },
            )
        }
        ParseErrorType::InvalidDeleteTarget => {
            let target = if text.starts_with('*') {
                "starred"
            } else {
                name(&expression(text)?)
            };
            Some(format!("cannot delete {target}"))
        }
        ParseErrorType::InvalidAugmentedAssignmentTarget => Some(format!(
            "'{}' is an illegal expression for augmented assignment",
            name(&expression(text)?)
        )),
        ParseErrorType::InvalidNamedAssignmentTarget => Some(format!(
            "cannot use assignment expressions with {}",
            name(&expression(text)?)
        )),
        ParseErrorType::OtherError(words) if words == "Expected a parameter name" => {
            Some(match text {
                "True" | "False" | "None" => format!("cannot assign to {text}"),
                _ => "expression cannot contain assignment, perhaps you meant \"==\"?".to_owned(),
            })
        }
        ParseErrorType::OtherError(words) if words == "Expected a statement" => [")", "]", "}"]
            .contains(&text)
            .then(|| format!("unmatched '{text}'")),
        ParseErrorType::Lexical(LexicalErrorType::UnclosedStringError) => {
            let line = 1 + before.matches('\n').count() + text.matches('\n').count();
            let quotes = text.trim_start_matches(|c: char| c.is_ascii_alphabetic());
            let is_long = quotes.starts_with("\"\"\"") || quotes.starts_with("'''");
            let kind = if is_long {
                "triple-quoted string"
            } else {
                "string"
            };
            Some(format!(
                "unterminated {kind} literal (detected at line {line})"
            ))
        }
        ParseErrorType::Lexical(LexicalErrorType::UnrecognizedToken { tok }) if !tok.is_ascii() => {
            Some(format!(
                "invalid character '{tok}' (U+{:04X})",
                u32::from(*tok)
            ))
        }
        _ if is_character_name(source, error) => Some(format!(
            "Lockstep does not have the names of characters yet. Write the character that \\N{{{text}}} \
             stands for, or its number: \\u2022."
        )),
        _ => None,
    }
}

fn expression(text: &str) -> Option<Expr> {
    Some(*parse_expression(text).ok()?.into_syntax().body)
}

/// Whether `CPython` takes the target for the left side of a comparison.
fn may_mean_equal(target: &Expr) -> bool {
    !matches!(
        target,
        Expr::NoneLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::List(_)
            | Expr::Tuple(_)
            | Expr::Generator(_)
            | Expr::Compare(_)
            | Expr::BoolOp(_)
            | Expr::Lambda(_)
            | Expr::If(_)
            | Expr::UnaryOp(ruff_python_ast::ExprUnaryOp {
                op: UnaryOp::Not,
                ..
            })
    )
}

/// What `CPython` calls an expression in its complaints.
fn name(expression: &Expr) -> &'static str {
    match expression {
        Expr::Attribute(_) => "attribute",
        Expr::Subscript(_) => "subscript",
        Expr::Starred(_) => "starred",
        Expr::Name(_) => "name",
        Expr::List(_) => "list",
        Expr::Tuple(_) => "tuple",
        Expr::Lambda(_) => "lambda",
        Expr::Call(_) => "function call",
        Expr::Generator(_) => "generator expression",
        Expr::Yield(_) | Expr::YieldFrom(_) => "yield expression",
        Expr::Await(_) => "await expression",
        Expr::ListComp(_) => "list comprehension",
        Expr::SetComp(_) => "set comprehension",
        Expr::DictComp(_) => "dict comprehension",
        Expr::Dict(_) => "dict literal",
        Expr::Set(_) => "set display",
        Expr::FString(_) | Expr::TString(_) => "f-string expression",
        Expr::NoneLiteral(_) => "None",
        Expr::BooleanLiteral(it) if it.value => "True",
        Expr::BooleanLiteral(_) => "False",
        Expr::EllipsisLiteral(_) => "ellipsis",
        Expr::NumberLiteral(_) | Expr::StringLiteral(_) | Expr::BytesLiteral(_) => "literal",
        Expr::Compare(_) => "comparison",
        Expr::If(_) => "conditional expression",
        Expr::Named(_) => "named expression",
        Expr::BoolOp(_)
        | Expr::BinOp(_)
        | Expr::UnaryOp(_)
        | Expr::Slice(_)
        | Expr::IpyEscapeCommand(_) => "expression",
    }
}
