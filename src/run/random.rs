//! The generator behind the functions of `random`.

use super::clock;
use crate::machine::mersenne::{Mersenne as State, SIZE};
use crate::machine::request::{Draw, key_of_number};

/// See the module.
#[derive(Debug, Clone)]
pub(super) struct Mersenne {
    state: [u8; SIZE],
}

impl Mersenne {
    /// The sequence of `random.seed(seed)`; `None` draws a seed.
    pub(super) fn new(seed: Option<u64>) -> Self {
        let mut generator = Self { state: [0; SIZE] };
        generator.begin(seed);
        generator
    }

    fn begin(&mut self, seed: Option<u64>) {
        let seed = seed.unwrap_or_else(clock::entropy);
        self.seed(Some(&key_of_number(seed)));
    }
}

impl Draw for Mersenne {
    fn word(&mut self) -> u32 {
        State(&mut self.state).word()
    }

    fn entropy(&mut self) -> u64 {
        clock::entropy()
    }

    fn seed(&mut self, key: Option<&[u32]>) {
        match key {
            Some(key) => State(&mut self.state).begin(key),
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
