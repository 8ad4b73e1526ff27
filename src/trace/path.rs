//! Why a moment came when it did: who woke a thread, what it waited for, and the critical path
//! between two events.
//!
//! The critical path is walked back from its end: a thread's own time belongs to it, and where the
//! thread was blocked and somebody woke it, the path goes on with the somebody, from the moment of
//! that release, set, notification, end or start. A wait that nobody ended (a timeout) and sleep
//! belong to the path themselves. So its steps follow each other without gap or overlap, and making
//! any of them shorter could have made the end earlier.

use super::event::{EventKind, Events};
use super::lane::Lane;
use super::timeline::{ThreadState, Timeline};

/// A part of a path: what one thread did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Who.
    pub thread: u16,
    /// From when.
    pub start_ns: u64,
    /// Until when; not before `start_ns`.
    pub end_ns: u64,
    /// What it did.
    pub state: ThreadState,
    /// Blocked: for what. Otherwise 0.
    pub object: u32,
}

/// From one event to a later one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CriticalPath {
    /// From the beginning to the end.
    pub steps: Vec<Step>,
    /// Nanoseconds in each state, by the states' numbers.
    pub times_ns: [u64; 4],
    /// How often the path went from one thread to another.
    pub hand_overs: usize,
    /// Whether it begins with the thread of the first event. If it does not, that event had nothing
    /// to do with when the second came.
    pub is_joined: bool,
}

/// The critical path between two events, whichever is earlier; `None` if there are no such events.
pub fn critical_path(
    timeline: &Timeline,
    events: Events<'_>,
    one: u32,
    other: u32,
) -> Option<CriticalPath> {
    let (first, last) = (one.min(other), one.max(other));
    let (begin, end) = (events.get(first)?, events.get(last)?);
    let begin_ns = begin.time_ns.min(end.time_ns);
    let mut walk = Walk {
        timeline,
        events,
        begin_ns,
        steps: Vec::new(),
        hand_overs: 0,
    };
    let reached = walk.back(end.thread, end.time_ns, last);
    let mut steps = walk.steps;
    steps.reverse();
    let mut times_ns = [0; 4];
    for step in &steps {
        times_ns[step.state as usize] += step.end_ns - step.start_ns;
    }
    Some(CriticalPath {
        steps,
        times_ns,
        hand_overs: walk.hand_overs,
        is_joined: reached == begin.thread,
    })
}

struct Walk<'a> {
    timeline: &'a Timeline,
    events: Events<'a>,
    begin_ns: u64,
    /// From the end to the beginning.
    steps: Vec<Step>,
    hand_overs: usize,
}

impl Walk<'_> {
    /// Walks back from a moment of a thread, before this event; gives the thread it ends with.
    fn back(&mut self, thread: u16, from_ns: u64, before: u32) -> u16 {
        let (mut thread, mut at_ns, mut before) = (thread, from_ns, before);
        while at_ns > self.begin_ns {
            let Some(lane) = self.timeline.lane(thread) else {
                break;
            };
            let last = lane.spans.partition_point(|span| span.start_ns < at_ns);
            let Some(place) = last.checked_sub(1) else {
                break;
            };
            let span = lane.spans[place];
            let start_ns = span.start_ns.max(self.begin_ns);
            // Clocks of two threads differ: the path does not wait for that.
            self.step(Step {
                thread,
                start_ns,
                end_ns: at_ns,
                state: span.state,
                object: if span.state == ThreadState::Blocked {
                    span.object
                } else {
                    0
                },
            });
            at_ns = start_ns;
            if at_ns <= self.begin_ns || span.state != ThreadState::Ready {
                continue;
            }
            // A hand-over goes back in the order of events; so the walk ends.
            let cause = cause_of(self.timeline, self.events, lane, place)
                .filter(|cause| cause.event.is_some_and(|event| event < before));
            if let Some(cause) = cause {
                before = cause.event.unwrap_or(before);
                thread = cause.thread;
                self.hand_overs += 1;
                let cause_ns = cause.time_ns.clamp(self.begin_ns, at_ns);
                if cause_ns < at_ns {
                    // Between the release and the moment that the thread was ready.
                    self.step(Step {
                        thread: lane.thread,
                        start_ns: cause_ns,
                        end_ns: at_ns,
                        state: ThreadState::Ready,
                        object: 0,
                    });
                }
                at_ns = cause_ns;
            }
        }
        thread
    }

    /// Adds a step, or makes the last one longer.
    fn step(&mut self, step: Step) {
        if step.start_ns == step.end_ns {
            return;
        }
        match self.steps.last_mut() {
            Some(last)
                if (last.thread, last.state, last.object)
                    == (step.thread, step.state, step.object) =>
            {
                last.start_ns = step.start_ns;
            }
            _ => self.steps.push(step),
        }
    }
}

