//! What is done when there are too many interleavings: all with few preemptions, random walks, and
//! random priorities.
//!
//! They differ only in who goes next. Threads are asked in the order of their starts, so an execution
//! does not depend on those before it.

use super::ground::Ground;
use super::search::Run;

/// A generator of which only the sequence matters (`SplitMix64`).
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// For one of many samples; none follows from another.
    pub(super) fn of_sample(seed: u64, number: u64) -> Self {
        Self(Self(seed).next().wrapping_add(number))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        word ^ (word >> 31)
    }

    /// A number below `count`, which is not 0.
    pub(super) fn below(&mut self, count: usize) -> usize {
        (self.next() % count as u64) as usize
    }
}

/// All executions with at most so many preemptions, one after the other.
#[derive(Debug)]
pub(super) struct Bounded {
    most: u32,
    /// The turns of the last execution, and for each what is left to be tried instead.
    path: Vec<Turn>,
    has_begun: bool,
    /// Turns were left out because they would have been preemptions too many.
    left_out: bool,
    enabled: Vec<usize>,
}

#[derive(Debug)]
struct Turn {
    thread: usize,
    choice: u32,
    /// Preemptions up to here.
    preemptions: u32,
    others: Vec<(usize, u32, u32)>,
    /// How many turns there were to choose from.
    all: usize,
}

impl Turn {
    /// The same, of which somebody else tries the others.
    fn without_others(&self) -> Self {
        Self {
            others: Vec::new(),
            ..*self
        }
    }
}

impl Bounded {
    pub(super) fn new(most: u32) -> Self {
        Self {
            most,
            path: Vec::new(),
            has_begun: false,
            left_out: false,
            enabled: Vec::new(),
        }
    }

    /// Those that begin with these turns, of which none is counted.
    pub(super) fn behind(most: u32, beginning: &[(usize, u32)]) -> Self {
        let turn = |(thread, choice): &(usize, u32)| Turn {
            thread: *thread,
            choice: *choice,
            preemptions: 0,
            others: Vec::new(),
            all: 1,
        };
        Self {
            path: beginning.iter().map(turn).collect(),
            ..Self::new(most)
        }
    }

    /// Whether there are executions with more preemptions.
    pub(super) fn has_left_out(&self) -> bool {
        self.left_out
    }

    /// Carries out the next execution.
    pub(super) fn next(&mut self, ground: &mut Ground, most_steps: usize) -> Run {
        self.next_until(ground, most_steps, &mut |_| false)
    }

    /// The same, up to the first new state in which `is_enough` holds.
    pub(super) fn next_until(
        &mut self,
        ground: &mut Ground,
        most_steps: usize,
        is_enough: &mut dyn FnMut(&Ground) -> bool,
    ) -> Run {
        if self.has_begun && !self.backtrack() {
            return Run::None;
        }
        self.has_begun = true;
        let path = &self.path;
        ground.go_to(path.len(), |at| (path[at].thread, path[at].choice));
        // Its last turn is another one than before.
        if is_enough(ground) {
            return Run::Complete;
        }
        loop {
            if ground.is_too_long(most_steps) {
                return Run::Cut;
            }
            let mut enabled = std::mem::take(&mut self.enabled);
            ground.enabled(&mut enabled);
            let turn = self.choose(ground, &enabled);
            self.enabled = enabled;
            let Some(turn) = turn else {
                return Run::Complete;
            };
            ground.step(turn.thread, turn.choice);
            self.path.push(turn);
            if is_enough(ground) {
                return Run::Complete;
            }
        }
    }

