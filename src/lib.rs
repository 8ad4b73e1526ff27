//! Lockstep: a playground for threads that runs in a browser.
//!
//! The modules stand in the order in which a scenario travels through them:
//! source text becomes a tree ([`syntax`]), the tree bytecode ([`program`]), bytecode is stepped
//! by a [`machine`] that never blocks, a runner ([`run`]) decides who goes next and answers the
//! machine's requests with the primitives of [`sync`], what happened becomes a [`trace`], and
//! the page shows it. ARCHITECTURE.md is the map.

#![cfg_attr(
    all(target_family = "wasm", target_feature = "atomics"),
    feature(stdarch_wasm_atomic_wait)
)]

pub mod source;

pub mod syntax;

pub mod program;

pub mod machine;

pub mod sync;

pub mod run;

pub mod trace;

pub mod scenario;

pub mod engine;

#[cfg(feature = "page")]
pub mod view;

#[global_allocator]
static ALLOCATOR: machine::heap::CountingAllocator = machine::heap::CountingAllocator;
