//! `str.format` and `str.format_map` (Library Reference, "Format String Syntax").
//!
//! What needs an attribute, or meets an object of the program, is a detour: the prelude asks
//! [`pieces`] for the parsed template and does the rest.

use crate::machine::exception::{Kind, Result, detour, raise, raise_with, value_error};
use crate::machine::format;
use crate::machine::items;
use crate::machine::text;
use crate::machine::value::Value;

/// Fields may stand in the specification of a field, but no deeper.
const DEEPEST: u32 = 2;

/// A replacement field.
struct Field {
    /// What stands before the first `.` or `[`.
    first: String,
    rest: Vec<Step>,
    conversion: Option<char>,
    spec: String,
}

/// A step from a value to a part of it.
enum Step {
    Attribute(String),
    Item(Value),
}

/// Text, and the field behind it.
struct Piece {
    literal: String,
    field: Option<Field>,
}

fn parse(template: &str) -> Result<Vec<Piece>> {
    let characters: Vec<char> = template.chars().collect();
    let mut pieces = Vec::new();
    let mut literal = String::new();
    let mut at = 0;
    while let Some(&character) = characters.get(at) {
        at += 1;
        let next = characters.get(at).copied();
        match character {
            '{' | '}' if next == Some(character) => {
                literal.push(character);
                at += 1;
            }
            '}' => return value_error("Single '}' encountered in format string"),
            '{' if next.is_none() => {
                return value_error("Single '{' encountered in format string");
            }
            '{' => {
                let end = field_end(&characters, at)?;
                pieces.push(Piece {
                    literal: std::mem::take(&mut literal),
                    field: Some(field(&characters[at..end])?),
                });
                at = end + 1;
            }
            _ => literal.push(character),
        }
    }
    if !literal.is_empty() {
        let field = None;
        pieces.push(Piece { literal, field });
    }
    Ok(pieces)
}

/// Where the `}` of a field stands, which begins at `at`.
fn field_end(characters: &[char], start: usize) -> Result<usize> {
    let mut at = start;
    let mut depth = 1;
    let mut in_brackets = false;
    while let Some(character) = characters.get(at) {
        match character {
            '[' if depth == 1 => in_brackets = true,
            ']' => in_brackets = false,
            '{' if !in_brackets => depth += 1,
            '}' if !in_brackets => {
                depth -= 1;
                if depth == 0 {
                    return Ok(at);
                }
            }
            _ => {}
        }
        at += 1;
    }
    let is_in_name = !characters[start..]
        .iter()
        .any(|one| matches!(one, '!' | ':'));
    match (is_in_name, characters.last()) {
        (true, _) => value_error("expected '}' before end of string"),
        (_, Some('!')) => value_error("end of string while looking for conversion specifier"),
        _ => value_error("unmatched '{' in format spec"),
    }
}

/// `name!conversion:spec`
fn field(characters: &[char]) -> Result<Field> {
    let mut in_brackets = false;
    let end = characters.iter().position(|character| {
        match character {
            '[' => in_brackets = true,
            ']' => in_brackets = false,
            _ => {}
        }
        !in_brackets && matches!(character, '!' | ':')
    });
    let end = end.unwrap_or(characters.len());
    let name: String = characters[..end].iter().collect();
    if name.contains('{') {
        return value_error("unexpected '{' in field name");
    }
    let mut rest = &characters[end..];
    let mut conversion = None;
    if let ['!', after @ ..] = rest {
        let [kind, behind @ ..] = after else {
            return value_error("end of string while looking for conversion specifier");
        };
        conversion = Some(*kind);
        rest = behind;
        if !matches!(rest, [] | [':', ..]) {
            return value_error("expected ':' after conversion specifier");
        }
    }
    let spec = rest.get(1..).unwrap_or_default().iter().collect();
    let (first, rest) = steps(&name)?;
    Ok(Field {
        first,
        rest,
        conversion,
        spec,
    })
}

/// `first.attribute[item]`
fn steps(name: &str) -> Result<(String, Vec<Step>)> {
    let end = name.find(['.', '[']).unwrap_or(name.len());
    let (first, mut rest) = name.split_at(end);
    let mut steps = Vec::new();
    while !rest.is_empty() {
        if let Some(behind) = rest.strip_prefix('.') {
            let end = behind.find(['.', '[']).unwrap_or(behind.len());
            if end == 0 {
                return value_error("Empty attribute in format string");
            }
            steps.push(Step::Attribute(behind[..end].to_owned()));
            rest = &behind[end..];
        } else if let Some(behind) = rest.strip_prefix('[') {
            let Some(end) = behind.find(']') else {
                return value_error("Missing ']' in format string");
            };
            let key = &behind[..end];
            if key.is_empty() {
                return value_error("Empty attribute in format string");
            }
            steps.push(Step::Item(match number(key) {
                Some(index) => Value::Int(index),
                None => Value::string(key),
            }));
            rest = &behind[end + 1..];
        } else {
            return value_error("Only '.' or '[' may follow ']' in format field specifier");
        }
    }
    Ok((first.to_owned(), steps))
}

