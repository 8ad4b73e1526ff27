//! Positions in source text: byte spans, and the lines they fall on.
//!
//! Everything that points at the source (diagnostics, tracebacks, events, the gutter) uses these
//! two types. Lines and columns are 1-based where a person reads them.

use serde::{Deserialize, Serialize};

/// A half-open range of byte offsets into one source text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset behind the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to, not including, `end` (bytes).
    pub const fn new(start: u32, end: u32) -> Self {
        Self { start, end }
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

/// Where each line of a source text begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineIndex {
    /// Byte offset of the first character of each line; the first entry is 0.
    starts: Vec<u32>,
}

impl LineIndex {
    /// Indexes `text`. Lines end with `\n`, `\r\n` or `\r`, as Python's do.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (offset, byte) in bytes.iter().enumerate() {
            let ends_line = match byte {
                b'\n' => true,
                b'\r' => bytes.get(offset + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends_line {
                starts.push(offset as u32 + 1);
            }
        }
        Self { starts }
    }

    /// The 1-based line on which a byte offset falls.
    pub fn line(&self, offset: u32) -> u32 {
        self.starts.partition_point(|&start| start <= offset) as u32
    }

    /// The byte offset at which a 1-based line begins, if there is such a line.
    pub fn line_start(&self, line: u32) -> Option<u32> {
        self.starts.get(line.checked_sub(1)? as usize).copied()
    }

    /// The number of lines (at least 1).
    pub fn line_count(&self) -> u32 {
        self.starts.len() as u32
    }

    /// The text of a 1-based line without its line break; empty if there is no such line.
    pub fn line_text<'a>(&self, text: &'a str, line: u32) -> &'a str {
        let Some(start) = self.line_start(line) else {
            return "";
        };
        let end = self.line_start(line + 1).unwrap_or(text.len() as u32);
        text[start as usize..end as usize].trim_end_matches(['\n', '\r'])
    }

    /// The 1-based line and 1-based column, in characters, of a byte offset.
    pub fn position(&self, text: &str, offset: u32) -> (u32, u32) {
        let line = self.line(offset);
        let start = self.line_start(line).unwrap_or(0) as usize;
        let end = (offset as usize).min(text.len());
        let column = text
            .get(start..end)
            .map_or(0, |before| before.chars().count());
        (line, column as u32 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_any_line_break() {
        let text = "a\nbé\r\nc\rd";
        let index = LineIndex::new(text);
        assert_eq!(index.line_count(), 4);
        assert_eq!(index.line_text(text, 2), "bé");
        assert_eq!(index.line_text(text, 4), "d");
        assert_eq!(index.position(text, 5), (2, 3));
        assert_eq!(index.line(0), 1);
    }
}
