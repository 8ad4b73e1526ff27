//! A ring of events in shared memory: one carrier pushes, the pump drains, nobody waits.
//!
//! When the pump is late the ring keeps the newest events and counts the rest. There is no lock
//! and no flag for a full ring: the carrier always writes on, and the pump, having read an event,
//! looks whether the carrier may have been writing to it meanwhile, and if so discards it.
//!
//! Invariant: [`Ring::drain`] never returns an event that was not pushed, whatever the timing.
//!
//! Why that holds: the carrier publishes `head = k` before it writes a word of event `k`, and
//! writes each word with `Release`. If the pump reads (with `Acquire`) any word of event `k` in
//! the place of event `k - capacity`, it afterwards sees `head >= k`, and discards. On wasm and
//! x86 these orders cost nothing: there a push is five plain stores, or five exchanges.

use std::sync::atomic::{AtomicU64, Ordering};

use super::event::Event;

/// Keeps what one side writes off the cache line of the other.
#[repr(align(64))]
#[derive(Debug, Default)]
struct OwnLine(AtomicU64);

type Slot = [AtomicU64; 4];

/// The events of one carrier that the pump has not fetched yet.
#[derive(Debug)]
pub struct Ring {
    slots: Box<[Slot]>,
    /// Events pushed so far. Written by the carrier.
    head: OwnLine,
    /// Events drained or given up so far. Written by the pump.
    tail: OwnLine,
}

impl Ring {
    /// A ring of so many slots, rounded up to a power of two and at least 2. One of them is always
    /// the one being written, so a ring keeps one event less.
    pub fn new(slots: usize) -> Self {
        let slots = slots.next_power_of_two().max(2);
        Self {
            slots: (0..slots).map(|_| Slot::default()).collect(),
            head: OwnLine::default(),
            tail: OwnLine::default(),
        }
    }

    /// The number of events that are kept when nobody drains.
    pub fn capacity(&self) -> usize {
        self.slots.len() - 1
    }

    /// Adds an event. Only the one carrier that owns the ring may call this: events of two that
    /// push at once would be mixed up.
    #[inline]
    pub fn push(&self, event: Event) {
        let head = self.head.0.load(Ordering::Relaxed);
        let slot = self.slot(head);
        for (word, value) in slot.iter().zip(event.to_words()) {
            word.store(value, Ordering::Release);
        }
        self.head.0.store(head + 1, Ordering::Release);
    }

    /// Moves the events to the end of `events`, oldest first, and returns how many were
    /// overwritten since the last call. Only the pump may call this.
    pub fn drain(&self, events: &mut Vec<Event>) -> u64 {
        let begin = self.tail.0.load(Ordering::Relaxed);
        let end = self.head.0.load(Ordering::Acquire);
        let mut next = begin.max(self.oldest_intact(end));
        let mut dropped = next - begin;
        events.reserve((end - next) as usize);
        while next < end {
            let words = self
                .slot(next)
                .each_ref()
                .map(|it| it.load(Ordering::Acquire));
            let intact = self.oldest_intact(self.head.0.load(Ordering::Acquire));
            if next < intact {
                dropped += intact - next;
                next = intact;
            } else {
                events.extend(Event::from_words(words));
                next += 1;
            }
        }
        self.tail.0.store(next, Ordering::Relaxed);
        dropped
    }

    fn slot(&self, index: u64) -> &Slot {
        &self.slots[index as usize & (self.slots.len() - 1)]
    }

    /// The oldest event that the carrier has not begun to overwrite, after `head` pushes.
    fn oldest_intact(&self, head: u64) -> u64 {
        (head + 1).saturating_sub(self.slots.len() as u64)
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
            slots in 0_usize..40,
            steps in proptest::collection::vec(0_u64..100, 0..20),
        ) {
            let ring = Ring::new(slots);
            prop_assert!(ring.capacity() >= slots.saturating_sub(1).max(1));
            let mut model = VecDeque::new();
            let mut pushed = 0;
            for pushes in steps {
                for _ in 0..pushes {
                    ring.push(event(pushed));
                    model.push_back(event(pushed));
                    pushed += 1;
                }
                let lost = model.len().saturating_sub(ring.capacity());
                model.drain(..lost);
                let mut events = Vec::new();
                prop_assert_eq!(ring.drain(&mut events), lost as u64);
                prop_assert_eq!(events, model.drain(..).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn no_event_is_torn_while_the_carrier_overtakes_the_pump() {
        const PUSHES: u64 = 2_000_000;
        for slots in [2, 4, 64, 8192] {
            let ring = Ring::new(slots);
            let mut seen = 0;
            let mut lost = 0;
            std::thread::scope(|scope| {
                let carrier = scope.spawn(|| {
                    for number in 0..PUSHES {
                        ring.push(event(number));
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
