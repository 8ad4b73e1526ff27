//! What one thread does to something is seen by another that looks at it: one program for each row
//! of `tests/visibility/table.txt`, and exactly the outcomes that the row names.
//!
//! In the table `= ` begins a setup (`\n` stands for a line break), `a: ` what the first thread does,
//! `b: ` what the second one evaluates, and `> ` an outcome of the two rows before: what is printed, or
//! how it ends. `>= ` is one that must be among others: where a function of the library does several
//! things, what may come between them is not this test's business.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use lockstep::program::{self, Program};
use lockstep::run::explore::{Budget, Coverage, End, ExploreOptions, Explorer, Method};
use rayon::prelude::*;

const TABLE: &str = include_str!("visibility/table.txt");

const IMPORTS: &str = "import threading, json, copy, itertools, functools, collections, heapq, \
    statistics, bisect, random, math, operator, queue, dataclasses, io, concurrent.futures";

const BUDGET: Budget = Budget {
    time: Duration::from_hours(1),
    executions: 100_000,
};

/// A row of the table.
#[derive(Debug)]
struct Row {
    setup: &'static str,
    first: &'static str,
    second: &'static str,
    exactly: BTreeSet<String>,
    among: Vec<&'static str>,
}

/// All outcomes; what chance finds is among them.
fn outcomes(setup: &str, first: &str, second: &str) -> BTreeSet<String> {
    let source = source(setup, first, second);
    let program = program::compile(&source, "program.py")
        .unwrap_or_else(|errors| panic!("{source}\n{errors:?}"));
    let all = outcomes_by(&program, &source, Method::All);
    let some = outcomes_by(&program, &source, Method::Random { samples: 50 });
    assert!(
        some.is_subset(&all),
        "{setup} | {first} | {second}: {some:?} are not all in {all:?}"
    );
    all
}

fn source(setup: &str, first: &str, second: &str) -> String {
    let setup = setup.replace("\\n", "\n");
    let first = first.replace("\\n", "\n");
    format!(
        "{IMPORTS}\n{setup}\nR = None\ndef a():\n    {first}\ndef b():\n    global R\n    \
         R = {second}\nts = [threading.Thread(target=a), threading.Thread(target=b)]\n\
         for t in ts: t.start()\nfor t in ts: t.join()\nprint(R)\n"
    )
}

fn outcomes_by(program: &Arc<Program>, source: &str, method: Method) -> BTreeSet<String> {
    let options = ExploreOptions {
        method,
        ..ExploreOptions::default()
    };
    let mut explorer = Explorer::new(Arc::clone(program), options);
    explorer.advance(BUDGET, &AtomicBool::new(false));
    let found = explorer.report();
    let is_all = method != Method::All || found.coverage == Coverage::All;
    assert!(is_all, "{source}");
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
    let mut rows: Vec<Row> = Vec::new();
    let mut first = "";
    for line in TABLE.lines() {
        if let Some(text) = line.strip_prefix("= ") {
            setup = text;
        } else if let Some(text) = line.strip_prefix("a: ") {
            first = text;
        } else if let Some(text) = line.strip_prefix("b: ") {
            rows.push(Row {
                setup,
                first,
                second: text,
                exactly: BTreeSet::new(),
                among: Vec::new(),
            });
        } else if let (Some(row), Some(text)) = (rows.last_mut(), line.strip_prefix("> ")) {
            row.exactly.insert(text.to_owned());
        } else if let (Some(row), Some(text)) = (rows.last_mut(), line.strip_prefix(">= ")) {
            row.among.push(text);
        } else {
            assert!(line.is_empty() || line.starts_with('#'), "{line}");
        }
    }
    let wrong: Vec<String> = rows
        .par_iter()
        .filter_map(|row| {
            let found = outcomes(row.setup, row.first, row.second);
            let is_right = if row.among.is_empty() {
                found == row.exactly
            } else {
                row.among.iter().all(|&one| found.contains(one))
            };
            (!is_right).then(|| format!("{row:?}: {found:?}"))
        })
        .collect();
    assert!(rows.len() > 500, "{}", rows.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
