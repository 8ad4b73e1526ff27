//! What happens in an execution, in words: threads, objects and places by their names.

use std::sync::Arc;

use super::dependency::{Access, Action, Footprint};
use super::execution::{Execution, Next};
use super::sentence::{Pattern, Sentence};
use super::snapshot::StepKind;
use crate::machine::primitive::{Action as Wanted, Object, Operation, State};
use crate::machine::request::Request;
use crate::machine::value::Value;
use crate::machine::visible::Space;
use crate::run::outcome::ObjectInfo;

/// The name of a thread, by its lane.
pub(super) fn thread_name(execution: &Execution, lane: usize) -> String {
    execution.control(lane).thread.name().to_string()
}

/// An object that threads synchronize on, as a person would call it.
pub(super) fn object_name(execution: &Execution, object: u32) -> Sentence {
    name_among(&execution.state.objects(), object)
}

/// The same, where all of them are known.
pub(super) fn name_among(objects: &[ObjectInfo], object: u32) -> Sentence {
    let info = objects.iter().find(|info| info.object == object);
    info.map_or_else(|| format!("object {object}").into(), described)
}

/// `Lock 'fork_1' (line 3)`, `Lock made on line 3`, `Lock #2 made on line 3`, `Thread 'Thread-1'`.
pub(in crate::run) fn described(info: &ObjectInfo) -> Sentence {
    let kind = info.kind_and_number();
    let (pattern, name) = match (&*info.kind, info.name.is_empty()) {
        ("Thread", _) => return format!("Thread '{}'", info.name).into(),
        (_, true) => (Pattern::MadeOnLine, kind.into_owned()),
        (_, false) => (Pattern::AtLine, format!("{kind} '{}'", info.name)),
    };
    Sentence::of(pattern, [name.into(), info.line.into()])
}

/// A place in memory, as a person would call it.
pub(super) fn place_name(execution: &Execution, access: &Access) -> Sentence {
    place_among(execution, access, &[])
}

/// The same at a moment of the execution: what its functions' variables hold has names as well.
pub(super) fn place_name_now(execution: &Execution, access: &Access) -> Sentence {
    let world = &execution.state.world;
    let threads = execution.lanes.iter();
    let locals = threads.flat_map(|lane| lane.machine().variables(world).1);
    // Each method has another `self`.
    let locals: Vec<(Arc<str>, Value)> = locals
        .filter(|(name, _)| !name.starts_with('.') && &**name != "self")
        .collect();
    place_among(execution, access, &locals)
}

fn place_among(execution: &Execution, access: &Access, locals: &[(Arc<str>, Value)]) -> Sentence {
    let world = &execution.state.world;
    let quoted = |name: &str| Sentence::from(format!("'{name}'"));
    let holder = || world.way_to(access.object, locals);
    if says_started(execution, access) {
        let way = holder().filter(|_| access.space == Space::Attribute);
        let thread = way.map_or_else(|| Pattern::AThread.into(), |way| quoted(&way));
        return Sentence::of(Pattern::WhetherStarted, [thread.into()]);
    }
    match access.space {
        Space::Global => quoted(&world.program.globals[access.object as usize]),
        Space::Attribute => {
            let name = world.name(access.key as u32);
            match holder() {
                Some(holder) => quoted(&format!("{holder}.{name}")),
                None => Sentence::of(Pattern::AnAttribute, [(*name).into()]),
            }
        }
        Space::ClassAttribute => {
            let name = world.name(access.key as u32);
            Sentence::of(Pattern::AClassAttribute, [(*name).into()])
        }
        Space::Cell => Pattern::AnOuterVariable.into(),
        Space::Container => match holder() {
            Some(holder) if access.key != 0 => Sentence::of(Pattern::AnItem, [holder.into()]),
            Some(holder) => quoted(&holder),
            None => Pattern::AContainer.into(),
        },
        Space::Iterator => Pattern::AnIterator.into(),
        Space::Primitive if access.object == 0 => Pattern::TheConsole.into(),
        Space::Primitive | Space::Thread => object_name(execution, access.object),
        Space::Threads => Pattern::TheThreads.into(),
    }
}

/// Whether it is to what the library's threads know of their start.
fn says_started(execution: &Execution, access: &Access) -> bool {
    let world = &execution.state.world;
    let mut own = world.program.own_names.iter();
    matches!(access.space, Space::Attribute | Space::ClassAttribute)
        && &*world.name(access.key as u32) == "_started"
        && !own.any(|name| u64::from(*name) == access.key)
}

