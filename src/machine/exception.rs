//! Exceptions and the tracebacks they gather, printed as CPython 3.11 prints them.

mod keywords;
mod unicode;

use std::fmt::Write as _;

use super::class::Class;
use super::heap::Guarded;
use super::heap::Ref;
use super::instance::{Instance, Payload};
use super::suggestion;
use super::text;
use super::value::Value;
use super::world::World;
pub(crate) use crate::program::library::Kind;
use crate::program::opcode::Op;
use crate::program::{Function, Program};
use crate::source::Span;
pub(crate) use keywords::take_keywords;
pub(crate) use unicode::{check as check_unicode, escape, field as unicode_field, raise_unicode};

/// An exception on its way. Its object is made when somebody wants to look at it.
#[derive(Clone)]
pub(crate) struct Exception {
    /// The builtin class that it has, or derives from.
    pub(crate) kind: Kind,
    pub(crate) message: String,
    /// The arguments that it has instead of the message.
    pub(crate) arguments: Option<Vec<Value>>,
    /// The name that was meant, as CPython guesses.
    pub(crate) suggestion: Option<String>,
    /// What has no such attribute.
    pub(crate) subject: Option<Value>,
    /// What its first traceback entry points at, if not the whole instruction.
    pub(crate) blame: Option<Span>,
    /// The object, once there is one.
    pub(crate) object: Option<Ref<Instance>>,
    /// What was being handled when it was raised.
    pub(crate) context: Option<Value>,
    /// Where it passed, innermost frame first.
    pub(crate) traceback: Vec<Entry>,
    /// No exception, but the wish to do the same operation in the prelude: see [`detour`].
    pub(crate) is_detour: bool,
}

impl std::fmt::Debug for Exception {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}: {}", self.kind.name(), self.message)
    }
}

/// One frame of a traceback.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Index into the program's functions.
    pub(crate) function: u32,
    /// The instruction.
    pub(crate) at: u32,
    /// What it points at, if not the whole instruction.
    pub(crate) blame: Option<Span>,
}

/// What an exception's object holds.
#[derive(Clone, Default)]
pub(crate) struct ExceptionState {
    pub(crate) arguments: Vec<Value>,
    pub(crate) traceback: Vec<Entry>,
    /// `__cause__`
    pub(crate) cause: Option<Value>,
    /// `__context__`
    pub(crate) context: Option<Value>,
    pub(crate) suppresses_context: bool,
    pub(crate) notes: Vec<Value>,
    pub(crate) suggestion: Option<String>,
    /// What has no such attribute, and the name, where the machine has raised it.
    pub(crate) subject: Option<Value>,
    /// What `str()` gave when nobody had caught it.
    pub(crate) last_words: Option<Value>,
}

/// What an operation of the machine ends in.
pub(crate) type Result<T> = std::result::Result<T, Box<Exception>>;

impl Exception {
    fn new(kind: Kind, message: String) -> Self {
        Self {
            kind,
            message,
            arguments: None,
            suggestion: None,
            subject: None,
            blame: None,
            object: None,
            context: None,
            traceback: Vec::new(),
            is_detour: false,
        }
    }

    /// An object that is raised, with the traceback that it has already.
    pub(crate) fn of_object(object: Ref<Instance>) -> Self {
        let kind = object.class.nearest_kind();
        let state = object.exception();
        let traceback =
            state.map(|state| state.change(|state| std::mem::take(&mut state.traceback)));
        Self {
            traceback: traceback.unwrap_or_default(),
            object: Some(object),
            ..Self::new(kind, String::new())
        }
    }

    /// The object, made now if there is none; it takes the traceback.
    pub(crate) fn into_object(self, world: &World) -> Ref<Instance> {
        let Self {
            kind,
            message,
            arguments,
            suggestion,
            subject,
            object,
            context,
            traceback,
            ..
        } = self;
        let object = object.unwrap_or_else(|| {
            let arguments = match arguments {
                Some(arguments) => arguments,
                None if message.is_empty() => Vec::new(),
                None => vec![Value::string(message)],
            };
            new_object(world.exception_class(kind), arguments)
        });
        if let Some(state) = object.exception() {
            state.store((context, subject), |state, (context, subject)| {
                state.traceback = traceback;
                // Raised again, it has none of its own.
                state.suggestion = suggestion.or(state.suggestion.take());
                state.subject = subject.or(state.subject.take());
                if state.context.is_none() {
                    state.context = context;
                }
            });
        }
        object
    }
}

