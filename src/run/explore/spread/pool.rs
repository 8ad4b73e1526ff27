//! Threads for workers: native ones, or Web Workers. When [`Pool::each`] returns, all that they were
//! to do is done.

#[cfg(all(target_family = "wasm", feature = "explorer"))]
use std::sync::atomic::{AtomicU32, Ordering};

/// Threads for the workers.
#[cfg(not(target_family = "wasm"))]
pub(super) struct Pool(rayon::ThreadPool);

#[cfg(not(target_family = "wasm"))]
impl Pool {
    pub(super) const IS_POSSIBLE: bool = true;

    pub(super) fn new(threads: usize) -> Option<Self> {
        let builder = rayon::ThreadPoolBuilder::new().num_threads(threads);
        builder.build().ok().map(Self)
    }

    fn scope<'s>(&self, work: impl FnOnce(&rayon::Scope<'s>)) {
        self.0.in_place_scope(work);
    }
}

/// Web Workers, of which there is one pool that somebody else starts.
#[cfg(all(target_family = "wasm", feature = "explorer"))]
pub(super) struct Pool;

/// How many Web Workers there are in that pool, as far as is known here.
#[cfg(all(target_family = "wasm", feature = "explorer"))]
static STARTED: AtomicU32 = AtomicU32::new(0);

/// Says that rayon's pool of so many workers has started, and is for searches.
#[cfg(all(target_family = "wasm", feature = "explorer"))]
pub fn use_pool(threads: u32) {
    STARTED.store(threads, Ordering::Relaxed);
}

#[cfg(all(target_family = "wasm", feature = "explorer"))]
impl Pool {
    pub(super) const IS_POSSIBLE: bool = true;

    pub(super) fn new(threads: usize) -> Option<Self> {
        (STARTED.load(Ordering::Relaxed) as usize >= threads).then_some(Self)
    }

    #[expect(clippy::unused_self, reason = "the pool is rayon's own")]
    fn scope<'s>(&self, work: impl FnOnce(&rayon::Scope<'s>)) {
        rayon::in_place_scope(work);
    }
}

#[cfg(any(not(target_family = "wasm"), feature = "explorer"))]
impl Pool {
    /// Does something on the calling thread, and some work for each item on one of the others.
    pub(super) fn each<T: Send>(
        &self,
        items: &mut [T],
        here: impl FnOnce(),
        work: impl Fn(&mut T) + Sync,
    ) {
        let work = &work;
        self.scope(|scope| {
            for item in items {
                scope.spawn(move |_| work(item));
            }
            here();
        });
    }
}

/// Without shared memory there are no others.
#[cfg(all(target_family = "wasm", not(feature = "explorer")))]
pub(super) enum Pool {}

#[cfg(all(target_family = "wasm", not(feature = "explorer")))]
impl Pool {
    pub(super) const IS_POSSIBLE: bool = false;

    pub(super) fn new(_: usize) -> Option<Self> {
        None
    }

    pub(super) fn each<T>(&self, _: &mut [T], _: impl FnOnce(), _: impl Fn(&mut T)) {
        match *self {}
    }
}
