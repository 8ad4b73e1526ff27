//! `format(value, spec)`: the format specification mini-language
//! (`[[fill]align][sign][z][#][0][width][grouping][.precision][type]`, Library Reference,
//! "Format Specification Mini-Language").

mod quick;
mod spec;

pub(crate) use quick::quick;
pub(super) use spec::WIDEST as MOST_WIDE;
use spec::{Spec, parse};

use super::class::Special;
use super::exception::{Kind, Result, detour, raise, type_error, value_error};
use super::text::{exponent_text, float_repr, special_float, split_exponent, to_str};
use super::value::Value;

/// `format(value, spec)`
pub(crate) fn format(value: &Value, spec: &str) -> Result<String> {
    if let Value::Instance(instance) = value {
        if instance.class.has(Special::Format) {
            return detour();
        }
        if let Some(payload @ (Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Str(_))) =
            instance.payload.value()
            && !spec.is_empty()
        {
            return format(payload, spec);
        }
    }
    if spec.is_empty() {
        return to_str(value);
    }
    match value {
        Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Str(_) => {}
        _ => {
            return type_error(format!(
                "unsupported format string passed to {}.__format__",
                value.type_name()
            ));
        }
    }
    let Some(parsed) = parse(spec, matches!(value, Value::Str(_)))? else {
        return value_error(format!(
            "Invalid format specifier '{spec}' for object of type '{}'",
            value.type_name()
        ));
    };
    match value {
        Value::Int(number) => int(*number, &parsed, "int"),
        Value::Bool(truth) => int(i64::from(*truth), &parsed, "bool"),
        Value::Float(number) => float(*number, &parsed),
        _ => string(&to_str(value)?, &parsed),
    }
}

fn unknown_code<T>(kind: char, type_name: &str) -> Result<T> {
    value_error(format!(
        "Unknown format code '{kind}' for object of type '{type_name}'"
    ))
}

fn string(text: &str, spec: &Spec) -> Result<String> {
    if let Some(kind) = spec.kind.filter(|kind| *kind != 's') {
        return unknown_code(kind, "str");
    }
    match spec.sign {
        None => {}
        Some(' ') => return value_error("Space not allowed in string format specifier"),
        Some(_) => return value_error("Sign not allowed in string format specifier"),
    }
    if spec.unsigned_zero {
        return value_error("Negative zero coercion (z) not allowed in string format specifier");
    }
    if spec.alternate {
        return value_error("Alternate form (#) not allowed in string format specifier");
    }
    if let Some(grouping) = spec.grouping {
        return value_error(format!("Cannot specify '{grouping}' with 's'."));
    }
    if spec.align == Some('=') {
        return value_error("'=' alignment not allowed in string format specifier");
    }
    let cut: String = match spec.precision {
        Some(precision) => text.chars().take(precision).collect(),
        None => text.to_owned(),
    };
    let align = spec.align.unwrap_or('<');
    Ok(pad(&cut, align, spec))
}

fn int(number: i64, spec: &Spec, type_name: &str) -> Result<String> {
    let kind = spec.kind.unwrap_or('d');
    if let (Some(grouping), 'n' | 's') = (spec.grouping, kind) {
        return value_error(format!("Cannot specify '{grouping}' with '{kind}'."));
    }
    if matches!(kind, 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') {
        return float(number as f64, spec);
    }
    if spec.unsigned_zero {
        return value_error("Negative zero coercion (z) not allowed in integer format specifier");
    }
    if spec.precision.is_some() {
        return value_error("Precision not allowed in integer format specifier");
    }
    let magnitude = number.unsigned_abs();
    let (prefix, digits, group) = match kind {
        'd' | 'n' => ("", magnitude.to_string(), 3),
        'b' => ("0b", format!("{magnitude:b}"), 4),
        'o' => ("0o", format!("{magnitude:o}"), 4),
        'x' => ("0x", format!("{magnitude:x}"), 4),
        'X' => ("0X", format!("{magnitude:X}"), 4),
        'c' => return character(number, spec),
        _ => return unknown_code(kind, type_name),
    };
    if spec.grouping == Some(',') && group == 4 {
        return value_error(format!("Cannot specify ',' with '{kind}'."));
    }
    let prefix = if spec.alternate { prefix } else { "" };
    Ok(signed(number < 0, prefix, &digits, "", group, spec))
}

fn character(number: i64, spec: &Spec) -> Result<String> {
    if spec.sign.is_some() {
        return value_error("Sign not allowed with integer format specifier 'c'");
    }
    if spec.alternate {
        return value_error("Alternate form (#) not allowed with integer format specifier 'c'");
    }
    if let Some(grouping) = spec.grouping {
        return value_error(format!("Cannot specify '{grouping}' with 'c'."));
    }
    let character = u32::try_from(number).ok().and_then(char::from_u32);
    match character {
        Some(character) => Ok(pad(&character.to_string(), spec.align.unwrap_or('>'), spec)),
        None => raise(Kind::OverflowError, "%c arg not in range(0x110000)"),
    }
}

