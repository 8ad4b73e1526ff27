//! The loop of the machine: calls of all kinds, exceptions, and where a stretch of steps ends.

use std::sync::Arc;

use super::builtins::{Call, Native};
use super::calls::{Entered, Site, enter};
use super::class::{Class, Special};
use super::exception::{Exception, Kind, Result, new_object, raise, type_error};
use super::generators::Resume;
use super::heap::{self, Ref};
use super::instance::{Instance, Payload};
use super::instructions::{Control, execute};
use super::request::{Host, Request};
use super::unwind::Unwound;
use super::value::Value;
use super::world::World;
use super::{Machine, Step, Then};
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
    /// Executes at most `budget` instructions.
    pub(crate) fn run(&mut self, world: &World, budget: u32, host: &mut dyn Host) -> Step {
        let mut fuel = budget;
        heap::use_identities(&mut self.identities);
        let step = self.run_frames(world, &mut fuel, host);
        heap::give_back_identities(&mut self.identities);
        self.steps += u64::from(budget - fuel);
        step
    }

    fn run_frames(&mut self, world: &World, fuel: &mut u32, host: &mut dyn Host) -> Step {
        if let Some(invoke) = self.entry.take() {
            if self.registers.is_empty() {
                self.registers.push(Value::Unbound);
            }
            match self.invoke(world, invoke) {
                Ok(None) => {}
                Ok(Some(request)) => return Step::Request(request),
                Err(exception) => self.failure = Some(exception),
            }
        }
        let mut failure = self.failure.take().map(|exception| (exception, false));
        loop {
            if let Some((exception, is_again)) = failure.take() {
                let invoke = match self.unwind(world, exception, is_again) {
                    Unwound::Handled => None,
                    Unwound::LastWords(invoke) => Some(invoke),
                    Unwound::Uncaught(exception) => return self.uncaught_ends(world, exception),
                };
                if let Some(invoke) = invoke {
                    match self.invoke(world, invoke) {
                        Ok(None) => {}
                        Ok(Some(request)) => return Step::Request(request),
                        Err(exception) => {
                            failure = Some((exception, false));
                            continue;
                        }
                    }
                }
            }
            match self.handle(world, fuel, host) {
                Ok(None) => {}
                Ok(Some(step)) => return step,
                Err(raised) => failure = Some(raised),
            }
        }
    }

    /// The main thread still does what is to be done at the end.
    fn uncaught_ends(&mut self, world: &World, exception: Box<Exception>) -> Step {
        self.modules_begun = usize::MAX;
        if self.thread.number() == 0
            && let Some(function) = world.next_at_exit()
        {
            world.at_exit(function);
            self.awaiting = (0, Then::Module);
            return Step::Request(Request::Report { exception });
        }
        Step::Ended(Err(exception))
    }

    /// Executes until control leaves the frames, and does what it leaves them for.
    fn handle(
        &mut self,
        world: &World,
        fuel: &mut u32,
        host: &mut dyn Host,
    ) -> std::result::Result<Option<Step>, (Box<Exception>, bool)> {
        let fresh = |exception| (exception, false);
        let request = match execute(self, world, fuel, host) {
            Control::Spent => return Ok(Some(Step::Spent)),
            Control::Ended => {
                return Ok(match self.dying.take() {
                    Some(object) => Some(Step::Ended(Err(Box::new(Exception::of_object(object))))),
                    None => Some(Step::Ended(Ok(()))),
                });
            }
            Control::Request { request, to, then } => {
                self.awaiting = (to, then);
                Some(request)
            }
            Control::Call { callee, site } => {
                let site = site.of(world, self.top(world));
                self.call(world, &callee, site).map_err(fresh)?
            }
            Control::Invoke(invoke) => self.invoke(world, invoke).map_err(fresh)?,
            Control::Resume {
                generator,
                resume,
                to,
                then,
            } => {
                self.resume(world, &generator, resume, to, then)
                    .map_err(fresh)?;
                None
            }
            Control::Yield(value) => {
                self.suspend(world, value).map_err(fresh)?;
                None
            }
            Control::Return(value) => {
                let invoke = self.leave(world, value).map_err(fresh)?;
                match invoke {
                    Some(invoke) => self.invoke(world, invoke).map_err(fresh)?,
                    None => None,
                }
            }
            Control::Raise(exception) if exception.is_detour => {
                let invoke = self.detour(world).map_err(fresh)?;
                self.invoke(world, invoke).map_err(fresh)?
            }
            Control::Raise(exception) => return Err((exception, false)),
            Control::Reraise(exception) => return Err((exception, true)),
            Control::RaiseHandled => return Err(self.raise_handled(world)),
        };
        Ok(request.map(Step::Request))
    }

    /// `raise` without an exception.
    fn raise_handled(&self, world: &World) -> (Box<Exception>, bool) {
        if let Some(Value::Instance(object)) = self.handled(world) {
            return (Box::new(Exception::of_object(object)), true);
        }
        match raise::<()>(Kind::RuntimeError, "No active exception to reraise") {
            Err(exception) => (exception, false),
            Ok(()) => unreachable!("`raise` fails"),
        }
    }

    /// The top frame returns, in a way that is not the usual one.
    fn leave(&mut self, world: &World, value: Value) -> Result<Option<Invoke>> {
        let depth = self.frames.len() - 1;
        if self
            .generators
            .last()
            .is_some_and(|(below, _)| *below == depth)
        {
            self.end_generator(world, value)?;
            return Ok(None);
        }
        let mut value = value;
        let frame = self.pop_frame(world).expect("a frame returns");
        if frame.then == Then::Init {
            // `__init__` has been called with the object, which waits before the window.
            self.deliver(world, value, 0, Then::Init)?;
            value = self.registers[frame.base as usize - 1].take();
            self.registers[frame.to as usize].put(value);
            return Ok(None);
        }
        if let (Then::LastWords, Some(object)) = (frame.then, &self.dying)
            && let (Value::Str(_), Some(state)) = (&value, object.exception())
        {
            state.with(|state| state.last_words = Some(value));
            return Ok(None);
        }
        self.deliver(world, value, frame.to as usize, frame.then)
    }

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

    fn empty_arguments(&mut self, site: Site<'_>) {
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
    fn finish(
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

    /// Makes an instance of a class.
    fn instantiate(
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
                let object = new_object(class.clone(), arguments.to_vec());
                return self.initialize(world, class, object, has_init, site);
            }
            Some(builtin) => {
                let arguments = &self.registers[site.base..site.base + site.count];
                Payload::Value(self.payload(world, builtin, arguments, has_init, site)?)
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
        let is_mutable = matches!(
            builtin,
            Builtin::List | Builtin::Dict | Builtin::Set | Builtin::Deque
        );
        let (arguments, keywords): (&[Value], &[Arc<str>]) = if has_init && is_mutable {
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
        let object = Value::Instance(object);
        if !has_init {
            let is_exception = class.is_exception;
            self.empty_arguments(site);
            if is_exception && !site.keywords.is_empty() {
                return type_error(format!("{}() takes no keyword arguments", class.name));
            }
            return self.finish(world, object, site.to, site.then);
        }
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

    /// Calls what is built in.
    fn native(&mut self, world: &World, callee: &Value, site: Site<'_>) -> Result<Option<Request>> {
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

    /// What only the machine knows about itself.
    fn about_itself(
        &mut self,
        world: &World,
        callee: &Value,
        site: &Site<'_>,
    ) -> Result<Option<Value>> {
        let Value::Builtin(builtin) = callee else {
            return Ok(None);
        };
        Ok(match builtin {
            Builtin::Caller => Some(self.caller(world)),
            Builtin::Locals if site.count == 0 => Some(self.locals(world)),
            Builtin::Dir if site.count == 0 => {
                let names = super::iterator::collect(&self.locals(world))?;
                let mut names: Vec<String> = names
                    .iter()
                    .map(super::text::to_str)
                    .collect::<Result<_>>()?;
                names.sort_unstable();
                Some(Value::list(names.into_iter().map(Value::string).collect()))
            }
            Builtin::RecursionLimit => {
                if let (1, Value::Int(limit)) = (site.count, &self.registers[site.base]) {
                    self.deepest = usize::try_from(*limit).unwrap_or(self.deepest);
                }
                Some(Value::Int(self.deepest as i64))
            }
            _ => None,
        })
    }

    /// File, line and function of the innermost frame of the program's own.
    fn caller(&self, world: &World) -> Value {
        let functions = &world.program.functions;
        let mut frames = self.frames.iter().rev();
        let own = frames.find(|frame| !functions[frame.function as usize].is_hidden);
        let name = own.map_or("<module>", |frame| {
            &*functions[frame.function as usize].name
        });
        Value::tuple(vec![
            Value::string(&*world.program.file_name),
            Value::Int(i64::from(self.line(world))),
            Value::string(name),
        ])
    }

    /// `locals()` of the top frame: a copy.
    fn locals(&self, world: &World) -> Value {
        let Some(frame) = self.frames.last() else {
            return Value::dict_of([]);
        };
        let code = &world.program.functions[frame.function as usize];
        if world
            .program
            .modules
            .iter()
            .any(|one| one.function == frame.function)
        {
            return super::builtins::globals(world);
        }
        let base = frame.base as usize;
        let named = code.locals.iter().zip(&self.registers[base..]);
        let values = named.map(|(name, value)| {
            let value = match value {
                Value::Cell(cell) => cell.get(),
                other => other.clone(),
            };
            (Value::string(&**name), value)
        });
        Value::dict_of(values.filter(|(_, value)| !matches!(value, Value::Unbound)))
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

/// `NameError: name 'x' is not defined`
#[cold]
pub(super) fn name_error<T>(name: &str) -> Result<T> {
    raise(Kind::NameError, format!("name '{name}' is not defined"))
}

/// `UnboundLocalError`
#[cold]
pub(super) fn unbound_local<T>(name: &str) -> Result<T> {
    let message =
        format!("cannot access local variable '{name}' where it is not associated with a value");
    raise(Kind::UnboundLocalError, message)
}
