//! The machine beside `CPython`: both run the same files of `benches/programs`, which take the
//! time of their threads themselves (start-up is not in it). Samples alternate.

mod table;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use lockstep::scenario;

const SAMPLES: usize = 5;

fn main() {
    let python = env::var("LOCKSTEP_PYTHON").unwrap_or_else(|_| "/usr/bin/python3".to_owned());
    println!(
        "\nseconds, native, median of {SAMPLES}; beside {}; and what two threads get done in the \
         time of one\n",
        version(&python)
    );
    table::head(&[
        "program",
        "python3",
        "Lockstep",
        "python3 / Lockstep",
        "the same, two threads",
        "Lockstep: work of 2 threads / 1",
        "python3: work of 2 processes / 1",
    ]);
    let mut ratios = Vec::new();
    for program in programs() {
        let [one, two] = ["1", "2"].map(|threads| with_knob(&program, "THREADS", threads));
        let [theirs, ours] = beside(&python, &one, &[]);
        let [theirs_of_two, ours_of_two] = beside(&python, &two, &[]);
        let processes = two_processes(&python, &one);
        ratios.push(theirs / ours);
        let mut row = vec![program, format!("{theirs:.3}"), format!("{ours:.3}")];
        row.extend(
            [
                theirs / ours,
                theirs_of_two / ours_of_two,
                2.0 * ours / ours_of_two,
                2.0 * theirs / processes,
            ]
            .map(|ratio| format!("{ratio:.2}")),
        );
        table::row(&row);
    }
    let logarithms: f64 = ratios.iter().map(|ratio| ratio.ln()).sum();
    let mean = (logarithms / ratios.len() as f64).exp();
    println!("\ngeometric mean of python3 / Lockstep, one thread: {mean:.2}");
    recording(&python);
}

/// The programs that can be run by any number of threads.
fn programs() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/programs");
    let files = fs::read_dir(folder).expect("the folder is there");
    let mut names: Vec<String> = files
        .map(|file| file.expect("it can be read").path())
        .filter(|path| fs::read_to_string(path).is_ok_and(|text| text.contains("THREADS = ")))
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    names
}

/// What an event costs: the same loop of acquire and release (two events) recorded and not.
fn recording(python: &str) {
    const PAIRS: f64 = 1e6;
    let file = with_knob("lock_loop", "PAIRS", "1000000");
    let trace = file.with_extension("json");
    let trace = trace.to_string_lossy();
    let [theirs, without] = beside(python, &file, &[]);
    let [_, with] = beside(python, &file, &["--trace", &trace]);
    println!("\nwith lock: pass, a million times, native, median of {SAMPLES}\n");
    table::head(&["", "ns for each pair"]);
    for (name, seconds) in [
        ("python3", theirs),
        ("Lockstep", without),
        ("Lockstep, recording", with),
    ] {
        table::row(&[name.to_owned(), format!("{:.1}", seconds * 1e9 / PAIRS)]);
    }
    let event_ns = (with - without) * 1e9 / PAIRS / 2.0;
    table::row(&["one event".to_owned(), format!("{event_ns:.1}")]);
    // Best effort: it is large, and below target/ anyway.
    let _ = fs::remove_file(&*trace);
}

/// Median seconds of python3 and of Lockstep.
fn beside(python: &str, file: &Path, options: &[&str]) -> [f64; 2] {
    let mut samples = [const { Vec::new() }; 2];
    for _ in 0..SAMPLES {
        samples[0].push(seconds(Command::new(python).arg(file)));
        let mut lockstep = Command::new(env!("CARGO_BIN_EXE_lockstep"));
        samples[1].push(seconds(lockstep.arg("run").arg(file).args(options)));
    }
    samples.map(table::median)
}

/// Median seconds of the slower one of two processes of python3 at the same time: what this machine
/// makes of its second core.
fn two_processes(python: &str, file: &Path) -> f64 {
    let sample = |_| {
        std::thread::scope(|scope| {
            [(); 2]
                .map(|()| scope.spawn(|| seconds(Command::new(python).arg(file))))
                .map(|process| process.join().expect("it printed its time"))
                .into_iter()
                .fold(0.0, f64::max)
        })
    };
    table::median((0..SAMPLES).map(sample).collect())
}

/// What a program printed as its time.
fn seconds(command: &mut Command) -> f64 {
    let output = command.output().expect("the interpreter starts");
    let text = String::from_utf8_lossy(&output.stdout);
    text.trim()
        .parse()
        .unwrap_or_else(|_| panic!("{command:?} printed {output:?}"))
}

/// A copy of a program with a knob set, for both to run.
fn with_knob(program: &str, name: &str, value: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/programs");
    let source = fs::read_to_string(folder.join(program).with_extension("py"))
        .expect("the program is there");
    let source = scenario::set_by_name(&source, name, value).expect("it has the knob");
    let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join("benches");
    fs::create_dir_all(&place).expect("a folder for it");
    let file = place.join(format!("{program}_{value}.py"));
    fs::write(&file, source).expect("it can be written");
    file
}

fn version(python: &str) -> String {
    Command::new(python).arg("--version").output().map_or_else(
        |error| format!("no {python}: {error}"),
        |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
    )
}
