//! The numbers of a run: elapsed time, operations and steps per second, and a bar for each thread.

use std::fmt::Write;

use leptos::prelude::*;

use super::state::{Phase, Since, Tab, playground};
use super::text::text;
use crate::view::format;

/// The numbers of the run that goes on, or of the last one, and a bar for each thread.
#[component]
pub(super) fn RunStrip() -> impl IntoView {
    let playground = playground();
    let live = playground.live;
    let shown =
        move || playground.phase.get() != Phase::Idle || live.with(|live| live.elapsed_ns > 0);
    let done = move || {
        live.with(|live| {
            let done = live.threads.iter().filter(|thread| thread.ended).count();
            text().threads_done(done, live.thread_count)
        })
    };
    let busy = move || playground.phase.get() != Phase::Idle;
    let beside_the_point = move || !busy() && !playground.tab.get().is_about_runs();
    view! {
        <div
            class="strip"
            class:idle=move || !shown()
            class:none=beside_the_point
            data-testid="strip"
        >
            <dl>
                <div>
                    <dt>{text().elapsed}</dt>
                    <dd data-testid="elapsed">{move || live.with(|live| format::clock(live.elapsed_ns))}</dd>
                </div>
                <div>
                    <dt>{text().operations_per_second}</dt>
                    <dd data-testid="ops">{move || live.with(|live| format::short(live.rate.operations))}</dd>
                </div>
                <div>
                    <dt>{text().steps_per_second}</dt>
                    <dd data-testid="steps">{move || live.with(|live| format::short(live.rate.steps))}</dd>
                </div>
                <div>
                    <dt>{text().threads}</dt>
                    <dd data-testid="threads">{done}</dd>
                </div>
            </dl>
            <ThreadBars/>
            <div
                class="progress"
                class:busy=busy
                role="progressbar"
                aria-label=text().running
                aria-hidden=move || (!busy()).to_string()
                aria-valuetext=done
                data-testid="progress"
            ></div>
        </div>
    }
}

/// That what is shown of the last run is not of the program as it is now.
#[component]
pub(super) fn Stale() -> impl IntoView {
    let playground = playground();
    let since = Memo::new(move |_| playground.since_run());
    let is_shown = move || {
        let shows_it = matches!(
            playground.tab.get(),
            Tab::Timeline | Tab::Output | Tab::Statistics
        );
        shows_it && since.get() != Since::Same
    };
    view! {
        <p class="note warn stale" role="status" class:none=move || !is_shown() data-testid="run-stale">
            {move || match since.get() {
                Since::Other => text().run_of_other,
                _ => text().run_stale,
            }}
        </p>
    }
}

/// Threads that get a bar; more would be thinner than a pixel.
const BARS: usize = 160;

/// A bar for each thread, as high as it is fast: one drawing, however many there are.
#[component]
fn ThreadBars() -> impl IntoView {
    let playground = playground();
    let live = playground.live;
    let bars = move |ended: bool| {
        live.with(|live| {
            let most = live
                .thread_rates
                .iter()
                .map(|rate| rate.steps)
                .fold(1.0, f64::max);
            let shown = live.thread_rates.len().min(BARS);
            // In the end all have ended; then the bars compare the threads.
            let is_over = playground.phase.get() == Phase::Idle;
            let step = 100.0 / shown.max(8) as f64;
            let mut path = String::new();
            for (index, rate) in live.thread_rates.iter().take(BARS).enumerate() {
                let has_ended = live.threads.get(index).is_some_and(|thread| thread.ended);
                if (has_ended && !is_over) != ended {
                    continue;
                }
                let height = (rate.steps / most * 30.0).max(0.6);
                let (x, y, width) = (index as f64 * step, 30.0 - height, step * 0.8);
                // Writing to a string can't fail.
                let _ = write!(path, "M{x:.2} {y:.2}h{width:.2}v{height:.2}h-{width:.2}z");
            }
            path
        })
    };
    let title = move || {
        live.with(|live| {
            let rows = live
                .threads
                .iter()
                .zip(&live.thread_rates)
                .take(20)
                .map(|(thread, rate)| format!("{}: {}", thread.name, format::short(rate.steps)));
            std::iter::once(text().per_thread.to_owned())
                .chain(rows)
                .collect::<Vec<_>>()
                .join("\n")
        })
    };
    view! {
        <svg
            class="bars"
            viewBox="0 0 100 30"
            preserveAspectRatio="none"
            role="img"
            aria-label=text().per_thread
            data-testid="thread-bars"
            data-bars=move || live.with(|live| live.thread_rates.len().min(BARS))
        >
            <title>{title}</title>
            <path class="bar-alive" d=move || bars(false)></path>
            <path class="bar-ended" d=move || bars(true)></path>
        </svg>
    }
}
