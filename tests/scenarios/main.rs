//! The scenarios of the gallery run unchanged under `CPython` and under both runners of Lockstep,
//! with the same outcome for each value of their knobs that matters.

#[path = "../support/mod.rs"]
mod support;

mod locks;
mod signals;
mod tasks;

use std::fs;
use std::path::{Path, PathBuf};

use lockstep::scenario;
use support::interpreter::{self, Interpreter};
use support::process::Outcome;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

/// Who can run scenarios on this machine.
fn interpreters() -> impl Iterator<Item = Interpreter> {
    Interpreter::ALL
        .into_iter()
        .filter(|it| *it != Interpreter::Python || interpreter::python_is_the_oracle())
}

fn outcome(interpreter: Interpreter, file: &Path) -> Outcome {
    interpreter.run(file).expect("it runs to its end")
}

/// Runs a scenario under every interpreter, with knobs set in the text as the page sets them.
fn outcomes(scenario: &str, knobs: &[(&str, &str)]) -> Vec<(Interpreter, Outcome)> {
    let file = written(scenario, knobs);
    interpreters().map(|it| (it, outcome(it, &file))).collect()
}

/// The file of a scenario with knobs set in its text.
fn written(scenario: &str, knobs: &[(&str, &str)]) -> PathBuf {
    let file_name = format!("{scenario}.py");
    let mut source = fs::read_to_string(folder().join(&file_name)).expect("the scenario exists");
    let mut place = scenario.to_owned();
    for (name, value) in knobs {
        source = scenario::set_by_name(&source, name, value).expect("the knob takes the value");
        place.extend([".", name, "=", &value.replace(' ', "_")]);
    }
    let place = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("scenarios")
        .join(place);
    fs::create_dir_all(&place).expect("a folder for the program");
    let file = place.join(&file_name);
    fs::write(&file, source).expect("the program can be written");
    file
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

/// How often what depends on who is faster is tried: a busy machine may keep a thread waiting for
/// as long as the others' naps are.
const TRIES: usize = 5;

/// Runs a scenario under every interpreter; it must end well, and what it prints must hold.
///
/// `expected` are sentences like `sold == 10; sold <= [stock]; came == [0, 1]`: a label of the
/// output, an operator, and a number, another label in brackets, or a text.
fn holds(scenario: &str, knobs: &[(&str, &str)], expected: &str) {
    for (interpreter, outcome) in outcomes(scenario, knobs) {
        if let Err(complaint) = says(&outcome, expected) {
            panic!("{scenario} {knobs:?} under {interpreter}: {complaint}");
        }
    }
}

/// The same, of every run until one is as `seen` says, which depends on who is faster.
fn shows(scenario: &str, knobs: &[(&str, &str)], always: &str, seen: &str) {
    shows_by(scenario, knobs, |outcome| {
        says(outcome, always)?;
        Ok(says(outcome, seen).is_ok())
    });
}

/// `check` is of a run: an error ends the test, and one of a few runs must be true.
fn shows_by(
    scenario: &str,
    knobs: &[(&str, &str)],
    check: impl Fn(&Outcome) -> Result<bool, String>,
) {
    let file = written(scenario, knobs);
    for interpreter in interpreters() {
        shows_under(interpreter, &file, &check);
    }
}

fn shows_under(
    interpreter: Interpreter,
    file: &Path,
    check: impl Fn(&Outcome) -> Result<bool, String>,
) {
    let is_seen = |_| match check(&outcome(interpreter, file)) {
        Ok(is_seen) => is_seen,
        Err(complaint) => panic!("{} under {interpreter}: {complaint}", file.display()),
    };
    assert!(
        (0..TRIES).any(is_seen),
        "{} under {interpreter}: not seen in {TRIES} runs, of which this is one: {:?}",
        file.display(),
        outcome(interpreter, file)
    );
}

/// Runs a scenario under both runners of Lockstep, which report its deadlock in one of a few runs
/// and end well in the others. (`CPython` hangs.)
fn deadlocks(scenario: &str, knobs: &[(&str, &str)], named: &[&str]) {
    let file = written(scenario, knobs);
    for interpreter in [Interpreter::Parallel, Interpreter::Sliced] {
        shows_under(interpreter, &file, |outcome| {
            if outcome.status == 0 {
                return Ok(false);
            }
            let is_told = outcome.status == 3 && named.iter().all(|it| outcome.stderr.contains(it));
            is_told
                .then_some(true)
                .ok_or_else(|| format!("no deadlock with {named:?}: {outcome:?}"))
        });
    }
}

/// Whether a run ended well, and said what these sentences say.
fn says(outcome: &Outcome, sentences: &str) -> Result<(), String> {
    if (outcome.stderr.as_str(), outcome.status) != ("", 0) {
        return Err(format!("it did not end well: {outcome:?}"));
    }
    let mut each = sentences.split(';').filter(|it| !it.is_empty());
    each.try_for_each(|sentence| check(sentence.trim(), outcome))
}

fn check(sentence: &str, outcome: &Outcome) -> Result<(), String> {
    let operators = [" == ", " <= ", " >= ", " < ", " > ", " != "];
    let (label, operator, wanted) = operators
        .into_iter()
        .find_map(|operator| {
            let (label, wanted) = sentence.split_once(operator)?;
            Some((label, operator.trim(), wanted))
        })
        .unwrap_or_else(|| panic!("not a sentence: {sentence}"));
    let value = |label: &str| {
        let lines = outcome.stdout.lines();
        let mut rests = lines.filter_map(|line| line.strip_prefix(label)?.strip_prefix(' '));
        rests.next().map(|rest| rest.trim().to_owned())
    };
    let found = value(label).ok_or_else(|| format!("no line '{label}' in {outcome:?}"))?;
    let other = wanted.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
    let wanted = other.and_then(value).unwrap_or_else(|| wanted.to_owned());
    let number = |text: &str| text.split(' ').next()?.parse::<f64>().ok();
    let holds = match (number(&found), number(&wanted), operator) {
        (Some(found), Some(wanted), "<=") => found <= wanted,
        (Some(found), Some(wanted), ">=") => found >= wanted,
        (Some(found), Some(wanted), "<") => found < wanted,
        (Some(found), Some(wanted), ">") => found > wanted,
        (_, _, "==") => found == wanted,
        (_, _, "!=") => found != wanted,
        _ => panic!("not numbers: {sentence}: {found} and {wanted}"),
    };
    holds
        .then_some(())
        .ok_or_else(|| format!("{sentence} does not hold, it is {found}, in {outcome:?}"))
}

#[test]
fn every_scenario_is_tested_here() {
    let tests = [
        include_str!("main.rs"),
        include_str!("locks.rs"),
        include_str!("signals.rs"),
        include_str!("tasks.rs"),
    ]
    .concat();
    for entry in scenario::GALLERY {
        let name = format!("\"{}\",", entry.slug);
        let file = format!("\"{}.py\"", entry.slug);
        assert!(
            tests.contains(&name) || tests.contains(&file),
            "{} has no test",
            entry.slug
        );
    }
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
    let knobs = [("WORKERS", "3"), ("UNIT", "0.15")];
    for (interpreter, outcome) in outcomes("join_order", &knobs) {
        let joined: Vec<&str> = outcome.stdout.lines().take(3).collect();
        let numbered = [0, 1, 2].map(|it| format!("joined       worker {it}"));
        assert_eq!(joined, numbered, "{interpreter}");
    }
    shows("join_order", &knobs, "", "finished == [2, 1, 0]");
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
    let named = ["deadlock", "Ada", "Bob", "'fork'", "'knife'", "MainThread"];
    deadlocks("deadlock", &[], &named);
}
