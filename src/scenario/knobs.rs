//! Knobs: constants of a program that a control can change.
//!
//! A knob is a module-level assignment of a literal to a name, with a comment on its line:
//!
//! | program text | control |
//! | --- | --- |
//! | `THREADS = 4  # knob: 1..64` | a whole number in this range, both ends included |
//! | `CHUNK = 8  # knob: 0..64 step 8` | the same, counted from the lower end in steps |
//! | `DELAY = 0.5  # knob: 0..2` | a float in this range (the literal has a point or exponent) |
//! | `USE_LOCK = True  # knob` | a switch |
//! | `MODE = "fair"  # knob: fair \| greedy` | one of these strings |
//!
//! Behind ` -- ` may stand a label: `THREADS = 4  # knob: 1..64 -- Threads`.
//!
//! Invariant: setting a knob changes nothing in the text but the literal.

mod range;

use serde::{Deserialize, Serialize};

use crate::source::Span;
use crate::syntax::outline::{self, Comment, Constant};
use crate::syntax::{Diagnostic, DiagnosticKind};

use range::read_range;
pub use range::{KnobRange, KnobValue};

/// A constant that a control can change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Knob {
    /// The constant's name.
    pub name: String,
    /// The value in the text. May be outside `range`; then there is a complaint.
    pub value: KnobValue,
    /// Where the literal stands.
    pub value_span: Span,
    /// 1-based line.
    pub line: u32,
    /// What it can be set to.
    pub range: KnobRange,
    /// What stands behind ` -- `.
    pub label: Option<String>,
}

/// The knobs of a program in source order, and what is wrong with those that can't be used or are
/// outside their range. The program may have errors elsewhere.
pub fn knobs(source: &str) -> (Vec<Knob>, Vec<Diagnostic>) {
    let mut knobs: Vec<Knob> = Vec::new();
    let mut complaints = Vec::new();
    for constant in outline::constants(source) {
        let Some((comment, text)) = knob_comment(&constant) else {
            continue;
        };
        let mut complain = |span, message| {
            complaints.push(Diagnostic {
                kind: DiagnosticKind::Unsupported,
                span,
                message,
            });
        };
        let name = constant.name.clone();
        if let Some(first) = knobs.iter().find(|knob| knob.name == name) {
            let line = first.line;
            complain(
                comment.span,
                format!("{name} is a knob on line {line} already; it can be one only once."),
            );
            continue;
        }
        let (range, label) = text.split_once("--").unwrap_or((text, ""));
        match read_range(&constant.value, range.trim()) {
            Err(message) => complain(comment.span, format!("The knob {name} {message}")),
            Ok((value, range)) => {
                if !range.contains(&value) {
                    complain(
                        constant.value_span,
                        format!("{name} is {value}, but must be {range}."),
                    );
                }
                let label = label.trim();
                knobs.push(Knob {
                    name,
                    value,
                    value_span: constant.value_span,
                    line: constant.line,
                    range,
                    label: (!label.is_empty()).then(|| label.to_owned()),
                });
            }
        }
    }
    (knobs, complaints)
}

/// The text with another value for a knob.
///
/// # Errors
/// A sentence, if the value is outside the knob's range or the text no longer has that knob.
pub fn with_value(source: &str, knob: &Knob, value: &KnobValue) -> Result<String, String> {
    let (present, _) = knobs(source);
    let knob = present
        .iter()
        .find(|it| it.name == knob.name)
        .ok_or_else(|| format!("The program no longer has a knob {}.", knob.name))?;
    if !knob.range.contains(value) {
        let (name, range) = (&knob.name, &knob.range);
        return Err(format!("{name} can't be {value}: it must be {range}."));
    }
    let before = &source[..knob.value_span.start as usize];
    let after = &source[knob.value_span.end as usize..];
    Ok(format!("{before}{value}{after}"))
}

/// The text with another value, as a person writes it on a command line, for a knob by name.
///
/// # Errors
/// A sentence, if there is no such knob (it lists those there are) or it can't have that value.
pub fn set_by_name(source: &str, name: &str, text: &str) -> Result<String, String> {
    let (knobs, _) = knobs(source);
    let Some(knob) = knobs.iter().find(|knob| knob.name == name) else {
        let names: Vec<&str> = knobs.iter().map(|knob| knob.name.as_str()).collect();
        return Err(if names.is_empty() {
            format!("There is no knob {name}: the program has no knobs.")
        } else {
            format!(
                "There is no knob {name}. The knobs are: {}.",
                names.join(", ")
            )
        });
    };
    match knob.range.read(text.trim()) {
        Some(value) => with_value(source, knob, &value),
        None => Err(format!(
            "{name} can't be {text}: it must be {}.",
            knob.range
        )),
    }
}

/// The comment of a constant that says it is a knob, and what stands behind `knob` and `:`.
fn knob_comment(constant: &Constant) -> Option<(&Comment, &str)> {
    let comment = constant.comment.as_ref()?;
    let rest = comment.text.trim().strip_prefix("knob")?;
    let rest = rest.trim_start();
    if rest.is_empty() || rest.starts_with("--") {
        return Some((comment, rest));
    }
    Some((comment, rest.strip_prefix(':')?))
}

#[cfg(test)]
mod tests;
