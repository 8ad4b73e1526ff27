//! Files that the page makes and the browser saves. Nothing leaves the machine.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

/// Saves a text as a file.
pub(super) fn save(file_name: &str, media_type: &str, content: &str) {
    let parts = Array::of1(&JsValue::from_str(content));
    save_parts(file_name, media_type, &parts);
}

/// Saves bytes as a file.
pub(super) fn save_bytes(file_name: &str, media_type: &str, content: &[u8]) {
    let parts = Array::of1(&Uint8Array::from(content));
    save_parts(file_name, media_type, &parts);
}

/// Saves pieces, texts or arrays of bytes, as a file.
pub(super) fn save_parts(file_name: &str, media_type: &str, parts: &Array) {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    if let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(parts, &options) {
        save_blob(file_name, &blob);
    }
}

/// Saves what the browser holds already.
pub(super) fn save_blob(file_name: &str, blob: &Blob) {
    // Where the browser refuses a download it says so itself.
    let _: Result<(), JsValue> = try_save(file_name, blob);
}

fn try_save(file_name: &str, blob: &Blob) -> Result<(), JsValue> {
    let missing = || JsValue::from_str("no document");
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or_else(missing)?;
    let address = web_sys::Url::create_object_url_with_blob(blob)?;
    let anchor: web_sys::HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    anchor.set_href(&address);
    anchor.set_download(file_name);
    anchor.click();
    web_sys::Url::revoke_object_url(&address)
}
