//! Figures of a run: what each thread spent its time on, and what each object cost.

use std::collections::{BTreeMap, btree_map};

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
    /// The figures of these durations, in nanoseconds.
    pub fn new(mut all: Vec<u64>) -> Self {
        // Nearest rank: the smallest value that so many per cent do not exceed.
        let mut rank = |percent: usize| {
            let rank = (all.len() * percent).div_ceil(100).saturating_sub(1);
            (rank < all.len()).then(|| *all.select_nth_unstable(rank).1)
        };
        let [p50_ns, p99_ns] = [50, 99].map(|percent| rank(percent).unwrap_or(0));
        Self {
            count: all.len() as u64,
            total_ns: all.iter().sum(),
            max_ns: all.iter().copied().max().unwrap_or(0),
            p50_ns,
            p99_ns,
        }
    }
}

/// How many of some durations lie between which bounds: two buckets to each doubling.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Buckets(BTreeMap<u32, u64>);

impl Buckets {
    /// The buckets of these durations, in nanoseconds.
    pub fn new(all: &[u64]) -> Self {
        let mut buckets = Self::default();
        for &ns in all {
            buckets.note(ns);
        }
        buckets
    }

    fn note(&mut self, ns: u64) {
        *self.0.entry(bucket_of(ns)).or_default() += 1;
    }

    /// Those that are not empty: from, to (exclusive), how many.
    pub fn filled(&self) -> impl Iterator<Item = (u64, u64, u64)> + '_ {
        let rows = self.0.iter();
        rows.map(|(&bucket, &count)| (lower_bound(bucket), lower_bound(bucket + 1), count))
    }
}

fn bucket_of(ns: u64) -> u32 {
    let doubling = ns.max(1).ilog2();
    let half = lower_bound(2 * doubling + 1) <= ns;
    2 * doubling + u32::from(half)
}

fn lower_bound(bucket: u32) -> u64 {
    let whole = 1_u64.checked_shl(bucket / 2).unwrap_or(u64::MAX);
    match bucket % 2 {
        0 => whole,
        _ => whole.saturating_add(whole / 2),
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
    /// Operations of any kind on it.
    pub operations: u64,
    /// How often it was acquired by another thread than the time before.
    pub hand_offs: u64,
    /// The holds, by how long they took.
    pub hold_buckets: Buckets,
    /// The waits, by how long they took.
    pub wait_buckets: Buckets,
}

impl ObjectStatistics {
    /// Jain's fairness index of the threads that acquired it: 1 if all did equally often, 1/n if
    /// one of n did (nearly) all. `None` if fewer than two did.
    pub fn fairness(&self) -> Option<f64> {
        if self.by_thread.len() < 2 {
            return None;
        }
        jain(self.by_thread.iter().map(|(_, acquires)| *acquires as f64))
    }
}

/// Jain's fairness index of some shares (Jain, Chiu, Hawe 1984): the square of their sum by their
/// number times the sum of their squares. `None` if all are 0.
pub fn jain(shares: impl Iterator<Item = f64>) -> Option<f64> {
    let (mut count, mut sum, mut squares) = (0.0, 0.0, 0.0);
    for share in shares {
        count += 1.0;
        sum += share;
        squares += share * share;
    }
    (squares > 0.0).then(|| sum * sum / (count * squares))
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
        let mut gathering = Gathering::default();
        for event in events {
            gathering.note(event);
        }
        gathering.finish(timeline, end_ns)
    }
}

/// The figures of the events so far, for those who don't read all of them at once.
#[derive(Default)]
pub struct Gathering {
    objects: BTreeMap<u32, OpenObject>,
    /// By thread: acquires, and how many of them took waiting.
    acquires: BTreeMap<u16, (u64, u64)>,
}

impl Gathering {
    /// Takes in the next event.
    pub fn note(&mut self, event: &Event) {
        if event.is_on_object() {
            self.objects.entry(event.object).or_default().note(event);
        }
        if matches!(event.kind, EventKind::Acquire | EventKind::Take) {
            let (acquires, contended) = self.acquires.entry(event.thread).or_default();
            *acquires += 1;
            *contended += u64::from(event.argument != 0);
        }
    }

    /// The figures of a run with this timeline that ended then.
    pub fn finish(self, timeline: &Timeline, end_ns: u64) -> Statistics {
        let mut finishing = self.finishing(timeline, end_ns);
        while !finishing.advance() {}
        finishing.done()
    }

