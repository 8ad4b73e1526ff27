//! What only a browser can show: the pool's Web Workers, shared memory and real waiting.
//!
//! `make test` runs it with the engine's flags in a dedicated worker, as the engine runs; the pool
//! is started once and shared by all tests.

#![cfg(all(target_family = "wasm", feature = "engine"))]

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicU64, AtomicUsize, Ordering};
use std::time::Duration;

use lockstep::program::compile;
use lockstep::run::Options;
use lockstep::run::outcome::{Ending, Report};
use lockstep::run::parallel::ParallelRun;
use lockstep::sync::Wake;
use lockstep::sync::futex::{self, Waited};
use lockstep::trace::{Event, EventKind};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_dedicated_worker);

/// Workers in the pool: more than the machines that run this have cores.
const CARRIERS: usize = 4;

async fn pool() {
    thread_local! {
        static STARTED: Cell<bool> = const { Cell::new(false) };
    }
    if !STARTED.replace(true) {
        lockstep::engine::pool::reserve_memory();
        JsFuture::from(wasm_bindgen_rayon::init_thread_pool(CARRIERS))
            .await
            .expect("the pool starts");
    }
}

#[wasm_bindgen_test]
async fn the_pool_has_as_many_workers_as_were_asked_for() {
    pool().await;
    let indices = rayon::broadcast(|context| context.index());
    assert_eq!(indices, (0..CARRIERS).collect::<Vec<_>>());
}

#[wasm_bindgen_test]
async fn workers_share_memory_and_atomic_additions_are_not_lost() {
    const ADDITIONS: u64 = 100_000;
    pool().await;
    let total = AtomicU64::new(0);
    rayon::broadcast(|_| {
        for _ in 0..ADDITIONS {
            total.fetch_add(1, Ordering::Relaxed);
        }
    });
    assert_eq!(total.into_inner(), ADDITIONS * CARRIERS as u64);
}

#[wasm_bindgen_test]
async fn events_written_by_all_workers_come_out_whole_and_numbered_without_gap() {
    const EVENTS: usize = 5_000;
    pool().await;
    let words: Vec<[AtomicU64; 4]> = (0..EVENTS * CARRIERS).map(|_| Default::default()).collect();
    let next = AtomicUsize::new(0);
    rayon::broadcast(|context| {
        for count in 0..EVENTS {
            let sequence = next.fetch_add(1, Ordering::Relaxed);
            let event = Event {
                sequence: sequence as u64,
                time_ns: count as u64,
                object: 7,
                line: count as u32,
                argument: sequence as u32,
                thread: context.index() as u16,
                kind: EventKind::Acquire,
            };
            for (word, value) in words[sequence].iter().zip(event.to_words()) {
                word.store(value, Ordering::Relaxed);
            }
        }
    });
    let mut counts = [0; CARRIERS];
    for (sequence, words) in words.iter().enumerate() {
        let words = words.each_ref().map(|word| word.load(Ordering::Relaxed));
        let event = Event::from_words(words).expect("a known kind");
        assert_eq!(event.sequence, sequence as u64);
        assert_eq!(event.argument, sequence as u32);
        let count: &mut u64 = &mut counts[usize::from(event.thread)];
        assert_eq!(
            event.time_ns, *count,
            "each worker's events are in its order"
        );
        *count += 1;
    }
    assert_eq!(counts, [EVENTS as u64; CARRIERS]);
}

#[wasm_bindgen_test]
async fn a_worker_waits_until_the_word_changes_and_it_is_woken() {
    pool().await;
    let word = Arc::new(AtomicU32::new(0));
    let passed = Arc::new(AtomicUsize::new(0));
    let (waiting, counting) = (Arc::clone(&word), Arc::clone(&passed));
    rayon::spawn_broadcast(move |_| {
        while waiting.load(Ordering::Acquire) == 0 {
            futex::wait(&waiting, 0, None);
        }
        counting.fetch_add(1, Ordering::Release);
    });
    // This worker is outside the pool, so it can wait for a while without holding anybody up.
    let unchanged = AtomicU32::new(0);
    let waited = futex::wait(&unchanged, 0, Some(Duration::from_millis(20)));
    assert_eq!(waited, Waited::TimedOut);
    assert_eq!(passed.load(Ordering::Acquire), 0, "nobody may pass yet");

    word.store(1, Ordering::Release);
    futex::wake(&word, Wake::All);
    while passed.load(Ordering::Acquire) < CARRIERS {
        std::hint::spin_loop();
    }
}

/// Runs a program on the pool, as the engine does, and returns what it printed.
async fn run(source: &str, stop_at_once: bool) -> (Report, String) {
    pool().await;
    let program = compile(source, "test.py").expect("the program has no errors");
    let run = ParallelRun::new(program, &Options::default(), CARRIERS);
    let carried = Arc::clone(&run);
    rayon::spawn_broadcast(move |context| carried.carry(context.index()));
    if stop_at_once {
        run.stop();
    }
    let never = AtomicU32::new(0);
    let mut printed = String::new();
    loop {
        let report = run.report();
        for output in run.pump().output {
            printed.push_str(&output.text);
        }
        if let Some(report) = report {
            return (report, printed);
        }
        futex::wait(&never, 0, Some(Duration::from_millis(5)));
    }
}

#[wasm_bindgen_test]
async fn threads_on_the_pool_lose_nothing_under_a_lock() {
    let (report, printed) = run(
        "\
from threading import Lock, Thread

counter = 0
lock = Lock()

def work():
    global counter
    for _ in range(5000):
        with lock:
            counter += 1

threads = [Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
",
        false,
    )
    .await;
    assert_eq!(report.ending, Ending::Finished { status: 0 });
    assert_eq!(printed, "20000\n");
    assert_eq!(report.threads.len(), 5);
}

#[wasm_bindgen_test]
async fn more_threads_than_carriers_all_end() {
    let (report, printed) = run(
        "\
from threading import Lock, Thread
import time

awake = 0
lock = Lock()

def sleeper():
    global awake
    time.sleep(0.01)
    with lock:
        awake += 1

threads = [Thread(target=sleeper) for _ in range(1000)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(awake)
",
        false,
    )
    .await;
    assert_eq!(report.ending, Ending::Finished { status: 0 });
    assert_eq!(printed, "1000\n");
}

#[wasm_bindgen_test]
async fn a_deadlock_on_the_pool_is_noticed() {
    let (report, _) = run(
        "\
from threading import Lock

lock = Lock()
lock.acquire()
lock.acquire()
",
        false,
    )
    .await;
    let Ending::Deadlock(blocked) = report.ending else {
        panic!("not a deadlock: {:?}", report.ending);
    };
    assert_eq!(blocked.len(), 1);
    assert_eq!(blocked[0].line, 5);
}

#[wasm_bindgen_test]
async fn an_endless_loop_on_the_pool_stops() {
    let (report, _) = run("while True:\n    pass\n", true).await;
    assert_eq!(report.ending, Ending::Stopped);
}
