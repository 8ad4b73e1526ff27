//! `template % values` (Library Reference, "printf-style String Formatting"), for `str` and `bytes`.
//! One of bytes is rendered as a text that has one character for each byte.
//!
//! The template is parsed first; then each conversion takes its value. A value that is an object
//! of the program with methods of its own makes it a detour: the prelude asks [`fields`] what is
//! wanted, converts the values, and comes back with [`format_converted`].

mod template;

use super::builtins::{bytes_as, bytes_from_text, bytes_like, text_from_bytes};
use super::class::Special;
use super::exception::{Kind, Result, detour, raise, type_error, value_error};
use super::format::{self, MOST_WIDE};
use super::items;
use super::text::{ascii, repr, to_str};
use super::value::Value;
use template::{Amount, Conversion, parse};

/// What a template is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Text,
    Bytes,
}

impl Form {
    /// A template's form, and its text.
    fn of(template: &Value) -> Result<(Self, String)> {
        match bytes_like(template) {
            Some(bytes) => Ok((Self::Bytes, text_from_bytes(&bytes))),
            None => Ok((Self::Text, to_str(template)?)),
        }
    }

    /// What comes of a template.
    fn result(self, template: &Value, text: &str) -> Value {
        match self {
            Self::Text => Value::string(text),
            Self::Bytes => bytes_as(template, bytes_from_text(text)),
        }
    }

    /// A text that is part of such a template.
    fn value(self, text: &str) -> Value {
        match self {
            Self::Text => Value::string(text),
            Self::Bytes => Value::bytes(bytes_from_text(text)),
        }
    }
}

/// Where values come from.
enum Source<'values> {
    /// One after the other.
    Items(&'values [Value]),
    /// By their keys.
    Mapping,
}

/// The values, as the conversions take them.
struct Values<'values> {
    source: Source<'values>,
    taken: usize,
    form: Form,
    /// Whether texts are ready for `%s`, `%r` and `%a`.
    is_converted: bool,
}

impl<'values> Values<'values> {
    fn next(&mut self) -> Result<Value> {
        let Source::Items(items) = self.source else {
            return type_error("not enough arguments for format string");
        };
        self.taken += 1;
        match items.get(self.taken - 1) {
            Some(value) => Ok(value.clone()),
            None => type_error("not enough arguments for format string"),
        }
    }

    fn of(&mut self, conversion: &Conversion, whole: &'values Value) -> Result<Value> {
        if self.is_converted || conversion.key.is_none() {
            return self.next();
        }
        let Some(key) = &conversion.key else {
            return self.next();
        };
        self.source = Source::Mapping;
        match whole {
            Value::Instance(_) => detour(),
            Value::Dict(_) => items::load(whole, &self.form.value(key)),
            _ => type_error("format requires a mapping"),
        }
    }

    fn amount(&mut self, amount: Amount) -> Result<Option<i64>> {
        match amount {
            Amount::Unset => Ok(None),
            Amount::Given(amount) => Ok(Some(amount as i64)),
            Amount::Star => match self.next()? {
                Value::Int(amount) if amount.unsigned_abs() <= MOST_WIDE as u64 => Ok(Some(amount)),
                Value::Int(_) => raise(
                    Kind::OverflowError,
                    "Python int too large to convert to C int",
                ),
                Value::Bool(amount) => Ok(Some(i64::from(amount))),
                _ => type_error("* wants int"),
            },
        }
    }
}

/// `template % values`
pub(super) fn format(template: &Value, values: &Value) -> Result<Value> {
    let (form, text) = Form::of(template)?;
    let plain = values.plain();
    let whole = match values {
        Value::Instance(instance)
            if instance.class.has(Special::Getitem) || instance.class.has(Special::Missing) =>
        {
            values
        }
        _ => plain,
    };
    let (items, is_mapping) = match plain {
        Value::Tuple(items) => (&***items, false),
        Value::Instance(instance) => (
            std::slice::from_ref(values),
            instance.class.has(Special::Getitem),
        ),
        Value::Bytes(_) | Value::Bytearray(_) => (std::slice::from_ref(values), form == Form::Text),
        Value::Dict(_) | Value::List(_) | Value::Range(_) => (std::slice::from_ref(values), true),
        _ => (std::slice::from_ref(values), false),
    };
    let text = render(form, &text, items, whole, is_mapping, false)?;
    Ok(form.result(template, &text))
}

