//! `str()` and `repr()` of values, and the digits of floats.

mod literals;

use super::table::ItemSet;
use std::fmt::Write as _;

use super::class::Special;
use super::comparison::identical;
use super::exception::{Kind, Result, detour, raise, shown_arguments};
use super::instance::Payload;
use super::value::{BoundMethod, Bytearray, Value};
use crate::program::library::Builtin;

pub(crate) use literals::{
    escaped, exponent_text, float_repr, is_printable, special_float, split_exponent,
};
use literals::{push_bytes, push_quoted};

/// Containers in containers deeper than this are an error, as CPython's recursion is.
const DEEPEST: usize = 990;

/// `str(value)`
pub(crate) fn to_str(value: &Value) -> Result<String> {
    match value {
        Value::Str(text) => Ok(text.string.to_string()),
        Value::Instance(instance) => match &instance.payload {
            _ if instance.class.has(Special::Str) => detour(),
            Payload::Exception(_) => super::exception::message_of(instance),
            Payload::Value(payload @ Value::Str(_)) if !instance.class.has(Special::Repr) => {
                to_str(payload)
            }
            _ => repr(value),
        },
        Value::Class(class) if class.says_itself(Special::Str) => detour(),
        _ => repr(value),
    }
}

/// Appends `str(value)`, as a part of an f-string.
pub(crate) fn push_str(value: &Value, text: &mut String) -> Result<()> {
    match value {
        Value::Str(part) => text.push_str(&part.string),
        Value::Int(value) => push_int(*value, text),
        Value::Instance(instance) if instance.class.has(Special::Format) => return detour(),
        _ => text.push_str(&to_str(value)?),
    }
    Ok(())
}

