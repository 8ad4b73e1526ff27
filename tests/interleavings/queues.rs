//! Queue.

use loom::sync::atomic::{AtomicU32, Ordering};

use super::explore;
use super::sync::{Queue, blocking, futex};

/// A queue, and the sum of what was popped.
type Shared = (Queue<u32>, AtomicU32);

fn push_one((queue, _): &Shared, thread: u16) {
    blocking::push(queue, u32::from(thread) + 1);
}

fn push_two((queue, _): &Shared, _: u16) {
    blocking::push(queue, 1);
    blocking::push(queue, 2);
}

fn pop_one((queue, sum): &Shared, _: u16) {
    sum.fetch_add(blocking::pop(queue), Ordering::Relaxed);
}

fn pop_two_in_order((queue, sum): &Shared, _: u16) {
    assert_eq!(blocking::pop(queue), 1);
    assert_eq!(blocking::pop(queue), 2);
    sum.fetch_add(3, Ordering::Relaxed);
}

fn pop_two(shared: &Shared, thread: u16) {
    pop_one(shared, thread);
    pop_one(shared, thread);
}

fn all_popped((queue, sum): &Shared) {
    assert_eq!(sum.load(Ordering::Relaxed), 3);
    assert!(queue.is_empty());
    assert_eq!(queue.unfinished(), 2);
}

fn with_room_for(bound: u32, preemptions: impl Into<Option<usize>>, bodies: &[fn(&Shared, u16)]) {
    let shared = move || (Queue::new(bound), AtomicU32::new(0));
    explore(preemptions, shared, bodies, all_popped);
}

#[test]
fn one_pushes_and_one_pops_in_order() {
    with_room_for(1, None, &[push_two, pop_two_in_order]);
    with_room_for(0, None, &[push_two, pop_two_in_order]);
}

#[test]
fn one_pushes_and_two_pop() {
    with_room_for(1, 2, &[push_two, pop_one, pop_one]);
    with_room_for(0, 2, &[push_two, pop_one, pop_one]);
}

#[test]
fn two_push_and_one_pops() {
    with_room_for(1, 2, &[push_one, push_one, pop_two]);
}

#[test]
fn a_join_waits_for_everything() {
    let shared = || {
        let queue = Queue::new(0);
        assert!(queue.try_push(1).is_ok());
        assert!(queue.try_push(2).is_ok());
        (queue, AtomicU32::new(0))
    };
    let finish: fn(&Shared, u16) = |shared, thread| {
        pop_one(shared, thread);
        let wake = shared.0.task_done().unwrap();
        futex::wake(shared.0.all_done(), wake);
    };
    let join: fn(&Shared, u16) = |(queue, sum), _| {
        blocking::until_done(queue.all_done(), None, |_| queue.join());
        assert_eq!(sum.load(Ordering::Relaxed), 3);
    };
    let bodies = &[join, finish, finish];
    explore(2, shared, bodies, |(queue, _)| assert!(queue.can_join()));
}
