//! The names that CPython 3.11 has, whether Lockstep has them too or not.
//!
//! They tell a mistyped name, which gets CPython's error and guess, from one that Lockstep does
//! not have *yet*, which is refused. Printed by CPython: `vars(builtins)` in its order, and
//! `dir(…)` of modules and objects.

mod modules;
mod types;

use super::library::{Builtin, Module, Type};

/// The names of `builtins`, in the order of its dictionary (`Python/suggestions.c` takes the
/// first of equally good guesses).
pub(crate) const BUILTINS: &str = "
    __name__ __doc__ __package__ __loader__ __spec__ __build_class__ __import__ abs all any ascii
    bin breakpoint callable chr compile delattr dir divmod eval exec format getattr globals
    hasattr hash hex id input isinstance issubclass iter aiter len locals max min next anext oct
    ord pow print repr round setattr sorted sum vars None Ellipsis NotImplemented False True bool
    memoryview bytearray bytes classmethod complex dict enumerate filter float frozenset property
    int list map object range reversed set slice staticmethod str super tuple type zip __debug__
    BaseException BaseExceptionGroup Exception GeneratorExit KeyboardInterrupt SystemExit
    ArithmeticError AssertionError AttributeError BufferError EOFError ImportError LookupError
    MemoryError NameError OSError ReferenceError RuntimeError StopAsyncIteration StopIteration
    SyntaxError SystemError TypeError ValueError Warning FloatingPointError OverflowError
    ZeroDivisionError BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning
    PendingDeprecationWarning ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning
    UserWarning BlockingIOError ChildProcessError ConnectionError FileExistsError
    FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError
    ProcessLookupError TimeoutError IndentationError IndexError KeyError ModuleNotFoundError
    NotImplementedError RecursionError UnboundLocalError UnicodeError BrokenPipeError
    ConnectionAbortedError ConnectionRefusedError ConnectionResetError TabError UnicodeDecodeError
    UnicodeEncodeError UnicodeTranslateError ExceptionGroup EnvironmentError IOError open quit
    exit copyright credits license help
";

/// The globals that a module has before it runs, in order.
pub(crate) const MODULE_GLOBALS: &str = "__name__ __doc__ __package__ __loader__ __spec__ __annotations__ __builtins__ __file__ __cached__";

/// `dir` of a module, sorted.
pub(crate) fn module_names(module: Module) -> Vec<&'static str> {
    sorted(modules::names(module), "")
}

/// `dir` of an object whose type this is, sorted.
pub(crate) fn attribute_names(class: Builtin) -> Vec<&'static str> {
    sorted(types::names(class), types::OBJECT)
}

/// Whether objects with the methods of this type have one of this name, beyond those of `object`.
pub(crate) fn type_has(owner: Type, name: &str) -> bool {
    let mut names = types::names_of_type(owner).split_whitespace();
    names.any(|other| other == name)
}

/// Whether CPython has a builtin of this name, or a global that every module has.
pub(crate) fn has_name(name: &str) -> bool {
    let mut names = BUILTINS
        .split_whitespace()
        .chain(MODULE_GLOBALS.split_whitespace());
    names.any(|other| other == name)
}

fn sorted(names: &'static str, more: &'static str) -> Vec<&'static str> {
    let mut names: Vec<_> = names
        .split_whitespace()
        .chain(more.split_whitespace())
        .collect();
    names.sort_unstable();
    names
}
