//! Every primitive under 2, 4 and 16 native threads, a million operations in all, over the real
//! wait and wake. What must hold is counted; a lost wake-up hangs.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::thread;

use crate::sync::rwlock::Preference;
use crate::sync::{
    Barrier, Condition, Event, Latch, Lock, Queue, RLock, RwLock, Semaphore, blocking,
};

const THREADS: [u16; 3] = [2, 4, 16];
/// For each number of threads; a million with all three. Miri takes its time.
const OPERATIONS: u64 = if cfg!(miri) { 1_024 } else { 334_000 };

/// Runs the body in so many threads, each with its number and its share of the operations.
fn in_threads(threads: u16, body: impl Fn(u16, u64) + Sync) {
    thread::scope(|scope| {
        for thread in 0..threads {
            let body = &body;
            scope.spawn(move || body(thread, OPERATIONS / u64::from(threads)));
        }
    });
}

/// A counter that loses additions when two threads add at the same time.
#[derive(Default)]
struct Plain(AtomicU64);

impl Plain {
    fn add(&self) {
        self.0
            .store(self.0.load(Ordering::Relaxed) + 1, Ordering::Relaxed);
    }

    fn is(&self, threads: u16) -> bool {
        let expected = OPERATIONS / u64::from(threads) * u64::from(threads);
        self.0.load(Ordering::Relaxed) == expected
    }
}

#[test]
fn lock() {
    for threads in THREADS {
        let (lock, count) = (Lock::new(), Plain::default());
        in_threads(threads, |thread, share| {
            for _ in 0..share {
                blocking::acquire(&lock, thread);
                assert_eq!(lock.holder(), Some(thread));
                count.add();
                blocking::release(&lock).unwrap();
            }
        });
        assert!(count.is(threads));
    }
}

#[test]
fn rlock() {
    for threads in THREADS {
        let (lock, count) = (RLock::new(), Plain::default());
        in_threads(threads, |thread, share| {
            for round in 0..share {
                let depth = 1 + round % 3;
                (0..depth).for_each(|_| blocking::acquire_again(&lock, thread));
                assert_eq!(lock.count(), depth);
                count.add();
                (0..depth).for_each(|_| blocking::release_once(&lock, thread).unwrap());
            }
        });
        assert!(count.is(threads));
    }
}

#[test]
fn condition() {
    for threads in THREADS {
        // A number goes round; each thread waits for its turn and notifies everybody.
        let (lock, condition, turn) = (Lock::new(), Condition::new(), AtomicU64::new(0));
        let rounds = OPERATIONS / 4 / u64::from(threads) / u64::from(threads);
        in_threads(threads, |thread, _| {
            for round in 0..rounds {
                let mine = round * u64::from(threads) + u64::from(thread);
                blocking::acquire(&lock, thread);
                while turn.load(Ordering::Relaxed) != mine {
                    blocking::wait(&condition, &lock, thread, None);
                    assert_eq!(lock.holder(), Some(thread));
                }
                turn.store(mine + 1, Ordering::Relaxed);
                blocking::notify(&condition, usize::MAX);
                blocking::release(&lock).unwrap();
            }
        });
        assert_eq!(turn.into_inner(), rounds * u64::from(threads));
        assert!(!condition.has_waiters());
    }
}

#[test]
fn event() {
    for threads in THREADS {
        // Everybody waits for the next flag of a row; the last thread sets them.
        let rounds = (OPERATIONS / u64::from(threads)) as usize;
        let events: Vec<Event> = (0..rounds).map(|_| Event::new()).collect();
        let passed = AtomicU64::new(0);
        in_threads(threads, |thread, _| {
            for event in &events {
                if thread + 1 == threads {
                    blocking::set(event);
                    event.clear();
                    blocking::set(event);
                } else {
                    assert!(blocking::wait_for(event, None));
                    passed.fetch_add(1, Ordering::Relaxed);
                }
            }
        });
        assert_eq!(
            passed.into_inner(),
            (rounds * usize::from(threads - 1)) as u64
        );
    }
}

