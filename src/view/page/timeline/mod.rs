//! The timeline: a lane for each thread, a lane for each lock, on one canvas.
//!
//! [`draw`] paints, [`interact`] answers pointer, wheel and keys, [`hit`] knows what is under the
//! pointer; the maths is in [`crate::view::layout`]. The canvas is as large as what is in view; the
//! scroll bar belongs to an empty element as high as all rows.

mod draw;
mod head;
mod hit;
mod interact;
mod lanes;
mod marks;
mod palette;
mod tooltip;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::state::{Phase, Playground, playground};
use super::text::text;
use crate::view::layout::{LANE_HEIGHT, Rows, Window};
use draw::{AXIS_HEIGHT, Scene};
use hit::Target;
use interact::Gesture;

/// Below this width, names get less room.
const NARROW: f64 = 560.0;

/// The timeline's own state. Copies share it.
#[derive(Clone, Copy)]
struct View {
    playground: Playground,
    scroller: NodeRef<html::Div>,
    canvas: NodeRef<html::Canvas>,
    pointer: RwSignal<Option<(f64, f64)>>,
    selected: RwSignal<Option<Target>>,
    gesture: StoredValue<Gesture, LocalStorage>,
    /// Whether a frame was asked for.
    asked: StoredValue<bool>,
}

impl View {
    fn rows(self) -> Rows {
        self.playground.run.with_value(|run| Rows {
            lanes: run.timeline.lanes.len(),
            holds: run.timeline.holds.len(),
        })
    }

    fn end_ns(self) -> u64 {
        self.playground.run.with_value(|run| run.timeline.end_ns)
    }

    /// What is shown: what a person chose, or everything.
    fn window(self) -> Window {
        let (from_ns, end_ns) = self
            .playground
            .run
            .with_value(|run| (run.timeline_from_ns, run.timeline.end_ns));
        match self.playground.window.get_untracked() {
            Some(window) => Window::new(window.start_ns, window.end_ns, end_ns),
            None if from_ns > 0 => Window::new(from_ns as f64, end_ns as f64, end_ns),
            None => Window::fit(end_ns),
        }
    }

    fn scene(self) -> Option<Scene> {
        let scroller = self.scroller.get_untracked()?;
        let width = f64::from(scroller.client_width());
        Some(Scene {
            window: self.window(),
            rows: self.rows(),
            top: f64::from(scroller.scroll_top()),
            width,
            height: f64::from(scroller.client_height()),
            names: self.names_width(width),
            pointer: self.pointer.get_untracked(),
            selected: self.selected.get_untracked(),
        })
    }

    /// As much as the longest name needs, within reason.
    fn names_width(self, width: f64) -> f64 {
        let longest = self.playground.run.with_value(|run| {
            let names = run
                .timeline
                .lanes
                .iter()
                .take(100)
                .map(|lane| run.thread_name(lane.thread));
            names.map(|name| name.chars().count()).max().unwrap_or(0)
        });
        let most = if width < NARROW { 92.0 } else { 190.0 };
        (longest as f64 * draw::CHAR_WIDTH + 24.0).clamp(84.0, most)
    }

    /// Paints in the next frame; once, however often it is asked.
    fn repaint(self) {
        // Gone: the page was made anew in another language.
        if self.asked.try_get_value().unwrap_or(true) {
            return;
        }
        self.asked.set_value(true);
        request_animation_frame(move || {
            if self
                .asked
                .try_update_value(|asked| *asked = false)
                .is_some()
            {
                self.paint();
            }
        });
    }

    fn paint(self) {
        let (Some(scene), Some(canvas)) = (self.scene(), self.canvas.get_untracked()) else {
            return;
        };
        let Some(context) = palette::context_of(&canvas) else {
            return;
        };
        if scene.width < 1.0 || scene.height < 1.0 {
            return;
        }
        let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
        let (width, height) = ((scene.width * ratio) as u32, (scene.height * ratio) as u32);
        if canvas.width() != width || canvas.height() != height {
            canvas.set_width(width);
            canvas.set_height(height);
        }
        // Fails only for infinite numbers.
        let _ = context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0);
        self.playground
            .run
            .with_value(|run| draw::draw(&context, &scene, run));
    }

    /// What is under the pointer.
    fn under_pointer(self) -> Option<Target> {
        let scene = self.scene()?;
        let (x, y) = scene.pointer.filter(|(x, _)| *x >= scene.names)?;
        let row = scene.row(y)?;
        self.playground
            .run
            .with_value(|run| hit::target(run, &scene, row, x))
    }

    fn zoom(self, factor: f64, anchor_ns: Option<f64>) {
        let window = self.window();
        let anchor_ns = anchor_ns.unwrap_or(f64::midpoint(window.start_ns, window.end_ns));
        self.show(window.zoom(factor, anchor_ns, self.end_ns()));
    }

    fn pan(self, share: f64) {
        let window = self.window();
        self.show(window.pan(window.length_ns() * share, self.end_ns()));
    }

    fn show(self, window: Window) {
        let all = window.shows_all(self.end_ns());
        self.playground.window.set((!all).then_some(window));
    }

    fn fit(self) {
        self.playground.window.set(None);
    }
}

