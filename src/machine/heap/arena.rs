//! Memory that can be put back to what it was: for executions that are repeated thousands of times
//! a second from the same state.
//!
//! What is allocated while an [`Arena`] is active comes from one block, together with the lists of
//! what is free in it. So a copy of the block's used part is a copy of everything that lives there,
//! and copying it back undoes all that has happened since.
//!
//! What never changes once it is made need not be copied: it is made [`outside`]. Should it change
//! after all ([`changes`]), the arena is *spoiled*, and whoever uses it makes one that holds
//! everything instead.
//!
//! Invariants. All arenas lie in one region that is never given back, so a block can be told by its
//! address, whenever it is freed. What lives in an arena is reached through [`Held`] only: outside,
//! it is only looked at, and nothing that refers into the arena outlives that look.

#![allow(
    clippy::cast_ptr_alignment,
    reason = "blocks are aligned to `GRAIN`, which is more than a pointer needs"
)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::ptr::{self, NonNull};
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};

use super::dead;

/// Bytes of one arena, and how many there can be at one time.
const ARENA_BYTES: usize = if cfg!(target_family = "wasm") {
    8 << 20
} else {
    16 << 20
};
// One for each of sixteen workers, the explorer's own, and one for what is only looked at.
const ARENAS: usize = if cfg!(all(target_family = "wasm", not(feature = "explorer"))) {
    2
} else {
    18
};

/// Blocks are multiples of this.
const GRAIN: usize = 16;
/// Blocks up to this size have a list for each size.
const SMALL_BYTES: usize = 1024;
/// Larger ones have a list for each quarter of a power of two.
const CLASSES: usize = SMALL_BYTES / GRAIN + 1 + 4 * 14;

/// Where the region begins; 0: there is none yet.
static REGION: AtomicUsize = AtomicUsize::new(0);
/// Arenas in use, one bit each.
static TAKEN: AtomicU32 = AtomicU32::new(0);

thread_local! {
    /// The arena that this carrier's allocations come from.
    static ACTIVE: Cell<*mut Head> = const { Cell::new(ptr::null_mut()) };
}

/// What an arena begins with.
struct Head {
    /// Bytes in use, from the beginning.
    used: usize,
    /// It has been full.
    is_full: bool,
    /// Everything lies inside.
    holds_all: bool,
    /// The worst that has changed since it was made or last put back.
    changed: Changed,
    /// The first free block of each class; each begins with a pointer to the next.
    free: [*mut u8; CLASSES],
}

/// What a copy of the arena does not undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Changed {
    Nothing,
    /// A class, of which something outside knows.
    Classes,
    /// Something outside.
    Outside,
}

/// The class of a block and the bytes that it takes.
fn class_of(size: usize) -> (usize, usize) {
    if size <= SMALL_BYTES {
        let grains = size.div_ceil(GRAIN).max(1);
        (grains, grains * GRAIN)
    } else {
        let power = (size - 1).ilog2();
        let quarter = 1 << (power - 2);
        let quarters = size.div_ceil(quarter);
        let doubled = (power - SMALL_BYTES.ilog2()) as usize;
        let class = SMALL_BYTES / GRAIN + 4 * doubled + quarters - 4;
        (class, quarters * quarter)
    }
}

/// Whether a block lies in an arena.
#[inline]
pub(super) fn holds(pointer: *mut u8) -> bool {
    let region = REGION.load(Ordering::Relaxed);
    region != 0 && (pointer as usize).wrapping_sub(region) < ARENA_BYTES * ARENAS
}

/// Whether an arena is active.
#[inline]
pub(super) fn is_active() -> bool {
    REGION.load(Ordering::Relaxed) != 0 && !ACTIVE.get().is_null()
}

/// Whether an arena is active that leaves out what does not change.
#[inline]
pub(crate) fn leaves_out() -> bool {
    // SAFETY: an active arena lives, and only this carrier uses it.
    is_active() && !unsafe { (*ACTIVE.get()).holds_all }
}

/// Makes something that does not change any more, outside of any arena.
///
/// Invariant: it is immortal, so that nobody counts it, and whatever changes its content says so
/// with [`changes`].
pub(crate) fn outside<R>(make: impl FnOnce() -> R) -> R {
    let _activated = leaves_out().then(|| Activated(ACTIVE.replace(ptr::null_mut())));
    make()
}

/// Says that an object is about to change.
#[inline]
pub(crate) fn changes<T>(object: &T) {
    if is_active() && !holds(ptr::from_ref(object).cast_mut().cast()) {
        // SAFETY: an active arena lives, and only this carrier uses it.
        unsafe { (*ACTIVE.get()).changed = Changed::Outside };
    }
}

