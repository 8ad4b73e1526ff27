//! `lockstep explore`: what was found, for a person or as JSON, and as an exit status for CI.

use std::fmt::Write as _;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::available_parallelism;
use std::time::{Duration, Instant};

use lockstep::program::Program;
use lockstep::run::explore::{
    Budget, Coverage, Exploration, ExploreOptions, Explorer, Method, Outcome, OutcomeKind,
};

use crate::arguments::ExploreArguments;
use crate::json;

/// The exit status if there was nothing to explore.
pub(crate) const NOTHING_RAN: u8 = 2;
const FOUND: u8 = 1;

/// How often progress is shown.
const PROGRESS_INTERVAL: Duration = Duration::from_millis(500);

/// Executions that go into finding shorter schedules.
const MINIMISING_EXECUTIONS: u64 = 20_000;

/// Outcomes that are shown.
const MOST_SHOWN: usize = 20;

/// Set by ctrl-C.
static STOPPED: AtomicBool = AtomicBool::new(false);

/// Explores a program; the result is the exit status.
pub(crate) fn run(arguments: &ExploreArguments, program: &Arc<Program>) -> u8 {
    let defaults = ExploreOptions::default();
    let method = match (arguments.bound, arguments.samples) {
        (Some(preemptions), _) => Method::Bounded { preemptions },
        (_, Some(samples)) => Method::Random { samples },
        _ if arguments.all => Method::All,
        _ => defaults.method,
    };
    let options = ExploreOptions {
        method,
        most_steps: arguments.steps,
        seed: arguments.seed,
        ..defaults
    };
    if let Err(error) = ctrlc::set_handler(|| STOPPED.store(true, Ordering::Relaxed)) {
        eprintln!("lockstep: ctrl-C will end Lockstep without a word: {error}.");
    }
    let jobs = arguments.jobs.or_else(|| available_parallelism().ok());
    let jobs = jobs.map_or(1, NonZeroUsize::get);
    let explorer = match &arguments.after {
        None => Ok(Explorer::new(Arc::clone(program), options)),
        Some(schedule) => Explorer::after(Arc::clone(program), options, schedule),
    };
    let mut explorer = match explorer {
        Ok(explorer) => explorer.spread(jobs),
        Err(sentence) => {
            eprintln!("lockstep: {sentence}");
            return NOTHING_RAN;
        }
    };
    let begun = Instant::now();
    let time = Duration::try_from_secs_f64(arguments.time.max(0.0)).unwrap_or(Duration::MAX);
    let mut shows_progress = false;
    while !STOPPED.load(Ordering::Relaxed) {
        let left = time.saturating_sub(begun.elapsed());
        let budget = Budget {
            time: left.min(PROGRESS_INTERVAL),
            executions: u64::MAX,
        };
        if explorer.advance(budget, &STOPPED) || left <= PROGRESS_INTERVAL {
            break;
        }
        if !arguments.json {
            let report = explorer.report();
            eprint!(
                "\r{} executions, {} outcomes, about {:.0} % ",
                report.executions,
                report.outcomes.len(),
                report.share_done * 100.0
            );
            shows_progress = true;
        }
    }
    if shows_progress {
        eprint!("\r{:60}\r", "");
    }
    explorer.minimise(Budget {
        time: time.saturating_sub(begun.elapsed()).max(time / 4),
        executions: MINIMISING_EXECUTIONS,
    });
    let report = explorer.report();
    if arguments.json {
        if !json::print(&report) {
            return NOTHING_RAN;
        }
    } else {
        print!(
            "{}",
            told(&report, &arguments.source.file.display().to_string())
        );
    }
    if report.has_error() { FOUND } else { 0 }
}

/// The report for a person.
fn told(report: &Exploration, file: &str) -> String {
    let mut text = String::new();
    let seconds = report.elapsed_ns as f64 / 1e9;
    // How many there were has been said.
    let coverage = match report.coverage {
        Coverage::Partial => String::from("not all interleavings"),
        Coverage::Samples { .. } => String::from("drawn at random"),
        _ => report.coverage_sentence.clone(),
    };
    let _ = writeln!(
        text,
        "{}: {} execution{} in {seconds:.2} s, {coverage}.",
        file,
        report.executions,
        if report.executions == 1 { "" } else { "s" },
    );
    if report.cut > 0 {
        let _ = writeln!(
            text,
            "{} executions were cut: they were too long.",
            report.cut
        );
    }
    let _ = writeln!(text, "\nOutcomes:");
    for outcome in report.outcomes.iter().take(MOST_SHOWN) {
        let share = outcome.executions as f64 / report.executions.max(1) as f64 * 100.0;
        let kind = match outcome.kind {
            OutcomeKind::Expected => "expected",
            OutcomeKind::Reordered => "reordered",
            OutcomeKind::Surprising => "surprising",
            OutcomeKind::Unfinished => "unfinished",
            OutcomeKind::Error => "error",
        };
        let _ = writeln!(
            text,
            "  {:>8} ({share:.1} %) {kind:10} {}",
            outcome.executions,
            summary(outcome)
        );
        let _ = writeln!(text, "           --schedule {}", outcome.schedule);
    }
    if report.outcomes.len() > MOST_SHOWN {
        let more = report.outcomes.len() - MOST_SHOWN;
        let at_least = if report.has_more_outcomes {
            "at least "
        } else {
            ""
        };
        let _ = writeln!(text, "  … and {at_least}{more} more");
    }
    let (errors, warnings): (Vec<_>, Vec<_>) =
        report.findings.iter().partition(|finding| finding.is_error);
    for (title, findings) in [("Errors", errors), ("Warnings", warnings)] {
        if findings.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\n{title}:");
        for finding in findings {
            let _ = writeln!(text, "  {}", finding.sentence);
            let _ = writeln!(text, "      --schedule {}", finding.schedule);
        }
    }
    text
}

fn summary(outcome: &Outcome) -> String {
    let mut parts: Vec<String> = outcome
        .values
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    if !outcome.output.is_empty() {
        parts.push(format!("prints {:?}", outcome.output));
    }
    parts.extend(outcome.raised());
    let end = match outcome.end {
        lockstep::run::explore::End::Finished => "",
        lockstep::run::explore::End::Deadlock => "nobody can go on",
        lockstep::run::explore::End::Livelock => "runs in circles for ever",
        lockstep::run::explore::End::Cut => "cut",
    };
    if !end.is_empty() {
        parts.push(end.to_owned());
    }
    if parts.is_empty() {
        parts.push(String::from("finished"));
    }
    parts.join("  ")
}
