//! What is wrong with a source text, and where.

use serde::{Deserialize, Serialize};

use crate::source::Span;

/// Why a program was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DiagnosticKind {
    /// Not Python: `CPython` would raise a `SyntaxError`.
    Syntax,
    /// Python that Lockstep does not run (yet).
    Unsupported,
}

impl Diagnostic {
    /// The exception that `CPython` would raise.
    pub fn error_name(&self) -> &'static str {
        let begins = |words: &&str| self.message.starts_with(*words);
        if self.message.starts_with("inconsistent use of tabs") {
            "TabError"
        } else if [
            "unexpected indent",
            "unindent does not",
            "expected an indented block",
        ]
        .iter()
        .any(begins)
        {
            "IndentationError"
        } else {
            "SyntaxError"
        }
    }
}

/// One complaint about a source text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Why.
    pub kind: DiagnosticKind,
    /// Where (bytes).
    pub span: Span,
    /// A sentence for the person who wrote the text: what is wrong and what to do.
    pub message: String,
}
