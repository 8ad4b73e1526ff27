//! What is wrong with an execution, in sentences that name threads, objects and lines.

use super::dependency::Action;
use super::describe::{
    name_among, object_name, place_name, plan, thread_name, wait_of, waits_for_owner,
};
use super::execution::{Execution, Next};
use super::ground::Taken;
use super::observe::{Ended, Seen};
use super::order::Order;
use super::report::FindingKind;
use super::sentence::{Part, Pattern, Sentence};
use super::tree::Move;
use crate::machine::value::Value;
use crate::machine::visible::Space;
use crate::run::outcome::ObjectInfo;

/// A finding without its schedule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) kind: FindingKind,
    pub(super) sentence: Sentence,
    pub(super) lines: Vec<u32>,
}

/// What is wrong with an execution that has come to its end.
pub(super) fn of(execution: &Execution, seen: &Seen, steps: &[Taken]) -> Vec<Found> {
    let mut all = Vec::new();
    match seen.end {
        Ended::Deadlock => all.push(stuck(execution, steps)),
        Ended::Livelock => all.push(circles(execution)),
        Ended::Cut => all.push(Found {
            kind: FindingKind::TooLong,
            sentence: too_long(execution, steps.len()),
            lines: Vec::new(),
        }),
        Ended::Finished => {
            all.extend(cycle(execution));
            all.extend(held(execution));
        }
    }
    let raised = exceptions(&seen.errors);
    if seen.end == Ended::Finished && seen.status != 0 && raised.is_empty() {
        all.push(Found {
            kind: FindingKind::Exception,
            sentence: Sentence::of(Pattern::ExitStatus, [seen.status.to_string().into()]),
            lines: Vec::new(),
        });
    }
    all.extend(raised);
    all
}

/// An execution is longer than those that are explored.
fn too_long(execution: &Execution, steps: usize) -> Sentence {
    let mut lanes = 0..execution.lanes.len();
    let computing = lanes.find(|lane| matches!(execution.lanes[*lane].next, Next::Computing));
    match computing {
        Some(lane) => Sentence::of(Pattern::ComputesTooLong, who_and_where(execution, lane)),
        None => Sentence::of(Pattern::CutAfter, [steps.to_string().into()]),
    }
}

/// A thread's name and its line.
fn who_and_where(execution: &Execution, lane: usize) -> [Part; 2] {
    let name = thread_name(execution, lane);
    [name.into(), execution.lanes[lane].line.into()]
}

/// Nobody can go on.
fn stuck(execution: &Execution, steps: &[Taken]) -> Found {
    if let Some(found) = cycle(execution) {
        return found;
    }
    let lanes = (0..execution.lanes.len()).filter(|lane| execution.is_alive(*lane));
    let lanes: Vec<usize> = lanes.collect();
    // The one that others wait for says more than those who wait for its end.
    let root = lanes
        .iter()
        .find(|lane| !waits_for_owner(execution, **lane));
    let root = root.or(lanes.first()).copied().unwrap_or(0);
    let object = wait_of(execution, root).map_or(0, |(object, _)| object);
    let in_vain = missed(steps, root as u16, object);
    let lines: Vec<u32> = lanes
        .iter()
        .map(|lane| execution.lanes[*lane].line)
        .collect();
    let name = thread_name(execution, root);
    let line = execution.lanes[root].line;
    let thing = object_name(execution, object);
    if let Some(Taken {
        step,
        line: notified,
        ..
    }) = in_vain
    {
        let by = thread_name(execution, usize::from(step.number));
        return Found {
            kind: FindingKind::LostWakeUp,
            sentence: Sentence::of(
                Pattern::LostWakeUp,
                [
                    by.into(),
                    thing.into(),
                    (*notified).into(),
                    name.into(),
                    line.into(),
                ],
            ),
            lines: vec![*notified, line],
        };
    }
    let each = lanes.iter().map(|lane| {
        let [name, line] = who_and_where(execution, *lane);
        Sentence::of(Pattern::OnLine, [name, plan(execution, *lane).into(), line])
    });
    let kind = if waits_for_owner(execution, root) {
        FindingKind::Deadlock
    } else {
        FindingKind::EndlessWait
    };
    let pattern = match kind {
        FindingKind::Deadlock => Pattern::Deadlock,
        _ => Pattern::EndlessWait,
    };
    Found {
        kind,
        sentence: about(pattern, Pattern::Also, each),
        lines,
    }
}

