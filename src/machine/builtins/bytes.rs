//! Methods of `bytes`, and those of `bytearray` that change nothing. Most are those of `str`, on a text that has one character for each byte.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::integer;
use super::signature::Arguments;
use super::strings;
use crate::machine::exception::{
    Kind, Result, escape, raise, raise_unicode, type_error, value_error,
};
use crate::machine::iterator;
use crate::machine::value::{Text, Value};
use crate::program::library::{Method, Type};

/// Bytes that are no ASCII, or that only `str` counts as white space, become characters of the
/// private use area: they have no case and are neither letters nor digits nor white space.
const PRIVATE: u32 = 0xf700;

fn to_character(byte: u8) -> char {
    match byte {
        0x1c..=0x1f | 0x80.. => char::from_u32(PRIVATE + u32::from(byte)).unwrap_or('\u{fffd}'),
        _ => char::from(byte),
    }
}

fn to_byte(character: char) -> u8 {
    (u32::from(character) & 0xff) as u8
}

/// What stands for bytes where texts are worked on.
pub(in crate::machine) fn text_from_bytes(bytes: &[u8]) -> String {
    bytes.iter().copied().map(to_character).collect()
}

/// The other way.
pub(in crate::machine) fn bytes_from_text(text: &str) -> Vec<u8> {
    text.chars().map(to_byte).collect()
}

/// The bytes of a `bytes` or a `bytearray`, or of an instance of a class that derives from it.
pub(in crate::machine) fn bytes_like(value: &Value) -> Option<Cow<'_, [u8]>> {
    match value.plain() {
        Value::Bytes(bytes) => Some(Cow::Borrowed(&***bytes)),
        Value::Bytearray(bytes) => Some(Cow::Owned(bytes.with(Clone::clone))),
        _ => None,
    }
}

/// Bytes as what `like` is: a `bytearray`, or otherwise `bytes`.
pub(in crate::machine) fn bytes_as(like: &Value, bytes: Vec<u8>) -> Value {
    match like.plain() {
        Value::Bytearray(_) => Value::bytearray(bytes),
        _ => Value::bytes(bytes),
    }
}

fn to_text(bytes: &[u8]) -> Value {
    Value::string(text_from_bytes(bytes))
}

/// The other way, for whatever a method of `str` returns.
fn back(like: &Value, value: Value) -> Value {
    match value {
        Value::Str(text) => bytes_as(like, bytes_from_text(&text.string)),
        Value::List(list) => {
            let items = list.change(std::mem::take).into_iter();
            Value::list(items.map(|item| back(like, item)).collect())
        }
        Value::Tuple(items) => {
            let items = items.iter().cloned();
            Value::tuple(items.map(|item| back(like, item)).collect())
        }
        other => other,
    }
}

/// An argument of a method of `bytes` as one of `str` takes it.
fn argument(value: &Value, method: Method) -> Result<Value> {
    let seeks = matches!(
        method,
        Method::StrFind
            | Method::StrRfind
            | Method::StrIndex
            | Method::StrRindex
            | Method::StrCount
    );
    if method == Method::StrJoin {
        return joined(value);
    }
    if let Some(bytes) = bytes_like(value) {
        return Ok(to_text(&bytes));
    }
    Ok(match value {
        Value::Int(byte @ 0..=255) if seeks => to_text(&[*byte as u8]),
        Value::Int(_) if seeks => return value_error("byte must be in range(0, 256)"),
        Value::Str(_) if matches!(method, Method::StrStartswith | Method::StrEndswith) => {
            return type_error(format!(
                "{} first arg must be bytes or a tuple of bytes, not str",
                method.entry().name
            ));
        }
        Value::Str(_) if seeks => {
            return type_error("argument should be integer or bytes-like object, not 'str'");
        }
        Value::Str(_) => return type_error("a bytes-like object is required, not 'str'"),
        Value::List(_) | Value::Tuple(_) => {
            let items = iterator::collect(value)?;
            let items = items.iter().map(|item| argument(item, method));
            let items = items.collect::<Result<Vec<_>>>()?;
            match value {
                Value::Tuple(_) => Value::tuple(items),
                _ => Value::list(items),
            }
        }
        other if takes_bytes(method, other) => {
            return type_error(format!(
                "a bytes-like object is required, not '{}'",
                other.type_name()
            ));
        }
        other => other.clone(),
    })
}

