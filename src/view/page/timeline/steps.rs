//! A timeline that shows a replay: its cursor stays in view, and whoever points at something goes
//! there.

use leptos::prelude::*;

use super::view::View;
use crate::trace::STEP_NS;
use crate::view::layout::Window;
use crate::view::timeline::Target;
use crate::view::timeline::steps::{steps_until, steps_until_target};

/// A step is at least so wide when a replay is opened, so that it has a sign.
const WIDTH: f64 = 16.0;

impl View {
    /// Where the replay stands, if it is one.
    pub(super) fn cursor_ns(self) -> Option<f64> {
        let steps = self.shown.steps?;
        Some((u64::from(steps.position.get_untracked()) * STEP_NS) as f64)
    }

    /// Keeps the cursor in view.
    pub(super) fn follow_steps(self) {
        let Some(steps) = self.shown.steps else {
            return;
        };
        Effect::new(move || {
            steps.position.track();
            self.laid_out.track();
            if let Some(cursor) = self.cursor_ns()
                && self.is_in_front()
            {
                untrack(|| self.keep_in_view(cursor));
            }
        });
    }

    fn keep_in_view(self, cursor: f64) {
        let Some(width) = self.with_scene(|scene, _| scene.lanes_width()) else {
            return;
        };
        let end_ns = self.end_ns();
        let step = STEP_NS as f64;
        let window = if let Some(window) = self.shown.window.get_untracked() {
            window
        } else {
            let fits = width / WIDTH * step;
            if end_ns as f64 <= fits || width < 2.0 {
                return;
            }
            Window::new(cursor - fits / 2.0, cursor + fits / 2.0, end_ns)
        };
        // What comes next is in view, too.
        let room = (window.length_ns() / 4.0).min(2.0 * step);
        if cursor - room < window.start_ns || cursor + room > window.end_ns {
            let middle = f64::midpoint(window.start_ns, window.end_ns);
            self.show(window.pan(cursor - middle, end_ns));
        } else if self.shown.window.get_untracked().is_none() {
            self.show(window);
        }
    }

    /// The replay goes to where somebody has pressed.
    pub(super) fn replay_to_pointer(self) {
        let at = self.with_scene(|scene, _| {
            let (x, _) = scene.pointer.filter(|(x, _)| *x >= scene.names)?;
            Some(scene.ns(x))
        });
        if let (Some(steps), Some(ns)) = (self.shown.steps, at.flatten()) {
            (steps.go_to)(self.playground, steps_until(ns));
        }
    }

    /// The replay goes to what was selected.
    pub(super) fn replay_to_target(self, target: Target) {
        let to = self.with_subject(|subject, _| steps_until_target(subject, target));
        if let (Some(steps), Some(to)) = (self.shown.steps, to) {
            (steps.go_to)(self.playground, to);
        }
    }
}
