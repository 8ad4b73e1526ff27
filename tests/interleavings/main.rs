//! Every interleaving of two and three threads over the primitives of `src/sync`, and over the
//! driver that blocks, up to a bound of preemptions where there are too many.
//!
//! The very files of `src/sync` are compiled here over loom's words, which also show what weakly
//! ordered memory may show. A lost wake-up ends in a deadlock, which loom reports; whatever else
//! must hold is asserted. The last test shows that a forgotten waiter is noticed.

#![cfg(not(target_family = "wasm"))]

mod barriers;
mod futex;
mod locks;
mod queues;
mod sync;
mod waits;

use std::sync::Arc;

use loom::sync::atomic::{AtomicU32, Ordering};

/// Runs the bodies at the same time, each in a thread of its own, in every way.
/// `preemptions`: how often a thread is interrupted at most; `None`: any number of times.
fn explore<S: 'static>(
    preemptions: impl Into<Option<usize>>,
    shared: impl Fn() -> S + Sync + Send + 'static,
    bodies: &[fn(&S, u16)],
    check: fn(&S),
) {
    let bodies = bodies.to_vec();
    let mut model = loom::model::Builder::new();
    model.preemption_bound = preemptions.into();
    model.check(move || {
        let shared = Arc::new(shared());
        let threads: Vec<_> = (1u16..)
            .zip(&bodies[1..])
            .map(|(number, &body)| {
                let shared = Arc::clone(&shared);
                loom::thread::spawn(move || body(&shared, number))
            })
            .collect();
        bodies[0](&shared, 0);
        for thread in threads {
            thread.join().expect("a panic ends the model");
        }
        check(&shared);
    });
}

/// A counter that loses additions when two threads add at the same time.
struct Plain(AtomicU32);

impl Plain {
    fn new() -> Self {
        Self(AtomicU32::new(0))
    }

    fn add(&self) {
        self.0.store(self.get() + 1, Ordering::Relaxed);
    }

    fn get(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }
}