/// As [`format`], with the values in the order of [`fields`] and texts for what wants texts.
pub(super) fn format_converted(
    template: &Value,
    items: &[Value],
    is_mapping: bool,
) -> Result<Value> {
    let (form, text) = Form::of(template)?;
    let text = render(form, &text, items, &Value::None, is_mapping, true)?;
    Ok(form.result(template, &text))
}

/// What the template wants, in order: the key or `None`, and the kind; `*` for an amount.
pub(super) fn fields(template: &Value) -> Result<Vec<Value>> {
    let (form, template) = Form::of(template)?;
    let mut fields = Vec::new();
    for conversion in &parse(&template)?.conversions {
        for amount in [conversion.width, conversion.precision] {
            if amount == Amount::Star {
                fields.push(Value::tuple(vec![Value::None, Value::string("*")]));
            }
        }
        let key = conversion.key.as_deref();
        let key = key.map_or(Value::None, |key| form.value(key));
        let kind = Value::string(conversion.kind.to_string());
        fields.push(Value::tuple(vec![key, kind]));
    }
    Ok(fields)
}

fn render(
    form: Form,
    template: &str,
    items: &[Value],
    whole: &Value,
    is_mapping: bool,
    is_converted: bool,
) -> Result<String> {
    let parsed = parse(template)?;
    let mut values = Values {
        source: Source::Items(items),
        taken: 0,
        form,
        is_converted,
    };
    let mut text = String::new();
    for conversion in &parsed.conversions {
        text.push_str(&conversion.literal);
        push(conversion, &mut values, whole, &mut text)?;
    }
    if let Some(problem) = parsed.problem {
        return value_error(problem);
    }
    text.push_str(&parsed.tail);
    if values.taken < items.len() && !is_mapping && !matches!(values.source, Source::Mapping) {
        return type_error(match form {
            Form::Text => "not all arguments converted during string formatting",
            Form::Bytes => "not all arguments converted during bytes formatting",
        });
    }
    Ok(text)
}

fn push<'values>(
    conversion: &Conversion,
    values: &mut Values<'values>,
    whole: &'values Value,
    text: &mut String,
) -> Result<()> {
    let has = |flag: char| conversion.flags.contains(flag);
    let width = values.amount(conversion.width)?.unwrap_or(0);
    let precision = values.amount(conversion.precision)?;
    let precision = precision.map(|precision| precision.max(0) as usize);
    let kind = conversion.kind;
    if kind == '%' {
        text.push('%');
        return Ok(());
    }
    let value = values.of(conversion, whole)?;
    let is_number = matches!(
        kind,
        'd' | 'i' | 'u' | 'o' | 'x' | 'X' | 'e' | 'E' | 'f' | 'F' | 'g' | 'G'
    );
    let body = match kind {
        's' | 'r' | 'a' => text_of(kind, &value, precision, values)?,
        'b' if values.form == Form::Bytes => text_of(kind, &value, precision, values)?,
        'c' => match values.form {
            Form::Text => character(&value)?,
            Form::Bytes => byte(&value)?,
        },
        'd' | 'i' | 'u' | 'o' | 'x' | 'X' => integer(&value, kind, precision, has('#'))?,
        _ if is_number => match float(&value, kind, precision, has('#')) {
            Err(error) if values.form == Form::Bytes && error.kind == Kind::TypeError => {
                let name = value.type_name();
                return type_error(format!("float argument required, not {name}"));
            }
            body => body?,
        },
        _ => {
            return value_error(format!(
                "unsupported format character '{kind}' ({:#x}) at index {}",
                u32::from(kind),
                conversion.at
            ));
        }
    };
    let body = match (is_number, body.starts_with('-')) {
        (true, false) if has('+') => format!("+{body}"),
        (true, false) if has(' ') => format!(" {body}"),
        _ => body,
    };
    let missing = (width.unsigned_abs() as usize).saturating_sub(body.chars().count());
    if has('-') || width < 0 {
        text.push_str(&body);
        text.extend(std::iter::repeat_n(' ', missing));
    } else if has('0') && is_number {
        let sign = usize::from(body.starts_with(['-', '+', ' ']));
        let prefix = ["0x", "0X", "0o"]
            .iter()
            .any(|one| body[sign..].starts_with(one));
        let (head, digits) = body.split_at(sign + if prefix && has('#') { 2 } else { 0 });
        text.push_str(head);
        text.extend(std::iter::repeat_n('0', missing));
        text.push_str(digits);
    } else {
        text.extend(std::iter::repeat_n(' ', missing));
        text.push_str(&body);
    }
    Ok(())
}

