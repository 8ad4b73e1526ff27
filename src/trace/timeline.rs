//! Lanes: what each thread was doing at any time, who held what, and who woke whom.
//!
//! A timeline grows with its run: [`Timeline::extend`] takes the events that are new and costs no
//! more than these. Times within a thread never go back. Between threads they may, because workers
//! have clocks of their own; so holds of one lock are put one after the other in the order of
//! their sequence numbers, never on top of each other.

use super::event::{Event, EventKind, Events, NO_THREAD};
use super::holds::HoldLane;
use super::lane::Lane;
use super::newest::Newest;

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

    /// All states, in the order in which they are stacked, from the bottom up.
    pub const STACKED: [Self; 4] = [Self::Running, Self::Ready, Self::Blocked, Self::Sleeping];
}

/// A thread made another one ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WakeArrow {
    /// Who.
    pub from_thread: u16,
    /// Whom.
    pub to_thread: u16,
    /// When the one let go, set, notified or ended.
    pub from_ns: u64,
    /// When the other was ready.
    pub time_ns: u64,
    /// The object that was waited for.
    pub object: u32,
    /// The index of what the one did, if that is known.
    pub from_event: Option<u32>,
    /// The index of the other's `Unblock`.
    pub to_event: u32,
}

/// All lanes of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timeline {
    /// By thread number.
    pub lanes: Vec<Lane>,
    /// By object id; all objects that were held.
    pub holds: Vec<HoldLane>,
    /// In the order of the events.
    pub wakes: Newest<WakeArrow>,
    /// The earliest time in the events. Later than 0 if the beginning was lost; what goes on then may
    /// have begun before.
    pub start_ns: u64,
    /// The latest time in the events, or the end of the run if that is later.
    pub end_ns: u64,
    /// The index behind the last event that it has taken in.
    taken: usize,
    /// The index of the first event that it has not forgotten.
    forgotten: usize,
}

impl Timeline {
    /// The lanes of events that are ordered by sequence number.
    pub fn new(events: &[Event]) -> Self {
        Self::until(events, 0)
    }

    /// The same, of a run that went on at least until `end_ns`: what goes on, lasts until then.
    pub fn until(events: &[Event], end_ns: u64) -> Self {
        let mut timeline = Self::default();
        timeline.extend(events.into(), end_ns);
        timeline
    }

    /// Takes in the events behind those that it has. The events before must be the same as ever.
    pub fn extend(&mut self, events: Events<'_>, end_ns: u64) {
        for lane in &mut self.lanes {
            lane.reopen();
        }
        for lane in &mut self.holds {
            lane.reopen();
        }
        if let (0, Some(first)) = (self.taken, events.kept().first()) {
            (self.start_ns, self.end_ns) = (first.time_ns, first.time_ns);
        }
        for (index, event) in events.since(self.taken) {
            self.note(index, event);
        }
        self.taken = self.taken.max(events.end());
        self.end_ns = self.end_ns.max(end_ns);
        for lane in &mut self.lanes {
            lane.close(self.end_ns);
        }
        for lane in &mut self.holds {
            lane.close(self.end_ns);
        }
    }

    /// The index behind the last event that is part of it.
    pub fn taken(&self) -> usize {
        self.taken
    }

    /// The index of the first event that [`Timeline::forget`] has left.
    pub fn forgotten(&self) -> usize {
        self.forgotten
    }

    fn note(&mut self, index: u32, event: &Event) {
        self.start_ns = self.start_ns.min(event.time_ns);
        self.end_ns = self.end_ns.max(event.time_ns);
        let lane = self.lane_to_write(event);
        self.lanes[lane].note(index, event);
        match event.kind {
            EventKind::Acquire => {
                let hold = self.hold_to_write(event.object);
                self.holds[hold].acquire(index, event);
            }
            EventKind::Release => {
                let hold = self.hold_to_write(event.object);
                self.holds[hold].release(event, self.start_ns);
            }
            EventKind::Unblock => self.wake(index, event),
            _ => {}
        }
    }

    fn wake(&mut self, index: u32, event: &Event) {
        let Some(from_thread) = thread(event.argument) else {
            return;
        };
        let signal = self
            .lane(from_thread)
            .and_then(|lane| lane.last_signal(event.object));
        self.wakes.push(WakeArrow {
            from_thread,
            to_thread: event.thread,
            from_ns: signal.map_or(event.time_ns, |signal| signal.time_ns),
            time_ns: event.time_ns,
            object: event.object,
            from_event: signal.map(|signal| signal.event),
            to_event: index,
        });
    }

    /// The place of the lane that an event belongs to.
    fn lane_to_write(&mut self, event: &Event) -> usize {
        let place = self
            .lanes
            .binary_search_by_key(&event.thread, |it| it.thread);
        place.unwrap_or_else(|place| {
            self.lanes.insert(place, Lane::new(event));
            place
        })
    }

    fn hold_to_write(&mut self, object: u32) -> usize {
        let place = self.holds.binary_search_by_key(&object, |it| it.object);
        place.unwrap_or_else(|place| {
            self.holds.insert(place, HoldLane::new(object));
            place
        })
    }

    /// The events have lost their oldest: what was over before the first that is kept is
    /// forgotten. To be followed by [`Timeline::extend`].
    pub fn forget(&mut self, events: Events<'_>) {
        self.forgotten = events.first();
        let first = self.forgotten as u32;
        for lane in &mut self.lanes {
            lane.forget_events(first);
        }
        // Clocks differ: others of the newest events may be earlier than the first of them. Those
        // of one thread are in order.
        let firsts = self.lanes.iter().filter_map(|lane| lane.events.first());
        let kept = firsts.filter_map(|&index| events.get(index));
        let kept_ns = kept.map(|event| event.time_ns).min();
        self.start_ns = kept_ns.unwrap_or(self.end_ns).min(self.end_ns);
        for lane in &mut self.lanes {
            lane.forget(self.start_ns);
        }
        self.lanes.retain(|lane| !lane.is_gone());
        for lane in &mut self.holds {
            lane.forget(self.start_ns);
        }
        let gone = self.wakes.partition_point(|wake| wake.to_event < first);
        self.wakes.let_go(gone);
    }

    /// The lane of a thread.
    pub fn lane(&self, thread: u16) -> Option<&Lane> {
        self.place_of(thread).map(|index| &self.lanes[index])
    }

    /// The place of a thread's lane.
    pub fn place_of(&self, thread: u16) -> Option<usize> {
        self.lanes
            .binary_search_by_key(&thread, |it| it.thread)
            .ok()
    }

    /// The place of an object's lane.
    pub fn place_of_hold(&self, object: u32) -> Option<usize> {
        self.holds
            .binary_search_by_key(&object, |it| it.object)
            .ok()
    }

    /// The arrow that ends with this `Unblock`.
    pub fn wake_at(&self, event: u32) -> Option<&WakeArrow> {
        let place = self.wakes.binary_search_by_key(&event, |it| it.to_event);
        place.ok().map(|index| &self.wakes[index])
    }
}

/// The thread that an event's argument names.
pub(super) fn thread(argument: u32) -> Option<u16> {
    (argument != NO_THREAD).then(|| u16::try_from(argument).ok())?
}
