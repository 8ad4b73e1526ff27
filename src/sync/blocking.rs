//! The shortest runner: every thread blocks by itself. For native threads and Web Workers that use
//! a primitive directly: the stress tests and the benches.
//!
//! Each function attempts, looks for a while whether it would succeed, and then waits on the word.
//! How long it looks depends on what is waited for: a lock is best left alone, because whoever
//! holds it is slowed down by those who look; a partner in another thread answers sooner than the
//! platform could wake anybody.

#![cfg(any(not(target_family = "wasm"), target_feature = "atomics"))]

use std::cell::Cell;
use std::time::Duration;

use super::atomic::AtomicU32;
use super::atomic::patience::{GLANCES, LONGEST_LOOK, LOOKS, LOOKS_AWAKE};
use super::backoff::Backoff;
use super::{
    Arrival, Attempt, Barrier, Condition, Departure, Event, Latch, Lock, NotHeld, Notified,
    OverRelease, Queue, RLock, RwLock, Semaphore, Wakes, futex,
};

/// How long to wait. There is no clock here, so whoever wants an end brings one.
#[derive(Clone, Copy)]
pub struct Deadline<'clock> {
    /// What time it is, from any origin.
    pub now: &'clock dyn Fn() -> Duration,
    /// When the wait ends, from the same origin.
    pub at: Duration,
}

impl Deadline<'_> {
    /// What is left.
    fn left(&self) -> Duration {
        self.at.saturating_sub((self.now)())
    }
}

/// Attempts until it is done. `attempt` gets the value under which the attempt before had to wait.
/// False: the deadline has passed, and an attempt after it ended in a wait.
pub fn until_done(
    word: &AtomicU32,
    deadline: Option<Deadline<'_>>,
    mut attempt: impl FnMut(Option<u32>) -> Attempt,
) -> bool {
    let mut waited = None;
    while let Attempt::Wait { expected } = attempt(waited) {
        let left = deadline.map(|deadline| deadline.left());
        if left.is_some_and(|left| left.is_zero()) {
            return false;
        }
        futex::wait(word, expected, left);
        waited = Some(expected);
    }
    true
}

/// After so many looks in vain a thread stops looking: its partner sleeps, or waits for this core.
const HOPE: u32 = 8;

/// After so many comes a look that is longer than a wake-up takes. Without it two threads that
/// have once blocked go on waking each other for ever, each too late for the other's looking.
const PROBE: u32 = 1024;
const LAST: u32 = PROBE - 1;

thread_local! {
    /// How many looks were in vain since the last one that was not.
    static IN_VAIN: Cell<u32> = const { Cell::new(LAST) };
}

/// Looks for a while whether something is so.
#[inline]
pub fn look_for(condition: impl Fn() -> bool) -> bool {
    condition() || keep_looking_for(condition)
}

#[cold]
fn keep_looking_for(condition: impl Fn() -> bool) -> bool {
    let in_vain = IN_VAIN.get();
    let times = match in_vain {
        0..HOPE => LOOKS,
        LAST => LONGEST_LOOK,
        _ => 0,
    };
    for look in 0..times {
        if look < LOOKS_AWAKE {
            std::hint::spin_loop();
        } else {
            std::thread::yield_now();
        }
        if condition() {
            IN_VAIN.set(0);
            return true;
        }
    }
    IN_VAIN.set((in_vain + 1) % PROBE);
    false
}

/// Wakes those who wait for one of two words.
#[inline]
pub fn wake_both(wakes: Wakes<'_>) {
    for (word, wake) in wakes {
        futex::wake(word, wake);
    }
}

/// Takes a lock.
#[inline]
pub fn acquire(lock: &Lock, thread: u16) {
    if !lock.try_acquire(thread) {
        acquire_slowly(lock, thread);
    }
}

#[cold]
fn acquire_slowly(lock: &Lock, thread: u16) {
    until_done(lock.word(), None, |waited| {
        let mut backoff = Backoff::new();
        for _ in 0..GLANCES {
            if lock.can_acquire() || lock.has_waiters() {
                break;
            }
            backoff.pause();
        }
        lock.acquire(thread, waited.is_some())
    });
}

/// Frees a lock.
#[inline]
pub fn release(lock: &Lock) -> Result<(), NotHeld> {
    futex::wake(lock.word(), lock.release()?);
    Ok(())
}

/// Takes a lock that may be its own.
#[inline]
pub fn acquire_again(lock: &RLock, thread: u16) {
    if !lock.try_acquire(thread) {
        until_done(lock.word(), None, |waited| {
            lock.acquire(thread, waited.is_some())
        });
    }
}

/// Takes back one acquisition.
#[inline]
pub fn release_once(lock: &RLock, thread: u16) -> Result<(), NotHeld> {
    futex::wake(lock.word(), lock.release(thread)?);
    Ok(())
}

/// Frees the lock, waits for a notification and takes the lock again. False: the time was over.
pub fn wait(
    condition: &Condition,
    lock: &Lock,
    thread: u16,
    deadline: Option<Deadline<'_>>,
) -> bool {
    let waiter = condition.enqueue(thread);
    release(lock).expect("who waits for a condition holds its lock");
    let is_notified = look_for(|| waiter.is_notified())
        || until_done(waiter.word(), deadline, |_| waiter.wait())
        || !condition.abandon(&waiter);
    look_for(|| lock.can_acquire());
    acquire(lock, thread);
    is_notified
}

/// Wakes those who have been notified. Who notified them under their lock does this best after
/// releasing it: before, they would wake up only to wait for the lock.
#[inline]
pub fn wake_notified(notified: impl IntoIterator<Item = Notified>) {
    for notified in notified {
        futex::wake(notified.waiter.word(), notified.wake);
    }
}

