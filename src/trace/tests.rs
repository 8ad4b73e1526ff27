//! Tests of what is read from events: a small run written by hand, and laws that hold for any run,
//! also for one whose beginning was lost.

mod laws;

use std::collections::BTreeSet;

use super::event::NO_THREAD;
use super::*;

/// `sequence time thread kind object argument line`.
fn event(sequence: u64, text: &str) -> Event {
    let words: Vec<&str> = text.split_whitespace().collect();
    let number = |index: usize| words.get(index).map_or(0, |it: &&str| it.parse().unwrap());
    let kind = EventKind::ALL
        .into_iter()
        .find(|kind| kind.name() == words[2])
        .unwrap();
    Event {
        sequence,
        time_ns: u64::from(number(0)),
        thread: number(1) as u16,
        kind,
        object: number(3),
        argument: words.get(4).map_or(NO_THREAD, |it| it.parse().unwrap()),
        line: number(5),
    }
}

fn events(text: &str) -> Vec<Event> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .enumerate()
        .map(|(index, line)| event(index as u64, line))
        .collect()
}

/// The main thread (0) and thread 1 want lock 7; thread 1 gets it second, then sleeps and fails.
fn two_threads() -> Vec<Event> {
    events(
        "   0 0 start 100
            5 0 resume 0 0
           10 1 start 101 0
           12 0 acquire 7 0 3
           15 1 resume 0 1
           20 1 block 7 0 4
           30 0 release 7 1 5
           31 1 unblock 7 0
           33 0 block 101 1 6
           35 1 resume 0 1
           36 1 acquire 7 1 4
           46 1 release 7 0 5
           50 1 sleep 0 9 8
           70 1 awake
           71 1 resume 0 1
           75 1 write 0 2
           80 1 end 101 1
           81 0 unblock 101 1
           84 0 resume 0 0
           85 0 join 101 0
           90 0 end 100 0",
    )
}

fn show(timeline: &Timeline) -> String {
    let mut lines = Vec::new();
    for lane in &timeline.lanes {
        lines.push(format!(
            "thread {} {}..{} {:?}",
            lane.thread, lane.start_ns, lane.end_ns, lane.end
        ));
        lines.extend(lane.spans.iter().map(|it| {
            format!(
                "  {}..{} {:?} object {} line {} by {:?} event {}",
                it.start_ns,
                it.end_ns,
                it.state,
                it.object,
                it.line,
                it.by,
                it.first_event.unwrap()
            )
        }));
    }
    for lane in &timeline.holds {
        lines.extend(lane.spans.iter().map(|it| {
            format!(
                "object {} {}..{} by {} line {}",
                lane.object, it.start_ns, it.end_ns, it.thread, it.line
            )
        }));
    }
    lines.extend(timeline.wakes.iter().map(|it| {
        format!(
            "{} wakes {} at {} through {}",
            it.from_thread, it.to_thread, it.time_ns, it.object
        )
    }));
    lines.join("\n")
}

#[test]
fn a_small_run_has_these_lanes() {
    insta::assert_snapshot!(show(&Timeline::new(&two_threads())));
}

#[test]
fn a_run_without_its_beginning_has_these_lanes() {
    insta::assert_snapshot!(show(&Timeline::new(&two_threads()[5..])));
}

#[test]
fn a_run_without_its_end_has_these_lanes() {
    insta::assert_snapshot!(show(&Timeline::new(&two_threads()[..11])));
}

#[test]
fn a_small_run_has_these_figures() {
    insta::assert_debug_snapshot!(Statistics::new(&two_threads(), 90));
}

#[test]
fn no_events_are_no_lanes() {
    assert_eq!(Timeline::new(&[]), Timeline::default());
    assert_eq!(Statistics::new(&[], 0), Statistics::default());
}

#[test]
fn what_is_under_the_pointer() {
    let events = two_threads();
    let timeline = Timeline::new(&events);
    let lane = timeline.lane(1).unwrap();
    assert_eq!(lane.at(9), None);
    assert_eq!(lane.at(10).unwrap().state, ThreadState::Ready);
    assert_eq!(lane.at(30).unwrap().object, 7);
    assert_eq!(lane.at(80), None);
    assert_eq!(timeline.lane(2), None);
    let indexed = Events::from(&events[..]);
    let nearest = |time_ns| {
        let index = lane.nearest_event(indexed, time_ns);
        indexed.get(index.unwrap()).unwrap().time_ns
    };
    assert_eq!([0, 12, 13, 45, 500].map(nearest), [10, 10, 15, 46, 80]);
}

