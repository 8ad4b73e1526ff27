//! A search that explores a part of a program for others, and gives parts of that away.
//!
//! Nodes before [`Search::own`] belong to somebody else: what races want to be explored from there
//! is [wanted](Wanted), and handed over now and then. The others are this search's own, and gone
//! through as if nobody else was there.

use super::{Node, Run, Search};
use crate::run::explore::ground::Ground;
use crate::run::explore::tree::{Branch, Move, insert};

/// Somebody else's branch: the steps on the way there, what need not be explored from there, and
/// the branch; the default is the whole program.
#[derive(Default)]
pub(in crate::run::explore) struct Task {
    pub(in crate::run::explore) steps: Vec<(Move, u32)>,
    pub(in crate::run::explore) sleep: Vec<Move>,
    pub(in crate::run::explore) branch: Option<Branch>,
}

/// A state on the way, to be known to others.
pub(in crate::run::explore) struct Found {
    /// The step that leads there.
    pub(in crate::run::explore) by: Option<(Move, u32)>,
    /// What need not be explored from there.
    pub(in crate::run::explore) sleep: Vec<Move>,
    /// The step that was taken from there, and whether nobody had said what was to follow it.
    pub(in crate::run::explore) step: Move,
    pub(in crate::run::explore) is_free: bool,
    pub(in crate::run::explore) branches: Vec<Branch>,
}

/// Sequences that are to be explored from others' nodes.
#[derive(Default)]
pub(in crate::run::explore) struct Wanted {
    /// By node: all of them, so that none is wanted twice.
    known: Vec<Vec<Branch>>,
    /// Those that nobody has been told of.
    news: Vec<(usize, Vec<Move>)>,
}

impl Wanted {
    /// Adds one, unless it is known or an equivalent one is.
    pub(super) fn add(&mut self, node: usize, sequence: Vec<&Move>) {
        if self.known.len() <= node {
            self.known.resize_with(node + 1, Vec::new);
        }
        let copy = sequence.iter().map(|step| **step).collect();
        if insert(&mut self.known[node], sequence) {
            self.news.push((node, copy));
        }
    }

    /// Those that nobody has been told of.
    pub(in crate::run::explore) fn take(&mut self) -> Vec<(usize, Vec<Move>)> {
        std::mem::take(&mut self.news)
    }

    /// Begins with others' nodes of another way.
    fn clear(&mut self) {
        self.known.clear();
        self.news.clear();
    }
}

impl Search {
    /// Carries out the first execution of somebody else's branch. What is behind the branch is this
    /// search's own from then on.
    pub(in crate::run::explore) fn carry_out(&mut self, ground: &mut Ground, task: Task) -> Run {
        let known = self.path.iter().zip(&task.steps);
        let common = known.take_while(|(node, (step, _))| node.step.is(step));
        let common = common.count();
        self.path.truncate(common);
        self.order.truncate(common);
        self.sleep.clear();
        self.path.iter_mut().for_each(|node| node.sleep = 0);
        self.fresh = task.steps.len();
        self.own = 0;
        self.wanted.clear();
        self.has_begun = true;
        for (step, line) in &task.steps[common..] {
            let node = Node {
                line: *line,
                ..Node::of(*step)
            };
            self.path.push(node);
            let earlier = &self.path;
            self.order
                .add(step, ground.thread_count(), false, |at| &earlier[at].step);
        }
        if let Some(branch) = task.branch {
            self.sleep = task.sleep;
            self.path.push(Node {
                is_free: branch.children.is_empty(),
                ..Node::of(branch.step)
            });
            self.guide = branch.children;
            self.own = self.path.len();
        }
        if !self.repeat(ground) {
            self.path.pop();
            return Run::Blocked;
        }
        self.complete(ground)
    }

    /// Whether something is known to be left of its own.
    pub(in crate::run::explore) fn has_branches(&self) -> bool {
        let mut own = self.path.iter().skip(self.own);
        own.any(|node| !node.branches.is_empty())
    }

    /// Hands over its own nodes up to one behind which nobody can send anything: where nobody had
    /// said what was to follow. `gives`: at least those up to the first from which something is
    /// left.
    pub(in crate::run::explore) fn hand_over(&mut self, gives: bool) -> Vec<Found> {
        let begin = self.own;
        let mut own = begin..self.path.len();
        let open = own.find(|at| gives && !self.path[*at].branches.is_empty());
        let Some(last) = open.or_else(|| begin.checked_sub(1)) else {
            return Vec::new();
        };
        let mut rest = last..self.path.len();
        let free = rest.find(|at| self.path[*at].is_free);
        let end = free.map_or(self.path.len(), |at| at + 1).max(begin);
        self.own = end;
        let found = |at: usize| Found {
            by: at.checked_sub(1).map(|before| self.path[before].line()),
            sleep: self.asleep(at).to_vec(),
            step: self.path[at].step,
            is_free: self.path[at].is_free,
            branches: std::mem::take(&mut self.path[at].branches),
        };
        (begin..end).map(found).collect()
    }
}
