//! The explorer on whole programs: known bugs are found and their mended variants pass, the
//! benchmarks of the paper need as many executions as it says, and every schedule replays to what
//! it was found with.
//!
//! `# finds: Deadlock` in the head of a program of `tests/explore` names a finding that there must
//! be; `# finds: nothing` says that nothing may be found, but for warnings of the kind that
//! `# warns: DataRace` names.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use lockstep::program::{self, Program};
use lockstep::run::explore::{
    Budget, Coverage, Exploration, ExploreOptions, Explorer, FindingKind, Method, OutcomeKind,
    Replay,
};
use lockstep::scenario;

/// More than any of these programs needs; time does not count.
const BUDGET: Budget = Budget {
    time: Duration::from_hours(1),
    executions: 200_000,
};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/explore")
}

fn compile(source: &str, path: &Path) -> Arc<Program> {
    program::compile(source, "program.py")
        .unwrap_or_else(|errors| panic!("{}: {errors:?}", path.display()))
}

fn explore(program: &Arc<Program>, method: Method) -> Exploration {
    let options = ExploreOptions {
        method,
        ..ExploreOptions::default()
    };
    let mut explorer = Explorer::new(Arc::clone(program), options);
    explorer.advance(BUDGET, &AtomicBool::new(false));
    explorer.minimise(Budget {
        executions: 2_000,
        ..BUDGET
    });
    explorer.report()
}

/// Every outcome's schedule leads to that outcome, and every finding's to that finding.
fn check_schedules(program: &Arc<Program>, found: &Exploration, path: &Path) {
    let replay = |schedule: &str| {
        let mut replay = Replay::new(Arc::clone(program), ExploreOptions::default(), schedule)
            .unwrap_or_else(|error| panic!("{}: {schedule}: {error}", path.display()));
        replay.result()
    };
    for outcome in &found.outcomes {
        let result = replay(&outcome.schedule);
        assert_eq!(result.values, outcome.values, "{}", path.display());
        assert_eq!(result.output, outcome.output, "{}", path.display());
        assert_eq!(result.errors, outcome.errors, "{}", path.display());
        assert_eq!(result.end, outcome.end, "{}", path.display());
    }
    for finding in &found.findings {
        let result = replay(&finding.schedule);
        assert!(
            result.findings.contains(&finding.sentence),
            "{}: {} but {:?}",
            path.display(),
            finding.sentence,
            result.findings
        );
    }
}

#[test]
fn known_bugs_are_found_and_mended_programs_pass() {
    let mut pairs = 0;
    let entries = fs::read_dir(folder()).expect("the folder is there");
    let mut paths: Vec<PathBuf> = entries
        .map(|entry| entry.expect("an entry").path())
        .collect();
    paths.sort();
    for path in paths {
        if path.extension().is_none_or(|extension| extension != "py") {
            continue;
        }
        let source = fs::read_to_string(&path).expect("a program");
        let mut lines = source.lines();
        let wanted = lines
            .find_map(|line| line.strip_prefix("# finds: "))
            .unwrap_or_else(|| panic!("{} does not say what to find", path.display()));
        let program = compile(&source, &path);
        let found = explore(&program, Method::All);
        assert_eq!(found.coverage, Coverage::All, "{}", path.display());
        assert_eq!(found.redundant, 0, "{}", path.display());
        let errors = found.findings.iter().filter(|finding| finding.is_error);
        let kinds: Vec<String> = errors.map(|error| format!("{:?}", error.kind)).collect();
        if wanted == "nothing" {
            // Not even a warning, unless the file says which: without locks, threads race.
            let warns = lines.find_map(|line| line.strip_prefix("# warns: "));
            for finding in &found.findings {
                let kind = format!("{:?}", finding.kind);
                assert_eq!(Some(&*kind), warns, "{}: {finding:?}", path.display());
            }
            assert_eq!(
                warns.is_some(),
                !found.findings.is_empty(),
                "{}",
                path.display()
            );
            assert_eq!(
                kinds,
                Vec::<String>::new(),
                "{}: {found:#?}",
                path.display()
            );
        } else {
            assert!(
                kinds.iter().any(|kind| kind == wanted),
                "{}: {found:#?}",
                path.display()
            );
            pairs += 1;
            let mended = path.display().to_string().replace("_bug", "_mended");
            assert!(Path::new(&mended).exists(), "{mended} is missing");
        }
        check_schedules(&program, &found, &path);
    }
    assert!(pairs >= 40, "{pairs}");
}

