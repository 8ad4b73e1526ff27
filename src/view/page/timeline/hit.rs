//! What is under the pointer.

use super::draw::Scene;
use super::marks::{self, Mark};
use crate::trace::{Event, HoldSpan, Lane, StateSpan, ThreadState};
use crate::view::format;
use crate::view::layout::{Row, Rows};
use crate::view::page::state::RunData;
use crate::view::page::text::text;

/// Something on the timeline that can be pointed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Target {
    /// A span of a thread's lane.
    Span {
        /// The lane's place.
        lane: usize,
        /// The span's place in it.
        span: usize,
    },
    /// A mark on a thread's lane.
    Mark {
        /// The lane's place.
        lane: usize,
        /// The event's place among those of the run.
        event: usize,
    },
    /// A span of a lock's lane.
    Hold {
        /// The lane's place.
        hold: usize,
        /// The span's place in it.
        span: usize,
    },
}

/// The first hold span that ends behind this time.
fn holds_from(spans: &[HoldSpan], ns: f64) -> usize {
    spans.partition_point(|span| (span.end_ns as f64) <= ns)
}

/// A pointer may miss a span by so many pixels.
const NEAR_SPAN: f64 = 2.0;
/// And the middle of a mark by so many.
const NEAR_MARK: f64 = 5.0;

/// What is at this place of this row.
pub(super) fn target(run: &RunData, scene: &Scene, row: Row, x: f64) -> Option<Target> {
    let ns = scene.ns(x);
    let near_ns = scene.window.length_ns() / scene.lanes_width() * NEAR_SPAN;
    let near = |start_ns: u64, end_ns: u64| {
        ns >= start_ns as f64 - near_ns && ns <= end_ns as f64 + near_ns
    };
    match row {
        Row::Lane(lane) => {
            let found = run.timeline.lanes.get(lane)?;
            if let Some(event) = mark_at(run, scene, found, x) {
                return Some(Target::Mark { lane, event });
            }
            let spans: &[StateSpan] = &found.spans;
            let after = spans.partition_point(|span| span.start_ns as f64 <= ns);
            let candidates = [after.checked_sub(1), Some(after)];
            candidates.into_iter().flatten().find_map(|span| {
                let found = spans.get(span)?;
                near(found.start_ns, found.end_ns).then_some(Target::Span { lane, span })
            })
        }
        Row::Hold(hold) => {
            let spans = &run.timeline.holds.get(hold)?.spans;
            let first = holds_from(spans, ns);
            let candidates = [Some(first), first.checked_sub(1)];
            candidates.into_iter().flatten().find_map(|span| {
                let found = spans.get(span)?;
                near(found.start_ns, found.end_ns).then_some(Target::Hold { hold, span })
            })
        }
        Row::HoldHeading => None,
    }
}

/// The mark under a pointer.
fn mark_at(run: &RunData, scene: &Scene, lane: &Lane, x: f64) -> Option<usize> {
    let away = |index: &u32| {
        let event = run.trace.events().get(*index as usize);
        event.map_or(f64::MAX, |event| (scene.x(event.time_ns as f64) - x).abs())
    };
    let marks = marks::in_view(run, lane, scene);
    let nearest = marks
        .iter()
        .min_by(|one, other| away(one).total_cmp(&away(other)))?;
    (away(nearest) <= NEAR_MARK).then_some(*nearest as usize)
}

/// What a tooltip says.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Details {
    /// The class of the state's colour.
    pub(super) state: &'static str,
    pub(super) title: String,
    /// Name and value.
    pub(super) rows: Vec<(&'static str, String)>,
    /// 1-based source line, 0 for none.
    pub(super) line: u32,
}

impl Target {
    /// Row, start and end.
    pub(super) fn place(self, run: &RunData, rows: Rows) -> Option<(usize, u64, u64)> {
        match self {
            Self::Span { lane, span } => {
                let found = run.timeline.lanes.get(lane)?.spans.get(span)?;
                Some((lane, found.start_ns, found.end_ns))
            }
            Self::Mark { lane, event } => {
                let found = run.trace.events().get(event)?;
                Some((lane, found.time_ns, found.time_ns))
            }
            Self::Hold { hold, span } => {
                let found = run.timeline.holds.get(hold)?.spans.get(span)?;
                Some((rows.lanes + 1 + hold, found.start_ns, found.end_ns))
            }
        }
    }

    /// Everything known about it, in words.
    pub(super) fn details(self, run: &RunData) -> Option<Details> {
        match self {
            Self::Span { lane, span } => {
                let lane = run.timeline.lanes.get(lane)?;
                Some(span_details(run, lane.thread, lane.spans.get(span)?))
            }
            Self::Mark { event, .. } => Some(mark_details(run, run.trace.events().get(event)?)),
            Self::Hold { hold, span } => {
                let lane = run.timeline.holds.get(hold)?;
                let span = lane.spans.get(span)?;
                let mut rows = vec![(text().holder, run.thread_name(span.thread))];
                rows.extend(times(span.start_ns, span.end_ns));
                Some(Details {
                    state: "state-held",
                    title: run.object_name(lane.object),
                    rows,
                    line: span.line,
                })
            }
        }
    }
}

fn mark_details(run: &RunData, event: &Event) -> Details {
    let words = text().event(event.kind, event.argument);
    Details {
        state: Mark::of(event.kind).map_or("", Mark::class),
        title: format!("{} {words}", run.thread_name(event.thread)),
        rows: vec![
            (text().object_of, run.object_name(event.object)),
            (text().begins, format::duration(event.time_ns as f64)),
        ],
        line: event.line,
    }
}

fn span_details(run: &RunData, thread: u16, span: &StateSpan) -> Details {
    let mut rows = Vec::new();
    if span.object != 0 {
        rows.push((text().waits_for, run.object_name(span.object)));
    }
    if let Some(by) = span.by {
        let name = if span.state == ThreadState::Blocked {
            text().holder
        } else {
            text().woken_by
        };
        rows.push((name, run.thread_name(by)));
    }
    rows.extend(times(span.start_ns, span.end_ns));
    let (state, word) = state_words(span.state);
    Details {
        state,
        title: format!("{} · {word}", run.thread_name(thread)),
        rows,
        line: span.line,
    }
}

fn times(start_ns: u64, end_ns: u64) -> [(&'static str, String); 2] {
    [
        (
            text().lasts,
            format::duration(end_ns.saturating_sub(start_ns) as f64),
        ),
        (text().begins, format::duration(start_ns as f64)),
    ]
}

/// A mark's word in the legend.
pub(super) fn mark_word(mark: Mark) -> &'static str {
    match mark {
        Mark::Signal => text().mark_signal,
        Mark::Pass => text().mark_pass,
        Mark::Failure => text().mark_failure,
    }
}

/// A state's class and its word.
pub(super) fn state_words(state: ThreadState) -> (&'static str, &'static str) {
    match state {
        ThreadState::Running => ("state-running", text().running),
        ThreadState::Ready => ("state-ready", text().ready),
        ThreadState::Blocked => ("state-blocked", text().blocked),
        ThreadState::Sleeping => ("state-sleeping", text().sleeping),
    }
}
