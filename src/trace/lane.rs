//! What one thread did: spans without gap or overlap, which grow at their end.
//!
//! Between two readings the last span may be provisional: what goes on, lasts until the end of
//! what is known. The next events take it back first.

use super::event::{Event, EventKind, Events};
use super::newest::Newest;
use super::timeline::{ThreadState, thread};
use super::visible::Sums;

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
    /// The index of the event that began it, if there was one.
    pub first_event: Option<u32>,
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

/// The last time that a thread may have let others go on through an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Signal {
    object: u32,
    pub(super) event: u32,
    pub(super) time_ns: u64,
}

/// How many objects' last signals a lane remembers.
const SIGNALS: usize = 8;

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
    pub spans: Newest<StateSpan>,
    /// The indices of the thread's events, in order.
    pub events: Newest<u32>,
    /// For [`Lane::visible`]: see there.
    pub(super) sums: Sums,
    /// What it does now; `None` once it has ended.
    now: Option<StateSpan>,
    /// Whether the last span is the one that goes on.
    is_provisional: bool,
    /// The time of its last event.
    seen_ns: u64,
    /// The latest first.
    signals: Vec<Signal>,
}

impl Lane {
    /// The lane of a thread of which this is the first event.
    pub(super) fn new(first: &Event) -> Self {
        Self {
            thread: first.thread,
            start_ns: first.time_ns,
            end_ns: first.time_ns,
            end: LaneEnd::Alive,
            spans: Newest::default(),
            events: Newest::default(),
            sums: Sums::default(),
            now: None,
            is_provisional: false,
            seen_ns: first.time_ns,
            signals: Vec::new(),
        }
    }

    /// What the thread did at a time, if it was alive then.
    pub fn at(&self, time_ns: u64) -> Option<&StateSpan> {
        self.place_at(time_ns).map(|place| &self.spans[place])
    }

    /// The place of the span at a time.
    pub fn place_at(&self, time_ns: u64) -> Option<usize> {
        let index = self.spans.partition_point(|it| it.end_ns <= time_ns);
        let found = self.spans.get(index)?;
        (found.start_ns <= time_ns).then_some(index)
    }

    /// The index of the thread's event that is nearest to a time.
    pub fn nearest_event(&self, events: Events<'_>, time_ns: u64) -> Option<u32> {
        let time_of = |&index: &u32| events.get(index).map_or(0, |it| it.time_ns);
        let after = self
            .events
            .partition_point(|index| time_of(index) < time_ns);
        let candidates = &self.events[after.saturating_sub(1)..(after + 1).min(self.events.len())];
        let nearest = candidates
            .iter()
            .min_by_key(|it| time_of(it).abs_diff(time_ns));
        nearest.copied()
    }

    /// How many spans are over for good.
    pub fn settled(&self) -> usize {
        self.spans.len() - usize::from(self.is_provisional)
    }

    pub(super) fn last_signal(&self, object: u32) -> Option<Signal> {
        self.signals
            .iter()
            .find(|signal| signal.object == object)
            .copied()
    }

    /// Takes the provisional span back.
    pub(super) fn reopen(&mut self) {
        if std::mem::take(&mut self.is_provisional) {
            self.spans.pop();
        }
        self.end_ns = self.seen_ns;
    }

    /// What goes on lasts until now.
    pub(super) fn close(&mut self, end_ns: u64) {
        let Some(now) = self.now else { return };
        self.end_ns = end_ns.max(self.seen_ns);
        if self.end_ns > now.start_ns {
            self.spans.push(StateSpan {
                end_ns: self.end_ns,
                ..now
            });
            self.is_provisional = true;
        }
    }

    pub(super) fn note(&mut self, index: u32, event: &Event) {
        if self.end != LaneEnd::Alive {
            return; // Nothing comes after the end.
        }
        let time_ns = event.time_ns.max(self.seen_ns);
        (self.seen_ns, self.end_ns) = (time_ns, time_ns);
        self.events.push(index);
        if lets_go(event.kind) {
            self.remember(Signal {
                object: event.object,
                event: index,
                time_ns,
            });
        }
        if event.kind == EventKind::End {
            self.end_span(time_ns);
            self.end = match event.argument {
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
            first_event: Some(index),
        });
    }

    fn remember(&mut self, signal: Signal) {
        let place = self
            .signals
            .iter()
            .position(|it| it.object == signal.object);
        if let Some(place) = place {
            self.signals[..=place].rotate_right(1);
        } else {
            self.signals.truncate(SIGNALS - 1);
            self.signals.insert(0, signal);
        }
        self.signals[0] = signal;
    }

    fn end_span(&mut self, time_ns: u64) {
        if let Some(mut span) = self.now.take() {
            span.end_ns = time_ns;
            if span.end_ns > span.start_ns {
                self.spans.push(span);
                self.sums.grow(&self.spans);
            }
        }
    }

    /// Forgets the events before an index.
    pub(super) fn forget_events(&mut self, first: u32) {
        let forgotten = self.events.partition_point(|event| *event < first);
        self.events.let_go(forgotten);
        self.signals.retain(|signal| signal.event >= first);
    }

    /// Forgets what was before a time. To be [closed](Self::close).
    pub(super) fn forget(&mut self, before_ns: u64) {
        self.reopen();
        let forgotten = self.spans.partition_point(|it| it.end_ns <= before_ns);
        self.spans.let_go(forgotten);
        self.end_ns = self.seen_ns;
        let first = self.spans.first().or(self.now.as_ref());
        self.start_ns = first.map_or(self.end_ns, |it| it.start_ns);
        self.sums.forget(&self.spans);
    }

    /// Whether the thread has ended and nothing of it is kept.
    pub(super) fn is_gone(&self) -> bool {
        self.end != LaneEnd::Alive && self.spans.is_empty() && self.events.is_empty()
    }
}

/// Whether others may go on through the object of such an event.
fn lets_go(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Release
            | EventKind::End
            | EventKind::Give
            | EventKind::Set
            | EventKind::Notify
            | EventKind::Arrive
            | EventKind::Break
            | EventKind::Reset
            | EventKind::TimeOut
    )
}
