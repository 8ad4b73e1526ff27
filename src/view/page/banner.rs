//! Sentences: notices above the page, and how the last run ended.

use std::collections::HashMap;

use leptos::prelude::*;

use super::complaint::first_problem;
use super::icons::Icon;
use super::state::{
    Notice, NoticeAction, Outcome, Phase, Playground, Since, object_words, playground,
};
use super::text::text;
use super::{document, engine_session, explore, replay, share};
use crate::run::outcome::{BlockedThread, Ending, Report};
use crate::view::uncaught::{Uncaught, of_main_thread, uncaught_in};

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
    let draft = match notice.action.clone() {
        NoticeAction::RestoreDraft(draft) => Some(draft),
        _ => None,
    };
    let restore = draft.map(|draft| {
        view! {
            <button
                type="button"
                data-testid="restore-draft"
                on:click=move |_| document::restore(playground, draft.clone())
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
                on:click=move |_| playground.dismiss(name)
            >
                {Icon::Close.view()}
            </button>
        </div>
    }
}

/// Threads that exceptions ended, each named; all of them are in the output.
const MOST_DEATHS: usize = 4;

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
                    {first_problem(playground)}
                    {stale.then(|| view! { <p class="note">{text().stale}</p> })}
                }
                .into_any()
            }
            Some(Outcome::Terminated) => view! { <p>{text().terminated}</p> }.into_any(),
            Some(Outcome::Broken(message)) => view! { <p>{message}</p> }.into_any(),
            Some(Outcome::Report(report)) => reported(playground, report).into_any(),
        }
    };
    let warned = Memo::new(move |_| {
        playground.outcome.track();
        kind() == "finished" && exceptions(playground).iter().any(|it| it.thread.is_some())
    });
    // It is about runs; and one that goes on is in view whatever is in front.
    let beside_the_point =
        move || playground.phase.get() == Phase::Idle && !playground.tab.get().is_about_runs();
    view! {
        <div
            class=move || format!("banner banner-{}", kind())
            class:banner-warned=move || warned.get()
            class:none=beside_the_point
            role="status"
            aria-live="polite"
            data-testid="banner"
            data-kind=kind
        >
            {content}
        </div>
    }
}

/// The exceptions that ended threads of the last run.
fn exceptions(playground: Playground) -> Vec<Uncaught> {
    playground.run.with_value(|run| uncaught_in(&run.console))
}

/// The threads other than the main one that exceptions ended, a line for each.
fn deaths(playground: Playground) -> Option<impl IntoView> {
    let mut all = exceptions(playground);
    all.retain(|it| it.thread.is_some());
    let count = all.len();
    let more = count.saturating_sub(MOST_DEATHS);
    (count > 0).then(|| {
        let rows = all.into_iter().take(MOST_DEATHS).map(|mut exception| {
            let name = exception.thread.take();
            view! { <li>{name} ": " {exception_row(playground, exception)}</li> }
        });
        view! {
            <p>{text().ended_by_exceptions(count)}</p>
            <ul data-testid="banner-exceptions">{rows.collect_view()}</ul>
            {(more > 0).then(|| view! { <p class="note">{text().more_threads(more)}</p> })}
        }
    })
}

/// What an exception says, and the line at which it was raised.
fn exception_row(playground: Playground, exception: Uncaught) -> impl IntoView {
    let line = exception.line;
    view! {
        <code>{exception.words}</code>
        " "
        {(line > 0).then(|| run_line(playground, line))}
    }
}

fn reported(playground: Playground, report: Report) -> impl IntoView {
    let ending = match &report.ending {
        Ending::Finished { status } => finished(playground, *status, report.elapsed_ns).into_any(),
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
    let leads_on = has_end && report.threads.len() > 1;
    view! {
        {ending}
        {deaths(playground)}
        <replay::ReplayRun has_end/>
        {leads_on.then(|| view! { <OneOfMany/> })}
        {notes.map(|note| view! { <p class="note">{note}</p> }).collect_view()}
    }
}

/// That the program came to its end, and the exception that ended it.
fn finished(playground: Playground, status: i32, elapsed_ns: u64) -> impl IntoView {
    let all = (status != 0).then(|| exceptions(playground));
    let Some(exception) = all.and_then(of_main_thread) else {
        return view! { <p>{text().finished(status, elapsed_ns)}</p> }.into_any();
    };
    view! {
        <p>{text().failed(elapsed_ns)}</p>
        <p data-testid="banner-exception">{exception_row(playground, exception)}</p>
    }
    .into_any()
}

/// From a run that came to its end to all that it could have come to.
#[component]
fn OneOfMany() -> impl IntoView {
    let playground = playground();
    let is_same = Memo::new(move |_| playground.since_run() == Since::Same);
    view! {
        <p class="note" class:none=move || !is_same.get()>
            {text().explore.one_of_many} " "
            <button
                type="button"
                class="link"
                data-testid="one-of-many"
                on:click=move |_| explore::session::show(playground)
            >
                {text().explore.action}
            </button>
        </p>
    }
}

/// A line of the program that ran, which lights it in the editor if it is there still.
fn run_line(playground: Playground, line: u32) -> impl IntoView {
    let reveal = move |_| {
        let now = playground
            .run
            .with_value(|run| playground.line_now(&run.source, line));
        playground.reveal_line(now);
    };
    view! {
        <button type="button" class="link" on:click=reveal>{text().line(line)}</button>
    }
}

/// Who would have to let a thread go on.
#[derive(Debug, Clone, Copy)]
pub(super) enum Waker<'a> {
    /// The thread whose end it waits for.
    Joined,
    /// This thread, which holds what it waits for.
    Holder(&'a str),
    /// Somebody who notifies, sets or gives what it waits for, and there is nobody left.
    Nobody,
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
            let holder = thread.held_by.and_then(|by| names.get(&by).copied());
            let waker = match holder {
                _ if is_thread => Waker::Joined,
                Some(holder) => Waker::Holder(holder),
                None => Waker::Nobody,
            };
            view! {
                <li>
                    {text().waits(&thread.name, &thread.wants_name)}
                    {run_line(playground, line)}
                    {text().held(waker, &holds)}
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
