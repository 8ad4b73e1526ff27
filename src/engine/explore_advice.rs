//! Which knobs to turn down so that a program has few enough interleavings to try all of them, or
//! that a run of it is short enough for a replay.
//!
//! One execution tells how many steps each thread takes, and so how many ways there are to order
//! them. The knob that halves away most of what is too much is turned down, again and again, until
//! it is little. Two threads beside the main one stay: without them there is nothing to explore.

use crate::program;
use crate::run::explore::{ExploreOptions, Replay};
use crate::scenario::{KnobRange, KnobValue, knobs, with_value};

/// Orders of the steps of one execution that are few enough, as a power of ten: most of them are
/// the same to the explorer, because most steps have nothing to do with each other.
const FEW_ORDERS: f64 = 6.0;

/// Steps of one execution that are few enough for a replay of a run, whose threads may wait for each
/// other where they did not here.
const FEW_STEPS: u32 = 10_000;

/// Knobs that are turned, one after the other.
const MOST_TURNS: usize = 40;

/// What is to become small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// The number of interleavings.
    Interleavings,
    /// The length of a run.
    Length,
}

/// Looks for them, one execution at a time.
#[derive(Debug)]
pub struct Advisor {
    aim: Aim,
    file_name: String,
    options: ExploreOptions,
    /// Names and values of these.
    turned: Vec<(String, String)>,
    now: Size,
    /// What is still to be tried in this turn, and what was best.
    left: Vec<Lower>,
    best: Option<(Size, Lower)>,
    turns: usize,
}

/// How large a program is to the explorer.
#[derive(Debug, Clone, Copy)]
struct Size {
    /// What is to become small: orders of its steps, as a power of ten, or steps.
    amount: f64,
    threads: usize,
    is_cut: bool,
}

/// A knob that is turned down.
#[derive(Debug)]
struct Lower {
    name: String,
    from: i64,
    to: i64,
    /// The program with it.
    source: String,
}

impl Advisor {
    /// Of a program; nothing, if it is small enough or has no knobs to turn down.
    pub fn new(aim: Aim, source: &str, file_name: &str, options: ExploreOptions) -> Option<Self> {
        let options = match aim {
            Aim::Interleavings => options,
            Aim::Length => ExploreOptions {
                most_steps: 2 * FEW_STEPS,
                ..options
            },
        };
        let mut advisor = Self {
            aim,
            file_name: file_name.to_owned(),
            options,
            turned: Vec::new(),
            now: Size {
                amount: 0.0,
                threads: 0,
                is_cut: false,
            },
            left: lower(source),
            best: None,
            turns: 0,
        };
        advisor.now = advisor.measure(source)?;
        (!advisor.is_small(advisor.now) && !advisor.left.is_empty()).then_some(advisor)
    }

    fn is_small(&self, size: Size) -> bool {
        match self.aim {
            Aim::Interleavings => size.amount <= FEW_ORDERS,
            Aim::Length => !size.is_cut && size.amount <= f64::from(FEW_STEPS),
        }
    }

    /// Carries out one execution; `true`: there is nothing more to be found.
    pub fn advance(&mut self) -> bool {
        if let Some(tried) = self.left.pop() {
            if let Some(size) = self.measure(&tried.source)
                && size.threads >= self.now.threads.min(3)
                && self.is_better(size, tried.from)
            {
                self.best = Some((size, tried));
            }
            return false;
        }
        let Some((size, best)) = self.best.take() else {
            return true;
        };
        self.turned.retain(|(other, _)| *other != best.name);
        self.turned.push((best.name, best.to.to_string()));
        self.left = lower(&best.source);
        self.now = size;
        self.turns += 1;
        self.is_small(size) || self.turns >= MOST_TURNS
    }

    fn is_better(&self, size: Size, from: i64) -> bool {
        let (than, before) = match &self.best {
            Some((best, lower)) => (*best, lower.from),
            None => (self.now, 0),
        };
        let amount = than.amount;
        // Steps behind a cut are not counted.
        if self.aim == Aim::Length && (size.is_cut || than.is_cut) {
            return than.is_cut && (!size.is_cut || from > before);
        }
        // Of an execution that is cut either way, nobody knows; the largest number may be why.
        let is_like = size.is_cut && size.amount <= amount * 1.01 && from > before;
        size.amount < amount || is_like
    }

    /// The knobs to turn, with their values.
    pub fn turned(&self) -> &[(String, String)] {
        &self.turned
    }

    fn measure(&self, source: &str) -> Option<Size> {
        let program = program::compile(source, &self.file_name).ok()?;
        let mut replay = Replay::new(program, self.options, "1.").ok()?;
        let (mut counts, is_cut) = replay.steps_by_thread();
        let threads = counts.len();
        let most = counts.iter().copied().max().unwrap_or(0);
        // The main thread mostly starts the others, and waits for them.
        let counts = &mut counts[usize::from(threads > 2)..];
        for count in counts.iter_mut().filter(|count| is_cut && **count == 0) {
            *count = most;
        }
        let all: u32 = counts.iter().sum();
        let amount = match self.aim {
            Aim::Interleavings => {
                let of_threads: f64 = counts.iter().map(|count| log_factorial(*count)).sum();
                log_factorial(all) - of_threads
            }
            Aim::Length => f64::from(all),
        };
        Some(Size {
            amount,
            threads,
            is_cut,
        })
    }
}

