//! The scenarios of the gallery run unchanged under `CPython` and under both runners of Lockstep,
//! with the same outcome for each value of their knobs that matters.

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use lockstep::scenario;
use support::interpreter::{self, Interpreter};
use support::process::Outcome;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

/// Runs a scenario under every interpreter, with knobs set in the text as the page sets them.
fn outcomes(scenario: &str, knobs: &[(&str, &str)]) -> Vec<(Interpreter, Outcome)> {
    let file_name = format!("{scenario}.py");
    let mut source = fs::read_to_string(folder().join(&file_name)).expect("the scenario exists");
    let mut place = scenario.to_owned();
    for (name, value) in knobs {
        source = scenario::set_by_name(&source, name, value).expect("the knob takes the value");
        place.extend([".", name, "=", value]);
    }
    let place = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("scenarios")
        .join(place);
    fs::create_dir_all(&place).expect("a folder for the program");
    let file = place.join(&file_name);
    fs::write(&file, source).expect("the program can be written");
    Interpreter::ALL
        .into_iter()
        .filter(|it| *it != Interpreter::Python || interpreter::python_is_the_oracle())
        .map(|it| (it, it.run(&file).expect("it runs to its end")))
        .collect()
}

/// The number behind a label in the output.
fn figure(outcome: &Outcome, label: &str) -> i64 {
    outcome
        .stdout
        .lines()
        .find_map(|line| line.strip_prefix(label))
        .and_then(|rest| rest.trim().parse().ok())
        .unwrap_or_else(|| panic!("no line '{label} <number>' in {outcome:?}"))
}

fn all_print(scenario: &str, knobs: &[(&str, &str)], expected: &str) {
    for (interpreter, outcome) in outcomes(scenario, knobs) {
        assert_eq!(outcome.stdout, expected, "{interpreter}: {outcome:?}");
        assert_eq!(
            (outcome.stderr.as_str(), outcome.status),
            ("", 0),
            "{interpreter}"
        );
    }
}

#[test]
fn every_scenario_is_tested_here() {
    let mut found: Vec<String> = fs::read_dir(folder())
        .expect("scenarios/ can be read")
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            Some(path.file_stem()?.to_string_lossy().into_owned())
        })
        .collect();
    found.sort();
    assert_eq!(
        found,
        [
            "bank_transfer",
            "countdown",
            "deadlock",
            "join_order",
            "lost_update",
            "thousand_sleepers",
            "uncaught_exception"
        ],
        "a scenario without a test, or a test without its scenario"
    );
}

#[test]
fn updates_without_a_lock_are_lost_or_not_but_never_invented() {
    for (interpreter, outcome) in outcomes("lost_update", &[]) {
        assert_eq!((outcome.status, outcome.stderr.as_str()), (0, ""));
        let counted = figure(&outcome, "there are");
        let expected = figure(&outcome, "expected");
        assert_eq!(expected, 500_000);
        assert!(
            (1..=expected).contains(&counted),
            "{interpreter}: {counted}"
        );
        assert_eq!(figure(&outcome, "lost"), expected - counted);
    }
}

#[test]
fn updates_under_a_lock_are_all_there() {
    all_print(
        "lost_update",
        &[("USE_LOCK", "True")],
        "there are    500000\nexpected     500000\nlost         0\n",
    );
}

#[test]
fn a_single_thread_loses_nothing() {
    all_print(
        "lost_update",
        &[("THREADS", "1"), ("ITERATIONS", "5000")],
        "there are    5000\nexpected     5000\nlost         0\n",
    );
}

#[test]
fn the_bank_keeps_its_money_under_a_lock() {
    all_print(
        "bank_transfer",
        &[("PAPERWORK", "0")],
        "total        8000\nexpected     8000\n",
    );
}

#[test]
fn the_countdown_ends_at_zero() {
    for (interpreter, outcome) in outcomes("countdown", &[("START", "20000"), ("THREADS", "3")]) {
        let first = outcome.stdout.lines().next();
        assert_eq!(first, Some("left         [0, 0, 0]"), "{interpreter}");
        assert_eq!((outcome.status, outcome.stderr.as_str()), (0, ""));
    }
}

#[test]
fn joins_come_in_order_and_ends_by_duration() {
    all_print(
        "join_order",
        &[("WORKERS", "3"), ("UNIT", "0.15")],
        "joined       worker 0\njoined       worker 1\njoined       worker 2\n\
         finished     [2, 1, 0]\n",
    );
}

#[test]
fn a_thousand_sleepers_all_awake() {
    all_print(
        "thousand_sleepers",
        &[],
        "awake        1000\nexpected     1000\n",
    );
}

#[test]
fn an_exception_ends_one_thread_only() {
    for (interpreter, outcome) in outcomes("uncaught_exception", &[]) {
        assert_eq!(
            outcome.stdout, "results      [100, 100, 0, 100]\n",
            "{interpreter}"
        );
        let first = outcome.stderr.lines().next();
        assert_eq!(first, Some("Exception in thread Thread-3 (work):"));
        let last = outcome.stderr.lines().last();
        assert_eq!(
            last,
            Some("ZeroDivisionError: integer division or modulo by zero")
        );
        assert_eq!(outcome.status, 0);
    }
}

#[test]
fn the_same_order_for_both_is_no_deadlock() {
    for (interpreter, outcome) in outcomes("deadlock", &[("SAME_ORDER", "True"), ("PAUSE", "0.01")])
    {
        assert_eq!(
            (outcome.status, outcome.stderr.as_str()),
            (0, ""),
            "{interpreter}"
        );
        let mut lines: Vec<&str> = outcome.stdout.lines().collect();
        assert_eq!(lines.pop(), Some("Both have eaten."));
        lines.sort_unstable();
        assert_eq!(
            lines,
            [
                "Ada eats meal 1",
                "Ada eats meal 2",
                "Ada eats meal 3",
                "Bob eats meal 1",
                "Bob eats meal 2",
                "Bob eats meal 3"
            ]
        );
    }
}

/// `CPython` would hang here, so only Lockstep is asked.
#[test]
fn two_orders_are_a_deadlock_that_is_reported() {
    for interpreter in [Interpreter::Parallel, Interpreter::Sliced] {
        let outcome = interpreter
            .run(&folder().join("deadlock.py"))
            .expect("it runs to its end");
        assert_eq!(outcome.status, 3, "{interpreter}: {outcome:?}");
        for part in ["deadlock", "Ada", "Bob", "'fork'", "'knife'", "MainThread"] {
            assert!(outcome.stderr.contains(part), "{part} in {outcome:?}");
        }
    }
}
