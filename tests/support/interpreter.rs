//! The interpreters that run a test program: `CPython` 3.11 and both runners of Lockstep.

use std::env;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use super::normalise;
use super::process::{self, Outcome};

/// Who runs a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Interpreter {
    /// The oracle.
    Python,
    /// A carrier to each thread.
    Parallel,
    /// All threads on one carrier.
    Sliced,
}

impl Interpreter {
    /// All of them, the oracle first.
    pub(crate) const ALL: [Self; 3] = [Self::Python, Self::Parallel, Self::Sliced];

    /// Runs a file; standard error comes normalised.
    pub(crate) fn run(self, file: &Path) -> Result<Outcome, String> {
        let mut command = self.command(file);
        let mut outcome = process::run(&mut command)
            .map_err(|error| format!("{self} could not run {}: {error}", file.display()))?;
        let file_name = file.file_name().unwrap_or_default().to_string_lossy();
        outcome.stderr = normalise::stderr(&outcome.stderr, &file_name);
        Ok(outcome)
    }

    fn command(self, file: &Path) -> Command {
        if self == Self::Python {
            let mut command = Command::new(python());
            // Neither the program's folder nor the user's may stand in for the library.
            command.args(["-s", "-P", "-X", "utf8"]).arg(file);
            if let Some(folder) = lockstep_module() {
                command.env("PYTHONPATH", folder);
            }
            return command;
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_lockstep"));
        command.arg("run").arg(file);
        if self == Self::Sliced {
            command.arg("--sliced");
        }
        command
    }
}

impl fmt::Display for Interpreter {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Python => "python3",
            Self::Parallel => "parallel",
            Self::Sliced => "sliced",
        })
    }
}

/// A folder with the one module of ours that runs under `CPython` as it is, and nothing else.
fn lockstep_module() -> Option<&'static Path> {
    static FOLDER: OnceLock<Option<PathBuf>> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("python");
        fs::create_dir_all(&folder).ok()?;
        let source = include_str!("../../src/program/library/lockstep.py");
        fs::write(folder.join("lockstep.py"), source).ok()?;
        Some(folder)
    });
    folder.as_deref()
}

pub(crate) fn python() -> String {
    env::var("LOCKSTEP_PYTHON").unwrap_or_else(|_| "/usr/bin/python3".to_owned())
}

/// Whether there is a `CPython` 3.11; messages differ between its versions.
pub(crate) fn python_is_the_oracle() -> bool {
    let version = Command::new(python()).arg("--version").output();
    version.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).starts_with("Python 3.11."))
}
