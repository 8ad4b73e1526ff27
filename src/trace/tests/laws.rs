//! Laws for random runs.

use proptest::prelude::*;

use super::super::*;
use crate::trace::event::NO_THREAD;

/// What a thread of the model does.
#[derive(Clone, Copy, PartialEq)]
enum Doing {
    NotStarted,
    Ready,
    Running,
    Blocked(u32),
    Sleeping,
    Ended,
}

const THREADS: usize = 5;
const LOCKS: u32 = 3;

/// A run as a runner could record it: threads start, take turns, acquire, block, release, sleep
/// and end. Each clock is off by a constant of its own.
struct Model {
    threads: [Doing; THREADS],
    holders: [Option<usize>; LOCKS as usize],
    skews_ns: [u64; THREADS],
    time_ns: u64,
    events: Vec<Event>,
}

impl Model {
    fn push(&mut self, thread: usize, kind: EventKind, object: u32, argument: u32) {
        self.events.push(Event {
            sequence: self.events.len() as u64,
            time_ns: self.time_ns + self.skews_ns[thread],
            object,
            line: 1,
            argument,
            thread: thread as u16,
            kind,
        });
    }

    fn step(&mut self, (thread, choice, delay_ns): (usize, u32, u64)) {
        self.time_ns += delay_ns;
        let lock = choice % LOCKS;
        match self.threads[thread] {
            Doing::NotStarted => {
                self.push(thread, EventKind::Start, 100, NO_THREAD);
                self.threads[thread] = Doing::Ready;
            }
            Doing::Ready => {
                self.push(thread, EventKind::Resume, 0, 0);
                self.threads[thread] = Doing::Running;
            }
            Doing::Running => self.run(thread, choice, lock),
            Doing::Sleeping => {
                self.push(thread, EventKind::Awake, 0, 0);
                self.threads[thread] = Doing::Ready;
            }
            Doing::Blocked(_) | Doing::Ended => {}
        }
    }

    fn run(&mut self, thread: usize, choice: u32, lock: u32) {
        match (self.holders[lock as usize], choice / LOCKS % 8) {
            (_, 0) => {
                self.push(thread, EventKind::Sleep, 0, 1);
                self.threads[thread] = Doing::Sleeping;
            }
            (_, 1) => {
                self.push(thread, EventKind::Yield, 0, 0);
                self.threads[thread] = Doing::Ready;
            }
            (_, 2) if !self.holders.contains(&Some(thread)) && choice.is_multiple_of(5) => {
                self.push(thread, EventKind::End, 100, choice % 2);
                self.threads[thread] = Doing::Ended;
            }
            (None, _) => {
                self.push(thread, EventKind::Acquire, lock + 1, 0);
                self.holders[lock as usize] = Some(thread);
            }
            (Some(holder), _) if holder == thread => {
                self.push(thread, EventKind::Release, lock + 1, 1);
                self.holders[lock as usize] = None;
                for waiter in 0..THREADS {
                    if self.threads[waiter] == Doing::Blocked(lock) {
                        self.push(waiter, EventKind::Unblock, lock + 1, thread as u32);
                        self.threads[waiter] = Doing::Ready;
                    }
                }
            }
            (Some(holder), _) => {
                self.push(thread, EventKind::Block, lock + 1, holder as u32);
                self.threads[thread] = Doing::Blocked(lock);
            }
        }
    }
}

fn run() -> impl Strategy<Value = Vec<Event>> {
    let step = (0..THREADS, any::<u32>(), 0_u64..50);
    let steps = proptest::collection::vec(step, 0..400);
    (steps, proptest::array::uniform5(0_u64..1000)).prop_map(|(steps, skews_ns)| {
        let mut model = Model {
            threads: [Doing::NotStarted; THREADS],
            holders: [None; LOCKS as usize],
            skews_ns,
            time_ns: 0,
            events: Vec::new(),
        };
        for step in steps {
            model.step(step);
        }
        model.events
    })
}

/// A run of which rings lost whatever they pleased.
fn damaged_run() -> impl Strategy<Value = Vec<Event>> {
    (
        run(),
        proptest::collection::vec(any::<bool>(), 400 * THREADS),
        any::<prop::sample::Index>(),
    )
        .prop_map(|(mut events, kept, begin)| {
            let begin = begin.index(events.len() + 1);
            let mut kept = kept.into_iter().enumerate();
            events.retain(|_| {
                kept.next()
                    .is_none_or(|(index, kept)| index >= begin || kept)
            });
            events
        })
}

