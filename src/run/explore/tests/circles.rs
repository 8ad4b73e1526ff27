//! Who looks again and again, and who does so for ever.

use super::{Method, explored};
use crate::run::explore::End;

/// How the executions of a program end.
fn ends(source: &str) -> Vec<End> {
    let found = explored(source, Method::All, 1);
    found.outcomes.iter().map(|outcome| outcome.end).collect()
}

/// What a poller holds on its way round keeps others only as long as it holds it.
#[test]
fn who_polls_under_a_lock_lets_others_have_it() {
    for poll in [
        "while True:\n    with lock:\n        if done: break",
        "while True:\n    lock.acquire()\n    if done: break\n    lock.release()\n    continue",
        "with ready:\n    while not done: ready.wait(timeout=1)",
        "while not done: pass",
    ] {
        let source = format!(
            "import threading\nlock = threading.Lock()\nready = threading.Condition()\n\
             done = []\ndef work():\n    with lock, ready: done.append(1)\n\
             threading.Thread(target=work).start()\n{poll}\n"
        );
        assert_eq!(ends(&source), [End::Finished], "{source}");
    }
}

#[test]
fn who_polls_and_never_lets_go_runs_for_ever() {
    let source = "import threading\nlock = threading.Lock()\ndone = []\ndef work():\n    \
                  with lock: done.append(1)\nthreading.Thread(target=work).start()\n\
                  with lock:\n    while not done: pass\n";
    let mut ends = ends(source);
    ends.sort_by_key(|end| format!("{end:?}"));
    assert_eq!(ends, [End::Finished, End::Livelock]);
}