/// The texts of the bytes that are to be joined.
fn joined(items: &Value) -> Result<Value> {
    let items = iterator::collect_to_join(items)?;
    let texts = items.iter().enumerate().map(|(index, item)| {
        bytes_like(item).map_or_else(
            || {
                let name = item.type_name();
                type_error(format!(
                    "sequence item {index}: expected a bytes-like object, {name} found"
                ))
            },
            |bytes| Ok(to_text(&bytes)),
        )
    });
    texts.collect::<Result<Vec<_>>>().map(Value::list)
}

/// Whether a method can do nothing with this value, which is neither bytes nor text.
fn takes_bytes(method: Method, value: &Value) -> bool {
    match method {
        Method::StrReplace
        | Method::StrPartition
        | Method::StrRpartition
        | Method::StrRemoveprefix
        | Method::StrRemovesuffix => true,
        Method::StrStrip
        | Method::StrLstrip
        | Method::StrRstrip
        | Method::StrSplit
        | Method::StrRsplit => !matches!(value, Value::None),
        _ => false,
    }
}

/// A method that `bytes` shares with `str`. What only counts (`center(10)`) keeps its numbers.
pub(super) fn as_text(object: &Value, method: Method, arguments: &Arguments<'_>) -> Result<Value> {
    let Some(bytes) = bytes_like(object) else {
        return super::slots::wrong_receiver(method.entry().name, object);
    };
    let mut mapped = Vec::new();
    let mut index = 0;
    while let Some(value) = arguments.at(index) {
        mapped.push(match value {
            Value::Unbound => Value::Unbound,
            // Only the first argument is one to look for; the others are places.
            value if index > 0 && matches!(value, Value::Int(_)) => value.clone(),
            value => argument(value, method)?,
        });
        index += 1;
    }
    let arguments = arguments.with_values(mapped);
    let Value::Str(text) = to_text(&bytes) else {
        return Ok(Value::None);
    };
    let result = strings::of_text(&text, method, &arguments);
    match result {
        Err(mut error) if error.kind == Kind::ValueError => {
            error.message = error.message.replace("substring", "subsection");
            Err(error)
        }
        result => result.map(|value| back(object, value)),
    }
}

/// The methods that only `bytes` has.
pub(super) fn call(object: &Value, method: Method, arguments: &Arguments<'_>) -> Result<Value> {
    match (bytes_like(object), method) {
        (_, Method::BytesFromhex) => {
            let bytes = from_hex(arguments.required(0))?;
            Ok(match object {
                Value::Class(class) if class.method_type() == Some(Type::Bytearray) => {
                    Value::bytearray(bytes)
                }
                _ => Value::bytes(bytes),
            })
        }
        (_, Method::BytesMaketrans) => maketrans(arguments),
        (Some(bytes), Method::BytesDecode) => {
            decode("decode", &bytes, arguments.get(0), arguments.get(1))
        }
        (Some(bytes), Method::BytesHex) => hex(&bytes, arguments),
        (Some(bytes), _) => Ok(bytes_as(object, translate(&bytes, arguments)?)),
        _ => super::slots::wrong_receiver(method.entry().name, object),
    }
}

