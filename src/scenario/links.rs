//! Links: a whole scenario in a URL fragment, for ever.
//!
//! A fragment is `1`, the format's version, and then in base64 (URL-safe, no padding):
//!
//! | bytes | |
//! | --- | --- |
//! | 0..4 | the number of bytes behind the header, little-endian |
//! | 4..8 | their CRC-32 (as in zlib and PNG), little-endian |
//! | 8.. | the [`Link`] as JSON, compressed (raw deflate) |
//!
//! So a link that lost its end, one that was damaged and one from a later Lockstep are told
//! apart. Fields may be added to the JSON without a new version as long as older readers do right
//! to ignore them. `tests/links/` keeps a link of every version.

use std::fmt;

use base64::Engine as _;
use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde::{Deserialize, Serialize};

/// The version that [`encode`] writes.
const VERSION: char = '1';

const HEADER_BYTES: usize = 8;

/// The most JSON that a link may hold: a longest program, escaped, and its view.
const MAX_JSON_BYTES: usize = 8 << 20;

/// Smallest, not fastest: links are long enough.
const COMPRESSION_LEVEL: u8 = 10;

/// Strict about everything but bits that stand behind a lost end; those are checked apart.
const BASE64: GeneralPurpose =
    GeneralPurpose::new(&URL_SAFE, NO_PAD.with_decode_allow_trailing_bits(true));

/// What a link carries. Knob values are part of the source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The program.
    pub source: String,
    /// The file's name in tracebacks.
    #[serde(rename = "file")]
    pub file_name: String,
    /// How it was looked at.
    #[serde(default)]
    pub view: SharedView,
}

/// How a scenario was run and looked at. `None` is whatever the page does by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SharedView {
    /// Web Workers in the pool.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workers: Option<u32>,
    /// Whether events are recorded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<bool>,
    /// The part of the timeline that is visible: from, to, in nanoseconds since the run began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub window_ns: Option<(u64, u64)>,
    /// The selected tab beside the editor, by its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tab: Option<String>,
    /// Whether one thread runs at a time, as with CPython's GIL; written only where it does.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub gil: bool,
    /// The seed of `random`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
}

/// Why a link can't be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkError {
    /// It has nothing that could be a scenario.
    Empty,
    /// It was made by a later Lockstep.
    Newer,
    /// Its end is missing.
    Truncated,
    /// It was changed on its way.
    Corrupt,
    /// It holds more than a scenario may.
    TooLarge,
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "The link holds no scenario.",
            Self::Newer => {
                "The link was made by a newer version of Lockstep: reload the page to get that \
                 version, and open the link again."
            }
            Self::Truncated => {
                "The end of the link is missing: it was cut off on its way here. Ask for the \
                 whole link."
            }
            Self::Corrupt => {
                "The link is damaged: some of its characters were changed on their way here. Ask \
                 for the link again."
            }
            Self::TooLarge => "The link holds more than Lockstep opens.",
        })
    }
}

impl std::error::Error for LinkError {}

/// The fragment for a link, without `#`.
pub fn encode(link: &Link) -> String {
    let json = serde_json::to_vec(link).expect("a link has string keys only");
    let body = compress_to_vec(&json, COMPRESSION_LEVEL);
    let mut bytes = Vec::with_capacity(HEADER_BYTES + body.len());
    bytes.extend((body.len() as u32).to_le_bytes());
    bytes.extend(crc32(&body).to_le_bytes());
    bytes.extend(body);
    let mut fragment = VERSION.to_string();
    BASE64.encode_string(&bytes, &mut fragment);
    fragment
}

/// The link in a fragment, with or without `#`.
pub fn decode(fragment: &str) -> Result<Link, LinkError> {
    let text = fragment.trim().trim_start_matches('#');
    let mut rest = text.chars();
    match rest.next() {
        None => return Err(LinkError::Empty),
        Some(VERSION) => {}
        Some('2'..='9' | 'a'..='z' | 'A'..='Z') => return Err(LinkError::Newer),
        Some(_) => return Err(LinkError::Corrupt),
    }
    let body = checked_body(rest.as_str())?;
    let json = decompress_to_vec_with_limit(&body, MAX_JSON_BYTES).map_err(|error| match error
        .status
    {
        miniz_oxide::inflate::TINFLStatus::HasMoreOutput => LinkError::TooLarge,
        _ => LinkError::Corrupt,
    })?;
    serde_json::from_slice(&json).map_err(|_| LinkError::Corrupt)
}

/// The compressed bytes, if they are all there and as they were.
fn checked_body(text: &str) -> Result<Vec<u8>, LinkError> {
    // A single character behind the last group of four is the beginning of a byte.
    let whole = if text.len() % 4 == 1 && text.is_ascii() {
        &text[..text.len() - 1]
    } else {
        text
    };
    let bytes = BASE64.decode(whole).map_err(|_| LinkError::Corrupt)?;
    let (header, body) = bytes
        .split_at_checked(HEADER_BYTES)
        .ok_or(LinkError::Truncated)?;
    let (length, checksum) = header.split_at(HEADER_BYTES / 2);
    let word = |bytes: &[u8]| {
        bytes
            .iter()
            .rev()
            .fold(0, |word, &byte| word << 8 | u32::from(byte))
    };
    if body.len() < word(length) as usize {
        return Err(LinkError::Truncated);
    }
    let canonical = BASE64.encode(&bytes) == text;
    if body.len() > word(length) as usize || crc32(body) != word(checksum) || !canonical {
        return Err(LinkError::Corrupt);
    }
    Ok(body.to_vec())
}

/// CRC-32 with the polynomial of zlib and PNG (reversed 0x04C11DB7).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| {
            let carry = (crc & 1).wrapping_neg();
            crc >> 1 ^ (0xEDB8_8320 & carry)
        })
    })
}

#[cfg(test)]
mod tests;
