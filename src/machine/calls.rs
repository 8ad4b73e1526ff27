//! How the arguments of a call become the parameters of a function of the program.

use std::sync::Arc;

use super::exception::{Result, type_error};
use super::value::{Function, Value};
use crate::program::Function as Code;

/// Puts arguments where the parameters belong: `registers` begin with `count` arguments, the
/// last of which have the names in `keywords`.
#[inline]
pub(super) fn bind(
    code: &Code,
    function: &Function,
    registers: &mut [Value],
    count: u16,
    keywords: Option<&[Arc<str>]>,
) -> Result<()> {
    if count == code.parameter_count && keywords.is_none() {
        return Ok(());
    }
    bind_slowly(
        code,
        &function.defaults,
        registers,
        count,
        keywords.unwrap_or_default(),
    )
}

#[inline(never)]
fn bind_slowly(
    code: &Code,
    defaults: &[Value],
    registers: &mut [Value],
    count: u16,
    keywords: &[Arc<str>],
) -> Result<()> {
    let parameters = &code.locals[..usize::from(code.parameter_count)];
    let positional = usize::from(count) - keywords.len();
    if positional > parameters.len() {
        let most = usize::from(code.parameter_count);
        let error = too_many(&code.name, most, defaults.len(), positional);
        empty(&mut registers[..usize::from(count)]);
        return error;
    }
    let values: Vec<Value> = registers[positional..usize::from(count)]
        .iter_mut()
        .map(Value::take)
        .collect();
    for (name, value) in keywords.iter().zip(values) {
        let Some(index) = parameters.iter().position(|parameter| parameter == name) else {
            return type_error(format!(
                "{}() got an unexpected keyword argument '{name}'",
                code.name
            ));
        };
        if index < positional || !matches!(registers[index], Value::Unbound) {
            return type_error(format!(
                "{}() got multiple values for argument '{name}'",
                code.name
            ));
        }
        registers[index].put(value);
    }
    fill_defaults(code, defaults, registers)
}

/// Parameters without an argument take their defaults.
fn fill_defaults(code: &Code, defaults: &[Value], registers: &mut [Value]) -> Result<()> {
    let parameters = &code.locals[..usize::from(code.parameter_count)];
    let first_default = parameters.len() - defaults.len();
    let missing: Vec<&str> = parameters[..first_default]
        .iter()
        .zip(&*registers)
        .filter(|(_, register)| matches!(register, Value::Unbound))
        .map(|(name, _)| &**name)
        .collect();
    if !missing.is_empty() {
        return too_few(&code.name, &missing);
    }
    for (register, default) in registers[first_default..].iter_mut().zip(defaults) {
        if matches!(register, Value::Unbound) {
            register.put(default.clone());
        }
    }
    Ok(())
}

fn empty(registers: &mut [Value]) {
    for register in registers {
        register.put(Value::Unbound);
    }
}

/// A function written in Python does not say how many more arguments it needs, but which.
pub(super) fn too_few<T>(name: &str, missing: &[&str]) -> Result<T> {
    let count = missing.len();
    let plural = if count == 1 { "" } else { "s" };
    type_error(format!(
        "{name}() missing {count} required positional argument{plural}: {}",
        listed(missing)
    ))
}

/// What a function written in Python says, of whose parameters the last have defaults.
pub(super) fn too_many<T>(name: &str, most: usize, defaults: usize, given: usize) -> Result<T> {
    let takes = if defaults > 0 {
        format!("from {} to {most}", most - defaults)
    } else {
        most.to_string()
    };
    let plural = if most == 1 && defaults == 0 { "" } else { "s" };
    let were = if given == 1 { "was" } else { "were" };
    type_error(format!(
        "{name}() takes {takes} positional argument{plural} but {given} {were} given"
    ))
}

/// `'a', 'b', and 'c'`
fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    match &quoted[..] {
        [] => String::new(),
        [only] => only.clone(),
        [first, second] => format!("{first} and {second}"),
        [before @ .., last] => format!("{}, and {last}", before.join(", ")),
    }
}
