//! "Did you mean": `CPython` 3.11's guesses at misspelt names (`Python/suggestions.c`).

use crate::program::library::Type;

/// What a move or a substitution of a character costs.
const MOVE_COST: usize = 2;
/// What a change of a letter's case costs.
const CASE_COST: usize = 1;
/// Longer names are not guessed at.
const LONGEST: usize = 40;
/// More candidates are too many to look at.
const MOST_CANDIDATES: usize = 750;

/// The names of the module `builtins`, in its order, which decides between equally good ones.
pub(super) const BUILTINS: &str = "
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

/// The attributes of a builtin type, but the special ones, in `dir()`'s order.
pub(super) fn attributes(owner: Type) -> &'static str {
    match owner {
        Type::Str => STR,
        Type::List => LIST,
        Type::Tuple => TUPLE,
        Type::Lock => LOCK,
        Type::Thread => THREAD,
    }
}

const STR: &str = "
    capitalize casefold center count encode endswith expandtabs find format format_map index
    isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace
    istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace
    rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title
    translate upper zfill
";

const LIST: &str = "
    append clear copy count extend index insert pop remove reverse sort
";

const TUPLE: &str = "
    count index
";

const LOCK: &str = "
    _at_fork_reinit acquire acquire_lock locked locked_lock release release_lock
";

const THREAD: &str = "
    _args _bootstrap _bootstrap_inner _daemonic _delete _ident _initialized _invoke_excepthook
    _is_stopped _kwargs _name _native_id _reset_internal_locks _set_ident _set_native_id
    _set_tstate_lock _started _stderr _stop _target _tstate_lock _wait_for_tstate_lock daemon
    getName ident isDaemon is_alive join name native_id run setDaemon setName start
";

/// The sentence to append for the best of the candidates, if one is good enough, or nothing.
pub(super) fn sentence<'name>(
    name: &str,
    candidates: impl IntoIterator<Item = &'name str>,
) -> Option<String> {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    if candidates.len() >= MOST_CANDIDATES {
        return None;
    }
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        // No more than a third of the characters should need a change.
        let most = (name.len() + candidate.len() + 3) * MOVE_COST / 6;
        let distance = distance(name.as_bytes(), candidate.as_bytes());
        if distance.is_some_and(|distance| {
            distance <= most && best.is_none_or(|(least, _)| distance < least)
        }) {
            best = distance.map(|distance| (distance, candidate));
        }
    }
    best.map(|(_, candidate)| format!(". Did you mean: '{candidate}'?"))
}

/// The Levenshtein distance; none where a name is too long.
fn distance(a: &[u8], b: &[u8]) -> Option<usize> {
    if a.len() > LONGEST || b.len() > LONGEST {
        return None;
    }
    let mut row: Vec<usize> = (0..=b.len()).map(|moves| moves * MOVE_COST).collect();
    for (index, from) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = (index + 1) * MOVE_COST;
        for (column, to) in b.iter().enumerate() {
            let substituted = diagonal + substitution(*from, *to);
            diagonal = row[column + 1];
            row[column + 1] = substituted.min(row[column].min(diagonal) + MOVE_COST);
        }
    }
    row.last().copied()
}

fn substitution(a: u8, b: u8) -> usize {
    if a == b {
        0
    } else if a.eq_ignore_ascii_case(&b) {
        CASE_COST
    } else {
        MOVE_COST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_meant() {
        let guess = |name: &str| sentence(name, BUILTINS.split_whitespace());
        assert_eq!(guess("prnt").as_deref(), Some(". Did you mean: 'print'?"));
        assert_eq!(guess("inner").as_deref(), Some(". Did you mean: 'iter'?"));
        assert_eq!(guess("missing"), None);
    }

    #[test]
    fn case_costs_less_than_another_letter() {
        assert_eq!(distance(b"Lock", b"lock"), Some(1));
        assert_eq!(distance(b"lock", b"look"), Some(2));
        assert_eq!(distance(b"lock", b"locks"), Some(2));
        assert_eq!(distance(b"", b"ab"), Some(4));
    }
}
