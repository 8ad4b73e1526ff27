//! Which steps of an execution happen before which, and which of them race.

use super::clocks::Clocks;
use super::dependency::Relation;
use super::tree::Move;

/// A step in short: what is most often asked of it.
#[derive(Debug, Clone, Copy)]
struct Mark {
    thread: usize,
    /// Which step of its thread it is, from 1.
    count: u32,
    /// See [`Footprint::mask`](super::dependency::Footprint::mask).
    mask: u64,
}

/// The order of an execution's steps.
#[derive(Debug, Default)]
pub(super) struct Order {
    clocks: Clocks,
    marks: Vec<Mark>,
    /// Pairs of steps that race, by the second.
    pub(super) races: Vec<(usize, usize)>,
}

impl Order {
    /// Of an execution with so many threads.
    pub(super) fn of<'a>(steps: impl ExactSizeIterator<Item = &'a Move>, threads: usize) -> Self {
        let mut order = Self::default();
        let steps: Vec<&Move> = steps.collect();
        for step in &steps {
            order.add(step, threads, true, |at| steps[at]);
        }
        order
    }

    /// Keeps the first steps only.
    pub(super) fn truncate(&mut self, steps: usize) {
        self.clocks.truncate(steps);
        self.marks.truncate(steps);
        self.races.retain(|(_, second)| *second < steps);
    }

    /// Adds the next step; `earlier`: those before it; `races`: whether it races with any of them.
    pub(super) fn add<'a>(
        &mut self,
        step: &Move,
        threads: usize,
        races: bool,
        earlier: impl Fn(usize) -> &'a Move,
    ) {
        self.clocks.widen(threads);
        let at = self.marks.len();
        let before = before(at, step.thread, &earlier);
        let last = before.map(|before| self.marks[before]);
        let last = last.filter(|mark| mark.thread == step.thread);
        let mark = Mark {
            thread: step.thread,
            count: last.map_or(0, |mark| mark.count) + 1,
            mask: step.footprint.mask(),
        };
        self.clocks.begin(before);
        // What a race orders is known before asking what the step had to wait for.
        for relation in [Relation::Race, Relation::Enables] {
            for index in (0..at).rev() {
                let first = self.marks[index];
                if first.mask & mark.mask == 0
                    || first.thread == step.thread
                    || self.clocks.known(first.thread) >= first.count
                {
                    continue;
                }
                let footprint = &earlier(index).footprint;
                if step.footprint.after(footprint, step.number) != relation {
                    continue;
                }
                if relation == Relation::Race && races {
                    self.races.push((index, at));
                }
                self.clocks.join(index);
            }
        }
        self.clocks.end(step.thread, mark.count);
        self.marks.push(mark);
    }

    /// The steps that would race with one that is only wanted, from the last on.
    pub(super) fn races_with<'a>(
        &mut self,
        step: &Move,
        earlier: impl Fn(usize) -> &'a Move,
    ) -> Vec<usize> {
        let at = self.marks.len();
        let before = before(at, step.thread, &earlier);
        self.clocks.begin(before);
        let mut racing = Vec::new();
        for index in (0..at).rev() {
            let first = self.marks[index];
            let footprint = &earlier(index).footprint;
            if first.thread != step.thread
                && self.clocks.known(first.thread) < first.count
                && step.footprint.after(footprint, step.number) == Relation::Race
            {
                self.clocks.join(index);
                racing.push(index);
            }
        }
        racing
    }

    /// Whether a step happens before a later one.
    pub(super) fn happens_before(&self, first: usize, later: usize) -> bool {
        let Mark { thread, count, .. } = self.marks[first];
        self.clocks.count(later, thread) >= count
    }
}

/// The step before `at` after which a thread's next one comes, whatever else happens.
fn before<'a>(at: usize, thread: usize, earlier: &impl Fn(usize) -> &'a Move) -> Option<usize> {
    (0..at).rev().find(|index| {
        let step = earlier(*index);
        step.thread == thread || step.started == Some(thread)
    })
}
