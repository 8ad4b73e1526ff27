//! How fast a run was from moment to moment, in a bounded number of samples.

use super::rates::{Counters, Rate};

/// Samples that are kept; when there are more, every second one goes.
const MOST: usize = 360;

/// Counters of all threads together over a run's time.
#[derive(Debug, Clone, Default)]
pub struct History {
    samples: Vec<(u64, Counters)>,
}

impl History {
    /// Takes in the counters at a moment of the run.
    pub fn push(&mut self, elapsed_ns: u64, total: Counters) {
        // Two messages within a moment say little about a rate.
        let apart_ns = (elapsed_ns / 200).max(1_000_000);
        let last = self.samples.last().map_or(0, |sample| sample.0);
        if elapsed_ns < last + apart_ns {
            return;
        }
        self.samples.push((elapsed_ns, total));
        if self.samples.len() > MOST {
            let mut index = 0;
            self.samples.retain(|_| {
                index += 1;
                index % 2 == 0
            });
        }
    }

    /// From sample to sample: the moment at its end in seconds, and the rate.
    pub fn rates(&self) -> Vec<(f64, Rate)> {
        let mut before = (0, Counters::default());
        let mut rates = Vec::with_capacity(self.samples.len());
        for &(ns, total) in &self.samples {
            let seconds = ns.saturating_sub(before.0) as f64 / 1e9;
            let per_second =
                |after: u64, before: u64| after.saturating_sub(before) as f64 / seconds;
            rates.push((
                ns as f64 / 1e9,
                Rate {
                    operations: per_second(total.operations, before.1.operations),
                    steps: per_second(total.steps, before.1.steps),
                },
            ));
            before = (ns, total);
        }
        rates
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_run_keeps_its_whole_course_in_few_samples() {
        let mut history = History::default();
        for index in 1..=5000_u64 {
            let total = Counters {
                operations: index * 10,
                steps: index * 100,
            };
            history.push(index * 33_000_000, total);
        }
        let rates = history.rates();
        assert!((100..=MOST).contains(&rates.len()), "{}", rates.len());
        let last = rates.last().expect("there are some").0;
        assert!(last > 160.0, "{last}");
        for (_, rate) in rates {
            assert!((rate.operations - 10.0 / 0.033).abs() < 1.0);
            assert!((rate.steps - 100.0 / 0.033).abs() < 10.0);
        }
    }

    #[test]
    fn messages_within_a_moment_are_one_sample() {
        let mut history = History::default();
        history.push(1_000_000, Counters::default());
        history.push(1_000_100, Counters::default());
        assert_eq!(history.rates().len(), 1);
    }
}
