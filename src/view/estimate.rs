//! How far a search is, as a person is told: an estimate that jumps, made steady.
//!
//! A search knows what it has done and what it has found to be left. How much there is below what is
//! left it learns when it gets there: its estimate jumps, mostly too high at first, and stands still
//! while a large part is gone through. So what is shown moves only as far as all estimates of the
//! last part of its time agree that it must; and nothing is shown at first, and of an estimate that
//! does not move.

use std::collections::VecDeque;

use crate::run::explore::report::Coverage;

/// Nothing is said before.
const SILENT_NS: u64 = 4_000_000_000;

/// Estimates of this part of the time so far have to agree.
const AGREEING: f64 = 0.25;

/// One that has moved by less in this part of the time says nothing of the rest.
const STANDING: f64 = 0.5;
const LEAST_MOVE: f64 = 0.01;

/// Shares are said in steps of so many percent.
pub const STEP: u32 = 10;

/// What was said of a search so far.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Estimate {
    /// What the search is after: another share is of something else.
    aim: Option<Coverage>,
    begun_ns: u64,
    /// Times and estimates.
    recent: VecDeque<(u64, f64)>,
    steady: Option<f64>,
    is_standing: bool,
}

impl Estimate {
    /// Takes in the search's own estimate of how much is done of what it is after, from 0 to 1, and
    /// for how long it has searched.
    pub fn note(&mut self, aim: Coverage, share: f64, elapsed_ns: u64) {
        if self.aim != Some(aim) {
            *self = Self {
                aim: Some(aim),
                begun_ns: elapsed_ns,
                ..Self::default()
            };
        }
        self.recent.push_back((elapsed_ns, share.clamp(0.0, 1.0)));
        let lasted_ns = elapsed_ns.saturating_sub(self.begun_ns);
        let since = |part: f64| elapsed_ns - (lasted_ns as f64 * part) as u64;
        while self.recent.len() > 1 && self.recent[0].0 < since(STANDING) {
            self.recent.pop_front();
        }
        if lasted_ns < SILENT_NS {
            return;
        }
        let (least, most) = self.range_since(0);
        self.is_standing = most - least < LEAST_MOVE;
        // Samples are counted, not estimated.
        let is_known = matches!(aim, Coverage::Samples { .. });
        let (least, most) = self.range_since(if is_known {
            elapsed_ns
        } else {
            since(AGREEING)
        });
        self.steady = Some(self.steady.unwrap_or(least).clamp(least, most));
    }

    fn range_since(&self, since_ns: u64) -> (f64, f64) {
        let recent = self.recent.iter().filter(|(at_ns, _)| *at_ns >= since_ns);
        recent.fold((1.0, 0.0), |(least, most), (_, share)| {
            (share.min(least), share.max(most))
        })
    }

    /// About so much is done, from 0 to 1, if anything can be said.
    pub fn share(&self) -> Option<f64> {
        self.steady.filter(|_| !self.is_standing)
    }

    /// The same in percent, rounded down; 0: less than a step.
    pub fn percent(&self) -> Option<u32> {
        let percent = (self.share()? * 100.0).floor() as u32;
        Some(percent / STEP * STEP)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is said of estimates that come four times a second.
    fn percents(shares: impl IntoIterator<Item = f64>) -> Vec<Option<u32>> {
        let mut estimate = Estimate::default();
        let said = shares.into_iter().enumerate().map(|(at, share)| {
            estimate.note(Coverage::All, share, at as u64 * 250_000_000);
            estimate.percent()
        });
        said.collect()
    }

    #[test]
    fn it_is_silent_for_four_seconds() {
        let said = percents((0..20).map(|at| f64::from(at) / 100.0));
        assert!(said[..16].iter().all(Option::is_none), "{said:?}");
        assert_eq!(said[16], Some(10));
    }

    #[test]
    fn of_something_else_it_begins_anew() {
        let mut estimate = Estimate::default();
        for second in 0..6_u8 {
            let share = 0.5 + f64::from(second) / 20.0;
            let without = Coverage::Bounded { preemptions: 0 };
            estimate.note(without, share, u64::from(second) * 1_000_000_000);
        }
        assert_eq!(estimate.percent(), Some(70));
        estimate.note(Coverage::Bounded { preemptions: 1 }, 0.1, 6_000_000_000);
        assert_eq!((estimate.percent(), estimate.share()), (None, None));
    }

    #[test]
    fn one_that_does_not_move_says_nothing() {
        let said = percents([0.96; 100]);
        assert!(said.iter().all(Option::is_none), "{said:?}");
        let moving = (0..40).map(|at| f64::from(at) / 100.0);
        let said = percents(moving.chain([0.4; 80]));
        assert_eq!((said[40], said[119]), (Some(30), None));
    }

    #[test]
    fn one_that_jumps_up_and_down_stands_still() {
        let jumping = (0..80).map(|at| if at % 3 == 0 { 0.62 } else { 0.31 });
        let said = percents(jumping);
        assert!(said[16..].iter().all(|it| *it == Some(30)), "{said:?}");
    }

    #[test]
    fn it_goes_up_with_a_search_that_goes_on() {
        let said = percents((0..=200).map(|at| f64::from(at) / 200.0));
        assert!(said[16..].is_sorted());
        assert_eq!(said.last(), Some(&Some(70)));
    }

    #[test]
    fn of_samples_it_is_known() {
        let mut estimate = Estimate::default();
        for second in 0..=10_u8 {
            let share = f64::from(second) / 10.0;
            let aim = Coverage::Samples { count: 1000 };
            estimate.note(aim, share, u64::from(second) * 1_000_000_000);
        }
        assert_eq!(estimate.percent(), Some(100));
    }

    #[test]
    fn it_goes_back_once_and_no_farther_than_it_must() {
        let rises = (0..40).map(|at| f64::from(at) / 50.0);
        let falls = (0..40).map(|at| [0.2, 0.4, 0.3, 0.42][at % 4]);
        let mut different = percents(rises.chain(falls))[39..].to_vec();
        different.dedup();
        assert_eq!(different, [Some(60), Some(40)]);
    }
}
