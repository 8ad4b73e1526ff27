//! Iterators of `itertools` over what is built in: each step is one operation. What goes through
//! objects of the program is a generator of the library instead.

use super::Iterator;
use crate::machine::exception::{Result, type_error};
use crate::machine::heap::{Guarded, Ref};
use crate::machine::operators;
use crate::machine::value::Value;
use crate::program::library::Builtin;
use crate::program::opcode::BinaryOperator;

/// What such an iterator does with its sources.
pub(super) enum Combined {
    Accumulate {
        initial: Option<Value>,
        total: Guarded<Option<Value>>,
    },
    /// What its source has given, which is met again and again.
    Cycle(Guarded<Vec<Value>>),
    /// The position says which source it has come to, and so does not count items.
    Chain,
    /// From these places on, every so many.
    Islice {
        start: usize,
        stop: usize,
        step: usize,
    },
    Pairwise(Guarded<Option<Value>>),
    ZipLongest(Value),
    /// Tuples of items that stand at these places; `None` at the end.
    Chosen {
        from: Vec<Value>,
        how: Choice,
        places: Guarded<Option<Vec<usize>>>,
    },
}

/// Which tuples are chosen.
#[derive(Clone, Copy)]
pub(super) enum Choice {
    /// An item of each pool.
    Product,
    Permutations,
    Combinations,
    Replaced,
}

impl Iterator {
    /// `_native(kind, sources, …)`: `None` if a source is no iterator that is built in.
    pub(crate) fn combined(arguments: &[Value]) -> Result<Value> {
        let [Value::Str(kind), sources, numbers @ ..] = arguments else {
            return type_error("a kind and sources are needed");
        };
        let number = |index: usize| match numbers.get(index) {
            Some(Value::Int(number)) => usize::try_from((*number).max(0)).unwrap_or(usize::MAX),
            _ => usize::MAX,
        };
        let sources = super::collect(sources)?;
        let chosen = |how: Choice, first: Option<Vec<usize>>| Combined::Chosen {
            from: sources.clone(),
            how,
            places: Guarded::new(first),
        };
        let (length, r) = (sources.len(), number(0));
        if &*kind.string == "accumulate"
            && !(is_plain(&sources[0]) && numbers.iter().all(is_number_or_text))
        {
            return Ok(Value::None);
        }
        let how = match &*kind.string {
            "accumulate" => Combined::Accumulate {
                initial: numbers.first().cloned(),
                total: Guarded::default(),
            },
            "chain" => Combined::Chain,
            "cycle" => Combined::Cycle(Guarded::default()),
            "islice" => Combined::Islice {
                start: r,
                stop: number(1),
                step: number(2),
            },
            "pairwise" => Combined::Pairwise(Guarded::default()),
            "zip_longest" => Combined::ZipLongest(numbers.first().cloned().unwrap_or(Value::None)),
            "product" => {
                let is_empty =
                    |pool: &Value| matches!(pool, Value::Tuple(items) if items.is_empty());
                let is_possible = !sources.iter().any(is_empty);
                chosen(Choice::Product, is_possible.then(|| vec![0; length]))
            }
            "permutations" => {
                let first = (r <= length).then(|| (0..r).collect());
                chosen(Choice::Permutations, first)
            }
            "combinations" => {
                let first = (r <= length).then(|| (0..r).collect());
                chosen(Choice::Combinations, first)
            }
            _ => {
                let first = (r == 0 || length > 0).then(|| vec![0; r]);
                chosen(Choice::Replaced, first)
            }
        };
        let iterators = if let Combined::Chosen { .. } = how {
            Vec::new()
        } else {
            let iterators = sources.iter().map(Self::of).collect::<Result<_>>();
            let Ok(iterators) = iterators else {
                return Ok(Value::None);
            };
            iterators
        };
        Ok(Self::value(super::Source::Combined(
            Box::new(how),
            iterators,
        )))
    }
}

impl Combined {
    pub(super) fn class(&self) -> Builtin {
        match self {
            Self::Accumulate { .. } => Builtin::Accumulate,
            Self::Chain => Builtin::Chain,
            Self::Cycle(_) => Builtin::Cycle,
            Self::Islice { .. } => Builtin::Islice,
            Self::Pairwise(_) => Builtin::Pairwise,
            Self::ZipLongest(_) => Builtin::ZipLongest,
            Self::Chosen { how, .. } => match how {
                Choice::Product => Builtin::Product,
                Choice::Permutations => Builtin::Permutations,
                Choice::Combinations => Builtin::Combinations,
                Choice::Replaced => Builtin::CombinationsReplaced,
            },
        }
    }

    /// See [`Iterator::share`].
    pub(super) fn share(&self, each: &mut dyn FnMut(&Value)) {
        match self {
            Self::Accumulate { initial, total } => {
                initial.iter().for_each(&mut *each);
                total.with(Clone::clone).iter().for_each(each);
                total.share();
            }
            Self::Cycle(saved) => {
                saved.with(Clone::clone).iter().for_each(each);
                saved.share();
            }
            Self::Pairwise(last) => {
                last.with(Clone::clone).iter().for_each(each);
                last.share();
            }
            Self::ZipLongest(fill) => each(fill),
            Self::Chosen { from, places, .. } => {
                from.iter().for_each(each);
                places.share();
            }
            Self::Chain | Self::Islice { .. } => {}
        }
    }

