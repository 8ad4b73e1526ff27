//! Exploring: the button beside Run, and the tab that shows what all interleavings come to.
//!
//! [`session`] talks to a worker of its own, [`state`] is what is shown; [`outcomes`] and
//! [`findings`] are the tables.

mod findings;
mod graph;
mod options;
mod outcomes;
pub(super) mod session;
mod state;

use std::time::Duration;

use leptos::prelude::*;

use super::complaint::Complaints;
use super::document;
use super::icons::Icon;
use super::state::{Playground, playground};
use super::text::text;
use crate::run::explore::report::{Coverage, Exploration};
use crate::scenario;
use crate::view::estimate::Estimate;
use crate::view::format;
pub(super) use state::{ExploreState, SearchPhase};

/// Executions after which the page says that there are many.
const MANY: u64 = 100_000;
/// The time after which it says what to turn down, if it knows.
const SOON_NS: u64 = 3_000_000_000;

/// The button, beside Run and in the panel.
#[component]
pub(super) fn ExploreButton(testid: &'static str, label_class: &'static str) -> impl IntoView {
    let playground = playground();
    let phase = playground.explore.phase;
    let name = move || match phase.get() {
        SearchPhase::Searching => text().explore.pause,
        SearchPhase::Paused => text().explore.go_on,
        SearchPhase::Fresh | SearchPhase::Done => text().explore.action,
    };
    view! {
        <button
            type="button"
            class="explore"
            data-testid=testid
            aria-label=name
            data-phase=move || phase.get().slug()
            title=text().explore.action_hint
            aria-keyshortcuts="Control+Shift+Enter"
            on:click=move |_| session::press(playground)
        >
            {move || match phase.get() {
                SearchPhase::Searching => Icon::Stop.view(),
                _ => Icon::Branch.view(),
            }}
            <span class=label_class>{name}</span>
        </button>
    }
}

/// The panel.
#[component]
pub(super) fn ExplorePanel() -> impl IntoView {
    let playground = playground();
    let state = playground.explore;
    Effect::new(move |seen: Option<bool>| {
        playground.source.track();
        if seen.is_some() {
            untrack(|| session::outdated(playground));
        }
        true
    });
    let is_empty =
        move || state.phase.get() == SearchPhase::Fresh && state.report.with(Option::is_none);
    view! {
        <section
            class="panel panel-explore"
            id="panel-explore"
            role="tabpanel"
            aria-labelledby="tab-explore"
            data-testid="explore-panel"
            data-phase=move || state.phase.get().slug()
        >
            <div class="explore-head">
                <ExploreButton testid="explore-here" label_class=""/>
                <button
                    type="button"
                    class="small"
                    class:none=move || state.phase.get() != SearchPhase::Paused
                    data-testid="explore-afresh"
                    on:click=move |_| session::begin(playground)
                >
                    {text().explore.afresh}
                </button>
                <options::Options/>
            </div>
            <Complaints about=state.complaint testid="explore-complaint"/>
            <p class="note warn" class:none=move || !state.is_stale.get() data-testid="explore-stale">
                {text().explore.stale}
            </p>
            <p class="note" class:none=move || state.after.with(Option::is_none) data-testid="explore-after">
                {move || text().only_after(state.after.get().unwrap_or(0))}
            </p>
            <Progress/>
            <div class="explore-empty" class:none=move || !is_empty() data-testid="explore-empty">
                <p class="empty-title">{text().explore.empty_title}</p>
                <p>{text().explore.empty_body}</p>
                <p class="faint">{text().explore.empty_fit}</p>
                <SmallKnobs/>
            </div>
            <findings::Findings/>
            <outcomes::Outcomes/>
            <graph::Graph/>
        </section>
    }
}

