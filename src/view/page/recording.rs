//! What a run leaves on the page while it goes on and when it ended: events, output, counters.
//!
//! Invariant: a message costs little, however long the run is: the live timeline is made of the
//! newest events, and not with every message.

use leptos::prelude::*;

use super::editor;
use super::state::{Live, Playground, Tab};
use crate::run::outcome::{ObjectInfo, Output, Report};
use crate::trace::{LineCosts, Statistics, Timeline};
use crate::view::rates;

/// Events from which the timeline of a run that goes on is made; the newest.
const EVENTS_LIVE: usize = 30_000;
/// A live timeline takes at most one part in so many of the page's time.
const LIVE_COST: f64 = 8.0;
/// Live timelines are at least so far apart, in milliseconds.
const LIVE_APART_MS: f64 = 80.0;

/// The data of the last run changed altogether.
pub(super) fn announce(playground: Playground) {
    playground
        .timeline_revision
        .update(|revision| *revision += 1);
    playground.output_revision.update(|revision| *revision += 1);
}

/// Takes in a progress message.
pub(super) fn progress(playground: Playground, mut live: Live, output: &[Output], events: &[u8]) {
    playground.run.update_value(|run| {
        let before = run.trace.events().len();
        run.trace.push_bytes(events);
        // Exact at the end; until then an event that comes late may be counted twice.
        for event in run.trace.events().get(before..).unwrap_or_default() {
            run.costs.note(event);
        }
        run.rates.push(live.elapsed_ns, &live.threads);
        run.history
            .push(live.elapsed_ns, rates::total(&live.threads));
        live.rate = run.rates.total();
        live.thread_rates = (0..live.threads.len())
            .map(|at| run.rates.thread(at))
            .collect();
        if run.thread_names.len() != live.threads.len() {
            run.thread_names = live
                .threads
                .iter()
                .map(|thread| (thread.thread, thread.name.clone()))
                .collect();
        }
        for piece in output {
            run.console.push(piece);
        }
    });
    let elapsed_ns = live.elapsed_ns;
    playground.live.set(live);
    if !output.is_empty() {
        playground.output_revision.update(|revision| *revision += 1);
    }
    refresh_live(playground, elapsed_ns);
}

/// Takes in what objects are called, while the run goes on.
pub(super) fn name_objects(playground: Playground, objects: Vec<ObjectInfo>) {
    if objects.is_empty() {
        return;
    }
    playground.run.update_value(|run| {
        run.objects = objects.into_iter().map(|one| (one.object, one)).collect();
    });
}

/// Takes in the report of a run that ended.
pub(super) fn finish(playground: Playground, report: &Report) {
    playground.run.update_value(|run| {
        run.threads.clone_from(&report.threads);
        run.history
            .push(report.elapsed_ns, rates::total(&report.threads));
        run.thread_names = report
            .threads
            .iter()
            .map(|thread| (thread.thread, thread.name.clone()))
            .collect();
        run.objects = report
            .objects
            .iter()
            .map(|object| (object.object, object.clone()))
            .collect();
    });
    complete(playground, report.elapsed_ns);
}

/// The run was cut short without a report: what had arrived is shown.
pub(super) fn cut_short(playground: Playground) {
    let live = playground.live.get_untracked();
    playground
        .run
        .update_value(|run| run.threads = live.threads);
    complete(playground, live.elapsed_ns);
}

/// Makes the timeline and the statistics of everything that was recorded.
fn complete(playground: Playground, end_ns: u64) {
    playground.run.update_value(|run| {
        run.timeline = Timeline::until(run.trace.events(), end_ns);
        run.timeline_from_ns = 0;
        run.costs = LineCosts::default();
        for event in run.trace.events() {
            run.costs.note(event);
        }
        let statistics = Statistics::of_timeline(&run.timeline, run.trace.events(), end_ns);
        run.statistics = Some(statistics);
    });
    if let Some(window) = playground.window_from_link.get_value() {
        playground.window_from_link.set_value(None);
        playground.window.set(Some(window));
    }
    announce(playground);
    editor::show_costs(playground);
}

/// Makes the timeline of the newest events anew, unless that was done a moment ago.
fn refresh_live(playground: Playground, elapsed_ns: u64) {
    let now_ms = now_ms();
    let shows_figures = playground.tab.get_untracked() == Tab::Statistics;
    let made = playground.run.try_update_value(|run| {
        if now_ms < run.live_due_ms || run.trace.events().is_empty() {
            return false;
        }
        let newest = run.trace.events().len().saturating_sub(EVENTS_LIVE);
        run.timeline = Timeline::until(&run.trace.events()[newest..], elapsed_ns);
        run.timeline_from_ns = match newest {
            0 => 0,
            _ => run.timeline.start_ns,
        };
        if shows_figures {
            let newest = &run.trace.events()[newest..];
            let figures = Statistics::of_timeline(&run.timeline, newest, elapsed_ns);
            run.statistics = Some(figures);
        }
        let cost_ms = self::now_ms() - now_ms;
        run.live_due_ms = now_ms + (cost_ms * LIVE_COST).max(LIVE_APART_MS);
        true
    });
    if made == Some(true) {
        playground
            .timeline_revision
            .update(|revision| *revision += 1);
        editor::show_costs(playground);
    }
}

/// The page's clock.
pub(super) fn now_ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |performance| performance.now())
}
