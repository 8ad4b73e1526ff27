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

/// How the executions of a program end in which one thread does this, and how many there are.
fn ends_of(body: &str) -> Vec<End> {
    let body = body.replace('\n', "\n    ");
    ends(&format!(
        "{HEAD}def work():\n    {body}\nthreading.Thread(target=work).start()\n"
    ))
}

const HEAD: &str = "import threading, queue, time, random, itertools\n\
    event = threading.Event()\ncondition = threading.Condition()\nnone = threading.Semaphore(0)\n\
    some = threading.Semaphore(20)\nempty = queue.Queue()\nvalue = 0\nitems = [0]\n\
    table = {'a': 0}\nclass Box: pass\nbox = Box()\nbox.value = 0\n";

/// Who tries a number of times, or until a moment, comes to an end.
#[test]
fn who_looks_for_some_time_only_does_not_go_round_in_circles() {
    for body in [
        "for _ in range(20): event.wait(0.1)",
        "for _ in range(20): none.acquire(timeout=0.1)",
        "for _ in itertools.repeat(None, 20): event.wait(0.1)",
        "end = time.monotonic() + 1\nwhile time.monotonic() < end: event.wait(0.1)",
        "end = time.time() + 1\nwhile time.time() < end: time.sleep(0.1)",
        "end = time.monotonic() + 1\nwhile end > time.monotonic():\n    \
         with condition: condition.wait(0.1)",
        "end = time.monotonic() + 1\nwith condition: condition.wait_for(lambda: value, 0.5)\n\
         while time.monotonic() < end:\n    \
         with condition: condition.wait_for(lambda: value, 0.1)",
        "while some.acquire(blocking=False): pass",
        "while random.random() > 0.05: none.acquire(timeout=0.1)",
    ] {
        assert_eq!(ends_of(body), [End::Finished], "{body}");
    }
}

/// Who looks again and again, with or without a timeout, and writes nothing new.
#[test]
fn who_looks_for_ever_goes_round_in_circles() {
    for body in [
        "while not event.wait(0.1): pass",
        "while not none.acquire(blocking=False): pass",
        "while not none.acquire(timeout=0.1): pass",
        "while True:\n    with some:\n        if none.acquire(blocking=False): break",
        "with condition:\n    while not condition.wait_for(lambda: value, 0.1): pass",
        "with condition:\n    while not value: condition.wait(0.1)",
        "while True:\n    try: empty.get(timeout=0.1)\n    except queue.Empty: pass",
        "while True: time.sleep(1)",
        "global value\nwhile True: value = 0",
        "while True: items[0] = 0",
        "while True: table['a'] = 0",
        "while True: box.value = 0",
    ] {
        assert_eq!(ends_of(body), [End::Livelock], "{body}");
    }
}

/// There is no end to what a thread asks the clock, but there is one to an execution.
#[test]
fn who_asks_for_the_time_for_ever_is_cut() {
    assert_eq!(ends_of("while True: time.monotonic()"), [End::Cut]);
}

/// What is written again and again is news to who has written something else meanwhile.
#[test]
fn who_writes_the_same_again_and_again_is_seen() {
    let source = "import threading\nvalue = 0\nseen = stop = None\ndef work():\n    \
                  global value\n    while not stop: value = 0\n\
                  threading.Thread(target=work).start()\nvalue = 1\nseen = value\nstop = True\n";
    let found = explored(source, Method::All, 1);
    assert!(found.outcomes.iter().all(|one| one.end == End::Finished));
    let values = found.outcomes.iter().map(|one| {
        let values = one.values.iter();
        let values = values.filter(|(name, _)| name != "stop");
        values.map(|(name, value)| format!("{name}={value}"))
    });
    let mut values: Vec<String> = values
        .map(|all| all.collect::<Vec<_>>().join(" "))
        .collect();
    values.sort();
    // What has not changed is not shown.
    assert_eq!(values, ["seen=0", "seen=1", "value=1 seen=1"]);
}
