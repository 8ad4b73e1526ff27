//! Which steps of an execution happen before which: a vector clock for each step.
//!
//! Invariant: step `a` happens before step `b` exactly if the clock of `b` has for the thread of `a`
//! at least the number that `a` has among the steps of its thread.

/// Numbers in a clock of a program with a few threads.
const LEAST_WIDTH: usize = 4;

/// The clocks of an execution's steps.
#[derive(Debug)]
pub(super) struct Clocks {
    /// Numbers in one clock.
    width: usize,
    numbers: Vec<u32>,
    /// The clock that is being put together.
    next: Vec<u32>,
}

impl Clocks {
    /// With room for those of so many steps of a few threads.
    pub(super) fn with_room(steps: usize) -> Self {
        Self {
            width: LEAST_WIDTH,
            numbers: Vec::with_capacity(steps * LEAST_WIDTH),
            next: vec![0; LEAST_WIDTH],
        }
    }

    /// Keeps those of the first steps only.
    pub(super) fn truncate(&mut self, steps: usize) {
        self.numbers.truncate(steps * self.width);
    }

    /// Makes room for so many threads.
    pub(super) fn widen(&mut self, threads: usize) {
        if threads <= self.width {
            return;
        }
        let width = threads.next_power_of_two();
        let mut numbers = Vec::with_capacity(self.numbers.capacity() / self.width * width);
        for clock in self.numbers.chunks_exact(self.width) {
            numbers.extend_from_slice(clock);
            numbers.resize(numbers.len() + width - self.width, 0);
        }
        self.numbers = numbers;
        self.next.resize(width, 0);
        self.width = width;
    }

    /// How many steps of a thread happen before a step, or are that step.
    pub(super) fn count(&self, step: usize, thread: usize) -> u32 {
        self.numbers[step * self.width + thread]
    }

    /// Begins a clock for a step that comes after `after`, if after anything.
    pub(super) fn begin(&mut self, after: Option<usize>) {
        self.next.fill(0);
        if let Some(after) = after {
            self.join(after);
        }
    }

    /// The new step comes after this one too.
    pub(super) fn join(&mut self, step: usize) {
        let clock = &self.numbers[step * self.width..(step + 1) * self.width];
        for (mine, other) in self.next.iter_mut().zip(clock) {
            *mine = (*mine).max(*other);
        }
    }

    /// How many steps of a thread the new step is known to come after.
    pub(super) fn known(&self, thread: usize) -> u32 {
        self.next[thread]
    }

    /// Ends the clock of a step that is the `count`th of its thread.
    pub(super) fn end(&mut self, thread: usize, count: u32) {
        self.next[thread] = count;
        self.numbers.extend_from_slice(&self.next);
    }
}
