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
    let objects = objects.map(|(name, state)| (name.to_string(), state.to_string()));
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
    let names: Vec<String> = objects.iter().map(|(name, _)| name.to_string()).collect();
    for name in ["Lock 'lock' (line 4)", "Lock 'jobs.mutex' (line 6)"] {
        assert!(names.iter().any(|it| it == name), "{name} in {names:?}");
    }
}

/// What a replay of the first threads, one after the other, says of each step.
fn deeds(source: &str) -> Vec<String> {
    let program = crate::program::compile(source, "test.py").expect("this is Python");
    let mut replay = Replay::new(program, ExploreOptions::default(), "1.").expect("it fits");
    let steps = (0..replay.length()).filter_map(|at| replay.step_at(at));
    steps.map(|step| step.deed.to_string()).collect()
}

const TRANSFER: &str = "
import threading

class Account:
    def __init__(self):
        self.balance = 100

class Bank:
    def __init__(self):
        self.accounts = {'ann': Account(), 'bob': Account()}

def transfer(bank):
    bank.accounts['ann'].balance -= 10
    bank.accounts['bob'].balance += 10

def main():
    central = Bank()
    threads = [threading.Thread(target=transfer, args=(central,)) for _ in range(2)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
";

#[test]
fn an_attribute_goes_by_the_way_to_its_object() {
    let at_the_top = TRANSFER.replace("def main():", "if True:");
    let within = format!("{TRANSFER}\nmain()\n");
    // In `main` there is no global variable, and the main thread's is the first that leads there.
    for source in [at_the_top, within] {
        let deeds = deeds(&source);
        for deed in [
            "reads 'central.accounts['ann'].balance'",
            "writes 'central.accounts['ann'].balance'",
            "writes 'central.accounts['bob'].balance'",
        ] {
            let found = deeds.iter().any(|one| one.contains(deed));
            assert!(found, "{deed} in {deeds:#?}");
        }
    }
}
