//! Replays: one execution, step by step, forward and back, with other threads chosen at will; and
//! challenges, where a person chooses all of them.
//!
//! [`session`] talks to a worker of its own, [`state`] is what is shown; the rest is components.

mod challenge;
mod controls;
mod inside;
mod keys;
mod recorded;
pub(super) mod session;
mod state;
mod threads;
mod timeline;

use leptos::html;
use leptos::prelude::*;

use super::complaint::Complaints;
use super::editor;
use super::icons::Icon;
use super::state::{Playground, Tab, playground};
use super::text::{say, text};
use crate::run::explore::report::End;
pub(super) use keys::{KEYS as REPLAY_KEYS, ReplayKey};
pub(super) use recorded::{Lack, ReplayRun, run_ended};
pub(super) use state::{ReplayPhase, ReplayState, solved};

/// What a link holds of the replay that is in front: its schedule, step and seed.
pub(super) fn shared(playground: Playground) -> Option<(String, u32, u64)> {
    let state = playground.replay;
    let is_shown = playground.tab.get_untracked() == Tab::Replay && !state.is_stale.get_untracked();
    if !is_shown {
        return None;
    }
    match state.phase.get_untracked() {
        ReplayPhase::Offered => Some(state.offered.get_value()),
        ReplayPhase::Open => {
            let seed = state.program.with_value(|(_, _, seed)| *seed);
            let position = untrack(|| state.position());
            // What lies ahead is no part of a challenge.
            let schedule = if state.challenge.with_untracked(Option::is_some) {
                let stand = state.stand.read_untracked();
                stand.as_ref().map(|stand| stand.schedule.clone())
            } else {
                let story = state.story.read_untracked();
                story.as_ref().map(|story| story.schedule.clone())
            };
            Some((schedule?, position, seed))
        }
        ReplayPhase::Empty | ReplayPhase::Loading => None,
    }
}

/// Gives the panel the keys. The page stays where it is: whoever opened the replay has brought it
/// into view.
fn take_keys(panel: &web_sys::HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element of the page that can be focused is.
    let _ = panel.focus_with_options(&options);
}

/// The panel.
#[component]
pub(super) fn ReplayPanel() -> impl IntoView {
    let playground = playground();
    let state = playground.replay;
    let panel = NodeRef::<html::Section>::new();
    Effect::new(move || {
        playground.source.track();
        untrack(|| session::outdated(playground));
    });
    Effect::new(move || editor::show_threads(playground));
    // Whoever opens a replay goes on with its keys.
    Effect::new(move |before: Option<ReplayPhase>| {
        let phase = state.phase.get();
        if before.is_some_and(|before| before != phase)
            && phase == ReplayPhase::Open
            && let Some(panel) = panel.get_untracked()
        {
            request_animation_frame(move || take_keys(&panel));
        }
        phase
    });
    let is = move |phase: ReplayPhase| state.phase.get() == phase;
    let is_open = Memo::new(move |_| is(ReplayPhase::Open));
    view! {
        <section
            class="panel panel-replay"
            id="panel-replay"
            role="tabpanel"
            aria-labelledby="tab-replay"
            tabindex="-1"
            data-testid="replay-panel"
            data-phase=move || state.phase.get().slug()
            data-position=move || state.position().to_string()
            data-length=move || state.length().to_string()
            node_ref=panel
            on:keydown=move |event| keys::pressed(playground, &event)
        >
            <Complaints about=state.complaint testid="replay-complaint"/>
            <recorded::Shorten/>
            <div class="replay-start" class:none=move || !is(ReplayPhase::Offered) data-testid="replay-offered">
                <p>{text().explore.offered}</p>
                <button
                    type="button"
                    class="primary"
                    data-testid="replay-this"
                    on:click=move |_| session::open_offered(playground)
                >
                    {Icon::Play.view()} {text().explore.replay_this}
                </button>
            </div>
            <div class="replay-start" class:none=move || !is(ReplayPhase::Empty)>
                <p>{text().explore.replay_empty}</p>
                <button
                    type="button"
                    data-testid="by-hand"
                    on:click=move |_| session::open_by_hand(playground)
                >
                    {text().explore.by_hand}
                </button>
            </div>
            <challenge::Invitation/>
            <div class="note" role="status" class:none=move || !is(ReplayPhase::Loading) data-testid="replay-loading">
                <p>
                    {move || if state.is_following.get() { text().explore.following } else { text().explore.starting }}
                </p>
                <button
                    type="button"
                    class="small"
                    class:none=move || !state.is_following.get()
                    data-testid="following-cancel"
                    on:click=move |_| session::close(playground)
                >
                    {text().explore.cancel}
                </button>
            </div>
            <div class="replay-open" class:none=move || !is(ReplayPhase::Open)>
                <p class="note warn" class:none=move || !state.is_stale.get() data-testid="replay-stale">
                    {text().explore.stale}
                </p>
                <challenge::Goal/>
                <controls::Controls/>
                <Followed/>
                {move || is_open.get().then(|| view! { <timeline::ReplayTimeline/> })}
                <Sentence/>
                <threads::Threads/>
                <inside::Inside/>
                <p class="faint replay-keys">
                    {text().explore.replay_keys} <br/> {text().explore.signs}
                </p>
            </div>
        </section>
    }
}

