//! Paints what is in view of the timeline, and nothing else.
//!
//! The cost depends on the pixels in view, hardly on the number of events: lanes merge what is
//! thinner than a pixel.

use web_sys::CanvasRenderingContext2d;

use super::hit::Target;
use super::palette::{HOLDERS, Palette};
use crate::trace::{HoldLane, Lane, LaneEnd, ThreadState, VisibleSpan, WakeArrow};
use crate::view::layout::{self, LANE_HEIGHT, Row, Rows, Window};
use crate::view::page::state::RunData;
use crate::view::page::text::text;

/// The height of the axis.
pub(super) const AXIS_HEIGHT: f64 = 26.0;
/// More wake-up arrows than this in view would be a thicket.
const MOST_ARROWS: usize = 250;
/// From this width on a span says what it is.
const WIDTH_WITH_WORDS: f64 = 64.0;

/// What is in view.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scene {
    pub(super) window: Window,
    pub(super) rows: Rows,
    /// How far it is scrolled down.
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
    /// The width of the names on the left.
    pub(super) names: f64,
    /// Where the pointer is.
    pub(super) pointer: Option<(f64, f64)>,
    pub(super) selected: Option<Target>,
}

impl Scene {
    /// The width in which time runs.
    pub(super) fn lanes_width(&self) -> f64 {
        (self.width - self.names).max(1.0)
    }

    /// Where a time is.
    fn x(&self, ns: f64) -> f64 {
        self.names + self.window.x(ns, self.lanes_width())
    }

    /// Where a row begins.
    fn y(&self, row: usize) -> f64 {
        AXIS_HEIGHT + row as f64 * LANE_HEIGHT - self.top
    }

    /// The time under a place.
    pub(super) fn ns(&self, x: f64) -> f64 {
        self.window.ns(x - self.names, self.lanes_width())
    }

    /// The row under a height.
    pub(super) fn row(&self, y: f64) -> Option<Row> {
        (y >= AXIS_HEIGHT)
            .then(|| self.rows.at(y - AXIS_HEIGHT + self.top))
            .flatten()
    }
}

/// Paints everything.
pub(super) fn draw(context: &CanvasRenderingContext2d, scene: &Scene, run: &RunData) {
    let Some(palette) = Palette::of_page() else {
        return;
    };
    let painter = Painter {
        context,
        scene,
        run,
        palette: &palette,
    };
    painter.background();
    let visible = scene.rows.visible(scene.top, scene.height - AXIS_HEIGHT);
    for index in visible.clone() {
        painter.row_background(index);
    }
    painter.grid();
    context.save();
    context.begin_path();
    context.rect(scene.names, AXIS_HEIGHT, scene.lanes_width(), scene.height);
    context.clip();
    for index in visible.clone() {
        match scene.rows.row(index) {
            Some(Row::Lane(lane)) => painter.lane(&run.timeline.lanes[lane], scene.y(index)),
            Some(Row::Hold(hold)) => painter.holds(&run.timeline.holds[hold], scene.y(index)),
            Some(Row::HoldHeading) | None => {}
        }
    }
    painter.arrows();
    painter.selection();
    painter.pointer();
    context.restore();
    for index in visible {
        painter.name(index);
    }
    painter.axis();
}

struct Painter<'a> {
    context: &'a CanvasRenderingContext2d,
    scene: &'a Scene,
    run: &'a RunData,
    palette: &'a Palette,
}

