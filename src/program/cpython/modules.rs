//! What the modules of CPython 3.11 have; private names only of those that were here first.

use super::super::library::Module;

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

/// `dir(abc)`
const MODULE_ABC: &str = "
    ABC ABCMeta __builtins__ __doc__ __file__ __loader__ __name__ __package__ __spec__
    abstractclassmethod abstractmethod abstractproperty abstractstaticmethod get_cache_token
    update_abstractmethods
";

/// `dir(atexit)`
const MODULE_ATEXIT: &str = "
    __doc__ __loader__ __name__ __package__ __spec__ register unregister
";

/// `dir(bisect)`
const MODULE_BISECT: &str = "
    __builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__ __spec__ bisect
    bisect_left bisect_right insort insort_left insort_right
";

/// `dir(collections)`
const MODULE_COLLECTIONS: &str = "
    ChainMap Counter OrderedDict UserDict UserList UserString __all__ __builtins__ __cached__
    __doc__ __file__ __loader__ __name__ __package__ __path__ __spec__ abc defaultdict deque
    namedtuple
";

/// `dir(collections.abc)`
const MODULE_COLLECTIONS_ABC: &str = "
    AsyncGenerator AsyncIterable AsyncIterator Awaitable ByteString Callable Collection Container
    Coroutine Generator Hashable ItemsView Iterable Iterator KeysView Mapping MappingView
    MutableMapping MutableSequence MutableSet Reversible Sequence Set Sized ValuesView __all__
    __builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__ __spec__
";

/// `dir(concurrent.futures)`
const MODULE_CONCURRENT_FUTURES: &str = "
    ALL_COMPLETED BrokenExecutor CancelledError Executor FIRST_COMPLETED FIRST_EXCEPTION Future
    ProcessPoolExecutor ThreadPoolExecutor TimeoutError __author__ __doc__ as_completed wait
";

/// `dir(contextlib)`
const MODULE_CONTEXTLIB: &str = "
    AbstractAsyncContextManager AbstractContextManager AsyncContextDecorator AsyncExitStack
    ContextDecorator ExitStack GenericAlias MethodType __all__ __builtins__ __cached__ __doc__
    __file__ __loader__ __name__ __package__ __spec__ abc aclosing asynccontextmanager chdir
    closing contextmanager deque nullcontext os redirect_stderr redirect_stdout suppress sys wraps
";

/// `dir(copy)`
const MODULE_COPY: &str = "
    Error __all__ __builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__ __spec__
    copy deepcopy dispatch_table error
";

/// `dir(dataclasses)`
const MODULE_DATACLASSES: &str = "
    Field FrozenInstanceError FunctionType GenericAlias InitVar KW_ONLY MISSING __all__
    __builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__ __spec__ abc asdict
    astuple builtins copy dataclass field fields functools inspect is_dataclass itertools keyword
    make_dataclass re replace sys types
";

/// `dir(datetime)`
const MODULE_DATETIME: &str = "
    MAXYEAR MINYEAR UTC __all__ __builtins__ __cached__ __doc__ __file__ __loader__ __name__
    __package__ __spec__ date datetime datetime_CAPI sys time timedelta timezone tzinfo
";

/// `dir(enum)`
const MODULE_ENUM: &str = "
    CONFORM CONTINUOUS DynamicClassAttribute EJECT Enum EnumCheck EnumMeta EnumType Flag
    FlagBoundary IntEnum IntFlag KEEP MappingProxyType NAMED_FLAGS ReprEnum STRICT StrEnum UNIQUE
    __all__ __builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__ __spec__ auto
    bin bltns global_enum global_enum_repr global_flag_repr global_str member nonmember property
    reduce show_flag_values sys unique verify
";

