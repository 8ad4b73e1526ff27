//! Paints what lies on top of the lanes: who woke whom, the critical path, events that were
//! searched for.

use super::paint::Painter;
use super::rows::{LANE_HEIGHT, Row};
use super::surface::Ink;
use crate::trace::WakeArrow;
use crate::trace::path::Step;
use crate::view::layout::Window;

/// Wake-up arrows that are closer than so many pixels on average would be a thicket.
const PIXELS_PER_ARROW: f64 = 14.0;
/// Arrows are looked for in blocks of so many.
const BLOCK: usize = 256;

impl Painter<'_> {
    /// From who woke to who was woken, if they are few enough to be followed.
    pub(super) fn arrows(&mut self) {
        let most = (self.scene.lanes_width() / PIXELS_PER_ARROW) as usize;
        let shown = arrows_in(&self.subject.timeline.wakes, self.scene.window, most + 1);
        if shown.len() > most {
            return;
        }
        for wake in shown {
            let timeline = self.subject.timeline;
            let row_of = |thread| self.scene.rows.of_lane(timeline.place_of(thread)?);
            if let (Some(from), Some(to)) = (row_of(wake.from_thread), row_of(wake.to_thread))
                && from != to
            {
                self.arrow(wake, from, to);
            }
        }
    }

    fn arrow(&mut self, wake: &WakeArrow, from: usize, to: usize) {
        let (from_x, to_x) = (
            self.scene.x(wake.from_ns.min(wake.time_ns) as f64),
            self.scene.x(wake.time_ns as f64),
        );
        let middle = LANE_HEIGHT / 2.0;
        let (from_y, to_y) = (self.scene.y(from) + middle, self.scene.y(to) + middle);
        if to_y.max(from_y) < 0.0 || to_y.min(from_y) > self.scene.height {
            return;
        }
        let down = if to_y > from_y { 1.0 } else { -1.0 };
        let tip = to_y - down * 6.0;
        self.surface
            .fill(from_x - 2.5, from_y - 2.5, 5.0, 5.0, Ink::Arrow);
        self.surface
            .line((from_x, from_y), (to_x, tip - down * 5.0), Ink::Arrow, 1.5);
        let base = tip - down * 6.0;
        let head = [(to_x, tip), (to_x - 4.0, base), (to_x + 4.0, base)];
        self.surface.shape(&head, Ink::Arrow, Ink::Arrow);
    }

    /// The critical path: a thick line along the lanes, and from lane to lane.
    pub(super) fn path(&mut self) {
        let Some(path) = self.subject.path else {
            return;
        };
        let mut before: Option<(&Step, usize)> = None;
        for step in &path.steps {
            let place = self.subject.timeline.place_of(step.thread);
            let row = place.and_then(|place| self.scene.rows.of_lane(place));
            let Some(row) = row else { continue };
            let is_in_view = step.end_ns as f64 >= self.scene.window.start_ns
                && step.start_ns as f64 <= self.scene.window.end_ns;
            if is_in_view {
                let (x, width) = self.scene.extent(step.start_ns, step.end_ns);
                let y = self.scene.y(row) + LANE_HEIGHT - 3.5;
                self.surface.fill(x, y, width, 3.0, Ink::Path);
                if let Some((_, from)) = before.filter(|(_, from)| *from != row) {
                    let low = |row: usize| self.scene.y(row) + LANE_HEIGHT - 2.0;
                    let x = self.scene.x(step.start_ns as f64);
                    self.surface
                        .line((x, low(from)), (x, low(row)), Ink::Path, 2.5);
                }
            }
            before = Some((step, row));
        }
    }

    /// Events that were searched for: a tick at the top of their row.
    pub(super) fn lit(&mut self, row: Row, y: f64) {
        let (lit, rows) = (self.subject.lit, self.scene.rows);
        if lit.is_empty() {
            return;
        }
        let lanes: &[usize] = match row {
            Row::Lane(lane) => &[lane],
            Row::Group(group) if rows.groups()[group].is_folded => &rows.groups()[group].lanes,
            _ => return,
        };
        for &lane in lanes {
            let thread = self.subject.timeline.lanes[lane].thread;
            let mut rest = lit.get(&thread).map_or(&[][..], |it| self.in_view(it));
            while let Some(event) = rest.first().and_then(|&it| self.subject.event(it)) {
                let x = self.scene.x(event.time_ns as f64).round();
                self.surface.fill(x - 1.0, y + 1.0, 3.0, 6.0, Ink::Lit);
                self.surface
                    .fill(x, y + 1.0, 1.0, LANE_HEIGHT - 2.0, Ink::Lit);
                // Those on the same pixel are one.
                let next_ns = self.scene.ns(x + 1.0);
                let same = rest.partition_point(|&it| self.time_ns(it) < next_ns);
                rest = &rest[same.max(1)..];
            }
        }
    }

    fn time_ns(&self, event: u32) -> f64 {
        self.subject.event(event).map_or(0, |it| it.time_ns) as f64
    }

    /// The part of a thread's events that is in view.
    fn in_view<'a>(&self, events: &'a [u32]) -> &'a [u32] {
        let Window { start_ns, end_ns } = self.scene.window;
        let first = events.partition_point(|&it| self.time_ns(it) < start_ns);
        let end = events.partition_point(|&it| self.time_ns(it) <= end_ns);
        &events[first..end.max(first)]
    }
}

/// The arrows that touch a window, at most so many.
fn arrows_in(wakes: &[WakeArrow], window: Window, most: usize) -> Vec<&WakeArrow> {
    let mut shown = Vec::new();
    // Clocks of threads differ, so the order of the wakes is only almost that of their times; but
    // a block that is far outside has none that is inside.
    let margin = window.length_ns() + 1e7;
    for block in wakes.chunks(BLOCK) {
        let (Some(first), Some(last)) = (block.first(), block.last()) else {
            continue;
        };
        let is_before = (last.time_ns as f64) < window.start_ns - margin
            && (first.time_ns as f64) < window.start_ns - margin;
        if is_before || first.from_ns as f64 > window.end_ns + margin {
            continue;
        }
        let inside = block.iter().filter(|wake| {
            wake.time_ns as f64 >= window.start_ns && wake.from_ns as f64 <= window.end_ns
        });
        shown.extend(inside.take(most - shown.len()));
        if shown.len() >= most {
            break;
        }
    }
    shown
}
