//! The gallery, knobs and links.
