//! The timeline as maths and paint, without a browser: rows, what is in view, how it is painted
//! on some [`surface::Surface`], what is under a pointer and where one gets from there.
//!
//! The page's part, which has the canvas, the pointer and the keys, is in `page/timeline`.

pub mod bars;
pub mod hit;
pub mod legend;
pub mod marks;
pub mod overlay;
pub mod overview;
pub mod paint;
pub mod raster;
pub mod rows;
pub mod scene;
pub mod steps;
pub mod surface;
pub mod svg;
pub mod walk;

#[cfg(test)]
mod tests;

pub use hit::{Target, target};
pub use legend::Legend;
pub use marks::Mark;
pub use overview::paint_overview;
pub use paint::{INDENT, paint};
pub use rows::{Group, HOLDS, LANE_HEIGHT, Row, Rows};
pub use scene::{AXIS_HEIGHT, Scene, Subject};
pub use surface::{Ink, Surface};
