//! Barrier.

use loom::sync::atomic::{AtomicU32, Ordering};

use super::explore;
use super::sync::{Arrival, Barrier, Departure, blocking, futex};

/// A barrier, how often its action ran, the indices that were handed out, and how many failed.
struct Meeting {
    barrier: Barrier,
    rounds: AtomicU32,
    indices: AtomicU32,
    failed: AtomicU32,
}

impl Meeting {
    fn new(parties: u16, has_action: bool) -> Self {
        Self {
            barrier: Barrier::new(parties, has_action),
            rounds: AtomicU32::new(0),
            indices: AtomicU32::new(0),
            failed: AtomicU32::new(0),
        }
    }
}

fn meet(meeting: &Meeting, _: u16) {
    let index = blocking::meet(&meeting.barrier, None, || {
        meeting.rounds.fetch_add(1, Ordering::Relaxed);
    });
    match index {
        // Each index has a digit of its own.
        Some(index) => meeting
            .indices
            .fetch_add(10u32.pow(index.into()), Ordering::Relaxed),
        None => meeting.failed.fetch_add(1, Ordering::Relaxed),
    };
}

fn meet_twice(meeting: &Meeting, thread: u16) {
    for round in 1..=2 {
        meet(meeting, thread);
        let seen = meeting.rounds.load(Ordering::Relaxed);
        assert!(seen >= round, "the action runs before anybody goes on");
    }
}

#[test]
fn two_meet_twice() {
    let bodies = &[meet_twice as fn(&_, u16), meet_twice];
    explore(
        3,
        || Meeting::new(2, true),
        bodies,
        |meeting| {
            assert_eq!(meeting.indices.load(Ordering::Relaxed), 22);
            assert_eq!(meeting.rounds.load(Ordering::Relaxed), 2);
            assert_eq!(meeting.barrier.waiting(), 0);
        },
    );
}

#[test]
fn three_meet() {
    let bodies = &[meet as fn(&_, u16), meet, meet];
    for has_action in [false, true] {
        let meeting = move || Meeting::new(3, has_action);
        explore(3, meeting, bodies, |meeting| {
            assert_eq!(meeting.indices.load(Ordering::Relaxed), 111);
        });
    }
}

fn abort(meeting: &Meeting, _: u16) {
    futex::wake(meeting.barrier.word(), meeting.barrier.abort());
}

fn reset(meeting: &Meeting, _: u16) {
    futex::wake(meeting.barrier.word(), meeting.barrier.reset());
}

/// All get through or all fail, but the last if the abort came during its action.
fn ended(meeting: &Meeting) {
    let through = meeting.indices.load(Ordering::Relaxed);
    let failed = meeting.failed.load(Ordering::Relaxed);
    assert!(
        matches!((through, failed), (11, 0) | (0, 2) | (10, 1)),
        "{through} {failed}"
    );
    assert!(meeting.barrier.is_broken());
    meeting.barrier.reset();
    assert!(meeting.barrier.can_arrive() && !meeting.barrier.is_broken());
}

#[test]
fn an_abort_at_any_moment() {
    let bodies = &[meet as fn(&_, u16), meet, abort];
    explore(3, || Meeting::new(2, true), bodies, ended);
    explore(3, || Meeting::new(2, false), bodies, ended);
}

/// Arrives until it has met somebody.
fn meet_at_last(meeting: &Meeting, _: u16) {
    while blocking::meet(&meeting.barrier, None, || {}).is_none() {
        meeting.failed.fetch_add(1, Ordering::Relaxed);
    }
}

#[test]
fn a_reset_at_any_moment() {
    let bodies = &[meet_at_last as fn(&_, u16), meet_at_last, reset];
    for has_action in [false, true] {
        let meeting = move || Meeting::new(2, has_action);
        explore(2, meeting, bodies, |meeting| {
            assert!(meeting.failed.load(Ordering::Relaxed) <= 1);
            assert!(meeting.barrier.can_arrive() && !meeting.barrier.is_broken());
            assert_eq!(meeting.barrier.waiting(), 0);
        });
    }
}

/// Arrives, and gives up at whatever moment that is.
fn give_up(meeting: &Meeting, _: u16) {
    let barrier = &meeting.barrier;
    let ticket = match barrier.arrive() {
        Arrival::Waits(ticket) => ticket,
        Arrival::Opened(_, wake) => return futex::wake(barrier.word(), wake),
        Arrival::Acts(ticket) => return futex::wake(barrier.word(), barrier.open(ticket)),
        other => panic!("{other:?}"),
    };
    let mut departure = barrier.time_out(ticket);
    while let Departure::Later { expected } = departure {
        futex::wait(barrier.word(), expected, None);
        departure = barrier.depart(ticket);
    }
    if let Departure::Broken(wake) = departure {
        futex::wake(barrier.word(), wake);
        meeting.failed.fetch_add(1, Ordering::Relaxed);
    }
}

#[test]
fn a_timeout_at_any_moment() {
    let bodies = &[meet as fn(&_, u16), give_up];
    for has_action in [false, true] {
        let meeting = move || Meeting::new(2, has_action);
        explore(None, meeting, bodies, |meeting| {
            let failed = meeting.failed.load(Ordering::Relaxed);
            assert!(failed == 0 || failed == 2, "both or nobody");
            assert_eq!(meeting.barrier.is_broken(), failed == 2);
        });
    }
}
