//! Who goes next, and what the machine's requests are answered with.
//!
//! [`parallel`] gives threads real carriers (pool workers, native threads), [`sliced`] runs all
//! of them on one. Both answer requests by the same code, [`answers`], and differ in how to wait
//! and wake.

mod answers;
mod clock;
mod console;
pub mod explore;
mod finish;
mod immediate;
pub mod limits;
mod operations;
pub mod outcome;
#[cfg(any(not(target_family = "wasm"), target_feature = "atomics"))]
pub mod parallel;
mod queue;
mod random;
mod recorder;
pub mod sliced;
mod state;
mod wakes;

use limits::Limits;
use outcome::{Output, ThreadInfo};

/// How to run a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// The budget.
    pub limits: Limits,
    /// Whether events are recorded.
    pub record: bool,
    /// The seed of `random`; `None` draws one.
    pub seed: Option<u64>,
    /// Time-sliced runs: bytecode instructions in one slice, at least 1.
    pub slice_steps: u32,
    /// Parallel runs: one thread runs at a time, as with the global interpreter lock of CPython,
    /// and another one gets its turn after 5 ms. Time-sliced runs are so anyway.
    pub gil: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            record: true,
            seed: None,
            slice_steps: 101,
            gil: false,
        }
    }
}

/// What a run has produced since it was asked last.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pumped {
    /// Nanoseconds since the run began.
    pub elapsed_ns: u64,
    /// The first threads, by number.
    pub threads: Vec<ThreadInfo>,
    /// Threads that have been started so far, the main thread among them.
    pub thread_count: u32,
    /// New output.
    pub output: Vec<Output>,
    /// New events, encoded; a later call may bring one with a smaller sequence number.
    pub events: Vec<u8>,
    /// Events overwritten so far.
    pub events_dropped: u64,
    /// Bytes of output not kept so far.
    pub output_dropped_bytes: u64,
}
