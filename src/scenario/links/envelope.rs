//! Bytes as text, with their length and a checksum before them.

use base64::Engine as _;
use base64::alphabet::URL_SAFE;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};

use super::LinkError;

/// Strict about everything but bits that stand behind a lost end; those are checked apart.
const BASE64: GeneralPurpose =
    GeneralPurpose::new(&URL_SAFE, NO_PAD.with_decode_allow_trailing_bits(true));

const CHECKSUM_BYTES: usize = 4;

/// How the length is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Length {
    /// Four bytes, little-endian.
    Word,
    /// 7 bits in each byte, lowest first; the highest bit says that more follow.
    Short,
}

impl Length {
    fn write(self, length: usize) -> Vec<u8> {
        match self {
            Self::Word => (length as u32).to_le_bytes().to_vec(),
            Self::Short => {
                let mut bytes = Vec::new();
                let mut rest = length;
                while rest >= 0x80 {
                    bytes.push(rest as u8 | 0x80);
                    rest >>= 7;
                }
                bytes.push(rest as u8);
                bytes
            }
        }
    }

    /// The length and what stands behind it.
    fn read(self, bytes: &[u8]) -> Result<(usize, &[u8]), LinkError> {
        match self {
            Self::Word => {
                let (word, rest) = bytes.split_first_chunk::<4>().ok_or(LinkError::Truncated)?;
                Ok((u32::from_le_bytes(*word) as usize, rest))
            }
            Self::Short => {
                let end = bytes.iter().position(|byte| byte & 0x80 == 0);
                // Five bytes hold more than any link.
                let end = match end {
                    Some(end) if end < 5 => end,
                    None if bytes.len() < 5 => return Err(LinkError::Truncated),
                    _ => return Err(LinkError::Corrupt),
                };
                let bits = bytes[..=end].iter().rev();
                let length = bits.fold(0_u64, |sum, byte| sum << 7 | u64::from(byte & 0x7f));
                Ok((length as usize, &bytes[end + 1..]))
            }
        }
    }
}

/// The body with its length and checksum, as text.
pub(super) fn seal(length: Length, body: &[u8]) -> String {
    let mut bytes = length.write(body.len());
    bytes.extend(crc32(body).to_le_bytes());
    bytes.extend(body);
    BASE64.encode(bytes)
}

/// The body in such a text, if it is all there and as it was.
pub(super) fn open(length: Length, text: &str) -> Result<Vec<u8>, LinkError> {
    // A single character behind the last group of four is the beginning of a byte.
    let whole = if text.len() % 4 == 1 && text.is_ascii() {
        &text[..text.len() - 1]
    } else {
        text
    };
    let bytes = BASE64.decode(whole).map_err(|_| LinkError::Corrupt)?;
    let (expected, rest) = length.read(&bytes)?;
    let (checksum, body) = rest
        .split_first_chunk::<CHECKSUM_BYTES>()
        .ok_or(LinkError::Truncated)?;
    if body.len() < expected {
        return Err(LinkError::Truncated);
    }
    let canonical = BASE64.encode(&bytes) == text && bytes.starts_with(&length.write(expected));
    if body.len() > expected || crc32(body) != u32::from_le_bytes(*checksum) || !canonical {
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
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_usual_one() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn lengths_survive() {
        for length in [0, 1, 0x7f, 0x80, 0x3fff, 0x4000, 1 << 20, u32::MAX as usize] {
            for kind in [Length::Word, Length::Short] {
                let mut bytes = kind.write(length);
                bytes.push(7);
                assert_eq!(kind.read(&bytes), Ok((length, &[7][..])));
            }
        }
    }
}
