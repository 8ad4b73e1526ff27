//! The life of a replay: opened, walked through, branched off, closed.
//!
//! Invariant: at most one question about a position is on its way to the worker; whoever moves
//! faster than it answers skips what lies between.

use std::time::Duration;

use leptos::prelude::*;

use super::super::complaint::Complaint;
use super::super::document;
use super::super::engine_session::bring_result_into_view;
use super::super::explore;
use super::super::state::{Playground, Tab};
use super::recorded;
use super::state::{Challenge, Followed, ReplayPhase, ReplayState, remember_solved};
use crate::engine::explore_protocol::{ExploreAnswer, ExploreCommand, ReplayRequest};
use crate::engine::explore_side::Laboratory;
use crate::scenario::{self, GalleryEntry};

/// Replays what an exploration has found, in the program that was explored.
pub(in super::super) fn open_found(playground: Playground, schedule: &str) {
    open_found_at(playground, schedule, 0);
}

/// The same, from a step on.
pub(in super::super) fn open_found_at(playground: Playground, schedule: &str, position: u32) {
    let (file_name, source) = playground.explore.explored.get_value();
    let seed = playground.explore.explored_seed.get_value();
    playground.replay.challenge.set(None);
    let program = (file_name, source, seed);
    open(playground, program, schedule, position, None);
}

/// Replays the program as it is now from its beginning.
pub(super) fn open_by_hand(playground: Playground) {
    playground.replay.challenge.set(None);
    let program = present(playground, 1);
    open(playground, program, "1.", 0, None);
}

/// Replays the schedule of the link that the page was opened with.
pub(super) fn open_offered(playground: Playground) {
    let (schedule, step, seed) = playground.replay.offered.get_value();
    playground.replay.challenge.set(None);
    let program = present(playground, seed);
    open(playground, program, &schedule, step, None);
}

/// A link holds a schedule: nothing runs before a person says so.
pub(in super::super) fn offer(playground: Playground, schedule: String, step: u32, seed: u64) {
    close(playground);
    playground.replay.offered.set_value((schedule, step, seed));
    playground.replay.phase.set(ReplayPhase::Offered);
    playground.tab.set(Tab::Replay);
}

