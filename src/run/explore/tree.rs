//! Wake-up trees: the beginnings of executions that are still to be explored from one state
//! (Abdulla, Aronis, Jonsson, Sagonas: Source Sets, JACM 64(4), 2017, section 6).

use super::dependency::{Footprint, Relation};

/// A step of a thread, wherever it may come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Move {
    pub(super) thread: usize,
    /// Which of several values it chooses.
    pub(super) choice: u32,
    pub(super) footprint: Footprint,
    /// The thread that it starts.
    pub(super) started: Option<usize>,
    /// The thread's number among those of its execution, which locks and masks know it by.
    pub(super) number: u16,
}

impl Move {
    /// Whether it can't be exchanged with one that comes after it.
    pub(super) fn comes_before(&self, later: &Self) -> bool {
        self.thread == later.thread
            || self.started == Some(later.thread)
            || later.footprint.after(&self.footprint, later.number) != Relation::Free
    }

    /// Whether the two can't be exchanged, whichever comes first.
    pub(super) fn depends(&self, other: &Self) -> bool {
        self.comes_before(other) || other.comes_before(self)
    }

    /// Whether it is the same step of the same thread.
    pub(super) fn is(&self, other: &Self) -> bool {
        self.thread == other.thread && self.choice == other.choice
    }
}

/// A step, and those that are to follow it.
#[derive(Debug, Clone)]
pub(super) struct Branch {
    pub(super) step: Move,
    pub(super) children: Vec<Branch>,
}

/// Where a move stands among those with which a sequence can begin; `None`: it can't.
pub(super) fn initial(sequence: &[&Move], step: &Move) -> Option<usize> {
    let at = sequence
        .iter()
        .position(|other| other.thread == step.thread)?;
    let is_first = sequence[at].choice == step.choice
        && !sequence[..at]
            .iter()
            .any(|before| before.comes_before(sequence[at]));
    is_first.then_some(at)
}

/// Whether exploring `step` first covers the sequence: it begins with it, or has nothing to do
/// with it.
pub(super) fn covers(sequence: &[&Move], step: &Move) -> bool {
    if sequence.iter().any(|other| other.thread == step.thread) {
        return initial(sequence, step).is_some();
    }
    !sequence.iter().any(|other| other.depends(step))
}

/// Adds a sequence to the branches, unless they have it or an equivalent one. `true`: added.
pub(super) fn insert(branches: &mut Vec<Branch>, mut sequence: Vec<&Move>) -> bool {
    let mut here = branches;
    let mut is_root = true;
    loop {
        if here.is_empty() && !is_root {
            // What is explored from here on is everything.
            return false;
        }
        is_root = false;
        let found = here
            .iter()
            .position(|branch| covers(&sequence, &branch.step));
        let Some(index) = found else {
            break;
        };
        let step = here[index].step;
        if let Some(at) = sequence.iter().position(|other| other.is(&step)) {
            sequence.remove(at);
        }
        here = &mut here[index].children;
        if sequence.is_empty() {
            return false;
        }
    }
    let mut chain: Option<Branch> = None;
    for step in sequence.into_iter().rev() {
        chain = Some(Branch {
            step: *step,
            children: chain.into_iter().collect(),
        });
    }
    here.extend(chain);
    true
}
