//! What the timeline shows, and the part of it that is in view.

use std::collections::BTreeMap;

use super::hit::Target;
use super::rows::{LANE_HEIGHT, Row, Rows};
use crate::run::explore::report::Sentence;
use crate::run::explore::snapshot::StepView;
use crate::trace::{CriticalPath, Event, Events, Load, Naming, Timeline};
use crate::view::layout::{Unit, Window};

/// The height of the axis.
pub const AXIS_HEIGHT: f64 = 26.0;

/// A run, as far as the timeline is concerned.
#[derive(Clone, Copy)]
pub struct Subject<'a> {
    /// The lanes.
    pub timeline: &'a Timeline,
    /// The events that they were made of.
    pub events: Events<'a>,
    /// What threads and objects are called.
    pub naming: &'a dyn Naming,
    /// The load of each group, by its place.
    pub loads: &'a [Load],
    /// Events to point out, by thread.
    pub lit: &'a BTreeMap<u16, Vec<u32>>,
    /// A critical path to draw.
    pub path: Option<&'a CriticalPath>,
    /// The heading above the lock lanes.
    pub holds_heading: &'a str,
    /// What its time is made of.
    pub unit: Unit,
    /// The steps of a replay, one for each unit of time; of a run none.
    pub steps: &'a [StepView],
    /// What they do, in the language that is shown.
    pub say: fn(&Sentence) -> String,
}

impl Subject<'_> {
    /// An event, if there is one.
    pub fn event(&self, index: u32) -> Option<&Event> {
        self.events.get(index)
    }
}

/// What is in view.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The time in view.
    pub window: Window,
    /// All rows.
    pub rows: &'a Rows,
    /// How far it is scrolled down.
    pub top: f64,
    /// The width of the whole picture.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// The width of the names on the left.
    pub names: f64,
    /// Where the pointer is.
    pub pointer: Option<(f64, f64)>,
    /// What is selected.
    pub selected: Option<Target>,
    /// The time that is measured: from, to.
    pub measured: Option<(f64, f64)>,
    /// Where a replay stands.
    pub cursor: Option<f64>,
}

impl Scene<'_> {
    /// The width in which time runs.
    pub fn lanes_width(&self) -> f64 {
        (self.width - self.names).max(1.0)
    }

    /// Where a time is.
    pub fn x(&self, ns: f64) -> f64 {
        self.names + self.window.x(ns, self.lanes_width())
    }

    /// Where a row begins.
    pub fn y(&self, row: usize) -> f64 {
        AXIS_HEIGHT + row as f64 * LANE_HEIGHT - self.top
    }

    /// The time under a place.
    pub fn ns(&self, x: f64) -> f64 {
        self.window.ns(x - self.names, self.lanes_width())
    }

    /// The row under a height.
    pub fn row(&self, y: f64) -> Option<Row> {
        (y >= AXIS_HEIGHT)
            .then(|| self.rows.at(y - AXIS_HEIGHT + self.top))
            .flatten()
    }

    /// The window in whole nanoseconds, and its width in pixels.
    pub fn pixels(&self) -> (u64, u64, u32) {
        (
            self.window.start_ns.max(0.0) as u64,
            self.window.end_ns.ceil() as u64,
            self.lanes_width() as u32,
        )
    }

    /// Where a stretch of time is, as far as it is in view: at least a pixel wide.
    pub fn extent(&self, start_ns: u64, end_ns: u64) -> (f64, f64) {
        let x = self.x(start_ns as f64).clamp(self.names, self.width);
        let end = self.x(end_ns as f64).clamp(self.names, self.width);
        (x, (end - x).max(1.0))
    }
}
