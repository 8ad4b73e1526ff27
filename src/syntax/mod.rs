//! Source text to tree, or diagnostics with positions.
//!
//! Ruff's parser reads the text; [`tree`] is our own, smaller tree, which holds nothing but what
//! the rest of Lockstep supports. What is outside it is refused here, with a sentence and a
//! position, and never reaches the compiler.
//!
//! Invariants: no ruff type leaves this module; text of any shape, however long or deeply nested,
//! ends in a tree or in diagnostics, never in a panic or an overflown stack.

mod annotations;
mod arguments;
mod bindings;
mod checks;
mod definitions;
pub mod diagnostic;
mod expressions;
mod first;
mod fstring;
mod grammar;
mod imports;
mod literals;
mod lower;
mod names;
mod nesting;
pub mod outline;
mod pattern_checks;
mod patterns;
mod refusals;
mod scopes;
mod statements;
mod targets;
pub mod tree;
mod warnings;
mod wording;

#[cfg(test)]
mod tests;

use ruff_python_ast::{ModModule, PythonVersion};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::{Ranged, TextRange};

pub use diagnostic::{Diagnostic, DiagnosticKind};

use crate::source::Span;

/// The longest text that is read, in bytes.
pub const MAX_SOURCE_BYTES: usize = 1 << 20;

/// Complaints about one text beyond this number are counted, not listed.
const MAX_DIAGNOSTICS: usize = 500;

/// The Python version whose syntax is accepted.
const TARGET: PythonVersion = PythonVersion::PY311;

/// Reads a program.
///
/// # Errors
/// Syntax errors, if there are any: the first of the grammar or else those that `CPython` 3.11
/// finds when it compiles. Otherwise everything that Lockstep does not run. Sorted by position.
pub fn parse(source: &str) -> Result<tree::Module, Vec<Diagnostic>> {
    if source.len() > MAX_SOURCE_BYTES {
        return Err(vec![Diagnostic {
            kind: DiagnosticKind::Unsupported,
            span: Span::new(0, 0),
            message: format!(
                "The program is {} bytes long; Lockstep reads at most {MAX_SOURCE_BYTES}. Shorten it.",
                source.len()
            ),
        }]);
    }
    if let Some(diagnostic) = nesting::too_deep(source) {
        return Err(vec![diagnostic]);
    }
    let module = parse_module(source).map_err(sorted)?;
    let errors = checks::check(source, &module);
    if !errors.is_empty() {
        return Err(sorted(errors));
    }
    lower::lower(source, &module).map_err(sorted)
}

/// Ruff's tree of the text, or its first syntax error.
fn parse_module(source: &str) -> Result<ModModule, Vec<Diagnostic>> {
    let options = ParseOptions::from(Mode::Module).with_target_version(TARGET);
    let parsed = parse_unchecked(source, options)
        .try_into_module()
        .expect("module mode yields a module");
    let grammar = parsed.errors().iter().map(|error| Diagnostic {
        kind: if grammar::is_character_name(source, error) {
            DiagnosticKind::Unsupported
        } else {
            DiagnosticKind::Syntax
        },
        ..syntax_error(error.location, grammar::message(source, error))
    });
    let version = parsed
        .unsupported_syntax_errors()
        .iter()
        .map(|error| syntax_error(error.range, grammar::of_version(error.to_string())));
    let mut errors: Vec<Diagnostic> = grammar.chain(version).collect();
    if errors.is_empty() {
        return Ok(parsed.into_syntax());
    }
    if let [only] = &errors[..]
        && only.kind == DiagnosticKind::Unsupported
    {
        return Err(errors);
    }
    errors = sorted(errors);
    let brackets = wording::unclosed_brackets(parsed.tokens());
    let complaints = errors.iter().map(|error| {
        let place = TextRange::new(error.span.start.into(), error.span.end.into());
        (place, error.message.clone())
    });
    let first = first::first(source, parsed.tokens(), complaints.collect(), &brackets);
    let first = first.map(|(range, message)| syntax_error(range, message));
    Err(first.map_or(errors, |first| vec![first]))
}

/// A complaint that the text is not Python.
fn syntax_error(range: TextRange, message: String) -> Diagnostic {
    Diagnostic {
        kind: DiagnosticKind::Syntax,
        span: span(range),
        message,
    }
}

/// The place of a ruff node.
fn span(node: impl Ranged) -> Span {
    Span::new(node.start().to_u32(), node.end().to_u32())
}

/// By position, each once; what is too much to list is counted in a last entry.
fn sorted(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.span.end));
    diagnostics.dedup();
    let rest = diagnostics.len().saturating_sub(MAX_DIAGNOSTICS);
    if rest > 0 {
        diagnostics.truncate(MAX_DIAGNOSTICS);
        let last = diagnostics.last().expect("MAX_DIAGNOSTICS is not 0");
        diagnostics.push(Diagnostic {
            message: format!("And {rest} more like these."),
            ..last.clone()
        });
    }
    diagnostics
}
