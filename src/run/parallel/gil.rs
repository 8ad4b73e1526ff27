//! The GIL switch: one thread runs at a time, as in CPython 3.11, on as many carriers as ever.
//!
//! Carriers pass a token. Whoever carries a thread holds it; a thread that waits or sleeps is
//! parked and its carrier lets go at once; one that only computes lets go at the end of a slice,
//! once somebody else has wanted to run for the switch interval (`sys.getswitchinterval()` in
//! CPython: 5 ms). As there, the interval counts from the moment that somebody wants to run, so a
//! thread that comes back from a wait may have to wait 5 ms for one that computes.
//!
//! Deliberately absent: CPython leaves the choice of the next thread to the operating system;
//! here they come in the order of asking.

use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

use crate::sync::{Wake, futex};

/// CPython's switch interval.
const SWITCH_INTERVAL_NS: u64 = 5_000_000;

/// How often those who wait for the token look whether the run is over.
const LOOK_AGAIN: Duration = Duration::from_millis(20);

/// The token; where the switch is off, everybody always has it.
#[derive(Debug)]
pub(super) struct Gil {
    is_on: bool,
    /// The number that the next one to ask gets.
    next: AtomicU32,
    /// The number of the one who has the token, or will take it next.
    serving: AtomicU32,
    /// When its holder first saw that somebody else wants it, by the run's clock; 0: nobody yet.
    wanted_since_ns: AtomicU64,
}

impl Gil {
    pub(super) fn new(is_on: bool) -> Self {
        Self {
            is_on,
            next: AtomicU32::new(0),
            serving: AtomicU32::new(0),
            wanted_since_ns: AtomicU64::new(0),
        }
    }

    /// Whether one thread runs at a time.
    pub(super) fn is_on(&self) -> bool {
        self.is_on
    }

    /// Waits for the token; false if the run is over first.
    pub(super) fn take(&self, is_over: impl Fn() -> bool) -> bool {
        if !self.is_on {
            return true;
        }
        let number = self.next.fetch_add(1, Ordering::SeqCst);
        loop {
            let serving = self.serving.load(Ordering::SeqCst);
            if serving == number {
                self.wanted_since_ns.store(0, Ordering::Relaxed);
                return true;
            }
            if is_over() {
                return false;
            }
            futex::wait(&self.serving, serving, Some(LOOK_AGAIN));
        }
    }

    /// Passes the token on. Only for its holder.
    pub(super) fn release(&self) {
        if self.is_on {
            self.serving.fetch_add(1, Ordering::SeqCst);
            futex::wake(&self.serving, Wake::All);
        }
    }

    /// Whether the holder must let go, as seen at the end of a slice. `others_ready`: threads that
    /// no carrier has yet.
    pub(super) fn is_due(&self, others_ready: bool, now_ns: u64) -> bool {
        let asked = self.next.load(Ordering::SeqCst);
        let waiting = asked.wrapping_sub(self.serving.load(Ordering::SeqCst)) > 1;
        if !waiting && !others_ready {
            self.wanted_since_ns.store(0, Ordering::Relaxed);
            return false;
        }
        match self.wanted_since_ns.load(Ordering::Relaxed) {
            0 => {
                self.wanted_since_ns.store(now_ns.max(1), Ordering::Relaxed);
                false
            }
            since_ns => now_ns.saturating_sub(since_ns) >= SWITCH_INTERVAL_NS,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_holder_lets_go_after_the_interval_if_somebody_wants_it() {
        let gil = Gil::new(true);
        assert!(gil.take(|| false));
        let interval = SWITCH_INTERVAL_NS;
        assert!(!gil.is_due(false, 10), "nobody wants it");
        assert!(!gil.is_due(false, 10 + 9 * interval), "still nobody");
        assert!(!gil.is_due(true, 100), "just noticed");
        assert!(!gil.is_due(true, 99 + interval));
        assert!(gil.is_due(true, 100 + interval));
        assert!(!gil.is_due(false, 101 + interval), "no longer wanted");
        assert!(!gil.is_due(true, 102 + interval), "counted anew");
        gil.release();
        assert!(gil.take(|| false));
    }

    #[test]
    fn it_is_passed_in_the_order_of_asking_or_to_nobody_once_it_is_over() {
        let gil = Gil::new(true);
        assert!(gil.take(|| false));
        // Somebody asks and gives up because the run is over; the token goes on.
        assert!(!gil.take(|| true));
        gil.release();
        gil.release();
        assert!(gil.take(|| false));
        assert!(Gil::new(false).take(|| true), "off: nobody waits");
    }

    #[test]
    fn one_has_it_at_a_time() {
        let gil = Gil::new(true);
        let inside = AtomicU32::new(0);
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| {
                    for _ in 0..500 {
                        assert!(gil.take(|| false));
                        assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
                        inside.fetch_sub(1, Ordering::SeqCst);
                        gil.release();
                    }
                });
            }
        });
    }
}
