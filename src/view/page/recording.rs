//! What a run leaves on the page while it goes on and when it ended: events, output, counters.
//!
//! Invariant: a message costs little, however long the run is: the timeline grows by the new events,
//! and not with every message.

use leptos::prelude::*;

use super::editor;
use super::state::{Live, Outcome, Playground, RunData, Tab};
use crate::run::outcome::{ObjectInfo, Output, Report};
use crate::trace::{Event, LineCosts, Statistics, Trace};
use crate::view::rates;
use crate::view::run_file::Kept;

/// Events from which live figures of objects are made; the newest.
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
    playground.run.update_value(|run| {
        run.thread_names = live
            .threads
            .iter()
            .map(|thread| (thread.thread, thread.name.clone()))
            .collect();
        run.threads = live.threads;
    });
    complete(playground, live.elapsed_ns);
}

/// Makes the timeline and the statistics of everything that was recorded.
fn complete(playground: Playground, end_ns: u64) {
    playground.run.update_value(|run| {
        run.trace.finish();
        run.grow(end_ns);
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

/// Shows a run that was kept in a file. Runs nothing.
pub(super) fn reopen(playground: Playground, kept: Kept, events: Vec<Event>) {
    let mut run = RunData {
        source: kept.source,
        trace: Trace::from(events),
        ..RunData::default()
    };
    for piece in &kept.output {
        run.console.push(piece);
    }
    playground.run.set_value(run);
    playground.window.set(None);
    if let Some(report) = kept.report {
        playground.live.set(in_the_end(&report));
        finish(playground, &report);
        playground.outcome.set(Some(Outcome::Report(report)));
    } else {
        playground.live.set(Live {
            elapsed_ns: kept.elapsed_ns,
            thread_count: kept.threads.len() as u32,
            threads: kept.threads,
            events_dropped: kept.events_dropped,
            ..Live::default()
        });
        cut_short(playground);
        playground.outcome.set(Some(Outcome::Terminated));
    }
}

/// The counters of a run that ended.
pub(super) fn in_the_end(report: &Report) -> Live {
    let rates = report.threads.iter();
    let rates = rates.map(|thread| rates::mean(rates::counters(thread), report.elapsed_ns));
    Live {
        elapsed_ns: report.elapsed_ns,
        thread_count: report.threads.len() as u32,
        threads: report.threads.clone(),
        rate: rates::mean(rates::total(&report.threads), report.elapsed_ns),
        thread_rates: rates.collect(),
        events_dropped: report.events_dropped,
        output_dropped_bytes: report.output_dropped_bytes,
    }
}

impl RunData {
    /// Takes the events that are settled into the timeline.
    fn grow(&mut self, end_ns: u64) {
        let let_go = self.trace.let_go() - self.timeline.forgotten();
        let settled = &self.trace.events()[..self.trace.settled()];
        if let_go > 0 {
            self.timeline.forget(let_go, settled);
        }
        self.timeline.extend(settled, end_ns);
    }
}

/// Makes the timeline grow by what is new, unless that was done a moment ago.
fn refresh_live(playground: Playground, elapsed_ns: u64) {
    let now_ms = now_ms();
    let shows_figures = playground.tab.get_untracked() == Tab::Statistics;
    let made = playground.run.try_update_value(|run| {
        if now_ms < run.live_due_ms || run.trace.events().is_empty() {
            return false;
        }
        run.grow(elapsed_ns);
        if shows_figures {
            let events = run.trace.events();
            let newest = &events[events.len().saturating_sub(EVENTS_LIVE)..];
            run.statistics = Some(Statistics::new(newest, elapsed_ns));
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
