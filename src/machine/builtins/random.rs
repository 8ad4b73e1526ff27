//! The module `random`: what is drawn becomes a value here, as CPython's `random.py` does it.

use std::borrow::Cow;

use sha2::{Digest, Sha512};

use super::bytes::bytes_like;
use super::signature::{self, Arguments};
use super::{Native, integer, number};
use crate::machine::exception::{Kind, Result, raise, type_error, value_error};
use crate::machine::iterator;
use crate::machine::mersenne::{self, Mersenne};
use crate::machine::operators;
use crate::machine::request::{Draw, Random, Request, key_of_number};
use crate::machine::table;
use crate::machine::value::Value;
use crate::program::library::Builtin;
use crate::program::opcode::BinaryOperator;

pub(super) fn call(builtin: Builtin, arguments: &Arguments<'_>) -> Result<Native> {
    let random = match builtin {
        Builtin::RandomRandom => Random::Unit { between: None },
        Builtin::RandomUniform => {
            let (a, b) = (arguments.required(0), arguments.required(1));
            // `a + (b - a) * random()`
            operators::binary(BinaryOperator::Subtract, b, a)?;
            Random::Unit {
                between: Some((number(a)?, number(b)?)),
            }
        }
        Builtin::RandomRandint => {
            let (a, b) = (
                integer(arguments.required(0))?,
                integer(arguments.required(1))?,
            );
            let stop = b.saturating_add(1);
            if a >= stop {
                let after = stop;
                let width = after.saturating_sub(a);
                return value_error(format!(
                    "empty range for randrange() ({a}, {after}, {width})"
                ));
            }
            range(a, stop, 1)?
        }
        Builtin::RandomRandrange => {
            let start = integer(arguments.required(0))?;
            let step = arguments.get(2).map_or(Ok(1), integer)?;
            match arguments.given(1) {
                None => range(0, start, step)?,
                Some(stop) => range(start, integer(stop)?, step)?,
            }
        }
        Builtin::RandomChoices => choices(arguments)?,
        Builtin::RandomGetrandbits => bits(integer(arguments.required(0))?)?,
        Builtin::RandomShuffle => match arguments.required(0) {
            list @ Value::List(_) => Random::Shuffle(list.clone()),
            other => {
                has_length(other)?;
                return type_error(format!(
                    "'{}' object does not support item assignment",
                    other.type_name()
                ));
            }
        },
        Builtin::RandomSample => {
            let length = integer(arguments.required(0))?.unsigned_abs();
            match usize::try_from(integer(arguments.required(1))?) {
                Ok(count) if count as u64 <= length => {
                    check_room(count)?;
                    Random::Sample { length, count }
                }
                _ => return value_error("Sample larger than population or is negative"),
            }
        }
        Builtin::RandomDraw => return draw(arguments),
        Builtin::RandomSeed => Random::Seed(arguments.given(0).map(key).transpose()?),
        _ => unreachable!("the row belongs to another module"),
    };
    Ok(Request::Random(random).into())
}

/// `_draw(state, function, *args, **kwargs)`: what the function would draw, from a state of the
/// program's own. Each draw is one operation on the state.
fn draw(arguments: &Arguments<'_>) -> Result<Native> {
    let [
        Value::Bytearray(state),
        Value::Builtin(function),
        values @ ..,
    ] = arguments.rest()
    else {
        return type_error("a state and a function are needed");
    };
    let mut values = values.to_vec();
    let (names, named): (Vec<_>, Vec<_>) = arguments.named.iter().cloned().unzip();
    values.extend(named);
    let bound = signature::of_builtin(*function).bind(&values, &names)?;
    let Native::Request(Request::Random(random)) = call(*function, &bound)? else {
        return type_error("the function does not draw");
    };
    let drawn = state.change(|state| {
        let state = <&mut [u8; mersenne::SIZE]>::try_from(&mut state[..]).ok()?;
        Some(random.answer(&mut Mersenne(state)))
    });
    match drawn {
        Some(drawn) => Ok(drawn.into()),
        None => value_error("state vector is the wrong size"),
    }
}

/// What `random.seed(seed)` begins with: the words of a number, from the lowest on.
fn key(seed: &Value) -> Result<Vec<u32>> {
    let text = match seed {
        Value::Int(number) => return Ok(key_of_number(number.unsigned_abs())),
        Value::Bool(_) | Value::Float(_) => {
            return Ok(key_of_number(table::hash(seed)?.unsigned_abs()));
        }
        Value::Str(text) => Cow::Borrowed(text.string.as_bytes()),
        other => match bytes_like(other) {
            Some(bytes) => bytes,
            None => {
                return type_error(
                    "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.",
                );
            }
        },
    };
    let bytes = [&text[..], &Sha512::digest(&text)].concat();
    let words = bytes.rchunks(4).map(|chunk| {
        let word = |word: u32, byte: &u8| word << 8 | u32::from(*byte);
        chunk.iter().fold(0, word)
    });
    Ok(words.collect())
}

fn has_length(value: &Value) -> Result<()> {
    match value.plain() {
        Value::Int(_)
        | Value::Float(_)
        | Value::None
        | Value::Instance(_)
        | Value::Iterator(_)
        | Value::Generator(_) => type_error(format!(
            "object of type '{}' has no len()",
            value.type_name()
        )),
        _ => Ok(()),
    }
}

/// Whether there is room for a list of so many.
fn check_room(count: usize) -> Result<()> {
    operators::check_size((count as u64).saturating_mul(size_of::<Value>() as u64))
}

