//! The colours of the timeline, taken from the page's style so that both themes have their own.

use crate::trace::ThreadState;
use crate::view::timeline::Ink;
use crate::view::timeline::raster::{Colours, Pixel};
use crate::view::timeline::surface::HOLDERS;

/// Everything that is painted with.
pub(super) struct Palette {
    /// As pixels.
    pub(super) colours: Colours,
    /// The font.
    pub(super) mono: String,
    /// Between the stripes of *blocked*.
    pub(super) blocked_back: String,
    ground: String,
    stripe: String,
    grid: String,
    text: String,
    faint: String,
    accent: String,
    arrow: String,
    on_state: String,
    path: String,
    lit: String,
    states: [String; 4],
    holders: [String; HOLDERS as usize],
}

impl Palette {
    /// The colours of the theme in force.
    pub(super) fn of_page() -> Option<Self> {
        let window = web_sys::window()?;
        let root = window.document()?.document_element()?;
        let style = window.get_computed_style(&root).ok().flatten()?;
        let colour = |name: &str| {
            let value = style.get_property_value(name).unwrap_or_default();
            value.trim().to_owned()
        };
        let states = ThreadState::ALL.map(|state| {
            colour(match state {
                ThreadState::Ready => "--state-ready",
                ThreadState::Running => "--state-running",
                ThreadState::Blocked => "--state-blocked",
                ThreadState::Sleeping => "--state-sleeping",
            })
        });
        let holders = std::array::from_fn(|index| colour(&format!("--holder-{index}")));
        let (ground, stripe, grid) = (
            colour("--canvas"),
            colour("--canvas-stripe"),
            colour("--canvas-grid"),
        );
        let (text, faint) = (colour("--canvas-text"), colour("--canvas-faint"));
        let blocked_back = colour("--state-blocked-back");
        Some(Self {
            colours: Colours {
                ground: pixel(&ground),
                stripe: pixel(&stripe),
                grid: pixel(&grid),
                faint: pixel(&faint),
                states: states.each_ref().map(|colour| pixel(colour)),
                blocked_back: pixel(&blocked_back),
                holders: holders.each_ref().map(|colour: &String| pixel(colour)),
                text: pixel(&text),
            },
            mono: colour("--mono"),
            blocked_back,
            ground,
            stripe,
            grid,
            text,
            faint,
            accent: colour("--canvas-accent"),
            arrow: colour("--canvas-arrow"),
            on_state: colour("--on-state"),
            path: colour("--canvas-path"),
            lit: colour("--canvas-lit"),
            states,
            holders,
        })
    }

    /// What CSS calls an ink.
    pub(super) fn css(&self, ink: Ink) -> &str {
        match ink {
            Ink::Ground | Ink::Veil => &self.ground,
            Ink::Stripe => &self.stripe,
            Ink::Grid => &self.grid,
            Ink::Text => &self.text,
            Ink::Faint | Ink::Holders => &self.faint,
            Ink::Accent | Ink::Shade => &self.accent,
            Ink::Arrow => &self.arrow,
            Ink::OnState => &self.on_state,
            Ink::Path => &self.path,
            Ink::Lit => &self.lit,
            Ink::State(state) => &self.states[state as usize],
            Ink::Holder(place) => &self.holders[usize::from(place % HOLDERS)],
        }
    }
}

/// A colour as the browser gives it back: `rgb(1, 2, 3)`, perhaps with an alpha, or `#010203`.
fn pixel(colour: &str) -> Pixel {
    let mut pixel = [0, 0, 0, 255];
    if let Some(digits) = colour.strip_prefix('#') {
        for (byte, at) in pixel.iter_mut().zip((0..digits.len()).step_by(2)) {
            let pair = digits.get(at..at + 2).unwrap_or_default();
            *byte = u8::from_str_radix(pair, 16).unwrap_or(0);
        }
        return pixel;
    }
    let numbers = colour
        .split(|character: char| !(character.is_ascii_digit() || character == '.'))
        .filter(|word| !word.is_empty());
    for (byte, number) in pixel.iter_mut().take(3).zip(numbers) {
        *byte = number.parse::<f64>().unwrap_or(0.0) as u8;
    }
    pixel
}
