//! Syntax errors in words: `CPython` 3.11's wherever it has some that help.

use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_python_parser::semantic_errors::{
    SemanticSyntaxError, SemanticSyntaxErrorKind as Kind, WriteToDebugKind,
};
use ruff_python_parser::{ParseError, ParseErrorType};
use ruff_text_size::{Ranged as _, TextRange};

/// An error of the grammar: ruff's words, but for what beginners do most.
pub(super) fn of_grammar_error(source: &str, error: &ParseError) -> String {
    let before = source[..error.location.start().to_usize()].trim_end();
    let after = source[error.location.end().to_usize()..].trim_start();
    let hint = "Maybe you meant '==' instead of '='?";
    match &error.error {
        ParseErrorType::SimpleStatementsOnSameLine => {
            let word = before.rsplit(|c: char| !c.is_alphanumeric()).next();
            match word {
                Some(word @ ("print" | "exec")) => {
                    format!("Missing parentheses in call to '{word}'. Did you mean {word}(...)?")
                }
                _ => error.error.to_string(),
            }
        }
        ParseErrorType::ExpectedToken {
            expected: TokenKind::Colon,
            found: TokenKind::Equal,
        } => format!("invalid syntax. {hint}"),
        ParseErrorType::InvalidAssignmentTarget
            if after.starts_with('=') && !after.starts_with("==") =>
        {
            let target = &source[error.location];
            let target = target.lines().next().unwrap_or_default();
            format!("cannot assign to {target} here. {hint}")
        }
        _ => error.error.to_string(),
    }
}

/// The brackets that are still open where their logical line, a bracket around them or the text
/// ends.
pub(super) fn unclosed_brackets(tokens: &Tokens) -> Vec<(TextRange, String)> {
    let mut open: Vec<(TokenKind, TextRange)> = Vec::new();
    let mut unclosed = Vec::new();
    for token in tokens {
        let opening = match token.kind() {
            kind @ (TokenKind::Lpar | TokenKind::Lsqb | TokenKind::Lbrace) => {
                open.push((kind, token.range()));
                continue;
            }
            TokenKind::Newline => {
                unclosed.append(&mut open);
                continue;
            }
            TokenKind::Rpar => TokenKind::Lpar,
            TokenKind::Rsqb => TokenKind::Lsqb,
            TokenKind::Rbrace => TokenKind::Lbrace,
            _ => continue,
        };
        if let Some(index) = open.iter().rposition(|(kind, _)| *kind == opening) {
            unclosed.extend(open.drain(index..).skip(1));
        }
    }
    unclosed.append(&mut open);
    let messages = unclosed.into_iter().map(|(kind, range)| {
        let bracket = match kind {
            TokenKind::Lpar => '(',
            TokenKind::Lsqb => '[',
            _ => '{',
        };
        (range, format!("'{bracket}' was never closed"))
    });
    messages.collect()
}

/// The error in `CPython`'s words, or ruff's where `CPython` has no such error or the same words.
pub(super) fn of_compile_time_error(error: &SemanticSyntaxError) -> String {
    match &error.kind {
        Kind::ReturnOutsideFunction => "'return' outside function".to_owned(),
        Kind::BreakOutsideLoop => "'break' outside loop".to_owned(),
        Kind::ContinueOutsideLoop => "'continue' not properly in loop".to_owned(),
        Kind::YieldOutsideFunction(kind) => format!("'{kind}' outside function"),
        Kind::DuplicateParameter(name) => {
            format!("duplicate argument '{name}' in function definition")
        }
        Kind::DuplicateKeywordArgument(name) => format!("keyword argument repeated: {name}"),
        Kind::GlobalParameter(name) => format!("name '{name}' is parameter and global"),
        Kind::NonlocalParameter(name) => format!("name '{name}' is parameter and nonlocal"),
        Kind::WriteToDebug(WriteToDebugKind::Store) => "cannot assign to __debug__".to_owned(),
        Kind::MultipleStarredExpressions => "multiple starred expressions in assignment".to_owned(),
        Kind::InvalidStarExpression => "can't use starred expression here".to_owned(),
        Kind::NonModuleImportStar(_) => "import * only allowed at module level".to_owned(),
        Kind::FutureFeatureNotDefined(name) => format!("future feature {name} is not defined"),
        Kind::LateFutureImport => {
            "from __future__ imports must occur at the beginning of the file".to_owned()
        }
        _ => error.to_string(),
    }
}
