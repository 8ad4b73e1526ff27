//! MT19937, as in CPython's `Modules/_randommodule.c`, so that a seed gives the sequence that it
//! gives there. Its state is bytes, so that an object of the library can hold one.

use super::request::Draw;

const LENGTH: usize = 624;
const MIDDLE: usize = 397;

/// How many bytes the state has: the words, and which of them comes next.
pub(crate) const SIZE: usize = (LENGTH + 1) * 4;

/// Draws from a state.
pub(crate) struct Mersenne<'state>(pub(crate) &'state mut [u8; SIZE]);

impl Mersenne<'_> {
    #[inline]
    fn get(&self, index: usize) -> u32 {
        let at = index * 4;
        let bytes = &self.0[at..at + 4];
        u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
    }

    #[inline]
    fn set(&mut self, index: usize, word: u32) {
        self.0[index * 4..index * 4 + 4].copy_from_slice(&word.to_le_bytes());
    }

    /// `init_by_array`, after `init_genrand`
    pub(crate) fn begin(&mut self, key: &[u32]) {
        self.set(0, 19_650_218);
        for index in 1..LENGTH {
            let last = self.get(index - 1);
            let word = 1_812_433_253_u32
                .wrapping_mul(last ^ (last >> 30))
                .wrapping_add(index as u32);
            self.set(index, word);
        }
        let mut index = 1;
        let mut at = 0;
        for _ in 0..LENGTH.max(key.len()) {
            self.mix(index, 1_664_525, key[at].wrapping_add(at as u32));
            at = (at + 1) % key.len();
            index = self.next_index(index);
        }
        for _ in 0..LENGTH - 1 {
            self.mix(index, 1_566_083_941, (index as u32).wrapping_neg());
            index = self.next_index(index);
        }
        self.set(0, 0x8000_0000);
        self.set(LENGTH, LENGTH as u32);
    }

    fn mix(&mut self, index: usize, factor: u32, summand: u32) {
        let last = self.get(index - 1);
        let mixed = self.get(index) ^ (last ^ (last >> 30)).wrapping_mul(factor);
        self.set(index, mixed.wrapping_add(summand));
    }

    fn next_index(&mut self, index: usize) -> usize {
        if index + 1 < LENGTH {
            return index + 1;
        }
        self.set(0, self.get(LENGTH - 1));
        1
    }

    fn refill(&mut self) {
        for index in 0..LENGTH {
            let next = self.get((index + 1) % LENGTH);
            let joined = (self.get(index) & 0x8000_0000) | (next & 0x7fff_ffff);
            let odd = if joined & 1 == 1 { 0x9908_b0df } else { 0 };
            let other = self.get((index + MIDDLE) % LENGTH);
            self.set(index, other ^ (joined >> 1) ^ odd);
        }
    }
}

impl Draw for Mersenne<'_> {
    /// `genrand_uint32`
    fn word(&mut self) -> u32 {
        let mut index = self.get(LENGTH) as usize;
        if index >= LENGTH {
            self.refill();
            index = 0;
        }
        self.set(LENGTH, index as u32 + 1);
        let mut word = self.get(index);
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }

    fn seed(&mut self, key: Option<&[u32]>) {
        self.begin(key.unwrap_or(&[0]));
    }
}
