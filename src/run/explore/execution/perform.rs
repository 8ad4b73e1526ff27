//! Answers to requests: an operation takes place, a thread starts or ends.

use std::sync::atomic::Ordering;

use super::outlook::{begins_to_wait, can_take_place};
use super::{Did, Execution, Lane, Next};
use crate::machine::exception::{Exception, Kind, raise};
use crate::machine::heap::Ref;
use crate::machine::primitive::Operation;
use crate::machine::request::{Patience, Request};
use crate::machine::value::{Thread, Value};
use crate::run::answers::Requester;
use crate::run::operations;
use crate::run::outcome::Stream;
use crate::run::recorder::Recorder;

impl Execution {
    /// Answers a request; `true`: the thread does not go on, since it has only begun to wait or has
    /// ended the program.
    pub(super) fn perform(
        &mut self,
        lane: usize,
        mut request: Box<Request>,
        begun: bool,
        choice: u32,
        did: &mut Did,
    ) -> bool {
        match &mut *request {
            Request::Operate(operation) => {
                if self.operate(lane, operation, begun) {
                    self.lanes[lane].next = Next::Request(request, true);
                    return true;
                }
            }
            Request::Start { thread, function } => {
                did.started = self.start(lane, thread, function);
            }
            Request::Join { thread, patience } => {
                let lane = &mut self.lanes[lane];
                if !thread.completion.is_done()
                    && let Patience::Seconds(seconds) = patience
                {
                    lane.time.pass(*seconds);
                }
                lane.machine.answer(&self.state.world, Value::None);
            }
            Request::Sleep { seconds } => {
                let lane = &mut self.lanes[lane];
                lane.time.pass(*seconds);
                lane.machine.answer(&self.state.world, Value::None);
            }
            Request::Write { text, is_error } => {
                let stream = if *is_error {
                    Stream::Stderr
                } else {
                    Stream::Stdout
                };
                let lane = &mut self.lanes[lane];
                self.state.write(stream, lane.control.number, text);
                lane.machine.answer(&self.state.world, Value::None);
            }
            Request::Random(random) => {
                let is_chosen = self.choices_of(random) > 1;
                let lane = &mut self.lanes[lane];
                lane.looks += u32::from(!is_chosen);
                let value = lane.time.draw(random.clone(), is_chosen.then_some(choice));
                lane.machine.answer(&self.state.world, value);
            }
            Request::Report { exception } => {
                let lane = &mut self.lanes[lane];
                self.state.report_death(&lane.control, exception);
                lane.machine.answer(&self.state.world, Value::None);
            }
            Request::Exit { status } => {
                let mut recorder = Recorder::new(&self.state.recording, 0);
                let control = &self.lanes[lane].control;
                self.state.exit(control, *status, &mut recorder);
                // It never goes on.
                return true;
            }
            Request::Clock(_) => {
                unreachable!("nobody else can see it, so it has been answered")
            }
        }
        false
    }

    /// Attempts an operation; `true`: the thread has only begun to wait.
    fn operate(&mut self, lane: usize, operation: &mut Operation, begun: bool) -> bool {
        let possible = can_take_place(operation, self.lanes[lane].control.number);
        let begins = begins_to_wait(operation) && !begun;
        let is_late = operation.patience != Patience::Endless && !possible && !begins;
        let lane = &mut self.lanes[lane];
        let requester = Requester {
            control: &lane.control,
            line: lane.line,
            carrier: 0,
            is_late,
        };
        let mut recorder = Recorder::new(&self.state.recording, 0);
        let outcome = operation.attempt(&requester, false, &mut recorder);
        if is_late && let Patience::Seconds(seconds) = operation.patience {
            lane.time.pass(seconds);
        }
        match outcome {
            operations::Outcome::Done { value, .. } => {
                lane.machine.answer(&self.state.world, value);
            }
            operations::Outcome::Wait { .. } => return true,
            operations::Outcome::Failed(kind, message) => {
                if let Err(exception) = raise::<()>(kind, message) {
                    lane.machine.fail(exception);
                }
            }
        }
        false
    }

    fn start(&mut self, lane: usize, thread: &Ref<Thread>, function: &Value) -> Option<u64> {
        self.state.world.make_immortal(function);
        let spawned = self.state.spawn(thread, function, false);
        let parent = &mut self.lanes[lane];
        match spawned {
            Ok(runnable) => {
                parent.children += 1;
                let path = parent.path << 16 | parent.children;
                parent.machine.answer(&self.state.world, Value::None);
                let now = parent.time.now();
                self.has_daemons |= thread.daemon.load(Ordering::Relaxed);
                self.lanes
                    .push(Lane::new(runnable.machine, runnable.control, path, now));
                let child = self.lanes.len() - 1;
                self.advance(child, false);
                Some(path)
            }
            Err(sentence) => {
                thread.is_claimed.store(false, Ordering::Relaxed);
                self.state.note(sentence);
                if let Err(exception) = raise::<()>(Kind::RuntimeError, "can't start new thread") {
                    parent.machine.fail(exception);
                }
                None
            }
        }
    }

    pub(super) fn end(&mut self, lane: usize, exception: Option<Box<Exception>>) {
        let result = exception.map_or(Ok(()), Err);
        let mut recorder = Recorder::new(&self.state.recording, 0);
        let lane = &mut self.lanes[lane];
        // As a runner sees it: the machine stays in its lane.
        self.state
            .finish(&lane.control, lane.machine.steps, result, &mut recorder);
    }
}
