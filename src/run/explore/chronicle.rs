//! An execution as the events of a trace, so that the timeline of runs shows replays as well: a
//! step is a unit of time.
//!
//! A step's thread runs from its beginning to its end; what it does stands in its middle, and what
//! comes of that for threads at its end: at each whole unit all is as it is after so many steps.

use std::collections::BTreeMap;

use super::dependency::{Access, Action};
use super::describe::place_name_now;
use super::execution::{Execution, Next};
use super::trail::trail;
use crate::machine::request::Request;
use crate::machine::visible::Space;
use crate::run::outcome::ObjectInfo;
use crate::trace::event::NO_THREAD;
use crate::trace::{Event, EventKind, STEP_NS};

/// Places in memory have ids from here on; those of objects are smaller.
const FIRST_PLACE: u32 = 1 << 31;

/// What a thread that takes no step is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Now {
    Ready,
    /// It waits for an object, which that thread holds.
    Blocked(u32, Option<u16>),
    Ended,
}

/// See the module.
#[derive(Default)]
pub(super) struct Chronicle {
    events: Vec<Event>,
    /// By lane.
    threads: Vec<Now>,
    /// Places in memory, by what a person would call them.
    places: BTreeMap<String, u32>,
    steps: u64,
    /// Of the last step.
    line: u32,
}

impl Chronicle {
    /// Of an execution at its beginning.
    pub(super) fn new(execution: &Execution) -> Self {
        let mut chronicle = Self::default();
        chronicle.meet(execution, NO_THREAD);
        chronicle
    }

    /// A thread is about to take a step.
    pub(super) fn before(&mut self, execution: &Execution, lane: usize) {
        let begin_ns = self.steps * STEP_NS;
        let middle_ns = begin_ns + STEP_NS / 2;
        let line = execution.lanes[lane].line;
        self.line = line;
        if let Now::Blocked(object, _) = self.threads[lane] {
            // It gives up waiting.
            self.note(begin_ns, EventKind::Unblock, lane, object, 0, NO_THREAD);
        }
        self.note(begin_ns, EventKind::Resume, lane, 0, line, 0);
        if let Next::Touch(footprint) = &execution.lanes[lane].next {
            for access in footprint.accesses() {
                let kind = match access.action {
                    Action::Write => EventKind::Store,
                    _ => EventKind::Load,
                };
                let place = self.place(execution, access);
                self.note(middle_ns, kind, lane, place, line, 0);
            }
        }
        if let Some(it) = trail(execution, lane)
            && !matches!(
                it.kind,
                EventKind::Start | EventKind::End | EventKind::Awake
            )
        {
            self.note(middle_ns, it.kind, lane, it.object, line, it.argument);
        }
        if let Some(it) = trail(execution, lane)
            && it.kind == EventKind::End
        {
            let (object, failed) = (it.object, it.argument);
            self.note(begin_ns + STEP_NS, EventKind::End, lane, object, 0, failed);
            self.threads[lane] = Now::Ended;
        }
    }

    /// It has taken it.
    pub(super) fn after(&mut self, execution: &Execution, lane: usize) {
        self.steps += 1;
        let now_ns = self.steps * STEP_NS;
        self.meet(execution, lane as u32);
        if self.threads[lane] != Now::Ended {
            self.note(
                now_ns,
                EventKind::Yield,
                lane,
                0,
                execution.lanes[lane].line,
                0,
            );
            self.threads[lane] = Now::Ready;
        }
        for other in 0..self.threads.len() {
            let before = self.threads[other];
            let after = now(execution, other);
            if before == after || matches!(before, Now::Ended) {
                continue;
            }
            if let Now::Blocked(object, _) = before {
                self.note(now_ns, EventKind::Unblock, other, object, 0, lane as u32);
            }
            if let Now::Blocked(object, holder) = after {
                let holder = holder.map_or(NO_THREAD, u32::from);
                let line = execution.lanes[other].line;
                self.note(now_ns, EventKind::Block, other, object, line, holder);
            }
            self.threads[other] = after;
        }
    }

    /// The events, and the places that they name beside the execution's objects.
    pub(super) fn finish(self) -> (Vec<Event>, Vec<ObjectInfo>) {
        let places = self.places.into_iter();
        let places = places.map(|(kind, object)| ObjectInfo {
            object,
            kind,
            name: String::new(),
            line: 0,
            number: 0,
        });
        (self.events, places.collect())
    }

    /// Threads that have been started.
    fn meet(&mut self, execution: &Execution, by: u32) {
        for lane in self.threads.len()..execution.lanes.len() {
            let object = execution.control(lane).thread.identity.object;
            let time_ns = self.steps * STEP_NS;
            self.note(time_ns, EventKind::Start, lane, object, self.line, by);
            self.threads.push(Now::Ready);
        }
    }

    fn place(&mut self, execution: &Execution, access: &Access) -> u32 {
        if matches!(access.space, Space::Primitive | Space::Thread) {
            return access.object;
        }
        let next = FIRST_PLACE + self.places.len() as u32;
        let name = place_name_now(execution, access).to_string();
        *self.places.entry(name).or_insert(next)
    }

    fn note(
        &mut self,
        time_ns: u64,
        kind: EventKind,
        lane: usize,
        object: u32,
        line: u32,
        argument: u32,
    ) {
        self.events.push(Event {
            sequence: self.events.len() as u64 + 1,
            time_ns,
            object,
            line,
            argument,
            thread: lane as u16,
            kind,
        });
    }
}

fn now(execution: &Execution, lane: usize) -> Now {
    if !execution.is_alive(lane) {
        return Now::Ended;
    }
    if !execution.has_to_wait(lane) {
        return Now::Ready;
    }
    match &execution.lanes[lane].next {
        Next::Request(request, _) => match &**request {
            Request::Operate(operation) => {
                Now::Blocked(operation.object.id(), operation.object.holder())
            }
            Request::Join { thread, .. } => {
                Now::Blocked(thread.identity.object, Some(thread.number()))
            }
            _ => Now::Ready,
        },
        _ => Now::Ready,
    }
}