/// Notifies the one that has waited longest.
#[inline]
pub fn notify_one(condition: &Condition) {
    wake_notified(condition.notify_one());
}

/// Notifies the `count` that have waited longest.
#[inline]
pub fn notify(condition: &Condition, count: usize) {
    wake_notified(condition.notify(count));
}

/// Sets an event.
#[inline]
pub fn set(event: &Event) {
    futex::wake(event.word(), event.set());
}

/// Waits for an event. False: the time was over.
#[inline]
pub fn wait_for(event: &Event, deadline: Option<Deadline<'_>>) -> bool {
    look_for(|| event.is_set()) || until_done(event.word(), deadline, |waited| event.wait(waited))
}

/// Takes a permit. False: the time was over.
#[inline]
pub fn take(semaphore: &Semaphore, deadline: Option<Deadline<'_>>) -> bool {
    semaphore.try_acquire()
        || until_done(semaphore.word(), deadline, |waited| {
            let (attempt, wake) = semaphore.acquire(waited.is_some());
            futex::wake(semaphore.word(), wake);
            attempt
        })
}

/// Waits for the others. The index, or `None` if the barrier is broken or the time was over.
pub fn meet(
    barrier: &Barrier,
    deadline: Option<Deadline<'_>>,
    action: impl FnOnce(),
) -> Option<u16> {
    let mut arrival = barrier.arrive();
    while let Arrival::Later { expected } = arrival {
        futex::wait(barrier.word(), expected, None);
        arrival = barrier.arrive();
    }
    match arrival {
        Arrival::Waits(ticket) => {
            look_for(|| barrier.can_depart(ticket));
            let mut departure = barrier.depart(ticket);
            while let Departure::Later { expected } = departure {
                let left = deadline.map(|deadline| deadline.left());
                departure = if left.is_some_and(|left| left.is_zero()) {
                    barrier.time_out(ticket)
                } else {
                    futex::wait(barrier.word(), expected, left);
                    barrier.depart(ticket)
                };
                // Only the end of the action is left to wait for.
                if let (Departure::Later { expected }, Some(true)) =
                    (departure, left.map(|left| left.is_zero()))
                {
                    futex::wait(barrier.word(), expected, None);
                    departure = barrier.depart(ticket);
                }
            }
            if let Departure::Broken(wake) = departure {
                futex::wake(barrier.word(), wake);
                return None;
            }
            Some(ticket.index)
        }
        Arrival::Acts(ticket) => {
            action();
            futex::wake(barrier.word(), barrier.open(ticket));
            Some(ticket.index)
        }
        Arrival::Opened(ticket, wake) => {
            futex::wake(barrier.word(), wake);
            Some(ticket.index)
        }
        Arrival::Broken | Arrival::Later { .. } => None,
    }
}

/// Pushes an item when there is room.
#[inline]
pub fn push<T>(queue: &Queue<T>, mut item: T) {
    match queue.try_push(item) {
        Ok(wakes) => return wake_both(wakes),
        Err(full) => item = full,
    }
    let mut has_waited = false;
    loop {
        look_for(|| queue.can_push());
        match queue.push(item, has_waited) {
            Ok(wakes) => return wake_both(wakes),
            Err(full) => {
                futex::wait(queue.not_full(), full.expected, None);
                item = full.item;
                has_waited = true;
            }
        }
    }
}

/// Pops an item when there is one.
#[inline]
pub fn pop<T>(queue: &Queue<T>) -> T {
    if let Some((item, wakes)) = queue.try_pop() {
        wake_both(wakes);
        return item;
    }
    let mut has_waited = false;
    loop {
        look_for(|| queue.can_pop());
        match queue.pop(has_waited) {
            Ok((item, wakes)) => {
                wake_both(wakes);
                return item;
            }
            Err(empty) => {
                futex::wait(queue.not_empty(), empty.expected, None);
                has_waited = true;
            }
        }
    }
}

/// Begins to read.
#[inline]
pub fn read(lock: &RwLock) {
    if !lock.try_read() {
        until_done(lock.readers_word(), None, |waited| {
            lock.read(waited.is_some())
        });
    }
}

/// Ends to read.
#[inline]
pub fn release_read(lock: &RwLock) -> Result<(), NotHeld> {
    wake_both(lock.release_read()?);
    Ok(())
}

/// Ends to write.
#[inline]
pub fn release_write(lock: &RwLock, thread: u16) -> Result<(), NotHeld> {
    wake_both(lock.release_write(thread)?);
    Ok(())
}

/// Begins to write. False: the time was over.
#[inline]
pub fn write(lock: &RwLock, thread: u16, deadline: Option<Deadline<'_>>) -> bool {
    if lock.try_write(thread)
        || until_done(lock.writers_word(), deadline, |waited| {
            lock.write(thread, waited.is_some())
        })
    {
        return true;
    }
    wake_both(lock.abandon_write());
    false
}

/// Counts down.
#[inline]
pub fn count_down(latch: &Latch) {
    futex::wake(latch.word(), latch.count_down(1));
}

/// Waits until a latch is open.
pub fn pass(latch: &Latch) {
    if !look_for(|| latch.is_open()) {
        until_done(latch.word(), None, |_| latch.wait());
    }
}

/// Gives permits back.
#[inline]
pub fn give(semaphore: &Semaphore, permits: u32) -> Result<(), OverRelease> {
    futex::wake(semaphore.word(), semaphore.release(permits)?);
    Ok(())
}
