//! Condition, Event, Completion, Latch.

use loom::sync::atomic::{AtomicU32, Ordering};

use super::sync::{Completion, Condition, Event, Latch, Lock, blocking, futex};
use super::{Plain, explore};

/// A lock, a condition and what is waited for.
struct Monitor {
    lock: Lock,
    condition: Condition,
    count: Plain,
    /// Who was let go on, in which order: a digit each.
    order: Plain,
}

impl Monitor {
    fn new() -> Self {
        Self {
            lock: Lock::new(),
            condition: Condition::new(),
            count: Plain::new(),
            order: Plain::new(),
        }
    }

    fn under_lock<R>(&self, thread: u16, body: impl FnOnce() -> R) -> R {
        blocking::acquire(&self.lock, thread);
        let result = body();
        blocking::release(&self.lock).unwrap();
        result
    }
}

/// Waits until the count is above zero, and takes one.
fn consume(monitor: &Monitor, thread: u16) {
    monitor.under_lock(thread, || {
        while monitor.count.get() == 0 {
            blocking::wait(&monitor.condition, &monitor.lock, thread, None);
        }
        let left = monitor.count.get() - 1;
        monitor.count.0.store(left, Ordering::Relaxed);
    });
}

fn produce_under_the_lock(monitor: &Monitor, thread: u16) {
    monitor.under_lock(thread, || {
        monitor.count.add();
        blocking::notify_one(&monitor.condition);
    });
}

fn produce_and_notify_after(monitor: &Monitor, thread: u16) {
    monitor.under_lock(thread, || monitor.count.add());
    blocking::notify_one(&monitor.condition);
}

fn nothing_left(monitor: &Monitor) {
    assert_eq!(monitor.count.get(), 0);
    assert!(!monitor.condition.has_waiters() && !monitor.lock.is_held());
}

#[test]
fn condition_notified_under_the_lock() {
    explore(
        None,
        Monitor::new,
        &[consume, produce_under_the_lock],
        nothing_left,
    );
}

#[test]
fn condition_notified_after_it() {
    explore(
        None,
        Monitor::new,
        &[consume, produce_and_notify_after],
        nothing_left,
    );
}

#[test]
fn condition_of_two_waiters_notified_one_by_one() {
    let twice: fn(&Monitor, u16) = |monitor, thread| {
        produce_under_the_lock(monitor, thread);
        produce_and_notify_after(monitor, thread);
    };
    let bodies = &[twice, consume, consume];
    explore(2, Monitor::new, bodies, nothing_left);
}

#[test]
fn condition_of_two_waiters_notified_at_once() {
    let all: fn(&Monitor, u16) = |monitor, thread| {
        monitor.under_lock(thread, || {
            monitor.count.add();
            monitor.count.add();
            blocking::notify(&monitor.condition, usize::MAX);
        });
    };
    let bodies = &[all, consume, consume];
    explore(2, Monitor::new, bodies, nothing_left);
}

/// Queues itself, remembers in which place, and waits.
fn wait_in_line(monitor: &Monitor, thread: u16) {
    let waiter = monitor.under_lock(thread, || {
        monitor.count.add();
        let before = monitor.order.get();
        let place = before * 10 + u32::from(thread);
        monitor.order.0.store(place, Ordering::Relaxed);
        monitor.condition.enqueue(thread)
    });
    blocking::until_done(waiter.word(), None, |_| waiter.wait());
}

#[test]
fn condition_is_first_come_first_notified() {
    let notify_both: fn(&Monitor, u16) = |monitor, thread| {
        let mut notified = Vec::new();
        while notified.len() < 2 {
            monitor.under_lock(thread, || notified.extend(monitor.condition.notify_one()));
            loom::thread::yield_now();
        }
        let [first, second] = notified.try_into().expect("there are two");
        let order = first.waiter.thread() * 10 + second.waiter.thread();
        monitor.under_lock(thread, || {
            assert_eq!(monitor.order.get(), u32::from(order));
        });
        // The other way round, because the order of the wake-ups must not matter.
        futex::wake(second.waiter.word(), second.wake);
        futex::wake(first.waiter.word(), first.wake);
    };
    let bodies = &[notify_both, wait_in_line, wait_in_line];
    explore(2, Monitor::new, bodies, |monitor| {
        assert!(!monitor.condition.has_waiters());
    });
}

