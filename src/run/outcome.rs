//! How a run ended and what it left: the part of a result that is not the trace.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::explore;

/// Which of the two consoles text was written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stream {
    /// What the program prints.
    Stdout,
    /// Tracebacks.
    Stderr,
}

/// A piece of output.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Output {
    /// Where it was written.
    pub stream: Stream,
    /// The thread that wrote it.
    pub thread: u16,
    /// The text, with its line breaks.
    pub text: String,
}

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    /// The program ended with this exit status (0, or 1 after an uncaught exception in the main
    /// thread).
    Finished {
        /// As the process would have had.
        status: i32,
    },
    /// Every thread was blocked for ever.
    Deadlock(Vec<BlockedThread>),
    /// A person pressed Stop.
    Stopped,
    /// The run went over one of its [`Limits`](super::limits::Limits); the sentence says which,
    /// and what to do.
    OverLimit(String),
}

/// One thread of a deadlock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockedThread {
    /// Its number.
    pub thread: u16,
    /// Its name.
    pub name: String,
    /// 1-based source line on which it waits.
    pub line: u32,
    /// The id of the object it waits for.
    pub wants: u32,
    /// That object as a person would call it: `Lock 'fork_1' (line 3)`, `Thread 'Thread-1'`.
    pub wants_name: String,
    /// The thread that holds it, or that is waited for, if anybody does.
    pub held_by: Option<u16>,
    /// Ids of the locks that this thread holds.
    pub holds: Vec<u32>,
}

/// What is known about a thread.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThreadInfo {
    /// Its number; the main thread is 0. Numbers count up in the order of `start()`.
    pub thread: u16,
    /// Its name as `threading` has it.
    pub name: String,
    /// Whether it is a daemon.
    pub daemon: bool,
    /// Bytecode instructions it has executed so far.
    pub steps: u64,
    /// Synchronization operations (acquire, release, join, sleep…) it has completed so far.
    pub operations: u64,
    /// Whether it has ended.
    pub ended: bool,
}

/// What is known about an object that threads synchronize on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectInfo {
    /// As in events.
    pub object: u32,
    /// Its type: `Lock`, `Thread`.
    pub kind: String,
    /// The global variable it is bound to, a thread's name, or empty.
    pub name: String,
    /// 1-based source line on which it was made.
    pub line: u32,
    /// Which it is of several of its type that have no name and were made on the same line, from 1;
    /// 0 for all others.
    #[serde(default)]
    pub number: u32,
}

/// What a run has left when it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// How it ended.
    pub ending: Ending,
    /// Wall-clock time in nanoseconds.
    pub elapsed_ns: u64,
    /// Every thread that was started, by number.
    pub threads: Vec<ThreadInfo>,
    /// Every object that threads synchronized on, by id.
    pub objects: Vec<ObjectInfo>,
    /// Events that did not fit into the rings and were overwritten.
    pub events_dropped: u64,
    /// Bytes of output that were not kept.
    pub output_dropped_bytes: u64,
    /// Sentences for the person, e.g. why a thread could not be started.
    pub notes: Vec<String>,
}

/// Thread numbers with names.
pub type ThreadNames = Vec<(u16, String)>;

/// Object ids with what a person would call them.
pub type ObjectNames = Vec<(u32, String)>;

impl Report {
    /// Thread numbers with names, and object ids with what a person would call them.
    pub fn names(&self) -> (ThreadNames, ObjectNames) {
        let threads = self.threads.iter();
        let threads = threads.map(|info| (info.thread, info.name.clone()));
        let objects = self.objects.iter();
        let objects = objects.map(|info| (info.object, info.described()));
        (threads.collect(), objects.collect())
    }
}

impl ObjectInfo {
    /// In English: `Lock 'fork_1' (line 3)`, `Lock made on line 3`, `Thread 'Thread-1'`.
    pub fn described(&self) -> String {
        explore::described(self).to_string()
    }

    /// Its type, with its number where it has one: `Lock`, `Lock #2`.
    pub fn kind_and_number(&self) -> Cow<'_, str> {
        match self.number {
            0 => (&*self.kind).into(),
            number => format!("{} #{number}", self.kind).into(),
        }
    }
}
