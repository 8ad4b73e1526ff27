//! Who held one object, one after the other.

use super::event::Event;
use super::newest::Newest;

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
    /// The index of its `Acquire`; `None` if that was lost.
    pub event: Option<u32>,
}

/// Who held one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoldLane {
    /// The object's id.
    pub object: u32,
    /// One after the other, without overlap; holds that took measurable time.
    pub spans: Newest<HoldSpan>,
    now: Option<HoldSpan>,
    /// Whether the last span is the one that goes on.
    is_provisional: bool,
    /// When the last hold ended.
    free_ns: u64,
    /// Whether any event of the object was seen before.
    is_known: bool,
}

impl HoldLane {
    pub(super) fn new(object: u32) -> Self {
        Self {
            object,
            spans: Newest::default(),
            now: None,
            is_provisional: false,
            free_ns: 0,
            is_known: false,
        }
    }

    /// The place of the hold at a time, if the object was held then.
    pub fn place_at(&self, time_ns: u64) -> Option<usize> {
        let index = self.spans.partition_point(|it| it.end_ns <= time_ns);
        let found = self.spans.get(index)?;
        (found.start_ns <= time_ns).then_some(index)
    }

    pub(super) fn acquire(&mut self, index: u32, event: &Event) {
        // Its release was lost, or clocks disagree.
        self.end_span(event.time_ns);
        self.is_known = true;
        self.now = Some(HoldSpan {
            start_ns: event.time_ns.max(self.free_ns),
            end_ns: 0,
            thread: event.thread,
            line: event.line,
            event: Some(index),
        });
    }

    pub(super) fn release(&mut self, event: &Event, start_ns: u64) {
        if !self.is_known {
            // It was acquired before what is left of the trace begins.
            self.now = Some(HoldSpan {
                start_ns,
                end_ns: 0,
                thread: event.thread,
                line: 0,
                event: None,
            });
        }
        self.is_known = true;
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

    pub(super) fn reopen(&mut self) {
        if std::mem::take(&mut self.is_provisional) {
            self.spans.pop();
        }
    }

    pub(super) fn close(&mut self, end_ns: u64) {
        if let Some(now) = self.now.filter(|now| end_ns > now.start_ns) {
            self.spans.push(HoldSpan { end_ns, ..now });
            self.is_provisional = true;
        }
    }

    /// Forgets the holds that were over before a time.
    pub(super) fn forget(&mut self, before_ns: u64) {
        self.reopen();
        let forgotten = self.spans.partition_point(|it| it.end_ns <= before_ns);
        self.spans.let_go(forgotten);
    }
}
