//! Sweeps: the same program at several values of a knob, each a few times.
//!
//! Here is what a sweep plans and what it makes of its runs; the page runs them.

use super::chart::{Point, Series};
use super::rates::Counters;
use crate::scenario::{Knob, KnobRange, KnobValue};

/// The most runs in one sweep.
pub const MOST_RUNS: usize = 400;

/// What is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Seconds from beginning to end.
    Elapsed,
    /// Synchronization operations per second.
    Operations,
    /// Bytecode instructions per second.
    Steps,
}

impl Measure {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Steps, Self::Operations, Self::Elapsed];

    /// Its name in the page.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Elapsed => "elapsed",
            Self::Operations => "operations",
            Self::Steps => "steps",
        }
    }

    /// The one of this name.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.slug() == slug)
    }

    fn of(self, sample: &Sample) -> f64 {
        let seconds = (sample.elapsed_ns as f64 / 1e9).max(1e-9);
        match self {
            Self::Elapsed => seconds,
            Self::Operations => sample.total.operations as f64 / seconds,
            Self::Steps => sample.total.steps as f64 / seconds,
        }
    }
}

/// What one run gave.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sample {
    /// The knob's value.
    pub x: f64,
    /// How long it took.
    pub elapsed_ns: u64,
    /// What was done.
    pub total: Counters,
}

/// The values that a person wrote: `1, 2, 4, 8`, or `1..8` for all between, or `1..64 x2` for
/// doublings. Those outside the knob's range are refused.
///
/// # Errors
/// Says in a few words what is wrong, with the piece of text that is.
pub fn values(text: &str, range: &KnobRange) -> Result<Vec<KnobValue>, String> {
    let mut numbers: Vec<f64> = Vec::new();
    for piece in text.split([',', ' ']).filter(|piece| !piece.is_empty()) {
        if let Some(factor) = piece.strip_prefix('x') {
            let (last, first) = (numbers.pop(), numbers.first().copied());
            let factor: f64 = factor.parse().map_err(|_| piece.to_owned())?;
            let (Some(first), Some(last)) = (first, last) else {
                return Err(piece.to_owned());
            };
            if factor <= 1.0 || first <= 0.0 {
                return Err(piece.to_owned());
            }
            numbers = std::iter::successors(Some(first), |value| Some(value * factor))
                .take_while(|value| *value <= last)
                .take(MOST_RUNS)
                .collect();
        } else if let Some((first, last)) = piece.split_once("..") {
            let read = |text: &str| text.parse::<f64>().map_err(|_| piece.to_owned());
            let (first, last) = (read(first)?, read(last)?);
            let count = ((last - first).floor() as usize).min(MOST_RUNS);
            numbers.extend((0..=count).map(|step| first + step as f64));
        } else {
            numbers.push(piece.parse().map_err(|_| piece.to_owned())?);
        }
    }
    let mut values = Vec::new();
    for number in numbers {
        let value = match range {
            KnobRange::Int { .. } => KnobValue::Int(number as i64),
            KnobRange::Float { .. } => KnobValue::Float(number),
            KnobRange::Bool | KnobRange::Choices(_) => return Err(number.to_string()),
        };
        let whole = matches!(value, KnobValue::Int(_)) && number.fract() != 0.0;
        if whole || !range.contains(&value) {
            return Err(number.to_string());
        }
        if !values.contains(&value) {
            values.push(value);
        }
    }
    if values.is_empty() || values.len() > MOST_RUNS {
        return Err(text.trim().to_owned());
    }
    Ok(values)
}

/// Values to begin with: doublings within the range, or five equal steps of a float.
pub fn suggestion(knob: &Knob) -> String {
    match knob.range {
        KnobRange::Int { min, max, step } => {
            let first = min.max(1);
            let doublings = std::iter::successors(Some(first), |value| value.checked_mul(2));
            let most = knob_number(&knob.value).map_or(max, |value| max.min(8.max(value as i64)));
            let all: Vec<String> = doublings
                .take_while(|value| *value <= most)
                .filter(|value| (value - min) % step == 0)
                .map(|value| value.to_string())
                .collect();
            let last = all.len().saturating_sub(6);
            all[last..].join(", ")
        }
        KnobRange::Float { min, max } => {
            let most = knob_number(&knob.value).map_or(max, |value| max.min(2.0 * value.max(min)));
            let all = (0..5).map(|step| min + (most - min) * f64::from(step) / 4.0);
            let all: Vec<String> = all
                .map(|it| ((it * 1e6).round() / 1e6).to_string())
                .collect();
            all.join(", ")
        }
        KnobRange::Bool | KnobRange::Choices(_) => String::new(),
    }
}

/// A knob's value on an axis.
pub fn knob_number(value: &KnobValue) -> Option<f64> {
    match value {
        KnobValue::Int(value) => Some(*value as f64),
        KnobValue::Float(value) => Some(*value),
        KnobValue::Bool(_) | KnobValue::Choice(_) => None,
    }
}

/// Whether a knob's values have a place on an axis.
pub fn can_be_swept(knob: &Knob) -> bool {
    matches!(knob.range, KnobRange::Int { .. } | KnobRange::Float { .. })
}

