//! Messages between the page and a worker that explores or replays.
//!
//! A worker does one of the two at a time as far as a person sees: the page starts one for each, so
//! that a long search never holds a replay up.

use serde::{Deserialize, Serialize};

use crate::run::explore::{
    Exploration, ExploreOptions, GraphNode, ReplayResult, Snapshot, StepView,
};
use crate::run::outcome::ObjectInfo;
use crate::syntax::Diagnostic;

/// The version of these messages; page and worker of different versions refuse to talk.
pub const EXPLORE_VERSION: u32 = 7;

/// From the page to the worker. `job` is the page's number for what it has asked for; every answer
/// carries it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ExploreCommand {
    /// Explore a program, from the beginning or from a step on. Answered by `Misfit` if it has no
    /// such step.
    Explore {
        /// The job.
        job: u32,
        /// The file's name in tracebacks.
        file_name: String,
        /// The program.
        source: String,
        /// How.
        options: ExploreOptions,
        /// The schedule of the steps that all interleavings are to begin with.
        after: Option<String>,
    },
    /// Interrupt the search; what was found is kept.
    Pause,
    /// Go on with it.
    GoOn,
    /// Replay a program under a schedule.
    Replay(ReplayRequest),
    /// Find an execution that agrees with a recorded run, and replay it. Answered by `Followed` and
    /// `Replayed`, or by `Misfit` or `TooLong`.
    Follow {
        /// What to replay; it has no schedule.
        request: ReplayRequest,
        /// The run's events, as they are encoded; they travel beside the message.
        #[serde(skip)]
        events: Vec<u8>,
        /// All that the run printed.
        output: String,
        /// Whether it ended because nobody could go on.
        is_deadlock: bool,
    },
    /// Find knobs to turn down so that a run is short enough for a replay. Answered by `Advised`.
    Advise {
        /// The job.
        job: u32,
        /// The file's name in tracebacks.
        file_name: String,
        /// The program.
        source: String,
    },
    /// Go to a position of the replay. Answered by `Stands`.
    GoTo {
        /// The job.
        job: u32,
        /// Steps from the beginning.
        position: u32,
    },
    /// Let a thread take the next step at a position. Answered by `Replayed`.
    Branch {
        /// The job.
        job: u32,
        /// Steps from the beginning.
        position: u32,
        /// The thread.
        thread: u16,
        /// Which of several values it chooses.
        choice: u32,
    },
    /// Look for the shortest way to the goal from a position. Answered by `Hinted`.
    Hint {
        /// The job.
        job: u32,
        /// Steps from the beginning.
        position: u32,
    },
}

impl ExploreCommand {
    /// What travels beside it.
    pub fn events(&self) -> &[u8] {
        match self {
            Self::Follow { events, .. } => events,
            _ => &[],
        }
    }

    /// Takes back what travelled beside it.
    pub fn set_events(&mut self, received: Vec<u8>) {
        if let Self::Follow { events, .. } = self {
            *events = received;
        }
    }
}

impl ExploreAnswer {
    /// What travels beside it.
    pub fn events(&self) -> &[u8] {
        match self {
            Self::Replayed { story, .. } => &story.events,
            _ => &[],
        }
    }

    /// Takes back what travelled beside it.
    pub fn set_events(&mut self, received: Vec<u8>) {
        if let Self::Replayed { story, .. } = self {
            story.events = received;
        }
    }
}

/// What to replay.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReplayRequest {
    /// The job.
    pub job: u32,
    /// The file's name in tracebacks.
    pub file_name: String,
    /// The program.
    pub source: String,
    /// The seed of what is drawn.
    pub seed: u64,
    /// The schedule; behind its end, threads go on by themselves.
    pub schedule: String,
    /// Where to stand.
    pub position: u32,
    /// What a person wants to bring about.
    pub target: Option<String>,
}

/// From the worker to the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ExploreAnswer {
    /// The worker has loaded and takes commands.
    Ready {
        /// [`EXPLORE_VERSION`].
        version: u32,
    },
    /// The program has errors; nothing was explored or replayed.
    Refused {
        /// The job.
        job: u32,
        /// At least one.
        diagnostics: Vec<Diagnostic>,
    },
    /// What was found so far, a few times a second.
    Found {
        /// The job.
        job: u32,
        /// What the worker does now.
        stage: Stage,
        /// All of it; of outcomes the most frequent.
        report: Exploration,
        /// All different outcomes.
        outcome_count: u32,
    },
    /// The program is large: knobs to turn down, and their values.
    Advised {
        /// The job.
        job: u32,
        /// Names and values; none, if nobody knows.
        knobs: Vec<(String, String)>,
    },
    /// The graph of outcomes of a program that is small enough for it.
    Drawn {
        /// The job.
        job: u32,
        /// The graph; its outcomes are places in the last report's list.
        graph: Vec<GraphNode>,
    },
    /// The schedule does not fit the program, or a step can't be taken: a sentence.
    Misfit {
        /// The job.
        job: u32,
        /// The sentence.
        sentence: String,
    },
    /// The recorded run is too long for a replay: a sentence.
    TooLong {
        /// The job.
        job: u32,
        /// The sentence.
        sentence: String,
    },
    /// An execution was found that agrees with the recorded run in all that was recorded.
    Followed {
        /// The job.
        job: u32,
        /// Its schedule.
        schedule: String,
        /// Recorded operations.
        operations: u32,
        /// Those that take place before one that was recorded earlier.
        exchanged: u32,
    },
    /// The execution that is replayed is another one now.
    Replayed {
        /// The job.
        job: u32,
        /// All of it.
        story: Box<Story>,
        /// Where it stands.
        stand: Stand,
    },
    /// The replay stands somewhere else now.
    Stands {
        /// The job.
        job: u32,
        /// Where.
        stand: Stand,
    },
    /// The shortest way to the goal.
    Hinted {
        /// The job.
        job: u32,
        /// From which position.
        position: u32,
        /// The way.
        hint: Hint,
    },
    /// The worker can't go on and must be thrown away.
    Broken {
        /// A sentence: what happened and what to do.
        message: String,
    },
}

/// What a worker that explores does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// It goes through executions.
    Searching,
    /// It was interrupted.
    Paused,
    /// There is nothing left to explore.
    Done,
}

/// A whole execution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// The schedule of all its steps.
    pub schedule: String,
    /// The steps.
    pub steps: Vec<StepView>,
    /// The threads' names, by number.
    pub names: Vec<String>,
    /// The steps as events, as those of a run are encoded; they travel beside the message.
    #[serde(skip)]
    pub events: Vec<u8>,
    /// What the events' objects are called.
    pub objects: Vec<ObjectInfo>,
    /// What it comes to.
    pub result: ReplayResult,
    /// The first position at which the target is reached.
    pub reached_at: Option<u32>,
}

/// A position in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stand {
    /// Everything there.
    pub snapshot: Snapshot,
    /// The schedule up to there.
    pub schedule: String,
    /// Whether the target is reached.
    pub is_reached: bool,
}

/// Which thread to let go on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Hint {
    /// This one.
    Thread {
        /// Its number.
        thread: u16,
        /// Which of several values it chooses.
        choice: u32,
        /// Steps to the goal.
        steps: u32,
    },
    /// The goal can't be reached from there.
    Impossible,
    /// No way was found.
    Unknown,
}
