//! The keys of a replay.

use leptos::ev;
use wasm_bindgen::JsCast;

use super::super::state::Playground;
use super::controls::{same_thread, switch};
use super::session;
use super::state::ReplayPhase;
use leptos::prelude::*;

/// A key within the panel.
pub(super) fn pressed(playground: Playground, event: &ev::KeyboardEvent) {
    let state = playground.replay;
    let is_other = event.ctrl_key() || event.meta_key() || event.alt_key();
    if is_other || state.phase.get_untracked() != ReplayPhase::Open {
        return;
    }
    let target = event
        .target()
        .and_then(|it| it.dyn_into::<web_sys::Element>().ok());
    let tag = target.map(|it| it.tag_name()).unwrap_or_default();
    if matches!(tag.as_str(), "INPUT" | "SELECT" | "TEXTAREA") {
        return;
    }
    // Where it is on its way to: keys may come faster than answers.
    let position = state.wanted.get_untracked();
    match event.key().as_str() {
        "ArrowRight" if event.shift_key() => switch(playground, true),
        "ArrowLeft" if event.shift_key() => switch(playground, false),
        "ArrowRight" => session::go_to(playground, position + 1),
        "ArrowLeft" => session::go_to(playground, position.saturating_sub(1)),
        "," => same_thread(playground, false),
        "." => same_thread(playground, true),
        "Home" => session::go_to(playground, 0),
        "End" => session::go_to(playground, u32::MAX),
        // Space presses a button.
        " " if tag != "BUTTON" && tag != "SUMMARY" => {
            if state.challenge.with_untracked(Option::is_none) {
                session::toggle_play(playground);
            }
        }
        key => {
            let Some(number) = key
                .parse::<u16>()
                .ok()
                .filter(|number| (1..=9).contains(number))
            else {
                return;
            };
            let is_enabled = state.stand.with_untracked(|stand| {
                let threads = stand.as_ref().map(|stand| &stand.snapshot.threads);
                threads
                    .and_then(|threads| threads.get(usize::from(number - 1)))
                    .is_some_and(|thread| thread.is_enabled)
            });
            if is_enabled {
                session::step(playground, number - 1, None);
            }
        }
    }
    event.prevent_default();
}
