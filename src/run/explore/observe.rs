//! What of an execution makes its outcome: the values that the program names with
//! `# observe: x, y`, or all plain data in its global variables that has changed since the first
//! thread started; what it printed; how it ended. `# observe: output` names no variable: what a
//! program prints then says enough, as where a list shows nothing but who came first.

use std::sync::Arc;

use super::execution::Execution;
use super::report::End;
use super::show::{show, show_into};
use crate::program::Program;
use crate::run::outcome::{Ending, Stream};

/// The comment that names what to observe.
const OBSERVE: &str = "# observe:";

/// Output of one execution that is kept, in bytes.
const MOST_OUTPUT_BYTES: usize = 4_000;

/// Which variables are looked at.
#[derive(Debug)]
pub(super) struct Observed {
    /// Slots and names, in the order in which they are shown.
    variables: Vec<(u32, Arc<str>)>,
    /// What they showed before the first thread started; `None`: they are always shown.
    before: Option<Vec<Option<String>>>,
}

/// The outcome of one execution.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seen {
    pub(super) values: Vec<(Arc<str>, String)>,
    pub(super) output: String,
    pub(super) errors: String,
    pub(super) end: Ended,
    pub(super) status: i32,
}

impl Seen {
    /// Whether something has gone wrong.
    pub(super) fn is_wrong(&self) -> bool {
        let is_stuck = matches!(self.end, Ended::Deadlock | Ended::Livelock);
        // With a `sys.excepthook` of the program's own, an exception may say nothing but the status.
        let has_failed = self.end == Ended::Finished && self.status != 0;
        is_stuck || has_failed || !self.errors.is_empty()
    }

    /// Whether it differs from another one in nothing but the order of the lines that were printed.
    pub(super) fn is_reordered(&self, other: &Self) -> bool {
        let lines = |seen: &Self| {
            let mut lines: Vec<String> = seen.output.lines().map(str::to_owned).collect();
            lines.sort_unstable();
            lines
        };
        let Self {
            values,
            output,
            errors,
            end,
            status,
        } = self;
        (values, errors, end, status) == (&other.values, &other.errors, &other.end, &other.status)
            && *output != other.output
            && lines(self) == lines(other)
    }
}

/// See [`End`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ended {
    Finished,
    Deadlock,
    Livelock,
    Cut,
}

impl From<Ended> for End {
    fn from(ended: Ended) -> Self {
        match ended {
            Ended::Finished => Self::Finished,
            Ended::Deadlock => Self::Deadlock,
            Ended::Livelock => Self::Livelock,
            Ended::Cut => Self::Cut,
        }
    }
}

impl Observed {
    /// Of a program that stands before the start of its first thread.
    pub(super) fn new(program: &Program, execution: &Execution) -> Self {
        let Some(module) = program.modules.last() else {
            return Self {
                variables: Vec::new(),
                before: None,
            };
        };
        let named = names(&program.source);
        if !named.is_empty() {
            let named = named.iter();
            let variables = named.filter_map(|name| {
                let (name, slot) = module.slots.get_key_value(*name)?;
                Some((*slot, name.clone()))
            });
            return Self {
                variables: variables.collect(),
                before: None,
            };
        }
        let mut variables: Vec<(u32, Arc<str>)> = module
            .slots
            .iter()
            .filter(|(name, _)| !name.starts_with('_'))
            .map(|(name, slot)| (*slot, name.clone()))
            .collect();
        variables.sort_unstable_by_key(|(slot, _)| *slot);
        let before = variables.iter();
        let before = before.map(|(slot, _)| value(execution, *slot)).collect();
        Self {
            variables,
            before: Some(before),
        }
    }

    /// Looks at an execution that has come to its end.
    pub(super) fn look(&self, execution: &Execution, is_cut: bool) -> Seen {
        let mut values = Vec::new();
        let world = &execution.state.world;
        let mut text = String::new();
        for (index, (slot, name)) in self.variables.iter().enumerate() {
            text.clear();
            let is_shown = show_into(world, &world.global(*slot), &mut text);
            let shown = match (&self.before, is_shown) {
                (None, false) => String::from("?"),
                (Some(_), false) => continue,
                (Some(before), true) if before[index].as_ref() == Some(&text) => continue,
                (_, true) => text.clone(),
            };
            values.push((name.clone(), shown));
        }
        let mut output = String::new();
        let mut errors = String::new();
        for piece in execution.state.written() {
            let text = match piece.stream {
                Stream::Stdout => &mut output,
                Stream::Stderr => &mut errors,
            };
            text.push_str(&piece.text);
        }
        for text in [&mut output, &mut errors] {
            if text.len() > MOST_OUTPUT_BYTES {
                let end = (0..=MOST_OUTPUT_BYTES)
                    .rev()
                    .find(|at| text.is_char_boundary(*at));
                text.truncate(end.unwrap_or(0));
                text.push('…');
            }
        }
        let (end, status) = match execution.state.ending() {
            Some(Ending::Finished { status }) => (Ended::Finished, status),
            Some(_) => (Ended::Cut, 1),
            None if is_cut => (Ended::Cut, 1),
            None if execution.spins() => (Ended::Livelock, 1),
            None => (Ended::Deadlock, 1),
        };
        Seen {
            values,
            output,
            errors,
            end,
            status,
        }
    }
}

fn value(execution: &Execution, slot: u32) -> Option<String> {
    let world = &execution.state.world;
    show(world, &world.global(slot))
}

/// The names in the comments `# observe: x, y`.
fn names(source: &str) -> Vec<&str> {
    let lines = source
        .lines()
        .filter_map(|line| line.trim().strip_prefix(OBSERVE));
    lines
        .flat_map(|names| names.split(','))
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect()
}
