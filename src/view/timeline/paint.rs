//! Paints what is in view of the timeline, and nothing else.
//!
//! The cost depends on the pixels in view, hardly on the number of events: lanes merge what is
//! thinner than a pixel.

use super::rows::{LANE_HEIGHT, Row};
use super::scene::{AXIS_HEIGHT, Scene, Subject};
use super::surface::{CHAR_WIDTH, Ink, Surface, shorten};
use crate::view::layout;

/// The distance of the axis's marks.
const TICKS_APART: f64 = 90.0;
/// How far the threads of a group are indented.
pub const INDENT: f64 = 12.0;

/// Paints everything.
pub fn paint(surface: &mut dyn Surface, scene: &Scene<'_>, subject: &Subject<'_>) {
    let mut painter = Painter {
        surface,
        scene,
        subject,
    };
    painter.everything();
}

/// Paints one picture.
pub(super) struct Painter<'a> {
    pub(super) surface: &'a mut dyn Surface,
    pub(super) scene: &'a Scene<'a>,
    pub(super) subject: &'a Subject<'a>,
}

impl Painter<'_> {
    fn everything(&mut self) {
        let scene = self.scene;
        let visible = scene.rows.visible(scene.top, scene.height - AXIS_HEIGHT);
        self.surface
            .fill(0.0, 0.0, scene.width, scene.height, Ink::Ground);
        for index in visible.clone() {
            self.row_background(index);
        }
        self.grid();
        let rows = visible
            .clone()
            .filter_map(|index| Some((scene.rows.row(index)?, scene.y(index))));
        let rows: Vec<(Row, f64)> = rows.collect();
        for &(row, y) in &rows {
            match row {
                Row::Lane(lane) => self.lane(lane, y),
                Row::Group(group) => self.group(group, y),
                Row::Hold(hold) => self.holds(hold, y),
                Row::HoldHeading => {}
            }
        }
        self.surface.bars_done();
        self.surface.clip(Some((
            scene.names,
            AXIS_HEIGHT,
            scene.lanes_width(),
            scene.height,
        )));
        for &(row, y) in &rows {
            match row {
                Row::Lane(lane) => {
                    self.step_words(lane, y);
                    self.lane_words(lane, y);
                }
                Row::Hold(hold) => self.hold_words(hold, y),
                Row::Group(_) | Row::HoldHeading => {}
            }
        }
        self.path();
        self.arrows();
        for &(row, y) in &rows {
            if let Row::Lane(lane) = row {
                self.marks(lane, y);
            }
            self.lit(row, y);
        }
        self.cursor();
        self.selection();
        self.measured();
        self.pointer();
        self.surface.clip(None);
        for index in visible {
            self.name(index);
        }
        self.axis();
    }

    fn row_background(&mut self, index: usize) {
        let scene = self.scene;
        let under = scene.pointer.is_some_and(|(_, y)| {
            y >= AXIS_HEIGHT && ((y - AXIS_HEIGHT + scene.top) / LANE_HEIGHT) as usize == index
        });
        if under || index.is_multiple_of(2) {
            let ink = if under { Ink::Grid } else { Ink::Stripe };
            self.surface
                .fill(0.0, scene.y(index), scene.width, LANE_HEIGHT, ink);
        }
    }

    fn grid(&mut self) {
        let scene = self.scene;
        for tick in layout::ticks(
            scene.window,
            scene.lanes_width(),
            TICKS_APART,
            self.subject.unit,
        ) {
            let x = scene.x(tick.ns).round();
            let height = scene.height - AXIS_HEIGHT;
            self.surface.fill(x, AXIS_HEIGHT, 1.0, height, Ink::Grid);
        }
    }

    /// Where a replay stands; what comes is faint.
    fn cursor(&mut self) {
        let scene = self.scene;
        let Some(cursor) = scene.cursor else {
            return;
        };
        let x = scene.x(cursor).max(scene.names);
        let height = scene.height - AXIS_HEIGHT;
        let ahead = scene.width - x;
        if ahead > 0.0 {
            self.surface.fill(x, AXIS_HEIGHT, ahead, height, Ink::Veil);
        }
        self.surface
            .fill(x - 1.0, AXIS_HEIGHT, 2.0, height, Ink::Accent);
    }

    fn selection(&mut self) {
        let place = self
            .scene
            .selected
            .and_then(|target| target.place(self.subject, self.scene.rows));
        let Some((row, start_ns, end_ns)) = place else {
            return;
        };
        let (x, width) = self.scene.extent(start_ns, end_ns);
        let y = self.scene.y(row) + 2.0;
        self.surface
            .frame(x - 1.5, y, width + 3.0, LANE_HEIGHT - 4.0, Ink::Accent, 2.0);
    }

    /// The ruler: what is measured, and how long it is.
    fn measured(&mut self) {
        let Some((from, to)) = self.scene.measured else {
            return;
        };
        let (start, end) = (from.min(to), from.max(to));
        let (left, right) = (self.scene.x(start), self.scene.x(end));
        let height = self.scene.height - AXIS_HEIGHT;
        self.surface
            .fill(left, AXIS_HEIGHT, right - left, height, Ink::Shade);
        for x in [left, right] {
            self.surface
                .line((x, AXIS_HEIGHT), (x, self.scene.height), Ink::Accent, 1.0);
        }
        let words = self.subject.unit.length(end - start);
        let long = words.chars().count() as f64 * CHAR_WIDTH + 12.0;
        let middle = f64::midpoint(left, right);
        let x = (middle - long / 2.0).clamp(self.scene.names, self.scene.width - long);
        let y = AXIS_HEIGHT + 4.0;
        self.surface.fill(x, y, long, 18.0, Ink::Accent);
        self.surface.text(x + 6.0, y + 9.5, &words, Ink::Ground);
    }

    fn pointer(&mut self) {
        let within = self.scene.pointer.filter(|(x, _)| *x >= self.scene.names);
        if let Some((x, _)) = within {
            let x = x.round();
            self.surface
                .fill(x, AXIS_HEIGHT, 1.0, self.scene.height, Ink::Faint);
        }
    }

    /// What a row is called.
    fn name(&mut self, index: usize) {
        let (scene, subject) = (self.scene, self.subject);
        let y = scene.y(index);
        let room = scene.names - 16.0;
        match scene.rows.row(index) {
            Some(Row::Lane(lane)) => {
                let is_grouped = scene.rows.group_of(lane).is_some();
                let indent = if is_grouped { INDENT } else { 0.0 };
                let name = subject.naming.thread(subject.timeline.lanes[lane].thread);
                let words = lane_name(&name, room - indent, is_grouped);
                self.row_name(&words, indent, y, Ink::Text);
            }
            Some(Row::Group(place)) => {
                let group = &scene.rows.groups()[place];
                self.fold_sign(group.is_folded, y);
                let words = format!("{} × {}", group.lanes.len(), group.name);
                let words = shorten(&words, room - INDENT);
                self.row_name(&words, INDENT, y, Ink::Faint);
            }
            Some(Row::Hold(hold)) => {
                let name = subject.naming.object(subject.timeline.holds[hold].object);
                self.row_name(&shorten(&name, room - INDENT), INDENT, y, Ink::Text);
            }
            Some(Row::HoldHeading) => {
                self.fold_sign(scene.rows.of_hold(0).is_none(), y);
                self.row_name(subject.holds_heading, INDENT, y, Ink::Faint);
            }
            None => {}
        }
        self.surface
            .fill(scene.names - 1.0, y, 1.0, LANE_HEIGHT, Ink::Grid);
    }

    fn row_name(&mut self, words: &str, indent: f64, y: f64, ink: Ink) {
        self.surface
            .text(10.0 + indent, y + LANE_HEIGHT / 2.0, words, ink);
    }

    /// A triangle: to the right where rows are folded away.
    fn fold_sign(&mut self, is_folded: bool, y: f64) {
        let middle = y + LANE_HEIGHT / 2.0;
        let points = if is_folded {
            [(8.0, middle - 4.0), (8.0, middle + 4.0), (13.5, middle)]
        } else {
            [
                (6.5, middle - 2.5),
                (14.5, middle - 2.5),
                (10.5, middle + 3.0),
            ]
        };
        self.surface.shape(&points, Ink::Faint, Ink::Faint);
    }

    fn axis(&mut self) {
        let scene = self.scene;
        self.surface
            .fill(0.0, 0.0, scene.width, AXIS_HEIGHT, Ink::Ground);
        self.surface
            .fill(0.0, AXIS_HEIGHT - 1.0, scene.width, 1.0, Ink::Grid);
        for tick in layout::ticks(
            scene.window,
            scene.lanes_width(),
            TICKS_APART,
            self.subject.unit,
        ) {
            let x = scene.x(tick.ns).round();
            self.surface
                .fill(x, AXIS_HEIGHT - 6.0, 1.0, 5.0, Ink::Faint);
            let y = AXIS_HEIGHT / 2.0;
            // A number that is cut off is another number.
            let end = x + 4.0 + tick.label.chars().count() as f64 * CHAR_WIDTH;
            if end <= scene.width {
                self.surface.text(x + 4.0, y, &tick.label, Ink::Faint);
            }
        }
    }
}

/// `Thread-12 (add_many)`: where that is too long, the number matters more. In a group it is the
/// end that differs.
fn lane_name(name: &str, room: f64, is_grouped: bool) -> String {
    let long = name.chars().count();
    if long as f64 * CHAR_WIDTH <= room {
        return name.to_owned();
    }
    match name.split_once(" (") {
        Some((number, _)) => shorten(number, room),
        None if is_grouped => {
            let fits = (room / CHAR_WIDTH).max(2.0) as usize;
            let end = name.chars().skip(long + 1 - fits);
            std::iter::once('…').chain(end).collect()
        }
        None => shorten(name, room),
    }
}
