//! The names that CPython 3.11 has, whether Lockstep has them too or not.
//!
//! They tell a mistyped name, which gets CPython's error and guess, from one that Lockstep does
//! not have *yet*, which is refused. Printed by CPython: `vars(builtins)` in its order, and
//! `dir(…)` of modules and objects.

use super::library::{Builtin, Module};

/// The names of `builtins`, in the order of its dictionary (`Python/suggestions.c` takes the
/// first of equally good guesses).
pub(crate) const BUILTINS: &str = "
    __name__ __doc__ __package__ __loader__ __spec__ __build_class__ __import__ abs all any ascii
    bin breakpoint callable chr compile delattr dir divmod eval exec format getattr globals
    hasattr hash hex id input isinstance issubclass iter aiter len locals max min next anext oct
    ord pow print repr round setattr sorted sum vars None Ellipsis NotImplemented False True bool
    memoryview bytearray bytes classmethod complex dict enumerate filter float frozenset property
    int list map object range reversed set slice staticmethod str super tuple type zip __debug__
    BaseException BaseExceptionGroup Exception GeneratorExit KeyboardInterrupt SystemExit
    ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError
    MemoryError NameError OSError ReferenceError RuntimeError StopAsyncIteration StopIteration
    SyntaxError SystemError TypeError ValueError Warning FloatingPointError OverflowError
    ZeroDivisionError BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning
    PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning
    UserWarning BlockingIOError ChildProcessError ConnectionError FileExistsError
    FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError
    ProcessLookupError TimeoutError IndentationError IndexError KeyError ModuleNotFoundError
    NotImplementedError RecursionError UnboundLocalError UnicodeError BrokenPipeError
    ConnectionAbortedError ConnectionRefusedError ConnectionResetError TabError UnicodeDecodeError
    UnicodeEncodeError UnicodeTranslateError ExceptionGroup EnvironmentError IOError open quit
    exit copyright credits license help
";

/// The globals that a module has before it runs, in order.
pub(crate) const MODULE_GLOBALS: &str = "__name__ __doc__ __package__ __loader__ __spec__ __annotations__ __builtins__ __file__ __cached__";

/// `dir(object())`
const OBJECT: &str = "
    __class__ __delattr__ __dir__ __doc__ __eq__ __format__ __ge__ __getattribute__ __getstate__
    __gt__ __hash__ __init__ __init_subclass__ __le__ __lt__ __ne__ __new__ __reduce__
    __reduce_ex__ __repr__ __setattr__ __sizeof__ __str__ __subclasshook__
";

/// `dir(random)`
const MODULE_RANDOM: &str = "
    BPF LOG4 NV_MAGICCONST RECIP_BPF Random SG_MAGICCONST SystemRandom TWOPI _ONE _Sequence _Set
    __all__ __builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__ __spec__
    _accumulate _acos _bisect _ceil _cos _e _exp _floor _index _inst _isfinite _log _os _pi
    _random _repeat _sha512 _sin _sqrt _test _test_generator _urandom _warn betavariate choice
    choices expovariate gammavariate gauss getrandbits getstate lognormvariate normalvariate
    paretovariate randbytes randint random randrange sample seed setstate shuffle triangular
    uniform vonmisesvariate weibullvariate
";

/// `dir(threading)`
const MODULE_THREADING: &str = "
    Barrier BoundedSemaphore BrokenBarrierError Condition Event ExceptHookArgs Lock RLock
    Semaphore TIMEOUT_MAX Thread ThreadError Timer WeakSet _CRLock _DummyThread
    _HAVE_THREAD_NATIVE_ID _MainThread _PyRLock _RLock _SHUTTING_DOWN __all__ __builtins__
    __cached__ __doc__ __excepthook__ __file__ __loader__ __name__ __package__ __spec__ _active
    _active_limbo_lock _after_fork _allocate_lock _count _counter _dangling _deque _enumerate
    _islice _limbo _main_thread _maintain_shutdown_locks _make_invoke_excepthook _newname _os
    _profile_hook _register_atexit _set_sentinel _shutdown _shutdown_locks _shutdown_locks_lock
    _start_new_thread _sys _threading_atexits _time _trace_hook activeCount active_count
    currentThread current_thread enumerate excepthook functools get_ident get_native_id getprofile
    gettrace local main_thread setprofile settrace stack_size
";

/// `dir(time)`
const MODULE_TIME: &str = "
    CLOCK_BOOTTIME CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME
    CLOCK_TAI CLOCK_THREAD_CPUTIME_ID _STRUCT_TM_ITEMS __doc__ __loader__ __name__ __package__
    __spec__ altzone asctime clock_getres clock_gettime clock_gettime_ns clock_settime
    clock_settime_ns ctime daylight get_clock_info gmtime localtime mktime monotonic monotonic_ns
    perf_counter perf_counter_ns process_time process_time_ns pthread_getcpuclockid sleep strftime
    strptime struct_time thread_time thread_time_ns time time_ns timezone tzname tzset
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

/// All of the above.
const ATTRIBUTES: [&str; 13] = [
    OBJECT,
    NONETYPE,
    BOOL,
    BUILTIN_FUNCTION_OR_METHOD,
    FLOAT,
    FUNCTION,
    INT,
    LIST,
    LOCK,
    RANGE,
    STR,
    THREAD,
    TUPLE,
];

/// `dir` of a module, sorted.
pub(crate) fn module_names(module: Module) -> Vec<&'static str> {
    let names = match module {
        Module::Builtins | Module::Hidden => BUILTINS,
        Module::Random => MODULE_RANDOM,
        Module::Threading => MODULE_THREADING,
        Module::Time => MODULE_TIME,
        _ => "",
    };
    sorted(names, "")
}

/// `dir` of an object whose type this is, sorted.
pub(crate) fn attribute_names(class: Builtin) -> Vec<&'static str> {
    let names = match class {
        Builtin::Bool => BOOL,
        Builtin::BuiltinFunctionType => BUILTIN_FUNCTION_OR_METHOD,
        Builtin::Float => FLOAT,
        Builtin::FunctionType => FUNCTION,
        Builtin::Int => INT,
        Builtin::List => LIST,
        Builtin::LockType => LOCK,
        Builtin::NoneType => NONETYPE,
        Builtin::Range => RANGE,
        Builtin::Str => STR,
        Builtin::Thread => THREAD,
        Builtin::Tuple => TUPLE,
        _ => "",
    };
    sorted(names, OBJECT)
}

/// Whether an object of some builtin type has an attribute of this name.
pub(crate) fn has_attribute(name: &str) -> bool {
    ATTRIBUTES
        .iter()
        .any(|names| names.split_whitespace().any(|other| other == name))
}

/// Whether CPython has a builtin of this name, or a global that every module has.
pub(crate) fn has_name(name: &str) -> bool {
    let mut names = BUILTINS
        .split_whitespace()
        .chain(MODULE_GLOBALS.split_whitespace());
    names.any(|other| other == name)
}

fn sorted(names: &'static str, more: &'static str) -> Vec<&'static str> {
    let mut names: Vec<_> = names
        .split_whitespace()
        .chain(more.split_whitespace())
        .collect();
    names.sort_unstable();
    names
}
