//! Which knobs to turn down so that a program has few enough interleavings to try all of them.
//!
//! One execution tells how many steps each thread takes, and so how many ways there are to order
//! them. The knob that halves away most of those is turned down, again and again, until they are
//! few. Two threads beside the main one stay: without them there is nothing to explore.

use crate::program;
use crate::run::explore::{ExploreOptions, Replay};
use crate::scenario::{KnobRange, KnobValue, knobs, with_value};

/// Orders of the steps of one execution that are few enough, as a power of ten: most of them are
/// the same to the explorer, because most steps have nothing to do with each other.
const FEW: f64 = 6.0;

/// Knobs that are turned, one after the other.
const MOST_TURNS: usize = 40;

/// Looks for them, one execution at a time.
#[derive(Debug)]
pub struct Advisor {
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
    /// Orders of its steps, as a power of ten.
    orders: f64,
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
    pub fn new(source: &str, file_name: &str, options: ExploreOptions) -> Option<Self> {
        let mut advisor = Self {
            file_name: file_name.to_owned(),
            options,
            turned: Vec::new(),
            now: Size {
                orders: 0.0,
                threads: 0,
                is_cut: false,
            },
            left: lower(source),
            best: None,
            turns: 0,
        };
        advisor.now = advisor.measure(source)?;
        (advisor.now.orders > FEW && !advisor.left.is_empty()).then_some(advisor)
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
        size.orders <= FEW || self.turns >= MOST_TURNS
    }

    fn is_better(&self, size: Size, from: i64) -> bool {
        let (orders, before) = match &self.best {
            Some((best, lower)) => (best.orders, lower.from),
            None => (self.now.orders, 0),
        };
        // Of an execution that is cut either way, nobody knows; the largest number may be why.
        let is_like = size.is_cut && size.orders <= orders * 1.01 && from > before;
        size.orders < orders || is_like
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
        let of_threads: f64 = counts.iter().map(|count| log_factorial(*count)).sum();
        Some(Size {
            orders: log_factorial(all) - of_threads,
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
        let half = (*from / 2).max(*min);
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

/// The logarithm of a factorial, to base 10.
fn log_factorial(number: u32) -> f64 {
    (2..=number).map(|factor| f64::from(factor).log10()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::GALLERY;

    fn advice(source: &str) -> Vec<(String, String)> {
        let Some(mut advisor) = Advisor::new(source, "test.py", ExploreOptions::default()) else {
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
        let turned = advice(source);
        let names: Vec<&str> = turned.iter().map(|(name, _)| &**name).collect();
        assert!(names.contains(&"TIMES"), "{turned:?}");
        assert!(!names.contains(&"SIZE"), "it changes nothing: {turned:?}");
        let small = turned
            .iter()
            .fold(source.to_owned(), |source, (name, value)| {
                crate::scenario::set_by_name(&source, name, value).expect("it is in range")
            });
        assert!(Advisor::new(&small, "test.py", ExploreOptions::default()).is_none());
        assert_eq!(advice(&small), []);
        assert!(!small.contains("THREADS = 1 "), "two threads stay");
    }

    /// There is something to be said about each scenario that is too large.
    #[test]
    fn scenarios_have_knobs_that_make_them_small() {
        for entry in GALLERY {
            let options = ExploreOptions::default();
            let Some(mut advisor) = Advisor::new(entry.source, entry.slug, options) else {
                continue;
            };
            while !advisor.advance() {}
            assert!(!advisor.turned().is_empty(), "{}", entry.slug);
            println!(
                "{} {:.1} {:?}",
                entry.slug,
                advisor.now.orders,
                advisor.turned()
            );
        }
    }
}