/// Whole-number knobs with half their values.
fn lower(source: &str) -> Vec<Lower> {
    let (knobs, _) = knobs(source);
    let halved = knobs.iter().filter_map(|knob| {
        let (KnobValue::Int(from), KnobRange::Int { min, step, .. }) = (&knob.value, &knob.range)
        else {
            return None;
        };
        let half = rounded(*from / 2).max(*min);
        let to = min + (half - min) / step * step;
        let source = with_value(source, knob, &KnobValue::Int(to)).ok()?;
        (to < *from).then(|| Lower {
            name: knob.name.clone(),
            from: *from,
            to,
            source,
        })
    });
    halved.collect()
}

/// A number down to its first two digits.
fn rounded(number: i64) -> i64 {
    let mut unit = 1;
    while number / unit >= 100 {
        unit *= 10;
    }
    number / unit * unit
}

/// The logarithm of a factorial, to base 10.
fn log_factorial(number: u32) -> f64 {
    (2..=number).map(|factor| f64::from(factor).log10()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::GALLERY;

    fn advisor(aim: Aim, source: &str) -> Option<Advisor> {
        Advisor::new(aim, source, "test.py", ExploreOptions::default())
    }

    fn advice(aim: Aim, source: &str) -> Vec<(String, String)> {
        let Some(mut advisor) = advisor(aim, source) else {
            return Vec::new();
        };
        while !advisor.advance() {}
        advisor.turned().to_vec()
    }

    #[test]
    fn what_multiplies_is_turned_down() {
        let source = "from threading import Thread\nTHREADS = 4  # knob: 1..64\nTIMES = 50  # knob: 1..99\n\
            SIZE = 9  # knob: 1..99\nn = 0\ndef add():\n    global n\n    for _ in range(TIMES):\n        \
            n += 1\nthreads = [Thread(target=add) for _ in range(THREADS)]\nfor one in threads: one.start()\n\
            for one in threads: one.join()\n";
        let turned = advice(Aim::Interleavings, source);
        let names: Vec<&str> = turned.iter().map(|(name, _)| &**name).collect();
        assert!(names.contains(&"TIMES"), "{turned:?}");
        assert!(!names.contains(&"SIZE"), "it changes nothing: {turned:?}");
        let small = turned
            .iter()
            .fold(source.to_owned(), |source, (name, value)| {
                crate::scenario::set_by_name(&source, name, value).expect("it is in range")
            });
        assert!(advisor(Aim::Interleavings, &small).is_none());
        assert!(!small.contains("THREADS = 1 "), "two threads stay");
    }

    /// There is something to be said about each scenario that is too large.
    #[test]
    fn scenarios_have_knobs_that_make_them_small() {
        for entry in GALLERY {
            let Some(mut advisor) = advisor(Aim::Interleavings, entry.source) else {
                continue;
            };
            while !advisor.advance() {}
            assert!(!advisor.turned().is_empty(), "{}", entry.slug);
            println!(
                "{} {:.1} {:?}",
                entry.slug,
                advisor.now.amount,
                advisor.turned()
            );
        }
    }

    #[test]
    fn a_long_run_becomes_short_enough_for_a_replay() {
        let source = "from threading import Thread\nTIMES = 100_000  # knob: 1..1_000_000\nn = 0\n\
            def add():\n    global n\n    for _ in range(TIMES):\n        n += 1\n\
            threads = [Thread(target=add) for _ in range(2)]\nfor one in threads: one.start()\n\
            for one in threads: one.join()\n";
        assert_eq!(
            advice(Aim::Length, source),
            [("TIMES".to_owned(), "1500".to_owned())]
        );
        let small = crate::scenario::set_by_name(source, "TIMES", "1500").expect("it is in range");
        assert!(advisor(Aim::Length, &small).is_none());
        assert!(advisor(Aim::Interleavings, &small).is_some());
    }

    #[test]
    fn threads_that_compute_for_too_long_do_less_rather_than_being_fewer() {
        let source = "from threading import Thread\nTHREADS = 2  # knob: 1..16\n\
            START = 1_000_000  # knob: 1000..20_000_000\ndef count():\n    n = START\n    while n > 0:\n        \
            n -= 1\nthreads = [Thread(target=count) for _ in range(THREADS)]\n\
            for one in threads: one.start()\nfor one in threads: one.join()\n";
        let turned = advice(Aim::Length, source);
        let names: Vec<&str> = turned.iter().map(|(name, _)| &**name).collect();
        assert_eq!(names, ["START"], "{turned:?}");
    }

    #[test]
    fn numbers_are_rounded_down_to_two_digits() {
        for (number, expected) in [(0, 0), (7, 7), (99, 99), (781, 780), (12_500, 12_000)] {
            assert_eq!(rounded(number), expected);
        }
    }
}
