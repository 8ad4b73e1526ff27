//! The explorer beside frontrun 0.7: both go through all interleavings of the same files of
//! `benches/explored`, on one core, over and over again; samples alternate.
//!
//! What is compared is searching: reading the program and running it up to its first thread is not
//! in our figure, as importing it is not in theirs. The figure with that is beside it.
//!
//! Then the larger programs of `benches/explored/large`, on which frontrun takes up to a minute: by
//! one worker, and by several; and the same where not all interleavings are gone through.
//!
//! frontrun is taken from the command that `LOCKSTEP_FRONTRUN` names, or installed below `target`
//! with `pip`. Without it, only Lockstep's own figures are printed.

mod table;

use std::env;
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread::available_parallelism;
use std::time::{Duration, Instant};

use lockstep::program::{self, Program};
use lockstep::run::explore::{Budget, Coverage, ExploreOptions, Explorer, Method};

const SAMPLES: usize = 3;

/// For how long one sample is taken.
const SAMPLE_TIME: Duration = Duration::from_secs(1);

/// What is installed if nothing else is named.
const FRONTRUN: &str = "frontrun==0.7.*";

/// Executions of one exploration, and executions in each second of many.
#[derive(Clone, Copy)]
struct Measured {
    executions: u64,
    each_second: f64,
    /// The same, with what comes before the first execution.
    overall: f64,
}

fn main() {
    let frontrun = frontrun();
    println!(
        "\nall interleavings, natively, one core, median of {SAMPLES}; each exploration is made \
         anew\n"
    );
    table::head(&[
        "program",
        "frontrun: executions",
        "Lockstep: executions",
        "frontrun: executions/s",
        "Lockstep: executions/s",
        "the same with getting ready",
        "Lockstep / frontrun",
    ]);
    let mut ratios = Vec::new();
    for (name, program) in programs(&folder()) {
        let mut samples = [Vec::new(), Vec::new()];
        let mut executions = [0, 0];
        let mut overall = Vec::new();
        for _ in 0..SAMPLES {
            let theirs = frontrun
                .as_deref()
                .and_then(|command| beside(command, &name));
            let ours = ours(&program, Method::All, 1);
            overall.push(ours.overall);
            for (side, measured) in [theirs, Some(ours)].into_iter().enumerate() {
                if let Some(measured) = measured {
                    executions[side] = measured.executions;
                    samples[side].push(measured.each_second);
                }
            }
        }
        let [theirs, ours] =
            samples.map(|samples| (!samples.is_empty()).then(|| table::median(samples)));
        let ratio = theirs.zip(ours).map(|(theirs, ours)| ours / theirs);
        ratios.extend(ratio);
        let shown = |number: Option<f64>| number.map_or_else(String::new, |it| format!("{it:.0}"));
        table::row(&[
            name,
            theirs.map_or_else(String::new, |_| executions[0].to_string()),
            executions[1].to_string(),
            shown(theirs),
            shown(ours),
            shown((!overall.is_empty()).then(|| table::median(overall))),
            shown(ratio),
        ]);
    }
    let least = ratios.iter().copied().fold(f64::INFINITY, f64::min);
    if least.is_finite() {
        println!("\nleast ratio: {least:.0}");
    }
    larger(frontrun.as_deref());
}

/// The larger programs, once by frontrun, by one worker, and by as many as there are processors.
fn larger(frontrun: Option<&Path>) {
    let jobs = available_parallelism().map_or(1, NonZeroUsize::get);
    println!(
        "\nall interleavings, natively, by one worker and by {jobs}, median of {SAMPLES}; by \
         frontrun once, for a minute at most\n"
    );
    table::head(&[
        "program",
        "frontrun: executions",
        "Lockstep: executions",
        "frontrun: executions/s",
        "one: executions/s",
        "all: executions/s",
        "one / frontrun",
        "all / one",
    ]);
    for (name, program) in programs(&folder().join("large")) {
        let theirs = frontrun.and_then(|command| beside(command, &format!("large.{name}")));
        let mut executions = 0;
        let mut samples = [Vec::new(), Vec::new()];
        for _ in 0..SAMPLES {
            for (jobs, samples) in [1, jobs].into_iter().zip(&mut samples) {
                let measured = ours(&program, Method::All, jobs);
                executions = measured.executions;
                samples.push(measured.each_second);
            }
        }
        let [one, all] = samples.map(table::median);
        let of_theirs = |shown: &dyn Fn(Measured) -> String| theirs.map_or_else(String::new, shown);
        table::row(&[
            name,
            of_theirs(&|theirs| theirs.executions.to_string()),
            executions.to_string(),
            of_theirs(&|theirs| format!("{:.0}", theirs.each_second)),
            format!("{one:.0}"),
            format!("{all:.0}"),
            of_theirs(&|theirs| format!("{:.0}", one / theirs.each_second)),
            format!("{:.2}", all / one),
        ]);
    }
    some(jobs);
}

