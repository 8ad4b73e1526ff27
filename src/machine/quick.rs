//! The commonest methods of builtin types, without the general way's binding of arguments.
//!
//! Each does what its row in [`builtins`](super::builtins) does, or says that the general way has
//! to be taken: for errors, and for what may need the program.

use super::table::{Probe, hash};
use super::value::Value;
use crate::program::library::Method;

/// The result of a method call, if it is one of these. The arguments are taken only then.
#[inline]
pub(super) fn call(object: &Value, method: Method, arguments: &mut [Value]) -> Option<Value> {
    match (object, method, arguments) {
        (Value::List(list), Method::ListAppend, [item]) => {
            let item = item.take();
            list.store(item, Vec::push);
            Some(Value::None)
        }
        (Value::List(list), Method::ListPop, []) => list.change(Vec::pop),
        (Value::Dict(dict), Method::DictGet, [key]) => {
            let hash = hash(key).ok()?;
            dict.with(|table| match table.find(key, hash, None) {
                Probe::Found(at) => table.at(at).map(|entry| entry.value.clone()),
                Probe::Absent => Some(Value::None),
                Probe::Ask(_) => None,
            })
        }
        _ => None,
    }
}
