//! The whole run in a strip: a click or a drag on it moves what is shown.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::super::recording::now_ms;
use super::super::state::Phase;
use super::super::text::timeline::words;
use super::canvas::{self, Canvas, Pixels};
use super::view::View;
use crate::view::layout::Window;
use crate::view::timeline::paint_overview;

/// While a run goes on, the strip is painted so often at most, in milliseconds.
const LIVE_APART_MS: f64 = 200.0;
/// How high the strip is; the style says so, too.
const HEIGHT: f64 = 28.0;

/// The strip.
#[component]
pub(super) fn Overview(view: View) -> impl IntoView {
    let element = NodeRef::<html::Canvas>::new();
    let pixels = StoredValue::new_local(Pixels::default());
    let asked = StoredValue::new(false);
    let painted_ms = StoredValue::new(0.0_f64);
    let is_dragged = StoredValue::new(false);
    let paint = move || {
        if asked.try_update_value(|asked| *asked = false).is_none() {
            return; // Gone: the page was made anew in another language.
        }
        let is_live = view.playground.phase.get_untracked() != Phase::Idle;
        if is_live && now_ms() - painted_ms.get_value() < LIVE_APART_MS {
            return;
        }
        painted_ms.set_value(now_ms());
        let Some(element) = element.get_untracked() else {
            return;
        };
        // Not its own width, which it was given when it was painted last.
        let width = element
            .parent_element()
            .map_or(0, |around| around.client_width());
        let width = f64::from(width);
        let Some(context) = canvas::context_of(&element).filter(|_| width >= 1.0) else {
            return;
        };
        let scale = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
        canvas::resize(&element, width, HEIGHT, scale);
        view.with_palette(|palette| {
            pixels.update_value(|pixels| {
                let size = (width, HEIGHT);
                let mut canvas = Canvas::new(&context, pixels, palette, size, scale);
                view.with_subject(|subject, _| {
                    view.layout.with_value(|layout| {
                        let found = layout.found.iter();
                        let lit_ns = found.filter_map(|&it| Some(subject.event(it)?.time_ns));
                        let lanes = (&*subject.timeline.lanes, &layout.whole);
                        let end_ns = view.end_ns();
                        paint_overview(&mut canvas, size, lanes, end_ns, view.window(), lit_ns);
                    });
                });
            });
        });
    };
    Effect::new(move || {
        view.laid_out.track();
        view.playground.phase.track();
        view.shown.window.track();
        view.is_in_front();
        if !asked.get_value() {
            asked.set_value(true);
            request_animation_frame(paint);
        }
    });
    let move_to = move |event: &ev::PointerEvent| {
        let Some(element) = element.get_untracked() else {
            return;
        };
        let frame = element.get_bounding_client_rect();
        let end_ns = view.end_ns();
        let x = f64::from(event.client_x()) - frame.left();
        let middle = Window::fit(end_ns).ns(x, frame.width());
        let window = view.window();
        let now = f64::midpoint(window.start_ns, window.end_ns);
        view.show(window.pan(middle - now, end_ns));
    };
    let down = move |event: ev::PointerEvent| {
        if let Some(element) = element.get_untracked() {
            // Without capture a drag ends at the edge.
            let _ = element.set_pointer_capture(event.pointer_id());
        }
        is_dragged.set_value(true);
        move_to(&event);
    };
    view! {
        <canvas
            class="overview"
            class:none=move || {
                view.shown.revision.track();
                view.is_empty()
            }
            title=words().overview
            aria-hidden="true"
            data-testid="timeline-overview"
            node_ref=element
            on:pointerdown=down
            on:pointermove=move |event| {
                if is_dragged.get_value() {
                    move_to(&event);
                }
            }
            on:pointerup=move |_| is_dragged.set_value(false)
            on:pointercancel=move |_| is_dragged.set_value(false)
        ></canvas>
    }
}
