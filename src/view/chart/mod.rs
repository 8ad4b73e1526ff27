//! Charts as shapes: where each line, bar and word stands, apart from who draws them.
//!
//! The page draws the shapes as inline SVG and colours them by their [`Paint`]; [`Chart::to_svg`]
//! is the same drawing as a file that stands alone, in light colours. What a chart shows can also
//! be had as rows of text ([`Chart::rows`]), for CSV and for those who can't see it.

mod bars;
mod curve;
mod histogram;
mod scale;
mod table;

use std::fmt::Write;

pub use bars::{Bar, bars};
pub use curve::{Curve, Point, Series, curve};
pub use histogram::histogram;
pub use scale::Scale;
pub use table::{Cell, table};

/// How a shape is coloured; `www/styles/charts.css` says the same for the page, in both themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paint {
    /// The line or bar of a series, by its number.
    Series(usize),
    /// Its spread.
    Spread(usize),
    /// Lines in the background.
    Grid,
    /// What something would be, or is compared with.
    Reference,
    /// Words that matter.
    Text,
    /// Words at the axes.
    Faint,
}

impl Paint {
    /// The class by which the page's style knows it.
    pub fn class(self) -> String {
        match self {
            Self::Series(number) => format!("chart-series chart-colour-{}", number % COLOURS.len()),
            Self::Spread(number) => format!("chart-spread chart-colour-{}", number % COLOURS.len()),
            Self::Grid => "chart-grid".to_owned(),
            Self::Reference => "chart-reference".to_owned(),
            Self::Text => "chart-text".to_owned(),
            Self::Faint => "chart-faint".to_owned(),
        }
    }
}

/// Where a word stands in relation to its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

impl Anchor {
    /// As SVG says it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A part of a drawing, in pixels from the top left.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// An open line: SVG path data.
    Line {
        /// The path.
        path: String,
        /// Its colour.
        paint: Paint,
    },
    /// An area: SVG path data of a closed path.
    Area {
        /// The path.
        path: String,
        /// Its colour.
        paint: Paint,
        /// What it says when it is pointed at.
        hint: String,
    },
    /// A word.
    Word {
        /// Where it stands.
        x: f64,
        /// Its base line.
        y: f64,
        /// What it says.
        text: String,
        /// How it stands there.
        anchor: Anchor,
        /// Its colour.
        paint: Paint,
    },
}

/// A drawing and what it shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Chart {
    /// What it shows, in a few words.
    pub title: String,
    /// In pixels.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// From back to front.
    pub shapes: Vec<Shape>,
    /// What it shows, as a table: the first row is the head.
    pub rows: Vec<Vec<String>>,
}

/// The colours of a file, as `www/styles/theme.css` has them in light.
const STYLE: &str = "text{font:11px system-ui,sans-serif}\
    .chart-text{fill:#1b2230}.chart-faint{fill:#647084}\
    .chart-grid{fill:none;stroke:#e3e8f0}\
    .chart-reference{fill:none;stroke:#647084;stroke-dasharray:4 3}\
    path.chart-series{fill:none;stroke-width:1.8}\
    path.chart-spread{fill-opacity:.16}";

/// Half the width of a letter, in pixels, rather more than less.
const HALF_LETTER: f64 = 3.3;

/// Of the series in a file, in which there are no variables: not every program knows them.
const COLOURS: [&str; 6] = [
    "#1769c9", "#c2410c", "#0f766e", "#7c3aed", "#a15c07", "#be185d",
];

impl Chart {
    /// An empty drawing.
    pub fn new(title: &str, width: f64, height: f64) -> Self {
        Self {
            title: title.to_owned(),
            width,
            height,
            ..Self::default()
        }
    }

    /// The drawing as a file.
    pub fn to_svg(&self) -> String {
        let Self {
            title,
            width,
            height,
            ..
        } = self;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\"><title>{}</title><style>{STYLE}",
            escaped(title)
        );
        for (number, colour) in COLOURS.iter().enumerate() {
            let _ = write!(
                svg,
                "path.chart-series.chart-colour-{number}{{stroke:{colour}}}\
                 path.chart-area.chart-colour-{number}{{fill:{colour};stroke:none}}"
            );
        }
        svg.push_str("</style><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
        svg.push_str(&self.markup());
        svg.push_str("</svg>\n");
        svg
    }

