//! Calls of the program's functions: how arguments become parameters.

use std::sync::Arc;

use super::exception::{Kind, Result, raise, type_error};
use super::value::{Function, Generator, Value};
use super::world::World;
use super::{Frame, Then};
use crate::program::Function as Code;

/// Where the arguments of a call stand, and what becomes of the result.
#[derive(Clone, Copy)]
pub(super) struct Site<'call> {
    /// The register of the first argument, which will be the callee's first.
    pub(super) base: usize,
    /// How many there are.
    pub(super) count: usize,
    /// The names of the last ones.
    pub(super) keywords: &'call [Arc<str>],
    /// The register that the result goes to.
    pub(super) to: usize,
    pub(super) then: Then,
    /// The end of the caller's window: what stands behind the arguments up to here is stale.
    pub(super) stale_until: usize,
}

/// What entering a function has made.
pub(super) enum Entered {
    /// A frame.
    Frame,
    /// A generator, without running it.
    Generator(Value),
}

/// Begins a call: the arguments become the parameters of a new frame.
#[inline]
pub(super) fn enter(
    world: &World,
    registers: &mut Vec<Value>,
    frames: &mut Vec<Frame>,
    deepest: usize,
    function: &Function,
    site: Site<'_>,
) -> Result<Entered> {
    if frames.len() >= deepest {
        return too_deep(registers, site);
    }
    let code = &world.program.functions[function.code as usize];
    let needed = usize::from(code.register_count).max(site.count);
    if registers.len() < site.base + needed {
        registers.resize(site.base + needed, Value::Unbound);
    }
    for register in
        &mut registers[site.base + site.count..site.stale_until.max(site.base + site.count)]
    {
        register.put(Value::Unbound);
    }
    let window = &mut registers[site.base..site.base + needed];
    let is_plain = site.keywords.is_empty() && !code.has_star && !code.has_double_star;
    if !(is_plain
        && site.count == usize::from(code.parameter_count)
        && code.parameter_count == code.positional_count)
    {
        bind(code, function, window, site)?;
    }
    if code.free_count > 0 {
        let first = usize::from(code.first_free);
        for (register, cell) in window[first..].iter_mut().zip(&function.closure) {
            register.put(cell.clone());
        }
    }
    if code.is_generator {
        let window = &mut window[..usize::from(code.register_count)];
        let registers = window.iter_mut().map(Value::take).collect();
        return Ok(Entered::Generator(Generator::value(
            function.code,
            code.generator_class(),
            registers,
            world.program.has_cleanups,
        )));
    }
    frames.push(Frame {
        function: function.code,
        pc: 0,
        base: site.base as u32,
        to: site.to as u32,
        then: site.then,
    });
    Ok(Entered::Frame)
}

#[cold]
fn too_deep(registers: &mut [Value], site: Site<'_>) -> Result<Entered> {
    empty(&mut registers[site.base..site.base + site.count]);
    raise(Kind::RecursionError, "maximum recursion depth exceeded")
}

/// Puts arguments where the parameters belong: `window` begins with them.
#[inline(never)]
fn bind(code: &Code, function: &Function, window: &mut [Value], site: Site<'_>) -> Result<()> {
    let result = bind_arguments(code, function, window, site);
    if result.is_err() {
        empty(window);
    }
    result
}

fn bind_arguments(
    code: &Code,
    function: &Function,
    window: &mut [Value],
    site: Site<'_>,
) -> Result<()> {
    let given = site.count - site.keywords.len();
    let positional = usize::from(code.positional_count);
    let named: Vec<Value> = window[given..site.count]
        .iter_mut()
        .map(Value::take)
        .collect();
    let mut extra = Vec::new();
    if given > positional {
        if !code.has_star {
            return too_many(code, function, window, given, site.keywords);
        }
        extra = window[positional..given]
            .iter_mut()
            .map(Value::take)
            .collect();
    }
    let mut rest = Vec::new();
    for (name, value) in site.keywords.iter().zip(named) {
        bind_keyword(code, window, site.keywords, (name, value), &mut rest)?;
    }
    if code.has_star {
        window[positional].put(Value::tuple(extra));
    }
    fill_defaults(code, function, window)?;
    if code.has_double_star {
        let last = usize::from(code.parameter_count) - 1;
        let rest = rest.into_iter();
        window[last].put(Value::dict_of(
            rest.map(|(name, value)| (Value::string(&*name), value)),
        ));
    }
    Ok(())
}

/// The parameters that can be passed by name, by register.
fn named_parameters(code: &Code) -> impl Iterator<Item = usize> {
    let positional = usize::from(code.positional_only_count)..usize::from(code.positional_count);
    let first = usize::from(code.positional_count) + usize::from(code.has_star);
    let last = usize::from(code.parameter_count) - usize::from(code.has_double_star);
    positional.chain(first..last)
}

