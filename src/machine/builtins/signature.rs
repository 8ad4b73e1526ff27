//! The signatures of the library table, and how arguments are brought into their order.

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use crate::machine::exception::{Result, type_error};
use crate::machine::value::Value;
use crate::program::library::{BUILTINS, Builtin, METHODS, Method, Module, Type};

/// A parsed signature.
#[derive(Debug)]
pub(super) struct Signature {
    /// As error messages name it: `len`, `list.append`, `Thread.__init__`.
    name: String,
    /// All parameters but a variadic one.
    parameters: Vec<&'static str>,
    /// How many of the first can't be passed by name.
    positional_only: usize,
    /// How many can be passed by position.
    positional: usize,
    /// How many of the first must be passed.
    required: usize,
    /// `*args`: any number by position; the parameters are keyword-only.
    variadic: bool,
}

/// Arguments in the order of the parameters; behind them those of `*args`.
pub(super) struct Arguments<'call> {
    values: Cow<'call, [Value]>,
    parameter_count: usize,
}

impl Arguments<'_> {
    /// The argument for a parameter, if it was passed.
    pub(super) fn get(&self, index: usize) -> Option<&Value> {
        self.values
            .get(index)
            .filter(|value| !matches!(value, Value::Unbound))
    }

    /// The argument for a required parameter.
    pub(super) fn required(&self, index: usize) -> &Value {
        &self.values[index]
    }

    /// The argument for a parameter, if it was passed and is not `None`.
    pub(super) fn given(&self, index: usize) -> Option<&Value> {
        self.get(index)
            .filter(|value| !matches!(value, Value::None))
    }

    /// What `*args` took.
    pub(super) fn rest(&self) -> &[Value] {
        self.values.get(self.parameter_count..).unwrap_or_default()
    }
}

/// The signature of a builtin function.
pub(super) fn of_builtin(builtin: Builtin) -> &'static Signature {
    static SIGNATURES: OnceLock<Vec<Signature>> = OnceLock::new();
    &SIGNATURES.get_or_init(|| {
        let parse = |row: &'static crate::program::library::Entry<_, _>| {
            let name = match row.id {
                Builtin::Thread => "Thread.__init__".to_owned(),
                Builtin::Lock => "_thread.allocate_lock".to_owned(),
                _ if row.owner == Module::Time => format!("time.{}", row.name),
                _ => row.name.to_owned(),
            };
            Signature::parse(name, row.signature)
        };
        BUILTINS.iter().map(parse).collect()
    })[builtin as usize]
}

/// The signature of a method.
pub(super) fn of_method(method: Method) -> &'static Signature {
    static SIGNATURES: OnceLock<Vec<Signature>> = OnceLock::new();
    &SIGNATURES.get_or_init(|| {
        let parse = |row: &'static crate::program::library::Entry<_, _>| {
            let owner = match row.owner {
                Type::Str => "str.",
                Type::List => "list.",
                Type::Tuple => "tuple.",
                Type::Lock => "lock.",
                Type::Thread => "Thread.",
            };
            Signature::parse(format!("{owner}{}", row.name), row.signature)
        };
        METHODS.iter().map(parse).collect()
    })[method as usize]
}

impl Signature {
    fn parse(name: String, text: &'static str) -> Self {
        let mut signature = Self {
            name,
            parameters: Vec::new(),
            positional_only: 0,
            positional: 0,
            required: 0,
            variadic: false,
        };
        let mut keyword_only = false;
        for part in text.split(", ").filter(|part| !part.is_empty()) {
            match part {
                "/" => signature.positional_only = signature.parameters.len(),
                "*" => keyword_only = true,
                "*args" => {
                    signature.variadic = true;
                    keyword_only = true;
                }
                _ => {
                    let (name, default) = part.split_once('=').unzip();
                    signature.parameters.push(name.unwrap_or(part));
                    if !keyword_only {
                        signature.positional += 1;
                        signature.required += usize::from(default.is_none());
                    }
                }
            }
        }
        signature
    }

