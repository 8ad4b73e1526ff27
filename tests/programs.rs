//! The language means what Python means: each program of `tests/programs` is run by `CPython`
//! 3.11 and by both runners of Lockstep, and all three must give what the file expects.
//!
//! `LOCKSTEP_UPDATE=1 cargo test --test programs` writes the expectations anew from `CPython`;
//! nobody writes them by hand. tests/README.md has the vocabulary.

mod support;

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use libtest_mimic::{Arguments, Failed, Trial};
use support::case::{self, Case};
use support::interpreter::{self, Interpreter};

fn main() -> ExitCode {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/programs");
    let cases = case::all(&root).expect("tests/programs can be read");
    let arguments = Arguments::from_args();
    if env::var_os("LOCKSTEP_UPDATE").is_some() {
        update(
            &root,
            &cases,
            arguments.filter.as_deref().unwrap_or_default(),
        );
        return ExitCode::SUCCESS;
    }
    let oracle = interpreter::python_is_the_oracle();
    let trials = cases
        .iter()
        .flat_map(|case| Interpreter::ALL.map(|interpreter| (case, interpreter)))
        .filter(|(case, interpreter)| {
            *interpreter != Interpreter::Python || case.expected.not_python.is_none()
        })
        .map(|(case, interpreter)| {
            let case = case.clone();
            let without_oracle = interpreter == Interpreter::Python && !oracle;
            Trial::test(format!("{}::{interpreter}", case.name), move || {
                check(&case, interpreter)
            })
            .with_ignored_flag(without_oracle)
        })
        .collect();
    libtest_mimic::run(&arguments, trials).exit_code()
}

fn check(case: &Case, interpreter: Interpreter) -> Result<(), Failed> {
    let file = placed(case, interpreter).map_err(|error| error.to_string())?;
    let outcome = interpreter.run(&file)?;
    case.expected
        .complaint(&outcome)
        .map_or(Ok(()), |complaint| {
            Err(Failed::from(format!("{}\n{complaint}", file.display())))
        })
}

/// The file to run: the case's own, or a copy of its part of a shared one under the same name.
fn placed(case: &Case, interpreter: Interpreter) -> io::Result<PathBuf> {
    if !case.shares_its_file {
        return Ok(case.file.clone());
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("programs")
        .join(case.name.replace("::", "."))
        .join(interpreter.to_string());
    fs::create_dir_all(&folder)?;
    let file = folder.join(case.file.file_name().unwrap_or_default());
    fs::write(&file, &case.source)?;
    Ok(file)
}

/// Rewrites the files of the cases whose names contain a text.
fn update(root: &Path, cases: &[Case], filter: &str) {
    assert!(
        interpreter::python_is_the_oracle(),
        "the expectations come from CPython 3.11, which is not here"
    );
    let chosen = cases.iter().filter(|case| case.name.contains(filter));
    let mut files: Vec<&PathBuf> = chosen.map(|case| &case.file).collect();
    files.dedup();
    for file in files {
        case::rewrite(root, file, |case| {
            let file = placed(case, Interpreter::Python).expect("the program can be written");
            Interpreter::Python
                .run(&file)
                .unwrap_or_else(|complaint| panic!("{}: {complaint}", case.name))
        })
        .expect("the expectations can be written");
    }
}
