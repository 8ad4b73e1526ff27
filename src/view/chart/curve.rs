//! Curves over one axis: a line for each series, its spread behind it, references dashed.

use super::scale::Scale;
use super::{Anchor, Chart, Paint};

/// One place of a curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Along the axis.
    pub x: f64,
    /// The least that was seen there.
    pub low: f64,
    /// The middle.
    pub middle: f64,
    /// The greatest.
    pub high: f64,
}

impl Point {
    /// A place without a spread.
    pub fn new(x: f64, y: f64) -> Self {
        Self {
            x,
            low: y,
            middle: y,
            high: y,
        }
    }
}

/// One line.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// What it is called.
    pub name: String,
    /// From left to right.
    pub points: Vec<Point>,
    /// Whether it is what something is compared with.
    pub is_reference: bool,
}

/// What a chart of curves is to show.
#[derive(Debug, Clone)]
pub struct Curve<'a> {
    /// Of the chart.
    pub title: &'a str,
    /// At the horizontal axis.
    pub x_name: &'a str,
    /// At the vertical axis.
    pub y_name: &'a str,
    /// Whether equal factors are equally far apart on both axes (1, 2, 4, 8…), as far as there is
    /// nothing at 0.
    pub is_logarithmic: bool,
    /// Words for a number at the vertical axis.
    pub y_words: fn(f64) -> String,
    /// The lines.
    pub series: &'a [Series],
}

const LEFT: f64 = 58.0;
const RIGHT: f64 = 14.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 38.0;

/// Draws curves in so many pixels.
pub fn curve(wanted: &Curve<'_>, width: f64, height: f64) -> Chart {
    let mut chart = Chart::new(wanted.title, width, height);
    chart.rows = rows(wanted);
    let points = || wanted.series.iter().flat_map(|series| &series.points);
    let first = points().map(|point| point.x).fold(f64::INFINITY, f64::min);
    let last = points().map(|point| point.x).fold(0.0, f64::max);
    let most = points().map(|point| point.high).fold(0.0, f64::max);
    if !first.is_finite() {
        return chart;
    }
    let is_logarithmic = wanted.is_logarithmic && first > 0.0;
    let x = if is_logarithmic {
        Scale::logarithmic(first, last, LEFT, width - RIGHT)
    } else {
        Scale::linear(first.min(last), last, LEFT, width - RIGHT)
    };
    let least = points()
        .map(|point| point.low)
        .fold(f64::INFINITY, f64::min);
    let y = if is_logarithmic && least > 0.0 {
        Scale::logarithmic(least / 1.15, most * 1.15, height - BOTTOM, TOP)
    } else {
        Scale::linear(0.0, most * 1.06, height - BOTTOM, TOP)
    };
    axes(&mut chart, wanted, &x, &y, is_logarithmic);
    for (number, series) in wanted.series.iter().enumerate() {
        draw(&mut chart, series, number, &x, &y, wanted.y_words);
    }
    legend(&mut chart, wanted.series);
    chart
}

fn axes(chart: &mut Chart, wanted: &Curve<'_>, x: &Scale, y: &Scale, is_logarithmic: bool) {
    let (width, height) = (chart.width, chart.height);
    for tick in y.ticks(5) {
        let at = y.at(tick);
        chart.line(&[(LEFT, at), (width - RIGHT, at)], Paint::Grid);
        let words = (wanted.y_words)(tick);
        chart.word((LEFT - 6.0, at + 4.0), words, Anchor::End, Paint::Faint);
    }
    let mut places: Vec<f64> = if is_logarithmic {
        // The very values that were measured: 1, 2, 4, 8.
        let all = wanted.series.iter().flat_map(|series| &series.points);
        all.map(|point| point.x).collect()
    } else {
        x.ticks(8)
    };
    places.sort_by(f64::total_cmp);
    places.dedup();
    let mut free_from = f64::NEG_INFINITY;
    for place in places {
        let at = x.at(place);
        chart.line(
            &[(at, height - BOTTOM), (at, height - BOTTOM + 4.0)],
            Paint::Grid,
        );
        if at >= free_from {
            let words = plain(place);
            free_from = at + 10.0 + 7.0 * words.len() as f64;
            chart.place_name((at, height - 20.0), words);
        }
    }
    let middle = f64::midpoint(LEFT, width - RIGHT);
    let name = wanted.x_name.to_owned();
    chart.word((middle, height - 5.0), name, Anchor::Middle, Paint::Text);
    let name = wanted.y_name.to_owned();
    chart.word((4.0, 12.0), name, Anchor::Start, Paint::Text);
}

