//! How many threads run, or can run by themselves.
//!
//! That nobody does is seen at two moments, before and after all threads have been looked at. A
//! thread that was looked at early may have been woken meanwhile by one that ran in between and is
//! looked at late, when both seem to wait for ever. So it is counted how often anybody began.

use std::sync::atomic::{AtomicU64, Ordering};

/// See the module: the number below, how often it went up above.
#[derive(Debug)]
pub(super) struct Active(AtomicU64);

const ONE: u64 = 1;
const BEGINNING: u64 = 1 << 32;

impl Active {
    /// One, the main thread.
    pub(super) fn new() -> Self {
        Self(AtomicU64::new(ONE))
    }

    pub(super) fn add(&self, count: u32) {
        self.0
            .fetch_add(u64::from(count) * ONE + BEGINNING, Ordering::SeqCst);
    }

    /// `true`: it was the last one.
    pub(super) fn remove_one(&self) -> bool {
        self.0.fetch_sub(ONE, Ordering::SeqCst) as u32 == 1
    }

    /// `None`: somebody is active. The same number twice: nobody was in between.
    pub(super) fn quiet(&self) -> Option<u32> {
        let word = self.0.load(Ordering::SeqCst);
        (word as u32 == 0).then_some((word >> 32) as u32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_ran_in_between_is_noticed() {
        let active = Active::new();
        assert_eq!(active.quiet(), None);
        assert!(active.remove_one());
        let before = active.quiet();
        assert!(before.is_some());
        assert_eq!(active.quiet(), before);
        active.add(2);
        assert_eq!(active.quiet(), None);
        assert!(!active.remove_one());
        assert!(active.remove_one());
        assert!(active.quiet().is_some());
        assert_ne!(active.quiet(), before);
    }
}