/// The timeline and what belongs to it.
#[component]
pub(super) fn TimelinePanel() -> impl IntoView {
    let view = View {
        playground: playground(),
        scroller: NodeRef::new(),
        canvas: NodeRef::new(),
        pointer: RwSignal::new(None),
        selected: RwSignal::new(None),
        gesture: StoredValue::new_local(Gesture::default()),
        asked: StoredValue::new(false),
    };
    let revision = view.playground.timeline_revision;
    Effect::new(move || {
        revision.track();
        view.playground.window.track();
        view.playground.tab.track();
        view.pointer.track();
        view.selected.track();
        view.repaint();
    });
    Effect::new(move || {
        // A new run: what was selected is gone.
        if view.playground.outcome.get().is_none() {
            view.selected.set(None);
        }
    });
    repaint_on_resize(view);
    let empty = move || {
        revision.track();
        view.rows().count() == 0
    };
    view! {
        <section
            class="panel panel-timeline"
            id="panel-timeline"
            role="tabpanel"
            aria-labelledby="tab-timeline"
        >
            <head::Head view/>
            <div class="lanes-frame">
                <Lanes view/>
                <Empty shown=Signal::derive(empty)/>
                <tooltip::Tooltip view/>
            </div>
        </section>
    }
}

/// The scrolling canvas.
#[component]
fn Lanes(view: View) -> impl IntoView {
    let revision = view.playground.timeline_revision;
    let height = move || {
        revision.track();
        format!("{}px", view.rows().height() + AXIS_HEIGHT)
    };
    let count = move |of: fn(&super::state::RunData) -> u64| {
        revision.track();
        view.playground.run.with_value(of)
    };
    let shown = move |of: fn(Window) -> f64| {
        revision.track();
        view.playground.window.track();
        of(view.window()) as u64
    };
    view! {
        <div
            class="lanes"
            tabindex="0"
            role="application"
            aria-label=text().timeline_keys
            data-testid="timeline"
            data-lanes=move || count(|run| run.timeline.lanes.len() as u64)
            data-locks=move || count(|run| run.timeline.holds.len() as u64)
            data-wakes=move || count(|run| run.timeline.wakes.len() as u64)
            data-events=move || count(|run| run.trace.events().len() as u64)
            data-end-ns=move || count(|run| run.timeline.end_ns)
            data-window-start-ns=move || shown(|window| window.start_ns)
            data-window-end-ns=move || shown(|window| window.end_ns)
            node_ref=view.scroller
            on:scroll=move |_| view.repaint()
            on:keydown=move |event| interact::key(view, &event)
            on:pointerdown=move |event| interact::down(view, &event)
            on:pointermove=move |event| interact::moved(view, &event)
            on:pointerup=move |event| interact::up(view, &event)
            on:pointercancel=move |event| interact::cancelled(view, &event)
            on:pointerleave=move |_| interact::left(view)
            on:wheel=move |event: ev::WheelEvent| interact::wheel(view, &event)
        >
            <div class="lanes-rows" style:height=height>
                <canvas node_ref=view.canvas data-testid="timeline-canvas"></canvas>
            </div>
        </div>
    }
}

/// What stands where the lanes will be.
#[component]
fn Empty(shown: Signal<bool>) -> impl IntoView {
    let playground = playground();
    let not_recorded = move || {
        playground.phase.get() == Phase::Idle
            && playground.outcome.with(Option::is_some)
            && !playground.record.get()
    };
    view! {
        <div class="empty" class:none=move || !shown.get() data-testid="timeline-empty">
            <p class="empty-title" class:none=not_recorded>{text().timeline_empty_title}</p>
            <p>
                {move || if not_recorded() { text().no_recording } else { text().timeline_empty_body }}
            </p>
            <kbd class:none=not_recorded>{text().timeline_empty_keys}</kbd>
        </div>
    }
}

fn repaint_on_resize(view: View) {
    Effect::new(move || {
        let Some(element) = view.scroller.get() else {
            return;
        };
        let changed = Closure::<dyn FnMut()>::new(move || view.repaint());
        if let Ok(observer) = web_sys::ResizeObserver::new(changed.as_ref().unchecked_ref()) {
            observer.observe(&element);
        }
        // It lives as long as the page.
        changed.forget();
    });
}

/// How far a key or a wheel notch scrolls rows.
const SCROLL_STEP: f64 = LANE_HEIGHT * 3.0;
