//! The protocol's enums as JavaScript values, and back.
//!
//! A command is one value. An answer is an array: the value and, with `Progress` and `Events`, an
//! `ArrayBuffer` of events, which is transferred. The worker shims in www/workers/ write
//! `[{ Broken: { message } }]` by hand, for when there is no wasm to do it.

#[cfg(any(feature = "page", feature = "plain", feature = "explorer"))]
use js_sys::ArrayBuffer;
use js_sys::{Array, Uint8Array};
use serde_wasm_bindgen::Serializer;
#[cfg(any(feature = "page", feature = "plain", feature = "explorer"))]
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// A message and what is transferred with it.
pub(super) struct Encoded {
    pub(super) value: JsValue,
    pub(super) transferred: Array,
}

/// What an answer's message holds. `events` may be empty.
pub(super) fn encode_answer(answer: &impl Serialize, events: &[u8]) -> Result<Encoded, String> {
    let value = Array::of1(&to_value(answer)?);
    let transferred = Array::new();
    if !events.is_empty() {
        // A copy that is not shared: views over shared memory can be neither sent nor trusted.
        let buffer = Uint8Array::from(events).buffer();
        value.push(&buffer);
        transferred.push(&buffer);
    }
    Ok(Encoded {
        value: value.into(),
        transferred,
    })
}

/// An answer and its events.
#[cfg(any(feature = "page", feature = "plain", feature = "explorer"))]
pub(super) fn decode_answer<A: DeserializeOwned>(
    message: &JsValue,
) -> Result<(A, Vec<u8>), String> {
    let parts: &Array = message.dyn_ref().ok_or("not an answer of this version")?;
    let answer = serde_wasm_bindgen::from_value(parts.get(0)).map_err(|error| error.to_string())?;
    let events = parts.get(1).dyn_ref().map(taken).unwrap_or_default();
    Ok((answer, events))
}

/// What a buffer holds, which is given back: left as garbage, what a fast run sends would have the
/// browser collect all of the page's, again and again.
#[cfg(any(feature = "page", feature = "plain", feature = "explorer"))]
fn taken(buffer: &ArrayBuffer) -> Vec<u8> {
    let bytes = Uint8Array::new(buffer).to_vec();
    // A browser that can't will collect it.
    let _ = buffer.transfer_with_length(0);
    bytes
}

/// What a command's message holds.
#[cfg(feature = "page")]
pub(super) fn encode(command: &impl Serialize) -> Result<JsValue, String> {
    to_value(command)
}

/// The command that a message holds.
#[cfg(any(feature = "plain", feature = "engine"))]
pub(super) fn decode<C: DeserializeOwned>(message: JsValue) -> Result<C, String> {
    serde_wasm_bindgen::from_value(message).map_err(|error| error.to_string())
}

fn to_value(message: &impl Serialize) -> Result<JsValue, String> {
    // A seed may be any 64 bits, which a JavaScript number does not hold.
    message
        .serialize(&Serializer::new().serialize_large_number_types_as_bigints(true))
        .map_err(|error| error.to_string())
}
