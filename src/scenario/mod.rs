//! A scenario is a Python file: what it says about itself, its knobs, and the links that carry it.
//!
//! The module docstring's first line is the title, the rest the explanation (Markdown).
//! [`knobs`] are constants with a comment, [`goals`] tasks for a person who schedules the threads,
//! [`links`] hold a whole scenario in a URL fragment, and
//! [`gallery`] has those that come with Lockstep. Nothing here keeps state: the text is all there
//! is, and a control edits the text.

pub mod gallery;
pub mod goals;
pub mod knobs;
pub mod links;
pub mod translation;

pub use gallery::Description;
pub use gallery::{GALLERY, GROUPS, GalleryEntry, description};
pub use goals::{Goal, goal};
pub use knobs::{Knob, KnobRange, KnobValue, knobs, set_by_name, with_value};
pub use links::{Link, LinkError, SharedView, decode, encode};