/// Makes the person the scheduler of the program, which has the knobs of its goal from here on.
pub(super) fn accept_challenge(playground: Playground) {
    let source = playground.source.get_untracked();
    let Some(goal) = scenario::goal(&source) else {
        return;
    };
    let prepared = match goal.prepared(&source) {
        Ok(prepared) => prepared,
        Err(sentence) => return playground.replay.complaint.set(Some(sentence.into())),
    };
    let now = scenario::knobs(&prepared).0;
    let turned = scenario::knobs(&source).0.into_iter();
    let turned = turned.filter(|knob| {
        now.iter()
            .any(|it| it.name == knob.name && it.value != knob.value)
    });
    if prepared != source {
        document::replace(playground, prepared);
    }
    let slug = playground
        .gallery_entry_untracked()
        .filter(|entry| entry.goal().is_some_and(|of_entry| of_entry == goal))
        .map_or("", |entry: &'static GalleryEntry| entry.slug);
    playground.replay.challenge.set(Some(Challenge {
        slug: slug.to_owned(),
        goal: goal.clone(),
        turned: turned.collect(),
    }));
    let program = present(playground, 1);
    open(playground, program, "1.", 0, Some(goal.target));
}

/// Ends the replay. Knobs that a challenge turned have the values again that they had.
pub(in super::super) fn leave(playground: Playground) {
    let challenge = playground.replay.challenge.get_untracked();
    close(playground);
    let source = playground.source.get_untracked();
    let turned = challenge.map_or_else(Vec::new, |it| it.turned);
    let back = turned.iter().fold(source.clone(), |source, knob| {
        scenario::with_value(&source, knob, &knob.value).unwrap_or(source)
    });
    if back != source {
        document::replace(playground, back);
    }
}

fn present(playground: Playground, seed: u64) -> (String, String, u64) {
    (
        playground.file_name.get_untracked(),
        playground.source.get_untracked(),
        seed,
    )
}

fn open(
    playground: Playground,
    program: (String, String, u64),
    schedule: &str,
    position: u32,
    target: Option<String>,
) {
    let request = prepare(playground, program, schedule, position, target);
    send(playground, ExploreCommand::Replay(request));
}

/// There is to be a worker.
pub(super) fn start_worker(playground: Playground) {
    let state = playground.replay;
    if state.laboratory.with_value(Option::is_none) {
        let laboratory = Laboratory::start(false, move |answer| receive(playground, answer));
        state.laboratory.set_value(Some(laboratory));
    }
}

/// There is to be another replay.
pub(super) fn prepare(
    playground: Playground,
    (file_name, source, seed): (String, String, u64),
    schedule: &str,
    position: u32,
    target: Option<String>,
) -> ReplayRequest {
    let state = playground.replay;
    playground.tab.set(Tab::Replay);
    bring_result_into_view();
    state
        .program
        .set_value((file_name.clone(), source.clone(), seed));
    forget(playground);
    state.is_asked.set_value(false);
    state.phase.set(ReplayPhase::Loading);
    state.job.update_value(|job| *job += 1);
    outdated(playground);
    start_worker(playground);
    ReplayRequest {
        job: state.job.get_value(),
        file_name,
        source,
        seed,
        schedule: schedule.to_owned(),
        position,
        target,
    }
}

/// Nothing of the old replay is of interest.
fn forget(playground: Playground) {
    let state = playground.replay;
    state.is_playing.set(false);
    state.is_following.set(false);
    state.followed.set(None);
    state.complaint.set(None);
    state.advice.set(None);
    state.hint.set(None);
    state.window.set(None);
    state.story.set(None);
    state.stand.set(None);
}

/// Lets the explorer go on from where the replay stands.
pub(super) fn explore_from_here(playground: Playground) {
    let state = playground.replay;
    let stand = state.stand.with_untracked(|stand| {
        let stand = stand.as_ref()?;
        Some((stand.schedule.clone(), stand.snapshot.position))
    });
    if let Some((schedule, steps)) = stand {
        state.is_playing.set(false);
        explore::session::begin_after(playground, state.program.get_value(), schedule, steps);
    }
}

/// Ends the replay, and the worker with it.
pub(in super::super) fn close(playground: Playground) {
    let state = playground.replay;
    end_worker(playground);
    state.phase.set(ReplayPhase::Empty);
    state.challenge.set(None);
    forget(playground);
}

fn end_worker(playground: Playground) {
    let state = playground.replay;
    state.job.update_value(|job| *job += 1);
    let old = state.laboratory.try_update_value(Option::take).flatten();
    // Not within one of its own answers.
    set_timeout(move || drop(old), Duration::ZERO);
}

pub(super) fn send(playground: Playground, command: ExploreCommand) {
    playground.replay.laboratory.with_value(|laboratory| {
        if let Some(laboratory) = laboratory {
            laboratory.send(command);
        }
    });
}

/// Looks whether the editor holds another text than the one that is replayed.
pub(super) fn outdated(playground: Playground) {
    let state = playground.replay;
    let replayed = state.program.with_value(|(_, source, _)| source.clone());
    let differs = playground
        .source
        .with_untracked(|source| *source != replayed);
    state.is_stale.set(differs);
    if differs {
        state.advice.set(None);
    }
}

/// Goes to a position, or to the end if there is no such position.
pub(super) fn go_to(playground: Playground, position: u32) {
    let state = playground.replay;
    let position = position.min(untrack(|| state.length()));
    state.wanted.set(position);
    ask(playground);
}

/// Asks the worker for the position that is wanted, unless an answer is on its way.
fn ask(playground: Playground) {
    let state = playground.replay;
    let position = state.wanted.get_untracked();
    let is_there = position == untrack(|| state.position());
    if is_there || state.is_asked.get_value() || state.phase.get_untracked() != ReplayPhase::Open {
        return;
    }
    state.is_asked.set_value(true);
    let job = state.job.get_value();
    send(playground, ExploreCommand::GoTo { job, position });
}

/// Lets a thread take the next step, whoever would have taken it.
pub(super) fn step(playground: Playground, thread: u16, choice: Option<u32>) {
    let state = playground.replay;
    state.is_playing.set(false);
    let position = untrack(|| state.position());
    let is_next = state.story.with_untracked(|story| {
        let step = story
            .as_ref()
            .and_then(|it| it.steps.get(position as usize));
        step.is_some_and(|step| step.thread == thread)
    });
    let job = state.job.get_value();
    if is_next && choice.is_none() {
        // In a challenge the length grows with the position.
        state.wanted.set(position + 1);
        ask(playground);
        return;
    }
    send(
        playground,
        ExploreCommand::Branch {
            job,
            position,
            thread,
            choice: choice.unwrap_or(0),
        },
    );
}

/// Asks for the shortest way to the goal.
pub(super) fn ask_for_hint(playground: Playground) {
    let state = playground.replay;
    let position = untrack(|| state.position());
    state.hint.set(Some((position, None)));
    let job = state.job.get_value();
    send(playground, ExploreCommand::Hint { job, position });
}

/// Plays, or holds.
pub(super) fn toggle_play(playground: Playground) {
    let state = playground.replay;
    if state.is_playing.get_untracked() {
        state.is_playing.set(false);
        return;
    }
    if untrack(|| state.position() >= state.length()) {
        go_to(playground, 0);
    }
    state.is_playing.set(true);
    play_on(playground, state.job.get_value());
}

fn play_on(playground: Playground, job: u32) {
    let state = playground.replay;
    let pause = Duration::from_millis(1_000 / u64::from(state.speed.get_untracked().max(1)));
    set_timeout(
        move || {
            if !state.is_playing.get_untracked() || state.job.get_value() != job {
                return;
            }
            let (position, length) = untrack(|| (state.wanted.get(), state.length()));
            if position >= length {
                state.is_playing.set(false);
                return;
            }
            go_to(playground, position + 1);
            play_on(playground, job);
        },
        pause,
    );
}

fn receive(playground: Playground, answer: ExploreAnswer) {
    let state = playground.replay;
    let current = state.job.get_value();
    match answer {
        ExploreAnswer::Followed {
            job,
            schedule,
            operations,
            exchanged,
        } if job == current => {
            state.followed.set(Some(Followed {
                schedule,
                operations,
                exchanged,
            }));
        }
        ExploreAnswer::Replayed { job, story, stand } if job == current => {
            state.is_following.set(false);
            state.is_asked.set_value(false);
            state.complaint.set(None);
            state.wanted.set(stand.snapshot.position);
            if state.challenge.with_untracked(Option::is_none) {
                // Another execution has another length; a challenge grows by a step at a time.
                state.window.set(None);
            }
            state.story.set(Some(*story));
            arrive(playground, stand);
            // Another choice at a step is made where a person looks.
            let was_open = state.phase.get_untracked() == ReplayPhase::Open;
            state.phase.set(ReplayPhase::Open);
            if !was_open && playground.tab.get_untracked() == Tab::Replay {
                bring_result_into_view();
            }
        }
        ExploreAnswer::Stands { job, stand } if job == current => {
            state.is_asked.set_value(false);
            arrive(playground, stand);
            ask(playground);
        }
        ExploreAnswer::Hinted {
            job,
            position,
            hint,
        } if job == current => {
            if state
                .hint
                .with_untracked(|asked| asked.as_ref().is_some_and(|it| it.0 == position))
            {
                state.hint.set(Some((position, Some(hint))));
            }
        }
        ExploreAnswer::Misfit { job, sentence } if job == current => complain(state, sentence),
        ExploreAnswer::TooLong { job, sentence } if job == current => {
            complain(state, sentence);
            recorded::ask_for_advice(playground);
        }
        ExploreAnswer::Advised { job, knobs } if job == current => state.advice.set(Some(knobs)),
        ExploreAnswer::Refused { job, diagnostics } if job == current => {
            playground.diagnostics.set(diagnostics);
            super::super::editor::show_diagnostics(playground);
            state.complaint.set(Some(Complaint::Problems));
            state.phase.set(ReplayPhase::Empty);
        }
        ExploreAnswer::Broken { message } => {
            close(playground);
            state.complaint.set(Some(message.into()));
        }
        _ => {}
    }
}

/// There is no replay of what was asked for, and why.
fn complain(state: ReplayState, sentence: String) {
    state.complaint.set(Some(sentence.into()));
    state.is_following.set(false);
    if state.phase.get_untracked() == ReplayPhase::Loading {
        state.phase.set(ReplayPhase::Empty);
    }
}

/// The replay stands somewhere else now.
fn arrive(playground: Playground, stand: crate::engine::explore_protocol::Stand) {
    let state = playground.replay;
    let is_solved = stand.is_reached;
    state.stand.set(Some(stand));
    let position = untrack(|| state.position());
    if state
        .hint
        .with_untracked(|hint| hint.as_ref().is_some_and(|it| it.0 != position))
    {
        state.hint.set(None);
    }
    if is_solved {
        let challenge = state.challenge.get_untracked();
        if let Some(challenge) = challenge {
            remember_solved(&challenge.slug);
        }
    }
}