/// What an access does, as the rest of a sentence about a thread.
pub(super) fn deed(execution: &Execution, access: &Access) -> Sentence {
    let pattern = match access.action {
        Action::Read => Pattern::Reads,
        Action::Write => Pattern::Writes,
        Action::Acquire | Action::TryAcquire | Action::Take | Action::TryTake => Pattern::Takes,
        Action::Release | Action::Give => Pattern::Releases,
        Action::FailRelease | Action::FailOwnRelease => Pattern::ReleasesInVain,
        Action::Again => Pattern::GoesOnHolding,
        Action::Fail => Pattern::DoesNotGet,
        Action::Look => Pattern::LooksAt,
        Action::Enqueue => Pattern::QueuesUp,
        Action::Notify if access.frees == 0 => Pattern::NotifiesNobody,
        Action::Notify => Pattern::NotifiesAt,
        Action::Pass | Action::TryPass => Pattern::GoesOnBehind,
        Action::Leave | Action::TryLeave => Pattern::LeavesBroken,
        Action::TimeOut => Pattern::WaitsInVain,
        Action::Set => Pattern::Sets,
        Action::Clear => Pattern::Clears,
        Action::Await => Pattern::BeginsToWait,
        Action::Arrive => Pattern::ArrivesAt,
        Action::Break | Action::Conclude | Action::Idle => Pattern::OpensOrBreaks,
        Action::Start => Pattern::Starts,
        Action::End => return Pattern::Ends.into(),
        Action::Join | Action::TryJoin => Pattern::HasJoined,
        Action::FailJoin => Pattern::JoinsInVain,
        Action::Print => return Pattern::Prints.into(),
    };
    Sentence::of(pattern, [place_name_now(execution, access).into()])
}

/// What a step did, as the rest of a sentence about its thread.
pub(super) fn deeds(execution: &Execution, footprint: &Footprint) -> Sentence {
    let world = &execution.state.world;
    let of_object = |access: &Access| {
        let mut all = footprint.accesses();
        all.any(|other| other.space == Space::Attribute && other.key == access.key)
    };
    // What an operator asks a class for by itself is no deed of the program, nor is that a thread's
    // object is asked before its class.
    let asked_for = |access: &Access| {
        access.space == Space::ClassAttribute
            && access.action == Action::Read
            && (world.name(access.key as u32).starts_with("__")
                || says_started(execution, access) && of_object(access))
    };
    let told = footprint.accesses().filter(|access| !asked_for(access));
    let deeds = told.map(|access| deed(execution, access));
    Sentence::all(Pattern::And, deeds).unwrap_or_else(|| Pattern::GoesOn.into())
}

/// What a step did, in one word: the most telling of its accesses.
pub(super) fn step_kind<'a>(accesses: impl Iterator<Item = &'a Access>) -> StepKind {
    let of = |access: &Access| match access.action {
        Action::Read => StepKind::Read,
        Action::Write => StepKind::Write,
        Action::Acquire | Action::TryAcquire | Action::Again | Action::Take | Action::TryTake => {
            StepKind::Take
        }
        Action::Release | Action::FailRelease | Action::FailOwnRelease | Action::Give => {
            StepKind::Release
        }
        Action::Fail
        | Action::Look
        | Action::Enqueue
        | Action::Pass
        | Action::TryPass
        | Action::Leave
        | Action::TryLeave
        | Action::TimeOut
        | Action::Await
        | Action::Arrive => StepKind::Wait,
        Action::Notify
        | Action::Set
        | Action::Clear
        | Action::Break
        | Action::Conclude
        | Action::Idle => StepKind::Signal,
        Action::Start | Action::End | Action::Join | Action::TryJoin | Action::FailJoin => {
            StepKind::Thread
        }
        Action::Print => StepKind::Print,
    };
    let kinds = accesses.map(of);
    kinds
        .reduce(|first, next| {
            if first == StepKind::Read || next == StepKind::Thread {
                next
            } else {
                first
            }
        })
        .unwrap_or(StepKind::Other)
}

