//! The contests of `benches/contests` on Web Workers: the browser's half of `benches/sync.rs`.
//!
//! Compiled as the engine is (atomics, shared memory) by scripts/bench.sh; runs in a dedicated
//! worker that owns a wasm-bindgen-rayon pool.

#![cfg(all(target_family = "wasm", target_feature = "atomics"))]

#[path = "../contests/mod.rs"]
mod contests;

use serde_json::{Value, json};
use wasm_bindgen::prelude::wasm_bindgen;
pub use wasm_bindgen_rayon::init_thread_pool;

use contests::{Body, Crew, GROUPS, Group, Row, StartLine};

#[wasm_bindgen]
extern "C" {
    /// Milliseconds.
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// The tables to fill, as JSON.
#[wasm_bindgen]
pub fn groups() -> String {
    GROUPS.iter().map(described).collect::<Value>().to_string()
}

fn described(group: &Group) -> Value {
    let row = |row: &Row| {
        let runs: Vec<bool> = row.runs.iter().map(Option::is_some).collect();
        json!({
            "label": row.label,
            "threads": row.threads,
            "operations": row.operations,
            "runs": runs,
        })
    };
    json!({
        "title": group.title,
        "contenders": group.contenders,
        "rows": group.rows.iter().map(row).collect::<Value>(),
    })
}

/// The nanoseconds of one operation. The pool must have as many workers as the row has threads.
#[wasm_bindgen]
pub fn operation_ns(group: usize, row: usize, contender: usize) -> f64 {
    let row = &GROUPS[group].rows[row];
    let run = row.runs[contender].expect("only what there is is measured");
    let crew = Crew {
        threads: row.threads,
        run: &|body| in_workers(row.threads, body),
    };
    run(&crew, row.operations) / f64::from(row.operations)
}

/// Runs a body in so many workers at once; answers the nanoseconds that took.
fn in_workers(threads: u16, body: Body<'_>) -> f64 {
    let start = StartLine::new(threads.into());
    let began = now();
    rayon::broadcast(|context| {
        if context.index() < usize::from(threads) {
            start.wait();
            body(context.index() as u16);
        }
    });
    (now() - began) * 1e6
}
