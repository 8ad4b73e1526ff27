//! The worker of the engine build: owns the pool, has programs run on it in parallel.
//!
//! This worker is none of the carriers. It never waits for one, so it answers Stop at once.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use js_sys::{Array, Promise, global};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::DedicatedWorkerGlobalScope;

use super::protocol::Answer;
use super::{failure, host};
use crate::program::Program;
use crate::run::outcome::{ObjectInfo, Report};
use crate::run::parallel::ParallelRun;
use crate::run::sliced::Advance;
use crate::run::{Options, Pumped};

/// How often the page hears that the pool is being started.
const BEAT_MS: i32 = 200;

/// How long the pool's workers may take to start. Sixteen take a quarter of a second.
const POOL_TIMEOUT_MS: i32 = 10_000;

/// rayon-core silently starts no more than this many threads on wasm32.
const CARRIERS_MAXIMUM: u32 = 255;

/// What the memory grows to before there is a second worker, in bytes: more than a run may use
/// with its limits, less than the most that the engine's memory can have.
const RESERVED_BYTES: usize = 768 << 20;

/// Lets the memory grow once, while there is one worker.
///
/// A worker may learn late that another one has let the shared memory grow. In Chromium 156 an
/// atomic access to the new part then traps ("memory access out of bounds"): seen with thousands
/// of threads, whose objects one carrier made and another one locked at once. What is reserved
/// and never used costs address space only. Where so much can't be had, nothing is lost but that.
pub fn reserve_memory() {
    let mut room = Vec::<u8>::new();
    let _ = room.try_reserve_exact(RESERVED_BYTES);
    // Not to be optimised away: the allocator keeps what it has once got.
    std::hint::black_box(&mut room);
}

/// Starts a pool of so many workers and serves the page, or answers `Broken`. To be called once,
/// when the worker's wasm has loaded.
#[wasm_bindgen]
pub fn serve(carriers: u32) {
    failure::watch();
    reserve_memory();
    let is_starting = Rc::new(Cell::new(true));
    let beats = Rc::clone(&is_starting);
    spawn_local(async move {
        while beats.get() {
            host::post(&Answer::Starting {}, &[]);
            if !pause(BEAT_MS).await {
                break;
            }
        }
    });
    spawn_local(async move {
        let pool = start_pool(carriers).await;
        is_starting.set(false);
        match pool {
            Ok(()) => {
                rayon::spawn_broadcast(|_| failure::report_rejections());
                warm_up().await;
                host::serve::<Arc<ParallelRun>>(carriers);
            }
            Err(message) => host::post(&Answer::Broken { message }, &[]),
        }
    });
}

/// A program that calls what most programs call.
const WARM_UP: &str = "\
from threading import Lock, Thread
lock = Lock()
total = 0
def work(count):
    global total
    for _ in range(count):
        with lock:
            total += 1
threads = [Thread(target=work, args=(9,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
";

/// How often the end of that program is looked for, and how many times.
const WARM_UP_LOOK_MS: i32 = 2;
const WARM_UP_LOOKS: u32 = 250;

/// Runs a small program before the first of a person's. A browser compiles a function of wasm when
/// it is first called, for all workers: 30 to 50 ms, during which started threads stood ready.
async fn warm_up() {
    let Ok(program) = crate::program::compile(WARM_UP, "warm_up.py") else {
        return;
    };
    let mut run = <Arc<ParallelRun> as host::Run>::start(program, &Options::default());
    for _ in 0..WARM_UP_LOOKS {
        if host::Run::report(&run).is_some() {
            return;
        }
        // Without a timer there is no warming up.
        if !pause(WARM_UP_LOOK_MS).await {
            break;
        }
        host::Run::pump(&mut run);
    }
    host::Run::stop(&mut run);
}

/// Lets other messages be handled for so long. Tells whether there is a timer at all.
async fn pause(ms: i32) -> bool {
    let mut has_timer = true;
    let over = Promise::new(&mut |resolve, _| {
        has_timer = global()
            .unchecked_into::<DedicatedWorkerGlobalScope>()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms)
            .is_ok();
    });
    has_timer && JsFuture::from(over).await.is_ok()
}

/// Starts the pool. A worker that cannot start never says so: the promise just does not settle.
async fn start_pool(carriers: u32) -> Result<(), String> {
    if !(1..=CARRIERS_MAXIMUM).contains(&carriers) {
        return Err(format!(
            "A pool of {carriers} workers can't be made: choose a number from 1 to {CARRIERS_MAXIMUM}."
        ));
    }
    let timeout = Promise::new(&mut |_, reject| {
        let on_timeout = Closure::once_into_js(move || {
            let sentence = JsValue::from_str("they did not start in time");
            let _ = reject.call1(&JsValue::NULL, &sentence);
        });
        // Without a timer the pool is waited for as long as the page waits.
        let _ = global()
            .unchecked_into::<DedicatedWorkerGlobalScope>()
            .set_timeout_with_callback_and_timeout_and_arguments_0(
                on_timeout.unchecked_ref(),
                POOL_TIMEOUT_MS,
            );
    });
    let pool = wasm_bindgen_rayon::init_thread_pool(carriers as usize);
    JsFuture::from(Promise::race(&Array::of2(&pool, &timeout)))
        .await
        .map(|_| ())
        .map_err(|error| {
            let cause = error.as_string().unwrap_or_else(|| format!("{error:?}"));
            format!(
                "The {carriers} workers of the pool could not be started: {cause}. The browser \
                 may be out of memory or workers: choose fewer workers, or close other tabs."
            )
        })
}

impl host::Run for Arc<ParallelRun> {
    fn start(program: Arc<Program>, options: &Options) -> Self {
        let run = ParallelRun::new(program, options, rayon::current_num_threads());
        let carried = Arc::clone(&run);
        rayon::spawn_broadcast(move |context| carried.carry(context.index()));
        run
    }

    /// The carriers work; this worker has nothing to do until it next looks.
    fn advance(&mut self) -> Advance {
        Advance::Sleeping(Duration::MAX)
    }

    fn stop(&mut self) {
        ParallelRun::stop(self);
    }

    fn pump(&mut self) -> Pumped {
        ParallelRun::pump(self)
    }

    fn objects(&self) -> Vec<ObjectInfo> {
        ParallelRun::objects(self)
    }

    fn report(&self) -> Option<Report> {
        ParallelRun::report(self)
    }
}
