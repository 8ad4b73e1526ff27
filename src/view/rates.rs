//! Operations and steps per second, from the counters that progress messages carry.
//!
//! A rate is taken over the last [`WINDOW_NS`], so that it neither flickers nor lags.

use std::collections::VecDeque;

use crate::run::outcome::ThreadInfo;

/// Over how much of the past a live rate is taken, in nanoseconds.
const WINDOW_NS: u64 = 700_000_000;

/// Counters of one thread, or of all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counters {
    /// Synchronization operations.
    pub operations: u64,
    /// Bytecode instructions.
    pub steps: u64,
}

/// Per second.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Rate {
    /// Synchronization operations.
    pub operations: f64,
    /// Bytecode instructions.
    pub steps: f64,
}

struct Sample {
    elapsed_ns: u64,
    total: Counters,
    threads: Vec<Counters>,
}

/// The last samples of a run that goes on.
#[derive(Default)]
pub struct Rates {
    samples: VecDeque<Sample>,
}

impl Rates {
    /// Takes in the counters of a progress message.
    pub fn push(&mut self, elapsed_ns: u64, threads: &[ThreadInfo]) {
        self.samples.push_back(Sample {
            elapsed_ns,
            total: total(threads),
            threads: threads.iter().map(counters).collect(),
        });
        while self.samples.len() > 2
            && elapsed_ns.saturating_sub(self.samples[1].elapsed_ns) >= WINDOW_NS
        {
            self.samples.pop_front();
        }
    }

    /// The present rate of all threads together.
    pub fn total(&self) -> Rate {
        self.between(|sample| sample.total)
    }

    /// The present rate of the thread at this place in the messages.
    pub fn thread(&self, index: usize) -> Rate {
        self.between(|sample| sample.threads.get(index).copied().unwrap_or_default())
    }

    fn between(&self, of: impl Fn(&Sample) -> Counters) -> Rate {
        let (Some(first), Some(last)) = (self.samples.front(), self.samples.back()) else {
            return Rate::default();
        };
        let (before, since_ns) = if self.samples.len() > 1 {
            (of(first), first.elapsed_ns)
        } else {
            (Counters::default(), 0)
        };
        rate(before, of(last), last.elapsed_ns.saturating_sub(since_ns))
    }
}

/// The mean rate over a whole run.
pub fn mean(counters: Counters, elapsed_ns: u64) -> Rate {
    rate(Counters::default(), counters, elapsed_ns)
}

/// The counters of all threads together.
pub fn total(threads: &[ThreadInfo]) -> Counters {
    threads
        .iter()
        .fold(Counters::default(), |sum, thread| Counters {
            operations: sum.operations + thread.operations,
            steps: sum.steps + thread.steps,
        })
}

/// The counters of one thread.
pub fn counters(thread: &ThreadInfo) -> Counters {
    Counters {
        operations: thread.operations,
        steps: thread.steps,
    }
}

fn rate(before: Counters, after: Counters, ns: u64) -> Rate {
    if ns == 0 {
        return Rate::default();
    }
    let seconds = ns as f64 / 1e9;
    Rate {
        operations: after.operations.saturating_sub(before.operations) as f64 / seconds,
        steps: after.steps.saturating_sub(before.steps) as f64 / seconds,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thread(operations: u64) -> ThreadInfo {
        ThreadInfo {
            thread: 0,
            name: String::new(),
            daemon: false,
            steps: operations * 10,
            operations,
            ended: false,
        }
    }

    #[test]
    fn a_rate_forgets_what_is_long_past() {
        let mut rates = Rates::default();
        rates.push(100_000_000, &[thread(50)]);
        assert!((rates.total().operations - 500.0).abs() < 1e-6);
        for tenth in 2..=30_u64 {
            // 1000 in the first second, nothing later.
            let operations = 50 + (tenth.min(10) - 1) * 100;
            rates.push(tenth * 100_000_000, &[thread(operations), thread(0)]);
        }
        assert!(rates.total().operations.abs() < 1e-6);
        assert!(rates.thread(1).steps.abs() < 1e-6);
        assert!(rates.samples.len() < 12);
    }

    #[test]
    fn a_mean_is_over_everything() {
        let rate = mean(total(&[thread(10), thread(20)]), 2_000_000_000);
        assert!((rate.operations - 15.0).abs() < 1e-9);
        assert!((rate.steps - 150.0).abs() < 1e-9);
        assert_eq!(mean(Counters::default(), 0), Rate::default());
    }
}
