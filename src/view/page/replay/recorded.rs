//! From a recorded run to a replay of it; and where it is too long for one, to a shorter run.

use leptos::prelude::*;

use super::super::icons::Icon;
use super::super::state::{Outcome, Phase, Playground, Since, Tab, playground};
use super::super::text::text;
use super::super::{document, engine_session};
use super::session;
use crate::engine::explore_protocol::ExploreCommand;
use crate::run::outcome::Ending;
use crate::trace::Event;

/// More events than these are not followed: no replay has so many steps.
const MOST_EVENTS: usize = 60_000;

/// A run that can be followed.
struct Run {
    source: String,
    events: Vec<u8>,
    output: String,
    is_deadlock: bool,
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

impl Lack {
    /// Whether a shorter run would not have it.
    fn is_length(self) -> bool {
        match self {
            Self::Recording | Self::End => false,
            Self::Events(_) | Self::TooMany(_) | Self::Output => true,
        }
    }
}

/// Looks for an execution that agrees with the page's last run, and replays it.
fn open_run(playground: Playground) {
    let state = playground.replay;
    let file_name = playground.file_name.get_untracked();
    let run = match last_run(playground) {
        Ok(run) => run,
        Err(lack) => {
            session::close(playground);
            state.complaint.set(Some(text().lack(lack).into()));
            playground.tab.set(Tab::Replay);
            if lack.is_length() {
                let source = playground.run.with_value(|run| run.source.clone());
                state.program.set_value((file_name, source, 1));
                ask_for_advice(playground);
            }
            return;
        }
    };
    state.challenge.set(None);
    let request = session::prepare(playground, (file_name, run.source, 1), "1.", 0, None);
    state.is_following.set(true);
    let command = ExploreCommand::Follow {
        request,
        events: run.events,
        output: run.output,
        is_deadlock: run.is_deadlock,
    };
    session::send(playground, command);
}

/// Asks what to turn down in the program, whose run is too long for a replay.
pub(super) fn ask_for_advice(playground: Playground) {
    let state = playground.replay;
    let (file_name, source, _) = state.program.get_value();
    let job = state.job.get_value();
    session::start_worker(playground);
    let command = ExploreCommand::Advise {
        job,
        file_name,
        source,
    };
    session::send(playground, command);
}

/// Turns the knobs down as advised, and runs the program to replay that run.
fn shorten(playground: Playground) {
    let state = playground.replay;
    let knobs = state.advice.get_untracked().unwrap_or_default();
    match document::set_knobs(playground, &knobs) {
        Ok(()) => {
            session::close(playground);
            engine_session::run(playground);
            state.follows_run.set_value(true);
        }
        Err(sentence) => state.complaint.set(Some(sentence.into())),
    }
}

/// A run has come to its end, which may have been waited for.
pub(in super::super) fn run_ended(playground: Playground) {
    let state = playground.replay;
    if state.follows_run.get_value() {
        state.follows_run.set_value(false);
        open_run(playground);
    }
}

/// The page's last run.
fn last_run(playground: Playground) -> Result<Run, Lack> {
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
                on:click=move |_| open_run(playground)
            >
                {Icon::Rewind.view()}
                {text().explore.replay_run}
            </button>
        }
    })
}

/// What makes the run short enough for a replay.
#[component]
pub(super) fn Shorten() -> impl IntoView {
    let playground = playground();
    let advice = playground.replay.advice;
    let words = move || advice.with(|knobs| knobs.as_ref().map(|knobs| text().shorten(knobs)));
    let is_known = move || advice.with(|knobs| knobs.as_ref().is_some_and(|it| !it.is_empty()));
    view! {
        <div
            class="note explore-large"
            role="status"
            class:none=move || advice.with(Option::is_none)
            data-testid="replay-advice"
        >
            <p>{words}</p>
            <button
                type="button"
                class="small"
                class:none=move || !is_known()
                data-testid="replay-shorten"
                disabled=move || playground.phase.get() != Phase::Idle
                on:click=move |_| shorten(playground)
            >
                {text().explore.shorten}
            </button>
        </div>
    }
}