impl Painter<'_> {
    fn background(&self) {
        self.context.set_fill_style_str(&self.palette.surface);
        self.context
            .fill_rect(0.0, 0.0, self.scene.width, self.scene.height);
    }

    fn row_background(&self, index: usize) {
        let under = self.scene.pointer.is_some_and(|(_, y)| {
            y >= AXIS_HEIGHT && ((y - AXIS_HEIGHT + self.scene.top) / LANE_HEIGHT) as usize == index
        });
        if under || index.is_multiple_of(2) {
            self.context.set_fill_style_str(if under {
                &self.palette.grid
            } else {
                &self.palette.stripe
            });
            self.context
                .fill_rect(0.0, self.scene.y(index), self.scene.width, LANE_HEIGHT);
        }
    }

    fn grid(&self) {
        self.context.set_fill_style_str(&self.palette.grid);
        for tick in layout::ticks(self.scene.window, self.scene.lanes_width(), 90.0) {
            let x = self.scene.x(tick.ns).round();
            self.context
                .fill_rect(x, AXIS_HEIGHT, 1.0, self.scene.height);
        }
    }

    /// One thread: each state has its colour, its pattern and its height.
    fn lane(&self, lane: &Lane, y: f64) {
        let spans = self.visible_of(|from_ns, to_ns, pixels| lane.visible(from_ns, to_ns, pixels));
        for state in [
            ThreadState::Sleeping,
            ThreadState::Ready,
            ThreadState::Blocked,
            ThreadState::Running,
        ] {
            self.use_state(state);
            let (inset, height) = bar_of(state);
            for span in spans.iter().filter(|span| span.state == state) {
                let (x, width) = self.extent(span.start_ns, span.end_ns);
                self.context.fill_rect(x, y + inset, width, height);
            }
        }
        self.words(lane, &spans, y);
        self.end_of(lane, y);
    }

    /// A mark where the thread ended; a cross where an exception ended it.
    fn end_of(&self, lane: &Lane, y: f64) {
        let x = self.scene.x(lane.end_ns as f64);
        match lane.end {
            LaneEnd::Alive => {}
            LaneEnd::Ended => {
                self.context.set_fill_style_str(&self.palette.faint);
                self.context.fill_rect(x, y + 6.0, 2.0, LANE_HEIGHT - 12.0);
            }
            LaneEnd::Failed => {
                self.put_text("✕", x + 3.0, y + LANE_HEIGHT / 2.0, &self.palette.blocked);
            }
        }
    }

    fn use_state(&self, state: ThreadState) {
        match (&self.palette.hatch, state) {
            (Some(hatch), ThreadState::Blocked) => {
                self.context.set_fill_style_canvas_pattern(hatch)
            }
            _ => self.context.set_fill_style_str(self.palette.state(state)),
        }
    }

    /// Wide blocked spans name what they wait for.
    fn words(&self, lane: &Lane, visible: &[VisibleSpan], y: f64) {
        let single = visible.iter().filter(|part| part.span_count == 1);
        for span in single.filter_map(|part| lane.spans.get(part.first_span)) {
            let (x, width) = self.extent(span.start_ns, span.end_ns);
            let (x, width) = visible_part(x, width, self.scene.names, self.scene.width);
            if span.state != ThreadState::Blocked || span.object == 0 || width < WIDTH_WITH_WORDS {
                continue;
            }
            let words = shorten(&self.run.object_name(span.object), width - 14.0);
            let long = words.chars().count() as f64 * CHAR_WIDTH + 8.0;
            self.context.set_fill_style_str(&self.palette.surface);
            self.context
                .fill_rect(x + 4.0, y + 6.0, long, LANE_HEIGHT - 12.0);
            self.put_text(&words, x + 8.0, y + LANE_HEIGHT / 2.0, &self.palette.text);
        }
    }

    /// Who held a lock: a colour and, where there is room, a name for each thread.
    fn holds(&self, lane: &HoldLane, y: f64) {
        for part in self.visible_of(|from_ns, to_ns, pixels| lane.visible(from_ns, to_ns, pixels)) {
            let (x, width) = self.extent(part.start_ns, part.end_ns);
            let colour = part.thread.map_or(&self.palette.faint, |thread| {
                &self.palette.holders[usize::from(thread) % HOLDERS]
            });
            self.context.set_fill_style_str(colour);
            self.context
                .fill_rect(x, y + 5.0, width, LANE_HEIGHT - 10.0);
            let (inner_x, inner) = visible_part(x, width, self.scene.names, self.scene.width);
            if let Some(thread) = part.thread.filter(|_| inner >= WIDTH_WITH_WORDS) {
                let name = shorten(&self.run.thread_name(thread), inner - 8.0);
                self.put_text(
                    &name,
                    inner_x + 5.0,
                    y + LANE_HEIGHT / 2.0,
                    &self.palette.on_state,
                );
            }
        }
    }

    /// What a lane has for the window in view.
    fn visible_of<T>(&self, of: impl Fn(u64, u64, u32) -> Vec<T>) -> Vec<T> {
        let Window { start_ns, end_ns } = self.scene.window;
        of(
            start_ns.max(0.0) as u64,
            end_ns.ceil() as u64,
            self.scene.lanes_width() as u32,
        )
    }

    /// From who woke to who was woken, if they are few enough to be followed.
    fn arrows(&self) {
        let wakes = &self.run.timeline.wakes;
        let Window { start_ns, end_ns } = self.scene.window;
        // Clocks of threads differ, so the order of the wakes is only almost that of their times.
        let shown: Vec<&WakeArrow> = wakes
            .iter()
            .filter(|wake| (start_ns..=end_ns).contains(&(wake.time_ns as f64)))
            .take(MOST_ARROWS + 1)
            .collect();
        if shown.len() > MOST_ARROWS {
            return;
        }
        let row_of = |thread: u16| {
            let lanes = &self.run.timeline.lanes;
            lanes.binary_search_by_key(&thread, |lane| lane.thread).ok()
        };
        self.context.set_stroke_style_str(&self.palette.arrow);
        self.context.set_fill_style_str(&self.palette.arrow);
        self.context.set_line_width(1.5);
        for wake in shown {
            if let (Some(from), Some(to)) = (row_of(wake.from_thread), row_of(wake.to_thread)) {
                self.arrow(wake, from, to);
            }
        }
    }

    fn arrow(&self, wake: &WakeArrow, from: usize, to: usize) {
        let x = self.scene.x(wake.time_ns as f64);
        let middle = LANE_HEIGHT / 2.0;
        let (from_y, to_y) = (self.scene.y(from) + middle, self.scene.y(to) + middle);
        let down = if to_y > from_y { 1.0 } else { -1.0 };
        let tip = to_y - down * 6.0;
        self.context.fill_rect(x - 2.5, from_y - 2.5, 5.0, 5.0);
        self.context.begin_path();
        self.context.move_to(x, from_y);
        self.context.line_to(x, tip - down * 5.0);
        self.context.stroke();
        self.context.begin_path();
        self.context.move_to(x, tip);
        self.context.line_to(x - 4.0, tip - down * 6.0);
        self.context.line_to(x + 4.0, tip - down * 6.0);
        self.context.close_path();
        self.context.fill();
    }

    fn selection(&self) {
        let Some((row, start_ns, end_ns)) = self
            .scene
            .selected
            .and_then(|target| target.place(self.run, self.scene.rows))
        else {
            return;
        };
        let (x, width) = self.extent(start_ns, end_ns);
        self.context.set_stroke_style_str(&self.palette.accent);
        self.context.set_line_width(2.0);
        let y = self.scene.y(row) + 2.0;
        self.context
            .stroke_rect(x - 1.0, y, width + 2.0, LANE_HEIGHT - 4.0);
    }

    fn pointer(&self) {
        if let Some((x, _)) = self.scene.pointer.filter(|(x, _)| *x >= self.scene.names) {
            self.context.set_fill_style_str(&self.palette.faint);
            self.context
                .fill_rect(x.round(), AXIS_HEIGHT, 1.0, self.scene.height);
        }
    }

    /// What a row is called.
    fn name(&self, index: usize) {
        let y = self.scene.y(index);
        let middle = y + LANE_HEIGHT / 2.0;
        let room = self.scene.names - 16.0;
        match self.scene.rows.row(index) {
            Some(Row::Lane(lane)) => {
                let name = self.run.thread_name(self.run.timeline.lanes[lane].thread);
                self.put_text(&shorten(&name, room), 10.0, middle, &self.palette.text);
            }
            Some(Row::Hold(hold)) => {
                let name = self.run.object_name(self.run.timeline.holds[hold].object);
                self.put_text(&shorten(&name, room), 10.0, middle, &self.palette.text);
            }
            Some(Row::HoldHeading) => {
                let heading = text().holders_heading;
                self.put_text(heading, 10.0, middle, &self.palette.faint);
            }
            None => {}
        }
        self.context.set_fill_style_str(&self.palette.grid);
        self.context
            .fill_rect(self.scene.names - 1.0, y, 1.0, LANE_HEIGHT);
    }

    fn axis(&self) {
        self.context.set_fill_style_str(&self.palette.surface);
        self.context
            .fill_rect(0.0, 0.0, self.scene.width, AXIS_HEIGHT);
        self.context.set_fill_style_str(&self.palette.grid);
        self.context
            .fill_rect(0.0, AXIS_HEIGHT - 1.0, self.scene.width, 1.0);
        for tick in layout::ticks(self.scene.window, self.scene.lanes_width(), 90.0) {
            let x = self.scene.x(tick.ns).round();
            self.context.set_fill_style_str(&self.palette.faint);
            self.context.fill_rect(x, AXIS_HEIGHT - 6.0, 1.0, 5.0);
            self.put_text(&tick.label, x + 4.0, AXIS_HEIGHT / 2.0, &self.palette.faint);
        }
    }

    fn put_text(&self, words: &str, x: f64, y: f64, colour: &str) {
        self.context.set_fill_style_str(colour);
        self.context
            .set_font(&format!("11px {}", self.palette.mono));
        self.context.set_text_baseline("middle");
        // Fails only for an invalid canvas.
        let _ = self.context.fill_text(words, x, y);
    }

    /// Where a stretch of time is: at least a pixel wide.
    fn extent(&self, start_ns: u64, end_ns: u64) -> (f64, f64) {
        let (left, right) = (self.scene.names - 20.0, self.scene.width + 20.0);
        let x = self.scene.x(start_ns as f64).clamp(left, right);
        let end = self.scene.x(end_ns as f64).clamp(left, right);
        (x, (end - x).max(1.0))
    }
}

/// How far below the lane's top a state's bar begins, and how high it is.
fn bar_of(state: ThreadState) -> (f64, f64) {
    match state {
        ThreadState::Running => (4.0, LANE_HEIGHT - 8.0),
        ThreadState::Blocked => (6.0, LANE_HEIGHT - 12.0),
        ThreadState::Ready => (9.0, LANE_HEIGHT - 18.0),
        ThreadState::Sleeping => (11.0, 2.0),
    }
}

/// About the width of a character of the canvas's font.
pub(super) const CHAR_WIDTH: f64 = 6.7;

/// As many characters as fit.
fn shorten(words: &str, room: f64) -> String {
    let fits = (room / CHAR_WIDTH).max(1.0) as usize;
    if words.chars().count() <= fits {
        return words.to_owned();
    }
    words
        .chars()
        .take(fits.saturating_sub(1))
        .chain(['…'])
        .collect()
}

fn visible_part(x: f64, width: f64, left: f64, right: f64) -> (f64, f64) {
    let start = x.max(left);
    (start, (x + width).min(right) - start)
}
