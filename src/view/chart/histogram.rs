//! How often something took how long: a bar for each bucket of times, equal factors apart.

use super::scale::Scale;
use super::{Anchor, Chart, Paint};
use crate::trace::{Buckets, Durations};
use crate::view::format;

const LEFT: f64 = 34.0;
const RIGHT: f64 = 10.0;
const TOP: f64 = 34.0;
const BOTTOM: f64 = 22.0;

/// Draws the distribution of times, with p50, p99 and the longest marked.
pub fn histogram(title: &str, times: &Durations, buckets: &Buckets, size: (f64, f64)) -> Chart {
    let (width, height) = size;
    let mut chart = Chart::new(title, width, height);
    let head = ["from_ns", "to_ns", "count"].map(str::to_owned).to_vec();
    chart.rows = vec![head];
    let filled: Vec<(u64, u64, u64)> = buckets.filled().collect();
    let (Some(first), Some(last)) = (filled.first(), filled.last()) else {
        return chart;
    };
    let low = first.0.max(1) as f64;
    let x = Scale::logarithmic(low, last.1 as f64, LEFT, width - RIGHT);
    let most = filled.iter().map(|bucket| bucket.2).max().unwrap_or(1);
    let y = Scale::linear(0.0, most as f64, height - BOTTOM, TOP);
    for tick in y.ticks(3) {
        let at = y.at(tick);
        chart.line(&[(LEFT, at), (width - RIGHT, at)], Paint::Grid);
        let place = (LEFT - 4.0, at + 4.0);
        chart.word(place, format::short(tick), Anchor::End, Paint::Faint);
    }
    for (from_ns, to_ns, count) in &filled {
        let (left, right) = (x.at(*from_ns as f64), x.at(*to_ns as f64));
        let top = y.at(*count as f64);
        let size = ((right - left - 1.0).max(1.0), height - BOTTOM - top);
        let (from, to) = (*from_ns as f64, *to_ns as f64);
        let hint = format!(
            "{} … {}: {count}",
            format::duration(from),
            format::duration(to)
        );
        chart.rectangle((left, top), size, Paint::Series(0), hint);
        let row = [from_ns, to_ns, count].map(ToString::to_string);
        chart.rows.push(row.to_vec());
    }
    for tick in x.ticks(6) {
        let place = (x.at(tick), height - 7.0);
        chart.place_name(place, format::duration(tick));
    }
    for (name, ns) in [
        ("p50", times.p50_ns),
        ("p99", times.p99_ns),
        ("max", times.max_ns),
    ] {
        let at = x.at(ns as f64);
        chart.line(&[(at, TOP - 8.0), (at, height - BOTTOM)], Paint::Reference);
        let row = [name, &ns.to_string(), &times.count.to_string()];
        chart.rows.push(row.map(str::to_owned).to_vec());
    }
    let words = format!(
        "{title}: p50 {}, p99 {}, max {}, {} ×",
        format::duration(times.p50_ns as f64),
        format::duration(times.p99_ns as f64),
        format::duration(times.max_ns as f64),
        format::count(times.count)
    );
    chart.word((4.0, 13.0), words, Anchor::Start, Paint::Text);
    chart
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::chart::Shape;

    #[test]
    fn no_word_is_cut_off_at_the_sides() {
        let all = vec![20_200_000, 47_900_000];
        let (times, buckets) = (Durations::new(all.clone()), Buckets::new(&all));
        let chart = histogram("held", &times, &buckets, (320.0, 160.0));
        for shape in &chart.shapes {
            if let Shape::Word {
                x,
                text,
                anchor: Anchor::Middle,
                ..
            } = shape
            {
                let half = 3.0 * text.chars().count() as f64;
                assert!((half..=320.0 - half).contains(x), "{text} at {x}");
            }
        }
    }

    #[test]
    fn every_time_is_in_a_bar() {
        let all = vec![100, 110, 5_000, 2_000_000];
        let (times, buckets) = (Durations::new(all.clone()), Buckets::new(&all));
        let chart = histogram("held", &times, &buckets, (400.0, 160.0));
        let counted: u64 = chart.rows[1..]
            .iter()
            .filter(|row| row[0].parse::<u64>().is_ok())
            .map(|row| row[2].parse::<u64>().expect("a count"))
            .sum();
        assert_eq!(counted, 4);
        let bars = chart
            .shapes
            .iter()
            .filter(|shape| matches!(shape, Shape::Area { .. }))
            .count();
        assert_eq!(bars, 3, "the two near 100 ns share one");
        let empty = histogram(
            "held",
            &Durations::default(),
            &Buckets::default(),
            (9.0, 9.0),
        );
        assert_eq!(empty.shapes, []);
    }
}
