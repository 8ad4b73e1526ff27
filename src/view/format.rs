//! Numbers and durations as a person reads them.
//!
//! Pure text; grouping is by thin spaces and the decimal mark is a point, in every language.

/// A narrow space that doesn't break.
const THIN: char = '\u{202f}';

/// Nanoseconds as milliseconds with three decimals: all of a column are aligned.
pub fn milliseconds(ns: u64) -> String {
    let micros = (ns + 500) / 1_000;
    format!("{}.{:03}", micros / 1_000, micros % 1_000)
}

/// A whole number, grouped by three: `1 234 567`.
pub fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(THIN);
        }
        text.push(digit);
    }
    text
}

/// A quantity in at most three significant digits and an SI prefix: `1.23 M`, `45.6 k`, `789`.
pub fn short(number: f64) -> String {
    let steps = [(1e9, "G"), (1e6, "M"), (1e3, "k")];
    for (step, prefix) in steps {
        if number >= step * 0.9995 {
            return format!("{}{THIN}{prefix}", three_digits(number / step));
        }
    }
    if number < 10.0 && number.fract() > 0.05 {
        return format!("{number:.1}");
    }
    format!("{number:.0}")
}

/// A duration in nanoseconds in its natural unit: `12.3 ms`.
pub fn duration(ns: f64) -> String {
    let (value, unit) = if ns >= 60e9 {
        let seconds = ns / 1e9;
        let minutes = (seconds / 60.0).floor();
        return format!("{minutes:.0}{THIN}min {:.0}{THIN}s", seconds % 60.0);
    } else if ns >= 0.9995e9 {
        (ns / 1e9, "s")
    } else if ns >= 0.9995e6 {
        (ns / 1e6, "ms")
    } else if ns >= 999.5 {
        (ns / 1e3, "µs")
    } else {
        (ns, "ns")
    };
    format!("{}{THIN}{unit}", three_digits(value))
}

/// A duration that counts up: milliseconds, tenths of seconds, then minutes and seconds.
pub fn clock(ns: u64) -> String {
    let seconds = ns as f64 / 1e9;
    if seconds < 1.0 {
        format!("{:.0}{THIN}ms", seconds * 1e3)
    } else if seconds < 60.0 {
        format!("{seconds:.1}{THIN}s")
    } else {
        format!("{:.0}:{:04.1}", (seconds / 60.0).floor(), seconds % 60.0)
    }
}

/// A number of bytes: `4.0 MB`.
pub fn bytes(number: u64) -> String {
    if number < 1000 {
        format!("{number}{THIN}B")
    } else {
        format!("{}B", short(number as f64))
    }
}

/// A share between 0 and 1: `42 %`, `0.4 %`, `<0.1 %`.
pub fn percent(share: f64) -> String {
    let value = share * 100.0;
    if value > 0.0 && value < 0.05 {
        format!("<0.1{THIN}%")
    } else if value > 0.0 && value < 0.95 {
        format!("{value:.1}{THIN}%")
    } else {
        format!("{value:.0}{THIN}%")
    }
}

fn three_digits(value: f64) -> String {
    if value >= 99.95 {
        format!("{value:.0}")
    } else if value >= 9.995 {
        format!("{value:.1}")
    } else {
        let text = format!("{value:.2}");
        text.strip_suffix(".00").map_or(text.clone(), str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        text.replace(THIN, " ")
    }

    #[test]
    fn counts_are_grouped() {
        let rows = [
            (0, "0"),
            (999, "999"),
            (1000, "1 000"),
            (1_234_567, "1 234 567"),
        ];
        for (number, expected) in rows {
            assert_eq!(plain(&count(number)), expected);
        }
    }

    #[test]
    fn quantities_keep_three_digits() {
        let rows = [
            (0.0, "0"),
            (3.25, "3.2"),
            (789.0, "789"),
            (999.6, "1 k"),
            (45_600.0, "45.6 k"),
            (1_230_000.0, "1.23 M"),
            (2e9, "2 G"),
        ];
        for (number, expected) in rows {
            assert_eq!(plain(&short(number)), expected);
        }
    }

    #[test]
    fn durations_choose_their_unit() {
        let rows = [
            (0.0, "0 ns"),
            (740.0, "740 ns"),
            (1500.0, "1.50 µs"),
            (12_340_000.0, "12.3 ms"),
            (999_900_000.0, "1 s"),
            (61e9, "1 min 1 s"),
        ];
        for (ns, expected) in rows {
            assert_eq!(plain(&duration(ns)), expected);
        }
        assert_eq!(plain(&clock(49_600_000)), "50 ms");
        assert_eq!(plain(&clock(12_340_000_000)), "12.3 s");
        assert_eq!(plain(&clock(83_400_000_000)), "1:23.4");
    }

    #[test]
    fn shares_and_sizes() {
        assert_eq!(plain(&percent(0.004)), "0.4 %");
        assert_eq!(plain(&percent(0.0001)), "<0.1 %");
        assert_eq!(plain(&percent(0.42)), "42 %");
        assert_eq!(plain(&bytes(12)), "12 B");
        assert_eq!(plain(&bytes(4_000_000)), "4 MB");
    }
}
