//! The stress programs of `tests/programs/threading/stress`, with more threads and rounds, on few
//! carriers and on many. `LOCKSTEP_STRESS=100` makes a hundred times as many rounds, a million
//! operations of each primitive.

use super::tests::run;
use crate::run::Options;
use crate::run::outcome::Ending;

/// How many times the rounds of an ordinary test are made.
pub(super) fn times() -> u32 {
    let text = std::env::var("LOCKSTEP_STRESS").ok();
    text.map_or(1, |text| text.parse().expect("a number"))
}

/// Runs a program with so many threads and rounds. In what it prints `ROUNDS` stands for their
/// number, and `ALL` for that of all threads.
fn stress(source: &str, threads: u32, rounds: u32, expected: &str) {
    let rounds = rounds * times();
    let expected = expected
        .replace("ROUNDS", &rounds.to_string())
        .replace("ALL", &(threads * rounds).to_string());
    let mut lines = Vec::new();
    for line in source.lines() {
        lines.push(match line.split_once(" = ") {
            Some(("THREADS", _)) => format!("THREADS = {threads}"),
            Some(("ROUNDS", _)) => format!("ROUNDS = {rounds}"),
            _ => line.to_owned(),
        });
    }
    let source = lines.join("\n") + "\n";
    // Fewer carriers than threads: multiplexed. More: each thread blocks its own.
    for carriers in [1, 3, threads as usize * 2 + 2] {
        let (printed, report) = run(&source, carriers, &Options::default());
        assert_eq!(printed, expected, "{carriers} carriers");
        assert_eq!(report.ending, Ending::Finished { status: 0 });
    }
}

macro_rules! program {
    ($name:literal) => {
        include_str!(concat!(
            "../../../tests/programs/threading/stress/",
            $name,
            ".py"
        ))
    };
}

#[test]
fn an_rlock_lets_in_one() {
    stress(program!("rlock"), 16, 200, "True 1 0\nTrue\n");
}

#[test]
fn a_condition_loses_no_item() {
    stress(program!("condition"), 4, 400, "ALL ALL []\nTrue\n");
}

#[test]
fn a_condition_is_first_in_first_out() {
    stress(program!("notify_order"), 6, 40, "True ALL []\n");
}

#[test]
fn an_event_forgets_nobody() {
    stress(program!("event"), 8, 200, "ALL ALL False\n");
}

#[test]
fn a_semaphore_loses_no_permit() {
    stress(program!("semaphore"), 16, 300, "True 0 ALL 3\nFalse\n");
}

#[test]
fn a_barrier_keeps_threads_together() {
    stress(program!("barrier"), 7, 200, "ROUNDS 0 0\nTrue\n0 False\n");
}

#[test]
fn a_barrier_that_breaks_keeps_nobody() {
    stress(program!("barrier_breaks"), 5, 60, "ALL 0\n");
}

#[test]
fn threads_that_start_threads_end() {
    // A hundred times as many are 9,000 at one time, of the 10,000 that there may be.
    stress(program!("mixed"), 6, 15, "ALL 1\n");
}
