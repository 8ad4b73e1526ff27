//! Where things are on the timeline: time to pixels, and the ticks of the axis.
//!
//! Pure maths, apart from drawing, so that it is tested without a browser. Times are nanoseconds
//! since the run began, lengths are CSS pixels, both as `f64`.

use super::format;
use crate::trace::STEP_NS;

/// The shortest stretch of time that can fill the width, in nanoseconds.
const SHORTEST_NS: f64 = 200.0;

/// What time is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Nanoseconds since the run began.
    Time,
    /// Steps of a replay, and the words for one and for many of them.
    Steps {
        /// `step`
        one: &'static str,
        /// `steps`
        many: &'static str,
    },
}

impl Unit {
    /// How long something is: `12.3 ms`, `3 steps`.
    pub fn length(self, ns: f64) -> String {
        match self {
            Self::Time => format::duration(ns),
            Self::Steps { one, many } => {
                let tenths = (ns / STEP_NS as f64 * 10.0).round();
                let word = if tenths as i64 == 10 { one } else { many };
                format!("{}\u{202f}{word}", tenths / 10.0)
            }
        }
    }

    /// When something is: `12.3 ms`; of a replay after how many steps.
    pub fn moment(self, ns: f64) -> String {
        match self {
            Self::Time => format::duration(ns),
            Self::Steps { .. } => format!("{:.0}", (ns / STEP_NS as f64).ceil()),
        }
    }

    /// The shortest distance of two marks on the axis.
    fn shortest_ns(self) -> f64 {
        match self {
            Self::Time => 1.0,
            Self::Steps { .. } => STEP_NS as f64,
        }
    }
}

/// The stretch of time that fills the width. Invariant: `start_ns < end_ns`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// The time at the left edge.
    pub start_ns: f64,
    /// The time at the right edge.
    pub end_ns: f64,
}

impl Window {
    /// Everything from 0 to `end_ns`, with a little room behind.
    pub fn fit(end_ns: u64) -> Self {
        Self {
            start_ns: 0.0,
            end_ns: (end_ns as f64 * 1.01).max(SHORTEST_NS),
        }
    }

    /// From `start_ns` to `end_ns`, put right if they are not a stretch of `0..=limit_ns`.
    pub fn new(start_ns: f64, end_ns: f64, limit_ns: u64) -> Self {
        let whole = Self::fit(limit_ns);
        if !start_ns.is_finite() || !end_ns.is_finite() {
            return whole;
        }
        let length = (end_ns - start_ns).clamp(SHORTEST_NS, whole.end_ns);
        let start_ns = start_ns.clamp(0.0, whole.end_ns - length);
        Self {
            start_ns,
            end_ns: start_ns + length,
        }
    }

    /// How much time fills the width.
    pub fn length_ns(self) -> f64 {
        self.end_ns - self.start_ns
    }

    /// Where a time is.
    pub fn x(self, ns: f64, width: f64) -> f64 {
        (ns - self.start_ns) / self.length_ns() * width
    }

    /// The time at a place.
    pub fn ns(self, x: f64, width: f64) -> f64 {
        self.start_ns + x / width.max(1.0) * self.length_ns()
    }

    /// Shows `factor` times as much time, with the time `anchor_ns` staying where it is.
    #[must_use]
    pub fn zoom(self, factor: f64, anchor_ns: f64, limit_ns: u64) -> Self {
        let whole = Self::fit(limit_ns).length_ns();
        let length = (self.length_ns() * factor).clamp(SHORTEST_NS, whole);
        let share = (anchor_ns - self.start_ns) / self.length_ns();
        let start = anchor_ns - share * length;
        Self::new(start, start + length, limit_ns)
    }

    /// Moves by this much time, and not beyond the run.
    #[must_use]
    pub fn pan(self, by_ns: f64, limit_ns: u64) -> Self {
        Self::new(self.start_ns + by_ns, self.end_ns + by_ns, limit_ns)
    }

    /// Whether nothing is hidden to the left or right.
    pub fn shows_all(self, limit_ns: u64) -> bool {
        self.start_ns <= 0.0 && self.end_ns >= limit_ns as f64
    }
}

/// A mark on the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// Its time.
    pub ns: f64,
    /// What stands there.
    pub label: String,
}

/// Marks at round times, about `apart` pixels from one another.
pub fn ticks(window: Window, width: f64, apart: f64, unit: Unit) -> Vec<Tick> {
    let wanted = window.length_ns() * apart / width.max(1.0);
    let step = round_step(wanted.max(unit.shortest_ns()));
    let scale = scale_of(window.end_ns.max(step));
    let first = (window.start_ns / step).ceil() as i64;
    let last = (window.end_ns / step).floor() as i64;
    (first..=last)
        .map(|index| {
            let ns = index as f64 * step;
            Tick {
                ns,
                label: match unit {
                    Unit::Time => tick_label(ns, step, scale),
                    Unit::Steps { .. } => unit.moment(ns),
                },
            }
        })
        .collect()
}