/// Waits, and gives up at whatever moment that is.
fn give_up(monitor: &Monitor, thread: u16) {
    let waiter = monitor.condition.enqueue(thread);
    monitor.order.add();
    if waiter.wait() == super::sync::Attempt::Done || !monitor.condition.abandon(&waiter) {
        assert!(waiter.is_notified());
        monitor.count.add();
    } else {
        assert!(!waiter.is_notified());
    }
}

#[test]
fn condition_a_timeout_or_a_notification() {
    let notify: fn(&Monitor, u16) = |monitor, _| {
        // A notification that nobody got would be counted here and not there.
        let count = monitor.condition.notify(1).len() as u32;
        monitor.order.0.fetch_add(10 * count, Ordering::Relaxed);
    };
    let bodies = &[notify, give_up];
    explore(None, Monitor::new, bodies, |monitor| {
        assert!(!monitor.condition.has_waiters());
    });
}

#[test]
fn condition_a_timeout_does_not_take_the_notification_of_another() {
    let notify: fn(&Monitor, u16) = |monitor, thread| produce_under_the_lock(monitor, thread);
    let try_once: fn(&Monitor, u16) = |monitor, thread| {
        let waiter = monitor.condition.enqueue(thread);
        if !monitor.condition.abandon(&waiter) {
            // It got what it did not need: a program passes that on.
            blocking::notify_one(&monitor.condition);
        }
    };
    let bodies = &[notify, consume, try_once];
    explore(2, Monitor::new, bodies, nothing_left);
}

fn pass((event, count): &(Event, AtomicU32), _: u16) {
    assert!(blocking::wait_for(event, None));
    assert_eq!(count.load(Ordering::Relaxed), 1, "what came before the set");
}

#[test]
fn event_set_for_two() {
    let shared = || (Event::new(), AtomicU32::new(0));
    let set: fn(&(Event, AtomicU32), u16) = |(event, count), _| {
        count.store(1, Ordering::Relaxed);
        blocking::set(event);
    };
    explore(3, shared, &[set, pass, pass], |_| {});
}

#[test]
fn event_set_and_cleared_while_somebody_waits() {
    let shared = || (Event::new(), AtomicU32::new(0));
    let pulse: fn(&(Event, AtomicU32), u16) = |(event, count), _| {
        count.store(1, Ordering::Relaxed);
        while !event.has_waiters() {
            loom::thread::yield_now();
        }
        blocking::set(event);
        event.clear();
    };
    explore(None, shared, &[pulse, pass], |(event, _)| {
        assert!(!event.is_set());
    });
}

#[test]
fn completion() {
    let shared = || (Completion::new(), Plain::new());
    let complete: fn(&(Completion, Plain), u16) = |(completion, count), _| {
        count.add();
        futex::wake(completion.word(), completion.complete());
    };
    let wait: fn(&(Completion, Plain), u16) = |(completion, count), _| {
        blocking::until_done(completion.word(), None, |_| completion.wait());
        assert_eq!(count.get(), 1);
    };
    explore(None, shared, &[complete, wait, wait], |_| {});
}

#[test]
fn latch() {
    let shared = || (Latch::new(2), AtomicU32::new(0));
    let count_down: fn(&(Latch, AtomicU32), u16) = |(latch, count), _| {
        count.fetch_add(1, Ordering::Relaxed);
        blocking::count_down(latch);
    };
    let wait: fn(&(Latch, AtomicU32), u16) = |(latch, count), _| {
        blocking::pass(latch);
        assert_eq!(count.load(Ordering::Relaxed), 2);
    };
    let bodies = &[wait, count_down, count_down];
    explore(3, shared, bodies, |_| {});
}
