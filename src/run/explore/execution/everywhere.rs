//! Threads that stop before every instruction, whatever is known of what others can see: what the
//! tests compare the explorer with.

use super::{Alone, Execution, Next};
use crate::machine::Step;
use crate::machine::request::Request;
use crate::run::explore::dependency::Footprint;

impl Execution {
    /// From here on each step is one instruction, or one answer to a request. Nobody says then what
    /// threads touch, so none is found to go round in circles.
    pub(in crate::run::explore) fn stop_everywhere(&mut self) {
        self.stops_everywhere = true;
    }

    /// Executes a thread's next instruction if it is `permitted`, and what does not count as one
    /// otherwise: what comes of an answer.
    pub(super) fn advance_by_one(&mut self, lane: usize, permitted: bool) {
        let state = &self.state;
        let lane = &mut self.lanes[lane];
        lane.machine.swap_caches(&mut self.caches);
        let budget = u32::from(permitted);
        let mut step = lane.machine.run(&state.world, budget, &mut Alone);
        lane.next = loop {
            let answer = match step {
                Step::Spent => break Next::Touch(Footprint::default()),
                Step::Request(Request::Clock(clock)) => lane.time.read(clock),
                Step::Request(request) => break Next::Request(Box::new(request), false),
                Step::Ended(result) => break Next::End(result.err()),
            };
            lane.machine.answer(&state.world, answer);
            step = lane.machine.run(&state.world, 0, &mut Alone);
        };
        lane.machine.swap_caches(&mut self.caches);
    }
}