    /// The same, for those who don't want all of them at once.
    pub fn finishing(self, timeline: &Timeline, end_ns: u64) -> Finishing {
        let mut threads = thread_times(timeline);
        for thread in &mut threads {
            let counted = self.acquires.get(&thread.thread);
            (thread.acquires, thread.contended) = counted.copied().unwrap_or_default();
        }
        Finishing {
            left: self.objects.into_iter(),
            end_ns: end_ns.max(timeline.end_ns),
            statistics: Statistics {
                threads,
                objects: Vec::new(),
            },
        }
    }
}

/// The figures of a run that has ended, object by object.
pub struct Finishing {
    left: btree_map::IntoIter<u32, OpenObject>,
    end_ns: u64,
    statistics: Statistics,
}

impl Finishing {
    /// Makes those of another object; `true`: there is none.
    pub fn advance(&mut self) -> bool {
        let Some((object, open)) = self.left.next() else {
            return true;
        };
        let finished = open.finish(object, self.end_ns);
        self.statistics.objects.push(finished);
        false
    }

    /// The figures.
    pub fn done(self) -> Statistics {
        self.statistics
    }
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

/// How long something took, each time.
#[derive(Default)]
struct Taken {
    all_ns: Vec<u64>,
    buckets: Buckets,
}

impl Taken {
    /// Once more, unless it is not known since when.
    fn note(&mut self, since_ns: Option<u64>, until_ns: u64) {
        if let Some(since_ns) = since_ns {
            let took_ns = until_ns.saturating_sub(since_ns);
            self.all_ns.push(took_ns);
            self.buckets.note(took_ns);
        }
    }
}

/// The figures of an object up to some event.
#[derive(Default)]
struct OpenObject {
    acquires: BTreeMap<u16, u64>,
    contended: u64,
    failed: u64,
    joins: u64,
    operations: u64,
    hand_offs: u64,
    last: Option<u16>,
    holds: Taken,
    waits: Taken,
    held_since_ns: Option<u64>,
    /// Since when each thread waits for it.
    waiting_since_ns: BTreeMap<u16, u64>,
}

impl OpenObject {
    fn note(&mut self, event: &Event) {
        let time_ns = event.time_ns;
        self.operations += u64::from(event.kind != EventKind::Block);
        if matches!(event.kind, EventKind::Acquire | EventKind::Take) {
            let before = self.last.replace(event.thread);
            self.hand_offs += u64::from(before.is_some_and(|it| it != event.thread));
        }
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
                self.holds.note(self.held_since_ns.take(), time_ns);
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
        let since_ns = self.waiting_since_ns.remove(&event.thread);
        self.waits.note(since_ns, time_ns);
    }

    fn finish(mut self, object: u32, end_ns: u64) -> ObjectStatistics {
        self.holds.note(self.held_since_ns, end_ns);
        for since_ns in self.waiting_since_ns.values() {
            self.waits.note(Some(*since_ns), end_ns);
        }
        ObjectStatistics {
            object,
            acquires: self.acquires.values().sum(),
            contended: self.contended,
            failed: self.failed,
            joins: self.joins,
            hold_buckets: self.holds.buckets,
            wait_buckets: self.waits.buckets,
            hold: Durations::new(self.holds.all_ns),
            wait: Durations::new(self.waits.all_ns),
            operations: self.operations,
            hand_offs: self.hand_offs,
            by_thread: self.acquires.into_iter().collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fairness_is_1_for_equals_and_one_nth_for_one_of_n() {
        let index = |shares: &[f64]| jain(shares.iter().copied());
        assert_eq!(index(&[5.0, 5.0, 5.0]), Some(1.0));
        assert_eq!(index(&[9.0, 0.0, 0.0, 0.0]), Some(0.25));
        assert_eq!(index(&[]), None);
        assert_eq!(index(&[0.0, 0.0]), None);
    }

    #[test]
    fn every_duration_lies_in_its_bucket() {
        for ns in [1, 2, 3, 5, 6, 1023, 1024, 1535, 1536, 1 << 40] {
            let buckets = Buckets::new(&[ns]);
            let filled: Vec<_> = buckets.filled().collect();
            let [(from, to, 1)] = filled[..] else {
                panic!("{filled:?}");
            };
            assert!((from..to).contains(&ns), "{ns} in {from}..{to}");
        }
        assert_eq!(Buckets::new(&[0, u64::MAX]).filled().count(), 2);
    }
}
