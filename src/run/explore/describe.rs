//! What happens in an execution, in words: threads, objects and places by their names.

use super::dependency::{Access, Action};
use super::execution::{Execution, Next};
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
pub(super) fn object_name(execution: &Execution, object: u32) -> String {
    name_among(&execution.state.objects(), object)
}

/// The same, where all of them are known.
pub(super) fn name_among(objects: &[ObjectInfo], object: u32) -> String {
    let info = objects.iter().find(|info| info.object == object);
    info.map_or_else(|| format!("object {object}"), ObjectInfo::described)
}

/// A place in memory, as a person would call it.
pub(super) fn place_name(execution: &Execution, access: &Access) -> String {
    let world = &execution.state.world;
    match access.space {
        Space::Global => format!("'{}'", world.program.globals[access.object as usize]),
        Space::Attribute => {
            let name = world.name(access.key as u32);
            match holder_name(execution, access.object) {
                Some(holder) => format!("'{holder}.{name}'"),
                None => format!("the attribute '{name}'"),
            }
        }
        Space::ClassAttribute => format!("the class attribute '{}'", world.name(access.key as u32)),
        Space::Cell => String::from("a variable of an outer function"),
        Space::Container => match holder_name(execution, access.object) {
            Some(holder) if access.key != 0 => format!("an item of '{holder}'"),
            Some(holder) => format!("'{holder}'"),
            None => String::from("a shared container"),
        },
        Space::Iterator => String::from("a shared iterator"),
        Space::Primitive if access.object == 0 => String::from("the console"),
        Space::Primitive | Space::Thread => object_name(execution, access.object),
        Space::Threads => String::from("the list of threads"),
    }
}

/// The global variable that holds an object.
fn holder_name(execution: &Execution, identity: u32) -> Option<String> {
    let world = &execution.state.world;
    let module = world.program.modules.last()?;
    let mut slots: Vec<_> = module.slots.iter().collect();
    slots.sort_by_key(|(_, slot)| **slot);
    let is_it = |value: &Value| match value {
        Value::Instance(_) | Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::Deque(_) => {
            value.plain().known_identity() == Some(identity)
                || value.known_identity() == Some(identity)
        }
        _ => false,
    };
    let found = slots.iter().find(|(_, slot)| is_it(&world.global(**slot)));
    found.map(|(name, _)| name.to_string())
}

/// What an access does, as the rest of a sentence about a thread.
pub(super) fn deed(execution: &Execution, access: &Access) -> String {
    let place = place_name(execution, access);
    match access.action {
        Action::Read => format!("reads {place}"),
        Action::Write => format!("writes {place}"),
        Action::Acquire | Action::TryAcquire | Action::Take | Action::TryTake => {
            format!("takes {place}")
        }
        Action::Release | Action::Give => format!("releases {place}"),
        Action::Again => format!("goes on holding {place}"),
        Action::Fail => format!("does not get {place}"),
        Action::Look => format!("looks at {place}"),
        Action::Enqueue => format!("queues up at {place}"),
        Action::Notify if access.frees == 0 => format!("notifies nobody at {place}"),
        Action::Notify => format!("notifies at {place}"),
        Action::Pass | Action::TryPass => format!("goes on behind {place}"),
        Action::TimeOut => format!("waits in vain for {place}"),
        Action::Set => format!("sets {place}"),
        Action::Clear => format!("clears {place}"),
        Action::Await => format!("begins to wait for {place}"),
        Action::Arrive => format!("arrives at {place}"),
        Action::Break => format!("opens or breaks {place}"),
        Action::Start => format!("starts {place}"),
        Action::End => String::from("ends"),
        Action::Join | Action::TryJoin => format!("has joined {place}"),
        Action::FailJoin => format!("joins {place} in vain"),
        Action::Print => String::from("prints"),
    }
}

/// What a step did, as the rest of a sentence about its thread.
pub(super) fn deeds<'a>(
    execution: &Execution,
    accesses: impl Iterator<Item = &'a Access>,
) -> String {
    let deeds: Vec<String> = accesses.map(|access| deed(execution, access)).collect();
    if deeds.is_empty() {
        String::from("goes on")
    } else {
        deeds.join(" and ")
    }
}

