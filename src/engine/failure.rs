//! What a worker does when Lockstep itself fails: it says so, so that the page starts another.
//!
//! A panic's sentence reaches the page as an answer. Whatever ends wasm without a panic (a stack
//! that overflows, memory that is refused) reaches it as the worker's `error` event: pool workers
//! would keep such a trap to themselves as an unhandled rejection, so those are reported.

use std::cell::Cell;
use std::panic::PanicHookInfo;
use std::sync::OnceLock;

use wasm_bindgen::prelude::wasm_bindgen;

use super::protocol::Answer;
use super::scope;

/// The first panic of a worker other than the one that talks to the page.
static PANIC: OnceLock<String> = OnceLock::new();

thread_local! {
    static TALKS_TO_PAGE: Cell<bool> = const { Cell::new(false) };
}

#[wasm_bindgen(inline_js = "
export function report_rejections() {
    self.addEventListener('unhandledrejection', (event) => self.reportError(event.reason));
}
")]
extern "C" {
    /// Makes unhandled rejections in this worker `error` events of the worker that started it.
    pub(super) fn report_rejections();
}

/// To be called once, by the worker that talks to the page.
pub(super) fn watch() {
    TALKS_TO_PAGE.set(true);
    report_rejections();
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        let message = sentence(info);
        if TALKS_TO_PAGE.get() {
            scope::post(&Answer::Broken { message }, &[]);
        } else {
            // The first is the cause; this worker finds it when it next looks.
            let _ = PANIC.set(message);
        }
    }));
}

/// What a pool worker panicked with, if one did.
#[cfg(any(feature = "plain", feature = "engine"))]
pub(super) fn panicked() -> Option<&'static str> {
    PANIC.get().map(String::as_str)
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
