//! Who goes next, and what the machine's requests are answered with.

pub mod limits;
pub mod outcome;
