//! What is said of outcomes, findings and steps.

use super::{Method, explored};
use crate::run::explore::replay::Replay;
use crate::run::explore::report::{ExploreOptions, OutcomeKind};

/// What is said of a program.
fn findings(source: &str) -> Vec<String> {
    let found = explored(source, Method::All, 1);
    let findings = found.findings.iter();
    findings
        .map(|finding| finding.sentence.to_string())
        .collect()
}

#[test]
fn of_several_threads_is_spoken_as_of_several() {
    let source = "import threading\nnever = threading.Event()\ndef work():\n    \
                  while not never.is_set(): pass\nfor name in 'AB':\n    \
                  threading.Thread(target=work, name=name).start()\n";
    let several = "Livelock: A (line 4) and B (line 4) run in circles for ever, and nobody changes \
                   what they look at.";
    assert_eq!(findings(source), [several]);
    let one =
        "Livelock: A (line 4) runs in a circle for ever, and nobody changes what it looks at.";
    assert_eq!(findings(&source.replace("'AB'", "'A'")), [one]);
}

#[test]
fn an_exit_status_is_an_error_with_a_sentence() {
    let source = "import sys, threading\nn = 0\ndef work():\n    global n\n    n = 1\n\
                  threading.Thread(target=work).start()\nif n == 0: sys.exit(3)\n";
    let said = findings(source);
    assert!(
        said.contains(&"The program ends with exit status 3.".to_owned()),
        "{said:?}"
    );
}

/// Where threads that run one after the other fail, what does not fail is what was meant.
#[test]
fn nobody_expects_what_fails() {
    let source = "import threading\nready = False\ndef look():\n    assert ready\n\
                  def prepare():\n    global ready\n    ready = True\n\
                  for each in (look, prepare): threading.Thread(target=each).start()\n";
    let found = explored(source, Method::All, 1);
    let mut kinds: Vec<OutcomeKind> = found.outcomes.iter().map(|one| one.kind).collect();
    kinds.sort();
    assert_eq!(kinds, [OutcomeKind::Expected, OutcomeKind::Error]);
}

/// What the library's threads have for themselves goes by what it is for.
#[test]
fn a_replay_says_that_threads_look_whether_others_were_started() {
    let source = "import threading\ndef start(one):\n    one.start()\n\
                  one = threading.Thread(target=print)\n\
                  other = threading.Thread(target=start, args=(one,))\nother.start()\n\
                  other.join()\none.join()\n";
    let found = explored(source, Method::All, 1);
    let program = crate::program::compile(source, "test.py").expect("this is Python");
    let schedule = &found.outcomes[0].schedule;
    let mut replay = Replay::new(program, ExploreOptions::default(), schedule).expect("it fits");
    let deeds = replay.tell().steps.into_iter();
    let deeds: Vec<String> = deeds.map(|step| step.deed.to_string()).collect();
    assert!(
        !deeds.iter().any(|deed| deed.contains("_started")),
        "{deeds:?}"
    );
    for deed in [
        "reads whether 'one' was started",
        "writes whether 'one' was started",
    ] {
        assert!(deeds.iter().any(|told| told == deed), "{deeds:?}");
    }
}
