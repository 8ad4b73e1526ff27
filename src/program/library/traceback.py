"""Tracebacks as text; the text itself is the machine's."""
# _format_exception(exception) is the prelude's.
import sys


def _given(exc, value):
    if value is None and isinstance(exc, BaseException):
        return exc
    return value


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    exception = _given(exc, value)
    if exception is None:
        return ['NoneType: None\n']
    entries = []
    for line in _format_exception(exception).splitlines(True):
        if line.startswith('    ') and entries:
            entries[-1] += line
        else:
            entries.append(line)
    return entries


def format_exception_only(exc, /, value=None):
    exception = _given(exc, value)
    cls = type(exception)
    name = cls.__qualname__
    if cls.__module__ not in ('builtins', '__main__'):
        name = cls.__module__ + '.' + name
    text = str(exception)
    return [name + ': ' + text + '\n' if text else name + '\n']


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    text = ''.join(format_exception(exc, value))
    (sys.stderr if file is None else file).write(text)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(sys.exc_info()[1]))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], file=file)
