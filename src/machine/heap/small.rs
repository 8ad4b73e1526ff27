//! Small blocks of memory that a carrier keeps when they are freed, and hands out again.
//!
//! In wasm the system's allocator has one lock for all workers, and programs allocate small
//! objects all the time. Natively the C library does the same as this, so this is not used.

#![allow(
    clippy::cast_ptr_alignment,
    reason = "blocks are aligned to `STEP_BYTES`, more than a pointer needs"
)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::UnsafeCell;

/// Sizes are rounded up to a multiple of this, which is also the alignment.
const STEP_BYTES: usize = 16;
/// Blocks up to this size are kept.
const LARGEST_BYTES: usize = 256;
const CLASSES: usize = LARGEST_BYTES / STEP_BYTES;
/// How many blocks of one size a carrier keeps.
const MOST_KEPT: u32 = 1024;

/// The free blocks of one size: a list through the blocks themselves.
#[derive(Clone, Copy)]
struct Kept {
    first: *mut u8,
    count: u32,
}

thread_local! {
    static KEPT: UnsafeCell<[Kept; CLASSES]> = const {
        UnsafeCell::new(
            [Kept {
                first: std::ptr::null_mut(),
                count: 0,
            }; CLASSES],
        )
    };
}

/// The size class of a block, if blocks of its size are kept.
#[inline]
fn class(layout: Layout) -> Option<usize> {
    let is_small = layout.size() <= LARGEST_BYTES && layout.align() <= STEP_BYTES;
    (is_small && layout.size() > 0).then(|| (layout.size() - 1) / STEP_BYTES)
}

/// The layout with which blocks of a class come from the system.
#[inline]
fn system_layout(class: usize) -> Layout {
    // SAFETY: the alignment is a power of two, and the sizes are small.
    unsafe { Layout::from_size_align_unchecked((class + 1) * STEP_BYTES, STEP_BYTES) }
}

/// As `GlobalAlloc::alloc`.
#[inline]
pub(super) unsafe fn alloc(layout: Layout) -> *mut u8 {
    let Some(class) = class(layout) else {
        // SAFETY: the caller's promise is passed on.
        return unsafe { System.alloc(layout) };
    };
    let kept = KEPT.try_with(|all| {
        // SAFETY: this thread's own, and nothing in here allocates or comes back.
        let kept = unsafe { &mut (*all.get())[class] };
        let first = kept.first;
        if !first.is_null() {
            #[allow(clippy::cast_ptr_alignment, reason = "blocks are aligned to 16 bytes")]
            // SAFETY: a kept block begins with the address of the next one, see `dealloc`.
            let next = unsafe { first.cast::<*mut u8>().read() };
            kept.first = next;
            kept.count -= 1;
        }
        first
    });
    match kept {
        Ok(block) if !block.is_null() => block,
        // SAFETY: the layout is valid.
        _ => unsafe { System.alloc(system_layout(class)) },
    }
}

/// As `GlobalAlloc::dealloc`.
#[inline]
pub(super) unsafe fn dealloc(block: *mut u8, layout: Layout) {
    let Some(class) = class(layout) else {
        // SAFETY: the caller's promise is passed on.
        return unsafe { System.dealloc(block, layout) };
    };
    let is_kept = KEPT.try_with(|all| {
        // SAFETY: as in `alloc`.
        let kept = unsafe { &mut (*all.get())[class] };
        if kept.count >= MOST_KEPT {
            return false;
        }
        #[allow(clippy::cast_ptr_alignment, reason = "blocks are aligned to 16 bytes")]
        let link = block.cast::<*mut u8>();
        // SAFETY: the block is free, at least 16 bytes and aligned.
        unsafe { link.write(kept.first) };
        kept.first = block;
        kept.count += 1;
        true
    });
    if is_kept != Ok(true) {
        // SAFETY: it came from the system with this layout, see `alloc`.
        unsafe { System.dealloc(block, system_layout(class)) };
    }
}

/// As `GlobalAlloc::realloc`.
pub(super) unsafe fn realloc(block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
    // SAFETY: the caller promises that the new size is valid with this alignment.
    let new_layout = unsafe { Layout::from_size_align_unchecked(new_size, layout.align()) };
    match (class(layout), class(new_layout)) {
        // SAFETY: the caller's promise is passed on: neither block is one of ours.
        (None, None) => unsafe { System.realloc(block, layout, new_size) },
        (Some(old), Some(new)) if old == new => block,
        _ => {
            // SAFETY: a new block, then the old one's content that fits, then the old one freed.
            unsafe {
                let new_block = alloc(new_layout);
                if !new_block.is_null() {
                    let count = layout.size().min(new_size);
                    std::ptr::copy_nonoverlapping(block, new_block, count);
                    dealloc(block, layout);
                }
                new_block
            }
        }
    }
}
