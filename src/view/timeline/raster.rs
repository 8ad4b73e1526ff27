//! The pixels below everything else: rows, grid and bars, thousands of rectangles in one picture.
//!
//! Asking a canvas for each of them would take longer than filling the pixels ourselves, and the
//! time would grow with the picture's detail. Rectangles begin and end on whole pixels.

use crate::trace::ThreadState;

use super::surface::{HOLDERS, Ink};

/// The distance of the stripes of *blocked*, in CSS pixels.
const HATCH: usize = 6;
/// How wide they are.
const STRIPE: usize = 3;

/// Red, green, blue and alpha.
pub type Pixel = [u8; 4];

/// Colours as pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Colours {
    /// What [`Ink::Ground`] is, and so on.
    pub ground: Pixel,
    /// The ground of every other row.
    pub stripe: Pixel,
    /// The grid.
    pub grid: Pixel,
    /// The end of a thread, many holds.
    pub faint: Pixel,
    /// By the states' numbers.
    pub states: [Pixel; 4],
    /// What is between the stripes of *blocked*.
    pub blocked_back: Pixel,
    /// By turns.
    pub holders: [Pixel; HOLDERS as usize],
    /// Everything else.
    pub text: Pixel,
}

impl Colours {
    fn of(&self, ink: Ink) -> Pixel {
        match ink {
            Ink::Ground => self.ground,
            Ink::Stripe => self.stripe,
            Ink::Grid => self.grid,
            Ink::Faint | Ink::Holders => self.faint,
            Ink::State(state) => self.states[state as usize],
            Ink::Holder(place) => self.holders[usize::from(place % HOLDERS)],
            _ => self.text,
        }
    }
}

/// A picture that is being filled.
#[derive(Debug, Default)]
pub struct Raster {
    width: usize,
    height: usize,
    /// Pixels for each CSS pixel.
    scale: f64,
    pixels: Vec<Pixel>,
}

impl Raster {
    /// Begins a picture of so many pixels. What was there stays until it is painted over.
    pub fn begin(&mut self, width: usize, height: usize, scale: f64) {
        (self.width, self.height, self.scale) = (width, height, scale);
        self.pixels.resize(width * height, [0; 4]);
    }

    /// The bytes of its pixels, row by row.
    pub fn bytes(&self) -> &[u8] {
        self.pixels.as_flattened()
    }

    /// The pixels, row by row.
    pub fn pixels(&self) -> &[Pixel] {
        &self.pixels
    }

    /// Width and height in pixels.
    pub fn size(&self) -> (usize, usize) {
        (self.width, self.height)
    }

    /// Fills a rectangle; lengths are CSS pixels.
    pub fn fill(&mut self, x: f64, y: f64, width: f64, height: f64, ink: Ink, colours: &Colours) {
        let across = self.range(x, width, self.width);
        let down = self.range(y, height, self.height);
        let colour = colours.of(ink);
        let is_hatched = ink == Ink::State(ThreadState::Blocked);
        let scale = (self.scale.round() as usize).max(1);
        for row in down {
            let pixels = &mut self.pixels[row * self.width..][across.clone()];
            if !is_hatched {
                pixels.fill(colour);
                continue;
            }
            let slant = row / scale;
            for (column, pixel) in across.clone().zip(pixels) {
                let is_stripe = (column / scale + slant) % HATCH < STRIPE;
                *pixel = if is_stripe {
                    colour
                } else {
                    colours.blocked_back
                };
            }
        }
    }

    /// At least one pixel, unless it is outside.
    fn range(&self, start: f64, length: f64, limit: usize) -> std::ops::Range<usize> {
        let first = (start * self.scale).round().max(0.0) as usize;
        let end = ((start + length) * self.scale).round().max(0.0) as usize;
        let end = if start + length > 0.0 {
            end.max(first + 1)
        } else {
            end
        };
        first.min(limit)..end.min(limit).max(first.min(limit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grey(level: u8) -> Pixel {
        [level, level, level, 255]
    }

    fn colours() -> Colours {
        Colours {
            ground: grey(1),
            stripe: grey(2),
            grid: grey(3),
            faint: grey(4),
            states: [10, 11, 12, 13].map(grey),
            blocked_back: grey(14),
            holders: [20, 21, 22, 23, 24, 25].map(grey),
            text: grey(5),
        }
    }

    #[test]
    fn rectangles_fill_whole_pixels() {
        let mut raster = Raster::default();
        raster.begin(8, 3, 2.0);
        let colours = colours();
        raster.fill(0.0, 0.0, 100.0, 100.0, Ink::Ground, &colours);
        assert_eq!(raster.pixels(), [grey(1); 24]);
        raster.fill(1.0, 0.5, 0.1, 0.5, Ink::Holder(7), &colours);
        assert_eq!(raster.pixels()[8..16], [1, 1, 21, 1, 1, 1, 1, 1].map(grey));
        raster.fill(-5.0, 1.0, 5.5, 9.0, Ink::Faint, &colours);
        assert_eq!(raster.pixels()[16..24], [4, 1, 1, 1, 1, 1, 1, 1].map(grey));
        raster.fill(50.0, -20.0, 5.0, 19.0, Ink::Faint, &colours);
        assert_eq!(raster.bytes().len(), 96);
    }

    #[test]
    fn blocked_is_hatched_wherever_it_begins() {
        let (mut one, mut other) = (Raster::default(), Raster::default());
        let (colours, blocked) = (colours(), Ink::State(ThreadState::Blocked));
        one.begin(24, 1, 1.0);
        other.begin(24, 1, 1.0);
        one.fill(0.0, 0.0, 24.0, 1.0, blocked, &colours);
        for x in 0..24 {
            other.fill(f64::from(x), 0.0, 1.0, 1.0, blocked, &colours);
        }
        assert_eq!(one.pixels(), other.pixels());
        let stripes = one
            .pixels()
            .iter()
            .filter(|&&pixel| pixel == grey(12))
            .count();
        assert_eq!(stripes, 12);
    }
}
