//! What an exploration has found, as plain data: for the page's messages, for JSON, for tests.

use serde::{Deserialize, Serialize};

pub use super::sentence::{Pattern, Sentence};

/// How an exploration goes through the interleavings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Method {
    /// All, one of each set of equivalent ones; if there are too many, all with at most 0, 1, 2 …
    /// preemptions; then samples.
    Auto {
        /// Executions after which all are too many.
        most_executions: u64,
    },
    /// All, however many there are.
    All,
    /// All with at most so many preemptions.
    Bounded {
        /// How often a thread that could go on may be interrupted.
        preemptions: u32,
    },
    /// Random walks.
    Random {
        /// How many.
        samples: u64,
    },
    /// Random priorities with a few changes (Burckhardt and others: A Randomized Scheduler with
    /// Probabilistic Guarantees of Finding Bugs, ASPLOS 2010).
    Pct {
        /// How many.
        samples: u64,
        /// The number of steps that have to come in a certain order for the bug to show.
        depth: u32,
    },
}

/// How to explore.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExploreOptions {
    /// Which interleavings.
    pub method: Method,
    /// Random numbers are drawn from all of a range that is no larger.
    pub most_choices: u32,
    /// Steps after which an execution is cut.
    pub most_steps: u32,
    /// Bytes that one execution may use.
    pub memory_bytes: u64,
    /// The seed of all that is drawn.
    pub seed: u64,
}

impl Default for ExploreOptions {
    fn default() -> Self {
        Self {
            method: Method::Auto {
                most_executions: 200_000,
            },
            most_choices: 6,
            most_steps: 5_000,
            memory_bytes: 64 << 20,
            seed: 1,
        }
    }
}

/// How much of all interleavings has been covered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Coverage {
    /// The search goes on, or was stopped.
    Partial,
    /// All of them.
    All,
    /// All with at most so many preemptions.
    Bounded {
        /// How many.
        preemptions: u32,
    },
    /// Samples.
    Samples {
        /// How many.
        count: u64,
    },
}

impl Coverage {
    /// The honest word.
    pub fn sentence(self, executions: u64) -> String {
        match self {
            Self::Partial => format!("{executions} executions, not all interleavings"),
            Self::All => String::from("all interleavings"),
            Self::Bounded { preemptions: 0 } => String::from("all without preemptions"),
            Self::Bounded { preemptions: 1 } => String::from("all with at most 1 preemption"),
            Self::Bounded { preemptions } => {
                format!("all with at most {preemptions} preemptions")
            }
            Self::Samples { count } => format!("{count} samples"),
        }
    }
}

/// What to think of an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum OutcomeKind {
    /// As when threads run one after the other; if that fails, any in which nothing is wrong.
    Expected,
    /// The same, but that the lines that were printed come in another order.
    Reordered,
    /// Another one.
    Surprising,
    /// None yet: its executions were cut.
    Unfinished,
    /// A deadlock, an exception, a failed assertion, a livelock.
    Error,
}

/// How executions with an outcome end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// The program comes to its end.
    Finished,
    /// No thread can go on.
    Deadlock,
    /// Threads go round in circles for ever.
    Livelock,
    /// It was longer than allowed.
    Cut,
}

/// One of the different results that executions have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// The observed variables with their values.
    pub values: Vec<(String, String)>,
    /// What was printed.
    pub output: String,
    /// Tracebacks of exceptions that nobody caught.
    pub errors: String,
    /// How it ended.
    pub end: End,
    /// The exit status that `python3` would have.
    pub status: i32,
    /// What to think of it.
    pub kind: OutcomeKind,
    /// How many executions had it.
    pub executions: u64,
    /// A schedule that leads to it, with as few preemptions and then steps as were found.
    pub schedule: String,
    /// Steps of that schedule's execution.
    pub steps: u32,
    /// Threads that are interrupted in it though they could go on.
    pub preemptions: u32,
}

