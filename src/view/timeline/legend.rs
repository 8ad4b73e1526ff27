//! Below a picture that leaves the page: what its colours and marks mean.

use super::marks::{self, Mark};
use super::scene::Scene;
use super::surface::{CHAR_WIDTH, Ink, Surface};
use crate::trace::{ThreadState, Timeline};

const ROW_HEIGHT: f64 = 20.0;
const PADDING: f64 = 12.0;
/// Of a key, and between it and its word.
const KEY: f64 = 12.0;
const GAP: f64 = 6.0;

#[derive(Debug, Clone, Copy)]
enum Key {
    State(ThreadState),
    Mark(Mark),
}

/// Keys with their words, in as many rows as they need.
#[derive(Debug)]
pub struct Legend {
    /// Each with the middle of its left end.
    entries: Vec<(f64, f64, Key, &'static str)>,
    top: f64,
    width: f64,
    /// In CSS pixels.
    pub height: f64,
}

impl Legend {
    /// One for a picture of a run, as wide as that and below it.
    pub fn new(
        scene: &Scene<'_>,
        timeline: &Timeline,
        state: impl Fn(ThreadState) -> &'static str,
        mark: impl Fn(Mark) -> &'static str,
    ) -> Self {
        let states = ThreadState::STACKED.map(|it| (Key::State(it), state(it)));
        let marks = Mark::in_legend(timeline).map(|it| (Key::Mark(it), mark(it)));
        let (top, width) = (scene.height, scene.width);
        let (mut x, mut y) = (PADDING, top + ROW_HEIGHT / 2.0);
        let mut entries = Vec::new();
        for (key, word) in states.into_iter().chain(marks) {
            let wide = KEY + GAP + width_of(word);
            if x > PADDING && x + wide > width - PADDING {
                (x, y) = (PADDING, y + ROW_HEIGHT);
            }
            entries.push((x, y, key, word));
            x += wide + 2.0 * PADDING;
        }
        Self {
            entries,
            top,
            width,
            height: y + ROW_HEIGHT / 2.0 - top,
        }
    }

    /// The ground and the colours, before the picture: they may have to be below everything else.
    pub fn paint_colours(&self, surface: &mut dyn Surface) {
        surface.fill(0.0, self.top, self.width, self.height, Ink::Ground);
        for (x, y, key, _) in &self.entries {
            if let Key::State(state) = key {
                surface.fill(*x, y - KEY / 2.0, KEY, KEY, Ink::State(*state));
            }
        }
    }

    /// The marks and the words, after the picture.
    pub fn paint_words(&self, surface: &mut dyn Surface) {
        for (x, y, key, word) in &self.entries {
            if let Key::Mark(mark) = key {
                marks::paint(surface, *mark, x + KEY / 2.0, *y);
            }
            surface.text(x + KEY + GAP, *y, word, Ink::Text);
        }
    }
}

/// About; characters that are not of the alphabet are nearly twice as wide.
fn width_of(words: &str) -> f64 {
    let widths = words.chars().map(|letter| {
        if letter.is_ascii() {
            CHAR_WIDTH
        } else {
            1.8 * CHAR_WIDTH
        }
    });
    widths.sum()
}