/// Appends the digits of an integer.
pub(crate) fn push_int(value: i64, text: &mut String) {
    let mut digits = [0_u8; 20];
    let mut at = digits.len();
    let mut rest = value.unsigned_abs();
    loop {
        at -= 1;
        digits[at] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if value < 0 {
        text.push('-');
    }
    text.extend(digits[at..].iter().map(|digit| char::from(*digit)));
}

/// `repr(value)`
pub(crate) fn repr(value: &Value) -> Result<String> {
    let mut text = String::new();
    push_repr(value, &mut text, &mut Vec::new())?;
    Ok(text)
}

/// `outer`: the containers that it is in.
fn push_repr(value: &Value, text: &mut String, outer: &mut Vec<Value>) -> Result<()> {
    match value {
        Value::Unbound => text.push_str("<unbound>"),
        Value::None => text.push_str("None"),
        Value::Bool(true) => text.push_str("True"),
        Value::Bool(false) => text.push_str("False"),
        Value::Int(value) => push_int(*value, text),
        Value::Float(value) => text.push_str(&float_repr(*value)),
        Value::Str(string) => push_quoted(&string.string, text),
        Value::List(list) => {
            let items = list.with(Clone::clone);
            push_items(value, &items, ("[", "]"), text, outer)?;
        }
        Value::Tuple(items) => {
            let close = if items.len() == 1 { ",)" } else { ")" };
            push_items(value, items, ("(", close), text, outer)?;
        }
        Value::Bytes(bytes) => push_bytes(bytes, text),
        Value::Bytearray(bytes) => push_bytearray("bytearray", bytes, text),
        Value::Dict(dict) => {
            let entries: Vec<_> = dict.with(|table| table.iter().cloned().collect());
            let entries = entries.into_iter().map(|entry| (entry.key, entry.value));
            push_pairs(value, &entries.collect::<Vec<_>>(), text, outer)?;
        }
        Value::Set(set) => {
            let items = set.with(ItemSet::items);
            if items.is_empty() {
                text.push_str("set()");
            } else {
                push_items(value, &items, ("{", "}"), text, outer)?;
            }
        }
        Value::Frozenset(set) => {
            let items = set.with(ItemSet::items);
            if items.is_empty() {
                text.push_str("frozenset()");
            } else {
                push_items(value, &items, ("frozenset({", "})"), text, outer)?;
            }
        }
        Value::Deque(deque) => {
            let items = Vec::from(deque.items.with(Clone::clone));
            text.push_str("deque(");
            push_items(value, &items, ("[", "]"), text, outer)?;
            match deque.most() {
                Some(most) => {
                    let _ = write!(text, ", maxlen={most})");
                }
                None => text.push(')'),
            }
        }
        Value::View(view) => {
            let name = value.type_name();
            let _ = write!(text, "{name}(");
            let items = super::iterator::collect(value)?;
            push_items(
                &Value::Dict(view.dict.clone()),
                &items,
                ("[", "]"),
                text,
                outer,
            )?;
            text.push(')');
        }
        Value::Slice(parts) => {
            text.push_str("slice");
            push_items(value, &**parts, ("(", ")"), text, outer)?;
        }
        Value::Instance(instance) => {
            let class = &instance.class;
            if class.has(Special::Repr) {
                return detour();
            }
            match &instance.payload {
                Payload::Value(payload) => {
                    if push_named(value, &class.name, payload, text, outer)? {
                        return Ok(());
                    }
                    push_repr(payload, text, outer)?;
                }
                Payload::Exception(_) => {
                    text.push_str(&class.name);
                    let arguments = shown_arguments(instance);
                    push_items(value, &arguments, ("(", ")"), text, outer)?;
                }
                Payload::None => push_object(value, text),
            }
        }
        Value::Class(class) if class.says_itself(Special::Repr) => return detour(),
        // What they are called has to be looked up.
        Value::Function(_) | Value::Generator(_) | Value::Method(_) | Value::Wrapper(_) => {
            return detour();
        }
        _ => push_object(value, text),
    }
    Ok(())
}

/// `repr` of an object whose class does not say more.
pub(crate) fn plain_repr(value: &Value) -> Result<String> {
    let mut text = String::new();
    match value {
        Value::Instance(instance) if !matches!(instance.payload, Payload::None) => {
            match &instance.payload {
                Payload::Value(payload) => {
                    let (name, outer) = (&instance.class.name, &mut Vec::new());
                    if !push_named(value, name, payload, &mut text, outer)? {
                        push_repr(payload, &mut text, outer)?;
                    }
                }
                Payload::Exception(_) => {
                    text.push_str(&instance.class.name);
                    let arguments = shown_arguments(instance);
                    push_items(value, &arguments, ("(", ")"), &mut text, &mut Vec::new())?;
                }
                Payload::None => {}
            }
        }
        Value::Instance(_) => push_object(value, &mut text),
        _ => push_repr(value, &mut text, &mut Vec::new())?,
    }
    Ok(text)
}

/// `Name({1, 2})`: the containers whose `repr` gives the name of their class.
fn push_named(
    value: &Value,
    name: &str,
    payload: &Value,
    text: &mut String,
    outer: &mut Vec<Value>,
) -> Result<bool> {
    let brackets = match payload {
        Value::Bytearray(bytes) => {
            push_bytearray(name, bytes, text);
            return Ok(true);
        }
        Value::Set(_) | Value::Frozenset(_) => ("{", "}"),
        Value::Deque(_) => ("[", "]"),
        _ => return Ok(false),
    };
    let items = super::iterator::collect(payload)?;
    let _ = write!(text, "{name}(");
    if !items.is_empty() || brackets.0 == "[" {
        push_items(value, &items, brackets, text, outer)?;
    }
    if let Value::Deque(deque) = payload
        && let Some(most) = deque.most()
    {
        let _ = write!(text, ", maxlen={most}");
    }
    text.push(')');
    Ok(true)
}

/// Unlike that of `bytes`, it has a backslash before each `'`, needed or not.
fn push_bytearray(name: &str, bytes: &Bytearray, text: &mut String) {
    let mut inner = String::new();
    push_bytes(&bytes.with(Clone::clone), &mut inner);
    if inner.starts_with("b\"") {
        inner = inner.replace('\'', "\\'");
    }
    let _ = write!(text, "{name}({inner})");
}

fn push_pairs(
    container: &Value,
    pairs: &[(Value, Value)],
    text: &mut String,
    outer: &mut Vec<Value>,
) -> Result<()> {
    if outer.iter().any(|other| identical(other, container)) {
        text.push_str("{...}");
        return Ok(());
    }
    check_depth(outer)?;
    text.push('{');
    outer.push(container.clone());
    for (index, (key, value)) in pairs.iter().enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        push_repr(key, text, outer)?;
        text.push_str(": ");
        push_repr(value, text, outer)?;
    }
    outer.pop();
    text.push('}');
    Ok(())
}

