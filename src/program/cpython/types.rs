//! What objects of the builtin types of CPython 3.11 have.

use super::super::library::{Builtin, Type};

/// `dir(object())`
pub(super) const OBJECT: &str = "
    __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__
    __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__
    __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__
";

// `dir` of objects of some types, without that of `object`.

const NONETYPE: &str = "
    __bool__
";

const BOOL: &str = "
    __abs__ __add__ __and__ __bool__ __ceil__ __divmod__ __float__ __floor__ __floordiv__
    __getnewargs__ __index__ __int__ __invert__ __lshift__ __mod__ __mul__ __neg__ __or__ __pos__
    __pow__ __radd__ __rand__ __rdivmod__ __rfloordiv__ __rlshift__ __rmod__ __rmul__ __ror__
    __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __sub__ __truediv__
    __trunc__ __xor__ as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag
    numerator real to_bytes
";

const BUILTIN_FUNCTION_OR_METHOD: &str = "
    __call__ __module__ __name__ __qualname__ __self__ __text_signature__
";

const FLOAT: &str = "
    __abs__ __add__ __bool__ __ceil__ __divmod__ __float__ __floor__ __floordiv__ __getformat__
    __getnewargs__ __int__ __mod__ __mul__ __neg__ __pos__ __pow__ __radd__ __rdivmod__
    __rfloordiv__ __rmod__ __rmul__ __round__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__
    __trunc__ as_integer_ratio conjugate fromhex hex imag is_integer real
";

const FUNCTION: &str = "
    __annotations__ __builtins__ __call__ __closure__ __code__ __defaults__ __dict__ __get__
    __globals__ __kwdefaults__ __module__ __name__ __qualname__
";

const INT: &str = "
    __abs__ __add__ __and__ __bool__ __ceil__ __divmod__ __float__ __floor__ __floordiv__
    __getnewargs__ __index__ __int__ __invert__ __lshift__ __mod__ __mul__ __neg__ __or__ __pos__
    __pow__ __radd__ __rand__ __rdivmod__ __rfloordiv__ __rlshift__ __rmod__ __rmul__ __ror__
    __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __sub__ __truediv__
    __trunc__ __xor__ as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag
    numerator real to_bytes
";

const LIST: &str = "
    __add__ __class_getitem__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ __iter__
    __len__ __mul__ __reversed__ __rmul__ __setitem__ append clear copy count extend index insert
    pop remove reverse sort
";

const RANGE: &str = "
    __bool__ __contains__ __getitem__ __iter__ __len__ __reversed__ count index start step stop
";

const STR: &str = "
    __add__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mod__ __mul__ __rmod__
    __rmul__ capitalize casefold center count encode endswith expandtabs find format format_map
    index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable
    isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix
    replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase
    title translate upper zfill
";

const THREAD: &str = "
    __dict__ __module__ __weakref__ _args _bootstrap _bootstrap_inner _daemonic _delete _ident
    _initialized _invoke_excepthook _is_stopped _kwargs _name _native_id _reset_internal_locks
    _set_ident _set_native_id _set_tstate_lock _started _stderr _stop _target _tstate_lock
    _wait_for_tstate_lock daemon getName ident isDaemon is_alive join name native_id run setDaemon
    setName start
";

const TUPLE: &str = "
    __add__ __class_getitem__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mul__
    __rmul__ count index
";

const LOCK: &str = "
    __enter__ __exit__ __module__ _at_fork_reinit acquire acquire_lock locked locked_lock release
    release_lock
";

const BYTEARRAY: &str = "
    __add__ __alloc__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ __iter__ __len__
    __mod__ __mul__ __rmod__ __rmul__ __setitem__ append capitalize center clear copy count decode
    endswith expandtabs extend find fromhex hex index insert isalnum isalpha isascii isdigit islower
    isspace istitle isupper join ljust lower lstrip maketrans partition pop remove removeprefix
    removesuffix replace reverse rfind rindex rjust rpartition rsplit rstrip split splitlines
    startswith strip swapcase title translate upper zfill
";