/// `dir(functools)`
const MODULE_FUNCTOOLS: &str = "
    GenericAlias RLock WRAPPER_ASSIGNMENTS WRAPPER_UPDATES __all__ __builtins__ __cached__ __doc__
    __file__ __loader__ __name__ __package__ __spec__ cache cached_property cmp_to_key
    get_cache_token lru_cache namedtuple partial partialmethod recursive_repr reduce singledispatch
    singledispatchmethod total_ordering update_wrapper wraps
";

/// `dir(gc)`, the public names
const MODULE_GC: &str = "
    DEBUG_COLLECTABLE DEBUG_LEAK DEBUG_SAVEALL DEBUG_STATS DEBUG_UNCOLLECTABLE callbacks collect
    disable enable freeze garbage get_count get_debug get_freeze_count get_objects get_referents
    get_referrers get_stats get_threshold is_finalized is_tracked isenabled set_debug
    set_threshold unfreeze
";

/// `dir(hashlib)`
const MODULE_HASHLIB: &str = "
    __all__ __block_openssl_constructor __builtin_constructor_cache __builtins__ __cached__
    __doc__ __file__ __get_builtin_constructor __loader__ __name__ __package__ __spec__
    algorithms_available algorithms_guaranteed blake2b blake2s file_digest md5 new pbkdf2_hmac
    scrypt sha1 sha224 sha256 sha384 sha3_224 sha3_256 sha3_384 sha3_512 sha512 shake_128
    shake_256
";

/// `dir(heapq)`
const MODULE_HEAPQ: &str = "
    __about__ __all__ __builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__
    __spec__ heapify heappop heappush heappushpop heapreplace merge nlargest nsmallest
";

/// `dir(inspect)`, the public names
const MODULE_INSPECT: &str = "
    ArgInfo Arguments Attribute BlockFinder BoundArguments CORO_CLOSED CORO_CREATED CORO_RUNNING
    CORO_SUSPENDED ClassFoundException ClosureVars EndOfBlock FrameInfo FullArgSpec GEN_CLOSED
    GEN_CREATED GEN_RUNNING GEN_SUSPENDED OrderedDict Parameter Signature TPFLAGS_IS_ABSTRACT
    Traceback attrgetter classify_class_attrs cleandoc currentframe findsource formatannotation
    formatannotationrelativeto formatargvalues get_annotations getabsfile getargs getargvalues
    getattr_static getblock getcallargs getclasstree getclosurevars getcomments
    getcoroutinelocals getcoroutinestate getdoc getfile getframeinfo getfullargspec
    getgeneratorlocals getgeneratorstate getinnerframes getlineno getmembers getmembers_static
    getmodule getmodulename getmro getouterframes getsource getsourcefile getsourcelines
    indentsize isabstract isasyncgen isasyncgenfunction isawaitable isbuiltin isclass iscode
    iscoroutine iscoroutinefunction isdatadescriptor isframe isfunction isgenerator
    isgeneratorfunction isgetsetdescriptor iskeyword ismemberdescriptor ismethod
    ismethoddescriptor ismethodwrapper ismodule isroutine istraceback modulesbyfile namedtuple
    signature stack trace unwrap walktree
";

/// `dir(itertools)`
const MODULE_ITERTOOLS: &str = "
    __doc__ __loader__ __name__ __package__ __spec__ accumulate chain combinations
    combinations_with_replacement compress count cycle dropwhile filterfalse groupby islice
    pairwise permutations product repeat starmap takewhile tee zip_longest
";

/// `dir(json)`
const MODULE_JSON: &str = "
    JSONDecodeError JSONDecoder JSONEncoder __all__ __author__ __builtins__ __cached__ __doc__
    __file__ __loader__ __name__ __package__ __path__ __spec__ __version__ codecs decoder
    detect_encoding dump dumps encoder load loads scanner
";

