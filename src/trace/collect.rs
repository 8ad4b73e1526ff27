//! The events of a run, put in order as they arrive.

use super::event::{EVENT_BYTES, Event, Events};
use super::newest::Newest;

/// The most events that are kept: 64 MB of them. A run that records more loses its oldest.
pub const MAX_EVENTS: usize = 2_000_000;
/// How many more there may be for a moment, so that the oldest need not go one by one.
const MORE_EVENTS: usize = MAX_EVENTS / 8;

/// Runs with fewer events are the usual ones.
const FEW_EVENTS: usize = 1 << 14;
/// A longer one gets all the memory that it may ever need at once: pages that are never touched
/// cost nothing, but copying a million events takes many milliseconds.
const RESERVED_EVENTS: usize = Newest::<Event>::most_places(MAX_EVENTS + MORE_EVENTS);

/// An event that is so many messages late is not waited for.
const LATE_MESSAGES: usize = 3;

/// The events of a run so far, by sequence number.
///
/// A carrier draws an event's number before it puts the event into its ring, so the event may come
/// with a later message than others of higher numbers. What is [settled](Self::settled) stays as
/// it is until the run is over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trace {
    events: Newest<Event>,
    /// How many of them are settled.
    settled: usize,
    /// The highest numbers after the last messages.
    highest: [u64; LATE_MESSAGES],
    /// Those that came when others had settled behind their places.
    late: Vec<Event>,
    lost: u64,
    malformed: u64,
}

impl Trace {
    /// Has all the memory that a long run needs: to get it later, while a run goes on, makes the
    /// browser look for garbage then.
    pub fn reserve(&mut self) {
        self.events.reserve(RESERVED_EVENTS);
    }

    /// The memory of a run's events for those of the next.
    #[must_use]
    pub fn emptied(self) -> Self {
        Self {
            events: self.events.emptied(),
            ..Self::default()
        }
    }

    /// The events that are kept, by sequence number.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The same, by their indices.
    pub fn indexed(&self) -> Events<'_> {
        Events::new(&self.events, self.events.let_go_count())
    }

    /// Those of them that have their place, until the run is over: none that comes later will stand
    /// before them.
    pub fn settled(&self) -> Events<'_> {
        Events::new(&self.events[..self.settled], self.events.let_go_count())
    }

    /// How many events are missing here, because there were more than [`MAX_EVENTS`] or because
    /// they came too late. Events that rings lost before are not among them.
    pub fn dropped(&self) -> u64 {
        self.events.let_go_count() as u64 + self.lost + self.late.len() as u64
    }

    /// How many pieces of bytes were no event. Not 0 only if page and engine disagree.
    pub fn malformed(&self) -> u64 {
        self.malformed
    }

    /// Adds events as an engine sends them: any number, in any order; they are all that came with
    /// a message.
    pub fn push_bytes(&mut self, bytes: &[u8]) {
        self.push_piece(bytes);
        self.settle();
        if self.events.len() > MAX_EVENTS + MORE_EVENTS {
            let surplus = self.events.len() - MAX_EVENTS;
            self.events.let_go(surplus);
            self.settled = self.settled.saturating_sub(surplus);
        }
    }

    /// Adds events of a message of which more is to come.
    pub fn push_piece(&mut self, bytes: &[u8]) {
        let (events, rest) = bytes.as_chunks::<EVENT_BYTES>();
        let before = self.events.len();
        let settled = self.settled_sequence();
        let mut malformed = u64::from(!rest.is_empty());
        if before + events.len() > FEW_EVENTS {
            self.reserve();
        }
        for bytes in events {
            match decode(bytes) {
                Some(event) if settled.is_some_and(|settled| event.sequence <= settled) => {
                    if self.late.len() < MORE_EVENTS {
                        self.late.push(event);
                    } else {
                        self.lost += 1;
                    }
                }
                Some(event) => self.events.push(event),
                None => malformed += 1,
            }
        }
        self.malformed += malformed;
        self.sort_from(before);
    }

    /// The run is over: no event will come any more. Those that came late get their places now, if
    /// no old ones had to go; tells whether there were any, and what had settled is not as it was.
    pub fn finish(&mut self) -> bool {
        let late = std::mem::take(&mut self.late);
        let is_changed = !late.is_empty() && self.events.let_go_count() == 0;
        if is_changed {
            let before = self.events.len();
            for event in late {
                self.events.push(event);
            }
            self.sort_from(before);
        } else {
            self.lost += late.len() as u64;
        }
        self.settled = self.events.len();
        is_changed
    }

    fn settled_sequence(&self) -> Option<u64> {
        let last = self.settled.checked_sub(1)?;
        Some(self.events[last].sequence)
    }

    /// Settles what has no gap before it, and what has been waited for long enough.
    fn settle(&mut self) {
        let horizon = self.highest[0];
        self.highest.rotate_left(1);
        self.highest[LATE_MESSAGES - 1] = self.events.last().map_or(0, |it| it.sequence);
        let waiting = &self.events[self.settled..];
        self.settled += waiting.partition_point(|it| it.sequence <= horizon);
        let mut next = self.settled_sequence().unwrap_or(0) + 1;
        while let Some(event) = self.events.get(self.settled)
            && event.sequence == next
        {
            next += 1;
            self.settled += 1;
        }
    }

    /// Puts the events from this index on into their places, which are mostly near the end.
    fn sort_from(&mut self, index: usize) {
        let known = index.saturating_sub(1);
        if self.events[known..].is_sorted_by_key(|it| it.sequence) {
            return;
        }
        let Some(first) = self.events[index..].iter().map(|it| it.sequence).min() else {
            return;
        };
        let place = self.events[..index].partition_point(|it| it.sequence <= first);
        self.events.tail_mut(place).sort_by_key(|it| it.sequence);
    }
}