/// The same for a class: what caches know of classes may not hold for another execution.
#[inline]
pub(crate) fn reshapes<T>(object: &T) {
    changes(object);
    if is_active() {
        // SAFETY: as above.
        let head = unsafe { &mut *ACTIVE.get() };
        head.changed = head.changed.max(Changed::Classes);
    }
}

/// Makes what belongs to an object where that object is.
pub(crate) fn beside<T, R>(object: &T, make: impl FnOnce() -> R) -> R {
    if holds(ptr::from_ref(object).cast_mut().cast()) {
        make()
    } else {
        outside(make)
    }
}

/// A block of the active arena; `None`: there is no room.
pub(super) fn allocate(layout: Layout) -> Option<*mut u8> {
    let head = ACTIVE.get();
    let (class, bytes) = class_of(layout.size());
    // SAFETY: only this carrier uses its active arena, which lives as long as it is active.
    unsafe {
        if class < CLASSES && layout.align() <= GRAIN && !(&(*head).free)[class].is_null() {
            let block = (&(*head).free)[class];
            (&mut (*head).free)[class] = block.cast::<*mut u8>().read();
            return Some(block);
        }
        let base = head as usize;
        let start = (base + (*head).used).next_multiple_of(layout.align().max(GRAIN)) - base;
        if start + bytes > ARENA_BYTES {
            (*head).is_full = true;
            return None;
        }
        (*head).used = start + bytes;
        Some(head.cast::<u8>().add(start))
    }
}

/// Takes a block of an arena back. One of another arena than the active one stays as it is.
pub(super) fn free(pointer: *mut u8, layout: Layout) {
    let head = ACTIVE.get();
    let (class, _) = class_of(layout.size());
    let is_own = (pointer as usize).wrapping_sub(head as usize) < ARENA_BYTES;
    if head.is_null() || !is_own || class >= CLASSES || layout.align() > GRAIN {
        return;
    }
    // SAFETY: the block is of this class and free, and only this carrier uses the arena.
    unsafe {
        pointer.cast::<*mut u8>().write((&(*head).free)[class]);
        (&mut (*head).free)[class] = pointer;
    }
}

/// One block of memory.
struct Arena {
    head: NonNull<Head>,
    slot: usize,
}

impl Arena {
    /// `None`: all are in use, or there is no memory.
    fn new(holds_all: bool) -> Option<Self> {
        let region = region()?;
        let take = |slot: &usize| TAKEN.fetch_or(1 << slot, Ordering::AcqRel) & 1 << slot == 0;
        let slot = (0..ARENAS).find(take)?;
        let head = (region + slot * ARENA_BYTES) as *mut Head;
        // SAFETY: the slot is this arena's alone, inside the region, and large enough.
        unsafe {
            head.write(Head {
                used: size_of::<Head>().next_multiple_of(GRAIN),
                is_full: false,
                holds_all,
                changed: Changed::Nothing,
                free: [ptr::null_mut(); CLASSES],
            });
        }
        Some(Self {
            head: NonNull::new(head)?,
            slot,
        })
    }

    /// The part that is in use.
    fn used(&self) -> &[u8] {
        // SAFETY: these bytes belong to the arena; all of them have been written, or are blocks
        // whose content nobody reads before writing it. Copying them is all that is done here.
        unsafe {
            let used = self.head.as_ref().used;
            std::slice::from_raw_parts(self.head.as_ptr().cast::<u8>(), used)
        }
    }

    /// Copies a former used part back.
    fn put_back(&mut self, image: &[u8]) {
        let to = self.head.as_ptr().cast::<u8>();
        // SAFETY: the image came from there, and is no longer than the arena. Nothing refers into
        // the arena now: it is borrowed mutably, and `with` lets out plain data only.
        unsafe { ptr::copy_nonoverlapping(image.as_ptr(), to, image.len()) };
    }

    fn activate(&self) -> Activated {
        Activated(ACTIVE.replace(self.head.as_ptr()))
    }
}

impl Drop for Arena {
    fn drop(&mut self) {
        TAKEN.fetch_and(!(1 << self.slot), Ordering::AcqRel);
    }
}

/// Gives the allocations back to whom they came from before.
struct Activated(*mut Head);

impl Drop for Activated {
    fn drop(&mut self) {
        ACTIVE.set(self.0);
    }
}

fn region() -> Option<usize> {
    let known = REGION.load(Ordering::Acquire);
    if known != 0 {
        return Some(known);
    }
    let layout = Layout::from_size_align(ARENA_BYTES * ARENAS, 1 << 16).ok()?;
    // SAFETY: the size is not 0.
    let region = unsafe { System.alloc(layout) } as usize;
    if region == 0 {
        return None;
    }
    match REGION.compare_exchange(0, region, Ordering::AcqRel, Ordering::Acquire) {
        Ok(_) => Some(region),
        Err(other) => {
            // SAFETY: it has just been allocated with this layout, and nobody has seen it.
            unsafe { System.dealloc(region as *mut u8, layout) };
            Some(other)
        }
    }
}