/// `%s`, `%r`, `%a`, and `%b` of bytes.
fn text_of(
    kind: char,
    value: &Value,
    precision: Option<usize>,
    values: &Values<'_>,
) -> Result<String> {
    let body = match (values.form, kind, value) {
        (Form::Bytes, 's' | 'b', _) => match bytes_like(value) {
            Some(bytes) => text_from_bytes(&bytes),
            None if matches!(value, Value::Instance(_)) && !values.is_converted => return detour(),
            None => {
                return type_error(format!(
                    "%b requires a bytes-like object, or an object that implements __bytes__, \
                     not '{}'",
                    value.type_name()
                ));
            }
        },
        (_, _, Value::Str(text)) if values.is_converted => text.string.to_string(),
        (Form::Text, 's', _) => to_str(value)?,
        (Form::Text, 'r', _) => repr(value)?,
        _ => ascii(value)?,
    };
    Ok(match precision {
        Some(precision) => body.chars().take(precision).collect(),
        None => body,
    })
}

/// `%c` of bytes.
fn byte(value: &Value) -> Result<String> {
    match (value.plain(), bytes_like(value).as_deref()) {
        (_, Some(one @ [_])) => Ok(text_from_bytes(one)),
        (Value::Int(code), _) => match u8::try_from(*code) {
            Ok(byte) => Ok(text_from_bytes(&[byte])),
            Err(_) => raise(Kind::OverflowError, "%c arg not in range(256)"),
        },
        (Value::Instance(instance), _) if instance.class.has(Special::Index) => detour(),
        _ => type_error("%c requires an integer in range(256) or a single byte"),
    }
}

fn character(value: &Value) -> Result<String> {
    match value.plain() {
        Value::Str(text) if text.length == 1 => Ok(text.string.to_string()),
        Value::Int(code) => {
            let character = u32::try_from(*code).ok().and_then(char::from_u32);
            match character {
                Some(character) => Ok(character.to_string()),
                None => raise(Kind::OverflowError, "%c arg not in range(0x110000)"),
            }
        }
        Value::Instance(instance) if instance.class.has(Special::Index) => detour(),
        _ => type_error("%c requires int or char"),
    }
}

fn integer(value: &Value, kind: char, precision: Option<usize>, alternate: bool) -> Result<String> {
    let is_decimal = matches!(kind, 'd' | 'i' | 'u');
    let number = match value.plain() {
        Value::Int(number) => *number,
        Value::Bool(truth) => i64::from(*truth),
        Value::Float(number) if is_decimal => super::builtins::float_to_int(*number)?,
        Value::Instance(instance)
            if instance.class.has(Special::Index) || instance.class.has(Special::Int) =>
        {
            return detour();
        }
        _ => {
            let wanted = if is_decimal {
                "a real number"
            } else {
                "an integer"
            };
            return type_error(format!(
                "%{kind} format: {wanted} is required, not {}",
                value.type_name()
            ));
        }
    };
    let magnitude = number.unsigned_abs();
    let (prefix, digits) = match kind {
        'o' => ("0o", format!("{magnitude:o}")),
        'x' => ("0x", format!("{magnitude:x}")),
        'X' => ("0X", format!("{magnitude:X}")),
        _ => ("", magnitude.to_string()),
    };
    let prefix = if alternate { prefix } else { "" };
    let sign = if number < 0 { "-" } else { "" };
    let least = precision.unwrap_or(0);
    Ok(format!("{sign}{prefix}{digits:0>least$}"))
}

fn float(value: &Value, kind: char, precision: Option<usize>, alternate: bool) -> Result<String> {
    let number = match value.plain() {
        Value::Int(number) => *number as f64,
        Value::Bool(truth) => f64::from(u8::from(*truth)),
        Value::Float(number) => *number,
        Value::Instance(instance)
            if instance.class.has(Special::Float) || instance.class.has(Special::Index) =>
        {
            return detour();
        }
        _ => return type_error(format!("must be real number, not {}", value.type_name())),
    };
    let alternate = if alternate { "#" } else { "" };
    let precision = precision.unwrap_or(6);
    format::format(
        &Value::Float(number),
        &format!("{alternate}.{precision}{kind}"),
    )
}