/// `dir(logging)`
const MODULE_LOGGING: &str = "
    BASIC_FORMAT BufferingFormatter CRITICAL DEBUG ERROR FATAL FileHandler Filter Filterer
    Formatter GenericAlias Handler INFO LogRecord Logger LoggerAdapter Manager NOTSET NullHandler
    PercentStyle PlaceHolder RootLogger StrFormatStyle StreamHandler StringTemplateStyle Template
    WARN WARNING __all__ __author__ __builtins__ __cached__ __date__ __doc__ __file__ __loader__
    __name__ __package__ __path__ __spec__ __status__ __version__ addLevelName atexit basicConfig
    captureWarnings collections critical currentframe debug disable error exception fatal
    getLevelName getLevelNamesMapping getLogRecordFactory getLogger getLoggerClass info io
    lastResort log logMultiprocessing logProcesses logThreads makeLogRecord os raiseExceptions re
    root setLogRecordFactory setLoggerClass shutdown sys threading time traceback warn warning
    warnings weakref
";

/// `dir(logging.handlers)`, the public names
const MODULE_LOGGING_HANDLERS: &str = "
    BaseRotatingHandler BufferingHandler DEFAULT_HTTP_LOGGING_PORT DEFAULT_SOAP_LOGGING_PORT
    DEFAULT_TCP_LOGGING_PORT DEFAULT_UDP_LOGGING_PORT DatagramHandler HTTPHandler MemoryHandler
    NTEventLogHandler QueueHandler QueueListener RotatingFileHandler SMTPHandler ST_DEV ST_INO
    ST_MTIME SYSLOG_TCP_PORT SYSLOG_UDP_PORT SocketHandler SysLogHandler
    TimedRotatingFileHandler WatchedFileHandler copy io logging os pickle queue re socket struct
    threading time
";

/// `dir(io)`, the public names
const MODULE_IO: &str = "
    BlockingIOError BufferedIOBase BufferedRWPair BufferedRandom BufferedReader BufferedWriter
    BytesIO DEFAULT_BUFFER_SIZE FileIO IOBase IncrementalNewlineDecoder RawIOBase SEEK_CUR SEEK_END
    SEEK_SET StringIO TextIOBase TextIOWrapper UnsupportedOperation abc open open_code
    text_encoding
";

/// `dir(math)`
const MODULE_MATH: &str = "
    __doc__ __loader__ __name__ __package__ __spec__ acos acosh asin asinh atan atan2 atanh cbrt
    ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 expm1 fabs factorial floor fmod
    frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan isqrt lcm ldexp lgamma log log10
    log1p log2 modf nan nextafter perm pi pow prod radians remainder sin sinh sqrt tan tanh tau
    trunc ulp
";

/// `dir(multiprocessing)`
const MODULE_MULTIPROCESSING: &str = "
    Array AuthenticationError Barrier BoundedSemaphore BufferTooShort Condition Event JoinableQueue
    Lock Manager Pipe Pool Process ProcessError Queue RLock RawArray RawValue SUBDEBUG SUBWARNING
    Semaphore SimpleQueue TimeoutError Value __all__ __builtins__ __cached__ __doc__ __file__
    __loader__ __name__ __package__ __path__ __spec__ active_children allow_connection_pickling
    connection context cpu_count current_process dummy freeze_support get_all_start_methods
    get_context get_logger get_start_method log_to_stderr parent_process pool process reducer
    reduction set_executable set_forkserver_preload set_start_method sys util
";

/// `dir(multiprocessing.dummy)`
const MODULE_MULTIPROCESSING_DUMMY: &str = "
    Array Barrier BoundedSemaphore Condition DummyProcess Event JoinableQueue Lock Manager
    Namespace Pipe Pool Process Queue RLock Semaphore Value __all__ __builtins__ __cached__ __doc__
    __file__ __loader__ __name__ __package__ __path__ __spec__ active_children array connection
    current_process dict freeze_support list shutdown sys threading weakref
";

