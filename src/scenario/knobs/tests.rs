//! Tests of knobs.

use super::*;
use crate::source::LineIndex;

/// Each knob on a line, then each complaint.
fn show(source: &str) -> String {
    let (knobs, complaints) = knobs(source);
    let lines = LineIndex::new(source);
    let knobs = knobs.iter().map(|knob| {
        let label = knob.label.as_deref().unwrap_or("-");
        format!(
            "{}: {} = {} of {} ({label})",
            knob.line, knob.name, knob.value, knob.range
        )
    });
    let complaints = complaints.iter().map(|complaint| {
        let (line, column) = lines.position(source, complaint.span.start);
        format!("{line}:{column}: {}", complaint.message)
    });
    knobs.chain(complaints).collect::<Vec<_>>().join("\n")
}

#[test]
fn knobs_are_read() {
    for (source, expect) in [
        (
            "A = 4  # knob: 1..64",
            "1: A = 4 of a whole number between 1 and 64 (-)",
        ),
        (
            "A = 1_0 #knob:1 .. 1_000 step 3",
            "1: A = 10 of one of 1, 4, … up to 1000 (-)",
        ),
        (
            "A = -1  # knob: -5..-1 -- Depth -- in m",
            "1: A = -1 of a whole number between -5 and -1 (Depth -- in m)",
        ),
        (
            "A = .5  # knob: 0..2.5",
            "1: A = 0.5 of a number between 0 and 2.5 (-)",
        ),
        (
            "A = 1e3  # knob: 0..1e6",
            "1: A = 1000.0 of a number between 0 and 1000000 (-)",
        ),
        ("A = True  # knob", "1: A = True of True or False (-)"),
        (
            "A = False  # knob -- On",
            "1: A = False of True or False (On)",
        ),
        (
            "A = 'x'  # knob: x | y z",
            "1: A = \"x\" of one of \"x\", \"y z\" (-)",
        ),
        (
            "\nA = 1  # knob: 1..2\nif x\n",
            "2: A = 1 of a whole number between 1 and 2 (-)",
        ),
        // No knobs.
        ("A = 1  # knobs are nice", ""),
        ("A = 1  # a knob: 1..2", ""),
        ("def f():\n  A = 1  # knob: 1..2", ""),
        ("'''\nA = 1  # knob: 1..2\n'''", ""),
        ("A = B = 1  # knob: 1..2", ""),
        ("A = 1 + 1  # knob: 1..2", ""),
        // Complaints.
        (
            "A = 1  # knob",
            "1:9: The knob A needs a range of whole numbers, like `# knob: 1..64`.",
        ),
        (
            "A = 1  # knob: 0..2.5",
            "1:9: The knob A needs a range of whole numbers, like `# knob: 1..64`.",
        ),
        (
            "A = 1  # knob: 2..1",
            "1:9: The knob A needs a range of whole numbers, like `# knob: 1..64`.",
        ),
        (
            "A = 1  # knob: 1..9 step 0",
            "1:9: The knob A needs a range of whole numbers, like `# knob: 1..64`.",
        ),
        (
            "A = 1.  # knob: 0..inf",
            "1:10: The knob A needs a range of numbers, like `# knob: 0..2.5`.",
        ),
        (
            "A = True # knob: 0..1",
            "1:11: The knob A is True or False and needs no range: `# knob` is enough.",
        ),
        (
            "A = 'a' # knob: a |",
            "1:10: The knob A needs choices, like `# knob: fair | greedy`.",
        ),
        (
            "A = 65  # knob: 1..64",
            "1: A = 65 of a whole number between 1 and 64 (-)\n1:5: A is 65, but must be a whole number between 1 and 64.",
        ),
        (
            "A = 4  # knob: 1..64 step 2",
            "1: A = 4 of one of 1, 3, … up to 64 (-)\n1:5: A is 4, but must be one of 1, 3, … up to 64.",
        ),
        (
            "A = 'c'  # knob: a | b",
            "1: A = \"c\" of one of \"a\", \"b\" (-)\n1:5: A is \"c\", but must be one of \"a\", \"b\".",
        ),
        (
            "A = 1  # knob: 1..2\nA = 2  # knob: 1..2",
            "1: A = 1 of a whole number between 1 and 2 (-)\n2:9: A is a knob on line 1 already; it can be one only once.",
        ),
    ] {
        assert_eq!(show(source), expect, "\n{source}");
    }
}

#[test]
fn setting_a_knob_changes_the_literal_and_nothing_else() {
    let source =
        "# é\nA =  4  # knob: 1..64\nB = 'x'  # knob: x | y\"\\z\nC=-1.5;D = 4 # knob: 1..4\n";
    for (name, text, expect) in [
        (
            "A",
            "64",
            Ok(
                "# é\nA =  64  # knob: 1..64\nB = 'x'  # knob: x | y\"\\z\nC=-1.5;D = 4 # knob: 1..4\n",
            ),
        ),
        (
            "B",
            "y\"\\z",
            Ok(
                "# é\nA =  4  # knob: 1..64\nB = \"y\\\"\\\\z\"  # knob: x | y\"\\z\nC=-1.5;D = 4 # knob: 1..4\n",
            ),
        ),
        (
            "D",
            " 1 ",
            Ok(
                "# é\nA =  4  # knob: 1..64\nB = 'x'  # knob: x | y\"\\z\nC=-1.5;D = 1 # knob: 1..4\n",
            ),
        ),
        (
            "A",
            "65",
            Err("A can't be 65: it must be a whole number between 1 and 64."),
        ),
        (
            "A",
            "4.5",
            Err("A can't be 4.5: it must be a whole number between 1 and 64."),
        ),
        (
            "A",
            "",
            Err("A can't be : it must be a whole number between 1 and 64."),
        ),
        (
            "B",
            "z",
            Err("B can't be \"z\": it must be one of \"x\", \"y\\\"\\\\z\"."),
        ),
        ("E", "1", Err("There is no knob E. The knobs are: A, B, D.")),
    ] {
        let result = set_by_name(source, name, text);
        assert_eq!(
            result.as_deref().map_err(String::as_str),
            expect,
            "{name}={text}"
        );
    }
    assert_eq!(
        set_by_name("x = 1", "A", "1"),
        Err("There is no knob A: the program has no knobs.".to_owned())
    );
    let (knobs, _) = knobs(source);
    assert_eq!(
        with_value("A = 1", &knobs[0], &KnobValue::Int(2)),
        Err("The program no longer has a knob A.".to_owned())
    );
}

#[test]
fn a_knob_follows_its_literal_through_edits() {
    let source = "DELAY = 0.5  # knob: 0..1e30\nON = True  # knob\n";
    let (before, _) = knobs(source);
    let text = with_value(source, &before[0], &KnobValue::Float(1e22)).unwrap();
    let text = with_value(&text, &before[1], &KnobValue::Bool(false)).unwrap();
    assert_eq!(text, "DELAY = 1e22  # knob: 0..1e30\nON = False  # knob\n");
    let (after, complaints) = knobs(&text);
    assert_eq!(after[0].value, KnobValue::Float(1e22));
    assert_eq!(complaints, []);
}
