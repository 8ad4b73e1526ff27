//! The explorer on whole programs: known bugs are found and their mended variants pass, the
//! benchmarks of the paper need as many executions as it says, and every schedule replays to what
//! it was found with.
//!
//! `# finds: Deadlock` in the head of a program of `tests/explore` names a finding that there must
//! be; `# finds: nothing` says that no error may be found.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use lockstep::program::{self, Program};
use lockstep::run::explore::{
    Budget, Coverage, Exploration, ExploreOptions, Explorer, Method, Replay,
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
    explorer.minimise(2_000);
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
            // Not even a warning.
            assert_eq!(found.findings, Vec::new(), "{}", path.display());
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
        ("lastzero", 5, 64),
        ("indexer", 11, 1),
        ("indexer", 12, 8),
        ("filesystem", 13, 1),
        ("filesystem", 14, 2),
        ("filesystem", 16, 8),
        ("filesystem", 18, 32),
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
                .is_some_and(|last| last.thread == 1 && last.deed.contains("reads"))
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
