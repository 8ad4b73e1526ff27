//! An execution to look at, step by step, forward and back.
//!
//! A position is the number of steps that have been taken. Going back repeats the execution up to
//! there, which takes microseconds.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use super::chronicle::Chronicle;
use super::describe::{deeds, name_among, object_state, plan, step_kind, thread_name};
use super::explorer::run_options;
use super::follow::MOST_STEPS;
use super::ground::{Ground, Taken};
use super::observe::Observed;
use super::report::{ExploreOptions, Sentence};
use super::schedule::{self, Turn};
use super::show::show;
use super::snapshot::{ReplayResult, Snapshot, StepView, ThreadView};
use super::target::Target;
use crate::machine::value::Value;
use crate::program::Program;
use crate::run::outcome::ObjectInfo;
use crate::trace::Event;

/// See the module.
pub struct Replay {
    options: ExploreOptions,
    ground: Ground,
    observed: Observed,
    /// The whole execution.
    turns: Vec<Turn>,
    /// Steps that have been taken.
    position: usize,
    /// What the last step was about to do, if it touches nothing that others see.
    silent: Option<Sentence>,
}

/// A whole execution.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its steps.
    pub steps: Vec<StepView>,
    /// The threads' names, by number.
    pub names: Vec<String>,
    /// The steps as events, each of which takes [`STEP_NS`](crate::trace::STEP_NS).
    pub events: Vec<Event>,
    /// What the events' objects are called.
    pub objects: Vec<ObjectInfo>,
}

impl std::fmt::Debug for Replay {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            formatter,
            "Replay at {} of {}",
            self.position,
            self.turns.len()
        )
    }
}

impl Replay {
    /// Of a program under a schedule; an error says what is wrong with the schedule. It may be as
    /// long as the schedule of a run that was followed.
    pub fn new(
        program: Arc<Program>,
        options: ExploreOptions,
        schedule: &str,
    ) -> Result<Self, String> {
        let wanted = schedule::decode(schedule)?;
        let given = wanted.len().min(MOST_STEPS) as u32;
        let options = ExploreOptions {
            most_steps: options.most_steps.max(given),
            ..options
        };
        let ground = Ground::new(program, &run_options(&options), options.most_choices);
        let observed = Observed::new(ground.program(), ground.execution());
        let mut replay = Self {
            options,
            ground,
            observed,
            turns: Vec::new(),
            position: 0,
            silent: None,
        };
        replay.follow(&wanted)?;
        replay.go_to(0);
        Ok(replay)
    }

    /// Carries out the turns, and what follows by itself.
    fn follow(&mut self, wanted: &[Turn]) -> Result<(), String> {
        self.ground.reset();
        self.turns.clear();
        let mut enabled = Vec::new();
        while !self.ground.is_too_long(self.options.most_steps as usize) {
            self.ground.enabled(&mut enabled);
            let at = self.turns.len();
            let last = self.turns.last().map(|turn| turn.thread);
            let Some(first) = enabled.first() else {
                if at < wanted.len() {
                    return Err(misfit(at));
                }
                break;
            };
            let turn = match wanted.get(at) {
                Some(turn) => *turn,
                None => Turn {
                    thread: last
                        .filter(|last| self.is_enabled(*last))
                        .or_else(|| Some(self.ground.lane(*first)? as u16))
                        .unwrap_or(0),
                    choice: 0,
                },
            };
            if !self.is_enabled(turn.thread) {
                return Err(misfit(at));
            }
            let thread = self.ground.thread(usize::from(turn.thread));
            self.ground.step(thread, turn.choice);
            self.turns.push(turn);
            if self.ground.is_full() {
                return Err(String::from(
                    "The program needs more memory than a replay has. Make its data smaller.",
                ));
            }
        }
        self.position = self.turns.len();
        Ok(())
    }

    fn is_enabled(&self, lane: u16) -> bool {
        let lane = usize::from(lane);
        lane < self.ground.execution().lanes.len()
            && self.ground.is_enabled(self.ground.thread(lane))
    }

    /// Steps of the whole execution.
    pub fn length(&self) -> usize {
        self.turns.len()
    }