fn maketrans(arguments: &Arguments<'_>) -> Result<Value> {
    let (from, to) = (arguments.required(0), arguments.required(1));
    let (Some(from), Some(to)) = (bytes_like(from), bytes_like(to)) else {
        return type_error("a bytes-like object is required");
    };
    if from.len() != to.len() {
        return value_error("maketrans arguments must have same length");
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (from, to) in from.iter().zip(to.iter()) {
        table[usize::from(*from)] = *to;
    }
    Ok(Value::bytes(table))
}

fn translate(bytes: &[u8], arguments: &Arguments<'_>) -> Result<Vec<u8>> {
    let deleted = arguments.get(1).and_then(bytes_like).unwrap_or_default();
    let kept = bytes.iter().filter(|byte| !deleted.contains(byte));
    let table = arguments.required(0);
    match (table, bytes_like(table)) {
        (Value::None, _) => Ok(kept.copied().collect()),
        (_, Some(table)) if table.len() == 256 => {
            Ok(kept.map(|byte| table[usize::from(*byte)]).collect())
        }
        (_, Some(_)) => value_error("translation table must be 256 characters long"),
        (other, None) => type_error(format!(
            "a bytes-like object is required, not '{}'",
            other.type_name()
        )),
    }
}

fn hex(bytes: &[u8], arguments: &Arguments<'_>) -> Result<Value> {
    let digits = |part: &[u8]| {
        let mut digits = String::with_capacity(2 * part.len());
        for byte in part {
            let _ = write!(digits, "{byte:02x}");
        }
        digits
    };
    let separator = match arguments.get(0) {
        None => return Ok(Value::string(digits(bytes))),
        Some(Value::Str(text)) if text.length == 1 => text.string.to_string(),
        Some(Value::Bytes(one)) if one.len() == 1 => char::from(one[0]).to_string(),
        Some(_) => return value_error("sep must be length 1."),
    };
    let group = arguments.get(1).map_or(Ok(1), integer)?;
    let size = group.unsigned_abs() as usize;
    if size == 0 {
        return Ok(Value::string(digits(bytes)));
    }
    // Positive groups are counted from the right.
    let first = if group > 0 { bytes.len() % size } else { 0 };
    let (head, rest) = bytes.split_at(first);
    let mut parts: Vec<String> = rest.chunks(size).map(digits).collect();
    if !head.is_empty() {
        parts.insert(0, digits(head));
    }
    Ok(Value::string(parts.join(&separator)))
}

fn from_hex(value: &Value) -> Result<Vec<u8>> {
    let Value::Str(text) = value else {
        return super::not_text("fromhex() argument", value);
    };
    let invalid = |at: usize| {
        value_error(format!(
            "non-hexadecimal number found in fromhex() arg at position {at}"
        ))
    };
    let mut bytes = Vec::new();
    let mut characters = text.string.chars().enumerate();
    while let Some((at, high)) = characters.next() {
        if high.is_ascii_whitespace() {
            continue;
        }
        let Some(high) = high.to_digit(16) else {
            return invalid(at);
        };
        match characters.next().map(|(_, low)| low.to_digit(16)) {
            Some(Some(low)) => bytes.push((high * 16 + low) as u8),
            _ => return invalid(at + 1),
        }
    }
    Ok(bytes)
}

/// The encodings that Lockstep knows, by what CPython calls them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Ascii,
    Latin1,
}

impl Encoding {
    fn of(function: &str, value: Option<&Value>) -> Result<Self> {
        let Some(name) = codec_argument(function, "encoding", value)? else {
            return Ok(Self::Utf8);
        };
        let folded = name.to_ascii_lowercase().replace(['-', ' '], "_");
        match &*folded {
            "utf_8" | "utf8" | "u8" | "utf" => Ok(Self::Utf8),
            "ascii" | "us_ascii" | "646" => Ok(Self::Ascii),
            "latin_1" | "latin1" | "latin" | "l1" | "iso_8859_1" | "iso8859_1" => Ok(Self::Latin1),
            "utf_16" | "utf_32" | "cp1252" | "utf_16_le" | "utf_16_be" => raise(
                Kind::RuntimeError,
                format!("Lockstep does not have the encoding '{name}' yet"),
            ),
            _ => raise(Kind::LookupError, format!("unknown encoding: {name}")),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Ascii => "ascii",
            Self::Latin1 => "latin-1",
        }
    }
}

/// The name of an encoding or of an error handler.
fn codec_argument<'value>(
    function: &str,
    which: &str,
    value: Option<&'value Value>,
) -> Result<Option<&'value str>> {
    match value {
        None => Ok(None),
        Some(Value::Str(name)) if name.string.contains('\0') => {
            value_error("embedded null character")
        }
        Some(Value::Str(name)) => Ok(Some(&name.string)),
        Some(other) => super::not_text(&format!("{function}() argument '{which}'"), other),
    }
}

fn handler<'value>(function: &str, errors: Option<&'value Value>) -> Result<&'value str> {
    Ok(codec_argument(function, "errors", errors)?.unwrap_or("strict"))
}

