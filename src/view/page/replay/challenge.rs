//! Challenges: a goal, and the person as the scheduler.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::super::icons::Icon;
use super::super::state::{Playground, playground};
use super::super::text::text;
use super::super::translation;
use super::session;
use super::state::{ReplayPhase, ReplayState, solved};
use super::take_keys;
use crate::engine::explore_protocol::Hint;
use crate::scenario;

/// Offers the scenario's challenge while nothing is replayed.
#[component]
pub(super) fn Invitation() -> impl IntoView {
    let playground = playground();
    let state = playground.replay;
    let goal = Memo::new(move |_| {
        let goal = playground.source.with(|source| scenario::goal(source));
        goal.map(|goal| translation::task(playground, &goal))
    });
    let hidden = move || state.phase.get() != ReplayPhase::Empty || goal.with(Option::is_none);
    let is_solved = move || {
        state.phase.track();
        let slug = playground.gallery_entry().map(|entry| entry.slug);
        slug.is_some_and(|slug| solved().iter().any(|one| one == slug))
    };
    view! {
        <div class="challenge" class:none=hidden data-testid="challenge">
            <h2>{text().explore.challenge}</h2>
            <p class="challenge-goal">{move || goal.get()}</p>
            <p class="faint">{text().explore.challenge_body}</p>
            <p class="challenge-solved" class:none=move || !is_solved()>
                {Icon::Check.view()} {text().explore.solved_before}
            </p>
            <button
                type="button"
                class="primary"
                id="challenge-accept"
                data-testid="challenge-accept"
                on:click=move |_| session::accept_challenge(playground)
            >
                {text().explore.accept}
            </button>
        </div>
    }
}

/// The goal of the challenge that goes on, and how far it is.
#[component]
pub(super) fn Goal() -> impl IntoView {
    let playground = playground();
    let state = playground.replay;
    let is_reached = move || {
        let stand = state.stand.read();
        stand.as_ref().is_some_and(|stand| stand.is_reached)
    };
    let is_over = move || {
        let stand = state.stand.read();
        stand
            .as_ref()
            .is_some_and(|stand| !stand.snapshot.threads.iter().any(|one| one.is_enabled))
    };
    let kind = move || match (is_reached(), is_over()) {
        (true, _) => "solved",
        (false, true) => "over",
        (false, false) => "open",
    };
    let words = move || match kind() {
        "solved" => text().solved_in(state.position()),
        "over" => text().explore.over.to_owned(),
        _ => text().steps_taken(state.position()),
    };
    view! {
        <div
            class=move || {
                let none = if state.challenge.with(Option::is_none) { " none" } else { "" };
                format!("challenge-bar challenge-{}{none}", kind())
            }
            data-testid="challenge-bar"
            data-state=kind
        >
            <p class="challenge-goal">
                <strong>{text().explore.challenge}": "</strong>
                {move || state.challenge.get().map(|it| translation::task(playground, &it.goal))}
            </p>
            <p role="status" data-testid="challenge-state">{words}</p>
            <Buttons is_closed=Signal::derive(move || kind() != "open")/>
            <p role="status" class="challenge-hint" class:none=move || hint(state).is_none() data-testid="challenge-hint-words">
                {move || hint(state)}
            </p>
        </div>
    }
}

/// Take back, hint, start over, leave.
#[component]
fn Buttons(is_closed: Signal<bool>) -> impl IntoView {
    let playground = playground();
    let state = playground.replay;
    view! {
        <div class="challenge-buttons">
            <button
                type="button"
                class="small"
                data-testid="challenge-undo"
                disabled=move || state.position() == 0
                on:click=move |_| {
                    let position = untrack(|| state.position()).saturating_sub(1);
                    go_back(playground, position);
                }
            >
                {text().explore.undo}
            </button>
            <button
                type="button"
                class="small"
                data-testid="challenge-hint"
                disabled=move || is_closed.get()
                on:click=move |_| session::ask_for_hint(playground)
            >
                {text().explore.hint}
            </button>
            <button
                type="button"
                class="small"
                data-testid="challenge-again"
                disabled=move || state.position() == 0
                on:click=move |_| go_back(playground, 0)
            >
                {text().explore.over_again}
            </button>
            <button
                type="button"
                class="small"
                data-testid="challenge-leave"
                on:click=move |_| {
                    session::leave(playground);
                    request_animation_frame(|| focus("challenge-accept"));
                }
            >
                {text().explore.give_up}
            </button>
        </div>
    }
}

/// Goes to an earlier position. At the first one there is nothing to take back, and the panel takes
/// the focus from the button.
fn go_back(playground: Playground, position: u32) {
    session::go_to(playground, position);
    if position == 0 {
        focus("panel-replay");
    }
}

fn focus(id: &str) {
    let found = document().get_element_by_id(id);
    if let Some(element) = found.and_then(|one| one.dyn_into::<web_sys::HtmlElement>().ok()) {
        take_keys(&element);
    }
}

/// The hint that was asked for, in words.
fn hint(state: ReplayState) -> Option<String> {
    let (_, hint) = state.hint.get()?;
    Some(match hint {
        None => text().explore.hint_waiting.to_owned(),
        Some(Hint::Impossible) => text().explore.hint_impossible.to_owned(),
        Some(Hint::Unknown) => text().explore.hint_unknown.to_owned(),
        Some(Hint::Thread {
            thread,
            choice,
            steps,
        }) => {
            let stand = state.stand.read();
            let threads = stand.as_ref().map(|stand| &stand.snapshot.threads);
            let of = threads.and_then(|threads| threads.get(usize::from(thread)));
            let name = of.map_or_else(String::new, |of| {
                if of.choices > 1 {
                    format!("{} #{choice}", of.name)
                } else {
                    of.name.clone()
                }
            });
            text().hint_for(&name, steps)
        }
    })
}