/// The counts are those of optimal DPOR in Abdulla, Aronis, Jonsson, Sagonas: Source Sets, JACM
/// 64(4), 2017.
#[test]
fn the_papers_benchmarks_need_as_many_executions_as_it_says() {
    for (name, size, executions) in [
        ("readers", 2, 4),
        ("readers", 8, 256),
        ("readers", 13, 8192),
        ("lastzero", 5, 64),
        ("lastzero", 10, 3328),
        ("indexer", 11, 1),
        ("indexer", 12, 8),
        ("indexer", 15, 4096),
        ("filesystem", 13, 1),
        ("filesystem", 14, 2),
        ("filesystem", 16, 8),
        ("filesystem", 18, 32),
        ("filesystem", 19, 64),
    ] {
        let path = folder().join("paper").join(format!("{name}.py"));
        let source = fs::read_to_string(&path).expect("a program");
        let source = scenario::set_by_name(&source, "N", &size.to_string()).expect("a knob");
        let program = compile(&source, &path);
        let found = explore(&program, Method::All);
        assert_eq!(found.coverage, Coverage::All, "{name}({size})");
        assert_eq!(found.executions, executions, "{name}({size})");
        assert_eq!(found.redundant, 0, "{name}({size})");
    }
}

/// What the primitives promise: each program of `tests/explore/invariants` asserts it, in all
/// interleavings of up to three threads.
#[test]
fn primitives_keep_their_promises_in_all_interleavings() {
    let entries = fs::read_dir(folder().join("invariants")).expect("the folder is there");
    let mut count = 0;
    for path in entries.map(|entry| entry.expect("an entry").path()) {
        let source = fs::read_to_string(&path).expect("a program");
        let program = compile(&source, &path);
        let found = explore(&program, Method::All);
        let path = path.display();
        assert_eq!(found.coverage, Coverage::All, "{path}");
        assert_eq!(found.findings, Vec::new(), "{path}");
        assert_eq!(found.redundant, 0, "{path}");
        assert!(found.executions > 1, "{path}: nothing was interleaved");
        count += 1;
    }
    assert!(count >= 10, "{count}");
}

