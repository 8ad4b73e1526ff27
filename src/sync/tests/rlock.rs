//! `rlock`.

use super::waits;
use crate::sync::{Attempt, NotHeld, RLock, Wake};

#[test]
fn the_owner_takes_it_again() {
    let lock = RLock::new();
    assert!(lock.try_acquire(3));
    assert_eq!(lock.acquire(3, false), Attempt::Done);
    assert_eq!(lock.count(), 2);
    assert!(lock.can_acquire(3));
    assert!(!lock.can_acquire(4));
    assert!(!lock.try_acquire(4));
    assert_eq!(lock.release(3), Ok(Wake::Nobody));
    assert_eq!(lock.holder(), Some(3));
    assert_eq!(lock.release(3), Ok(Wake::Nobody));
    assert_eq!(lock.holder(), None);
    assert_eq!(lock.count(), 0);
}

#[test]
fn only_the_owner_releases() {
    let lock = RLock::new();
    assert_eq!(lock.release(0), Err(NotHeld));
    assert!(lock.try_acquire(0));
    assert_eq!(lock.release(1), Err(NotHeld));
    assert_eq!(lock.release_save(1), Err(NotHeld));
    assert!(lock.is_owned(0));
}

#[test]
fn the_last_release_wakes() {
    let lock = RLock::new();
    assert!(lock.try_acquire(0) && lock.try_acquire(0));
    waits(lock.acquire(1, false));
    assert!(lock.has_waiters());
    assert_eq!(lock.release(0), Ok(Wake::Nobody));
    assert_eq!(lock.release(0), Ok(Wake::One));
    assert_eq!(lock.acquire(1, true), Attempt::Done);
}

#[test]
fn a_wait_frees_it_altogether_and_restores_the_count() {
    let lock = RLock::new();
    for _ in 0..3 {
        assert!(lock.try_acquire(5));
    }
    assert_eq!(lock.release_save(5), Ok((3, Wake::Nobody)));
    assert!(lock.try_acquire(6));
    assert_eq!(lock.count(), 1);
    waits(lock.acquire_restore(5, 3, false));
    assert_eq!(lock.release(6), Ok(Wake::One));
    assert_eq!(lock.acquire_restore(5, 3, true), Attempt::Done);
    assert_eq!(lock.count(), 3);
}
