//! `barrier`.

use crate::sync::{Arrival, Barrier, Departure, Ticket, Wake};

fn waits(arrival: Arrival) -> Ticket {
    match arrival {
        Arrival::Waits(ticket) | Arrival::Acts(ticket) => ticket,
        other => panic!("{other:?}"),
    }
}

fn blocks(departure: Departure) {
    assert!(matches!(departure, Departure::Later { .. }));
}

#[test]
fn the_last_one_opens_it() {
    let barrier = Barrier::new(2, false);
    assert_eq!(barrier.parties(), 2);
    let first = waits(barrier.arrive());
    assert_eq!((first.index, barrier.waiting()), (0, 1));
    assert!(!barrier.can_depart(first));
    blocks(barrier.depart(first));
    assert!(barrier.has_waiters());
    let Arrival::Opened(last, wake) = barrier.arrive() else {
        panic!("two are enough");
    };
    assert_eq!((last.index, wake), (1, Wake::All));
    assert_eq!(barrier.depart(first), Departure::Through);
    assert_eq!(barrier.waiting(), 0);
}

#[test]
fn one_party_never_waits() {
    let barrier = Barrier::new(1, false);
    for _ in 0..3 {
        assert!(matches!(
            barrier.arrive(),
            Arrival::Opened(Ticket { index: 0, .. }, Wake::Nobody)
        ));
    }
}

#[test]
fn a_fast_thread_comes_again_while_a_slow_one_still_leaves() {
    let barrier = Barrier::new(2, false);
    let slow = waits(barrier.arrive());
    barrier.arrive();
    let fast = waits(barrier.arrive());
    blocks(barrier.depart(fast));
    barrier.abort();
    assert_eq!(barrier.depart(slow), Departure::Through);
    assert_eq!(barrier.depart(fast), Departure::Broken(Wake::Nobody));
}

#[test]
fn the_action_runs_before_anybody_goes_on() {
    let barrier = Barrier::new(2, true);
    let first = waits(barrier.arrive());
    let last = waits(barrier.arrive());
    assert_eq!(barrier.waiting(), 2);
    blocks(barrier.depart(first));
    // Nobody comes in, nobody gives up.
    assert!(matches!(barrier.arrive(), Arrival::Later { .. }));
    assert!(!barrier.can_arrive());
    blocks(barrier.time_out(first));
    assert_eq!(barrier.reset(), Wake::Nobody);
    assert_eq!(barrier.open(last), Wake::All);
    assert_eq!(barrier.depart(first), Departure::Through);
}

#[test]
fn a_failed_action_breaks_it() {
    let barrier = Barrier::new(2, true);
    let first = waits(barrier.arrive());
    let last = waits(barrier.arrive());
    blocks(barrier.depart(first));
    assert_eq!(barrier.fail(last), Wake::All);
    assert!(barrier.is_broken());
    assert_eq!(barrier.depart(first), Departure::Broken(Wake::Nobody));
    assert_eq!(barrier.arrive(), Arrival::Broken);
    barrier.reset();
    assert_eq!(waits(barrier.arrive()).index, 0);
}

#[test]
fn an_abort_during_the_action_breaks_it_for_the_others() {
    let barrier = Barrier::new(2, true);
    let first = waits(barrier.arrive());
    let last = waits(barrier.arrive());
    blocks(barrier.depart(first));
    assert_eq!(barrier.abort(), Wake::All);
    assert_eq!(barrier.open(last), Wake::Nobody);
    assert_eq!(barrier.depart(first), Departure::Broken(Wake::Nobody));
    barrier.reset();
    assert!(barrier.can_arrive() && !barrier.is_broken());
}

#[test]
fn a_timeout_breaks_it() {
    let barrier = Barrier::new(3, false);
    let first = waits(barrier.arrive());
    let second = waits(barrier.arrive());
    blocks(barrier.depart(first));
    assert_eq!(barrier.time_out(second), Departure::Broken(Wake::All));
    assert_eq!(barrier.waiting(), 0);
    assert!(barrier.can_depart(first));
    assert_eq!(barrier.time_out(first), Departure::Broken(Wake::Nobody));
}

#[test]
fn a_reset_lets_those_who_wait_fail_and_those_who_come_wait_until_they_are_gone() {
    let barrier = Barrier::new(3, false);
    let first = waits(barrier.arrive());
    let second = waits(barrier.arrive());
    blocks(barrier.depart(first));
    assert_eq!(barrier.reset(), Wake::All);
    assert!(!barrier.is_broken());
    assert!(matches!(barrier.arrive(), Arrival::Later { .. }));
    assert_eq!(barrier.depart(first), Departure::Broken(Wake::Nobody));
    // The last to leave lets the newcomer in.
    assert_eq!(barrier.depart(second), Departure::Broken(Wake::All));
    assert_eq!(waits(barrier.arrive()).index, 0);
}

#[test]
fn a_reset_without_anybody_mends_it() {
    let barrier = Barrier::new(2, false);
    assert_eq!(barrier.reset(), Wake::Nobody);
    barrier.abort();
    barrier.abort();
    assert!(barrier.is_broken());
    barrier.reset();
    assert!(!barrier.is_broken());
}
