//! Where the ways to the outcomes part, as nested lists: who takes how many steps, and what it comes
//! to.

use leptos::prelude::*;

use super::super::replay;
use super::super::state::{Playground, playground};
use super::super::text::text;
use super::outcomes::{kind_of, short};
use crate::run::explore::report::{Outcome, Parting};

/// Runs of one piece that are shown; of more, the first and the last.
const MOST_RUNS: usize = 14;

/// The tree.
#[component]
pub(super) fn Tree() -> impl IntoView {
    let playground = playground();
    let state = playground.explore;
    let none = move || state.tree.with(|tree| tree.len() < 2);
    let content = move || {
        let tree = state.tree.read();
        let report = state.report.read();
        let outcomes = report.as_ref().map_or(&[][..], |report| &report.outcomes);
        (!tree.is_empty()).then(|| view! { <ul>{piece(playground, &tree, 0, outcomes)}</ul> })
    };
    view! {
        <details class="outcome-tree" class:none=none data-testid="outcome-tree">
            <summary>{text().explore.tree}</summary>
            <p class="faint">{text().explore.tree_hint}</p>
            {content}
        </details>
    }
}

fn piece(playground: Playground, tree: &[Parting], at: usize, outcomes: &[Outcome]) -> AnyView {
    let Some(node) = tree.get(at) else {
        return ().into_any();
    };
    let chip = |(thread, steps): &(u16, u32)| {
        view! {
            <span class=format!("thread-badge thread-{}", thread % 6)>
                {format!("{}×{steps}", thread + 1)}
            </span>
        }
        .into_any()
    };
    let runs = if node.runs.len() > MOST_RUNS {
        let half = MOST_RUNS / 2;
        let (first, last) = (&node.runs[..half], &node.runs[node.runs.len() - half..]);
        let gap = std::iter::once(view! { <span class="faint">"…"</span> }.into_any());
        let first = first.iter().map(chip);
        first.chain(gap).chain(last.iter().map(chip)).collect_view()
    } else {
        node.runs.iter().map(chip).collect_view()
    };
    let outcome = node.outcome.and_then(|index| outcomes.get(index as usize));
    let leaf = outcome.map(|outcome| {
        let (kind, word) = kind_of(outcome);
        let schedule = outcome.schedule.clone();
        view! {
            <span class=format!("outcome-kind outcome-{kind}")>{word}</span>
            <code>{short(outcome)}</code>
            <button
                type="button"
                class="link"
                on:click=move |_| replay::session::open_found(playground, &schedule)
            >
                {text().explore.replay}
            </button>
        }
    });
    let children: Vec<AnyView> = tree
        .iter()
        .enumerate()
        .filter(|(_, child)| child.parent == Some(at as u32))
        .map(|(index, _)| piece(playground, tree, index, outcomes))
        .collect();
    let children = (!children.is_empty()).then(|| view! { <ul>{children}</ul> });
    view! {
        <li>
            <div class="tree-piece">{runs} {leaf}</div>
            {children}
        </li>
    }
    .into_any()
}
