//! The worker's side and the page's side of the message protocol.
//!
//! | module | runs in | what it does |
//! | --- | --- | --- |
//! | [`protocol`] | everywhere | the messages |
//! | `workers` | the window | starts a worker and the pool that it asks for, notices their death |
//! | `page_side` | the window | runs programs on an engine: queues commands until it is ready |
//! | `worker_side` | the engine | runs programs in parallel on a pool |
//! | `explorer_worker` | the explorer | explores with a pool, and replays |
//! | `plain_worker` | the plain worker | runs programs in time slices, explores and replays, without shared memory |
//! | `pool` | engine, explorer | asks for a pool of Web Workers |
//! | `scope`, `failure` | all workers | how a worker talks to the page, and says that it failed |
//! | `host` | engine, plain worker | commands in, a run's progress out |
//! | [`explore_advice`] | everywhere | which knobs to turn down before exploring |
//! | [`explore_protocol`] | everywhere | the messages of explorations and replays |
//! | `explore_side` | the window | the same for explorations and replays |
//! | `explore_following` | explorer, plain worker | goes from a recorded run to a replay |
//! | `explore_searching` | explorer, plain worker | goes through executions, in slices |
//! | `explore_worker` | explorer, plain worker | explores and replays, in slices |
//!
//! Invariant: the page talks to a run through [`protocol`] only, so it never waits for one.

pub mod explore_advice;
pub mod explore_protocol;
pub mod protocol;

#[cfg(all(
    target_family = "wasm",
    any(
        feature = "page",
        feature = "plain",
        feature = "engine",
        feature = "explorer"
    )
))]
mod message;

#[cfg(all(target_family = "wasm", feature = "page"))]
pub mod explore_side;
#[cfg(all(target_family = "wasm", feature = "page"))]
pub mod page_side;
#[cfg(all(target_family = "wasm", feature = "page"))]
mod workers;

#[cfg(all(target_family = "wasm", feature = "plain"))]
pub mod plain_worker;

#[cfg(all(target_family = "wasm", feature = "engine"))]
pub mod worker_side;

#[cfg(all(target_family = "wasm", feature = "explorer"))]
pub mod explorer_worker;

// What any worker uses.
#[cfg(all(
    target_family = "wasm",
    any(feature = "plain", feature = "engine", feature = "explorer")
))]
mod failure;
#[cfg(all(
    target_family = "wasm",
    any(feature = "plain", feature = "engine", feature = "explorer")
))]
mod scope;

// What runs programs.
#[cfg(all(target_family = "wasm", any(feature = "plain", feature = "engine")))]
mod host;

// What explores and replays.
#[cfg(all(target_family = "wasm", any(feature = "plain", feature = "explorer")))]
mod explore_following;
#[cfg(all(target_family = "wasm", any(feature = "plain", feature = "explorer")))]
mod explore_searching;
#[cfg(all(target_family = "wasm", any(feature = "plain", feature = "explorer")))]
mod explore_worker;

// What has a pool.
#[cfg(all(target_family = "wasm", any(feature = "engine", feature = "explorer")))]
pub mod pool;
