//! `lockstep replay`: one execution, a line for each step.

use std::sync::Arc;

use lockstep::program::Program;
use lockstep::run::explore::{ExploreOptions, Replay, ReplayResult, StepView};
use serde::Serialize;

use crate::arguments::ReplayArguments;
use crate::explore::NOTHING_RAN;
use crate::json;

/// What `--json` prints.
#[derive(Debug, Serialize)]
struct Shown {
    steps: Vec<StepView>,
    result: ReplayResult,
}

/// Replays a schedule; the result is the exit status.
pub(crate) fn run(arguments: &ReplayArguments, program: &Arc<Program>) -> u8 {
    let options = ExploreOptions {
        seed: arguments.seed,
        ..ExploreOptions::default()
    };
    let mut replay = match Replay::new(Arc::clone(program), options, &arguments.schedule) {
        Ok(replay) => replay,
        Err(sentence) => {
            eprintln!("lockstep: {sentence}");
            return NOTHING_RAN;
        }
    };
    let steps: Vec<StepView> = (0..replay.length())
        .filter_map(|position| replay.step_at(position))
        .collect();
    let names: Vec<String> = replay
        .snapshot()
        .threads
        .into_iter()
        .map(|thread| thread.name)
        .collect();
    let result = replay.result();
    let is_wrong = result.has_error || !result.errors.is_empty();
    if arguments.json {
        if !json::print(&Shown { steps, result }) {
            return NOTHING_RAN;
        }
    } else {
        for (index, step) in steps.iter().enumerate() {
            let name = names.get(usize::from(step.thread)).map_or("?", |name| name);
            println!("{:>4}  {name} line {}: {}", index + 1, step.line, step.deed);
        }
        print!("{}", result.output);
        eprint!("{}", result.errors);
        for (name, value) in &result.values {
            println!("{name} = {value}");
        }
        for finding in &result.findings {
            println!("{finding}");
        }
    }
    u8::from(is_wrong)
}
