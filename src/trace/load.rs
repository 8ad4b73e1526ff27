//! How many threads were in which state over time: one picture of many lanes, for a group that is
//! collapsed and for the overview of a run.
//!
//! Far away it is read from a table of equal buckets of time, near by from the spans in view: so
//! a million spans cost little more than the columns of the picture. The table grows with its lanes;
//! when their time no longer fits, pairs of buckets become one.

use super::lane::{Lane, StateSpan};

/// The most buckets of the table.
const BUCKETS: usize = 8192;
/// The shortest bucket of time.
const SHORTEST_NS: u64 = 1 << 10;

/// Nanoseconds in each state, by the states' numbers.
pub type Times = [u64; 4];

/// The time that some lanes spent in each state, for every bucket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    bucket_ns: u64,
    buckets: Vec<Times>,
    /// The threads that are part of it, and how many spans of each, those that are gone included.
    taken: Vec<(u16, usize)>,
}

impl Default for Load {
    fn default() -> Self {
        Self {
            bucket_ns: SHORTEST_NS,
            buckets: Vec::new(),
            taken: Vec::new(),
        }
    }
}

impl Load {
    /// Takes in what is new in these lanes. Where they are others than in the last call, it begins
    /// anew.
    pub fn extend<'a>(&mut self, lanes: impl Iterator<Item = &'a Lane> + Clone) {
        let mut before = self.taken.iter();
        let is_same = lanes
            .clone()
            .zip(&mut before)
            .all(|(lane, &(thread, taken))| {
                lane.thread == thread && taken <= lane.spans.let_go_count() + lane.settled()
            })
            && before.next().is_none();
        if !is_same {
            *self = Self::default();
        }
        for (place, lane) in lanes.enumerate() {
            let taken = self.taken.get(place).map_or(0, |&(_, taken)| taken);
            let settled = lane.settled();
            for span in &lane.spans[of_kept(lane, taken)..settled] {
                self.add(span);
            }
            let taken = lane.spans.let_go_count() + settled;
            match self.taken.get_mut(place) {
                Some(entry) => entry.1 = taken,
                None => self.taken.push((lane.thread, taken)),
            }
        }
    }

    fn add(&mut self, span: &StateSpan) {
        while span.end_ns > self.bucket_ns * BUCKETS as u64 {
            self.coarsen();
        }
        let buckets = (span.end_ns.div_ceil(self.bucket_ns)) as usize;
        if self.buckets.len() < buckets {
            self.buckets.resize(buckets, Times::default());
        }
        spread(&mut self.buckets, 0, self.bucket_ns, span);
    }

    fn coarsen(&mut self) {
        self.bucket_ns *= 2;
        let pairs = self.buckets.chunks(2).map(|pair| {
            let other = pair.get(1).copied().unwrap_or_default();
            std::array::from_fn(|state| pair[0][state] + other[state])
        });
        self.buckets = pairs.collect();
    }

    /// The time in each state, of all lanes together, in equal columns from one time on. `lanes` are
    /// those of [`Load::extend`]. Where a column is shorter than a few buckets it is exact.
    pub fn columns<'a>(
        &self,
        lanes: impl Iterator<Item = &'a Lane>,
        from_ns: u64,
        column_ns: u64,
        columns: usize,
    ) -> Vec<Times> {
        let mut found = vec![Times::default(); columns];
        let column_ns = column_ns.max(1);
        let to_ns = from_ns + column_ns * columns as u64;
        let is_far = column_ns >= self.bucket_ns;
        if is_far {
            self.gather(&mut found, from_ns, column_ns);
        }
        for (lane, &(_, taken)) in lanes.zip(&self.taken) {
            let known = if is_far { of_kept(lane, taken) } else { 0 };
            let spans = &lane.spans[known..];
            let first = spans.partition_point(|span| span.end_ns <= from_ns);
            let in_view = spans[first..]
                .iter()
                .take_while(|span| span.start_ns < to_ns);
            in_view.for_each(|span| spread(&mut found, from_ns, column_ns, span));
        }
        found
    }

    /// Gives each column its part of the buckets, as if their time was spread evenly.
    fn gather(&self, columns: &mut [Times], from_ns: u64, column_ns: u64) {
        let first = (from_ns / self.bucket_ns) as usize;
        let to_ns = from_ns + column_ns * columns.len() as u64;
        for (index, bucket) in self.buckets.iter().enumerate().skip(first) {
            let start_ns = index as u64 * self.bucket_ns;
            if start_ns >= to_ns {
                break;
            }
            // A bucket is not longer than a column: it touches two at most.
            let column = start_ns.saturating_sub(from_ns) / column_ns;
            let border_ns = from_ns + (column + 1) * column_ns;
            let here_ns = (border_ns - start_ns.min(border_ns)).min(self.bucket_ns);
            let before_ns = from_ns.saturating_sub(start_ns);
            for state in 0..bucket.len() {
                let of = |part_ns: u64| scaled(bucket[state], part_ns, self.bucket_ns);
                let here = of(here_ns) - of(before_ns);
                columns[column as usize][state] += here;
                if let Some(next) = columns.get_mut(column as usize + 1) {
                    next[state] += bucket[state] - of(here_ns);
                }
            }
        }
    }
}

/// How many of the spans of a lane that are kept are among the first `taken` that it ever had.
fn of_kept(lane: &Lane, taken: usize) -> usize {
    let kept = taken.saturating_sub(lane.spans.let_go_count());
    kept.min(lane.spans.len())
}

/// A part of a bucket's time.
fn scaled(time_ns: u64, part_ns: u64, of_ns: u64) -> u64 {
    (u128::from(time_ns) * u128::from(part_ns) / u128::from(of_ns)) as u64
}

/// Adds a span to the columns that it touches.
fn spread(columns: &mut [Times], from_ns: u64, column_ns: u64, span: &StateSpan) {
    let state = span.state as usize;
    let (start, end) = (
        span.start_ns.max(from_ns) - from_ns,
        span.end_ns.saturating_sub(from_ns),
    );
    let mut column = start / column_ns;
    let mut at = start;
    while at < end {
        let Some(sums) = columns.get_mut(column as usize) else {
            break;
        };
        column += 1;
        let until = (column * column_ns).min(end);
        sums[state] += until - at;
        at = until;
    }
}
