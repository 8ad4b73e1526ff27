//! What a worker does when Lockstep itself fails: it says so, so that the page starts another.
//!
//! A panic's sentence reaches the page as an answer, from whichever worker it was in: the page has
//! made them all. Whatever ends wasm without a panic (a stack that overflows, memory that is refused)
//! reaches it as the worker's `error` event.

use std::panic::PanicHookInfo;

use wasm_bindgen::prelude::wasm_bindgen;

use super::protocol::Answer;
use super::scope;

#[wasm_bindgen(inline_js = "
export function report_rejections() {
    self.addEventListener('unhandledrejection', (event) => self.reportError(event.reason));
}
")]
extern "C" {
    /// Makes unhandled rejections in this worker `error` events that the page hears.
    fn report_rejections();
}

/// To be called once, by the worker that serves the page; those of a pool report their rejections by
/// themselves (www/workers/pool.js).
pub(super) fn watch() {
    report_rejections();
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        let message = sentence(info);
        scope::post(&Answer::Broken { message }, &[]);
    }));
}

fn sentence(info: &PanicHookInfo) -> String {
    let cause = info
        .payload_as_str()
        .unwrap_or("a failure without a message");
    let place = info
        .location()
        .map(|location| format!(" ({}:{})", location.file(), location.line()))
        .unwrap_or_default();
    format!(
        "Lockstep itself failed: {cause}{place}. This is a bug in Lockstep, not in the program. \
         Run again to continue with a fresh engine."
    )
}
