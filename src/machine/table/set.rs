//! A set whose order is CPython's (`Objects/setobject.c`): programs print small sets of numbers,
//! and expect what they have seen.

use super::{Probe, Value, hash, keys_match};
use crate::machine::exception::{Result, detour};

/// How many neighbours are looked at before a jump.
const NEIGHBOURS: usize = 9;
const PERTURB_SHIFT: u32 = 5;
const SMALLEST: usize = 8;
/// Sets larger than this grow by 2, smaller ones by 4.
const LARGE: usize = 50_000;

#[derive(Clone, Default)]
enum Slot {
    #[default]
    Empty,
    Gone,
    Item {
        hash: i64,
        key: Value,
    },
}

/// See the module.
#[derive(Clone)]
pub(crate) struct ItemSet {
    slots: Vec<Slot>,
    /// Slots that are not empty.
    fill: usize,
    length: usize,
    changes: u32,
    /// Where the next `pop` begins to look.
    finger: usize,
}

impl Default for ItemSet {
    fn default() -> Self {
        Self {
            slots: vec![Slot::Empty; SMALLEST],
            fill: 0,
            length: 0,
            changes: 0,
            finger: 0,
        }
    }
}

/// The slots at which a hash may be, in order.
struct Path {
    mask: usize,
    perturb: usize,
    slot: usize,
    neighbour: usize,
    last_neighbour: usize,
}

impl Path {
    fn new(hash: i64, mask: usize) -> Self {
        let mut path = Self {
            mask,
            perturb: hash as u64 as usize,
            slot: hash as u64 as usize & mask,
            neighbour: 0,
            last_neighbour: 0,
        };
        path.begin_neighbours();
        path
    }

    fn begin_neighbours(&mut self) {
        self.neighbour = 0;
        self.last_neighbour = if self.slot + NEIGHBOURS <= self.mask {
            NEIGHBOURS
        } else {
            0
        };
    }

    fn next(&mut self) -> usize {
        if self.neighbour <= self.last_neighbour {
            self.neighbour += 1;
            return self.slot + self.neighbour - 1;
        }
        self.perturb >>= PERTURB_SHIFT;
        self.slot = (self.slot * 5 + 1).wrapping_add(self.perturb) & self.mask;
        self.begin_neighbours();
        self.next()
    }
}

impl ItemSet {
    /// How many items it has.
    pub(crate) fn len(&self) -> usize {
        self.length
    }

    /// Counts additions and removals.
    pub(crate) fn changes(&self) -> u32 {
        self.changes
    }

    /// Searches for an item; `after`: behind the slot that was asked about.
    pub(crate) fn find(&self, key: &Value, hash: i64, after: Option<usize>) -> Probe {
        let mut path = Path::new(hash, self.slots.len() - 1);
        let mut skip = after;
        loop {
            let at = path.next();
            match &self.slots[at] {
                Slot::Empty => return Probe::Absent,
                _ if skip.is_some() => {
                    if skip == Some(at) {
                        skip = None;
                    }
                }
                Slot::Item {
                    hash: other_hash,
                    key: other,
                } if *other_hash == hash => match keys_match(other, key) {
                    Some(true) => return Probe::Found(at),
                    Some(false) => {}
                    None => return Probe::Ask(at),
                },
                Slot::Gone | Slot::Item { .. } => {}
            }
        }
    }

    /// The item in a slot.
    pub(crate) fn at(&self, slot: usize) -> Option<&Value> {
        match self.slots.get(slot)? {
            Slot::Item { key, .. } => Some(key),
            _ => None,
        }
    }

    /// Adds an item that is not there.
    pub(crate) fn add(&mut self, key: Value, hash: i64) {
        let mut path = Path::new(hash, self.slots.len() - 1);
        // The last slot on the way that an item has left is used again.
        let mut left = None;
        let empty = loop {
            let at = path.next();
            match self.slots[at] {
                Slot::Empty => break at,
                Slot::Gone => left = Some(at),
                Slot::Item { .. } => {}
            }
        };
        self.slots[left.unwrap_or(empty)] = Slot::Item { hash, key };
        self.length += 1;
        self.changes = self.changes.wrapping_add(1);
        if left.is_some() {
            return;
        }
        self.fill += 1;
        if self.fill * 5 >= (self.slots.len() - 1) * 3 {
            self.resize_by_length();
        }
    }

