//! Syntax errors that are no grammar errors, in words: `CPython` 3.11's wherever it has some.

use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_python_parser::semantic_errors::{
    AwaitOutsideAsyncFunctionKind, SemanticSyntaxError, SemanticSyntaxErrorKind as Kind,
    WriteToDebugKind, YieldOutsideFunctionKind,
};
use ruff_text_size::{Ranged as _, TextRange, TextSize};

use super::scopes::ScopeKind;

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

/// The error in `CPython`'s words, or ruff's where `CPython` has no such error or the same words,
/// and where `CPython` sees it. `place` is the statement or expression that was looked at, `around`
/// the scope that it stands in. Nothing for what others look after.
pub(super) fn of_compile_time_error(
    error: &SemanticSyntaxError,
    source: &str,
    place: TextRange,
    around: ScopeKind,
) -> Option<(TextRange, String)> {
    let mut range = error.range;
    let message = match &error.kind {
        Kind::DuplicateParameter(_)
        | Kind::IrrefutableCasePattern(_)
        | Kind::DifferentMatchPatternBindings
        | Kind::MultipleCaseAssignment(_)
        | Kind::MultipleStarredNamesInSequencePattern
        | Kind::DuplicateMatchKey(_)
        | Kind::DuplicateMatchClassAttribute(_) => return None,
        Kind::ReturnOutsideFunction => "'return' outside function".to_owned(),
        Kind::BreakOutsideLoop => "'break' outside loop".to_owned(),
        Kind::ContinueOutsideLoop => "'continue' not properly in loop".to_owned(),
        Kind::YieldOutsideFunction(YieldOutsideFunctionKind::Await) => {
            "'await' outside function".to_owned()
        }
        Kind::YieldOutsideFunction(_) => match around {
            ScopeKind::Comprehension { name, .. } => format!("'yield' inside {name}"),
            ScopeKind::Generator => "'yield' inside generator expression".to_owned(),
            _ => "'yield' outside function".to_owned(),
        },
        Kind::AwaitOutsideAsyncFunction(kind) => match kind {
            AwaitOutsideAsyncFunctionKind::Await => "'await' outside async function".to_owned(),
            AwaitOutsideAsyncFunctionKind::AsyncFor => {
                "'async for' outside async function".to_owned()
            }
            AwaitOutsideAsyncFunctionKind::AsyncWith => {
                "'async with' outside async function".to_owned()
            }
            AwaitOutsideAsyncFunctionKind::AsyncComprehension => {
                range = place;
                error.to_string()
            }
        },
        Kind::ReturnInGenerator => "'return' with value in async generator".to_owned(),
        Kind::YieldFromInAsyncFunction => "'yield from' inside async function".to_owned(),
        Kind::DuplicateKeywordArgument(name) => format!("keyword argument repeated: {name}"),
        Kind::WriteToDebug(WriteToDebugKind::Store) => "cannot assign to __debug__".to_owned(),
        Kind::WriteToDebug(WriteToDebugKind::Delete(_)) => "cannot delete __debug__".to_owned(),
        Kind::MultipleStarredExpressions => "multiple starred expressions in assignment".to_owned(),
        Kind::InvalidStarExpression if is_target(source, place, range) => {
            "starred assignment target must be in a list or tuple".to_owned()
        }
        Kind::InvalidStarExpression => "can't use starred expression here".to_owned(),
        Kind::ReboundComprehensionVariable => {
            let name = &source[range];
            format!("assignment expression cannot rebind comprehension iteration variable '{name}'")
        }
        Kind::InvalidExpression(kind, _) => {
            format!("'{kind}' can not be used within an annotation")
        }
        Kind::NonModuleImportStar(_) => {
            range = TextRange::new(range.end() - TextSize::from(1), range.end());
            "import * only allowed at module level".to_owned()
        }
        Kind::FutureFeatureNotDefined(name) => {
            range = place;
            match name.as_str() {
                "braces" => "not a chance".to_owned(),
                _ => format!("future feature {name} is not defined"),
            }
        }
        Kind::LateFutureImport => {
            "from __future__ imports must occur at the beginning of the file".to_owned()
        }
        _ => error.to_string(),
    };
    Some((range, message))
}

/// Whether a starred expression is what a `for` loop or a clause of a comprehension assigns to: it
/// stands behind the `for`.
fn is_target(source: &str, place: TextRange, starred: TextRange) -> bool {
    let before = TextRange::new(place.start(), starred.start());
    source[before].trim_end().ends_with("for")
}