fn number(text: &str) -> Option<i64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// The values that fields name.
pub(super) struct Values<'values> {
    pub(super) positional: &'values [Value],
    /// `None` for `format_map`, whose fields can't be numbered.
    pub(super) named: &'values dyn Fn(&str) -> Result<Option<Value>>,
    pub(super) has_positional: bool,
}

/// How the fields of a template are numbered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbering {
    Undecided,
    /// `{}`; so many so far.
    Automatic(usize),
    /// `{0}`
    Manual,
}

/// The template with the values in their places.
pub(super) fn format(template: &str, values: &Values<'_>) -> Result<String> {
    render(template, values, &mut Numbering::Undecided, DEEPEST)
}

fn render(
    template: &str,
    values: &Values<'_>,
    numbering: &mut Numbering,
    depth: u32,
) -> Result<String> {
    if depth == 0 {
        return value_error("Max string recursion exceeded");
    }
    let mut out = String::new();
    for piece in parse(template)? {
        out.push_str(&piece.literal);
        let Some(field) = piece.field else {
            continue;
        };
        let mut value = first(&field.first, values, numbering)?;
        for step in &field.rest {
            value = match step {
                Step::Attribute(_) => return detour(),
                Step::Item(key) => items::load(&value, key)?,
            };
        }
        let value = match field.conversion {
            None => value,
            Some('s') => Value::string(text::to_str(&value)?),
            Some('r') => Value::string(text::repr(&value)?),
            Some('a') => Value::string(text::ascii(&value)?),
            Some(other) => {
                return value_error(format!("Unknown conversion specifier {other}"));
            }
        };
        let spec = if field.spec.contains('{') {
            render(&field.spec, values, numbering, depth - 1)?
        } else {
            field.spec
        };
        out.push_str(&format::format(&value, &spec)?);
    }
    Ok(out)
}

fn first(name: &str, values: &Values<'_>, numbering: &mut Numbering) -> Result<Value> {
    let index = match (name, number(name)) {
        ("", _) => match *numbering {
            Numbering::Manual => {
                return value_error(
                    "cannot switch from manual field specification to automatic field numbering",
                );
            }
            Numbering::Automatic(count) => {
                *numbering = Numbering::Automatic(count + 1);
                count
            }
            Numbering::Undecided => {
                *numbering = Numbering::Automatic(1);
                0
            }
        },
        (_, Some(index)) => {
            if matches!(numbering, Numbering::Automatic(_)) {
                return value_error(
                    "cannot switch from automatic field numbering to manual field specification",
                );
            }
            *numbering = Numbering::Manual;
            index as usize
        }
        _ => {
            return match (values.named)(name)? {
                Some(value) => Ok(value),
                None => raise_with(Kind::KeyError, Value::string(name)),
            };
        }
    };
    if !values.has_positional {
        return value_error("Format string contains positional fields");
    }
    match values.positional.get(index) {
        Some(value) => Ok(value.clone()),
        None => raise(
            Kind::IndexError,
            format!("Replacement index {index} out of range for positional args tuple"),
        ),
    }
}

/// The parsed template, for the prelude: tuples of the text, the first name (an `int` if it is a
/// number, `None` without a field), the steps as `(is_attribute, key)`, conversion and spec.
pub(in crate::machine) fn pieces(template: &str) -> Result<Value> {
    let mut pieces = Vec::new();
    for piece in parse(template)? {
        let mut parts = vec![Value::string(piece.literal)];
        match piece.field {
            None => parts.extend([Value::None, Value::None, Value::None, Value::None]),
            Some(field) => {
                parts.push(match number(&field.first) {
                    Some(index) => Value::Int(index),
                    None => Value::string(field.first),
                });
                let steps = field.rest.into_iter().map(|step| match step {
                    Step::Attribute(name) => {
                        Value::tuple(vec![Value::Bool(true), Value::string(name)])
                    }
                    Step::Item(key) => Value::tuple(vec![Value::Bool(false), key]),
                });
                parts.push(Value::list(steps.collect()));
                let conversion = field.conversion.map(|one| Value::string(one.to_string()));
                parts.push(conversion.unwrap_or(Value::None));
                parts.push(Value::string(field.spec));
            }
        }
        pieces.push(Value::tuple(parts));
    }
    Ok(Value::list(pieces))
}
