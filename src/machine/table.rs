//! The hash tables behind `dict` and `set`.
//!
//! A key may have an `__eq__` of the program, which a table can't call: then a search ends in
//! [`Probe::Ask`], and the prelude goes on with it.

use super::comparison;
use super::exception::{Kind, Result, raise, type_error};
use super::value::Value;

mod set;

pub(crate) use set::ItemSet;

/// What a search for a key ends in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Probe {
    /// The position of its entry.
    Found(usize),
    /// It is not there.
    Absent,
    /// The entry at this position has the same hash, and only the program can tell whether its
    /// key is equal.
    Ask(usize),
}

/// A key and what belongs to it.
#[derive(Clone)]
pub(crate) struct Entry<V> {
    pub(crate) hash: i64,
    pub(crate) key: Value,
    pub(crate) value: V,
}

/// No entry, and none was there.
const EMPTY: u32 = u32::MAX;
/// No entry any more.
const GONE: u32 = u32::MAX - 1;
/// The smallest table that is not empty.
const SMALLEST: usize = 8;

/// A table that remembers the order in which keys came.
#[derive(Clone)]
pub(crate) struct Table<V> {
    /// Positions in `entries`, by hash: a power of two, or nothing yet.
    positions: Vec<u32>,
    /// In order; `None` where one was removed.
    entries: Vec<Option<Entry<V>>>,
    length: usize,
    /// Entries before this one have been removed: who takes the first ones needs not look there.
    first: usize,
    /// Counts additions and removals, which must not happen while somebody iterates.
    changes: u32,
}

impl<V> Default for Table<V> {
    fn default() -> Self {
        Self {
            positions: Vec::new(),
            entries: Vec::new(),
            length: 0,
            first: 0,
            changes: 0,
        }
    }
}

impl<V> Table<V> {
    /// How many keys it has.
    pub(crate) fn len(&self) -> usize {
        self.length
    }

    /// Counts additions and removals.
    pub(crate) fn changes(&self) -> u32 {
        self.changes
    }

    /// Searches for a key; `after`: behind the entry that was asked about.
    #[inline]
    pub(crate) fn find(&self, key: &Value, hash: i64, after: Option<usize>) -> Probe {
        if self.positions.is_empty() {
            return Probe::Absent;
        }
        let mask = self.positions.len() - 1;
        let mut slot = spread(hash) & mask;
        let mut skip = after;
        loop {
            match self.positions[slot] {
                EMPTY => return Probe::Absent,
                GONE => {}
                position => {
                    let position = position as usize;
                    if skip.is_some() {
                        if skip == Some(position) {
                            skip = None;
                        }
                    } else if let Some(entry) = &self.entries[position]
                        && entry.hash == hash
                    {
                        match keys_match(&entry.key, key) {
                            Some(true) => return Probe::Found(position),
                            Some(false) => {}
                            None => return Probe::Ask(position),
                        }
                    }
                }
            }
            slot = (slot + 1) & mask;
        }
    }

    /// The entry at a position.
    pub(crate) fn at(&self, position: usize) -> Option<&Entry<V>> {
        self.entries.get(position)?.as_ref()
    }

    /// Replaces the value at a position.
    pub(crate) fn replace(&mut self, position: usize, value: V) -> Option<V> {
        let entry = self.entries.get_mut(position)?.as_mut()?;
        Some(std::mem::replace(&mut entry.value, value))
    }

    /// Adds a key that is not there.
    pub(crate) fn add(&mut self, key: Value, hash: i64, value: V) {
        if (self.entries.len() + 1) * 3 > self.positions.len() * 2 {
            self.grow();
        }
        let mask = self.positions.len() - 1;
        let mut slot = spread(hash) & mask;
        while self.positions[slot] < GONE {
            slot = (slot + 1) & mask;
        }
        self.positions[slot] = self.entries.len() as u32;
        self.entries.push(Some(Entry { hash, key, value }));
        self.length += 1;
        self.changes = self.changes.wrapping_add(1);
    }

    /// Makes room, and forgets what was removed.
    fn grow(&mut self) {
        self.entries.retain(Option::is_some);
        self.first = 0;
        let wanted = ((self.length + 1) * 3).max(SMALLEST).next_power_of_two();
        self.positions.clear();
        self.positions.resize(wanted, EMPTY);
        for (position, entry) in self.entries.iter().flatten().enumerate() {
            let mut slot = spread(entry.hash) & (wanted - 1);
            while self.positions[slot] != EMPTY {
                slot = (slot + 1) & (wanted - 1);
            }
            self.positions[slot] = position as u32;
        }
    }