fn bind_keyword(
    code: &Code,
    window: &mut [Value],
    names: &[Arc<str>],
    (name, value): (&Arc<str>, Value),
    rest: &mut Vec<(Arc<str>, Value)>,
) -> Result<()> {
    let mut parameters = named_parameters(code);
    let index = parameters.find(|index| {
        let parameter = &code.locals[*index];
        Arc::ptr_eq(parameter, name) || parameter == name
    });
    match index {
        Some(index) if matches!(window[index], Value::Unbound) => window[index].put(value),
        Some(_) => {
            return type_error(format!(
                "{}() got multiple values for argument '{name}'",
                code.qualified_name
            ));
        }
        None if code.has_double_star => {
            if rest.iter().any(|(other, _)| other == name) {
                return type_error(format!(
                    "{}() got multiple values for keyword argument '{name}'",
                    code.qualified_name
                ));
            }
            rest.push((name.clone(), value));
        }
        None => {
            let only = &code.locals[..usize::from(code.positional_only_count)];
            let passed: Vec<&str> = only
                .iter()
                .filter(|parameter| names.contains(*parameter))
                .map(|parameter| &**parameter)
                .collect();
            if !passed.is_empty() {
                return type_error(format!(
                    "{}() got some positional-only arguments passed as keyword arguments: '{}'",
                    code.qualified_name,
                    passed.join(", ")
                ));
            }
            return type_error(format!(
                "{}() got an unexpected keyword argument '{name}'",
                code.qualified_name
            ));
        }
    }
    Ok(())
}

/// Parameters without an argument take their defaults.
fn fill_defaults(code: &Code, function: &Function, window: &mut [Value]) -> Result<()> {
    let positional = usize::from(code.positional_count);
    let first_default = positional - function.defaults.len();
    let is_missing = |window: &[Value], index: usize| matches!(window[index], Value::Unbound);
    let missing: Vec<&str> = (0..first_default)
        .filter(|index| is_missing(window, *index))
        .map(|index| &*code.locals[index])
        .collect();
    if !missing.is_empty() {
        return too_few(&code.qualified_name, &missing, "positional");
    }
    for (register, default) in window[first_default..positional]
        .iter_mut()
        .zip(&function.defaults)
    {
        if matches!(register, Value::Unbound) {
            register.put(default.clone());
        }
    }
    for (register, default) in code.keyword_defaults.iter().zip(&function.keyword_defaults) {
        let register = &mut window[usize::from(*register)];
        if matches!(register, Value::Unbound) {
            register.put(default.clone());
        }
    }
    let first = positional + usize::from(code.has_star);
    let last = usize::from(code.parameter_count) - usize::from(code.has_double_star);
    let missing: Vec<&str> = (first..last)
        .filter(|index| is_missing(window, *index))
        .map(|index| &*code.locals[index])
        .collect();
    if !missing.is_empty() {
        return too_few(&code.qualified_name, &missing, "keyword-only");
    }
    Ok(())
}

fn empty(registers: &mut [Value]) {
    for register in registers {
        register.put(Value::Unbound);
    }
}

/// A function written in Python does not say how many more arguments it needs, but which.
pub(super) fn too_few<T>(name: &str, missing: &[&str], kind: &str) -> Result<T> {
    let count = missing.len();
    let plural = if count == 1 { "" } else { "s" };
    type_error(format!(
        "{name}() missing {count} required {kind} argument{plural}: {}",
        listed(missing)
    ))
}

fn too_many<T>(
    code: &Code,
    function: &Function,
    window: &[Value],
    given: usize,
    keywords: &[Arc<str>],
) -> Result<T> {
    let first = usize::from(code.positional_count);
    let last = usize::from(code.parameter_count) - usize::from(code.has_double_star);
    let keyword_only: Vec<_> = code.locals[first..last].to_vec();
    let by_name = keywords.iter().filter(|name| keyword_only.contains(name));
    let by_name = by_name.count();
    debug_assert!(window.len() >= given, "the arguments stand in the window");
    let takes = takes(first, function.defaults.len());
    let plural = if first == 1 && function.defaults.is_empty() {
        ""
    } else {
        "s"
    };
    let were = if given == 1 && by_name == 0 {
        "was"
    } else {
        "were"
    };
    let also = if by_name > 0 {
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        format!(
            " positional argument{} (and {by_name} keyword-only argument{})",
            plural(given),
            plural(by_name)
        )
    } else {
        String::new()
    };
    type_error(format!(
        "{}() takes {takes} positional argument{plural} but {given}{also} {were} given",
        code.qualified_name
    ))
}

fn takes(most: usize, defaults: usize) -> String {
    if defaults > 0 {
        format!("from {} to {most}", most - defaults)
    } else {
        most.to_string()
    }
}

/// What a method written in Python says, of whose parameters the last have defaults.
pub(super) fn too_many_for<T>(name: &str, most: usize, defaults: usize, given: usize) -> Result<T> {
    let plural = if most == 1 && defaults == 0 { "" } else { "s" };
    let were = if given == 1 { "was" } else { "were" };
    type_error(format!(
        "{name}() takes {} positional argument{plural} but {given} {were} given",
        takes(most, defaults)
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
