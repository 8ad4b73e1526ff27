//! What a worker does when Lockstep itself fails: it says so, so that the page starts another.
//!
//! A panic's sentence reaches the page as an answer, from whichever worker it was in: the page has
//! made them all. Whatever ends wasm without a panic (a stack that overflows, memory that is refused)
//! reaches it as the worker's `error` event, for which www/workers makes one of each rejection.

use std::panic::PanicHookInfo;

use super::protocol::Answer;
use super::scope;

/// To be called once, by the worker that serves the page.
pub(super) fn watch() {
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
