//! The pool of Web Workers that share a worker's memory.

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::scope;

/// How long the pool's workers may take to start. Sixteen take a quarter of a second.
const POOL_TIMEOUT_MS: i32 = 10_000;

/// rayon-core silently starts no more than this many threads on wasm32.
const MOST_WORKERS: u32 = 255;

/// What the memory grows to before there is a second worker, in bytes: more than a run may use
/// with its limits, less than the most that the engine's memory can have.
const RESERVED_BYTES: usize = 768 << 20;

/// Lets the memory grow once, while there is one worker.
///
/// A worker may learn late that another one has let the shared memory grow. In Chromium 156 an
/// atomic access to the new part then traps ("memory access out of bounds"): seen with thousands
/// of threads, whose objects one carrier made and another one locked at once. What is reserved
/// and never used costs address space only. Where so much can't be had, nothing is lost but that.
pub fn reserve_memory() {
    let mut room = Vec::<u8>::new();
    let _ = room.try_reserve_exact(RESERVED_BYTES);
    // Not to be optimised away: the allocator keeps what it has once got.
    std::hint::black_box(&mut room);
}

/// Starts the pool. A worker that cannot start never says so: the promise just does not settle.
pub(super) async fn start(workers: u32) -> Result<(), String> {
    if !(1..=MOST_WORKERS).contains(&workers) {
        return Err(format!(
            "A pool of {workers} workers can't be made: choose a number from 1 to {MOST_WORKERS}."
        ));
    }
    reserve_memory();
    let timeout = Promise::new(&mut |_, reject| {
        let on_timeout = Closure::once_into_js(move || {
            let sentence = JsValue::from_str("they did not start in time");
            let _ = reject.call1(&JsValue::NULL, &sentence);
        });
        // Without a timer the pool is waited for as long as the page waits.
        let _ = scope::scope().set_timeout_with_callback_and_timeout_and_arguments_0(
            on_timeout.unchecked_ref(),
            POOL_TIMEOUT_MS,
        );
    });
    let pool = wasm_bindgen_rayon::init_thread_pool(workers as usize);
    JsFuture::from(Promise::race(&Array::of2(&pool, &timeout)))
        .await
        .map(|_| ())
        .map_err(|error| {
            let cause = error.as_string().unwrap_or_else(|| format!("{error:?}"));
            format!(
                "The {workers} workers of the pool could not be started: {cause}. The browser \
                 may be out of memory or workers: choose fewer workers, or close other tabs."
            )
        })
}
