//! One execution that is led by the events of a run.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

use super::{MOST_STEPS, Run, is_operation};
use crate::run::explore::describe::{object_name, plan, thread_name};
use crate::run::explore::ground::Ground;
use crate::run::explore::sampling::Dice;
use crate::run::explore::schedule::Turn;
use crate::run::explore::trail::{Trail, trail};
use crate::trace::{Event, EventKind};

/// How far an event may be behind the next one to take place before it.
const WINDOW: usize = 64;

/// Where an execution and the run part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Parting {
    /// Operations up to there.
    pub(super) agreed: usize,
    /// The middle of a sentence.
    pub(super) sentence: String,
    /// The execution was too much for a replay up to there.
    pub(super) is_limit: bool,
}

/// See the module.
pub(super) struct Attempt<'a> {
    ground: &'a mut Ground,
    run: &'a Run,
    dice: &'a mut Dice,
    /// Of a hundred steps, those of threads that chance chooses.
    strays: usize,
    /// By thread of the run: how many of its events have taken place.
    done: Vec<usize>,
    /// By thread of the run: the lane it has here.
    lanes: Vec<Option<usize>>,
    /// Objects of the run and what they are here, and the other way round.
    objects: BTreeMap<u32, u32>,
    origins: BTreeMap<u32, u32>,
    turns: Vec<Turn>,
    agreed: usize,
    exchanged: u32,
    /// Whether there was anything that could have come at another moment.
    is_free: bool,
}

/// What an attempt has done.
pub(super) struct Walked {
    /// All steps.
    pub(super) turns: Vec<Turn>,
    /// Operations that it has in common with the run.
    pub(super) operations: u32,
    /// Those that came before one that was recorded earlier.
    pub(super) exchanged: u32,
    /// Whether another attempt could be another one.
    pub(super) is_free: bool,
}

/// What became of an attempt to let a thread go on.
enum Went {
    /// It has taken a step, or had come far enough.
    On,
    /// It can't do what it did in the run.
    Nowhere,
}

impl<'a> Attempt<'a> {
    pub(super) fn new(
        ground: &'a mut Ground,
        run: &'a Run,
        dice: &'a mut Dice,
        strays: usize,
    ) -> Self {
        let mut lanes = vec![None; run.threads.len()];
        if let Some(main) = lanes.first_mut() {
            *main = Some(0);
        }
        Self {
            ground,
            run,
            dice,
            strays,
            done: vec![0; run.threads.len()],
            lanes,
            objects: BTreeMap::new(),
            origins: BTreeMap::new(),
            turns: Vec::new(),
            agreed: 0,
            exchanged: 0,
            is_free: false,
        }
    }

    /// What it has done.
    pub(super) fn into_parts(self) -> Walked {
        Walked {
            turns: self.turns,
            operations: self.agreed as u32,
            exchanged: self.exchanged,
            is_free: self.is_free,
        }
    }

    /// Follows the run to its end.
    pub(super) fn walk(&mut self) -> Result<(), Parting> {
        self.ground.reset();
        let mut heads = Vec::new();
        loop {
            if let Some(limit) = self.limit() {
                return Err(Parting {
                    is_limit: true,
                    ..self.parting(limit)
                });
            }
            if self.ground.execution().is_over() {
                return self.end();
            }
            self.heads(&mut heads);
            if heads.is_empty() {
                if self.finish()? {
                    return self.end();
                }
                continue;
            }
            if self.stray(&heads) {
                continue;
            }
            let first = heads[0].0;
            let went = heads
                .iter()
                .take_while(|(index, _)| index - first < WINDOW)
                .any(|&(index, thread)| matches!(self.go_on(index, thread, first), Went::On));
            if !went {
                let event = self.run.events[first];
                return Err(self.misfit(&event, heads[0].1));
            }
        }
    }

    /// Why it can't go on any longer.
    fn limit(&self) -> Option<String> {
        if self.turns.len() >= MOST_STEPS {
            Some(format!(
                "the execution has {MOST_STEPS} steps, the most of a replay"
            ))
        } else if self.ground.execution().is_too_long() {
            Some(String::from(
                "a thread computes for longer than it may in a replay",
            ))
        } else {
            let words = "the program needs more memory than a replay has";
            self.ground.is_full().then(|| words.to_owned())
        }
    }

    /// The next event of each thread, in the order of the run.
    fn heads(&self, heads: &mut Vec<(usize, usize)>) {
        heads.clear();
        let threads = self.run.threads.iter().zip(&self.done).enumerate();
        heads.extend(
            threads.filter_map(|(thread, (events, done))| Some((*events.get(*done)?, thread))),
        );
        heads.sort_unstable();
    }

    /// Lets a thread that chance chooses take a step that leaves no event.
    fn stray(&mut self, heads: &[(usize, usize)]) -> bool {
        if self.strays == 0 || self.dice.below(100) >= self.strays {
            return false;
        }
        let (_, thread) = heads[self.dice.below(heads.len())];
        let Some(lane) = self.lanes[thread] else {
            return false;
        };
        let is_silent = self.is_enabled(lane) && trail(self.ground.execution(), lane).is_none();
        if is_silent {
            self.step(lane);
        }
        is_silent
    }

