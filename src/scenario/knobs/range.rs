//! What a knob can be set to, and how a person writes that down.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::syntax::outline::ConstantValue;

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
    pub(super) fn read(&self, text: &str) -> Option<KnobValue> {
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

/// The value and range of a knob, or what is wrong with it, to follow "The knob X".
pub(super) fn read_range(
    value: &ConstantValue,
    range: &str,
) -> Result<(KnobValue, KnobRange), String> {
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
