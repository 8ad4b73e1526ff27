//! Values, as far as counting is concerned: all that refer to an object do so in the same way.

use std::ptr::NonNull;

use super::{Header, IMMORTAL, Immortals, load_plain, store_plain};
use crate::machine::value::Value;

impl Clone for Value {
    #[inline]
    fn clone(&self) -> Self {
        if let Some(header) = self.header() {
            header.retain();
        }
        // SAFETY: the copy's reference has just been counted, and plain values are just bits.
        unsafe { std::ptr::read(self) }
    }
}

/// Does the same with the object of every kind of value that has one.
macro_rules! with_object {
    ($value:expr, $object:ident => $then:expr, $otherwise:expr) => {
        match $value {
            Value::Str($object) => $then,
            Value::Bytes($object) => $then,
            Value::Bytearray($object) => $then,
            Value::List($object) => $then,
            Value::Tuple($object) => $then,
            Value::Dict($object) => $then,
            Value::Set($object) | Value::Frozenset($object) => $then,
            Value::Deque($object) => $then,
            Value::Range($object) => $then,
            Value::Slice($object) => $then,
            Value::View($object) => $then,
            Value::Function($object) => $then,
            Value::BoundMethod($object) => $then,
            Value::Method($object) => $then,
            Value::Iterator($object) => $then,
            Value::Generator($object) => $then,
            Value::Class($object) => $then,
            Value::Instance($object) => $then,
            Value::Property($object) => $then,
            Value::Wrapper($object) => $then,
            Value::Member($object) => $then,
            Value::Super($object) => $then,
            Value::Cell($object) => $then,
            Value::Lock($object) => $then,
            Value::Primitive($object) => $then,
            Value::Thread($object) => $then,
            Value::Unbound
            | Value::None
            | Value::Bool(_)
            | Value::Int(_)
            | Value::Float(_)
            | Value::Ellipsis
            | Value::NotImplemented
            | Value::Builtin(_)
            | Value::Module(_) => $otherwise,
        }
    };
}

impl Value {
    /// The header of the object that it refers to, if it does.
    #[inline]
    fn header(&self) -> Option<&Header> {
        if self.is_plain() {
            return None;
        }
        // SAFETY: all other variants hold a `Ref`, which is one pointer to an `Allocation`, which
        // begins with its `Header`; the tag is a word, and the pointer stands behind it (`repr`
        // of `Value`). The object is alive while this value is.
        Some(unsafe {
            let pointer = std::ptr::from_ref(self).cast::<u64>().add(1);
            pointer.cast::<NonNull<Header>>().read().as_ref()
        })
    }

    /// Drops a value, which is quick unless it is the last reference to an object.
    #[inline]
    pub(crate) fn discard(self) {
        if let Some(header) = self.header()
            && header.release()
        {
            // As it was: dropping it frees the object.
            store_plain(&header.count, load_plain(&header.count) | 1);
            drop(self);
            return;
        }
        std::mem::forget(self);
    }

    /// Whether it refers to an object that only this thread can reach.
    #[inline]
    pub(in crate::machine) fn is_private(&self) -> bool {
        self.header().is_some_and(Header::is_private)
    }

    /// Lets other threads reach the object from here on; `false`: they could already. What it
    /// refers to has to follow.
    pub(in crate::machine) fn share(&self) -> bool {
        with_object!(self, object => object.mark_shared(), false)
    }

    /// Whether no count of this value is ever touched.
    #[inline]
    pub(in crate::machine) fn is_immortal(&self) -> bool {
        self.header()
            .is_none_or(|header| load_plain(&header.count) & IMMORTAL != 0)
    }

    /// See [`Ref::make_immortal`].
    pub(in crate::machine) fn make_immortal(&self, immortals: &Immortals) -> bool {
        !self.is_immortal() && with_object!(self, object => object.make_immortal(immortals), false)
    }

    /// The same as [`identity`](Self::identity), if somebody has asked for it before.
    pub(crate) fn known_identity(&self) -> Option<u32> {
        let identity = super::load_plain(&self.header()?.identity);
        (identity != 0).then_some(identity)
    }

    /// Where an object lies, to tell it from others for as long as none is made or freed; 0 for values
    /// that are no objects.
    pub(in crate::machine) fn place(&self) -> usize {
        let header = self.header();
        header.map_or(0, |header| std::ptr::from_ref(header).addr())
    }

    /// A number that no other object of the run has; `None` for values that are no objects.
    pub(crate) fn identity(&self) -> Option<u32> {
        with_object!(self, object => Some(object.identity()), None)
    }
}
