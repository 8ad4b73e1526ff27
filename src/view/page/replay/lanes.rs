//! The steps of an execution: a lane for each thread, a cell for each step, around the position.
//!
//! Only the cells in view are drawn, so that an execution of thousands of steps costs no more than
//! a short one.

use std::fmt::Write;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::super::state::playground;
use super::super::text::text;
use super::session;
use crate::engine::explore_protocol::Story;
use crate::run::explore::snapshot::StepKind;

/// Sizes in CSS pixels.
const CELL: usize = 18;
const LANE: usize = 24;
const NAMES: usize = 112;
/// Lanes that are drawn.
const MOST_LANES: usize = 40;
/// Characters of a name.
const NAME_LENGTH: usize = 15;

/// What is written in a cell, and its class.
fn sign(kind: StepKind) -> (&'static str, &'static str) {
    match kind {
        StepKind::Read => ("r", "read"),
        StepKind::Write => ("w", "write"),
        StepKind::Take => ("▼", "take"),
        StepKind::Release => ("▲", "release"),
        StepKind::Wait => ("…", "wait"),
        StepKind::Signal => ("!", "signal"),
        StepKind::Thread => ("t", "thread"),
        StepKind::Print => ("p", "print"),
        StepKind::Other => ("·", "other"),
    }
}

/// The lanes.
#[component]
pub(super) fn Lanes() -> impl IntoView {
    let playground = playground();
    let state = playground.replay;
    let host = NodeRef::<html::Div>::new();
    let press = move |event: ev::MouseEvent| {
        if state.challenge.with_untracked(Option::is_some) {
            return;
        }
        let target = event
            .target()
            .and_then(|it| it.dyn_into::<web_sys::Element>().ok());
        let cell = target.and_then(|it| it.closest("[data-step]").ok().flatten());
        let step = cell.and_then(|it| it.get_attribute("data-step")?.parse::<u32>().ok());
        if let Some(step) = step {
            session::go_to(playground, step);
        }
    };
    let drawing = move || {
        let position = state.position() as usize;
        let length = state.length() as usize;
        playground.tab.track();
        let story = state.story.read();
        let story = story.as_ref()?;
        let width = host
            .get()
            .map_or(0, |host| host.client_width())
            .clamp(280, 2_400) as usize;
        Some(drawn(story, position, length, width))
    };
    view! {
        <div class="replay-lanes" node_ref=host on:click=press data-testid="replay-lanes">
            {drawing}
        </div>
        <p class="faint replay-signs">{text().explore.signs}</p>
    }
}

fn drawn(story: &Story, position: usize, length: usize, width: usize) -> impl IntoView + use<> {
    let lanes = story.names.len().min(MOST_LANES);
    let room = ((width - NAMES) / CELL).max(4);
    // What comes next is in view, too.
    let first = position.saturating_sub(room * 2 / 3);
    let first = first.min(length.saturating_sub(room));
    let last = (first + room).min(length);
    let height = lanes * LANE + 4;
    let x = |index: usize| NAMES + (index - first) * CELL;
    let mut path = String::new();
    let cells = (first..last)
        .filter_map(|index| {
            let step = story.steps.get(index)?;
            let lane = usize::from(step.thread);
            if lane >= lanes {
                return None;
            }
            let y = lane * LANE + 3;
            let letter = if path.is_empty() { 'M' } else { 'L' };
            // Writing to a string can't fail.
            let _ = write!(path, "{letter}{} {}", x(index) + CELL / 2, y + LANE / 2 - 2);
            let (sign, kind) = sign(step.kind);
            let class = format!(
                "step step-{kind} thread-{}{}",
                lane % 6,
                if index < position { "" } else { " step-later" }
            );
            let name = story.names.get(lane).cloned().unwrap_or_default();
            let title = format!(
                "{}. {name}: {} ({})",
                index + 1,
                step.deed,
                text().line(step.line)
            );
            Some(view! {
                <g class=class data-step=(index + 1).to_string()>
                    <title>{title}</title>
                    <rect x=(x(index) + 1).to_string() y=y.to_string() width=CELL - 2 height=LANE - 5 rx="3"></rect>
                    <text x=(x(index) + CELL / 2).to_string() y=(y + 14).to_string()>{sign}</text>
                </g>
            })
        })
        .collect_view();
    let names = story.names[..lanes]
        .iter()
        .enumerate()
        .map(|(lane, name)| {
            let shown: String = if name.chars().count() > NAME_LENGTH {
                name.chars().take(NAME_LENGTH - 1).chain(['…']).collect()
            } else {
                name.clone()
            };
            let y = lane * LANE;
            view! {
                <line class="lane-line" x1="0" x2=width.to_string() y1=(y + LANE).to_string() y2=(y + LANE).to_string()></line>
                <text class=format!("lane-name thread-{}", lane % 6) x="2" y=(y + 17).to_string()>
                    <title>{name.clone()}</title>
                    {format!("{} {shown}", lane + 1)}
                </text>
            }
        })
        .collect_view();
    let here = (position.max(first) - first) * CELL + NAMES;
    view! {
        <svg
            width=width.to_string()
            height=height.to_string()
            role="img"
            aria-label=text().explore.steps_by_thread
        >
            {names}
            <path class="lane-path" d=path></path>
            {cells}
            <line class="lane-here" x1=here.to_string() x2=here.to_string() y1="0" y2=height.to_string()></line>
        </svg>
    }
}
