//! Paints the rows of the timeline: what a thread did, who held a lock, who woke whom.

use super::draw::{CHAR_WIDTH, Painter, shorten};
use super::palette::HOLDERS;
use crate::trace::{HoldLane, Lane, LaneEnd, ThreadState, VisibleSpan, WakeArrow};
use crate::view::layout::{LANE_HEIGHT, Window};

/// Wake-up arrows that are closer than so many pixels on average would be a thicket.
const PIXELS_PER_ARROW: f64 = 14.0;
/// From this width on a span says what it is.
const WIDTH_WITH_WORDS: f64 = 64.0;

impl Painter<'_> {
    /// One thread: each state has its colour, its pattern and its height.
    pub(super) fn lane(&self, lane: &Lane, y: f64) {
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
                self.context.set_fill_style_canvas_pattern(hatch);
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
    pub(super) fn holds(&self, lane: &HoldLane, y: f64) {
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
    pub(super) fn arrows(&self) {
        let wakes = &self.run.timeline.wakes;
        let Window { start_ns, end_ns } = self.scene.window;
        let most = (self.scene.lanes_width() / PIXELS_PER_ARROW) as usize;
        // Clocks of threads differ, so the order of the wakes is only almost that of their times.
        let shown: Vec<&WakeArrow> = wakes
            .iter()
            .filter(|wake| (start_ns..=end_ns).contains(&(wake.time_ns as f64)))
            .take(most + 1)
            .collect();
        if shown.len() > most {
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

fn visible_part(x: f64, width: f64, left: f64, right: f64) -> (f64, f64) {
    let start = x.max(left);
    (start, (x + width).min(right) - start)
}
