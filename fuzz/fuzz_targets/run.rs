//! Programs of any kind, run in time slices for a moment: whatever they do ends in an ending.
#![no_main]

use std::time::Duration;

use libfuzzer_sys::fuzz_target;
use lockstep::program;
use lockstep::run::limits::Limits;
use lockstep::run::sliced::SlicedRun;
use lockstep::run::Options;

const MOMENT: Duration = Duration::from_millis(20);

fuzz_target!(|source: &str| {
    let Ok(program) = program::compile(source, "fuzz.py") else {
        return;
    };
    let options = Options {
        limits: Limits {
            memory_bytes: 64 << 20,
            threads: 50,
            output_bytes: Some(1 << 16),
        },
        seed: Some(1),
        ..Options::default()
    };
    let mut run = SlicedRun::new(program, &options);
    run.advance(MOMENT);
    run.pump();
    run.stop();
    run.advance(MOMENT);
    assert!(run.report().is_some(), "a run that was stopped has a report");
});
