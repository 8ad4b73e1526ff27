//! Comparisons with instances of classes that derive from builtin types.

use super::is_set_like;
use crate::machine::operators::Number;
use crate::machine::value::Value;

/// Whether the right side of a comparison is asked first: its class derives from the other's.
pub(super) fn goes_first(right: &Value, left: &Value) -> bool {
    match (right, left) {
        (Value::Instance(right), Value::Instance(left)) => {
            !right.class.is(&left.class) && right.class.derives_from(&left.class)
        }
        (Value::Instance(_), left) => right.plain().builtin_class() == left.builtin_class(),
        _ => false,
    }
}

/// The same comparison with its sides exchanged.
pub(super) fn mirrored(symbol: &str) -> &'static str {
    match symbol {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        _ => "<=",
    }
}

/// Whether two values are of types that have an order among each other, were it only of some.
pub(super) fn have_an_order(a: &Value, b: &Value) -> bool {
    let is_number = |value| Number::of(value).is_some();
    is_number(a) && is_number(b)
        || is_set_like(a) && is_set_like(b)
        || !matches!(a, Value::Dict(_)) && a.builtin_class() == b.builtin_class()
}
