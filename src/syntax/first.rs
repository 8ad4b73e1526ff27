//! The one complaint that `CPython` would make of a text that is not Python, out of all that ruff's
//! parser has: what it says of the text behind the first error follows from that one.

use std::cmp::Ordering;

use ruff_python_ast::token::{TokenKind, Tokens};
use ruff_text_size::{Ranged as _, TextRange, TextSize};

type Complaint = (TextRange, String);

/// The first of `complaints`, which are in the order of their places, in `CPython`'s words where the
/// place alone tells that it has other ones; or what is wrong with the brackets before it.
pub(super) fn first(
    source: &str,
    tokens: &Tokens,
    complaints: Vec<Complaint>,
    unclosed: &[Complaint],
) -> Option<Complaint> {
    let (range, message) = complaints.into_iter().next()?;
    if let Some(complaint) = in_indentation(source, range, &message) {
        return Some(complaint);
    }
    if let Some(complaint) = in_number(source, range, &message) {
        return Some(complaint);
    }
    if is_in_format_string(tokens, range) {
        let words = in_format_string(source, range, &message);
        let bracket = unclosed.first().filter(|_| words.ends_with("'#'"));
        return Some((bracket.map_or(range, |(at, _)| *at), words));
    }
    if let Some(complaint) = mismatched(source, tokens) {
        return Some(complaint);
    }
    // Those that are open in the same place follow each other; the innermost one is named.
    let is_open = |(at, _): &&Complaint| at.start() <= range.start();
    let is_own = is_own_words(&message);
    match unclosed.iter().rfind(is_open) {
        Some(bracket) if !is_own || range.start() >= end_of_line(source, bracket.0) => {
            Some(bracket.clone())
        }
        _ => Some((range, message)),
    }
}

fn end_of_line(source: &str, range: TextRange) -> TextSize {
    let rest = &source[range.end().to_usize()..];
    let length = rest.find('\n').unwrap_or(rest.len());
    range.end() + TextSize::new(length as u32)
}

/// Whether `CPython` has these words for the error itself, even where a bracket is open.
fn is_own_words(message: &str) -> bool {
    ![
        "Expected",
        "Simple statements",
        "invalid syntax",
        "unexpected",
        "expected",
        "Got",
        "unmatched",
        "illegal",
    ]
    .iter()
    .any(|words| message.starts_with(words))
}

/// A closing bracket of another kind than the innermost open one.
fn mismatched(source: &str, tokens: &Tokens) -> Option<Complaint> {
    let mut open: Vec<(char, TextRange)> = Vec::new();
    for token in tokens {
        match token.kind() {
            TokenKind::Lpar => open.push(('(', token.range())),
            TokenKind::Lsqb => open.push(('[', token.range())),
            TokenKind::Lbrace => open.push(('{', token.range())),
            kind @ (TokenKind::Rpar | TokenKind::Rsqb | TokenKind::Rbrace) => {
                let (closing, wanted) = match kind {
                    TokenKind::Rpar => (')', '('),
                    TokenKind::Rsqb => (']', '['),
                    _ => ('}', '{'),
                };
                let (opening, at) = open.pop()?;
                if opening != wanted {
                    let between = &source[at.end().to_usize()..token.range().start().to_usize()];
                    let line = 1 + source[..at.start().to_usize()].matches('\n').count();
                    let place = if between.contains('\n') {
                        format!(" on line {line}")
                    } else {
                        String::new()
                    };
                    let message = format!(
                        "closing parenthesis '{closing}' does not match opening parenthesis '{opening}'{place}"
                    );
                    return Some((token.range(), message));
                }
            }
            _ => {}
        }
    }
    None
}

/// Complaints about indentation, which are `IndentationError`s and `TabError`s.
fn in_indentation(source: &str, range: TextRange, message: &str) -> Option<Complaint> {
    let start = range.start().to_usize();
    if let Some(construct) = message.strip_prefix("Expected an indented block after ") {
        let construct = construct.replace('`', "'");
        let construct = match construct.rsplit_once(' ')? {
            (name, "clause" | "block") => format!("{name} statement"),
            ("'class'", "definition") => "class definition".to_owned(),
            _ => construct,
        };
        let word = construct
            .strip_prefix('\'')
            .and_then(|rest| rest.split('\'').next());
        let line = header_line(&source[..start], word, &construct)?;
        let message = format!("expected an indented block after {construct} on line {line}");
        // Of what stands there instead, the first character.
        let first = source[start..range.end().to_usize()].chars().next();
        let width = first.map_or(TextSize::new(0), TextSize::of);
        return Some((TextRange::at(range.start(), width), message));
    }
    if !message.starts_with("unexpected indent") && !message.starts_with("unindent does not") {
        return None;
    }
    let line_start = source[..start].rfind('\n').map_or(0, |at| at + 1);
    let line = source[line_start..].lines().next().unwrap_or_default();
    let before = source[..line_start]
        .lines()
        .rev()
        .find(|line| !line.trim().is_empty());
    let widths = |line: &str| {
        let blanks = line.chars().take_while(|c| c.is_whitespace());
        blanks.fold((0_usize, 0_usize), |(wide, narrow), blank| match blank {
            '\t' => ((wide / 8 + 1) * 8, narrow + 1),
            _ => (wide + 1, narrow + 1),
        })
    };
    let (wide, narrow) = widths(line);
    let (wide_before, narrow_before) = widths(before.unwrap_or_default());
    let order: (Ordering, Ordering) = (wide.cmp(&wide_before), narrow.cmp(&narrow_before));
    let message = if order.0 == order.1 {
        message
    } else {
        "inconsistent use of tabs and spaces in indentation"
    };
    Some((range, message.to_owned()))
}

