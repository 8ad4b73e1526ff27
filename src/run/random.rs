//! The generator behind `random`: MT19937, as in CPython's `Modules/_randommodule.c`, so that a
//! seed gives the sequence that it gives there.

use super::clock;
use crate::machine::request::{Draw, key_of_number};

const LENGTH: usize = 624;
const MIDDLE: usize = 397;

/// See the module.
#[derive(Debug, Clone)]
pub(super) struct Mersenne {
    state: [u32; LENGTH],
    index: usize,
}

impl Mersenne {
    /// The sequence of `random.seed(seed)`; `None` draws a seed.
    pub(super) fn new(seed: Option<u64>) -> Self {
        let mut generator = Self {
            state: [0; LENGTH],
            index: LENGTH,
        };
        generator.begin(seed);
        generator
    }

    fn begin(&mut self, seed: Option<u64>) {
        let seed = seed.unwrap_or_else(clock::entropy);
        self.init_by_array(&key_of_number(seed));
    }

    /// `init_genrand`
    fn init(&mut self, seed: u32) {
        self.state[0] = seed;
        for index in 1..LENGTH {
            let last = self.state[index - 1];
            self.state[index] = 1_812_433_253_u32
                .wrapping_mul(last ^ (last >> 30))
                .wrapping_add(index as u32);
        }
        self.index = LENGTH;
    }

    /// `init_by_array`
    fn init_by_array(&mut self, key: &[u32]) {
        self.init(19_650_218);
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
        self.state[0] = 0x8000_0000;
    }

    fn mix(&mut self, index: usize, factor: u32, summand: u32) {
        let last = self.state[index - 1];
        let mixed = self.state[index] ^ (last ^ (last >> 30)).wrapping_mul(factor);
        self.state[index] = mixed.wrapping_add(summand);
    }

    fn next_index(&mut self, index: usize) -> usize {
        if index + 1 < LENGTH {
            return index + 1;
        }
        self.state[0] = self.state[LENGTH - 1];
        1
    }

    /// `genrand_uint32`
    fn next_u32(&mut self) -> u32 {
        if self.index >= LENGTH {
            self.refill();
        }
        let mut word = self.state[self.index];
        self.index += 1;
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }

    fn refill(&mut self) {
        for index in 0..LENGTH {
            let next = self.state[(index + 1) % LENGTH];
            let joined = (self.state[index] & 0x8000_0000) | (next & 0x7fff_ffff);
            let odd = if joined & 1 == 1 { 0x9908_b0df } else { 0 };
            self.state[index] = self.state[(index + MIDDLE) % LENGTH] ^ (joined >> 1) ^ odd;
        }
        self.index = 0;
    }
}

impl Draw for Mersenne {
    fn unit(&mut self) -> f64 {
        let high = f64::from(self.next_u32() >> 5);
        let low = f64::from(self.next_u32() >> 6);
        (high * 67_108_864.0 + low) / 9_007_199_254_740_992.0
    }

    /// `Random._randbelow_with_getrandbits`
    fn below(&mut self, count: u64) -> u64 {
        let bits = u64::BITS - count.leading_zeros();
        loop {
            let drawn = self.bits(bits);
            if drawn < count {
                return drawn;
            }
        }
    }

    /// `getrandbits`
    fn bits(&mut self, count: u32) -> u64 {
        if count <= 32 {
            return u64::from(self.next_u32() >> (32 - count));
        }
        let low = u64::from(self.next_u32());
        low | u64::from(self.next_u32() >> (64 - count)) << 32
    }

    fn entropy(&mut self) -> u64 {
        clock::entropy()
    }

    fn seed(&mut self, key: Option<&[u32]>) {
        match key {
            Some(key) => self.init_by_array(key),
            None => self.begin(None),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Under CPython 3.11: `random.seed(1); random.random(), random.random()` and
    /// `random.seed(2**40); random.randrange(10**6)`.
    #[test]
    fn a_seed_gives_cpythons_sequence() {
        let mut one = Mersenne::new(Some(1));
        assert_eq!(one.unit().to_bits(), 0.134_364_244_112_401_22_f64.to_bits());
        assert_eq!(one.unit().to_bits(), 0.847_433_736_937_232_7_f64.to_bits());
        let mut wide = Mersenne::new(Some(1 << 40));
        assert_eq!(wide.below(1_000_000), 108_673);
    }
}
