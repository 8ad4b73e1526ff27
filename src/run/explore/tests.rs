//! The search against brute force, closed forms, and what is known of benchmarks.

mod circles;
mod everywhere;
mod exits;
mod generated;
mod names;
mod starts;
mod words;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use super::errand::Errand;
use super::explorer::{Budget, Explorer};
use super::ground::Ground;
use super::ledger::Ledger;
use super::observe::{Observed, Seen};
use super::report::{Coverage, Exploration, ExploreOptions, Method};
use super::schedule::Turn;
use super::search::{Reduction, Run, Search};
use super::spread::{Crew, Work};
use super::tree::Move;
use crate::program::Program;
use crate::run::Options;

/// Interleavings of a program that are all gone through.
const MOST_INTERLEAVINGS: usize = 2_000;

/// How many executions there were, the outcomes, the traces, and how many led nowhere.
#[derive(Default)]
struct Counted {
    executions: usize,
    blocked: usize,
    outcomes: BTreeSet<Seen>,
    traces: BTreeSet<Vec<(usize, u32)>>,
    /// Every execution: who took which steps, and what came of it.
    all: BTreeMap<Vec<(usize, u32)>, Seen>,
    /// Executions with two neighbours exchanged that the table says are free.
    exchanged: Vec<(Vec<(usize, u32)>, Seen)>,
}

/// A program that is asked for several times in a row is compiled once: the checks here go through
/// each of theirs a dozen times, and compiling what it imports takes longer than many a search.
fn compiled(source: &str) -> Arc<Program> {
    thread_local! {
        static LAST: RefCell<Option<(String, Arc<Program>)>> = const { RefCell::new(None) };
    }
    LAST.with_borrow_mut(|last| match last {
        Some((text, program)) if text == source => Arc::clone(program),
        _ => {
            let program = crate::program::compile(source, "test.py").expect("this is Python");
            *last = Some((source.to_owned(), Arc::clone(&program)));
            program
        }
    })
}

/// `None`: there are too many.
fn explore(source: &str, reduction: Reduction, most: usize) -> Option<Counted> {
    explore_after(source, &[], reduction, most)
}

/// The same of what can come after some steps.
fn explore_after(
    source: &str,
    given: &[Turn],
    reduction: Reduction,
    most: usize,
) -> Option<Counted> {
    let program = compiled(source);
    let options = Options {
        record: false,
        seed: Some(1),
        ..Options::default()
    };
    let whole = Ground::new(Arc::clone(&program), &options, 8);
    let observed = Observed::new(whole.program(), whole.execution());
    let mut ground = Ground::after(program, &options, 8, given);
    let mut search = Search::new(reduction, 10_000);
    let mut counted = Counted::default();
    loop {
        match search.next(&mut ground) {
            Run::None => return Some(counted),
            Run::Blocked => counted.blocked += 1,
            run => {
                counted.executions += 1;
                counted.traces.insert(search.canonical());
                let seen = observed.look(ground.execution(), run == Run::Cut);
                if reduction == Reduction::None {
                    let moves: Vec<Move> = search.path.iter().map(|node| node.step).collect();
                    counted.exchange(&moves, &seen);
                }
                counted.outcomes.insert(seen);
            }
        }
        if counted.executions + counted.blocked > most {
            return None;
        }
    }
}

impl Counted {
    /// Notes an execution, and those that must be there as well if the table is right.
    fn exchange(&mut self, moves: &[Move], seen: &Seen) {
        let turns: Vec<_> = moves
            .iter()
            .map(|step| (step.thread, step.choice))
            .collect();
        for at in 1..moves.len() {
            if !moves[at - 1].comes_before(&moves[at]) {
                let mut exchanged = turns.clone();
                exchanged.swap(at - 1, at);
                self.exchanged.push((exchanged, seen.clone()));
            }
        }
        self.all.insert(turns, seen.clone());
    }

    /// Whether what the table calls free makes no difference, as the executions themselves show.
    fn check_table(&self, source: &str) {
        for (turns, seen) in &self.exchanged {
            assert_eq!(self.all.get(turns), Some(seen), "{turns:?} of {source}");
        }
    }
}

/// How many executions the search needs.
fn count(source: &str) -> usize {
    let counted = explore(source, Reduction::Optimal, 1_000_000).expect("there are not so many");
    assert_eq!(counted.blocked, 0, "{source}");
    assert_eq!(counted.executions, counted.traces.len(), "{source}");
    counted.executions
}