/// `_choices(n, weights=None, *, cum_weights=None, k=1)`
fn choices(arguments: &Arguments<'_>) -> Result<Random> {
    let length = integer(arguments.required(0))?.unsigned_abs();
    let count = arguments.get(3).map_or(Ok(1), integer)?;
    let count = count.max(0) as usize;
    check_room(count)?;
    let sums = match (arguments.given(1), arguments.given(2)) {
        (None, None) => {
            if length == 0 && count > 0 {
                return raise(Kind::IndexError, "list index out of range");
            }
            return Ok(Random::Choices {
                length,
                weights: None,
                count,
            });
        }
        (Some(Value::Int(k)), _) => {
            return type_error(format!(
                "The number of choices must be a keyword argument: k={k}"
            ));
        }
        (Some(_), Some(_)) => {
            return type_error("Cannot specify both weights and cumulative weights");
        }
        (Some(weights), None) => {
            let mut sum = 0.0;
            let weights = iterator::collect(weights)?;
            let sums = weights.iter().map(|weight| {
                sum += number(weight)?;
                Ok(sum)
            });
            sums.collect::<Result<Vec<f64>>>()?
        }
        (None, Some(sums)) => {
            let sums = iterator::collect(sums)?;
            sums.iter().map(number).collect::<Result<Vec<f64>>>()?
        }
    };
    if sums.len() as u64 != length {
        return value_error("The number of weights does not match the population");
    }
    match sums.last() {
        Some(total) if !total.is_finite() => value_error("Total of weights must be finite"),
        Some(total) if *total > 0.0 => Ok(Random::Choices {
            length,
            weights: Some(sums),
            count,
        }),
        Some(_) => value_error("Total of weights must be greater than zero"),
        None => raise(Kind::IndexError, "list index out of range"),
    }
}

fn bits(count: i64) -> Result<Random> {
    match u32::try_from(count) {
        Ok(count @ 0..=63) => Ok(Random::Bits(count)),
        Ok(_) => operators::overflow(),
        Err(_) => value_error("number of bits must be non-negative"),
    }
}

fn range(start: i64, stop: i64, step: i64) -> Result<Random> {
    if step == 0 {
        return value_error("zero step for randrange()");
    }
    let range = crate::machine::value::Range { start, stop, step };
    let count = range.len();
    if count == 0 {
        if step == 1 && start == 0 {
            return value_error("empty range for randrange()");
        }
        let width = stop.saturating_sub(start);
        return value_error(if step == 1 {
            format!("empty range for randrange() ({start}, {stop}, {width})")
        } else {
            format!("empty range in randrange({start}, {stop}, {step})")
        });
    }
    Ok(Random::Below { start, step, count })
}

impl Random {
    /// Draws, and makes the answer to the program.
    pub(crate) fn answer(self, draw: &mut impl Draw) -> Value {
        match self {
            Self::Unit { between: None } => Value::Float(draw.unit()),
            Self::Unit {
                between: Some((a, b)),
            } => Value::Float(a + (b - a) * draw.unit()),
            Self::Below { start, step, count } => {
                let index = draw.below(count) as i64;
                Value::Int(start.wrapping_add(step.wrapping_mul(index)))
            }
            Self::Choices {
                length,
                weights,
                count,
            } => places((0..count).map(|_| chosen(length, weights.as_deref(), draw))),
            Self::Bits(0) => Value::Int(0),
            Self::Bits(count) => Value::Int(draw.bits(count) as i64),
            Self::Shuffle(list) => {
                if let Value::List(list) = &list {
                    list.change(|items| shuffle(items, draw));
                }
                Value::None
            }
            Self::Sample { length, count } => places(sample(length, count, draw).into_iter()),
            Self::Entropy => Value::Int((draw.entropy() >> 32) as i64),
            Self::Seed(seed) => {
                draw.seed(seed.as_deref());
                Value::None
            }
        }
    }
}

/// The index of one item, as `Random.choices` draws it.
fn chosen(length: u64, weights: Option<&[f64]>, draw: &mut impl Draw) -> u64 {
    match weights {
        None => (draw.unit() * length as f64) as u64,
        Some(sums) => {
            let last = sums.len() - 1;
            let total = sums[last];
            let drawn = draw.unit() * total;
            sums[..last].partition_point(|sum| *sum <= drawn) as u64
        }
    }
}

fn shuffle(items: &mut [Value], draw: &mut impl Draw) {
    for index in (1..items.len()).rev() {
        let other = draw.below(index as u64 + 1) as usize;
        items.swap(index, other);
    }
}

/// `Random.sample`: from a shrinking pool, or by rejection where few are drawn from many.
fn sample(length: u64, count: usize, draw: &mut impl Draw) -> Vec<u64> {
    let mut set_size = 21.0_f64;
    if count > 5 {
        set_size += 4_f64.powf(((count * 3) as f64).log(4.0).ceil());
    }
    if length as f64 <= set_size {
        let mut pool: Vec<u64> = (0..length).collect();
        return (0..count)
            .map(|_| {
                let index = draw.below(pool.len() as u64) as usize;
                pool.swap_remove(index)
            })
            .collect();
    }
    let mut selected = std::collections::BTreeSet::new();
    (0..count)
        .map(|_| {
            let mut index = draw.below(length);
            while !selected.insert(index) {
                index = draw.below(length);
            }
            index
        })
        .collect()
}

/// Places in a sequence, as a list.
fn places(drawn: impl Iterator<Item = u64>) -> Value {
    Value::list(drawn.map(|place| Value::Int(place as i64)).collect())
}
