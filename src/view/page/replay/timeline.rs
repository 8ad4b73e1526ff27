//! The steps of an execution on the page's own timeline.

use leptos::prelude::*;

use super::super::state::{Playground, RunData, playground};
use super::super::timeline::{Shown, Steps, Timeline};
use super::session;
use crate::engine::explore_protocol::Story;
use crate::trace::event::NO_THREAD;
use crate::trace::{self, Event, EventKind, LaneEnd, STEP_NS, Trace};

/// The timeline of what is replayed.
#[component]
pub(super) fn ReplayTimeline() -> impl IntoView {
    let playground = playground();
    let state = playground.replay;
    // What lies ahead is no part of a challenge.
    let until = Memo::new(move |_| {
        state
            .challenge
            .with(Option::is_some)
            .then(|| state.position())
    });
    Effect::new(move || {
        let until = until.get();
        state.story.with(|story| {
            let run = story.as_ref().map(|story| run_of(playground, story, until));
            state.shown.set_value(run.unwrap_or_default());
        });
        state.shown_revision.update(|revision| *revision += 1);
    });
    let steps = Steps {
        position: Signal::derive(move || state.position()),
        go_to: |playground, position| {
            if playground.replay.challenge.with_untracked(Option::is_none) {
                session::go_to(playground, position);
            }
        },
    };
    let shown = Shown::replay(state.shown, state.shown_revision, state.window, steps);
    view! {
        <div class="replay-timeline" data-testid="replay-timeline">
            <Timeline shown/>
        </div>
    }
}

/// The events of the first steps.
fn events_until(events: &[Event], steps: u32) -> &[Event] {
    let end_ns = u64::from(steps) * STEP_NS;
    let begins_next = |event: &Event| {
        let gives_up = event.kind == EventKind::Unblock && event.argument == NO_THREAD;
        event.time_ns >= end_ns && (event.kind == EventKind::Resume || gives_up)
    };
    let count = events.iter().position(begins_next);
    &events[..count.unwrap_or(events.len())]
}

/// A story as a run; `until`: no more than so many steps of it.
fn run_of(playground: Playground, story: &Story, until: Option<u32>) -> RunData {
    let mut trace = Trace::default();
    trace.push_bytes(&story.events);
    let mut steps = story.steps.clone();
    if let Some(until) = until {
        trace = Trace::from(events_until(trace.events(), until).to_vec());
        steps.truncate(until as usize);
    }
    trace.finish();
    let end_ns = steps.len() as u64 * STEP_NS;
    let mut timeline = trace::Timeline::until(trace.events(), end_ns);
    if timeline.lanes.iter().any(|lane| lane.end == LaneEnd::Alive) {
        // Room to see in what all of them are.
        timeline.extend(trace.indexed(), end_ns + STEP_NS);
    }
    let names = story.names.iter().enumerate();
    let objects = story.objects.iter();
    RunData {
        thread_names: names
            .map(|(thread, name)| (thread as u16, name.clone()))
            .collect(),
        objects: objects.map(|one| (one.object, one.clone())).collect(),
        source: playground
            .replay
            .program
            .with_value(|(_, source, _)| source.clone()),
        trace,
        timeline,
        steps,
        ..RunData::default()
    }
}