/// The curve of some runs: at each value the median, and from the least to the greatest.
pub fn series(name: &str, samples: &[Sample], measure: Measure) -> Series {
    let mut places: Vec<f64> = samples.iter().map(|sample| sample.x).collect();
    places.sort_by(f64::total_cmp);
    places.dedup();
    let points = places.into_iter().map(|x| {
        let here = samples
            .iter()
            .filter(|sample| sample.x.total_cmp(&x).is_eq());
        let mut all: Vec<f64> = here.map(|sample| measure.of(sample)).collect();
        all.sort_by(f64::total_cmp);
        Point {
            x,
            low: all[0],
            middle: median(&all),
            high: all[all.len() - 1],
        }
    });
    Series {
        name: name.to_owned(),
        points: points.collect(),
        is_reference: false,
    }
}

/// What ideal scaling would give from the first value on: n times as much per second with n times
/// the threads; and for the time, what the work that was really done would take then.
pub fn ideal(name: &str, samples: &[Sample], measure: Measure) -> Option<Series> {
    let measured = series("", samples, measure);
    let first = *measured.points.first()?;
    if first.x <= 0.0 || measured.points.len() < 2 {
        return None;
    }
    let work = series_of(samples, |sample| sample.total.steps as f64);
    let points = measured.points.iter().zip(&work).map(|(point, steps)| {
        let factor = point.x / first.x;
        let y = match measure {
            Measure::Elapsed => first.middle * (steps / work[0].max(1.0)) / factor,
            Measure::Operations | Measure::Steps => first.middle * factor,
        };
        Point::new(point.x, y)
    });
    Some(Series {
        name: name.to_owned(),
        points: points.collect(),
        is_reference: true,
    })
}

/// The median of something at each value.
fn series_of(samples: &[Sample], of: impl Fn(&Sample) -> f64) -> Vec<f64> {
    let mut places: Vec<f64> = samples.iter().map(|sample| sample.x).collect();
    places.sort_by(f64::total_cmp);
    places.dedup();
    let at = |x: f64| {
        let here = samples
            .iter()
            .filter(|sample| sample.x.total_cmp(&x).is_eq());
        let mut all: Vec<f64> = here.map(&of).collect();
        all.sort_by(f64::total_cmp);
        median(&all)
    };
    places.into_iter().map(at).collect()
}

fn median(sorted: &[f64]) -> f64 {
    let middle = sorted.len() / 2;
    if sorted.len().is_multiple_of(2) {
        f64::midpoint(sorted[middle - 1], sorted[middle])
    } else {
        sorted[middle]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::knobs;

    const THREADS: KnobRange = KnobRange::Int {
        min: 1,
        max: 64,
        step: 1,
    };

    #[test]
    fn values_are_lists_ranges_and_doublings() {
        let read = |text: &str| {
            let all = values(text, &THREADS)?;
            let numbers = all.iter().filter_map(knob_number).map(|it| it as i64);
            Ok::<Vec<i64>, String>(numbers.collect())
        };
        assert_eq!(read("1, 2,4  8"), Ok(vec![1, 2, 4, 8]));
        assert_eq!(read("3..6, 4"), Ok(vec![3, 4, 5, 6]));
        assert_eq!(read("1..64 x2"), Ok(vec![1, 2, 4, 8, 16, 32, 64]));
        for (text, wrong) in [
            ("1, 99", "99"),
            ("1, two", "two"),
            ("1.5", "1.5"),
            ("", ""),
            ("x2", "x2"),
            ("1..", "1.."),
        ] {
            assert_eq!(read(text), Err(wrong.to_owned()), "{text}");
        }
        let float = KnobRange::Float { min: 0.0, max: 1.0 };
        assert_eq!(values("0.5", &float), Ok(vec![KnobValue::Float(0.5)]));
    }

    #[test]
    fn what_is_suggested_can_be_swept() {
        for entry in crate::scenario::GALLERY {
            for knob in knobs(entry.source).0.iter().filter(|it| can_be_swept(it)) {
                let text = suggestion(knob);
                let read = values(&text, &knob.range);
                let name = &knob.name;
                assert!(read.is_ok(), "{} {name}: '{text}': {read:?}", entry.slug);
            }
        }
    }

    fn sample(x: f64, elapsed_ns: u64, steps: u64) -> Sample {
        let operations = steps / 10;
        Sample {
            x,
            elapsed_ns,
            total: Counters { operations, steps },
        }
    }

    #[test]
    fn a_curve_is_the_median_between_the_least_and_the_greatest() {
        let samples = [
            sample(2.0, 1_000_000_000, 100),
            sample(1.0, 4_000_000_000, 100),
            sample(1.0, 2_000_000_000, 100),
            sample(1.0, 3_000_000_000, 100),
        ];
        let curve = series("mine", &samples, Measure::Elapsed);
        let point = curve.points[0];
        assert_eq!(
            (point.x, point.low, point.middle, point.high),
            (1.0, 2.0, 3.0, 4.0)
        );
        assert_eq!(curve.points[1], Point::new(2.0, 1.0));
        let ideal = ideal("ideal", &samples, Measure::Elapsed).expect("two values");
        assert_eq!(
            ideal.points[1],
            Point::new(2.0, 1.5),
            "the same work by two"
        );
    }

    #[test]
    fn where_each_thread_brings_its_own_work_the_ideal_time_stays() {
        let samples = [
            sample(1.0, 1_000_000_000, 100),
            sample(4.0, 3_000_000_000, 400),
        ];
        let time = ideal("ideal", &samples, Measure::Elapsed).expect("two values");
        assert_eq!(time.points[1], Point::new(4.0, 1.0));
        let rate = ideal("ideal", &samples, Measure::Steps).expect("two values");
        assert_eq!(rate.points[1], Point::new(4.0, 400.0));
        assert_eq!(ideal("ideal", &samples[..1], Measure::Steps), None);
    }
}
