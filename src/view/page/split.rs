//! The divider between program and result: by pointer, by keys, remembered.

use leptos::ev;
use leptos::prelude::*;

use super::storage;
use super::text::text;

const SHARE: &str = "lockstep.split";
const LEAST: f64 = 22.0;
const MOST: f64 = 70.0;
const USUAL: f64 = 42.0;

/// How much of the width the program takes, in percent.
pub(super) fn remembered() -> RwSignal<f64> {
    let share = storage::read(SHARE).and_then(|text| text.parse::<f64>().ok());
    RwSignal::new(
        share
            .filter(|share| share.is_finite())
            .unwrap_or(USUAL)
            .clamp(LEAST, MOST),
    )
}

/// The divider.
#[component]
pub(super) fn Divider(share: RwSignal<f64>) -> impl IntoView {
    let set = move |percent: f64| {
        share.set(percent.clamp(LEAST, MOST));
        storage::write(SHARE, &format!("{:.2}", share.get_untracked()));
    };
    let on_key = move |event: ev::KeyboardEvent| {
        let now = share.get_untracked();
        match event.key().as_str() {
            "ArrowLeft" => set(now - 2.0),
            "ArrowRight" => set(now + 2.0),
            "Home" => set(LEAST),
            "End" => set(MOST),
            _ => return,
        }
        event.prevent_default();
    };
    let on_down = move |event: ev::PointerEvent| {
        let element: web_sys::Element = event_target(&event);
        // Without capture the drag just ends at the divider's edge.
        let _ = element.set_pointer_capture(event.pointer_id());
    };
    let on_move = move |event: ev::PointerEvent| {
        if event.buttons() & 1 == 0 {
            return;
        }
        let width = web_sys::window()
            .and_then(|window| window.inner_width().ok())
            .and_then(|width| width.as_f64())
            .unwrap_or(1000.0);
        set(f64::from(event.client_x()) / width * 100.0);
    };
    view! {
        <div
            class="divider"
            role="separator"
            tabindex="0"
            aria-orientation="vertical"
            aria-label=text().divider
            aria-valuemin=LEAST
            aria-valuemax=MOST
            aria-valuenow=move || share.get().round()
            on:keydown=on_key
            on:pointerdown=on_down
            on:pointermove=on_move
            on:dblclick=move |_| set(USUAL)
        ></div>
    }
}
