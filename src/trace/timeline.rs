//! Lanes: what each thread was doing at any time, who held what, and who woke whom.
//!
//! Times within a thread never go back. Between threads they may, because workers have clocks of
//! their own; so holds of one lock are put one after the other in the order of their sequence
//! numbers, never on top of each other.

use std::collections::BTreeMap;

use super::event::{Event, EventKind, NO_THREAD};

/// What a thread can be doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum ThreadState {
    /// It could run, but its carrier runs another.
    Ready,
    /// It runs.
    Running,
    /// It waits for an object.
    Blocked,
    /// It sleeps.
    Sleeping,
}

impl ThreadState {
    /// All states, in the order of their numbers.
    pub const ALL: [Self; 4] = [Self::Ready, Self::Running, Self::Blocked, Self::Sleeping];
}

/// A time during which a thread did one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StateSpan {
    /// When it began, since the run began.
    pub start_ns: u64,
    /// When it ended; later than `start_ns`.
    pub end_ns: u64,
    /// What it did.
    pub state: ThreadState,
    /// Blocked, or ready after it was: the object it waited for. Otherwise 0.
    pub object: u32,
    /// 1-based source line at the beginning, 0 if unknown.
    pub line: u32,
    /// Blocked: who held the object then. Ready: who woke or started it.
    pub by: Option<u16>,
    /// The event that began it: an index into the events.
    pub first_event: usize,
}

/// How a lane ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LaneEnd {
    /// The thread was alive when the trace ended.
    Alive,
    /// The thread ended.
    Ended,
    /// The thread ended by an uncaught exception.
    Failed,
}

/// What one thread did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// The thread's number.
    pub thread: u16,
    /// When what is known of it begins.
    pub start_ns: u64,
    /// When it ended, or the trace did.
    pub end_ns: u64,
    /// Which of the two.
    pub end: LaneEnd,
    /// From `start_ns` to `end_ns` without gap or overlap.
    pub spans: Vec<StateSpan>,
    /// The thread's events, in order: indices into the events.
    pub events: Vec<u32>,
    /// For [`Lane::visible`]: see there.
    pub(super) sums: Vec<[u64; 4]>,
}

/// A time during which a thread held an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoldSpan {
    /// When it acquired it.
    pub start_ns: u64,
    /// When it released it; later than `start_ns`.
    pub end_ns: u64,
    /// The thread.
    pub thread: u16,
    /// 1-based source line of the acquire, 0 if unknown.
    pub line: u32,
}

/// Who held one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldLane {
    /// The object's id.
    pub object: u32,
    /// One after the other, without overlap.
    pub spans: Vec<HoldSpan>,
}

/// A thread made another one ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WakeArrow {
    /// Who.
    pub from_thread: u16,
    /// Whom.
    pub to_thread: u16,
    /// When.
    pub time_ns: u64,
    /// The object that was waited for.
    pub object: u32,
}

/// All lanes of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timeline {
    /// By thread number.
    pub lanes: Vec<Lane>,
    /// By object id; objects that were held for a measurable time only.
    pub holds: Vec<HoldLane>,
    /// In the order of the events.
    pub wakes: Vec<WakeArrow>,
    /// The earliest time in the events. Later than 0 if the beginning was lost.
    pub start_ns: u64,
    /// The latest time in the events.
    pub end_ns: u64,
}

impl Timeline {
    /// The lanes of events that are ordered by sequence number.
    pub fn new(events: &[Event]) -> Self {
        Self::until(events, 0)
    }

    /// The same, of a run that went on at least until `end_ns`: what goes on, lasts until then.
    pub fn until(events: &[Event], end_ns: u64) -> Self {
        let start_ns = events.iter().map(|it| it.time_ns).min().unwrap_or(0);
        let last_ns = events.iter().map(|it| it.time_ns).max().unwrap_or(0);
        let end_ns = last_ns.max(end_ns);
        let mut lanes: BTreeMap<u16, OpenLane> = BTreeMap::new();
        let mut holds: BTreeMap<u32, OpenHolds> = BTreeMap::new();
        let mut wakes = Vec::new();
        for (index, event) in events.iter().enumerate() {
            lanes
                .entry(event.thread)
                .or_insert_with(|| OpenLane::new(event))
                .note(index, event);
            match event.kind {
                EventKind::Acquire => holds.entry(event.object).or_default().acquire(event),
                EventKind::Release => {
                    let holds = holds.entry(event.object).or_default();
                    holds.release(event, start_ns);
                }
                EventKind::Unblock => {
                    let from = thread(event.argument);
                    wakes.extend(from.map(|from_thread| WakeArrow {
                        from_thread,
                        to_thread: event.thread,
                        time_ns: event.time_ns,
                        object: event.object,
                    }));
                }
                _ => {}
            }
        }
        let holds = holds.into_iter().map(|(object, open)| HoldLane {
            object,
            spans: open.finish(end_ns),
        });
        Self {
            lanes: lanes
                .into_values()
                .map(|lane| lane.finish(end_ns))
                .collect(),
            holds: holds.filter(|lane| !lane.spans.is_empty()).collect(),
            wakes,
            start_ns,
            end_ns,
        }
    }