/// What a thread stands before, as the rest of a sentence about it.
pub(super) fn plan(execution: &Execution, lane: usize) -> Sentence {
    let to_thread =
        |pattern, name: &str| Sentence::of(pattern, [format!("Thread '{name}'").into()]);
    match &execution.lanes[lane].next {
        Next::Gone => Pattern::HasEnded.into(),
        Next::Lost => Pattern::LoopsForEver.into(),
        Next::Computing => Pattern::ComputesForLong.into(),
        Next::End(_) => Pattern::IsAboutToEnd.into(),
        Next::Request(request, _) => match &**request {
            Request::Operate(operation) => {
                let object = object_name(execution, operation.object.id());
                let holder = operation.object.holder().map(usize::from);
                match (wish(operation), holder) {
                    (Pattern::Wants, Some(holder)) if !execution.is_alive(holder) => {
                        let holder = thread_name(execution, holder);
                        Sentence::of(Pattern::WantsFromEnded, [object.into(), holder.into()])
                    }
                    (wish, _) => Sentence::of(wish, [object.into()]),
                }
            }
            Request::Join { thread, .. } => to_thread(Pattern::Joins, &thread.name()),
            Request::Start { thread, .. } => to_thread(Pattern::Starts, &thread.name()),
            Request::Sleep { .. } => Pattern::Sleeps.into(),
            Request::Random(_) => Pattern::DrawsANumber.into(),
            Request::Write { .. } => Pattern::Prints.into(),
            Request::Exit { .. } => Pattern::IsAboutToExit.into(),
            Request::Clock(_) | Request::Report { .. } => Pattern::GoesOn.into(),
        },
        Next::Touch(footprint) => deeds(execution, footprint),
    }
}

fn wish(operation: &Operation) -> Pattern {
    match operation.action {
        Wanted::Acquire | Wanted::AcquireAll(_) => Pattern::Wants,
        Wanted::Release | Wanted::ReleaseAll | Wanted::Give(_) => Pattern::Releases,
        Wanted::Enqueue => Pattern::QueuesUp,
        Wanted::Notify(_) => Pattern::Notifies,
        Wanted::Wait { .. } => Pattern::WaitsFor,
        Wanted::Set => Pattern::Sets,
        Wanted::Clear => Pattern::Clears,
        Wanted::Arrive => Pattern::ArrivesAt,
        Wanted::Depart(_) => Pattern::WaitsAt,
        Wanted::Finish { .. } => Pattern::Opens,
        Wanted::Reset => Pattern::Resets,
        Wanted::Abort => Pattern::Breaks,
    }
}

/// The state of a lock or another primitive.
pub(super) fn object_state(execution: &Execution, value: &Value) -> Option<Sentence> {
    let name = |thread: u16| thread_name(execution, usize::from(thread));
    let by = |thread: Option<u16>| match thread {
        None => Pattern::IsFree.into(),
        Some(thread) => Sentence::of(Pattern::IsHeld, [name(thread).into()]),
    };
    Some(match value {
        Value::Lock(lock) => by(lock.primitive.holder()),
        Value::Primitive(primitive) => match &primitive.state {
            State::RLock(lock) => match (lock.holder(), lock.count()) {
                (Some(holder), count @ 2..) => {
                    let count = count.to_string();
                    Sentence::of(Pattern::IsHeldTimes, [name(holder).into(), count.into()])
                }
                (holder, _) => by(holder),
            },
            State::Waiters(queue) => {
                let names: Vec<String> = queue.waiting().into_iter().map(name).collect();
                if names.is_empty() {
                    Pattern::NobodyWaits.into()
                } else {
                    Sentence::of(Pattern::TheyWait, [names.join(", ").into()])
                }
            }
            State::Event(event) if event.is_set() => Pattern::IsSet.into(),
            State::Event(_) => Pattern::IsNotSet.into(),
            State::Semaphore { permits, .. } => {
                Sentence::of(Pattern::Permits, [permits.permits().to_string().into()])
            }
            State::Barrier(barrier) if barrier.rounds.is_broken() => Pattern::IsBroken.into(),
            State::Barrier(barrier) => {
                let waiting = barrier.rounds.waiting().to_string();
                let parties = barrier.parties.to_string();
                Sentence::of(Pattern::HaveArrived, [waiting.into(), parties.into()])
            }
            State::Ticket { .. } => return None,
        },
        _ => return None,
    })
}

/// The object that a thread waits for, and the thread that it waits for, if it can't go on.
pub(super) fn wait_of(execution: &Execution, lane: usize) -> Option<(u32, Option<u16>)> {
    match &execution.lanes[lane].next {
        Next::Request(request, _) if !execution.is_enabled(lane) => match &**request {
            Request::Operate(operation) => Some((operation.object.id(), operation.object.holder())),
            Request::Join { thread, .. } => Some((thread.identity.object, Some(thread.number()))),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a thread waits for a lock or the end of a thread, so that somebody in particular must
/// let it go on.
pub(super) fn waits_for_owner(execution: &Execution, lane: usize) -> bool {
    match &execution.lanes[lane].next {
        Next::Request(request, _) => match &**request {
            Request::Operate(operation) => match &operation.object {
                Object::Lock(_) => true,
                Object::Primitive(primitive) => matches!(primitive.state, State::RLock(_)),
            },
            Request::Join { .. } => true,
            _ => false,
        },
        _ => false,
    }
}
