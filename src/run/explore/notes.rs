//! What a worker has taken down of its executions since it last told the others.
//!
//! What nobody knows yet is kept with the number of the execution that has shown it first, so that
//! the [`Ledger`] can take it over in an order that does not depend on who was faster.

use std::collections::BTreeMap;

use super::execution::Execution;
use super::findings::{self, Found};
use super::ground::Taken;
use super::ledger::{Ledger, MOST_OUTCOMES};
use super::minimise::Witness;
use super::observe::Seen;
use super::report::{FindingKind, Pattern, Sentence};

/// An execution that has come to its end.
pub(super) struct Trial<'run> {
    pub(super) execution: &'run Execution,
    pub(super) seen: Seen,
    pub(super) is_cut: bool,
    pub(super) number: u64,
    pub(super) steps: &'run [Taken],
    /// Pairs of steps that race, of which at least one is new.
    pub(super) races: &'run [(usize, usize)],
}

/// What an execution was the first to show.
pub(super) struct News {
    pub(super) number: u64,
    pub(super) witness: Witness,
    pub(super) found: Vec<Found>,
}

/// How many executions had an outcome; `news`: nobody knew of it.
pub(super) struct Noted {
    pub(super) executions: u64,
    pub(super) news: Option<News>,
}

/// See the module.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) outcomes: BTreeMap<Seen, Noted>,
    /// By the lines of data races that nobody knew of, the smaller first.
    pub(super) races: BTreeMap<(u32, u32), News>,
    /// What came with outcomes that are not kept.
    pub(super) others: BTreeMap<(FindingKind, Sentence), News>,
    pub(super) executions: u64,
    /// Executions that led nowhere.
    pub(super) redundant: u64,
    pub(super) cut: u64,
    /// There were more outcomes than are kept.
    pub(super) left_out: bool,
}

impl Notes {
    /// Takes down what an execution has shown.
    pub(super) fn note(&mut self, known: &Ledger, trial: Trial<'_>) {
        self.executions += 1;
        self.cut += u64::from(trial.is_cut);
        self.note_races(known, &trial);
        if let Some(noted) = self.outcomes.get_mut(&trial.seen) {
            noted.executions += 1;
            return;
        }
        let mut news = None;
        if !known.outcomes.contains_key(&trial.seen) {
            let found = findings::of(trial.execution, &trial.seen, trial.steps);
            let witness = Witness::of(trial.steps);
            if self.outcomes.len() >= MOST_OUTCOMES {
                self.left_out = true;
                let add = |one| self.add(one, trial.number, &witness);
                return found.into_iter().for_each(add);
            }
            news = Some(News {
                number: trial.number,
                witness,
                found,
            });
        }
        let noted = Noted {
            executions: 1,
            news,
        };
        self.outcomes.insert(trial.seen, noted);
    }

    /// The data races of the steps that are new, each pair of lines once.
    fn note_races(&mut self, known: &Ledger, trial: &Trial<'_>) {
        for (first, second) in trial.races {
            let pair = [first, second].map(|at| &trial.steps[*at]);
            let lines = (
                pair[0].line.min(pair[1].line),
                pair[0].line.max(pair[1].line),
            );
            if known.racing.contains(&lines) || self.races.contains_key(&lines) {
                continue;
            }
            if let Some(found) = findings::race(trial.execution, pair[0], pair[1]) {
                let news = News {
                    number: trial.number,
                    witness: Witness::of(&trial.steps[..=*second]),
                    found: vec![found],
                };
                self.races.insert(lines, news);
            }
        }
    }

    /// Notes an execution that needs too much memory: what it would have done is not known.
    pub(super) fn note_full(&mut self, number: u64, steps: &[Taken]) {
        self.executions += 1;
        self.cut += 1;
        let found = Found {
            kind: FindingKind::TooLong,
            sentence: Pattern::TooMuchMemory.into(),
            lines: Vec::new(),
        };
        self.add(found, number, &Witness::of(steps));
    }

    fn add(&mut self, found: Found, number: u64, witness: &Witness) {
        self.others
            .entry((found.kind, found.sentence.clone()))
            .or_insert_with(|| News {
                number,
                witness: witness.clone(),
                found: vec![found],
            });
    }
}
