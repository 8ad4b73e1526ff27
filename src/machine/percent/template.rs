//! The parts of a template of `%`.

use crate::machine::exception::{Result, value_error};
use crate::machine::format::MOST_WIDE;

/// A width or a precision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Amount {
    Unset,
    Given(usize),
    /// `*`: the next value.
    Star,
}

/// A conversion, and the text before it.
pub(super) struct Conversion {
    pub(super) literal: String,
    /// `%(key)s`
    pub(super) key: Option<String>,
    pub(super) flags: String,
    pub(super) width: Amount,
    pub(super) precision: Amount,
    pub(super) kind: char,
    /// Where the kind stands, in characters.
    pub(super) at: usize,
}

/// A parsed template: its conversions, and the text behind them.
pub(super) struct Template {
    pub(super) conversions: Vec<Conversion>,
    pub(super) tail: String,
    /// What is wrong with its end.
    pub(super) problem: Option<&'static str>,
}

pub(super) fn parse(template: &str) -> Result<Template> {
    let characters: Vec<char> = template.chars().collect();
    let mut parsed = Template {
        conversions: Vec::new(),
        tail: String::new(),
        problem: None,
    };
    let mut at = 0;
    let mut literal = String::new();
    while let Some(&character) = characters.get(at) {
        at += 1;
        if character != '%' {
            literal.push(character);
            continue;
        }
        let (conversion, next) = conversion(&characters, at)?;
        at = next;
        match conversion {
            Ok(conversion) if conversion.kind == '%' && conversion.key.is_none() => {
                literal.push('%');
            }
            Ok(mut conversion) => {
                conversion.literal = std::mem::take(&mut literal);
                parsed.conversions.push(conversion);
            }
            Err(problem) => {
                parsed.problem = Some(problem);
                break;
            }
        }
    }
    parsed.tail = literal;
    Ok(parsed)
}

/// The conversion that begins behind a `%`, and where the template goes on.
fn conversion(
    characters: &[char],
    mut at: usize,
) -> Result<(std::result::Result<Conversion, &'static str>, usize)> {
    let peek = |at: usize| characters.get(at).copied();
    let mut key = None;
    if peek(at) == Some('(') {
        let start = at + 1;
        let mut depth = 1;
        at = start;
        while depth > 0 {
            match peek(at) {
                Some('(') => depth += 1,
                Some(')') => depth -= 1,
                None => return Ok((Err("incomplete format key"), at)),
                _ => {}
            }
            at += 1;
        }
        key = Some(characters[start..at - 1].iter().collect());
    }
    let start = at;
    while matches!(peek(at), Some('-' | '+' | ' ' | '#' | '0')) {
        at += 1;
    }
    let flags = characters[start..at].iter().collect();
    let width = amount(characters, &mut at)?;
    let mut precision = Amount::Unset;
    if peek(at) == Some('.') {
        at += 1;
        precision = match amount(characters, &mut at)? {
            Amount::Unset => Amount::Given(0),
            given => given,
        };
    }
    // C's length modifiers mean nothing.
    while matches!(peek(at), Some('h' | 'l' | 'L')) {
        at += 1;
    }
    let Some(kind) = peek(at) else {
        return Ok((Err("incomplete format"), at));
    };
    let conversion = Conversion {
        literal: String::new(),
        key,
        flags,
        width,
        precision,
        kind,
        at,
    };
    Ok((Ok(conversion), at + 1))
}

fn amount(characters: &[char], at: &mut usize) -> Result<Amount> {
    if characters.get(*at) == Some(&'*') {
        *at += 1;
        return Ok(Amount::Star);
    }
    let start = *at;
    while characters.get(*at).is_some_and(char::is_ascii_digit) {
        *at += 1;
    }
    if start == *at {
        return Ok(Amount::Unset);
    }
    let digits: String = characters[start..*at].iter().collect();
    match digits.parse() {
        Ok(amount) if amount <= MOST_WIDE => Ok(Amount::Given(amount)),
        _ => value_error("width too big"),
    }
}