/// Checks the search against brute force; `false`: there are too many interleavings for that.
fn check(source: &str) -> bool {
    let Some(all) = explore(source, Reduction::None, MOST_INTERLEAVINGS) else {
        return false;
    };
    let some = explore(source, Reduction::Optimal, MOST_INTERLEAVINGS).expect("there are fewer");
    all.check_table(source);
    assert_eq!(some.outcomes, all.outcomes, "{source}");
    assert_eq!(some.traces, all.traces, "{source}");
    assert_eq!(some.executions, all.traces.len(), "{source}");
    assert_eq!(some.blocked, 0, "{source}");
    check_after(source, &all);
    assert_eq!(
        explored(source, Method::All, 1).executions,
        some.executions as u64,
        "{source}"
    );
    check_workers(source, Method::All, Coverage::All);
    let (preemptions, samples, depth) = (1, 40, 3);
    let some = Coverage::Samples { count: samples };
    // One of the others for each program.
    match all.executions % 3 {
        0 => {
            let bounded = Method::Bounded { preemptions };
            check_workers(source, bounded, Coverage::Bounded { preemptions });
        }
        1 => check_workers(source, Method::Random { samples }, some),
        _ => check_workers(source, Method::Pct { samples, depth }, some),
    }
    true
}

/// Checks what is found after the first steps of some executions against all that begin with those.
fn check_after(source: &str, all: &Counted) {
    let some = all.all.keys().step_by(all.all.len().div_ceil(3));
    for (turns, steps) in some.flat_map(|turns| [3, 2].map(|part| (turns, turns.len() / part))) {
        let begun = &turns[..steps];
        // Threads are started in the order of their numbers here.
        let given = begun.iter().map(|(thread, choice)| Turn {
            thread: *thread as u16,
            choice: *choice,
        });
        let given: Vec<Turn> = given.collect();
        let found = explore_after(source, &given, Reduction::Optimal, MOST_INTERLEAVINGS)
            .expect("there are fewer");
        let expected = all.all.iter().filter(|(turns, _)| turns.starts_with(begun));
        let expected: BTreeSet<Seen> = expected.map(|(_, seen)| seen.clone()).collect();
        assert_eq!(found.outcomes, expected, "after {begun:?} of {source}");
        assert_eq!(
            found.executions,
            found.traces.len(),
            "{begun:?} of {source}"
        );
        assert_eq!(found.blocked, 0, "{begun:?} of {source}");
    }
}

/// Checks that several workers do what one does: of samples all that is found must be the same, of
/// searches how often each outcome comes up.
fn check_workers(source: &str, method: Method, coverage: Coverage) {
    let is_sampled = matches!(coverage, Coverage::Samples { .. });
    let of = |jobs| {
        let mut report = explored(source, method, jobs);
        assert_eq!(report.coverage, coverage, "{source}");
        report.elapsed_ns = 0;
        (counts(&report), is_sampled.then_some(report))
    };
    let alone = of(1);
    for jobs in [2, 4] {
        assert_eq!(of(jobs), alone, "{method:?} by {jobs} of {source}");
    }
}

/// What so many workers find.
fn explored(source: &str, method: Method, jobs: usize) -> Exploration {
    let program = compiled(source);
    let options = ExploreOptions {
        method,
        most_choices: 8,
        ..ExploreOptions::default()
    };
    let mut explorer = Explorer::new(program, options).spread(jobs);
    let budget = Budget {
        time: Duration::from_hours(1),
        executions: u64::MAX,
    };
    assert!(explorer.advance(budget, &AtomicBool::new(false)));
    explorer.report()
}

/// How many executions there were, how many led nowhere, and how often each outcome came up.
fn counts(report: &Exploration) -> (u64, u64, BTreeMap<String, u64>) {
    let outcomes = report.outcomes.iter().map(|outcome| {
        let (values, output, errors) = (&outcome.values, &outcome.output, &outcome.errors);
        let seen = format!("{values:?} {output:?} {errors:?} {:?}", outcome.end);
        (format!("{seen} {:?}", outcome.kind), outcome.executions)
    });
    (report.executions, report.redundant, outcomes.collect())
}

/// A program whose threads run these bodies.
fn program(head: &str, bodies: &[String]) -> String {
    let mut source = format!("import threading\n{head}\n");
    for (number, body) in bodies.iter().enumerate() {
        let _ = writeln!(source, "def work{number}():\n    global x, y, z");
        for line in body.lines() {
            let _ = writeln!(source, "    {line}");
        }
    }
    source.push_str("threads = [");
    for number in 0..bodies.len() {
        let _ = write!(source, "threading.Thread(target=work{number}), ");
    }
    source.push_str("]\nfor t in threads: t.start()\nfor t in threads: t.join()\n");
    source
}