/// Anything at all.
fn noise() -> impl Strategy<Value = Vec<Event>> {
    let event = (0..13_usize, any::<[u8; 4]>(), any::<u32>(), any::<u32>());
    proptest::collection::vec(event, 0..100).prop_map(|events| {
        let events = events.into_iter().enumerate();
        events
            .map(|(index, (kind, small, argument, line))| Event {
                sequence: index as u64,
                time_ns: u64::from(small[0]),
                object: u32::from(small[1] % 4),
                line,
                argument: argument % 7,
                thread: u16::from(small[2] % 4),
                kind: EventKind::ALL[kind],
            })
            .collect()
    })
}

fn check_lanes(timeline: &Timeline) -> Result<(), TestCaseError> {
    for lane in &timeline.lanes {
        // What goes on when the rest is forgotten may have begun at any time.
        prop_assert!(timeline.forgotten() > 0 || timeline.start_ns <= lane.start_ns);
        prop_assert!(lane.end_ns <= timeline.end_ns);
        let mut time_ns = lane.start_ns;
        for span in &lane.spans {
            prop_assert_eq!(span.start_ns, time_ns);
            prop_assert!(span.end_ns > span.start_ns);
            time_ns = span.end_ns;
        }
        prop_assert_eq!(time_ns, lane.end_ns);
    }
    for lane in &timeline.holds {
        prop_assert!(lane.spans.iter().all(|it| it.end_ns > it.start_ns));
        let pairs = lane.spans.windows(2);
        for pair in pairs {
            prop_assert!(pair[0].end_ns <= pair[1].start_ns);
        }
    }
    Ok(())
}

fn check_statistics(timeline: &Timeline, events: &[Event]) -> Result<(), TestCaseError> {
    let statistics = Statistics::of_timeline(timeline, events, timeline.end_ns);
    prop_assert_eq!(&statistics, &Statistics::new(events, timeline.end_ns));
    for (thread, lane) in statistics.threads.iter().zip(&timeline.lanes) {
        let total = thread.running_ns + thread.ready_ns + thread.blocked_ns + thread.sleeping_ns;
        prop_assert_eq!(total, lane.end_ns - lane.start_ns);
    }
    let count = |kind| events.iter().filter(|it| it.kind == kind).count() as u64;
    let by_thread: u64 = statistics.threads.iter().map(|it| it.acquires).sum();
    let by_object: u64 = statistics.objects.iter().map(|it| it.acquires).sum();
    prop_assert_eq!(by_thread, count(EventKind::Acquire));
    prop_assert_eq!(by_object, count(EventKind::Acquire));
    for object in &statistics.objects {
        for durations in [object.hold, object.wait] {
            prop_assert!(durations.p50_ns <= durations.p99_ns);
            prop_assert!(durations.p99_ns <= durations.max_ns);
            prop_assert!(durations.max_ns <= durations.total_ns);
        }
    }
    Ok(())
}

/// An arrow begins with what its thread did to the object, the last time before.
fn check_wake(wake: &WakeArrow, events: &[Event]) -> Result<(), TestCaseError> {
    let to = events[wake.to_event as usize];
    prop_assert_eq!((to.thread, to.kind), (wake.to_thread, EventKind::Unblock));
    let signal = events[..wake.to_event as usize].iter().rposition(|it| {
        it.thread == wake.from_thread && it.object == wake.object && it.kind == EventKind::Release
    });
    prop_assert_eq!(wake.from_event, signal.map(|it| it as u32));
    Ok(())
}

