//! What a program finds without defining it: builtin functions, the modules and the methods of
//! builtin types. One table drives the compiler (what may be imported), the machine (what is
//! called), the editor's completion and the language page.
//!
//! Signatures are written as CPython's documentation writes them; `/` ends the positional-only
//! parameters, `*` begins the keyword-only ones.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::cpython;

/// Declares an enum with one variant for each row of a table, and the table.
macro_rules! table {
    (
        $(#[$attribute:meta])* $name:ident, $rows:ident, $owner:ty;
        $($variant:ident $in:expr, $python:literal $signature:literal;)*
    ) => {
        $(#[$attribute])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "each variant is a row of the table")]
        #[repr(u16)]
        pub enum $name { $($variant),* }

        /// The rows, in the order of the enum.
        pub const $rows: &[Entry<$name, $owner>] = &[
            $(Entry { id: $name::$variant, owner: $in, name: $python, signature: $signature }),*
        ];

        impl $name {
            /// The row of the table.
            pub fn entry(self) -> &'static Entry<Self, $owner> {
                &$rows[self as usize]
            }
        }
    };
}

mod absent;
mod builtins;
mod exceptions;
mod methods;
mod modules;
pub mod names;

pub use builtins::{BUILTINS, Builtin};
pub use exceptions::{Kind, exception};
pub use methods::{METHODS, Method};
pub use modules::Module;

/// The sentence for a builtin that only CPython has.
pub(super) fn missing_builtin(name: &str) -> String {
    with_reason(
        format!("Lockstep does not have '{name}' yet."),
        absent::builtin(name),
    )
}

/// The sentence for what only CPython's module of this name has.
pub(super) fn missing_member(module: &str, name: &str) -> String {
    let sentence = format!("Lockstep does not have '{module}.{name}' yet.");
    with_reason(sentence, absent::member(module, name))
}

fn with_reason(sentence: String, reason: Option<&str>) -> String {
    match reason {
        Some(reason) => format!("{sentence} {reason}"),
        None => sentence,
    }
}

/// A row of one of the tables.
#[derive(Debug, Clone, Copy)]
pub struct Entry<Id: 'static, Owner: 'static> {
    /// Which.
    pub id: Id,
    /// The module or type it belongs to.
    pub owner: Owner,
    /// Its name there.
    pub name: &'static str,
    /// Its parameters.
    pub signature: &'static str,
}

/// A builtin type that has methods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "named as in Python")]
#[repr(u8)]
pub enum Type {
    Object,
    Type,
    Int,
    Float,
    Str,
    Bytes,
    Bytearray,
    List,
    Tuple,
    Dict,
    Set,
    Frozenset,
    Deque,
    Range,
    Slice,
    Generator,
    Property,
    Exception,
    Lock,
    RLock,
    Waiters,
    Event,
    Semaphore,
    Barrier,
    Thread,
    Iterator,
    Function,
    /// What `dict.keys()` and its like return.
    View,
    /// Any type to which CPython gives the method: the row is about an operator.
    Slot,
}

impl Type {
    /// All of them.
    pub const ALL: [Self; 29] = [
        Self::Object,
        Self::Type,
        Self::Int,
        Self::Float,
        Self::Str,
        Self::Bytes,
        Self::Bytearray,
        Self::List,
        Self::Tuple,
        Self::Dict,
        Self::Set,
        Self::Frozenset,
        Self::Deque,
        Self::Range,
        Self::Slice,
        Self::Generator,
        Self::Property,
        Self::Exception,
        Self::Lock,
        Self::RLock,
        Self::Waiters,
        Self::Event,
        Self::Semaphore,
        Self::Barrier,
        Self::Thread,
        Self::Iterator,
        Self::Function,
        Self::View,
        Self::Slot,
    ];

    /// Its name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Object => "object",
            Self::Type => "type",
            Self::Int => "int",
            Self::Float => "float",
            Self::Str => "str",
            Self::Bytes => "bytes",
            Self::Bytearray => "bytearray",
            Self::List => "list",
            Self::Tuple => "tuple",
            Self::Dict => "dict",
            Self::Set => "set",
            Self::Frozenset => "frozenset",
            Self::Deque => "collections.deque",
            Self::Range => "range",
            Self::Slice => "slice",
            Self::Generator => "generator",
            Self::Property => "property",
            Self::Exception => "BaseException",
            Self::Lock => "_thread.lock",
            Self::RLock => "_thread.RLock",
            Self::Waiters => "_Waiters",
            Self::Event => "_Event",
            Self::Semaphore => "_Semaphore",
            Self::Barrier => "_Barrier",
            Self::Thread => "_Thread",
            Self::Iterator => "iterator",
            Self::Function => "function",
            Self::View => "dict_keys",
            Self::Slot => "slot",
        }
    }
}

impl Builtin {
    /// Whether it is the class of an iterator of `itertools`.
    pub fn is_of_itertools(self) -> bool {
        matches!(
            self,
            Self::Accumulate
                | Self::Chain
                | Self::Combinations
                | Self::CombinationsReplaced
                | Self::Compress
                | Self::Cycle
                | Self::Dropwhile
                | Self::Filterfalse
                | Self::Islice
                | Self::Pairwise
                | Self::Permutations
                | Self::Product
                | Self::Starmap
                | Self::Takewhile
                | Self::Tee
                | Self::ZipLongest
        )
    }