impl Outcome {
    /// The exceptions that nobody caught, a line for each thread: `ValueError: 1`, or
    /// `A: ValueError: 1` of another thread than the main one. Of a group its own, without its
    /// margin.
    pub fn raised(&self) -> Vec<String> {
        let mut all = Vec::new();
        let mut thread = "";
        let (mut said, mut before) = (None, "");
        for line in self.errors.lines() {
            let line = line.strip_prefix("  | ").unwrap_or(line);
            let next = line.strip_prefix("Exception in thread ");
            let is_traceback = line.starts_with("Traceback");
            // Behind an empty line it is another one of the same thread.
            if next.is_some() || is_traceback && !before.is_empty() {
                all.extend(said.take().map(|said| (thread, said)));
            }
            if let Some(name) = next {
                thread = name.trim_end_matches(':');
            } else if is_traceback && said.is_none() && !before.starts_with("Exception in thread ")
            {
                thread = "";
            } else if !is_traceback && !line.starts_with(' ') && !line.is_empty() {
                said = Some(line);
            }
            before = line;
        }
        all.extend(said.map(|said| (thread, said)));
        let all = all.into_iter().map(|(thread, said)| match thread {
            "" => said.to_owned(),
            thread => format!("{thread}: {said}"),
        });
        all.collect()
    }
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FindingKind {
    /// Threads wait for each other.
    Deadlock,
    /// A thread waits for a notification that came before it waited.
    LostWakeUp,
    /// A thread waits for something that nobody will do.
    EndlessWait,
    /// Threads go round in circles for ever.
    Livelock,
    /// An assertion failed.
    Assertion,
    /// An exception that nobody caught.
    Exception,
    /// A primitive was used as it must not be.
    Misuse,
    /// Two threads use a variable at the same time, and one of them writes it.
    DataRace,
    /// A lock was still held when the program ended.
    LockHeld,
    /// An execution was cut short: it was too long.
    TooLong,
}

impl FindingKind {
    /// Whether the program is wrong with it, whatever else there is.
    pub fn is_error(self) -> bool {
        !matches!(self, Self::DataRace | Self::LockHeld | Self::TooLong)
    }
}

/// Something that an exploration has found, with a way to see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What is wrong.
    pub kind: FindingKind,
    /// The same in words, with threads, objects and lines.
    pub sentence: Sentence,
    /// The lines that it is about, 1-based.
    pub lines: Vec<u32>,
    /// A schedule that shows it.
    pub schedule: String,
    /// Whether the program is wrong with it; otherwise it is a warning.
    pub is_error: bool,
}

/// States of a program from which the same outcomes can be reached.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GraphNode {
    /// Which: their places in the list of outcomes.
    pub outcomes: Vec<u32>,
    /// Steps behind which fewer are left.
    pub edges: Vec<GraphEdge>,
}

/// A step that decides something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GraphEdge {
    /// The place of the node to which it leads.
    pub to: u32,
    /// The thread that takes it, in the order of starts.
    pub thread: u16,
    /// What that is called.
    pub name: String,
    /// What the step does, as the rest of a sentence about the thread.
    pub deed: Sentence,
    /// 1-based line.
    pub line: u32,
    /// A schedule that ends with it.
    pub schedule: String,
    /// The steps before it.
    pub position: u32,
}

/// What an exploration has come to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Exploration {
    /// Whether there is nothing left to do.
    pub is_finished: bool,
    /// How much of all interleavings was covered.
    pub coverage: Coverage,
    /// The same in words.
    pub coverage_sentence: String,
    /// Complete executions.
    pub executions: u64,
    /// Executions that led to nothing new: 0 unless a primitive was used in an unusual way.
    pub redundant: u64,
    /// Executions that were cut.
    pub cut: u64,
    /// What will have been covered when the present stage of the search is done.
    pub aim: Coverage,
    /// The share of that stage that is done, from 0 to 1; an estimate.
    pub share_done: f64,
    /// Time spent, in nanoseconds.
    pub elapsed_ns: u64,
    /// The different outcomes, the most frequent first.
    pub outcomes: Vec<Outcome>,
    /// There were more than are kept.
    pub has_more_outcomes: bool,
    /// What is wrong.
    pub findings: Vec<Finding>,
}

impl Exploration {
    /// Whether anything is wrong with the program.
    pub fn has_error(&self) -> bool {
        self.findings.iter().any(|finding| finding.is_error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exceptions_are_told_with_their_threads() {
        let raised = |errors: &str| {
            let outcome = Outcome {
                values: Vec::new(),
                output: String::new(),
                errors: errors.to_owned(),
                end: End::Finished,
                status: 0,
                kind: OutcomeKind::Error,
                executions: 1,
                schedule: String::new(),
                steps: 0,
                preemptions: 0,
            };
            outcome.raised()
        };
        let main = "Traceback (most recent call last):\n  File \"a.py\", line 1\nKeyError: 1\n";
        let in_a = format!("Exception in thread A:\n{main}");
        let in_b = format!("Exception in thread B (work):\n{main}");
        let again = format!(
            "{in_a}\nDuring handling of it:\n\n{}",
            main.replace('1', "2")
        );
        for (errors, lines) in [
            ("", &[][..]),
            ("told by the program\n", &["told by the program"]),
            (main, &["KeyError: 1"]),
            (&in_a, &["A: KeyError: 1"]),
            (
                &format!("{in_b}{in_a}"),
                &["B (work): KeyError: 1", "A: KeyError: 1"],
            ),
            (&format!("{in_a}{main}"), &["A: KeyError: 1", "KeyError: 1"]),
            (&again, &["A: KeyError: 2"]),
            (
                "  + Exception Group Traceback (most recent call last):\n  |   File \"a.py\"\n  | \
                 ExceptionGroup: two (2 sub-exceptions)\n  +-+------\n    | ValueError: 1\n",
                &["ExceptionGroup: two (2 sub-exceptions)"],
            ),
        ] {
            assert_eq!(raised(errors), lines, "{errors}");
        }
    }
}
