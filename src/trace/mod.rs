//! What happened in a run, as fixed-size binary events, and what can be read from them.
//!
//! Deliberately knows nothing of values, primitives or the page: an event holds numbers only.

pub mod event;

pub use event::{Event, EventKind};
