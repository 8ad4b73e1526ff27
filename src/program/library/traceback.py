"""Tracebacks as text; the text itself is the machine's."""
# _format_exception(exception), _summary(exception), _traceback_text(traceback), _traceback_entries
# (of such a text), _limited and _traceback_frames(traceback) are the prelude's; _caller(level)
# gives a frame.
import sys


def _given(exc, value):
    if value is None and isinstance(exc, BaseException):
        return exc
    return value


def _print(lines, file):
    (sys.stderr if file is None else file).write(''.join(lines))


class FrameSummary:
    def __init__(self, filename, lineno, name, *, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = _source_line(lineno) if line is None else line

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return tuple(self)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, (FrameSummary, tuple)):
            return tuple(self) == tuple(other)
        return NotImplemented

    def __repr__(self):
        return '<FrameSummary file %s, line %d in %s>' % (self.filename, self.lineno, self.name)


class StackSummary(list):
    def format_frame_summary(self, frame):
        text = '  File "%s", line %d, in %s\n' % (frame.filename, frame.lineno, frame.name)
        return text + '    %s\n' % frame.line if frame.line else text

    def format(self):
        return [self.format_frame_summary(frame) for frame in self]


def extract_tb(tb, limit=None):
    frames = [] if tb is None else _traceback_frames(tb)[tb.args[0]:]
    return StackSummary([FrameSummary(__file__, line, name)
                         for line, name in _limited(frames, limit)])


def format_tb(tb, limit=None):
    if tb is None:
        return []
    return _limited(_traceback_entries(_traceback_text(tb))[tb.args[0] + 1:], limit)


def print_tb(tb, limit=None, file=None):
    _print(format_tb(tb, limit), file)


def _stack(f, limit):
    if f is None:
        # The frame of who has asked.
        f = sys._getframe()
    frames = []
    while f is not None:
        frames.append(FrameSummary(f.f_code.co_filename, f.f_lineno, f.f_code.co_name))
        f = f.f_back
    # The innermost frames are those that a limit keeps.
    return StackSummary(_limited(frames, limit)[::-1])


def extract_stack(f=None, limit=None):
    return _stack(f, limit)


def format_stack(f=None, limit=None):
    return _stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    _print(_stack(f, limit).format(), file)


def format_list(extracted_list):
    return StackSummary([frame if isinstance(frame, FrameSummary) else
                         FrameSummary(*frame[:3], line=frame[3])
                         for frame in extracted_list]).format()


def print_list(extracted_list, file=None):
    _print(format_list(extracted_list), file)


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


class TracebackException:
    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, max_group_width=15,
                 max_group_depth=10, **options):
        self.exc_type = exc_type
        self.stack = extract_tb(exc_traceback, limit)
        # With what came before it, and without.
        self._lines = [_lines(exc_value, limit, chain, max_group_width, max_group_depth)
                       for chain in (False, True)]
        self._only = format_exception_only(exc_value)
        self._text = str(exc_value)

    @classmethod
    def from_exception(cls, exc, **options):
        return cls(type(exc), exc, exc.__traceback__, **options)

    def __str__(self):
        return self._text

    def format(self, *, chain=True):
        yield from self._lines[bool(chain)]

    def format_exception_only(self):
        yield from self._only

    def print(self, *, file=None, chain=True):
        _print(self._lines[bool(chain)], file)


def _lines(exception, limit=None, chain=True, width=15, depth=10):
    # Only what prints uncaught exceptions guesses which name was meant.
    return _traceback_entries(_format_exception(exception, False, width, depth, limit, chain))


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    exception = _given(exc, value)
    return ['NoneType: None\n'] if exception is None else _lines(exception, limit, chain)


def format_exception_only(exc, /, value=None):
    return [_summary(_given(exc, value))]


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    _print(format_exception(exc, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exc_info()[1], None, None, limit, chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], None, None, limit, file, chain)