    pub(super) fn next(
        &self,
        sources: &[Ref<Iterator>],
        position: &mut usize,
    ) -> Result<Option<Value>> {
        match self {
            Self::Accumulate { initial, total } => {
                let old = total.with(Clone::clone);
                let new = match (old, initial) {
                    (None, Some(initial)) => initial.clone(),
                    (old, _) => match (old, sources[0].next()?) {
                        (_, None) => return Ok(None),
                        (None, Some(item)) => item,
                        (Some(old), Some(item)) => add(&old, &item)?,
                    },
                };
                total.store(new.clone(), |total, new| *total = Some(new));
                Ok(Some(new))
            }
            Self::Chain => {
                while let Some(source) = sources.get(*position) {
                    if let Some(item) = source.next()? {
                        // The caller counts it.
                        *position = position.wrapping_sub(1);
                        return Ok(Some(item));
                    }
                    *position += 1;
                }
                Ok(None)
            }
            Self::Cycle(saved) => {
                if let Some(item) = sources[0].next()? {
                    saved.store(item.clone(), Vec::push);
                    return Ok(Some(item));
                }
                let place = *position;
                Ok(saved.with(|saved| saved.get(place % saved.len().max(1)).cloned()))
            }
            Self::Islice { start, stop, step } => {
                let gone = position.saturating_sub(*start);
                let wanted = start.saturating_add(gone.div_ceil(*step).saturating_mul(*step));
                while *position < wanted.min(*stop) {
                    if sources[0].next()?.is_none() {
                        return Ok(None);
                    }
                    *position += 1;
                }
                if wanted < *stop {
                    sources[0].next()
                } else {
                    Ok(None)
                }
            }
            Self::Pairwise(last) => {
                let old = match last.with(Clone::clone) {
                    None => sources[0].next()?,
                    old => old,
                };
                let (Some(old), Some(new)) = (old, sources[0].next()?) else {
                    return Ok(None);
                };
                last.store(new.clone(), |last, new| *last = Some(new));
                Ok(Some(Value::tuple(vec![old, new])))
            }
            Self::ZipLongest(fill) => {
                let items = sources.iter().map(|source| source.next());
                let items = items.collect::<Result<Vec<_>>>()?;
                if items.iter().all(Option::is_none) {
                    return Ok(None);
                }
                let items = items.into_iter().map(|item| item.unwrap_or(fill.clone()));
                Ok(Some(Value::tuple(items.collect())))
            }
            Self::Chosen { from, how, places } => Ok(places.change(|places| {
                if *position > 0 && !how.advance(from, places.as_mut()?) {
                    *places = None;
                }
                let places = places.as_ref()?.iter().enumerate();
                let items = places.map(|(at, place)| match (how, &from.get(at)) {
                    (Choice::Product, Some(Value::Tuple(pool))) => pool[*place].clone(),
                    _ => from[*place].clone(),
                });
                Some(Value::tuple(items.collect()))
            })),
        }
    }
}

/// Whether the sums of the items of something are sure not to call the program.
fn is_plain(items: &Value) -> bool {
    match items {
        Value::Str(_) | Value::Range(_) => true,
        Value::Tuple(items) => items.iter().all(is_number_or_text),
        Value::List(items) => items.with(|items| items.iter().all(is_number_or_text)),
        _ => false,
    }
}

fn is_number_or_text(value: &Value) -> bool {
    matches!(
        value,
        Value::Int(_) | Value::Float(_) | Value::Bool(_) | Value::Str(_)
    )
}

fn add(old: &Value, item: &Value) -> Result<Value> {
    match operators::binary(BinaryOperator::Add, old, item) {
        Err(exception) if exception.is_detour => {
            type_error("accumulate() has met an object of the program in a list of numbers")
        }
        sum => sum,
    }
}

impl Choice {
    /// Goes on to the next tuple; `false`: that was the last one.
    fn advance(self, from: &[Value], places: &mut [usize]) -> bool {
        let count = places.len();
        for at in (0..count).rev() {
            let next = places[at] + 1;
            match self {
                Self::Product => {
                    if matches!(&from[at], Value::Tuple(pool) if next < pool.len()) {
                        places[at] = next;
                        return true;
                    }
                    places[at] = 0;
                }
                Self::Permutations => {
                    let mut free = (next..from.len()).filter(|it| !places[..at].contains(it));
                    if let Some(place) = free.next() {
                        places[at] = place;
                        for later in at + 1..count {
                            let mut free = 0..from.len();
                            let free = free.find(|it| !places[..later].contains(it));
                            places[later] = free.expect("there are more items than places");
                        }
                        return true;
                    }
                }
                Self::Combinations if next + count - at <= from.len() => {
                    for (later, place) in (next..).zip(&mut places[at..]) {
                        *place = later;
                    }
                    return true;
                }
                Self::Replaced if next < from.len() => {
                    places[at..].fill(next);
                    return true;
                }
                Self::Combinations | Self::Replaced => {}
            }
        }
        false
    }
}