fn command(arguments: &[&str]) -> (i32, String, String) {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_lockstep"))
        .args(arguments)
        .current_dir(folder())
        .output()
        .expect("it starts");
    (
        output.status.code().expect("it ends by itself"),
        String::from_utf8_lossy(&output.stdout).into_owned(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    )
}

#[test]
fn the_command_line_says_what_it_found_and_replays_it() {
    let (status, text, _) = command(&["explore", "two_locks_bug.py"]);
    assert_eq!(status, 1, "{text}");
    assert!(text.contains("all interleavings"), "{text}");
    assert!(text.contains("Deadlock: "), "{text}");
    let (_, rest) = text.split_once("Errors:").expect("there are errors");
    let (_, rest) = rest.split_once("--schedule ").expect("a schedule");
    let schedule = rest.split_whitespace().next().expect("a schedule");
    let (status, text, _) = command(&["replay", "two_locks_bug.py", "--schedule", schedule]);
    assert_eq!(status, 1, "{text}");
    assert!(text.contains("Deadlock: "), "{text}");

    let (status, text, _) = command(&["explore", "two_locks_mended.py"]);
    assert_eq!(status, 0, "{text}");
    let (status, text, _) = command(&["explore", "--bound", "0", "lost_update_bug.py"]);
    assert_eq!(status, 0, "nothing is lost without preemptions: {text}");
    assert!(text.contains("all without preemptions"), "{text}");
    let (status, text, _) = command(&["explore", "--json", "--time", "9", "lost_update_bug.py"]);
    assert_eq!(status, 1);
    let report: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    assert_eq!(report["is_finished"], true);
    assert_eq!(report["findings"][0]["is_error"], true);

    // Once each holds a lock, there is no way but the deadlock; before, there is.
    let (status, text, _) = command(&["explore", "two_locks_bug.py", "--after", schedule]);
    assert_eq!(status, 1, "{text}");
    assert!(text.contains("all interleavings"), "{text}");
    assert!(text.contains(": 1 execution in "), "{text}");
    assert!(text.contains(schedule), "{text}");
    let (_, text, _) = command(&["explore", "two_locks_bug.py", "--after", "1.0x2"]);
    assert!(
        text.contains("expected") && text.contains("error"),
        "{text}"
    );
}

#[test]
fn the_command_line_refuses_in_sentences() {
    for (arguments, sentence) in [
        (&["explore", "no_such_file.py"][..], "no_such_file.py"),
        (&["explore", "two_locks_bug.py", "--knob", "N=3"], "N"),
        (
            &["explore", "two_locks_bug.py", "--bound", "some"],
            "--bound",
        ),
        (
            &["replay", "two_locks_bug.py", "--schedule", "1.9x3"],
            "does not fit this program",
        ),
        (
            &["replay", "two_locks_bug.py", "--schedule", "7.0"],
            "format 7",
        ),
        (&["replay", "two_locks_bug.py"], "--schedule"),
        (
            &["explore", "two_locks_bug.py", "--after", "1.9x3"],
            "does not fit this program",
        ),
    ] {
        let (status, text, errors) = command(arguments);
        assert_eq!(status, 2, "{arguments:?}: {text}{errors}");
        assert!(errors.contains(sentence), "{arguments:?}: {errors}");
    }
}

const LONG: &str = "
import threading
def work():
    n = 0
    while n < 3_000_000: n += 1
t = threading.Thread(target=work)
t.start()
t.join()
";

/// A long run is no livelock, and what is cut is not called complete.
#[test]
fn a_thread_that_computes_for_long_is_told_apart_from_one_in_a_circle() {
    let long = explore(&compile(LONG, Path::new("long")), Method::All);
    let kinds: Vec<_> = long.findings.iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds, [FindingKind::TooLong], "{long:#?}");
    assert_eq!(
        (long.coverage, long.has_error()),
        (Coverage::Partial, false)
    );
    assert_eq!(long.outcomes[0].kind, OutcomeKind::Unfinished);
    let circle = LONG.replace("while n < 3_000_000: n += 1", "while n < 1: pass");
    let circle = explore(&compile(&circle, Path::new("circle")), Method::All);
    let kinds: Vec<_> = circle.findings.iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds, [FindingKind::Livelock], "{circle:#?}");
}

const ENDLESS: &str = "
import threading
stop = False
def work():
    n = 0
    while not stop: n += 1
t = threading.Thread(target=work)
t.start()
t.join()
";

/// The one execution there is, is not made 20,000 times.
#[test]
fn where_no_other_thread_can_go_on_there_is_nothing_else_to_try() {
    let found = explore(
        &compile(ENDLESS, Path::new("endless")),
        ExploreOptions::default().method,
    );
    let kinds: Vec<_> = found.findings.iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds, [FindingKind::TooLong], "{found:#?}");
    assert_eq!(found.coverage, Coverage::Partial);
    assert!(found.executions < 10, "{}", found.executions);
    // What could end if it was interrupted at the right moment is looked at further.
    let stopped = ENDLESS.replace("t.join()", "stop = True\nt.join()");
    let stopped = compile(&stopped, Path::new("stopped"));
    let mut explorer = Explorer::new(stopped, ExploreOptions::default());
    let some = Budget {
        executions: 30,
        ..BUDGET
    };
    assert!(!explorer.advance(some, &AtomicBool::new(false)));
}

const HOOKED: &str = "
import sys, threading
sys.excepthook = lambda *told: None
x = 0
def work():
    global x
    x += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
assert x == 2
";

/// A program that fails with nothing but its status fails all the same.
#[test]
fn an_exception_that_a_hook_keeps_to_itself_is_an_error() {
    let found = explore(&compile(HOOKED, Path::new("hooked")), Method::All);
    let outcomes = found.outcomes.iter();
    let kinds: Vec<_> = outcomes.map(|one| (one.status, one.kind)).collect();
    assert_eq!(kinds.len(), 2, "{found:#?}");
    assert!(kinds.contains(&(0, OutcomeKind::Expected)), "{found:#?}");
    assert!(kinds.contains(&(1, OutcomeKind::Error)), "{found:#?}");
}

