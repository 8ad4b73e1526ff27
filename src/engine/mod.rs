//! The worker's side and the page's side of the message protocol.
//!
//! Invariant: the page talks to a run through [`protocol`] only, so it never waits for one.

pub mod protocol;
