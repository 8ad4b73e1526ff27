//! What CPython says about arguments that do not fit, which depends on how it has made the
//! function.

use super::{Signature, Style};
use crate::machine::calls;
use crate::machine::exception::{Result, type_error};

impl Signature {
    /// There is no parameter of this name, or it can't be passed by name.
    pub(super) fn unexpected<T>(&self, keyword: &str) -> Result<T> {
        let name = &self.name;
        if matches!(self.style, Style::Python { .. }) {
            return type_error(format!(
                "{name}() got an unexpected keyword argument '{keyword}'"
            ));
        }
        if self.positional_only == self.parameters.len() {
            return type_error(format!("{name}() takes no keyword arguments"));
        }
        let name = match self.short_name() {
            "sorted" => "sort",
            name => name,
        };
        type_error(format!(
            "'{keyword}' is an invalid keyword argument for {name}()"
        ))
    }

    /// More arguments were passed by position than there are parameters.
    pub(super) fn too_many<T>(&self, given: usize) -> Result<T> {
        let (name, most) = (self.short_name(), self.positional);
        let plural = if most == 1 { "" } else { "s" };
        match self.style {
            Style::Python { is_method } => {
                let own = usize::from(is_method);
                let defaults = most - self.required;
                calls::too_many_for(&self.name, most + own, defaults, given + own)
            }
            Style::Parsed if most == 0 => {
                type_error(format!("{name}() takes no positional arguments"))
            }
            Style::Parsed => type_error(format!(
                "{name}() takes {} {most} argument{plural} ({given} given)",
                if most == self.required {
                    "exactly"
                } else {
                    "at most"
                }
            )),
            Style::Slot => self.not_so_many(given),
            Style::Counted if self.parameters.is_empty() => type_error(format!(
                "{}() takes no arguments ({given} given)",
                self.name
            )),
            Style::Counted if self.takes_one() => self.not_one(given),
            Style::Counted => {
                let bound = if most == self.required {
                    ""
                } else {
                    "at most "
                };
                type_error(format!(
                    "{name} expected {bound}{most} argument{plural}, got {given}"
                ))
            }
        }
    }

    /// The parameter behind the first `given` has no argument, and needs one.
    pub(super) fn too_few<T>(&self, given: usize) -> Result<T> {
        let (name, least) = (self.short_name(), self.required);
        let plural = if least == 1 { "" } else { "s" };
        match self.style {
            Style::Python { .. } => {
                calls::too_few(&self.name, &self.parameters[given..least], "positional")
            }
            Style::Slot => self.not_so_many(given),
            Style::Parsed if self.positional_only > 0 => {
                let by_position = if self.positional_only < self.parameters.len() {
                    "positional "
                } else {
                    ""
                };
                type_error(format!(
                    "{name}() takes at least {least} {by_position}argument{plural} ({given} given)"
                ))
            }
            Style::Parsed => {
                let (parameter, position) = (self.parameters[given], given + 1);
                type_error(format!(
                    "{name}() missing required argument '{parameter}' (pos {position})"
                ))
            }
            Style::Counted if self.takes_one() => self.not_one(given),
            Style::Counted => {
                let bound = if self.positional == least {
                    ""
                } else {
                    "at least "
                };
                type_error(format!(
                    "{name} expected {bound}{least} argument{plural}, got {given}"
                ))
            }
        }
    }

    /// What all slots of one shape say (`Objects/typeobject.c`, `check_num_args`).
    fn not_so_many<T>(&self, given: usize) -> Result<T> {
        let wanted = self.parameters.len();
        let plural = if wanted == 1 { "" } else { "s" };
        // Where two are wanted, the name that is not there has its space all the same.
        let space = if wanted == 2 { " " } else { "" };
        type_error(format!(
            "{space}expected {wanted} argument{plural}, got {given}"
        ))
    }

    /// Whether it is one of those that CPython hands one object (`METH_O`).
    fn takes_one(&self) -> bool {
        self.required == 1 && self.parameters.len() == 1 && !self.is_type
    }

    fn not_one<T>(&self, given: usize) -> Result<T> {
        type_error(format!(
            "{}() takes exactly one argument ({given} given)",
            self.name
        ))
    }

    /// The name without its module or type.
    fn short_name(&self) -> &str {
        self.name.rsplit('.').next().unwrap_or(&self.name)
    }
}
