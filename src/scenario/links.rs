//! Links: a whole scenario in a URL fragment, for ever.
//!
//! A fragment is one character, the format's version, and then in base64 (URL-safe, no padding)
//! bytes whose length and CRC-32 stand before them, so that a link that lost its end, one that was
//! damaged and one from a later Lockstep are told apart:
//!
//! | version | length | the bytes |
//! | --- | --- | --- |
//! | `1` | 4 bytes, little-endian | the [`Link`] as JSON, compressed (raw deflate) |
//! | `2` | 7 bits a byte, lowest first | everything but the source as JSON, a line break, and the source; compressed as behind `links/dictionary-2.txt` ([`deflate`]) |
//!
//! [`encode`] writes version 2, which is a quarter shorter; both open for ever, and `tests/links/`
//! keeps one of each. Fields may be added to the JSON without a new version as long as older
//! readers do right to ignore them.

mod deflate;
mod envelope;

use std::fmt;

use miniz_oxide::inflate::{DecompressError, TINFLStatus};
use serde::{Deserialize, Serialize};

use envelope::Length;

/// The most that a link may hold: a longest program, escaped, and its view.
const MAX_BYTES: usize = 8 << 20;

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
    /// The schedule that is replayed, in the explorer's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule: Option<String>,
    /// The step of it at which the replay stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<u32>,
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

/// What version 2 holds before the source.
#[derive(Serialize, Deserialize)]
struct Head {
    #[serde(rename = "file")]
    file_name: String,
    #[serde(default)]
    view: SharedView,
}

/// The fragment for a link, without `#`.
pub fn encode(link: &Link) -> String {
    let head = Head {
        file_name: link.file_name.clone(),
        view: link.view.clone(),
    };
    let mut record = serde_json::to_string(&head).expect("a head has string keys only");
    record.push('\n');
    record.push_str(&link.source);
    let body = deflate::compress(record.as_bytes());
    format!("2{}", envelope::seal(Length::Short, &body))
}

/// The link in a fragment, with or without `#`. What stands behind a whole link, from a character
/// on that is in none, is no part of it.
///
/// # Errors
/// Says why it can't be opened.
pub fn decode(fragment: &str) -> Result<Link, LinkError> {
    let text = fragment.trim().trim_start_matches('#');
    whole(text).or_else(|error| {
        // Whoever wrote the link down ended a sentence with it, or put it in brackets.
        let stranger = text.find(|it: char| !it.is_ascii_alphanumeric() && !"-_".contains(it));
        let before = stranger.map_or("", |at| &text[..at]);
        whole(before).map_err(|_| error)
    })
}

/// The link that is all of this text.
fn whole(text: &str) -> Result<Link, LinkError> {
    let mut rest = text.chars();
    match rest.next() {
        None => Err(LinkError::Empty),
        Some('1') => first_version(&envelope::open(Length::Word, rest.as_str())?),
        Some('2') => second_version(&envelope::open(Length::Short, rest.as_str())?),
        // Words that are no link at all begin with a letter.
        Some('3'..='9') => Err(LinkError::Newer),
        Some(_) => Err(LinkError::Corrupt),
    }
}

fn first_version(body: &[u8]) -> Result<Link, LinkError> {
    let json = miniz_oxide::inflate::decompress_to_vec_with_limit(body, MAX_BYTES)
        .map_err(|error| refusal(&error))?;
    serde_json::from_slice(&json).map_err(|_| LinkError::Corrupt)
}

fn second_version(body: &[u8]) -> Result<Link, LinkError> {
    let record = deflate::decompress(body, MAX_BYTES).map_err(|error| refusal(&error))?;
    let record = String::from_utf8(record).map_err(|_| LinkError::Corrupt)?;
    let (head, source) = record.split_once('\n').ok_or(LinkError::Corrupt)?;
    let head: Head = serde_json::from_str(head).map_err(|_| LinkError::Corrupt)?;
    Ok(Link {
        source: source.to_owned(),
        file_name: head.file_name,
        view: head.view,
    })
}

fn refusal(error: &DecompressError) -> LinkError {
    match error.status {
        TINFLStatus::HasMoreOutput => LinkError::TooLarge,
        _ => LinkError::Corrupt,
    }
}

#[cfg(test)]
mod tests;
