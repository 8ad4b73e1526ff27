//! The signatures of the library table, and how arguments are brought into their order.

mod complaints;

use std::borrow::Cow;
use std::sync::{Arc, OnceLock};

use crate::machine::exception::{Result, type_error};
use crate::machine::value::Value;
use crate::program::library::{BUILTINS, Builtin, Entry, METHODS, Method, Module, Type};

/// How CPython has made something callable, which shows in its messages about arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// In Python; a method, whose first parameter is `self`, or not.
    Python { is_method: bool },
    /// In C, with arguments that `PyArg_ParseTuple…` names.
    Parsed,
    /// In C, with arguments that are counted only.
    Counted,
    /// What the type has for an operator, whose method says no name.
    Slot,
}

/// A parsed signature.
#[derive(Debug)]
pub(super) struct Signature {
    /// As error messages name it: `len`, `list.append`, `Thread.__init__`.
    name: String,
    style: Style,
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
    /// `**kwargs`: any names.
    takes_any_name: bool,
    /// Whether it makes objects of a type.
    is_type: bool,
}

/// Arguments in the order of the parameters; behind them those of `*args`.
pub(super) struct Arguments<'call> {
    values: Cow<'call, [Value]>,
    parameter_count: usize,
    /// What `**kwargs` took.
    pub(super) named: Vec<(Arc<str>, Value)>,
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

    /// The value at a place, unbound ones too.
    pub(super) fn at(&self, index: usize) -> Option<&Value> {
        self.values.get(index)
    }

    /// As these, with other values.
    pub(super) fn with_values(&self, values: Vec<Value>) -> Arguments<'static> {
        Arguments {
            values: Cow::Owned(values),
            parameter_count: self.parameter_count,
            named: self.named.clone(),
        }
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
        let parse = |row: &'static Entry<Builtin, Module>| {
            let name = match row.id {
                Builtin::Lock => "_thread.allocate_lock".to_owned(),
                _ => match row.owner {
                    Module::Random => format!("Random.{}", row.name),
                    Module::Time => format!("time.{}", row.name),
                    Module::Math => format!("math.{}", row.name),
                    _ => row.name.to_owned(),
                },
            };
            let style = match (row.owner, row.id) {
                (
                    _,
                    Builtin::Lock
                    | Builtin::RandomRandom
                    | Builtin::RandomGetrandbits
                    | Builtin::RandomDraw,
                ) => Style::Counted,
                (Module::Random, _) => Style::Python { is_method: true },
                (Module::Threading, _) => Style::Python { is_method: false },
                (_, Builtin::Int | Builtin::Sum | Builtin::Str) => Style::Parsed,
                (Module::Math, _) => Style::Counted,
                _ => Style::of_c(row.signature),
            };
            let mut signature = Signature::parse(name, style, row.signature);
            signature.is_type = row.id.is_type();
            signature
        };
        BUILTINS.iter().map(parse).collect()
    })[builtin as usize]
}

/// The signature of a method.
pub(super) fn of_method(method: Method) -> &'static Signature {
    static SIGNATURES: OnceLock<Vec<Signature>> = OnceLock::new();
    &SIGNATURES.get_or_init(|| {
        let parse = |row: &'static Entry<Method, Type>| {
            let name = match row.owner {
                Type::Lock => format!("lock.{}", row.name),
                Type::RLock => format!("RLock.{}", row.name),
                owner => format!("{}.{}", owner.name(), row.name),
            };
            let style = match (row.owner, row.id) {
                (Type::Str, _) if row.signature.contains("start=None") => Style::Parsed,
                (Type::Slot, _) if !ROUNDING.contains(&row.name) => Style::Slot,
                (Type::Object, id) if is_slot(id) => Style::Slot,
                _ => Style::of_c(row.signature),
            };
            Signature::parse(name, style, row.signature)
        };
        METHODS.iter().map(parse).collect()
    })[method as usize]
}

/// What numbers have as methods, not as slots.
const ROUNDING: [&str; 4] = ["__trunc__", "__floor__", "__ceil__", "__round__"];

fn is_slot(method: Method) -> bool {
    matches!(
        method,
        Method::ObjectRepr
            | Method::ObjectStr
            | Method::ObjectHash
            | Method::ObjectEq
            | Method::ObjectNe
            | Method::ObjectLt
            | Method::ObjectLe
            | Method::ObjectGt
            | Method::ObjectGe
    )
}

impl Style {
    /// The usual one for such a signature.
    fn of_c(signature: &str) -> Self {
        if signature.contains('/') || signature.contains("*args") || signature.is_empty() {
            Self::Counted
        } else {
            Self::Parsed
        }
    }
}

impl Signature {
    fn parse(name: String, style: Style, text: &'static str) -> Self {
        let mut signature = Self {
            name,
            style,
            parameters: Vec::new(),
            positional_only: 0,
            positional: 0,
            required: 0,
            variadic: false,
            takes_any_name: false,
            is_type: false,
        };
        let mut keyword_only = false;
        for part in text.split(", ").filter(|part| !part.is_empty()) {
            match part {
                "/" => signature.positional_only = signature.parameters.len(),
                "*" => keyword_only = true,
                "*args" | "*iterables" => {
                    signature.variadic = true;
                    signature.required = 0;
                    keyword_only = true;
                }
                "**kwargs" => signature.takes_any_name = true,
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
            return self.too_many(positional);
        }
        if keywords.is_empty() && !self.variadic {
            if positional < self.required {
                return self.too_few(positional);
            }
            return Ok(Arguments {
                values: Cow::Borrowed(arguments),
                parameter_count,
                named: Vec::new(),
            });
        }
        let mut values = vec![Value::Unbound; parameter_count];
        let (by_position, by_name) = arguments.split_at(positional);
        if self.variadic {
            values.extend(by_position.iter().cloned());
        } else {
            values[..positional].clone_from_slice(by_position);
        }
        let mut named = Vec::new();
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
                None if self.takes_any_name => named.push((name.clone(), value.clone())),
                None => return self.unexpected(name),
            }
        }
        let bound = |value: &&Value| !matches!(value, Value::Unbound);
        let first = values.iter().take(self.required).take_while(bound).count();
        if first < self.required {
            return self.too_few(first);
        }
        Ok(Arguments {
            values: Cow::Owned(values),
            parameter_count,
            named,
        })
    }
}