const PRINTS: &str = "
import threading
x = 0
def work(name):
    global x
    print(name)
    with lock: x += 1
lock = threading.Lock()
threads = [threading.Thread(target=work, args=(name,)) for name in 'ab']
for t in threads: t.start()
for t in threads: t.join()
";

/// The order of the lines that are printed is told from what is lost.
#[test]
fn an_outcome_with_the_same_lines_in_another_order_is_no_surprise() {
    let kinds = |source: &str| {
        let found = explore(&compile(source, Path::new("prints")), Method::All);
        let mut kinds: Vec<_> = found.outcomes.iter().map(|one| one.kind).collect();
        kinds.sort_unstable();
        (kinds, found.has_error())
    };
    let only_order = vec![OutcomeKind::Expected, OutcomeKind::Reordered];
    assert_eq!(kinds(PRINTS), (only_order.clone(), false));
    // A lost update is one, in either order; and the race that makes it an error.
    let (all, has_error) = kinds(&PRINTS.replace("with lock: x += 1", "x += 1"));
    let lost = [only_order, vec![OutcomeKind::Surprising; 2]].concat();
    assert_eq!((all, has_error), (lost, true));
    // Other lines are other lines.
    let (all, _) = kinds(&PRINTS.replace("print(name)", "print(name, x)"));
    assert!(all.contains(&OutcomeKind::Surprising), "{all:?}");
}

const LOST_UPDATE: &str = "
import threading
x = 0
def work():
    global x
    x += 1
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
";

/// Explores with so many workers, some executions at a time.
fn explore_by(jobs: usize, program: &Arc<Program>, method: Method) -> Exploration {
    let options = ExploreOptions {
        method,
        ..ExploreOptions::default()
    };
    let mut explorer = Explorer::new(Arc::clone(program), options).spread(jobs);
    let some = Budget {
        executions: 20,
        ..BUDGET
    };
    while !explorer.advance(some, &AtomicBool::new(false)) {
        let share_done = explorer.report().share_done;
        assert!((0.0..=1.0).contains(&share_done), "{share_done}");
    }
    explorer.report()
}

#[test]
fn several_workers_do_what_one_does() {
    let samples = 300;
    for (method, least) in [
        (Method::All, 101),
        (Method::Bounded { preemptions: 1 }, 101),
        (Method::Random { samples }, samples),
        (Method::Pct { samples, depth: 3 }, samples),
    ] {
        let mut most = 0;
        for entry in fs::read_dir(folder()).expect("the folder is there") {
            let path = entry.expect("an entry").path();
            if path.extension().is_none_or(|extension| extension != "py") {
                continue;
            }
            let source = fs::read_to_string(&path).expect("a program");
            let program = compile(&source, &path);
            let count = |jobs| {
                let found = explore_by(jobs, &program, method);
                check_schedules(&program, &found, &path);
                let outcomes = found.outcomes.iter().map(|outcome| {
                    let seen = (&outcome.values, &outcome.output, &outcome.errors);
                    (format!("{seen:?} {:?}", outcome.end), outcome.executions)
                });
                let outcomes: BTreeMap<String, u64> = outcomes.collect();
                let is_sampled = matches!(found.coverage, Coverage::Samples { .. });
                let rest = is_sampled.then_some((found.outcomes, found.findings));
                let counts = (found.executions, found.redundant, found.coverage, outcomes);
                (counts, rest)
            };
            let alone = count(1);
            most = most.max(alone.0.0);
            for jobs in [2, 4] {
                let several = count(jobs);
                assert_eq!(several, alone, "{method:?}: {} by {jobs}", path.display());
            }
        }
        assert!(most >= least, "there is something to share: {most}");
    }
}

/// All are too many; then those with few preemptions are gone through, and then samples are made.
#[test]
fn several_workers_go_from_stage_to_stage() {
    let program = compile(LOST_UPDATE, Path::new("lost update"));
    let whole = explore(&program, Method::All);
    let options = ExploreOptions {
        method: Method::Auto { most_executions: 2 },
        ..ExploreOptions::default()
    };
    for jobs in [1, 2, 4] {
        let mut explorer = Explorer::new(Arc::clone(&program), options).spread(jobs);
        let some = Budget {
            executions: 1_000,
            ..BUDGET
        };
        assert!(!explorer.advance(some, &AtomicBool::new(false)));
        let report = explorer.report();
        assert_eq!(report.executions, 1_000);
        assert_eq!(report.coverage, Coverage::Bounded { preemptions: 3 });
        assert!(report.share_done < 0.1, "{}", report.share_done);
        assert_eq!(report.outcomes.len(), whole.outcomes.len());
    }
}

