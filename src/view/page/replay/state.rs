//! What the panel of replays shows and remembers, as long as the page lives.

use leptos::prelude::*;

use super::super::complaint::Complaint;
use super::super::state::RunData;
use super::super::storage;
use crate::engine::explore_protocol::{Hint, Stand, Story};
use crate::engine::explore_side::Laboratory;
use crate::run::explore::snapshot::Snapshot;
use crate::scenario::{Goal, Knob};
use crate::view::layout::Window;

/// Which scenarios' goals a person has reached, by their names, with spaces between.
const SOLVED: &str = "lockstep.solved";

/// What the panel is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum ReplayPhase {
    /// Nothing.
    Empty,
    /// A link holds a schedule, which a person may replay.
    Offered,
    /// The worker prepares it.
    Loading,
    /// An execution.
    Open,
}

impl ReplayPhase {
    pub(super) fn slug(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Offered => "offered",
            Self::Loading => "loading",
            Self::Open => "open",
        }
    }
}

/// What a person who is the scheduler is to bring about.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Challenge {
    /// The scenario's name; empty for a program of one's own.
    pub(super) slug: String,
    pub(super) goal: Goal,
    /// The knobs that it turned, as they were.
    pub(super) turned: Vec<Knob>,
}

/// A recorded run that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Followed {
    pub(super) schedule: String,
    pub(super) operations: u32,
    pub(super) exchanged: u32,
}

/// A hint that was asked for at a position; `None`: the worker looks for it.
pub(super) type Asked = (u32, Option<Hint>);

/// The state; copies share it.
#[derive(Clone, Copy)]
pub(in super::super) struct ReplayState {
    pub(super) phase: RwSignal<ReplayPhase>,
    pub(super) story: RwSignal<Option<Story>>,
    pub(super) stand: RwSignal<Option<Stand>>,
    /// The position that was asked for last.
    pub(super) wanted: RwSignal<u32>,
    /// Whether an answer for a position is still to come.
    pub(super) is_asked: StoredValue<bool>,
    pub(super) is_playing: RwSignal<bool>,
    /// Steps in a second.
    pub(super) speed: RwSignal<u32>,
    pub(super) complaint: RwSignal<Option<Complaint>>,
    /// Knobs that make a run short enough for a replay, and their values; none if nobody knows.
    pub(super) advice: RwSignal<Option<Vec<(String, String)>>>,
    /// Whether the run that goes on is to be replayed when it has ended.
    pub(super) follows_run: StoredValue<bool>,
    /// Whether the editor holds another text than the one that is replayed.
    pub(super) is_stale: RwSignal<bool>,
    pub(super) challenge: RwSignal<Option<Challenge>>,
    /// Whether a recorded run is looked for.
    pub(super) is_following: RwSignal<bool>,
    pub(super) followed: RwSignal<Option<Followed>>,
    /// What the timeline shows, what tells that it changed, and the part in view.
    pub(super) shown: StoredValue<RunData, LocalStorage>,
    pub(super) shown_revision: RwSignal<u32>,
    pub(super) window: RwSignal<Option<Window>>,
    pub(super) hint: RwSignal<Option<Asked>>,
    /// The program that is replayed: its file's name, its text, its seed.
    pub(super) program: StoredValue<(String, String, u64)>,
    /// The schedule of a link, its step, its seed.
    pub(super) offered: StoredValue<(String, u32, u64)>,
    pub(super) laboratory: StoredValue<Option<Laboratory>, LocalStorage>,
    /// Counts replays; answers of others than the last are ignored.
    pub(super) job: StoredValue<u32>,
}

impl ReplayState {
    pub(in super::super) fn new() -> Self {
        Self {
            phase: RwSignal::new(ReplayPhase::Empty),
            story: RwSignal::new(None),
            stand: RwSignal::new(None),
            wanted: RwSignal::new(0),
            is_asked: StoredValue::new(false),
            is_playing: RwSignal::new(false),
            speed: RwSignal::new(4),
            complaint: RwSignal::new(None),
            advice: RwSignal::default(),
            follows_run: StoredValue::new(false),
            is_stale: RwSignal::new(false),
            challenge: RwSignal::new(None),
            is_following: RwSignal::new(false),
            followed: RwSignal::new(None),
            shown: StoredValue::new_local(RunData::default()),
            shown_revision: RwSignal::new(0),
            window: RwSignal::new(None),
            hint: RwSignal::new(None),
            program: StoredValue::new(Default::default()),
            offered: StoredValue::new(Default::default()),
            laboratory: StoredValue::new_local(None),
            job: StoredValue::new(0),
        }
    }

    /// The run that begins now is not to be replayed.
    pub(in super::super) fn expect_no_run(self) {
        self.follows_run.set_value(false);
    }

    /// Steps of the whole execution; in a challenge, those that were taken.
    pub(super) fn length(self) -> u32 {
        if self.challenge.with(Option::is_some) {
            return self.position();
        }
        let story = self.story.read();
        story.as_ref().map_or(0, |story| story.steps.len() as u32)
    }

    /// Everything where it stands, unless it is of another text than the editor holds.
    pub(in super::super) fn snapshot(self) -> Option<Snapshot> {
        let stand = self.stand.read();
        let stand = stand.as_ref().filter(|_| !self.is_stale.get())?;
        Some(stand.snapshot.clone())
    }

    /// What a line of the program that is replayed says.
    pub(super) fn line_text(self, line: u32) -> String {
        self.program.with_value(|(_, source, _)| {
            let text = source.lines().nth((line as usize).saturating_sub(1));
            text.unwrap_or_default().trim().to_owned()
        })
    }

    /// Where it stands.
    pub(super) fn position(self) -> u32 {
        let stand = self.stand.read();
        stand.as_ref().map_or(0, |stand| stand.snapshot.position)
    }
}

/// The scenarios whose goals a person has reached.
pub(in super::super) fn solved() -> Vec<String> {
    let all = storage::read(SOLVED).unwrap_or_default();
    all.split_whitespace().map(str::to_owned).collect()
}

/// Remembers that a person has reached a scenario's goal.
pub(super) fn remember_solved(slug: &str) {
    let mut all = solved();
    if !slug.is_empty() && !all.iter().any(|one| one == slug) {
        all.push(slug.to_owned());
        storage::write(SOLVED, &all.join(" "));
    }
}