const BYTES: &str = "
    __add__ __bytes__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mod__ __mul__
    __rmod__ __rmul__ capitalize center count decode endswith expandtabs find fromhex hex index
    isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip
    maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit
    rstrip split splitlines startswith strip swapcase title translate upper zfill
";

const DICT: &str = "
    __class_getitem__ __contains__ __delitem__ __getitem__ __ior__ __iter__ __len__ __or__
    __reversed__ __ror__ __setitem__ clear copy fromkeys get items keys pop popitem setdefault
    update values
";

const SET: &str = "
    __and__ __class_getitem__ __contains__ __iand__ __ior__ __isub__ __iter__ __ixor__ __len__
    __or__ __rand__ __ror__ __rsub__ __rxor__ __sub__ __xor__ add clear copy difference
    difference_update discard intersection intersection_update isdisjoint issubset issuperset pop
    remove symmetric_difference symmetric_difference_update union update
";

const FROZENSET: &str = "
    __and__ __class_getitem__ __contains__ __iter__ __len__ __or__ __rand__ __ror__ __rsub__
    __rxor__ __sub__ __xor__ copy difference intersection isdisjoint issubset issuperset
    symmetric_difference union
";

const DEQUE: &str = "
    __add__ __class_getitem__ __contains__ __copy__ __delitem__ __getitem__ __iadd__ __imul__
    __iter__ __len__ __mul__ __reversed__ __rmul__ __setitem__ append appendleft clear copy count
    extend extendleft index insert maxlen pop popleft remove reverse rotate
";

const SLICE: &str = "
    indices start step stop
";

const PROPERTY: &str = "
    __delete__ __get__ __isabstractmethod__ __set__ __set_name__ deleter fdel fget fset getter
    setter
";

const DICT_VIEW: &str = "
    __and__ __contains__ __iter__ __len__ __or__ __rand__ __reversed__ __ror__ __rsub__ __rxor__
    __sub__ __xor__ isdisjoint mapping
";

const DICT_VALUES: &str = "
    __iter__ __len__ __reversed__ mapping
";

const GENERATOR: &str = "
    __del__ __iter__ __name__ __next__ __qualname__ close gi_code gi_frame gi_running gi_suspended
    gi_yieldfrom send throw
";

/// `dir` of an object of a type, without what `object` has.
pub(super) fn names(class: Builtin) -> &'static str {
    match class {
        Builtin::Bool => BOOL,
        Builtin::BuiltinFunctionType => BUILTIN_FUNCTION_OR_METHOD,
        Builtin::Bytearray => BYTEARRAY,
        Builtin::Bytes => BYTES,
        Builtin::Deque => DEQUE,
        Builtin::Dict => DICT,
        Builtin::DictItems | Builtin::DictKeys => DICT_VIEW,
        Builtin::DictValues => DICT_VALUES,
        Builtin::Float => FLOAT,
        Builtin::Frozenset => FROZENSET,
        Builtin::FunctionType => FUNCTION,
        Builtin::GeneratorType => GENERATOR,
        Builtin::Int => INT,
        Builtin::List => LIST,
        Builtin::LockType => LOCK,
        Builtin::NoneType => NONETYPE,
        Builtin::Property => PROPERTY,
        Builtin::Range => RANGE,
        Builtin::Set => SET,
        Builtin::Slice => SLICE,
        Builtin::Str => STR,
        Builtin::Thread => THREAD,
        Builtin::Tuple => TUPLE,
        _ => "",
    }
}

/// As [`names`], of what has the methods of a type.
pub(super) fn names_of_type(owner: Type) -> &'static str {
    match owner {
        Type::Int => INT,
        Type::Float => FLOAT,
        Type::Str => STR,
        Type::Bytes => BYTES,
        Type::Bytearray => BYTEARRAY,
        Type::List => LIST,
        Type::Tuple => TUPLE,
        Type::Dict => DICT,
        Type::Set => SET,
        Type::Frozenset => FROZENSET,
        Type::Deque => DEQUE,
        Type::Range => RANGE,
        Type::View => DICT_VIEW,
        _ => "",
    }
}
