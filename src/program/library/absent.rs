//! Why Lockstep does not have what CPython has: one sentence more, where there is something to
//! say about the reason or about what to write instead.

/// Names with a sentence; a module stands for all that is in it, too.
struct Absent {
    names: &'static [&'static str],
    why: &'static str,
}

const FILES: &str = "A program has no files here; print what you want to keep.";
const PROCESSES: &str = "It runs threads, not processes.";
const DUMMY: &str = "It runs threads, not processes; multiprocessing.dummy has the same names for \
                     threads.";
const NETWORK: &str = "A program has no network here; two threads can talk through a queue.Queue.";
const WHOLE: &str = "It compiles the whole program before it runs.";
const BYTES: &str = "bytes, bytearray and list are there.";
const TASKS: &str = "It runs threads, not an event loop; concurrent.futures has pools and futures \
                     of threads.";

const MODULES: [Absent; 9] = [
    Absent {
        names: &["asyncio", "trio", "anyio", "curio", "uvloop", "aiohttp"],
        why: TASKS,
    },
    Absent {
        names: &["gevent", "greenlet", "eventlet", "twisted", "tornado"],
        why: "It runs threads, not green ones.",
    },
    Absent {
        names: &[
            "socket",
            "socketserver",
            "ssl",
            "select",
            "selectors",
            "http",
            "urllib",
            "requests",
            "xmlrpc",
            "smtplib",
            "ftplib",
        ],
        why: NETWORK,
    },
    Absent {
        names: &["subprocess", "pty"],
        why: PROCESSES,
    },
    Absent {
        names: &["signal"],
        why: "There are no signals; an Event or a Timer can tell a thread to stop.",
    },
    Absent {
        names: &["ctypes", "cffi", "mmap"],
        why: "It has no memory or code of other programs to reach.",
    },
    Absent {
        names: &[
            "tempfile",
            "pathlib",
            "shutil",
            "glob",
            "fileinput",
            "sqlite3",
            "shelve",
            "dbm",
            "zipfile",
            "tarfile",
            "fcntl",
        ],
        why: FILES,
    },
    Absent {
        names: &["weakref"],
        why: "What nobody refers to is freed at once, what refers to itself with the end of the run.",
    },
    Absent {
        names: &["multiprocessing"],
        why: DUMMY,
    },
];

const BUILTINS: [Absent; 5] = [
    Absent {
        names: &["input"],
        why: "A program can't ask while it runs; make it a knob: NAME = 4  # knob: 1..64.",
    },
    Absent {
        names: &["open"],
        why: FILES,
    },
    Absent {
        names: &["eval", "exec", "compile", "__import__"],
        why: WHOLE,
    },
    Absent {
        names: &["memoryview"],
        why: BYTES,
    },
    Absent {
        names: &["aiter", "anext"],
        why: TASKS,
    },
];

const OS_PROCESSES: &[&str] = &[
    "fork",
    "forkpty",
    "kill",
    "killpg",
    "system",
    "popen",
    "wait",
    "wait3",
    "wait4",
    "waitpid",
    "waitid",
    "register_at_fork",
    "pipe",
    "pipe2",
    "nice",
];
const OS_FILES: &[&str] = &[
    "open",
    "close",
    "read",
    "write",
    "remove",
    "unlink",
    "rename",
    "replace",
    "mkdir",
    "makedirs",
    "rmdir",
    "removedirs",
    "listdir",
    "scandir",
    "walk",
    "stat",
    "lstat",
    "chdir",
    "access",
    "truncate",
    "fsync",
    "link",
    "symlink",
    "readlink",
    "utime",
    "chmod",
    "chown",
];

/// Why there is no such builtin function or type, if there is more to say than that.
pub(in crate::program) fn builtin(name: &str) -> Option<&'static str> {
    look_up(&BUILTINS, name)
}

/// Why there is no such module, if there is more to say than that.
pub(in crate::program) fn module(name: &str) -> Option<&'static str> {
    look_up(&MODULES, name.split('.').next().unwrap_or(name))
}

/// Why a module that is there does not have this name, if there is more to say than that.
pub(in crate::program) fn member(module: &str, name: &str) -> Option<&'static str> {
    match module {
        "multiprocessing" => Some(DUMMY),
        "concurrent.futures" if name == "ProcessPoolExecutor" => {
            Some("It runs threads, not processes; ThreadPoolExecutor has the same interface.")
        }
        "os" if OS_PROCESSES.contains(&name) || is_new_process(name) => Some(PROCESSES),
        "os" if OS_FILES.contains(&name) => Some(FILES),
        "logging.handlers" if name.contains("File") || name.contains("Rotating") => Some(FILES),
        "logging.handlers" => Some(NETWORK),
        "sys" if name == "stdin" => builtin("input"),
        "contextlib" if name.to_ascii_lowercase().contains("async") || name == "aclosing" => {
            Some(TASKS)
        }
        _ => None,
    }
}

fn is_new_process(name: &str) -> bool {
    ["exec", "spawn", "posix_spawn"]
        .iter()
        .any(|prefix| name.starts_with(prefix))
}

fn look_up(table: &[Absent], name: &str) -> Option<&'static str> {
    let row = table.iter().find(|row| row.names.contains(&name))?;
    Some(row.why)
}
