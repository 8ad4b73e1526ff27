//! `queue`.

use super::waits;
use crate::sync::queue::NothingUnfinished;
use crate::sync::{Attempt, Queue, Wake, Wakes};

/// Whom to wake for items and for room.
fn whom(wakes: Wakes<'_>) -> [Wake; 2] {
    wakes.map(|(_, wake)| wake)
}

const NOBODY: [Wake; 2] = [Wake::Nobody; 2];

#[test]
fn first_in_first_out_within_the_bound() {
    let queue = Queue::new(2);
    assert!(queue.try_pop().is_none());
    assert_eq!(whom(queue.try_push('a').unwrap()), NOBODY);
    assert_eq!(whom(queue.push('b', false).unwrap()), NOBODY);
    assert_eq!(queue.try_push('c').unwrap_err(), 'c');
    assert!(!queue.has_waiters());
    assert_eq!(queue.push('c', false).unwrap_err().item, 'c');
    assert!(queue.has_waiters());
    assert_eq!(
        (queue.len(), queue.can_push(), queue.can_pop()),
        (2, false, true)
    );
    let (item, wakes) = queue.try_pop().unwrap();
    assert_eq!((item, whom(wakes)), ('a', [Wake::Nobody, Wake::One]));
    assert_eq!(queue.pop(false).unwrap().0, 'b');
    assert!(queue.is_empty());
}

#[test]
fn without_a_bound_there_is_always_room() {
    let queue = Queue::new(0);
    for item in 0..1000 {
        queue.try_push(item).unwrap();
    }
    assert!((0..1000).all(|item| queue.try_pop().unwrap().0 == item));
}

#[test]
fn a_push_wakes_a_popper_which_wakes_the_next() {
    let queue = Queue::new(0);
    queue.pop(false).unwrap_err();
    queue.pop(false).unwrap_err();
    // The second push sees no mark; the popper that was woken passes it on.
    assert_eq!(
        whom(queue.push(1, false).unwrap()),
        [Wake::One, Wake::Nobody]
    );
    assert_eq!(whom(queue.push(2, false).unwrap()), NOBODY);
    let (_, wakes) = queue.pop(true).unwrap();
    assert_eq!(whom(wakes), [Wake::One, Wake::Nobody]);
    let (_, wakes) = queue.pop(true).unwrap();
    assert_eq!(whom(wakes), NOBODY);
}

#[test]
fn a_pop_wakes_a_pusher_which_wakes_the_next() {
    let queue = Queue::new(2);
    queue.try_push(0).unwrap();
    queue.try_push(0).unwrap();
    queue.push(1, false).unwrap_err();
    queue.push(2, false).unwrap_err();
    assert_eq!(whom(queue.pop(false).unwrap().1), [Wake::Nobody, Wake::One]);
    assert_eq!(whom(queue.pop(false).unwrap().1), NOBODY);
    assert_eq!(
        whom(queue.push(1, true).unwrap()),
        [Wake::Nobody, Wake::One]
    );
    assert_eq!(whom(queue.push(2, true).unwrap()), NOBODY);
}

#[test]
fn joins_when_everything_is_done() {
    let queue = Queue::new(0);
    assert_eq!(queue.join(), Attempt::Done);
    assert_eq!(queue.task_done(), Err(NothingUnfinished));
    queue.try_push(()).unwrap();
    queue.try_push(()).unwrap();
    queue.try_pop().unwrap();
    queue.try_pop().unwrap();
    waits(queue.join());
    assert!(!queue.can_join());
    assert_eq!(queue.task_done(), Ok(Wake::Nobody));
    assert_eq!(queue.task_done(), Ok(Wake::All));
    assert_eq!(queue.join(), Attempt::Done);
}
