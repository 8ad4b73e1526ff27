//! `range` objects.

/// A `range`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) start: i64,
    pub(crate) stop: i64,
    /// Not 0.
    pub(crate) step: i64,
}

impl Range {
    /// How many numbers it has.
    pub(crate) fn len(&self) -> u64 {
        let (low, high) = if self.step > 0 {
            (self.start, self.stop)
        } else {
            (self.stop, self.start)
        };
        if low >= high {
            return 0;
        }
        (high.wrapping_sub(low) as u64 - 1) / self.step.unsigned_abs() + 1
    }

    /// The number at a position below the length.
    pub(crate) fn at(&self, index: u64) -> i64 {
        self.start
            .wrapping_add(self.step.wrapping_mul(index as i64))
    }
}