    /// Removes the entry at a position.
    pub(crate) fn remove(&mut self, position: usize) -> Option<Entry<V>> {
        let entry = self.entries.get_mut(position)?.take()?;
        let mask = self.positions.len() - 1;
        let mut slot = spread(entry.hash) & mask;
        while self.positions[slot] != position as u32 {
            slot = (slot + 1) & mask;
        }
        self.positions[slot] = GONE;
        self.length -= 1;
        self.changes = self.changes.wrapping_add(1);
        while let Some(None) = self.entries.last() {
            self.entries.pop();
        }
        while let Some(None) = self.entries.get(self.first) {
            self.first += 1;
        }
        self.first = self.first.min(self.entries.len());
        if self.length == 0 {
            self.positions.clear();
        }
        Some(entry)
    }

    /// The position of the first entry at or behind one.
    pub(crate) fn next_from(&self, position: usize) -> Option<usize> {
        let begin = position.max(self.first);
        let mut rest = self.entries.iter().enumerate().skip(begin);
        rest.find(|(_, entry)| entry.is_some())
            .map(|(position, _)| position)
    }

    /// The position of the last entry.
    pub(crate) fn last(&self) -> Option<usize> {
        self.entries.iter().rposition(Option::is_some)
    }

    /// The entries in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Entry<V>> {
        self.entries.iter().flatten()
    }

    /// Takes everything out.
    pub(crate) fn clear(&mut self) -> Self {
        let changes = self.changes.wrapping_add(1);
        let old = std::mem::take(self);
        self.changes = changes;
        old
    }
}

impl Table<Value> {
    /// Puts an item whose key is a string or number.
    pub(crate) fn put_simple(&mut self, key: Value, value: Value) {
        let hash = hash(&key).unwrap_or_default();
        match self.find(&key, hash, None) {
            Probe::Found(position) => drop(self.replace(position, value)),
            Probe::Absent | Probe::Ask(_) => self.add(key, hash, value),
        }
    }
}

/// Neighbouring hashes stay neighbours, but high bits count too.
#[inline]
fn spread(hash: i64) -> usize {
    let hash = hash as u64;
    (hash ^ (hash >> 32) ^ (hash >> 20)) as usize
}

/// Whether two keys with the same hash are equal; `None`: only the program can tell.
#[inline]
fn keys_match(a: &Value, b: &Value) -> Option<bool> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Some(a == b),
        (Value::Str(a), Value::Str(b)) => Some(a.is(b) || a.string == b.string),
        _ => comparison::same(a, b).ok(),
    }
}

/// The modulus of numeric hashes, as in `CPython`: 2⁶¹ - 1.
const MODULUS: i64 = (1 << 61) - 1;

/// `hash(value)`, without randomness: the same in every run.
#[inline]
pub(crate) fn hash(value: &Value) -> Result<i64> {
    match value {
        Value::Int(value) => Ok(hash_int(*value)),
        Value::Str(text) => Ok(text.hash()),
        _ => hash_object(value),
    }
}

#[inline]
fn hash_int(value: i64) -> i64 {
    if (0..MODULUS).contains(&value) {
        return value;
    }
    match value % MODULUS {
        -1 => -2,
        hash => hash,
    }
}

