//! What depends on whether a thread has been started.

use std::collections::BTreeSet;

use super::{check, explore};
use crate::run::explore::search::Reduction;

/// The last lines of what is printed, errors included, in all executions.
fn said(source: &str) -> BTreeSet<String> {
    let found = explore(source, Reduction::Optimal, 2_000).expect("there are few");
    let last = |text: &str| text.lines().last().unwrap_or_default().to_owned();
    let said = found
        .outcomes
        .iter()
        .map(|seen| format!("{} | {}", last(&seen.output), last(&seen.errors)));
    said.collect()
}

#[test]
fn a_thread_is_joined_by_one_that_may_come_too_early() {
    let early = "RuntimeError: cannot join thread before it is started";
    for join in ["other.join()", "other.join(1)"] {
        let source = format!(
            "import threading\nother = threading.Thread(target=lambda: None)\ndef a():\n    \
             {join}\n    print(', '.join(['joined']))\n\
             threading.Thread(target=a).start()\nother.start()\n"
        );
        assert!(check(&source), "there are few interleavings: {source}");
        let expected = [format!(" | {early}"), "joined | ".to_owned()];
        assert_eq!(said(&source), expected.into(), "{source}");
    }
}

#[test]
fn a_thread_becomes_a_daemon_before_its_start_or_not_at_all() {
    let source = "import threading\nother = threading.Thread(target=lambda: print('b'))\n\
                  def a():\n    other.daemon = True\n\
                  threading.Thread(target=a).start()\nother.start()\n";
    let late = "RuntimeError: cannot set daemon status of active thread";
    let expected = [" | ".to_owned(), "b | ".to_owned(), format!("b | {late}")];
    assert_eq!(said(source), expected.into());
}

#[test]
fn of_a_thread_of_ones_own_class_ones_own_attributes_are_shown() {
    let source = "import threading\nclass Worker(threading.Thread):\n    def __init__(self):\n        \
                  super().__init__()\n        self.total = 0\n    def run(self): self.total += 1\n\
                  worker = Worker()\nworker.start()\nworker.join()\n";
    let found = explore(source, Reduction::Optimal, 10).expect("there is one");
    let values: Vec<_> = found
        .outcomes
        .iter()
        .flat_map(|seen| &seen.values)
        .collect();
    assert_eq!(values.len(), 1);
    assert_eq!(&*values[0].1, "Worker(total=1)");
}