    fn resize_by_length(&mut self) {
        let factor = if self.length > LARGE { 2 } else { 4 };
        self.resize(self.length * factor);
    }

    /// Makes room for the items of another set, as a union with it does.
    pub(crate) fn reserve_for(&mut self, other: usize) {
        if (self.fill + other) * 5 >= (self.slots.len() - 1) * 3 {
            self.resize((self.length + other) * 2);
        }
    }

    /// Moves to a table that is larger than `least`.
    fn resize(&mut self, least: usize) {
        let mut size = SMALLEST;
        while size <= least {
            size *= 2;
        }
        let old = std::mem::replace(&mut self.slots, vec![Slot::Empty; size]);
        self.fill = self.length;
        self.place(old);
    }

    /// Puts items, none of which is there, into a table without gaps.
    fn place(&mut self, slots: impl IntoIterator<Item = Slot>) {
        for slot in slots {
            if let Slot::Item { hash, .. } = slot {
                let mut path = Path::new(hash, self.slots.len() - 1);
                let at = loop {
                    let at = path.next();
                    if matches!(self.slots[at], Slot::Empty) {
                        break at;
                    }
                };
                self.slots[at] = slot;
            }
        }
    }

    /// A new set of the same items, in a table of its own size.
    pub(crate) fn copied(&self) -> Self {
        let mut set = Self::default();
        set.reserve_for(self.length);
        if set.slots.len() == self.slots.len() && self.fill == self.length {
            return Self {
                finger: 0,
                ..self.clone()
            };
        }
        set.place(self.slots.iter().cloned());
        set.length = self.length;
        set.fill = self.length;
        set
    }

    /// Removes the item in a slot.
    pub(crate) fn remove(&mut self, slot: usize) -> Option<Value> {
        let Slot::Item { key, .. } = std::mem::replace(&mut self.slots[slot], Slot::Gone) else {
            return None;
        };
        self.length -= 1;
        self.changes = self.changes.wrapping_add(1);
        Some(key)
    }

    /// The slot of the first item at or behind one.
    pub(crate) fn next_from(&self, slot: usize) -> Option<usize> {
        let mut rest = self.slots.iter().enumerate().skip(slot);
        rest.find(|(_, slot)| matches!(slot, Slot::Item { .. }))
            .map(|(slot, _)| slot)
    }

    /// Takes out any item.
    pub(crate) fn pop(&mut self) -> Option<Value> {
        let begin = self.finger & (self.slots.len() - 1);
        let found = self.next_from(begin).or_else(|| self.next_from(0))?;
        self.finger = found + 1;
        self.remove(found)
    }

