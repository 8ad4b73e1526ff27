//! What a replay shows, as plain data: for the page's messages, for JSON, for tests.

use serde::{Deserialize, Serialize};

use super::report::{End, Sentence};
use crate::run::outcome::Output;

/// What a step is, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum StepKind {
    /// It reads memory that others can see.
    Read,
    /// It writes such memory.
    Write,
    /// It takes a lock or a permit.
    Take,
    /// It gives one back.
    Release,
    /// It waits, or looks at what others wait for.
    Wait,
    /// It wakes others.
    Signal,
    /// A thread starts, ends or is joined.
    Thread,
    /// It prints.
    Print,
    /// Nothing that others can see.
    Other,
}

/// One step of an execution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepView {
    /// The thread that takes it.
    pub thread: u16,
    /// 1-based line.
    pub line: u32,
    /// What it does, as the rest of a sentence about the thread.
    pub deed: Sentence,
    /// The same in one word.
    pub kind: StepKind,
}

/// A thread at some position.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreadView {
    /// Its number, in the order of starts.
    pub thread: u16,
    /// Its name.
    pub name: String,
    /// 1-based line on which it stands; 0 if it stands nowhere in the program.
    pub line: u32,
    /// The function in which it stands.
    pub function: String,
    /// Whether it can take the next step.
    pub is_enabled: bool,
    /// Whether it has ended.
    pub has_ended: bool,
    /// What it does next, as the rest of a sentence about it.
    pub next: Sentence,
    /// Among how many values its next step chooses.
    pub choices: u32,
    /// Its function's local variables.
    pub variables: Vec<(String, String)>,
}

/// Everything at some position.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Steps that have been taken.
    pub position: u32,
    /// Steps of the whole execution.
    pub length: u32,
    /// The last step.
    pub last: Option<StepView>,
    /// The threads, in the order of starts.
    pub threads: Vec<ThreadView>,
    /// The global variables that hold plain data.
    pub globals: Vec<(String, String)>,
    /// Locks and other primitives with their states.
    pub objects: Vec<(Sentence, Sentence)>,
    /// What has been printed.
    pub output: Vec<Output>,
}

/// What an execution comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplayResult {
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
    /// Whether anything of that is an error; races by themselves are none, since only other
    /// executions show whether they matter.
    pub has_error: bool,
    /// What is wrong, in sentences.
    pub findings: Vec<Sentence>,
}
