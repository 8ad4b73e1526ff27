//! What the primitives are measured at, and beside whom: one table for the native bench and for
//! the one on Web Workers. Knows no clock and starts no thread; whoever measures does both.
//!
//! All contenders of a row do the same work and check that they did it. Ours come last and block
//! by `sync::blocking`.

mod exchanges;
mod holds;
mod meetings;

use std::sync::atomic::{AtomicU32, Ordering};

/// What each thread of a crew does, given its number.
pub(crate) type Body<'body> = &'body (dyn Fn(u16) + Sync);

/// Threads that start at the same time, and a clock.
pub(crate) struct Crew<'run> {
    /// How many.
    pub(crate) threads: u16,
    /// Runs a body in each, with its number; answers the nanoseconds that took.
    pub(crate) run: &'run dyn Fn(Body<'_>) -> f64,
}

impl Crew<'_> {
    /// Each thread's part.
    fn share(&self, operations: u32) -> u32 {
        operations / u32::from(self.threads)
    }
}

/// Does so many operations; answers the nanoseconds they took.
pub(crate) type Run = fn(&Crew<'_>, u32) -> f64;

/// A table.
pub(crate) struct Group {
    /// What one operation is.
    pub(crate) title: &'static str,
    /// The names of the contenders. The last one is ours.
    pub(crate) contenders: &'static [&'static str],
    pub(crate) rows: &'static [Row],
}

/// A line of a table.
pub(crate) struct Row {
    pub(crate) label: &'static str,
    pub(crate) threads: u16,
    /// In all.
    pub(crate) operations: u32,
    /// As the names in the group; `None`: that one has no such thing.
    pub(crate) runs: &'static [Option<Run>],
}

const fn row(
    label: &'static str,
    threads: u16,
    operations: u32,
    runs: &'static [Option<Run>],
) -> Row {
    Row {
        label,
        threads,
        operations,
        runs,
    }
}

/// Everything.
pub(crate) const GROUPS: &[Group] = &[
    holds::UNCONTENDED,
    holds::CONTENDED,
    meetings::PING_PONG,
    meetings::BARRIER,
    exchanges::QUEUE,
];

/// A place where so many threads wait, spinning, for the last of them.
pub(crate) struct StartLine {
    missing: AtomicU32,
}

impl StartLine {
    /// For so many threads.
    pub(crate) fn new(threads: u32) -> Self {
        Self {
            missing: AtomicU32::new(threads),
        }
    }

    /// Returns when all have come.
    pub(crate) fn wait(&self) {
        self.missing.fetch_sub(1, Ordering::AcqRel);
        while self.missing.load(Ordering::Acquire) > 0 {
            std::hint::spin_loop();
        }
    }
}
