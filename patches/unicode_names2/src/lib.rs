//! Stands in for the crate `unicode_names2`, of which the parser needs one function, for
//! `"\N{BULLET}"`.
//!
//! The names of all characters are nearly 1 MB, a third of what a visitor of the page would load,
//! and twice at that. So no name is known here, and Lockstep refuses the escape with a sentence.

/// The character of this name: none is known.
pub fn character(_name: &str) -> Option<char> {
    None
}
