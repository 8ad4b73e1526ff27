//! The plain worker: programs in time slices, all threads on this one worker; or, if its address says
//! so, explorations and replays.
//!
//! It needs no shared memory, so it works where the page is not isolated.

use std::sync::Arc;
use std::time::Duration;

use wasm_bindgen::prelude::wasm_bindgen;

use super::{explore_worker, failure, host, scope};
use crate::program::Program;
use crate::run::outcome::{ObjectInfo, Report};
use crate::run::sliced::{Advance, SlicedRun};
use crate::run::{Options, Pumped};

/// How long a run goes on before this worker looks for messages.
const SLICE: Duration = Duration::from_millis(10);

/// Serves the page. To be called once, when the worker's wasm has loaded.
#[wasm_bindgen]
pub fn serve() {
    let explores = scope::scope().location().search().contains("task=explore");
    if explores {
        return explore_worker::serve(0, || {});
    }
    failure::watch();
    host::serve::<SlicedRun>(0);
}

impl host::Run for SlicedRun {
    fn start(program: Arc<Program>, options: &Options) -> Self {
        Self::new(program, options)
    }

    fn advance(&mut self) -> Advance {
        SlicedRun::advance(self, SLICE)
    }

    fn stop(&mut self) {
        SlicedRun::stop(self);
    }

    fn pump(&mut self) -> Pumped {
        SlicedRun::pump(self)
    }

    fn objects(&self) -> Vec<ObjectInfo> {
        SlicedRun::objects(self)
    }

    fn report(&self) -> Option<Report> {
        SlicedRun::report(self)
    }
}
