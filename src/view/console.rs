//! The output of a run as lines, bounded in memory.
//!
//! Deliberately knows nothing of how lines are shown. Invariant: what is let go is counted.

use std::collections::VecDeque;

use crate::run::outcome::{Output, Stream};

/// Lines that are kept; older ones are counted.
pub const LINES_KEPT: usize = 200_000;

/// Characters of one line that are kept; the rest is counted.
pub const LINE_CHARS_KEPT: usize = 10_000;

/// Consecutive text of one stream within a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Where it was written.
    pub stream: Stream,
    /// The text, without line breaks.
    pub text: String,
}

/// One line of the console; both streams may have written to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// In the order of writing.
    pub segments: Vec<Segment>,
    /// Characters that were not kept.
    pub cut_chars: u64,
    kept_chars: usize,
}

/// All lines so far.
#[derive(Debug, Clone, Default)]
pub struct Console {
    lines: VecDeque<Line>,
    open: bool,
    lines_let_go: u64,
}

impl Console {
    /// Appends a piece of output. A piece need not end at the end of a line.
    pub fn push(&mut self, output: &Output) {
        for piece in output.text.split_inclusive('\n') {
            let text = piece.strip_suffix('\n').unwrap_or(piece);
            if !self.open {
                self.begin_line();
            }
            if let Some(line) = self.lines.back_mut() {
                line.push(output.stream, text);
            }
            self.open = text.len() == piece.len();
        }
    }

    /// The lines that are kept, oldest first.
    pub fn lines(&self) -> &VecDeque<Line> {
        &self.lines
    }

    /// How many lines were let go from the beginning.
    pub fn lines_let_go(&self) -> u64 {
        self.lines_let_go
    }

    /// Everything that is kept, as plain text.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            for segment in &line.segments {
                text.push_str(&segment.text);
            }
            text.push('\n');
        }
        text
    }

    fn begin_line(&mut self) {
        if self.lines.len() == LINES_KEPT {
            self.lines.pop_front();
            self.lines_let_go += 1;
        }
        self.lines.push_back(Line::default());
    }
}

impl Line {
    fn push(&mut self, stream: Stream, text: &str) {
        let room = LINE_CHARS_KEPT - self.kept_chars;
        let end = text
            .char_indices()
            .nth(room)
            .map_or(text.len(), |(offset, _)| offset);
        let (kept, cut) = text.split_at(end);
        self.kept_chars += kept.chars().count();
        self.cut_chars += cut.chars().count() as u64;
        match self.segments.last_mut() {
            Some(last) if last.stream == stream => last.text.push_str(kept),
            _ if kept.is_empty() => {}
            _ => self.segments.push(Segment {
                stream,
                text: kept.to_owned(),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(stream: Stream, text: &str) -> Output {
        Output {
            stream,
            thread: 0,
            text: text.to_owned(),
        }
    }

    #[test]
    fn pieces_join_into_lines() {
        let mut console = Console::default();
        console.push(&output(Stream::Stdout, "a"));
        console.push(&output(Stream::Stdout, "b\n\nc"));
        console.push(&output(Stream::Stderr, "!\n"));
        assert_eq!(console.text(), "ab\n\nc!\n");
        assert_eq!(console.lines().len(), 3);
        assert_eq!(console.lines()[2].segments.len(), 2);
    }

    #[test]
    fn what_is_let_go_is_counted() {
        let mut console = Console::default();
        console.push(&output(Stream::Stdout, &"\n".repeat(LINES_KEPT + 5)));
        assert_eq!(console.lines().len(), LINES_KEPT);
        assert_eq!(console.lines_let_go(), 5);
    }

    #[test]
    fn long_lines_are_cut_and_counted() {
        let mut console = Console::default();
        console.push(&output(Stream::Stdout, &"é".repeat(LINE_CHARS_KEPT - 1)));
        console.push(&output(Stream::Stdout, "ab"));
        console.push(&output(Stream::Stderr, "cd"));
        let line = &console.lines()[0];
        assert_eq!(line.cut_chars, 3);
        assert!(line.segments[0].text.ends_with("éa"));
        assert_eq!(line.segments.len(), 1);
    }
}
