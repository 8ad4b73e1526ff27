//! What one thread of an execution has instead of a clock and of chance.
//!
//! Each thread has its own, so that what it reads depends on nothing that others do: time passes
//! where it sleeps, waits in vain or looks at the clock.

use crate::machine::request::{Clock, Draw, Random};
use crate::machine::value::Value;
use crate::run::random::Mersenne;

/// Between two looks at the clock, in nanoseconds.
const TICK_NS: u64 = 1_000_000;

/// The 1st of January 2025, in nanoseconds since 1970.
const EPOCH_NS: u64 = 1_735_689_600_000_000_000;

/// See the module.
pub(super) struct Virtual {
    now_ns: u64,
    seed: u64,
    generator: Option<Box<Mersenne>>,
}

impl Virtual {
    /// Of a thread that starts at this time.
    pub(super) fn new(now_ns: u64, seed: u64) -> Self {
        Self {
            now_ns,
            seed,
            generator: None,
        }
    }

    pub(super) fn now(&self) -> u64 {
        self.now_ns
    }

    /// Lets time pass.
    pub(super) fn pass(&mut self, seconds: f64) {
        self.now_ns = self.now_ns.saturating_add((seconds.max(0.0) * 1e9) as u64);
    }

    /// A look at a clock.
    pub(super) fn read(&mut self, clock: Clock) -> Value {
        self.now_ns = self.now_ns.saturating_add(TICK_NS);
        match clock {
            Clock::Time => Value::Float((EPOCH_NS + self.now_ns) as f64 / 1e9),
            Clock::Monotonic => Value::Float(self.now_ns as f64 / 1e9),
            Clock::TimeNs => Value::Int((EPOCH_NS + self.now_ns) as i64),
            Clock::MonotonicNs => Value::Int(self.now_ns as i64),
        }
    }

    /// Draws; `choice`: the value that is to be drawn.
    pub(super) fn draw(&mut self, random: Random, choice: Option<u32>) -> Value {
        if let Some(choice) = choice {
            return random.answer(&mut Chosen(u64::from(choice)));
        }
        let seed = self.seed;
        let generator = self
            .generator
            .get_or_insert_with(|| Box::new(Mersenne::new(Some(seed))));
        random.answer(&mut **generator)
    }
}

/// Draws what was chosen.
struct Chosen(u64);

impl Draw for Chosen {
    fn word(&mut self) -> u32 {
        self.0 as u32
    }

    fn unit(&mut self) -> f64 {
        0.5
    }

    fn below(&mut self, count: u64) -> u64 {
        self.0 % count
    }

    fn bits(&mut self, _: u32) -> u64 {
        self.0
    }

    fn entropy(&mut self) -> u64 {
        self.0
    }

    fn seed(&mut self, _: Option<&[u32]>) {}
}