    /// How many steps each thread takes, in the order of starts; and whether the execution was cut.
    pub fn steps_by_thread(&mut self) -> (Vec<u32>, bool) {
        self.go_to(self.turns.len());
        let mut counts = vec![0; self.ground.execution().lanes.len()];
        for turn in &self.turns {
            counts[usize::from(turn.thread)] += 1;
        }
        let is_cut = self.ground.is_too_long(self.options.most_steps as usize);
        (counts, is_cut)
    }

    /// Steps that have been taken.
    pub fn position(&self) -> usize {
        self.position
    }

    /// Goes to a position, or to the end if there is no such position.
    pub fn go_to(&mut self, position: usize) {
        let position = position.min(self.turns.len());
        if position < self.position {
            self.ground.reset();
            self.position = 0;
        }
        while self.position < position {
            let turn = self.turns[self.position];
            let lane = usize::from(turn.thread);
            if self.position + 1 == position {
                let execution = self.ground.execution();
                let is_silent = execution.footprint(lane).is_empty();
                self.silent = is_silent.then(|| plan(execution, lane));
            }
            let thread = self.ground.thread(lane);
            self.ground.step(thread, turn.choice);
            self.position += 1;
        }
    }

    /// The next position, in a direction, at which another thread takes over.
    pub fn next_switch(&self, forward: bool) -> usize {
        let switches = |at: &usize| self.turns[*at].thread != self.turns[*at - 1].thread;
        let length = self.turns.len();
        if forward {
            (self.position + 1..length).find(switches).unwrap_or(length)
        } else {
            (1..self.position.min(length))
                .rev()
                .find(switches)
                .unwrap_or(0)
        }
    }

    /// The next position, in a direction, before a step of a thread.
    pub fn next_of(&self, thread: u16, forward: bool) -> Option<usize> {
        let is_its = |at: &usize| self.turns[*at].thread == thread;
        if forward {
            (self.position + 1..self.turns.len()).find(is_its)
        } else {
            (0..self.position).rev().find(is_its)
        }
    }

    /// Lets another thread take the next step: what follows is the execution in which threads go on
    /// by themselves from there. An error says why it can't.
    pub fn branch(&mut self, thread: u16, choice: u32) -> Result<(), String> {
        let mut turns = self.turns[..self.position].to_vec();
        let position = self.position;
        if !self.is_enabled(thread) {
            return Err(String::from("This thread can't go on here."));
        }
        turns.push(Turn { thread, choice });
        self.follow(&turns)?;
        self.go_to(position + 1);
        Ok(())
    }

    /// The schedule of the whole execution, as a string.
    pub fn schedule(&self) -> String {
        schedule::encode(&self.turns)
    }

    /// Everything as it is at this position.
    pub fn snapshot(&self) -> Snapshot {
        let execution = self.ground.execution();
        let world = &execution.state.world;
        let last = self.last_step();
        let globals = world.program.modules.last();
        let mut slots: Vec<_> = globals.iter().flat_map(|module| &module.slots).collect();
        slots.sort_by_key(|(_, slot)| **slot);
        let globals = slots
            .into_iter()
            .filter(|(name, _)| !name.starts_with("__"))
            .filter_map(|(name, slot)| {
                Some((name.to_string(), show(world, &world.global(*slot))?))
            });
        Snapshot {
            position: self.position as u32,
            length: self.turns.len() as u32,
            last,
            threads: (0..execution.lanes.len())
                .map(|lane| self.thread(lane))
                .collect(),
            globals: globals.collect(),
            objects: self.objects(),
            output: execution.state.written(),
        }
    }

    /// What threads synchronize on and in which state it is, whether globals lead to it or only
    /// what the threads' functions hold.
    fn objects(&self) -> Vec<(Sentence, Sentence)> {
        let execution = self.ground.execution();
        let world = &execution.state.world;
        let mut found = BTreeMap::new();
        let mut visit = |value: &Value| {
            let object = match value {
                Value::Lock(lock) => lock.identity.object,
                Value::Primitive(primitive) => primitive.object(),
                _ => return,
            };
            if let Entry::Vacant(place) = found.entry(object)
                && let Some(state) = object_state(execution, value)
            {
                place.insert(state);
            }
        };
        world.each_named(&mut |value, _| visit(value));
        for lane in &execution.lanes {
            for value in lane.machine().values() {
                world.each_within(value, &mut visit);
            }
        }
        let infos = execution.state.objects();
        let mut objects: Vec<(Sentence, Sentence)> = found
            .into_iter()
            .map(|(object, state)| (name_among(&infos, object), state))
            .collect();
        objects.sort_by_cached_key(|(name, _)| name.to_string());
        objects
    }