fn same(head: &str, body: &str, threads: usize) -> String {
    program(head, &vec![body.to_owned(); threads])
}

#[test]
fn two_threads_count_twice() {
    let source = same("x = 0", "x += 1\nx += 1", 2);
    assert_eq!(count(&source), 34);
    let outcomes = explore(&source, Reduction::Optimal, 1_000)
        .expect("34")
        .outcomes;
    let values: Vec<&str> = outcomes.iter().map(|seen| &*seen.values[0].1).collect();
    assert_eq!(values, ["2", "3", "4"]);
}

#[test]
fn closed_forms() {
    // n threads that each take one lock once: n! orders.
    for (threads, factorial) in [(1, 1), (2, 2), (3, 6), (4, 24), (5, 120)] {
        let source = same("m = threading.Lock()", "with m: pass", threads);
        assert_eq!(count(&source), factorial);
    }
    // Whoever looks at a lock that it holds changes nothing about that, nor who looks at a thread that
    // somebody waits for.
    for (threads, factorial) in [(2, 2), (3, 6)] {
        let source = same("m = threading.Lock()", "with m: m.locked()", threads);
        assert_eq!(count(&source), factorial);
    }
    let bodies = [String::from("pass"), String::from("threads[0].is_alive()")];
    assert_eq!(count(&program("", &bodies)), 2);
    // One writer and n readers: each reader comes before or after.
    for readers in 1..6 {
        let mut bodies = vec![String::from("x = 1")];
        bodies.resize(readers + 1, String::from("return x"));
        assert_eq!(count(&program("x = 0", &bodies)), 1 << readers);
    }
    // Threads that have nothing to do with each other.
    for threads in 1..5 {
        let source = same("", "a = 1\nb = [a]\nb.append(2)", threads);
        assert_eq!(count(&source), 1);
    }
}

/// What random programs are made of.
const PARTS: &[&str] = &[
    "x = 1",
    "y = x",
    "x += 1",
    "z = y",
    "with a: x = 2",
    "with a: y = x",
    "with b: z = 3",
    "a.acquire(); b.acquire(); b.release(); a.release()",
    "b.acquire(); a.acquire(); a.release(); b.release()",
    "if a.acquire(False): y = 5; a.release()",
    "if a.acquire(timeout=1): a.release()\nelse: x = 7",
    "xs.append(1)",
    "y = len(xs)",
    "d['k'] = 1",
    "z = d.get('k')",
    "d['j'] = 2",
    "xs[0] = 4",
    "z = xs[0]",
    "e.set()",
    "e.clear()",
    "e.wait()",
    "y = e.wait(1)",
    "y = e.is_set()",
    "s.acquire()",
    "s.release()",
    "z = s.acquire(blocking=False)",
    "with r:\n    with r: x = 8",
    "with r:\n    with r: pass\n    x = 6",
    "q.put(1)",
    "try: y = q.get(timeout=1)\nexcept queue.Empty: y = 9",
    "try: q.put(2, block=False)\nexcept queue.Full: y = 8",
    "z = q.qsize()",
    "p.join(1)",
    "y = p.is_alive()",
    "try: t.wait(1)\nexcept threading.BrokenBarrierError: z = 7",
    "try: t.wait()\nexcept threading.BrokenBarrierError: z = 6",
    "t.abort()",
    "t.reset()",
    "z = t.n_waiting",
    "w.release()",
    "with c: c.notify()",
    "with c: c.wait()",
    "with c: y = c.wait(1)",
    "with c:\n    x = 9\n    c.notify_all()",
    "print('p')",
    "o.v = 1",
    "y = o.v",
    "o.v += 1",
    "y = random.randint(1, 2)",
    "a.release()",
    "try: a.release()\nexcept RuntimeError: y = 3",
    "try: r.release()\nexcept RuntimeError: z = 3",
    "a.locked()",
    "with a: y = a.locked()",
    "z = s._value",
];

const HEAD: &str = "import queue, random
class Box: pass
def change(box): box.v = 0
x = y = z = 0
xs = [0]
d = {}
o = Box()
o.v = 0
a = threading.Lock()
b = threading.Lock()
r = threading.RLock()
e = threading.Event()
s = threading.Semaphore(1)
c = threading.Condition()
q = queue.Queue(1)
t = threading.Barrier(2)
w = threading.BoundedSemaphore(2)
w.acquire()
";

