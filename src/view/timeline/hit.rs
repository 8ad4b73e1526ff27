//! What is under the pointer, and what can be selected.

use super::marks;
use super::rows::{Row, Rows};
use super::scene::{Scene, Subject};
use crate::trace::{Lane, StateSpan, ThreadState};

/// Something on the timeline that can be pointed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A span of a thread's lane.
    Span {
        /// The lane's place.
        lane: usize,
        /// The span's place in it.
        span: usize,
    },
    /// Many spans of a lane that are too short to be told apart.
    Spans {
        /// The lane's place.
        lane: usize,
        /// The place of the first.
        first: usize,
        /// How many.
        count: usize,
    },
    /// An event of a thread.
    Event {
        /// The lane's place.
        lane: usize,
        /// The event's place among those of the run.
        event: u32,
    },
    /// A span of a lock's lane.
    Hold {
        /// The lane's place.
        hold: usize,
        /// The span's place in it.
        span: usize,
    },
    /// Many spans of a lock's lane.
    Holds {
        /// The lane's place.
        hold: usize,
        /// The place of the first.
        first: usize,
        /// How many.
        count: usize,
    },
    /// A folded group, at one moment.
    Group {
        /// The group's place.
        group: usize,
        /// The moment.
        time_ns: u64,
    },
}

/// A pointer may miss a span by so many pixels.
const NEAR_SPAN: f64 = 2.0;
/// And the middle of a mark by so many.
const NEAR_MARK: f64 = 5.0;

/// What is at this place of this row.
pub fn target(subject: &Subject<'_>, scene: &Scene<'_>, row: Row, x: f64) -> Option<Target> {
    let (from_ns, to_ns, pixels) = scene.pixels();
    let ns = scene.ns(x);
    let near_ns = scene.window.length_ns() / scene.lanes_width() * NEAR_SPAN;
    let is_near = |start_ns: u64, end_ns: u64| {
        ns >= start_ns as f64 - near_ns && ns <= end_ns as f64 + near_ns
    };
    match row {
        Row::Lane(place) => {
            let lane = subject.timeline.lanes.get(place)?;
            if let Some(event) = mark_at(subject, scene, lane, x) {
                return Some(Target::Event { lane: place, event });
            }
            let parts = lane.visible(from_ns, to_ns, pixels);
            let found = nearest(&parts, ns, |part| (part.start_ns, part.end_ns))?;
            let part = parts[found];
            is_near(part.start_ns, part.end_ns).then_some(match part.span_count {
                1 => Target::Span {
                    lane: place,
                    span: part.first_span,
                },
                count => Target::Spans {
                    lane: place,
                    first: part.first_span,
                    count,
                },
            })
        }
        Row::Hold(hold) => {
            let parts = subject.timeline.holds.get(hold)?;
            let parts = parts.visible(from_ns, to_ns, pixels);
            let found = nearest(&parts, ns, |part| (part.start_ns, part.end_ns))?;
            let part = parts[found];
            is_near(part.start_ns, part.end_ns).then_some(match part.span_count {
                1 => Target::Hold {
                    hold,
                    span: part.first_span,
                },
                count => Target::Holds {
                    hold,
                    first: part.first_span,
                    count,
                },
            })
        }
        Row::Group(group) if scene.rows.groups()[group].is_folded => Some(Target::Group {
            group,
            time_ns: ns.max(0.0) as u64,
        }),
        Row::Group(_) | Row::HoldHeading => None,
    }
}

/// The part at a time, or the nearest.
fn nearest<T>(parts: &[T], ns: f64, times: impl Fn(&T) -> (u64, u64)) -> Option<usize> {
    let after = parts.partition_point(|part| (times(part).1 as f64) <= ns);
    let away = |place: usize| {
        let (start_ns, end_ns) = times(&parts[place]);
        (start_ns as f64 - ns).max(ns - end_ns as f64)
    };
    let candidates = [after.checked_sub(1), Some(after)];
    candidates
        .into_iter()
        .flatten()
        .filter(|&place| place < parts.len())
        .min_by(|&one, &other| away(one).total_cmp(&away(other)))
}

