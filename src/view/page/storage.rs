//! What the browser remembers between visits. Where it refuses to, the page goes on without; and
//! within another page nothing is remembered.

use wasm_bindgen::JsValue;

fn storage() -> Option<web_sys::Storage> {
    if super::embed::is_embedded() {
        return None;
    }
    web_sys::window()?.local_storage().ok().flatten()
}

fn of_tab() -> Option<web_sys::Storage> {
    if super::embed::is_embedded() {
        return None;
    }
    web_sys::window()?.session_storage().ok().flatten()
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

/// The text that this tab remembers under this name, as long as it is open.
pub(super) fn read_of_tab(name: &str) -> Option<String> {
    of_tab()?.get_item(name).ok().flatten()
}

/// Remembers a text for this tab.
pub(super) fn write_of_tab(name: &str, text: &str) {
    let _: Option<Result<(), JsValue>> = of_tab().map(|storage| storage.set_item(name, text));
}

/// Forgets a text.
pub(super) fn forget(name: &str) {
    let _: Option<Result<(), JsValue>> = storage().map(|storage| storage.remove_item(name));
}
