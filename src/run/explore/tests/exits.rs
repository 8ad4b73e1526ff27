//! A thread that ends the whole program, whatever others still want to do.

use super::{check, explore, program};
use crate::run::explore::search::Reduction;

/// Against brute force: what others do before the end, and what they have no time for.
#[test]
fn an_exit_cuts_off_what_others_do() {
    let head = "import os\nx = y = 0\nm = threading.Lock()\ne = threading.Event()";
    let others = [
        "x += 1\nprint('a', x)",
        "with m:\n    x += 1\n    y = x",
        "e.wait()\nx = 2",
        "e.set()\nos._exit(4)",
        "e.wait(0.1)\ny = 1",
        "raise ValueError(x)",
    ];
    for other in others {
        for own in [
            "os._exit(3)",
            "y = 7\nos._exit(x)",
            "with m:\n    os._exit(2)",
        ] {
            let source = program(head, &[other.to_owned(), own.to_owned()]);
            assert!(check(&source), "there are few interleavings: {source}");
        }
    }
    let daemon = format!(
        "import threading\n{head}\ndef work():\n    global x\n    x += 1\n    print(x)\n\
         threading.Thread(target=work, daemon=True).start()\ny = 5\nos._exit(x)\n"
    );
    assert!(check(&daemon), "there are few interleavings");
}

/// What others would do for ever does not hide it.
#[test]
fn an_exit_ends_a_loop_without_end() {
    let source = "import os, threading\nx = 0\ndef work():\n    global x\n    while True: x += 1\n\
                  threading.Thread(target=work).start()\nos._exit(3)\n";
    let found = explore(source, Reduction::Optimal, 1_000).expect("there are few");
    assert!(
        found
            .outcomes
            .iter()
            .any(|seen| seen.values.is_empty() || &*seen.values[0].1 == "0")
    );
    assert!(found.outcomes.len() > 50, "{}", found.outcomes.len());
}
