//! Events for files: a column for each field, each value as its difference from the one before.
//!
//! Differences are zigzagged and written as LEB128, so that most take a byte, and a compressor behind
//! this finds the rest alike. The format is part of the run file's: whoever changes it, changes its
//! version.

use super::event::{Event, EventKind};

/// The columns, in the order in which they are written.
const COLUMNS: usize = 7;

/// A field as a number.
fn field(event: &Event, column: usize) -> u64 {
    match column {
        0 => event.sequence,
        1 => event.time_ns,
        2 => u64::from(event.thread),
        3 => event.kind as u64,
        4 => u64::from(event.object),
        5 => u64::from(event.line),
        _ => u64::from(event.argument),
    }
}

/// Writes events.
pub fn encode_events(events: &[Event]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(events.len() * 10);
    number(&mut bytes, events.len() as u64);
    for column in 0..COLUMNS {
        let mut before = 0_u64;
        for event in events {
            let value = field(event, column);
            let difference = value.wrapping_sub(before) as i64;
            number(&mut bytes, ((difference << 1) ^ (difference >> 63)) as u64);
            before = value;
        }
    }
    bytes
}

/// Reads what [`encode_events`] wrote; `None` if it is something else, or more than `most` events.
pub fn decode_events(bytes: &[u8], most: usize) -> Option<Vec<Event>> {
    let mut bytes = bytes;
    let count = usize::try_from(take_number(&mut bytes)?).ok()?;
    // Every event takes a byte in each column.
    if count > most || count.checked_mul(COLUMNS)? > bytes.len() {
        return None;
    }
    let blank = Event {
        sequence: 0,
        time_ns: 0,
        object: 0,
        line: 0,
        argument: 0,
        thread: 0,
        kind: EventKind::Start,
    };
    let mut events = vec![blank; count];
    for column in 0..COLUMNS {
        let mut value = 0_u64;
        for event in &mut events {
            let folded = take_number(&mut bytes)?;
            let difference = (folded >> 1) as i64 ^ -((folded & 1) as i64);
            value = value.wrapping_add(difference as u64);
            set_field(event, column, value)?;
        }
    }
    bytes.is_empty().then_some(events)
}

fn set_field(event: &mut Event, column: usize, value: u64) -> Option<()> {
    match column {
        0 => event.sequence = value,
        1 => event.time_ns = value,
        2 => event.thread = u16::try_from(value).ok()?,
        3 => event.kind = EventKind::from_number(u8::try_from(value).ok()?)?,
        4 => event.object = u32::try_from(value).ok()?,
        5 => event.line = u32::try_from(value).ok()?,
        _ => event.argument = u32::try_from(value).ok()?,
    }
    Some(())
}

fn number(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

fn take_number(bytes: &mut &[u8]) -> Option<u64> {
    let mut value = 0_u64;
    for shift in (0..64).step_by(7) {
        let (&first, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u64::from(first & 0x7f).checked_shl(shift)?;
        if first < 0x80 {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn event() -> impl Strategy<Value = Event> {
        let fields = (any::<u64>(), any::<u64>(), any::<[u32; 3]>());
        let small = (any::<u16>(), 0..EventKind::ALL.len());
        (fields, small).prop_map(|((sequence, time_ns, words), (thread, kind))| Event {
            sequence,
            time_ns,
            object: words[0],
            line: words[1],
            argument: words[2],
            thread,
            kind: EventKind::ALL[kind],
        })
    }

    proptest! {
        #[test]
        fn events_survive(events in proptest::collection::vec(event(), 0..50)) {
            let bytes = encode_events(&events);
            prop_assert_eq!(decode_events(&bytes, 50), Some(events.clone()));
            if !events.is_empty() {
                prop_assert_eq!(decode_events(&bytes, events.len() - 1), None);
                prop_assert_eq!(decode_events(&bytes[..bytes.len() - 1], 50), None);
            }
        }

        #[test]
        fn noise_is_refused_or_read(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            if let Some(events) = decode_events(&bytes, 1000) {
                prop_assert!(events.len() <= bytes.len());
            }
        }
    }
}
