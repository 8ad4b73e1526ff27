//! What an exploration has come to so far: outcomes, findings, and how many executions there were.

use std::collections::{BTreeMap, BTreeSet};

use super::execution::Execution;
use super::findings::{self, Found, Line};
use super::minimise::{Findings, Outcomes, Tally, Witness};
use super::observe::Seen;
use super::report::{FindingKind, Pattern};

/// Different outcomes that are kept.
const MOST_OUTCOMES: usize = 1_000;

/// Findings that are kept.
const MOST_FINDINGS: usize = 200;

/// An execution that has come to its end.
pub(super) struct Trial<'run> {
    pub(super) execution: &'run Execution,
    pub(super) seen: Seen,
    pub(super) is_cut: bool,
    /// How many steps it had, and each of them.
    pub(super) steps: (usize, &'run dyn Fn(usize) -> Line),
    /// Pairs of steps that race, of which at least one is new.
    pub(super) races: &'run [(usize, usize)],
}

impl Trial<'_> {
    /// The first steps.
    fn witness(&self, steps: usize) -> (Vec<Line>, Witness) {
        let steps: Vec<Line> = (0..steps).map(self.steps.1).collect();
        let witness = Witness::of(&steps);
        (steps, witness)
    }
}

/// See the module.
pub(super) struct Ledger {
    /// By what was seen.
    pub(super) outcomes: Outcomes,
    /// The first outcome: of threads that run one after the other.
    pub(super) expected: Option<Seen>,
    pub(super) findings: Findings,
    /// The lines of data races that have been found, the smaller first.
    racing: BTreeSet<(u32, u32)>,
    pub(super) executions: u64,
    pub(super) stage_executions: u64,
    /// Executions that led nowhere.
    pub(super) redundant: u64,
    pub(super) cut: u64,
    pub(super) stage_cut: u64,
    /// There were more outcomes than are kept.
    pub(super) left_out: bool,
    /// Steps of the longest execution.
    pub(super) longest: usize,
}

impl Ledger {
    pub(super) fn new() -> Self {
        Self {
            outcomes: BTreeMap::new(),
            expected: None,
            findings: BTreeMap::new(),
            racing: BTreeSet::new(),
            executions: 0,
            stage_executions: 0,
            redundant: 0,
            cut: 0,
            stage_cut: 0,
            left_out: false,
            longest: 1,
        }
    }

    /// Takes over what another has counted, and leaves it what it knows. `is_first`: its first
    /// execution was the very first.
    pub(super) fn absorb(&mut self, other: &mut Self, is_first: bool) {
        use std::mem::take;
        self.executions += take(&mut other.executions);
        self.stage_executions += take(&mut other.stage_executions);
        self.redundant += take(&mut other.redundant);
        self.cut += take(&mut other.cut);
        self.stage_cut += take(&mut other.stage_cut);
        self.left_out |= other.left_out;
        self.longest = self.longest.max(other.longest);
        self.racing.extend(&other.racing);
        if self.expected.is_none() && is_first {
            self.expected.clone_from(&other.expected);
        }
        for (seen, tally) in &mut other.outcomes {
            let executions = take(&mut tally.executions);
            if let Some(known) = self.outcomes.get_mut(seen) {
                known.executions += executions;
            } else if self.outcomes.len() < MOST_OUTCOMES {
                let witness = tally.witness.clone();
                let tally = Tally {
                    executions,
                    witness,
                };
                self.outcomes.insert(seen.clone(), tally);
            } else {
                self.left_out = true;
            }
        }
        for (found, witness) in other.findings.values() {
            self.add(found.clone(), witness);
        }
    }

    /// Takes down what an execution has shown.
    pub(super) fn note(&mut self, trial: Trial<'_>) {
        self.executions += 1;
        self.stage_executions += 1;
        self.cut += u64::from(trial.is_cut);
        self.stage_cut += u64::from(trial.is_cut);
        self.longest = self.longest.max(trial.steps.0);
        self.note_races(&trial);
        if self.expected.is_none() {
            self.expected = Some(trial.seen.clone());
        }
        if let Some(tally) = self.outcomes.get_mut(&trial.seen) {
            tally.executions += 1;
            return;
        }
        let (steps, witness) = trial.witness(trial.steps.0);
        for found in findings::of(trial.execution, &trial.seen, &steps) {
            self.add(found, &witness);
        }
        if self.outcomes.len() >= MOST_OUTCOMES {
            self.left_out = true;
            return;
        }
        let tally = Tally {
            executions: 1,
            witness,
        };
        self.outcomes.insert(trial.seen, tally);
    }

    /// The data races of the steps that are new, each pair of lines once.
    fn note_races(&mut self, trial: &Trial<'_>) {
        for (first, second) in trial.races {
            let pair = [first, second].map(|at| (trial.steps.1)(*at));
            let lines = (pair[0].1.min(pair[1].1), pair[0].1.max(pair[1].1));
            if self.racing.contains(&lines) {
                continue;
            }
            if let Some(found) = findings::race(trial.execution, &pair[0], &pair[1]) {
                self.racing.insert(lines);
                self.add(found, &trial.witness(second + 1).1);
            }
        }
    }

    /// Notes an execution that needs too much memory: what it would have done is not known.
    pub(super) fn note_full(&mut self, steps: &[Line]) {
        self.executions += 1;
        self.cut += 1;
        let found = Found {
            kind: FindingKind::TooLong,
            sentence: Pattern::TooMuchMemory.into(),
            lines: Vec::new(),
        };
        self.add(found, &Witness::of(steps));
    }

    fn add(&mut self, found: Found, witness: &Witness) {
        if self.findings.len() < MOST_FINDINGS {
            self.findings
                .entry((found.kind, found.sentence.clone()))
                .or_insert_with(|| (found, witness.clone()));
        }
    }
}
