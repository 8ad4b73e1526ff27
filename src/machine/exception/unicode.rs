//! `UnicodeDecodeError` and `UnicodeEncodeError`: five arguments, which are attributes too, and the
//! message that is made of them.

use super::{Kind, Result, raise_with_all, type_error};
use crate::machine::value::Value;

/// The arguments, by the names that they have as attributes.
const FIELDS: [&str; 5] = ["encoding", "object", "start", "end", "reason"];

/// Where an attribute's value stands among the arguments.
pub(crate) fn field(kind: Kind, name: &str) -> Option<usize> {
    if is_one(kind) {
        FIELDS.iter().position(|field| *field == name)
    } else {
        None
    }
}

/// That `object[start:end]` can't be encoded, or decoded.
#[cold]
pub(crate) fn raise_unicode<T>(
    kind: Kind,
    encoding: &str,
    object: Value,
    (start, end): (usize, usize),
    reason: &str,
) -> Result<T> {
    let arguments = vec![
        Value::string(encoding),
        object,
        Value::Int(start as i64),
        Value::Int(end as i64),
        Value::string(reason),
    ];
    raise_with_all(kind, arguments)
}

/// Whether an exception can be made of these arguments.
pub(crate) fn check(kind: Kind, arguments: &[Value]) -> Result<()> {
    if !is_one(kind) {
        return Ok(());
    }
    let [encoding, object, start, end, reason] = arguments else {
        let given = arguments.len();
        return type_error(format!(
            "function takes exactly 5 arguments ({given} given)"
        ));
    };
    let text = |index: usize, value: &Value| match value.plain() {
        Value::Str(_) => Ok(()),
        _ => wrong_text(index, value),
    };
    text(1, encoding)?;
    match (kind == Kind::UnicodeDecodeError, object.plain()) {
        (true, Value::Bytes(_)) => {}
        (true, _) => {
            let given = object.type_name();
            return type_error(format!("a bytes-like object is required, not '{given}'"));
        }
        (false, _) => text(2, object)?,
    }
    for value in [start, end] {
        if !matches!(value.plain(), Value::Int(_) | Value::Bool(_)) {
            let given = value.type_name();
            return type_error(format!(
                "'{given}' object cannot be interpreted as an integer"
            ));
        }
    }
    text(5, reason)
}

fn wrong_text(index: usize, value: &Value) -> Result<()> {
    let given = match value {
        Value::None => "None".into(),
        value => value.type_name(),
    };
    type_error(format!("argument {index} must be str, not {given}"))
}

/// `str(exception)`; nothing if it is no such exception.
pub(super) fn message(kind: Kind, arguments: &[Value]) -> Option<String> {
    let [encoding, object, Value::Int(start), Value::Int(end), reason] = arguments else {
        return None;
    };
    let (Value::Str(encoding), Value::Str(reason)) = (encoding.plain(), reason.plain()) else {
        return None;
    };
    if !is_one(kind) {
        return None;
    }
    let at = usize::try_from(*start).ok();
    let one = at.filter(|_| start.checked_add(1) == Some(*end));
    let (verb, single) = match object.plain() {
        Value::Bytes(bytes) => {
            let byte = one.and_then(|at| bytes.get(at));
            ("decode", byte.map(|byte| format!("byte {byte:#04x}")))
        }
        Value::Str(text) => {
            let character = one.and_then(|at| text.string.chars().nth(at));
            let shown = character.map(|character| format!("character '{}'", escape(character)));
            ("encode", shown)
        }
        _ => return None,
    };
    let last = end.saturating_sub(1);
    let what = match (single, verb) {
        (Some(single), _) => format!("{single} in position {start}"),
        (None, "decode") => format!("bytes in position {start}-{last}"),
        (None, _) => format!("characters in position {start}-{last}"),
    };
    let (encoding, reason) = (&encoding.string, &reason.string);
    Some(format!("'{encoding}' codec can't {verb} {what}: {reason}"))
}

/// A character as an escape in a string.
pub(crate) fn escape(character: char) -> String {
    match u32::from(character) {
        code @ 0..=0xff => format!("\\x{code:02x}"),
        code @ 0x100..=0xffff => format!("\\u{code:04x}"),
        code => format!("\\U{code:08x}"),
    }
}

fn is_one(kind: Kind) -> bool {
    matches!(kind, Kind::UnicodeDecodeError | Kind::UnicodeEncodeError)
}
