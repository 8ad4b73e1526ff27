//! From a recorded run to a replay of it.

use leptos::prelude::*;

use super::super::icons::Icon;
use super::super::state::{Outcome, Phase, Playground, Since, playground};
use super::super::text::text;
use super::session;
use crate::run::outcome::Ending;
use crate::trace::Event;

/// More events than these are not followed: no replay has so many steps.
const MOST_EVENTS: usize = 60_000;

/// A run that can be followed.
pub(super) struct Run {
    pub(super) source: String,
    pub(super) events: Vec<u8>,
    pub(super) output: String,
    pub(super) is_deadlock: bool,
}

/// Why a run can't be followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Lack {
    /// It was not recorded.
    Recording,
    /// It was stopped before its end.
    End,
    /// So many of its events are lost.
    Events(u64),
    /// It has so many events.
    TooMany(usize),
    /// Not all of its output is kept.
    Output,
}

/// The page's last run.
pub(super) fn last_run(playground: Playground) -> Result<Run, Lack> {
    let outcome = playground.outcome.get_untracked();
    let Some(Outcome::Report(report)) = outcome else {
        return Err(Lack::End);
    };
    let is_deadlock = match report.ending {
        Ending::Finished { .. } => false,
        Ending::Deadlock(_) => true,
        Ending::Stopped | Ending::OverLimit(_) => return Err(Lack::End),
    };
    playground.run.with_value(|run| {
        let lost = report.events_dropped + run.trace.dropped();
        let is_cut = run.console.lines().iter().any(|line| line.cut_chars > 0);
        match run.trace.events() {
            [] => Err(Lack::Recording),
            _ if lost > 0 => Err(Lack::Events(lost)),
            events if events.len() > MOST_EVENTS => Err(Lack::TooMany(events.len())),
            _ if is_cut || run.console.lines_let_go() > 0 || report.output_dropped_bytes > 0 => {
                Err(Lack::Output)
            }
            events => Ok(Run {
                source: run.source.clone(),
                events: Event::encode(events),
                output: run.console.text(),
                is_deadlock,
            }),
        }
    })
}

/// The way from the result of a run to its replay.
#[component]
pub(in super::super) fn ReplayRun(
    /// Whether the run came to its end.
    has_end: bool,
) -> impl IntoView {
    let playground = playground();
    let is_recorded = move || {
        playground.timeline_revision.track();
        playground
            .run
            .with_value(|run| !run.trace.events().is_empty())
    };
    let is_other = Memo::new(move |_| playground.since_run() == Since::Other);
    let is_idle = move || playground.phase.get() == Phase::Idle;
    has_end.then(|| {
        view! {
            <button
                type="button"
                class="small replay-run"
                class:none=move || !is_recorded() || is_other.get()
                title=text().explore.replay_run_hint
                data-testid="replay-run"
                disabled=move || !is_idle()
                on:click=move |_| session::open_run(playground)
            >
                {Icon::Rewind.view()}
                {text().explore.replay_run}
            </button>
        }
    })
}
