//! `lock`.

use std::sync::atomic::Ordering;

use crate::sync::{Attempt, Lock, NotHeld, Wake};

#[test]
fn one_holder_at_a_time() {
    let lock = Lock::new();
    assert!(lock.try_acquire(7));
    assert!(!lock.try_acquire(8));
    assert_eq!(lock.holder(), Some(7));
    assert_eq!(lock.release(), Ok(Wake::Nobody));
    assert_eq!(lock.release(), Err(NotHeld));
    assert!(!lock.is_held());
}

#[test]
fn a_waiter_is_never_forgotten() {
    let lock = Lock::new();
    assert_eq!(lock.acquire(0, false), Attempt::Done);
    let Attempt::Wait { expected } = lock.acquire(1, false) else {
        panic!("two holders");
    };
    assert_eq!(lock.word().load(Ordering::Relaxed), expected);
    assert_eq!(lock.holder(), Some(0));
    // A third thread waits as well; the first release wakes one of the two …
    assert_eq!(lock.acquire(2, false), Attempt::Wait { expected });
    assert_eq!(lock.release(), Ok(Wake::One));
    // … which, having waited, leaves the mark for the other.
    assert_eq!(lock.acquire(1, true), Attempt::Done);
    assert_eq!(lock.release(), Ok(Wake::One));
}

#[test]
fn every_thread_number_fits() {
    let lock = Lock::new();
    assert!(lock.try_acquire(u16::MAX));
    assert_eq!(lock.holder(), Some(u16::MAX));
}
