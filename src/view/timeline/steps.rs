//! Replays on the timeline: a step is a unit of time, and a span of its thread that says what the
//! step does.

use super::hit::Target;
use super::paint::Painter;
use super::rows::LANE_HEIGHT;
use super::scene::Subject;
use super::surface::{CHAR_WIDTH, Ink, shorten};
use crate::run::explore::snapshot::{StepKind, StepView};
use crate::trace::{EventKind, STEP_NS, StateSpan, ThreadState};

/// From this width on a step has a sign.
const WIDTH_WITH_SIGN: f64 = 9.0;
/// And from this one on words.
const WIDTH_WITH_WORDS: f64 = 64.0;
/// Steps of one lane that say what they are.
const MOST_SIGNS: usize = 400;

/// How many steps have been taken when something is to be seen: all up to a time.
pub fn steps_until(ns: f64) -> u32 {
    (ns / STEP_NS as f64).ceil().max(0.0) as u32
}

/// The same of something on the timeline.
pub fn steps_until_target(subject: &Subject<'_>, target: Target) -> Option<u32> {
    let (start_ns, _) = target.times(subject)?;
    let event = target.event(subject).and_then(|it| subject.event(it));
    // A step is to be seen once it has been taken.
    let begins = event.is_some_and(|event| event.kind == EventKind::Resume);
    Some(steps_until(start_ns as f64) + u32::from(begins))
}

impl<'a> Subject<'a> {
    /// The step that a span of its thread stands for.
    pub fn step_of(&self, span: &StateSpan) -> Option<&'a StepView> {
        if span.state != ThreadState::Running {
            return None;
        }
        self.steps.get((span.start_ns / STEP_NS) as usize)
    }
}

/// What is written in a step that has no room for words.
fn sign(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Read => "r",
        StepKind::Write => "w",
        StepKind::Take => "▼",
        StepKind::Release => "▲",
        StepKind::Wait => "…",
        StepKind::Signal => "!",
        StepKind::Thread => "t",
        StepKind::Print => "p",
        StepKind::Other => "·",
    }
}

impl Painter<'_> {
    /// What the steps of one lane do, in words or by a sign.
    pub(super) fn step_words(&mut self, place: usize, y: f64) {
        if self.subject.steps.is_empty() {
            return;
        }
        let step_width = self.scene.lanes_width() / self.scene.window.length_ns() * STEP_NS as f64;
        if step_width < WIDTH_WITH_SIGN {
            return;
        }
        let lane = &self.subject.timeline.lanes[place];
        let (from_ns, to_ns, _) = self.scene.pixels();
        let first = lane.spans.partition_point(|span| span.end_ns <= from_ns);
        let spans = lane.spans[first..].iter();
        let spans = spans.take_while(|span| span.start_ns < to_ns);
        let middle = y + LANE_HEIGHT / 2.0;
        for span in spans.take(MOST_SIGNS) {
            let Some(step) = self.subject.step_of(span) else {
                continue;
            };
            let (x, width) = self.scene.extent(span.start_ns, span.end_ns);
            if width >= WIDTH_WITH_WORDS {
                let words = shorten(&(self.subject.say)(&step.deed), width - 10.0);
                self.surface.text(x + 5.0, middle, &words, Ink::OnState);
            } else if width >= WIDTH_WITH_SIGN {
                let x = x + (width - CHAR_WIDTH) / 2.0;
                self.surface.text(x, middle, sign(step.kind), Ink::OnState);
            }
            // Steps of one thread in a row are told apart.
            self.surface
                .fill(x, y + 4.0, 1.0, LANE_HEIGHT - 8.0, Ink::Ground);
        }
    }
}
