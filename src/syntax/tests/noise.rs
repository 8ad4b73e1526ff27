//! Laws for any text, Python or not.

use proptest::prelude::*;

use crate::scenario::{self, GALLERY};
use crate::source::Span;
use crate::syntax::{Diagnostic, outline, parse};

/// Pieces of Python, in no order.
fn soup() -> impl Strategy<Value = String> {
    let pieces = [
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ":",
        ",",
        "=",
        "==",
        ".",
        "*",
        "**",
        "-",
        "@",
        "\\",
        "#",
        ";",
        "\n",
        "\n    ",
        "\n\t",
        "\r",
        " ",
        "'",
        "\"",
        "'''",
        "f'",
        "f\"{",
        "b'",
        "!r",
        "\\ud800",
        "x",
        "é",
        "\u{feff}",
        "\u{c}",
        "\0",
        "0",
        "1e9",
        "0x",
        "1_",
        "9223372036854775808",
        "1j",
        "def ",
        "class ",
        "if ",
        "elif ",
        "else",
        "for ",
        " in ",
        "while ",
        "with ",
        " as ",
        "try",
        "except",
        "import ",
        "from ",
        "global ",
        "lambda ",
        "return ",
        "yield ",
        "await ",
        "async ",
        "not ",
        " is ",
        "match ",
        "case ",
        "del ",
        "nonlocal ",
        "raise ",
        "finally",
        "assert ",
        "yield from ",
        "case _",
        "case [a, *b] | {1: c, **d}:",
        "class C(*a, k=1):\n    ",
        "def f(a, /, *b, c=1, **d):\n    ",
        "__x",
        "for x in y",
        "|",
        "...",
        "True",
        "None",
        "# knob: 1..2",
        "->",
        ":=",
    ];
    let piece = proptest::sample::select(pieces.to_vec());
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// A program of the gallery with a part cut out and another text in its place.
fn edited() -> impl Strategy<Value = String> {
    let index = any::<prop::sample::Index>;
    (0..GALLERY.len(), index(), index(), soup()).prop_map(|(entry, from, length, text)| {
        let source = GALLERY[entry].source;
        let from = source.floor_char_boundary(from.index(source.len()));
        let to = source.floor_char_boundary((from + length.index(60)).min(source.len()));
        [&source[..from], &text, &source[to.max(from)..]].concat()
    })
}

fn check_spans(source: &str, diagnostics: &[Diagnostic]) -> Result<(), TestCaseError> {
    let text_of = |span: Span| source.get(span.start as usize..span.end as usize);
    for diagnostic in diagnostics {
        prop_assert!(text_of(diagnostic.span).is_some(), "{diagnostic:?}");
        prop_assert!(!diagnostic.message.is_empty());
    }
    let starts = diagnostics.iter().map(|it| it.span.start);
    prop_assert!(starts.is_sorted());
    Ok(())
}

fn check_text(source: &str) -> Result<(), TestCaseError> {
    if let Err(diagnostics) = parse(source) {
        prop_assert!(!diagnostics.is_empty());
        check_spans(source, &diagnostics)?;
    }
    outline::docstring(source);
    let (knobs, complaints) = scenario::knobs(source);
    check_spans(source, &complaints)?;
    for knob in &knobs {
        if knob.range.contains(&knob.value) {
            let same = scenario::with_value(source, knob, &knob.value);
            prop_assert_eq!(scenario::knobs(&same.unwrap()).0.len(), knobs.len());
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(source in any::<String>()) {
        check_text(&source)?;
    }

    #[test]
    fn any_soup_is_read_or_refused(source in soup()) {
        check_text(&source)?;
    }

    #[test]
    fn any_edit_is_read_or_refused(source in edited()) {
        check_text(&source)?;
    }
}
