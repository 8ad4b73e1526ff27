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
use crate::machine::world::World;
use crate::machine::{Machine, Step};
use crate::program::Program;
use crate::run::Options;
use crate::run::state::{Control, State};

/// Instructions between two visible operations after which a thread is looked at: is it lost in a
/// loop, or only computing for long?
const MOST_INSTRUCTIONS: u32 = 2_000_000;

/// The same before the first thread starts, which happens once.
const MOST_INSTRUCTIONS_ALONE: u32 = 200_000_000;

/// Instructions within which a thread that is lost comes back to the same state.
const CIRCLE_INSTRUCTIONS: u32 = 2_000;

/// Places that are remembered to notice that a thread comes back to one.
const MOST_SEEN: usize = 64;

/// Steps without news after which the states of all threads are compared.
const SUSPICIOUS_STEPS: u32 = 64;

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
        match footprint.effect() {
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
        lane.machine.swap_caches(caches);
        loop {
            touches.clear();
            let (step, stopped) = match contended {
                Some(contended) => {
                    let mut watch = Watch {
                        contended,
                        touches: &mut *touches,
                        permitted: std::mem::take(&mut permitted),
                        stopped: false,
                    };
                    let step =
                        lane.machine
                            .run_visibly(&state.world, MOST_INSTRUCTIONS, &mut watch);
                    (step, watch.stopped)
                }
                None => (
                    lane.machine
                        .run(&state.world, MOST_INSTRUCTIONS_ALONE, &mut Alone),
                    false,
                ),
            };
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

    /// A thread that comes back to a state in which it was, without news in between, does so for
    /// ever: it is not run again until something changes.
    fn look_for_circles(&mut self, number: usize) {
        #[cfg(test)]
        if self.stops_everywhere {
            return;
        }
        let (changes, news) = (self.changes, self.news);
        let lane = &mut self.lanes[number];
        if matches!(
            lane.next,
            Next::Gone | Next::Lost | Next::Computing | Next::End(_)
        ) {
            return;
        }
        if lane.seen_at != news {
            lane.seen.clear();
            lane.seen_at = news;
            lane.holding = None;
        }
        let position = lane.machine.position();
        let state = if lane.seen.iter().any(|(place, _)| *place == position) {
            lane.machine.fingerprint()
        } else {
            0
        };
        if state != 0 && lane.seen.contains(&(position, state)) {
            // Others may wait for what it holds, so it stops where it holds nothing, if there is
            // such a place on its way round.
            if lane.holds == 0 || lane.holding == Some((position, state)) {
                lane.spins_since = Some(changes);
            } else {
                lane.holding.get_or_insert((position, state));
            }
        } else {
            lane.holding = None;
            lane.seen.push((position, state));
            if lane.seen.len() > MOST_SEEN {
                lane.seen.remove(0);
            }
        }
        if self.quiet_steps > SUSPICIOUS_STEPS && lane.spins_since.is_some() {
            let lanes = self.lanes.iter();
            let states = lanes.map(|lane| lane.machine.fingerprint());
            let state = states.fold(number as u64, |sum, one| sum.rotate_left(7) ^ one);
            self.is_livelock = self.circle.contains(&state);
            self.circle.push(state);
        }
    }

    /// What is known of a thread.
    pub(super) fn control(&self, lane: usize) -> &Control {
        &self.lanes[lane].control
    }
}

/// Whether a thread that does nothing visible comes back to the very state in which it is.
fn is_circling(machine: &mut Machine, world: &World, contended: &Contended) -> bool {
    let begun = machine.fingerprint();
    let mut touches = Vec::new();
    for _ in 0..CIRCLE_INSTRUCTIONS {
        let mut watch = Watch {
            contended,
            touches: &mut touches,
            permitted: false,
            stopped: false,
        };
        let step = machine.run_visibly(world, 1, &mut watch);
        if watch.stopped || !matches!(step, Step::Spent) {
            return false;
        }
        if machine.fingerprint() == begun {
            return true;
        }
    }
    false
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
            holding: None,
        }
    }

    /// The thread's machine, to look into its frames.
    pub(super) fn machine(&self) -> &Machine {
        &self.machine
    }
}
