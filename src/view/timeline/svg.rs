//! The timeline as an SVG file.

use std::fmt::Write as _;

use crate::trace::ThreadState;

use super::surface::{Ink, Surface};

/// An SVG that is being written. Colours are given, so that the file looks like the page.
pub struct Svg<'a> {
    body: String,
    /// The last rectangles, which have the same ink.
    path: String,
    ink: Option<Ink>,
    clips: usize,
    colour: &'a dyn Fn(Ink) -> String,
    blocked_back: &'a str,
}

impl<'a> Svg<'a> {
    /// `colour` gives what CSS calls an ink; `blocked_back` is between the stripes of *blocked*.
    pub fn new(colour: &'a dyn Fn(Ink) -> String, blocked_back: &'a str) -> Self {
        Self {
            body: String::new(),
            path: String::new(),
            ink: None,
            clips: 0,
            colour,
            blocked_back,
        }
    }

    /// The whole file.
    pub fn finish(mut self, width: f64, height: f64, title: &str) -> String {
        self.flush();
        let (stripe, back) = (
            (self.colour)(Ink::State(ThreadState::Blocked)),
            self.blocked_back,
        );
        let title = escaped(title);
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="11">
<title>{title}</title>
<defs><pattern id="blocked" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="{back}"/><path d="M-1 1l2-2M-1 7l8-8M5 7l2-2" stroke="{stripe}" stroke-width="2"/></pattern></defs>
{}</svg>
"#,
            self.body
        )
    }

    fn paint(&self, ink: Ink) -> String {
        match ink {
            Ink::State(ThreadState::Blocked) => "url(#blocked)".to_owned(),
            _ => (self.colour)(ink),
        }
    }

    /// Writes the rectangles that have been put together.
    fn flush(&mut self) {
        let Some(ink) = self.ink.take() else { return };
        let opacity = match ink {
            Ink::Shade => r#" fill-opacity="0.14""#,
            Ink::Veil => r#" fill-opacity="0.7""#,
            _ => "",
        };
        let (path, colour) = (std::mem::take(&mut self.path), self.paint(ink));
        self.put(format_args!(
            r#"<path d="{path}" fill="{colour}"{opacity}/>"#
        ));
    }

    fn put(&mut self, element: std::fmt::Arguments<'_>) {
        // Writing to a string can't fail.
        let _ = self.body.write_fmt(element);
        self.body.push('\n');
    }
}

impl Surface for Svg<'_> {
    fn fill(&mut self, x: f64, y: f64, width: f64, height: f64, ink: Ink) {
        if self.ink != Some(ink) {
            self.flush();
            self.ink = Some(ink);
        }
        let _ = write!(
            self.path,
            "M{x:.1} {y:.1}h{width:.1}v{height:.1}h-{width:.1}z"
        );
    }

    fn frame(&mut self, x: f64, y: f64, width: f64, height: f64, ink: Ink, line: f64) {
        self.flush();
        let colour = self.paint(ink);
        self.put(format_args!(
            r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" fill="none" stroke="{colour}" stroke-width="{line}"/>"#
        ));
    }

    fn line(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink, line: f64) {
        self.flush();
        let colour = self.paint(ink);
        let ((x, y), (to_x, to_y)) = (from, to);
        self.put(format_args!(
            r#"<path d="M{x:.1} {y:.1}L{to_x:.1} {to_y:.1}" stroke="{colour}" stroke-width="{line}"/>"#
        ));
    }

    fn shape(&mut self, points: &[(f64, f64)], fill: Ink, outline: Ink) {
        self.flush();
        let mut list = String::new();
        for (x, y) in points {
            let _ = write!(list, "{x:.1},{y:.1} ");
        }
        let (fill, outline) = (self.paint(fill), self.paint(outline));
        self.put(format_args!(
            r#"<polygon points="{}" fill="{fill}" stroke="{outline}" stroke-width="1.5"/>"#,
            list.trim_end()
        ));
    }

    fn disc(&mut self, x: f64, y: f64, radius: f64, fill: Ink, outline: Ink) {
        self.flush();
        let (fill, outline) = (self.paint(fill), self.paint(outline));
        self.put(format_args!(
            r#"<circle cx="{x:.1}" cy="{y:.1}" r="{radius}" fill="{fill}" stroke="{outline}" stroke-width="1.5"/>"#
        ));
    }

    fn text(&mut self, x: f64, y: f64, words: &str, ink: Ink) {
        self.flush();
        let (words, colour) = (escaped(words), self.paint(ink));
        self.put(format_args!(
            r#"<text x="{x:.1}" y="{y:.1}" dominant-baseline="central" fill="{colour}">{words}</text>"#
        ));
    }

    fn clip(&mut self, within: Option<(f64, f64, f64, f64)>) {
        self.flush();
        let Some((x, y, width, height)) = within else {
            self.put(format_args!("</g>"));
            return;
        };
        self.clips += 1;
        let clip = self.clips;
        self.put(format_args!(
            r#"<clipPath id="clip{clip}"><rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}"/></clipPath><g clip-path="url(#clip{clip})">"#
        ));
    }
}

/// Text within an element: names come from whoever wrote the program.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // Not allowed in XML, not even escaped.
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' => escaped.push('\u{fffd}'),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rectangles_of_one_ink_are_one_path() {
        let colour = |ink: Ink| format!("{ink:?}");
        let mut svg = Svg::new(&colour, "back");
        svg.fill(0.0, 0.0, 10.0, 5.0, Ink::Ground);
        svg.fill(0.0, 5.0, 10.0, 5.0, Ink::Ground);
        svg.clip(Some((0.0, 0.0, 5.0, 5.0)));
        svg.fill(1.0, 1.0, 2.0, 2.0, Ink::State(ThreadState::Blocked));
        svg.clip(None);
        svg.text(1.0, 2.0, "<b>&\u{1}", Ink::Text);
        let text = svg.finish(10.0, 10.0, "a<b");
        assert_eq!(text.matches("<path d=\"M0.0").count(), 1);
        assert!(text.contains("fill=\"url(#blocked)\""));
        assert!(text.contains("&lt;b&gt;&amp;\u{fffd}</text>"));
        assert!(text.contains("<title>a&lt;b</title>"));
        assert_eq!(text.matches("<g ").count(), text.matches("</g>").count());
    }
}
