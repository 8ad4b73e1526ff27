//! What all workers use: this worker, its clock, and how it talks to the page.

use js_sys::global;
use wasm_bindgen::JsCast;
use web_sys::DedicatedWorkerGlobalScope;

use super::message;
use super::protocol::Answer;

/// Posts an answer with its events to the page.
pub(super) fn post(answer: &impl serde::Serialize, events: &[u8]) {
    let posted = message::encode_answer(answer, events).and_then(|message| {
        scope()
            .post_message_with_transfer(&message.value, &message.transferred)
            .map_err(|error| format!("{error:?}"))
    });
    if let Err(error) = posted {
        // The page sees it as this worker's `error`.
        wasm_bindgen::throw_str(&format!("an answer could not be posted: {error}"));
    }
}

/// Tells the page that this worker is of no more use.
pub(super) fn break_off(cause: &str) {
    let message = format!("The engine failed: {cause}. Run again to continue with a fresh one.");
    post(&Answer::Broken { message }, &[]);
}

/// This worker.
pub(super) fn scope() -> DedicatedWorkerGlobalScope {
    global().unchecked_into()
}

/// Milliseconds by this worker's clock.
pub(super) fn now_ms() -> f64 {
    scope()
        .performance()
        .map_or_else(js_sys::Date::now, |performance| performance.now())
}
