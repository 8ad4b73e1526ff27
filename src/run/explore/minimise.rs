//! Schedules that show an outcome with as few preemptions as possible, and then as few steps.
//!
//! All executions with 0, 1, 2 … preemptions are gone through until the outcome comes up; what the
//! search has found stays the witness if that takes too long.

use std::collections::BTreeMap;

use super::explorer::Budget;
use super::findings::{self, Found, Line};
use super::ground::Ground;
use super::observe::{Observed, Seen};
use super::report::FindingKind;
use super::sampling::Bounded;
use super::schedule::{self, Turn};
use super::search::Run;
use crate::run::clock;

/// A schedule that leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Witness {
    turns: Vec<Turn>,
    pub(super) steps: usize,
    pub(super) preemptions: u32,
}

impl Witness {
    /// Of an execution's steps.
    pub(super) fn of(steps: &[Line]) -> Self {
        let turns: Vec<Turn> = steps
            .iter()
            .map(|(step, _)| Turn {
                thread: step.number,
                choice: step.choice,
            })
            .collect();
        // An upper bound: a thread that ran again later could perhaps not go on in between.
        let preemptions = (1..turns.len())
            .filter(|at| {
                turns[*at].thread != turns[at - 1].thread
                    && turns[*at..]
                        .iter()
                        .any(|later| later.thread == turns[at - 1].thread)
            })
            .count() as u32;
        Self {
            steps: turns.len(),
            turns,
            preemptions,
        }
    }

    /// As a string.
    pub(super) fn schedule(&self) -> String {
        schedule::encode(&self.turns)
    }

    fn cost(&self) -> (u32, usize) {
        (self.preemptions, self.steps)
    }
}

type Findings = BTreeMap<(FindingKind, String), (Found, Witness)>;

/// Replaces witnesses by smaller ones, within a budget.
pub(super) fn witnesses<'a>(
    ground: &mut Ground,
    observed: &Observed,
    outcomes: impl Iterator<Item = (&'a Seen, &'a mut Witness)>,
    findings: &mut Findings,
    budget: Budget,
    most_steps: usize,
) {
    let mut outcomes: BTreeMap<&Seen, (&mut Witness, bool)> = outcomes
        .map(|(seen, witness)| (seen, (witness, false)))
        .collect();
    let mut done: BTreeMap<(FindingKind, String), bool> = BTreeMap::new();
    let end_ns = clock::now_ns().saturating_add(budget.time.as_nanos() as u64);
    let mut left = budget.executions;
    let mut steps = Vec::new();
    for preemptions in 0.. {
        let mut bounded = Bounded::new(preemptions);
        loop {
            let run = bounded.next(ground, most_steps, &mut steps);
            if run == Run::None {
                break;
            }
            if left == 0 || clock::now_ns() >= end_ns {
                return;
            }
            left -= 1;
            let seen = observed.look(ground.execution(), run == Run::Cut);
            let mut witness = Witness::of(&steps);
            witness.preemptions = preemptions;
            let mut found = findings::of(ground.execution(), &seen, &steps);
            found.extend(findings::races(ground.execution(), &steps));
            for found in found {
                let key = (found.kind, found.sentence);
                if let Some((_, known)) = findings.get_mut(&key) {
                    let is_done = done.entry(key).or_default();
                    replace(known, &witness, is_done);
                }
            }
            if let Some((known, is_done)) = outcomes.get_mut(&seen) {
                replace(known, &witness, is_done);
            }
        }
        let open = outcomes.values().any(|(_, is_done)| !is_done);
        if !open && done.len() >= findings.len() {
            return;
        }
    }
}

/// The first with so few preemptions counts, then one with fewer steps.
fn replace(known: &mut Witness, found: &Witness, is_done: &mut bool) {
    if !*is_done || found.cost() < known.cost() {
        *known = found.clone();
        *is_done = true;
    }
}
