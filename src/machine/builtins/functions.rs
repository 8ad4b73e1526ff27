//! Builtin functions and types.

use super::conversions::{self, to_float, to_int};
use super::signature::Arguments;
use super::{Call, Native, integer, numbers, ordering};
use crate::machine::class;
use crate::machine::exception::{Kind, Result, raise, type_error, value_error};
use crate::machine::format;
use crate::machine::heap::Ref;
use crate::machine::iterator::{self, Iterator};
use crate::machine::operators;
use crate::machine::request::Request;
use crate::machine::text;
use crate::machine::value::{Range, Value};
use crate::program::library::Builtin;
use crate::program::opcode::BinaryOperator;

/// More numbers of a range than this are not put into one list.
const LONGEST_LIST: u64 = 1 << 24;

pub(super) fn call(call: &Call<'_>, builtin: Builtin, arguments: &Arguments<'_>) -> Result<Native> {
    match builtin {
        Builtin::Print => print(arguments),
        Builtin::Max | Builtin::Min => ordering::extreme(call, arguments, builtin),
        Builtin::Sorted => ordering::sorted(call, arguments),
        _ => value(builtin, arguments).map(Native::Value),
    }
}

fn value(builtin: Builtin, arguments: &Arguments<'_>) -> Result<Value> {
    let first = arguments.get(0);
    let one = || arguments.required(0);
    Ok(match builtin {
        Builtin::Abs => numbers::abs(one())?,
        Builtin::All => Value::Bool(!has_item(one(), false)?),
        Builtin::Any => Value::Bool(has_item(one(), true)?),
        Builtin::Ascii => Value::string(text::ascii(one())?),
        Builtin::Bin | Builtin::Hex | Builtin::Oct => numbers::digits_of(builtin, one())?,
        Builtin::Bool => Value::Bool(first.is_some_and(Value::is_true)),
        Builtin::Callable => Value::Bool(one().is_callable()),
        Builtin::Chr => conversions::chr(one())?,
        Builtin::Divmod => numbers::divmod(one(), arguments.required(1))?,
        Builtin::Enumerate => Iterator::enumerate(one(), arguments.get(1).map_or(Ok(0), integer)?)?,
        Builtin::FinishKeyed => ordering::finish_keyed(arguments)?,
        Builtin::Float => first.map_or(Ok(0.0), to_float).map(Value::Float)?,
        Builtin::Format => formatted(one(), arguments.get(1))?,
        Builtin::Int => to_int(first, arguments.get(1)).map(Value::Int)?,
        Builtin::Isinstance => Value::Bool(class::is_instance(one(), arguments.required(1))?),
        Builtin::Iter => Iterator::over(one())?,
        Builtin::Len => Value::Int(length(one())?),
        Builtin::List => Value::list(first.map_or_else(|| Ok(Vec::new()), collect)?),
        Builtin::Next => next(one(), arguments.get(1))?,
        Builtin::Ord => conversions::ord(one())?,
        Builtin::Pow => numbers::pow(one(), arguments.required(1), arguments.given(2))?,
        Builtin::Range => Value::Range(Ref::new(Range::from_arguments(arguments.rest())?)),
        Builtin::Repr => Value::string(text::repr(one())?),
        Builtin::Reversed => Iterator::reversed(one())?,
        Builtin::Round => numbers::round(one(), arguments.given(1))?,
        Builtin::Str => match first {
            Some(value @ Value::Str(_)) => value.clone(),
            Some(value) => Value::string(text::to_str(value)?),
            None => Value::string(""),
        },
        Builtin::Sum => sum(one(), arguments.get(1))?,
        Builtin::Tuple => Value::tuple(first.map_or_else(|| Ok(Vec::new()), collect)?),
        Builtin::Type => Value::Builtin(one().class()),
        Builtin::Zip if arguments.get(0).is_some_and(Value::is_true) => {
            return raise(
                Kind::RuntimeError,
                "Lockstep does not run zip(strict=True) yet",
            );
        }
        Builtin::Zip => Iterator::zip(arguments.rest())?,
        type_without_name => {
            let name = type_without_name.entry().name;
            return type_error(format!("cannot create '{name}' instances"));
        }
    })
}