/// How far the search is, in numbers and in words.
#[component]
fn Progress() -> impl IntoView {
    let playground = playground();
    let state = playground.explore;
    let is_searching = move || state.phase.get() == SearchPhase::Searching;
    let of = move |read: fn(&Exploration) -> String| {
        move || {
            state
                .report
                .with(|report| report.as_ref().map_or_else(|| "–".to_owned(), read))
        }
    };
    let coverage = move || {
        state.report.with(|report| match report {
            Some(report) => {
                let words = text().coverage(report.coverage, report.executions);
                match state.estimate.with(Estimate::percent) {
                    Some(percent) if !report.is_finished => {
                        format!("{words} {}", text().about_done(report.aim, percent))
                    }
                    _ => words,
                }
            }
            None => text().explore.starting.to_owned(),
        })
    };
    let cut = move || {
        state.report.with(|report| {
            let cut = report.as_ref().map_or(0, |report| report.cut);
            (cut > 0).then(|| text().were_cut(cut))
        })
    };
    let hidden = move || !is_searching() && state.report.with(Option::is_none);
    let share = move || state.estimate.with(Estimate::share);
    let is_large = move || {
        state.report.with(|report| {
            report.as_ref().is_some_and(|report| {
                let has_advice = !state.advice.with(Vec::is_empty);
                // A thread without end is no matter of size, and the finding says it.
                if report.is_finished && report.cut == report.executions && !has_advice {
                    return false;
                }
                report.cut > 0
                    || report.coverage != Coverage::All && report.elapsed_ns > SOON_NS && has_advice
                    || report.coverage != Coverage::All
                        && (report.executions > MANY || report.is_finished)
            })
        })
    };
    view! {
        <div class="explore-progress" class:none=hidden>
            <p class="explore-coverage" role="status" aria-busy=move || is_searching().to_string() data-testid="explore-coverage">{coverage}</p>
            <progress
                max="1"
                prop:value=move || share().unwrap_or(0.0)
                class:none=move || !is_searching()
                class:unknown=move || share().is_none()
                aria-label=text().explore.action
            ></progress>
            <dl>
                <div>
                    <dt>{text().explore.executions}</dt>
                    <dd data-testid="explore-executions">
                        {of(|report| format::count(report.executions))}
                    </dd>
                </div>
                <div>
                    <dt>{text().explore.per_second}</dt>
                    <dd data-testid="explore-rate">
                        {of(|report| {
                            let seconds = (report.elapsed_ns as f64 / 1e9).max(1e-6);
                            format::short(report.executions as f64 / seconds)
                        })}
                    </dd>
                </div>
                <div>
                    <dt>{text().elapsed}</dt>
                    <dd>{of(|report| format::duration(report.elapsed_ns as f64))}</dd>
                </div>
                <div>
                    <dt>{text().explore.outcomes}</dt>
                    <dd data-testid="explore-outcome-count">
                        {move || format::count(u64::from(state.outcome_count.get()))}
                        {of(|report| String::from(if report.has_more_outcomes { "+" } else { "" }))}
                    </dd>
                </div>
            </dl>
            <p class="note" class:none=move || cut().is_none()>{cut}</p>
            <div class="note explore-large" class:none=move || !is_large() data-testid="explore-large">
                <p>{move || {
                    state.advice.with(|knobs| match knobs.as_slice() {
                        [] => text().explore.large.to_owned(),
                        knobs => text().turn_down(knobs),
                    })
                }}</p>
                <TurnDown/>
            </div>
        </div>
    }
}

/// The program with the knobs of its goal, if that is another text.
fn smaller(playground: Playground) -> Option<String> {
    playground.source.with(|source| {
        let smaller = scenario::goal(source)?.prepared(source).ok()?;
        (smaller != *source).then_some(smaller)
    })
}

/// Turns down the knobs that make the program too large, and explores it again.
#[component]
fn TurnDown() -> impl IntoView {
    let playground = playground();
    let advice = playground.explore.advice;
    let turn = move |_| match document::set_knobs(playground, &advice.get_untracked()) {
        // Another text ends the search that goes on, and not the one that begins now.
        Ok(()) => set_timeout(move || session::begin(playground), Duration::ZERO),
        Err(sentence) => playground.explore.complaint.set(Some(sentence.into())),
    };
    view! {
        <button
            type="button"
            class="small"
            class:none=move || advice.with(Vec::is_empty)
            data-testid="turn-down"
            on:click=turn
        >
            {text().explore.turn_down}
        </button>
    }
}

/// Turns the knobs to the values that the scenario's goal has.
#[component]
fn SmallKnobs() -> impl IntoView {
    let playground = playground();
    let turn = move |_| {
        if let Some(source) = untrack(|| smaller(playground)) {
            document::replace(playground, source);
        }
    };
    view! {
        <button
            type="button"
            class="small"
            class:none=move || smaller(playground).is_none()
            data-testid="small-knobs"
            on:click=turn
        >
            {text().explore.small_knobs}
        </button>
    }
}

/// Links to lines, which light them in the editor.
fn line_links(playground: Playground, lines: &[u32]) -> impl IntoView + use<> {
    let mut lines: Vec<u32> = lines.iter().copied().filter(|line| *line > 0).collect();
    lines.dedup();
    lines
        .into_iter()
        .map(|line| {
            view! {
                <button
                    type="button"
                    class="link"
                    data-line=line.to_string()
                    on:click=move |_| playground.reveal_line(line)
                >
                    {text().line(line)}
                </button>
            }
        })
        .collect_view()
}
