//! Hearing when an element gets another size.

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
