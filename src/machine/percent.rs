//! `template % values`

use super::exception::{Kind, Result, raise};
use super::value::Value;

/// The template with the values in their places.
pub(super) fn format(_template: &str, _values: &Value) -> Result<String> {
    raise(
        Kind::RuntimeError,
        "Lockstep does not run '%' formatting yet",
    )
}
