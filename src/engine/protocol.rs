//! Messages between the page and an engine worker.
//!
//! Each message is one of these enums, turned into a plain JavaScript value. Events travel beside
//! them, as the bytes of [`crate::trace::event`] in an `ArrayBuffer` that is transferred.

use serde::{Deserialize, Serialize};

use crate::run::limits::Limits;
use crate::run::outcome::{ObjectInfo, Output, Report, ThreadInfo};
use crate::syntax::Diagnostic;

/// The version of these messages; page and engine of different versions refuse to talk.
pub const PROTOCOL_VERSION: u32 = 4;

/// From the page to the engine.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Run a program. Answered by `Refused`, by `Worn`, or by `Progress` again and again and one
    /// `Finished`.
    Run(RunRequest),
    /// End the run that is going on. Answered by its `Finished`.
    Stop,
}

/// What to run and how.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RunRequest {
    /// The page's number for this run; every answer carries it.
    pub run: u32,
    /// The file's name in tracebacks.
    pub file_name: String,
    /// The program.
    pub source: String,
    /// The budget.
    pub limits: Limits,
    /// Whether events are recorded.
    pub record: bool,
    /// The seed of `random`; `None` draws one.
    pub seed: Option<u64>,
    /// Time-sliced runs: bytecode instructions in one slice.
    pub slice_steps: u32,
    /// Parallel runs: one thread runs at a time.
    #[serde(default)]
    pub gil: bool,
}

/// From the engine to the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// The engine has loaded and takes commands.
    Ready {
        /// [`PROTOCOL_VERSION`].
        version: u32,
        /// Web Workers in the pool; 0 where threads are time-sliced on one worker.
        carriers: u32,
    },
    /// The program has errors; nothing ran.
    Refused {
        /// The run's number.
        run: u32,
        /// At least one.
        diagnostics: Vec<Diagnostic>,
    },
    /// Some of the new events, which stand beside it: where there are too many for one message, so
    /// that no task of the page is long. The `Progress` that they belong to follows.
    Events {
        /// The run's number.
        run: u32,
    },
    /// About 30 times a second while a run goes on, with the new events beside it.
    Progress {
        /// The run's number.
        run: u32,
        /// Nanoseconds since the run began.
        elapsed_ns: u64,
        /// All threads so far (at most the first 1000).
        threads: Vec<ThreadInfo>,
        /// Threads that have been started so far.
        thread_count: u32,
        /// New output since the last message.
        output: Vec<Output>,
        /// Events overwritten so far.
        events_dropped: u64,
        /// Bytes of output not kept so far.
        output_dropped_bytes: u64,
        /// The objects that threads synchronize on, with every few messages; empty: as before.
        #[serde(default)]
        objects: Vec<ObjectInfo>,
    },
    /// The run ended; no event or output comes after it.
    Finished {
        /// The run's number.
        run: u32,
        /// Everything but events and output.
        report: Report,
    },
    /// The run that was asked for is for a fresh engine: earlier ones left too much memory behind
    /// in this one.
    Worn {
        /// The run's number.
        run: u32,
    },
    /// The engine can't go on and must be thrown away: a worker died or never started.
    Broken {
        /// A sentence: what happened and what to do.
        message: String,
    },
}
