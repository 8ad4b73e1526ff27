//! Sentences: notices above the page, and how the last run ended.

use std::collections::HashMap;

use leptos::prelude::*;

use super::icons::Icon;
use super::state::{Notice, NoticeAction, Outcome, Phase, Playground, playground};
use super::text::text;
use super::{document, engine_session, replay, share};
use crate::run::outcome::{BlockedThread, Ending, ObjectInfo, Report};

/// What a person should know about the page itself.
#[component]
pub(super) fn Notices() -> impl IntoView {
    let playground = playground();
    view! {
        <div class="notices" role="status" data-testid="notices">
            {move || {
                playground
                    .notices
                    .get()
                    .into_iter()
                    .map(|notice| notice_row(playground, notice))
                    .collect_view()
            }}
        </div>
    }
}

fn notice_row(playground: Playground, notice: Notice) -> impl IntoView {
    let name = notice.name;
    let restore = (notice.action == NoticeAction::RestoreDraft).then(|| {
        view! {
            <button
                type="button"
                data-testid="restore-draft"
                on:click=move |_| document::restore_kept(playground)
            >
                {text().back_to_draft}
            </button>
        }
    });
    let embed = (notice.action == NoticeAction::CopyEmbedCode).then(|| {
        view! {
            <button
                type="button"
                data-testid="copy-embed"
                on:click=move |_| share::copy_embed_code(playground)
            >
                {text().copy_embed}
            </button>
        }
    });
    view! {
        <div class="notice" class:bad=notice.bad data-testid=format!("notice-{name}")>
            <p>{notice.text}</p>
            {restore}
            {embed}
            <button
                type="button"
                class="quiet"
                title=text().dismiss
                aria-label=text().dismiss
                on:click=move |_| document::dismissed(playground, name)
            >
                {Icon::Close.view()}
            </button>
        </div>
    }
}

/// How the last run ended.
#[component]
pub(super) fn Banner() -> impl IntoView {
    let playground = playground();
    let kind = move || match playground.outcome.get() {
        _ if playground.phase.get() == Phase::Loading => "loading",
        None => "none",
        Some(Outcome::Refused(_)) => "refused",
        Some(Outcome::Terminated) => "terminated",
        Some(Outcome::Broken(_)) => "broken",
        Some(Outcome::Report(report)) => match report.ending {
            Ending::Finished { status: 0 } => "finished",
            Ending::Finished { .. } => "failed",
            Ending::Deadlock(_) => "deadlock",
            Ending::Stopped => "stopped",
            Ending::OverLimit(_) => "over-limit",
        },
    };
    let content = move || {
        if playground.phase.get() == Phase::Loading {
            return view! { <p>{engine_session::loading_words(playground)}</p> }.into_any();
        }
        match playground.outcome.get() {
            None => ().into_any(),
            Some(Outcome::Refused(count)) => {
                let stale = playground.live.with(|live| live.elapsed_ns > 0);
                view! {
                    <p>{text().refused(count)}</p>
                    {stale.then(|| view! { <p class="note">{text().stale}</p> })}
                }
                .into_any()
            }
            Some(Outcome::Terminated) => view! { <p>{text().terminated}</p> }.into_any(),
            Some(Outcome::Broken(message)) => view! { <p>{message}</p> }.into_any(),
            Some(Outcome::Report(report)) => reported(playground, report).into_any(),
        }
    };
    view! {
        <div
            class=move || format!("banner banner-{}", kind())
            role="status"
            aria-live="polite"
            data-testid="banner"
            data-kind=kind
        >
            {content}
        </div>
    }
}

fn reported(playground: Playground, report: Report) -> impl IntoView {
    let ending = match &report.ending {
        Ending::Finished { status } => {
            view! { <p>{text().finished(*status, report.elapsed_ns)}</p> }.into_any()
        }
        Ending::Stopped => view! { <p>{text().stopped(report.elapsed_ns)}</p> }.into_any(),
        Ending::OverLimit(sentence) => view! { <p>{sentence.clone()}</p> }.into_any(),
        Ending::Deadlock(blocked) => deadlock(playground, blocked, &report).into_any(),
    };
    let has_end = matches!(report.ending, Ending::Finished { .. } | Ending::Deadlock(_));
    let let_go = playground.run.with_value(|run| run.trace.dropped());
    let dropped = report.events_dropped + let_go;
    let lost = [
        (dropped > 0).then(|| text().events_dropped(dropped)),
        (report.output_dropped_bytes > 0)
            .then(|| text().output_dropped(report.output_dropped_bytes)),
    ];
    let notes = report.notes.into_iter().chain(lost.into_iter().flatten());
    view! {
        {ending}
        <replay::ReplayRun has_end/>
        {notes.map(|note| view! { <p class="note">{note}</p> }).collect_view()}
    }
}

/// Who holds and who wants, a line for each thread.
fn deadlock(
    playground: Playground,
    blocked: &[BlockedThread],
    report: &Report,
) -> impl IntoView + use<> {
    let names: HashMap<u16, &str> = report
        .threads
        .iter()
        .map(|thread| (thread.thread, thread.name.as_str()))
        .collect();
    let object = |id: &u32| {
        report
            .objects
            .iter()
            .find(|info| info.object == *id)
            .map_or_else(|| text().object(*id), object_words)
    };
    let rows = blocked
        .iter()
        .take(50)
        .map(|thread| {
            let line = thread.line;
            let holds: Vec<String> = thread.holds.iter().map(object).collect();
            // A thread that is joined is not held: its name says it all.
            let is_thread = report
                .objects
                .iter()
                .any(|info| info.object == thread.wants && info.kind == "Thread");
            let holder = thread
                .held_by
                .filter(|_| !is_thread)
                .and_then(|by| names.get(&by).copied());
            view! {
                <li>
                    {text().waits(&thread.name, &thread.wants_name)}
                    <button
                        type="button"
                        class="link"
                        on:click=move |_| playground.reveal_line(line)
                    >
                        {text().line(line)}
                    </button>
                    {text().held(holder, &holds)}
                </li>
            }
        })
        .collect_view();
    let more = blocked.len().saturating_sub(50);
    view! {
        <p>{text().deadlock}</p>
        <ul>{rows}</ul>
        {(more > 0).then(|| view! { <p class="note">{text().more_threads(more)}</p> })}
    }
}

/// An object as a person calls it: as the machine's own sentences do.
fn object_words(info: &ObjectInfo) -> String {
    if info.name.is_empty() {
        format!("{} ({})", info.kind, text().line(info.line))
    } else {
        format!("{} '{}'", info.kind, info.name)
    }
}
