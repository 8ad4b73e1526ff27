//! Executions of one program, over and over again from its beginning, or from where it is after some
//! steps.
//!
//! Threads have numbers here that are the same in all executions, whatever the order in which they
//! start: those of their paths, in the order in which paths were first met.

use std::sync::{Arc, Mutex};

use super::execution::{Did, Execution};
use super::schedule::Turn;
use super::tree::Move;
use crate::machine::builtins::prepare;
use crate::machine::heap::{Held, Image};
use crate::machine::value::lock;
use crate::program::Program;
use crate::run::Options;

/// Bytes that checkpoints may take together.
const CHECKPOINT_BYTES: usize = if cfg!(target_family = "wasm") {
    16 << 20
} else {
    64 << 20
};

/// Threads and steps for which there is room from the beginning.
const USUAL_THREADS: usize = 8;
pub(super) const USUAL_STEPS: usize = 64;

/// Steps that are repeated rather than kept.
const NEAR_STEPS: usize = 3;

/// See the module.
pub(super) struct Ground {
    seed: Seed,
    execution: Repeated,
    /// The path of each thread, by its number, as far as they are known here.
    paths: Vec<u64>,
    /// The number of the thread of each lane, and how many lanes there are at the beginning.
    numbers: Vec<usize>,
    begun: usize,
    /// What has been taken, and whether anything has been since the beginning was last made.
    steps: Steps,
    has_begun: bool,
    /// With how many of them the execution before began as well.
    common: usize,
    /// States on the way of the last executions, from the earliest on, so that what they have in
    /// common is not repeated.
    checkpoints: Vec<Checkpoint>,
    checkpoint_bytes: usize,
    /// Memory for another one.
    spare: Vec<u8>,
}

struct Checkpoint {
    /// Steps that had been taken.
    position: usize,
    /// Threads that there were.
    lanes: usize,
    image: Image,
}

/// An execution that can be repeated.
enum Repeated {
    /// Put back to its beginning by copying memory.
    Held(Held<Execution>),
    /// Made anew each time, where there is no room for that.
    Made(Box<Execution>),
}

impl Repeated {
    /// `holds_all`: it can be repeated whatever it does; otherwise see [`Held::is_spoiled`].
    fn new(seed: &Seed, holds_all: bool) -> Self {
        let make = || seed.execution();
        match Held::new(holds_all, make) {
            Some(held) => Self::Held(held),
            None => Self::Made(Box::new(make())),
        }
    }
}

/// The steps of one execution.
pub(super) type Steps = Vec<Taken>;

/// A step that has been taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Taken {
    pub(super) step: Move,
    pub(super) line: u32,
    /// Whether the thread of the step before could have gone on instead.
    pub(super) interrupts: bool,
    /// Whether the thread had gone round in circles until others changed something.
    pub(super) was_spinning: bool,
}

impl Taken {
    /// It as a step of a schedule.
    pub(super) fn turn(&self) -> Turn {
        Turn {
            thread: self.step.number,
            choice: self.step.choice,
        }
    }
}

/// What grounds of the same program, on which threads have the same numbers, are made from.
#[derive(Clone)]
pub(super) struct Seed {
    program: Arc<Program>,
    options: Options,
    most_choices: u32,
    /// Steps that every execution begins with.
    given: Arc<[Turn]>,
    /// The path of each thread that any of the grounds knows, by its number.
    all_paths: Arc<Mutex<Vec<u64>>>,
}

impl Seed {
    /// Another ground.
    pub(super) fn ground(&self) -> Ground {
        let mut ground = Ground {
            execution: Repeated::new(self, false),
            seed: self.clone(),
            paths: Vec::with_capacity(USUAL_THREADS),
            numbers: Vec::with_capacity(USUAL_THREADS),
            begun: 0,
            steps: Vec::with_capacity(USUAL_STEPS),
            has_begun: false,
            common: 0,
            checkpoints: Vec::with_capacity(USUAL_THREADS),
            checkpoint_bytes: 0,
            spare: Vec::new(),
        };
        let lanes = ground.execution().lanes.iter();
        let paths: Vec<u64> = lanes.map(|lane| lane.path).collect();
        ground.begun = paths.len();
        ground.numbers = paths.into_iter().map(|path| ground.number(path)).collect();
        ground
    }

    /// An execution that has taken the given steps.
    fn execution(&self) -> Execution {
        let program = Arc::clone(&self.program);
        let mut execution = Execution::new(program, &self.options, self.most_choices);
        for turn in &*self.given {
            execution.step(usize::from(turn.thread), turn.choice);
        }
        execution
    }

