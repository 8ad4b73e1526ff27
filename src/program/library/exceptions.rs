//! The classes of builtin exceptions.

/// Declares the classes, each with its base.
macro_rules! exceptions {
    ($($variant:ident $base:ident;)*) => {
        /// The class of a builtin exception.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(missing_docs, reason = "named as in Python")]
        #[repr(u16)]
        pub enum Kind { BaseException, $($variant),* }

        impl Kind {
            /// All of them, each behind its base.
            pub const ALL: &[Self] = &[Self::BaseException, $(Self::$variant),*];

            /// The class's name.
            pub fn name(self) -> &'static str {
                match self {
                    Self::BaseException => "BaseException",
                    $(Self::$variant => stringify!($variant)),*
                }
            }

            /// The class that it derives from, if it is an exception too.
            pub fn base(self) -> Option<Self> {
                match self {
                    Self::BaseException => None,
                    $(Self::$variant => Some(Self::$base)),*
                }
            }
        }
    };
}

exceptions! {
    GeneratorExit BaseException;
    KeyboardInterrupt BaseException;
    SystemExit BaseException;
    Exception BaseException;
    ArithmeticError Exception;
    FloatingPointError ArithmeticError;
    OverflowError ArithmeticError;
    ZeroDivisionError ArithmeticError;
    AssertionError Exception;
    AttributeError Exception;
    BufferError Exception;
    EOFError Exception;
    ImportError Exception;
    ModuleNotFoundError ImportError;
    LookupError Exception;
    IndexError LookupError;
    KeyError LookupError;
    MemoryError Exception;
    NameError Exception;
    UnboundLocalError NameError;
    OSError Exception;
    BlockingIOError OSError;
    ChildProcessError OSError;
    ConnectionError OSError;
    BrokenPipeError ConnectionError;
    ConnectionAbortedError ConnectionError;
    ConnectionRefusedError ConnectionError;
    ConnectionResetError ConnectionError;
    FileExistsError OSError;
    FileNotFoundError OSError;
    InterruptedError OSError;
    IsADirectoryError OSError;
    NotADirectoryError OSError;
    PermissionError OSError;
    ProcessLookupError OSError;
    TimeoutError OSError;
    ReferenceError Exception;
    RuntimeError Exception;
    NotImplementedError RuntimeError;
    RecursionError RuntimeError;
    StopAsyncIteration Exception;
    StopIteration Exception;
    SyntaxError Exception;
    IndentationError SyntaxError;
    SystemError Exception;
    TypeError Exception;
    ValueError Exception;
    UnicodeError ValueError;
    UnicodeDecodeError UnicodeError;
    UnicodeEncodeError UnicodeError;
    Warning Exception;
    DeprecationWarning Warning;
    FutureWarning Warning;
    ImportWarning Warning;
    PendingDeprecationWarning Warning;
    ResourceWarning Warning;
    RuntimeWarning Warning;
    SyntaxWarning Warning;
    UnicodeWarning Warning;
    UserWarning Warning;
}

/// The class that a name of the builtins means.
pub fn exception(name: &str) -> Option<Kind> {
    let name = match name {
        "EnvironmentError" | "IOError" => "OSError",
        name => name,
    };
    Kind::ALL.iter().copied().find(|kind| kind.name() == name)
}