/// Some interleavings of the larger programs, by one worker and by several.
fn some(jobs: usize) {
    println!("\nsome interleavings, by one worker and by {jobs}, median of {SAMPLES}\n");
    table::head(&[
        "program",
        "which",
        "executions",
        "one: executions/s",
        "all: executions/s",
        "all / one",
    ]);
    let (preemptions, samples, depth) = (1, 5_000, 3);
    for (name, program) in programs(&folder().join("large")) {
        for (which, method) in [
            ("with 1 preemption", Method::Bounded { preemptions }),
            ("random walks", Method::Random { samples }),
            ("random priorities", Method::Pct { samples, depth }),
        ] {
            let sample = |jobs| ours(&program, method, jobs);
            let pairs = [(); SAMPLES].map(|()| (sample(1), sample(jobs)));
            let median = |of: &dyn Fn(&(Measured, Measured)) -> f64| {
                table::median(pairs.iter().map(of).collect())
            };
            let [one, all] = [
                median(&|pair| pair.0.each_second),
                median(&|pair| pair.1.each_second),
            ];
            table::row(&[
                name.clone(),
                which.to_owned(),
                pairs[0].0.executions.to_string(),
                format!("{one:.0}"),
                format!("{all:.0}"),
                format!("{:.2}", all / one),
            ]);
        }
    }
}

/// The programs of a folder, by name.
fn programs(folder: &Path) -> Vec<(String, Arc<Program>)> {
    let files = fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<PathBuf> = files
        .map(|file| file.expect("it can be read").path())
        .filter(|path| {
            path.extension().is_some_and(|extension| extension == "py")
                && !path.ends_with("frontrun_side.py")
        })
        .collect();
    files.sort();
    // `cargo bench --bench explore -- NAME`
    let named: Vec<String> = env::args()
        .skip(1)
        .filter(|one| !one.starts_with('-'))
        .collect();
    if !named.is_empty() {
        files.retain(|file| {
            named
                .iter()
                .any(|name| file.ends_with(format!("{name}.py")))
        });
    }
    let read = |file: PathBuf| {
        let source = fs::read_to_string(&file).expect("the program is there");
        let program = program::compile(&source, "program.py").expect("this is Python");
        let name = file.file_stem().unwrap_or_default();
        (name.to_string_lossy().into_owned(), program)
    };
    files.into_iter().map(read).collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/explored")
}

/// Explores a program from its beginning until the time is over, by so many workers.
fn ours(program: &Arc<Program>, method: Method, jobs: usize) -> Measured {
    let budget = Budget {
        time: Duration::from_hours(1),
        executions: u64::MAX,
    };
    let (mut executions, mut total, mut searching_ns) = (0, 0, 0);
    let begun = Instant::now();
    while begun.elapsed() < SAMPLE_TIME {
        let options = ExploreOptions {
            method,
            ..ExploreOptions::default()
        };
        let mut explorer = Explorer::new(Arc::clone(program), options).spread(jobs);
        explorer.advance(budget, &AtomicBool::new(false));
        let report = explorer.report();
        assert_ne!(report.coverage, Coverage::Partial, "it is small");
        executions = report.executions;
        total += executions;
        searching_ns += report.elapsed_ns;
    }
    Measured {
        executions,
        each_second: total as f64 / (searching_ns as f64 / 1e9),
        overall: total as f64 / begun.elapsed().as_secs_f64(),
    }
}

/// The same by frontrun; `None`: it did not get to an end.
fn beside(frontrun: &Path, name: &str) -> Option<Measured> {
    let output = Command::new(frontrun)
        .arg(frontrun.with_file_name("python3"))
        .arg("frontrun_side.py")
        .arg(name)
        .arg(SAMPLE_TIME.as_secs().to_string())
        .current_dir(folder())
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .output()
        .ok()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut numbers = text.lines().last()?.split(' ');
    let mut number = || numbers.next()?.parse::<f64>().ok();
    let (executions, total, seconds) = (number()?, number()?, number()?);
    Some(Measured {
        executions: executions as u64,
        each_second: total / seconds,
        overall: total / seconds,
    })
}

/// frontrun's command, installed first if need be; `None`: it can't be had.
fn frontrun() -> Option<PathBuf> {
    if let Some(command) = env::var_os("LOCKSTEP_FRONTRUN") {
        return Some(PathBuf::from(command));
    }
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("frontrun");
    let command = place.join("bin/frontrun");
    if !command.exists() {
        let python = env::var("LOCKSTEP_PYTHON").unwrap_or_else(|_| "/usr/bin/python3".to_owned());
        let mut make = Command::new(python);
        make.args(["-m", "venv"]).arg(&place);
        let mut install = Command::new(place.join("bin/pip"));
        install.args(["install", "--quiet", FRONTRUN]);
        for step in [&mut make, &mut install] {
            if !step.status().is_ok_and(|status| status.success()) {
                println!("frontrun can't be installed, so it is left out");
                return None;
            }
        }
    }
    Some(command)
}
