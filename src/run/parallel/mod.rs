//! Threads on carriers: pool workers in the browser, native threads on the command line.
//!
//! While there are no more threads than carriers, each thread has a carrier to itself, which
//! blocks in [`futex::wait`] on the very word that the thread waits for. With more threads the
//! run is *multiplexed*: a thread that waits is parked in a queue and its carrier takes another.
//! The change is one way, when the thread that is one too many starts; carriers that block then
//! are nudged, look again, and park what they carry.
//!
//! Invariant: whoever changes a word in a way that lets others go on wakes both those who block
//! on it and those who are parked for it. Whoever parks looks at the word again under the
//! queue's lock, after raising the count that wakers look at.

mod active;
mod gil;
#[cfg(test)]
mod stress;
#[cfg(test)]
mod tests;
mod waiting;

use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use crate::machine::Step;
use crate::machine::exception::Exception;
use crate::machine::request::Request;
use crate::machine::value::{Value, lock};
use crate::program::Program;
use crate::run::answers::{Answer, Requester};
use crate::run::immediate::Immediate;
use crate::run::outcome::{Ending, ObjectInfo, Report};
use crate::run::queue::{Pending, Queue, Runnable, WordAddress};
use crate::run::recorder::Recorder;
use crate::run::state::State;
use crate::run::{Options, Pumped, clock};
use crate::sync::{Wake, futex};
use crate::trace::EventKind;
use active::Active;
use gil::Gil;
use waiting::{spin_until_possible, until};

/// Instructions between two looks at whether the run is over, at most: well below a millisecond.
const SLICE_STEPS: u32 = 20_000;

/// By how much slices differ. Were they all the same, those of a loop that takes a lock and frees
/// it could all end where it holds the lock, and nobody else would ever get it.
const SLICE_SPREAD: u64 = 1009;

/// Instructions that a request counts for, so that a thread that makes many is sliced as well.
const REQUEST_STEPS: u32 = 20;

/// A run on several carriers.
pub struct ParallelRun {
    queue: Mutex<Queue>,
    /// Counts the wake-ups of idle carriers.
    idle: AtomicU32,
    carriers: Vec<Carrier>,
    /// Threads that have not ended.
    alive: AtomicU32,
    /// Threads that run, are ready, or will be by themselves: all but those blocked without end.
    active: Active,
    /// Threads that are parked or about to be.
    parked: AtomicU32,
    is_multiplexed: AtomicBool,
    /// Carriers that have not returned.
    carrying: AtomicU32,
    gil: Gil,
    state: State,
}

impl std::fmt::Debug for ParallelRun {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("ParallelRun")
    }
}

/// What others see of a carrier; a cache line of its own.
#[derive(Debug, Default)]
#[repr(align(64))]
struct Carrier {
    /// The address of the word that it blocks on, 0 for none.
    blocked_on: AtomicUsize,
    /// Where it blocks to let time pass; always 0.
    nap: AtomicU32,
}

/// What becomes of the thread that a carrier has.
enum Next {
    /// It goes on, here.
    Same(Box<Runnable>),
    /// It is parked, ready or gone.
    Another,
}

/// Instructions in a thread's next slice.
fn slice_steps(runnable: &Runnable) -> u32 {
    SLICE_STEPS - (runnable.machine.steps % SLICE_SPREAD) as u32
}

impl ParallelRun {
    /// A run that begins when the first carrier comes.
    pub fn new(program: Arc<Program>, options: &Options, carriers: usize) -> Arc<Self> {
        let carriers = carriers.max(1);
        let run = Self {
            queue: Mutex::default(),
            idle: AtomicU32::new(0),
            carriers: (0..carriers).map(|_| Carrier::default()).collect(),
            alive: AtomicU32::new(1),
            active: Active::new(),
            parked: AtomicU32::new(0),
            // With the GIL no carrier blocks with a thread: it would have to hold the token.
            is_multiplexed: AtomicBool::new(options.gil),
            carrying: AtomicU32::new(carriers as u32),
            gil: Gil::new(options.gil),
            state: State::new(program, options, carriers),
        };
        let main = run.state.main();
        lock(&run.queue).push_ready(main);
        Arc::new(run)
    }

    /// The work of one carrier, until the run is over. Each index is carried once.
    pub fn carry(&self, carrier: usize) {
        let mut recorder = Recorder::new(&self.state.recording, carrier);
        while let Some(runnable) = self.next_ready() {
            if !self.gil.take(|| self.state.is_over()) {
                break;
            }
            self.state.recording.begin();
            let mut next = Next::Same(Box::new(runnable));
            recorder.refresh();
            while let Next::Same(runnable) = next {
                next = self.drive(runnable, carrier, &mut recorder);
            }
            recorder.flush();
            self.gil.release();
        }
        // Whoever notices first that the run is over tells those who wait.
        self.wake_idle(Wake::All);
        self.nudge();
        if self.carrying.fetch_sub(1, Ordering::SeqCst) == 1 {
            lock(&self.queue).clear();
        }
    }