    fn choose(&mut self, ground: &Ground, enabled: &[usize]) -> Option<Turn> {
        let (last, spent) = match self.path.last() {
            Some(turn) => (Some(turn.thread), turn.preemptions),
            None => (None, 0),
        };
        let same = last.filter(|last| enabled.contains(last));
        let first = same.or_else(|| enabled.first().copied())?;
        let mut others = Vec::new();
        for thread in enabled {
            let preemptions = spent + u32::from(same.is_some_and(|same| same != *thread));
            if preemptions > self.most {
                self.left_out = true;
                continue;
            }
            for choice in 0..ground.choices(*thread) {
                if *thread != first || choice > 0 {
                    others.push((*thread, choice, preemptions));
                }
            }
        }
        Some(Turn {
            thread: first,
            choice: 0,
            preemptions: spent,
            all: others.len() + 1,
            others,
        })
    }

    fn backtrack(&mut self) -> bool {
        while let Some(mut turn) = self.path.pop() {
            if let Some((thread, choice, preemptions)) = turn.others.pop() {
                turn.thread = thread;
                turn.choice = choice;
                turn.preemptions = preemptions;
                self.path.push(turn);
                return true;
            }
        }
        false
    }

    /// Gives away half of what is left where there is most of it, which is at the first turn that
    /// has anything, unless all would be given. It must not be in the middle of an execution.
    pub(super) fn give(&mut self) -> Option<Self> {
        let at = self.path.iter().position(|turn| !turn.others.is_empty())?;
        let last = self.path.iter().rposition(|turn| !turn.others.is_empty())?;
        let turn = &mut self.path[at];
        if at == last && turn.others.len() == 1 {
            return None;
        }
        let half = turn.others.len().div_ceil(2);
        let others = turn.others.drain(..half).collect();
        let mut path: Vec<Turn> = self.path[..=at].iter().map(Turn::without_others).collect();
        path[at].others = others;
        Some(Self {
            path,
            has_begun: true,
            ..Self::new(self.most)
        })
    }

    /// The share of all executions that is left to be done here; an estimate.
    pub(super) fn share_left(&self) -> f64 {
        if !self.has_begun {
            return 1.0;
        }
        let mut left = 0.0;
        let mut weight = 1.0;
        for turn in &self.path {
            weight /= turn.all as f64;
            left += weight * turn.others.len() as f64;
        }
        left
    }
}

/// One random walk: every thread that can go on is as likely to.
pub(super) fn walk(ground: &mut Ground, dice: &mut Dice, most_steps: usize) -> Run {
    ground.reset();
    let mut enabled = Vec::new();
    loop {
        if ground.is_too_long(most_steps) {
            return Run::Cut;
        }
        ground.enabled(&mut enabled);
        if enabled.is_empty() {
            return Run::Complete;
        }
        let thread = enabled[dice.below(enabled.len())];
        let choice = dice.below(ground.choices(thread) as usize) as u32;
        ground.step(thread, choice);
    }
}

/// One execution under random priorities that change at `depth - 1` random steps of the first
/// `length`.
pub(super) fn prioritized(
    ground: &mut Ground,
    dice: &mut Dice,
    depth: u32,
    length: usize,
    most_steps: usize,
) -> Run {
    ground.reset();
    let changes: Vec<usize> = (1..depth).map(|_| dice.below(length.max(1))).collect();
    // In the order of starts; higher goes first. What a change gives is lower than what threads begin with.
    let mut priorities: Vec<u64> = Vec::new();
    let mut enabled = Vec::new();
    loop {
        if ground.is_too_long(most_steps) {
            return Run::Cut;
        }
        ground.enabled(&mut enabled);
        while priorities.len() < ground.execution().lanes.len() {
            priorities.push(u64::from(depth) + (dice.next() >> 8));
        }
        let Some((thread, lane)) = enabled
            .iter()
            .copied()
            .filter_map(|thread| Some((thread, ground.lane(thread)?)))
            .max_by_key(|(_, lane)| priorities[*lane])
        else {
            return Run::Complete;
        };
        let choice = dice.below(ground.choices(thread) as usize) as u32;
        let here = ground.steps().len();
        ground.step(thread, choice);
        if let Some(which) = changes.iter().position(|at| *at == here) {
            priorities[lane] = which as u64;
        }
    }
}