#[test]
fn an_exploration_goes_on_where_it_was() {
    let program = compile(LOST_UPDATE, Path::new("lost update"));
    let whole = explore(&program, Method::All);
    let options = ExploreOptions {
        method: Method::All,
        ..ExploreOptions::default()
    };
    let mut explorer = Explorer::new(program, options);
    let once = Budget {
        executions: 1,
        ..BUDGET
    };
    let stop = AtomicBool::new(true);
    assert!(!explorer.advance(BUDGET, &stop));
    assert_eq!(explorer.report().executions, 0);
    let mut calls = 0;
    while !explorer.advance(once, &AtomicBool::new(false)) {
        calls += 1;
        assert!(calls < 100);
    }
    let report = explorer.report();
    assert_eq!(report.executions, whole.executions);
    assert_eq!(report.outcomes.len(), whole.outcomes.len());
    assert_eq!(report.coverage, Coverage::All);
}

#[test]
fn every_method_finds_the_lost_update() {
    let program = compile(LOST_UPDATE, Path::new("lost update"));
    for (method, coverage) in [
        (Method::All, Coverage::All),
        (
            Method::Bounded { preemptions: 1 },
            Coverage::Bounded { preemptions: 1 },
        ),
        (
            Method::Random { samples: 200 },
            Coverage::Samples { count: 200 },
        ),
        (
            Method::Pct {
                samples: 200,
                depth: 2,
            },
            Coverage::Samples { count: 200 },
        ),
    ] {
        let found = explore(&program, method);
        assert_eq!(found.coverage, coverage);
        let values: Vec<_> = found
            .outcomes
            .iter()
            .map(|outcome| &outcome.values)
            .collect();
        let lost = vec![(String::from("x"), String::from("1"))];
        assert!(values.contains(&&lost), "{method:?}: {values:?}");
    }
    let none = explore(&program, Method::Bounded { preemptions: 0 });
    assert_eq!(
        none.outcomes.len(),
        1,
        "without preemptions nothing is lost"
    );
}

#[test]
fn a_replay_goes_forward_and_back_and_branches_off() {
    let program = compile(LOST_UPDATE, Path::new("lost update"));
    let found = explore(&program, Method::All);
    let lost = found
        .outcomes
        .iter()
        .find(|outcome| outcome.values == [(String::from("x"), String::from("1"))])
        .expect("an update is lost");
    let mut replay =
        Replay::new(program, ExploreOptions::default(), &lost.schedule).expect("the schedule fits");
    let forward: Vec<_> = (0..=replay.length())
        .map(|position| {
            replay.go_to(position);
            replay.snapshot()
        })
        .collect();
    for (position, snapshot) in forward.iter().enumerate().rev() {
        replay.go_to(position);
        assert_eq!(replay.snapshot(), *snapshot);
    }
    let x = |snapshot: &lockstep::run::explore::Snapshot| {
        let found = snapshot.globals.iter().find(|(name, _)| name == "x");
        found.map(|(_, value)| value.clone())
    };
    assert_eq!(x(&forward[0]).as_deref(), Some("0"));
    assert_eq!(x(&forward[replay.length()]).as_deref(), Some("1"));
    // Before the first switch, the thread that was interrupted goes on instead.
    replay.go_to(0);
    let length = replay.length();
    let switch = (1..length)
        .find(|at| {
            let before = &forward[*at];
            before
                .last
                .as_ref()
                .is_some_and(|last| last.thread == 1 && last.deed.to_string().contains("reads"))
        })
        .expect("a thread reads x");
    replay.go_to(switch);
    replay.branch(1, 0).expect("it can go on");
    let result = replay.result();
    assert_eq!(result.values, [(String::from("x"), String::from("2"))]);
    assert!(
        Replay::new(
            compile(LOST_UPDATE, Path::new("lost update")),
            ExploreOptions::default(),
            "1.5x3"
        )
        .is_err()
    );
}
