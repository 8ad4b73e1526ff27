//! What a thread's next operation would do if it took place now, and whether it could.

use std::sync::atomic::Ordering;

use super::{Execution, Lane, Next};
use crate::machine::heap::Ref;
use crate::machine::primitive::{self, Object, Operation};
use crate::machine::request::{Patience, Random, Request};
use crate::machine::value::Thread;
use crate::machine::visible::{Space, Touch};
use crate::run::explore::dependency::{Access, Action, Footprint};
use crate::sync::Phase;

impl Execution {
    /// Whether a thread's next operation could take place now.
    pub(in crate::run::explore) fn is_enabled(&self, lane: usize) -> bool {
        let lane = &self.lanes[lane];
        if lane.spins_since == Some(self.changes) {
            return false;
        }
        match &lane.next {
            Next::Gone | Next::Lost | Next::Computing => false,
            Next::Touch(_) | Next::End(_) => true,
            Next::Request(request, begun) => Self::is_possible(request, *begun, lane),
        }
    }

    fn is_possible(request: &Request, begun: bool, lane: &Lane) -> bool {
        match request {
            Request::Operate(operation) => {
                operation.patience != Patience::Endless && can_give_up(operation)
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
    pub(in crate::run::explore) fn is_blocked(&self, lane: usize) -> bool {
        matches!(self.lanes[lane].next, Next::Request(..)) && !self.is_enabled(lane)
    }

    /// Whether a thread's next operation would have to wait now, for ever or until it gives up.
    pub(in crate::run::explore) fn has_to_wait(&self, lane: usize) -> bool {
        let lane = &self.lanes[lane];
        let Next::Request(request, begun) = &lane.next else {
            return false;
        };
        match &**request {
            Request::Operate(operation) => {
                operation.patience != Patience::None
                    && (*begun || !begins_to_wait(operation))
                    && !can_take_place(operation, lane.control.number)
            }
            Request::Join { thread, patience } => {
                *patience != Patience::None && !thread.completion.is_done()
            }
            _ => false,
        }
    }

    /// Among how many values a thread's next operation chooses.
    pub(in crate::run::explore) fn choices(&self, lane: usize) -> u32 {
        match &self.lanes[lane].next {
            Next::Request(request, _) => match &**request {
                Request::Random(random) => self.choices_of(random),
                _ => 1,
            },
            _ => 1,
        }
    }

    pub(super) fn choices_of(&self, random: &Random) -> u32 {
        let count = match random {
            Random::Below { count, .. } => *count,
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
    pub(in crate::run::explore) fn footprint(&self, lane: usize) -> Footprint {
        let mut footprint = self.footprint_of_next(lane);
        if self.is_daemon(lane) {
            footprint.set_daemons();
        }
        footprint
    }

    fn is_daemon(&self, lane: usize) -> bool {
        let thread = &self.lanes[lane].control.thread;
        thread.daemon.load(Ordering::Relaxed)
    }

    /// Whether a thread is about to end that the program waits for, while there are daemons for which
    /// it doesn't.
    pub(in crate::run::explore) fn would_leave_daemons(&self, lane: usize) -> bool {
        self.has_daemons
            && matches!(self.lanes[lane].next, Next::End(_))
            && !self.is_daemon(lane)
            && (0..self.lanes.len()).any(|other| self.is_alive(other) && self.is_daemon(other))
    }

    /// Whether a thread is about to end the program, whatever others still want to do.
    pub(in crate::run::explore) fn would_exit(&self, lane: usize) -> bool {
        matches!(&self.lanes[lane].next, Next::Request(request, _)
            if matches!(**request, Request::Exit { .. }))
    }

    fn footprint_of_next(&self, lane_number: usize) -> Footprint {
        let lane = &self.lanes[lane_number];
        match &lane.next {
            Next::Touch(footprint) => *footprint,
            Next::Request(request, begun) => self.footprint_of(request, *begun, lane),
            Next::End(exception) => {
                let mut footprint = Footprint::one(Access {
                    space: Space::Thread,
                    object: lane.control.thread.identity.object,
                    key: 0,
                    action: Action::End,
                    frees: 0,
                });
                if exception.is_some() {
                    footprint.add(console());
                }
                // What daemons do before the end is done, and nothing after it: also of those that
                // have ended by now.
                if self.has_daemons && !self.is_daemon(lane_number) {
                    footprint.add(console());
                    footprint.leaves_daemons();
                }
                footprint
            }
            Next::Gone | Next::Lost | Next::Computing => Footprint::default(),
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
                    Self::action(operation, begun, lane.control.number),
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
            Request::Exit { .. } => {
                let mut footprint = thread(&lane.control.thread, Action::End);
                footprint.ends_program();
                footprint
            }
            Request::Write { .. } | Request::Report { .. } => Footprint::one(console()),
            Request::Random(Random::Shuffle(list)) if list.is_shared() => {
                Footprint::one(Access::of(Touch {
                    space: Space::Container,
                    object: list.identity().unwrap_or_default(),
                    key: 0,
                    writes: true,
                }))
            }
            _ => Footprint::default(),
        }
    }

    /// What an operation on a primitive would be now.
    fn action(operation: &Operation, begun: bool, thread: u16) -> Action {
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
            (A::Acquire | A::Release, Some(S::RLock(lock)))
                if lock.holder() == Some(thread)
                    && (operation.action == A::Acquire || lock.count() > 1) =>
            {
                Action::Again
            }
            (A::Acquire | A::AcquireAll(_), _) => {
                among(Action::Acquire, Action::TryAcquire, Action::Fail)
            }
            (A::Release | A::ReleaseAll, Some(S::RLock(lock))) if !lock.is_owned(thread) => {
                Action::FailOwnRelease
            }
            (A::Release | A::ReleaseAll, _) if !is_held(operation) => Action::FailRelease,
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
            (A::Wait { .. }, _) => among(Action::Pass, Action::TryPass, Action::TimeOut),
            (A::Depart(ticket), Some(S::Barrier(barrier)))
                if possible && !barrier.rounds.has_opened(ticket) =>
            {
                among(Action::Leave, Action::TryLeave, Action::Break)
            }
            (A::Depart(_), _) => among(Action::Pass, Action::TryPass, Action::Break),
            (A::Set, _) => Action::Set,
            (A::Clear, _) => Action::Clear,
            (A::Arrive, _) => Action::Arrive,
            (A::Finish { .. } | A::Abort, Some(S::Barrier(barrier)))
                if barrier.rounds.phase() == Phase::Acting =>
            {
                Action::Conclude
            }
            (A::Abort, Some(S::Barrier(barrier))) if barrier.rounds.is_broken() => Action::Idle,
            (A::Reset, Some(S::Barrier(barrier))) if !barrier.rounds.can_reset() => Action::Idle,
            (A::Finish { .. } | A::Reset | A::Abort, _) => Action::Break,
        }
    }

    /// The threads that an operation lets go on; see [`Access::frees`].
    fn frees(&self, operation: &Operation, action: Action) -> u64 {
        let Object::Primitive(target) = &operation.object else {
            return 0;
        };
        let bit = |thread: u16| 1_u64 << (u32::from(thread) % 64);
        // Those who could not go on before.
        let waiting = || {
            let waits = |lane: &&Lane| {
                matches!(&lane.next, Next::Request(request, true)
                    if matches!(&**request, Request::Operate(other)
                        if other.object.id() == operation.object.id()
                            && !can_take_place(other, lane.control.number)))
            };
            let bits = self
                .lanes
                .iter()
                .filter(waits)
                .map(|lane| bit(lane.control.number));
            bits.fold(0, |all, one| all | one)
        };
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
            (primitive::State::Barrier(barrier), Action::Leave | Action::TryLeave) => {
                // Who comes behind a reset waits until all have left.
                match barrier.rounds.phase() {
                    Phase::Resetting => u64::MAX,
                    _ => 0,
                }
            }
            (primitive::State::Barrier(barrier), Action::Arrive)
                if !barrier.rounds.wants_one_more() =>
            {
                0
            }
            (_, Action::Arrive | Action::Break | Action::Conclude | Action::Set) => waiting(),
            _ => 0,
        }
    }
}

fn is_held(operation: &Operation) -> bool {
    match &operation.object {
        Object::Lock(lock) => lock.primitive.is_held(),
        Object::Primitive(_) => true,
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

/// Whether a thread whose time is over could leave now. Nobody does before there is a place to wait
/// at, or while a barrier's action runs.
fn can_give_up(operation: &Operation) -> bool {
    let Object::Primitive(target) = &operation.object else {
        return true;
    };
    match (&target.state, operation.action) {
        (_, primitive::Action::Arrive) => false,
        (primitive::State::Barrier(barrier), primitive::Action::Depart(_)) => {
            barrier.rounds.phase() != Phase::Acting
        }
        _ => true,
    }
}

/// Whether an operation's first attempt leaves word that somebody waits, which others can see.
pub(super) fn begins_to_wait(operation: &Operation) -> bool {
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
pub(super) fn can_take_place(operation: &Operation, thread: u16) -> bool {
    if let Object::Primitive(target) = &operation.object
        && let primitive::State::RLock(lock) = &target.state
        && operation.action == primitive::Action::Acquire
    {
        return lock.can_acquire(thread);
    }
    operation.is_possible()
}
