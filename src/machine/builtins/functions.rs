//! Builtin functions and types.

use super::conversions::{self, to_float, to_int};
use super::signature::Arguments;
use super::{
    Call, Native, classes, containers, fields, hashing, integer, numbers, objects, ordering, sets,
    strings, system,
};
use crate::machine::attributes;
use crate::machine::class::Special;
use crate::machine::exception::{Kind, Result, detour, raise, type_error, value_error};
use crate::machine::format;
use crate::machine::generators::Resume;
use crate::machine::heap::{Guarded, Ref};
use crate::machine::iterator::{self, Iterator};
use crate::machine::operators;
use crate::machine::percent;
use crate::machine::request::{Random, Request};
use crate::machine::table;
use crate::machine::table::{ItemSet, Table};
use crate::machine::text;
use crate::machine::value::{Method, Range, Value};
use crate::program::library::Builtin;
use crate::program::opcode::BinaryOperator;
use std::collections::VecDeque;

/// More numbers of a range than this are not put into one list.
const LONGEST_LIST: u64 = 1 << 24;

pub(super) fn call(call: &Call<'_>, builtin: Builtin, arguments: &Arguments<'_>) -> Result<Native> {
    match builtin {
        Builtin::Print => print(call, arguments),
        Builtin::RawWrite => Ok(Request::Write {
            text: text::to_str(arguments.required(0))?,
            is_error: arguments.required(1).is_true(),
        }
        .into()),
        Builtin::OsExit => Ok(Request::Exit {
            status: integer(arguments.required(0))? as u8,
        }
        .into()),
        Builtin::Next => next(arguments.required(0), arguments.get(1)),
        Builtin::Entropy => Ok(Request::Random(Random::Entropy).into()),
        Builtin::Getattr | Builtin::Setattr | Builtin::Delattr | Builtin::Hasattr => {
            objects::attribute(call, builtin, arguments)
        }
        _ => value(call, builtin, arguments).map(Native::Value),
    }
}

fn value(call: &Call<'_>, builtin: Builtin, arguments: &Arguments<'_>) -> Result<Value> {
    let first = arguments.get(0);
    let one = || arguments.required(0);
    if wants_numbers(builtin) && (0..2).any(|index| is_object(arguments.get(index))) {
        return detour();
    }
    Ok(match builtin {
        Builtin::Abs => numbers::abs(one())?,
        Builtin::All => Value::Bool(!has_item(one(), false)?),
        Builtin::Any => Value::Bool(has_item(one(), true)?),
        Builtin::Ascii => Value::string(text::ascii(one())?),
        Builtin::Bin | Builtin::Hex | Builtin::Oct => numbers::digits_of(builtin, one())?,
        Builtin::Bool => match first.map_or(Some(false), Value::truth) {
            Some(truth) => Value::Bool(truth),
            None => return detour(),
        },
        Builtin::BuildClass => classes::build_class(call, arguments)?,
        Builtin::Bytes => match first {
            Some(bytes @ Value::Bytes(_)) if arguments.get(1).is_none() => bytes.clone(),
            _ => Value::bytes(conversions::bytes("bytes", arguments)?),
        },
        Builtin::Bytearray => Value::bytearray(conversions::bytes("bytearray", arguments)?),
        Builtin::Classmethod => objects::wrapper(one(), true),
        Builtin::Callable => Value::Bool(one().is_callable()),
        Builtin::Chr => conversions::chr(one())?,
        Builtin::Deque => containers::deque(arguments)?,
        Builtin::Dict => containers::dict(arguments)?,
        Builtin::Digest => hashing::digest(one(), arguments.required(1))?,
        Builtin::Divmod => numbers::divmod(one(), arguments.required(1))?,
        Builtin::Enumerate => Iterator::enumerate(one(), arguments.get(1).map_or(Ok(0), integer)?)?,
        Builtin::Float => first.map_or(Ok(0.0), to_float).map(Value::Float)?,
        Builtin::Frozenset => match first {
            Some(frozen @ Value::Frozenset(_)) => frozen.clone(),
            _ => Value::Frozenset(Ref::new(Guarded::new(sets::made_of(first)?))),
        },
        Builtin::Dir if arguments.rest().len() == 1 => match &arguments.rest()[0] {
            Value::Instance(_) => return detour(),
            object => system::dir(call.world, object),
        },
        Builtin::Globals => system::globals(call.world),
        Builtin::Hash => Value::Int(table::hash(one())?),
        Builtin::Id => objects::id(one()),
        Builtin::Issubclass => Value::Bool(classes::is_subclass(
            call.world,
            one(),
            arguments.required(1),
        )?),
        Builtin::Format => formatted(one(), arguments.get(1))?,
        Builtin::Int => to_int(first, arguments.get(1)).map(Value::Int)?,
        Builtin::Isinstance => Value::Bool(classes::is_instance(
            call.world,
            one(),
            arguments.required(1),
        )?),
        Builtin::Iter if arguments.get(1).is_some() => return detour(),
        Builtin::Iter => Iterator::over(one())?,
        Builtin::Map | Builtin::Filter => return detour(),
        Builtin::Max | Builtin::Min => ordering::extreme(arguments, builtin)?,
        Builtin::MethodType => Value::Method(Ref::new(Method {
            receiver: arguments.required(1).clone(),
            function: one().clone(),
        })),
        Builtin::Object => objects::object(call, arguments)?,
        Builtin::Property => objects::property(arguments),
        Builtin::Len => Value::Int(length(one())?),
        Builtin::List => Value::list(first.map_or_else(|| Ok(Vec::new()), collect)?),
        Builtin::Ord => conversions::ord(one())?,
        Builtin::Pow => numbers::pow(one(), arguments.required(1), arguments.given(2))?,
        Builtin::Range if arguments.rest().iter().any(|one| is_object(Some(one))) => {
            return detour();
        }
        Builtin::Range => Value::Range(Ref::new(Range::from_arguments(arguments.rest())?)),
        Builtin::Repr => Value::string(text::repr(one())?),
        Builtin::Reversed => Iterator::reversed(one())?,
        Builtin::Set => Value::set(sets::made_of(first)?),
        Builtin::Slice => objects::slice(arguments.rest())?,
        Builtin::Sorted => ordering::sorted(arguments)?,
        Builtin::Staticmethod => objects::wrapper(one(), false),
        Builtin::Super => objects::super_proxy(one(), arguments.get(1))?,
        Builtin::Vars => objects::vars(call.world, one())?,
        Builtin::Round => numbers::round(one(), arguments.given(1))?,
        Builtin::Str if arguments.get(1).is_some() => conversions::decode(arguments)?,
        Builtin::Str => match first {
            Some(value @ Value::Str(_)) => value.clone(),
            Some(value) => Value::string(text::to_str(value)?),
            None => Value::string(""),
        },
        Builtin::Sum => sum(one(), arguments.get(1))?,
        Builtin::Tuple => Value::tuple(first.map_or_else(|| Ok(Vec::new()), collect)?),
        Builtin::Type => classes::type_of(call, arguments)?,
        Builtin::Zip if arguments.get(0).is_some_and(Value::is_true) => return detour(),
        Builtin::Zip => Iterator::zip(arguments.rest())?,
        Builtin::NoneType if arguments.rest().is_empty() => Value::None,
        _ => return of_prelude(call, builtin, arguments),
    })
}

