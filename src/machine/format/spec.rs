//! Format specifications, parsed.

use crate::machine::exception::{Kind, Result, raise, value_error};

/// Wider results than this are refused rather than built.
pub(in crate::machine) const WIDEST: usize = 1 << 24;

/// A parsed specification.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spec {
    pub(super) fill: char,
    /// `<`, `>`, `=`, `^`
    pub(super) align: Option<char>,
    /// `+`, `-`, space
    pub(super) sign: Option<char>,
    /// `#`
    pub(super) alternate: bool,
    /// `z`: a zero has no sign after rounding.
    pub(super) unsigned_zero: bool,
    pub(super) width: usize,
    /// `,` or `_`
    pub(super) grouping: Option<char>,
    pub(super) precision: Option<usize>,
    pub(super) kind: Option<char>,
}

/// Zeros are put between sign and digits, or behind a text. `None` where CPython says "Invalid format specifier".
pub(super) fn parse(spec: &str, is_text: bool) -> Result<Option<Spec>> {
    let characters: Vec<char> = spec.chars().collect();
    let mut at = 0;
    let peek = |at: usize| characters.get(at).copied();
    let is_align = |character: Option<char>| matches!(character, Some('<' | '>' | '=' | '^'));
    let mut parsed = Spec {
        fill: ' ',
        align: None,
        sign: None,
        alternate: false,
        unsigned_zero: false,
        width: 0,
        grouping: None,
        precision: None,
        kind: None,
    };
    let mut fill_is_given = false;
    if is_align(peek(1)) {
        fill_is_given = true;
        parsed.fill = characters[0];
        parsed.align = peek(1);
        at = 2;
    } else if is_align(peek(0)) {
        parsed.align = peek(0);
        at = 1;
    }
    if let Some('+' | '-' | ' ') = peek(at) {
        parsed.sign = peek(at);
        at += 1;
    }
    if peek(at) == Some('z') {
        parsed.unsigned_zero = true;
        at += 1;
    }
    if peek(at) == Some('#') {
        parsed.alternate = true;
        at += 1;
    }
    if !fill_is_given && peek(at) == Some('0') {
        parsed.fill = '0';
        parsed.align = parsed.align.or((!is_text).then_some('='));
        at += 1;
    }
    parsed.width = number(&characters, &mut at)?.unwrap_or(0);
    if let Some(grouping @ (',' | '_')) = peek(at) {
        parsed.grouping = Some(grouping);
        at += 1;
        if let Some(second @ (',' | '_')) = peek(at) {
            return value_error(if second == grouping {
                format!("Cannot specify '{grouping}' with '{second}'.")
            } else {
                "Cannot specify both ',' and '_'.".to_owned()
            });
        }
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
