//! Calls of classes.

use std::sync::Arc;

use super::builtins::{Call, Native};
use super::calls::Site;
use super::class::{Class, Special};
use super::exception::{Kind, Result, check_unicode, new_object, raise, take_keywords, type_error};
use super::heap::Ref;
use super::instance::{Instance, Payload};
use super::request::Request;
use super::value::Value;
use super::world::World;
use super::{Machine, Then};
use crate::program::library::Builtin;

impl Machine {
    /// Makes an instance of a class.
    pub(super) fn instantiate(
        &mut self,
        world: &World,
        class: &Ref<Class>,
        site: Site<'_>,
    ) -> Result<Option<Request>> {
        if let Some(builtin) = class.builtin {
            return self.native(world, &Value::Builtin(builtin), site);
        }
        if class.has(Special::New) {
            let site = self.insert(Value::Class(class.clone()), site);
            let function = world.prelude("slow_new");
            return self.call(world, &function, site);
        }
        let has_init = class.has(Special::Init);
        let payload = match class.payload {
            _ if class.is_exception => {
                let arguments = &self.registers[site.base..site.base + site.count];
                let arguments = &arguments[..site.count - site.keywords.len()];
                if let Some(kind) = class.kind {
                    check_unicode(kind, arguments)?;
                }
                let mapped = match arguments {
                    [Value::Int(number), _, ..]
                        if class.kind == Some(Kind::OSError) && arguments.len() < 6 =>
                    {
                        world.exception_class(Kind::of_errno(*number))
                    }
                    _ => class.clone(),
                };
                let object = new_object(mapped, arguments.to_vec());
                return self.initialize(world, class, object, has_init, site);
            }
            Some(builtin) => {
                let arguments = &self.registers[site.base..site.base + site.count];
                match self.payload(world, builtin, arguments, has_init, site) {
                    Err(exception) if exception.is_detour => {
                        let site = self.insert(Value::Class(class.clone()), site);
                        let function = world.prelude("slow_derived");
                        return self.call(world, &function, site);
                    }
                    payload => Payload::Value(payload?),
                }
            }
            None if !has_init && site.count > 0 => {
                self.empty_arguments(site);
                return type_error(format!("{}() takes no arguments", class.name));
            }
            None => Payload::None,
        };
        let object = Ref::new(Instance::new(class.clone(), payload));
        self.initialize(world, class, object, has_init, site)
    }

    /// The builtin value that an instance of a derived class begins with.
    fn payload(
        &self,
        world: &World,
        builtin: Builtin,
        arguments: &[Value],
        has_init: bool,
        site: Site<'_>,
    ) -> Result<Value> {
        let (arguments, keywords): (&[Value], &[Arc<str>]) = if has_init && builtin.is_mutable() {
            (&[], &[])
        } else {
            (arguments, site.keywords)
        };
        let call = Call {
            world,
            thread: &self.thread,
            line: self.line(world),
        };
        match call.value(&Value::Builtin(builtin), arguments, keywords)? {
            Native::Value(value) => Ok(value),
            _ => raise(Kind::SystemError, "a builtin type wants to wait"),
        }
    }

    fn initialize(
        &mut self,
        world: &World,
        class: &Ref<Class>,
        object: Ref<Instance>,
        has_init: bool,
        site: Site<'_>,
    ) -> Result<Option<Request>> {
        if !has_init {
            let result = if class.is_exception {
                let named = site.base + site.count - site.keywords.len()..site.base + site.count;
                take_keywords(world, &object, site.keywords, &self.registers[named])
            } else {
                Ok(())
            };
            self.empty_arguments(site);
            result?;
            return self.finish(world, Value::Instance(object), site.to, site.then);
        }
        let object = Value::Instance(object);
        let init = class.member(world.special(Special::Init));
        let function = init.unwrap_or(Value::None);
        let site = self.insert(object.clone(), site);
        if site.then == Then::Put && matches!(function, Value::Function(_)) {
            self.registers[site.base - 1].put(object);
            let then = Then::Init;
            return self.call(world, &function, Site { then, ..site });
        }
        let function = world.prelude("slow_initialize");
        self.call(world, &function, site)
    }
}
