//! The explorer beside frontrun 0.7: both go through all interleavings of the same files of
//! `benches/explored`, on one core, over and over again; samples alternate.
//!
//! frontrun is taken from the command that `LOCKSTEP_FRONTRUN` names, or installed below `target`
//! with `pip`. Without it, only Lockstep's own figures are printed.

mod table;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
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
        "Lockstep / frontrun",
    ]);
    let mut ratios = Vec::new();
    for file in programs() {
        let name = file.file_stem().unwrap_or_default().to_string_lossy();
        let source = fs::read_to_string(&file).expect("the program is there");
        let program = program::compile(&source, "program.py").expect("this is Python");
        let mut samples = [Vec::new(), Vec::new()];
        let mut executions = [0, 0];
        for _ in 0..SAMPLES {
            let theirs = frontrun
                .as_deref()
                .and_then(|command| beside(command, &name));
            for (side, measured) in [theirs, Some(ours(&program))].into_iter().enumerate() {
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
            name.into_owned(),
            theirs.map_or_else(String::new, |_| executions[0].to_string()),
            executions[1].to_string(),
            shown(theirs),
            shown(ours),
            shown(ratio),
        ]);
    }
    let least = ratios.iter().copied().fold(f64::INFINITY, f64::min);
    if least.is_finite() {
        println!("\nleast ratio: {least:.0}");
    }
}

/// The programs, by name.
fn programs() -> Vec<PathBuf> {
    let files = fs::read_dir(folder()).expect("the folder is there");
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
    files
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/explored")
}

/// Explores a program from its beginning until the time is over.
fn ours(program: &Arc<Program>) -> Measured {
    let budget = Budget {
        time: Duration::from_hours(1),
        executions: u64::MAX,
    };
    let (mut executions, mut total) = (0, 0);
    let begun = Instant::now();
    while begun.elapsed() < SAMPLE_TIME {
        let options = ExploreOptions {
            method: Method::All,
            ..ExploreOptions::default()
        };
        let mut explorer = Explorer::new(Arc::clone(program), options);
        explorer.advance(budget, &AtomicBool::new(false));
        let report = explorer.report();
        assert_eq!(report.coverage, Coverage::All, "it is small");
        executions = report.executions;
        total += executions;
    }
    Measured {
        executions,
        each_second: total as f64 / begun.elapsed().as_secs_f64(),
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
