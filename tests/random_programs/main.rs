//! Random programs without threads give the same under `CPython` 3.11 and Lockstep: arithmetic,
//! containers, control flow, functions, classes, exceptions, texts and their formatting,
//! tracebacks included.
//!
//! An ordinary run tries a few hundred programs, the same ones every time. `LOCKSTEP_RANDOM=20000
//! cargo test --test random_programs` tries more, from `LOCKSTEP_RANDOM_SEED` on. A program
//! that differs is shrunk, printed with both outputs, and kept in `target/tmp`.

mod choices;
mod expressions;
mod oracle;
mod statements;
#[path = "../support/mod.rs"]
mod support;
mod writer;

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::Path;

use choices::Choices;
use oracle::{Outcome, Python};
use support::interpreter;

/// Programs of an ordinary run.
const PROGRAMS: u64 = 400;

/// Differences after which no more are looked for.
const ENOUGH: usize = 12;

fn number(variable: &str, otherwise: u64) -> u64 {
    let text = env::var(variable).ok();
    text.map_or(otherwise, |it| it.parse().expect("a number"))
}

fn source(choices: Vec<u32>) -> String {
    writer::program(&mut Choices::given(choices))
}

/// What both give, if it is not the same.
fn difference(python: &mut Python, source: &str) -> Option<(Outcome, Outcome)> {
    let ours = oracle::lockstep(source, python.file());
    if ours == Outcome::TooMuch {
        return None;
    }
    let theirs = python.run(source);
    (theirs != Outcome::TooMuch && theirs != ours).then_some((theirs, ours))
}

/// The first lines that differ, without what differs from program to program.
fn kind((theirs, ours): &(Outcome, Outcome)) -> String {
    let (theirs, ours) = (format!("{theirs:?}"), format!("{ours:?}"));
    let lines = theirs.split("\\n").zip(ours.split("\\n"));
    let different = lines.into_iter().find(|(theirs, ours)| theirs != ours);
    let mut kind = format!("{different:?}");
    kind.retain(|it| it.is_ascii_alphabetic());
    kind
}

#[test]
fn random_programs_give_the_same() {
    if !interpreter::python_is_the_oracle() {
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("random");
    fs::create_dir_all(&folder).expect("the folder can be made");
    let file = folder.join(format!("program{}.py", std::process::id()));
    let mut python = Python::start(&interpreter::python(), file);
    let first = number("LOCKSTEP_RANDOM_SEED", 1);
    let mut found = Vec::new();
    let mut kinds = BTreeSet::new();
    for seed in first..first + number("LOCKSTEP_RANDOM", PROGRAMS) {
        let mut choices = Choices::random(seed);
        let text = writer::program(&mut choices);
        let Some(both) = difference(&mut python, &text) else {
            continue;
        };
        // What differs in the same way is shown once.
        if !kinds.insert(kind(&both)) {
            continue;
        }
        let least = choices::shrink(choices.made(), |it| {
            difference(&mut python, &source(it.to_vec())).is_some()
        });
        let text = source(least);
        let both = difference(&mut python, &text);
        fs::write(folder.join(format!("seed{seed}.py")), &text).expect("it can be kept");
        let own = text
            .rsplit_once("o0 = Base(5)\n")
            .map_or(&*text, |(_, own)| own);
        println!("seed {seed}, after the prelude:\n{own}");
        if let Some((theirs, ours)) = both {
            println!("CPython: {theirs:#?}\nLockstep: {ours:#?}\n");
        }
        found.push(seed);
        if found.len() == ENOUGH {
            break;
        }
    }
    fs::remove_file(python.file()).ok();
    assert!(
        found.is_empty(),
        "{} programs differ: {found:?}",
        found.len()
    );
}

#[test]
fn the_programs_are_programs_and_differ() {
    let texts: Vec<_> = (1..200)
        .map(|seed| writer::program(&mut Choices::random(seed)))
        .collect();
    // A walrus may come to stand where none is allowed.
    let is_wrong = |text: &&String| lockstep::syntax::parse(text).is_err();
    let wrong = texts.iter().filter(is_wrong).count();
    assert!(wrong < 10, "{wrong} are no programs");
    let mut sorted = texts.clone();
    sorted.sort();
    sorted.dedup();
    assert!(sorted.len() > 190, "{}", sorted.len());
}
