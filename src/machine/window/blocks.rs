//! Context managers, and exceptions that are raised and matched.

use super::Window;
use crate::machine::Then;
use crate::machine::attributes::{self, Access};
use crate::machine::class::Special;
use crate::machine::control::Control;
use crate::machine::exception::{Exception, Kind, Result, new_object, raise, type_error};
use crate::machine::instance::Instance;
use crate::machine::invoke::Invoke;
use crate::machine::primitive::Operation;
use crate::machine::request::{Patience, Request};
use crate::machine::value::Value;
use crate::program::opcode::{NO_REGISTER, Register};

impl Window<'_> {
    #[inline(never)]
    pub(in crate::machine) fn enter(&mut self, manager: Register) -> Result<Control> {
        let to = self.base + usize::from(manager) + 1;
        let object = self.get(manager);
        let then = Then::Put;
        if let Value::Lock(lock) = object {
            let request = Request::Operate(Operation::acquire(lock, Patience::Endless));
            return Ok(Control::Request { request, to, then });
        }
        let missing = |what: &str| {
            let name = object.type_name();
            let more = if what.is_empty() {
                ""
            } else {
                " (missed __exit__ method)"
            };
            type_error(format!(
                "'{name}' object does not support the context manager protocol{more}"
            ))
        };
        let Some(enter) = self.special_method(object, Special::Enter)? else {
            return missing("");
        };
        if self.special_method(object, Special::Exit)?.is_none() {
            return missing("__exit__");
        }
        let (function, arguments) = enter;
        Ok(Control::Invoke(Invoke::new(function, arguments, to, then)))
    }

    /// A special method of an object, and the object as its first argument if it wants one.
    fn special_method(
        &self,
        object: &Value,
        special: Special,
    ) -> Result<Option<(Value, Vec<Value>)>> {
        let class = object.class(self.world);
        let name = self.world.special(special);
        match class.member(name) {
            Some(function @ Value::Function(_)) => {
                return Ok(Some((function, vec![object.clone()])));
            }
            Some(_) => {}
            None => {
                let native = object
                    .method_type()
                    .and_then(|owner| self.world.method(owner, name));
                if native.is_none() {
                    return Ok(None);
                }
            }
        }
        match attributes::load(self.world, object, name)? {
            Access::Value(value) => Ok(Some((value, Vec::new()))),
            Access::Call(..) => Ok(None),
        }
    }

    /// `__exit__`, with `None` three times or with an exception.
    #[inline(never)]
    pub(in crate::machine) fn exit(
        &mut self,
        manager: Register,
        exception: Option<Register>,
    ) -> Result<Control> {
        let to = self.base + usize::from(manager);
        let object = self.get(manager).clone();
        let then = match exception {
            Some(_) => Then::Put,
            None => Then::Discard,
        };
        if let Value::Lock(lock) = &object {
            // The answer to a release is `None`: the exception passes.
            let request = Request::Operate(Operation::release(lock));
            return Ok(Control::Request { request, to, then });
        }
        let Some((function, mut arguments)) = self.special_method(&object, Special::Exit)? else {
            return raise(Kind::AttributeError, "__exit__");
        };
        let raised = exception.map(|register| self.get(register).clone());
        match raised {
            Some(Value::Instance(raised)) => {
                let class = Value::Class(raised.class.clone());
                let traceback = attributes::traceback_of(self.world, &raised);
                arguments.extend([class, Value::Instance(raised), traceback]);
            }
            _ => arguments.extend([Value::None, Value::None, Value::None]),
        }
        Ok(Control::Invoke(Invoke::new(function, arguments, to, then)))
    }

    /// `raise r[exception] from r[cause]`
    #[inline(never)]
    pub(in crate::machine) fn raise(
        &mut self,
        exception: Register,
        cause: Register,
    ) -> Result<Control> {
        if exception == NO_REGISTER {
            return Ok(Control::RaiseHandled);
        }
        let raised = self.get(exception).clone();
        let object = match raised {
            Value::Instance(object) if object.class.is_exception => object,
            Value::Class(class) if class.is_exception => {
                if class.has(Special::Init) || class.has(Special::New) {
                    let function = self.world.prelude("slow_raise");
                    let arguments = vec![Value::Class(class), self.cause(cause)];
                    let invoke = Invoke::new(function, arguments, 0, Then::Discard);
                    return Ok(Control::Invoke(invoke));
                }
                new_object(class, Vec::new())
            }
            _ => return type_error("exceptions must derive from BaseException"),
        };
        if cause != NO_REGISTER {
            set_cause(&object, self.get(cause).clone())?;
        }
        Ok(Control::Raise(Box::new(Exception::of_object(object))))
    }

    fn cause(&self, cause: Register) -> Value {
        match cause {
            NO_REGISTER => Value::Ellipsis,
            cause => self.get(cause).clone(),
        }
    }

    /// Whether an exception is an instance of a class or of one of a tuple of classes.
    #[inline(never)]
    pub(in crate::machine) fn match_exception(
        &self,
        exception: Register,
        kind: Register,
    ) -> Result<bool> {
        match self.get(exception) {
            Value::Instance(object) => matches_kind(object, self.get(kind)),
            _ => Ok(false),
        }
    }
}

fn matches_kind(object: &Instance, kind: &Value) -> Result<bool> {
    match kind {
        Value::Class(class) if class.is_exception => Ok(object.class.derives_from(class)),
        Value::Tuple(kinds) => {
            for kind in kinds.iter() {
                if matches_kind(object, kind)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        _ => type_error("catching classes that do not inherit from BaseException is not allowed"),
    }
}

fn set_cause(object: &Instance, cause: Value) -> Result<()> {
    let cause = match cause {
        Value::None => None,
        Value::Class(class) if class.is_exception => {
            Some(Value::Instance(new_object(class, Vec::new())))
        }
        Value::Instance(cause) if cause.class.is_exception => Some(Value::Instance(cause)),
        _ => return type_error("exception causes must derive from BaseException"),
    };
    if let Some(state) = object.exception() {
        state.store(cause, |state, cause| {
            state.cause = cause;
            state.suppresses_context = true;
        });
    }
    Ok(())
}
