//! Runs that were recorded, by real threads and by slices, are followed by the explorer: what is
//! found has the same operations in each thread, the same output and the same end.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use lockstep::program::{self, Program};
use lockstep::run::explore::{ExploreOptions, Followed, Follower, Recorded, Replay, Told};
use lockstep::run::outcome::Ending;
use lockstep::run::parallel::ParallelRun;
use lockstep::run::sliced::{Advance, SlicedRun};
use lockstep::run::{Options, Pumped};
use lockstep::trace::{Event, EventKind, Lane, STEP_NS, ThreadState, Timeline, Trace};

/// A run that takes longer goes on for ever, as some of the programs do.
const ENDLESS: Duration = Duration::from_secs(2);

/// Collects what a run hands out.
#[derive(Default)]
struct Collected {
    trace: Trace,
    output: String,
}

impl Collected {
    fn take(&mut self, pumped: Pumped) {
        assert_eq!(pumped.events_dropped, 0);
        self.trace.push_bytes(&pumped.events);
        self.output
            .extend(pumped.output.into_iter().map(|piece| piece.text));
    }

    /// Nothing if it had to be stopped.
    fn recorded(mut self, ending: &Ending) -> Option<Recorded> {
        self.trace.finish();
        Some(Recorded {
            events: self.trace.events().to_vec(),
            output: self.output,
            is_deadlock: match ending {
                Ending::Finished { .. } => false,
                Ending::Deadlock(_) => true,
                Ending::Stopped | Ending::OverLimit(_) => return None,
            },
        })
    }
}

/// Records a run on real threads.
fn in_parallel(program: &Arc<Program>, carriers: usize) -> Option<Recorded> {
    let options = Options {
        seed: Some(1),
        ..Options::default()
    };
    let run = ParallelRun::new(Arc::clone(program), &options, carriers);
    let threads: Vec<_> = (0..carriers)
        .map(|carrier| {
            let run = Arc::clone(&run);
            std::thread::spawn(move || run.carry(carrier))
        })
        .collect();
    let mut collected = Collected::default();
    let begun = Instant::now();
    let report = loop {
        let report = run.report();
        collected.take(run.pump());
        if let Some(report) = report {
            break report;
        }
        std::thread::sleep(Duration::from_millis(1));
        if begun.elapsed() > ENDLESS {
            run.stop();
        }
    };
    for thread in threads {
        thread.join().expect("carriers do not panic");
    }
    collected.take(run.pump());
    collected.recorded(&report.ending)
}

/// Records a run in slices of so many instructions.
fn in_slices(program: &Arc<Program>, slice_steps: u32) -> Option<Recorded> {
    let options = Options {
        seed: Some(1),
        slice_steps,
        ..Options::default()
    };
    let mut run = SlicedRun::new(Arc::clone(program), &options);
    let mut collected = Collected::default();
    let begun = Instant::now();
    loop {
        if begun.elapsed() > ENDLESS {
            run.stop();
        }
        let advance = run.advance(Duration::from_millis(50));
        collected.take(run.pump());
        match advance {
            Advance::Working => {}
            Advance::Sleeping(time) => std::thread::sleep(time),
            Advance::Ended => break,
        }
    }
    let report = run.report().expect("it has ended");
    collected.recorded(&report.ending)
}

fn follow(program: &Arc<Program>, recorded: &Recorded) -> Followed {
    let options = ExploreOptions::default();
    let mut follower = Follower::new(Arc::clone(program), &options, recorded);
    loop {
        match follower.advance() {
            Followed::Open => {}
            other => return other,
        }
    }
}

/// What each thread did, in order.
fn deeds(events: &[Event]) -> Vec<(u16, EventKind, u32)> {
    let is_deed = |event: &&Event| {
        !matches!(
            event.kind,
            EventKind::Resume
                | EventKind::Yield
                | EventKind::Block
                | EventKind::Unblock
                | EventKind::Sleep
                | EventKind::Awake
                | EventKind::Load
                | EventKind::Store
                | EventKind::Start
        )
    };
    let deeds = events.iter().filter(is_deed);
    let mut deeds: Vec<_> = deeds
        .map(|event| (event.thread, event.kind, event.line))
        .collect();
    deeds.sort_by_key(|(thread, ..)| *thread);
    deeds
}

