//! Which steps of an execution happen before which, and which of them race.

use super::clocks::Clocks;
use super::dependency::Relation;
use super::ground::Taken;
use super::tree::Move;

/// A step in short: what is most often asked of it.
#[derive(Debug, Clone, Copy)]
struct Mark {
    thread: usize,
    /// The thread that it starts.
    started: Option<usize>,
    /// Which step of its thread it is, from 1.
    count: u32,
    /// See [`Footprint::mask`](super::dependency::Footprint::mask).
    mask: u64,
}

/// The order of an execution's steps.
#[derive(Debug)]
pub(super) struct Order {
    clocks: Clocks,
    marks: Vec<Mark>,
    /// Pairs of steps that race, by the second.
    pub(super) races: Vec<(usize, usize)>,
    /// Earlier steps that enable the one that is being added.
    enabling: Vec<usize>,
}

impl Order {
    /// One with room for so many steps.
    pub(super) fn with_room(steps: usize) -> Self {
        Self {
            clocks: Clocks::with_room(steps),
            marks: Vec::with_capacity(steps),
            races: Vec::with_capacity(steps),
            enabling: Vec::new(),
        }
    }

    /// Makes it that of an execution with these steps, of which it has the first `common` already if
    /// it has so many; the races of the others.
    pub(super) fn turn_to(
        &mut self,
        steps: &[Taken],
        common: usize,
        threads: usize,
    ) -> &[(usize, usize)] {
        let common = common.min(self.marks.len());
        self.truncate(common);
        for taken in &steps[common..] {
            self.add(&taken.step, threads, true, |at| &steps[at].step);
        }
        self.races_from(common)
    }

    /// The races of the steps from one on.
    pub(super) fn races_from(&self, step: usize) -> &[(usize, usize)] {
        &self.races[self.races.partition_point(|(_, second)| *second < step)..]
    }

    /// Keeps the first steps only.
    pub(super) fn truncate(&mut self, steps: usize) {
        self.clocks.truncate(steps);
        self.marks.truncate(steps);
        while self.races.pop_if(|(_, second)| *second >= steps).is_some() {}
    }

    /// Adds the next step; `earlier`: those before it; `races`: whether it races with any of them.
    pub(super) fn add<'a>(
        &mut self,
        step: &Move,
        threads: usize,
        races: bool,
        earlier: impl Fn(usize) -> &'a Move,
    ) {
        self.clocks.widen(threads.max(step.thread + 1));
        let at = self.marks.len();
        let before = self.before(step.thread);
        let last = before.map(|before| self.marks[before]);
        let last = last.filter(|mark| mark.thread == step.thread);
        let count = last.map_or(0, |mark| mark.count) + 1;
        self.clocks.begin(before);
        self.join_races(step, false, earlier, |order, index| {
            if races {
                order.races.push((index, at));
            }
        });
        // What a race orders is known before asking what the step had to wait for.
        while let Some(index) = self.enabling.pop() {
            let first = self.marks[index];
            if self.clocks.known(first.thread) < first.count {
                self.clocks.join(index);
            }
        }
        self.clocks.end(step.thread, count);
        self.marks.push(Mark {
            thread: step.thread,
            started: step.started,
            count,
            mask: step.footprint.mask(),
        });
    }

    /// The steps that would race with one that is only wanted and has to wait, from the last on.
    pub(super) fn races_with<'a>(
        &mut self,
        step: &Move,
        earlier: impl Fn(usize) -> &'a Move,
    ) -> Vec<usize> {
        let before = self.before(step.thread);
        self.clocks.begin(before);
        let mut racing = Vec::new();
        self.join_races(step, true, earlier, |_, index| racing.push(index));
        racing
    }

    /// Joins the clocks of all steps that race with the next one, from the last on, and finds those
    /// that enable it; `waits`: none has yet.
    ///
    /// Somebody may have looked while it had to wait. It could not have come before that without
    /// coming before what it had to wait for, which is the race.
    fn join_races<'a>(
        &mut self,
        step: &Move,
        waits: bool,
        earlier: impl Fn(usize) -> &'a Move,
        mut note: impl FnMut(&mut Self, usize),
    ) {
        let mask = step.footprint.mask();
        self.enabling.clear();
        for index in (0..self.marks.len()).rev() {
            let first = &self.marks[index];
            if first.mask & mask == 0
                || first.thread == step.thread
                || self.clocks.known(first.thread) >= first.count
            {
                continue;
            }
            let footprint = &earlier(index).footprint;
            match step.footprint.after(footprint, step.number) {
                Relation::Free => {}
                Relation::Enables => self.enabling.push(index),
                Relation::Race
                    if (waits || !self.enabling.is_empty())
                        && footprint.looks_at(&step.footprint) => {}
                Relation::Race => {
                    note(self, index);
                    self.clocks.join(index);
                }
            }
        }
        // From the last on, too.
        self.enabling.reverse();
    }

    /// The last step after which a thread's next one comes, whatever else happens.
    fn before(&self, thread: usize) -> Option<usize> {
        self.marks
            .iter()
            .rposition(|mark| mark.thread == thread || mark.started == Some(thread))
    }

    /// Whether nothing happens after a step.
    pub(super) fn is_last(&self, step: usize) -> bool {
        !(step + 1..self.marks.len()).any(|later| self.happens_before(step, later))
    }

    /// Whether a step happens before a later one.
    pub(super) fn happens_before(&self, first: usize, later: usize) -> bool {
        let Mark { thread, count, .. } = self.marks[first];
        self.clocks.count(later, thread) >= count
    }
}
