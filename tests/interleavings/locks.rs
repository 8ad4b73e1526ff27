//! Lock, `RLock`, `RwLock`, Semaphore.

use super::sync::rwlock::Preference;
use super::sync::{Lock, RLock, RwLock, Semaphore, blocking, futex};
use super::{Plain, explore};

fn add_under_lock((lock, count): &(Lock, Plain), thread: u16) {
    blocking::acquire(lock, thread);
    count.add();
    blocking::release(lock).unwrap();
}

fn add_twice(shared: &(Lock, Plain), thread: u16) {
    add_under_lock(shared, thread);
    add_under_lock(shared, thread);
}

fn counted((lock, count): &(Lock, Plain), expected: u32) {
    assert_eq!(count.get(), expected);
    assert!(!lock.is_held());
}

#[test]
fn lock_of_two() {
    let shared = || (Lock::new(), Plain::new());
    explore(None, shared, &[add_twice, add_twice], |shared| {
        counted(shared, 4);
    });
}

#[test]
fn lock_of_three() {
    let shared = || (Lock::new(), Plain::new());
    let bodies = &[
        add_under_lock as fn(&_, u16),
        add_under_lock,
        add_under_lock,
    ];
    explore(3, shared, bodies, |shared| counted(shared, 3));
}

fn add_nested((lock, count): &(RLock, Plain), thread: u16) {
    blocking::acquire_again(lock, thread);
    blocking::acquire_again(lock, thread);
    count.add();
    let (depth, wake) = lock.release_save(thread).unwrap();
    futex::wake(lock.word(), wake);
    blocking::until_done(lock.word(), None, |waited| {
        lock.acquire_restore(thread, depth, waited.is_some())
    });
    count.add();
    blocking::release_once(lock, thread).unwrap();
    assert!(lock.is_owned(thread));
    blocking::release_once(lock, thread).unwrap();
    assert!(lock.release(thread).is_err());
}

#[test]
fn rlock_of_two() {
    let shared = || (RLock::new(), Plain::new());
    explore(4, shared, &[add_nested, add_nested], |(lock, count)| {
        assert_eq!((count.get(), lock.count()), (4, 0));
    });
}

fn take_and_give((semaphore, count): &(Semaphore, Plain), _: u16) {
    assert!(blocking::take(semaphore, None));
    count.add();
    blocking::give(semaphore, 1).unwrap();
}

#[test]
fn semaphore_with_one_permit() {
    let shared = || (Semaphore::with_bound(1, 1), Plain::new());
    let bodies = &[take_and_give as fn(&_, u16), take_and_give, take_and_give];
    explore(3, shared, bodies, |(semaphore, count)| {
        assert_eq!((count.get(), semaphore.permits()), (3, 1));
        assert!(semaphore.release(1).is_err());
    });
}

/// Two wait; permits come one by one, or both at once.
fn take((semaphore, _): &(Semaphore, Plain), _: u16) {
    assert!(blocking::take(semaphore, None));
}

#[test]
fn semaphore_releases_in_a_row() {
    let shared = || (Semaphore::new(0), Plain::new());
    let give_singly: fn(&(Semaphore, Plain), u16) = |(semaphore, _), _| {
        blocking::give(semaphore, 1).unwrap();
        blocking::give(semaphore, 1).unwrap();
    };
    let bodies = &[give_singly, take, take];
    explore(3, shared, bodies, |(semaphore, _)| {
        assert_eq!(semaphore.permits(), 0);
    });
}

#[test]
fn semaphore_release_of_two() {
    let shared = || (Semaphore::new(0), Plain::new());
    let bodies = &[
        |(semaphore, _): &(Semaphore, Plain), _| blocking::give(semaphore, 2).unwrap(),
        take,
        take,
    ];
    explore(3, shared, bodies, |(semaphore, _)| {
        assert_eq!(semaphore.permits(), 0);
    });
}

#[test]
fn semaphore_with_one_that_barges_in() {
    // A permit that comes and goes must not leave the one behind it asleep.
    let shared = || (Semaphore::new(0), Plain::new());
    let bodies = &[
        |(semaphore, _): &(Semaphore, Plain), _| {
            blocking::give(semaphore, 1).unwrap();
            if semaphore.try_acquire() {
                blocking::give(semaphore, 1).unwrap();
            }
            blocking::give(semaphore, 1).unwrap();
        },
        take,
        take,
    ];
    explore(2, shared, bodies, |(semaphore, _)| {
        assert_eq!(semaphore.permits(), 0);
    });
}

fn write((lock, count): &(RwLock, Plain), thread: u16) {
    assert!(blocking::write(lock, thread, None));
    count.add();
    count.add();
    blocking::release_write(lock, thread).unwrap();
}

fn read((lock, count): &(RwLock, Plain), _: u16) {
    blocking::read(lock);
    assert_eq!(count.get() % 2, 0, "it read while somebody wrote");
    blocking::release_read(lock).unwrap();
}

type Guarded = (RwLock, Plain);

fn rwlock(preference: Preference, bodies: &[fn(&Guarded, u16)]) {
    let shared = move || (RwLock::new(preference), Plain::new());
    explore(2, shared, bodies, |(lock, _)| {
        assert!(lock.can_write() && !lock.has_waiters());
    });
}

#[test]
fn rwlock_two_writers_and_a_reader() {
    rwlock(Preference::Writers, &[write, write, read]);
    rwlock(Preference::Readers, &[write, write, read]);
}

#[test]
fn rwlock_a_writer_and_two_readers() {
    rwlock(Preference::Writers, &[write, read, read]);
    rwlock(Preference::Readers, &[write, read, read]);
}

/// A writer that gives up where it would have to wait.
fn write_or_not((lock, count): &(RwLock, Plain), thread: u16) {
    if lock.write(thread, false) == super::sync::Attempt::Done {
        count.add();
        count.add();
        blocking::release_write(lock, thread).unwrap();
    } else {
        blocking::wake_both(lock.abandon_write());
    }
}

#[test]
fn rwlock_a_writer_that_gives_up() {
    rwlock(Preference::Writers, &[read, write_or_not, read]);
    rwlock(Preference::Readers, &[write, write_or_not, read]);
}

/// What `Lock` would be if a thread that has waited left no mark for the others.
fn add_forgetfully((lock, count): &(Lock, Plain), thread: u16) {
    blocking::until_done(lock.word(), None, |_| lock.acquire(thread, false));
    count.add();
    blocking::release(lock).unwrap();
}

#[test]
#[should_panic(expected = "deadlock")]
fn a_forgotten_waiter_is_noticed() {
    let shared = || (Lock::new(), Plain::new());
    let bodies = &[
        add_forgetfully as fn(&_, u16),
        add_forgetfully,
        add_forgetfully,
    ];
    explore(3, shared, bodies, |shared| counted(shared, 3));
}
