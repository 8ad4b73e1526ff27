//! The timeline's own state: what is in view, selected, measured, searched and folded.

use std::collections::BTreeSet;

use leptos::html;
use leptos::prelude::*;

use super::super::recording::now_ms;
use super::super::resize::{on_resize, pixel_sizes};
use super::super::state::{Phase, Playground, RunData};
use super::Shown;
use super::canvas::{self, Canvas, Pixels};
use super::details;
use super::interact::Gesture;
use super::layout::Layout;
use super::palette::Palette;
use crate::trace::{Query, critical_path};
use crate::view::layout::Window;
use crate::view::timeline::surface::CHAR_WIDTH;
use crate::view::timeline::{
    AXIS_HEIGHT, INDENT, LANE_HEIGHT, Scene, Subject, Target, paint, target,
};

/// Below this width, names get less room.
const NARROW: f64 = 560.0;
/// The colours of the page are looked up so often at most, in milliseconds.
const PALETTE_MS: f64 = 500.0;
/// While a run goes on, no more events than these are searched anew whenever some come.
const SEARCH_LIVE: usize = 100_000;

/// Copies share it.
#[derive(Clone, Copy)]
pub(super) struct View {
    pub(super) playground: Playground,
    pub(super) shown: Shown,
    pub(super) scroller: NodeRef<html::Div>,
    pub(super) canvas: NodeRef<html::Canvas>,
    pub(super) search: NodeRef<html::Input>,
    pub(super) pointer: RwSignal<Option<(f64, f64)>>,
    pub(super) selected: RwSignal<Option<Target>>,
    /// The time that is measured: from, to.
    pub(super) measured: RwSignal<Option<(f64, f64)>>,
    /// Whether dragging measures.
    pub(super) rules: RwSignal<bool>,
    pub(super) query: RwSignal<String>,
    /// Which of the events that were found was gone to.
    pub(super) found_at: RwSignal<Option<usize>>,
    /// Counts searches and paths.
    pub(super) laid_out: RwSignal<u32>,
    /// Where the critical path begins: an event.
    pub(super) path_from: RwSignal<Option<u32>>,
    pub(super) folded: RwSignal<BTreeSet<String>>,
    pub(super) layout: StoredValue<Layout, LocalStorage>,
    pub(super) gesture: StoredValue<Gesture, LocalStorage>,
    /// Whether the table of events is shown.
    pub(super) lists: RwSignal<bool>,
    /// How wide and high the part in view is, and how much is scrolled away above it: noted when
    /// they change, because asking the browser makes it lay out the page.
    extent: StoredValue<Extent>,
    pixels: StoredValue<Pixels, LocalStorage>,
    palette: StoredValue<Option<(f64, Palette)>, LocalStorage>,
    /// Whether a frame was asked for.
    asked: StoredValue<bool>,
}

impl View {
    /// Nothing selected, everything in view.
    pub(super) fn new(playground: Playground, shown: Shown) -> Self {
        Self {
            playground,
            shown,
            scroller: NodeRef::new(),
            canvas: NodeRef::new(),
            search: NodeRef::new(),
            pointer: RwSignal::new(None),
            selected: RwSignal::new(None),
            measured: RwSignal::new(None),
            rules: RwSignal::new(false),
            query: RwSignal::new(String::new()),
            found_at: RwSignal::new(None),
            laid_out: RwSignal::new(0),
            path_from: RwSignal::new(None),
            folded: RwSignal::new(BTreeSet::new()),
            layout: StoredValue::new_local(Layout::default()),
            gesture: StoredValue::new_local(Gesture::default()),
            lists: RwSignal::new(false),
            extent: StoredValue::new(Extent::default()),
            pixels: StoredValue::new_local(Pixels::default()),
            palette: StoredValue::new_local(None),
            asked: StoredValue::new(false),
        }
    }

    /// Lays out and paints whenever something changes.
    pub(super) fn follow(self) {
        Effect::new(move || {
            // What nobody sees is laid out when somebody does.
            if self.is_in_front() {
                self.shown.track();
                self.folded.track();
                self.lay_out();
            }
        });
        Effect::new(move || {
            self.query.track();
            self.find();
        });
        Effect::new(move || {
            self.laid_out.track();
            self.shown.window.track();
            self.pointer.track();
            self.selected.track();
            self.measured.track();
            if let Some(steps) = self.shown.steps {
                steps.position.track();
            }
            self.repaint();
        });
        self.follow_steps();
        self.repaint_on_resize();
        let pixel_sizes = pixel_sizes();
        Effect::new(move || {
            pixel_sizes.track();
            self.laid_out.update(|count| *count += 1);
        });
    }