fn check_depth(outer: &[Value]) -> Result<()> {
    if outer.len() >= DEEPEST {
        return raise(
            Kind::RecursionError,
            "maximum recursion depth exceeded while getting the repr of an object",
        );
    }
    Ok(())
}

fn push_items(
    container: &Value,
    items: &[Value],
    (open, close): (&str, &str),
    text: &mut String,
    outer: &mut Vec<Value>,
) -> Result<()> {
    text.push_str(open);
    if !items.is_empty() && outer.iter().any(|other| identical(other, container)) {
        text.push_str("...");
        text.push_str(&close[close.len() - 1..]);
        return Ok(());
    }
    check_depth(outer)?;
    outer.push(container.clone());
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            text.push_str(", ");
        }
        push_repr(item, text, outer)?;
    }
    outer.pop();
    text.push_str(close);
    Ok(())
}

/// Values whose `repr` is not Python source. CPython prints addresses; Lockstep, which has none,
/// prints numbers that look like them and are the same in every run.
fn push_object(value: &Value, text: &mut String) {
    let address = |object: &Value| address(object.identity().unwrap_or_default());
    let _ = match value {
        Value::Range(range) if range.step == 1 => {
            write!(text, "range({}, {})", range.start, range.stop)
        }
        Value::Range(range) => {
            write!(
                text,
                "range({}, {}, {})",
                range.start, range.stop, range.step
            )
        }
        Value::Class(class) => match &*class.module {
            "builtins" => write!(text, "<class '{}'>", class.qualified_name),
            module => write!(text, "<class '{module}.{}'>", class.qualified_name),
        },
        Value::Ellipsis => write!(text, "Ellipsis"),
        Value::NotImplemented => write!(text, "NotImplemented"),
        Value::Instance(instance) => {
            let class = &instance.class;
            let at = address(value);
            match &*class.module {
                "builtins" => write!(text, "<{} object at {at}>", class.qualified_name),
                module => write!(text, "<{module}.{} object at {at}>", class.qualified_name),
            }
        }
        Value::Builtin(Builtin::Lock) => write!(text, "<built-in function allocate_lock>"),
        Value::Builtin(builtin) => write!(text, "<built-in function {}>", builtin.entry().name),
        Value::Module(module) => write!(text, "<module '{}' (built-in)>", module.name()),
        Value::BoundMethod(method) if matches!(method.receiver, Value::Unbound) => {
            push_unbound_method(method, text)
        }
        Value::BoundMethod(method) => write!(
            text,
            "<built-in method {} of {} object at {}>",
            method.method.entry().name,
            method.receiver.type_name(),
            address(&method.receiver)
        ),
        Value::Member(member) => {
            let class = &member.class.name;
            write!(text, "<member '{}' of '{class}' objects>", member.name)
        }
        Value::Lock(lock) => {
            let state = if lock.primitive.is_held() {
                "locked"
            } else {
                "unlocked"
            };
            let at = address(value);
            write!(text, "<{state} _thread.lock object at {at}>")
        }
        Value::Primitive(primitive) => {
            write!(text, "{}", primitive.repr(&address(value)))
        }
        _ => write!(text, "<{} object at {}>", value.type_name(), address(value)),
    };
}

fn push_unbound_method(unbound: &BoundMethod, text: &mut String) -> std::fmt::Result {
    let (name, owner) = (unbound.method.entry().name, unbound.owner.name());
    write!(text, "<method '{name}' of '{owner}' objects>")
}

fn address(object: u32) -> String {
    format!("{:#x}", 0x7f00_0000_0000_u64 + u64::from(object) * 16)
}

/// `threading.get_ident()` of a thread.
pub(crate) fn ident(thread: u16) -> i64 {
    140_000_000_000_000 + i64::from(thread) * 4096
}

/// `ascii(value)`: `repr` with everything beyond ASCII escaped.
pub(crate) fn ascii(value: &Value) -> Result<String> {
    repr(value).map(|text| escaped(&text))
}
