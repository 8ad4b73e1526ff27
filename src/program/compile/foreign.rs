//! What `CPython`'s builtin types have and Lockstep's have not: refused before the run, since an
//! `AttributeError` or a `TypeError` at run time would be a wrong answer.
//!
//! A program can't make types of its own, so a name says enough, whatever the object is.

use super::super::Constant;
use super::FunctionCompiler;
use super::names::Place;
use crate::source::Span;
use crate::syntax::tree::{Expression, ExpressionKind, Name};

/// Attributes of the builtin types of `CPython` 3.11 that no type of Lockstep has.
const ATTRIBUTES: &str = "
    capitalize casefold center encode expandtabs format format_map isalnum isalpha isascii
    isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper ljust
    maketrans partition removeprefix removesuffix rfind rindex rjust rpartition rsplit splitlines
    swapcase title translate zfill
    as_integer_ratio bit_count bit_length conjugate denominator from_bytes fromhex hex imag
    is_integer numerator real to_bytes
    acquire_lock release_lock locked_lock getName setName isDaemon setDaemon run
";

/// Functions and methods with keywords that Lockstep's do not take.
const KEYWORDS: [(&str, &str); 6] = [
    ("max", "default"),
    ("max", "key"),
    ("min", "default"),
    ("min", "key"),
    ("sort", "key"),
    ("sorted", "key"),
];

impl FunctionCompiler<'_> {
    /// Refuses an attribute that only `CPython` has.
    pub(super) fn check_attribute(&mut self, name: &Name, span: Span) {
        let special = name.starts_with("__") && name.ends_with("__") && &**name != "__name__";
        let foreign = ATTRIBUTES.split_whitespace().any(|other| other == &**name);
        if special || foreign {
            self.context
                .refuse(span, format!("Lockstep does not have '.{name}' yet."));
        }
    }

    /// Refuses a keyword argument that only `CPython` takes.
    pub(super) fn check_keywords(&mut self, callee: &Expression, keywords: &[(Name, Expression)]) {
        let function = match &callee.kind {
            ExpressionKind::Attribute { name, .. } => name.clone(),
            ExpressionKind::Name(name) => {
                let place = self.place(name, callee.span);
                if !matches!(place, Place::Constant(Constant::Builtin(_))) {
                    return;
                }
                name.clone()
            }
            _ => return,
        };
        for (keyword, value) in keywords {
            if KEYWORDS.contains(&(&*function, &**keyword)) {
                self.context.refuse(
                    value.span,
                    format!("Lockstep does not have {function}({keyword}=…) yet."),
                );
            }
        }
    }
}
