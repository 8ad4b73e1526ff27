//! Exceptions that nobody caught, as a run's tracebacks tell of them.
//!
//! What a program prints to `sys.stderr` by itself may look the same; of the main thread's
//! tracebacks the last is the one that ended it, if anything did.

use super::console::Console;
use crate::run::outcome::Stream;

/// What the words about an exception begin with that ended another thread than the main one.
const IN_THREAD: &str = "Exception in thread ";

/// An exception and where it was raised.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Uncaught {
    /// The name of the thread that it ended; `None`: the main one.
    pub thread: Option<String>,
    /// 1-based line; 0 where it is not known.
    pub line: u32,
    /// `ValueError: no`; empty where it is not known.
    pub words: String,
}

/// All that the lines of a console on `sys.stderr` tell of.
pub fn uncaught_in(console: &Console) -> Vec<Uncaught> {
    let lines = console.lines().iter().map(|line| {
        let segments = line.segments.iter();
        let errors = segments.filter(|it| it.stream == Stream::Stderr);
        errors.map(|it| &*it.text).collect()
    });
    let lines: Vec<String> = lines.collect();
    uncaught(lines.iter().map(String::as_str))
}

/// The one that ended the main thread, if what it says is known.
pub fn of_main_thread(all: Vec<Uncaught>) -> Option<Uncaught> {
    let last = all.into_iter().rfind(|it| it.thread.is_none());
    last.filter(|it| !it.words.is_empty())
}

/// All that lines of `sys.stderr` tell of.
pub fn uncaught<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<Uncaught> {
    let mut all: Vec<Uncaught> = Vec::new();
    let mut before = "";
    for line in lines.map(str::trim_end).filter(|line| !line.is_empty()) {
        if let Some(thread) = line.strip_prefix(IN_THREAD) {
            all.push(Uncaught {
                thread: Some(thread.trim_end_matches(':').to_owned()),
                ..Uncaught::default()
            });
        } else if line.starts_with("Traceback (most recent call last)") {
            let is_next_of_several =
                before.ends_with("following exception:") || before.ends_with("exception occurred:");
            if is_next_of_several && let Some(last) = all.last_mut() {
                last.words.clear();
            } else if !before.starts_with(IN_THREAD) {
                all.push(Uncaught::default());
            }
        } else if let Some(last) = all.last_mut() {
            if let Some(line) = line_of(line) {
                last.line = line;
            } else if !line.starts_with(' ') && last.words.is_empty() {
                line.clone_into(&mut last.words);
            }
        }
        before = line;
    }
    all
}

/// The line that a traceback's `  File "program.py", line 4, in f` names.
fn line_of(text: &str) -> Option<u32> {
    let (_, place) = text.strip_prefix("  File \"")?.split_once("\", line ")?;
    let digits = place.split(|sign: char| !sign.is_ascii_digit()).next()?;
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(errors: &str, expected: &[(Option<&str>, u32, &str)]) {
        let found = uncaught(errors.lines());
        let found: Vec<_> = found
            .iter()
            .map(|it| (it.thread.as_deref(), it.line, &*it.words))
            .collect();
        assert_eq!(found, expected, "{errors}");
    }

    #[test]
    fn tracebacks_are_read() {
        check("", &[]);
        check("a warning\n", &[]);
        check(
            "Traceback (most recent call last):\n  File \"p.py\", line 12, in <module>\n    g()\n  \
             File \"p.py\", line 11, in g\n    raise KeyError(\"x\")\nKeyError: 'x'\n",
            &[(None, 11, "KeyError: 'x'")],
        );
        check(
            "Exception in thread Thread-1 (f):\nTraceback (most recent call last):\n  File \"p.py\", \
             line 4, in f\n    1/0\n    ~^~\nZeroDivisionError: division by zero\n\nThe above \
             exception was the direct cause of the following exception:\n\nTraceback (most recent \
             call last):\n  File \"p.py\", line 6, in f\n    raise ValueError from e\nValueError: \
             no\nway\nTraceback (most recent call last):\n  File \"p.py\", line 9, in \
             <module>\nKeyError\n",
            &[
                (Some("Thread-1 (f)"), 6, "ValueError: no"),
                (None, 9, "KeyError"),
            ],
        );
    }
}