    /// What is drawn, as what stands in an SVG element.
    pub fn markup(&self) -> String {
        let mut svg = String::new();
        for shape in &self.shapes {
            // Writing to a string can't fail.
            let _ = match shape {
                Shape::Line { path, paint } => {
                    write!(svg, "<path class=\"{}\" d=\"{path}\"/>", paint.class())
                }
                Shape::Area { path, paint, hint } => write!(
                    svg,
                    "<path class=\"{} chart-area\" d=\"{path}\"><title>{}</title></path>",
                    paint.class(),
                    escaped(hint)
                ),
                Shape::Word {
                    x,
                    y,
                    text,
                    anchor,
                    paint,
                } => write!(
                    svg,
                    "<text class=\"{}\" x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{}\">{}</text>",
                    paint.class(),
                    anchor.name(),
                    escaped(text)
                ),
            };
        }
        svg
    }

    /// What it shows, as comma-separated values.
    pub fn to_csv(&self) -> String {
        csv(&self.rows)
    }

    fn line(&mut self, points: &[(f64, f64)], paint: Paint) {
        let path = path_through(points);
        self.shapes.push(Shape::Line { path, paint });
    }

    fn word(&mut self, (x, y): (f64, f64), text: String, anchor: Anchor, paint: Paint) {
        self.shapes.push(Shape::Word {
            x,
            y,
            text,
            anchor,
            paint,
        });
    }

    /// What a place on the axis below is called: in its middle, but within the drawing.
    fn place_name(&mut self, (x, y): (f64, f64), text: String) {
        let half = HALF_LETTER * text.chars().count() as f64;
        let x = x.min(self.width - half).max(half);
        self.word((x, y), text, Anchor::Middle, Paint::Faint);
    }

    fn rectangle(&mut self, (x, y): (f64, f64), (w, h): (f64, f64), paint: Paint, hint: String) {
        let path = format!("M{x:.1} {y:.1}h{w:.1}v{h:.1}h-{w:.1}z");
        self.shapes.push(Shape::Area { path, paint, hint });
    }
}

/// Rows as comma-separated values (RFC 4180).
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .map(|cell| {
                if cell.contains([',', '"', '\n', '\r']) {
                    format!("\"{}\"", cell.replace('"', "\"\""))
                } else {
                    cell.clone()
                }
            })
            .collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

fn path_through(points: &[(f64, f64)]) -> String {
    let mut path = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        let command = if index == 0 { 'M' } else { 'L' };
        // Writing to a string can't fail.
        let _ = write!(path, "{command}{x:.1} {y:.1}");
    }
    path
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_they_must() {
        let rows = vec![
            vec!["a".to_owned(), "b, c".to_owned()],
            vec!["say \"no\"".to_owned(), "two\nlines".to_owned()],
        ];
        assert_eq!(
            csv(&rows),
            "a,\"b, c\"\r\n\"say \"\"no\"\"\",\"two\nlines\"\r\n"
        );
    }

    #[test]
    fn a_file_stands_alone_and_escapes_what_people_named() {
        let mut chart = Chart::new("a < b", 10.0, 20.0);
        chart.line(&[(0.0, 1.0), (2.0, 3.0)], Paint::Series(7));
        let place = (1.0, 2.0);
        chart.rectangle(place, (3.0, 4.0), Paint::Spread(0), "<&>".to_owned());
        chart.word(place, "\"q\"".to_owned(), Anchor::End, Paint::Faint);
        let svg = chart.to_svg();
        assert!(
            !svg.contains("var("),
            "not every program that draws SVG knows variables"
        );
        for part in [
            "<title>a &lt; b</title>",
            "chart-colour-1\" d=\"M0.0 1.0L2.0 3.0\"",
            "<title>&lt;&amp;&gt;</title>",
            "text-anchor=\"end\">&quot;q&quot;</text>",
            "path.chart-series.chart-colour-1{stroke:#c2410c}",
        ] {
            assert!(svg.contains(part), "{part} in {svg}");
        }
    }
}
