//! What the timeline is painted on: a canvas, an SVG file, a list in a test.

use crate::trace::ThreadState;

/// What is painted with. Which colour that is, is the surface's business.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// The ground.
    Ground,
    /// The ground of every other row.
    Stripe,
    /// Lines of the grid, and the row under the pointer.
    Grid,
    /// Words.
    Text,
    /// Words that matter less, and the end of a thread.
    Faint,
    /// What a person chose.
    Accent,
    /// The same, through which the rest can be seen.
    Shade,
    /// The ground, through which the rest can be seen faintly.
    Veil,
    /// Arrows.
    Arrow,
    /// Words on a hold.
    OnState,
    /// A state; *blocked* is hatched.
    State(ThreadState),
    /// Holds by a thread; so many colours take turns.
    Holder(u16),
    /// Many holds that are too short to be told apart.
    Holders,
    /// The critical path.
    Path,
    /// Events that were searched for.
    Lit,
}

/// How many colours of holders there are.
pub const HOLDERS: u16 = 6;

/// Takes what is painted, one thing on top of the other. Lengths are CSS pixels.
pub trait Surface {
    /// A filled rectangle.
    fn fill(&mut self, x: f64, y: f64, width: f64, height: f64, ink: Ink);
    /// The many rectangles below everything else are done.
    fn bars_done(&mut self) {}
    /// The outline of a rectangle.
    fn frame(&mut self, x: f64, y: f64, width: f64, height: f64, ink: Ink, line: f64);
    /// A line.
    fn line(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink, line: f64);
    /// A closed shape, filled and with an outline.
    fn shape(&mut self, points: &[(f64, f64)], fill: Ink, outline: Ink);
    /// A disc with an outline.
    fn disc(&mut self, x: f64, y: f64, radius: f64, fill: Ink, outline: Ink);
    /// Words that begin here and whose middle is at this height.
    fn text(&mut self, x: f64, y: f64, words: &str, ink: Ink);
    /// From now on only what is within this rectangle is painted; `None`: everything.
    fn clip(&mut self, within: Option<(f64, f64, f64, f64)>);
}

/// About the width of a character of the surface's font.
pub const CHAR_WIDTH: f64 = 6.7;

/// As many characters as fit.
pub fn shorten(words: &str, room: f64) -> String {
    let fits = (room / CHAR_WIDTH).max(1.0) as usize;
    if words.chars().count() <= fits {
        return words.to_owned();
    }
    words
        .chars()
        .take(fits.saturating_sub(1))
        .chain(['…'])
        .collect()
}
