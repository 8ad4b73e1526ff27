//! `semaphore`.

use super::waits;
use crate::sync::{Attempt, OverRelease, Semaphore, Wake};

const DONE: (Attempt, Wake) = (Attempt::Done, Wake::Nobody);

#[test]
fn so_many_permits() {
    let semaphore = Semaphore::new(2);
    assert!(semaphore.try_acquire());
    assert_eq!(semaphore.acquire(false), DONE);
    assert!(!semaphore.try_acquire());
    assert!(!semaphore.can_acquire());
    assert_eq!(semaphore.release(3), Ok(Wake::Nobody));
    assert_eq!(semaphore.permits(), 3);
}

#[test]
fn a_bound_is_kept_and_a_refused_release_changes_nothing() {
    let semaphore = Semaphore::with_bound(1, 2);
    assert_eq!(semaphore.release(2), Err(OverRelease));
    assert_eq!(semaphore.permits(), 1);
    assert_eq!(semaphore.release(1), Ok(Wake::Nobody));
    assert_eq!(semaphore.release(1), Err(OverRelease));
    assert_eq!(Semaphore::new(Semaphore::MAX).release(1), Err(OverRelease));
}

#[test]
fn as_many_are_woken_as_permits_come() {
    let semaphore = Semaphore::new(0);
    waits(semaphore.acquire(false).0);
    assert_eq!(semaphore.release(0), Ok(Wake::Nobody));
    assert!(semaphore.has_waiters());
    assert_eq!(semaphore.release(1), Ok(Wake::One));
    assert!(semaphore.try_acquire());
    waits(semaphore.acquire(true).0);
    assert_eq!(semaphore.release(7), Ok(Wake::AtMost(7)));
}

#[test]
fn who_was_woken_wakes_the_next_where_permits_are_left() {
    let semaphore = Semaphore::new(0);
    waits(semaphore.acquire(false).0);
    waits(semaphore.acquire(false).0);
    // The first of two releases wakes one; the second sees no mark.
    assert_eq!(semaphore.release(1), Ok(Wake::One));
    assert_eq!(semaphore.release(1), Ok(Wake::Nobody));
    assert_eq!(semaphore.acquire(true), (Attempt::Done, Wake::One));
    assert_eq!(semaphore.acquire(true), DONE);
    // It can't know that it was the last.
    assert_eq!(semaphore.release(1), Ok(Wake::One));
    assert_eq!(semaphore.release(1), Ok(Wake::Nobody));
}
