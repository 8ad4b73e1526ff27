//! How much one run may use.

use serde::{Deserialize, Serialize};

/// The budget of a run. Whatever exceeds it ends in a sentence, never in a crash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Bytes of heap that the program may have in use at one time.
    pub memory_bytes: u64,
    /// Threads that may be alive at one time, the main thread among them.
    pub threads: u32,
    /// Bytes of output that are kept; the rest is counted. `None`: all.
    pub output_bytes: Option<u64>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            memory_bytes: 512 << 20,
            threads: 10_000,
            output_bytes: Some(4 << 20),
        }
    }
}
