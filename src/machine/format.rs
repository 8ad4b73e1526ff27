//! `format(value, spec)`: the format specification mini-language
//! (`[[fill]align][sign][z][#][0][width][grouping][.precision][type]`, Library Reference,
//! "Format Specification Mini-Language").

use super::exception::{Kind, Result, raise, type_error, value_error};
use super::text::{exponent_text, float_repr, special_float, split_exponent, to_str};
use super::value::Value;

/// Wider results than this are refused rather than built.
const WIDEST: usize = 1 << 24;

/// A parsed specification.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Spec {
    fill: char,
    /// `<`, `>`, `=`, `^`
    align: Option<char>,
    /// `+`, `-`, space
    sign: char,
    /// `#`
    alternate: bool,
    width: usize,
    /// `,` or `_`
    grouping: Option<char>,
    precision: Option<usize>,
    kind: Option<char>,
}

/// `format(value, spec)`
pub(crate) fn format(value: &Value, spec: &str) -> Result<String> {
    if spec.is_empty() {
        return Ok(to_str(value));
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
    let Some(parsed) = parse(spec)? else {
        return value_error(format!(
            "Invalid format specifier '{spec}' for object of type '{}'",
            value.type_name()
        ));
    };
    match value {
        Value::Int(number) => int(*number, &parsed, "int"),
        Value::Bool(truth) => int(i64::from(*truth), &parsed, "bool"),
        Value::Float(number) => float(*number, &parsed),
        _ => string(&to_str(value), &parsed),
    }
}

/// `None` where CPython says "Invalid format specifier".
fn parse(spec: &str) -> Result<Option<Spec>> {
    let characters: Vec<char> = spec.chars().collect();
    let mut at = 0;
    let peek = |at: usize| characters.get(at).copied();
    let is_align = |character: Option<char>| matches!(character, Some('<' | '>' | '=' | '^'));
    let mut parsed = Spec {
        fill: ' ',
        align: None,
        sign: '-',
        alternate: false,
        width: 0,
        grouping: None,
        precision: None,
        kind: None,
    };
    if is_align(peek(1)) {
        parsed.fill = characters[0];
        parsed.align = peek(1);
        at = 2;
    } else if is_align(peek(0)) {
        parsed.align = peek(0);
        at = 1;
    }
    if let Some(sign @ ('+' | '-' | ' ')) = peek(at) {
        parsed.sign = sign;
        at += 1;
    }
    if peek(at) == Some('z') {
        at += 1;
    }
    if peek(at) == Some('#') {
        parsed.alternate = true;
        at += 1;
    }
    if peek(at) == Some('0') {
        if parsed.align.is_none() {
            parsed.fill = '0';
            parsed.align = Some('=');
        }
        at += 1;
    }
    parsed.width = number(&characters, &mut at)?.unwrap_or(0);
    if let Some(grouping @ (',' | '_')) = peek(at) {
        parsed.grouping = Some(grouping);
        at += 1;
    }
    if peek(at) == Some('.') {
        at += 1;
        parsed.precision = number(&characters, &mut at)?;
        if parsed.precision.is_none() {
            return value_error("Format specifier missing precision");
        }
    }
    parsed.kind = peek(at);
    let rest = characters.len() - at;
    Ok((rest <= 1).then_some(parsed))
}

/// Decimal digits.
fn number(characters: &[char], at: &mut usize) -> Result<Option<usize>> {
    let start = *at;
    while characters.get(*at).is_some_and(char::is_ascii_digit) {
        *at += 1;
    }
    let digits: String = characters[start..*at].iter().collect();
    if digits.is_empty() {
        return Ok(None);
    }
    match digits.parse() {
        Ok(number) if number <= WIDEST => Ok(Some(number)),
        _ => raise(
            Kind::MemoryError,
            format!("a format width of {digits} is more than Lockstep builds"),
        ),
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
    if spec.sign != '-' {
        return value_error("Sign not allowed in string format specifier");
    }
    if spec.alternate {
        return value_error("Alternate form (#) not allowed in string format specifier");
    }
    if let Some(grouping) = spec.grouping {
        return value_error(format!("Cannot specify '{grouping}' with 's'."));
    }
    if spec.align == Some('=') && spec.fill != '0' {
        return value_error("'=' alignment not allowed in string format specifier");
    }
    let cut: String = match spec.precision {
        Some(precision) => text.chars().take(precision).collect(),
        None => text.to_owned(),
    };
    let align = spec.align.filter(|align| *align != '=').unwrap_or('<');
    Ok(pad(&cut, align, spec))
}

fn int(number: i64, spec: &Spec, type_name: &str) -> Result<String> {
    let kind = spec.kind.unwrap_or('d');
    if matches!(kind, 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') {
        return float(number as f64, spec);
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
    let character = u32::try_from(number).ok().and_then(char::from_u32);
    match character {
        Some(character) => Ok(pad(&character.to_string(), spec.align.unwrap_or('>'), spec)),
        None => raise(Kind::OverflowError, "%c arg not in range(0x110000)"),
    }
}

fn float(number: f64, spec: &Spec) -> Result<String> {
    let magnitude = number.abs();
    let kind = spec.kind.unwrap_or(' ');
    let upper = kind.is_ascii_uppercase();
    let precision = spec.precision.unwrap_or(6);
    let text = match (kind.to_ascii_lowercase(), special_float(magnitude)) {
        ('%', Some(special)) => format!("{special}%"),
        ('e' | 'f' | 'g' | 'n' | ' ', Some(special)) => special.to_owned(),
        ('f', None) => pointed(format!("{magnitude:.precision$}"), spec.alternate),
        ('%', None) => format!("{:.precision$}%", magnitude * 100.0),
        ('e', None) => scientific(magnitude, precision),
        ('g' | 'n', None) => general(magnitude, precision, spec.alternate, 0),
        (' ', None) => match spec.precision {
            None => float_repr(magnitude),
            Some(precision) => general(magnitude, precision, spec.alternate, 1),
        },
        _ => return unknown_code(kind, "float"),
    };
    let text = if upper {
        text.to_ascii_uppercase()
    } else {
        text
    };
    let whole = text
        .find(|character: char| !character.is_ascii_digit())
        .unwrap_or(text.len());
    let negative = number.is_sign_negative() && !number.is_nan();
    Ok(signed(
        negative,
        "",
        &text[..whole],
        &text[whole..],
        3,
        spec,
    ))
}

/// `1.50e+03`
fn scientific(magnitude: f64, precision: usize) -> String {
    let text = format!("{magnitude:.precision$e}");
    let (mantissa, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    format!("{mantissa}{}", exponent_text(exponent.parse().unwrap_or(0)))
}

/// Digits that end in a point rather than have none, if they must have one.
fn pointed(digits: String, must: bool) -> String {
    if must && !digits.contains('.') {
        digits + "."
    } else {
        digits
    }
}

/// The `g` presentation; with `least_decimals` 1 that of a float without a type, which keeps one
/// digit behind the point.
fn general(magnitude: f64, precision: usize, keep_zeros: bool, least_decimals: usize) -> String {
    let precision = precision.max(1);
    let (digits, exponent) = split_exponent(&format!("{magnitude:.*e}", precision - 1));
    let limit = precision as i32 - if least_decimals == 1 { 1 } else { 0 };
    let fixed = if least_decimals == 1 {
        (-4..limit.max(1)).contains(&exponent)
    } else {
        (-4..limit).contains(&exponent)
    };
    let strip = |text: String| {
        if keep_zeros || !text.contains('.') {
            pointed(text, keep_zeros)
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
        (false, '+') => "+",
        (false, ' ') => " ",
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
        Some(separator) => grouped(digits, separator, group, least),
        None => format!("{digits:0>least$}"),
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
