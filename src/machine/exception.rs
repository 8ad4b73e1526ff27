//! Exceptions and the tracebacks they gather, printed as CPython 3.11 prints them.

use std::fmt::Write as _;

use crate::program::Program;
use crate::source::Span;

/// The exception types that the machine raises.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as in Python")]
pub(crate) enum Kind {
    AssertionError,
    AttributeError,
    IndexError,
    MemoryError,
    NameError,
    OverflowError,
    RecursionError,
    RuntimeError,
    StopIteration,
    TypeError,
    UnboundLocalError,
    ValueError,
    ZeroDivisionError,
}

impl Kind {
    /// The type's name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::AssertionError => "AssertionError",
            Self::AttributeError => "AttributeError",
            Self::IndexError => "IndexError",
            Self::MemoryError => "MemoryError",
            Self::NameError => "NameError",
            Self::OverflowError => "OverflowError",
            Self::RecursionError => "RecursionError",
            Self::RuntimeError => "RuntimeError",
            Self::StopIteration => "StopIteration",
            Self::TypeError => "TypeError",
            Self::UnboundLocalError => "UnboundLocalError",
            Self::ValueError => "ValueError",
            Self::ZeroDivisionError => "ZeroDivisionError",
        }
    }
}

/// An exception.
#[derive(Debug, Clone)]
pub(crate) struct Exception {
    pub(crate) kind: Kind,
    pub(crate) message: String,
    /// The name that was meant, as CPython guesses.
    pub(crate) suggestion: Option<String>,
    /// What its first traceback entry points at, if not the whole instruction.
    pub(crate) blame: Option<Span>,
    /// Where it passed, innermost frame first.
    pub(crate) traceback: Vec<Entry>,
}

/// One frame of a traceback.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The function's name.
    pub(crate) function: Box<str>,
    /// What it was doing.
    pub(crate) span: Span,
    /// The part of `span` that is underlined with `^` among `~`, if any.
    pub(crate) anchor: Option<Span>,
}

/// What an operation of the machine ends in.
pub(crate) type Result<T> = std::result::Result<T, Box<Exception>>;

/// An exception without a traceback yet.
#[cold]
pub(crate) fn raise<T>(kind: Kind, message: impl Into<String>) -> Result<T> {
    Err(Box::new(Exception {
        kind,
        message: message.into(),
        suggestion: None,
        blame: None,
        traceback: Vec::new(),
    }))
}

/// `TypeError: message`
#[cold]
pub(crate) fn type_error<T>(message: impl Into<String>) -> Result<T> {
    raise(Kind::TypeError, message)
}

/// `ValueError: message`
#[cold]
pub(crate) fn value_error<T>(message: impl Into<String>) -> Result<T> {
    raise(Kind::ValueError, message)
}

/// How many equal lines of a traceback are printed before the rest is counted.
const REPEATS_SHOWN: usize = 3;

impl Exception {
    /// `Traceback (most recent call last): …`, with a line break at the end.
    pub(crate) fn report(&self, program: &Program) -> String {
        let mut text = String::from("Traceback (most recent call last):\n");
        let mut repeats = 0;
        let mut last: Option<(&str, u32)> = None;
        for entry in self.traceback.iter().rev() {
            let line = program.lines.line(entry.span.start);
            let here = Some((&*entry.function, line));
            if here == last {
                repeats += 1;
            } else {
                push_repeats(&mut text, repeats);
                repeats = 1;
                last = here;
            }
            if repeats <= REPEATS_SHOWN {
                entry.push(program, line, &mut text);
            }
        }
        push_repeats(&mut text, repeats);
        text.push_str(&self.summary());
        text.push('\n');
        text
    }

    /// `Type: message. Did you mean: 'name'?`
    pub(crate) fn summary(&self) -> String {
        let mut text = self.kind.name().to_owned();
        if !self.message.is_empty() {
            text.push_str(": ");
            text.push_str(&self.message);
        }
        if let Some(suggestion) = &self.suggestion {
            let _ = write!(text, ". Did you mean: '{suggestion}'?");
        }
        text
    }
}

fn push_repeats(text: &mut String, repeats: usize) {
    if repeats > REPEATS_SHOWN {
        let more = repeats - REPEATS_SHOWN;
        let plural = if more > 1 { "s" } else { "" };
        let _ = writeln!(text, "  [Previous line repeated {more} more time{plural}]");
    }
}

impl Entry {
    /// The two or three lines of a frame.
    fn push(&self, program: &Program, line: u32, text: &mut String) {
        let file = &program.file_name;
        let _ = writeln!(text, "  File \"{file}\", line {line}, in {}", self.function);
        let source_line = program.lines.line_text(&program.source, line);
        let stripped = source_line.trim();
        if stripped.is_empty() {
            return;
        }
        let _ = writeln!(text, "    {stripped}");
        if let Some(carets) = self.carets(program, line, source_line) {
            let _ = writeln!(text, "    {carets}");
        }
    }

    /// The line of `~` and `^` under the source line, unless it would underline all of it
    /// (`Python/traceback.c`, `tb_displayline`).
    fn carets(&self, program: &Program, line: u32, source_line: &str) -> Option<String> {
        let line_start = program.lines.line_start(line)?;
        let indent = source_line.len() - source_line.trim_start().len();
        let visible_end = source_line.trim_end().len();
        let one_line = program.lines.line(self.span.end.max(1) - 1) == line;
        let start = (self.span.start - line_start) as usize;
        let end = if one_line {
            (self.span.end - line_start) as usize
        } else {
            visible_end
        };
        let anchor = self.anchor.filter(|_| one_line);
        if anchor.is_none() && end.saturating_sub(start) == visible_end - indent {
            return None;
        }
        let anchor = anchor.map(|anchor| anchor.start - line_start..anchor.end - line_start);
        let mut carets = String::new();
        for (offset, _) in source_line
            .char_indices()
            .skip_while(|(at, _)| *at < indent)
        {
            if offset >= end {
                break;
            }
            carets.push(match &anchor {
                _ if offset < start => ' ',
                Some(anchor) if !anchor.contains(&(offset as u32)) => '~',
                _ => '^',
            });
        }
        Some(carets)
    }
}
