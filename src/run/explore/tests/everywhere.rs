//! Does the explorer miss anything? Its threads stop before what [`visible`](crate::machine::visible)
//! says that others see. Here they stop before every instruction, and what random schedules lead to
//! must be among the outcomes that the explorer has found.
//!
//! Clocks and chance are those of the explorer: each thread's own, and a timeout may fire whenever its
//! thread waits; so nothing has to be left out because of them. Executions that do not come to an end
//! are, as they show nothing; and so is `io.StringIO`, whose methods are one step in CPython and to the
//! explorer, but not to the machine.

mod interrupted;
mod sample;
mod table;

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::super::explorer::run_options;
use super::super::ground::Ground;
use super::super::observe::{Observed, Seen};
use super::super::report::ExploreOptions;
use super::super::sampling::Dice;
use super::super::search::{Reduction, Run, Search};
use crate::program::Program;
use interrupted::Interrupted;
use sample::Sample;

/// Executions after which a program is too large to be explored here.
const MOST_EXECUTIONS: usize = if cfg!(debug_assertions) { 300 } else { 3_000 };

/// Random schedules of a program, of each kind.
const SCHEDULES: usize = if cfg!(debug_assertions) { 25 } else { 150 };

/// What has been compared.
#[derive(Default)]
struct Tally {
    programs: usize,
    too_large: usize,
    schedules: usize,
    missed: Vec<String>,
}

/// It without the numbers in `<Future at 0x7f0800100010>`, which count objects that somebody has
/// looked at: the explorer looks at more.
fn without_addresses(mut seen: Seen) -> Seen {
    for text in [&mut seen.output, &mut seen.errors] {
        let mut parts = text.split("0x7f");
        let mut plain = String::from(parts.next().unwrap_or_default());
        for part in parts {
            plain.push_str("0x…");
            plain.push_str(part.trim_start_matches(|c: char| c.is_ascii_hexdigit()));
        }
        *text = plain;
    }
    seen
}

/// All outcomes that the explorer finds, and how many executions led nowhere; `None`: there are too
/// many, or some do not end.
fn explored(program: &Arc<Program>) -> Option<(BTreeSet<Seen>, usize)> {
    let options = ExploreOptions::default();
    let mut ground = Ground::new(
        Arc::clone(program),
        &run_options(&options),
        options.most_choices,
    );
    let observed = Observed::new(ground.program(), ground.execution());
    let mut search = Search::new(Reduction::Optimal, options.most_steps as usize);
    let (mut outcomes, mut redundant) = (BTreeSet::new(), 0);
    for _ in 0..MOST_EXECUTIONS {
        match search.next(&mut ground) {
            Run::None => return Some((outcomes, redundant)),
            Run::Complete => {
                outcomes.insert(without_addresses(observed.look(ground.execution(), false)));
            }
            Run::Blocked => redundant += 1,
            Run::Cut => return None,
        }
    }
    None
}

impl Tally {
    /// Compares what one program comes to; `false`: something was missed.
    fn compare(&mut self, source: &str, dice: &mut Dice) -> bool {
        let Ok(program) = crate::program::compile(source, "test.py") else {
            return true;
        };
        let Some((expected, redundant)) = explored(&program) else {
            self.too_large += 1;
            return true;
        };
        self.programs += 1;
        let mut interrupted = Interrupted::new(program);
        let found = interrupted.look(SCHEDULES, dice);
        self.schedules += interrupted.executions;
        let missed: Vec<&Seen> = found.difference(&expected).collect();
        if let Some(first) = missed.first() {
            let text = format!("{source}\nmissed: {first:#?}\nfound: {expected:#?}\n");
            self.missed.push(text);
        } else if redundant > 0 {
            let text = format!("{source}\n{redundant} executions led nowhere\n");
            self.missed.push(text);
        }
        missed.is_empty() && redundant == 0
    }

    /// The same of one that was drawn. What is missed is shown in the smallest program that shows it.
    fn compare_sample(&mut self, sample: &Sample, dice: &mut Dice) {
        if self.compare(&sample.source(), dice) {
            return;
        }
        let mut smallest = sample.clone();
        let is_missed = |one: &Sample| {
            let dice = &mut Dice::new(1);
            (0..5).any(|_| !Self::default().compare(&one.source(), dice))
        };
        while let Some(smaller) = smallest.smaller().into_iter().find(is_missed) {
            smallest = smaller;
        }
        let mut shown = Self::default();
        for seed in 0..10 {
            shown.compare(&smallest.source(), &mut Dice::new(seed));
        }
        if let Some(text) = shown.missed.pop() {
            self.missed.pop();
            self.missed.push(text);
        }
    }

    /// Nothing was missed.
    fn check(&self) {
        println!(
            "{} programs ({} more were too large), {} schedules",
            self.programs, self.too_large, self.schedules
        );
        let missed = &self.missed;
        assert!(missed.is_empty(), "{}\n{}", missed.join("\n"), missed.len());
    }
}

/// What an environment variable says, if it is set.
fn number(name: &str) -> Option<usize> {
    env::var(name).ok()?.parse().ok()
}

fn programs(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    paths.sort();
    paths
}

#[test]
fn nothing_is_missed_of_whole_programs() {
    let mut tally = Tally::default();
    for folder in ["tests/explore", "tests/explore/invariants", "scenarios"] {
        for path in programs(folder) {
            let source = fs::read_to_string(&path).expect("a program");
            tally.compare(&source, &mut Dice::new(3));
        }
    }
    tally.check();
    assert!(tally.programs > 80, "{}", tally.programs);
}

#[test]
fn nothing_is_missed_of_the_table_of_what_threads_see() {
    let mut tally = Tally::default();
    let share = if cfg!(debug_assertions) { 20 } else { 1 };
    for sample in sample::rows().iter().step_by(share) {
        tally.compare_sample(sample, &mut Dice::new(4));
    }
    tally.check();
}

#[test]
fn nothing_is_missed_of_random_programs() {
    let count = number("LOCKSTEP_INTERRUPTED").unwrap_or(60);
    let seed = number("LOCKSTEP_INTERRUPTED_SEED").unwrap_or(1);
    let mut tally = Tally::default();
    for program in 0..count {
        let mut dice = Dice::of_sample(seed as u64, program as u64);
        let sample = Sample::draw(&mut dice);
        let before = tally.missed.len();
        tally.compare_sample(&sample, &mut dice);
        for missed in &tally.missed[before..] {
            println!("{program}: {missed}");
        }
    }
    tally.check();
}
