//! Each primitive by itself, one thread at a time. What threads can do to each other is tried in
//! `tests/interleavings` (everything, for two and three threads) and in [`stress`] (much, for
//! sixteen). They stand here so that those files can be compiled there without them.

mod barrier;
mod completion;
mod condition;
mod event;
mod latch;
mod lock;
mod queue;
mod rlock;
mod rwlock;
mod semaphore;
#[cfg(not(target_family = "wasm"))]
mod stress;

use super::Attempt;

/// The value under which an attempt has to wait.
fn waits(attempt: Attempt) -> u32 {
    match attempt {
        Attempt::Wait { expected } => expected,
        Attempt::Done => panic!("it was possible"),
    }
}