/// That it is a recorded run, as long as it is: whoever lets another thread go on has another
/// execution.
#[component]
fn Followed() -> impl IntoView {
    let state = playground().replay;
    let words = move || {
        let followed = state.followed.read();
        let followed = followed.as_ref()?;
        let story = state.story.read();
        let is_it = story.as_ref()?.schedule == followed.schedule;
        is_it.then(|| text().followed(followed.operations, followed.exchanged))
    };
    view! {
        <p class="note good" class:none=move || words().is_none() data-testid="replay-followed">
            {words}
        </p>
    }
}

/// What the last step did, and in the end what the execution comes to.
#[component]
fn Sentence() -> impl IntoView {
    let playground = playground();
    let state = playground.replay;
    let sentence = move || {
        let stand = state.stand.read();
        let stand = stand.as_ref()?;
        let Some(last) = &stand.snapshot.last else {
            return Some(text().explore.at_beginning.to_owned());
        };
        let name = stand
            .snapshot
            .threads
            .get(usize::from(last.thread))
            .map(|thread| thread.name.clone());
        let name = name.unwrap_or_default();
        Some(format!("{name}: {}", say(&last.deed)))
    };
    let line = move || {
        let stand = state.stand.read();
        let last = stand
            .as_ref()
            .and_then(|stand| stand.snapshot.last.as_ref());
        last.map_or(0, |last| last.line)
    };
    let comes_to = move || {
        if state.position() < state.length() || state.challenge.with(Option::is_some) {
            return None;
        }
        let story = state.story.read();
        let result = &story.as_ref()?.result;
        let values = result.values.iter();
        let mut parts: Vec<String> = values
            .map(|(name, value)| format!("{name} = {value}"))
            .collect();
        let end = match result.end {
            End::Finished => text().explore.finished_plain,
            End::Deadlock => text().explore.deadlock,
            End::Livelock => text().explore.livelock,
            End::Cut => text().explore.cut,
        };
        parts.push(end.to_owned());
        let outcome = format!("{} {}.", text().explore.comes_to, parts.join("; "));
        let sentences = std::iter::once(outcome).chain(result.findings.iter().map(say));
        Some(sentences.collect::<Vec<_>>().join(" "))
    };
    view! {
        <div class="replay-sentence" role="status" aria-live="polite">
            <p data-testid="replay-sentence">
                {sentence}
                " "
                <button
                    type="button"
                    class="link"
                    class:none=move || line() == 0
                    on:click=move |_| playground.reveal_line(untrack(line))
                >
                    {move || text().line(line())}
                </button>
            </p>
            <p class="replay-result" class:none=move || comes_to().is_none() data-testid="replay-result">
                {comes_to}
            </p>
        </div>
    }
}
