//! The command line: options, exit statuses, limits, bad input, interruption.

mod support;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use support::process::{self, Outcome};

/// A program in a folder of its own, named after the test.
struct Program {
    file: PathBuf,
}

impl Program {
    fn new(test: &str, source: impl AsRef<[u8]>) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("cli")
            .join(test);
        fs::create_dir_all(&folder).expect("a folder for the program");
        let file = folder.join("program.py");
        fs::write(&file, source).expect("the program can be written");
        Self { file }
    }

    fn command(&self, options: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lockstep"));
        command.arg("run").arg(&self.file).args(options);
        command
    }

    fn run(&self, options: &[&str]) -> Outcome {
        process::run(&mut self.command(options)).expect("lockstep runs to its end")
    }

    /// Runs it in parallel and sliced.
    fn run_both(&self, options: &[&str]) -> [Outcome; 2] {
        [
            self.run(options),
            self.run(&[options, &["--sliced"]].concat()),
        ]
    }

    /// Where the test may write beside the program.
    fn beside(&self, name: &str) -> PathBuf {
        self.file.with_file_name(name)
    }
}

#[track_caller]
fn assert_says(outcome: &Outcome, parts: &[&str]) {
    for part in parts {
        assert!(outcome.stderr.contains(part), "no '{part}' in {outcome:?}");
    }
}

#[track_caller]
fn assert_prints(outcome: &Outcome, stdout: &str) {
    assert_eq!(
        (
            outcome.stdout.as_str(),
            outcome.stderr.as_str(),
            outcome.status
        ),
        (stdout, "", 0)
    );
}

const KNOBS: &str = "COUNT = 3  # knob: 1..10\nLOUD = False  # knob\nprint(COUNT, LOUD)\n";

#[test]
fn knobs_change_constants() {
    let program = Program::new("knobs", KNOBS);
    assert_prints(&program.run(&[]), "3 False\n");
    assert_prints(
        &program.run(&["--knob", "COUNT=7", "--knob", "LOUD=True"]),
        "7 True\n",
    );
}

#[test]
fn a_bad_knob_is_refused_before_anything_runs() {
    let program = Program::new("bad_knobs", KNOBS);
    for (setting, says) in [
        ("COUNT=11", "between 1 and 10"),
        ("COUNT=many", "between 1 and 10"),
        ("LOUD=perhaps", "True or False"),
        ("SIZE=1", "COUNT, LOUD"),
        ("COUNT", "NAME=VALUE"),
    ] {
        let outcome = program.run(&["--knob", setting]);
        assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""));
        assert_says(&outcome, &[setting, says]);
    }
}

#[test]
fn a_knob_outside_its_range_in_the_file_is_said() {
    let program = Program::new("knob_in_file", "COUNT = 30  # knob: 1..10\nprint(COUNT)\n");
    let outcome = program.run(&[]);
    assert_eq!(
        outcome.status, 0,
        "the file is Python and runs: {outcome:?}"
    );
    assert_says(&outcome, &["COUNT", "between 1 and 10"]);
}

const FOUR_THREADS: &str = "
from threading import Thread
done = []
def work(n):
    done.append(n)