/// `dir(multiprocessing.pool)`
const MODULE_MULTIPROCESSING_POOL: &str = "
    ApplyResult AsyncResult CLOSE ExceptionWithTraceback IMapIterator IMapUnorderedIterator INIT
    MapResult MaybeEncodingError Pool RUN RemoteTraceback TERMINATE ThreadPool TimeoutError __all__
    __builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__ __spec__ collections
    get_context itertools job_counter mapstar os queue rebuild_exc starmapstar threading time
    traceback types util wait warnings worker
";

/// `dir(operator)`
const MODULE_OPERATOR: &str = "
    __abs__ __add__ __all__ __and__ __builtins__ __cached__ __call__ __concat__ __contains__
    __delitem__ __doc__ __eq__ __file__ __floordiv__ __ge__ __getitem__ __gt__ __iadd__ __iand__
    __iconcat__ __ifloordiv__ __ilshift__ __imatmul__ __imod__ __imul__ __index__ __inv__
    __invert__ __ior__ __ipow__ __irshift__ __isub__ __itruediv__ __ixor__ __le__ __loader__
    __lshift__ __lt__ __matmul__ __mod__ __mul__ __name__ __ne__ __neg__ __not__ __or__ __package__
    __pos__ __pow__ __rshift__ __setitem__ __spec__ __sub__ __truediv__ __xor__ abs add and_
    attrgetter call concat contains countOf delitem eq floordiv ge getitem gt iadd iand iconcat
    ifloordiv ilshift imatmul imod imul index indexOf inv invert ior ipow irshift is_ is_not isub
    itemgetter itruediv ixor le length_hint lshift lt matmul methodcaller mod mul ne neg not_ or_
    pos pow rshift setitem sub truediv truth xor
";

/// `dir(os)`
const MODULE_OS: &str = "
    CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED CLD_TRAPPED DirEntry EFD_CLOEXEC
    EFD_NONBLOCK EFD_SEMAPHORE EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT
    EX_NOPERM EX_NOUSER EX_OK EX_OSERR EX_OSFILE EX_PROTOCOL EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE
    EX_USAGE F_LOCK F_OK F_TEST F_TLOCK F_ULOCK GRND_NONBLOCK GRND_RANDOM GenericAlias
    MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB MFD_HUGE_16MB MFD_HUGE_1GB MFD_HUGE_1MB
    MFD_HUGE_256MB MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB MFD_HUGE_512KB MFD_HUGE_512MB
    MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK MFD_HUGE_SHIFT Mapping MutableMapping NGROUPS_MAX
    O_ACCMODE O_APPEND O_ASYNC O_CLOEXEC O_CREAT O_DIRECT O_DIRECTORY O_DSYNC O_EXCL O_FSYNC
    O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_PATH O_RDONLY O_RDWR O_RSYNC
    O_SYNC O_TMPFILE O_TRUNC O_WRONLY POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL
    POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED POSIX_SPAWN_CLOSE POSIX_SPAWN_DUP2
    POSIX_SPAWN_OPEN PRIO_PGRP PRIO_PROCESS PRIO_USER P_ALL P_NOWAIT P_NOWAITO P_PGID P_PID P_PIDFD
    P_WAIT PathLike RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD
    RTLD_NOW RWF_APPEND RWF_DSYNC RWF_HIPRI RWF_NOWAIT RWF_SYNC R_OK SCHED_BATCH SCHED_FIFO
    SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR SEEK_CUR SEEK_DATA SEEK_END SEEK_HOLE
    SEEK_SET SPLICE_F_MORE SPLICE_F_MOVE SPLICE_F_NONBLOCK ST_APPEND ST_MANDLOCK ST_NOATIME
    ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME ST_SYNCHRONOUS ST_WRITE
    TMP_MAX WCONTINUED WCOREDUMP WEXITED WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED
    WNOHANG WNOWAIT WSTOPPED WSTOPSIG WTERMSIG WUNTRACED W_OK XATTR_CREATE XATTR_REPLACE
    XATTR_SIZE_MAX X_OK __all__ __builtins__ __doc__ __file__ __loader__ __name__ __package__
    __spec__ abc abort access altsep chdir chmod chown chroot close closerange confstr
    confstr_names copy_file_range cpu_count ctermid curdir defpath device_encoding devnull dup dup2
    environ environb error eventfd eventfd_read eventfd_write execl execle execlp execlpe execv
    execve execvp execvpe extsep fchdir fchmod fchown fdatasync fdopen fork forkpty fpathconf
    fsdecode fsencode fspath fstat fstatvfs fsync ftruncate fwalk get_blocking get_exec_path
    get_inheritable get_terminal_size getcwd getcwdb getegid getenv getenvb geteuid getgid
    getgrouplist getgroups getloadavg getlogin getpgid getpgrp getpid getppid getpriority getrandom
    getresgid getresuid getsid getuid getxattr initgroups isatty kill killpg lchown linesep link
    listdir listxattr lockf login_tty lseek lstat major makedev makedirs memfd_create minor mkdir
    mkfifo mknod name nice open openpty pardir path pathconf pathconf_names pathsep pidfd_open pipe
    pipe2 popen posix_fadvise posix_fallocate posix_spawn posix_spawnp pread preadv putenv pwrite
    pwritev read readlink readv register_at_fork remove removedirs removexattr rename renames
    replace rmdir scandir sched_get_priority_max sched_get_priority_min sched_getaffinity
    sched_getparam sched_getscheduler sched_param sched_rr_get_interval sched_setaffinity
    sched_setparam sched_setscheduler sched_yield sendfile sep set_blocking set_inheritable setegid
    seteuid setgid setgroups setpgid setpgrp setpriority setregid setresgid setresuid setreuid
    setsid setuid setxattr spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe splice
    st stat stat_result statvfs statvfs_result strerror supports_bytes_environ supports_dir_fd
    supports_effective_ids supports_fd supports_follow_symlinks symlink sync sys sysconf
    sysconf_names system tcgetpgrp tcsetpgrp terminal_size times times_result truncate ttyname
    umask uname uname_result unlink unsetenv urandom utime wait wait3 wait4 waitid waitid_result
    waitpid waitstatus_to_exitcode walk write writev
