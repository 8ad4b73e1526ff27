//! Threads that go round in circles: those that come back to a state in which they were, while nothing
//! has changed that they look at.
//!
//! A state is where a thread stands and what its variables hold, what it holds of locks and permits,
//! and how often the program has asked for the time or for chance: an answer never comes again, so
//! who waits for a moment, or tries a number of times, does not go round in circles.

use super::super::dependency::{Action, Effect, Footprint};
use super::{Execution, Lane, Next, Watch};
use crate::machine::contended::Contended;
use crate::machine::primitive::Action as Wanted;
use crate::machine::request::Request;
use crate::machine::world::World;
use crate::machine::{Machine, Step};
use crate::program::Program;

/// Instructions within which a thread that is lost comes back to the same state.
const CIRCLE_INSTRUCTIONS: u32 = 2_000;

/// Places that are remembered to notice that a thread comes back to one.
const MOST_SEEN: usize = 64;

/// Steps without news after which the states of all threads are compared.
const SUSPICIOUS_STEPS: u32 = 64;

impl Execution {
    /// A thread that comes back to a state in which it was, without news in between, does so for
    /// ever: it is not run again until something changes.
    pub(super) fn look_for_circles(&mut self, number: usize) {
        #[cfg(test)]
        if self.stops_everywhere {
            return;
        }
        let (changes, news) = (self.changes, self.news);
        let lane = &mut self.lanes[number];
        if matches!(
            lane.next,
            Next::Gone | Next::Lost | Next::Computing | Next::End(_)
        ) {
            return;
        }
        if lane.seen_at != news {
            lane.seen.clear();
            lane.seen_at = news;
            lane.holding = None;
        }
        let position = lane.machine.position();
        let state = if lane.seen.iter().any(|(place, _)| *place == position) {
            lane.state(&self.state.world.program)
        } else {
            0
        };
        if state != 0 && lane.seen.contains(&(position, state)) {
            // Others may wait for what it holds, so it stops where it holds nothing, if there is
            // such a place on its way round.
            if lane.holds == 0 || lane.holding == Some((position, state)) {
                lane.spins_since = Some(changes);
            } else {
                lane.holding.get_or_insert((position, state));
            }
        } else {
            lane.holding = None;
            lane.seen.push((position, state));
            if lane.seen.len() > MOST_SEEN {
                lane.seen.remove(0);
            }
        }
        if self.quiet_steps > SUSPICIOUS_STEPS && lane.spins_since.is_some() {
            let program = &self.state.world.program;
            let states = self.lanes.iter().map(|lane| lane.state(program));
            let state = states.fold(number as u64, |sum, one| sum.rotate_left(7) ^ one);
            self.is_livelock = self.circle.contains(&state);
            self.circle.push(state);
        }
    }

    /// What a thread's next step changes for those that wait for something in a loop: nothing if it
    /// writes what is there already, and no more than a lock does if it gives back a permit.
    pub(super) fn effect(&mut self, number: usize, footprint: &Footprint) -> Effect {
        let effect = footprint.effect();
        let lane = &mut self.lanes[number];
        match &lane.next {
            Next::Touch(_)
                if effect == Effect::News
                    && footprint.only_writes()
                    && lane.machine.writes_the_same(&self.state.world) =>
            {
                Effect::None
            }
            Next::Request(request, _) => match &**request {
                Request::Operate(operation) => {
                    let object = operation.object.id();
                    let takes = |action| matches!(action, Action::Take | Action::TryTake);
                    if footprint.accesses().any(|access| takes(access.action)) {
                        lane.permits.push(object);
                    }
                    let taken = lane.permits.iter().rposition(|taken| *taken == object);
                    if let (Wanted::Give(1), Some(taken)) = (operation.action, taken) {
                        lane.permits.swap_remove(taken);
                        return Effect::Change;
                    }
                    effect
                }
                _ => effect,
            },
            _ => effect,
        }
    }
}

impl Lane {
    /// A number for its state.
    fn state(&self, program: &Program) -> u64 {
        let begun = matches!(self.next, Next::Request(_, true));
        let rest = u64::from(self.looks) << 33 | u64::from(self.holds) << 1 | u64::from(begun);
        self.machine.fingerprint(program) ^ rest.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}

/// Whether a thread that does nothing visible comes back to the very state in which it is.
pub(super) fn is_circling(machine: &mut Machine, world: &World, contended: &Contended) -> bool {
    let begun = machine.fingerprint(&world.program);
    let mut touches = Vec::new();
    for _ in 0..CIRCLE_INSTRUCTIONS {
        let mut watch = Watch {
            contended,
            touches: &mut touches,
            permitted: false,
            stopped: false,
        };
        let step = machine.run_visibly(world, 1, &mut watch);
        if watch.stopped || !matches!(step, Step::Spent) {
            return false;
        }
        if machine.fingerprint(&world.program) == begun {
            return true;
        }
    }
    false
}
