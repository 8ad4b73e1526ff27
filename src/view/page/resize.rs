//! Hearing when an element gets another size, or its pixels do.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// Calls `act` when the element is shown and whenever its size changes. It lives as long as the
/// page, so `act` must bear that the component is gone.
pub(super) fn on_resize(element: &web_sys::Element, act: impl FnMut() + 'static) {
    let changed = Closure::<dyn FnMut()>::new(act);
    if let Ok(observer) = web_sys::ResizeObserver::new(changed.as_ref().unchecked_ref()) {
        observer.observe(element);
    }
    changed.forget();
}

/// Counts how often the page's pixels got another size: by zoom, or on another screen.
pub(super) fn pixel_sizes() -> RwSignal<u32> {
    let count = RwSignal::new(0);
    listen_once(count);
    count
}

fn listen_once(count: RwSignal<u32>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let query = format!("(resolution: {}dppx)", window.device_pixel_ratio());
    let Ok(Some(media)) = window.match_media(&query) else {
        return;
    };
    // It says once that the ratio is another one; then the next one is listened for.
    let changed = Closure::once_into_js(move || {
        if count.try_update(|count| *count += 1).is_some() {
            listen_once(count);
        }
    });
    let options = web_sys::AddEventListenerOptions::new();
    options.set_once(true);
    // Without it a canvas is painted sharply when it is painted next.
    let _ = media.add_event_listener_with_callback_and_add_event_listener_options(
        "change",
        changed.unchecked_ref(),
        &options,
    );
}
