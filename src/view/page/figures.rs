//! When the parts of the statistics are made anew: each in a task of its own, a frame after the one
//! before it, so that the page is never busy with all of them at once.

use std::time::Duration;

use leptos::prelude::*;

/// What is made at once.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// The table of threads.
    Threads,
    /// Rates over time.
    OverTime,
    /// Rates by thread and by object.
    ByName,
    /// How long things were held and waited for.
    Durations,
    /// The table of objects.
    Objects,
}

const PARTS: usize = 5;

/// What the parts are made by.
#[derive(Clone, Copy)]
pub(super) struct Figures {
    /// Counts how often each was made anew.
    made: [RwSignal<u32>; PARTS],
    /// The one that is made next.
    next: StoredValue<usize>,
    /// How many are still to be made.
    left: RwSignal<usize>,
    /// The run has ended, and what the parts are made of is being made.
    awaits_all: RwSignal<bool>,
}

impl Figures {
    /// Nothing is to be made.
    pub(super) fn new() -> Self {
        Self {
            made: std::array::from_fn(|_| RwSignal::new(0)),
            next: StoredValue::new(0),
            left: RwSignal::new(0),
            awaits_all: RwSignal::new(false),
        }
    }

    /// For what makes a part: to be done again when it is the part's turn.
    pub(super) fn track(&self, part: Part) {
        self.made[part as usize].track();
    }

    /// A run has ended, and its figures are still to come; or they have.
    pub(super) fn await_all(&self, awaits_all: bool) {
        self.awaits_all.set(awaits_all);
    }

    /// Whether they are still to come.
    pub(super) fn awaits_all(&self) -> bool {
        self.awaits_all.get()
    }

    /// Whether some part is not made yet.
    pub(super) fn is_behind(&self) -> bool {
        self.awaits_all() || self.left.get() > 0
    }

    /// Has all parts made once more.
    pub(super) fn renew(self) {
        let is_under_way = self.left.get_untracked() > 0;
        self.left.set(PARTS);
        if !is_under_way {
            self.make_next_later();
        }
    }

    fn make_next_later(self) {
        request_animation_frame(move || set_timeout(move || self.make_next(), Duration::ZERO));
    }

    fn make_next(self) {
        let part = self.next.get_value();
        self.next.set_value((part + 1) % PARTS);
        self.made[part].update(|made| *made += 1);
        self.left.update(|left| *left -= 1);
        if self.left.get_untracked() > 0 {
            self.make_next_later();
        }
    }
}
