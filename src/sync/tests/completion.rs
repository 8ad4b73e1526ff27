//! `completion`.

use crate::sync::{Attempt, Completion, Wake};

#[test]
fn waits_until_it_is_complete() {
    let completion = Completion::new();
    assert!(matches!(completion.wait(), Attempt::Wait { .. }));
    assert!(!completion.is_done());
    assert_eq!(completion.complete(), Wake::All);
    assert_eq!(completion.wait(), Attempt::Done);
}
