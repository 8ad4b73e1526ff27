//! What classes take from the builtin types that they derive from.

use crate::program::library::Builtin;

impl Builtin {
    /// Whether its `__init__` may give an instance of a derived class another value.
    pub(crate) fn is_mutable(self) -> bool {
        matches!(
            self,
            Self::Bytearray | Self::List | Self::Dict | Self::Set | Self::Deque
        )
    }

    /// Whether its instances have attributes of their own, as `CPython`'s have.
    pub(crate) fn has_dict(self) -> bool {
        matches!(
            self,
            Self::Type
                | Self::FunctionType
                | Self::ModuleType
                | Self::Thread
                | Self::Waiters
                | Self::Event
                | Self::Semaphore
                | Self::Barrier
        )
    }

    /// Whether it takes types in brackets: `list[int]`.
    pub(in crate::machine) fn is_generic(self) -> bool {
        matches!(
            self,
            Self::Deque
                | Self::Dict
                | Self::Enumerate
                | Self::Frozenset
                | Self::List
                | Self::Set
                | Self::Tuple
                | Self::Type
        )
    }

    /// Whether instances of derived classes hold a value of this type.
    pub(super) fn has_payload(self) -> bool {
        matches!(
            self,
            Self::Int
                | Self::Float
                | Self::Str
                | Self::Bytes
                | Self::Bytearray
                | Self::List
                | Self::Tuple
                | Self::Dict
                | Self::Set
                | Self::Frozenset
                | Self::Deque
                | Self::Property
                | Self::Lock
                | Self::RLockType
                | Self::Event
                | Self::Semaphore
                | Self::Barrier
        )
    }
}
