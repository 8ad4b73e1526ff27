//! The scrolling canvas, and what stands there before the first run.

use leptos::ev;
use leptos::prelude::*;

use super::super::state::{Phase, RunData};
use super::super::text::text;
use super::super::text::timeline::words;
use super::view::View;
use super::{interact, keys};
use crate::view::layout::Window;
use crate::view::timeline::{AXIS_HEIGHT, Rows};

/// The scrolling canvas.
#[component]
pub(super) fn Lanes(view: View) -> impl IntoView {
    let rows_of = move |of: fn(&Rows) -> f64| {
        view.laid_out.track();
        view.layout.with_value(|layout| of(&layout.rows))
    };
    let height = move || format!("{}px", rows_of(Rows::height) + AXIS_HEIGHT);
    let count = move |of: fn(&RunData) -> u64| {
        view.shown.track();
        view.shown.run.with_value(of)
    };
    let shown = move |of: fn(Window) -> f64| {
        view.shown.track();
        view.shown.window.track();
        of(view.window()) as u64
    };
    view! {
        <div
            class="lanes"
            tabindex="0"
            role="application"
            aria-label=format!("{} {}", text().timeline_keys, words().more_keys)
            aria-describedby=view.shown.id("timeline-selection")
            data-testid=view.shown.id("timeline")
            data-rows=move || rows_of(|rows| rows.count() as f64)
            data-groups=move || rows_of(|rows| rows.groups().len() as f64)
            data-lanes=move || count(|run| run.timeline.lanes.len() as u64)
            data-locks=move || count(|run| run.timeline.holds.len() as u64)
            data-wakes=move || count(|run| run.timeline.wakes.len() as u64)
            data-events=move || count(|run| run.trace.events().len() as u64)
            data-end-ns=move || count(|run| run.timeline.end_ns)
            data-window-start-ns=move || shown(|window| window.start_ns)
            data-window-end-ns=move || shown(|window| window.end_ns)
            data-measured-ns=move || {
                view.measured.get().map(|(from, to)| (to - from).abs() as u64)
            }
            node_ref=view.scroller
            on:scroll=move |_| view.scrolled()
            on:keydown=move |event| keys::key(view, &event)
            on:pointerdown=move |event| interact::down(view, &event)
            on:pointermove=move |event| interact::moved(view, &event)
            on:pointerup=move |event| interact::up(view, &event)
            on:pointercancel=move |event| interact::cancelled(view, &event)
            on:pointerleave=move |_| interact::left(view)
            on:dblclick=move |_| interact::twice(view)
            on:wheel=move |event: ev::WheelEvent| interact::wheel(view, &event)
        >
            <div class="lanes-rows" style:height=height>
                <canvas node_ref=view.canvas data-testid=view.shown.id("timeline-canvas")></canvas>
            </div>
        </div>
    }
}

/// What stands where the lanes will be.
#[component]
pub(super) fn Empty(view: View) -> impl IntoView {
    let playground = view.playground;
    let shown = move || {
        view.shown.revision.track();
        view.is_empty()
    };
    let not_recorded = move || {
        playground.phase.get() == Phase::Idle
            && playground.outcome.with(Option::is_some)
            && !playground.record.get()
    };
    view! {
        <div class="empty" class:none=move || !shown() data-testid=view.shown.id("timeline-empty")>
            <p class="empty-title" class:none=not_recorded>{text().timeline_empty_title}</p>
            <p>
                {move || if not_recorded() { text().no_recording } else { text().timeline_empty_body }}
            </p>
            <kbd class:none=not_recorded>{text().timeline_empty_keys}</kbd>
            <p>{words().drop_hint}</p>
        </div>
    }
}
