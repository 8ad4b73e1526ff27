//! Paints what is in view of the timeline, and nothing else.
//!
//! The cost depends on the pixels in view, hardly on the number of events: lanes merge what is
//! thinner than a pixel.

use web_sys::CanvasRenderingContext2d;

use super::hit::Target;
use super::palette::Palette;
use crate::view::layout::{self, LANE_HEIGHT, Row, Rows, Window};
use crate::view::page::state::RunData;
use crate::view::page::text::text;

/// The height of the axis.
pub(super) const AXIS_HEIGHT: f64 = 26.0;

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
    pub(super) fn x(&self, ns: f64) -> f64 {
        self.names + self.window.x(ns, self.lanes_width())
    }

    /// Where a row begins.
    pub(super) fn y(&self, row: usize) -> f64 {
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
    for index in visible.clone() {
        if let Some(Row::Lane(lane)) = scene.rows.row(index) {
            painter.marks(&run.timeline.lanes[lane], scene.y(index));
        }
    }
    painter.selection();
    painter.pointer();
    context.restore();
    for index in visible {
        painter.name(index);
    }
    painter.axis();
}

/// Paints one picture.
pub(super) struct Painter<'a> {
    pub(super) context: &'a CanvasRenderingContext2d,
    pub(super) scene: &'a Scene,
    pub(super) run: &'a RunData,
    pub(super) palette: &'a Palette,
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
                // `Thread-12 (add_many)`: where that is too long, the number matters more.
                let fits = name.chars().count() as f64 * CHAR_WIDTH <= room;
                let name = match name.split_once(" (") {
                    Some((number, _)) if !fits => number,
                    _ => &name,
                };
                self.put_text(&shorten(name, room), 10.0, middle, &self.palette.text);
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

    pub(super) fn put_text(&self, words: &str, x: f64, y: f64, colour: &str) {
        self.context.set_fill_style_str(colour);
        self.context
            .set_font(&format!("11px {}", self.palette.mono));
        self.context.set_text_baseline("middle");
        // Fails only for an invalid canvas.
        let _ = self.context.fill_text(words, x, y);
    }

    /// Where a stretch of time is: at least a pixel wide.
    pub(super) fn extent(&self, start_ns: u64, end_ns: u64) -> (f64, f64) {
        let (left, right) = (self.scene.names - 20.0, self.scene.width + 20.0);
        let x = self.scene.x(start_ns as f64).clamp(left, right);
        let end = self.scene.x(end_ns as f64).clamp(left, right);
        (x, (end - x).max(1.0))
    }
}

/// About the width of a character of the canvas's font.
pub(super) const CHAR_WIDTH: f64 = 6.7;

/// As many characters as fit.
pub(super) fn shorten(words: &str, room: f64) -> String {
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
