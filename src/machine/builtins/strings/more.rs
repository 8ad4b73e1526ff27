//! Methods of strings that translate, or ask what kind of text it is.

use super::super::integer;
use super::super::signature::Arguments;
use crate::machine::exception::{Kind, Result, detour, type_error, value_error};
use crate::machine::items;
use crate::machine::operators;
use crate::machine::text;
use crate::machine::value::{Text, Value};

/// `str.expandtabs(tabsize)`
pub(super) fn expand_tabs(text: &Text, arguments: &Arguments<'_>) -> Result<Value> {
    let size = arguments.get(0).map_or(Ok(8), integer)?.max(0) as usize;
    let tabs = text.string.matches('\t').count() as u64;
    operators::check_size(tabs.saturating_mul(size as u64))?;
    let mut out = String::new();
    let mut column = 0;
    for character in text.string.chars() {
        match character {
            '\t' if size == 0 => {}
            '\t' => {
                let spaces = size - column % size;
                out.extend(std::iter::repeat_n(' ', spaces));
                column += spaces;
            }
            '\n' | '\r' => {
                out.push(character);
                column = 0;
            }
            _ => {
                out.push(character);
                column += 1;
            }
        }
    }
    Ok(Value::string(out))
}

/// `str.isidentifier()`
pub(super) fn is_identifier(own: &str) -> bool {
    let mut characters = own.chars();
    let first = characters.next();
    first.is_some_and(|first| first == '_' || first.is_alphabetic())
        && characters.all(|one| one == '_' || one.is_alphanumeric())
}

/// `str.istitle()`
pub(super) fn is_title(own: &str) -> bool {
    let mut in_word = false;
    let mut has_word = false;
    for character in own.chars() {
        if character.is_uppercase() {
            if in_word {
                return false;
            }
            in_word = true;
            has_word = true;
        } else if character.is_lowercase() {
            if !in_word {
                return false;
            }
        } else {
            in_word = false;
        }
    }
    has_word
}

/// `str.isprintable()`
pub(super) fn is_printable(own: &str) -> bool {
    let is_printable =
        |one: char| matches!(one, ' '..='~') || !one.is_ascii() && text::is_printable(one);
    own.chars().all(is_printable)
}

/// `str.maketrans(x, y, z)`
pub(super) fn make_translation(arguments: &Arguments<'_>) -> Result<Value> {
    let code = |character: char| Value::Int(i64::from(u32::from(character)));
    let Some(to) = arguments.get(1) else {
        let Value::Dict(table) = arguments.required(0).plain() else {
            return type_error("if you give only one argument to maketrans it must be a dict");
        };
        let mut pairs = Vec::new();
        for entry in table.with(|table| table.iter().cloned().collect::<Vec<_>>()) {
            let key = match &entry.key {
                Value::Str(key) if key.length == 1 => {
                    key.string.chars().next().map_or(Value::None, code)
                }
                Value::Str(_) => {
                    return value_error("string keys in translate table must be of length 1");
                }
                Value::Int(_) => entry.key.clone(),
                _ => {
                    return type_error("keys in translate table must be strings or integers");
                }
            };
            pairs.push((key, entry.value.clone()));
        }
        return Ok(Value::dict_of(pairs));
    };
    let (Value::Str(from), Value::Str(to)) = (arguments.required(0), to) else {
        return type_error("maketrans() argument 2 must be str");
    };
    if from.length != to.length {
        return value_error("the first two maketrans arguments must have equal length");
    }
    let pairs = from.string.chars().zip(to.string.chars());
    let mut pairs: Vec<_> = pairs.map(|(from, to)| (code(from), code(to))).collect();
    match arguments.get(2) {
        None => {}
        Some(Value::Str(gone)) => {
            pairs.extend(gone.string.chars().map(|one| (code(one), Value::None)));
        }
        Some(_) => return type_error("maketrans() argument 3 must be str"),
    }
    Ok(Value::dict_of(pairs))
}

/// `str.translate(table)`
pub(super) fn translate(own: &str, table: &Value) -> Result<Value> {
    if matches!(table, Value::Instance(_)) {
        return detour();
    }
    let mut out = String::new();
    for character in own.chars() {
        let key = Value::Int(i64::from(u32::from(character)));
        match items::load(table, &key) {
            Ok(Value::None) => {}
            Ok(Value::Str(text)) => out.push_str(&text.string),
            Ok(Value::Int(code)) => match u32::try_from(code).ok().and_then(char::from_u32) {
                Some(character) => out.push(character),
                None => {
                    return value_error("character mapping must be in range(0x110000)");
                }
            },
            Ok(_) => {
                return type_error("character mapping must return integer, None or str");
            }
            Err(error) if matches!(error.kind, Kind::KeyError | Kind::IndexError) => {
                out.push(character);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(Value::string(out))
}
