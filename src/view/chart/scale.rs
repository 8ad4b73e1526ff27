//! From numbers to pixels, and the round numbers that stand at an axis.

/// How an axis maps numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
    is_logarithmic: bool,
}

impl Scale {
    /// Equal steps: `low..=high` (or a little more, if they are the same) to `from..=to` pixels.
    pub fn linear(low: f64, high: f64, from: f64, to: f64) -> Self {
        let high = if high > low { high } else { low + 1.0 };
        Self {
            low,
            high,
            from,
            to,
            is_logarithmic: false,
        }
    }

    /// Equal factors; `low` must be more than 0.
    pub fn logarithmic(low: f64, high: f64, from: f64, to: f64) -> Self {
        let high = if high > low { high } else { low * 2.0 };
        Self {
            low,
            high,
            from,
            to,
            is_logarithmic: true,
        }
    }

    /// Where a number stands; the nearest end for one outside.
    pub fn at(&self, value: f64) -> f64 {
        let value = value.clamp(self.low, self.high);
        let share = if self.is_logarithmic {
            (value / self.low).ln() / (self.high / self.low).ln()
        } else {
            (value - self.low) / (self.high - self.low)
        };
        self.from + share * (self.to - self.from)
    }

    /// Round numbers within, at most about `most` of them.
    pub fn ticks(&self, most: usize) -> Vec<f64> {
        if self.is_logarithmic {
            return self.decades(most);
        }
        let step = round_step((self.high - self.low) / most.max(1) as f64);
        let first = (self.low / step).ceil() as i64;
        let last = (self.high / step + 1e-9).floor() as i64;
        (first..=last).map(|index| index as f64 * step).collect()
    }

    fn decades(&self, most: usize) -> Vec<f64> {
        let first = self.low.log10().ceil() as i32;
        let last = (self.high.log10() + 1e-9).floor() as i32;
        let count = (last - first + 1).max(1) as usize;
        if count < 3 {
            // Too few for words: 1, 2 and 5 of each.
            return (first - 1..=last)
                .flat_map(|power| [1.0, 2.0, 5.0].map(|factor| factor * 10_f64.powi(power)))
                .filter(|tick| (self.low..=self.high).contains(tick))
                .collect();
        }
        let step = count.div_ceil(most.max(1));
        (first..=last)
            .step_by(step)
            .map(|power| 10_f64.powi(power))
            .collect()
    }
}

/// The least of 1, 2, 5, 10, 20, … that is not less.
fn round_step(step: f64) -> f64 {
    let unit = 10_f64.powf(step.log10().floor());
    [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * unit)
        .find(|round| *round >= step * 0.999_999)
        .unwrap_or(10.0 * unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_within() {
        for (low, high, most, expected) in [
            (0.0, 10.0, 5, vec![0.0, 2.0, 4.0, 6.0, 8.0, 10.0]),
            (0.0, 0.7, 4, vec![0.0, 0.2, 0.4, 0.6]),
            (3.0, 9.0, 2, vec![5.0]),
            (0.0, 0.0, 2, vec![0.0, 0.5, 1.0]),
        ] {
            let ticks = Scale::linear(low, high, 0.0, 1.0).ticks(most);
            let same = ticks.len() == expected.len()
                && ticks
                    .iter()
                    .zip(&expected)
                    .all(|(a, b)| (a - b).abs() < 1e-9);
            assert!(same, "{low}..{high}: {ticks:?}");
        }
        let decades = Scale::logarithmic(30.0, 2e6, 0.0, 1.0).ticks(10);
        assert_eq!(decades.len(), 5, "{decades:?}");
        let few = Scale::logarithmic(3.0, 60.0, 0.0, 1.0).ticks(5);
        assert_eq!(few, [5.0, 10.0, 20.0, 50.0]);
    }

    #[test]
    fn numbers_stand_where_they_should() {
        let scale = Scale::linear(0.0, 10.0, 100.0, 0.0);
        assert!((scale.at(2.5) - 75.0).abs() < 1e-9);
        assert!((scale.at(99.0)).abs() < 1e-9, "the nearest end");
        let scale = Scale::logarithmic(1.0, 16.0, 0.0, 4.0);
        for (value, place) in [(1.0, 0.0), (2.0, 1.0), (8.0, 3.0), (16.0, 4.0)] {
            assert!((scale.at(value) - place).abs() < 1e-9, "{value}");
        }
    }
}