/// `text.encode(encoding, errors)`, called by the function of this name.
pub(super) fn encode(
    function: &str,
    text: &Text,
    encoding: Option<&Value>,
    errors: Option<&Value>,
) -> Result<Value> {
    let encoding = Encoding::of(function, encoding)?;
    let handler = handler(function, errors)?;
    let most = match encoding {
        Encoding::Utf8 => return Ok(Value::bytes(text.string.as_bytes().to_vec())),
        Encoding::Ascii => 0x80,
        Encoding::Latin1 => 0x100,
    };
    let mut bytes = Vec::new();
    for (at, character) in text.string.chars().enumerate() {
        let code = u32::from(character);
        if code < most {
            bytes.push(code as u8);
            continue;
        }
        match handler {
            "ignore" => {}
            "replace" => bytes.push(b'?'),
            "xmlcharrefreplace" => bytes.extend(format!("&#{code};").bytes()),
            "backslashreplace" => bytes.extend(escape(character).bytes()),
            "strict" | "surrogateescape" | "surrogatepass" => {
                let rest = text.string.chars().skip(at);
                let wrong = rest.take_while(|one| u32::from(*one) >= most).count();
                return raise_unicode(
                    Kind::UnicodeEncodeError,
                    encoding.name(),
                    Value::string(&*text.string),
                    (at, at + wrong),
                    &format!("ordinal not in range({most})"),
                );
            }
            other => return unknown_handler(other),
        }
    }
    Ok(Value::bytes(bytes))
}

fn unknown_handler<T>(name: &str) -> Result<T> {
    if matches!(name, "surrogateescape" | "surrogatepass" | "namereplace") {
        let message = format!("Lockstep does not have the error handler '{name}' yet");
        return raise(Kind::RuntimeError, message);
    }
    let message = format!("unknown error handler name '{name}'");
    raise(Kind::LookupError, message)
}

/// `bytes.decode(encoding, errors)`, called by the function of this name.
pub(super) fn decode(
    function: &str,
    bytes: &[u8],
    encoding: Option<&Value>,
    errors: Option<&Value>,
) -> Result<Value> {
    let encoding = Encoding::of(function, encoding)?;
    let handler = handler(function, errors)?;
    let mut text = String::new();
    let mut at = 0;
    while at < bytes.len() {
        let (valid, wrong, reason) = match encoding {
            Encoding::Latin1 => {
                text.extend(bytes.iter().map(|byte| char::from(*byte)));
                break;
            }
            Encoding::Ascii => {
                let rest = &bytes[at..];
                let valid = rest.iter().take_while(|byte| byte.is_ascii()).count();
                (valid, 1, "ordinal not in range(128)")
            }
            Encoding::Utf8 => match std::str::from_utf8(&bytes[at..]) {
                Ok(rest) => {
                    text.push_str(rest);
                    break;
                }
                Err(error) => utf8_problem(&bytes[at..], error),
            },
        };
        text.push_str(std::str::from_utf8(&bytes[at..at + valid]).unwrap_or_default());
        at += valid;
        if at >= bytes.len() {
            break;
        }
        match handler {
            "ignore" => {}
            "replace" => text.push('\u{fffd}'),
            "backslashreplace" => {
                for byte in &bytes[at..at + wrong] {
                    let _ = write!(text, "\\x{byte:02x}");
                }
            }
            "strict" => {
                return raise_unicode(
                    Kind::UnicodeDecodeError,
                    encoding.name(),
                    Value::bytes(bytes.to_vec()),
                    (at, at + wrong),
                    reason,
                );
            }
            "xmlcharrefreplace" | "namereplace" => {
                return type_error("don't know how to handle UnicodeDecodeError in error callback");
            }
            other => return unknown_handler(other),
        }
        at += wrong;
    }
    Ok(Value::string(text))
}

/// How many bytes are fine, how many are wrong, and what is wrong with them.
fn utf8_problem(bytes: &[u8], error: std::str::Utf8Error) -> (usize, usize, &'static str) {
    let valid = error.valid_up_to();
    match error.error_len() {
        None => (valid, bytes.len() - valid, "unexpected end of data"),
        Some(length) => {
            let is_start = matches!(bytes[valid], 0xc2..=0xf4);
            let reason = if is_start {
                "invalid continuation byte"
            } else {
                "invalid start byte"
            };
            (valid, length, reason)
        }
    }
}