/// What the prelude and the library's modules call, and what can't be called.
fn of_prelude(call: &Call<'_>, builtin: Builtin, arguments: &Arguments<'_>) -> Result<Value> {
    let one = || arguments.required(0);
    Ok(match builtin {
        Builtin::Combined => Iterator::combined(arguments.rest())?,
        Builtin::Place => match one() {
            Value::Iterator(iterator) => Value::Int(iterator.place() as i64),
            _ => return type_error("only what is built in has a place"),
        },
        Builtin::DictKnown => containers::dict_known(arguments),
        Builtin::DictFind => containers::dict_find(arguments),
        Builtin::DictPut => containers::dict_put(arguments),
        Builtin::DictCount => containers::dict_count(arguments)?,
        Builtin::Cached => containers::cached(arguments)?,
        Builtin::DictMove => containers::dict_move(arguments)?,
        Builtin::DictPopFirst => containers::dict_pop_first(one())?,
        Builtin::DictAt => containers::dict_at(arguments),
        Builtin::DictChanges => containers::dict_changes(one()),
        Builtin::AsciiText => Value::string(text::escaped(&text::to_str(one())?)),
        Builtin::FormatPieces => strings::format::pieces(&text::to_str(one())?)?,
        Builtin::PercentFields => Value::list(percent::fields(one())?),
        Builtin::Annotation => match one() {
            Value::Str(text) => {
                attributes::named(call.world, &text.string).unwrap_or_else(|| one().clone())
            }
            other => other.clone(),
        },
        Builtin::Stdout => system::stream(call.world, "stdout"),
        Builtin::Stderr => system::stream(call.world, "stderr"),
        Builtin::SourceLine => system::source_line(call.world, one()),
        Builtin::Suggestion => system::suggestion_for(call.world, one()),
        Builtin::TracebackFrames => system::traceback_frames(call.world, one()),
        Builtin::TracebackText => system::traceback_text(call.world, one()),
        Builtin::Lookup => objects::lookup(call.world, one(), arguments.required(1)),
        Builtin::NewClass => classes::new_class(call.world, arguments)?,
        Builtin::GetAll => fields::get_all(call.world, one(), arguments.required(1))?,
        Builtin::PutAll => {
            let named = (arguments.required(1), arguments.required(2));
            fields::put_all(call.world, one(), named, arguments.required(3).is_true())?
        }
        Builtin::PutAttribute => {
            objects::put_attribute(call.world, one(), arguments.required(1), arguments.get(2))?
        }
        Builtin::TypeName => Value::string(&*one().type_name()),
        Builtin::NativeType => Value::string(match one() {
            Value::Generator(_) => "generator",
            other => other.builtin_class().entry().name,
        }),
        Builtin::SortKeyed => ordering::sort_keyed(arguments)?,
        Builtin::Payload => match one() {
            Value::Instance(instance) => instance.payload.value().cloned().unwrap_or(Value::None),
            other => other.clone(),
        },
        Builtin::Percent => {
            let items = iterator::collect(arguments.required(1))?;
            let is_mapping = arguments.required(2).is_true();
            percent::format_converted(one(), &items, is_mapping)?
        }
        type_without_name => {
            let name = type_without_name.entry().name;
            return type_error(format!("cannot create '{name}' instances"));
        }
    })
}

