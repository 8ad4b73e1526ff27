//! The modules that a program can import.

use super::super::closest::closest;
use super::absent;

/// Declares the modules: variant, name, and the source of what is written in Python, as `build.rs`
/// has shortened it.
macro_rules! modules {
    ($($variant:ident $name:literal $($file:literal)?;)*) => {
        /// A module of the library: native, written in Python, or both.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "each variant is a row of the table")]
        #[repr(u16)]
        pub enum Module { $($variant),* }

        impl Module {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its name, dotted if it is in a package.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// The part that is written in Python.
            pub fn source(self) -> Option<&'static str> {
                match self { $(Self::$variant => modules!(@source $($file)?)),* }
            }
        }
    };
    (@source) => { None };
    (@source $file:literal) => {
        Some(include_str!(concat!(env!("OUT_DIR"), "/", $file)))
    };
}

modules! {
    Builtins "builtins" "builtins.py";
    Hidden "";
    UnderscoreThread "_thread" "_thread.py";
    Abc "abc" "abc.py";
    Atexit "atexit" "atexit.py";
    Bisect "bisect" "bisect.py";
    NativeCollections "_collections";
    Collections "collections" "collections.py";
    CollectionsAbc "collections.abc" "collections.abc.py";
    Concurrent "concurrent" "concurrent.py";
    ConcurrentFutures "concurrent.futures" "concurrent.futures.py";
    ConcurrentFuturesThread "concurrent.futures.thread" "concurrent.futures.thread.py";
    Contextlib "contextlib" "contextlib.py";
    Contextvars "contextvars" "contextvars.py";
    Copy "copy" "copy.py";
    Dataclasses "dataclasses" "dataclasses.py";
    Datetime "datetime" "datetime.py";
    Enum "enum" "enum.py";
    Errno "errno" "errno.py";
    Functools "functools" "functools.py";
    Gc "gc" "gc.py";
    Hashlib "hashlib" "hashlib.py";
    Heapq "heapq" "heapq.py";
    Inspect "inspect" "inspect.py";
    Io "io" "io.py";
    Itertools "itertools" "itertools.py";
    Json "json" "json.py";
    Lockstep "lockstep" "lockstep.py";
    Logging "logging" "logging.py";
    LoggingHandlers "logging.handlers" "logging.handlers.py";
    Math "math" "math.py";
    Multiprocessing "multiprocessing" "multiprocessing.py";
    MultiprocessingDummy "multiprocessing.dummy" "multiprocessing.dummy.py";
    MultiprocessingPool "multiprocessing.pool" "multiprocessing.pool.py";
    Operator "operator" "operator.py";
    Os "os" "os.py";
    PosixPath "posixpath" "posixpath.py";
    Platform "platform" "platform.py";
    Pprint "pprint" "pprint.py";
    Queue "queue" "queue.py";
    Random "random" "random.py";
    Sched "sched" "sched.py";
    Secrets "secrets" "secrets.py";
    Statistics "statistics" "statistics.py";
    String "string" "string.py";
    Sys "sys" "sys.py";
    Textwrap "textwrap" "textwrap.py";
    Threading "threading" "threading.py";
    Time "time" "time.py";
    Timeit "timeit" "timeit.py";
    Traceback "traceback" "traceback.py";
    Types "types" "types.py";
    Typing "typing" "typing.py";
    Uuid "uuid" "uuid.py";
    Warnings "warnings" "warnings.py";
}

/// What programs with threads import, and what most programs do: named where one is missing.
const FOR_THREADS: [&str; 6] = [
    "threading",
    "queue",
    "concurrent.futures",
    "multiprocessing.dummy",
    "multiprocessing.pool",
    "lockstep",
];
const OFTEN_USED: [&str; 6] = [
    "time",
    "random",
    "collections",
    "itertools",
    "functools",
    "logging",
];

impl Module {
    /// Those that an `import` can name.
    pub fn importable() -> impl Iterator<Item = Self> {
        let is_importable = |module: &Self| *module != Self::Hidden;
        Self::ALL.iter().copied().filter(is_importable)
    }

    /// The importable module of this name.
    pub fn by_name(name: &str) -> Option<Self> {
        // What CPython calls so is this module, too.
        let name = if name == "os.path" { "posixpath" } else { name };
        Self::importable().find(|module| module.name() == name)
    }

    /// Why a module of this name can't be imported, and which are near.
    pub(in crate::program) fn missing(name: &str) -> String {
        if let Some(why) = absent::module(name) {
            return format!("Lockstep does not have the module '{name}' yet. {why}");
        }
        let all = Self::importable().map(Self::name);
        let near = Self::importable().map(Self::name);
        let near: Vec<&str> = near.filter(|name| !name.starts_with('_')).collect();
        let guess = closest(name, &near).map(|guess| format!(" Did you mean: '{guess}'?"));
        let guess = guess.unwrap_or_default();
        let others = all.filter(|name| !name.starts_with('_') && !FOR_THREADS.contains(name));
        format!(
            "Lockstep does not have the module '{name}' yet.{guess} For threads it has {}; of the rest it \
             has {}, and {} more.",
            FOR_THREADS.join(", "),
            OFTEN_USED.join(", "),
            others.filter(|name| !OFTEN_USED.contains(name)).count()
        )
    }

    /// The package that it is in.
    pub fn package(self) -> Option<Self> {
        let (package, _) = self.name().rsplit_once('.')?;
        Self::by_name(package)
    }
}
