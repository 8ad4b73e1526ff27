//! Source text to tree, or diagnostics with positions.
//!
//! Ruff's parser reads the text; [`tree`] is our own, smaller tree, which holds nothing but what
//! the rest of Lockstep supports. What is outside it is refused here, with a sentence and a
//! position, and never reaches the compiler.
//!
//! Invariant: no ruff type leaves this module.

pub mod diagnostic;
pub mod tree;

pub use diagnostic::{Diagnostic, DiagnosticKind};