/// What the parts about `p` need, and others would only be slowed down by.
const HEAD_OF_JOINS: &str = "def idle(): pass
p = threading.Thread(target=idle)
p.start()
";

#[test]
fn reentrant_locks_are_taken_in_both_orders() {
    let source = same(
        "x = 0\nr = threading.RLock()",
        "with r:\n    with r: pass",
        2,
    );
    assert_eq!(count(&source), 2);
    assert!(check(&source), "there are few interleavings");
}

#[test]
fn several_workers_keep_no_more_states_than_the_executions_are_long() {
    let source = same("x = 0", "x += 1\nx += 1\nx += 1\nx += 1", 2);
    let program = crate::program::compile(&source, "test.py").expect("this is Python");
    let options = super::explorer::run_options(&ExploreOptions::default());
    let mut ground = Ground::new(program, &options, 8);
    let observed = Observed::new(ground.program(), ground.execution());
    let mut ledger = Ledger::default();
    let mut crew = Crew::new(&ground);
    assert!(crew.employ(2), "there can be threads");
    let work = Work::All(Box::default());
    let errand = Errand {
        observed: &observed,
        most_steps: 10_000,
        end_ns: u64::MAX,
        left: u64::MAX.into(),
        stop: &AtomicBool::new(false),
        is_full: false.into(),
    };
    let is_finished = crew.advance(&work, (&mut ground, &mut ledger), &errand);
    assert!(is_finished);
    assert_eq!(ledger.executions, 3334);
    let lengths = ledger.outcomes.values().map(|tally| tally.witness.steps);
    let longest = lengths.max().expect("there are outcomes");
    let Work::All(states) = work else {
        unreachable!("it has just been made");
    };
    assert!(
        states.most_states() < 10 * longest,
        "{}",
        states.most_states()
    );
}

#[test]
fn two_tracebacks_come_in_either_order() {
    let source = "import threading\ndef work(): raise KeyError(1)\n\
                  threading.Thread(target=work).start()\n";
    for end in [
        "raise KeyError(2)\n",
        "import atexit\natexit.register(int)\nraise KeyError(2)\n",
    ] {
        let source = format!("{source}{end}");
        let found = explore(&source, Reduction::Optimal, 1_000).expect("there are fewer");
        let last = found.outcomes.iter().map(|seen| seen.errors.lines().last());
        let last: BTreeSet<_> = last.collect();
        assert_eq!(
            last,
            [Some("KeyError: 1"), Some("KeyError: 2")].into(),
            "{source}"
        );
    }
}

#[test]
fn what_an_object_shows_does_not_depend_on_who_gave_its_class_a_slot() {
    let head = "class Box: pass\nbox = Box()";
    let bodies = [
        String::from("box.a = 1"),
        "box.b = 2".into(),
        "setattr(box, 'c', 3)".into(),
    ];
    let source = program(head, &bodies);
    assert!(check(&source), "there are few interleavings");
    let found = explore(&source, Reduction::Optimal, 1_000).expect("there are fewer");
    let shown: Vec<&str> = found
        .outcomes
        .iter()
        .map(|seen| &*seen.values[0].1)
        .collect();
    assert_eq!(shown, ["Box(a=1, b=2, c=3)"]);
    // As the text has it, not the alphabet, nor who came first.
    let head = "class Box:\n    def __init__(self):\n        self.z = 0\n        self.name = 1\n        self.a = 2
other = Box.__new__(Box)\nother.a = 0\nbox = None";
    let source = program(head, &[String::from("global box\nbox = Box()")]);
    let found = explore(&source, Reduction::Optimal, 1_000).expect("there are fewer");
    let shown = found.outcomes.iter().map(|seen| &*seen.values[0].1);
    assert_eq!(shown.collect::<Vec<_>>(), ["Box(z=0, name=1, a=2)"]);
}

#[test]
fn what_an_execution_knows_of_classes_does_not_mislead_the_next() {
    // Who comes first gets the first slot.
    let head = "# observe: x, y\nclass Box: pass\no = Box()\nx = y = 0";
    let bodies = [String::from("o.a = 1\nx = o.a"), "o.b = 2\ny = o.b".into()];
    let source = program(head, &bodies);
    assert!(check(&source), "there are few interleavings");
    let found = explore(&source, Reduction::Optimal, 1_000).expect("there are fewer");
    for seen in &found.outcomes {
        let values: BTreeMap<&str, &str> = seen.values.iter().map(|(n, v)| (&**n, &**v)).collect();
        assert_eq!((values["x"], values["y"]), ("1", "2"), "{seen:?}");
    }
}
