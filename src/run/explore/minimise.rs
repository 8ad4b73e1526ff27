//! Schedules that show an outcome with as few preemptions as possible, and then as few steps.
//!
//! All executions with 0, 1, 2 … preemptions are gone through until the outcome comes up; what the
//! search has found stays the witness if that takes too long.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::findings::{self, Found};
use super::ground::{Ground, Taken};
use super::observe::{Observed, Seen};
use super::report::{FindingKind, Sentence};
use super::sampling::Bounded;
use super::schedule::{self, Turn};
use super::search::Run;

/// A schedule that leads somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Witness {
    turns: Vec<Turn>,
    pub(super) steps: usize,
    pub(super) preemptions: u32,
}

impl Witness {
    /// Of an execution's steps.
    pub(super) fn of(steps: &[Taken]) -> Self {
        Self {
            turns: steps.iter().map(Taken::turn).collect(),
            steps: steps.len(),
            preemptions: steps.iter().filter(|taken| taken.interrupts).count() as u32,
        }
    }

    /// As a string.
    pub(super) fn schedule(&self) -> String {
        schedule::encode(&self.turns)
    }

    /// Of the steps that every execution begins with.
    pub(super) fn given(ground: &Ground) -> Self {
        Self {
            turns: ground.given().to_vec(),
            steps: ground.given().len(),
            preemptions: ground.given_interruptions(),
        }
    }

    /// The same behind other steps.
    pub(super) fn after(&self, given: &Self) -> Cow<'_, Self> {
        if given.turns.is_empty() {
            return Cow::Borrowed(self);
        }
        Cow::Owned(Self {
            turns: [&given.turns[..], &self.turns].concat(),
            steps: given.steps + self.steps,
            preemptions: given.preemptions + self.preemptions,
        })
    }

    fn cost(&self) -> (u32, usize) {
        (self.preemptions, self.steps)
    }
}

/// What is known of one outcome.
#[derive(Debug, Clone)]
pub(super) struct Tally {
    pub(super) executions: u64,
    pub(super) witness: Witness,
}

pub(super) type Outcomes = BTreeMap<Seen, Tally>;
pub(super) type Findings = BTreeMap<(FindingKind, Sentence), (Found, Witness)>;

/// A search for smaller witnesses, which can be interrupted at any time.
#[derive(Debug)]
pub struct Minimiser {
    preemptions: u32,
    bounded: Bounded,
    /// Executions that may still be spent.
    left: u64,
    /// What has a smallest witness by now.
    outcomes: BTreeSet<Seen>,
    findings: BTreeSet<(FindingKind, Sentence)>,
}

impl Minimiser {
    /// One that spends so many executions at most.
    pub fn new(executions: u64) -> Self {
        Self {
            preemptions: 0,
            bounded: Bounded::new(0),
            left: executions,
            outcomes: BTreeSet::new(),
            findings: BTreeSet::new(),
        }
    }

    /// Goes on for so many executions, and replaces witnesses by smaller ones; `true`: there is
    /// nothing left to do.
    pub(super) fn advance(
        &mut self,
        ground: &mut Ground,
        observed: &Observed,
        (outcomes, findings): (&mut Outcomes, &mut Findings),
        executions: u64,
        most_steps: usize,
    ) -> bool {
        for _ in 0..executions {
            if self.left == 0 {
                return true;
            }
            let run = self.bounded.next(ground, most_steps);
            if run == Run::None {
                if self.outcomes.len() >= outcomes.len() && self.findings.len() >= findings.len() {
                    return true;
                }
                self.preemptions += 1;
                self.bounded = Bounded::new(self.preemptions);
                continue;
            }
            self.left -= 1;
            let seen = observed.look(ground.execution(), run == Run::Cut);
            self.note(ground, seen, outcomes, findings);
        }
        self.left == 0
    }

    fn note(&mut self, ground: &Ground, seen: Seen, outcomes: &mut Outcomes, all: &mut Findings) {
        let witness = Witness::of(ground.steps());
        let mut found = findings::of(ground.execution(), &seen, ground.steps());
        found.extend(findings::races(ground.execution(), ground.steps()));
        for found in found {
            let key = (found.kind, found.sentence);
            if let Some((_, known)) = all.get_mut(&key) {
                self.findings.insert(key);
                replace(known, &witness);
            }
        }
        if let Some(tally) = outcomes.get_mut(&seen) {
            self.outcomes.insert(seen);
            replace(&mut tally.witness, &witness);
        }
    }
}

fn replace(known: &mut Witness, found: &Witness) {
    if found.cost() < known.cost() {
        *known = found.clone();
    }
}
