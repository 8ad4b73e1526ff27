//! Marks on a lane: what a thread did to an object at one moment, beside the states that last.
//!
//! Only where they are few enough to be told apart; what is not drawn can't be pointed at. Acquire
//! and release have none: the lanes of what is held show them.

use super::draw::{Painter, Scene};
use crate::trace::{Event, EventKind, Lane};
use crate::view::layout::LANE_HEIGHT;
use crate::view::page::state::RunData;

/// Marks that are closer than so many pixels on average would be a thicket.
const PIXELS_PER_MARK: f64 = 12.0;
/// Half the size of a mark.
const RADIUS: f64 = 3.5;

/// What a mark stands for. Each has a shape of its own, so that they are told apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Something that may let others go on: set, notify, give, arrive.
    Signal,
    /// The thread went on: passed, or took a permit.
    Pass,
    /// It gave up, or found or made something broken.
    Failure,
}

impl Mark {
    /// All of them, in the order of the legend.
    pub(super) const ALL: [Self; 3] = [Self::Signal, Self::Pass, Self::Failure];

    /// The mark of an event, if it has one.
    pub(super) fn of(kind: EventKind) -> Option<Self> {
        match kind {
            EventKind::Set
            | EventKind::Clear
            | EventKind::Notify
            | EventKind::Give
            | EventKind::Arrive
            | EventKind::Reset => Some(Self::Signal),
            EventKind::Pass | EventKind::Take => Some(Self::Pass),
            EventKind::TimeOut | EventKind::Fail | EventKind::Break | EventKind::AcquireFail => {
                Some(Self::Failure)
            }
            _ => None,
        }
    }

    /// The class of its key.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Signal => "mark-signal",
            Self::Pass => "mark-pass",
            Self::Failure => "mark-failure",
        }
    }
}

/// The marks of a lane in what is in view: indices into the run's events.
pub(super) fn in_view(run: &RunData, lane: &Lane, scene: &Scene) -> Vec<u32> {
    let events = run.trace.events();
    let time_ns = |index: u32| events.get(index as usize).map_or(0, |event| event.time_ns) as f64;
    let first = lane
        .events
        .partition_point(|index| time_ns(*index) < scene.window.start_ns);
    let most = (scene.lanes_width() / PIXELS_PER_MARK) as usize;
    let mut marks = Vec::new();
    // Beyond this many events of all kinds, looking at each would cost more than the picture.
    for (seen, &index) in lane.events[first..].iter().enumerate() {
        if time_ns(index) > scene.window.end_ns {
            break;
        }
        let event = events.get(index as usize);
        let is_mark = event.is_some_and(|event| Mark::of(event.kind).is_some());
        marks.extend(is_mark.then_some(index));
        if marks.len() > most || seen > most * 16 {
            return Vec::new();
        }
    }
    marks
}

impl Painter<'_> {
    /// The marks of one lane.
    pub(super) fn marks(&self, lane: &Lane, y: f64) {
        for index in in_view(self.run, lane, self.scene) {
            if let Some(event) = self.run.trace.events().get(index as usize) {
                self.mark(event, y + LANE_HEIGHT / 2.0);
            }
        }
    }

    fn mark(&self, event: &Event, y: f64) {
        let Some(mark) = Mark::of(event.kind) else {
            return;
        };
        let x = self.scene.x(event.time_ns as f64);
        let context = self.context;
        context.set_line_width(1.5);
        context.set_fill_style_str(&self.palette.surface);
        context.set_stroke_style_str(match mark {
            Mark::Signal => &self.palette.accent,
            Mark::Pass | Mark::Failure => &self.palette.text,
        });
        context.begin_path();
        context.move_to(x, y - RADIUS - 1.0);
        context.line_to(x + RADIUS + 1.0, y);
        context.line_to(x, y + RADIUS + 1.0);
        context.line_to(x - RADIUS - 1.0, y);
        context.close_path();
        match mark {
            Mark::Signal => context.set_fill_style_str(&self.palette.accent),
            Mark::Pass => {
                context.begin_path();
                // Fails only for a negative radius.
                let _ = context.arc(x, y, RADIUS, 0.0, std::f64::consts::TAU);
            }
            Mark::Failure => {}
        }
        context.fill();
        context.stroke();
        if mark == Mark::Failure {
            let cross = RADIUS / 2.0;
            context.begin_path();
            context.move_to(x - cross, y - cross);
            context.line_to(x + cross, y + cross);
            context.move_to(x + cross, y - cross);
            context.line_to(x - cross, y + cross);
            context.stroke();
        }
    }
}
