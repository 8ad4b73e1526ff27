//! The primitives of `threading` other than `Lock`.

use crate::program::library::Builtin;

/// A primitive.
pub(crate) enum Primitive {}

impl Primitive {
    /// `type(primitive)`
    pub(crate) fn class(&self) -> Builtin {
        match *self {}
    }

    /// Its id in events.
    pub(crate) fn object(&self) -> u32 {
        match *self {}
    }

    /// `bool(primitive)`
    pub(crate) fn truth(&self) -> bool {
        match *self {}
    }
}