/// The notification of an object that came after a thread had last looked at anything and before it
/// began to wait.
fn missed(steps: &[Taken], thread: u16, object: u32) -> Option<&Taken> {
    let does = |step: &Move, action| {
        let mut accesses = step.footprint.accesses();
        accesses.any(|access| {
            access.object == object
                && access.space == Space::Primitive
                && access.action == action
                && (action != Action::Notify || access.frees == 0)
        })
    };
    let looks = |step: &Move| {
        let mut accesses = step.footprint.accesses();
        step.number == thread && accesses.any(|access| is_memory(access.space))
    };
    let waits = steps
        .iter()
        .rposition(|taken| taken.step.number == thread && does(&taken.step, Action::Enqueue))?;
    let before = steps[..waits].iter().rev();
    before
        .take_while(|taken| !looks(&taken.step))
        .find(|taken| taken.step.number != thread && does(&taken.step, Action::Notify))
}

fn is_memory(space: Space) -> bool {
    matches!(
        space,
        Space::Global | Space::Attribute | Space::ClassAttribute | Space::Cell | Space::Container
    )
}

/// Threads that wait for each other in a circle, even if others go on.
pub(super) fn cycle(execution: &Execution) -> Option<Found> {
    let next = |lane: usize| -> Option<usize> {
        let (_, holder) = wait_of(execution, lane)?;
        holder
            .map(usize::from)
            .filter(|holder| execution.is_alive(*holder))
    };
    for start in 0..execution.lanes.len() {
        let mut path = vec![start];
        while let Some(lane) = next(*path.last()?) {
            if lane == start {
                return Some(told(execution, &path));
            }
            if path.contains(&lane) {
                break;
            }
            path.push(lane);
        }
    }
    None
}

/// A pattern about all of these, of which there is one at least.
fn about(
    pattern: Pattern,
    between: Pattern,
    sentences: impl Iterator<Item = Sentence>,
) -> Sentence {
    let all = Sentence::all(between, sentences);
    Sentence::of(pattern, [all.map_or_else(|| Part::from(""), Part::from)])
}

fn told(execution: &Execution, path: &[usize]) -> Found {
    let objects = execution.state.objects();
    let each = path.iter().enumerate().map(|(index, lane)| {
        let (object, _) = wait_of(execution, *lane).unwrap_or((0, None));
        let holder = path[(index + 1) % path.len()];
        let thing = name_among(&objects, object);
        let is_thread = |info: &ObjectInfo| info.object == object && info.kind == "Thread";
        let [name, line] = who_and_where(execution, *lane);
        let parts = [name, line, thing.into()];
        if objects.iter().any(is_thread) {
            Sentence::of(Pattern::WaitsForEnd, parts)
        } else if holder == *lane {
            Sentence::of(Pattern::WaitsForItself, parts)
        } else {
            let [name, line, thing] = parts;
            let holder = thread_name(execution, holder).into();
            Sentence::of(Pattern::WaitsForHolder, [name, line, thing, holder])
        }
    });
    Found {
        kind: FindingKind::Deadlock,
        sentence: about(Pattern::Cycle, Pattern::Also, each),
        lines: path
            .iter()
            .map(|lane| execution.lanes[*lane].line)
            .collect(),
    }
}

/// Threads go round in circles.
fn circles(execution: &Execution) -> Found {
    let lanes = (0..execution.lanes.len()).filter(|lane| execution.is_spinning(*lane));
    let lanes: Vec<usize> = lanes.collect();
    let each = lanes
        .iter()
        .map(|lane| Sentence::of(Pattern::AtLine, who_and_where(execution, *lane)));
    let pattern = match lanes.len() {
        1 => Pattern::Livelock,
        _ => Pattern::LivelockOfSeveral,
    };
    Found {
        kind: FindingKind::Livelock,
        sentence: about(pattern, Pattern::And, each),
        lines: lanes
            .iter()
            .map(|lane| execution.lanes[*lane].line)
            .collect(),
    }
}

/// Locks that are still held at the end.
fn held(execution: &Execution) -> Vec<Found> {
    // Objects, each with its holder.
    let mut all: Vec<(u32, u16)> = Vec::new();
    execution.state.world.each_named(&mut |value, _| {
        let (object, holder) = match value {
            Value::Lock(lock) => (lock.identity.object, lock.primitive.holder()),
            Value::Primitive(primitive) => match &primitive.state {
                crate::machine::primitive::State::RLock(lock) => {
                    (primitive.object(), lock.holder())
                }
                _ => return,
            },
            _ => return,
        };
        if let Some(holder) = holder
            && !all.contains(&(object, holder))
        {
            all.push((object, holder));
        }
    });
    let found = all.into_iter().map(|(object, holder)| {
        let names = [
            object_name(execution, object).into(),
            thread_name(execution, usize::from(holder)).into(),
        ];
        Found {
            kind: FindingKind::LockHeld,
            sentence: Sentence::of(Pattern::StillHeld, names),
            lines: Vec::new(),
        }
    });
    found.collect()
}

