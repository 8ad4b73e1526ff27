//! The worker of the engine build: owns the pool, has programs run on it in parallel.
//!
//! This worker is none of the carriers. It never waits for one, so it answers Stop at once.

use std::sync::Arc;
use std::time::Duration;

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::protocol::Answer;
use super::{failure, host, pool, scope};
use crate::program::Program;
use crate::run::outcome::{ObjectInfo, Report};
use crate::run::parallel::ParallelRun;
use crate::run::sliced::Advance;
use crate::run::{Options, Pumped};

/// Starts a pool of so many workers and serves the page, or answers `Broken`. To be called once,
/// when the worker's wasm has loaded.
#[wasm_bindgen]
pub fn serve(carriers: u32) {
    failure::watch();
    spawn_local(async move {
        match pool::start(carriers).await {
            Ok(()) => {
                warm_up().await;
                host::serve::<Arc<ParallelRun>>(carriers);
            }
            Err(message) => scope::post(&Answer::Broken { message }, &[]),
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
        has_timer = scope::scope()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms)
            .is_ok();
    });
    has_timer && JsFuture::from(over).await.is_ok()
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
