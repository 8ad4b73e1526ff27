//! Marks on a lane: what a thread did to an object at one moment, beside the states that last.
//!
//! Only where they are few enough to be told apart; what is not drawn can't be pointed at. Acquire
//! and release have none: the lanes of what is held show them.

use super::paint::Painter;
use super::rows::LANE_HEIGHT;
use super::scene::{Scene, Subject};
use super::surface::{Ink, Surface};
use crate::trace::{Event, EventKind, Lane, LaneEnd, ThreadState, Timeline};

/// Marks that are closer than so many pixels on average would be a thicket.
const PIXELS_PER_MARK: f64 = 12.0;
/// Half the size of a mark.
const RADIUS: f64 = 3.5;

/// What a mark stands for. Each has a shape of its own, so that they are told apart without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Something that may let others go on: set, notify, give, arrive.
    Signal,
    /// The thread went on: passed, or took a permit.
    Pass,
    /// It gave up, or found or made something broken.
    Failure,
    /// An exception ended it. Stands behind the end of its lane, however many other marks there are.
    Death,
}

impl Mark {
    /// Those that the legend of a run explains, in order.
    pub fn in_legend(timeline: &Timeline) -> impl Iterator<Item = Self> + use<> {
        let has_failed = |lane: &Lane| lane.end == LaneEnd::Failed;
        let death = timeline.lanes.iter().any(has_failed).then_some(Self::Death);
        [Self::Signal, Self::Pass, Self::Failure]
            .into_iter()
            .chain(death)
    }

    /// The mark of an event, if it has one.
    pub fn of(kind: EventKind) -> Option<Self> {
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
    pub fn class(self) -> &'static str {
        match self {
            Self::Signal => "mark-signal",
            Self::Pass => "mark-pass",
            Self::Failure => "mark-failure",
            Self::Death => "mark-death",
        }
    }
}

/// The marks of a lane in what is in view: indices into the run's events.
pub fn in_view(subject: &Subject<'_>, lane: &Lane, scene: &Scene<'_>) -> Vec<u32> {
    let time_ns = |index: u32| subject.event(index).map_or(0, |event| event.time_ns) as f64;
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
        let event = subject.event(index);
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
    pub(super) fn marks(&mut self, place: usize, y: f64) {
        let lane = &self.subject.timeline.lanes[place];
        for index in in_view(self.subject, lane, self.scene) {
            if let Some(event) = self.subject.event(index) {
                self.mark(event, y + LANE_HEIGHT / 2.0);
            }
        }
    }

    fn mark(&mut self, event: &Event, y: f64) {
        if let Some(mark) = Mark::of(event.kind) {
            paint(self.surface, mark, self.scene.x(event.time_ns as f64), y);
        }
    }
}

/// One mark, with its middle here.
pub(super) fn paint(surface: &mut dyn Surface, mark: Mark, x: f64, y: f64) {
    let wide = RADIUS + 1.0;
    let diamond = [(x, y - wide), (x + wide, y), (x, y + wide), (x - wide, y)];
    match mark {
        Mark::Signal => surface.shape(&diamond, Ink::Accent, Ink::Accent),
        Mark::Pass => surface.disc(x, y, RADIUS, Ink::Ground, Ink::Text),
        Mark::Failure => {
            surface.shape(&diamond, Ink::Ground, Ink::Text);
            cross(surface, (x, y), RADIUS / 2.0, 1.5, Ink::Text);
        }
        Mark::Death => {
            let (side, size) = (wide + 1.0, 2.0 * wide + 2.0);
            surface.fill(x - side, y - side, size, size, Ink::Ground);
            cross(surface, (x, y), wide, 2.5, Ink::State(ThreadState::Blocked));
        }
    }
}

fn cross(surface: &mut dyn Surface, (x, y): (f64, f64), arm: f64, wide: f64, ink: Ink) {
    let (left, right, top, bottom) = (x - arm, x + arm, y - arm, y + arm);
    surface.line((left, top), (right, bottom), ink, wide);
    surface.line((right, top), (left, bottom), ink, wide);
}
