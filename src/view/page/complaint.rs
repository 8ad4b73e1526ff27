//! Why something that was asked for did not take place; problems of the program with a way there.

use leptos::prelude::*;

use super::state::{Playground, playground};
use super::text::text;
use crate::source::LineIndex;

/// Why nothing was explored or replayed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Complaint {
    /// In words.
    Said(String),
    /// The program has problems.
    Problems,
}

impl From<String> for Complaint {
    fn from(words: String) -> Self {
        Self::Said(words)
    }
}

/// A complaint, while there is one.
#[component]
pub(super) fn Complaints(
    about: RwSignal<Option<Complaint>>,
    testid: &'static str,
) -> impl IntoView {
    let playground = playground();
    let words = move || match about.get()? {
        Complaint::Said(words) => Some(view! { <p>{words}</p> }.into_any()),
        Complaint::Problems => Some(
            view! {
                <p>{text().explore.has_problems}</p>
                {first_problem(playground)}
            }
            .into_any(),
        ),
    };
    view! {
        <div class="note bad" role="alert" class:none=move || about.with(Option::is_none) data-testid=testid>
            {words}
        </div>
    }
}

/// Where the first problem of the program is, and which.
pub(super) fn first_problem(playground: Playground) -> impl IntoView + use<> {
    let source = playground.source.get_untracked();
    let first = playground
        .diagnostics
        .with_untracked(|all| all.first().cloned());
    first.map(|first| {
        let line = LineIndex::new(&source).line(first.span.start);
        view! {
            <p>
                <button
                    type="button"
                    class="link"
                    on:click=move |_| playground.reveal_line(playground.line_now(&source, line))
                >
                    {text().line(line)}
                </button>
                ": "
                {first.message}
            </p>
        }
    })
}
