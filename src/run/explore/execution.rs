//! One execution of a program under somebody else's control, one visible step at a time.
//!
//! A thread stands before its next *visible* operation: a request, or an instruction that touches
//! what other threads can see. [`Execution::step`] lets it take place and runs the thread up to its
//! next one. Nothing is ever waited for: an operation that would have to wait is not enabled, and
//! one with a timeout gives up when it is chosen at such a moment. Clocks are virtual, one for each
//! thread, so that reading them depends on nobody.
//!
//! Invariant: what an execution hands out is plain data. Its values may be put back to an earlier
//! state at any time between two steps.

mod circles;
#[cfg(test)]
mod everywhere;
mod outlook;
mod perform;

use std::sync::Arc;

use super::dependency::{Access, Effect, Footprint};
use super::virtual_time::Virtual;
use crate::machine::cache::Caches;
use crate::machine::contended::Contended;
use crate::machine::exception::Exception;
use crate::machine::request::{Brief, Host, Random, Request};
use crate::machine::value::Value;
use crate::machine::visible::{Site, Space, Touch};
use crate::machine::{Machine, Step};
use crate::program::Program;
use crate::run::Options;
use crate::run::state::{Control, State};
use circles::is_circling;

/// Instructions between two visible operations after which a thread is looked at: is it lost in a
/// loop, or only computing for long?
const MOST_INSTRUCTIONS: u32 = 2_000_000;

/// The same before the first thread starts, which happens once.
const MOST_INSTRUCTIONS_ALONE: u32 = 200_000_000;

/// See the module.
pub(super) struct Execution {
    contended: Option<Contended>,
    pub(super) lanes: Vec<Lane>,
    /// Goes up when something changes that a thread may be waiting for in a loop.
    changes: u64,
    /// Goes up when it is more than who holds which lock.
    news: u64,
    /// Steps since then.
    pub(super) quiet_steps: u32,
    /// The states of all threads since then, once there are suspiciously many.
    circle: Vec<u64>,
    /// All threads go round in circles for ever.
    pub(super) is_livelock: bool,
    /// Daemons have been started.
    has_daemons: bool,
    touches: Vec<Touch>,
    /// Of all threads.
    caches: Caches,
    /// Random numbers are drawn from all of a range no larger than this.
    most_choices: u32,
    /// See [`stop_everywhere`](Self::stop_everywhere).
    #[cfg(test)]
    stops_everywhere: bool,
    /// Last: the objects that nobody counts are freed with it.
    pub(super) state: State,
}

/// A thread.
pub(super) struct Lane {
    machine: Machine,
    control: Arc<Control>,
    pub(super) next: Next,
    /// 1-based line of `next`.
    pub(super) line: u32,
    /// Which child of which thread it is, the same in every execution.
    pub(super) path: u64,
    children: u64,
    time: Virtual,
    /// Where it stood since the last news, and in which state if it came there again.
    seen: Vec<(u64, u64)>,
    /// The number of the news for which `seen` holds.
    seen_at: u64,
    /// The value of `changes` at which it was found to go round in circles.
    pub(super) spins_since: Option<u64>,
    /// How many locks and permits it has taken and not given back.
    holds: u32,
    /// The semaphores of these permits.
    permits: Vec<u32>,
    /// How often the program has asked for the time or a random number here, which never come again.
    looks: u32,
    /// Where it was when it had gone round and held something.
    holding: Option<(u64, u64)>,
}

/// What a thread does next.
pub(super) enum Next {
    /// An instruction that touches memory.
    Touch(Footprint),
    /// A request; `true`: it has begun to wait.
    Request(Box<Request>, bool),
    /// It ends.
    End(Option<Box<Exception>>),
    /// It has ended.
    Gone,
    /// It goes round in a circle and does nothing visible any more.
    Lost,
    /// It computes, for longer than an execution may take.
    Computing,
}

/// What a step did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Did {
    pub(super) footprint: Footprint,
    pub(super) line: u32,
    /// The path of a thread that it has started.
    pub(super) started: Option<u64>,
    /// Whether the thread had gone round in circles until others changed something.
    pub(super) was_spinning: bool,
}