/// The smallest of 1, 2, 5 × 10ⁿ that is at least `wanted`.
fn round_step(wanted: f64) -> f64 {
    let magnitude = 10_f64.powf(wanted.max(1.0).log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|mantissa| mantissa * magnitude)
        .find(|step| *step >= wanted * 0.999)
        .unwrap_or(magnitude * 10.0)
}

fn scale_of(ns: f64) -> (f64, &'static str) {
    if ns >= 1e9 {
        (1e9, "s")
    } else if ns >= 1e6 {
        (1e6, "ms")
    } else if ns >= 1e3 {
        (1e3, "µs")
    } else {
        (1.0, "ns")
    }
}

fn tick_label(ns: f64, step: f64, (divisor, name): (f64, &str)) -> String {
    if ns == 0.0 {
        return "0".to_owned();
    }
    let decimals = (-(step / divisor).log10().floor()).clamp(0.0, 9.0) as usize;
    format!("{:.decimals$}\u{202f}{name}", ns / divisor)
}

/// What a window is, in words: `1.2 ms – 3.4 ms of 5 s`.
pub fn window_words(window: Window, end_ns: u64, unit: Unit) -> String {
    format!(
        "{} – {} / {}",
        unit.moment(window.start_ns),
        unit.moment(window.end_ns.min(end_ns as f64)),
        unit.length(end_ns as f64)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: u64 = 1_000_000_000;

    #[test]
    fn zooming_keeps_the_time_under_the_pointer() {
        let window = Window::new(2e8, 6e8, SECOND);
        let anchor = window.ns(250.0, 1000.0);
        let closer = window.zoom(0.5, anchor, SECOND);
        assert!((closer.x(anchor, 1000.0) - 250.0).abs() < 1e-6);
        assert!((closer.length_ns() - 2e8).abs() < 1.0);
    }

    #[test]
    fn a_window_stays_within_the_run() {
        let window = Window::fit(SECOND);
        assert!(window.shows_all(SECOND));
        assert_eq!(window.zoom(4.0, 5e8, SECOND), window);
        assert_eq!(window.pan(3e8, SECOND), window);
        let right = Window::new(0.0, 1e8, SECOND).pan(1e12, SECOND);
        assert!((right.end_ns - window.end_ns).abs() < 1.0);
        assert!(Window::new(5.0, 5.0, SECOND).length_ns() >= SHORTEST_NS);
        assert_eq!(Window::new(f64::NAN, 1.0, SECOND), window);
        assert!(Window::fit(0).length_ns() > 0.0);
        let mut close = window;
        for _ in 0..200 {
            close = close.zoom(0.5, 3e8, SECOND);
        }
        assert!((close.length_ns() - SHORTEST_NS).abs() < 1e-3);
    }

    #[test]
    fn steps_are_whole() {
        let unit = Unit::Steps {
            one: "step",
            many: "steps",
        };
        let labels = |end: f64| -> Vec<String> {
            let ticks = ticks(Window::new(0.0, end, SECOND), 500.0, 100.0, unit);
            ticks.into_iter().map(|tick| tick.label).collect()
        };
        assert_eq!(labels(3e6), ["0", "1", "2", "3"]);
        assert_eq!(labels(41e6), ["0", "10", "20", "30", "40"]);
        assert_eq!(unit.length(1e6).replace('\u{202f}', " "), "1 step");
        assert_eq!(unit.length(2.5e6).replace('\u{202f}', " "), "2.5 steps");
        assert_eq!(unit.moment(2.5e6), "3");
    }

    #[test]
    fn ticks_are_round_and_inside() {
        let window = Window::new(0.0, 1.1e9, SECOND);
        let labels: Vec<String> = ticks(window, 1000.0, 100.0, Unit::Time)
            .into_iter()
            .map(|tick| tick.label.replace('\u{202f}', " "))
            .collect();
        assert_eq!(labels, ["0", "0.2 s", "0.4 s", "0.6 s", "0.8 s", "1.0 s"]);
        for exponent in 3..12 {
            let length = 10_f64.powi(exponent);
            let window = Window::new(length * 0.37, length * 0.93, length as u64);
            let ticks = ticks(window, 800.0, 100.0, Unit::Time);
            assert!(
                (3..=9).contains(&ticks.len()),
                "{exponent}: {}",
                ticks.len()
            );
            let mut labels: Vec<_> = ticks.iter().map(|tick| &tick.label).collect();
            labels.dedup();
            assert_eq!(labels.len(), ticks.len());
            assert!(
                ticks
                    .iter()
                    .all(|tick| (0.0..=800.0).contains(&window.x(tick.ns, 800.0)))
            );
        }
    }
}
