//! The worker of the explorer build: searches together with a pool, or replays.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::spawn_local;

use super::{explore_worker, pool};
use crate::run::explore::use_pool;

/// Serves the page, a long search with so many workers besides this one: it does not wait for them
/// to start, and does all by itself if they can't. To be called once, when the worker's wasm has
/// loaded.
#[wasm_bindgen]
pub fn serve(others: u32) {
    explore_worker::serve(others as usize, move || {
        spawn_local(async move {
            if pool::start(others).await.is_ok() {
                use_pool(others);
            }
        });
    });
}
