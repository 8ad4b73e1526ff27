//! `CPython` 3.11 says which texts are Python, and what is wrong with the others.

use std::io::Write as _;
use std::process::{Command, Stdio};

use crate::source::LineIndex;
use crate::syntax::{DiagnosticKind, parse};

/// `--- what CPython says`, and the text to which it says that.
const ROWS: &str = include_str!("cpython.txt");

const SCRIPT: &str = r#"
import json, sys, warnings
warnings.simplefilter("ignore")
if sys.version_info[:2] == (3, 11):
    answers = []
    for text in json.load(sys.stdin):
        try:
            compile(text, "text", "exec", dont_inherit=True)
            answers.append("accepted")
        except SyntaxError as error:
            answers.append(f"{error.lineno}:{error.offset} {error.msg}")
    json.dump([sys.version_info.micro, answers], sys.stdout)
"#;

/// From this micro version on, `CPython` 3.11 points where the file says.
const POINTS_EXACTLY_SINCE: u32 = 4;

fn rows() -> Vec<(&'static str, &'static str)> {
    let rows = ROWS.split("\n--- ").skip(1);
    rows.map(|row| row.split_once('\n').unwrap_or((row, "")))
        .collect()
}

/// What we say to a text, in the form of the file.
fn answer(source: &str) -> String {
    let errors = parse(source).err().unwrap_or_default();
    let mut errors = errors.iter();
    let Some(error) = errors.find(|it| it.kind == DiagnosticKind::Syntax) else {
        return "accepted".to_owned();
    };
    let (line, column) = LineIndex::new(source).position(source, error.span.start);
    format!("{line}:{column} {}", error.message)
}

#[test]
fn we_say_what_cpython_says() {
    for (expect, source) in rows() {
        if expect == "refused" {
            // As an error, or as what Lockstep does not have, such as the names of characters.
            assert!(parse(source).is_err(), "\n{source}");
        } else {
            assert_eq!(answer(source), expect, "\n{source}");
        }
    }
}

/// Where `python3` is another version, or is not there, this says nothing.
#[test]
fn cpython_says_so() {
    let python = Command::new("python3")
        .args(["-c", SCRIPT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut python) = python else { return };
    let sources: Vec<&str> = rows().iter().map(|(_, source)| *source).collect();
    let question = serde_json::to_vec(&sources).unwrap();
    let mut input = python.stdin.take().unwrap();
    let ask = std::thread::spawn(move || {
        // Another version does not read it.
        let _ = input.write_all(&question);
    });
    let output = python.wait_with_output().unwrap();
    ask.join().unwrap();
    assert!(output.status.success());
    if output.stdout.is_empty() {
        return;
    }
    let (micro, answers): (u32, Vec<String>) = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answers.len(), sources.len());
    for ((expect, source), answer) in rows().into_iter().zip(&answers) {
        if expect == "refused" {
            assert_ne!(answer, "accepted", "\n{source}");
        } else if micro >= POINTS_EXACTLY_SINCE {
            assert_eq!(answer, expect, "\n{source}");
        } else {
            assert_eq!(without_place(answer), without_place(expect), "\n{source}");
        }
    }
}

fn without_place(answer: &str) -> &str {
    answer.split_once(' ').map_or(answer, |(_, words)| words)
}