    fn is_enabled(&self, lane: usize) -> bool {
        self.ground.is_enabled(self.ground.thread(lane))
    }

    /// Lets a thread go on towards its next event.
    fn go_on(&mut self, index: usize, thread: usize, first: usize) -> Went {
        let Some(lane) = self.lanes[thread] else {
            return Went::Nowhere;
        };
        let event = self.run.events[index];
        let Some(next) = trail(self.ground.execution(), lane) else {
            if !self.is_enabled(lane) {
                return Went::Nowhere;
            }
            self.is_free = true;
            self.step(lane);
            return Went::On;
        };
        if !is_operation(event.kind) {
            // It has come to where it waited or slept.
            self.done[thread] += 1;
            return Went::On;
        }
        if !self.is_enabled(lane) || !self.is_same(&event, next, lane) {
            return Went::Nowhere;
        }
        self.step(lane);
        if event.kind == EventKind::Start {
            let child = usize::from(event.thread);
            let lane = self.ground.execution().lanes.len() - 1;
            if let Some(known) = self.lanes.get_mut(child) {
                *known = Some(lane);
            }
        }
        self.done[thread] += 1;
        self.agreed += 1;
        self.exchanged += u32::from(index != first && is_operation(self.run.events[first].kind));
        Went::On
    }

    /// Whether a step leaves the event of the run.
    fn is_same(&mut self, event: &Event, next: Trail, lane: usize) -> bool {
        let line = self.ground.execution().lanes[lane].line;
        let is_elsewhere = event.line != 0 && line != 0 && event.line != line;
        if event.kind != next.kind || is_elsewhere {
            return false;
        }
        if event.object == 0 || next.object == 0 {
            return true;
        }
        // The same object, whatever its number is there.
        match (
            self.objects.get(&event.object),
            self.origins.get(&next.object),
        ) {
            (None, None) => {
                self.objects.insert(event.object, next.object);
                self.origins.insert(next.object, event.object);
                true
            }
            (here, there) => here == Some(&next.object) && there == Some(&event.object),
        }
    }

    fn step(&mut self, lane: usize) {
        let thread = self.ground.thread(lane);
        let choices = self.ground.choices(thread);
        let choice = if choices > 1 {
            self.is_free = true;
            self.dice.below(choices as usize) as u32
        } else {
            0
        };
        self.ground.step(thread, choice);
        self.turns.push(Turn {
            thread: lane as u16,
            choice,
        });
    }

    /// All events have taken place: what leaves none may still go on. `true`: nothing does.
    fn finish(&mut self) -> Result<bool, Parting> {
        let lanes = 0..self.ground.execution().lanes.len();
        let enabled: Vec<usize> = lanes.filter(|lane| self.is_enabled(*lane)).collect();
        let silent = enabled
            .iter()
            .find(|lane| trail(self.ground.execution(), **lane).is_none());
        match (silent, enabled.first()) {
            (Some(lane), _) => {
                self.step(*lane);
                Ok(false)
            }
            (None, Some(lane)) => {
                let execution = self.ground.execution();
                let (name, plan) = (thread_name(execution, *lane), plan(execution, *lane));
                Err(self.parting(format!(
                    "the run was over, but here {name} could go on: it {plan}"
                )))
            }
            (None, None) => Ok(true),
        }
    }

    /// Whether it has ended as the run has.
    fn end(&self) -> Result<(), Parting> {
        let execution = self.ground.execution();
        let is_daemon = |thread: usize| {
            self.lanes[thread].is_some_and(|lane| {
                let daemon = &execution.control(lane).thread.daemon;
                daemon.load(Ordering::Relaxed)
            })
        };
        // Daemons may have gone on for a moment when the program was over.
        let left = (0..self.done.len()).find(|thread| {
            self.done[*thread] < self.run.threads[*thread].len() && !is_daemon(*thread)
        });
        match left {
            Some(thread) => {
                let event = self.run.events[self.run.threads[thread][self.done[thread]]];
                Err(self.misfit(&event, thread))
            }
            None if execution.is_over() == self.run.is_deadlock => {
                let words = if self.run.is_deadlock {
                    "the run was stuck, but this execution comes to its end"
                } else {
                    "the run came to its end, but in this execution nobody can go on"
                };
                Err(self.parting(words.to_owned()))
            }
            None => Ok(()),
        }
    }

    fn parting(&self, sentence: String) -> Parting {
        Parting {
            agreed: self.agreed,
            sentence,
            is_limit: false,
        }
    }

    /// An event of the run can't take place here.
    fn misfit(&self, event: &Event, thread: usize) -> Parting {
        let execution = self.ground.execution();
        let place = match event.line {
            0 => String::new(),
            line => format!(" on line {line}"),
        };
        let object = self.objects.get(&event.object);
        let object = object.map_or_else(String::new, |object| {
            format!(" ({})", object_name(execution, *object))
        });
        let kind = event.kind.name();
        let Some(lane) = self.lanes[thread] else {
            return self.parting(format!(
                "the run has '{kind}'{place} by a thread that was not started here"
            ));
        };
        let (name, plan) = (thread_name(execution, lane), plan(execution, lane));
        self.parting(format!(
            "the run has '{kind}'{object}{place} by {name}, but here it {plan} on line {}",
            execution.lanes[lane].line
        ))
    }
}
