//! From a file name and knob values to a program, or to the text that says why there is none.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::sync::Arc;

use lockstep::program::{self, Program};
use lockstep::scenario;
use lockstep::source::LineIndex;
use lockstep::syntax::{Diagnostic, DiagnosticKind};

use crate::arguments::Source;

/// Why nothing ran.
#[derive(Debug)]
pub(crate) struct Refusal {
    /// For standard error, with its line breaks.
    pub(crate) text: String,
    /// The exit status.
    pub(crate) status: u8,
}

impl Refusal {
    fn usage(sentence: impl std::fmt::Display) -> Self {
        Self {
            text: format!("lockstep: {sentence}\n"),
            status: 2,
        }
    }
}

/// Reads, adjusts and compiles the file.
pub(crate) fn load(arguments: &Source) -> Result<Arc<Program>, Refusal> {
    let path = arguments.file.display();
    let source = fs::read(&arguments.file).map_err(|error| cannot_open(arguments, &error))?;
    let source = String::from_utf8(source).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        Refusal::usage(format!(
            "'{path}' is not UTF-8 (byte {offset}): save it as UTF-8."
        ))
    })?;
    let source = with_knobs(source, &arguments.knobs)?;
    warn_of_knobs(&source);
    // As python3 does, tracebacks name the file as the command line did.
    program::compile(&source, &path.to_string()).map_err(|diagnostics| {
        let name = arguments
            .file
            .file_name()
            .unwrap_or(OsStr::new(""))
            .to_string_lossy();
        refuse(&source, &name, &diagnostics)
    })
}

fn cannot_open(arguments: &Source, error: &io::Error) -> Refusal {
    let path = arguments.file.display();
    Refusal::usage(match error.kind() {
        io::ErrorKind::NotFound => format!("there is no file '{path}'."),
        io::ErrorKind::IsADirectory => format!("'{path}' is a folder, not a Python file."),
        _ => format!("can't read '{path}': {error}."),
    })
}

fn with_knobs(mut source: String, settings: &[String]) -> Result<String, Refusal> {
    for setting in settings {
        let complain = |sentence: &str| Refusal::usage(format!("--knob {setting}: {sentence}"));
        let (name, value) = setting
            .split_once('=')
            .ok_or_else(|| complain("write NAME=VALUE."))?;
        source = scenario::set_by_name(&source, name.trim(), value)
            .map_err(|sentence| complain(&sentence))?;
    }
    Ok(source)
}

/// A knob that is none, or outside its range, is no reason not to run, but one to say so.
fn warn_of_knobs(source: &str) {
    let index = LineIndex::new(source);
    for diagnostic in scenario::knobs(source).1 {
        let line = index.line(diagnostic.span.start);
        eprintln!("lockstep: line {line}: {}", diagnostic.message);
    }
}

/// All complaints, each as `CPython` prints a `SyntaxError` or what is one.
fn refuse(source: &str, file_name: &str, diagnostics: &[Diagnostic]) -> Refusal {
    let index = LineIndex::new(source);
    let text = diagnostics
        .iter()
        .map(|diagnostic| block(source, &index, file_name, diagnostic))
        .collect();
    let syntax = diagnostics
        .iter()
        .any(|diagnostic| diagnostic.kind == DiagnosticKind::Syntax);
    Refusal {
        text,
        status: if syntax { 1 } else { 2 },
    }
}

fn block(source: &str, index: &LineIndex, file_name: &str, diagnostic: &Diagnostic) -> String {
    let span = diagnostic.span;
    let (line, column) = index.position(source, span.start);
    let text = index.line_text(source, line);
    let shown = text.trim_start();
    let indent = text.chars().count() - shown.chars().count();
    let skipped = (column as usize - 1).saturating_sub(indent);
    let width = match index.position(source, span.end) {
        (end_line, end_column) if end_line == line => end_column.saturating_sub(column),
        _ => (text.chars().count() as u32 + 1).saturating_sub(column),
    };
    let kind = match diagnostic.kind {
        DiagnosticKind::Syntax => diagnostic.error_name(),
        DiagnosticKind::Unsupported => "lockstep: unsupported",
    };
    format!(
        "  File \"{file_name}\", line {line}\n    {shown}\n    {}{}\n{kind}: {}\n",
        " ".repeat(skipped),
        "^".repeat(width.max(1) as usize),
        diagnostic.message
    )
}
