//! Programs on native carriers, many times and on too few of them: what is lost here would hang.

use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::ParallelRun;
use crate::run::Options;
use crate::run::limits::Limits;
use crate::run::outcome::{Ending, Report};
use crate::trace::{EventKind, Trace};

/// Longer than any of these runs takes; one that is over it hangs.
const HANGS: Duration = Duration::from_secs(30);

/// Starts a program, each carrier on a thread of its own.
fn start(
    source: &str,
    carriers: usize,
    options: &Options,
) -> (Arc<ParallelRun>, Vec<JoinHandle<()>>) {
    let program = crate::program::compile(source, "test.py").expect("this is Python");
    let run = ParallelRun::new(program, options, carriers);
    let threads = (0..carriers)
        .map(|carrier| {
            let run = Arc::clone(&run);
            std::thread::spawn(move || run.carry(carrier))
        })
        .collect();
    (run, threads)
}

/// Runs a program and returns what it printed and left.
pub(super) fn run(source: &str, carriers: usize, options: &Options) -> (String, Report) {
    let (run, threads) = start(source, carriers, options);
    let begun = Instant::now();
    let mut printed = String::new();
    loop {
        let report = run.report();
        printed.extend(run.pump().output.into_iter().map(|piece| piece.text));
        if let Some(report) = report {
            for thread in threads {
                thread.join().expect("carriers do not panic");
            }
            return (printed, report);
        }
        let hangs = HANGS * super::stress::times();
        assert!(begun.elapsed() < hangs, "hangs on {carriers} carriers");
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// The same of a program that prints little, with the events of the whole run.
fn recorded(source: &str, carriers: usize, options: &Options) -> (String, Trace, Report) {
    let (run, threads) = start(source, carriers, options);
    for thread in threads {
        thread.join().expect("carriers do not panic");
    }
    let pumped = run.pump();
    let mut trace = Trace::default();
    trace.push_bytes(&pumped.events);
    let printed = pumped.output.into_iter().map(|piece| piece.text);
    let report = run.report().expect("it is over");
    (printed.collect(), trace, report)
}

const LOCKS: &str = "
from threading import Thread, Lock
import time
first = Lock()
second = Lock()
count = 0
def work(n):
    global count
    for i in range(60):
        with first:
            with second:
                count += 1
        if i % 20 == n:
            time.sleep(0.0002)
        if second.acquire(timeout=0.00005):
            second.release()
threads = [Thread(target=work, args=(n,)) for n in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count)
";

/// Waiting, parking, timeouts and the change to multiplexing, over and over.
#[test]
fn no_wake_up_is_lost_on_any_number_of_carriers() {
    for round in 0..60 {
        let carriers = round % 10 + 1;
        let (printed, report) = run(LOCKS, carriers, &Options::default());
        assert_eq!(printed, "480\n", "{carriers} carriers");
        assert_eq!(report.ending, Ending::Finished { status: 0 });
        assert!(report.threads.iter().all(|thread| thread.ended));
    }
}

const COUNTER: &str = "
from threading import Thread, Lock
lock = Lock()
count = 0
def add():
    global count
    for i in range(10000):
        with lock:
            count += 1
threads = [Thread(target=add) for n in range(5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(count)
";

/// One lock, taken as fast as can be by more threads than carriers: a thread that parks while
/// another one barges in must not be forgotten.
#[test]
fn nobody_is_forgotten_behind_a_thread_that_barges_in() {
    for round in 0..60 {
        let carriers = [2, 3, 5][round % 3];
        let (printed, _) = run(COUNTER, carriers, &Options::default());
        assert_eq!(printed, "50000\n", "{carriers} carriers");
    }
}

#[test]
fn a_deadlock_is_noticed_on_any_number_of_carriers() {
    let source = "
from threading import Barrier, Thread, Lock
fork = Lock()
knife = Lock()
both_hold_one = Barrier(2)
def eat(first, second):
    with first:
        both_hold_one.wait()
        with second:
            pass
ada = Thread(target=eat, args=(fork, knife), name='Ada')
bob = Thread(target=eat, args=(knife, fork), name='Bob')
ada.start()
bob.start()
ada.join()
";
    for carriers in 1..=4 {
        let (_, report) = run(source, carriers, &Options::default());
        let Ending::Deadlock(threads) = report.ending else {
            panic!("{:?} on {carriers} carriers", report.ending);
        };
        let held_by: Vec<_> = threads.iter().map(|thread| thread.held_by).collect();
        assert_eq!(held_by, [Some(1), Some(2), Some(1)]);
    }
}

#[test]
fn what_a_run_may_use_is_limited() {
    let limits = Limits {
        threads: 4,
        ..Limits::default()
    };
    let options = Options {
        limits,
        ..Options::default()
    };
    let source = "
from threading import Thread
import time
for n in range(10):
    Thread(target=time.sleep, args=(0.01,)).start()
";
    let (printed, report) = run(source, 2, &options);
    assert!(
        printed.ends_with("RuntimeError: can't start new thread\n"),
        "{printed}"
    );
    assert_eq!(report.ending, Ending::Finished { status: 1 });
    assert_eq!(report.notes.len(), 1);
    assert_eq!(report.threads.len(), 4);
}

const TURNS: &str = "
from threading import Thread
left = [400000, 400000, 400000]
def count_down(number):
    n = left[number]
    while n > 0:
        n -= 1
    left[number] = n
threads = [Thread(target=count_down, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(left)
";

const LOCKS_OF_ALL_KINDS: &str = "
from threading import Lock, RLock, Thread
shared = [Lock(), RLock()]
def work(n):
    own = [Lock(), RLock()]
    for i in range(300):
        for lock in own:
            with lock:
                pass
        if i % 7 == n:
            for lock in shared:
                with lock:
                    with own[1]:
                        pass
        if i % 5 == 0 and shared[0].acquire(False):
            shared[0].release()
threads = [Thread(target=work, args=(n,)) for n in range(6)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
";

/// Whether the numbers of a lock's events were drawn one by one or together.
#[test]
fn a_lock_is_taken_and_freed_in_turns_in_the_order_of_events() {
    use std::collections::BTreeMap;
    for round in 0..20 {
        let carriers = round % 7 + 1;
        let (_, trace, _) = recorded(LOCKS_OF_ALL_KINDS, carriers, &Options::default());
        assert_eq!(trace.dropped(), 0);
        let mut holders = BTreeMap::new();
        let mut held = 0;
        for event in trace.events() {
            let holder = holders.get(&event.object).copied();
            match event.kind {
                EventKind::Acquire => {
                    assert_eq!(holder, None, "{carriers} carriers: {event:?}");
                    holders.insert(event.object, event.thread);
                    held += 1;
                }
                EventKind::Release => {
                    assert_eq!(holder, Some(event.thread), "{carriers} carriers: {event:?}");
                    holders.remove(&event.object);
                }
                _ => {}
            }
        }
        assert!(held >= 6 * 2 * 300 && holders.is_empty());
    }
}

#[test]
fn the_last_event_of_a_thread_says_whether_an_exception_ended_it() {
    const ENDS: &str = "\
import _thread, sys
from threading import Thread
def raises(): raise ValueError(1)
def catches():
    try: raise ValueError(2)
    except ValueError: pass
for target in [raises, catches, sys.exit]:
    thread = Thread(target=target)
    thread.start()
    thread.join()
_thread.start_new_thread(raises, ())
while _thread._count():
    pass
Thread(target=print).start()
";
    let (_, trace, _) = recorded(ENDS, 3, &Options::default());
    let events = trace.events().iter();
    let ends = events.filter(|event| event.kind == EventKind::End);
    let mut failed: Vec<_> = ends.map(|event| (event.thread, event.argument)).collect();
    failed.sort_unstable();
    assert_eq!(failed, [(0, 0), (1, 1), (2, 0), (3, 0), (4, 1), (5, 0)]);
}

/// Lanes never overlap in time, and threads that compute take turns before they end.
#[test]
fn with_the_gil_one_thread_runs_at_a_time() {
    use crate::trace::{ThreadState, Timeline};
    for carriers in [1, 2, 6] {
        let options = Options {
            gil: true,
            ..Options::default()
        };
        let (printed, trace, report) = recorded(TURNS, carriers, &options);
        assert_eq!(printed, "[0, 0, 0]\n");
        let timeline = Timeline::until(trace.events(), report.elapsed_ns);
        let mut running: Vec<(u64, u64)> = timeline
            .lanes
            .iter()
            .flat_map(|lane| &lane.spans)
            .filter(|span| span.state == ThreadState::Running && span.end_ns > span.start_ns)
            .map(|span| (span.start_ns, span.end_ns))
            .collect();
        running.sort_unstable();
        for pair in running.windows(2) {
            assert!(pair[0].1 <= pair[1].0, "{carriers} carriers: {pair:?}");
        }
        assert!(running.len() > 4, "{carriers} carriers: {running:?}");
    }
}

#[test]
fn with_the_gil_no_wake_up_is_lost_either() {
    let options = Options {
        gil: true,
        ..Options::default()
    };
    for round in 0..30 {
        let carriers = round % 10 + 1;
        let (printed, report) = run(LOCKS, carriers, &options);
        assert_eq!(printed, "480\n", "{carriers} carriers");
        assert_eq!(report.ending, Ending::Finished { status: 0 });
    }
}

/// Whoever ends the program at once need not have been given the GIL by those who compute for ever.
#[test]
fn with_the_gil_one_thread_can_end_the_program() {
    let source = "
import os
import threading
def work():
    while True:
        pass
for _ in range(4):
    threading.Thread(target=work).start()
blocked = threading.Lock()
blocked.acquire()
threading.Thread(target=blocked.acquire).start()
print('out', flush=True)
os._exit(7)
";
    let options = Options {
        gil: true,
        ..Options::default()
    };
    for carriers in [1, 2, 6] {
        let (printed, report) = run(source, carriers, &options);
        assert_eq!(printed, "out\n", "{carriers} carriers");
        assert_eq!(report.ending, Ending::Finished { status: 7 });
    }
}
