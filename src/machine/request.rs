//! What a machine can't do by itself: each ends its step, and the runner answers it.

use super::exception::Exception;
use super::heap::Ref;
use super::primitive::Operation;
use super::value::{Thread, Value};
use super::visible::Site;

/// A request to the runner.
#[derive(Clone)]
pub(crate) enum Request {
    /// Do something with a primitive. Answered as its action says.
    Operate(Operation),
    /// Start a thread. Answered by `None`, or `RuntimeError`.
    Start {
        /// Which; it has been marked as started.
        thread: Ref<Thread>,
        /// What it calls.
        function: Value,
    },
    /// Wait for a thread's end. Answered by `None`, whether it ended or the time did.
    Join {
        /// Which.
        thread: Ref<Thread>,
        /// For how long to wait.
        patience: Patience,
    },
    /// Let time pass, in seconds (not negative). Answered by `None`.
    Sleep {
        /// How much.
        seconds: f64,
    },
    /// Read a clock, in seconds. Answered by a `float`.
    Clock(Clock),
    /// Draw random numbers. Answered through [`Random::answer`].
    Random(Random),
    /// Write to the console. Answered by `None`.
    Write {
        /// With its line break.
        text: String,
        /// To stderr.
        is_error: bool,
    },
    /// Print what the main thread has died of, before it does what is to be done at the end.
    /// Answered by `None`.
    Report {
        /// What nobody has caught.
        exception: Box<Exception>,
    },
    /// End the whole program at once, whatever its threads are about to do. Never answered.
    Exit {
        /// As the system keeps it.
        status: u8,
    },
}

/// The runner, for what it can do at once while the machine goes on.
pub(crate) trait Host {
    /// Whether it records what happens, and so wants to know lines.
    fn records(&self) -> bool;

    /// Does something with a primitive, if nobody has to wait or to be woken; `fuel`: steps that
    /// are left.
    fn try_now(&mut self, object: &Value, what: Brief, line: u32, fuel: u32) -> bool;

    /// Whether the machine is to stop before an instruction that may touch what others see; asked
    /// only while a program is explored ([`Machine::run_visibly`](super::Machine::run_visibly)).
    fn stops_before(&mut self, _site: &Site<'_>) -> bool {
        false
    }
}

/// An operation that mostly has to do with nobody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Brief {
    /// Take a lock.
    Acquire,
    /// Free a lock.
    Release,
    /// Take a permit of a semaphore.
    Take,
    /// Give one back.
    Give,
    /// Notify a condition for which nobody waits.
    Notify,
}

impl Brief {
    /// What the program gets once it is done.
    #[inline]
    pub(crate) fn answer(self) -> Value {
        match self {
            Self::Acquire | Self::Take => Value::Bool(true),
            Self::Release | Self::Give => Value::None,
            Self::Notify => Value::Int(0),
        }
    }
}

/// How long an operation waits before it gives up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Patience {
    /// Not at all.
    None,
    /// This many seconds.
    Seconds(f64),
    /// For ever.
    Endless,
}

/// The clocks of the `time` module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clock {
    /// Since 1970.
    Time,
    /// Since some fixed moment.
    Monotonic,
    /// Since 1970, in nanoseconds.
    TimeNs,
    /// Since some fixed moment, in nanoseconds.
    MonotonicNs,
}

/// What is drawn, and what becomes of it.
#[derive(Clone)]
pub(crate) enum Random {
    /// `random()`, or `a + (b - a) * random()`.
    Unit {
        /// `a` and `b` of `uniform`.
        between: Option<(f64, f64)>,
    },
    /// `start + step * n` with n drawn below `count`.
    Below {
        /// Of the range.
        start: i64,
        /// Of the range.
        step: i64,
        /// Not 0.
        count: u64,
    },
    /// So many places in a sequence, each drawn from all, of which there is at least one; with the
    /// running sums of their weights, or none.
    Choices {
        /// How long the sequence is.
        length: u64,
        /// As many as places; the last one is above 0.
        weights: Option<Vec<f64>>,
        /// How many to draw.
        count: usize,
    },
    /// An integer of so many bits, at most 63.
    Bits(u32),
    /// `random.shuffle` of a list.
    Shuffle(Value),
    /// So many places in a sequence, each at most once.
    Sample {
        /// How long the sequence is.
        length: u64,
        /// How many to draw, at most all.
        count: usize,
    },
    /// An integer of 32 bits that is not of the sequence.
    Entropy,
    /// Begin the sequence that belongs to this key, the words of a number from the lowest on; `None`:
    /// any.
    Seed(Option<Vec<u32>>),
}

/// Where random numbers come from: the runner's generator, or one of the program's own.
pub(crate) trait Draw {
    /// An integer of 32 bits.
    fn word(&mut self) -> u32;

    /// A float from 0 to 1, 1 excluded.
    fn unit(&mut self) -> f64 {
        let high = f64::from(self.word() >> 5);
        let low = f64::from(self.word() >> 6);
        (high * 67_108_864.0 + low) / 9_007_199_254_740_992.0
    }

    /// An integer below `count`, which is not 0. (`Random._randbelow_with_getrandbits`)
    fn below(&mut self, count: u64) -> u64 {
        let bits = u64::BITS - count.leading_zeros();
        loop {
            let drawn = self.bits(bits);
            if drawn < count {
                return drawn;
            }
        }
    }

    /// An integer of 1 to 64 bits. (`getrandbits`)
    fn bits(&mut self, count: u32) -> u64 {
        if count <= 32 {
            return u64::from(self.word() >> (32 - count));
        }
        let low = u64::from(self.word());
        low | u64::from(self.word() >> (64 - count)) << 32
    }

    /// Something unpredictable, where there is such a thing.
    fn entropy(&mut self) -> u64 {
        0
    }

    /// Begins the sequence that belongs to a key, or any.
    fn seed(&mut self, key: Option<&[u32]>);
}

/// The key of the sequence that belongs to a number.
pub(crate) fn key_of_number(seed: u64) -> Vec<u32> {
    match (seed as u32, (seed >> 32) as u32) {
        (low, 0) => vec![low],
        (low, high) => vec![low, high],
    }
}