threads = [Thread(target=work, args=(n,)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
done.sort()
print(done)
";

#[test]
fn any_number_of_carriers_will_do() {
    let program = Program::new("carriers", FOUR_THREADS);
    for options in [
        ["--threads", "1"].as_slice(),
        &["--threads", "2"],
        &["--threads", "16"],
        &["--sliced"],
        &["--sliced=1"],
        &["--sliced=100000"],
    ] {
        assert_prints(&program.run(options), "[0, 1, 2, 3]\n");
    }
}

#[test]
fn wrong_usage_is_refused() {
    let program = Program::new("usage", "print(1)\n");
    for options in [
        ["--threads", "0"].as_slice(),
        &["--threads", "many"],
        &["--sliced=0"],
        &["--memory", "0"],
        &["--seed", "-1"],
        &["--no-such-option"],
        &["--trace"],
    ] {
        let outcome = program.run(options);
        assert_eq!(
            (outcome.status, outcome.stdout.as_str()),
            (2, ""),
            "{options:?}"
        );
        assert!(outcome.stderr.starts_with("error:"), "{outcome:?}");
    }
}

#[test]
fn a_seed_gives_the_same_numbers() {
    let source = "import random\nprint([random.randint(1, 1000000) for i in range(10)])\n";
    let program = Program::new("seed", source);
    let [first, sliced] = program.run_both(&["--seed", "7"]);
    assert_eq!(first.status, 0, "{first:?}");
    assert_eq!(first.stdout, sliced.stdout);
    assert_eq!(first.stdout, program.run(&["--seed", "7"]).stdout);
    assert_ne!(first.stdout, program.run(&["--seed", "8"]).stdout);
    assert_ne!(program.run(&[]).stdout, program.run(&[]).stdout);
}

#[test]
fn a_trace_is_one_that_perfetto_opens() {
    let source = "
from threading import Thread, Lock
import time
lock = Lock()
def work():
    for i in range(3):
        with lock:
            time.sleep(0.005)
threads = [Thread(target=work, name=f'worker {n}') for n in range(2)]
for t in threads:
    t.start()
for t in threads:
    t.join()
";
    let program = Program::new("trace", source);
    for options in [["--threads", "4"].as_slice(), &["--sliced"]] {
        let path = program.beside("trace.json");
        let path_text = path.to_string_lossy();
        let outcome = program.run(&[options, &["--trace", &path_text]].concat());
        assert_prints(&outcome, "");
        let text = fs::read_to_string(&path).expect("the trace is there");
        let trace: Value = serde_json::from_str(&text).expect("it is JSON");
        let events = trace["traceEvents"].as_array().expect("an array of events");
        for event in events {
            assert!(
                event["ph"].is_string() && event["pid"].is_number(),
                "{event}"
            );
            assert!(event["ph"] == "M" || event["ts"].is_number(), "{event}");
        }
        for name in ["MainThread", "worker 0", "worker 1"] {
            let named = events.iter().any(|event| {
                event["ph"] == "M"
                    && event["name"] == "thread_name"
                    && event["args"]["name"]
                        .as_str()
                        .is_some_and(|it| it.contains(name))
            });
            assert!(named, "a lane for {name} in {text}");
        }
        assert!(text.contains("lock"), "the lock is named: {text}");
    }
}

#[test]
fn a_trace_that_cannot_be_written_is_said_before_the_run() {
    let program = Program::new("trace_nowhere", "print(1)\n");
    let path = program.beside("no-such-folder").join("trace.json");
    let outcome = program.run(&["--trace", &path.to_string_lossy()]);
    assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""));
    assert_says(&outcome, &["can't write", "no-such-folder"]);
}

#[test]
fn a_deadlock_names_who_holds_and_who_wants() {
    let source = "
from threading import Thread, Lock
import time
left = Lock()
right = Lock()
def work(first, second):
    with first:
        time.sleep(0.02)
        with second:
            print('never')
a = Thread(target=work, args=(left, right), name='Ann')
b = Thread(target=work, args=(right, left), name='Ben')
a.start()
b.start()
a.join()
";
    let program = Program::new("deadlock", source);
    for outcome in program.run_both(&[]) {
        assert_eq!(
            (outcome.status, outcome.stdout.as_str()),
            (3, ""),
            "{outcome:?}"
        );
        let line = |start: &str| {
            outcome
                .stderr
                .lines()
                .find(|line| line.trim_start().starts_with(start))
                .unwrap_or_else(|| panic!("no line for {start} in {outcome:?}"))
                .to_owned()
        };
        let ann = line("Ann (line 9) wants Lock 'right'");
        assert!(
            ann.contains("held by Ben") && ann.contains("it holds Lock 'left'"),
            "{ann}"
        );
        let ben = line("Ben (line 9) wants Lock 'left'");
        assert!(
            ben.contains("held by Ann") && ben.contains("it holds Lock 'right'"),
            "{ben}"
        );
        assert!(line("MainThread (line 15) wants Thread").contains("Ann"));
    }
}

#[test]
fn a_thread_can_deadlock_alone() {
    let source = "from threading import Lock\nlock = Lock()\nlock.acquire()\nlock.acquire()\n";
    for outcome in Program::new("deadlock_alone", source).run_both(&[]) {
        assert_eq!(outcome.status, 3, "{outcome:?}");
        assert_says(
            &outcome,
            &[
                "MainThread (line 4) wants Lock 'lock'",
                "which it holds itself",
            ],
        );
    }
}

#[test]
fn a_lock_that_an_ended_thread_holds_is_a_deadlock() {
    let source = "
from threading import Lock, Thread
lock = Lock()
t = Thread(target=lock.acquire)
t.start()
t.join()
lock.acquire()
";
    for outcome in Program::new("deadlock_ended", source).run_both(&[]) {
        assert_eq!(outcome.status, 3, "{outcome:?}");
        assert_says(&outcome, &["MainThread (line 7) wants Lock 'lock'"]);
    }
}