    /// Asks the run to end.
    pub fn stop(&self) {
        self.state.end(Ending::Stopped);
        self.wake_idle(Wake::All);
        self.nudge();
    }

    /// Hands out what is new. For the owner, about 30 times a second: it also reaches carriers
    /// that were about to block when the run ended or became multiplexed.
    pub fn pump(&self) -> Pumped {
        if self.state.is_over() || self.is_multiplexed.load(Ordering::Relaxed) {
            self.nudge();
        }
        self.state.pump()
    }

    /// The objects that threads synchronize on, so far. They have names from the moment in which
    /// there is a second thread.
    pub fn objects(&self) -> Vec<ObjectInfo> {
        if self.state.world.are_globals_shared() || !self.is_carried() {
            self.state.objects()
        } else {
            self.state.unnamed_objects()
        }
    }

    fn is_carried(&self) -> bool {
        self.carrying.load(Ordering::SeqCst) != 0
    }

    /// What the run has left, once every carrier has returned.
    pub fn report(&self) -> Option<Report> {
        if self.is_carried() {
            None
        } else {
            self.state.report()
        }
    }

    /// The thread that has been ready longest; blocks until there is one. `None`: it is over.
    fn next_ready(&self) -> Option<Runnable> {
        loop {
            if self.state.is_over() {
                return None;
            }
            let (seen, deadline_ns) = {
                let mut queue = lock(&self.queue);
                let expired = queue.expire(clock::now_ns());
                self.parked.fetch_sub(expired as u32, Ordering::SeqCst);
                if let Some(runnable) = queue.pop_ready() {
                    if queue.ready_count() > 0 {
                        self.wake_idle(Wake::One);
                    }
                    return Some(runnable);
                }
                (self.idle.load(Ordering::SeqCst), queue.next_deadline_ns())
            };
            if self.state.is_over() {
                return None;
            }
            futex::wait(&self.idle, seen, deadline_ns.map(until));
        }
    }

