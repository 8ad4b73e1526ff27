//! Every interleaving of a program's threads, and which of them breaks it.
//!
//! [`execution`] runs a program one visible step at a time under somebody else's control,
//! [`dependency`] says which steps of different threads depend on each other, [`search`] goes
//! through all executions that differ in more than the order of independent steps, [`sampling`]
//! through some where those are too many, [`spread`] lets several workers do either. [`observe`] and
//! [`findings`] say what an execution has come to, [`notes`] is what one worker takes down of that,
//! [`ledger`] what all have, [`explorer`] is the whole of it, [`replay`] shows one execution step by
//! step, [`quest`] looks for a schedule that brings about a [`target`].
//!
//! Left out on purpose: an execution is never saved; it is repeated, as far as [`ground`] has no
//! copy of its beginning.

mod chronicle;
mod clocks;
mod dependency;
mod describe;
mod errand;
mod execution;
mod explorer;
mod findings;
mod follow;
mod graph;
mod ground;
mod ledger;
mod minimise;
mod notes;
mod observe;
mod order;
mod quest;
mod replay;
pub mod report;
mod sampling;
mod schedule;
mod search;
mod sentence;
mod show;
pub mod snapshot;
mod spread;
mod target;
#[cfg(test)]
mod tests;
mod trail;
mod tree;
mod virtual_time;

pub(super) use describe::described;
pub use explorer::{Budget, Explorer};
pub use follow::{Followed, Follower, Recorded};
pub use graph::{GraphEnd, GraphSearch};
pub use minimise::Minimiser;
pub use quest::{Quest, QuestEnd};
pub use replay::{Replay, Told};
pub use report::{
    Coverage, End, Exploration, ExploreOptions, Finding, FindingKind, GraphEdge, GraphNode, Method,
    Outcome, OutcomeKind,
};
pub use snapshot::{ReplayResult, Snapshot, StepKind, StepView, ThreadView};
#[cfg(all(target_family = "wasm", feature = "explorer"))]
pub use spread::use_pool;
pub use target::Target;