/// `FNV-1a` over eight bytes at a time.
pub(crate) fn hash_bytes(bytes: &[u8]) -> i64 {
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    const START: u64 = 0xcbf2_9ce4_8422_2325;
    let mut hash = START;
    for chunk in bytes.chunks(8) {
        let mut word = [0; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        hash = (hash ^ u64::from_le_bytes(word)).wrapping_mul(PRIME);
        hash ^= hash >> 29;
    }
    // What is empty has the hash 0, as in CPython.
    (hash ^ START ^ bytes.len() as u64) as i64
}

#[inline(never)]
fn hash_object(value: &Value) -> Result<i64> {
    Ok(match value {
        Value::Bool(value) => i64::from(*value),
        Value::Float(value) => hash_float(*value),
        Value::None => 0xfca8_6820,
        Value::Ellipsis => 0xfca8_6821,
        Value::NotImplemented => 0xfca8_6822,
        Value::Bytes(bytes) => hash_bytes(bytes),
        Value::Tuple(items) => hash_items(items)?,
        Value::Frozenset(items) => {
            let hashes = items.with(ItemSet::hashes);
            hashes.into_iter().fold(1_927_868_237, |all, one| {
                all ^ (one ^ (one << 16) ^ 0x055b_4db3).wrapping_mul(3_644_798_167)
            })
        }
        // Only what is equal in them: without items that is nothing, with one its start.
        Value::Range(range) => {
            let parts = [range.len() as i64, range.start, range.step];
            let count = parts[0].clamp(0, 2) as usize + 1;
            hash_bytes(format!("{:?}", &parts[..count]).as_bytes())
        }
        Value::Method(method) => hash_place(&method.receiver)? ^ hash_place(&method.function)?,
        Value::BoundMethod(bound) if !matches!(bound.receiver, Value::Unbound) => {
            hash_place(&bound.receiver)? ^ (1_000 + bound.method as i64)
        }
        Value::Builtin(builtin) => 1_000 + *builtin as i64,
        Value::Module(module) => 100 + *module as i64,
        Value::Bytearray(_)
        | Value::List(_)
        | Value::Dict(_)
        | Value::Set(_)
        | Value::Deque(_)
        | Value::Slice(_) => {
            return type_error(format!("unhashable type: '{}'", value.type_name()));
        }
        _ => return hash_identity(value),
    })
}

/// By identity, unless the program's class says otherwise.
fn hash_identity(value: &Value) -> Result<i64> {
    use super::class::Special;
    if let Value::Instance(instance) = value {
        let class = &instance.class;
        if class.has(Special::Hash) {
            return super::exception::detour();
        }
        if class.has(Special::Eq) {
            return type_error(format!("unhashable type: '{}'", class.name_in_messages()));
        }
        if let Some(payload) = instance.payload.value() {
            return hash(payload).map_err(|mut exception| {
                if exception.kind == Kind::TypeError {
                    exception.message = format!("unhashable type: '{}'", class.name_in_messages());
                }
                exception
            });
        }
    }
    match value.identity() {
        Some(identity) => Ok(i64::from(identity) * 16),
        None => raise(Kind::TypeError, "unhashable type"),
    }
}

/// The same for values that are one object, whatever their own hash is: what methods have as
/// their object and function may be unhashable.
fn hash_place(value: &Value) -> Result<i64> {
    match (value, value.identity()) {
        // Equal ones are taken for one object.
        (Value::Str(_), _) | (_, None) => hash(value),
        (_, Some(identity)) => Ok(i64::from(identity) * 16),
    }
}

/// The number modulo [`MODULUS`], as "Hashing of numeric types" in the documentation of Python
/// defines it.
fn hash_float(value: f64) -> i64 {
    if value.fract() == 0.0 && value.abs() < 9.0e18 {
        return hash_int(value as i64);
    }
    if value.is_infinite() {
        return if value > 0.0 { 314_159 } else { -314_159 };
    }
    let bits = value.to_bits();
    let (fraction, exponent) = (bits & ((1 << 52) - 1), (bits >> 52 & 0x7ff) as i32);
    if exponent == 0x7ff {
        return hash_bytes(&bits.to_le_bytes());
    }
    let (mantissa, exponent) = match exponent {
        0 => (fraction, -1074),
        _ => (fraction | 1 << 52, exponent - 1075),
    };
    // To multiply by a power of 2 is to rotate, since the modulus is 2**61 - 1.
    let turn = exponent.rem_euclid(61) as u32;
    let hash = (mantissa << turn | mantissa >> (61 - turn)) & MODULUS as u64;
    match (hash as i64, value < 0.0) {
        (1, true) => -2,
        (hash, true) => -hash,
        (hash, false) => hash,
    }
}

/// As `CPython` combines them (xxHash), so that sets of tuples have its order too.
fn hash_items(items: &[Value]) -> Result<i64> {
    const PRIME_1: u64 = 11_400_714_785_074_694_791;
    const PRIME_2: u64 = 14_029_467_366_897_019_727;
    const PRIME_5: u64 = 2_870_177_450_012_600_261;
    let mut all = PRIME_5;
    for item in items {
        all = all.wrapping_add((hash(item)? as u64).wrapping_mul(PRIME_2));
        all = all.rotate_left(31).wrapping_mul(PRIME_1);
    }
    all = all.wrapping_add(items.len() as u64 ^ (PRIME_5 ^ 0x0035_d373));
    Ok(if all == u64::MAX {
        1_546_275_796
    } else {
        all as i64
    })
}