/// An exception object of a class.
pub(crate) fn new_object(class: Ref<Class>, arguments: Vec<Value>) -> Ref<Instance> {
    let state = ExceptionState {
        arguments,
        ..ExceptionState::default()
    };
    Ref::new(Instance::new(
        class,
        Payload::Exception(Box::new(Guarded::new(state))),
    ))
}

/// Says that an operation has met an object whose class has methods of the program that it would
/// have to call. It has changed nothing; the prelude has a function that does the same.
#[cold]
pub(crate) fn detour<T>() -> Result<T> {
    let mut exception = Exception::new(Kind::SystemError, String::new());
    exception.is_detour = true;
    Err(Box::new(exception))
}

/// An exception without a traceback yet.
#[cold]
pub(crate) fn raise<T>(kind: Kind, message: impl Into<String>) -> Result<T> {
    Err(Box::new(Exception::new(kind, message.into())))
}

/// An exception with one argument that is no message.
#[cold]
pub(crate) fn raise_with<T>(kind: Kind, argument: Value) -> Result<T> {
    raise_with_all(kind, vec![argument])
}

/// An exception with arguments that are no message.
#[cold]
pub(crate) fn raise_with_all<T>(kind: Kind, arguments: Vec<Value>) -> Result<T> {
    let mut exception = Exception::new(kind, String::new());
    exception.arguments = Some(arguments);
    Err(Box::new(exception))
}

/// `TypeError: message`
#[cold]
pub(crate) fn type_error<T>(message: impl Into<String>) -> Result<T> {
    raise(Kind::TypeError, message)
}

/// `ValueError: message`
#[cold]
pub(crate) fn value_error<T>(message: impl Into<String>) -> Result<T> {
    raise(Kind::ValueError, message)
}

/// How many equal lines of a traceback are printed before the rest is counted.
const REPEATS_SHOWN: usize = 3;

/// What stands between an exception and its cause.
const CAUSED: &str = "\nThe above exception was the direct cause of the following exception:\n\n";
/// What stands between an exception and what was raised while it was handled.
const DURING: &str = "\nDuring handling of the above exception, another exception occurred:\n\n";

/// A line of a traceback, ready to be printed.
struct Place {
    function: Box<str>,
    span: Span,
    /// The part of `span` that is underlined with `^` among `~`, if any.
    anchor: Option<Span>,
}

/// `Traceback (most recent call last): …` of an exception and of what led to it.
pub(crate) fn report(object: &Ref<Instance>, world: &World) -> String {
    report_within(object, world, &mut Vec::new())
}

fn report_within(object: &Ref<Instance>, world: &World, seen: &mut Vec<Ref<Instance>>) -> String {
    seen.push(object.clone());
    let Some(state) = object.exception().map(|state| state.with(Clone::clone)) else {
        return String::new();
    };
    let mut text = String::new();
    let context = state.context.filter(|_| !state.suppresses_context);
    let before = state.cause.map(|cause| (cause, CAUSED));
    let before = before.or_else(|| context.map(|context| (context, DURING)));
    if let Some((Value::Instance(other), words)) = before
        && !seen.iter().any(|one| one.is(&other))
    {
        text.push_str(&report_within(&other, world, seen));
        text.push_str(words);
    }
    text.push_str(&traceback_text(&state.traceback, &world.program));
    text.push_str(&summary(object));
    let guess = object.exception().and_then(|it| suggestion::of(world, it));
    if let Some(suggestion) = guess {
        let _ = write!(text, ". Did you mean: '{suggestion}'?");
    }
    text.push('\n');
    for note in &state.notes {
        let _ = writeln!(text, "{}", text::to_str(note).unwrap_or_default());
    }
    text
}

