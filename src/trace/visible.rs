//! What of a lane is worth drawing: spans as they are where they are wide enough to see, and one
//! span for many where they are not.
//!
//! Pure, and as fast as the picture is small: the work grows with the pixels and the logarithm of
//! the spans, so a thousand lanes of a long run can be drawn while somebody drags them.

use std::ops::Range;

use super::holds::{HoldLane, HoldSpan};
use super::lane::{Lane, StateSpan};
use super::newest::Newest;
use super::timeline::ThreadState;

/// How many spans one entry of [`Sums`] covers.
const SPANS_PER_SUM: usize = 32;

/// Nanoseconds in each state up to every [`SPANS_PER_SUM`]th span of a lane, so that the times of
/// any stretch are known without looking at each of its spans.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sums(Newest<[u64; 4]>);

impl Sums {
    /// One more span is over for good, the last of these.
    pub(super) fn grow(&mut self, spans: &Newest<StateSpan>) {
        let count = spans.let_go_count() + spans.len();
        if !count.is_multiple_of(SPANS_PER_SUM) {
            return;
        }
        let mut total = self.up_to(self.0.let_go_count() + self.0.len());
        // Of a chunk that has lost its beginning nobody asks for the sum.
        let newest = times(&spans[spans.len().saturating_sub(SPANS_PER_SUM)..]);
        for (total, time) in total.iter_mut().zip(newest) {
            *total += time;
        }
        self.0.push(total);
    }

    /// Before the first span of this chunk; chunks count from the lane's first span ever.
    fn up_to(&self, chunk: usize) -> [u64; 4] {
        let place = chunk.checked_sub(1 + self.0.let_go_count());
        place.map_or([0; 4], |place| self.0[place])
    }

    /// Forgets the chunks that end before the first of these spans.
    pub(super) fn forget(&mut self, spans: &Newest<StateSpan>) {
        let first = (spans.let_go_count() / SPANS_PER_SUM).saturating_sub(1);
        self.0.let_go(first.saturating_sub(self.0.let_go_count()));
    }
}

/// A part of a lane to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VisibleSpan {
    /// Its beginning, not before the window's.
    pub start_ns: u64,
    /// Its end, not behind the window's.
    pub end_ns: u64,
    /// The state, or the one that took most of the time.
    pub state: ThreadState,
    /// The first span in it: an index into the lane's spans.
    pub first_span: usize,
    /// How many spans it stands for; details make sense for one only.
    pub span_count: usize,
}

/// A part of a hold lane to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VisibleHold {
    /// Its beginning, not before the window's.
    pub start_ns: u64,
    /// Its end, not behind the window's.
    pub end_ns: u64,
    /// The holder, if it is one hold.
    pub thread: Option<u16>,
    /// The first hold in it: an index into the lane's spans.
    pub first_span: usize,
    /// How many holds it stands for.
    pub span_count: usize,
}

impl Lane {
    /// The lane between two times, for a picture of so many pixels. Without overlap and, where
    /// the lane has none, without gaps; at most about two parts for each pixel.
    pub fn visible(&self, from_ns: u64, to_ns: u64, pixels: u32) -> Vec<VisibleSpan> {
        let mut visible: Vec<VisibleSpan> = Vec::new();
        for group in groups(&self.spans, from_ns, to_ns, pixels) {
            let part = VisibleSpan {
                start_ns: self.spans[group.start].start_ns.max(from_ns),
                end_ns: self.spans[group.end - 1].end_ns.min(to_ns),
                state: self.dominating(&group),
                first_span: group.start,
                span_count: group.len(),
            };
            match visible.last_mut() {
                Some(last)
                    if last.span_count > 1 && part.span_count > 1 && last.state == part.state =>
                {
                    last.end_ns = part.end_ns;
                    last.span_count += part.span_count;
                }
                _ => visible.push(part),
            }
        }
        visible
    }

    /// The state that took most of the time of these spans.
    fn dominating(&self, spans: &Range<usize>) -> ThreadState {
        if spans.len() == 1 {
            return self.spans[spans.start].state;
        }
        let times = self.state_times(spans);
        let longest = ThreadState::ALL
            .iter()
            .max_by_key(|&&it| times[it as usize]);
        *longest.expect("there are states")
    }