/// A state of what is [`Held`].
pub(crate) struct Image {
    bytes: Vec<u8>,
    arena: NonNull<Head>,
}

impl Image {
    /// Its memory, to be used again.
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Bytes in it.
    pub(crate) fn len(&self) -> usize {
        self.bytes.len()
    }
}

// SAFETY: the address is only compared.
unsafe impl Send for Image {}

/// Something that lives in an arena with all that it owns, and can be put back to an earlier state.
pub(crate) struct Held<T> {
    root: NonNull<T>,
    arena: Arena,
    /// The arena's used part when it was saved.
    image: Vec<u8>,
}

impl<T> Held<T> {
    /// Makes it; `None`: there is no room for an arena, or not for this. `holds_all`: whatever it
    /// does can be undone; otherwise see [`is_spoiled`](Self::is_spoiled).
    ///
    /// What it refers to outside the arena must outlive it, or be counted by it.
    pub(crate) fn new(holds_all: bool, make: impl FnOnce() -> T) -> Option<Self> {
        let arena = Arena::new(holds_all)?;
        let root = {
            let _activated = arena.activate();
            let root = Box::leak(Box::new(make()));
            dead::forget();
            NonNull::from(root)
        };
        let mut held = Self {
            root,
            arena,
            image: Vec::new(),
        };
        if held.is_full() {
            return None;
        }
        // What changed until now was made so.
        // SAFETY: the head lives as long as the arena.
        unsafe { held.arena.head.as_mut().changed = Changed::Nothing };
        held.image = held.arena.used().to_vec();
        Some(held)
    }

    /// Whether there was not enough memory since the last [`restore`](Self::restore).
    pub(crate) fn is_full(&self) -> bool {
        // SAFETY: the head lives as long as the arena.
        unsafe { self.arena.head.as_ref().is_full }
    }

    /// Whether something outside the arena has changed since it was made: it can't be put back, and
    /// is not to be used for another execution.
    pub(crate) fn is_spoiled(&self) -> bool {
        // SAFETY: as above.
        unsafe { self.arena.head.as_ref().changed == Changed::Outside }
    }

    /// Whether a class has changed since it was made or last put back: what is kept outside about
    /// classes is to be forgotten before it is put back.
    pub(crate) fn is_reshaped(&self) -> bool {
        // SAFETY: as above.
        unsafe { self.arena.head.as_ref().changed >= Changed::Classes }
    }

    /// Puts it back to what it was when it was made.
    pub(crate) fn restore(&mut self) {
        self.arena.put_back(&self.image);
    }

    /// What it is now, to be put back [later](Self::restore_to); `image`: memory to use for it.
    pub(crate) fn save(&self, mut image: Vec<u8>) -> Image {
        image.clear();
        image.extend_from_slice(self.arena.used());
        Image {
            bytes: image,
            arena: self.arena.head,
        }
    }

    /// Puts it back to what it was when the image was made. It must be an image of this, and not
    /// from before it was last put back to something earlier.
    pub(crate) fn restore_to(&mut self, image: &Image) {
        assert_eq!(image.arena, self.arena.head, "an image of another");
        self.arena.put_back(&image.bytes);
    }

    /// Changes it. The result is plain data, so that nothing refers into the arena afterwards.
    pub(crate) fn with<R: Copy + 'static>(&mut self, change: impl FnOnce(&mut T) -> R) -> R {
        let _activated = self.arena.activate();
        // SAFETY: the object lives in the arena, and `self` is borrowed mutably.
        let result = change(unsafe { self.root.as_mut() });
        dead::forget();
        result
    }

    /// Looks at it. Whoever does takes no references along.
    pub(crate) fn get(&self) -> &T {
        // SAFETY: the object lives in the arena, and is changed only through `&mut self`.
        unsafe { self.root.as_ref() }
    }
}

impl<T> Drop for Held<T> {
    fn drop(&mut self) {
        if self.is_spoiled() {
            // What lies outside may refer to what is no more: better to lose it.
            return;
        }
        self.restore();
        let _activated = self.arena.activate();
        // SAFETY: it is as it was when it was made, came from a `Box`, and is dropped once; what it
        // owns outside the arena was owned then too.
        unsafe { ptr::drop_in_place(self.root.as_ptr()) };
    }
}

// SAFETY: it is used through `&mut self` and `&self` like any other owner of a `T`; the arena is
// active only on the carrier that is inside `with`.
unsafe impl<T: Send> Send for Held<T> {}
