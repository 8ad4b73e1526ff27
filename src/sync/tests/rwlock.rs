//! `rwlock`.

use super::waits;
use crate::sync::rwlock::Preference;
use crate::sync::{Attempt, NotHeld, RwLock, Wake, Wakes};

/// How many readers and how many writers to wake.
fn whom(wakes: Wakes<'_>) -> [Wake; 2] {
    wakes.map(|(_, wake)| wake)
}

const NOBODY: [Wake; 2] = [Wake::Nobody; 2];
const READERS: [Wake; 2] = [Wake::All, Wake::Nobody];
const WRITER: [Wake; 2] = [Wake::Nobody, Wake::One];

#[test]
fn many_read_or_one_writes() {
    for preference in [Preference::Readers, Preference::Writers] {
        let lock = RwLock::new(preference);
        assert!(lock.try_read() && lock.try_read());
        assert!(!lock.try_write(1));
        assert_eq!((lock.readers(), lock.writer()), (2, None));
        assert_eq!(lock.release_write(1).unwrap_err(), NotHeld);
        assert_eq!(whom(lock.release_read().unwrap()), NOBODY);
        assert_eq!(whom(lock.release_read().unwrap()), NOBODY);
        assert_eq!(lock.release_read().unwrap_err(), NotHeld);
        assert!(lock.try_write(u16::MAX));
        assert_eq!((lock.readers(), lock.writer()), (0, Some(u16::MAX)));
        assert!(!lock.try_read() && !lock.try_write(1));
        assert_eq!(lock.release_write(1).unwrap_err(), NotHeld);
        assert_eq!(whom(lock.release_write(u16::MAX).unwrap()), NOBODY);
    }
}

#[test]
fn with_writer_preference_a_reader_waits_behind_a_writer_that_waits() {
    let lock = RwLock::new(Preference::Writers);
    assert!(lock.try_read());
    waits(lock.write(1, false));
    assert!(!lock.can_read());
    waits(lock.read(false));
    assert_eq!(whom(lock.release_read().unwrap()), WRITER);
    // It is free, and still the writer's.
    assert!(!lock.try_read());
    assert_eq!(lock.write(1, true), Attempt::Done);
    assert_eq!(whom(lock.release_write(1).unwrap()), READERS);
    assert_eq!(lock.read(true), Attempt::Done);
    assert!(!lock.has_waiters());
}

#[test]
fn with_reader_preference_readers_pass_a_writer_that_waits() {
    let lock = RwLock::new(Preference::Readers);
    assert!(lock.try_read());
    waits(lock.write(1, false));
    assert_eq!(lock.read(false), Attempt::Done);
    assert_eq!(whom(lock.release_read().unwrap()), NOBODY);
    assert_eq!(whom(lock.release_read().unwrap()), WRITER);
    assert_eq!(lock.write(1, true), Attempt::Done);
    waits(lock.write(2, false));
    waits(lock.read(false));
    assert_eq!(whom(lock.release_write(1).unwrap()), READERS);
    assert_eq!(lock.read(true), Attempt::Done);
    assert_eq!(whom(lock.release_read().unwrap()), WRITER);
}

#[test]
fn a_writer_that_gives_up_lets_readers_in() {
    let lock = RwLock::new(Preference::Writers);
    assert!(lock.try_read());
    waits(lock.write(1, false));
    waits(lock.read(false));
    assert_eq!(whom(lock.abandon_write()), READERS);
    assert_eq!(lock.read(true), Attempt::Done);
}

#[test]
fn a_reader_that_gives_up_leaves_nothing() {
    let lock = RwLock::new(Preference::Readers);
    assert!(lock.try_write(0));
    waits(lock.read(false));
    assert_eq!(whom(lock.abandon_read()), NOBODY);
    assert!(!lock.has_waiters());
}