    /// How many of the given steps interrupt a thread.
    fn interruptions(&self) -> u32 {
        if self.given.is_empty() {
            return 0;
        }
        let program = Arc::clone(&self.program);
        let mut execution = Execution::new(program, &self.options, self.most_choices);
        let (mut last, mut count) = (None, 0);
        for turn in &*self.given {
            let lane = usize::from(turn.thread);
            count += u32::from(last.is_some_and(|last| last != lane && execution.is_enabled(last)));
            execution.step(lane, turn.choice);
            last = Some(lane);
        }
        count
    }
}

impl Ground {
    pub(super) fn new(program: Arc<Program>, options: &Options, most_choices: u32) -> Self {
        Self::after(program, options, most_choices, &[])
    }

    /// One on which every execution begins with some steps, which must be possible.
    pub(super) fn after(
        program: Arc<Program>,
        options: &Options,
        most_choices: u32,
        given: &[Turn],
    ) -> Self {
        prepare();
        let mut all_paths = Vec::with_capacity(USUAL_THREADS);
        all_paths.push(0);
        let seed = Seed {
            program,
            options: *options,
            most_choices,
            given: given.into(),
            all_paths: Arc::new(Mutex::new(all_paths)),
        };
        seed.ground()
    }

    /// What others of the same program are made from.
    pub(super) fn seed(&self) -> Seed {
        self.seed.clone()
    }

    /// The number of the thread with a path.
    fn number(&mut self, path: u64) -> usize {
        let known = self.paths.iter().position(|other| *other == path);
        known.unwrap_or_else(|| {
            let mut all = lock(&self.seed.all_paths);
            let known = all.iter().position(|other| *other == path);
            let number = known.unwrap_or_else(|| {
                all.push(path);
                all.len() - 1
            });
            self.paths.clone_from(&all);
            number
        })
    }

    /// What only the last execution knows of classes is not to be used by another.
    fn forget_classes(&mut self) {
        if let Repeated::Held(held) = &mut self.execution
            && held.is_reshaped()
        {
            held.with(Execution::forget_classes);
        }
    }

    /// Goes back to the beginning.
    pub(super) fn reset(&mut self) {
        self.forget_classes();
        self.forget(0);
        self.common = 0;
        if !std::mem::take(&mut self.has_begun) {
            return;
        }
        self.steps.clear();
        match &mut self.execution {
            Repeated::Held(held) if held.is_spoiled() => {
                self.execution = Repeated::new(&self.seed, true);
            }
            Repeated::Held(held) => held.restore(),
            Repeated::Made(made) => **made = self.seed.execution(),
        }
        self.numbers.truncate(self.begun);
    }

    /// Goes to where so many steps have been taken, each a thread and its choice. Those with which
    /// the last execution began as well are not all repeated.
    pub(super) fn go_to(&mut self, position: usize, again: impl Fn(usize) -> (usize, u32)) {
        let is_same = |(at, taken): &(usize, &Taken)| {
            *at < position && again(*at) == (taken.step.thread, taken.step.choice)
        };
        let last = self.steps.iter().enumerate();
        let common = last.take_while(is_same).count();
        self.forget_classes();
        self.forget(common + 1);
        match (&mut self.execution, self.checkpoints.last()) {
            (Repeated::Held(held), Some(last)) if !held.is_spoiled() => {
                held.restore_to(&last.image);
                self.steps.truncate(last.position);
                self.numbers.truncate(last.lanes);
            }
            _ => self.reset(),
        }
        self.common = common;
        let begun = self.steps.len();
        for at in begun..position {
            // Half-way, because the next ones come back to ever earlier states; and behind a start,
            // which takes as long as many other steps.
            let is_half_way = position - begun > NEAR_STEPS && at == begun.midpoint(position);
            // Of many starts, only some: there must be room for the others.
            let may_keep = at > begun && self.checkpoint_bytes < CHECKPOINT_BYTES / 4;
            let last = self.steps.last().filter(|_| may_keep);
            if is_half_way || last.is_some_and(|last| last.step.started.is_some()) {
                self.keep();
            }
            let (thread, choice) = again(at);
            self.step(thread, choice);
        }
    }

    /// Forgets the checkpoints from a position on.
    fn forget(&mut self, position: usize) {
        while let Some(last) = self.checkpoints.pop_if(|last| last.position >= position) {
            self.checkpoint_bytes -= last.image.len();
            self.spare = last.image.into_bytes();
        }
    }

