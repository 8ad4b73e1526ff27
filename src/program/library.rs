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
    /// What programs meet but can't name: types, and the ends of operations with a key function.
    Hidden,
}

impl Module {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Builtins,
        Self::Random,
        Self::Threading,
        Self::Time,
        Self::Hidden,
    ];

    /// Those that an `import` can name.
    pub const IMPORTABLE: [Self; 3] = [Self::Random, Self::Threading, Self::Time];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Builtins => "builtins",
            Self::Random => "random",
            Self::Threading => "threading",
            Self::Time => "time",
            Self::Hidden => "",
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

impl Type {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Str, Self::List, Self::Tuple, Self::Lock, Self::Thread];

    /// Its name in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Str => "str",
            Self::List => "list",
            Self::Tuple => "tuple",
            Self::Lock => "_thread.lock",
            Self::Thread => "Thread",
        }
    }
}

table! {
    /// A function or type of a module.
    Builtin, BUILTINS, Module;
    Abs Module::Builtins, "abs" "x, /";
    All Module::Builtins, "all" "iterable, /";
    Any Module::Builtins, "any" "iterable, /";
    Ascii Module::Builtins, "ascii" "obj, /";
    Bin Module::Builtins, "bin" "number, /";
    Bool Module::Builtins, "bool" "x=False, /";
    Callable Module::Builtins, "callable" "obj, /";
    Chr Module::Builtins, "chr" "i, /";
    Divmod Module::Builtins, "divmod" "x, y, /";
    Enumerate Module::Builtins, "enumerate" "iterable, start=0";
    Float Module::Builtins, "float" "x=0, /";
    Format Module::Builtins, "format" "value, format_spec='', /";
    Hex Module::Builtins, "hex" "number, /";
    Int Module::Builtins, "int" "x=0, /, base=10";
    Isinstance Module::Builtins, "isinstance" "obj, class_or_tuple, /";
    Iter Module::Builtins, "iter" "iterable, /";
    Len Module::Builtins, "len" "obj, /";
    List Module::Builtins, "list" "iterable=(), /";
    Max Module::Builtins, "max" "*args, key=None, default=None";
    Min Module::Builtins, "min" "*args, key=None, default=None";
    Next Module::Builtins, "next" "iterator, default=None, /";
    Oct Module::Builtins, "oct" "number, /";
    Ord Module::Builtins, "ord" "c, /";
    Pow Module::Builtins, "pow" "base, exp, mod=None";
    Print Module::Builtins, "print" "*args, sep=' ', end='\\n', file=None, flush=False";
    Range Module::Builtins, "range" "*args";
    Repr Module::Builtins, "repr" "obj, /";
    Reversed Module::Builtins, "reversed" "sequence, /";
    Round Module::Builtins, "round" "number, ndigits=None";
    Sorted Module::Builtins, "sorted" "iterable, /, *, key=None, reverse=False";
    Str Module::Builtins, "str" "object='', /";
    Sum Module::Builtins, "sum" "iterable, /, start=0";
    Tuple Module::Builtins, "tuple" "iterable=(), /";
    Type Module::Builtins, "type" "object, /";
    Zip Module::Builtins, "zip" "*args, strict=False";
    RandomChoice Module::Random, "choice" "seq";
    RandomChoices Module::Random, "choices" "population, weights=None, *, cum_weights=None, k=1";
    RandomGetrandbits Module::Random, "getrandbits" "k, /";
    RandomRandint Module::Random, "randint" "a, b";
    RandomRandom Module::Random, "random" "";
    RandomRandrange Module::Random, "randrange" "start, stop=None, step=1";
    RandomSample Module::Random, "sample" "population, k";
    RandomSeed Module::Random, "seed" "a=None, version=2";
    RandomShuffle Module::Random, "shuffle" "x";
    RandomUniform Module::Random, "uniform" "a, b";
    ActiveCount Module::Threading, "active_count" "";
    CurrentThread Module::Threading, "current_thread" "";
    EnumerateThreads Module::Threading, "enumerate" "";
    GetIdent Module::Threading, "get_ident" "";
    Lock Module::Threading, "Lock" "";
    MainThread Module::Threading, "main_thread" "";
    Thread Module::Threading, "Thread"
        "group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None";
    Monotonic Module::Time, "monotonic" "";
    PerfCounter Module::Time, "perf_counter" "";
    Sleep Module::Time, "sleep" "secs, /";
    Time Module::Time, "time" "";
    BuiltinFunctionType Module::Hidden, "builtin_function_or_method" "";
    FunctionType Module::Hidden, "function" "";
    IteratorType Module::Hidden, "iterator" "";
    LockType Module::Hidden, "lock" "";
    ModuleType Module::Hidden, "module" "";
    NoneType Module::Hidden, "NoneType" "";
    FinishKeyed Module::Hidden, "keyed" "operation, target, items, keys, reverse, /";
}