/// The line of the nearest statement of a kind before the end of a text.
fn header_line(before: &str, word: Option<&str>, construct: &str) -> Option<usize> {
    let word = word.unwrap_or(if construct.starts_with("class") {
        "class"
    } else {
        "def"
    });
    let lines: Vec<&str> = before.lines().collect();
    let found = lines.iter().rposition(|line| {
        let line = line.trim_start();
        let line = line.strip_prefix("async ").unwrap_or(line).trim_start();
        line.strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
    });
    found.map(|index| index + 1)
}

/// What is wrong with a number, whatever the parser makes of what stands behind it.
fn in_number(source: &str, range: TextRange, message: &str) -> Option<Complaint> {
    let start = range.start().to_usize();
    let at = |index: usize, width: usize| {
        TextRange::at(TextSize::new(index as u32), TextSize::new(width as u32))
    };
    let text = &source[range];
    if message == "Invalid decimal integer literal" {
        let zeros = text.len() - text.trim_start_matches('0').len();
        let zeros = zeros.min(text.len() - 1).max(1);
        let message = "leading zeros in decimal integer literals are not permitted; use an 0o prefix \
                       for octal integers";
        return Some((at(start, zeros), message.to_owned()));
    }
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
    let word_start = source[..start].trim_end_matches(is_part).len();
    let is_empty = message.starts_with("ParseIntError");
    let number = if is_empty {
        text
    } else {
        &source[word_start..start]
    };
    if !number.starts_with(|c: char| c.is_ascii_digit())
        || !is_empty
            && !source[start..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_')
    {
        return None;
    }
    let wrong = if is_empty {
        range.end().to_usize()
    } else {
        start
    };
    let kind = match number.get(..2).map(str::to_ascii_lowercase).as_deref() {
        Some("0x") => "hexadecimal",
        Some("0o") => "octal",
        Some("0b") => "binary",
        _ => "decimal",
    };
    Some(match source[wrong..].chars().next() {
        Some(digit) if digit.is_ascii_digit() && kind != "decimal" && kind != "hexadecimal" => (
            at(wrong, 1),
            format!("invalid digit '{digit}' in {kind} literal"),
        ),
        _ => (at(wrong - 1, 1), format!("invalid {kind} literal")),
    })
}

/// Whether a place stands in an f-string.
fn is_in_format_string(tokens: &Tokens, range: TextRange) -> bool {
    let mut depth = 0_usize;
    for token in tokens {
        if token.range().start() >= range.start() {
            break;
        }
        match token.kind() {
            TokenKind::FStringStart => depth += 1,
            TokenKind::FStringEnd | TokenKind::Newline => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    depth > 0
}

fn in_format_string(source: &str, range: TextRange, message: &str) -> String {
    let before = &source[..range.start().to_usize()];
    let here = &source[range.start().to_usize()..];
    let is_first = before.trim_end().ends_with('{');
    let says = |words: &str| message.starts_with(words);
    let said = if says("f-string: expecting") || says("'{' was never") {
        let last = before.rsplit(['{', '"', '\'']).next().unwrap_or_default();
        if here.starts_with([')', ']']) {
            return format!("f-string: unmatched '{}'", &here[..1]);
        }
        if last.trim().is_empty() || here.starts_with(['"', '\'']) {
            "f-string: expecting '}'"
        } else {
            "f-string: invalid syntax. Perhaps you forgot a comma?"
        }
    } else if says("Expected an expression") {
        match here.chars().next() {
            Some('}') if is_first => "f-string: empty expression not allowed",
            Some('!') if is_first => "f-string: expression required before '!'",
            Some('"' | '\'') if is_first => "f-string: expecting '}'",
            None | Some('\n') => "f-string: expecting '}'",
            _ => "f-string: invalid syntax",
        }
    } else if says("f-string: invalid conversion") {
        "f-string: invalid conversion character: expected 's', 'r', or 'a'"
    } else if says("f-string: single") {
        "f-string: single '}' is not allowed"
    } else if says("unexpected character after line continuation") {
        "f-string expression part cannot include a backslash"
    } else if says("f-string: unterminated") && before.contains('#') {
        "f-string expression part cannot include '#'"
    } else if says("Expected") {
        "f-string: invalid syntax"
    } else {
        message
    };
    said.to_owned()
}