    /// Nanoseconds in each state during these spans.
    pub fn state_times(&self, spans: &Range<usize>) -> [u64; 4] {
        let gone = self.spans.let_go_count();
        let first_sum = (gone + spans.start).div_ceil(SPANS_PER_SUM);
        // The last span of all may be provisional, and in no sum yet.
        let known = self.sums.0.let_go_count() + self.sums.0.len();
        let last_sum = ((gone + spans.end) / SPANS_PER_SUM).min(known);
        if first_sum >= last_sum {
            return times(&self.spans[spans.clone()]);
        }
        let before = times(&self.spans[spans.start..first_sum * SPANS_PER_SUM - gone]);
        let after = times(&self.spans[last_sum * SPANS_PER_SUM - gone..spans.end]);
        let (from, to) = (self.sums.up_to(first_sum), self.sums.up_to(last_sum));
        std::array::from_fn(|state| before[state] + (to[state] - from[state]) + after[state])
    }
}

fn times(spans: &[StateSpan]) -> [u64; 4] {
    let mut times = [0; 4];
    for span in spans {
        times[span.state as usize] += span.end_ns - span.start_ns;
    }
    times
}

impl HoldLane {
    /// The lane between two times, for a picture of so many pixels. Holds that are too short to
    /// see, and the gaps between them, become one part.
    pub fn visible(&self, from_ns: u64, to_ns: u64, pixels: u32) -> Vec<VisibleHold> {
        groups(&self.spans, from_ns, to_ns, pixels)
            .into_iter()
            .map(|group| VisibleHold {
                start_ns: self.spans[group.start].start_ns.max(from_ns),
                end_ns: self.spans[group.end - 1].end_ns.min(to_ns),
                thread: (group.len() == 1).then(|| self.spans[group.start].thread),
                first_span: group.start,
                span_count: group.len(),
            })
            .collect()
    }
}

/// Something with a beginning and an end.
trait Timed {
    fn start_ns(&self) -> u64;
    fn end_ns(&self) -> u64;
}

impl Timed for StateSpan {
    fn start_ns(&self) -> u64 {
        self.start_ns
    }

    fn end_ns(&self) -> u64 {
        self.end_ns
    }
}

impl Timed for HoldSpan {
    fn start_ns(&self) -> u64 {
        self.start_ns
    }

    fn end_ns(&self) -> u64 {
        self.end_ns
    }
}

/// How much time one part stands for at least, for a picture of so many pixels: a power of two, so
/// that the same spans are put together wherever the window begins, and nothing flickers while
/// somebody drags it.
pub fn bucket_ns(from_ns: u64, to_ns: u64, pixels: u32) -> u64 {
    let pixel_ns = to_ns
        .saturating_sub(from_ns)
        .div_ceil(u64::from(pixels.max(1)));
    pixel_ns.max(1).next_power_of_two()
}

/// The spans inside a window: each that reaches into another bucket of time for itself, others
/// together with those that end in the same one.
fn groups(spans: &[impl Timed], from_ns: u64, to_ns: u64, pixels: u32) -> Vec<Range<usize>> {
    if to_ns <= from_ns {
        return Vec::new();
    }
    let bucket = bucket_ns(from_ns, to_ns, pixels);
    let mut groups = Vec::new();
    let mut first = spans.partition_point(|it| it.end_ns() <= from_ns);
    while first < spans.len() && spans[first].start_ns() < to_ns {
        let bucket_end = (spans[first].start_ns() / bucket + 1).saturating_mul(bucket);
        let end = first_ending_after(bucket_end, spans, first).max(first + 1);
        groups.push(first..end);
        first = end;
    }
    groups
}

/// The first span from `first` on that ends after a time. Looks near `first` first: whole lanes do
/// not fit into a processor's cache.
fn first_ending_after(time_ns: u64, spans: &[impl Timed], first: usize) -> usize {
    let mut step = 1;
    while spans
        .get(first + step)
        .is_some_and(|it| it.end_ns() <= time_ns)
    {
        step *= 2;
    }
    let from = first + step / 2;
    let to = (first + step).min(spans.len());
    from + spans[from..to].partition_point(|it| it.end_ns() <= time_ns)
}