table! {
    /// A method of a builtin type.
    Method, METHODS, Type;
    StrCapitalize Type::Str, "capitalize" "";
    StrCasefold Type::Str, "casefold" "";
    StrCenter Type::Str, "center" "width, fillchar=' ', /";
    StrCount Type::Str, "count" "sub, start=None, end=None, /";
    StrEndswith Type::Str, "endswith" "suffix, start=None, end=None, /";
    StrFind Type::Str, "find" "sub, start=None, end=None, /";
    StrIndex Type::Str, "index" "sub, start=None, end=None, /";
    StrIsalnum Type::Str, "isalnum" "";
    StrIsalpha Type::Str, "isalpha" "";
    StrIsascii Type::Str, "isascii" "";
    StrIsdecimal Type::Str, "isdecimal" "";
    StrIsdigit Type::Str, "isdigit" "";
    StrIslower Type::Str, "islower" "";
    StrIsnumeric Type::Str, "isnumeric" "";
    StrIsspace Type::Str, "isspace" "";
    StrIsupper Type::Str, "isupper" "";
    StrJoin Type::Str, "join" "iterable, /";
    StrLjust Type::Str, "ljust" "width, fillchar=' ', /";
    StrLower Type::Str, "lower" "";
    StrLstrip Type::Str, "lstrip" "chars=None, /";
    StrPartition Type::Str, "partition" "sep, /";
    StrRemoveprefix Type::Str, "removeprefix" "prefix, /";
    StrRemovesuffix Type::Str, "removesuffix" "suffix, /";
    StrReplace Type::Str, "replace" "old, new, count=-1, /";
    StrRfind Type::Str, "rfind" "sub, start=None, end=None, /";
    StrRindex Type::Str, "rindex" "sub, start=None, end=None, /";
    StrRjust Type::Str, "rjust" "width, fillchar=' ', /";
    StrRpartition Type::Str, "rpartition" "sep, /";
    StrRsplit Type::Str, "rsplit" "sep=None, maxsplit=-1";
    StrRstrip Type::Str, "rstrip" "chars=None, /";
    StrSplit Type::Str, "split" "sep=None, maxsplit=-1";
    StrSplitlines Type::Str, "splitlines" "keepends=False";
    StrStartswith Type::Str, "startswith" "prefix, start=None, end=None, /";
    StrStrip Type::Str, "strip" "chars=None, /";
    StrSwapcase Type::Str, "swapcase" "";
    StrTitle Type::Str, "title" "";
    StrUpper Type::Str, "upper" "";
    StrZfill Type::Str, "zfill" "width, /";
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
    ListSort Type::List, "sort" "*, key=None, reverse=False";
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
                | Self::BuiltinFunctionType
                | Self::Enumerate
                | Self::Float
                | Self::FunctionType
                | Self::Int
                | Self::IteratorType
                | Self::List
                | Self::LockType
                | Self::ModuleType
                | Self::NoneType
                | Self::Range
                | Self::Reversed
                | Self::Str
                | Self::Thread
                | Self::Tuple
                | Self::Type
                | Self::Zip
        )
    }

    /// The methods that can be taken from it, if it is a type that has some.
    pub fn method_owner(self) -> Option<Type> {
        Some(match self {
            Self::Str => Type::Str,
            Self::List => Type::List,
            Self::Tuple => Type::Tuple,
            Self::LockType => Type::Lock,
            Self::Thread => Type::Thread,
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

/// Attributes of values that are no methods.
const ATTRIBUTES: [&str; 9] = [
    "__class__",
    "__name__",
    "daemon",
    "ident",
    "name",
    "native_id",
    "start",
    "step",
    "stop",
];

/// Whether a value or a module that can be imported has an attribute of this name.
pub(crate) fn has_attribute(name: &str) -> bool {
    let is_member = |module| member(module, name).is_some();
    ATTRIBUTES.contains(&name)
        || METHODS.iter().any(|row| row.name == name)
        || Module::IMPORTABLE.into_iter().any(is_member)
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
