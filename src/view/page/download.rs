//! Files that the page makes and the browser saves. Nothing leaves the machine.

use wasm_bindgen::{JsCast, JsValue};

/// Saves a text as a file.
pub(super) fn save(file_name: &str, media_type: &str, content: &str) {
    // Where the browser refuses a download it says so itself.
    let _: Result<(), JsValue> = try_save(file_name, media_type, content);
}

fn try_save(file_name: &str, media_type: &str, content: &str) -> Result<(), JsValue> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&JsValue::from_str(content));
    let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
    try_save_blob(file_name, &blob)
}

/// Saves bytes as a file.
pub(super) fn save_blob(file_name: &str, blob: &web_sys::Blob) {
    // As above.
    let _: Result<(), JsValue> = try_save_blob(file_name, blob);
}

fn try_save_blob(file_name: &str, blob: &web_sys::Blob) -> Result<(), JsValue> {
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
