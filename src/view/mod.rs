//! The page: editor, knobs, run, timeline, output, statistics, links.
//!
//! What can be computed without a browser (numbers, lines of output, rates, the maths of the
//! timeline) stands here and is tested natively; everything that touches Leptos or the DOM is in
//! `page`. Nothing here runs a program: the page talks to an engine by messages only.

pub mod chart;
pub mod compare;
pub mod console;
pub mod estimate;
pub mod format;
pub mod history;
pub mod keys;
pub mod layout;
pub mod long_list;
pub mod rates;
pub mod run_file;
pub mod slider;
pub mod sweep;
pub mod timeline;
pub mod uncaught;

#[cfg(all(feature = "page", target_family = "wasm"))]
mod page;

#[cfg(all(feature = "page", target_family = "wasm"))]
pub use page::mount;
