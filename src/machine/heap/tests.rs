//! The heap under several threads: what it promises to the safe code above.

use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use super::*;
use crate::machine::value::Value;

/// What each thread does how often. Miri takes its time.
const ROUNDS: i32 = if cfg!(miri) { 500 } else { 20_000 };

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
    let gone = Arc::new(AtomicUsize::new(0));
    let shared = Ref::shared(Mortal(gone.clone()));
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..ROUNDS {
                    drop(shared.clone());
                }
            });
        }
    });
    assert_eq!(gone.load(Ordering::SeqCst), 0);
    drop(shared);
    assert_eq!(gone.load(Ordering::SeqCst), 1);
}

#[test]
fn a_cell_never_shows_half_a_value() {
    let cell = Cell::shared(Value::Int(0));
    std::thread::scope(|scope| {
        // Plain and counted values in turn: readers go through both of the cell's ways.
        scope.spawn(|| {
            for round in 0..ROUNDS {
                drop(cell.replace(Value::Float(f64::from(round))));
                drop(cell.replace(Value::string(format!("{round}"))));
                drop(cell.replace(Value::Int(i64::from(round))));
            }
        });
        for _ in 0..2 {
            scope.spawn(|| {
                for _ in 0..ROUNDS {
                    match cell.get() {
                        Value::Int(value) => assert!((0..i64::from(ROUNDS)).contains(&value)),
                        Value::Float(value) => assert!((0.0..f64::from(ROUNDS)).contains(&value)),
                        Value::Str(text) => assert!(text.string.parse::<u32>().is_ok()),
                        _ => panic!("a value that nobody wrote"),
                    }
                }
            });
        }
    });
}

#[test]
fn one_operation_at_a_time_on_a_guarded_container() {
    let items = Guarded::shared(Vec::new());
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let items = &items;
            scope.spawn(move || {
                for round in 0..ROUNDS {
                    items.change(|items: &mut Vec<(i32, i32)>| items.push((thread, round)));
                }
            });
        }
    });
    let all = items.change(std::mem::take);
    assert_eq!(all.len(), 4 * ROUNDS as usize);
    for thread in 0..4 {
        let own: Vec<i32> = all
            .iter()
            .filter(|item| item.0 == thread)
            .map(|item| item.1)
            .collect();
        assert!(own.is_sorted());
    }
}

#[test]
fn allocations_are_counted() {
    let before = bytes_in_use();
    let block = vec![1_u8; 16 << 20];
    assert!(bytes_in_use() >= before + (8 << 20));
    drop(block);
}

#[test]
fn what_is_stored_where_threads_reach_it_is_published_with_all_that_it_refers_to() {
    let text = Value::string("inside");
    let list = Value::list(vec![Value::tuple(vec![text.clone()])]);
    assert!(text.is_private() && list.is_private());
    let private = Cell::new(Value::None);
    drop(private.replace(list.clone()));
    assert!(list.is_private(), "a variable of this thread's own");
    let shared = Cell::shared(Value::None);
    drop(shared.replace(list.clone()));
    assert!(!text.is_private() && !list.is_private());
    let Value::List(items) = &list else {
        unreachable!("it is a list");
    };
    let later = Value::string("later");
    items.store(later.clone(), Vec::push);
    assert!(!later.is_private(), "stored in a shared list");
}

#[test]
#[cfg(debug_assertions)]
#[should_panic(expected = "a private object of thread 1 is reached by thread 2")]
fn debug_builds_notice_a_private_object_in_the_wrong_thread() {
    enter(0, true);
    let object = Ref::new(1);
    leave();
    enter(1, true);
    assert_eq!(*object, 1);
}
