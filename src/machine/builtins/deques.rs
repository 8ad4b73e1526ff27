//! `collections.deque`. Each method changes its deque in one step under the deque's lock, and
//! compares items outside of it.

use super::integer;
use super::lists::{clamp, index, look};
use super::signature::Arguments;
use crate::machine::comparison::{Look, find, identical, look_for, same};
use crate::machine::exception::{Kind, Result, raise, value_error};
use crate::machine::iterator;
use crate::machine::text;
use crate::machine::value::{Deque, Value};
use crate::program::library::Method;

/// Methods of `deque`.
pub(super) fn call(object: &Value, method: Method, arguments: &Arguments<'_>) -> Result<Value> {
    let Value::Deque(deque) = object else {
        unreachable!("the row belongs to another type");
    };
    let one = || arguments.required(0).clone();
    match method {
        Method::DequeAppend => deque.push_back(vec![one()]),
        Method::DequeAppendleft => deque.push_front(vec![one()]),
        Method::DequeExtend => deque.push_back(iterator::collect(&one())?),
        Method::DequeExtendleft => deque.push_front(iterator::collect(&one())?),
        Method::DequePop | Method::DequePopleft => {
            let item = deque.items.change(|items| match method {
                Method::DequePop => items.pop_back(),
                _ => items.pop_front(),
            });
            return item.map_or_else(|| raise(Kind::IndexError, "pop from an empty deque"), Ok);
        }
        Method::DequeClear => drop(deque.items.change(std::mem::take)),
        Method::DequeCopy => {
            let items = deque.items.with(Clone::clone);
            return Ok(Value::deque(items, deque.most()));
        }
        Method::DequeCount => {
            let mut count = 0;
            for item in &deque.snapshot() {
                count += i64::from(same(item, &one())?);
            }
            return Ok(Value::Int(count));
        }
        Method::DequeIndex => {
            let look = deque.items.with(|items| look(items.iter(), arguments))?;
            if let Some(index) = look.or_else(|| index(&deque.snapshot(), arguments))? {
                return Ok(Value::Int(index as i64));
            }
            return value_error(format!("{} is not in deque", text::repr(&one())?));
        }
        Method::DequeInsert => return insert(deque, arguments),
        Method::DequeRemove => return remove(deque, &one()),
        Method::DequeReverse => deque
            .items
            .change(|items| items.make_contiguous().reverse()),
        _ => {
            let by = arguments.get(0).map_or(Ok(1), integer)?;
            deque.items.change(|items| {
                if !items.is_empty() {
                    items.rotate_right(by.rem_euclid(items.len() as i64) as usize);
                }
            });
        }
    }
    Ok(Value::None)
}

impl Deque {
    fn snapshot(&self) -> Vec<Value> {
        self.items.with(|items| items.iter().cloned().collect())
    }

    /// Adds at the right end; what is too much falls off at the left.
    pub(crate) fn push_back(&self, more: Vec<Value>) {
        let most = self.most().unwrap_or(usize::MAX);
        let fallen: Vec<Value> = self.items.store(more, |items, more| {
            items.extend(more);
            let too_many = items.len().saturating_sub(most);
            items.drain(..too_many).collect()
        });
        drop(fallen);
    }

    /// Adds at the left end, one after the other; what is too much falls off at the right.
    fn push_front(&self, more: Vec<Value>) {
        let most = self.most().unwrap_or(usize::MAX);
        let fallen = self.items.store(more, |items, more| {
            for item in more {
                items.push_front(item);
            }
            let keep = items.len().min(most);
            items.split_off(keep)
        });
        drop(fallen);
    }
}

fn insert(deque: &Deque, arguments: &Arguments<'_>) -> Result<Value> {
    let at = integer(arguments.required(0))?;
    let item = arguments.required(1).clone();
    let fits = deque.items.store(item, |items, item| {
        let fits = deque.most().is_none_or(|most| items.len() < most);
        if fits {
            items.insert(clamp(at, items.len()), item);
        }
        fits
    });
    if fits {
        return Ok(Value::None);
    }
    raise(Kind::IndexError, "deque already at its maximum size")
}

/// The position is found in a copy, and looked for again if the deque has changed meanwhile.
fn remove(deque: &Deque, wanted: &Value) -> Result<Value> {
    let removed = deque.items.change(|items| {
        let Look::At(at) = look_for(items.iter(), wanted) else {
            return None;
        };
        items.remove(at)
    });
    if removed.is_some() {
        return Ok(Value::None);
    }
    loop {
        let items = deque.snapshot();
        let Some(index) = find(&items, wanted)? else {
            return value_error(format!("{} is not in deque", text::repr(wanted)?));
        };
        let removed = deque.items.change(|now| {
            let unchanged = now
                .get(index)
                .is_some_and(|item| identical(item, &items[index]));
            unchanged.then(|| now.remove(index))
        });
        if removed.is_some() {
            return Ok(Value::None);
        }
    }
}
