//! What is made of a run once and painted often: rows, loads, and what was found.

use std::collections::{BTreeMap, BTreeSet};

use super::super::state::RunData;
use super::super::text::{say, text};
use crate::trace::{CriticalPath, Event, EventKind, Load, Naming, Query, search};
use crate::view::layout::Unit;
use crate::view::timeline::{Rows, Subject};

/// See the module.
#[derive(Default)]
pub(super) struct Layout {
    pub(super) rows: Rows,
    /// The threads of the lanes, to notice when they are others.
    threads: Vec<u16>,
    forgotten: usize,
    /// What the rows were made of: lanes, locks, names, objects, folded groups.
    made_of: ([usize; 4], BTreeSet<String>),
    /// By group.
    loads: Vec<Load>,
    /// Of all lanes.
    pub(super) whole: Load,
    /// The indices of what the last search found, in order.
    pub(super) found: Vec<u32>,
    by_thread: BTreeMap<u16, Vec<u32>>,
    /// The critical path that was asked for.
    pub(super) path: Option<CriticalPath>,
}

impl Layout {
    /// Takes in how the run has grown. Tells whether places of lanes and events are still the same.
    pub(super) fn refresh(&mut self, run: &RunData, folded: &BTreeSet<String>) -> bool {
        let lanes = &run.timeline.lanes;
        let counts = [
            lanes.len(),
            run.timeline.holds.len(),
            run.thread_names.len(),
            run.objects.len(),
        ];
        if self.made_of.0 != counts || self.made_of.1 != *folded {
            let names: Vec<String> = lanes.iter().map(|it| run.thread_name(it.thread)).collect();
            self.rows = Rows::new(&names, run.timeline.holds.len(), folded);
            self.made_of = (counts, folded.clone());
        }
        self.loads
            .resize_with(self.rows.groups().len(), Load::default);
        let forgotten = run.timeline.forgotten();
        for (group, load) in self.rows.groups().iter().zip(&mut self.loads) {
            if group.is_folded {
                load.extend(group.lanes.iter().map(|&lane| &lanes[lane]));
            }
        }
        self.whole.extend(lanes.iter());
        let is_same = self.forgotten == forgotten
            && self.threads.len() <= lanes.len()
            && self
                .threads
                .iter()
                .zip(lanes)
                .all(|(thread, lane)| *thread == lane.thread);
        self.threads = lanes.iter().map(|lane| lane.thread).collect();
        self.forgotten = forgotten;
        is_same
    }

    /// Searches the run.
    pub(super) fn find(&mut self, run: &RunData, query: &Query) {
        let events = run.trace.indexed().until(run.timeline.taken());
        self.found = query.find(events, run);
        self.by_thread = search::by_thread(&self.found, events);
    }

    /// The run as it is painted.
    pub(super) fn subject<'a>(&'a self, run: &'a RunData, unit: Unit) -> Subject<'a> {
        Subject {
            timeline: &run.timeline,
            events: run.trace.indexed().until(run.timeline.taken()),
            naming: run,
            loads: &self.loads,
            lit: &self.by_thread,
            path: self.path.as_ref(),
            holds_heading: text().holders_heading,
            unit,
            steps: &run.steps,
            say,
        }
    }
}

impl Naming for RunData {
    fn thread(&self, thread: u16) -> String {
        self.thread_name(thread)
    }

    fn object(&self, object: u32) -> String {
        self.object_name(object)
    }

    fn words(&self, event: &Event) -> String {
        let said = text().event(event.kind, event.argument);
        let state = match event.kind {
            EventKind::Start | EventKind::Yield | EventKind::Unblock | EventKind::Awake => {
                text().ready
            }
            EventKind::Resume => text().running,
            EventKind::Block => return format!("{said}; {}; {}", text().blocked, text().waits_for),
            EventKind::Sleep => text().sleeping,
            _ => return said,
        };
        format!("{said}; {state}")
    }
}
