//! The graph of outcomes: which can still come, and the steps that decide it. A picture, and the
//! same in words, with a replay of each step.

use std::fmt::Write as _;

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::super::replay;
use super::super::state::{Playground, playground};
use super::super::text::{say, text};
use super::outcomes::kind_of;
use crate::run::explore::report::{GraphEdge, GraphNode, Outcome};

/// Sizes in CSS pixels.
const LETTER: usize = 22;
const PADDING: usize = 7;
const HEIGHT: usize = 34;
const APART: usize = 14;
const BETWEEN: usize = 70;

/// The graph.
#[component]
pub(super) fn Graph() -> impl IntoView {
    let playground = playground();
    let state = playground.explore;
    let none = move || state.graph.with(Vec::is_empty);
    let drawn = move || {
        let report = state.report.read();
        let outcomes = report.as_ref().map_or(&[][..], |report| &report.outcomes);
        state.graph.with(|graph| picture(graph, outcomes))
    };
    let steps = move || {
        let graph = state.graph.read();
        let nodes = graph.iter();
        let all = nodes.flat_map(|node| node.edges.iter().map(move |edge| (node, edge)));
        all.map(|(node, edge)| row(playground, node, edge, graph.get(edge.to as usize)))
            .collect_view()
    };
    let press = move |event: ev::MouseEvent| {
        let target = event.target();
        let element = target.and_then(|it| it.dyn_into::<web_sys::Element>().ok());
        let node = element.and_then(|it| it.closest("[data-node]").ok().flatten());
        let at = node.and_then(|it| it.get_attribute("data-node")?.parse::<usize>().ok());
        if let Some(at) = at {
            pressed(playground, at);
        }
    };
    view! {
        <section class="outcome-graph" class:none=none data-testid="outcome-graph">
            <h2>{text().explore.graph}</h2>
            <p class="faint">{text().explore.graph_hint}</p>
            <div class="graph-picture" on:click=press inner_html=drawn></div>
            <ul>{steps}</ul>
        </section>
    }
}

/// What an outcome is called in the graph.
pub(super) fn letter(place: u32) -> char {
    char::from_u32('A' as u32 + place).unwrap_or('?')
}

fn letters(node: &GraphNode) -> String {
    let letters: Vec<String> = node
        .outcomes
        .iter()
        .map(|it| letter(*it).to_string())
        .collect();
    letters.join(" ")
}

/// A box was pressed: an outcome is replayed, or the first step that decides something.
fn pressed(playground: Playground, at: usize) {
    let state = playground.explore;
    let graph = state.graph.get_untracked();
    let Some(node) = graph.get(at) else {
        return;
    };
    if let Some(edge) = node.edges.first() {
        return watch(playground, edge);
    }
    let schedule = state.report.with_untracked(|report| {
        let outcomes = &report.as_ref()?.outcomes;
        let outcome = outcomes.get(*node.outcomes.first()? as usize)?;
        Some(outcome.schedule.clone())
    });
    if let Some(schedule) = schedule {
        replay::session::open_found(playground, &schedule);
    }
}

fn watch(playground: Playground, edge: &GraphEdge) {
    replay::session::open_found_at(playground, &edge.schedule, edge.position);
}

/// A step in words: what could come before it, and what can behind it.
fn row(
    playground: Playground,
    node: &GraphNode,
    edge: &GraphEdge,
    to: Option<&GraphNode>,
) -> impl IntoView + use<> {
    let words = format!(
        "{} {} ({})",
        edge.name,
        say(&edge.deed),
        text().line(edge.line)
    );
    let left = format!(
        "{} → {}",
        letters(node),
        to.map(letters).unwrap_or_default()
    );
    let edge = edge.clone();
    view! {
        <li data-testid="graph-step">
            <strong>{left}</strong>
            <span>{words}</span>
            <button type="button" class="link" on:click=move |_| watch(playground, &edge)>
                {text().explore.watch}
            </button>
        </li>
    }
}

/// Where nodes stand, in columns: the fewer outcomes are left, the further to the right. Then the
/// width and height of all.
fn places(graph: &[GraphNode]) -> (Vec<[usize; 3]>, usize, usize) {
    let mut places = Vec::new();
    let (mut x, mut y, mut column, mut highest) = (0, 0, 0, 0);
    for node in graph {
        let left = node.outcomes.len();
        if left != column && column > 0 {
            (x, y) = (x + column * LETTER + 2 * PADDING + BETWEEN, 0);
        }
        column = left;
        places.push([x, y, left * LETTER + 2 * PADDING]);
        y += HEIGHT + APART;
        highest = highest.max(y);
    }
    (places, x + column * LETTER + 2 * PADDING, highest)
}

/// The picture, as markup of numbers and letters only. What it shows stands below it in words.
fn picture(graph: &[GraphNode], outcomes: &[Outcome]) -> String {
    let (places, width, height) = places(graph);
    let mut svg = format!(r#"<svg width="{width}" height="{height}" aria-hidden="true">"#);
    // Writing to a string can't fail.
    for (node, [x, y, width]) in graph.iter().zip(&places) {
        let (x1, y1) = (x + width, y + HEIGHT / 2);
        for (to, [x2, y, _]) in places.iter().enumerate() {
            let y2 = y + HEIGHT / 2;
            if node.edges.iter().any(|edge| edge.to as usize == to) {
                let (bend1, bend2) = (x1 + BETWEEN / 2, x2 - BETWEEN / 2);
                let _ = write!(
                    svg,
                    r#"<path class="graph-arrow" d="M{x1} {y1}C{bend1} {y1} {bend2} {y2} {x2} {y2}"/><path class="graph-head" d="M{x2} {y2}l-8 -4v8z"/>"#
                );
            }
        }
    }
    for (at, (node, [x, y, width])) in graph.iter().zip(&places).enumerate() {
        let (x1, y1, wide) = (x + 1, y + 1, width - 2);
        let _ = write!(
            svg,
            r#"<g class="graph-box" data-node="{at}"><rect x="{x1}" y="{y1}" width="{wide}" height="{}" rx="8"/>"#,
            HEIGHT - 2
        );
        for (index, outcome) in node.outcomes.iter().enumerate() {
            let kind = outcomes
                .get(*outcome as usize)
                .map_or("", |it| kind_of(it).0);
            let (x, y) = (
                x + PADDING + index * LETTER + LETTER / 2,
                y + HEIGHT / 2 + 5,
            );
            let letter = letter(*outcome);
            let _ = write!(
                svg,
                r#"<text class="graph-{kind}" x="{x}" y="{y}">{letter}</text>"#
            );
        }
        svg.push_str("</g>");
    }
    svg + "</svg>"
}
