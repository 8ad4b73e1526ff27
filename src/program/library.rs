//! What a program finds without defining it: builtin functions, the modules and the methods of
//! builtin types. One table drives the compiler (what may be imported), the machine (what is
//! called), the editor's completion and the language page.
//!
//! Signatures are written as CPython's documentation writes them; `/` ends the positional-only
//! parameters, `*` begins the keyword-only ones.

mod exceptions;
mod modules;

pub use exceptions::{Kind, exception};
pub use modules::Module;

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
}

impl Type {
    /// All of them.
    pub const ALL: [Self; 24] = [
        Self::Object,
        Self::Type,
        Self::Int,
        Self::Float,
        Self::Str,
        Self::Bytes,
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
    BuildClass Module::Builtins, "__build_class__" "name, bases, namespace, attributes, keywords, /";
    Bytes Module::Builtins, "bytes" "source=b'', encoding=None, errors=None";
    Callable Module::Builtins, "callable" "obj, /";
    Chr Module::Builtins, "chr" "i, /";
    Classmethod Module::Builtins, "classmethod" "function, /";
    Delattr Module::Builtins, "delattr" "obj, name, /";
    Dict Module::Builtins, "dict" "*args, **kwargs";
    Divmod Module::Builtins, "divmod" "x, y, /";
    Enumerate Module::Builtins, "enumerate" "iterable, start=0";
    Float Module::Builtins, "float" "x=0, /";
    Format Module::Builtins, "format" "value, format_spec='', /";
    Frozenset Module::Builtins, "frozenset" "iterable=(), /";
    Getattr Module::Builtins, "getattr" "object, name, default=None, /";
    Hasattr Module::Builtins, "hasattr" "obj, name, /";
    Hash Module::Builtins, "hash" "obj, /";
    Hex Module::Builtins, "hex" "number, /";
    Id Module::Builtins, "id" "obj, /";
    Int Module::Builtins, "int" "x=0, /, base=10";
    Isinstance Module::Builtins, "isinstance" "obj, class_or_tuple, /";
    Issubclass Module::Builtins, "issubclass" "cls, class_or_tuple, /";
    Iter Module::Builtins, "iter" "iterable, sentinel=None, /";
    Len Module::Builtins, "len" "obj, /";
    List Module::Builtins, "list" "iterable=(), /";
    Max Module::Builtins, "max" "*args, key=None, default=None";
    Min Module::Builtins, "min" "*args, key=None, default=None";
    Next Module::Builtins, "next" "iterator, default=None, /";
    Object Module::Builtins, "object" "*args, **kwargs";
    Oct Module::Builtins, "oct" "number, /";
    Ord Module::Builtins, "ord" "c, /";
    Pow Module::Builtins, "pow" "base, exp, mod=None";
    Print Module::Builtins, "print" "*args, sep=' ', end='\\n', file=None, flush=False";
    Property Module::Builtins, "property" "fget=None, fset=None, fdel=None, doc=None";
    Range Module::Builtins, "range" "*args";
    Repr Module::Builtins, "repr" "obj, /";
    Reversed Module::Builtins, "reversed" "sequence, /";
    Round Module::Builtins, "round" "number, ndigits=None";
    Set Module::Builtins, "set" "iterable=(), /";
    Setattr Module::Builtins, "setattr" "obj, name, value, /";
    Slice Module::Builtins, "slice" "*args";
    Sorted Module::Builtins, "sorted" "iterable, /, *, key=None, reverse=False";
    Staticmethod Module::Builtins, "staticmethod" "function, /";
    Str Module::Builtins, "str" "object='', encoding=None, errors=None";
    Sum Module::Builtins, "sum" "iterable, /, start=0";
    Super Module::Builtins, "super" "type, object=None, /";
    Tuple Module::Builtins, "tuple" "iterable=(), /";
    Type Module::Builtins, "type" "*args, **kwargs";
    Vars Module::Builtins, "vars" "object, /";
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
    ThreadAlive Module::Threading, "_alive" "";
    ThreadCurrent Module::Threading, "_current" "";
    Lock Module::Threading, "Lock" "";
    LockType Module::Threading, "LockType" "*args";
    RLock Module::Threading, "RLock" "";
    RLockType Module::Threading, "RLockType" "*args";
    Waiters Module::Threading, "_Waiters" "name, /";
    Event Module::Threading, "_Event" "";
    Semaphore Module::Threading, "_Semaphore" "value, bound, /";
    Barrier Module::Threading, "_Barrier" "parties, has_action, /";
    Thread Module::Threading, "_Thread" "name, daemon, /";
    WriteException Module::Threading, "_write_exception" "prefix, exception, words, /";
    Warn Module::Threading, "_warn" "message, /";
    AtExit Module::Threading, "_at_exit" "function, /";
    Monotonic Module::Time, "monotonic" "";
    PerfCounter Module::Time, "perf_counter" "";
    Sleep Module::Time, "sleep" "secs, /";
    Time Module::Time, "time" "";
    PerfCounterNs Module::Time, "perf_counter_ns" "";
    MonotonicNs Module::Time, "monotonic_ns" "";
    TimeNs Module::Time, "time_ns" "";
    ProcessTime Module::Time, "process_time" "";
    ThreadTime Module::Time, "thread_time" "";
    BuiltinFunctionType Module::Hidden, "builtin_function_or_method" "*args";
    CellType Module::Hidden, "cell" "*args";
    Deque Module::UnderscoreCollections, "deque" "iterable=(), maxlen=None";
    EllipsisType Module::Hidden, "ellipsis" "*args";
    FunctionType Module::Hidden, "function" "*args";
    GeneratorType Module::Hidden, "generator" "*args";
    IteratorType Module::Hidden, "iterator" "*args";
    MethodType Module::Hidden, "method" "function, instance, /";
    ModuleType Module::Hidden, "module" "*args";
    NoneType Module::Hidden, "NoneType" "*args";
    NotImplementedType Module::Hidden, "NotImplementedType" "*args";
    DictKeys Module::Hidden, "dict_keys" "*args";
    DictValues Module::Hidden, "dict_values" "*args";
    DictItems Module::Hidden, "dict_items" "*args";
    Handled Module::Builtins, "_handled" "";
    NativeType Module::Builtins, "_native_type" "obj, /";
    Lookup Module::Builtins, "_lookup" "cls, name, /";
    DictFind Module::Builtins, "_dict_find" "table, key, hash, start, /";
    DictPut Module::Builtins, "_dict_put" "table, index, key, hash, value, /";
    Payload Module::Builtins, "_payload" "obj, /";
    RawWrite Module::Builtins, "_write" "text, is_error, /";
    SortKeyed Module::Builtins, "_sort_keyed" "items, keys, reverse, /";
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
    LockEnter Type::Lock, "__enter__" "";
    LockExit Type::Lock, "__exit__" "*args";
    LockLocked Type::Lock, "locked" "";
    LockRelease Type::Lock, "release" "";
    RLockAcquire Type::RLock, "acquire" "blocking=True, timeout=-1";
    RLockEnter Type::RLock, "__enter__" "";
    RLockExit Type::RLock, "__exit__" "*args";
    RLockRelease Type::RLock, "release" "";
    RLockIsOwned Type::RLock, "_is_owned" "";
    RLockReleaseSave Type::RLock, "_release_save" "";
    RLockAcquireRestore Type::RLock, "_acquire_restore" "state, /";
    WaitersEnqueue Type::Waiters, "enqueue" "";
    WaitersWait Type::Waiters, "wait" "ticket, timeout, /";
    WaitersNotify Type::Waiters, "notify" "n, /";
    WaitersCount Type::Waiters, "count" "";
    EventIsSet Type::Event, "is_set" "";
    EventSet Type::Event, "set" "";
    EventClear Type::Event, "clear" "";
    EventWait Type::Event, "wait" "timeout, /";
    SemaphoreAcquire Type::Semaphore, "acquire" "blocking, timeout, /";
    SemaphoreRelease Type::Semaphore, "release" "n, /";
    SemaphoreValue Type::Semaphore, "value" "";
    BarrierArrive Type::Barrier, "arrive" "timeout, /";
    BarrierEndAction Type::Barrier, "end_action" "opens, /";
    BarrierReset Type::Barrier, "reset" "";
    BarrierAbort Type::Barrier, "abort" "";
    BarrierWaiting Type::Barrier, "waiting" "";
    BarrierBroken Type::Barrier, "broken" "";
    BarrierParties Type::Barrier, "parties" "";
    ThreadIsAlive Type::Thread, "is_alive" "";
    ThreadJoin Type::Thread, "join" "timeout, /";
    ThreadStart Type::Thread, "start" "function, /";
    ThreadNumber Type::Thread, "number" "";
    ThreadIdent Type::Thread, "ident" "";
    ThreadName Type::Thread, "name" "";
    ThreadSetName Type::Thread, "set_name" "name, /";
    ThreadDaemon Type::Thread, "daemon" "";
    ThreadSetDaemon Type::Thread, "set_daemon" "daemon, /";
    ObjectInit Type::Object, "__init__" "*args, **kwargs";
    ObjectNew Type::Object, "__new__" "*args, **kwargs";
    ObjectRepr Type::Object, "__repr__" "";
    ObjectStr Type::Object, "__str__" "";
    ObjectEq Type::Object, "__eq__" "other, /";
    ObjectNe Type::Object, "__ne__" "other, /";
    ObjectHash Type::Object, "__hash__" "";
    ObjectGetattribute Type::Object, "__getattribute__" "name, /";
    ObjectSetattr Type::Object, "__setattr__" "name, value, /";
    ObjectDelattr Type::Object, "__delattr__" "name, /";
    ObjectInitSubclass Type::Object, "__init_subclass__" "**kwargs";
    ObjectFormat Type::Object, "__format__" "spec, /";
    TypeNew Type::Type, "__new__" "*args, **kwargs";
    GeneratorSend Type::Generator, "send" "arg, /";
    GeneratorThrow Type::Generator, "throw" "typ, val=None, tb=None, /";
    GeneratorClose Type::Generator, "close" "";
    GeneratorNext Type::Generator, "__next__" "";
    GeneratorIter Type::Generator, "__iter__" "";
    PropertySetter Type::Property, "setter" "fset, /";
    PropertyGetter Type::Property, "getter" "fget, /";
    PropertyDeleter Type::Property, "deleter" "fdel, /";
    ExceptionInit Type::Exception, "__init__" "*args";
    ExceptionWithTraceback Type::Exception, "with_traceback" "tb, /";
    ExceptionAddNote Type::Exception, "add_note" "note, /";
    DictClear Type::Dict, "clear" "";
    DictCopy Type::Dict, "copy" "";
    DictGet Type::Dict, "get" "key, default=None, /";
    DictItemsMethod Type::Dict, "items" "";
    DictKeysMethod Type::Dict, "keys" "";
    DictPop Type::Dict, "pop" "key, default=None, /";
    DictPopitem Type::Dict, "popitem" "";
    DictSetdefault Type::Dict, "setdefault" "key, default=None, /";
    DictUpdate Type::Dict, "update" "*args, **kwargs";
    DictValuesMethod Type::Dict, "values" "";
    SetAdd Type::Set, "add" "object, /";
    SetClear Type::Set, "clear" "";
    SetDiscard Type::Set, "discard" "object, /";
    SetPop Type::Set, "pop" "";
    SetRemove Type::Set, "remove" "object, /";
    SetUpdate Type::Set, "update" "*args";
}

impl Builtin {
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
                    | Self::Enumerate
                    | Self::FunctionType
                    | Self::IteratorType
                    | Self::MethodType
                    | Self::ModuleType
                    | Self::NoneType
                    | Self::NotImplementedType
                    | Self::Reversed
                    | Self::Staticmethod
                    | Self::Super
                    | Self::Zip
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
