//! `object[lower:upper:step]`

use crate::machine::class::Special;
use crate::machine::exception::{Result, detour, type_error, value_error};
use crate::machine::heap::Ref;
use crate::machine::iterator;
use crate::machine::value::{Bytearray, List, Range, Value};

/// The positions that a slice means, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Positions {
    pub(crate) start: i64,
    pub(crate) stop: i64,
    pub(crate) step: i64,
}

impl Positions {
    /// Of a sequence of this length, as `slice.indices` gives them.
    pub(crate) fn of(parts: &[Value; 3], length: usize) -> Result<Self> {
        Self::within(parts, length as u64)
    }

    /// The same of a range, which may be longer than memory is large.
    fn within(parts: &[Value; 3], length: u64) -> Result<Self> {
        let part = |index: usize| match &parts[index] {
            Value::None => Ok(None),
            Value::Int(value) => Ok(Some(*value)),
            Value::Bool(value) => Ok(Some(i64::from(*value))),
            Value::Instance(instance) if instance.class.has(Special::Index) => detour(),
            Value::Instance(instance) => match instance.payload.value() {
                Some(Value::Int(value)) => Ok(Some(*value)),
                _ => {
                    type_error("slice indices must be integers or None or have an __index__ method")
                }
            },
            _ => type_error("slice indices must be integers or None or have an __index__ method"),
        };
        let step = part(2)?.unwrap_or(1);
        if step == 0 {
            return value_error("slice step cannot be zero");
        }
        let length = length as i64;
        let (lowest, highest) = if step > 0 {
            (0, length)
        } else {
            (-1, length - 1)
        };
        let clamp = |value: i64| {
            let value = if value < 0 {
                value.saturating_add(length)
            } else {
                value
            };
            value.clamp(lowest, highest)
        };
        let (first, last) = if step > 0 {
            (lowest, highest)
        } else {
            (highest, lowest)
        };
        Ok(Self {
            start: part(0)?.map_or(first, clamp),
            stop: part(1)?.map_or(last, clamp),
            step,
        })
    }

    fn range(self) -> Range {
        Range {
            start: self.start,
            stop: self.stop,
            step: self.step,
        }
    }

    /// One after the other.
    pub(crate) fn iter(self) -> impl Iterator<Item = usize> {
        let range = self.range();
        (0..range.len()).map(move |index| range.at(index) as usize)
    }
}

fn pick<T: Clone>(items: &[T], parts: &[Value; 3]) -> Result<Vec<T>> {
    let positions = Positions::of(parts, items.len())?;
    Ok(positions.iter().map(|at| items[at].clone()).collect())
}

/// The items; `None` if the object takes no slices.
pub(super) fn load(object: &Value, parts: &[Value; 3]) -> Result<Option<Value>> {
    Ok(Some(match object {
        Value::List(list) => Value::list(list.with(|items| pick(items, parts))?),
        Value::Tuple(items) => Value::tuple(pick(items, parts)?),
        Value::Str(text) if text.is_ascii() => {
            let bytes = text.string.as_bytes();
            let positions = Positions::of(parts, bytes.len())?;
            let picked: String = positions.iter().map(|at| char::from(bytes[at])).collect();
            Value::string(picked)
        }
        Value::Str(text) => {
            let characters: Vec<char> = text.string.chars().collect();
            let positions = Positions::of(parts, characters.len())?;
            Value::string(
                positions
                    .iter()
                    .map(|at| characters[at])
                    .collect::<String>(),
            )
        }
        Value::Bytes(bytes) => Value::bytes(pick(bytes, parts)?),
        Value::Bytearray(bytes) => Value::bytearray(bytes.with(|bytes| pick(bytes, parts))?),
        Value::Range(range) => {
            let positions = Positions::within(parts, range.len())?;
            Value::Range(Ref::new(Range {
                start: range.start + positions.start * range.step,
                stop: range.start + positions.stop * range.step,
                step: range.step * positions.step,
            }))
        }
        _ => return Ok(None),
    }))
}

/// `list[lower:upper:step] = values`
pub(super) fn store(list: &List, parts: &[Value; 3], values: &Value) -> Result<()> {
    let new = iterator::collect(values).map_err(|mut exception| {
        if exception.message.ends_with("is not iterable") {
            let is_extended = !matches!(parts[2], Value::None | Value::Int(1));
            exception.message = if is_extended {
                "must assign iterable to extended slice".to_owned()
            } else {
                "can only assign an iterable".to_owned()
            };
        }
        exception
    })?;
    let old = list.store(new, |items, new| replace(items, parts, new, "sequence"))?;
    drop(old);
    Ok(())
}

/// `bytearray[lower:upper:step] = bytes`
pub(super) fn store_bytes(bytes: &Bytearray, parts: &[Value; 3], new: Vec<u8>) -> Result<()> {
    bytes.change(|bytes| {
        let is_extended = !matches!(parts[2], Value::None | Value::Int(1));
        if is_extended && new.is_empty() {
            return remove(bytes, parts).map(drop);
        }
        replace(bytes, parts, new, "bytes").map(drop)
    })
}

/// Puts items in the place of others; returns those.
fn replace<T>(items: &mut Vec<T>, parts: &[Value; 3], new: Vec<T>, what: &str) -> Result<Vec<T>> {
    let positions = Positions::of(parts, items.len())?;
    if positions.step == 1 {
        let start = positions.start as usize;
        let stop = positions.stop.max(positions.start) as usize;
        return Ok(items.splice(start..stop, new).collect());
    }
    let places: Vec<usize> = positions.iter().collect();
    if places.len() != new.len() {
        return value_error(format!(
            "attempt to assign {what} of size {} to extended slice of size {}",
            new.len(),
            places.len()
        ));
    }
    let pairs = places.into_iter().zip(new);
    Ok(pairs
        .map(|(at, value)| std::mem::replace(&mut items[at], value))
        .collect())
}

/// `del list[lower:upper:step]`
pub(super) fn delete(list: &List, parts: &[Value; 3]) -> Result<()> {
    let old = list.change(|items| remove(items, parts))?;
    drop(old);
    Ok(())
}

/// Takes items out; returns them.
pub(super) fn remove<T>(items: &mut Vec<T>, parts: &[Value; 3]) -> Result<Vec<T>> {
    let positions = Positions::of(parts, items.len())?;
    let mut places: Vec<usize> = positions.iter().collect();
    places.sort_unstable();
    let (Some(first), Some(last)) = (places.first(), places.last()) else {
        return Ok(Vec::new());
    };
    if last - first + 1 == places.len() {
        return Ok(items.drain(*first..=*last).collect());
    }
    let mut places = places.into_iter().peekable();
    let (removed, kept): (Vec<_>, Vec<_>) = std::mem::take(items)
        .into_iter()
        .enumerate()
        .partition(|(at, _)| places.next_if_eq(at).is_some());
    let plain = |items: Vec<(usize, T)>| items.into_iter().map(|(_, item)| item).collect();
    *items = plain(kept);
    Ok(plain(removed))
}
