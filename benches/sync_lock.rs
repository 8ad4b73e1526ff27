//! `sync::Lock` beside `std::sync::Mutex` and `parking_lot::Mutex`, natively: one acquire and
//! release with an addition between, uncontended and contended. Samples of the three alternate,
//! so that whatever else the machine does meets them all.

mod locks;
mod table;

use std::thread;
use std::time::Instant;

use locks::{Lockstep, Mutual, ParkingLot, StartLine, StdMutex};

const PAIRS: u32 = 2_000_000;
const SAMPLES: usize = 9;

fn main() {
    println!("\nacquire + release, native, median of {SAMPLES} (ns; ratio to std::sync::Mutex)\n");
    table::head(&[
        "threads",
        StdMutex::NAME,
        ParkingLot::NAME,
        Lockstep::NAME,
        "std / Lockstep",
        "parking_lot / Lockstep",
    ]);
    for threads in [1, 2, 4] {
        let mut samples = [const { Vec::new() }; 3];
        for _ in 0..SAMPLES {
            samples[0].push(pair_ns::<StdMutex>(threads));
            samples[1].push(pair_ns::<ParkingLot>(threads));
            samples[2].push(pair_ns::<Lockstep>(threads));
        }
        let [std, parking_lot, lockstep] = samples.map(table::median);
        table::row(&[
            threads.to_string(),
            format!("{std:.1}"),
            format!("{parking_lot:.1}"),
            format!("{lockstep:.1}"),
            format!("{:.2}", std / lockstep),
            format!("{:.2}", parking_lot / lockstep),
        ]);
    }
}

/// Nanoseconds of wall time for each acquire and release, all threads together.
fn pair_ns<M: Mutual>(threads: u16) -> f64 {
    let mut lock = M::default();
    let start = StartLine::new(u32::from(threads) + 1);
    let pairs = PAIRS / u32::from(threads);
    let elapsed = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|thread| {
                let (lock, start) = (&lock, &start);
                scope.spawn(move || {
                    start.wait();
                    locks::work(lock, thread, pairs);
                })
            })
            .collect();
        start.wait();
        let began = Instant::now();
        for worker in workers {
            worker.join().expect("no worker panics");
        }
        began.elapsed()
    });
    let done = u64::from(pairs) * u64::from(threads);
    assert_eq!(lock.counted(), done, "{} let two in", M::NAME);
    elapsed.as_nanos() as f64 / done as f64
}
