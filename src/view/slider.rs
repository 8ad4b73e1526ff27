//! How a slider's position and a knob's number correspond.
//!
//! A range of a few hundred values moves one by one. A wide one (1 to a million) is logarithmic,
//! so that small numbers can be reached as well as large ones, in steps of two significant digits.

/// Positions of a slider that doesn't move value by value: `0..=POSITIONS`.
const POSITIONS: f64 = 240.0;
/// Up to so many values each have a position of their own.
const MOST_VALUES: f64 = 600.0;

/// A slider over a range of numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slider {
    min: f64,
    max: f64,
    /// Between neighbouring values; 0 for any number.
    step: f64,
}

impl Slider {
    /// A slider over `min..=max`; whole steps are counted from `min`, 0 means any number.
    pub fn new(min: f64, max: f64, step: f64) -> Self {
        Self { min, max, step }
    }

    /// The last position; the first is 0.
    pub fn last(self) -> f64 {
        if self.is_exact() {
            ((self.max - self.min) / self.step).floor()
        } else {
            POSITIONS
        }
    }

    /// The position of a value; the nearest end for one outside.
    pub fn position(self, value: f64) -> f64 {
        let value = value.clamp(self.min, self.max.max(self.min));
        if self.is_exact() {
            return ((value - self.min) / self.step).round();
        }
        if self.is_logarithmic() {
            if value < self.floor() {
                return 0.0;
            }
            let share = (value / self.floor()).ln() / (self.max / self.floor()).ln();
            return (self.first() + share * (POSITIONS - self.first())).round();
        }
        ((value - self.min) / (self.max - self.min).max(f64::MIN_POSITIVE) * POSITIONS).round()
    }

    /// The value at a position.
    pub fn value(self, position: f64) -> f64 {
        if self.is_exact() {
            return (self.min + position * self.step).min(self.max);
        }
        if position <= 0.0 {
            return self.min;
        }
        if position >= POSITIONS {
            return self.on_step(self.max);
        }
        if self.is_logarithmic() {
            let share = (position - self.first()) / (POSITIONS - self.first());
            let value = self.floor() * (self.max / self.floor()).powf(share);
            return self.on_step(significant(value));
        }
        let value = self.min + position / POSITIONS * (self.max - self.min);
        self.on_step((value * 1000.0).round() / 1000.0)
    }

    fn is_exact(self) -> bool {
        self.step > 0.0 && (self.max - self.min) / self.step <= MOST_VALUES
    }

    fn is_logarithmic(self) -> bool {
        self.step > 0.0 && self.min >= 0.0
    }

    /// Where the logarithmic part begins.
    fn floor(self) -> f64 {
        self.min.max(1.0)
    }

    /// The position of [`floor`](Self::floor): a least value of 0 has position 0 to itself.
    fn first(self) -> f64 {
        if self.min < 1.0 { 1.0 } else { 0.0 }
    }

    fn on_step(self, value: f64) -> f64 {
        let value = if self.step > 0.0 {
            self.min + ((value - self.min) / self.step).round() * self.step
        } else {
            value
        };
        let last = if self.step > 0.0 {
            self.min + ((self.max - self.min) / self.step).floor() * self.step
        } else {
            self.max
        };
        value.clamp(self.min, last)
    }
}

/// Rounded to two significant digits.
fn significant(value: f64) -> f64 {
    let unit = 10_f64.powf(value.log10().floor() - 1.0);
    (value / unit).round() * unit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_narrow_range_moves_value_by_value() {
        let slider = Slider::new(0.0, 64.0, 8.0);
        assert!((slider.last() - 8.0).abs() < 1e-9);
        for index in 0..=8 {
            let value = f64::from(index) * 8.0;
            assert!((slider.value(slider.position(value)) - value).abs() < 1e-9);
        }
    }

    #[test]
    fn a_wide_range_is_logarithmic() {
        let slider = Slider::new(1.0, 1e6, 1.0);
        let middle = slider.value((slider.last() / 2.0).round());
        assert!((900.0..=1100.0).contains(&middle), "{middle}");
        assert!((slider.value(0.0) - 1.0).abs() < 1e-9);
        assert!((slider.value(slider.last()) - 1e6).abs() < 1e-9);
    }

    #[test]
    fn positions_come_back() {
        let sliders = [
            Slider::new(1.0, 1e6, 1.0),
            Slider::new(0.0, 20_000.0, 1.0),
            Slider::new(0.0, 2.0, 0.0),
            Slider::new(-5000.0, 5000.0, 1.0),
            Slider::new(3.0, 3.0, 1.0),
            Slider::new(0.5, 0.5, 0.0),
        ];
        for slider in sliders {
            let mut before = f64::NEG_INFINITY;
            for position in 0..=slider.last() as i32 {
                let value = slider.value(f64::from(position));
                assert!(
                    (slider.min..=slider.max).contains(&value),
                    "{slider:?} {value}"
                );
                assert!(value >= before, "{slider:?} falls at {position}");
                before = value;
                let again = slider.value(slider.position(value));
                let near = (again - value).abs() <= value.abs() * 0.06 + 1.0;
                assert!(near, "{slider:?} {value} {again}");
            }
        }
        assert!((Slider::new(0.0, 9.0, 1.0).position(77.0) - 9.0).abs() < 1e-9);
    }
}
