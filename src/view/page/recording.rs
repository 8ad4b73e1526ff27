//! What a run leaves on the page while it goes on and when it ended: events, output, counters.
//!
//! Invariant: a message costs little, however long the run is: the timeline grows by the new events,
//! and not with every message; tables and charts are made a few times in a second and only if
//! somebody sees them; and each of that is a task of its own.

use std::time::Duration;

use leptos::prelude::*;

use super::editor;
use super::state::{Live, Outcome, Playground, RunData, Tab};
use crate::run::outcome::{ObjectInfo, Output, Report};
use crate::trace::{Event, Finishing, Gathering, LineCosts, Statistics, Timeline, Trace};
use crate::view::rates;
use crate::view::run_file::Kept;

/// Events from which live figures of objects are made; the newest.
const EVENTS_LIVE: usize = 30_000;

/// What is made anew while a run goes on takes at most one part in so many of the page's time.
const LIVE_COST: f64 = 8.0;
/// Live timelines are at least so far apart, in milliseconds.
const LIVE_APART_MS: f64 = 80.0;
/// So are tables, charts, and what lines cost.
const FIGURES_APART_MS: f64 = 250.0;
/// So are pictures of the console.
const OUTPUT_APART_MS: f64 = 100.0;

/// What has to be made of many events is made for so long at once, in milliseconds, and goes on
/// later. It may last several times as long while threads of the program use all cores.
const TASK_MS: f64 = 5.0;
/// The page has been there for so long, and has done what it has to do first.
const PREPARE_AFTER: Duration = Duration::from_secs(2);

/// Events between two looks at the clock.
const EVENTS_AT_ONCE: usize = 8_192;

/// The data of the last run changed altogether.
pub(super) fn announce(playground: Playground) {
    announce_arrived(playground);
    playground.figures.await_all(false);
    playground
        .figures_revision
        .update(|revision| *revision += 1);
}

/// The same, but for what is made of all events.
fn announce_arrived(playground: Playground) {
    playground
        .timeline_revision
        .update(|revision| *revision += 1);
    playground.output_revision.update(|revision| *revision += 1);
}

/// Takes in a part of the events of the progress message that follows.
pub(super) fn take_in(playground: Playground, events: &[u8]) {
    playground.run.update_value(|run| {
        let before = run.trace.indexed().end();
        run.trace.push_piece(events);
        run.note_costs(before);
    });
}

/// Takes in a progress message.
pub(super) fn progress(playground: Playground, mut live: Live, output: &[Output], events: &[u8]) {
    playground.run.update_value(|run| {
        let before = run.trace.indexed().end();
        run.trace.push_bytes(events);
        run.note_costs(before);
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
        run.has_unshown_output |= !output.is_empty();
    });
    let elapsed_ns = live.elapsed_ns;
    playground.live.set(live);
    let showing = playground
        .run
        .try_update_value(|run| run.showing_ns.replace(elapsed_ns));
    if showing == Some(None) {
        set_timeout(move || show(playground), Duration::ZERO);
    }
}

