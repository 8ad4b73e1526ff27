//! Methods of strings without arguments: upper and lower case, and what kind of characters
//! there are.

use super::split::is_white;
use crate::machine::value::{Text, Value};
use crate::program::library::Method;

/// The result, if the method is one of these.
pub(super) fn call(text: &Text, method: Method) -> Option<Value> {
    let own = &*text.string;
    let every = |test: fn(char) -> bool| Value::Bool(!own.is_empty() && own.chars().all(test));
    Some(match method {
        Method::StrCapitalize => Value::string(capitalized(own)),
        Method::StrCasefold => Value::string(own.to_lowercase().replace('ß', "ss")),
        Method::StrLower => Value::string(own.to_lowercase()),
        Method::StrUpper => Value::string(own.to_uppercase()),
        Method::StrSwapcase => Value::string(swapped(own)),
        Method::StrTitle => Value::string(titled(own)),
        Method::StrIsalnum => every(char::is_alphanumeric),
        Method::StrIsalpha => every(char::is_alphabetic),
        Method::StrIsascii => Value::Bool(own.is_ascii()),
        Method::StrIsdecimal => every(|character| {
            // Without the numbers that are no digits: ½, Ⅷ, ².
            character.is_ascii_digit() || character.is_numeric() && is_foreign_digit(character)
        }),
        Method::StrIsdigit => every(|character| {
            character.is_ascii_digit()
                || character.is_numeric()
                    && (is_foreign_digit(character)
                        || matches!(character, '²' | '³' | '¹' | '⁰' | '⁴'..='⁹'))
        }),
        Method::StrIsnumeric => every(char::is_numeric),
        Method::StrIsspace => every(is_white),
        Method::StrIslower => Value::Bool(is_cased(own, char::is_lowercase, char::is_uppercase)),
        Method::StrIsupper => Value::Bool(is_cased(own, char::is_uppercase, char::is_lowercase)),
        _ => return None,
    })
}

/// Digits from 0 to 9 of other scripts stand in runs of ten, the common ones of which these are.
fn is_foreign_digit(character: char) -> bool {
    const ZEROS: [u32; 12] = [
        0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xe50, 0xff10,
    ];
    let code = u32::from(character);
    ZEROS.iter().any(|zero| (*zero..zero + 10).contains(&code))
}

/// Some character is wanted, and none is of the other case.
fn is_cased(own: &str, wanted: fn(char) -> bool, other: fn(char) -> bool) -> bool {
    own.chars().any(wanted) && !own.chars().any(other)
}

fn capitalized(own: &str) -> String {
    let mut characters = own.chars();
    characters.next().map_or_else(String::new, |first| {
        let mut text = String::new();
        push_title(&mut text, first);
        text.push_str(&characters.as_str().to_lowercase());
        text
    })
}

/// Adds a character in title case: of several that it becomes in upper case, only the first is.
fn push_title(text: &mut String, character: char) {
    let title = match character {
        'Ǆ'..='ǆ' => 'ǅ',
        'Ǉ'..='ǉ' => 'ǈ',
        'Ǌ'..='ǌ' => 'ǋ',
        'Ǳ'..='ǳ' => 'ǲ',
        _ => {
            let mut upper = character.to_uppercase();
            text.extend(upper.next());
            text.extend(upper.flat_map(char::to_lowercase));
            return;
        }
    };
    text.push(title);
}

fn swapped(own: &str) -> String {
    let mut text = String::new();
    for character in own.chars() {
        if character.is_uppercase() {
            text.extend(character.to_lowercase());
        } else {
            text.extend(character.to_uppercase());
        }
    }
    text
}

/// Upper case where a letter follows none.
fn titled(own: &str) -> String {
    let mut text = String::new();
    let mut in_word = false;
    for character in own.chars() {
        if in_word {
            text.extend(character.to_lowercase());
        } else {
            push_title(&mut text, character);
        }
        in_word = character.is_lowercase() || character.is_uppercase();
    }
    text
}
