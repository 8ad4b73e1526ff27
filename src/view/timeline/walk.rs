//! From one thing on the timeline to another: the next event, the next lane, who woke this one,
//! what it waited for.

use super::hit::Target;
use super::rows::{Row, Rows};
use super::scene::Subject;
use crate::trace::path::{Cause, cause_of, cause_of_event};
use crate::trace::{EventKind, ThreadState};

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the one before.
    Back,
    /// To the next.
    Forth,
    /// To the first of all.
    First,
    /// To the last of all.
    Last,
}

/// Another event of the same thread, or another hold of the same lock.
pub fn along(subject: &Subject<'_>, from: Target, way: Way) -> Option<Target> {
    match from {
        Target::Hold { hold, span }
        | Target::Holds {
            hold, first: span, ..
        } => {
            let count = subject.timeline.holds.get(hold)?.spans.len();
            let span = step(span, count, way)?;
            Some(Target::Hold { hold, span })
        }
        Target::Event { lane, .. } | Target::Span { lane, .. } | Target::Spans { lane, .. } => {
            let events = &subject.timeline.lanes.get(lane)?.events;
            let here = from.event(subject).unwrap_or(0);
            let place = events.partition_point(|&event| event < here);
            let place = step(place, events.len(), way)?;
            let event = events[place];
            Some(Target::Event { lane, event })
        }
        Target::Group { .. } => None,
    }
}

fn step(place: usize, count: usize, way: Way) -> Option<usize> {
    let place = match way {
        Way::Back => place.checked_sub(1)?,
        Way::Forth => place + 1,
        Way::First => 0,
        Way::Last => count.checked_sub(1)?,
    };
    (place < count).then_some(place)
}

/// What is at about the same time in the next row that has something.
pub fn across(subject: &Subject<'_>, rows: &Rows, from: Target, down: bool) -> Option<Target> {
    let (row, start_ns, _) = from.place(subject, rows)?;
    let others: Vec<usize> = if down {
        (row + 1..rows.count()).collect()
    } else {
        (0..row).rev().collect()
    };
    others
        .into_iter()
        .find_map(|row| in_row(subject, rows, rows.row(row)?, start_ns))
}

/// What is at about a time in a row.
pub fn in_row(subject: &Subject<'_>, rows: &Rows, row: Row, time_ns: u64) -> Option<Target> {
    match row {
        Row::Lane(lane) => {
            let found = subject.timeline.lanes.get(lane)?;
            if let Some(span) = found.place_at(time_ns) {
                return Some(Target::Span { lane, span });
            }
            let event = found.nearest_event(subject.events, time_ns)?;
            Some(Target::Event { lane, event })
        }
        Row::Hold(hold) => {
            let spans = &subject.timeline.holds.get(hold)?.spans;
            let after = spans.partition_point(|span| span.end_ns <= time_ns);
            let span = after.min(spans.len().checked_sub(1)?);
            Some(Target::Hold { hold, span })
        }
        Row::Group(group) if rows.groups()[group].is_folded => {
            Some(Target::Group { group, time_ns })
        }
        Row::Group(_) | Row::HoldHeading => None,
    }
}

/// The first thing that can be selected.
pub fn first(subject: &Subject<'_>, rows: &Rows, time_ns: u64) -> Option<Target> {
    (0..rows.count()).find_map(|row| in_row(subject, rows, rows.row(row)?, time_ns))
}

/// An event as something that can be selected.
pub fn event(subject: &Subject<'_>, event: u32) -> Option<Target> {
    let thread = subject.event(event)?.thread;
    let lane = subject.timeline.place_of(thread)?;
    Some(Target::Event { lane, event })
}

/// What woke the selected thread, or started it.
pub fn waker(subject: &Subject<'_>, from: Target) -> Option<Target> {
    let cause = cause(subject, from)?;
    let lane = subject.timeline.place_of(cause.thread)?;
    if let Some(event) = cause.event {
        return Some(Target::Event { lane, event });
    }
    let span = subject.timeline.lanes[lane].place_at(cause.time_ns)?;
    Some(Target::Span { lane, span })
}

fn cause(subject: &Subject<'_>, from: Target) -> Option<Cause> {
    let of_event = |event: u32| {
        let kind = subject.event(event)?.kind;
        let is_own = matches!(kind, EventKind::Unblock | EventKind::Start);
        is_own.then(|| cause_of_event(subject.timeline, subject.events, event))?
    };
    if let Target::Event { event, .. } = from
        && let Some(cause) = of_event(event)
    {
        return Some(cause);
    }
    let (lane, span) = from.span(subject)?;
    let lane = &subject.timeline.lanes[lane];
    cause_of(subject.timeline, subject.events, lane, span)
}

/// What the selected thread waited for: the hold that kept it, the thread that it joined, or
/// whatever ended the wait.
pub fn waited_for(subject: &Subject<'_>, from: Target) -> Option<Target> {
    let (lane, wait) = from.wait(subject)?;
    let timeline = subject.timeline;
    if let Some(hold) = timeline.place_of_hold(wait.object) {
        let spans = &timeline.holds[hold].spans;
        let at = spans.partition_point(|span| span.end_ns <= wait.start_ns);
        let own = timeline.lanes[lane].thread;
        let kept = spans[at..]
            .iter()
            .take_while(|span| span.start_ns < wait.end_ns)
            .position(|span| span.thread != own);
        if let Some(place) = kept {
            let span = at + place;
            return Some(Target::Hold { hold, span });
        }
    }
    if let Some(other) = wait.by.and_then(|by| timeline.place_of(by))
        && let Some(span) = timeline.lanes[other].place_at(wait.start_ns)
    {
        return Some(Target::Span { lane: other, span });
    }
    debug_assert_eq!(wait.state, ThreadState::Blocked);
    waker(subject, from)
}
