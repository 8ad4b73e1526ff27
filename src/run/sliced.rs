//! All threads on one carrier, each for a slice of instructions: for pages without shared memory,
//! and wherever a run is to be the same every time.
//!
//! The runner never blocks: [`SlicedRun::advance`] comes back when its budget is spent or when
//! every thread sleeps, and its owner calls again.

use std::sync::Arc;
use std::time::Duration;

use super::answers::{Answer, Requester};
use super::immediate::Immediate;
use super::outcome::{Ending, ObjectInfo, Report};
use super::queue::{Pending, Queue, Runnable, WordAddress};
use super::recorder::{Recorder, Time};
use super::state::State;
use super::{Options, Pumped, clock};
use crate::machine::Step;
use crate::machine::value::{Value, lock};
use crate::program::Program;
use crate::sync::Wake;
use crate::trace::EventKind;
use std::sync::atomic::{AtomicU32, Ordering};

/// The only carrier.
const CARRIER: usize = 0;

/// Slices between two looks at the clock.
const SLICES_PER_CLOCK: u32 = 64;

/// A run on one carrier.
pub struct SlicedRun {
    queue: Queue,
    /// Of the carrier, which makes a recorder of its own whenever it advances.
    time: Time,
    state: State,
}

impl std::fmt::Debug for SlicedRun {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("SlicedRun")
    }
}

/// What a call of [`SlicedRun::advance`] ended in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advance {
    /// The budget is spent: call again.
    Working,
    /// Nothing can happen for so long: call again then.
    Sleeping(Duration),
    /// The run is over.
    Ended,
}

impl SlicedRun {
    /// A run that begins with the first call of [`advance`](Self::advance).
    pub fn new(program: Arc<Program>, options: &Options) -> Self {
        let state = State::new(program, options, 1);
        let mut queue = Queue::default();
        queue.push_ready(state.main());
        Self {
            queue,
            state,
            time: Time::default(),
        }
    }

    /// Runs for about `budget`.
    pub fn advance(&mut self, budget: Duration) -> Advance {
        let end_ns = clock::now_ns().saturating_add(budget.as_nanos() as u64);
        let Self { queue, state, time } = self;
        state.recording.begin();
        let mut recorder = Recorder::new(&state.recording, CARRIER);
        recorder.swap_time(time);
        let advance = Slicer { queue, state }.advance(end_ns, &mut recorder);
        recorder.swap_time(time);
        if advance == Advance::Ended {
            self.queue.clear();
        }
        advance
    }

    /// Ends the run.
    pub fn stop(&mut self) {
        self.state.end(Ending::Stopped);
    }

    /// Hands out what is new.
    pub fn pump(&mut self) -> Pumped {
        self.state.pump()
    }

    /// The objects that threads synchronize on, so far.
    pub fn objects(&self) -> Vec<ObjectInfo> {
        self.state.objects()
    }

    /// What the run has left, once it is over.
    pub fn report(&self) -> Option<Report> {
        self.state.report()
    }
}

/// A run while it advances.
struct Slicer<'run> {
    queue: &'run mut Queue,
    state: &'run State,
}

