//! What `--json` prints: plain data, and what is said as English text.

use lockstep::run::explore::report::Sentence;
use serde::Serialize;
use serde_json::Value;

/// Prints a report; `false`: that can't be, which is said.
pub(crate) fn print(shown: &impl Serialize) -> bool {
    let text = serde_json::to_value(shown)
        .map(in_words)
        .and_then(|value| serde_json::to_string_pretty(&value));
    match text {
        Ok(json) => println!("{json}"),
        Err(error) => {
            eprintln!("lockstep: can't write JSON: {error}.");
            return false;
        }
    }
    true
}

/// The same with sentences as text.
fn in_words(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().map(in_words).collect(),
        Value::Object(fields) if fields.contains_key("pattern") => {
            let sentence = serde_json::from_value(Value::Object(fields.clone()));
            sentence.map_or(Value::Object(fields), |it: Sentence| it.to_string().into())
        }
        Value::Object(fields) => {
            let fields = fields.into_iter();
            let fields = fields.map(|(name, value)| (name, in_words(value)));
            Value::Object(fields.collect())
        }
        plain => plain,
    }
}
