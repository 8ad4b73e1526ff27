//! The numbers that a random program is made of. The same numbers make the same program, fewer
//! and smaller ones a smaller program; so shrinking needs to know nothing of Python.

/// A source of choices: first those that were given, then, if it has a seed, random ones, and
/// after that zeros.
#[derive(Debug)]
pub(crate) struct Choices {
    made: Vec<u32>,
    given: Vec<u32>,
    random: Option<u64>,
}

impl Choices {
    /// All choices are drawn.
    pub(crate) fn random(seed: u64) -> Self {
        Self {
            made: Vec::new(),
            given: Vec::new(),
            random: Some(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1),
        }
    }

    /// These choices, and zeros after them.
    pub(crate) fn given(given: Vec<u32>) -> Self {
        Self {
            made: Vec::new(),
            given,
            random: None,
        }
    }

    /// One of `count` things; 0 is the simplest.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        let choice = match self.given.get(self.made.len()) {
            Some(&choice) => choice as usize % count,
            None => self.draw() as usize % count,
        };
        self.made.push(choice as u32);
        choice
    }

    /// True in one of `count` cases, never after the choices have ended.
    pub(crate) fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == count - 1
    }

    /// What was chosen.
    pub(crate) fn made(self) -> Vec<u32> {
        self.made
    }

    fn draw(&mut self) -> u32 {
        let Some(state) = &mut self.random else {
            return 0;
        };
        *state ^= *state << 13;
        *state ^= *state >> 7;
        *state ^= *state << 17;
        (*state >> 33) as u32
    }
}

/// The least choices found of which `fails` is still true.
pub(crate) fn shrink(mut choices: Vec<u32>, mut fails: impl FnMut(&[u32]) -> bool) -> Vec<u32> {
    let mut attempts = 400;
    let mut try_it = |candidate: Vec<u32>, best: &mut Vec<u32>| {
        attempts -= 1;
        let better = attempts > 0 && fails(&candidate);
        if better {
            *best = candidate;
        }
        better
    };
    loop {
        let before = choices.clone();
        let mut width = choices.len().div_ceil(2).max(1);
        loop {
            let mut start = 0;
            while start < choices.len() {
                let mut candidate = choices.clone();
                candidate.drain(start..choices.len().min(start + width));
                if !try_it(candidate, &mut choices) {
                    start += width;
                }
            }
            if width == 1 {
                break;
            }
            width /= 2;
        }
        for at in 0..choices.len() {
            for value in [0, choices[at] / 2, choices[at].saturating_sub(1)] {
                if value < choices[at] {
                    let mut candidate = choices.clone();
                    candidate[at] = value;
                    if try_it(candidate, &mut choices) {
                        break;
                    }
                }
            }
        }
        if choices == before {
            return choices;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_choices_are_made_again() {
        let mut first = Choices::random(7);
        let drawn: Vec<_> = (1..100).map(|count| first.below(count)).collect();
        let mut second = Choices::given(first.made());
        let again: Vec<_> = (1..100).map(|count| second.below(count)).collect();
        assert_eq!(drawn, again);
    }

    #[test]
    fn shrinking_leaves_what_matters() {
        let noisy = (0..200).map(|n| n * 7919 % 100).collect();
        let least = shrink(noisy, |it| it.iter().any(|&n| n >= 60));
        assert_eq!(least, [60]);
    }
}
