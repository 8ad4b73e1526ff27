//! Source text of any kind: a program, or diagnostics whose places lie in the text; never a panic.
//! What is made of the text beside the program (title, knobs) is made too.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lockstep::{program, scenario};

fuzz_target!(|source: &str| {
    if let Err(diagnostics) = program::compile(source, "fuzz.py") {
        assert!(!diagnostics.is_empty(), "refused without a word");
    }
    let _ = scenario::gallery::description(source);
    let (knobs, _) = scenario::knobs::knobs(source);
    for knob in &knobs {
        let same = scenario::knobs::with_value(source, knob, &knob.value);
        if let Ok(same) = same {
            assert_eq!(scenario::knobs::knobs(&same).0.len(), knobs.len());
        }
    }
});