/// Answers a machine that is run visibly.
struct Watch<'run> {
    contended: &'run Contended,
    touches: &'run mut Vec<Touch>,
    /// The next visible instruction is the one that was chosen.
    permitted: bool,
    stopped: bool,
}

impl Host for Watch<'_> {
    fn records(&self) -> bool {
        false
    }

    fn try_now(&mut self, _: &Value, _: Brief, _: u32, _: u32) -> bool {
        false
    }

    fn stops_before(&mut self, site: &Site<'_>) -> bool {
        if !std::mem::take(&mut self.permitted) {
            site.touches(self.contended, self.touches);
            if !self.touches.is_empty() {
                self.stopped = true;
                return true;
            }
        }
        false
    }
}

/// Before the first thread starts, nobody can see anything.
struct Alone;

impl Host for Alone {
    fn records(&self) -> bool {
        false
    }

    fn try_now(&mut self, _: &Value, _: Brief, _: u32, _: u32) -> bool {
        false
    }
}

impl Execution {
    /// A program whose main thread stands before the start of the first thread, or its own end.
    pub(super) fn new(program: Arc<Program>, options: &Options, most_choices: u32) -> Self {
        let state = State::new(program, options, 0);
        let main = state.main();
        let mut execution = Self {
            contended: None,
            lanes: vec![Lane::new(main.machine, main.control, 0, 0)],
            changes: 0,
            news: 0,
            quiet_steps: 0,
            circle: Vec::new(),
            is_livelock: false,
            has_daemons: false,
            touches: Vec::new(),
            caches: Caches::default(),
            most_choices,
            #[cfg(test)]
            stops_everywhere: false,
            state,
        };
        execution.advance(0, false);
        execution.begin_sharing();
        execution
    }

    /// The contended names are known, and shared objects marked, from the first start on.
    fn begin_sharing(&mut self) {
        if self.contended.is_none() {
            let program = &self.state.world.program;
            let at = self.lanes[0].machine.module_position(program);
            let contended = Contended::of(program, at);
            self.state
                .world
                .share_globals(|slot| contended.is_used(slot));
            self.state.world.immortals().seal();
            self.caches.settle(program.functions.len());
            self.contended = Some(contended);
        }
    }

    /// Forgets what it has learned about classes, which does not hold for another execution.
    pub(super) fn forget_classes(&mut self) {
        self.caches.clear();
    }

    /// Whether the program has come to its end.
    pub(super) fn is_over(&self) -> bool {
        self.state.is_over()
    }

    /// Whether a thread computes for so long that what comes after it is not explored.
    pub(super) fn is_too_long(&self) -> bool {
        let mut lanes = self.lanes.iter();
        lanes.any(|lane| matches!(lane.next, Next::Computing))
    }

    /// Whether a thread has not come to its end.
    pub(super) fn is_alive(&self, lane: usize) -> bool {
        !matches!(self.lanes[lane].next, Next::Gone)
    }

    /// Whether threads that could go on do so in circles.
    pub(super) fn spins(&self) -> bool {
        self.is_livelock
            || self.lanes.iter().any(|lane| {
                matches!(lane.next, Next::Lost) || lane.spins_since == Some(self.changes)
            })
    }

    /// Whether a thread goes round in circles until others change something.
    pub(super) fn is_spinning(&self, lane: usize) -> bool {
        matches!(self.lanes[lane].next, Next::Lost)
            || self.lanes[lane].spins_since == Some(self.changes)
            || self.is_livelock && self.is_enabled(lane)
    }