    /// The items with their hashes, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (i64, &Value)> {
        self.slots.iter().filter_map(|slot| match slot {
            Slot::Item { hash, key } => Some((*hash, key)),
            _ => None,
        })
    }

    /// The hashes of the items.
    pub(crate) fn hashes(&self) -> Vec<i64> {
        self.iter().map(|(hash, _)| hash).collect()
    }

    /// The items in order.
    pub(crate) fn items(&self) -> Vec<Value> {
        self.iter().map(|(_, key)| key.clone()).collect()
    }

    /// The items of an iterable.
    pub(crate) fn of(items: Vec<Value>) -> Result<Self> {
        let mut set = Self::default();
        for item in items {
            let hash = hash(&item)?;
            set.insert(item, hash)?;
        }
        Ok(set)
    }

    /// Adds an item unless it is there; says whether it was not.
    pub(crate) fn insert(&mut self, item: Value, hash: i64) -> Result<bool> {
        match self.find(&item, hash, None) {
            Probe::Found(_) => Ok(false),
            Probe::Absent => {
                self.add(item, hash);
                Ok(true)
            }
            Probe::Ask(_) => detour(),
        }
    }

    fn contains(&self, item: &Value, hash: i64) -> Result<bool> {
        match self.find(item, hash, None) {
            Probe::Found(_) => Ok(true),
            Probe::Absent => Ok(false),
            Probe::Ask(_) => detour(),
        }
    }

    /// Whether all items are in the other one.
    pub(crate) fn is_subset(&self, other: &Self) -> Result<bool> {
        if self.length > other.length {
            return Ok(false);
        }
        for (hash, item) in self.iter() {
            if !other.contains(item, hash)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The smaller one and the larger one; of two that are as large, the other one first.
    fn by_length<'set>(&'set self, other: &'set Self) -> (&'set Self, &'set Self) {
        if other.length > self.length {
            (self, other)
        } else {
            (other, self)
        }
    }

    /// Items of both, in the order of the smaller one.
    pub(crate) fn intersection(&self, other: &Self) -> Result<Self> {
        let (small, large) = self.by_length(other);
        let mut set = Self::default();
        for (hash, item) in small.iter() {
            if large.contains(item, hash)? {
                set.insert(item.clone(), hash)?;
            }
        }
        Ok(set)
    }

    /// Whether no item is in both.
    pub(crate) fn is_disjoint(&self, other: &Self) -> Result<bool> {
        let (small, large) = self.by_length(other);
        for (hash, item) in small.iter() {
            if large.contains(item, hash)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Items of this one that the other has not.
    pub(crate) fn difference(&self, other: &Self) -> Result<Self> {
        if self.length / 4 > other.length {
            return self.without(other);
        }
        let mut set = Self::default();
        for (hash, item) in self.iter() {
            if !other.contains(item, hash)? {
                set.insert(item.clone(), hash)?;
            }
        }
        Ok(set)
    }

    /// The same by taking them out of a copy.
    pub(crate) fn without(&self, other: &Self) -> Result<Self> {
        let mut set = self.copied();
        drop(set.remove_all(other)?);
        Ok(set)
    }

    /// Items of one of them alone: the other one, where each of these comes or goes.
    pub(crate) fn symmetric_difference(&self, other: &Self) -> Result<Self> {
        let mut set = other.copied();
        set.toggle(self)?;
        Ok(set)
    }

    /// Takes out what another one has as well, and adds what only that one has.
    pub(crate) fn toggle(&mut self, other: &Self) -> Result<()> {
        for (hash, item) in other.iter() {
            match self.find(item, hash, None) {
                Probe::Found(at) => drop(self.remove(at)),
                Probe::Absent => self.add(item.clone(), hash),
                Probe::Ask(_) => return detour(),
            }
        }
        Ok(())
    }

    /// Items of either.
    pub(crate) fn union(&self, other: &Self) -> Result<Self> {
        let mut set = self.copied();
        set.extend(other)?;
        Ok(set)
    }

    /// Adds the items of another one.
    pub(crate) fn extend(&mut self, other: &Self) -> Result<()> {
        self.reserve_for(other.length);
        for (hash, item) in other.iter() {
            self.insert(item.clone(), hash)?;
        }
        Ok(())
    }

    /// Takes out the items of another one.
    pub(crate) fn remove_all(&mut self, other: &Self) -> Result<Vec<Value>> {
        let mut removed = Vec::new();
        for (hash, item) in other.iter() {
            match self.find(item, hash, None) {
                Probe::Found(at) => removed.extend(self.remove(at)),
                Probe::Absent => {}
                Probe::Ask(_) => return detour(),
            }
        }
        if self.fill - self.length > (self.slots.len() - 1) / 4 {
            self.resize_by_length();
        }
        Ok(removed)
    }

    /// Takes everything out.
    pub(crate) fn clear(&mut self) -> Self {
        let changes = self.changes.wrapping_add(1);
        let old = std::mem::take(self);
        self.changes = changes;
        old
    }
}
