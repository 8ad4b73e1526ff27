//! The canvas as a surface: what is below is filled pixel by pixel, the rest is drawn on top.

use js_sys::Uint8ClampedArray;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use super::palette::Palette;
use crate::view::timeline::raster::Raster;
use crate::view::timeline::{Ink, Surface};

/// What the pictures on a canvas are made of, kept from one to the next: made anew, it would have
/// the browser collect garbage all the time.
#[derive(Default)]
pub(super) struct Pixels {
    raster: Raster,
    /// The raster's bytes where the browser can read them.
    copied: Option<Uint8ClampedArray>,
}

impl Pixels {
    /// What there is below.
    fn image(&mut self) -> Option<ImageData> {
        let bytes = self.raster.bytes();
        let length = bytes.len() as u32;
        let fits = self.copied.take().filter(|it| it.length() == length);
        let copied = fits.unwrap_or_else(|| Uint8ClampedArray::new_with_length(length));
        copied.copy_from(bytes);
        let (width, height) = self.raster.size();
        // None of an empty picture.
        let image =
            ImageData::new_with_js_u8_clamped_array_and_sh(&copied, width as u32, height as u32);
        self.copied = Some(copied);
        image.ok()
    }
}

/// One picture on a canvas.
pub(super) struct Canvas<'a> {
    context: &'a CanvasRenderingContext2d,
    pixels: &'a mut Pixels,
    palette: &'a Palette,
    /// Whether rectangles still go to the raster.
    is_below: bool,
}

impl<'a> Canvas<'a> {
    /// Begins a picture of this size in CSS pixels.
    pub(super) fn new(
        context: &'a CanvasRenderingContext2d,
        pixels: &'a mut Pixels,
        palette: &'a Palette,
        (width, height): (f64, f64),
        scale: f64,
    ) -> Self {
        pixels.raster.begin(
            (width * scale).round() as usize,
            (height * scale).round() as usize,
            scale,
        );
        // Fails only for infinite numbers.
        let _ = context.set_transform(scale, 0.0, 0.0, scale, 0.0, 0.0);
        context.set_font(&format!("11px {}", palette.mono));
        context.set_text_baseline("middle");
        Self {
            context,
            pixels,
            palette,
            is_below: true,
        }
    }

    fn outline(&self, ink: Ink, line: f64) {
        self.context.set_stroke_style_str(self.palette.css(ink));
        self.context.set_line_width(line);
    }

    fn path(&self, points: &[(f64, f64)]) {
        self.context.begin_path();
        for (index, &(x, y)) in points.iter().enumerate() {
            match index {
                0 => self.context.move_to(x, y),
                _ => self.context.line_to(x, y),
            }
        }
    }
}

impl Surface for Canvas<'_> {
    fn fill(&mut self, x: f64, y: f64, width: f64, height: f64, ink: Ink) {
        if self.is_below {
            self.pixels
                .raster
                .fill(x, y, width, height, ink, &self.palette.colours);
            return;
        }
        let alpha = match ink {
            Ink::Shade => 0.14,
            Ink::Veil => 0.7,
            _ => 1.0,
        };
        self.context.set_fill_style_str(self.palette.css(ink));
        self.context.set_global_alpha(alpha);
        self.context.fill_rect(x, y, width, height);
        self.context.set_global_alpha(1.0);
    }

    fn bars_done(&mut self) {
        self.is_below = false;
        if let Some(image) = self.pixels.image() {
            // Fails only for a canvas of another origin.
            let _ = self.context.put_image_data(&image, 0.0, 0.0);
        }
    }

    fn frame(&mut self, x: f64, y: f64, width: f64, height: f64, ink: Ink, line: f64) {
        self.outline(ink, line);
        self.context.stroke_rect(x, y, width, height);
    }

    fn line(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink, line: f64) {
        self.outline(ink, line);
        self.path(&[from, to]);
        self.context.stroke();
    }

    fn shape(&mut self, points: &[(f64, f64)], fill: Ink, outline: Ink) {
        self.outline(outline, 1.5);
        self.context.set_fill_style_str(self.palette.css(fill));
        self.path(points);
        self.context.close_path();
        self.context.fill();
        self.context.stroke();
    }

    fn disc(&mut self, x: f64, y: f64, radius: f64, fill: Ink, outline: Ink) {
        self.outline(outline, 1.5);
        self.context.set_fill_style_str(self.palette.css(fill));
        self.context.begin_path();
        // Fails only for a negative radius.
        let _ = self.context.arc(x, y, radius, 0.0, std::f64::consts::TAU);
        self.context.fill();
        self.context.stroke();
    }

    fn text(&mut self, x: f64, y: f64, words: &str, ink: Ink) {
        self.context.set_fill_style_str(self.palette.css(ink));
        // Fails only for an invalid canvas.
        let _ = self.context.fill_text(words, x, y);
    }

    fn clip(&mut self, within: Option<(f64, f64, f64, f64)>) {
        match within {
            Some((x, y, width, height)) => {
                self.context.save();
                self.context.begin_path();
                self.context.rect(x, y, width, height);
                self.context.clip();
            }
            None => self.context.restore(),
        }
    }
}

/// Gives a canvas as many pixels as it covers: whole ones, each of the canvas to one of the screen,
/// whatever the page's zoom.
pub(super) fn resize(canvas: &HtmlCanvasElement, width: f64, height: f64, scale: f64) {
    let pixels = [width, height].map(|length| (length * scale).round());
    let [across, down] = pixels.map(|length| length as u32);
    if canvas.width() != across || canvas.height() != down {
        canvas.set_width(across);
        canvas.set_height(down);
    }
    let style = canvas.style();
    for (name, length) in ["width", "height"].into_iter().zip(pixels) {
        let wanted = format!("{:.4}px", length / scale);
        if style.get_property_value(name).ok().as_ref() != Some(&wanted) {
            // A length that is well formed is taken.
            let _ = style.set_property(name, &wanted);
        }
    }
}

/// What draws on a canvas.
pub(super) fn context_of(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok().flatten()?.dyn_into().ok()
}
