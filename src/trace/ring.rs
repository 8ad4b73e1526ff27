//! A ring of events: one carrier pushes them in batches, the pump drains.
//!
//! When the pump is late the ring keeps the newest events and counts the rest.
//!
//! A batch is what makes recording cheap. Each store that others may see at once costs a locked
//! instruction in wasm, whatever its order, and an event is four words: so a carrier writes events
//! to memory of its own, and takes the ring's lock once for many of them.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::event::Event;

/// The events of one carrier that the pump has not fetched yet.
#[derive(Debug)]
pub struct Ring {
    capacity: usize,
    kept: Mutex<Kept>,
    /// Room for the events that come while others are drained; empty in between.
    spare: Mutex<VecDeque<Event>>,
}

#[derive(Debug, Default)]
struct Kept {
    events: VecDeque<Event>,
    /// Events given up since the last drain.
    dropped: u64,
}

impl Ring {
    /// A ring of so many events, at least one.
    pub fn new(capacity: usize) -> Self {
        Self {
            capacity: capacity.max(1),
            kept: Mutex::default(),
            spare: Mutex::default(),
        }
    }

    /// Adds events, the oldest first.
    pub fn push(&self, events: &[Event]) {
        let mut kept = self.lock();
        let too_many = (kept.events.len() + events.len()).saturating_sub(self.capacity);
        let old = too_many.min(kept.events.len());
        kept.events.drain(..old);
        kept.events.extend(&events[too_many - old..]);
        kept.dropped += too_many as u64;
    }

    /// Moves the events to the end of `events`, oldest first, and returns how many were given up
    /// since the last call.
    pub fn drain(&self, events: &mut Vec<Event>) -> u64 {
        // Copied after the lock is free again: the carrier goes on meanwhile.
        let mut spare = self.spare.lock().unwrap_or_else(PoisonError::into_inner);
        let dropped = {
            let mut kept = self.lock();
            std::mem::swap(&mut kept.events, &mut spare);
            std::mem::take(&mut kept.dropped)
        };
        events.extend(spare.drain(..));
        dropped
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use proptest::prelude::*;

    use super::*;
    use crate::trace::EventKind;

    /// An event in which every field tells the number.
    fn event(number: u64) -> Event {
        Event {
            sequence: number,
            time_ns: !number,
            object: number as u32,
            line: !(number as u32),
            argument: (number as u32).rotate_left(7),
            thread: number as u16,
            kind: EventKind::ALL[number as usize % EventKind::ALL.len()],
        }
    }

    proptest! {
        /// Against a queue that is cut at the front.
        #[test]
        fn a_ring_keeps_the_newest(
            capacity in 1_usize..40,
            drains in proptest::collection::vec(
                proptest::collection::vec(0_u64..60, 0..4),
                0..20,
            ),
        ) {
            let ring = Ring::new(capacity);
            let mut model = VecDeque::new();
            let mut pushed = 0;
            for batches in drains {
                for length in batches {
                    let batch: Vec<Event> = (pushed..pushed + length).map(event).collect();
                    ring.push(&batch);
                    model.extend(batch);
                    pushed += length;
                }
                let lost = model.len().saturating_sub(capacity);
                model.drain(..lost);
                let mut events = Vec::new();
                prop_assert_eq!(ring.drain(&mut events), lost as u64);
                prop_assert_eq!(events, model.drain(..).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn every_event_is_drained_once_or_counted() {
        const PUSHES: u64 = 1_000_000;
        for capacity in [1, 64, 8192] {
            let ring = Ring::new(capacity);
            let (mut seen, mut lost) = (0, 0);
            std::thread::scope(|scope| {
                let carrier = scope.spawn(|| {
                    let mut batch = Vec::new();
                    for number in 0..PUSHES {
                        batch.push(event(number));
                        if number % 61 == 0 || number == PUSHES - 1 {
                            ring.push(&batch);
                            batch.clear();
                        }
                    }
                });
                let mut next = 0;
                loop {
                    let finished = carrier.is_finished();
                    let mut events = Vec::new();
                    lost += ring.drain(&mut events);
                    for found in &events {
                        assert!(found.sequence >= next, "{} < {next}", found.sequence);
                        assert_eq!(*found, event(found.sequence));
                        next = found.sequence + 1;
                    }
                    seen += events.len() as u64;
                    if finished {
                        break;
                    }
                }
                assert_eq!(next, PUSHES);
            });
            assert_eq!(seen + lost, PUSHES);
        }
    }
}