/// The parts stand for all spans of the window, one after the other, and are not too many.
fn check_visible(lane: &Lane, from: u64, to: u64, pixels: u32) -> Result<(), TestCaseError> {
    let visible = lane.visible(from, to, pixels);
    prop_assert!(visible.len() <= 2 * pixels.max(1) as usize + 2);
    let mut time_ns = from.max(lane.start_ns);
    let mut next_span = visible.first().map_or(0, |it| it.first_span);
    for part in &visible {
        prop_assert_eq!(part.start_ns, time_ns);
        prop_assert!(part.end_ns > part.start_ns);
        prop_assert_eq!(part.first_span, next_span);
        time_ns = part.end_ns;
        next_span += part.span_count;
        if part.span_count == 1 {
            prop_assert_eq!(part.state, lane.spans[part.first_span].state);
        }
    }
    if visible.is_empty() {
        let outside = to <= lane.start_ns || from >= lane.end_ns || to <= from;
        prop_assert!(lane.spans.is_empty() || outside);
    } else {
        prop_assert_eq!(time_ns, to.min(lane.end_ns));
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_run_can_be_read(events in run(), window in any::<(u16, u16)>(), pixels in 0_u32..300) {
        let timeline = Timeline::new(&events);
        check_lanes(&timeline)?;
        check_statistics(&timeline, &events)?;
        for lane in &timeline.lanes {
            check_visible(lane, 0, timeline.end_ns, pixels)?;
            check_visible(lane, u64::from(window.0), u64::from(window.1), pixels)?;
        }
        let unblocks = events.iter().filter(|it| it.kind == EventKind::Unblock).count();
        prop_assert_eq!(timeline.wakes.len(), unblocks);
        for wake in &timeline.wakes {
            check_wake(wake, &events)?;
        }
    }

    #[test]
    fn a_timeline_that_grew_is_the_one_made_at_once(
        events in damaged_run(),
        pieces in proptest::collection::vec(0_usize..60, 0..10),
    ) {
        let mut timeline = Timeline::default();
        let mut taken = 0;
        for piece in pieces {
            taken = (taken + piece).min(events.len());
            timeline.extend(events[..taken].into(), 0);
            check_lanes(&timeline)?;
        }
        timeline.extend(events[..].into(), 0);
        prop_assert_eq!(timeline, Timeline::new(&events));
    }

    #[test]
    fn what_is_forgotten_leaves_the_rest_as_it_was(
        events in run(),
        mut cuts in proptest::collection::vec(any::<prop::sample::Index>(), 1..6),
    ) {
        let whole = Timeline::new(&events);
        let mut timeline = Timeline::default();
        cuts.sort_by_key(|cut| cut.index(events.len() + 1));
        let mut count = 0;
        for cut in cuts {
            // Each time about half of the new ones are forgotten again.
            let taken = cut.index(events.len() + 1);
            timeline.extend(Events::new(&events[count..taken], count), 0);
            count = count.midpoint(taken);
            timeline.forget(Events::new(&events[count..taken], count));
            timeline.extend(Events::new(&events[count..taken], count), 0);
            check_lanes(&timeline)?;
        }
        timeline.extend(Events::new(&events[count..], count), 0);
        check_lanes(&timeline)?;
        prop_assert_eq!(timeline.forgotten(), count);
        for lane in &timeline.lanes {
            let before = whole.lane(lane.thread).unwrap();
            let kept = &before.spans[before.spans.len() - lane.spans.len()..];
            for (span, before) in lane.spans.iter().zip(kept) {
                prop_assert_eq!((span.end_ns, span.state), (before.end_ns, before.state));
                prop_assert_eq!(span.first_event, before.first_event);
            }
            let times = lane.state_times(&(0..lane.spans.len()));
            let total: u64 = lane.spans.iter().map(|it| it.end_ns - it.start_ns).sum();
            prop_assert_eq!(times.iter().sum::<u64>(), total);
        }
        let kept = whole.wakes.iter().filter(|wake| wake.to_event as usize >= count).count();
        prop_assert_eq!(timeline.wakes.len(), kept);
    }

    #[test]
    fn a_damaged_run_can_be_read(events in damaged_run()) {
        let timeline = Timeline::new(&events);
        check_lanes(&timeline)?;
        check_statistics(&timeline, &events)?;
    }

    #[test]
    fn noise_can_be_read(events in noise(), window in any::<(u8, u8)>(), pixels in 0_u32..40) {
        let timeline = Timeline::new(&events);
        check_lanes(&timeline)?;
        check_statistics(&timeline, &events)?;
        let (from, to) = (u64::from(window.0), u64::from(window.1));
        for lane in &timeline.lanes {
            check_visible(lane, from, to, pixels)?;
            lane.at(from);
            lane.nearest_event(events[..].into(), from);
        }
        for lane in &timeline.holds {
            let visible = lane.visible(from, to, pixels);
            prop_assert!(visible.len() <= 2 * pixels.max(1) as usize + 2);
            prop_assert!(visible.iter().all(|it| it.start_ns < it.end_ns));
        }
        let json = chrome_trace(&events, Names::default());
        prop_assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok());
        prop_assert_eq!(events_csv(&events, Names::default()).lines().count(), events.len() + 1);
    }

    /// The steps of a critical path follow each other, are part of the lanes, and add up.
    #[test]
    fn a_critical_path_has_no_gaps(
        events in damaged_run(),
        ends in any::<(prop::sample::Index, prop::sample::Index)>(),
    ) {
        prop_assume!(!events.is_empty());
        let timeline = Timeline::new(&events);
        let (one, other) = (ends.0.index(events.len()), ends.1.index(events.len()));
        let path = critical_path(&timeline, events[..].into(), one as u32, other as u32).unwrap();
        let (begin, end) = (events[one.min(other)], events[one.max(other)]);
        for pair in path.steps.windows(2) {
            prop_assert_eq!(pair[0].end_ns, pair[1].start_ns);
        }
        for step in &path.steps {
            prop_assert!(step.start_ns < step.end_ns);
        }
        if let Some(last) = path.steps.last() {
            prop_assert_eq!((last.thread, last.end_ns), (end.thread, end.time_ns));
            prop_assert!(path.steps[0].start_ns >= begin.time_ns);
            let sum: u64 = path.times_ns.iter().sum();
            prop_assert_eq!(sum, last.end_ns - path.steps[0].start_ns);
        }
        if begin.thread == end.thread && path.hand_overs == 0 {
            prop_assert!(path.is_joined);
        }
    }

    /// The table and the spans give the same times, and nothing is lost.
    #[test]
    fn a_load_adds_up(events in damaged_run(), cut in any::<prop::sample::Index>(), from in 0_u64..3000) {
        let timeline = Timeline::new(&events);
        let mut load = Load::default();
        let early = Timeline::new(&events[..cut.index(events.len() + 1)]);
        load.extend(early.lanes.iter());
        load.extend(timeline.lanes.iter());
        let expected: u64 = timeline.lanes.iter().map(|it| it.end_ns - it.start_ns).sum();
        for column_ns in [7, 1 << 10, 1 << 14] {
            let columns = load.columns(timeline.lanes.iter(), 0, column_ns, 4096);
            prop_assert_eq!(columns.iter().flatten().sum::<u64>(), expected);
        }
        let columns = load.columns(timeline.lanes.iter(), from, 5, 9);
        for (index, column) in columns.iter().enumerate() {
            let (start, end) = (from + index as u64 * 5, from + index as u64 * 5 + 5);
            for state in ThreadState::ALL {
                let spans = timeline.lanes.iter().flat_map(|lane| &lane.spans);
                let within = spans.filter(|span| span.state == state).map(|span| {
                    span.end_ns.min(end).saturating_sub(span.start_ns.max(start))
                });
                prop_assert_eq!(column[state as usize], within.sum::<u64>());
            }
        }
    }

    /// Many spans of a nanosecond or two, so that the sums are used.
    #[test]
    fn the_dominating_state_is_the_one_that_takes_most_time(
        lengths in proptest::collection::vec(1_u64..3, 300),
        from in 0_u64..300,
    ) {
        let mut time_ns = 0;
        let kinds = [EventKind::Resume, EventKind::Block, EventKind::Unblock, EventKind::Sleep];
        let events: Vec<Event> = lengths.iter().enumerate().map(|(index, length)| {
            time_ns += length;
            Event {
                sequence: index as u64,
                time_ns,
                object: 1,
                line: 0,
                argument: NO_THREAD,
                thread: 0,
                kind: kinds[(*length as usize * 7 + index) % kinds.len()],
            }
        }).collect();
        let lane = &Timeline::new(&events).lanes[0];
        for part in lane.visible(from, 10_000, 1) {
            let spans = &lane.spans[part.first_span..part.first_span + part.span_count];
            let time_in = |state| -> u64 {
                let spans = spans.iter().filter(|it| it.state == state);
                spans.map(|it| it.end_ns - it.start_ns).sum()
            };
            for state in ThreadState::ALL {
                prop_assert!(time_in(part.state) >= time_in(state));
            }
        }
    }
}