fn float(number: f64, spec: &Spec) -> Result<String> {
    let magnitude = number.abs();
    let kind = spec.kind.unwrap_or(' ');
    if let ('n', Some(grouping)) = (kind, spec.grouping) {
        return value_error(format!("Cannot specify '{grouping}' with 'n'."));
    }
    let precision = spec.precision.unwrap_or(6);
    let text = match (kind.to_ascii_lowercase(), special_float(magnitude)) {
        ('e' | 'f' | 'g' | 'n' | ' ' | '%', Some(special)) => special.to_owned(),
        ('f', None) => format!("{magnitude:.precision$}"),
        ('%', None) => format!("{:.precision$}", magnitude * 100.0),
        ('e', None) => scientific(magnitude, precision),
        ('g' | 'n', None) => general(magnitude, precision, spec.alternate, 0),
        (' ', None) => match spec.precision {
            None => float_repr(magnitude),
            Some(precision) => general(magnitude, precision, spec.alternate, 1),
        },
        _ => return unknown_code(kind, "float"),
    };
    let mut text = if spec.alternate && magnitude.is_finite() {
        with_point(text)
    } else {
        text
    };
    if kind.is_ascii_uppercase() {
        text.make_ascii_uppercase();
    }
    let is_zero = !text.contains(|character: char| matches!(character, '1'..='9' | 'i' | 'I'));
    let negative = number.is_sign_negative() && !number.is_nan();
    if kind == '%' {
        text.push('%');
    }
    let whole = text
        .find(|character: char| !character.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(whole);
    let negative = negative && !(spec.unsigned_zero && is_zero);
    Ok(signed(negative, "", digits, rest, 3, spec))
}

/// `#`: there is a point, even with nothing behind it.
fn with_point(text: String) -> String {
    if text.contains('.') {
        return text;
    }
    match text.split_once('e') {
        Some((mantissa, exponent)) => format!("{mantissa}.e{exponent}"),
        None => text + ".",
    }
}

/// `1.50e+03`
fn scientific(magnitude: f64, precision: usize) -> String {
    let text = format!("{magnitude:.precision$e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    format!("{mantissa}{}", exponent_text(exponent.parse().unwrap_or(0)))
}

/// The `g` presentation; with `least_decimals` 1 that of a float without a type, which keeps one
/// digit behind the point.
fn general(magnitude: f64, precision: usize, keep_zeros: bool, least_decimals: usize) -> String {
    let precision = precision.max(1);
    let (digits, exponent) = split_exponent(&format!("{magnitude:.*e}", precision - 1));
    let limit = precision as i32 - i32::from(least_decimals == 1);
    let fixed = if least_decimals == 1 {
        (-4..limit.max(1)).contains(&exponent)
    } else {
        (-4..limit).contains(&exponent)
    };
    let strip = |text: String| {
        if keep_zeros || !text.contains('.') {
            text
        } else {
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        }
    };
    if fixed {
        let decimals = (precision as i32 - 1 - exponent).max(0) as usize;
        let text = strip(format!("{magnitude:.decimals$}"));
        if least_decimals == 1 && !text.contains('.') {
            return text + ".0";
        }
        return text;
    }
    let (first, rest) = digits.split_at(1);
    let point = if rest.is_empty() { "" } else { "." };
    strip(format!("{first}{point}{rest}")) + &exponent_text(exponent)
}

/// Sign, prefix, grouped digits and the rest, padded.
fn signed(
    negative: bool,
    prefix: &str,
    digits: &str,
    rest: &str,
    group: usize,
    spec: &Spec,
) -> String {
    let sign = match (negative, spec.sign) {
        (true, _) => "-",
        (false, Some('+')) => "+",
        (false, Some(' ')) => " ",
        _ => "",
    };
    let zero_padded = spec.align == Some('=') && spec.fill == '0';
    let taken = sign.len() + prefix.len() + rest.chars().count();
    let least = if zero_padded {
        spec.width.saturating_sub(taken)
    } else {
        0
    };
    let digits = match spec.grouping {
        // What is no number has no digits to group.
        Some(separator) if !digits.is_empty() => grouped(digits, separator, group, least),
        _ => format!("{digits:0>least$}"),
    };
    if spec.align == Some('=') && !zero_padded {
        let length = taken + digits.chars().count();
        let fill: String =
            std::iter::repeat_n(spec.fill, spec.width.saturating_sub(length)).collect();
        return format!("{sign}{prefix}{fill}{digits}{rest}");
    }
    let text = format!("{sign}{prefix}{digits}{rest}");
    let align = spec.align.filter(|align| *align != '=').unwrap_or('>');
    pad(&text, align, spec)
}

/// Digits with a separator every `group` digits, zero-padded to `least` characters.
fn grouped(digits: &str, separator: char, group: usize, least: usize) -> String {
    let mut digits = digits.to_owned();
    loop {
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(group) {
                text.push(separator);
            }
            text.push(digit);
        }
        if text.len() >= least {
            return text;
        }
        digits.insert(0, '0');
    }
}

fn pad(text: &str, align: char, spec: &Spec) -> String {
    let missing = spec.width.saturating_sub(text.chars().count());
    let (left, right) = match align {
        '<' => (0, missing),
        '^' => (missing / 2, missing - missing / 2),
        _ => (missing, 0),
    };
    let fill = |count| std::iter::repeat_n(spec.fill, count);
    fill(left).chain(text.chars()).chain(fill(right)).collect()
}
