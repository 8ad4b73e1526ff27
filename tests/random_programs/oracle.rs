//! What a program gives under both: in one `CPython` process for all programs, and here.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::panic::{self, AssertUnwindSafe};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use lockstep::program;
use lockstep::run::Options;
use lockstep::run::limits::Limits;
use lockstep::run::outcome::{Ending, Stream};
use lockstep::run::sliced::{Advance, SlicedRun};
use lockstep::syntax::DiagnosticKind;

use crate::support::normalise;

/// What one interpreter gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The program ended.
    Ended {
        /// Standard output.
        stdout: String,
        /// Standard error, normalised.
        stderr: String,
    },
    /// It asked for more than such a program should: nothing to compare.
    TooMuch,
}

/// Longer than any of these programs should take.
const TOO_LONG: Duration = Duration::from_secs(5);

/// A `CPython` that runs one program after the other.
pub(crate) struct Python {
    child: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    file: PathBuf,
}

impl Python {
    /// Starts it; programs are written to this file.
    pub(crate) fn start(interpreter: &str, file: PathBuf) -> Self {
        let driver = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/random_programs/driver.py");
        let mut child = Command::new(interpreter)
            .arg(driver)
            .env("PYTHONHASHSEED", "0")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("CPython starts");
        Self {
            input: child.stdin.take().expect("stdin is a pipe"),
            output: BufReader::new(child.stdout.take().expect("stdout is a pipe")),
            child,
            file,
        }
    }

    /// Runs a program.
    pub(crate) fn run(&mut self, source: &str) -> Outcome {
        fs::write(&self.file, source).expect("the program can be written");
        writeln!(self.input, "{}", self.file.display()).expect("CPython reads");
        let mut answer = String::new();
        self.output.read_line(&mut answer).expect("CPython answers");
        let [stdout, stderr]: [String; 2] =
            serde_json::from_str(&answer).expect("the answer is a pair of texts");
        if stderr.contains("TooLong") || stderr.contains("MemoryError") {
            return Outcome::TooMuch;
        }
        let name = self.file.file_name().unwrap_or_default().to_string_lossy();
        let stderr = normalise::stderr(&stderr, &name);
        Outcome::Ended { stdout, stderr }
    }

    /// The file that programs are written to.
    pub(crate) fn file(&self) -> &Path {
        &self.file
    }
}

impl Drop for Python {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Runs a program in Lockstep. What is refused or panics is told as standard error.
pub(crate) fn lockstep(source: &str, file: &Path) -> Outcome {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    match panic::catch_unwind(AssertUnwindSafe(|| run(source, &name))) {
        Ok(outcome) => outcome,
        Err(_) => Outcome::Ended {
            stdout: String::new(),
            stderr: "panicked".to_owned(),
        },
    }
}

fn run(source: &str, name: &str) -> Outcome {
    let program = match program::compile(source, name) {
        Ok(program) => program,
        Err(diagnostics) => {
            // What CPython says of wrong syntax has tests of its own.
            if diagnostics[0].kind == DiagnosticKind::Syntax {
                return Outcome::TooMuch;
            }
            let stderr = format!("refused: {:?}", diagnostics[0].message);
            return Outcome::Ended {
                stdout: String::new(),
                stderr,
            };
        }
    };
    let options = Options {
        limits: Limits {
            output_bytes: None,
            ..Limits::default()
        },
        record: false,
        seed: Some(1),
        slice_steps: 10_000,
        ..Options::default()
    };
    let mut run = SlicedRun::new(program, &options);
    let begun = Instant::now();
    let (mut stdout, mut stderr) = (String::new(), String::new());
    loop {
        let advance = run.advance(Duration::from_millis(100));
        for piece in run.pump().output {
            match piece.stream {
                Stream::Stdout => stdout.push_str(&piece.text),
                Stream::Stderr => stderr.push_str(&piece.text),
            }
        }
        match advance {
            Advance::Ended => break,
            _ if begun.elapsed() > TOO_LONG => return Outcome::TooMuch,
            _ => {}
        }
    }
    let known = ["integers have 64 bits", "no complex numbers"];
    let is_known = |text: &String| known.iter().any(|it| text.contains(it));
    if is_known(&stdout) || is_known(&stderr) {
        return Outcome::TooMuch;
    }
    let ending = run.report().map(|report| report.ending);
    if !matches!(ending, Some(Ending::Finished { .. })) {
        stderr.extend([format!("{ending:?}")]);
    }
    Outcome::Ended {
        stdout,
        stderr: normalise::stderr(without_warnings(&stderr), name),
    }
}

/// What is written behind the compiler's warnings, of two lines each, which the driver turns off in
/// CPython: they have test programs of their own.
fn without_warnings(mut stderr: &str) -> &str {
    while let Some((_, rest)) = stderr
        .split_once('\n')
        .filter(|(line, _)| line.contains(": SyntaxWarning: "))
    {
        stderr = rest.split_once('\n').map_or("", |(_, rest)| rest);
    }
    stderr
}