/// Steps of executions that are held against their timeline at each step.
const MOST_STEPS: usize = 300;

/// At each step the timeline shows who is there, who runs, who has ended and who holds what, as the
/// execution itself says.
fn check_timeline(replay: &mut Replay, told: &Told, name: &str) {
    let end_ns = (told.steps.len() as u64 + 1) * STEP_NS;
    let timeline = Timeline::until(&told.events, end_ns);
    for (index, step) in told.steps.iter().enumerate().take(MOST_STEPS) {
        let begin_ns = index as u64 * STEP_NS;
        let runs = |lane: &&Lane| {
            let span = lane.at(begin_ns);
            span.is_some_and(|span| span.state == ThreadState::Running)
        };
        let running: Vec<(u16, u32)> = timeline
            .lanes
            .iter()
            .filter(runs)
            .map(|lane| (lane.thread, lane.at(begin_ns).map_or(0, |span| span.line)))
            .collect();
        assert_eq!(running, [(step.thread, step.line)], "{name}, step {index}");
        replay.go_to(index + 1);
        let now_ns = begin_ns + STEP_NS;
        let snapshot = replay.snapshot();
        for thread in &snapshot.threads {
            let lane = timeline.lane(thread.thread).expect("it was started");
            assert!(lane.start_ns <= now_ns, "{name}, step {index}");
            assert_eq!(
                thread.has_ended,
                lane.end_ns <= now_ns,
                "{name}, step {index}"
            );
            let is_blocked = lane
                .at(now_ns)
                .is_some_and(|it| it.state == ThreadState::Blocked);
            // Who could go on waits for a time at most.
            assert!(!is_blocked || !thread.has_ended, "{name}, step {index}");
        }
        for (object, state) in &snapshot.objects {
            let object = object.to_string();
            let info = told.objects.iter().find(|info| info.described() == object);
            let hold = info.and_then(|info| timeline.place_of_hold(info.object));
            let holder = hold.and_then(|hold| {
                let lane = &timeline.holds[hold];
                Some(lane.spans[lane.place_at(now_ns)?].thread)
            });
            let holder = holder.map(|thread| told.names[usize::from(thread)].clone());
            let state = state.to_string();
            if let Some(by) = state.strip_prefix("held by ") {
                // An `RLock` may be held several times.
                let shown = holder.unwrap_or_else(|| String::from("nobody"));
                assert!(
                    by.starts_with(&shown),
                    "{name}, step {index}: {object} {state}"
                );
            } else if state == "free" {
                assert_eq!(holder, None, "{name}, step {index}: {object}");
            }
        }
    }
}

/// Follows a run; what is found must be the same. An error is why nothing was found.
fn check(program: &Arc<Program>, recorded: &Recorded, name: &str) -> Result<(), String> {
    let (schedule, operations) = match follow(program, recorded) {
        Followed::Found {
            schedule,
            operations,
            ..
        } => (schedule, operations),
        Followed::Lost(sentence) | Followed::TooLong(sentence) => return Err(sentence),
        Followed::Open => unreachable!("it has come to an end"),
    };
    let options = ExploreOptions::default();
    let mut replay = Replay::new(Arc::clone(program), options, &schedule)
        .unwrap_or_else(|error| panic!("{name}: {error}"));
    let told = replay.tell();
    assert_eq!(deeds(&told.events), deeds(&recorded.events), "{name}");
    assert!(operations > 0, "{name}");
    check_timeline(&mut replay, &told, name);
    replay.go_to(replay.length());
    let written = replay.snapshot().output;
    let written: String = written.into_iter().map(|piece| piece.text).collect();
    assert_eq!(written, recorded.output, "{name}");
    Ok(())
}