    /// Makes a checkpoint.
    fn keep(&mut self) {
        if let Repeated::Held(held) = &self.execution
            && self.checkpoint_bytes < CHECKPOINT_BYTES
        {
            let image = held.save(std::mem::take(&mut self.spare));
            self.checkpoint_bytes += image.len();
            self.checkpoints.push(Checkpoint {
                position: self.steps.len(),
                lanes: self.numbers.len(),
                image,
            });
        }
    }

    /// The execution as it is now.
    pub(super) fn execution(&self) -> &Execution {
        match &self.execution {
            Repeated::Held(held) => held.get(),
            Repeated::Made(made) => made,
        }
    }

    /// Whether the last execution needed more memory than there is for one.
    pub(super) fn is_full(&self) -> bool {
        matches!(&self.execution, Repeated::Held(held) if held.is_full())
    }

    /// Whether the execution is to be cut here: it has more steps than this, or a step takes too
    /// long.
    pub(super) fn is_too_long(&self, most_steps: usize) -> bool {
        self.steps.len() >= most_steps || self.execution().is_too_long()
    }

    /// The steps that it has taken.
    pub(super) fn steps(&self) -> &Steps {
        &self.steps
    }

    /// With how many of them the execution before began as well.
    pub(super) fn common(&self) -> usize {
        self.common
    }

    /// The program.
    pub(super) fn program(&self) -> &Arc<Program> {
        &self.seed.program
    }

    /// The steps that every execution begins with.
    pub(super) fn given(&self) -> &[Turn] {
        &self.seed.given
    }

    /// How many of those interrupt a thread.
    pub(super) fn given_interruptions(&self) -> u32 {
        self.seed.interruptions()
    }

    /// How many threads have been met so far, in any execution.
    pub(super) fn thread_count(&self) -> usize {
        self.paths.len()
    }

    /// The lane of a thread, if it has been started in this execution.
    pub(super) fn lane(&self, thread: usize) -> Option<usize> {
        self.numbers.iter().position(|number| *number == thread)
    }

    /// The thread of a lane.
    pub(super) fn thread(&self, lane: usize) -> usize {
        self.numbers[lane]
    }

    /// The threads that can go on, in the order in which they were started.
    pub(super) fn enabled(&self, threads: &mut Vec<usize>) {
        threads.clear();
        if self.execution().is_over() || self.execution().is_livelock {
            return;
        }
        for (lane, number) in self.numbers.iter().enumerate() {
            if self.execution().is_enabled(lane) {
                threads.push(*number);
            }
        }
    }

    /// Whether a thread can go on.
    pub(super) fn is_enabled(&self, thread: usize) -> bool {
        !self.execution().is_over()
            && !self.execution().is_livelock
            && self
                .lane(thread)
                .is_some_and(|lane| self.execution().is_enabled(lane))
    }

    /// Whether a thread's next step is an end behind which daemons may be left.
    pub(super) fn would_leave_daemons(&self, thread: usize) -> bool {
        let lane = self.lane(thread);
        lane.is_some_and(|lane| self.execution().would_leave_daemons(lane))
    }

    /// Whether a thread's next step ends the program.
    pub(super) fn would_exit(&self, thread: usize) -> bool {
        let lane = self.lane(thread);
        lane.is_some_and(|lane| self.execution().would_exit(lane))
    }

    /// Among how many values a thread's next step chooses.
    pub(super) fn choices(&self, thread: usize) -> u32 {
        self.lane(thread)
            .map_or(1, |lane| self.execution().choices(lane))
    }

    /// Lets a thread take its next step.
    pub(super) fn step(&mut self, thread: usize, choice: u32) -> Taken {
        let lane = self.lane(thread).expect("the thread can go on");
        let before = self.steps.last().map(|last| last.step.thread);
        let interrupts = before.is_some_and(|before| before != thread && self.is_enabled(before));
        self.has_begun = true;
        let Did {
            footprint,
            line,
            started,
            was_spinning,
        } = match &mut self.execution {
            Repeated::Held(held) => held.with(|execution| execution.step(lane, choice)),
            Repeated::Made(made) => made.step(lane, choice),
        };
        let started = started.map(|path| self.number(path));
        self.numbers.extend(started);
        let step = Move {
            thread,
            choice,
            footprint,
            started,
            number: lane as u16,
        };
        let taken = Taken {
            step,
            line,
            interrupts,
            was_spinning,
        };
        self.steps.push(taken);
        taken
    }
}