    /// Runs a thread until it waits, ends or has had its turn.
    fn drive(
        &self,
        mut runnable: Box<Runnable>,
        carrier: usize,
        recorder: &mut Recorder<'_>,
    ) -> Next {
        let world = &self.state.world;
        let number = runnable.control.number;
        if let Some(pending) = runnable.pending.take() {
            match self.perform(runnable, pending, carrier, recorder) {
                Next::Same(same) => runnable = same,
                Next::Another => return Next::Another,
            }
        } else {
            recorder.record(EventKind::Resume, number, 0, 0, carrier as u32);
        }
        let mut steps = slice_steps(&runnable);
        while !self.state.is_over() {
            let before = runnable.machine.steps;
            let Runnable {
                machine, control, ..
            } = &mut *runnable;
            let mut host = Immediate {
                control,
                recorder,
                fuel: steps,
                operations: 0,
                wake: |word: &AtomicU32, wake, line, recorder: &mut Recorder<'_>| {
                    self.wake(WordAddress::of(word), wake, number, line, recorder);
                },
            };
            let step = machine.run(world, steps, &mut host);
            let known = u64::from(steps - host.fuel);
            host.count();
            recorder.advance(runnable.machine.steps - before - known);
            match step {
                Step::Spent => steps = 0,
                Step::Request(request) => {
                    let used = (runnable.machine.steps - before) as u32 + REQUEST_STEPS;
                    steps = steps.saturating_sub(used);
                    let pending = Pending::new(request);
                    match self.perform(runnable, pending, carrier, recorder) {
                        Next::Same(same) => runnable = same,
                        Next::Another => return Next::Another,
                    }
                }
                Step::Ended(result) => {
                    self.finish(&runnable, result, recorder);
                    return Next::Another;
                }
            }
            if steps == 0 {
                steps = slice_steps(&runnable);
                runnable = match self.end_of_slice(runnable, recorder) {
                    Next::Same(same) => same,
                    Next::Another => return Next::Another,
                };
            }
        }
        Next::Another
    }

    /// Lets another thread have the carrier if one is ready.
    fn end_of_slice(&self, runnable: Box<Runnable>, recorder: &mut Recorder<'_>) -> Next {
        recorder.flush();
        let control = &runnable.control;
        control
            .steps
            .store(runnable.machine.steps, Ordering::Relaxed);
        self.state.check_memory();
        if !self.is_multiplexed.load(Ordering::Relaxed) {
            return Next::Same(runnable);
        }
        let mut queue = lock(&self.queue);
        let now_ns = clock::now_ns();
        let expired = queue.expire(now_ns);
        self.parked.fetch_sub(expired as u32, Ordering::SeqCst);
        let others_ready = queue.ready_count() > 0;
        if self.gil.is_on() {
            if expired > 0 {
                self.wake_idle(Wake::One);
            }
            if !self.gil.is_due(others_ready, now_ns) {
                return Next::Same(runnable);
            }
        } else if !others_ready {
            return Next::Same(runnable);
        }
        recorder.refresh();
        let line = runnable.machine.line(&self.state.world);
        recorder.record(EventKind::Yield, control.number, 0, line, 0);
        queue.push_ready(*runnable);
        Next::Another
    }

    fn finish(
        &self,
        runnable: &Runnable,
        result: Result<(), Box<Exception>>,
        recorder: &mut Recorder<'_>,
    ) {
        let number = runnable.control.number;
        let (word, wake) = self.state.finish_thread(runnable, result, recorder);
        self.alive.fetch_sub(1, Ordering::SeqCst);
        self.wake(word, wake, number, 0, recorder);
        self.one_less_active();
    }

    /// Answers a request, waiting as long as it takes.
    fn perform(
        &self,
        mut runnable: Box<Runnable>,
        mut pending: Pending,
        carrier: usize,
        recorder: &mut Recorder<'_>,
    ) -> Next {
        let line = runnable.machine.line(&self.state.world);
        if !pending.has_waited && !self.gil.is_on() {
            let is_multiplexed = self.is_multiplexed.load(Ordering::Relaxed);
            spin_until_possible(&pending.request, is_multiplexed);
        }
        loop {
            if pending.has_waited && self.state.is_over() {
                return Next::Another;
            }
            let requester = Requester {
                control: &runnable.control,
                line,
                carrier,
                is_late: pending.is_late(),
            };
            let answer = self.state.attempt(&mut pending, &requester, recorder, true);
            let (word, expected) = match answer {
                Answer::Wait(word, expected) => (Some(word), expected),
                Answer::Sleep => (None, 0),
                answer => {
                    if pending.has_waited {
                        *lock(&runnable.control.blocked) = None;
                    }
                    self.complete(&mut runnable, &pending.request, answer, line, recorder);
                    return Next::Same(runnable);
                }
            };
            let had_waited = pending.has_waited;
            pending.begin_wait();
            if !had_waited {
                Self::note_wait(&runnable, &pending, line, recorder);
                if word.is_some() {
                    // Attempted again as one that waits: then a lock keeps the mark for others.
                    continue;
                }
            }
            if std::mem::take(&mut pending.is_unblocked) {
                pending
                    .request
                    .record_wait(runnable.control.number, line, recorder);
            }
            let is_endless = pending.deadline_ns.is_none();
            if is_endless {
                *lock(&runnable.control.blocked) = Some((pending.request.clone(), line));
                self.one_less_active();
            }
            if self.is_multiplexed.load(Ordering::SeqCst) {
                match self.park(runnable, pending, word, expected) {
                    Ok(()) => return Next::Another,
                    Err(again) => (runnable, pending) = *again,
                }
            } else {
                recorder.flush();
                self.block(carrier, expected, &pending);
            }
            if is_endless {
                self.active.add(1);
            }
        }
    }

    /// Hands the answer to the machine, and does what goes with it.
    fn complete(
        &self,
        runnable: &mut Runnable,
        request: &Request,
        answer: Answer,
        line: u32,
        recorder: &mut Recorder<'_>,
    ) {
        let number = runnable.control.number;
        let machine = &mut runnable.machine;
        match answer {
            Answer::Done(value, wakes) => {
                machine.answer(&self.state.world, value);
                wakes.carry_out(|word, how_many| {
                    self.wake(word, how_many, number, line, recorder);
                });
            }
            Answer::Started(thread) => {
                machine.answer(&self.state.world, Value::None);
                self.start(*thread);
            }
            Answer::Raise(exception) => machine.fail(exception),
            Answer::Wait(..) | Answer::Sleep => unreachable!("not an answer yet"),
        }
        if matches!(request, Request::Write { .. }) {
            self.wait_for_room();
        }
    }

    /// Slows down a thread that writes faster than the run's owner fetches.
    fn wait_for_room(&self) {
        let never = AtomicU32::new(0);
        while lock(&self.state.console).is_full() && !self.state.is_over() {
            futex::wait(&never, 0, Some(Duration::from_millis(1)));
        }
    }

    /// Notes that a thread can't go on.
    fn note_wait(runnable: &Runnable, pending: &Pending, line: u32, recorder: &mut Recorder<'_>) {
        let control = &runnable.control;
        control
            .steps
            .store(runnable.machine.steps, Ordering::Relaxed);
        pending.request.record_wait(control.number, line, recorder);
    }

    /// Takes in a new thread.
    fn start(&self, runnable: Runnable) {
        self.active.add(1);
        let alive = self.alive.fetch_add(1, Ordering::SeqCst) + 1;
        lock(&self.queue).push_ready(runnable);
        if alive as usize > self.carriers.len() && !self.is_multiplexed.swap(true, Ordering::SeqCst)
        {
            self.nudge();
        }
        self.wake_idle(Wake::One);
    }
}
