//! One thing that happened: 32 bytes, little-endian, the same in memory, in messages and in files.
//!
//! | bytes | field | |
//! | --- | --- | --- |
//! | 0..8 | `sequence` | order among all events of a run, from a counter shared by all carriers |
//! | 8..16 | `time_ns` | nanoseconds since the run began; never smaller than an earlier event's of the same thread |
//! | 16..20 | `object` | what it was done to (an object's id), 0 for none |
//! | 20..24 | `line` | 1-based source line, 0 for none |
//! | 24..28 | `argument` | see [`EventKind`] |
//! | 28..30 | `thread` | whose event it is (the main thread is 0) |
//! | 30 | `kind` | [`EventKind`] |
//! | 31 | | 0 |
//!
//! Invariant: events are ordered by `sequence`, never by time: clocks of workers differ.

/// The size of an encoded event in bytes.
pub const EVENT_BYTES: usize = 32;

/// How long a step takes in the events of a replay, which has no other time.
pub const STEP_NS: u64 = 1_000_000;

/// `argument` of an event that names no thread.
pub const NO_THREAD: u32 = u32::MAX;

/// What happened. A thread is *ready* from its start to its first [`Resume`](Self::Resume).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum EventKind {
    /// The thread was started; it is ready. `argument`: the thread that started it, or
    /// [`NO_THREAD`]. `object`: the thread object's id.
    Start = 1,
    /// The thread ended. `argument`: 0 normally, 1 by an uncaught exception.
    End = 2,
    /// The thread runs from here. `argument`: the carrier.
    Resume = 3,
    /// The thread's time slice ended; it is ready.
    Yield = 4,
    /// The thread can't go on: it waits for `object`. `argument`: the thread that holds the object
    /// now (locks) or is waited for (join), or [`NO_THREAD`].
    Block = 5,
    /// What the thread waited for may have come; it is ready. `object`: as in its `Block`.
    /// `argument`: the thread whose release, set or end woke it, or [`NO_THREAD`].
    Unblock = 6,
    /// The thread sleeps. `argument`: for how long, in microseconds (saturating).
    Sleep = 7,
    /// The sleep is over; the thread is ready.
    Awake = 8,
    /// The thread holds `object` from here. `argument`: 0 at once, 1 after waiting.
    Acquire = 9,
    /// An acquire gave up: it would have had to wait, or its timeout passed.
    AcquireFail = 10,
    /// The thread let go of `object`. `argument`: 1 if somebody may have been waiting for it.
    Release = 11,
    /// The thread wrote text to stdout (`argument` 1) or stderr (2).
    Write = 12,
    /// `object` (a thread) has ended and this thread's `join` returned.
    Join = 13,
    /// The thread took `object`, which it holds already, once more.
    AcquireAgain = 14,
    /// The thread took back one such acquisition; it holds `object` still.
    ReleaseOnce = 15,
    /// The thread took a permit of `object`. `argument`: 0 at once, 1 after waiting.
    Take = 16,
    /// The thread gave permits to `object`. `argument`: how many.
    Give = 17,
    /// The thread set `object`. `argument`: 1 if somebody may have been waiting for it.
    Set = 18,
    /// The thread cleared `object`.
    Clear = 19,
    /// The thread joined those who wait for a notification of `object`.
    Enqueue = 20,
    /// The thread notified those who wait in `object`. `argument`: how many of them.
    Notify = 21,
    /// The thread went on behind `object`: it was set, notified or opened. `argument`: 0 at
    /// once, 1 after waiting.
    Pass = 22,
    /// The thread gave up waiting for `object`, which was not set, notified or opened in time.
    TimeOut = 23,
    /// The thread arrived at `object`. `argument`: as which one, from 0. The last one goes on.
    Arrive = 24,
    /// The thread broke `object`: all who wait there fail.
    Break = 25,
    /// The thread made `object` new: all who wait there fail.
    Reset = 26,
    /// The thread found `object` broken.
    Fail = 27,
    /// The thread read `object`, a place in memory that others can see. In replays only: a run
    /// does not record what costs less than an event.
    Load = 28,
    /// The thread wrote to `object`, such a place. In replays only.
    Store = 29,
}

impl EventKind {
    /// All kinds, in the order of their numbers.
    pub const ALL: [Self; 29] = [
        Self::Start,
        Self::End,
        Self::Resume,
        Self::Yield,
        Self::Block,
        Self::Unblock,
        Self::Sleep,
        Self::Awake,
        Self::Acquire,
        Self::AcquireFail,
        Self::Release,
        Self::Write,
        Self::Join,
        Self::AcquireAgain,
        Self::ReleaseOnce,
        Self::Take,
        Self::Give,
        Self::Set,
        Self::Clear,
        Self::Enqueue,
        Self::Notify,
        Self::Pass,
        Self::TimeOut,
        Self::Arrive,
        Self::Break,
        Self::Reset,
        Self::Fail,
        Self::Load,
        Self::Store,
    ];

