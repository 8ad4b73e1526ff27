//! Taking strings apart.

use crate::machine::builtins::integer;
use crate::machine::builtins::signature::Arguments;
use crate::machine::exception::{Result, type_error, value_error};
use crate::machine::value::Value;

/// `strip`, `lstrip`, `rstrip`
pub(super) fn strip(
    own: &str,
    arguments: &Arguments<'_>,
    left: bool,
    right: bool,
) -> Result<Value> {
    let characters = match arguments.given(0) {
        None => None,
        Some(Value::Str(text)) => Some(&*text.string),
        Some(_) => {
            let name = match (left, right) {
                (true, true) => "strip",
                (true, false) => "lstrip",
                _ => "rstrip",
            };
            return type_error(format!("{name} arg must be None or str"));
        }
    };
    let is_stripped = |character: char| match characters {
        Some(characters) => characters.contains(character),
        None => is_white(character),
    };
    let mut rest = own;
    if left {
        rest = rest.trim_start_matches(is_stripped);
    }
    if right {
        rest = rest.trim_end_matches(is_stripped);
    }
    Ok(Value::string(rest))
}

/// `str.isspace` of one character.
pub(super) fn is_white(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\x1c'..='\x1f')
}

fn strings<'text>(parts: impl IntoIterator<Item = &'text str>) -> Vec<Value> {
    parts.into_iter().map(Value::string).collect()
}

/// `partition`, `rpartition`
pub(super) fn partition(own: &str, separator: &str, last: bool) -> Result<Value> {
    if separator.is_empty() {
        return value_error("empty separator");
    }
    let found = if last {
        own.rsplit_once(separator)
    } else {
        own.split_once(separator)
    };
    Ok(Value::tuple(strings(match found {
        Some((before, after)) => [before, separator, after],
        None if last => ["", "", own],
        None => [own, "", ""],
    })))
}

/// `split`, and `rsplit`, which differ when there is a most.
pub(super) fn split(own: &str, arguments: &Arguments<'_>, from_end: bool) -> Result<Value> {
    let most = arguments.get(1).map_or(Ok(-1), integer)?;
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let parts: Vec<&str> = match arguments.given(0) {
        None if from_end => rsplit_white(own, most),
        None => split_white(own, most),
        Some(separator) => {
            let Value::Str(separator) = separator else {
                return type_error(format!(
                    "must be str or None, not {}",
                    separator.type_name()
                ));
            };
            let separator = &*separator.string;
            if separator.is_empty() {
                return value_error("empty separator");
            }
            let count = most.saturating_add(1);
            if from_end {
                let mut parts: Vec<&str> = own.rsplitn(count, separator).collect();
                parts.reverse();
                parts
            } else {
                own.splitn(count, separator).collect()
            }
        }
    };
    Ok(Value::list(strings(parts)))
}

/// At white space of any length; none at either end.
fn split_white(own: &str, most: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = own.trim_start_matches(is_white);
    while !rest.is_empty() {
        if parts.len() == most {
            parts.push(rest);
            break;
        }
        let end = rest.find(is_white).unwrap_or(rest.len());
        parts.push(&rest[..end]);
        rest = rest[end..].trim_start_matches(is_white);
    }
    parts
}

/// The same from the other end.
fn rsplit_white(own: &str, most: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = own.trim_end_matches(is_white);
    while !rest.is_empty() {
        if parts.len() == most {
            parts.push(rest);
            break;
        }
        let before = rest.trim_end_matches(|character| !is_white(character));
        parts.push(&rest[before.len()..]);
        rest = before.trim_end_matches(is_white);
    }
    parts.reverse();
    parts
}

/// `splitlines(keepends)`
pub(super) fn lines(own: &str, keep_ends: bool) -> Value {
    let is_break = |character: char| matches!(character, '\n'..='\r' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let mut parts = Vec::new();
    let mut rest = own;
    while !rest.is_empty() {
        let end = rest.find(is_break).unwrap_or(rest.len());
        let break_length = match rest[end..].chars().next() {
            Some('\r') if rest[end..].starts_with("\r\n") => 2,
            Some(character) => character.len_utf8(),
            None => 0,
        };
        let next = end + break_length;
        parts.push(&rest[..if keep_ends { next } else { end }]);
        rest = &rest[next..];
    }
    Value::list(strings(parts))
}
