//! Executions whose threads are interrupted before any instruction.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::without_addresses;
use crate::machine::builtins::prepare;
use crate::machine::heap::Held;
use crate::program::Program;
use crate::run::explore::execution::Execution;
use crate::run::explore::explorer::run_options;
use crate::run::explore::observe::{Observed, Seen};
use crate::run::explore::report::ExploreOptions;
use crate::run::explore::sampling::Dice;

/// Instructions after which an execution is given up.
const MOST_STEPS: usize = 5_000;

/// See the module.
pub(super) struct Interrupted {
    program: Arc<Program>,
    held: Held<Execution>,
    observed: Observed,
    pub(super) executions: usize,
    enabled: Vec<usize>,
    found: BTreeSet<Seen>,
}

/// Who goes next.
enum Policy {
    /// Each thread goes on for so many instructions on average.
    Walk(usize),
    /// Random priorities; at these steps the thread that runs gets the lowest of all.
    Priorities(Vec<usize>),
}

fn held(program: &Arc<Program>, holds_all: bool) -> Held<Execution> {
    let options = ExploreOptions::default();
    let held = Held::new(holds_all, || {
        let program = Arc::clone(program);
        let mut execution = Execution::new(program, &run_options(&options), options.most_choices);
        execution.stop_everywhere();
        execution
    });
    held.expect("there is room for an arena")
}

impl Interrupted {
    pub(super) fn new(program: Arc<Program>) -> Self {
        prepare();
        let held = held(&program, false);
        Self {
            observed: Observed::new(&program, held.get()),
            program,
            held,
            executions: 0,
            enabled: Vec::new(),
            found: BTreeSet::new(),
        }
    }

    /// What executions with one interruption at every place come to (at three times so many places
    /// at most), so many with two to four, and so many random walks.
    pub(super) fn look(&mut self, schedules: usize, dice: &mut Dice) -> BTreeSet<Seen> {
        let mut length = 1;
        for _ in 0..3 {
            length = length.max(self.carry_out(&Policy::Priorities(Vec::new()), dice));
        }
        for at in (0..length).step_by(length.div_ceil(3 * schedules)) {
            self.carry_out(&Policy::Priorities(vec![at]), dice);
        }
        for number in 0..schedules {
            let interruptions = 2 + number % 3;
            let places = (0..interruptions).map(|_| dice.below(length));
            let places = Policy::Priorities(places.collect());
            self.carry_out(&places, dice);
            self.carry_out(&Policy::Walk([1, 4, 16, 40][number % 4]), dice);
        }
        std::mem::take(&mut self.found)
    }

    /// One execution; how many steps it has.
    fn carry_out(&mut self, policy: &Policy, dice: &mut Dice) -> usize {
        let mut priorities: Vec<usize> = Vec::new();
        let mut lowest = 1_000;
        let mut last = 0;
        self.executions += 1;
        for step in 0..MOST_STEPS {
            self.list_enabled();
            if self.enabled.is_empty() {
                self.note();
                self.restore();
                return step;
            }
            while priorities.len() < self.held.get().lanes.len() {
                priorities.push(lowest + dice.below(1_000_000));
            }
            let lane = match policy {
                Policy::Walk(stay) => {
                    let stays = self.enabled.contains(&last) && dice.below(*stay) > 0;
                    if stays {
                        last
                    } else {
                        self.enabled[dice.below(self.enabled.len())]
                    }
                }
                Policy::Priorities(places) => {
                    if places.contains(&step) {
                        lowest -= 1;
                        priorities[last] = lowest;
                    }
                    let highest = self.enabled.iter().max_by_key(|lane| priorities[**lane]);
                    *highest.expect("somebody can go on")
                }
            };
            let choice = dice.below(self.held.get().choices(lane) as usize) as u32;
            self.held.with(|execution| execution.step(lane, choice));
            last = lane;
        }
        self.restore();
        MOST_STEPS
    }

    fn list_enabled(&mut self) {
        let execution = self.held.get();
        self.enabled.clear();
        if !execution.is_over() {
            let lanes = 0..execution.lanes.len();
            self.enabled
                .extend(lanes.filter(|lane| execution.is_enabled(*lane)));
        }
    }

    fn note(&mut self) {
        if !self.held.is_full() {
            let seen = self.observed.look(self.held.get(), false);
            self.found.insert(without_addresses(seen));
        }
    }

    fn restore(&mut self) {
        if self.held.is_spoiled() {
            self.held = held(&self.program, true);
            return;
        }
        if self.held.is_reshaped() {
            self.held.with(Execution::forget_classes);
        }
        self.held.restore();
    }
}