    fn thread(&self, lane: usize) -> ThreadView {
        let execution = self.ground.execution();
        let world = &execution.state.world;
        let (function, variables) = execution.lanes[lane].machine().variables(world);
        let variables = variables
            .into_iter()
            .filter(|(name, _)| !name.starts_with('.'))
            .filter_map(|(name, value)| Some((name.to_string(), show(world, &value)?)));
        ThreadView {
            thread: lane as u16,
            name: thread_name(execution, lane),
            line: execution.lanes[lane].line,
            function: function.to_string(),
            is_enabled: self.ground.is_enabled(self.ground.thread(lane)),
            has_ended: !execution.is_alive(lane),
            next: plan(execution, lane),
            choices: execution.choices(lane),
            variables: if &*function == "<module>" {
                Vec::new()
            } else {
                variables.collect()
            },
        }
    }

    /// The step that has led here.
    fn last_step(&self) -> Option<StepView> {
        let execution = self.ground.execution();
        self.ground
            .steps()
            .last()
            .map(|Taken { step, line, .. }| StepView {
                thread: step.number,
                line: *line,
                deed: match &self.silent {
                    Some(plan) => plan.clone(),
                    None => deeds(execution, &step.footprint),
                },
                kind: step_kind(step.footprint.accesses()),
            })
    }

    /// The step that leads from a position to the next.
    pub fn step_at(&mut self, position: usize) -> Option<StepView> {
        self.go_to(position + 1);
        (self.position == position + 1).then(|| self.last_step())?
    }

    /// All of the execution. Afterwards it stands at its end.
    pub fn tell(&mut self) -> Told {
        self.go_to(0);
        let mut chronicle = Chronicle::new(self.ground.execution());
        let mut steps = Vec::with_capacity(self.length());
        while let Some(turn) = self.turns.get(self.position) {
            let lane = usize::from(turn.thread);
            chronicle.before(self.ground.execution(), lane);
            self.go_to(self.position + 1);
            steps.extend(self.last_step());
            chronicle.after(self.ground.execution(), lane);
        }
        let (events, places) = chronicle.finish();
        let execution = self.ground.execution();
        let mut objects = execution.state.objects();
        objects.extend(places);
        Told {
            steps,
            names: (0..execution.lanes.len())
                .map(|lane| thread_name(execution, lane))
                .collect(),
            events,
            objects,
        }
    }

    /// The first position at which a target is reached.
    pub fn reaches(&mut self, target: &Target) -> Option<usize> {
        let before = self.position;
        let found = (0..=self.length()).find(|position| {
            self.go_to(*position);
            target.is_reached(&self.ground)
        });
        self.go_to(before);
        found
    }

    /// Whether a target is reached here.
    pub fn has_reached(&self, target: &Target) -> bool {
        target.is_reached(&self.ground)
    }

    /// The schedule of the steps that have been taken, as a string.
    pub fn schedule_so_far(&self) -> String {
        schedule::encode(&self.turns[..self.position])
    }

    /// What the whole execution comes to: the observed values, the output, tracebacks, and how it
    /// ends.
    pub fn result(&mut self) -> ReplayResult {
        let position = self.position;
        self.go_to(self.turns.len());
        let is_cut = self.ground.is_too_long(self.options.most_steps as usize);
        let execution = self.ground.execution();
        let seen = self.observed.look(execution, is_cut);
        let mut findings = super::findings::of(execution, &seen, self.ground.steps());
        findings.extend(super::findings::races(execution, self.ground.steps()));
        let result = ReplayResult {
            values: seen
                .values
                .iter()
                .map(|(name, value)| (name.to_string(), value.clone()))
                .collect(),
            output: seen.output,
            errors: seen.errors,
            end: seen.end.into(),
            status: seen.status,
            has_error: findings.iter().any(|found| found.kind.is_error()),
            findings: findings.into_iter().map(|found| found.sentence).collect(),
        };
        self.go_to(position);
        result
    }
}

fn misfit(at: usize) -> String {
    format!(
        "The schedule does not fit this program: its step {} can't be taken.",
        at + 1
    )
}