/// Who made a thread ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cause {
    /// The thread.
    pub thread: u16,
    /// When.
    pub time_ns: u64,
    /// The index of what it did, if that is known.
    pub event: Option<u32>,
}

/// Who ended the wait that this span of a lane belongs to, or started the thread: for the blocked
/// span, the ready one behind it, and the running one behind that.
pub fn cause_of(
    timeline: &Timeline,
    events: Events<'_>,
    lane: &Lane,
    span: usize,
) -> Option<Cause> {
    let ready = match lane.spans.get(span)?.state {
        ThreadState::Ready => Some(span),
        ThreadState::Blocked => Some(span + 1),
        ThreadState::Running => span.checked_sub(1),
        ThreadState::Sleeping => None,
    };
    let found = ready.and_then(|place| lane.spans.get(place));
    // The moment of being ready may have been too short for a span.
    let from_ns = lane.spans[span].start_ns;
    let unblocked = match found.filter(|it| it.state == ThreadState::Ready) {
        Some(found) => found.first_event?,
        None => unblock_near(lane, events, lane.spans[span].state, from_ns, span)?,
    };
    cause_of_event(timeline, events, unblocked)
}

/// The `Unblock` behind a blocked span, or at the beginning of a running one.
fn unblock_near(
    lane: &Lane,
    events: Events<'_>,
    state: ThreadState,
    from_ns: u64,
    span: usize,
) -> Option<u32> {
    let moment_ns = match state {
        ThreadState::Blocked => lane.spans.get(span)?.end_ns,
        _ => from_ns,
    };
    let time_of = |index: u32| events.get(index).map_or(0, |it| it.time_ns);
    let first = lane
        .events
        .partition_point(|&index| time_of(index) < moment_ns);
    let at_moment = lane.events[first..]
        .iter()
        .take_while(|&&index| time_of(index) == moment_ns);
    at_moment.copied().find(|&index| {
        events
            .get(index)
            .is_some_and(|it| matches!(it.kind, EventKind::Unblock | EventKind::Start))
    })
}

/// Who caused an `Unblock` or a `Start`.
pub fn cause_of_event(timeline: &Timeline, events: Events<'_>, index: u32) -> Option<Cause> {
    let event = events.get(index)?;
    match event.kind {
        EventKind::Unblock => {
            let wake = timeline.wake_at(index)?;
            let lane = timeline.lane(wake.from_thread)?;
            let before = lane.events.partition_point(|&it| it < index).checked_sub(1);
            let event = wake
                .from_event
                .or_else(|| before.map(|place| lane.events[place]));
            let time_ns = event
                .and_then(|event| events.get(event))
                .map_or(wake.from_ns, |event| event.time_ns);
            Some(Cause {
                thread: wake.from_thread,
                time_ns,
                event,
            })
        }
        EventKind::Start => {
            let thread = super::timeline::thread(event.argument)?;
            let lane = timeline.lane(thread)?;
            let place = lane.events.partition_point(|&it| it < index);
            Some(Cause {
                thread,
                time_ns: event.time_ns,
                event: place.checked_sub(1).map(|place| lane.events[place]),
            })
        }
        _ => None,
    }
}
