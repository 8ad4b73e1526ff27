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

use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::dependency::{Access, Action, Effect, Footprint};
use super::virtual_time::Virtual;
use crate::machine::cache::Caches;
use crate::machine::contended::Contended;
use crate::machine::exception::{Exception, Kind, raise};
use crate::machine::heap::Ref;
use crate::machine::primitive::{self, Object, Operation};
use crate::machine::request::{Host, Patience, Random, Request};
use crate::machine::value::{Thread, Value};
use crate::machine::visible::{Site, Space, Touch};
use crate::machine::{Machine, Step};
use crate::program::Program;
use crate::run::Options;
use crate::run::answers::Requester;
use crate::run::operations;
use crate::run::outcome::Stream;
use crate::run::recorder::Recorder;
use crate::run::state::{Control, State};

/// Instructions between two visible operations after which a thread counts as lost in a loop.
const MOST_INSTRUCTIONS: u32 = 2_000_000;

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
    touches: Vec<Touch>,
    /// Of all threads.
    caches: Caches,
    /// Random numbers are drawn from all of a range no larger than this.
    most_choices: u32,
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
    /// It does nothing visible any more.
    Lost,
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

    fn try_now(&mut self, _: &Value, _: bool, _: u32, _: u32) -> bool {
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

    fn try_now(&mut self, _: &Value, _: bool, _: u32, _: u32) -> bool {
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
            touches: Vec::new(),
            caches: Caches::default(),
            most_choices,
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
            self.contended = Some(contended);
        }
    }

    /// Whether the program has come to its end.
    pub(super) fn is_over(&self) -> bool {
        self.state.is_over()
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

    /// Whether a thread's next operation could take place now.
    pub(super) fn is_enabled(&self, lane: usize) -> bool {
        let lane = &self.lanes[lane];
        if lane.spins_since == Some(self.changes) {
            return false;
        }
        match &lane.next {
            Next::Gone | Next::Lost => false,
            Next::Touch(_) | Next::End(_) => true,
            Next::Request(request, begun) => self.is_possible(request, *begun, lane),
        }
    }

    fn is_possible(&self, request: &Request, begun: bool, lane: &Lane) -> bool {
        match request {
            Request::Operate(operation) => {
                operation.patience != Patience::Endless
                    || begins_to_wait(operation) && !begun
                    || can_take_place(operation, lane.control.number)
            }
            Request::Join { thread, patience } => {
                *patience != Patience::Endless || thread.completion.is_done()
            }
            _ => true,
        }
    }

    /// Whether a thread waits for others, with no end to it.
    pub(super) fn is_blocked(&self, lane: usize) -> bool {
        matches!(self.lanes[lane].next, Next::Request(..)) && !self.is_enabled(lane)
    }

    /// Among how many values a thread's next operation chooses.
    pub(super) fn choices(&self, lane: usize) -> u32 {
        match &self.lanes[lane].next {
            Next::Request(request, _) => match &**request {
                Request::Random(random) => self.choices_of(random),
                _ => 1,
            },
            _ => 1,
        }
    }

    fn choices_of(&self, random: &Random) -> u32 {
        let count = match random {
            Random::Below { count, .. } => *count,
            Random::Choice(items) => items.len() as u64,
            Random::Bits(bits) if *bits < 16 => 1 << bits,
            _ => return 1,
        };
        if count <= u64::from(self.most_choices) {
            count as u32
        } else {
            1
        }
    }

    /// What a thread's next operation would do if it took place now.
    pub(super) fn footprint(&self, lane: usize) -> Footprint {
        let lane = &self.lanes[lane];
        match &lane.next {
            Next::Touch(footprint) => *footprint,
            Next::Request(request, begun) => self.footprint_of(request, *begun, lane),
            Next::End(_) => {
                let mut footprint = Footprint::one(Access {
                    space: Space::Thread,
                    object: lane.control.thread.identity.object,
                    key: 0,
                    action: Action::End,
                    frees: 0,
                });
                // What daemons print before the end is printed, and nothing after it.
                let has_daemons = self.lanes.iter().any(|other| {
                    !matches!(other.next, Next::Gone)
                        && other.control.thread.daemon.load(Ordering::Relaxed)
                });
                if has_daemons {
                    footprint.add(console());
                }
                footprint
            }
            Next::Gone | Next::Lost => Footprint::default(),
        }
    }

    fn footprint_of(&self, request: &Request, begun: bool, lane: &Lane) -> Footprint {
        let thread = |thread: &Ref<Thread>, action| {
            Footprint::one(Access {
                space: Space::Thread,
                object: thread.identity.object,
                key: 0,
                action,
                frees: 0,
            })
        };
        match request {
            Request::Operate(operation) => {
                let mut access = Access::primitive(
                    operation.object.id(),
                    self.action(operation, begun, lane.control.number),
                );
                access.frees = self.frees(operation, access.action);
                Footprint::one(access)
            }
            Request::Start { thread: which, .. } => thread(which, Action::Start),
            Request::Join {
                thread: which,
                patience,
            } => match (which.completion.is_done(), patience) {
                (true, Patience::Endless) => thread(which, Action::Join),
                (true, _) => thread(which, Action::TryJoin),
                (false, _) => thread(which, Action::FailJoin),
            },
            Request::Write { .. } => Footprint::one(console()),
            _ => Footprint::default(),
        }
    }

    /// What an operation on a primitive would be now.
    fn action(&self, operation: &Operation, begun: bool, thread: u16) -> Action {
        use primitive::{Action as A, State as S};
        let waits = operation.patience == Patience::Endless;
        let possible = can_take_place(operation, thread);
        let among = |endless, tried, failed| match (possible, waits) {
            // It can't take place before it is possible.
            (_, true) => endless,
            (true, false) => tried,
            (false, false) => failed,
        };
        let state = match &operation.object {
            Object::Lock(_) => None,
            Object::Primitive(primitive) => Some(&primitive.state),
        };
        match (operation.action, state) {
            (A::Acquire, Some(S::Semaphore { .. })) => {
                among(Action::Take, Action::TryTake, Action::Fail)
            }
            (A::Acquire | A::AcquireAll(_), _) => {
                among(Action::Acquire, Action::TryAcquire, Action::Fail)
            }
            (A::Release | A::ReleaseAll, _) => Action::Release,
            (A::Give(_), _) => Action::Give,
            (A::Enqueue, _) => Action::Enqueue,
            (A::Notify(_), _) => Action::Notify,
            (A::Wait { .. }, Some(S::Event(event))) if !begun => {
                if event.is_set() || operation.patience == Patience::None {
                    Action::Look
                } else {
                    Action::Await
                }
            }
            (A::Wait { .. } | A::Depart(_), _) => {
                let late = if matches!(operation.action, A::Depart(_)) {
                    Action::Break
                } else {
                    Action::TimeOut
                };
                among(Action::Pass, Action::TryPass, late)
            }
            (A::Set, _) => Action::Set,
            (A::Clear, _) => Action::Clear,
            (A::Arrive, _) => Action::Arrive,
            (A::Finish { .. } | A::Reset | A::Abort, _) => Action::Break,
        }
    }

    /// The threads that an operation lets go on; see [`Access::frees`].
    fn frees(&self, operation: &Operation, action: Action) -> u64 {
        let Object::Primitive(target) = &operation.object else {
            return 0;
        };
        let bit = |thread: u16| 1_u64 << (u32::from(thread) % 64);
        match (&target.state, action) {
            (primitive::State::Semaphore { permits, .. }, Action::Give) => {
                u64::from(permits.permits() > 0)
            }
            (primitive::State::Waiters(queue), Action::Notify) => {
                let primitive::Action::Notify(count) = operation.action else {
                    return 0;
                };
                let waiting = queue.waiting().into_iter().take(count);
                waiting.map(bit).fold(0, |all, one| all | one)
            }
            (_, Action::Set | Action::Arrive | Action::Break) => {
                let waits = |lane: &&Lane| {
                    matches!(&lane.next, Next::Request(request, true)
                        if matches!(&**request, Request::Operate(other)
                            if other.object.id() == operation.object.id()))
                };
                let waiting = self.lanes.iter().filter(waits);
                waiting
                    .map(|lane| bit(lane.control.number))
                    .fold(0, |all, one| all | one)
            }
            _ => 0,
        }
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
                let has_begun = self.perform(lane, request, begun, choice, &mut did);
                if !has_begun {
                    self.advance(lane, false);
                }
            }
            Next::End(exception) => self.end(lane, exception),
            Next::Gone | Next::Lost => unreachable!("such threads are not enabled"),
        }
        self.look_for_circles(lane);
        did
    }

    /// Answers a request; `true`: the thread has only begun to wait.
    fn perform(
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
                let value = lane.time.draw(random.clone(), is_chosen.then_some(choice));
                lane.machine.answer(&self.state.world, value);
            }
            Request::Clock(_) | Request::Report { .. } => {
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
                self.lanes
                    .push(Lane::new(runnable.machine, runnable.control, path, now));
                let child = self.lanes.len() - 1;
                self.advance(child, false);
                Some(path)
            }
            Err(sentence) => {
                thread.started.store(false, Ordering::Relaxed);
                self.state.note(sentence);
                if let Err(exception) = raise::<()>(Kind::RuntimeError, "can't start new thread") {
                    parent.machine.fail(exception);
                }
                None
            }
        }
    }

    fn end(&mut self, lane: usize, exception: Option<Box<Exception>>) {
        let result = exception.map_or(Ok(()), Err);
        let mut recorder = Recorder::new(&self.state.recording, 0);
        let lane = &mut self.lanes[lane];
        // As a runner sees it: the machine stays in its lane.
        self.state
            .finish(&lane.control, lane.machine.steps, result, &mut recorder);
    }

    /// Runs a thread up to its next visible operation.
    fn advance(&mut self, lane: usize, permitted: bool) {
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
                        .run(&state.world, MOST_INSTRUCTIONS, &mut Alone),
                    false,
                ),
            };
            lane.next = match step {
                Step::Spent if stopped => {
                    let mut footprint = Footprint::default();
                    for touch in touches.iter() {
                        footprint.add(Access::of(*touch));
                    }
                    Next::Touch(footprint)
                }
                Step::Spent => Next::Lost,
                Step::Request(Request::Clock(clock)) => {
                    let value = lane.time.read(clock);
                    lane.machine.answer(&state.world, value);
                    continue;
                }
                Step::Request(Request::Report { exception }) => {
                    state.report_death(&lane.control, &exception);
                    lane.machine.answer(&state.world, Value::None);
                    continue;
                }
                Step::Request(request) => Next::Request(Box::new(request), false),
                Step::Ended(result) => Next::End(result.err()),
            };
            break;
        }
        lane.machine.swap_caches(caches);
        lane.line = lane.machine.line(&state.world);
    }

    /// A thread that comes back to a state in which it was, without news in between, does so for
    /// ever: it is not run again until something changes.
    fn look_for_circles(&mut self, number: usize) {
        let (changes, news) = (self.changes, self.news);
        let lane = &mut self.lanes[number];
        if matches!(lane.next, Next::Gone | Next::Lost | Next::End(_)) {
            return;
        }
        if lane.seen_at != news {
            lane.seen.clear();
            lane.seen_at = news;
        }
        let position = lane.machine.position();
        let state = if lane.seen.iter().any(|(place, _)| *place == position) {
            lane.machine.fingerprint(lane.machine.steps)
        } else {
            0
        };
        if state != 0 && lane.seen.contains(&(position, state)) {
            lane.spins_since = Some(changes);
        } else {
            lane.seen.push((position, state));
            if lane.seen.len() > MOST_SEEN {
                lane.seen.remove(0);
            }
        }
        if self.quiet_steps > SUSPICIOUS_STEPS && lane.spins_since.is_some() {
            let states = self
                .lanes
                .iter()
                .map(|lane| lane.machine.fingerprint(lane.machine.steps));
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
        }
    }

    /// The thread's machine, to look into its frames.
    pub(super) fn machine(&self) -> &Machine {
        &self.machine
    }
}

fn console() -> Access {
    Access {
        space: Space::Primitive,
        object: 0,
        key: 0,
        action: Action::Print,
        frees: 0,
    }
}

/// Whether an operation's first attempt leaves word that somebody waits, which others can see.
fn begins_to_wait(operation: &Operation) -> bool {
    let Object::Primitive(target) = &operation.object else {
        return false;
    };
    match (&target.state, operation.action) {
        (primitive::State::Event(event), primitive::Action::Wait { .. }) => {
            !event.is_set() && operation.patience != Patience::None
        }
        (primitive::State::Barrier(barrier), primitive::Action::Arrive) => {
            barrier.rounds.can_arrive()
        }
        _ => false,
    }
}

/// Whether an operation would be done now, for this thread.
fn can_take_place(operation: &Operation, thread: u16) -> bool {
    if let Object::Primitive(target) = &operation.object
        && let primitive::State::RLock(lock) = &target.state
        && operation.action == primitive::Action::Acquire
    {
        return lock.can_acquire(thread);
    }
    operation.is_possible()
}
