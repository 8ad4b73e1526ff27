//! The colours of the canvas, taken from the page's style so that both themes have their own.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasPattern, CanvasRenderingContext2d, HtmlCanvasElement};

use crate::trace::ThreadState;

/// Colours of hold spans; threads take turns.
pub(super) const HOLDERS: usize = 6;

/// Everything that is painted with.
pub(super) struct Palette {
    pub(super) surface: String,
    pub(super) stripe: String,
    pub(super) grid: String,
    pub(super) text: String,
    pub(super) faint: String,
    pub(super) accent: String,
    pub(super) arrow: String,
    pub(super) on_state: String,
    pub(super) running: String,
    pub(super) ready: String,
    pub(super) blocked: String,
    pub(super) sleeping: String,
    pub(super) holders: [String; HOLDERS],
    pub(super) mono: String,
    pub(super) hatch: Option<CanvasPattern>,
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
        let blocked = colour("--state-blocked");
        Some(Self {
            surface: colour("--canvas"),
            stripe: colour("--canvas-stripe"),
            grid: colour("--canvas-grid"),
            text: colour("--canvas-text"),
            faint: colour("--canvas-faint"),
            accent: colour("--canvas-accent"),
            arrow: colour("--canvas-arrow"),
            on_state: colour("--on-state"),
            running: colour("--state-running"),
            ready: colour("--state-ready"),
            sleeping: colour("--state-sleeping"),
            holders: std::array::from_fn(|index| colour(&format!("--holder-{index}"))),
            mono: colour("--mono"),
            hatch: hatch(&blocked, &colour("--state-blocked-back")),
            blocked,
        })
    }

    /// The colour of a state. Its pattern and height differ too: see `draw`.
    pub(super) fn state(&self, state: ThreadState) -> &str {
        match state {
            ThreadState::Running => &self.running,
            ThreadState::Ready => &self.ready,
            ThreadState::Blocked => &self.blocked,
            ThreadState::Sleeping => &self.sleeping,
        }
    }
}

/// Slanted stripes, so that *blocked* is told apart without colour.
fn hatch(stripe: &str, back: &str) -> Option<CanvasPattern> {
    const SIZE: u32 = 6;
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(SIZE);
    canvas.set_height(SIZE);
    let context = context_of(&canvas)?;
    let size = f64::from(SIZE);
    context.set_fill_style_str(back);
    context.fill_rect(0.0, 0.0, size, size);
    context.set_stroke_style_str(stripe);
    context.set_line_width(2.0);
    context.begin_path();
    for shift in [-size, 0.0, size] {
        context.move_to(shift - 1.0, size + 1.0);
        context.line_to(shift + size + 1.0, -1.0);
    }
    context.stroke();
    let pattern: Result<Option<CanvasPattern>, JsValue> =
        context.create_pattern_with_html_canvas_element(&canvas, "repeat");
    pattern.ok().flatten()
}

/// What draws on a canvas.
pub(super) fn context_of(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok().flatten()?.dyn_into().ok()
}
