//! What a program finds without defining it: builtin functions, the modules and the methods of
//! builtin types. One table drives the compiler (what may be imported), the machine (what is
//! called), the editor's completion and the language page.
//!
//! Signatures are written as CPython's documentation writes them; `/` ends the positional-only
//! parameters, `*` begins the keyword-only ones.

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

/// A module that can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Module {
    /// What needs no import.
    Builtins,
    /// `random`
    Random,
    /// `threading`
    Threading,
    /// `time`
    Time,
}

impl Module {
    /// Those that an `import` can name.
    pub const IMPORTABLE: [Self; 3] = [Self::Random, Self::Threading, Self::Time];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Builtins => "builtins",
            Self::Random => "random",
            Self::Threading => "threading",
            Self::Time => "time",
        }
    }

    /// The importable module of this name.
    pub fn by_name(name: &str) -> Option<Self> {
        Self::IMPORTABLE
            .into_iter()
            .find(|module| module.name() == name)
    }
}

/// A builtin type that has methods.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "named as in Python")]
pub enum Type {
    Str,
    List,
    Tuple,
    Lock,
    Thread,
}

table! {
    /// A function or type of a module.
    Builtin, BUILTINS, Module;
    Abs Module::Builtins, "abs" "x, /";
    Bool Module::Builtins, "bool" "x=False, /";
    Float Module::Builtins, "float" "x=0, /";
    Int Module::Builtins, "int" "x=0, /, base=10";
    Len Module::Builtins, "len" "obj, /";
    List Module::Builtins, "list" "iterable=(), /";
    Max Module::Builtins, "max" "*args";
    Min Module::Builtins, "min" "*args";
    Print Module::Builtins, "print" "*args, sep=' ', end='\\n', file=None, flush=False";
    Range Module::Builtins, "range" "*args";
    Repr Module::Builtins, "repr" "obj, /";
    Round Module::Builtins, "round" "number, ndigits=None";
    Sorted Module::Builtins, "sorted" "iterable, /, *, reverse=False";
    Str Module::Builtins, "str" "object='', /";
    Sum Module::Builtins, "sum" "iterable, /, start=0";
    Tuple Module::Builtins, "tuple" "iterable=(), /";
    RandomChoice Module::Random, "choice" "seq";
    RandomRandint Module::Random, "randint" "a, b";
    RandomRandom Module::Random, "random" "";
    RandomRandrange Module::Random, "randrange" "start, stop=None, step=1";
    RandomSample Module::Random, "sample" "population, k";
    RandomSeed Module::Random, "seed" "a=None";
    RandomShuffle Module::Random, "shuffle" "x";
    RandomUniform Module::Random, "uniform" "a, b";
    ActiveCount Module::Threading, "active_count" "";
    CurrentThread Module::Threading, "current_thread" "";
    Enumerate Module::Threading, "enumerate" "";
    GetIdent Module::Threading, "get_ident" "";
    Lock Module::Threading, "Lock" "";
    MainThread Module::Threading, "main_thread" "";
    Thread Module::Threading, "Thread"
        "group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None";
    Monotonic Module::Time, "monotonic" "";
    PerfCounter Module::Time, "perf_counter" "";
    Sleep Module::Time, "sleep" "secs, /";
    Time Module::Time, "time" "";
}

table! {
    /// A method of a builtin type.
    Method, METHODS, Type;
    StrCount Type::Str, "count" "sub, /";
    StrEndswith Type::Str, "endswith" "suffix, /";
    StrFind Type::Str, "find" "sub, /";
    StrIndex Type::Str, "index" "sub, /";
    StrJoin Type::Str, "join" "iterable, /";
    StrLower Type::Str, "lower" "";
    StrLstrip Type::Str, "lstrip" "chars=None, /";
    StrReplace Type::Str, "replace" "old, new, count=-1, /";
    StrRstrip Type::Str, "rstrip" "chars=None, /";
    StrSplit Type::Str, "split" "sep=None, maxsplit=-1";
    StrStartswith Type::Str, "startswith" "prefix, /";
    StrStrip Type::Str, "strip" "chars=None, /";
    StrUpper Type::Str, "upper" "";
    ListAppend Type::List, "append" "object, /";
    ListClear Type::List, "clear" "";
    ListCopy Type::List, "copy" "";
    ListCount Type::List, "count" "value, /";
    ListExtend Type::List, "extend" "iterable, /";
    ListIndex Type::List, "index" "value, start=0, stop=9223372036854775807, /";
    ListInsert Type::List, "insert" "index, object, /";
    ListPop Type::List, "pop" "index=-1, /";
    ListRemove Type::List, "remove" "value, /";
    ListReverse Type::List, "reverse" "";
    ListSort Type::List, "sort" "*, reverse=False";
    TupleCount Type::Tuple, "count" "value, /";
    TupleIndex Type::Tuple, "index" "value, start=0, stop=9223372036854775807, /";
    LockAcquire Type::Lock, "acquire" "blocking=True, timeout=-1";
    LockLocked Type::Lock, "locked" "";
    LockRelease Type::Lock, "release" "";
    ThreadIsAlive Type::Thread, "is_alive" "";
    ThreadJoin Type::Thread, "join" "timeout=None";
    ThreadStart Type::Thread, "start" "";
}

impl Builtin {
    /// Whether it is a class in CPython.
    pub fn is_type(self) -> bool {
        matches!(
            self,
            Self::Bool
                | Self::Float
                | Self::Int
                | Self::List
                | Self::Range
                | Self::Str
                | Self::Thread
                | Self::Tuple
        )
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

/// The method of `owner` with this name.
pub fn method(owner: Type, name: &str) -> Option<Method> {
    let mut rows = METHODS.iter();
    rows.find(|row| row.owner == owner && row.name == name)
        .map(|row| row.id)
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