/// Shows something of what has arrived, unless the run has ended meanwhile.
fn show(playground: Playground) {
    let showing = playground.run.try_update_value(|run| run.showing_ns.take());
    if let Some(Some(elapsed_ns)) = showing
        && !refresh_output(playground)
        && !refresh_timeline(playground, elapsed_ns)
    {
        refresh_figures(playground, elapsed_ns);
    }
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

/// Makes the timeline of what was recorded, and in tasks of their own what takes longer.
fn complete(playground: Playground, end_ns: u64) {
    playground.run.update_value(|run| {
        run.showing_ns = None;
        if run.trace.finish() {
            run.timeline = Timeline::default();
        }
        run.grow(end_ns);
        run.reading = Some(Reading::new(end_ns));
    });
    if let Some(window) = playground.window_from_link.get_value() {
        playground.window_from_link.set_value(None);
        playground.window.set(Some(window));
    }
    playground.figures.await_all(true);
    announce_arrived(playground);
    read_on_later(playground);
}

fn read_on_later(playground: Playground) {
    set_timeout(
        move || {
            if read_on(playground) {
                read_on_later(playground);
            }
        },
        Duration::ZERO,
    );
}

/// Makes what is still to be made of the run that ended.
pub(super) fn read_figures(playground: Playground) {
    while read_on(playground) {}
}

/// Makes a part of that; tells whether there is more.
fn read_on(playground: Playground) -> bool {
    let read = playground.run.try_update_value(RunData::read_on).flatten();
    match read {
        None => false,
        Some(Read::Events) => true,
        Some(Read::Timeline) => {
            playground
                .timeline_revision
                .update(|revision| *revision += 1);
            true
        }
        Some(Read::Figures) => {
            playground.figures.await_all(false);
            playground
                .figures_revision
                .update(|revision| *revision += 1);
            editor::show_costs(playground);
            false
        }
    }
}

/// What is made of all events of a run that has ended, some events at a time.
pub(super) struct Reading {
    end_ns: u64,
    /// The index of the next event.
    next: usize,
    gathering: Gathering,
    /// What it has gathered, object by object.
    finishing: Option<Finishing>,
    costs: LineCosts,
}

impl Reading {
    fn new(end_ns: u64) -> Self {
        Self {
            end_ns,
            next: 0,
            gathering: Gathering::default(),
            finishing: None,
            costs: LineCosts::default(),
        }
    }
}

/// What was made of a run, for the page to show it.
enum Read {
    /// Nothing yet.
    Events,
    /// More of the timeline.
    Timeline,
    /// All of the figures.
    Figures,
}

/// Gets the memory that a long run needs while nobody waits for anything.
pub(super) fn prepare(playground: Playground) {
    set_timeout(
        move || playground.run.update_value(|run| run.trace.reserve()),
        PREPARE_AFTER,
    );
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
    playground.note_run();
    editor::begin_run(playground);
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
    /// Goes on with what is still to be made, if anything is.
    fn read_on(&mut self) -> Option<Read> {
        let mut reading = self.reading.take()?;
        let events = self.trace.indexed();
        if self.timeline.taken() < events.end() {
            self.grow(reading.end_ns);
            self.reading = Some(reading);
            return Some(Read::Timeline);
        }
        if let Some(finishing) = &mut reading.finishing {
            if !piecewise(|| finishing.advance()) {
                self.reading = Some(reading);
                return Some(Read::Events);
            }
            self.costs = reading.costs;
            self.statistics = reading.finishing.map(Finishing::done);
            return Some(Read::Figures);
        }
        let is_all = piecewise(|| {
            let end = (reading.next.max(events.first()) + EVENTS_AT_ONCE).min(events.end());
            for (_, event) in events.until(end).since(reading.next) {
                reading.gathering.note(event);
                reading.costs.note(event);
            }
            reading.next = end;
            end == events.end()
        });
        if is_all {
            let gathering = std::mem::take(&mut reading.gathering);
            reading.finishing = Some(gathering.finishing(&self.timeline, reading.end_ns));
        }
        self.reading = Some(reading);
        Some(Read::Events)
    }

    /// Takes in what the events from this one on cost. Exact at the end; until then an event that
    /// comes late may be counted twice.
    fn note_costs(&mut self, from: usize) {
        for (_, event) in self.trace.indexed().since(from) {
            self.costs.note(event);
        }
    }

    /// Takes the events that are settled into the timeline, as many as there is time for. Tells
    /// whether these were all.
    fn grow(&mut self, end_ns: u64) -> bool {
        let settled = self.trace.settled();
        if settled.first() > self.timeline.forgotten() {
            self.timeline.forget(settled);
        }
        piecewise(|| {
            let taken = self.timeline.taken().max(settled.first());
            let until = settled.end().min(taken + EVENTS_AT_ONCE);
            self.timeline.extend(settled.until(until), end_ns);
            until == settled.end()
        })
    }
}

/// Does something piece by piece until nothing is left or a task has lasted long enough; tells
/// whether nothing is left, as each piece does.
fn piecewise(mut piece: impl FnMut() -> bool) -> bool {
    let until_ms = now_ms() + TASK_MS;
    loop {
        let is_all = piece();
        if is_all || now_ms() >= until_ms {
            return is_all;
        }
    }
}

/// Shows what was printed, unless that was done a moment ago; a later message or the end will. Tells
/// whether it did.
fn refresh_output(playground: Playground) -> bool {
    let now_ms = now_ms();
    let due = playground.run.try_update_value(|run| {
        let is_due = now_ms >= run.output_due_ms && run.has_unshown_output;
        if is_due {
            run.has_unshown_output = false;
            run.output_due_ms = now_ms + OUTPUT_APART_MS;
        }
        is_due
    });
    if due == Some(true) {
        playground.output_revision.update(|revision| *revision += 1);
    }
    due == Some(true)
}

/// Makes the timeline grow by what is new, unless that was done a moment ago. Tells whether it did.
fn refresh_timeline(playground: Playground, elapsed_ns: u64) -> bool {
    let begun_ms = now_ms();
    let mut is_all = true;
    let made = playground.run.try_update_value(|run| {
        if begun_ms < run.live_due_ms || run.trace.events().is_empty() {
            return false;
        }
        is_all = run.grow(elapsed_ns);
        true
    });
    if made != Some(true) {
        return false;
    }
    playground
        .timeline_revision
        .update(|revision| *revision += 1);
    playground.run.update_value(|run| {
        // What is left comes with the next message.
        let apart_ms = if is_all { LIVE_APART_MS } else { 0.0 };
        run.live_due_ms = due_after(begun_ms, apart_ms);
    });
    true
}

/// Makes the figures that are in view of the newest events, unless that was done a moment ago.
fn refresh_figures(playground: Playground, elapsed_ns: u64) {
    let begun_ms = now_ms();
    let shows_figures = playground.tab.get_untracked() == Tab::Statistics;
    let made = playground.run.try_update_value(|run| {
        if begun_ms < run.figures_due_ms {
            return false;
        }
        if shows_figures {
            let events = run.trace.events();
            let newest = &events[events.len().saturating_sub(EVENTS_LIVE)..];
            run.statistics = Some(Statistics::new(newest, elapsed_ns));
        }
        true
    });
    if made == Some(true) {
        playground
            .figures_revision
            .update(|revision| *revision += 1);
        editor::show_costs(playground);
        playground.run.update_value(|run| {
            run.figures_due_ms = due_after(begun_ms, FIGURES_APART_MS);
        });
    }
}

/// When something may be done again that was begun at this time and is done now.
fn due_after(begun_ms: f64, apart_ms: f64) -> f64 {
    let now_ms = now_ms();
    now_ms + ((now_ms - begun_ms) * LIVE_COST).max(apart_ms)
}

/// The page's clock.
pub(super) fn now_ms() -> f64 {
    web_sys::window()
        .and_then(|window| window.performance())
        .map_or(0.0, |performance| performance.now())
}