";

/// `dir(pprint)`, the public names
const MODULE_PPRINT: &str = "
    PrettyPrinter isreadable isrecursive pformat pp pprint saferepr
";

/// `dir(queue)`
const MODULE_QUEUE: &str = "
    Empty Full LifoQueue PriorityQueue Queue SimpleQueue __all__ __builtins__ __cached__ __doc__
    __file__ __loader__ __name__ __package__ __spec__ deque heappop heappush threading time types
";

/// `dir(sched)`
const MODULE_SCHED: &str = "
    Event __all__ __builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__
    __spec__ count heapq namedtuple scheduler threading time
";

/// `dir(statistics)`
const MODULE_STATISTICS: &str = "
    Counter Decimal Fraction LinearRegression NormalDist StatisticsError __all__ __annotations__
    __builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__ __spec__ bisect_left
    bisect_right correlation covariance defaultdict erf exp fabs fmean fsum geometric_mean groupby
    harmonic_mean hypot linear_regression log math mean median median_grouped median_high
    median_low mode mul multimode namedtuple numbers pstdev pvariance quantiles random reduce
    repeat sqrt stdev sys tau variance
";

/// `dir(string)`
const MODULE_STRING: &str = "
    Formatter Template __all__ __builtins__ __cached__ __doc__ __file__ __loader__ __name__
    __package__ __spec__ ascii_letters ascii_lowercase ascii_uppercase capwords digits hexdigits
    octdigits printable punctuation whitespace
";

