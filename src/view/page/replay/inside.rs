//! What the program holds at a step: variables, locks and other objects, output.

use leptos::prelude::*;

use super::super::state::playground;
use super::super::text::{say, text};
use crate::engine::explore_protocol::Stand;
use crate::run::outcome::Stream;

/// Characters of the output that are shown, from its end.
const MOST_OUTPUT: usize = 4_000;

/// The three lists.
#[component]
pub(super) fn Inside() -> impl IntoView {
    let state = playground().replay;
    let list = move |read: fn(&Stand) -> Vec<(String, String)>| {
        move || {
            let stand = state.stand.read();
            let rows = stand.as_ref().map(read).unwrap_or_default();
            if rows.is_empty() {
                return view! { <p class="faint">{text().explore.nothing}</p> }.into_any();
            }
            let rows = rows
                .into_iter()
                .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
                .collect_view();
            view! { <dl>{rows}</dl> }.into_any()
        }
    };
    let output = move || {
        let stand = state.stand.read();
        let pieces = stand.iter().flat_map(|stand| &stand.snapshot.output);
        let all: String = pieces
            .filter(|piece| matches!(piece.stream, Stream::Stdout | Stream::Stderr))
            .map(|piece| piece.text.as_str())
            .collect();
        let from = all.chars().count().saturating_sub(MOST_OUTPUT);
        let all: String = all.chars().skip(from).collect();
        if all.is_empty() {
            text().explore.nothing.to_owned()
        } else {
            all
        }
    };
    view! {
        <div class="replay-inside">
            <section data-testid="replay-variables">
                <h2>{text().explore.variables}</h2>
                {list(variables)}
            </section>
            <section data-testid="replay-objects">
                <h2>{text().explore.objects}</h2>
                {list(|stand| {
                    let objects = stand.snapshot.objects.iter();
                    objects.map(|(name, state)| (say(name), say(state))).collect()
                })}
            </section>
            <section data-testid="replay-output">
                <h2>{text().explore.printed}</h2>
                <pre>{output}</pre>
            </section>
        </div>
    }
}

/// Globals, and the local variables of each thread under its name. The main thread, which mostly
/// starts and joins the others, comes last.
fn variables(stand: &Stand) -> Vec<(String, String)> {
    let threads = &stand.snapshot.threads;
    let (main, others) = threads.split_at(threads.len().min(1));
    let locals = others.iter().chain(main).flat_map(|thread| {
        let name = &thread.name;
        let variables = thread.variables.iter();
        variables.map(move |(variable, value)| (format!("{name} · {variable}"), value.clone()))
    });
    stand
        .snapshot
        .globals
        .iter()
        .cloned()
        .chain(locals)
        .collect()
}
