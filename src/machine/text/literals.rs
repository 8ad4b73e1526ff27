//! Strings, bytes and floats as they stand in a program.

use std::fmt::Write as _;

/// `repr` of bytes.
pub(super) fn push_bytes(bytes: &[u8], text: &mut String) {
    let quote = if bytes.contains(&b'\'') && !bytes.contains(&b'"') {
        '"'
    } else {
        '\''
    };
    text.push('b');
    text.push(quote);
    for byte in bytes {
        let _ = match byte {
            b'\\' => write!(text, "\\\\"),
            b'\n' => write!(text, "\\n"),
            b'\r' => write!(text, "\\r"),
            b'\t' => write!(text, "\\t"),
            _ if char::from(*byte) == quote => write!(text, "\\{quote}"),
            b' '..=b'~' => write!(text, "{}", char::from(*byte)),
            _ => write!(text, "\\x{byte:02x}"),
        };
    }
    text.push(quote);
}

/// `repr` of a string: single quotes unless only those occur in it.
pub(super) fn push_quoted(string: &str, text: &mut String) {
    let quote = if string.contains('\'') && !string.contains('"') {
        '"'
    } else {
        '\''
    };
    text.push(quote);
    for character in string.chars() {
        let _ = match character {
            '\\' => write!(text, "\\\\"),
            '\n' => write!(text, "\\n"),
            '\r' => write!(text, "\\r"),
            '\t' => write!(text, "\\t"),
            _ if character == quote => write!(text, "\\{quote}"),
            ' '..='~' => write!(text, "{character}"),
            _ if is_printable(character) => write!(text, "{character}"),
            _ if (character as u32) < 0x100 => write!(text, "\\x{:02x}", character as u32),
            _ if (character as u32) < 0x1_0000 => write!(text, "\\u{:04x}", character as u32),
            _ => write!(text, "\\U{:08x}", character as u32),
        };
    }
    text.push(quote);
}

/// `str.isprintable` of one character beyond ASCII, near enough: no controls, separators,
/// formats, surrogates or private use.
pub(crate) fn is_printable(character: char) -> bool {
    !(character.is_control()
        || character.is_whitespace()
        || matches!(character,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{feff}' | '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{fffb}'
            | '\u{f0000}'..='\u{10ffff}'))
}

/// The text with everything beyond ASCII escaped.
pub(crate) fn escaped(own: &str) -> String {
    let mut text = String::new();
    for character in own.chars() {
        let code = character as u32;
        let _ = match code {
            0..=0x7f => write!(text, "{character}"),
            0x80..=0xff => write!(text, "\\x{code:02x}"),
            0x100..=0xffff => write!(text, "\\u{code:04x}"),
            _ => write!(text, "\\U{code:08x}"),
        };
    }
    text
}

/// `repr` of a float: the shortest digits that read back as the same number.
pub(crate) fn float_repr(value: f64) -> String {
    if let Some(special) = special_float(value) {
        return special.to_owned();
    }
    let (digits, exponent) = split_exponent(&format!("{:e}", value.abs()));
    if (-4..16).contains(&exponent) {
        let text = format!("{value}");
        let Some(point) = text.find('.') else {
            return text + ".0";
        };
        // Of two that are equally near, CPython takes the even one, and Rust the larger one.
        let even = format!("{value:.*}", text.len() - point - 1);
        if digits.len() > 15 && even.parse() == Ok(value) {
            even
        } else {
            text
        }
    } else {
        let sign = if value < 0.0 { "-" } else { "" };
        let (first, rest) = digits.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        format!("{sign}{first}{point}{rest}{}", exponent_text(exponent))
    }
}

/// `inf`, `-inf`, `nan`.
pub(crate) fn special_float(value: f64) -> Option<&'static str> {
    if value.is_nan() {
        Some("nan")
    } else if value.is_infinite() {
        Some(if value > 0.0 { "inf" } else { "-inf" })
    } else {
        None
    }
}

/// Digits without point, and exponent, of Rust's `{:e}`.
pub(crate) fn split_exponent(text: &str) -> (String, i32) {
    let (mantissa, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let digits = mantissa.replace('.', "");
    (digits, exponent.parse().unwrap_or(0))
}

/// `e+05`
pub(crate) fn exponent_text(exponent: i32) -> String {
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("e{sign}{:02}", exponent.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each pair as CPython 3.11 prints it.
    #[test]
    fn floats_are_printed_as_cpython_prints_them() {
        for (value, text) in [
            (0.1, "0.1"),
            (-0.0, "-0.0"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (123_456_789.125, "123456789.125"),
            (0.0001, "0.0001"),
            (0.000_012_5, "1.25e-05"),
            (-0.012_5, "-0.0125"),
            (1.0 + 1.0 / 131_072.0, "1.0000076293945312"),
            (-1_999_999_999_999_999.0 - 0.25, "-1999999999999999.2"),
            (9_007_199_254_740_993.0, "9007199254740992.0"),
            (f64::MAX, "1.7976931348623157e+308"),
            (f64::INFINITY, "inf"),
        ] {
            assert_eq!(float_repr(value), text);
        }
    }

    #[test]
    fn strings_are_quoted_as_cpython_quotes_them() {
        for (string, quoted) in [
            ("a'b", r#""a'b""#),
            ("a'b\"c", r#"'a\'b"c'"#),
            ("\n\t\\\u{7f}é\u{200b}", r"'\n\t\\\x7fé\u200b'"),
        ] {
            let mut text = String::new();
            push_quoted(string, &mut text);
            assert_eq!(text, quoted);
        }
    }
}
