//! Deflate behind a dictionary: texts that scenarios have in common cost next to nothing.
//!
//! The dictionary is part of the format: `dictionary-2.txt` never changes, or links of version 2
//! no longer open. A better one is another version.

use miniz_oxide::deflate::core::{
    CompressorOxide, TDEFLFlush, TDEFLStatus, compress as deflate,
    create_comp_flags_from_zip_params,
};
use miniz_oxide::inflate::{DecompressError, decompress_to_vec_with_limit};

static DICTIONARY: &[u8] = include_bytes!("dictionary-2.txt");

/// Smallest, not fastest: links are long enough.
const LEVEL: i32 = 10;
/// Negative: without the header of zlib.
const WINDOW_BITS: i32 = -15;

/// Raw deflate of the bytes, as they stand behind the dictionary.
pub(super) fn compress(bytes: &[u8]) -> Vec<u8> {
    let flags = create_comp_flags_from_zip_params(LEVEL, WINDOW_BITS, 0);
    let mut state = CompressorOxide::new(flags);
    // What the dictionary itself becomes is thrown away; a flush ends it with a whole byte.
    step(&mut state, DICTIONARY, TDEFLFlush::Sync);
    step(&mut state, bytes, TDEFLFlush::Finish)
}

/// All that comes out for these bytes.
fn step(state: &mut CompressorOxide, bytes: &[u8], flush: TDEFLFlush) -> Vec<u8> {
    let mut out = vec![0; bytes.len() + 1024];
    let (mut read, mut written) = (0, 0);
    loop {
        let (status, more_read, more_written) =
            deflate(state, &bytes[read..], &mut out[written..], flush);
        read += more_read;
        written += more_written;
        if status == TDEFLStatus::Done || (read == bytes.len() && written < out.len()) {
            out.truncate(written);
            return out;
        }
        out.resize(out.len() * 2, 0);
    }
}

/// What was compressed, if it is at most `limit` bytes long.
pub(super) fn decompress(body: &[u8], limit: usize) -> Result<Vec<u8>, DecompressError> {
    // The dictionary as a stored block, whose length stands before it twice, once inverted.
    let length = u16::try_from(DICTIONARY.len()).expect("the dictionary has less than 64 kB");
    let mut stream = vec![0];
    stream.extend(length.to_le_bytes());
    stream.extend((!length).to_le_bytes());
    stream.extend(DICTIONARY);
    stream.extend(body);
    let mut whole = decompress_to_vec_with_limit(&stream, DICTIONARY.len() + limit)?;
    whole.drain(..DICTIONARY.len());
    Ok(whole)
}
