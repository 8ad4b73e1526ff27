//! The heap under several threads: what it promises to the safe code above.

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use super::*;

/// Counts how many of its kind are gone.
struct Mortal(Arc<AtomicUsize>);

impl Drop for Mortal {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn the_last_reference_frees_and_an_immortal_object_stays() {
    let gone = Arc::new(AtomicUsize::new(0));
    let first = Ref::new(Mortal(gone.clone()));
    let second = first.clone();
    assert!(first.is(&second));
    drop(first);
    assert_eq!(gone.load(Ordering::SeqCst), 0);
    drop(second);
    assert_eq!(gone.load(Ordering::SeqCst), 1);
    let immortals = Immortals::default();
    let immortal = Ref::new(Mortal(gone.clone()));
    assert!(immortal.make_immortal(&immortals));
    assert!(!immortal.make_immortal(&immortals), "it is already");
    drop(immortal.clone());
    drop(immortal);
    assert_eq!(gone.load(Ordering::SeqCst), 1);
    drop(immortals);
    assert_eq!(gone.load(Ordering::SeqCst), 2, "when the run is over");
}

#[test]
fn references_that_threads_clone_and_drop_free_once() {
    begin_sharing();
    let gone = Arc::new(AtomicUsize::new(0));
    let shared = Ref::new(Mortal(gone.clone()));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..10_000 {
                    drop(shared.clone());
                }
            });
        }
    });
    assert_eq!(gone.load(Ordering::SeqCst), 0);
    drop(shared);
    assert_eq!(gone.load(Ordering::SeqCst), 1);
    end_sharing();
}

#[test]
fn a_cell_never_shows_half_a_value() {
    begin_sharing();
    let cell = Cell::new(Value::Int(0));
    std::thread::scope(|scope| {
        // Plain and counted values in turn: readers go through both of the cell's ways.
        scope.spawn(|| {
            for round in 0..20_000 {
                drop(cell.replace(Value::Float(f64::from(round))));
                drop(cell.replace(Value::string(format!("{round}"))));
                drop(cell.replace(Value::Int(i64::from(round))));
            }
        });
        for _ in 0..2 {
            scope.spawn(|| {
                for _ in 0..20_000 {
                    match cell.get() {
                        Value::Int(value) => assert!((0..20_000).contains(&value)),
                        Value::Float(value) => assert!((0.0..20_000.0).contains(&value)),
                        Value::Str(text) => assert!(text.string.parse::<u32>().is_ok()),
                        _ => panic!("a value that nobody wrote"),
                    }
                }
            });
        }
    });
    end_sharing();
}

#[test]
fn one_operation_at_a_time_on_a_guarded_container() {
    begin_sharing();
    let items = Guarded::new(Vec::new());
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let items = &items;
            scope.spawn(move || {
                for round in 0..5_000 {
                    items.with(|items: &mut Vec<(i32, i32)>| items.push((thread, round)));
                }
            });
        }
    });
    let all = items.with(std::mem::take);
    assert_eq!(all.len(), 20_000);
    for thread in 0..4 {
        let own: Vec<i32> = all
            .iter()
            .filter(|item| item.0 == thread)
            .map(|item| item.1)
            .collect();
        assert!(own.is_sorted());
    }
    end_sharing();
}

#[test]
fn allocations_are_counted() {
    let before = bytes_in_use();
    let block = vec![1_u8; 16 << 20];
    assert!(bytes_in_use() >= before + (8 << 20));
    drop(block);
}
