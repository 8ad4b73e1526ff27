//! Hundreds of small programs, gone through with and without reduction.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::{HEAD, HEAD_OF_JOINS, PARTS, check, program};
use crate::run::explore::sampling::Dice;

#[test]
fn the_search_finds_what_brute_force_finds() {
    let mut dice = Dice::new(7);
    let sources: Vec<String> = (0..490)
        .map(|_| {
            let threads = 2 + usize::from(dice.below(4) == 0);
            let most = if threads == 2 { 2 } else { 1 };
            let bodies: Vec<String> = (0..threads)
                .map(|_| {
                    let parts = (0..=dice.below(most)).map(|_| PARTS[dice.below(PARTS.len())]);
                    parts.collect::<Vec<_>>().join("\n")
                })
                .collect();
            let joins = bodies.iter().any(|body| body.contains("p."));
            let head = format!("{HEAD}{}", if joins { HEAD_OF_JOINS } else { "" });
            program(&head, &bodies)
        })
        .collect();
    // Not by rayon: the searches wait for pools of their own, and meanwhile it would begin another
    // program on the same thread.
    let (next, checked) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || {
        while let Some(source) = sources.get(next.fetch_add(1, Ordering::Relaxed)) {
            checked.fetch_add(usize::from(check(source)), Ordering::Relaxed);
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, NonZeroUsize::get) {
            scope.spawn(work);
        }
    });
    let checked = checked.into_inner();
    assert!(checked >= 200, "{checked} of {}", sources.len());
}
