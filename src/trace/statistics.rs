//! Figures of a run: what each thread spent its time on, and what each object cost.

use std::collections::BTreeMap;

use super::event::{Event, EventKind};
use super::timeline::{ThreadState, Timeline};

/// How often something took how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Durations {
    /// How often it happened.
    pub count: u64,
    /// Together.
    pub total_ns: u64,
    /// The longest.
    pub max_ns: u64,
    /// Half of them took no longer.
    pub p50_ns: u64,
    /// 99 of 100 took no longer.
    pub p99_ns: u64,
}

impl Durations {
    fn new(mut all: Vec<u64>) -> Self {
        all.sort_unstable();
        // Nearest rank: the smallest value that so many per cent do not exceed.
        let rank = |percent: usize| {
            let rank = (all.len() * percent).div_ceil(100);
            all.get(rank.saturating_sub(1)).copied().unwrap_or(0)
        };
        Self {
            count: all.len() as u64,
            total_ns: all.iter().sum(),
            max_ns: all.last().copied().unwrap_or(0),
            p50_ns: rank(50),
            p99_ns: rank(99),
        }
    }
}

/// What one thread did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThreadStatistics {
    /// Its number.
    pub thread: u16,
    /// Time it ran.
    pub running_ns: u64,
    /// Time it could have run.
    pub ready_ns: u64,
    /// Time it waited for objects.
    pub blocked_ns: u64,
    /// Time it slept.
    pub sleeping_ns: u64,
    /// How often it acquired something.
    pub acquires: u64,
    /// How often it had to wait first.
    pub contended: u64,
}

/// What happened to one object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectStatistics {
    /// Its id.
    pub object: u32,
    /// How often it was acquired.
    pub acquires: u64,
    /// How often that took waiting.
    pub contended: u64,
    /// How often an acquire gave up.
    pub failed: u64,
    /// How often it (a thread) was joined.
    pub joins: u64,
    /// From acquire to release; a hold that goes on lasts to the end of the run.
    pub hold: Durations,
    /// From the moment that a thread could not go on to the moment that it had what it waited
    /// for, or gave up; a wait that goes on lasts to the end of the run.
    pub wait: Durations,
    /// Acquires by each thread that did any, by thread number.
    pub by_thread: Vec<(u16, u64)>,
}

/// The figures of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statistics {
    /// By thread number.
    pub threads: Vec<ThreadStatistics>,
    /// By object id.
    pub objects: Vec<ObjectStatistics>,
}

impl Statistics {
    /// The figures of events that are ordered by sequence number, of a run that ended then.
    pub fn new(events: &[Event], end_ns: u64) -> Self {
        Self::of_timeline(&Timeline::new(events), events, end_ns)
    }

    /// The same, for those who have the events' timeline already.
    pub fn of_timeline(timeline: &Timeline, events: &[Event], end_ns: u64) -> Self {
        let mut objects: BTreeMap<u32, OpenObject> = BTreeMap::new();
        for event in events.iter().filter(|it| concerns_object(it.kind)) {
            objects.entry(event.object).or_default().note(event);
        }
        let objects: Vec<ObjectStatistics> = objects
            .into_iter()
            .map(|(object, open)| open.finish(object, end_ns.max(timeline.end_ns)))
            .collect();
        let mut threads = thread_times(timeline);
        let is_acquire = |kind| matches!(kind, EventKind::Acquire | EventKind::Take);
        for event in events.iter().filter(|it| is_acquire(it.kind)) {
            let index = threads.binary_search_by_key(&event.thread, |it| it.thread);
            let thread = &mut threads[index.expect("an event's thread has a lane")];
            thread.acquires += 1;
            thread.contended += u64::from(event.argument != 0);
        }
        Self { threads, objects }
    }
}

fn concerns_object(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Acquire
            | EventKind::AcquireFail
            | EventKind::Release
            | EventKind::Block
            | EventKind::Join
            | EventKind::Take
            | EventKind::Pass
            | EventKind::Arrive
            | EventKind::TimeOut
            | EventKind::Fail
    )
}

fn thread_times(timeline: &Timeline) -> Vec<ThreadStatistics> {
    let lanes = timeline.lanes.iter().map(|lane| {
        let mut times = [0; 4];
        for span in &lane.spans {
            times[span.state as usize] += span.end_ns - span.start_ns;
        }
        ThreadStatistics {
            thread: lane.thread,
            running_ns: times[ThreadState::Running as usize],
            ready_ns: times[ThreadState::Ready as usize],
            blocked_ns: times[ThreadState::Blocked as usize],
            sleeping_ns: times[ThreadState::Sleeping as usize],
            acquires: 0,
            contended: 0,
        }
    });
    lanes.collect()
}

/// The figures of an object up to some event.
#[derive(Default)]
struct OpenObject {
    acquires: BTreeMap<u16, u64>,
    contended: u64,
    failed: u64,
    joins: u64,
    holds_ns: Vec<u64>,
    waits_ns: Vec<u64>,
    held_since_ns: Option<u64>,
    /// Since when each thread waits for it.
    waiting_since_ns: BTreeMap<u16, u64>,
}

impl OpenObject {
    fn note(&mut self, event: &Event) {
        let time_ns = event.time_ns;
        match event.kind {
            EventKind::Block => {
                // Woken in vain, it blocks again: that is one wait.
                self.waiting_since_ns.entry(event.thread).or_insert(time_ns);
                return;
            }
            EventKind::Acquire => {
                *self.acquires.entry(event.thread).or_default() += 1;
                self.contended += u64::from(event.argument != 0);
                self.held_since_ns = Some(time_ns);
            }
            EventKind::Release => {
                let since = self.held_since_ns.take();
                self.holds_ns
                    .extend(since.map(|it| time_ns.saturating_sub(it)));
                return;
            }
            EventKind::Take => {
                *self.acquires.entry(event.thread).or_default() += 1;
                self.contended += u64::from(event.argument != 0);
            }
            EventKind::AcquireFail | EventKind::TimeOut | EventKind::Fail => self.failed += 1,
            EventKind::Pass | EventKind::Arrive => {}
            EventKind::Join => self.joins += 1,
            _ => return,
        }
        let since = self.waiting_since_ns.remove(&event.thread);
        self.waits_ns
            .extend(since.map(|it| time_ns.saturating_sub(it)));
    }

    fn finish(mut self, object: u32, end_ns: u64) -> ObjectStatistics {
        let held = self.held_since_ns.into_iter();
        self.holds_ns
            .extend(held.map(|it| end_ns.saturating_sub(it)));
        let waiting = self.waiting_since_ns.values();
        self.waits_ns
            .extend(waiting.map(|it| end_ns.saturating_sub(*it)));
        ObjectStatistics {
            object,
            acquires: self.acquires.values().sum(),
            contended: self.contended,
            failed: self.failed,
            joins: self.joins,
            hold: Durations::new(self.holds_ns),
            wait: Durations::new(self.waits_ns),
            by_thread: self.acquires.into_iter().collect(),
        }
    }
}
