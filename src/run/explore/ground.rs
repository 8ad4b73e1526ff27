//! Executions of one program, over and over again from its beginning.
//!
//! Threads have numbers here that are the same in all executions, whatever the order in which they
//! start: those of their paths, in the order in which paths were first met.

use std::sync::Arc;

use super::dependency::Footprint;
use super::execution::{Did, Execution};
use crate::machine::builtins::prepare;
use crate::machine::heap::Held;
use crate::program::Program;
use crate::run::Options;

/// See the module.
pub(super) struct Ground {
    program: Arc<Program>,
    options: Options,
    most_choices: u32,
    execution: Repeated,
    /// The path of each thread, by its number.
    paths: Vec<u64>,
    /// The number of the thread of each lane.
    numbers: Vec<usize>,
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
    fn new(
        program: &Arc<Program>,
        options: &Options,
        most_choices: u32,
        holds_all: bool,
    ) -> Self {
        let make = || Execution::new(Arc::clone(program), options, most_choices);
        match Held::new(holds_all, make) {
            Some(held) => Self::Held(held),
            None => Self::Made(Box::new(make())),
        }
    }
}

/// A step, as the search knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Taken {
    pub(super) footprint: Footprint,
    pub(super) line: u32,
    /// The thread that it has started.
    pub(super) started: Option<usize>,
    /// Whether the thread had gone round in circles until others changed something.
    pub(super) was_spinning: bool,
}

impl Ground {
    pub(super) fn new(program: Arc<Program>, options: &Options, most_choices: u32) -> Self {
        prepare();
        Self {
            execution: Repeated::new(&program, options, most_choices, false),
            program,
            options: *options,
            most_choices,
            paths: vec![0],
            numbers: vec![0],
        }
    }

    /// Goes back to the beginning.
    pub(super) fn reset(&mut self) {
        match &mut self.execution {
            Repeated::Held(held) if held.is_spoiled() => {
                let (program, options) = (&self.program, &self.options);
                self.execution = Repeated::new(program, options, self.most_choices, true);
            }
            Repeated::Held(held) => held.restore(),
            Repeated::Made(made) => {
                let program = Arc::clone(&self.program);
                **made = Execution::new(program, &self.options, self.most_choices);
            }
        }
        self.numbers.truncate(1);
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

    /// The program.
    pub(super) fn program(&self) -> &Arc<Program> {
        &self.program
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

    /// Among how many values a thread's next step chooses.
    pub(super) fn choices(&self, thread: usize) -> u32 {
        self.lane(thread)
            .map_or(1, |lane| self.execution().choices(lane))
    }

    /// Lets a thread take its next step.
    pub(super) fn step(&mut self, thread: usize, choice: u32) -> Taken {
        let lane = self.lane(thread).expect("the thread can go on");
        let Did {
            footprint,
            line,
            started,
            was_spinning,
        } = match &mut self.execution {
            Repeated::Held(held) => held.with(|execution| execution.step(lane, choice)),
            Repeated::Made(made) => made.step(lane, choice),
        };
        let started = started.map(|path| {
            let known = self.paths.iter().position(|other| *other == path);
            let number = known.unwrap_or_else(|| {
                self.paths.push(path);
                self.paths.len() - 1
            });
            self.numbers.push(number);
            number
        });
        Taken {
            footprint,
            line,
            started,
            was_spinning,
        }
    }
}