/// Whether it asks objects of the program for what they are as numbers.
fn wants_numbers(builtin: Builtin) -> bool {
    matches!(
        builtin,
        Builtin::Abs
            | Builtin::Bin
            | Builtin::Chr
            | Builtin::Divmod
            | Builtin::Float
            | Builtin::Hex
            | Builtin::Int
            | Builtin::Oct
            | Builtin::Pow
            | Builtin::Round
    )
}

fn is_object(value: Option<&Value>) -> bool {
    matches!(value, Some(Value::Instance(_)))
}

/// Whether an item of this truth comes; an iterator goes on behind it afterwards.
fn has_item(items: &Value, truth: bool) -> Result<bool> {
    let iterator = Iterator::of(items)?;
    while let Some(item) = iterator.next()? {
        let Some(own) = item.truth() else {
            return detour();
        };
        if own == truth {
            return Ok(true);
        }
    }
    Ok(false)
}

/// `next(iterator)`, `next(iterator, default)`
pub(super) fn next(iterator: &Value, default: Option<&Value>) -> Result<Native> {
    match (iterator, default) {
        (Value::Iterator(items), _) => match items.next()?.or_else(|| default.cloned()) {
            Some(item) => Ok(item.into()),
            None => raise(Kind::StopIteration, ""),
        },
        (Value::Generator(generator), None) => Ok(Native::Resume {
            generator: generator.clone(),
            resume: Resume::Send(Value::None),
        }),
        (Value::Generator(_), Some(_)) => detour(),
        (Value::Instance(instance), _) if instance.class.has(Special::Next) => detour(),
        _ => {
            let name = iterator.type_name();
            type_error(format!("'{name}' object is not an iterator"))
        }
    }
}

fn formatted(value: &Value, spec: Option<&Value>) -> Result<Value> {
    match spec {
        None => format::format(value, "").map(Value::string),
        Some(Value::Str(spec)) => format::format(value, &spec.string).map(Value::string),
        Some(other) => super::not_text("format() argument 2", other),
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

fn print(call: &Call<'_>, arguments: &Arguments<'_>) -> Result<Native> {
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
    if arguments.given(2).is_some() || system::has_other_stream(call.world, "stdout") {
        return detour();
    }
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
    Ok(Request::Write {
        text,
        is_error: false,
    }
    .into())
}

pub(super) fn length(value: &Value) -> Result<i64> {
    Ok(match value {
        Value::Str(text) => text.length as i64,
        Value::List(list) => list.with(Vec::len) as i64,
        Value::Tuple(items) => items.len() as i64,
        Value::Bytes(bytes) => bytes.len() as i64,
        Value::Bytearray(bytes) => bytes.with(Vec::len) as i64,
        Value::Dict(table) => table.with(Table::len) as i64,
        Value::Set(set) | Value::Frozenset(set) => set.with(ItemSet::len) as i64,
        Value::Deque(deque) => deque.items.with(VecDeque::len) as i64,
        Value::View(view) => view.dict.with(Table::len) as i64,
        Value::Instance(instance) if instance.class.has(Special::Len) => return detour(),
        Value::Class(class) if class.metaclass.is_some() => return detour(),
        Value::Instance(instance) if instance.payload.value().is_some() => {
            return length(value.plain());
        }
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
    if let Value::Bytes(_) | Value::Bytearray(_) = sum {
        let name = sum.type_name();
        return type_error(format!(
            "sum() can't sum {name} [use b''.join(seq) instead]"
        ));
    }
    for item in collect(items)? {
        if matches!(
            (&sum, &item),
            (Value::Instance(_), _) | (_, Value::Instance(_))
        ) {
            return detour();
        }
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
