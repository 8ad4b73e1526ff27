//! The keys of a replay, and of a challenge.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::super::keys;
use super::super::state::Playground;
use super::controls::{same_thread, switch};
use super::session;
use super::state::ReplayPhase;
use crate::view::keys::Keys;

/// What a key does within the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum ReplayKey {
    Back,
    Forward,
    SwitchBack,
    SwitchForward,
    SameBack,
    SameForward,
    First,
    Last,
    Play,
    /// Lets the thread of this number take the next step.
    Thread,
}

pub(in super::super) const KEYS: &Keys<ReplayKey> = &[
    (ReplayKey::SwitchBack, &["Shift+ArrowLeft"]),
    (ReplayKey::SwitchForward, &["Shift+ArrowRight"]),
    (ReplayKey::Back, &["ArrowLeft"]),
    (ReplayKey::Forward, &["ArrowRight"]),
    (ReplayKey::SameBack, &[","]),
    (ReplayKey::SameForward, &["."]),
    (ReplayKey::First, &["Home"]),
    (ReplayKey::Last, &["End"]),
    (ReplayKey::Play, &[" "]),
    (
        ReplayKey::Thread,
        &["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    ),
];

/// A key within the panel.
pub(super) fn pressed(playground: Playground, event: &ev::KeyboardEvent) {
    let state = playground.replay;
    if state.phase.get_untracked() != ReplayPhase::Open {
        return;
    }
    let target = event
        .target()
        .and_then(|it| it.dyn_into::<web_sys::Element>().ok());
    let tag = target.map(|it| it.tag_name()).unwrap_or_default();
    if matches!(tag.as_str(), "INPUT" | "SELECT" | "TEXTAREA") {
        return;
    }
    let Some(does) = keys::chord(event).does(KEYS) else {
        return;
    };
    // Where it is on its way to: keys may come faster than answers.
    let position = state.wanted.get_untracked();
    match does {
        ReplayKey::SwitchForward => switch(playground, true),
        ReplayKey::SwitchBack => switch(playground, false),
        ReplayKey::Forward => session::go_to(playground, position + 1),
        ReplayKey::Back => session::go_to(playground, position.saturating_sub(1)),
        ReplayKey::SameBack => same_thread(playground, false),
        ReplayKey::SameForward => same_thread(playground, true),
        ReplayKey::First => session::go_to(playground, 0),
        ReplayKey::Last => session::go_to(playground, u32::MAX),
        // Space presses a button.
        ReplayKey::Play if tag == "BUTTON" || tag == "SUMMARY" => return,
        ReplayKey::Play => {
            if state.challenge.with_untracked(Option::is_none) {
                session::toggle_play(playground);
            }
        }
        ReplayKey::Thread => {
            if let Ok(number) = event.key().parse::<u16>() {
                let_thread(playground, number - 1);
            }
        }
    }
    event.prevent_default();
}

/// Lets a thread take the next step, if it can.
fn let_thread(playground: Playground, thread: u16) {
    let is_enabled = playground.replay.stand.with_untracked(|stand| {
        let threads = stand.as_ref().map(|stand| &stand.snapshot.threads);
        threads
            .and_then(|threads| threads.get(usize::from(thread)))
            .is_some_and(|thread| thread.is_enabled)
    });
    if is_enabled {
        session::step(playground, thread, None);
    }
}
