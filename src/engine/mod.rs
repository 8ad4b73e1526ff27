//! The worker's side and the page's side of the message protocol.
//!
//! | module | runs in | what it does |
//! | --- | --- | --- |
//! | [`protocol`] | everywhere | the messages |
//! | `page_side` | the window | starts a worker, queues commands until it is ready, notices its death |
//! | `worker_side` | the engine's worker | starts the pool, runs programs in parallel on it |
//! | `plain_worker` | the plain worker | runs programs in time slices, without shared memory |
//! | `host` | both workers | commands in, a run's progress out |
//! | [`explore_advice`] | everywhere | which knobs to turn down before exploring |
//! | [`explore_protocol`] | everywhere | the messages of explorations and replays |
//! | `explore_side` | the window | starts a worker for them |
//! | `explore_following` | the plain worker | goes from a recorded run to a replay |
//! | `explore_searching` | the plain worker | goes through executions, in slices |
//! | `explore_worker` | the plain worker | explores and replays, in slices |
//!
//! Invariant: the page talks to a run through [`protocol`] only, so it never waits for one.

pub mod explore_advice;
pub mod explore_protocol;
pub mod protocol;

#[cfg(all(
    target_family = "wasm",
    any(feature = "page", feature = "plain", feature = "engine")
))]
mod message;

#[cfg(all(target_family = "wasm", any(feature = "plain", feature = "engine")))]
mod failure;

#[cfg(all(target_family = "wasm", any(feature = "plain", feature = "engine")))]
mod host;

#[cfg(all(target_family = "wasm", feature = "page"))]
pub mod explore_side;

#[cfg(all(target_family = "wasm", feature = "plain"))]
mod explore_following;

#[cfg(all(target_family = "wasm", feature = "plain"))]
mod explore_searching;

#[cfg(all(target_family = "wasm", feature = "plain"))]
mod explore_worker;

#[cfg(all(target_family = "wasm", feature = "page"))]
pub mod page_side;

#[cfg(all(target_family = "wasm", feature = "plain"))]
pub mod plain_worker;

#[cfg(all(target_family = "wasm", feature = "engine"))]
pub mod worker_side;