/// Whether an item of this truth comes; an iterator goes on behind it afterwards.
fn has_item(items: &Value, truth: bool) -> Result<bool> {
    let iterator = Iterator::of(items)?;
    while let Some(item) = iterator.next() {
        if item.is_true() == truth {
            return Ok(true);
        }
    }
    Ok(false)
}

/// `next(iterator)`, `next(iterator, default)`
fn next(iterator: &Value, default: Option<&Value>) -> Result<Value> {
    let Value::Iterator(items) = iterator else {
        let name = iterator.type_name();
        return type_error(format!("'{name}' object is not an iterator"));
    };
    match items.next().or_else(|| default.cloned()) {
        Some(item) => Ok(item),
        None => raise(Kind::StopIteration, ""),
    }
}

fn formatted(value: &Value, spec: Option<&Value>) -> Result<Value> {
    match spec {
        None => format::format(value, "").map(Value::string),
        Some(Value::Str(spec)) => format::format(value, &spec.string).map(Value::string),
        Some(other) => type_error(format!(
            "format() argument 2 must be str, not {}",
            other.type_name()
        )),
    }
}

/// All items of an iterable, unless a range has absurdly many.
fn collect(value: &Value) -> Result<Vec<Value>> {
    if let Value::Range(range) = value
        && range.len() > LONGEST_LIST
    {
        return raise(Kind::MemoryError, "");
    }
    iterator::collect(value)
}

fn print(arguments: &Arguments<'_>) -> Result<Native> {
    let option = |index: usize, name: &str, default: &str| match arguments.given(index) {
        None => Ok(default.to_owned()),
        Some(Value::Str(text)) => Ok(text.string.to_string()),
        Some(other) => type_error(format!(
            "{name} must be None or a string, not {}",
            other.type_name()
        )),
    };
    let separator = option(0, "sep", " ")?;
    let end = option(1, "end", "\n")?;
    let mut text = String::new();
    for (index, value) in arguments.rest().iter().enumerate() {
        if index > 0 {
            text.push_str(&separator);
        }
        match value {
            Value::Str(part) => text.push_str(&part.string),
            value => text.push_str(&text::to_str(value)?),
        }
    }
    text.push_str(&end);
    Ok(Request::Write { text }.into())
}

fn length(value: &Value) -> Result<i64> {
    Ok(match value {
        Value::Str(text) => text.length as i64,
        Value::List(list) => list.with(|items| items.len()) as i64,
        Value::Tuple(items) => items.len() as i64,
        Value::Range(range) => match i64::try_from(range.len()) {
            Ok(length) => length,
            Err(_) => return operators::overflow(),
        },
        _ => {
            return type_error(format!(
                "object of type '{}' has no len()",
                value.type_name()
            ));
        }
    })
}

fn sum(items: &Value, start: Option<&Value>) -> Result<Value> {
    let mut sum = start.cloned().unwrap_or(Value::Int(0));
    if matches!(sum, Value::Str(_)) {
        return type_error("sum() can't sum strings [use ''.join(seq) instead]");
    }
    for item in collect(items)? {
        sum = operators::binary(BinaryOperator::Add, &sum, &item)?;
    }
    Ok(sum)
}

impl Range {
    /// `range(stop)`, `range(start, stop)`, `range(start, stop, step)`
    pub(crate) fn from_arguments(arguments: &[Value]) -> Result<Self> {
        let (start, stop, step) = match arguments {
            [] => return type_error("range expected at least 1 argument, got 0"),
            [stop] => (0, integer(stop)?, 1),
            [start, stop] => (integer(start)?, integer(stop)?, 1),
            [start, stop, step] => (integer(start)?, integer(stop)?, integer(step)?),
            more => {
                let got = more.len();
                return type_error(format!("range expected at most 3 arguments, got {got}"));
            }
        };
        if step == 0 {
            return value_error("range() arg 3 must not be zero");
        }
        Ok(Self { start, stop, step })
    }
}
