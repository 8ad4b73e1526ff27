//! What one thread does to something is seen by another that looks at it: one program for each row
//! of `tests/visibility/table.txt`, and exactly the outcomes that the row names.
//!
//! In the table `= ` begins a setup (`\n` stands for a line break), `a: ` what the first thread does,
//! `b: ` what the second one evaluates, and `> ` an outcome of the two rows before: what is printed, or
//! how it ends. `>= ` is one that must be among others: where a function of the library does several
//! things, what may come between them is not this test's business.

use std::collections::BTreeSet;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use lockstep::program;
use lockstep::run::explore::{Budget, Coverage, End, ExploreOptions, Explorer, Method};

const TABLE: &str = include_str!("visibility/table.txt");

const IMPORTS: &str = "import threading, json, copy, itertools, functools, collections, heapq, \
    statistics, bisect, random, math, operator, queue, dataclasses, io, concurrent.futures";

const BUDGET: Budget = Budget {
    time: Duration::from_hours(1),
    executions: 100_000,
};

fn outcomes(setup: &str, first: &str, second: &str) -> BTreeSet<String> {
    let setup = setup.replace("\\n", "\n");
    let first = first.replace("\\n", "\n");
    let source = format!(
        "{IMPORTS}\n{setup}\nR = None\ndef a():\n    {first}\ndef b():\n    global R\n    \
         R = {second}\nts = [threading.Thread(target=a), threading.Thread(target=b)]\n\
         for t in ts: t.start()\nfor t in ts: t.join()\nprint(R)\n"
    );
    let program = program::compile(&source, "program.py")
        .unwrap_or_else(|errors| panic!("{source}\n{errors:?}"));
    let options = ExploreOptions {
        method: Method::All,
        ..ExploreOptions::default()
    };
    let mut explorer = Explorer::new(program, options);
    explorer.advance(BUDGET, &AtomicBool::new(false));
    let found = explorer.report();
    assert_eq!(found.coverage, Coverage::All, "{source}");
    let outcomes = found.outcomes.iter().map(|outcome| {
        if outcome.end == End::Deadlock {
            return String::from("deadlock");
        }
        let printed = outcome.output.lines().last().unwrap_or_default();
        let printed = if printed.is_empty() {
            "(nothing)"
        } else {
            printed
        };
        match outcome.errors.lines().last() {
            Some(error) => format!("{printed} and {error}"),
            None => printed.to_owned(),
        }
    });
    outcomes.collect()
}

#[test]
fn what_one_thread_does_is_seen_by_another() {
    let mut setup = "";
    let mut rows: Vec<(&str, &str, &str, Vec<&str>, Vec<&str>)> = Vec::new();
    let mut first = "";
    for line in TABLE.lines() {
        if let Some(text) = line.strip_prefix("= ") {
            setup = text;
        } else if let Some(text) = line.strip_prefix("a: ") {
            first = text;
        } else if let Some(text) = line.strip_prefix("b: ") {
            rows.push((setup, first, text, Vec::new(), Vec::new()));
        } else if let (Some(row), Some(text)) = (rows.last_mut(), line.strip_prefix("> ")) {
            row.3.push(text);
        } else if let (Some(row), Some(text)) = (rows.last_mut(), line.strip_prefix(">= ")) {
            row.4.push(text);
        } else {
            assert!(line.is_empty() || line.starts_with('#'), "{line}");
        }
    }
    let mut wrong = String::new();
    for (setup, first, second, exactly, among) in &rows {
        let found = outcomes(setup, first, second);
        let wanted: BTreeSet<String> = exactly.iter().map(|&one| one.to_owned()).collect();
        let is_right = if among.is_empty() {
            found == wanted
        } else {
            among.iter().all(|&one| found.contains(one))
        };
        if !is_right {
            wrong += &format!("{setup} | {first} | {second}: {found:?}, not {wanted:?}{among:?}\n");
        }
    }
    assert!(rows.len() > 500, "{}", rows.len());
    assert!(wrong.is_empty(), "{wrong}");
}
