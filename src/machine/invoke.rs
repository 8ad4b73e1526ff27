//! Calls of what is no function of the program, and those that the machine makes by itself.

use std::sync::Arc;

use super::builtins::{Call, Native};
use super::calls::{Entered, Site, enter};
use super::class::Special;
use super::exception::{Result, type_error};
use super::generators::Resume;
use super::request::Request;
use super::value::Value;
use super::world::World;
use super::{Machine, Then};
use crate::program::library::Builtin;

/// A call that the machine makes by itself.
pub(super) struct Invoke {
    pub(super) function: Value,
    pub(super) arguments: Vec<Value>,
    /// The names of the last arguments.
    pub(super) keywords: Vec<Arc<str>>,
    pub(super) to: usize,
    pub(super) then: Then,
}

impl Invoke {
    pub(super) fn new(function: Value, arguments: Vec<Value>, to: usize, then: Then) -> Self {
        Self {
            function,
            arguments,
            keywords: Vec::new(),
            to,
            then,
        }
    }
}

impl Machine {
    /// Makes a call whose arguments stand nowhere yet.
    pub(super) fn invoke(&mut self, world: &World, invoke: Invoke) -> Result<Option<Request>> {
        // The register before the arguments is `initialize`'s, as in every call.
        let base = self.top(world) + 1;
        let count = invoke.arguments.len();
        // One more: `call` may have to put an object before the arguments.
        if self.registers.len() < base + count + 1 {
            self.registers.resize(base + count + 1, Value::Unbound);
        }
        for (register, argument) in self.registers[base..].iter_mut().zip(invoke.arguments) {
            register.put(argument);
        }
        let site = Site {
            base,
            count,
            keywords: &invoke.keywords,
            to: invoke.to,
            then: invoke.then,
            stale_until: base,
        };
        self.call(world, &invoke.function, site)
    }

    /// Calls a value with arguments that stand in registers.
    pub(super) fn call(
        &mut self,
        world: &World,
        callee: &Value,
        site: Site<'_>,
    ) -> Result<Option<Request>> {
        match callee {
            Value::Function(function) => {
                let entered = enter(
                    world,
                    &mut self.registers,
                    &mut self.frames,
                    self.deepest,
                    function,
                    site,
                )?;
                match entered {
                    Entered::Frame => Ok(None),
                    Entered::Generator(generator) => {
                        self.finish(world, generator, site.to, site.then)
                    }
                }
            }
            Value::Method(method) => {
                let site = self.insert(method.receiver.clone(), site);
                self.call(world, &method.function, site)
            }
            Value::Class(class) => {
                if let Some(metaclass) = &class.metaclass
                    && metaclass.has(Special::Call)
                    && let Some(function) = metaclass.member(world.special(Special::Call))
                {
                    let site = self.insert(callee.clone(), site);
                    return self.call(world, &function, site);
                }
                self.instantiate(world, class, site)
            }
            Value::Instance(instance) => {
                let class = &instance.class;
                match class.member(world.special(Special::Call)) {
                    Some(function @ Value::Function(_)) => {
                        let site = self.insert(callee.clone(), site);
                        self.call(world, &function, site)
                    }
                    Some(other) => self.call(world, &other, site),
                    None => self.not_callable(callee, site),
                }
            }
            Value::Wrapper(wrapper) if !wrapper.is_class_method => {
                self.call(world, &wrapper.function, site)
            }
            _ => self.native(world, callee, site),
        }
    }

    fn not_callable(&mut self, callee: &Value, site: Site<'_>) -> Result<Option<Request>> {
        self.empty_arguments(site);
        type_error(format!("'{}' object is not callable", callee.type_name()))
    }

    pub(super) fn empty_arguments(&mut self, site: Site<'_>) {
        for register in &mut self.registers[site.base..site.base + site.count] {
            register.put(Value::Unbound);
        }
    }

    /// Puts an object before the arguments.
    pub(super) fn insert<'call>(&mut self, object: Value, site: Site<'call>) -> Site<'call> {
        let end = site.base + site.count;
        if self.registers.len() <= end {
            self.registers.resize(end + 1, Value::Unbound);
        }
        self.registers[site.base..=end].rotate_right(1);
        self.registers[site.base].put(object);
        Site {
            count: site.count + 1,
            ..site
        }
    }

    /// Lets a result arrive.
    pub(super) fn finish(
        &mut self,
        world: &World,
        value: Value,
        to: usize,
        then: Then,
    ) -> Result<Option<Request>> {
        match self.deliver(world, value, to, then)? {
            None => Ok(None),
            Some(invoke) => self.invoke(world, invoke),
        }
    }

    /// Calls what is built in.
    pub(super) fn native(
        &mut self,
        world: &World,
        callee: &Value,
        site: Site<'_>,
    ) -> Result<Option<Request>> {
        if let Value::Builtin(Builtin::Handled) = callee {
            let handled = self.handled(world).unwrap_or(Value::None);
            return self.finish(world, handled, site.to, site.then);
        }
        if let Some(value) = self.about_itself(world, callee, &site)? {
            self.empty_arguments(site);
            return self.finish(world, value, site.to, site.then);
        }
        let line = self.line(world);
        let end = site.base + site.count;
        let call = Call {
            world,
            thread: &self.thread,
            line,
        };
        let result = call.value(callee, &self.registers[site.base..end], site.keywords);
        if let Err(exception) = &result
            && exception.is_detour
        {
            return self.detour_call(world, callee, site);
        }
        self.empty_arguments(site);
        self.native_result(world, result?, site.to, site.then)
    }

    /// What becomes of what a builtin ends in.
    pub(super) fn native_result(
        &mut self,
        world: &World,
        result: Native,
        to: usize,
        then: Then,
    ) -> Result<Option<Request>> {
        match result {
            Native::Value(value) => self.finish(world, value, to, then),
            Native::Request(request) => {
                self.awaiting = (to, then);
                Ok(Some(request))
            }
            Native::Call {
                function,
                arguments,
            } => self.invoke(world, Invoke::new(function, arguments, to, then)),
            Native::Resume { generator, resume } => {
                let then = match resume {
                    Resume::Close => Then::Close,
                    _ => then,
                };
                self.resume(world, &generator, resume, to, then)?;
                Ok(None)
            }
        }
    }
}
