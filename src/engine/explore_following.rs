//! In the worker: a recorded run is followed, in slices.

use std::sync::Arc;

use super::explore_protocol::{ExploreAnswer, ReplayRequest};
use super::scope;
use crate::program::Program;
use crate::run::explore::{ExploreOptions, Followed, Follower, Recorded};
use crate::trace::Trace;

/// A run that is being followed.
pub(super) struct Following {
    /// What is to be replayed; it gets its schedule here.
    request: ReplayRequest,
    follower: Follower,
}

/// What a slice has come to.
pub(super) enum Slice {
    /// There is more to do.
    Open,
    /// To be answered; and if there is an execution, to be replayed.
    Over(ExploreAnswer, Option<ReplayRequest>),
}

impl Following {
    /// Of a run of the program; `events` as they are encoded.
    pub(super) fn new(
        program: Arc<Program>,
        request: ReplayRequest,
        events: &[u8],
        output: String,
        is_deadlock: bool,
    ) -> Self {
        let mut trace = Trace::default();
        trace.push_bytes(events);
        let recorded = Recorded {
            events: trace.events().to_vec(),
            output,
            is_deadlock,
        };
        let options = ExploreOptions {
            seed: request.seed,
            ..ExploreOptions::default()
        };
        Self {
            follower: Follower::new(program, &options, &recorded),
            request,
        }
    }

    /// Goes on for so long, or a little longer.
    pub(super) fn turn(&mut self, slice_ms: f64) -> Slice {
        let end_ms = scope::now_ms() + slice_ms;
        let job = self.request.job;
        loop {
            match self.follower.advance() {
                Followed::Open if scope::now_ms() < end_ms => {}
                Followed::Open => return Slice::Open,
                Followed::Lost(sentence) => {
                    return Slice::Over(ExploreAnswer::Misfit { job, sentence }, None);
                }
                Followed::TooLong(sentence) => {
                    return Slice::Over(ExploreAnswer::TooLong { job, sentence }, None);
                }
                Followed::Found {
                    schedule,
                    operations,
                    exchanged,
                } => {
                    self.request.schedule.clone_from(&schedule);
                    let found = ExploreAnswer::Followed {
                        job,
                        schedule,
                        operations,
                        exchanged,
                    };
                    return Slice::Over(found, Some(self.request.clone()));
                }
            }
        }
    }
}
