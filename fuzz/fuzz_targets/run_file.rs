//! Files that are opened as runs: refused, or read the same when written again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lockstep::view::run_file::{read, write};

fuzz_target!(|bytes: &[u8]| {
    if let Ok((kept, events)) = read(bytes) {
        let again = read(&write(&kept, &events)).expect("what was written can be read");
        assert_eq!(again.1, events);
    }
});