    /// Lets a thread's next operation take place, and runs it up to the next one.
    pub(super) fn step(&mut self, lane: usize, choice: u32) -> Did {
        let footprint = self.footprint(lane);
        let mut did = Did {
            footprint,
            line: self.lanes[lane].line,
            started: None,
            was_spinning: self.lanes[lane].spins_since.take().is_some(),
        };
        self.quiet_steps += 1;
        let holds = &mut self.lanes[lane].holds;
        *holds = holds.saturating_add_signed(footprint.taken());
        match self.effect(lane, &footprint) {
            Effect::None => {}
            Effect::Change => self.changes += 1,
            Effect::News => {
                self.changes += 1;
                self.news += 1;
                self.quiet_steps = 0;
                self.circle.clear();
            }
        }
        let next = std::mem::replace(&mut self.lanes[lane].next, Next::Gone);
        match next {
            Next::Touch(_) => self.advance(lane, true),
            Next::Request(request, begun) => {
                let stays = self.perform(lane, request, begun, choice, &mut did);
                if !stays {
                    self.advance(lane, false);
                }
            }
            Next::End(exception) => self.end(lane, exception),
            Next::Gone | Next::Lost | Next::Computing => {
                unreachable!("such threads are not enabled")
            }
        }
        self.look_for_circles(lane);
        did
    }

    /// Runs a thread up to its next visible operation.
    fn advance(&mut self, lane: usize, permitted: bool) {
        #[cfg(test)]
        if self.stops_everywhere {
            return self.advance_by_one(lane, permitted);
        }
        let Self {
            state,
            contended,
            lanes,
            touches,
            caches,
            ..
        } = self;
        let lane = &mut lanes[lane];
        let mut permitted = permitted;
        let mut budget = match contended {
            Some(_) => MOST_INSTRUCTIONS,
            None => MOST_INSTRUCTIONS_ALONE,
        };
        lane.machine.swap_caches(caches);
        loop {
            touches.clear();
            let before = lane.machine.steps;
            let (step, stopped) = match contended {
                Some(contended) => {
                    let mut watch = Watch {
                        contended,
                        touches: &mut *touches,
                        permitted: std::mem::take(&mut permitted),
                        stopped: false,
                    };
                    let step = lane.machine.run_visibly(&state.world, budget, &mut watch);
                    (step, watch.stopped)
                }
                None => (lane.machine.run(&state.world, budget, &mut Alone), false),
            };
            budget = budget.saturating_sub((lane.machine.steps - before) as u32);
            lane.next = match step {
                Step::Spent if stopped => {
                    let mut footprint = Footprint::default();
                    // Of too many, only places in memory may be left out.
                    touches.sort_by_key(|touch| {
                        !matches!(
                            touch.space,
                            Space::Primitive | Space::Thread | Space::Threads
                        )
                    });
                    for touch in touches.iter() {
                        footprint.add(Access::of(*touch));
                    }
                    Next::Touch(footprint)
                }
                Step::Spent => {
                    let is_circling = contended.as_ref().is_some_and(|contended| {
                        is_circling(&mut lane.machine, &state.world, contended)
                    });
                    if is_circling {
                        Next::Lost
                    } else {
                        Next::Computing
                    }
                }
                Step::Request(Request::Clock(clock)) => {
                    let waits = lane.machine.waits(&state.world.program);
                    lane.looks += u32::from(!waits);
                    let value = lane.time.read(clock);
                    lane.machine.answer(&state.world, value);
                    continue;
                }
                Step::Request(request) => {
                    if let Request::Random(Random::Shuffle(list)) = &request {
                        lane.machine.identify(list);
                    }
                    Next::Request(Box::new(request), false)
                }
                Step::Ended(result) => Next::End(result.err()),
            };
            break;
        }
        lane.machine.swap_caches(caches);
        lane.line = match lane.next {
            Next::Touch(_) => lane.machine.line_ahead(&state.world),
            _ => lane.machine.line(&state.world),
        };
    }

    /// What is known of a thread.
    pub(super) fn control(&self, lane: usize) -> &Control {
        &self.lanes[lane].control
    }
}

impl Lane {
    fn new(machine: Machine, control: Arc<Control>, path: u64, now_ns: u64) -> Self {
        Self {
            time: Virtual::new(now_ns, path),
            machine,
            control,
            next: Next::Gone,
            line: 0,
            path,
            children: 0,
            seen: Vec::new(),
            seen_at: 0,
            spins_since: None,
            holds: 0,
            permits: Vec::new(),
            looks: 0,
            holding: None,
        }
    }

    /// The thread's machine, to look into its frames.
    pub(super) fn machine(&self) -> &Machine {
        &self.machine
    }
}