    /// Brings arguments, the last of which have names, into the order of the parameters.
    pub(super) fn bind<'call>(
        &self,
        arguments: &'call [Value],
        keywords: &[Arc<str>],
    ) -> Result<Arguments<'call>> {
        let positional = arguments.len() - keywords.len();
        let parameter_count = self.parameters.len();
        if !self.variadic && positional > self.positional {
            return self.wrong_count(positional);
        }
        if keywords.is_empty() && !self.variadic {
            if positional < self.required {
                return self.missing(positional);
            }
            return Ok(Arguments {
                values: Cow::Borrowed(arguments),
                parameter_count,
            });
        }
        let mut values = vec![Value::Unbound; parameter_count];
        let (by_position, by_name) = arguments.split_at(positional);
        if self.variadic {
            values.extend(by_position.iter().cloned());
        } else {
            values[..positional].clone_from_slice(by_position);
        }
        for (name, value) in keywords.iter().zip(by_name) {
            let index = self
                .parameters
                .iter()
                .position(|parameter| *parameter == &**name);
            match index.filter(|index| *index >= self.positional_only) {
                Some(index) if matches!(values[index], Value::Unbound) => {
                    values[index] = value.clone();
                }
                Some(_) => {
                    return type_error(format!(
                        "{}() got multiple values for argument '{name}'",
                        self.name
                    ));
                }
                None => return self.unexpected(name),
            }
        }
        let bound = |value: &&Value| !matches!(value, Value::Unbound);
        let first = values.iter().take(self.required).take_while(bound).count();
        if first < self.required {
            return self.missing(first);
        }
        Ok(Arguments {
            values: Cow::Owned(values),
            parameter_count,
        })
    }

    fn unexpected<T>(&self, keyword: &str) -> Result<T> {
        let name = self.short_name();
        if self.positional_only == self.parameters.len() {
            return type_error(format!("{}() takes no keyword arguments", self.name));
        }
        if self.name == "Thread.__init__" {
            let message = format!(
                "{}() got an unexpected keyword argument '{keyword}'",
                self.name
            );
            return type_error(message);
        }
        type_error(format!(
            "'{keyword}' is an invalid keyword argument for {name}()"
        ))
    }

    /// The name without its type.
    fn short_name(&self) -> &str {
        self.name.rsplit('.').next().unwrap_or(&self.name)
    }

    fn wrong_count<T>(&self, given: usize) -> Result<T> {
        let (name, most) = (&self.name, self.positional);
        type_error(if name.starts_with("Thread.") {
            // Written in Python: `self` counts.
            self.wrong_count_of_python(given)
        } else if most == 0 {
            format!("{name}() takes no arguments ({given} given)")
        } else if most == 1 && self.required == 1 {
            format!("{name}() takes exactly one argument ({given} given)")
        } else if most == self.required {
            format!(
                "{} expected {most} arguments, got {given}",
                self.short_name()
            )
        } else if self.positional_only < self.parameters.len() {
            let plural = if most == 1 { "" } else { "s" };
            format!(
                "{}() takes at most {most} argument{plural} ({given} given)",
                self.short_name()
            )
        } else {
            let plural = if most == 1 { "" } else { "s" };
            format!(
                "{} expected at most {most} argument{plural}, got {given}",
                self.short_name()
            )
        })
    }

    fn wrong_count_of_python(&self, given: usize) -> String {
        let (name, least, most) = (&self.name, self.required + 1, self.positional + 1);
        let given = given + 1;
        if least == most {
            let plural = if most == 1 { "" } else { "s" };
            format!("{name}() takes {most} positional argument{plural} but {given} were given")
        } else {
            format!(
                "{name}() takes from {least} to {most} positional arguments but {given} were given"
            )
        }
    }

    fn missing<T>(&self, given: usize) -> Result<T> {
        let name = &self.name;
        type_error(if self.required == 1 && self.positional == 1 {
            format!("{name}() takes exactly one argument ({given} given)")
        } else if self.positional_only > 0 {
            let (least, name) = (self.required, self.short_name());
            let plural = if least == 1 { "" } else { "s" };
            let bound = if self.required == self.positional {
                format!("{least} argument{plural}")
            } else {
                format!("at least {least} argument{plural}")
            };
            format!("{name} expected {bound}, got {given}")
        } else {
            let parameter = self.parameters[given];
            let position = given + 1;
            format!("{name}() missing required argument '{parameter}' (pos {position})")
        })
    }
}
