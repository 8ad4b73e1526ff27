//! Who may take the next step: a row for each thread, with what it would do; those that have ended
//! come last.

use leptos::prelude::*;

use super::super::state::{Playground, playground};
use super::super::text::{say, text};
use super::session;
use crate::run::explore::snapshot::ThreadView;

/// Buttons for a step that chooses among several values.
const MOST_CHOICES: u32 = 8;

/// The rows.
#[component]
pub(super) fn Threads() -> impl IntoView {
    let playground = playground();
    let state = playground.replay;
    let rows = move || {
        let stand = state.stand.read();
        let Some(stand) = stand.as_ref() else {
            return Vec::new();
        };
        let next = next_thread(playground, stand.snapshot.position);
        let mut threads: Vec<_> = stand.snapshot.threads.iter().collect();
        threads.sort_by_key(|thread| thread.has_ended);
        threads
            .into_iter()
            .map(|thread| row(playground, thread, next).into_any())
            .collect()
    };
    view! {
        <div class="replay-threads" role="group" aria-label=text().explore.who_next>
            <h2>{text().explore.who_next}</h2>
            <ul data-testid="replay-threads">{rows}</ul>
        </div>
    }
}

/// Whose turn the schedule says it is; in a challenge nobody's.
fn next_thread(playground: Playground, position: u32) -> Option<u16> {
    let state = playground.replay;
    if state.challenge.with(Option::is_some) {
        return None;
    }
    let story = state.story.read();
    let step = story.as_ref()?.steps.get(position as usize)?;
    Some(step.thread)
}

fn row(playground: Playground, thread: &ThreadView, next: Option<u16>) -> impl IntoView + use<> {
    let number = thread.thread;
    let line = thread.line;
    let is_next = next == Some(number);
    let words = if thread.has_ended {
        text().explore.ended.to_owned()
    } else if thread.is_enabled {
        say(&thread.next)
    } else {
        format!("{} ({})", say(&thread.next), text().explore.cannot)
    };
    let name = thread.name.clone();
    let step = move |choice: Option<u32>, shown: String| {
        let label = text().let_thread(&name, choice);
        view! {
            <button
                type="button"
                class="small"
                class:primary=is_next
                aria-label=label
                data-testid=format!("step-{number}")
                on:click=move |_| session::step(playground, number, choice)
            >
                {shown}
            </button>
        }
    };
    let buttons = thread.is_enabled.then(|| {
        if thread.choices > 1 {
            (0..thread.choices.min(MOST_CHOICES))
                .map(|choice| step(Some(choice), format!("#{choice}")).into_any())
                .collect_view()
        } else {
            vec![step(None, text().explore.let_step.to_owned()).into_any()]
        }
    });
    let line_link = (line > 0 && !thread.has_ended).then(|| {
        view! {
            <button
                type="button"
                class="link thread-line"
                data-testid=format!("line-of-{number}")
                on:click=move |_| playground.reveal_line(line)
            >
                {text().line(line)} <code>{playground.replay.line_text(line)}</code>
            </button>
        }
    });
    view! {
        <li
            class:replay-next=is_next
            class:replay-ended=thread.has_ended
            data-thread=number.to_string()
            data-enabled=thread.is_enabled.to_string()
        >
            <span class=format!("thread-badge thread-{}", number % 6)>{(number + 1).to_string()}</span>
            <span class="thread-words">
                <strong>{thread.name.clone()}</strong>
                " "
                <span>{words}</span>
                " "
                {line_link}
                " "
                {is_next.then(|| view! { <em class="faint">{text().explore.next_by_schedule}</em> })}
            </span>
            <span class="thread-buttons">{buttons}</span>
        </li>
    }
}