/// `Traceback (most recent call last):` and the lines of the frames; nothing without frames, of
/// which those of the library only count.
pub(crate) fn traceback_text(traceback: &[Entry], program: &Program) -> String {
    let places: Vec<Place> = traceback
        .iter()
        .flat_map(|entry| places(&program.functions[entry.function as usize], *entry))
        .collect();
    if traceback.is_empty() {
        return String::new();
    }
    let mut text = String::from("Traceback (most recent call last):\n");
    let mut repeats = 0;
    let mut last: Option<(&str, u32)> = None;
    for place in places.iter().rev() {
        let line = program.lines.line(place.span.start);
        let here = Some((&*place.function, line));
        if here == last {
            repeats += 1;
        } else {
            push_repeats(&mut text, repeats);
            repeats = 1;
            last = here;
        }
        if repeats <= REPEATS_SHOWN {
            place.push(program, line, &mut text);
        }
    }
    push_repeats(&mut text, repeats);
    text
}

/// Line and function of each frame of the program's own in a traceback, outermost first.
pub(crate) fn frames(traceback: &[Entry], program: &Program) -> Vec<(u32, Box<str>)> {
    let innermost_first = traceback
        .iter()
        .flat_map(|entry| places(&program.functions[entry.function as usize], *entry));
    let mut frames: Vec<_> = innermost_first
        .map(|place| (program.lines.line(place.span.start), place.function))
        .collect();
    frames.reverse();
    frames
}

/// The lines of a frame, innermost first: CPython runs comprehensions in frames of their own.
fn places(code: &Function, entry: Entry) -> Vec<Place> {
    if code.is_hidden {
        return Vec::new();
    }
    let at = entry.at;
    let mut span = entry.blame.unwrap_or(code.spans[at as usize]);
    let is_call = matches!(code.ops[at as usize], Op::CallMethod { .. });
    let mut anchor = code.anchor(at).filter(|_| !is_call);
    let mut places = Vec::new();
    for inlined in &code.comprehensions {
        if inlined.start <= at && at < inlined.end {
            places.push(Place {
                function: inlined.name.into(),
                span,
                anchor: anchor.take(),
            });
            span = inlined.span;
        }
    }
    places.push(Place {
        function: (&*code.name).into(),
        span,
        anchor,
    });
    places
}

/// `Type: message`
fn summary(object: &Instance) -> String {
    let mut text = object.class.full_name();
    let message = last_words(object)
        .unwrap_or_else(|| message_of(object))
        .unwrap_or_else(|_| "<exception str() failed>".to_owned());
    if !message.is_empty() {
        text.push_str(": ");
        text.push_str(&message);
    }
    text
}

fn last_words(object: &Instance) -> Option<Result<String>> {
    let state = object.exception()?;
    let words = state.with(|state| state.last_words.clone())?;
    Some(text::to_str(&words))
}

/// `args`: of an `OSError` that names a file, what it was made of is its attributes alone
/// (`Objects/exceptions.c`, `oserror_init`).
pub(crate) fn shown_arguments(object: &Instance) -> Vec<Value> {
    let arguments = object
        .exception()
        .map(|state| state.with(|state| state.arguments.clone()));
    let mut arguments = arguments.unwrap_or_default();
    let has_file = matches!(&arguments[..], [_, _, file, ..] if !matches!(file, Value::None));
    if has_file && arguments.len() < 6 && object.class.nearest_kind().is_a(Kind::OSError) {
        arguments.truncate(2);
    }
    arguments
}