#[test]
fn semaphore() {
    for threads in THREADS {
        let permits = u32::from(threads / 2);
        let (semaphore, inside) = (Semaphore::with_bound(permits, permits), AtomicU32::new(0));
        let count = AtomicU64::new(0);
        in_threads(threads, |_, share| {
            for _ in 0..share {
                assert!(blocking::take(&semaphore, None));
                assert!(inside.fetch_add(1, Ordering::Relaxed) < permits);
                count.fetch_add(1, Ordering::Relaxed);
                inside.fetch_sub(1, Ordering::Relaxed);
                blocking::give(&semaphore, 1).unwrap();
            }
        });
        assert_eq!(semaphore.permits(), permits);
        assert!(Plain(count).is(threads));
    }
}

#[test]
fn barrier() {
    for threads in THREADS {
        let rounds = OPERATIONS / 8 / u64::from(threads);
        let barrier = Barrier::new(threads, true);
        let (opened, indices) = (AtomicU64::new(0), AtomicU64::new(0));
        in_threads(threads, |_, _| {
            for round in 0..rounds {
                let index = blocking::meet(&barrier, None, || {
                    assert_eq!(opened.fetch_add(1, Ordering::Relaxed), round);
                });
                indices.fetch_add(u64::from(index.unwrap()), Ordering::Relaxed);
                assert!(opened.load(Ordering::Relaxed) > round);
            }
        });
        let parties = u64::from(threads);
        assert_eq!(indices.into_inner(), rounds * parties * (parties - 1) / 2);
    }
}

#[test]
fn queue() {
    for threads in THREADS {
        for bound in [1, 64, 0] {
            let (queue, popped) = (Queue::new(bound), AtomicU64::new(0));
            let share = OPERATIONS / 3 / u64::from(threads);
            in_threads(threads, |thread, _| {
                if thread % 2 == 0 {
                    (0..share).for_each(|item| blocking::push(&queue, (thread, item)));
                    return;
                }
                // What one thread pushes comes out in order.
                let mut last = vec![None; usize::from(threads)];
                for _ in 0..share {
                    let (from, item) = blocking::pop(&queue);
                    let before = last[usize::from(from)].replace(item);
                    assert!(before < Some(item));
                    popped.fetch_add(item, Ordering::Relaxed);
                    queue.task_done().unwrap();
                }
            });
            assert!(queue.is_empty() && queue.can_join());
            let pushers = u64::from(threads / 2);
            assert_eq!(popped.into_inner(), pushers * share * (share - 1) / 2);
        }
    }
}

#[test]
fn rwlock() {
    for preference in [Preference::Readers, Preference::Writers] {
        for threads in THREADS {
            let (lock, count) = (RwLock::new(preference), Plain::default());
            let writes = AtomicU64::new(0);
            in_threads(threads, |thread, share| {
                for round in 0..share / 2 {
                    if (round + u64::from(thread)).is_multiple_of(4) {
                        assert!(blocking::write(&lock, thread, None));
                        assert_eq!(lock.writer(), Some(thread));
                        count.add();
                        writes.fetch_add(1, Ordering::Relaxed);
                        blocking::release_write(&lock, thread).unwrap();
                    } else {
                        blocking::read(&lock);
                        let before = count.0.load(Ordering::Relaxed);
                        assert!(lock.readers() > 0);
                        assert_eq!(count.0.load(Ordering::Relaxed), before);
                        blocking::release_read(&lock).unwrap();
                    }
                }
            });
            assert_eq!(count.0.into_inner(), writes.into_inner());
            assert!(!lock.has_waiters() && lock.can_write());
        }
    }
}

#[test]
fn latch() {
    for threads in THREADS {
        let rounds = OPERATIONS / u64::from(threads) / 4;
        let latches: Vec<Latch> = (0..rounds).map(|_| Latch::new(threads.into())).collect();
        let counted = AtomicU64::new(0);
        in_threads(threads, |_, _| {
            for (round, latch) in latches.iter().enumerate() {
                counted.fetch_add(1, Ordering::Relaxed);
                blocking::count_down(latch);
                blocking::pass(latch);
                let all = (round as u64 + 1) * u64::from(threads);
                assert!(counted.load(Ordering::Relaxed) >= all);
            }
        });
    }
}