/// Thread 1 waits for the lock until thread 0 lets go: what the end of thread 1 waited for was
/// thread 0, up to its release.
#[test]
fn a_critical_path_goes_through_the_release() {
    let events = two_threads();
    let timeline = Timeline::new(&events);
    let find = |thread, kind| {
        let found = events
            .iter()
            .position(|it| it.thread == thread && it.kind == kind);
        found.unwrap() as u32
    };
    let (start, end) = (find(0, EventKind::Resume), find(1, EventKind::Release));
    let path = critical_path(&timeline, events[..].into(), end, start).unwrap();
    let steps: Vec<_> = path
        .steps
        .iter()
        .map(|it| (it.thread, it.start_ns, it.end_ns, it.state))
        .collect();
    assert_eq!(
        steps,
        [
            (0, 5, 30, ThreadState::Running),
            (1, 30, 35, ThreadState::Ready),
            (1, 35, 46, ThreadState::Running),
        ]
    );
    assert!(path.is_joined);
    assert_eq!((path.hand_overs, path.times_ns), (1, [5, 36, 0, 0]));
    let whole = critical_path(&timeline, events[..].into(), 0, events.len() as u32 - 1).unwrap();
    assert_eq!(whole.steps[0].thread, 0);
    assert_eq!(whole.times_ns.iter().sum::<u64>(), 90);
    assert_eq!(whole.times_ns[ThreadState::Sleeping as usize], 20);
    assert_eq!(critical_path(&timeline, events[..].into(), 0, 999), None);
}

#[test]
fn a_wait_knows_who_ended_it() {
    let events = two_threads();
    let timeline = Timeline::new(&events);
    let lane = timeline.lane(1).unwrap();
    let release = events
        .iter()
        .position(|it| it.kind == EventKind::Release)
        .unwrap();
    let blocked = lane.place_at(25).unwrap();
    for place in [blocked, blocked + 1, blocked + 2] {
        let cause = path::cause_of(&timeline, events[..].into(), lane, place).unwrap();
        assert_eq!((cause.thread, cause.event), (0, Some(release as u32)));
    }
    let started = path::cause_of(&timeline, events[..].into(), lane, 0).unwrap();
    assert_eq!((started.thread, started.time_ns), (0, 10));
    let asleep = lane.place_at(60).unwrap();
    assert_eq!(
        path::cause_of(&timeline, events[..].into(), lane, asleep),
        None
    );
}

#[test]
fn percentiles_are_nearest_ranks() {
    let holds: Vec<Event> = (0..200)
        .flat_map(|it| {
            let (begin, length) = (it * 1000, it / 2 + 1);
            [
                event(it * 2, &format!("{begin} 0 acquire 1 0")),
                event(it * 2 + 1, &format!("{} 0 release 1 0", begin + length)),
            ]
        })
        .collect();
    let statistics = Statistics::new(&holds, 0);
    let hold = statistics.objects[0].hold;
    assert_eq!(
        (hold.count, hold.p50_ns, hold.p99_ns, hold.max_ns),
        (200, 50, 99, 100)
    );
}

/// Perfetto knows a thread by its number alone, whatever the process, and takes 0 for the system's.
fn check_tracks(entries: &[serde_json::Value]) {
    let numbers: Vec<u64> = entries
        .iter()
        .filter(|it| it["name"] == "thread_name")
        .map(|it| it["tid"].as_u64().unwrap())
        .collect();
    let distinct: BTreeSet<u64> = numbers.iter().copied().collect();
    assert_eq!(numbers.len(), 3, "two threads, a lock");
    assert_eq!(distinct.len(), numbers.len(), "{numbers:?}");
    assert!(!distinct.contains(&0));
}

/// Perfetto drops an arrow whose ends are not within spans, and one that points back in time.
fn check_arrows(entries: &[serde_json::Value]) {
    let of_phase = |phase: &'static str| entries.iter().filter(move |it| it["ph"] == phase);
    let time = |it: &serde_json::Value| (it["ts"].as_f64().unwrap() * 1000.0).round() as u64;
    let length = |it: &serde_json::Value| (it["dur"].as_f64().unwrap() * 1000.0).round() as u64;
    let mut arrows = 0;
    for start in of_phase("s") {
        let end = of_phase("f").find(|it| it["id"] == start["id"]).unwrap();
        assert!(time(start) <= time(end), "{start} {end}");
        for moment in [start, end] {
            let is_enclosed = of_phase("X").any(|span| {
                (&span["pid"], &span["tid"]) == (&moment["pid"], &moment["tid"])
                    && (time(span)..time(span) + length(span)).contains(&time(moment))
            });
            assert!(is_enclosed, "{moment}");
        }
        arrows += 1;
    }
    assert_eq!(arrows, of_phase("f").count());
    assert_eq!(arrows, 3, "a start, a release, an end");
}

#[test]
fn exports() {
    let threads = [(0, "MainThread".to_owned()), (1, "=a,\"b\"".to_owned())];
    let objects = [(7, "Lock 'lock' (line 3)".to_owned())];
    let names = Names {
        threads: &threads,
        objects: &objects,
    };
    let json = chrome_trace(&two_threads(), names);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(value["traceEvents"].as_array().unwrap().len() > 20);
    check_tracks(value["traceEvents"].as_array().unwrap());
    check_arrows(value["traceEvents"].as_array().unwrap());
    insta::assert_snapshot!("chrome_trace", json);
    insta::assert_snapshot!("csv", events_csv(&two_threads(), names));
}