/// What a step did, in one word: the most telling of its accesses.
pub(super) fn step_kind<'a>(accesses: impl Iterator<Item = &'a Access>) -> StepKind {
    let of = |access: &Access| match access.action {
        Action::Read => StepKind::Read,
        Action::Write => StepKind::Write,
        Action::Acquire | Action::TryAcquire | Action::Again | Action::Take | Action::TryTake => {
            StepKind::Take
        }
        Action::Release | Action::Give => StepKind::Release,
        Action::Fail
        | Action::Look
        | Action::Enqueue
        | Action::Pass
        | Action::TryPass
        | Action::TimeOut
        | Action::Await
        | Action::Arrive => StepKind::Wait,
        Action::Notify | Action::Set | Action::Clear | Action::Break => StepKind::Signal,
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
pub(super) fn plan(execution: &Execution, lane: usize) -> String {
    match &execution.lanes[lane].next {
        Next::Gone => String::from("has ended"),
        Next::Lost => String::from("runs in a loop for ever"),
        Next::Computing => String::from("computes for long"),
        Next::End(_) => String::from("is about to end"),
        Next::Request(request, _) => match &**request {
            Request::Operate(operation) => {
                format!(
                    "{} {}",
                    wish(operation),
                    object_name(execution, operation.object.id())
                )
            }
            Request::Join { thread, .. } => format!("joins Thread '{}'", thread.name()),
            Request::Start { thread, .. } => format!("starts Thread '{}'", thread.name()),
            Request::Sleep { .. } => String::from("sleeps"),
            Request::Random(_) => String::from("draws a random number"),
            Request::Write { .. } => String::from("prints"),
            Request::Clock(_) | Request::Report { .. } => String::from("goes on"),
        },
        Next::Touch(footprint) => deeds(execution, footprint.accesses()),
    }
}

fn wish(operation: &Operation) -> &'static str {
    match operation.action {
        Wanted::Acquire | Wanted::AcquireAll(_) => "wants",
        Wanted::Release | Wanted::ReleaseAll | Wanted::Give(_) => "releases",
        Wanted::Enqueue => "queues up at",
        Wanted::Notify(_) => "notifies",
        Wanted::Wait { .. } => "waits for",
        Wanted::Set => "sets",
        Wanted::Clear => "clears",
        Wanted::Arrive => "arrives at",
        Wanted::Depart(_) => "waits at",
        Wanted::Finish { .. } => "opens",
        Wanted::Reset => "resets",
        Wanted::Abort => "breaks",
    }
}

/// The state of a lock or another primitive.
pub(super) fn object_state(execution: &Execution, value: &Value) -> Option<String> {
    let by = |thread: Option<u16>| {
        thread.map_or_else(
            || String::from("free"),
            |thread| format!("held by {}", thread_name(execution, usize::from(thread))),
        )
    };
    Some(match value {
        Value::Lock(lock) => by(lock.primitive.holder()),
        Value::Primitive(primitive) => match &primitive.state {
            State::RLock(lock) if lock.count() > 1 => {
                format!("{} {} times", by(lock.holder()), lock.count())
            }
            State::RLock(lock) => by(lock.holder()),
            State::Waiters(queue) => {
                let waiting = queue.waiting().into_iter();
                let names: Vec<String> = waiting
                    .map(|thread| thread_name(execution, usize::from(thread)))
                    .collect();
                if names.is_empty() {
                    String::from("nobody waits")
                } else {
                    format!("{} wait", names.join(", "))
                }
            }
            State::Event(event) => String::from(if event.is_set() { "set" } else { "not set" }),
            State::Semaphore { permits, .. } => format!("{} permits", permits.permits()),
            State::Barrier(barrier) if barrier.rounds.is_broken() => String::from("broken"),
            State::Barrier(barrier) => {
                format!(
                    "{} of {} have arrived",
                    barrier.rounds.waiting(),
                    barrier.parties
                )
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
