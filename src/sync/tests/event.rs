//! `event`.

use super::waits;
use crate::sync::{Attempt, Event, Wake};

#[test]
fn set_and_clear() {
    let event = Event::new();
    assert!(!event.is_set());
    assert_eq!(event.set(), Wake::Nobody);
    assert!(event.is_set());
    assert_eq!(event.set(), Wake::Nobody);
    assert_eq!(event.wait(None), Attempt::Done);
    event.clear();
    event.clear();
    assert!(!event.can_pass(None));
}

#[test]
fn a_set_wakes_everybody_once() {
    let event = Event::new();
    waits(event.wait(None));
    waits(event.wait(None));
    assert!(event.has_waiters());
    assert_eq!(event.set(), Wake::All);
    assert_eq!(event.set(), Wake::Nobody);
}

#[test]
fn a_waiter_goes_on_though_it_was_cleared_before_it_looked() {
    let event = Event::new();
    let waited = waits(event.wait(None));
    assert_eq!(event.wait(Some(waited)), Attempt::Wait { expected: waited });
    event.set();
    event.clear();
    assert!(event.can_pass(Some(waited)));
    assert_eq!(event.wait(Some(waited)), Attempt::Done);
    // One that comes later waits.
    waits(event.wait(None));
}

#[test]
fn clearing_does_not_forget_a_waiter() {
    let event = Event::new();
    waits(event.wait(None));
    event.clear();
    assert_eq!(event.set(), Wake::All);
}