/// `str(exception)` of a class without a `__str__` of its own.
pub(crate) fn message_of(object: &Instance) -> Result<String> {
    let Some(state) = object.exception() else {
        return Ok(String::new());
    };
    let arguments = state.with(|state| state.arguments.clone());
    let kind = object.class.nearest_kind();
    let is_os_error = kind.is_a(Kind::OSError);
    if let Some(message) = unicode::message(kind, &arguments) {
        return Ok(message);
    }
    match &arguments[..] {
        [] => Ok(String::new()),
        [key] if kind == Kind::KeyError => text::repr(key),
        [only] => text::to_str(only),
        [number, message, files @ ..] if is_os_error && files.len() < 4 => {
            let mut said = format!(
                "[Errno {}] {}",
                text::to_str(number)?,
                text::to_str(message)?
            );
            match files {
                [] | [Value::None] => {}
                [first] | [first, _] | [first, _, Value::None] => {
                    let _ = write!(said, ": {}", text::repr(first)?);
                }
                [first, _, second] => {
                    let _ = write!(said, ": {} -> {}", text::repr(first)?, text::repr(second)?);
                }
                _ => {}
            }
            Ok(said)
        }
        several => text::repr(&Value::tuple(several.to_vec())),
    }
}

impl Class {
    /// The builtin exception that it is or derives from.
    pub(crate) fn nearest_kind(&self) -> Kind {
        let inherited = || self.ancestors.iter().find_map(|class| class.kind);
        self.kind.or_else(inherited).unwrap_or(Kind::Exception)
    }
}

impl Kind {
    /// The class that `OSError(number, message)` has (PEP 3151).
    pub(crate) fn of_errno(number: i64) -> Self {
        match number {
            1 | 13 => Self::PermissionError,
            2 => Self::FileNotFoundError,
            3 => Self::ProcessLookupError,
            4 => Self::InterruptedError,
            10 => Self::ChildProcessError,
            11 | 114 | 115 => Self::BlockingIOError,
            17 => Self::FileExistsError,
            20 => Self::NotADirectoryError,
            21 => Self::IsADirectoryError,
            32 | 108 => Self::BrokenPipeError,
            103 => Self::ConnectionAbortedError,
            104 => Self::ConnectionResetError,
            110 => Self::TimeoutError,
            111 => Self::ConnectionRefusedError,
            _ => Self::OSError,
        }
    }

    /// Whether it is `other` or derives from it.
    pub(crate) fn is_a(self, other: Self) -> bool {
        self == other || self.base().is_some_and(|base| base.is_a(other))
    }
}

fn push_repeats(text: &mut String, repeats: usize) {
    if repeats > REPEATS_SHOWN {
        let more = repeats - REPEATS_SHOWN;
        let plural = if more > 1 { "s" } else { "" };
        let _ = writeln!(text, "  [Previous line repeated {more} more time{plural}]");
    }
}

impl Place {
    /// The two or three lines of a frame.
    fn push(&self, program: &Program, line: u32, text: &mut String) {
        let file = &program.file_name;
        let _ = writeln!(text, "  File \"{file}\", line {line}, in {}", self.function);
        let source_line = program.lines.line_text(&program.source, line);
        let stripped = source_line.trim();
        if stripped.is_empty() {
            return;
        }
        let _ = writeln!(text, "    {stripped}");
        if let Some(carets) = self.carets(program, line, source_line) {
            let _ = writeln!(text, "    {carets}");
        }
    }

    /// The line of `~` and `^` under the source line, unless it would underline all of it
    /// (`Python/traceback.c`, `tb_displayline`).
    fn carets(&self, program: &Program, line: u32, source_line: &str) -> Option<String> {
        let line_start = program.lines.line_start(line)?;
        let indent = source_line.len() - source_line.trim_start().len();
        let visible_end = source_line.trim_end().len();
        let one_line = program.lines.line(self.span.end.max(1) - 1) == line;
        let start = (self.span.start - line_start) as usize;
        let end = if one_line {
            (self.span.end - line_start) as usize
        } else {
            visible_end
        };
        let anchor = self.anchor.filter(|_| one_line);
        if anchor.is_none() && end.saturating_sub(start) == visible_end - indent {
            return None;
        }
        let anchor = anchor.map(|anchor| anchor.start - line_start..anchor.end - line_start);
        let mut carets = String::new();
        for (offset, _) in source_line
            .char_indices()
            .skip_while(|(at, _)| *at < indent)
        {
            if offset >= end {
                break;
            }
            carets.push(match &anchor {
                _ if offset < start => ' ',
                Some(anchor) if !anchor.contains(&(offset as u32)) => '~',
                _ => '^',
            });
        }
        Some(carets)
    }
}
