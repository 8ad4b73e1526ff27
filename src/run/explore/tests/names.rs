//! What findings and replays call the objects that threads synchronize on.

use super::explored;
use crate::run::explore::replay::Replay;
use crate::run::explore::report::{ExploreOptions, Method};

/// Two accounts of a bank, whose locks only the bank's dict leads to.
const BANK: &str = "\
import threading

class Account:
    def __init__(self):
        self.lock = threading.Lock()

class Bank:
    def __init__(self):
        self.accounts = {'ann': Account(), 'bob': Account()}

    def transfer(self, source, target):
        with self.accounts[source].lock:
            with self.accounts[target].lock:
                pass
";

const AT_THE_TOP: &str = "
bank = Bank()
one = threading.Thread(target=bank.transfer, args=('ann', 'bob'))
other = threading.Thread(target=bank.transfer, args=('bob', 'ann'))
one.start()
other.start()
one.join()
other.join()
";

/// What a deadlock is said to be about, and the objects of its replay with their states.
fn names(source: &str) -> (String, Vec<(String, String)>) {
    let report = explored(source, Method::All, 1);
    let [finding] = &report.findings[..] else {
        panic!("there is one finding: {:?}", report.findings);
    };
    let program = crate::program::compile(source, "test.py").expect("this is Python");
    let mut replay = Replay::new(program, ExploreOptions::default(), &finding.schedule)
        .expect("the schedule fits");
    replay.go_to(replay.length());
    let objects = replay.snapshot().objects.into_iter();
    let objects = objects.map(|(name, state)| (name, state.to_string()));
    (finding.sentence.to_string(), objects.collect())
}

#[test]
fn locks_in_a_dict_of_objects_go_by_the_way_there() {
    let (sentence, objects) = names(&format!("{BANK}{AT_THE_TOP}"));
    for name in [
        "Lock 'bank.accounts['ann'].lock' (line 5), which Thread-1 (transfer) holds",
        "Lock 'bank.accounts['bob'].lock' (line 5), which Thread-2 (transfer) holds",
    ] {
        assert!(sentence.contains(name), "{sentence}");
    }
    let expected = [
        (
            "Lock 'bank.accounts['ann'].lock' (line 5)",
            "held by Thread-1 (transfer)",
        ),
        (
            "Lock 'bank.accounts['bob'].lock' (line 5)",
            "held by Thread-2 (transfer)",
        ),
    ];
    assert_eq!(
        objects,
        expected.map(|(name, state)| (name.into(), state.into()))
    );
}

#[test]
fn locks_that_no_global_leads_to_are_numbered_and_shown() {
    let inside = AT_THE_TOP.replace('\n', "\n    ");
    let (sentence, objects) = names(&format!("{BANK}\ndef main():{inside}\n\nmain()\n"));
    for name in [
        "Lock #1 made on line 5, which Thread-1 (transfer) holds",
        "Lock #2 made on line 5, which Thread-2 (transfer) holds",
    ] {
        assert!(sentence.contains(name), "{sentence}");
    }
    let expected = [
        ("Lock #1 made on line 5", "held by Thread-1 (transfer)"),
        ("Lock #2 made on line 5", "held by Thread-2 (transfer)"),
    ];
    assert_eq!(
        objects,
        expected.map(|(name, state)| (name.into(), state.into()))
    );
}

#[test]
fn a_lock_is_called_by_its_own_name_before_that_of_who_uses_it() {
    let source = "\
import threading
from queue import Queue

lock = threading.Lock()
bell = threading.Condition(lock)
jobs = Queue()

def work():
    with bell:
        pass
    jobs.put(1)

thread = threading.Thread(target=work)
thread.start()
thread.join()
";
    let program = crate::program::compile(source, "test.py").expect("this is Python");
    let mut replay = Replay::new(program, ExploreOptions::default(), "1.").expect("it fits");
    replay.go_to(replay.length());
    let objects = replay.snapshot().objects;
    let names: Vec<&str> = objects.iter().map(|(name, _)| &**name).collect();
    for name in ["Lock 'lock' (line 4)", "Lock 'jobs.mutex' (line 6)"] {
        assert!(names.contains(&name), "{name} in {names:?}");
    }
}
