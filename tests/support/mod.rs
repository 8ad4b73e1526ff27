//! What the integration tests share: test programs as data, the two interpreters, and how their
//! results are made comparable.
//!
//! tests/README.md describes the vocabulary of the program files.

#![allow(dead_code, reason = "each test binary uses a part of this")]

pub(crate) mod case;
pub(crate) mod interpreter;
pub(crate) mod normalise;
pub(crate) mod process;
pub(crate) mod property;
