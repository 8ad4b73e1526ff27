//! `latch`.

use super::waits;
use crate::sync::{Attempt, Latch, Wake};

#[test]
fn opens_at_zero_and_stays_open() {
    let latch = Latch::new(3);
    waits(latch.wait());
    assert_eq!(latch.count_down(1), Wake::Nobody);
    assert!(latch.has_waiters());
    assert!(!latch.is_open());
    assert_eq!(latch.count_down(2), Wake::All);
    assert_eq!(latch.wait(), Attempt::Done);
    assert_eq!(latch.count_down(1), Wake::Nobody);
    assert_eq!(latch.count(), 0);
}

#[test]
fn nobody_is_woken_where_nobody_waits() {
    let latch = Latch::new(1);
    assert_eq!(latch.count_down(5), Wake::Nobody);
    assert!(latch.is_open());
}
