//! What the browser remembers between visits. Where it refuses to, the page goes on without; and
//! within another page nothing is remembered.

use wasm_bindgen::JsValue;

fn storage() -> Option<web_sys::Storage> {
    if super::embed::is_embedded() {
        return None;
    }
    web_sys::window()?.local_storage().ok().flatten()
}

/// The text remembered under this name.
pub(super) fn read(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Remembers a text.
pub(super) fn write(name: &str, text: &str) {
    // A full or forbidden storage must not disturb a person who types.
    let _: Option<Result<(), JsValue>> = storage().map(|storage| storage.set_item(name, text));
}

/// Forgets a text.
pub(super) fn forget(name: &str) {
    let _: Option<Result<(), JsValue>> = storage().map(|storage| storage.remove_item(name));
}
