//! `*` of sequences, and what changes a `bytearray` in place.

use super::{binary, check_size};
use crate::machine::builtins::bytes_like;
use crate::machine::exception::{Result, type_error};
use crate::machine::value::{Bytearray, Value};
use crate::program::opcode::BinaryOperator;

/// Whether `*` repeats it.
pub(super) fn is_sequence(value: &Value) -> bool {
    matches!(
        value,
        Value::Str(_)
            | Value::Bytes(_)
            | Value::Bytearray(_)
            | Value::List(_)
            | Value::Tuple(_)
            | Value::Deque(_)
    )
}

/// `sequence * count`
pub(super) fn repeat(sequence: &Value, count: &Value) -> Result<Value> {
    let count = match count {
        Value::Int(count) => usize::try_from(*count).unwrap_or(0),
        Value::Bool(count) => usize::from(*count),
        _ => {
            return type_error(format!(
                "can't multiply sequence by non-int of type '{}'",
                count.type_name()
            ));
        }
    };
    let repeat_items = |items: &[Value]| -> Result<Vec<Value>> {
        let bytes = size_of_val(items) as u64;
        check_size(bytes.saturating_mul(count as u64))?;
        Ok(std::iter::repeat_n(items, count)
            .flatten()
            .cloned()
            .collect())
    };
    match sequence {
        Value::Str(text) => {
            check_size((text.string.len() as u64).saturating_mul(count as u64))?;
            Ok(Value::string(text.string.repeat(count)))
        }
        Value::Bytes(bytes) => {
            check_size((bytes.len() as u64).saturating_mul(count as u64))?;
            Ok(Value::bytes(bytes.repeat(count)))
        }
        Value::Bytearray(bytes) => bytes.with(|bytes| {
            check_size((bytes.len() as u64).saturating_mul(count as u64))?;
            Ok(Value::bytearray(bytes.repeat(count)))
        }),
        Value::List(list) => Ok(Value::list(repeat_items(&list.with(Clone::clone))?)),
        Value::Tuple(items) => Ok(Value::tuple(repeat_items(items)?)),
        Value::Deque(deque) => {
            let items: Vec<_> = deque.items.with(|items| items.iter().cloned().collect());
            Ok(Value::deque(repeat_items(&items)?.into(), deque.most()))
        }
        _ => unreachable!("only sequences are repeated"),
    }
}

/// `bytearray operator= right`
pub(super) fn bytearray_in_place(
    operator: BinaryOperator,
    own: &Bytearray,
    left: &Value,
    right: &Value,
) -> Result<Value> {
    match (operator, bytes_like(right)) {
        (BinaryOperator::Add, Some(more)) => own.change(|own| own.extend_from_slice(&more)),
        (BinaryOperator::Multiply, _) => {
            if let Some(repeated) = bytes_like(&repeat(left, right)?) {
                own.change(|own| *own = repeated.into_owned());
            }
        }
        _ => return binary(operator, left, right),
    }
    Ok(left.clone())
}
