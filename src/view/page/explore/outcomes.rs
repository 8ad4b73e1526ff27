//! The table of outcomes: what executions come to, how often, and the way there.

use leptos::prelude::*;

use super::super::replay;
use super::super::state::{Playground, playground};
use super::super::text::text;
use super::graph::letter;
use crate::run::explore::report::{End, Outcome, OutcomeKind};
use crate::view::format;

/// Rows that are shown at first.
const ROWS: usize = 30;

/// The table.
#[component]
pub(super) fn Outcomes() -> impl IntoView {
    let playground = playground();
    let state = playground.explore;
    let all = RwSignal::new(false);
    let count = move || {
        let report = state.report.read();
        report.as_ref().map_or(0, |report| report.outcomes.len())
    };
    let rows = move || {
        let report = state.report.read();
        let Some(report) = report.as_ref() else {
            return Vec::new();
        };
        let shown = if all.get() { usize::MAX } else { ROWS };
        let executions = report.executions.max(1);
        let outcomes = report.outcomes.iter().take(shown);
        let has_graph = state.graph.with(|graph| !graph.is_empty());
        outcomes
            .enumerate()
            .map(|(place, outcome)| {
                let letter = has_graph.then(|| letter(place as u32));
                row(playground, outcome, executions, letter).into_any()
            })
            .collect()
    };
    let has_reordered = move || {
        let report = state.report.read();
        let outcomes = report.iter().flat_map(|report| &report.outcomes);
        let mut kinds = outcomes.map(|outcome| outcome.kind);
        kinds.any(|kind| kind == OutcomeKind::Reordered)
    };
    let left_out = move || state.outcome_count.get().saturating_sub(count() as u32);
    view! {
        <div
            class="table-frame explore-outcomes"
            class:none=move || count() == 0
            tabindex="0"
            role="region"
            aria-label=text().explore.outcomes
            data-testid="outcomes"
        >
            <table>
                <caption>{text().explore.outcomes}</caption>
                <thead>
                    <tr>
                        <th scope="col">{text().explore.outcome}</th>
                        <th scope="col" class="name">{text().explore.kind}</th>
                        <th scope="col">{text().explore.executions}</th>
                        <th scope="col">{text().explore.share}</th>
                        <th scope="col" class="name" title=text().explore.preemption>{text().explore.shortest}</th>
                        <th scope="col"><span class="hidden">{text().explore.replay}</span></th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <button
                type="button"
                class="small"
                class:none=move || all.get() || count() <= ROWS
                on:click=move |_| all.set(true)
            >
                {move || text().more_rows(count().saturating_sub(ROWS))}
            </button>
            <p class="note" class:none=move || !has_reordered() data-testid="only-order">
                {text().explore.only_order}
            </p>
            <p class="note" class:none=move || left_out() == 0>
                {move || text().more_outcomes(left_out())}
            </p>
        </div>
    }
}

fn row(
    playground: Playground,
    outcome: &Outcome,
    executions: u64,
    letter: Option<char>,
) -> impl IntoView + use<> {
    let share = outcome.executions as f64 / executions as f64;
    let (kind, word) = kind_of(outcome);
    let schedule = outcome.schedule.clone();
    let way = text().way(outcome.steps, outcome.preemptions);
    view! {
        <tr data-kind=kind data-testid="outcome">
            <th scope="row">
                <span class="graph-letter">{letter.map(|letter| format!("{letter} "))}</span>
                {summary(outcome)}
            </th>
            <td class="name"><span class=format!("outcome-kind outcome-{kind}")>{word}</span></td>
            <td>{format::count(outcome.executions)}</td>
            <td>
                <span class="outcome-share">
                    <i style:width=format!("{:.1}%", share * 100.0)></i>
                    <span>{format::percent(share)}</span>
                </span>
            </td>
            <td class="name faint">{way}</td>
            <td>
                <button
                    type="button"
                    class="small"
                    data-testid="outcome-replay"
                    data-schedule=outcome.schedule.clone()
                    on:click=move |_| replay::session::open_found(playground, &schedule)
                >
                    {text().explore.replay}
                </button>
            </td>
        </tr>
    }
}

/// What to think of an outcome: a name in attributes, and the word.
pub(super) fn kind_of(outcome: &Outcome) -> (&'static str, &'static str) {
    match outcome.kind {
        OutcomeKind::Expected => ("expected", text().explore.kinds[0]),
        OutcomeKind::Reordered => ("reordered", text().explore.kinds[1]),
        OutcomeKind::Surprising => ("surprising", text().explore.kinds[2]),
        OutcomeKind::Error => ("error", text().explore.kinds[3]),
        OutcomeKind::Unfinished => ("unfinished", text().explore.kinds[4]),
    }
}

/// How executions with an outcome end, if it is not as usual.
fn ending(outcome: &Outcome) -> Option<&'static str> {
    match outcome.end {
        End::Finished => None,
        End::Deadlock => Some(text().explore.deadlock),
        End::Livelock => Some(text().explore.livelock),
        End::Cut => Some(text().explore.cut),
    }
}

/// What an outcome is: values, output, exceptions, how it ended.
fn summary(outcome: &Outcome) -> impl IntoView + use<> {
    let values = outcome
        .values
        .iter()
        .map(|(name, value)| view! { <code>{format!("{name} = {value}")}</code> })
        .collect_view();
    let printed = outcome.output.trim_end();
    let printed = (!printed.is_empty()).then(|| {
        view! { <pre class="outcome-output">{printed.to_owned()}</pre> }
    });
    let raised = outcome.raised();
    let is_raised = !raised.is_empty();
    let raised = raised.into_iter();
    let raised = raised
        .map(|line| view! { <code class="stderr">{line}</code> })
        .collect_view();
    let end = ending(outcome);
    let is_plain = outcome.values.is_empty() && printed.is_none() && !is_raised && end.is_none();
    view! {
        <div class="outcome-summary">
            {end.map(|words| view! { <strong>{words}</strong> })}
            {values}
            {raised}
            {printed}
            {is_plain.then_some(text().explore.finished_plain)}
        </div>
    }
}