impl Slicer<'_> {
    /// Runs threads in turn.
    fn advance(&mut self, end_ns: u64, recorder: &mut Recorder<'_>) -> Advance {
        let mut turns = 0;
        while !self.state.is_over() {
            if turns % SLICES_PER_CLOCK == 0 {
                let now_ns = clock::now_ns();
                self.queue.expire(now_ns);
                self.state.check_memory();
                if now_ns >= end_ns || lock(&self.state.console).is_full() {
                    return Advance::Working;
                }
            }
            turns += 1;
            if let Some(runnable) = self.queue.pop_ready() {
                self.slice(runnable, recorder);
                continue;
            }
            let now_ns = clock::now_ns();
            match self.queue.next_deadline_ns() {
                Some(at) if at > now_ns => {
                    return Advance::Sleeping(Duration::from_nanos(at - now_ns));
                }
                Some(_) => turns = 0,
                None => self.state.check_deadlock(|| Some(0)),
            }
        }
        Advance::Ended
    }

    /// Runs a thread for one slice.
    fn slice(&mut self, mut runnable: Runnable, recorder: &mut Recorder<'_>) {
        let number = runnable.control.number;
        let mut pending = runnable.pending.take();
        if pending.is_none() {
            recorder.record(EventKind::Resume, number, 0, 0, CARRIER as u32);
        }
        let mut steps = self.state.options.slice_steps.max(1);
        while !self.state.is_over() {
            if let Some(waited) = pending.take() {
                match self.perform(runnable, waited, recorder) {
                    Some(same) => runnable = same,
                    None => return,
                }
            }
            if steps == 0 || self.state.is_over() {
                break;
            }
            let before = runnable.machine.steps;
            let Runnable {
                machine, control, ..
            } = &mut runnable;
            let mut host = Immediate {
                control,
                recorder,
                fuel: steps,
                operations: 0,
                // Nobody else runs in the moment of a release.
                wake: |_: &AtomicU32, _, _, _: &mut Recorder<'_>| {},
            };
            let step = machine.run(&self.state.world, steps, &mut host);
            let known = u64::from(steps - host.fuel);
            host.count();
            let used = runnable.machine.steps - before;
            // Now: the thread may wait before its slice is over, and for ever.
            runnable
                .control
                .steps
                .store(runnable.machine.steps, Ordering::Relaxed);
            recorder.advance(used - known);
            steps = steps.saturating_sub(used as u32);
            match step {
                Step::Spent => steps = 0,
                Step::Request(request) => {
                    pending = Some(Pending::new(request));
                }
                Step::Ended(result) => {
                    let (word, wake) = self.state.finish_thread(&runnable, result, recorder);
                    self.wake(word, wake, number, 0, recorder);
                    return;
                }
            }
        }
        let line = runnable.machine.line(&self.state.world);
        recorder.record(EventKind::Yield, number, 0, line, 0);
        self.queue.push_ready(runnable);
    }

    /// Answers a request; `None` if the thread waits now.
    fn perform(
        &mut self,
        mut runnable: Runnable,
        mut pending: Pending,
        recorder: &mut Recorder<'_>,
    ) -> Option<Runnable> {
        let control = runnable.control.clone();
        let line = runnable.machine.line(&self.state.world);
        if pending.has_waited {
            *lock(&control.blocked) = None;
        }
        let requester = Requester {
            control: &control,
            line,
            carrier: CARRIER,
            is_late: pending.is_late(),
        };
        let answer = self
            .state
            .attempt(&mut pending, &requester, recorder, false);
        let word = match answer {
            Answer::Wait(word, _) => Some(word),
            Answer::Sleep => None,
            answer => {
                self.complete(&mut runnable, answer, line, recorder);
                return Some(runnable);
            }
        };
        self.wait(runnable, pending, word, line, recorder);
        None
    }

    fn complete(
        &mut self,
        runnable: &mut Runnable,
        answer: Answer,
        line: u32,
        recorder: &mut Recorder<'_>,
    ) {
        let machine = &mut runnable.machine;
        match answer {
            Answer::Done(value, wakes) => {
                machine.answer(&self.state.world, value);
                let number = runnable.control.number;
                wakes.carry_out(|word, how_many| {
                    self.wake(word, how_many, number, line, recorder);
                });
            }
            Answer::Started(thread) => {
                machine.answer(&self.state.world, Value::None);
                self.queue.push_ready(*thread);
            }
            Answer::Raise(exception) => machine.fail(exception),
            Answer::Wait(..) | Answer::Sleep => unreachable!("not an answer yet"),
        }
    }

    /// Parks a thread until its word changes or its time has come.
    fn wait(
        &mut self,
        mut runnable: Runnable,
        mut pending: Pending,
        word: Option<WordAddress>,
        line: u32,
        recorder: &mut Recorder<'_>,
    ) {
        let control = &runnable.control;
        *lock(&control.blocked) = Some((pending.request.clone(), line));
        let had_waited = pending.has_waited;
        pending.begin_wait();
        if !had_waited || std::mem::take(&mut pending.is_unblocked) {
            pending.request.record_wait(control.number, line, recorder);
        }
        runnable.pending = Some(pending);
        self.queue.park(runnable, word);
    }

    fn wake(
        &mut self,
        word: WordAddress,
        how_many: Wake,
        by: u16,
        line: u32,
        recorder: &mut Recorder<'_>,
    ) {
        for woken in self.queue.wake(word, how_many) {
            let (thread, object) = (woken.thread, woken.object);
            recorder.record(EventKind::Unblock, thread, object, line, u32::from(by));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trace::Trace;

    /// Output, kinds of events in their order, and how it ended.
    fn run(source: &str, slice_steps: u32) -> (String, Vec<(u16, EventKind)>, Report) {
        let program = crate::program::compile(source, "test.py").expect("this is Python");
        let options = Options {
            slice_steps,
            seed: Some(1),
            ..Options::default()
        };
        let mut run = SlicedRun::new(program, &options);
        while run.advance(Duration::from_secs(1)) != Advance::Ended {}
        let pumped = run.pump();
        let mut trace = Trace::default();
        trace.push_bytes(&pumped.events);
        let events = trace
            .events()
            .iter()
            .map(|event| (event.thread, event.kind))
            .collect();
        let output = pumped.output.iter().map(|piece| &*piece.text).collect();
        (output, events, run.report().expect("the run has ended"))
    }

    const COUNTER: &str = "
from threading import Thread, Lock
import random
counter = 0
lock = Lock()
def add():
    global counter
    for i in range(50):
        with lock:
            counter += random.randint(1, 6)
threads = [Thread(target=add) for i in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
";

    #[test]
    fn the_same_slices_give_the_same_run() {
        let first = run(COUNTER, 7);
        let second = run(COUNTER, 7);
        assert_eq!(first.0, second.0);
        assert_eq!(first.1, second.1);
        assert!(first.1.iter().any(|(_, kind)| *kind == EventKind::Block));
        assert_ne!(run(COUNTER, 8).1, first.1);
    }

    #[test]
    fn slices_of_one_step_lose_updates() {
        let source = COUNTER
            .replace("with lock", "if True")
            .replace("random.randint(1, 6)", "1");
        let (output, _, report) = run(&source, 1);
        assert_eq!(report.ending, Ending::Finished { status: 0 });
        assert!(
            output.trim().parse::<u32>().expect("a number") < 200,
            "{output}"
        );
    }

    #[test]
    fn a_deadlock_names_its_threads() {
        let source = "from threading import Lock\nlock = Lock()\nlock.acquire()\nlock.acquire()\n";
        let (_, _, report) = run(source, 100);
        let Ending::Deadlock(threads) = report.ending else {
            panic!("{:?}", report.ending);
        };
        assert_eq!(threads.len(), 1);
        assert_eq!(threads[0].line, 4);
        assert_eq!(threads[0].held_by, Some(0));
        assert_eq!(threads[0].wants_name, "Lock 'lock' (line 2)");
        // It waits within its first slice, and its steps are counted.
        assert!(report.threads[0].steps > 0);
    }
}