    /// Whether its tab is in front.
    pub(super) fn is_in_front(self) -> bool {
        self.playground.tab.with(|tab| *tab == self.shown.tab)
    }

    fn lay_out(self) {
        let is_same = self.shown.run.with_value(|run| {
            self.folded.with_untracked(|folded| {
                self.layout
                    .try_update_value(|layout| layout.refresh(run, folded))
            })
        });
        if is_same != Some(true) {
            self.forget_choices();
        }
        self.find();
    }

    /// Another run, or the events have other places: what was selected is gone.
    fn forget_choices(self) {
        self.selected.set(None);
        self.measured.set(None);
        self.clear_path();
    }

    /// Searches anew.
    fn find(self) {
        let query = self.query.with_untracked(|text| Query::new(text));
        let is_live = self.playground.phase.get_untracked() != Phase::Idle;
        self.shown.run.with_value(|run| {
            self.layout.update_value(|layout| {
                let nothing = query.is_empty() && layout.found.is_empty();
                if !(nothing || is_live && run.trace.events().len() > SEARCH_LIVE) {
                    layout.find(run, &query);
                }
            });
        });
        self.found_at.set(None);
        self.laid_out.update(|count| *count += 1);
    }

    /// Does something with the run as it is painted.
    pub(super) fn with_subject<T>(self, act: impl FnOnce(&Subject<'_>, &RunData) -> T) -> T {
        self.shown.run.with_value(|run| {
            self.layout
                .with_value(|layout| act(&layout.subject(run, self.shown.unit()), run))
        })
    }

    /// Does something with what is in view.
    pub(super) fn with_scene<T>(
        self,
        act: impl FnOnce(&Scene<'_>, &Subject<'_>) -> T,
    ) -> Option<T> {
        let Extent { width, height, top } = self.extent.try_get_value()?;
        // The same for two that stand one above the other.
        let beside = self.shown.beside;
        let beside = beside.map(|(run, _)| run.with_value(longest_name));
        self.shown.run.with_value(|run| {
            self.layout.with_value(|layout| {
                let scene = Scene {
                    window: self.window(),
                    rows: &layout.rows,
                    top,
                    width,
                    height,
                    names: names_width(
                        longest_name(run).max(beside.unwrap_or(0)),
                        beside.is_some() || !layout.rows.groups().is_empty(),
                        width,
                    ),
                    pointer: self.pointer.get_untracked(),
                    selected: self.selected.get_untracked(),
                    measured: self.measured.get_untracked(),
                    cursor: self.cursor_ns(),
                };
                Some(act(&scene, &layout.subject(run, self.shown.unit())))
            })
        })
    }

    pub(super) fn is_empty(self) -> bool {
        self.shown
            .run
            .with_value(|run| run.timeline.lanes.is_empty())
    }

    /// Where the scale of time ends: at the end of the longer run, if there are two.
    pub(super) fn end_ns(self) -> u64 {
        let own_ns = self.shown.run.with_value(|run| run.timeline.end_ns);
        let other_ns = self
            .shown
            .beside
            .map_or(0, |(run, _)| run.with_value(|run| run.timeline.end_ns));
        own_ns.max(other_ns)
    }

    /// What is shown: what a person chose, or everything that is kept.
    pub(super) fn window(self) -> Window {
        let end_ns = self.end_ns();
        let from_ns = self.shown.run.with_value(|run| {
            let is_whole = run.timeline.forgotten() == 0 || self.shown.beside.is_some();
            if is_whole { 0 } else { run.timeline.start_ns }
        });
        match self.shown.window.get_untracked() {
            Some(window) => Window::new(window.start_ns, window.end_ns, end_ns),
            None if from_ns > 0 => Window::new(from_ns as f64, end_ns as f64, end_ns),
            None => Window::fit(end_ns),
        }
    }

    /// Paints in the next frame; once, however often it is asked.
    pub(super) fn repaint(self) {
        // Gone: the page was made anew in another language.
        if self.asked.try_get_value().unwrap_or(true) {
            return;
        }
        self.asked.set_value(true);
        request_animation_frame(move || {
            let asked = self.asked.try_update_value(|asked| *asked = false);
            if asked.is_some() {
                self.paint();
            }
        });
    }

    fn paint(self) {
        let Some(element) = self.canvas.get_untracked() else {
            return;
        };
        let Some(context) = canvas::context_of(&element) else {
            return;
        };
        let scale = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
        self.with_scene(|scene, subject| {
            if scene.width < 1.0 || scene.height < 1.0 {
                return;
            }
            canvas::resize(&element, scene.width, scene.height, scale);
            self.with_palette(|palette| {
                self.pixels.update_value(|pixels| {
                    let size = (scene.width, scene.height);
                    let mut canvas = Canvas::new(&context, pixels, palette, size, scale);
                    paint(&mut canvas, scene, subject);
                });
            });
        });
    }

    /// Does something with the colours of the page.
    pub(super) fn with_palette(self, act: impl FnOnce(&Palette)) {
        let now_ms = now_ms();
        self.palette.update_value(|known| {
            if known
                .as_ref()
                .is_none_or(|(at, _)| now_ms - at > PALETTE_MS)
            {
                *known = Palette::of_page().map(|palette| (now_ms, palette));
            }
            if let Some((_, palette)) = known {
                act(palette);
            }
        });
    }

    /// What is under the pointer.
    pub(super) fn under_pointer(self) -> Option<Target> {
        self.with_scene(|scene, subject| {
            let (x, y) = scene.pointer.filter(|(x, _)| *x >= scene.names)?;
            target(subject, scene, scene.row(y)?, x)
        })?
    }

    pub(super) fn zoom(self, factor: f64, anchor_ns: Option<f64>) {
        let window = self.window();
        let anchor_ns = anchor_ns.unwrap_or(f64::midpoint(window.start_ns, window.end_ns));
        self.show(window.zoom(factor, anchor_ns, self.end_ns()));
    }

    pub(super) fn pan(self, share: f64) {
        let window = self.window();
        self.show(window.pan(window.length_ns() * share, self.end_ns()));
    }

    pub(super) fn show(self, window: Window) {
        let all = window.shows_all(self.end_ns());
        self.shown.window.set((!all).then_some(window));
    }

    pub(super) fn fit(self) {
        self.shown.window.set(None);
    }

    /// Shows what is measured, or else what is selected, as wide as it goes.
    pub(super) fn zoom_to_selection(self) {
        let measured = self.measured.get_untracked();
        let selected = || {
            let target = self.selected.get_untracked()?;
            let (start_ns, end_ns) = self.with_subject(|subject, _| target.times(subject))?;
            Some((start_ns as f64, end_ns as f64))
        };
        let Some((from, to)) = measured.or_else(selected) else {
            return;
        };
        let (mut start, mut end) = (from.min(to), from.max(to));
        if start >= end {
            // A moment has no width: ten times closer.
            let length = self.window().length_ns() / 10.0;
            (start, end) = (start - length / 2.0, start + length / 2.0);
        }
        let room = (end - start) * 0.08;
        self.show(Window::new(start - room, end + room, self.end_ns()));
    }

    /// Selects something, brings it into view and lights its line.
    pub(super) fn go_to(self, target: Target) {
        self.selected.set(Some(target));
        let Some((row, start_ns, end_ns)) = self.with_subject(|subject, _| {
            self.layout
                .with_value(|layout| target.place(subject, &layout.rows))
        }) else {
            return;
        };
        let window = self.window();
        let (start, end) = (start_ns as f64, end_ns as f64);
        if start > window.end_ns || end < window.start_ns {
            let middle = f64::midpoint(start, end);
            let by_ns = middle - f64::midpoint(window.start_ns, window.end_ns);
            self.show(window.pan(by_ns, self.end_ns()));
        }
        if let Some(scroller) = self.scroller.get_untracked() {
            let (top, height) = (scroller.scroll_top(), scroller.client_height());
            let row_top = (row as f64 * LANE_HEIGHT) as i32;
            let room = height - AXIS_HEIGHT as i32 - LANE_HEIGHT as i32;
            if row_top < top || row_top > top + room {
                scroller.set_scroll_top(row_top - room / 2);
            }
        }
        self.follow_line();
        self.replay_to_target(target);
    }

    /// Lights the line of what is selected in the editor, beside what a person looks at.
    pub(super) fn follow_line(self) {
        self.playground
            .follow_line(self.line_now(self.selected_line()));
    }

    /// Goes to that line.
    pub(super) fn reveal_line(self) {
        self.reveal(self.selected_line());
    }

    /// Goes to a line of the program that ran.
    pub(super) fn reveal(self, line: u32) {
        self.playground.reveal_line(self.line_now(line));
    }

    /// A line of the program that ran, if it says the same now; else 0.
    pub(super) fn line_now(self, line: u32) -> u32 {
        self.shown
            .run
            .with_value(|run| self.playground.line_now(&run.source, line))
    }

    fn selected_line(self) -> u32 {
        let target = self.selected.get_untracked();
        target.map_or(0, |target| {
            self.with_subject(|subject, _| details::line_of(target, subject))
        })
    }

    /// The critical path begins at the selected event.
    pub(super) fn begin_path(self) {
        let event = self.selected_event();
        self.clear_path();
        self.path_from.set(event);
    }

    /// The critical path from where it was begun, or else from the beginning, to the selected event.
    pub(super) fn end_path(self) {
        let from = self.path_from.get_untracked();
        let Some(to) = self.selected_event().filter(|to| from != Some(*to)) else {
            return;
        };
        let from = from.unwrap_or(0);
        let path = self
            .with_subject(|subject, _| critical_path(subject.timeline, subject.events, from, to));
        self.layout.update_value(|layout| layout.path = path);
        self.laid_out.update(|count| *count += 1);
    }

    pub(super) fn clear_path(self) {
        self.path_from.set(None);
        self.layout.update_value(|layout| layout.path = None);
        self.laid_out.update(|count| *count += 1);
    }

    fn selected_event(self) -> Option<u32> {
        let target = self.selected.get_untracked()?;
        self.with_subject(|subject, _| target.event(subject))
    }

    /// Folds a group, or unfolds it.
    pub(super) fn turn(self, group: &str) {
        self.folded.update(|folded| {
            if !folded.remove(group) {
                folded.insert(group.to_owned());
            }
        });
        // A folded group's row stands for a moment, which is no place in a lane.
        self.selected.set(None);
    }

    /// It was scrolled.
    pub(super) fn scrolled(self) {
        self.measure_extent();
        self.repaint();
    }

    /// Notes how large it is. Tells whether it is still there.
    fn measure_extent(self) -> bool {
        let Some(scroller) = self.scroller.try_get_untracked().flatten() else {
            return false;
        };
        self.extent.set_value(Extent {
            width: f64::from(scroller.client_width()),
            height: f64::from(scroller.client_height()),
            top: f64::from(scroller.scroll_top()),
        });
        true
    }

    fn repaint_on_resize(self) {
        Effect::new(move || {
            let Some(element) = self.scroller.get() else {
                return;
            };
            on_resize(&element, move || {
                if self.measure_extent() {
                    self.laid_out.update(|count| *count += 1);
                }
            });
        });
    }
}

/// How large the part in view is and where it stands among all rows, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Extent {
    width: f64,
    height: f64,
    top: f64,
}

/// The characters of the longest of the names beside the lanes.
fn longest_name(run: &RunData) -> usize {
    let lanes = run.timeline.lanes.iter().take(100);
    let names = lanes.map(|lane| run.thread_name(lane.thread).chars().count());
    let longest = names.max().unwrap_or(0);
    // What is held matters as much as who runs.
    let holds = run.timeline.holds.iter().take(20);
    let held = holds.map(|hold| run.object_name(hold.object).chars().count() + 2);
    longest.max(held.max().unwrap_or(0))
}

/// As much as the longest name needs, within reason.
fn names_width(longest: usize, is_indented: bool, width: f64) -> f64 {
    let most = if width < NARROW { 92.0 } else { 190.0 };
    let indent = if is_indented { INDENT } else { 0.0 };
    (longest as f64 * CHAR_WIDTH + 24.0 + indent).clamp(84.0, most)
}