    /// The kind with this number, if there is one.
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }

    /// What it is called in exports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
            Self::Resume => "resume",
            Self::Yield => "yield",
            Self::Block => "block",
            Self::Unblock => "unblock",
            Self::Sleep => "sleep",
            Self::Awake => "awake",
            Self::Acquire => "acquire",
            Self::AcquireFail => "acquire failed",
            Self::Release => "release",
            Self::Write => "write",
            Self::Join => "join",
            Self::AcquireAgain => "acquire again",
            Self::ReleaseOnce => "release once",
            Self::Take => "take",
            Self::Give => "give",
            Self::Set => "set",
            Self::Clear => "clear",
            Self::Enqueue => "enqueue",
            Self::Notify => "notify",
            Self::Pass => "pass",
            Self::TimeOut => "time out",
            Self::Arrive => "arrive",
            Self::Break => "break",
            Self::Reset => "reset",
            Self::Fail => "fail",
            Self::Load => "load",
            Self::Store => "store",
        }
    }
}

/// One thing that happened. See the module for the meaning of the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// Order among all events of a run.
    pub sequence: u64,
    /// Nanoseconds since the run began.
    pub time_ns: u64,
    /// The object's id, 0 for none.
    pub object: u32,
    /// 1-based source line, 0 for none.
    pub line: u32,
    /// As [`EventKind`] says.
    pub argument: u32,
    /// Whose event it is.
    pub thread: u16,
    /// What happened.
    pub kind: EventKind,
}

impl Event {
    /// Events as they are in messages.
    pub fn encode(events: &[Self]) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(events.len() * EVENT_BYTES);
        for event in events {
            bytes.extend(event.to_words().iter().flat_map(|word| word.to_le_bytes()));
        }
        bytes
    }

    /// Whether it is an operation on its object, or the wait for one: what figures of objects are
    /// made of.
    pub fn is_on_object(&self) -> bool {
        !matches!(
            self.kind,
            EventKind::Start
                | EventKind::End
                | EventKind::Resume
                | EventKind::Yield
                | EventKind::Unblock
                | EventKind::Sleep
                | EventKind::Awake
                | EventKind::Write
        )
    }

    /// The event as the four little-endian words that rings hold.
    #[inline]
    pub fn to_words(self) -> [u64; 4] {
        [
            self.sequence,
            self.time_ns,
            u64::from(self.object) | u64::from(self.line) << 32,
            u64::from(self.argument) | u64::from(self.thread) << 32 | (self.kind as u64) << 48,
        ]
    }

    /// The event that these words hold; `None` if they hold no known kind.
    pub fn from_words(words: [u64; 4]) -> Option<Self> {
        Some(Self {
            sequence: words[0],
            time_ns: words[1],
            object: words[2] as u32,
            line: (words[2] >> 32) as u32,
            argument: words[3] as u32,
            thread: (words[3] >> 32) as u16,
            kind: EventKind::from_number((words[3] >> 48) as u8)?,
        })
    }
}

/// Events by their indices, which count from the first event of a run, kept or not.
#[derive(Debug, Clone, Copy)]
pub struct Events<'a> {
    kept: &'a [Event],
    first: usize,
}

impl<'a> Events<'a> {
    /// The events that are kept, and the index of the first of them.
    pub fn new(kept: &'a [Event], first: usize) -> Self {
        Self { kept, first }
    }

    /// Those that are kept.
    pub fn kept(self) -> &'a [Event] {
        self.kept
    }

    /// The index of the first that is kept.
    pub fn first(self) -> usize {
        self.first
    }

    /// The index behind the last.
    pub fn end(self) -> usize {
        self.first + self.kept.len()
    }

    /// An event, if it is kept.
    pub fn get(self, index: u32) -> Option<&'a Event> {
        self.kept.get((index as usize).checked_sub(self.first)?)
    }

    /// Those before this index.
    #[must_use]
    pub fn until(self, end: usize) -> Self {
        let count = end.saturating_sub(self.first).min(self.kept.len());
        Self::new(&self.kept[..count], self.first)
    }

    /// Those that are kept from this index on, with their indices.
    pub fn since(self, index: usize) -> impl Iterator<Item = (u32, &'a Event)> {
        let skipped = index.saturating_sub(self.first);
        let all = self.kept.iter().enumerate().skip(skipped);
        all.map(move |(place, event)| ((self.first + place) as u32, event))
    }
}

/// All events of a run.
impl<'a> From<&'a [Event]> for Events<'a> {
    fn from(all: &'a [Event]) -> Self {
        Self::new(all, 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_survives_its_words() {
        for kind in EventKind::ALL {
            let event = Event {
                sequence: u64::MAX - 1,
                time_ns: 77,
                object: u32::MAX,
                line: 3,
                argument: NO_THREAD,
                thread: 65_535,
                kind,
            };
            assert_eq!(Event::from_words(event.to_words()), Some(event));
        }
        assert_eq!(Event::from_words([0; 4]), None);
        assert_eq!(EventKind::from_number(30), None);
    }
}
