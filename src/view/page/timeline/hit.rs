//! What is under the pointer.

use crate::trace::{HoldSpan, StateSpan, ThreadState};
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

/// What is at this time in this row; `near_ns` is how far a pointer may miss it.
pub(super) fn target(run: &RunData, row: Row, ns: f64, near_ns: f64) -> Option<Target> {
    let near = |start_ns: u64, end_ns: u64| {
        ns >= start_ns as f64 - near_ns && ns <= end_ns as f64 + near_ns
    };
    match row {
        Row::Lane(lane) => {
            let spans: &[StateSpan] = &run.timeline.lanes.get(lane)?.spans;
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
            Self::Hold { hold, span } => {
                let lane = run.timeline.holds.get(hold)?;
                let span = lane.spans.get(span)?;
                let mut rows = vec![(text().holder, run.thread_name(span.thread))];
                rows.extend(times(span.start_ns, span.end_ns));
                Some(Details {
                    state: "held",
                    title: run.object_name(lane.object),
                    rows,
                    line: span.line,
                })
            }
        }
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

/// A state's class and its word.
pub(super) fn state_words(state: ThreadState) -> (&'static str, &'static str) {
    match state {
        ThreadState::Running => ("running", text().running),
        ThreadState::Ready => ("ready", text().ready),
        ThreadState::Blocked => ("blocked", text().blocked),
        ThreadState::Sleeping => ("sleeping", text().sleeping),
    }
}
