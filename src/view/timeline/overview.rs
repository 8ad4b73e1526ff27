//! The whole run in one strip: how many threads were in which state, and which part is in view.

use super::bars::Area;
use super::surface::{Ink, Surface};
use crate::trace::{Lane, Load, ThreadState};
use crate::view::layout::Window;

/// Paints the strip: everything, the window, and the times of what was searched for.
pub fn paint_overview(
    surface: &mut dyn Surface,
    (width, height): (f64, f64),
    (lanes, load): (&[Lane], &Load),
    end_ns: u64,
    window: Window,
    lit_ns: impl Iterator<Item = u64>,
) {
    let whole = Window::fit(end_ns);
    surface.fill(0.0, 0.0, width, height, Ink::Ground);
    let columns = width.max(1.0) as usize;
    let column_ns = ((whole.length_ns() / columns as f64).ceil() as u64).max(1);
    let area = Area {
        y: 1.0,
        height: height - 2.0,
        whole: lanes.len() as f64 * column_ns as f64,
    };
    let times = load.columns(lanes.iter(), 0, column_ns, columns);
    for (index, column) in times.iter().enumerate() {
        let x = whole.x((index as u64 * column_ns) as f64, width);
        let mut bottom = height - 1.0;
        for (state, height) in ThreadState::STACKED.into_iter().zip(area.heights(column)) {
            let height = f64::from(height) / 2.0;
            if height > 0.0 {
                bottom -= height;
                surface.fill(x, bottom, 1.0, height, Ink::State(state));
            }
        }
    }
    surface.bars_done();
    let mut last_x = f64::MIN;
    for time_ns in lit_ns {
        let x = whole.x(time_ns as f64, width).round();
        if x > last_x {
            last_x = x;
            surface.fill(x, 0.0, 1.0, height, Ink::Lit);
        }
    }
    let (left, right) = (
        whole.x(window.start_ns, width).max(0.0),
        whole.x(window.end_ns, width).min(width),
    );
    for (x, wide) in [(0.0, left), (right, width - right)] {
        if wide > 0.5 {
            surface.fill(x, 0.0, wide, height, Ink::Veil);
        }
    }
    let wide = (right - left).max(3.0);
    surface.frame(
        left + 0.75,
        0.75,
        wide - 1.5,
        height - 1.5,
        Ink::Accent,
        1.5,
    );
}
