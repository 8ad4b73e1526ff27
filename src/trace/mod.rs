//! What happened in a run, as fixed-size binary events, and what can be read from them.
//!
//! Carriers push events into a [`ring`] each; the page collects them in a [`Trace`] and reads
//! lanes ([`timeline`]) and figures ([`statistics`]) from it, or hands it on ([`export`]).
//!
//! Deliberately knows nothing of values, primitives or the page: an event holds numbers only.
//!
//! Invariant: any sequence of events can be read, without a panic and without negative times. When
//! rings overflowed, the beginning of any story may be missing; those who count the lost events
//! must say so beside the picture.

pub mod collect;
pub mod encode;
pub mod event;
pub mod export;
pub mod holds;
pub mod lane;
pub mod lines;
pub mod load;
pub mod newest;
pub mod path;
pub mod ring;
pub mod search;
pub mod statistics;
pub mod timeline;
pub mod visible;

#[cfg(test)]
mod tests;

pub use collect::Trace;
pub use event::{Event, EventKind, Events, STEP_NS};
pub use export::{Names, chrome_trace, events_csv, write_chrome_trace, write_events_csv};
pub use holds::{HoldLane, HoldSpan};
pub use lane::{Lane, LaneEnd, StateSpan};
pub use lines::{LineCost, LineCosts};
pub use load::Load;
pub use path::{Cause, CriticalPath, Step, critical_path};
pub use ring::Ring;
pub use search::{Naming, Query};
pub use statistics::{
    Buckets, Durations, Finishing, Gathering, ObjectStatistics, Statistics, ThreadStatistics, jain,
};
pub use timeline::{ThreadState, Timeline, WakeArrow};
pub use visible::{VisibleHold, VisibleSpan};