#[test]
fn recorded_runs_are_followed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/explore");
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut paths: Vec<_> = entries
        .map(|entry| entry.expect("it can be read").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "py"))
        .collect();
    paths.sort();
    let (mut found, mut lost) = (0, 0);
    for path in &paths {
        let source = fs::read_to_string(path).expect("it can be read");
        let program = &program::compile(&source, "program.py").expect("this is Python");
        let name = path.file_name().expect("a file").to_string_lossy();
        let mut ways: Vec<Box<dyn Fn() -> Option<Recorded>>> = Vec::new();
        for slice_steps in [1, 3, 101] {
            ways.push(Box::new(move || in_slices(program, slice_steps)));
        }
        for carriers in [1, 4, 4] {
            ways.push(Box::new(move || in_parallel(program, carriers)));
        }
        for recorded in ways.iter().map_while(|run| run()) {
            match check(program, &recorded, &name) {
                Ok(()) => found += 1,
                Err(sentence) => {
                    println!("{name}: {sentence}");
                    lost += 1;
                }
            }
        }
    }
    // What leaves no event is found by chance only.
    assert!(lost * 50 <= found, "{found} found, {lost} lost");
}

const COUNTER: &str = "
from threading import Thread, Lock
count = 0
lock = Lock()
def add(times):
    global count
    for _ in range(times):
        with lock:
            count += 1
    print(times, 'times')
threads = [Thread(target=add, args=(times,)) for times in (3, 4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count)
";

const WATCHDOG: &str = "
import os
import threading
lock = threading.Lock()
lock.acquire()
def bite():
    print('bites', flush=True)
    os._exit(3)
threading.Thread(target=bite).start()
lock.acquire()
";

#[test]
fn a_run_that_a_thread_ended_at_once_is_followed() {
    let program = program::compile(WATCHDOG, "program.py").expect("this is Python");
    let in_slices = [1, 3, 101].map(|slice_steps| in_slices(&program, slice_steps));
    let in_parallel = [1, 2, 4].map(|carriers| in_parallel(&program, carriers));
    for recorded in in_slices.iter().chain(&in_parallel) {
        let recorded = recorded.as_ref().expect("it ends");
        assert_eq!(recorded.output, "bites\n");
        assert_eq!(check(&program, recorded, "watchdog"), Ok(()));
    }
}

/// Why a changed recording can't be followed.
fn lost(change: impl FnOnce(&mut Recorded)) -> String {
    let program = program::compile(COUNTER, "program.py").expect("this is Python");
    let mut recorded = in_slices(&program, 7).expect("it ends");
    assert_eq!(check(&program, &recorded, "unchanged"), Ok(()));
    change(&mut recorded);
    match follow(&program, &recorded) {
        Followed::Lost(sentence) => sentence,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_did_not_happen_is_not_shown() {
    let is_release = |event: &Event| event.kind == EventKind::Release && event.thread == 2;
    let sentence = lost(|recorded| {
        let at = recorded.events.iter().rposition(is_release);
        recorded.events.remove(at.expect("it releases the lock"));
    });
    assert!(
        sentence.contains("by Thread-2 (add), but here it releases Lock 'lock'"),
        "{sentence}"
    );
    let sentence = lost(|recorded| recorded.output.push_str("8\n"));
    assert!(
        sentence.contains("the run printed '8', this execution nothing more"),
        "{sentence}"
    );
    let sentence = lost(|recorded| recorded.is_deadlock = true);
    assert!(sentence.contains("the run was stuck"), "{sentence}");
    let sentence = lost(|recorded| recorded.events.truncate(9));
    assert!(
        sentence.contains("the run was over, but here"),
        "{sentence}"
    );
    let sentence = lost(|recorded| {
        let of_lock = recorded.events.iter_mut().filter(|it| it.thread == 1);
        let acquire = of_lock.rev().find(|it| it.kind == EventKind::Acquire);
        acquire.expect("it takes the lock").object += 1000;
    });
    assert!(sentence.contains("the run has 'acquire'"), "{sentence}");
}
