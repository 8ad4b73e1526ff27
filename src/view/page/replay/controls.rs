//! Buttons and the slider that walk through an execution.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::super::icons::Icon;
use super::super::state::{Playground, playground};
use super::super::text::text;
use super::session;

/// Steps per second that one can choose.
const SPEEDS: [u32; 5] = [1, 2, 4, 8, 20];

/// Goes to where another thread takes over.
pub(super) fn switch(playground: Playground, forward: bool) {
    let found = found(playground, forward, |threads, at| {
        at > 0 && threads[at] != threads[at - 1]
    });
    session::go_to(playground, found);
}

/// Goes to before another step of the thread that took the last one.
pub(super) fn same_thread(playground: Playground, forward: bool) {
    let position = playground.replay.wanted.get_untracked() as usize;
    let found = found(playground, forward, |threads, at| {
        let thread = threads.get(position.max(1) - 1);
        // Behind its step, so that it is still the last one's thread.
        at > 0 && threads.get(at - 1) == thread
    });
    session::go_to(playground, found);
}

/// The nearest position in a direction of which something holds; else the end that is there.
fn found(playground: Playground, forward: bool, holds: impl Fn(&[u16], usize) -> bool) -> u32 {
    let state = playground.replay;
    let position = state.wanted.get_untracked() as usize;
    state.story.with_untracked(|story| {
        let steps = story.iter().flat_map(|story| &story.steps);
        let threads: Vec<u16> = steps.map(|step| step.thread).collect();
        let length = threads.len();
        let found = if forward {
            (position + 1..length).find(|at| holds(&threads, *at))
        } else {
            (1..position).rev().find(|at| holds(&threads, *at))
        };
        found.unwrap_or(if forward { length } else { 0 }) as u32
    })
}

/// The buttons.
#[component]
pub(super) fn Controls() -> impl IntoView {
    let playground = playground();
    let state = playground.replay;
    let at_begin = move || state.position() == 0;
    let at_end = move || state.position() >= state.length();
    let by = move |delta: i64| {
        let to = i64::from(state.wanted.get_untracked()) + delta;
        session::go_to(playground, u32::try_from(to).unwrap_or(0));
    };
    let playing = state.is_playing;
    let speeds = SPEEDS
        .into_iter()
        .map(|speed| {
            view! {
                <option value=speed.to_string() selected=move || state.speed.get() == speed>
                    {speed.to_string()}
                </option>
            }
        })
        .collect_view();
    let set_speed = move |event| {
        if let Ok(speed) = event_target_value(&event).parse() {
            state.speed.set(speed);
        }
    };
    let is_challenge = move || state.challenge.with(Option::is_some);
    let button = move |id: &'static str,
                       title: &'static str,
                       icon: Icon,
                       disabled: Signal<bool>,
                       press: Callback<()>| {
        view! {
            <button
                type="button"
                class="quiet"
                title=title
                aria-label=title
                data-testid=format!("replay-{id}")
                disabled=move || disabled.get()
                on:click=move |_| press.run(())
            >
                {icon.view()}
            </button>
        }
    };
    let at_begin = Signal::derive(at_begin);
    let at_end = Signal::derive(at_end);
    view! {
        <div class="replay-controls" class:none=is_challenge role="group" aria-label=text().explore.replay_title>
            {button("first", text().explore.first, Icon::First, at_begin, Callback::new(move |()| session::go_to(playground, 0)))}
            {button("switch-back", text().explore.switch_back, Icon::SwitchBack, at_begin, Callback::new(move |()| switch(playground, false)))}
            {button("same-back", text().explore.same_back, Icon::SameBack, at_begin, Callback::new(move |()| same_thread(playground, false)))}
            {button("back", text().explore.back, Icon::Back, at_begin, Callback::new(move |()| by(-1)))}
            <button
                type="button"
                class="quiet"
                title=move || if playing.get() { text().explore.hold } else { text().explore.play }
                aria-label=move || if playing.get() { text().explore.hold } else { text().explore.play }
                data-testid="replay-play"
                data-playing=move || playing.get().to_string()
                on:click=move |_| session::toggle_play(playground)
            >
                {move || if playing.get() { Icon::Stop.view() } else { Icon::Play.view() }}
            </button>
            {button("forward", text().explore.forward, Icon::Forward, at_end, Callback::new(move |()| by(1)))}
            {button("same-forward", text().explore.same_forward, Icon::SameForward, at_end, Callback::new(move |()| same_thread(playground, true)))}
            {button("switch-forward", text().explore.switch_forward, Icon::SwitchForward, at_end, Callback::new(move |()| switch(playground, true)))}
            {button("last", text().explore.last, Icon::Last, at_end, Callback::new(move |()| session::go_to(playground, u32::MAX)))}
            <label class="field replay-speed">
                <span class="wide">{text().explore.speed}</span>
                <select aria-label=text().explore.speed data-testid="replay-speed" on:change=set_speed>
                    {speeds}
                </select>
            </label>
            <button
                type="button"
                class="small"
                title=text().explore.from_here_title
                data-testid="replay-explore"
                on:click=move |_| session::explore_from_here(playground)
            >
                {text().explore.from_here}
            </button>
            <button
                type="button"
                class="quiet replay-close"
                title=text().explore.close_replay
                aria-label=text().explore.close_replay
                data-testid="replay-close"
                on:click=move |event| close(playground, &event_target(&event))
            >
                {Icon::Close.view()}
            </button>
            <Slider/>
        </div>
    }
}

/// Closes the replay. The button is gone then; the panel takes the focus.
fn close(playground: Playground, button: &web_sys::Element) {
    let panel = button.closest(".panel").ok().flatten();
    session::close(playground);
    if let Some(panel) = panel.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
        super::take_keys(&panel);
    }
}

/// Goes to any step.
#[component]
fn Slider() -> impl IntoView {
    let playground = playground();
    let state = playground.replay;
    let slide = move |event| {
        if let Ok(position) = event_target_value(&event).parse() {
            session::go_to(playground, position);
        }
    };
    view! {
        <div class="replay-slide">
            <input
                type="range"
                min="0"
                max=move || state.length().to_string()
                prop:value=move || state.wanted.get().to_string()
                aria-label=text().explore.step
                aria-valuetext=move || text().step_of(state.position(), state.length())
                data-testid="replay-slider"
                on:input=slide
            />
            <span class="replay-position" data-testid="replay-position">
                {move || text().step_of(state.position(), state.length())}
            </span>
        </div>
    }
}