impl From<Vec<Event>> for Trace {
    /// The events of a run that is over.
    fn from(mut events: Vec<Event>) -> Self {
        events.sort_by_key(|it| it.sequence);
        Self {
            settled: events.len(),
            events: events.into(),
            ..Self::default()
        }
    }
}

fn decode(bytes: &[u8; EVENT_BYTES]) -> Option<Event> {
    let (words, _) = bytes.as_chunks::<8>();
    Event::from_words([0, 1, 2, 3].map(|place| u64::from_le_bytes(words[place])))
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
        trace.push_bytes(&bytes([4, 2, 6]));
        trace.push_bytes(&bytes([]));
        trace.push_bytes(&bytes([5, 1, 10, 7]));
        let sequences: Vec<u64> = trace.events().iter().map(|it| it.sequence).collect();
        assert_eq!(sequences, [1, 2, 4, 5, 6, 7, 10]);
        assert_eq!(trace.events()[0], event(1));
    }

    #[test]
    fn pieces_of_one_message_settle_as_the_whole_message_would() {
        let mut whole = Trace::default();
        let mut pieces = Trace::default();
        for (message, at) in [
            (&[1, 2, 5, 6, 9][..], 2),
            (&[3, 4, 8], 1),
            (&[7, 10, 13], 0),
            (&[], 0),
        ] {
            let (first, last) = message.split_at(at);
            whole.push_bytes(&bytes(message.iter().copied()));
            pieces.push_piece(&bytes(first.iter().copied()));
            pieces.push_bytes(&bytes(last.iter().copied()));
            assert_eq!(pieces, whole);
        }
        assert_eq!(whole.settled().end(), 10);
    }

    #[test]
    fn an_emptied_one_is_as_good_as_new() {
        let mut trace = Trace::default();
        trace.push_bytes(&bytes(1..=(MAX_EVENTS + MORE_EVENTS + 1) as u64));
        trace.push_bytes(&bytes([3, 9_000_000]));
        let mut trace = trace.emptied();
        assert_eq!(trace, Trace::default());
        trace.push_bytes(&bytes([1, 2]));
        let mut fresh = Trace::default();
        fresh.push_bytes(&bytes([1, 2]));
        assert_eq!(trace, fresh);
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
    fn what_is_settled_stays() {
        let mut trace = Trace::default();
        trace.push_bytes(&bytes([1, 2, 5]));
        assert_eq!(trace.settled().end(), 2, "3 may come yet");
        trace.push_bytes(&bytes([3, 6, 7]));
        assert_eq!(trace.settled().end(), 3);
        trace.push_bytes(&bytes([4]));
        assert_eq!(trace.settled().end(), 7);
        trace.push_bytes(&bytes([9]));
        for _ in 0..LATE_MESSAGES {
            assert_eq!(trace.settled().end(), 7);
            trace.push_bytes(&[]);
        }
        assert_eq!(trace.settled().end(), 8, "8 is not waited for any more");
        trace.push_bytes(&bytes([8, 10]));
        assert_eq!((trace.settled().end(), trace.dropped()), (9, 1));
        trace.push_bytes(&bytes([20]));
        assert!(trace.finish(), "8 has its place now");
        assert_eq!((trace.settled().end(), trace.dropped()), (11, 0));
        assert_eq!(trace.events()[7], event(8));
        assert!(!trace.finish());
    }

    #[test]
    fn what_comes_late_is_lost_if_old_ones_had_to_go() {
        let mut trace = Trace::default();
        trace.push_bytes(&bytes(2..=(MAX_EVENTS + MORE_EVENTS + 2) as u64));
        let gone = trace.dropped();
        trace.push_bytes(&bytes([1]));
        for _ in 0..=LATE_MESSAGES {
            trace.push_bytes(&[]);
        }
        trace.push_bytes(&bytes([1]));
        assert!(!trace.finish());
        assert!(trace.dropped() > gone);
        assert!(trace.events().is_sorted_by_key(|it| it.sequence));
    }

    #[test]
    fn the_oldest_go_first() {
        let mut trace = Trace::default();
        let many = (MAX_EVENTS + MORE_EVENTS + 1) as u64;
        trace.push_bytes(&bytes(1..=many));
        assert_eq!(trace.events().len(), MAX_EVENTS);
        assert_eq!(trace.settled().kept().len(), MAX_EVENTS);
        assert_eq!(trace.dropped() + MAX_EVENTS as u64, many);
        assert_eq!(trace.indexed().first() as u64, trace.dropped());
        assert_eq!(trace.events()[0].sequence, trace.dropped() + 1);
        let last = (many - 1) as u32;
        assert_eq!(trace.indexed().get(last), Some(&event(many)));
        assert_eq!(trace.indexed().get(0), None);
    }
}
