//! The output of a run, until its owner fetches it.

use super::outcome::{Output, Stream};

/// Pieces by one thread on one stream are joined up to this size, in bytes.
const PIECE_BYTES: usize = 16 << 10;

/// More than this waiting to be fetched should slow its writers down, in bytes.
const FULL_BYTES: usize = 4 << 20;

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Console {
    pending: Vec<Output>,
    pending_bytes: usize,
    /// Bytes that will still be kept; `None`: all.
    room: Option<u64>,
    /// Bytes that were not kept.
    pub(super) dropped_bytes: u64,
}

impl Console {
    /// One that keeps so many bytes.
    pub(super) fn new(room: Option<u64>) -> Self {
        Self {
            room,
            ..Self::default()
        }
    }

    /// Takes text from a thread.
    pub(super) fn write(&mut self, stream: Stream, thread: u16, text: &str) {
        let mut text = text;
        if let Some(room) = &mut self.room {
            let bytes = text.len() as u64;
            // Tracebacks are few, and what a person needs most.
            if *room < bytes && stream == Stream::Stdout {
                text = &text[..text.floor_char_boundary(*room as usize)];
                *room = 0;
                self.dropped_bytes += bytes - text.len() as u64;
                if text.is_empty() {
                    return;
                }
            } else {
                *room = room.saturating_sub(bytes);
            }
        }
        self.pending_bytes += text.len();
        match self.pending.last_mut() {
            Some(last)
                if last.stream == stream
                    && last.thread == thread
                    && last.text.len() < PIECE_BYTES =>
            {
                last.text.push_str(text);
            }
            _ => self.pending.push(Output {
                stream,
                thread,
                text: text.to_owned(),
            }),
        }
    }

    /// What has been written since the last fetch.
    pub(super) fn pieces(&self) -> &[Output] {
        &self.pending
    }

    /// Whether writers should wait until some of it has been fetched.
    pub(super) fn is_full(&self) -> bool {
        self.pending_bytes > FULL_BYTES
    }

    /// Hands out what has been written since the last call.
    pub(super) fn fetch(&mut self) -> Vec<Output> {
        self.pending_bytes = 0;
        std::mem::take(&mut self.pending)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_counted() {
        let mut console = Console::new(Some(10));
        console.write(Stream::Stdout, 0, "12345\n");
        console.write(Stream::Stdout, 0, "67890\n");
        console.write(Stream::Stdout, 0, "x");
        console.write(Stream::Stderr, 1, "Traceback");
        assert_eq!(console.dropped_bytes, 3);
        let texts: Vec<String> = console
            .fetch()
            .into_iter()
            .map(|piece| piece.text)
            .collect();
        assert_eq!(texts, ["12345\n6789", "Traceback"]);
        assert!(console.fetch().is_empty());
    }

    #[test]
    fn no_character_is_cut_in_two() {
        let mut console = Console::new(Some(10));
        console.write(Stream::Stdout, 0, "12345678线程");
        assert_eq!(console.dropped_bytes, 6);
        assert_eq!(console.pieces()[0].text, "12345678");
    }

    #[test]
    fn a_threads_pieces_are_joined() {
        let mut console = Console::new(None);
        console.write(Stream::Stdout, 0, "a");
        console.write(Stream::Stdout, 0, "b");
        console.write(Stream::Stdout, 1, "c");
        assert_eq!(console.fetch().len(), 2);
    }
}
