//! The locks of `benches/locks` on Web Workers: the browser's half of `benches/sync_lock.rs`.
//!
//! Compiled as the engine is (atomics, shared memory) by scripts/bench.sh; runs in a dedicated
//! worker that owns a wasm-bindgen-rayon pool.

#![cfg(all(target_family = "wasm", target_feature = "atomics"))]

#[path = "../locks/mod.rs"]
mod locks;

use wasm_bindgen::prelude::wasm_bindgen;
pub use wasm_bindgen_rayon::init_thread_pool;

use locks::{Lockstep, Mutual, ParkingLot, StartLine, StdMutex};

#[wasm_bindgen]
extern "C" {
    /// Milliseconds.
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// Nanoseconds of wall time for each acquire and release, all threads together. `lock` is the
/// place in the table; the pool must have `threads` workers or more.
#[wasm_bindgen]
pub fn pair_ns(lock: u32, threads: u32, pairs: u32) -> f64 {
    match lock {
        0 => measure::<StdMutex>(threads, pairs),
        1 => measure::<ParkingLot>(threads, pairs),
        _ => measure::<Lockstep>(threads, pairs),
    }
}

fn measure<M: Mutual>(threads: u32, pairs: u32) -> f64 {
    let mut lock = M::default();
    let start = StartLine::new(threads);
    let each = pairs / threads;
    let began = now();
    rayon::broadcast(|context| {
        if (context.index() as u32) < threads {
            start.wait();
            locks::work(&lock, context.index() as u16, each);
        }
    });
    let elapsed_ms = now() - began;
    let done = u64::from(each) * u64::from(threads);
    assert_eq!(lock.counted(), done, "{} let two in", M::NAME);
    elapsed_ms * 1e6 / done as f64
}
