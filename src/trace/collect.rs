//! The events of a run, put in order as they arrive.

use super::event::{EVENT_BYTES, Event};

/// The most events that are kept: 64 MB of them. A run that records more loses its oldest.
pub const MAX_EVENTS: usize = 2_000_000;

/// The events of a run so far, by sequence number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trace {
    events: Vec<Event>,
    dropped: u64,
    malformed: u64,
}

impl Trace {
    /// The events that are kept, by sequence number.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// How many events were given up here, because there were more than [`MAX_EVENTS`]. Events
    /// that rings lost before are not among them.
    pub fn dropped(&self) -> u64 {
        self.dropped
    }

    /// How many pieces of bytes were no event. Not 0 only if page and engine disagree.
    pub fn malformed(&self) -> u64 {
        self.malformed
    }

    /// Adds events as an engine sends them: any number, in any order.
    pub fn push_bytes(&mut self, bytes: &[u8]) {
        let (events, rest) = bytes.as_chunks::<EVENT_BYTES>();
        let decoded = events.iter().filter_map(decode);
        let before = self.events.len();
        self.events.extend(decoded);
        let new = self.events.len() - before;
        self.malformed += (events.len() - new) as u64 + u64::from(!rest.is_empty());
        self.sort_from(before);
        if self.events.len() > MAX_EVENTS + MAX_EVENTS / 4 {
            let surplus = self.events.len() - MAX_EVENTS;
            self.events.drain(..surplus);
            self.dropped += surplus as u64;
        }
    }

    /// Puts the events from this index on into their places, which are mostly near the end.
    fn sort_from(&mut self, index: usize) {
        let Some(first) = self.events[index..].iter().map(|it| it.sequence).min() else {
            return;
        };
        let place = self.events[..index].partition_point(|it| it.sequence <= first);
        self.events[place..].sort_by_key(|it| it.sequence);
    }
}

fn decode(bytes: &[u8; EVENT_BYTES]) -> Option<Event> {
    let (words, _) = bytes.as_chunks::<8>();
    let mut values = words.iter().map(|word| u64::from_le_bytes(*word));
    Event::from_words(std::array::from_fn(|_| values.next().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::EventKind;

    fn event(sequence: u64) -> Event {
        Event {
            sequence,
            time_ns: sequence,
            object: 1,
            line: 2,
            argument: 3,
            thread: 4,
            kind: EventKind::Acquire,
        }
    }

    fn bytes(sequences: impl IntoIterator<Item = u64>) -> Vec<u8> {
        sequences
            .into_iter()
            .flat_map(|it| event(it).to_words())
            .flat_map(u64::to_le_bytes)
            .collect()
    }

    #[test]
    fn events_are_put_in_order() {
        let mut trace = Trace::default();
        trace.push_bytes(&bytes([3, 1, 5]));
        trace.push_bytes(&bytes([]));
        trace.push_bytes(&bytes([4, 0, 9, 6]));
        let sequences: Vec<u64> = trace.events().iter().map(|it| it.sequence).collect();
        assert_eq!(sequences, [0, 1, 3, 4, 5, 6, 9]);
        assert_eq!(trace.events()[0], event(0));
    }

    #[test]
    fn what_is_no_event_is_counted() {
        let mut trace = Trace::default();
        let mut text = bytes([1]);
        text.extend([0; EVENT_BYTES + 5]);
        trace.push_bytes(&text);
        assert_eq!((trace.events().len(), trace.malformed()), (1, 2));
    }

    #[test]
    fn the_oldest_go_first() {
        let mut trace = Trace::default();
        let many = (MAX_EVENTS + MAX_EVENTS / 4 + 1) as u64;
        trace.push_bytes(&bytes(0..many));
        assert_eq!(trace.events().len(), MAX_EVENTS);
        assert_eq!(trace.dropped() + MAX_EVENTS as u64, many);
        assert_eq!(trace.events()[0].sequence, trace.dropped());
    }
}