    /// Whether it is the class of what goes through a builtin container.
    fn is_iterator(self) -> bool {
        matches!(
            self,
            Self::BytearrayIterator
                | Self::BytesIterator
                | Self::CallableIterator
                | Self::DequeIterator
                | Self::DictItemIterator
                | Self::DictKeyIterator
                | Self::DictReverseItemIterator
                | Self::DictReverseKeyIterator
                | Self::DictReverseValueIterator
                | Self::DictValueIterator
                | Self::Enumerate
                | Self::Filter
                | Self::IteratorType
                | Self::ListIterator
                | Self::ListReverseIterator
                | Self::Map
                | Self::RangeIterator
                | Self::Reversed
                | Self::SetIterator
                | Self::StrAsciiIterator
                | Self::StrIterator
                | Self::TupleIterator
                | Self::Zip
        )
    }

    /// Whether it is a class.
    pub fn is_type(self) -> bool {
        self.class_type().is_some()
            || matches!(
                self,
                Self::Bool
                    | Self::BuiltinFunctionType
                    | Self::CellType
                    | Self::Classmethod
                    | Self::DictItems
                    | Self::DictKeys
                    | Self::DictValues
                    | Self::EllipsisType
                    | Self::FunctionType
                    | Self::MemberType
                    | Self::MethodType
                    | Self::ModuleType
                    | Self::NoneType
                    | Self::NotImplementedType
                    | Self::Staticmethod
                    | Self::Super
            )
    }

    /// The type whose methods its instances have, if it is a class that has some.
    pub fn class_type(self) -> Option<Type> {
        Some(match self {
            Self::Object => Type::Object,
            Self::Type => Type::Type,
            Self::Int => Type::Int,
            Self::Float => Type::Float,
            Self::Str => Type::Str,
            Self::Bytes => Type::Bytes,
            Self::Bytearray => Type::Bytearray,
            Self::List => Type::List,
            Self::Tuple => Type::Tuple,
            Self::Dict => Type::Dict,
            Self::Set => Type::Set,
            Self::Frozenset => Type::Frozenset,
            Self::Deque => Type::Deque,
            Self::Range => Type::Range,
            Self::Slice => Type::Slice,
            Self::GeneratorType => Type::Generator,
            Self::Property => Type::Property,
            Self::LockType => Type::Lock,
            Self::RLockType => Type::RLock,
            Self::Waiters => Type::Waiters,
            Self::Event => Type::Event,
            Self::Semaphore => Type::Semaphore,
            Self::Barrier => Type::Barrier,
            Self::Thread => Type::Thread,
            iterator if iterator.is_iterator() || iterator.is_of_itertools() => Type::Iterator,
            Self::FunctionType => Type::Function,
            Self::DictKeys | Self::DictValues | Self::DictItems => Type::View,
            _ => return None,
        })
    }
}

/// The builtin that needs no import and has this name.
pub fn builtin(name: &str) -> Option<Builtin> {
    member(Module::Builtins, name)
}

/// The member of `module` with this name.
pub fn member(module: Module, name: &str) -> Option<Builtin> {
    let mut rows = BUILTINS.iter();
    rows.find(|row| row.owner == module && row.name == name)
        .map(|row| row.id)
}

/// The method of `owner` with this name: a row of its own, or one that it shares with others.
pub fn method(owner: Type, name: &str) -> Option<Method> {
    methods(name)[owner as usize]
}

/// The methods with this name, by owner.
pub fn methods(name: &str) -> [Option<Method>; Type::ALL.len()] {
    static BY_NAME: OnceLock<BTreeMap<&'static str, [Option<Method>; Type::ALL.len()]>> =
        OnceLock::new();
    let by_name = BY_NAME.get_or_init(|| {
        let mut rows: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for row in METHODS {
            rows.entry(row.name).or_default().push(row.id);
        }
        let rows = rows.into_iter();
        rows.map(|(name, rows)| {
            (
                name,
                Type::ALL.map(|owner| method_among(&rows, owner, name)),
            )
        })
        .collect()
    });
    // Most names of a program are no builtin type's.
    by_name
        .get(name)
        .copied()
        .unwrap_or([None; Type::ALL.len()])
}

fn method_among(rows: &[Method], owner: Type, name: &str) -> Option<Method> {
    let of = |owner: Type| rows.iter().copied().find(|row| row.entry().owner == owner);
    of(owner).or_else(|| {
        let shared = match owner {
            Type::Bytes => of(Type::Str),
            Type::Bytearray => of(Type::Bytes).or_else(|| of(Type::Str)),
            Type::Frozenset => of(Type::Set),
            _ => None,
        };
        let shared = shared.or_else(|| of(Type::Slot))?;
        cpython::type_has(owner, name).then_some(shared)
    })
}

impl Method {
    /// Whether it is a method of the class, not of its instances.
    pub fn is_of_class(self) -> bool {
        matches!(
            self,
            Self::DictFromkeys
                | Self::TypeMro
                | Self::TypeSubclasses
                | Self::IntFromBytes
                | Self::FloatFromhex
                | Self::BytesFromhex
                | Self::BytesMaketrans
                | Self::StrMaketrans
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_in_the_order_of_the_enums() {
        for (index, row) in BUILTINS.iter().enumerate() {
            assert_eq!(row.id as usize, index);
        }
        for (index, row) in METHODS.iter().enumerate() {
            assert_eq!(row.id as usize, index);
        }
        assert_eq!(member(Module::Time, "sleep"), Some(Builtin::Sleep));
        assert_eq!(method(Type::List, "append"), Some(Method::ListAppend));
    }
}