/// Messages of exceptions that mean that a primitive was used as it must not be.
const MISUSE: &[&str] = &[
    "release unlocked lock",
    "cannot release un-acquired lock",
    "Semaphore released too many times",
    "task_done() called too many times",
    "cannot wait on un-acquired lock",
    "cannot notify on un-acquired lock",
];

/// What the tracebacks say.
fn exceptions(errors: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut line = 0;
    let mut thread = String::from("MainThread");
    for text in errors.lines() {
        // The outermost group stands behind a margin; of those in it nothing more is said.
        let text = text.strip_prefix("  | ").unwrap_or(text);
        if let Some(name) = text.strip_prefix("Exception in thread ") {
            name.trim_end_matches(':').clone_into(&mut thread);
        } else if text.starts_with("  File ") {
            let number = text.split("line ").nth(1);
            let digits = number.map(|rest| rest.split(',').next().unwrap_or(""));
            line = digits
                .and_then(|digits| digits.parse().ok())
                .unwrap_or(line);
        } else if !text.starts_with(' ')
            && !text.starts_with("Traceback")
            && text.split([':', ' ']).next().is_some_and(|name| {
                !name.is_empty()
                    && name
                        .chars()
                        .all(|c| c.is_alphanumeric() || "._".contains(c))
            })
            && line > 0
        {
            let kind = if text.starts_with("AssertionError") {
                FindingKind::Assertion
            } else if MISUSE.iter().any(|message| text.ends_with(message)) {
                FindingKind::Misuse
            } else {
                FindingKind::Exception
            };
            let pattern = match kind {
                FindingKind::Assertion => Pattern::AssertionFails,
                FindingKind::Misuse => Pattern::Misuse,
                _ => Pattern::Uncaught,
            };
            found.push(Found {
                kind,
                sentence: Sentence::of(pattern, [(&*thread).into(), line.into(), text.into()]),
                lines: vec![line],
            });
            line = 0;
        }
    }
    found
}

/// The data races of an execution that has come to its end, each pair of lines once.
pub(super) fn races(execution: &Execution, steps: &[Taken]) -> Vec<Found> {
    let threads = steps.iter().map(|taken| taken.step.thread + 1).max();
    let mut order = Order::with_room(steps.len());
    let mut all: Vec<Found> = Vec::new();
    for (first, second) in order.turn_to(steps, 0, threads.unwrap_or(0)) {
        if let Some(found) = race(execution, &steps[*first], &steps[*second])
            && !all.contains(&found)
        {
            all.push(found);
        }
    }
    all
}

/// Two steps that use the same memory while nothing orders them; `None` if they are none.
pub(super) fn race(execution: &Execution, first: &Taken, second: &Taken) -> Option<Found> {
    let one = first.step.footprint.accesses();
    let pair = one
        .filter(|access| is_memory(access.space))
        .find_map(|one| {
            let mut others = second.step.footprint.accesses();
            let other = others.find(|other| {
                one.space == other.space
                    && one.object == other.object
                    && one.key == other.key
                    && (one.action == Action::Write || other.action == Action::Write)
            })?;
            // Operations on whole containers are atomic.
            (one.space != Space::Container || one.key != 0).then_some((*one, *other))
        });
    let (one, other) = pair?;
    let place = place_name(execution, &one);
    let what = match one.action {
        Action::Write => Pattern::Writes,
        _ => Pattern::Reads,
    };
    let what = Sentence::of(what, [place.into()]);
    let other = Sentence::from(match other.action {
        Action::Write => Pattern::WritesIt,
        _ => Pattern::ReadsIt,
    });
    let [one_name, other_name] =
        [first, second].map(|taken| thread_name(execution, usize::from(taken.step.number)));
    let mut lines = vec![first.line, second.line];
    lines.sort_unstable();
    lines.dedup();
    Some(Found {
        kind: FindingKind::DataRace,
        sentence: Sentence::of(
            Pattern::DataRace,
            [
                one_name.into(),
                what.into(),
                first.line.into(),
                other_name.into(),
                other.into(),
                second.line.into(),
            ],
        ),
        lines,
    })
}
