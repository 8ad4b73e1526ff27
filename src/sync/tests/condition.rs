//! `condition`.

use super::waits;
use crate::sync::{Attempt, Condition, Wake};

#[test]
fn first_come_first_notified() {
    let condition = Condition::new();
    assert!(condition.notify(1).is_empty());
    let waiters: Vec<_> = (0..4).map(|thread| condition.enqueue(thread)).collect();
    for waiter in &waiters {
        waits(waiter.wait());
    }
    assert_eq!(condition.waiting(), [0, 1, 2, 3]);
    let notified = condition.notify(3);
    let threads: Vec<_> = notified.iter().map(|it| it.waiter.thread()).collect();
    assert_eq!(threads, [0, 1, 2]);
    assert!(notified.iter().all(|it| it.wake == Wake::One));
    assert_eq!(waiters[2].wait(), Attempt::Done);
    assert!(!waiters[3].is_notified());
    assert!(condition.has_waiters());
    assert_eq!(condition.notify(9).len(), 1);
    assert!(!condition.has_waiters());
}

#[test]
fn who_has_not_blocked_is_not_woken() {
    let condition = Condition::new();
    let waiter = condition.enqueue(0);
    assert_eq!(condition.notify(1)[0].wake, Wake::Nobody);
    assert_eq!(waiter.wait(), Attempt::Done);
}

#[test]
fn a_timeout_leaves_nothing_behind() {
    let condition = Condition::new();
    let first = condition.enqueue(0);
    let second = condition.enqueue(1);
    waits(first.wait());
    assert!(condition.abandon(&first));
    assert!(!condition.abandon(&first));
    assert_eq!(condition.waiting(), [1]);
    assert_eq!(condition.notify(1)[0].waiter.thread(), 1);
    assert!(second.is_notified());
    assert!(!first.is_notified());
}

#[test]
fn a_notification_that_came_first_counts() {
    let condition = Condition::new();
    let waiter = condition.enqueue(0);
    waits(waiter.wait());
    condition.notify(1);
    assert!(!condition.abandon(&waiter));
}
