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

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::source::Span;
use crate::syntax::outline::{self, Comment, Constant, ConstantValue};
use crate::syntax::{Diagnostic, DiagnosticKind};

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

/// The value of a knob.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum KnobValue {
    /// A whole number.
    Int(i64),
    /// A float.
    Float(f64),
    /// A switch.
    Bool(bool),
    /// A choice.
    Choice(String),
}

/// What a knob can be set to; of the same kind as its value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum KnobRange {
    /// `min`, `min + step`, … up to `max`.
    Int {
        /// The least.
        min: i64,
        /// The greatest.
        max: i64,
        /// At least 1.
        step: i64,
    },
    /// Any float between these, ends included.
    Float {
        /// The least.
        min: f64,
        /// The greatest.
        max: f64,
    },
    /// On or off.
    Bool,
    /// One of these; at least one.
    Choices(Vec<String>),
}

/// As Python writes it.
impl fmt::Display for KnobValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(value) => write!(f, "{value}"),
            Self::Float(value) => write!(f, "{value:?}"),
            Self::Bool(true) => f.write_str("True"),
            Self::Bool(false) => f.write_str("False"),
            Self::Choice(value) => write!(f, "{}", quoted(value)),
        }
    }
}

/// What values there are, in words that follow "must be".
impl fmt::Display for KnobRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int { min, max, step: 1 } => {
                write!(f, "a whole number between {min} and {max}")
            }
            Self::Int { min, max, step } => {
                write!(
                    f,
                    "one of {min}, {}, … up to {max}",
                    min.saturating_add(*step)
                )
            }
            Self::Float { min, max } => write!(f, "a number between {min} and {max}"),
            Self::Bool => f.write_str("True or False"),
            Self::Choices(choices) => {
                let choices: Vec<String> = choices.iter().map(|it| quoted(it)).collect();
                write!(f, "one of {}", choices.join(", "))
            }
        }
    }
}

impl KnobRange {
    /// Whether a knob with this range may have this value.
    pub fn contains(&self, value: &KnobValue) -> bool {
        match (self, value) {
            (Self::Int { min, max, step }, KnobValue::Int(value)) => {
                (min..=max).contains(&value)
                    && (i128::from(*value) - i128::from(*min)) % i128::from(*step) == 0
            }
            (Self::Float { min, max }, KnobValue::Float(value)) => (min..=max).contains(&value),
            (Self::Bool, KnobValue::Bool(_)) => true,
            (Self::Choices(choices), KnobValue::Choice(value)) => choices.contains(value),
            _ => false,
        }
    }

    /// The value that a person wrote, of this range's kind but not necessarily inside it.
    fn read(&self, text: &str) -> Option<KnobValue> {
        match self {
            Self::Int { .. } => whole(text).map(KnobValue::Int),
            Self::Float { .. } => number(text).map(KnobValue::Float),
            Self::Bool => match text {
                "True" | "true" => Some(KnobValue::Bool(true)),
                "False" | "false" => Some(KnobValue::Bool(false)),
                _ => None,
            },
            Self::Choices(_) => Some(KnobValue::Choice(text.to_owned())),
        }
    }
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

/// The value and range of a knob, or what is wrong with it, to follow "The knob X".
fn read_range(value: &ConstantValue, range: &str) -> Result<(KnobValue, KnobRange), String> {
    match value {
        ConstantValue::Int(value) => {
            let range =
                int_range(range).ok_or("needs a range of whole numbers, like `# knob: 1..64`.")?;
            Ok((KnobValue::Int(*value), range))
        }
        ConstantValue::Float(value) => {
            let range =
                float_range(range).ok_or("needs a range of numbers, like `# knob: 0..2.5`.")?;
            Ok((KnobValue::Float(*value), range))
        }
        ConstantValue::Bool(value) if range.is_empty() => {
            Ok((KnobValue::Bool(*value), KnobRange::Bool))
        }
        ConstantValue::Bool(_) => {
            Err("is True or False and needs no range: `# knob` is enough.".to_owned())
        }
        ConstantValue::Str(value) => {
            let choices: Vec<String> = range.split('|').map(|it| it.trim().to_owned()).collect();
            if choices.iter().any(String::is_empty) {
                return Err("needs choices, like `# knob: fair | greedy`.".to_owned());
            }
            Ok((
                KnobValue::Choice(value.clone()),
                KnobRange::Choices(choices),
            ))
        }
    }
}

/// `1..64` or `1..64 step 2`.
fn int_range(text: &str) -> Option<KnobRange> {
    let (bounds, step) = match text.split_once("step") {
        Some((bounds, step)) => (bounds, whole(step.trim())?),
        None => (text, 1),
    };
    let (min, max) = bounds.split_once("..")?;
    let (min, max) = (whole(min.trim())?, whole(max.trim())?);
    (min <= max && step >= 1).then_some(KnobRange::Int { min, max, step })
}

/// `0..2.5`.
fn float_range(text: &str) -> Option<KnobRange> {
    let (min, max) = text.split_once("..")?;
    let (min, max) = (number(min.trim())?, number(max.trim())?);
    (min <= max).then_some(KnobRange::Float { min, max })
}

/// A string literal. A choice comes from a comment, so it has no line break.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A whole number as Python writes it in decimal.
fn whole(text: &str) -> Option<i64> {
    digits(text)?.parse().ok()
}

/// A finite number as Python writes it.
fn number(text: &str) -> Option<f64> {
    let value: f64 = digits(text)?.parse().ok()?;
    value.is_finite().then_some(value)
}

/// Without the underscores that may stand between digits.
fn digits(text: &str) -> Option<String> {
    let misplaced = text.starts_with('_') || text.ends_with('_') || text.contains("__");
    (!misplaced).then(|| text.replace('_', ""))
}

#[cfg(test)]
mod tests;