fn draw(
    chart: &mut Chart,
    series: &Series,
    number: usize,
    x: &Scale,
    y: &Scale,
    words: fn(f64) -> String,
) {
    let points = &series.points;
    let line: Vec<(f64, f64)> = points
        .iter()
        .map(|point| (x.at(point.x), y.at(point.middle)))
        .collect();
    if series.is_reference {
        chart.line(&line, Paint::Reference);
        return;
    }
    if points.iter().any(|point| point.high > point.low) {
        let above = points.iter().map(|point| (x.at(point.x), y.at(point.high)));
        let below = points.iter().rev();
        let below = below.map(|point| (x.at(point.x), y.at(point.low)));
        let around: Vec<(f64, f64)> = above.chain(below).collect();
        let path = super::path_through(&around) + "z";
        chart.shapes.push(super::Shape::Area {
            path,
            paint: Paint::Spread(number),
            hint: series.name.clone(),
        });
    }
    chart.line(&line, Paint::Series(number));
    if points.len() > 60 {
        return;
    }
    for (point, (px, py)) in points.iter().zip(line) {
        let hint = format!(
            "{}, {}: {} ({} … {})",
            series.name,
            plain(point.x),
            words(point.middle),
            words(point.low),
            words(point.high)
        );
        let place = (px - 2.5, py - 2.5);
        chart.rectangle(place, (5.0, 5.0), Paint::Series(number), hint);
    }
}

fn legend(chart: &mut Chart, series: &[Series]) {
    if series.len() < 2 {
        return;
    }
    let mut at = chart.width - RIGHT;
    for (number, one) in series.iter().enumerate().rev() {
        chart.word((at, 12.0), one.name.clone(), Anchor::End, Paint::Text);
        at -= 6.4 * one.name.chars().count() as f64 + 6.0;
        let paint = if one.is_reference {
            Paint::Reference
        } else {
            Paint::Series(number)
        };
        chart.line(&[(at - 16.0, 8.0), (at, 8.0)], paint);
        at -= 28.0;
    }
}

fn rows(wanted: &Curve<'_>) -> Vec<Vec<String>> {
    let head = ["series", wanted.x_name, "low", "middle", "high"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for series in wanted.series {
        for point in &series.points {
            let numbers = [point.x, point.low, point.middle, point.high];
            let cells = numbers.map(|number| number.to_string());
            rows.push(std::iter::once(series.name.clone()).chain(cells).collect());
        }
    }
    rows
}

/// A number without needless digits.
fn plain(number: f64) -> String {
    let text = format!("{number:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::chart::Shape;

    fn shown(series: &[Series]) -> Chart {
        let wanted = Curve {
            title: "t",
            x_name: "threads",
            y_name: "ops",
            is_logarithmic: true,
            y_words: |value| format!("{value:.0}"),
            series,
        };
        curve(&wanted, 400.0, 200.0)
    }

    #[test]
    fn a_curve_has_its_line_its_spread_and_its_rows() {
        let point = |x: f64| Point {
            x,
            low: x,
            middle: 2.0 * x,
            high: 3.0 * x,
        };
        let measured = Series {
            name: "m".to_owned(),
            points: [1.0, 2.0, 4.0].map(point).to_vec(),
            is_reference: false,
        };
        let ideal = Series {
            name: "ideal".to_owned(),
            points: vec![Point::new(1.0, 2.0), Point::new(4.0, 8.0)],
            is_reference: true,
        };
        let chart = shown(&[measured, ideal]);
        let has = |wanted: Paint| {
            chart.shapes.iter().any(|shape| match shape {
                Shape::Line { paint, .. } | Shape::Area { paint, .. } => *paint == wanted,
                Shape::Word { .. } => false,
            })
        };
        assert!(has(Paint::Series(0)) && has(Paint::Spread(0)) && has(Paint::Reference));
        assert_eq!(chart.rows.len(), 6);
        assert_eq!(chart.rows[3], ["m", "4", "4", "8", "12"]);
        let words: Vec<&str> = chart
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Word { text, .. } => Some(text.as_str()),
                _ => None,
            })
            .collect();
        for word in ["1", "2", "4", "threads", "ops", "ideal"] {
            assert!(words.contains(&word), "{word} in {words:?}");
        }
    }

    #[test]
    fn nothing_to_show_is_an_empty_chart() {
        assert_eq!(shown(&[]).shapes, []);
    }
}
