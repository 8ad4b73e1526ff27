//! A run as a file that opens again: program, events, output and how it ended.
//!
//! | bytes | |
//! | --- | --- |
//! | 0..8 | `LOCKSTEP` |
//! | 8 | the format's version |
//! | 9.. | zlib, with its checksum, of: |
//! | | the length of the JSON, 4 bytes, little-endian |
//! | | the [`Kept`] as JSON |
//! | | the events, as [`crate::trace::encode`] writes them |
//!
//! Fields may be added to the JSON without a new version as long as older readers do right to ignore
//! them; a change of what an event means is a new version. `tests/runs/` keeps a file of every
//! version. Opening a file runs nothing.

use std::fmt;

use miniz_oxide::deflate::compress_to_vec_zlib;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_zlib_with_limit};
use serde::{Deserialize, Serialize};

use crate::run::outcome::{Output, Report, ThreadInfo};
use crate::trace::Event;
use crate::trace::collect::MAX_EVENTS;
use crate::trace::encode::{decode_events, encode_events};

/// How the names of such files end.
pub const EXTENSION: &str = ".lockstep";

const MAGIC: &[u8; 8] = b"LOCKSTEP";
/// The version that [`write`] writes.
const VERSION: u8 = 1;
/// Fast rather than smallest: a person waits for it.
const COMPRESSION_LEVEL: u8 = 4;
/// The most that a file may hold, unpacked: all events at their widest, and output.
const MAX_BYTES: usize = 256 << 20;
/// The most events: those that a run may hold for a moment.
const MAX_FILE_EVENTS: usize = MAX_EVENTS + MAX_EVENTS / 4;

/// What a file holds beside the events.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// The program.
    pub source: String,
    /// Its name in tracebacks.
    pub file_name: String,
    /// Web Workers in the pool; 0: time-sliced.
    pub workers: u32,
    /// Whether one thread ran at a time, as under CPython's GIL.
    #[serde(default)]
    pub gil: bool,
    /// How the run ended; `None` if it was cut short without a report.
    pub report: Option<Report>,
    /// The threads, also where there is no report.
    pub threads: Vec<ThreadInfo>,
    /// Wall-clock time in nanoseconds.
    pub elapsed_ns: u64,
    /// Events that were recorded and are not in the file.
    #[serde(default)]
    pub events_dropped: u64,
    /// What the program printed, as far as it was kept.
    pub output: Vec<Output>,
}

/// Why a file can't be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RunFileError {
    /// It is something else.
    Foreign,
    /// It was made by a later Lockstep.
    Newer,
    /// It was changed or cut off on its way.
    Damaged,
    /// It holds more than a run may.
    TooLarge,
}

impl fmt::Display for RunFileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Foreign => "It is not a Lockstep run file.",
            Self::Newer => {
                "It was made by a newer version of Lockstep: reload the page to get that version, \
                 and open the file again."
            }
            Self::Damaged => "It is damaged: some of it was changed or cut off.",
            Self::TooLarge => "It holds more than Lockstep opens.",
        })
    }
}

impl std::error::Error for RunFileError {}

/// The bytes of a file.
pub fn write(kept: &Kept, events: &[Event]) -> Vec<u8> {
    let json = serde_json::to_vec(kept).expect("what is kept has string keys only");
    let mut body = (json.len() as u32).to_le_bytes().to_vec();
    body.extend(json);
    body.extend(encode_events(events));
    let mut bytes = MAGIC.to_vec();
    bytes.push(VERSION);
    bytes.extend(compress_to_vec_zlib(&body, COMPRESSION_LEVEL));
    bytes
}

/// What a file holds.
pub fn read(bytes: &[u8]) -> Result<(Kept, Vec<Event>), RunFileError> {
    let rest = bytes.strip_prefix(MAGIC).ok_or(RunFileError::Foreign)?;
    let (version, packed) = rest.split_first().ok_or(RunFileError::Damaged)?;
    match *version {
        VERSION => {}
        0 => return Err(RunFileError::Damaged),
        _ => return Err(RunFileError::Newer),
    }
    let body = decompress_to_vec_zlib_with_limit(packed, MAX_BYTES).map_err(|error| match error
        .status
    {
        TINFLStatus::HasMoreOutput => RunFileError::TooLarge,
        _ => RunFileError::Damaged,
    })?;
    let (length, rest) = body.split_first_chunk::<4>().ok_or(RunFileError::Damaged)?;
    let length = u32::from_le_bytes(*length) as usize;
    let (json, events) = rest.split_at_checked(length).ok_or(RunFileError::Damaged)?;
    let kept = serde_json::from_slice(json).map_err(|_| RunFileError::Damaged)?;
    let events = decode_events(events, MAX_FILE_EVENTS).ok_or(RunFileError::Damaged)?;
    Ok((kept, events))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::run::outcome::{Ending, Stream};
    use crate::trace::EventKind;

    fn kept() -> Kept {
        let thread = ThreadInfo {
            thread: 0,
            name: "MainThread".to_owned(),
            daemon: false,
            steps: 12,
            operations: 3,
            ended: true,
        };
        Kept {
            source: "print('hello')\n".to_owned(),
            file_name: "hello.py".to_owned(),
            gil: true,
            workers: 4,
            report: Some(Report {
                ending: Ending::Finished { status: 0 },
                elapsed_ns: 1_000,
                threads: vec![thread.clone()],
                objects: Vec::new(),
                events_dropped: 0,
                output_dropped_bytes: 0,
                notes: Vec::new(),
            }),
            threads: vec![thread],
            elapsed_ns: 1_000,
            events_dropped: 7,
            output: vec![Output {
                stream: Stream::Stdout,
                thread: 0,
                text: "hello\n".to_owned(),
            }],
        }
    }

    fn events() -> Vec<Event> {
        let kinds = [EventKind::Start, EventKind::Resume, EventKind::End];
        let numbered = kinds.into_iter().enumerate();
        numbered
            .map(|(index, kind)| Event {
                sequence: index as u64 + 1,
                time_ns: index as u64 * 400,
                object: 1,
                line: 1,
                argument: 0,
                thread: 0,
                kind,
            })
            .collect()
    }

    #[test]
    fn a_run_survives_its_file() {
        let bytes = write(&kept(), &events());
        assert_eq!(read(&bytes), Ok((kept(), events())));
    }

    #[test]
    fn what_is_wrong_with_a_file_is_said() {
        let bytes = write(&kept(), &events());
        assert_eq!(read(b"PK\x03\x04"), Err(RunFileError::Foreign));
        assert_eq!(read(b"LOCKSTEP"), Err(RunFileError::Damaged));
        let mut newer = bytes.clone();
        newer[8] = VERSION + 1;
        assert_eq!(read(&newer), Err(RunFileError::Newer));
        for end in 9..bytes.len() {
            assert_eq!(read(&bytes[..end]), Err(RunFileError::Damaged), "{end}");
        }
        for at in 9..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 0x10;
            // A few bits of the packed bytes mean nothing.
            let found = read(&changed);
            assert!(
                found.is_err() || found == Ok((kept(), events())),
                "byte {at}"
            );
        }
    }

    /// A file that was saved once opens for ever.
    #[test]
    fn files_of_every_version_open() {
        let bytes = include_bytes!("../../tests/runs/v1.lockstep");
        let (kept, events) = read(bytes).expect("version 1 opens");
        assert_eq!(kept.file_name, "lost_update.py");
        assert!(events.len() > 10);
        let timeline = crate::trace::Timeline::until(&events, kept.elapsed_ns);
        assert_eq!(timeline.lanes.len(), 3);
    }
}
