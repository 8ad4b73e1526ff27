//! Paints the rows of the timeline: what a thread did, what a folded group did, who held a lock.

use super::marks::{self, Mark};
use super::paint::Painter;
use super::rows::LANE_HEIGHT;
use super::surface::{CHAR_WIDTH, HOLDERS, Ink, shorten};
use crate::trace::load::Times;
use crate::trace::{Lane, LaneEnd, ThreadState};

/// From this width on a span says what it is.
const WIDTH_WITH_WORDS: f64 = 64.0;
/// From a thread's end to the middle of the mark that says that it was no good one.
const DEATH_APART: f64 = 9.0;
/// Spans of one lane that say what they are.
const MOST_WORDS: usize = 60;

impl Painter<'_> {
    /// One thread: each state has its colour, its pattern and its height. Many spans that are too
    /// short to see are one bar of the state that took most of their time, with a gap at its top.
    pub(super) fn lane(&mut self, place: usize, y: f64) {
        let lane = &self.subject.timeline.lanes[place];
        let (from_ns, to_ns, pixels) = self.scene.pixels();
        for span in lane.visible(from_ns, to_ns, pixels) {
            let (x, width) = self.scene.extent(span.start_ns, span.end_ns);
            let (inset, height) = bar_of(span.state);
            let ink = Ink::State(span.state);
            if span.span_count > 1 && height > 6.0 {
                self.surface
                    .fill(x, y + inset + 4.0, width, height - 4.0, ink);
                self.surface.fill(x, y + inset, width, 2.0, ink);
            } else {
                self.surface.fill(x, y + inset, width, height, ink);
            }
        }
    }

    /// A mark where the thread ended, a cross where an exception ended it; and wide blocked spans
    /// name what they wait for, and who has it.
    pub(super) fn lane_words(&mut self, place: usize, y: f64) {
        let lane = &self.subject.timeline.lanes[place];
        self.end_of(lane, y);
        let (from_ns, to_ns, _) = self.scene.pixels();
        let pixel_ns = self.scene.window.length_ns() / self.scene.lanes_width();
        let wide_ns = (WIDTH_WITH_WORDS * pixel_ns) as u64;
        let (_, _, pixels) = self.scene.pixels();
        let words = lane
            .visible(from_ns, to_ns, pixels)
            .into_iter()
            .filter(|part| part.span_count == 1 && part.end_ns - part.start_ns >= wide_ns)
            .filter_map(|part| lane.spans.get(part.first_span))
            .filter(|span| span.state == ThreadState::Blocked && span.object != 0)
            .take(MOST_WORDS);
        for span in words {
            let (x, width) = self.scene.extent(span.start_ns, span.end_ns);
            let object = self.subject.naming.object(span.object);
            let room = width - 14.0;
            let words = match span.by.map(|by| self.subject.naming.thread(by)) {
                // The name of a thread that is joined is the object's.
                Some(by) if !object.contains(&*by) => {
                    let both = format!("{object} ← {by}");
                    let fits = both.chars().count() as f64 * CHAR_WIDTH <= room;
                    if fits { both } else { object }
                }
                _ => object,
            };
            let words = shorten(&words, room);
            let long = words.chars().count() as f64 * CHAR_WIDTH + 8.0;
            self.surface
                .fill(x + 4.0, y + 6.0, long, LANE_HEIGHT - 12.0, Ink::Ground);
            self.surface
                .text(x + 8.0, y + LANE_HEIGHT / 2.0, &words, Ink::Text);
        }
    }

    fn end_of(&mut self, lane: &Lane, y: f64) {
        let x = self.scene.x(lane.end_ns as f64);
        match lane.end {
            LaneEnd::Alive => {}
            LaneEnd::Ended => {
                self.surface
                    .fill(x, y + 6.0, 2.0, LANE_HEIGHT - 12.0, Ink::Faint);
            }
            LaneEnd::Failed => {
                let room = self.scene.width - x >= 2.0 * DEATH_APART;
                let x = if room {
                    x + DEATH_APART
                } else {
                    x - DEATH_APART
                };
                marks::paint(self.surface, Mark::Death, x, y + LANE_HEIGHT / 2.0);
            }
        }
    }

    /// A folded group: how many of its threads were in which state.
    pub(super) fn group(&mut self, place: usize, y: f64) {
        let group = &self.scene.rows.groups()[place];
        let Some(load) = self.subject.loads.get(place).filter(|_| group.is_folded) else {
            return;
        };
        let (from_ns, to_ns, pixels) = self.scene.pixels();
        let column_ns = (to_ns - from_ns).div_ceil(u64::from(pixels.max(1))).max(1);
        let lanes = group.lanes.iter();
        let lanes = lanes.map(|&lane| &self.subject.timeline.lanes[lane]);
        let columns = load.columns(lanes, from_ns, column_ns, pixels as usize);
        let whole = group.lanes.len() as f64 * column_ns as f64;
        let area = Area {
            y: y + 2.0,
            height: LANE_HEIGHT - 4.0,
            whole,
        };
        self.stacks(&columns, area, |painter, index| {
            painter.scene.x((from_ns + index as u64 * column_ns) as f64)
        });
    }

    /// Columns of states, one on top of the other; equal neighbours are one.
    fn stacks(&mut self, columns: &[Times], area: Area, x_of: impl Fn(&Self, usize) -> f64) {
        let mut index = 0;
        while index < columns.len() {
            let heights = area.heights(&columns[index]);
            let same = columns[index..]
                .iter()
                .take_while(|column| area.heights(column) == heights)
                .count();
            let x = x_of(self, index).max(self.scene.names);
            let end = x_of(self, index + same).min(self.scene.width);
            let mut bottom = area.y + area.height;
            for (state, height) in ThreadState::STACKED.into_iter().zip(heights) {
                let height = f64::from(height) / 2.0;
                if height > 0.0 && end > x {
                    bottom -= height;
                    self.surface
                        .fill(x, bottom, end - x, height, Ink::State(state));
                }
            }
            index += same;
        }
    }

    /// Who held a lock: a colour for each thread.
    pub(super) fn holds(&mut self, place: usize, y: f64) {
        let lane = &self.subject.timeline.holds[place];
        let (from_ns, to_ns, pixels) = self.scene.pixels();
        for part in lane.visible(from_ns, to_ns, pixels) {
            let (x, width) = self.scene.extent(part.start_ns, part.end_ns);
            let ink = part
                .thread
                .map_or(Ink::Holders, |thread| Ink::Holder(thread % HOLDERS));
            self.surface
                .fill(x, y + 5.0, width, LANE_HEIGHT - 10.0, ink);
        }
    }

    /// Where there is room, the holder's name.
    pub(super) fn hold_words(&mut self, place: usize, y: f64) {
        let lane = &self.subject.timeline.holds[place];
        let (from_ns, to_ns, pixels) = self.scene.pixels();
        let mut words = 0;
        for part in lane.visible(from_ns, to_ns, pixels) {
            let (x, width) = self.scene.extent(part.start_ns, part.end_ns);
            let Some(thread) = part.thread.filter(|_| width >= WIDTH_WITH_WORDS) else {
                continue;
            };
            let name = shorten(&self.subject.naming.thread(thread), width - 8.0);
            self.surface
                .text(x + 5.0, y + LANE_HEIGHT / 2.0, &name, Ink::OnState);
            words += 1;
            if words == MOST_WORDS {
                break;
            }
        }
    }
}

/// Where stacks stand.
#[derive(Clone, Copy)]
pub(super) struct Area {
    pub(super) y: f64,
    pub(super) height: f64,
    /// The time of a column that is full.
    pub(super) whole: f64,
}

impl Area {
    /// The height of each state of a column, in half pixels.
    pub(super) fn heights(&self, column: &Times) -> [u16; 4] {
        let scale = self.height * 2.0 / self.whole.max(1.0);
        ThreadState::STACKED.map(|state| (column[state as usize] as f64 * scale).round() as u16)
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