/// `dir(sys)`
const MODULE_SYS: &str = "
    _current_exceptions _current_frames __breakpointhook__ __displayhook__ __doc__ __excepthook__
    __interactivehook__ __loader__
    __name__ __package__ __spec__ __stderr__ __stdin__ __stdout__ __unraisablehook__ abiflags
    addaudithook api_version argv audit base_exec_prefix base_prefix breakpointhook
    builtin_module_names byteorder call_tracing copyright displayhook dont_write_bytecode exc_info
    excepthook exception exec_prefix executable exit flags float_info float_repr_style
    get_asyncgen_hooks get_coroutine_origin_tracking_depth get_int_max_str_digits
    getallocatedblocks getdefaultencoding getdlopenflags getfilesystemencodeerrors
    getfilesystemencoding getprofile getrecursionlimit getrefcount getsizeof getswitchinterval
    gettrace hash_info hexversion implementation int_info intern is_finalizing maxsize maxunicode
    meta_path modules orig_argv path path_hooks path_importer_cache platform platlibdir prefix
    pycache_prefix set_asyncgen_hooks set_coroutine_origin_tracking_depth set_int_max_str_digits
    setdlopenflags setprofile setrecursionlimit setswitchinterval settrace stderr stdin
    stdlib_module_names stdout thread_info unraisablehook version version_info warnoptions
";

/// `dir(textwrap)`, the public names
const MODULE_TEXTWRAP: &str = "
    TextWrapper dedent fill indent shorten wrap
";

/// `dir(timeit)`
const MODULE_TIMEIT: &str = "
    Timer __all__ __builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__
    __spec__ default_number default_repeat default_timer dummy_src_name gc itertools main
    reindent repeat sys template time timeit
";

/// `dir(traceback)`
const MODULE_TRACEBACK: &str = "
    FrameSummary StackSummary TracebackException __all__ __builtins__ __cached__ __doc__ __file__
    __loader__ __name__ __package__ __spec__ clear_frames collections extract_stack extract_tb
    format_exc format_exception format_exception_only format_list format_stack format_tb itertools
    linecache print_exc print_exception print_last print_list print_stack print_tb suppress sys
    textwrap walk_stack walk_tb
";

/// `dir(typing)`
const MODULE_TYPING: &str = "
    ABCMeta AbstractSet Annotated Any AnyStr AsyncContextManager AsyncGenerator AsyncIterable
    AsyncIterator Awaitable BinaryIO ByteString CT_co Callable ChainMap ClassVar Collection
    Concatenate Container ContextManager Coroutine Counter DefaultDict Deque Dict
    EXCLUDED_ATTRIBUTES Final ForwardRef FrozenSet Generator Generic GenericAlias Hashable IO
    ItemsView Iterable Iterator KT KeysView List Literal LiteralString Mapping MappingView Match
    MethodDescriptorType MethodWrapperType MutableMapping MutableSequence MutableSet NamedTuple
    NamedTupleMeta Never NewType NoReturn NotRequired Optional OrderedDict ParamSpec ParamSpecArgs
    ParamSpecKwargs Pattern Protocol Required Reversible Self Sequence Set Sized SupportsAbs
    SupportsBytes SupportsComplex SupportsFloat SupportsIndex SupportsInt SupportsRound T
    TYPE_CHECKING T_co T_contra Text TextIO Tuple Type TypeAlias TypeGuard TypeVar TypeVarTuple
    TypedDict Union Unpack VT VT_co V_co ValuesView WrapperDescriptorType __all__ __builtins__
    __cached__ __doc__ __file__ __loader__ __name__ __package__ __spec__ abstractmethod
    assert_never assert_type cast clear_overloads collections contextlib dataclass_transform
    defaultdict final functools get_args get_origin get_overloads get_type_hints io is_typeddict
    no_type_check no_type_check_decorator operator overload re reveal_type runtime_checkable
    stdlib_re sys types warnings
";

/// `dir(uuid)`
const MODULE_UUID: &str = "
    Enum NAMESPACE_DNS NAMESPACE_OID NAMESPACE_URL NAMESPACE_X500 RESERVED_FUTURE
    RESERVED_MICROSOFT RESERVED_NCS RFC_4122 SafeUUID UUID __author__ __builtins__ __cached__
    __doc__ __file__ __loader__ __name__ __package__ __spec__ bytes_ getnode int_ os platform sys
    uuid1 uuid3 uuid4 uuid5
