//! What an exploration has come to so far: outcomes, findings, and how many executions there were.

use std::collections::BTreeSet;

use super::findings::Found;
use super::minimise::{Findings, Outcomes, Tally, Witness};
use super::notes::{News, Noted, Notes};
use super::observe::Seen;

/// Different outcomes that are kept.
pub(super) const MOST_OUTCOMES: usize = 1_000;

/// Findings that are kept.
const MOST_FINDINGS: usize = 200;

/// See the module.
#[derive(Default)]
pub(super) struct Ledger {
    /// By what was seen.
    pub(super) outcomes: Outcomes,
    /// The first outcome: of threads that run one after the other.
    pub(super) expected: Option<Seen>,
    pub(super) findings: Findings,
    /// The lines of data races that have been found, the smaller first.
    pub(super) racing: BTreeSet<(u32, u32)>,
    pub(super) executions: u64,
    pub(super) stage_executions: u64,
    /// Executions that led nowhere.
    pub(super) redundant: u64,
    pub(super) cut: u64,
    pub(super) stage_cut: u64,
    /// There were more outcomes than are kept.
    pub(super) left_out: bool,
}

impl Ledger {
    /// Takes over what workers have taken down: what was new, in the order of the executions that
    /// have shown it, as if one worker had made them.
    pub(super) fn absorb(&mut self, all: impl IntoIterator<Item = Notes>) {
        let (mut races, mut outcomes, mut others) = (Vec::new(), Vec::new(), Vec::new());
        for notes in all {
            self.executions += notes.executions;
            self.stage_executions += notes.executions;
            self.redundant += notes.redundant;
            self.cut += notes.cut;
            self.stage_cut += notes.cut;
            self.left_out |= notes.left_out;
            races.extend(notes.races);
            outcomes.extend(notes.outcomes);
            others.extend(notes.others.into_values());
        }
        races.sort_by_key(|(_, news)| news.number);
        outcomes.sort_by_key(|(_, noted)| noted.news.as_ref().map(|news| news.number));
        others.sort_by_key(|news: &News| news.number);
        for (lines, News { witness, found, .. }) in races {
            if self.racing.insert(lines) {
                self.add(found, &witness);
            }
        }
        let mut others = others.into_iter().peekable();
        for (seen, noted) in outcomes {
            let number = noted.news.as_ref().map_or(0, |news| news.number);
            while let Some(news) = others.next_if(|other| other.number < number) {
                self.add(news.found, &news.witness);
            }
            self.take_over(seen, noted);
        }
        for news in others {
            self.add(news.found, &news.witness);
        }
    }

    fn take_over(&mut self, seen: Seen, noted: Noted) {
        let Noted { executions, news } = noted;
        if let Some(tally) = self.outcomes.get_mut(&seen) {
            tally.executions += executions;
        } else if let Some(News { witness, found, .. }) = news {
            self.add(found, &witness);
            if self.expected.is_none() {
                self.expected = Some(seen.clone());
            }
            if self.outcomes.len() >= MOST_OUTCOMES {
                self.left_out = true;
                return;
            }
            let tally = Tally {
                executions,
                witness,
            };
            self.outcomes.insert(seen, tally);
        }
    }

    fn add(&mut self, all: impl IntoIterator<Item = Found>, witness: &Witness) {
        for found in all {
            if self.findings.len() < MOST_FINDINGS {
                self.findings
                    .entry((found.kind, found.sentence.clone()))
                    .or_insert_with(|| (found, witness.clone()));
            }
        }
    }
}