#[test]
fn a_sleeper_or_a_timeout_is_no_deadlock() {
    let source = "
from threading import Lock, Thread
import time
lock = Lock()
lock.acquire()
def free():
    time.sleep(0.1)
    lock.release()
Thread(target=free).start()
lock.acquire()
print(lock.acquire(timeout=0.1))
";
    for outcome in Program::new("no_deadlock", source).run_both(&[]) {
        assert_prints(&outcome, "False\n");
    }
}

#[test]
fn the_first_syntax_error_is_reported_as_python_reports_it() {
    let source = "x = (1,\ny = 2\n\ndef f(:\n    pass\n\nprint('never')\n";
    let outcome = Program::new("syntax", source).run(&[]);
    assert_eq!(
        (outcome.status, outcome.stdout.as_str()),
        (1, ""),
        "{outcome:?}"
    );
    let errors = outcome.stderr.matches("\nSyntaxError: ").count();
    assert_eq!(errors, 1, "{outcome:?}");
    assert_says(
        &outcome,
        &[
            "  File \"program.py\", line 1\n    x = (1,\n        ^",
            "SyntaxError: '(' was never closed",
        ],
    );
}

#[test]
fn every_unsupported_construct_is_refused_with_its_place() {
    let source = "print('never')\nasync def f():\n    pass\nx = 1j\n";
    let outcome = Program::new("unsupported", source).run(&[]);
    assert_eq!(
        (outcome.status, outcome.stdout.as_str()),
        (2, ""),
        "{outcome:?}"
    );
    assert_eq!(
        outcome.stderr.matches("\nlockstep: unsupported: ").count(),
        2,
        "{outcome:?}"
    );
    assert_says(
        &outcome,
        &[
            "  File \"program.py\", line 2\n    async def f():\n    ^^^^^",
            "  File \"program.py\", line 4\n    x = 1j\n        ^^",
        ],
    );
}

/// What CPython has and Lockstep has not must not become an `AttributeError` or a `TypeError`.
#[test]
fn what_python_has_and_lockstep_has_not_is_refused_before_the_run() {
    for line in [
        "memoryview(b'')",
        "compile('1', 'a', 'eval')",
        "import time\ntime.clock_settime(0, 0)",
        "import socket",
        "import asyncio",
    ] {
        let outcome = Program::new("foreign", format!("print('never')\n{line}\n")).run(&[]);
        assert_eq!(
            (outcome.status, outcome.stdout.as_str()),
            (2, ""),
            "{line}: {outcome:?}"
        );
        assert_says(&outcome, &["lockstep: unsupported: ", "^"]);
    }
}

#[test]
fn a_file_that_is_none_is_said() {
    let program = Program::new("files", "print('\u{e9}')\n");
    let missing = Command::new(env!("CARGO_BIN_EXE_lockstep"))
        .args(["run", "no/such/file.py"])
        .output()
        .expect("lockstep starts");
    assert_eq!(missing.status.code(), Some(2));
    let said = String::from_utf8_lossy(&missing.stderr);
    assert!(said.contains("no file 'no/such/file.py'"), "{said}");

    let folder = Program {
        file: program.beside("folder.py"),
    };
    fs::create_dir_all(&folder.file).expect("a folder");
    let outcome = folder.run(&[]);
    assert_eq!(outcome.status, 2);
    assert_says(&outcome, &["folder"]);

    let outcome = Program::new("latin1", b"print('\xe9')\n").run(&[]);
    assert_eq!(outcome.status, 2);
    assert_says(&outcome, &["UTF-8"]);

    assert_prints(&Program::new("empty", "").run(&[]), "");
}

#[test]
fn too_many_threads_are_an_error_as_in_python() {
    let source = "
from threading import Thread
import time
def work():
    time.sleep(1000)
started = 0
for i in range(100000):
    Thread(target=work, daemon=True).start()
    started += 1
";
    for outcome in Program::new("too_many_threads", source).run_both(&[]) {
        assert_eq!(outcome.status, 1, "{outcome:?}");
        assert_says(
            &outcome,
            &[
                "RuntimeError: can't start new thread",
                "lockstep: ",
                "10000",
            ],
        );
    }
}

