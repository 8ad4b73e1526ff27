//! A list that loses its oldest items and is one slice all the same.
//!
//! What is left has to move to the front of the memory now and then. It does so a few items at a
//! time, with each item that comes: no call takes long, however long the list is.

use std::ops::Deref;

/// How many items move with each that comes.
const MOVED_AT_ONCE: usize = 4;
/// There is room for a move when as much is gone as is left, and one part in so many more, since the
/// list may grow on the way.
const SPARE: usize = 4;
/// How many times as much memory a list gets that has no more room: moving a long list into
/// other memory takes long, and memory that is never touched costs nothing.
const GROWTH: usize = 4;

/// Items that come at the end and go at the front. As a slice it is those that are there.
#[derive(Debug, Clone)]
pub struct Newest<T> {
    /// Some that are gone, then those that are there.
    items: Vec<T>,
    /// How many of `items` are gone.
    gone: usize,
    let_go: usize,
    moving: Option<Move>,
}

/// Items on their way to the front.
#[derive(Debug, Clone, Copy)]
struct Move {
    /// The place in memory that becomes the first.
    from: usize,
    /// What stands before this place has its copy.
    until: usize,
}

impl<T: Copy> Newest<T> {
    /// How many items are gone.
    pub fn let_go_count(&self) -> usize {
        self.let_go
    }

    /// How many places in memory a list takes that never holds more than so many items: what is
    /// gone when a move begins, what is there then, and what comes until the move is done.
    pub(super) const fn most_places(items: usize) -> usize {
        2 * items + items / SPARE + items / (MOVED_AT_ONCE - 1) + MOVED_AT_ONCE
    }

    /// Makes room for so many items in memory, if it can be had.
    pub(super) fn reserve(&mut self, count: usize) {
        let more = count.saturating_sub(self.items.len());
        // Otherwise each item that comes finds its own.
        let _ = self.items.try_reserve_exact(more);
    }

    /// The memory of a list for the items of another.
    pub(super) fn emptied(mut self) -> Self {
        self.items.clear();
        Self {
            items: self.items,
            ..Self::default()
        }
    }

    /// Adds an item.
    pub(super) fn push(&mut self, item: T) {
        if self.items.len() == self.items.capacity() {
            self.reserve((self.items.len() * GROWTH).max(GROWTH));
        }
        self.items.push(item);
        self.move_some();
    }

    /// Takes the last item back.
    pub(super) fn pop(&mut self) -> Option<T> {
        if self.is_empty() {
            return None;
        }
        let item = self.items.pop();
        self.changes_from(self.len());
        item
    }

    /// The items from this one on, to be changed.
    pub(super) fn tail_mut(&mut self, first: usize) -> &mut [T] {
        self.changes_from(first);
        &mut self.items[self.gone + first..]
    }

    /// Lets the first items go.
    pub(super) fn let_go(&mut self, count: usize) {
        let count = count.min(self.len());
        self.let_go += count;
        self.gone += count;
        if self.gone == self.items.len() {
            self.items.clear();
            (self.gone, self.moving) = (0, None);
            return;
        }
        if self.moving.is_none() && self.gone >= self.len() + self.len() / SPARE {
            self.moving = Some(Move {
                from: self.gone,
                until: self.gone,
            });
        }
    }

    /// Copies from this item on are no longer good.
    fn changes_from(&mut self, first: usize) {
        if let Some(moving) = &mut self.moving {
            moving.until = moving.until.min(self.gone + first);
        }
    }

    fn move_some(&mut self) {
        let Some(Move { from, until }) = self.moving else {
            return;
        };
        if self.len() > from {
            // It has grown so much that it would be put upon itself.
            self.moving = None;
            return;
        }
        let start = until.max(self.gone);
        let end = (start + MOVED_AT_ONCE).min(self.items.len());
        self.items.copy_within(start..end, start - from);
        if end == self.items.len() {
            self.items.truncate(end - from);
            self.gone -= from;
            self.moving = None;
        } else {
            self.moving = Some(Move { from, until: end });
        }
    }
}

impl<T> Deref for Newest<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items[self.gone..]
    }
}

impl<T> Default for Newest<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            gone: 0,
            let_go: 0,
            moving: None,
        }
    }
}

impl<'a, T> IntoIterator for &'a Newest<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Lists are equal if they hold the same and have lost as many.
impl<T: PartialEq> PartialEq for Newest<T> {
    fn eq(&self, other: &Self) -> bool {
        self.let_go == other.let_go && **self == **other
    }
}

impl<T: Eq> Eq for Newest<T> {}

impl<T: Copy> From<Vec<T>> for Newest<T> {
    fn from(items: Vec<T>) -> Self {
        Self {
            items,
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;

    use proptest::prelude::*;

    use super::*;

    #[derive(Debug, Clone)]
    enum Change {
        Push(usize),
        Pop,
        LetGo(usize),
        Tail(usize),
    }

    fn change() -> impl Strategy<Value = Change> {
        prop_oneof![
            4 => (1_usize..40).prop_map(Change::Push),
            1 => Just(Change::Pop),
            3 => (0_usize..30).prop_map(Change::LetGo),
            1 => (0_usize..20).prop_map(Change::Tail),
        ]
    }

    proptest! {
        #[test]
        fn it_holds_what_a_queue_would_hold(changes in proptest::collection::vec(change(), 0..200)) {
            let mut list = Newest::default();
            let mut model = VecDeque::new();
            let (mut next, mut gone) = (0_u64, 0);
            for change in changes {
                match change {
                    Change::Push(count) => {
                        for _ in 0..count {
                            next += 1;
                            list.push(next);
                            model.push_back(next);
                        }
                    }
                    Change::Pop => prop_assert_eq!(list.pop(), model.pop_back()),
                    Change::LetGo(count) => {
                        list.let_go(count);
                        gone += model.drain(..count.min(model.len())).count();
                    }
                    Change::Tail(count) => {
                        let first = list.len().saturating_sub(count);
                        list.tail_mut(first).iter_mut().for_each(|item| *item += 7);
                        model.range_mut(first..).for_each(|item| *item += 7);
                    }
                }
                prop_assert_eq!(&*list, &*model.make_contiguous());
                prop_assert_eq!(list.let_go_count(), gone);
            }
        }
    }

    #[test]
    fn a_list_that_loses_as_many_as_come_takes_no_more_than_thrice_its_memory() {
        let mut list = Newest::default();
        for item in 0..10_000 {
            list.push(item);
        }
        for item in 0..1_000_000 {
            list.push(item);
            if item % 100 == 99 {
                list.let_go(100);
            }
            assert!(list.items.len() < 30_000);
        }
    }

    #[test]
    fn a_list_that_loses_as_many_as_come_keeps_to_what_was_reserved() {
        const KEPT: usize = 8_000;
        const MORE: usize = KEPT / 8;
        let mut list = Newest::default();
        list.reserve(Newest::<usize>::most_places(KEPT + MORE));
        let capacity = list.items.capacity();
        for item in 0..1_000_000 {
            list.push(item);
            if list.len() == KEPT + MORE {
                list.let_go(MORE);
            }
            assert_eq!(list.items.capacity(), capacity, "after {item}");
        }
    }
}