    /// The lane of a thread.
    pub fn lane(&self, thread: u16) -> Option<&Lane> {
        let place = self.lanes.binary_search_by_key(&thread, |it| it.thread);
        place.ok().map(|index| &self.lanes[index])
    }
}

impl Lane {
    /// What the thread did at a time, if it was alive then.
    pub fn at(&self, time_ns: u64) -> Option<&StateSpan> {
        let index = self.spans.partition_point(|it| it.end_ns <= time_ns);
        self.spans.get(index).filter(|it| it.start_ns <= time_ns)
    }

    /// The thread's event that is nearest to a time: an index into the events.
    pub fn nearest_event(&self, events: &[Event], time_ns: u64) -> Option<usize> {
        let time_of = |&index: &u32| events.get(index as usize).map_or(0, |it| it.time_ns);
        let after = self
            .events
            .partition_point(|index| time_of(index) < time_ns);
        let candidates = &self.events[after.saturating_sub(1)..(after + 1).min(self.events.len())];
        let nearest = candidates
            .iter()
            .min_by_key(|it| time_of(it).abs_diff(time_ns));
        nearest.map(|&index| index as usize)
    }
}

/// The thread that an event's argument names.
pub(super) fn thread(argument: u32) -> Option<u16> {
    (argument != NO_THREAD).then(|| u16::try_from(argument).ok())?
}

/// A lane up to some event.
struct OpenLane {
    lane: Lane,
    /// What it does now; `None` once it has ended.
    now: Option<StateSpan>,
}

impl OpenLane {
    fn new(first: &Event) -> Self {
        Self {
            lane: Lane {
                thread: first.thread,
                start_ns: first.time_ns,
                end_ns: first.time_ns,
                end: LaneEnd::Alive,
                spans: Vec::new(),
                events: Vec::new(),
                sums: Vec::new(),
            },
            now: None,
        }
    }

    fn note(&mut self, index: usize, event: &Event) {
        if self.lane.end != LaneEnd::Alive {
            return; // Nothing comes after the end.
        }
        let time_ns = event.time_ns.max(self.lane.end_ns);
        self.lane.end_ns = time_ns;
        self.lane.events.push(index as u32);
        if event.kind == EventKind::End {
            self.end_span(time_ns);
            self.lane.end = match event.argument {
                0 => LaneEnd::Ended,
                _ => LaneEnd::Failed,
            };
            return;
        }
        let (state, object, by) = match event.kind {
            EventKind::Start => (ThreadState::Ready, 0, thread(event.argument)),
            EventKind::Yield | EventKind::Awake => (ThreadState::Ready, 0, None),
            EventKind::Unblock => (ThreadState::Ready, event.object, thread(event.argument)),
            EventKind::Block => (ThreadState::Blocked, event.object, thread(event.argument)),
            EventKind::Sleep => (ThreadState::Sleeping, 0, None),
            EventKind::Resume => (ThreadState::Running, 0, None),
            // The thread did this, so it runs; that is news only if its beginning was lost.
            _ if self.now.is_some() => return,
            _ => (ThreadState::Running, 0, None),
        };
        self.end_span(time_ns);
        self.now = Some(StateSpan {
            start_ns: time_ns,
            end_ns: time_ns,
            state,
            object,
            line: event.line,
            by,
            first_event: index,
        });
    }

    fn end_span(&mut self, time_ns: u64) {
        if let Some(mut span) = self.now.take() {
            span.end_ns = time_ns;
            if span.end_ns > span.start_ns {
                self.lane.spans.push(span);
            }
        }
    }

    fn finish(mut self, end_ns: u64) -> Lane {
        if self.now.is_some() {
            self.lane.end_ns = end_ns.max(self.lane.end_ns);
            self.end_span(self.lane.end_ns);
        }
        self.lane.sums = super::visible::sums(&self.lane.spans);
        self.lane
    }
}

/// The holds of one object up to some event.
#[derive(Default)]
struct OpenHolds {
    spans: Vec<HoldSpan>,
    now: Option<HoldSpan>,
    /// When the last hold ended.
    free_ns: u64,
    /// Whether any event of the object was seen before.
    known: bool,
}

impl OpenHolds {
    fn acquire(&mut self, event: &Event) {
        // Its release was lost, or clocks disagree.
        self.end_span(event.time_ns);
        self.known = true;
        self.now = Some(HoldSpan {
            start_ns: event.time_ns.max(self.free_ns),
            end_ns: 0,
            thread: event.thread,
            line: event.line,
        });
    }

    fn release(&mut self, event: &Event, start_ns: u64) {
        if !self.known {
            // It was acquired before what is left of the trace begins.
            self.now = Some(HoldSpan {
                start_ns,
                end_ns: 0,
                thread: event.thread,
                line: 0,
            });
        }
        self.known = true;
        self.end_span(event.time_ns);
    }

    fn end_span(&mut self, time_ns: u64) {
        if let Some(mut span) = self.now.take() {
            span.end_ns = time_ns.max(span.start_ns);
            self.free_ns = span.end_ns;
            if span.end_ns > span.start_ns {
                self.spans.push(span);
            }
        }
    }

    fn finish(mut self, end_ns: u64) -> Vec<HoldSpan> {
        self.end_span(end_ns);
        self.spans
    }
}