";

/// `dir(warnings)`, the public names
const MODULE_WARNINGS: &str = "
    WarningMessage catch_warnings defaultaction filters filterwarnings formatwarning
    onceregistry resetwarnings showwarning simplefilter warn warn_explicit
";

/// `dir(contextvars)`, the public names
const MODULE_CONTEXTVARS: &str = "
    Context ContextVar Token copy_context
";

/// `dir(platform)`, the public names
const MODULE_PLATFORM: &str = "
    architecture collections freedesktop_os_release functools itertools java_ver libc_ver
    mac_ver machine node os platform processor python_branch python_build python_compiler
    python_implementation python_revision python_version python_version_tuple re release sys
    system system_alias uname uname_result version win32_edition win32_is_iot win32_ver
";

/// `dir(secrets)`, the public names
const MODULE_SECRETS: &str = "
    DEFAULT_ENTROPY SystemRandom base64 binascii choice compare_digest randbelow randbits
    token_bytes token_hex token_urlsafe
";

/// `dir` of a module.
pub(super) fn names(module: Module) -> &'static str {
    match module {
        Module::Builtins | Module::Hidden => super::BUILTINS,
        Module::Random => MODULE_RANDOM,
        Module::Threading => MODULE_THREADING,
        Module::Time => MODULE_TIME,
        Module::Abc => MODULE_ABC,
        Module::Atexit => MODULE_ATEXIT,
        Module::Bisect => MODULE_BISECT,
        Module::Collections => MODULE_COLLECTIONS,
        Module::CollectionsAbc => MODULE_COLLECTIONS_ABC,
        Module::ConcurrentFutures => MODULE_CONCURRENT_FUTURES,
        Module::Contextlib => MODULE_CONTEXTLIB,
        Module::Contextvars => MODULE_CONTEXTVARS,
        Module::Copy => MODULE_COPY,
        Module::Dataclasses => MODULE_DATACLASSES,
        Module::Datetime => MODULE_DATETIME,
        Module::Enum => MODULE_ENUM,
        Module::Functools => MODULE_FUNCTOOLS,
        Module::Gc => MODULE_GC,
        Module::Hashlib => MODULE_HASHLIB,
        Module::Heapq => MODULE_HEAPQ,
        Module::Inspect => MODULE_INSPECT,
        Module::Io => MODULE_IO,
        Module::Itertools => MODULE_ITERTOOLS,
        Module::Json => MODULE_JSON,
        Module::Logging => MODULE_LOGGING,
        Module::LoggingHandlers => MODULE_LOGGING_HANDLERS,
        Module::Math => MODULE_MATH,
        Module::Multiprocessing => MODULE_MULTIPROCESSING,
        Module::MultiprocessingDummy => MODULE_MULTIPROCESSING_DUMMY,
        Module::MultiprocessingPool => MODULE_MULTIPROCESSING_POOL,
        Module::Operator => MODULE_OPERATOR,
        Module::Os => MODULE_OS,
        Module::Platform => MODULE_PLATFORM,
        Module::Pprint => MODULE_PPRINT,
        Module::Queue => MODULE_QUEUE,
        Module::Sched => MODULE_SCHED,
        Module::Secrets => MODULE_SECRETS,
        Module::Statistics => MODULE_STATISTICS,
        Module::String => MODULE_STRING,
        Module::Sys => MODULE_SYS,
        Module::Textwrap => MODULE_TEXTWRAP,
        Module::Timeit => MODULE_TIMEIT,
        Module::Traceback => MODULE_TRACEBACK,
        Module::Typing => MODULE_TYPING,
        Module::Uuid => MODULE_UUID,
        Module::Warnings => MODULE_WARNINGS,
        _ => "",
    }
}
