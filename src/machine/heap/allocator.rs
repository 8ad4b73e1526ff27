//! The system's allocator, counting what is in use, so that a program that needs too much ends in
//! a sentence.

use std::alloc::{GlobalAlloc, Layout};
use std::sync::atomic::{AtomicIsize, Ordering};

use super::arena;
#[cfg(target_family = "wasm")]
use super::small as blocks;

/// The system's allocator, natively.
#[cfg(not(target_family = "wasm"))]
mod blocks {
    use std::alloc::{GlobalAlloc, Layout, System};

    pub(super) unsafe fn alloc(layout: Layout) -> *mut u8 {
        // SAFETY: the caller's promise is passed on.
        unsafe { System.alloc(layout) }
    }

    pub(super) unsafe fn dealloc(pointer: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { System.dealloc(pointer, layout) }
    }

    pub(super) unsafe fn realloc(pointer: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        // SAFETY: as above.
        unsafe { System.realloc(pointer, layout, new_size) }
    }
}

/// Bytes in use by this process, but for what each thread has not reported yet.
static BYTES_IN_USE: AtomicIsize = AtomicIsize::new(0);

/// How much a thread allocates or frees before it reports: two threads that allocate must not
/// meet at one counter each time.
const REPORT_BYTES: isize = 64 << 10;

thread_local! {
    static UNREPORTED_BYTES: std::cell::Cell<isize> = const { std::cell::Cell::new(0) };
}

/// Bytes in use by this process, give or take 64 KiB a thread.
pub fn bytes_in_use() -> u64 {
    BYTES_IN_USE.load(Ordering::Relaxed).max(0) as u64
}

/// The system's allocator, counting.
#[derive(Debug)]
pub struct CountingAllocator;

impl CountingAllocator {
    #[inline]
    fn count(bytes: isize) {
        // A thread that is being torn down no longer counts.
        let _ = UNREPORTED_BYTES.try_with(|unreported| {
            let sum = unreported.get() + bytes;
            if sum.abs() < REPORT_BYTES {
                unreported.set(sum);
            } else {
                unreported.set(0);
                BYTES_IN_USE.fetch_add(sum, Ordering::Relaxed);
            }
        });
    }
}

// SAFETY: every call goes on to an allocator unchanged; counting allocates nothing.
unsafe impl GlobalAlloc for CountingAllocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if arena::is_active()
            && let Some(block) = arena::allocate(layout)
        {
            return block;
        }
        Self::count(layout.size() as isize);
        // SAFETY: the caller's promise is passed on.
        unsafe { blocks::alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        if arena::holds(pointer) {
            return arena::free(pointer, layout);
        }
        Self::count(-(layout.size() as isize));
        // SAFETY: as above.
        unsafe { blocks::dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        if arena::is_active() || arena::holds(pointer) {
            // SAFETY: the caller promises a valid size, and the block is `layout.size()` long.
            unsafe {
                let Ok(wanted) = Layout::from_size_align(new_size, layout.align()) else {
                    return std::ptr::null_mut();
                };
                let block = self.alloc(wanted);
                if !block.is_null() {
                    std::ptr::copy_nonoverlapping(pointer, block, layout.size().min(new_size));
                    self.dealloc(pointer, layout);
                }
                return block;
            }
        }
        Self::count(new_size as isize - layout.size() as isize);
        // SAFETY: as above.
        unsafe { blocks::realloc(pointer, layout, new_size) }
    }
}
