//! How a carrier records events: into its own ring, in the order of a counter that all share.

use std::sync::atomic::{AtomicU64, Ordering};

use super::clock;
use crate::trace::ring::Ring;
use crate::trace::{Event, EventKind};

/// Events that may carry the same time. Reading the clock costs more than an event should, so
/// it is read where threads stop and go on, and every so often between.
const EVENTS_PER_CLOCK: u32 = 16;

/// The events of a run: one ring for each carrier.
#[derive(Debug)]
pub(super) struct Recording {
    rings: Vec<Ring>,
    sequence: AtomicU64,
    /// When the program began to run; 0 before that.
    begun_ns: AtomicU64,
}

impl Recording {
    /// With `rings` rings of `events` events, at least.
    pub(super) fn new(rings: usize, events: usize) -> Self {
        Self {
            rings: (0..rings).map(|_| Ring::new(events)).collect(),
            sequence: AtomicU64::new(1),
            begun_ns: AtomicU64::new(0),
        }
    }

    /// Notes that the program begins to run now, unless it has begun.
    pub(super) fn begin(&self) {
        if self.begun_ns.load(Ordering::Relaxed) == 0 {
            self.begun_ns
                .store(clock::now_ns().max(1), Ordering::Relaxed);
        }
    }

    /// When the program began to run, on the run's clock.
    pub(super) fn begun_ns(&self) -> Option<u64> {
        match self.begun_ns.load(Ordering::Relaxed) {
            0 => None,
            begun_ns => Some(begun_ns),
        }
    }

    /// Hands out the new events, encoded, and how many were overwritten.
    pub(super) fn drain(&self) -> (Vec<u8>, u64) {
        let mut events = Vec::new();
        let dropped = self.rings.iter().map(|ring| ring.drain(&mut events)).sum();
        let mut bytes = Vec::with_capacity(events.len() * crate::trace::event::EVENT_BYTES);
        for event in events {
            bytes.extend(event.to_words().iter().flat_map(|word| word.to_le_bytes()));
        }
        (bytes, dropped)
    }
}

/// A carrier's access to the recording.
#[derive(Debug)]
pub(super) struct Recorder<'run> {
    recording: &'run Recording,
    /// `None`: nothing is recorded.
    ring: Option<&'run Ring>,
    time_ns: u64,
    events_until_clock: u32,
}

impl<'run> Recorder<'run> {
    /// For the carrier with this index; the only one that uses the ring.
    pub(super) fn new(recording: &'run Recording, carrier: usize) -> Self {
        Self {
            recording,
            ring: recording.rings.get(carrier),
            time_ns: 0,
            events_until_clock: 0,
        }
    }

    /// Reads the clock before the next event.
    pub(super) fn refresh(&mut self) {
        self.events_until_clock = 0;
    }

    /// Records an event of `thread`.
    #[inline]
    pub(super) fn record(
        &mut self,
        kind: EventKind,
        thread: u16,
        object: u32,
        line: u32,
        argument: u32,
    ) {
        let Some(ring) = self.ring else {
            return;
        };
        if self.events_until_clock == 0 {
            self.events_until_clock = EVENTS_PER_CLOCK;
            let begun_ns = self.recording.begun_ns.load(Ordering::Relaxed);
            let now_ns = clock::now_ns().saturating_sub(begun_ns);
            // Clocks of workers differ; a thread's own events must not go back.
            self.time_ns = now_ns.max(self.time_ns);
        }
        self.events_until_clock -= 1;
        ring.push(Event {
            sequence: self.recording.sequence.fetch_add(1, Ordering::Relaxed),
            time_ns: self.time_ns,
            object,
            line,
            argument,
            thread,
            kind,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_of_one_carrier_never_go_back_in_time() {
        let recording = Recording::new(1, 1 << 10);
        recording.begin();
        let mut recorder = Recorder::new(&recording, 0);
        for round in 0..100 {
            if round % 10 == 0 {
                recorder.refresh();
            }
            recorder.record(EventKind::Write, 0, 0, round, 1);
        }
        let (bytes, dropped) = recording.drain();
        assert_eq!(dropped, 0);
        let mut trace = crate::trace::Trace::default();
        trace.push_bytes(&bytes);
        assert_eq!(trace.events().len(), 100);
        assert!(
            trace
                .events()
                .is_sorted_by_key(|event| (event.sequence, event.time_ns))
        );
        assert!(trace.events().is_sorted_by_key(|event| event.time_ns));
    }

    #[test]
    fn without_a_ring_nothing_is_recorded() {
        let recording = Recording::new(0, 16);
        let mut recorder = Recorder::new(&recording, 0);
        recorder.record(EventKind::Write, 0, 0, 1, 1);
        assert_eq!(recording.drain(), (Vec::new(), 0));
    }
}