/// The mark under a pointer.
fn mark_at(subject: &Subject<'_>, scene: &Scene<'_>, lane: &Lane, x: f64) -> Option<u32> {
    let away = |index: &u32| {
        let event = subject.event(*index);
        event.map_or(f64::MAX, |event| (scene.x(event.time_ns as f64) - x).abs())
    };
    let marks = marks::in_view(subject, lane, scene);
    let nearest = marks
        .iter()
        .min_by(|one, other| away(one).total_cmp(&away(other)))?;
    (away(nearest) <= NEAR_MARK).then_some(*nearest)
}

impl Target {
    /// From when to when it is.
    pub fn times(self, subject: &Subject<'_>) -> Option<(u64, u64)> {
        let timeline = subject.timeline;
        Some(match self {
            Self::Span { lane, span } => {
                let found = timeline.lanes.get(lane)?.spans.get(span)?;
                (found.start_ns, found.end_ns)
            }
            Self::Spans { lane, first, count } => {
                let spans = &timeline.lanes.get(lane)?.spans;
                let last = spans.get(first + count - 1)?;
                (spans[first].start_ns, last.end_ns)
            }
            Self::Event { event, .. } => {
                let found = subject.event(event)?;
                (found.time_ns, found.time_ns)
            }
            Self::Hold { hold, span } => {
                let found = timeline.holds.get(hold)?.spans.get(span)?;
                (found.start_ns, found.end_ns)
            }
            Self::Holds { hold, first, count } => {
                let spans = &timeline.holds.get(hold)?.spans;
                let last = spans.get(first + count - 1)?;
                (spans[first].start_ns, last.end_ns)
            }
            Self::Group { time_ns, .. } => (time_ns, time_ns),
        })
    }

    /// Row, start and end.
    pub fn place(self, subject: &Subject<'_>, rows: &Rows) -> Option<(usize, u64, u64)> {
        let row = match self {
            Self::Span { lane, .. } | Self::Spans { lane, .. } | Self::Event { lane, .. } => {
                rows.of_lane(lane)?
            }
            Self::Hold { hold, .. } | Self::Holds { hold, .. } => rows.of_hold(hold)?,
            Self::Group { group, .. } => rows.of_lane(*rows.groups().get(group)?.lanes.first()?)?,
        };
        let (start_ns, end_ns) = self.times(subject)?;
        Some((row, start_ns, end_ns))
    }

    /// The event that it is, or that began it.
    pub fn event(self, subject: &Subject<'_>) -> Option<u32> {
        let timeline = subject.timeline;
        match self {
            Self::Span { lane, span } => timeline.lanes.get(lane)?.spans.get(span)?.first_event,
            Self::Spans { lane, first, .. } => {
                timeline.lanes.get(lane)?.spans.get(first)?.first_event
            }
            Self::Event { event, .. } => Some(event),
            Self::Hold { hold, span } => timeline.holds.get(hold)?.spans.get(span)?.event,
            Self::Holds { hold, first, .. } => timeline.holds.get(hold)?.spans.get(first)?.event,
            Self::Group { .. } => None,
        }
    }

    /// The lane and the span of it that a single span or event belongs to.
    pub fn span(self, subject: &Subject<'_>) -> Option<(usize, usize)> {
        match self {
            Self::Span { lane, span } => Some((lane, span)),
            Self::Event { lane, event } => {
                let time_ns = subject.event(event)?.time_ns;
                let found = subject.timeline.lanes.get(lane)?;
                Some((lane, found.place_at(time_ns)?))
            }
            _ => None,
        }
    }

    /// That span, if the thread was blocked then, or was going on after it.
    pub fn wait(self, subject: &Subject<'_>) -> Option<(usize, StateSpan)> {
        let (lane, mut span) = self.span(subject)?;
        let spans = &subject.timeline.lanes[lane].spans;
        for _ in 0..2 {
            let found = spans[span];
            match found.state {
                ThreadState::Blocked => return Some((lane, found)),
                // Ready after it was blocked, or running after it was ready.
                ThreadState::Ready | ThreadState::Running => span = span.checked_sub(1)?,
                ThreadState::Sleeping => return None,
            }
        }
        let found = spans[span];
        (found.state == ThreadState::Blocked).then_some((lane, found))
    }
}