#[test]
fn a_list_that_grows_for_ever_meets_the_memory_limit() {
    let source = "items = []\nwhile True:\n    items.append([1, 2, 3])\n";
    for outcome in Program::new("memory", source).run_both(&["--memory", "16"]) {
        assert!(outcome.status == 1 || outcome.status == 4, "{outcome:?}");
        assert_says(&outcome, &["memory", "16 MiB"]);
    }
}

#[test]
fn a_text_that_doubles_for_ever_meets_the_memory_limit() {
    let source = "text = 'x'\nwhile True:\n    text = text + text\n";
    for outcome in Program::new("memory_text", source).run_both(&["--memory", "16"]) {
        assert!(outcome.status == 1 || outcome.status == 4, "{outcome:?}");
        assert_says(&outcome, &["memory", "16 MiB"]);
    }
}

#[test]
fn a_huge_list_at_once_meets_the_memory_limit() {
    let source = "items = [0] * 1000000000000\n";
    for outcome in Program::new("memory_at_once", source).run_both(&["--memory", "16"]) {
        assert!(outcome.status == 1 || outcome.status == 4, "{outcome:?}");
    }
}

#[test]
fn millions_of_prints_all_arrive() {
    let source = "for i in range(10000000):\n    print(i)\n";
    let mut child = Program::new("prints", source)
        .command(&[])
        .stdout(Stdio::piped())
        .spawn()
        .expect("lockstep starts");
    let stdout = child.stdout.take().expect("it is piped");
    let mut next = 0_u64;
    for line in BufReader::with_capacity(1 << 20, stdout).lines() {
        assert_eq!(line.expect("it is text"), next.to_string());
        next += 1;
    }
    assert_eq!(next, 10_000_000);
    assert!(child.wait().expect("it ends").success());
}

#[test]
fn nobody_reads_the_output() {
    let program = Program::new("closed_pipe", "while True:\n    print('again')\n");
    let mut child = program
        .command(&[])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("lockstep starts");
    drop(child.stdout.take());
    let outcome = process::finish(child).expect("it ends by itself");
    assert_eq!((outcome.stderr.as_str(), outcome.status), ("", 1));
}

/// Interrupts a program once it has printed a line.
#[cfg(unix)]
fn interrupt(program: &Program, options: &[&str]) -> Outcome {
    let mut child = program
        .command(options)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("lockstep starts");
    let mut stdout = BufReader::new(child.stdout.take().expect("it is piped"));
    let mut line = String::new();
    stdout.read_line(&mut line).expect("a line comes");
    assert_eq!(line, "started\n");
    let sent = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status()
        .expect("kill runs");
    assert!(sent.success());
    process::finish(child).expect("it ends after ctrl-C")
}

#[cfg(unix)]
#[test]
fn control_c_ends_whatever_goes_on() {
    let sources = [
        ("loop", "print('started')\nwhile True:\n    pass\n"),
        (
            "threads",
            "from threading import Thread\ndef work():\n    while True:\n        pass\n\
             for i in range(20):\n    Thread(target=work).start()\nprint('started')\n",
        ),
        (
            "sleep",
            "import time\nprint('started')\ntime.sleep(100000)\n",
        ),
        (
            "lock",
            "from threading import Lock\nlock = Lock()\nlock.acquire()\nprint('started')\n\
             lock.acquire(timeout=100000)\n",
        ),
        (
            "sort",
            "print('started')\nwhile True:\n    x = [n for n in range(100000)]\n",
        ),
    ];
    for (name, source) in sources {
        let program = Program::new(&format!("interrupt_{name}"), source);
        for options in [[].as_slice(), &["--sliced"], &["--threads", "1"]] {
            let outcome = interrupt(&program, options);
            assert_eq!(outcome.status, 130, "{name} {options:?}: {outcome:?}");
            assert_says(&outcome, &["lockstep: interrupted after"]);
        }
    }
}

#[test]
fn help_names_the_options_and_statuses() {
    let help = Command::new(env!("CARGO_BIN_EXE_lockstep"))
        .args(["run", "--help"])
        .output()
        .expect("lockstep starts");
    let text = String::from_utf8_lossy(&help.stdout);
    for word in [
        "--knob",
        "--threads",
        "--sliced",
        "--seed",
        "--memory",
        "--trace",
        "deadlock",
    ] {
        assert!(text.contains(word), "{word} in {text}");
    }
    let nothing = Command::new(env!("CARGO_BIN_EXE_lockstep"))
        .output()
        .expect("lockstep starts");
    assert_eq!(nothing.status.code(), Some(2));
}
