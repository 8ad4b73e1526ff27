"""Warnings, as CPython shows them where the program itself is at fault."""
import sys

__all__ = ['warn', 'warn_explicit', 'showwarning', 'formatwarning', 'filterwarnings',
           'simplefilter', 'resetwarnings', 'catch_warnings']

# Action, message, category and line, the last one that was added first.
filters = [('default', '', DeprecationWarning, 0), ('ignore', '', DeprecationWarning, 0),
           ('ignore', '', PendingDeprecationWarning, 0), ('ignore', '', ImportWarning, 0),
           ('ignore', '', ResourceWarning, 0)]
_defaultaction = 'default'
_actions = ('error', 'ignore', 'always', 'default', 'module', 'once')
_seen = set()


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source

    def __str__(self):
        return '{message : %r, category : %r, filename : %r, lineno : %s, line : %r}' % (
            self.message, self.category.__name__, self.filename, self.lineno, self.line)


def formatwarning(message, category, filename, lineno, line=None):
    line = _source_line(lineno) if line is None else line.strip()
    text = '%s:%s: %s: %s\n' % (filename, lineno, category.__name__, message)
    return text + '  %s\n' % line if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    (sys.stderr if file is None else file).write(
        formatwarning(message, category, filename, lineno, line))


def _add(item, append):
    _seen.clear()
    if item in filters:
        if append:
            return
        filters.remove(item)
    filters.insert(len(filters) if append else 0, item)


def _check(action):
    if action not in _actions:
        raise AssertionError('invalid action: %r' % (action,))


def simplefilter(action, category=Warning, lineno=0, append=False):
    _check(action)
    _add((action, '', category, lineno), append)


def filterwarnings(action, message='', category=Warning, module='', lineno=0, append=False):
    """The message is what the text of a warning begins with, whatever its case."""
    _check(action)
    text = message.lower()
    for regular in ('.*', '$', '^'):
        text = text.removesuffix(regular).removeprefix(regular)
    if any(letter in text for letter in '*+?[](){}|\\'):
        raise NotImplementedError('Lockstep compares the beginning of a warning with plain text')
    _add((action, text, category, lineno), append)


def resetwarnings():
    _seen.clear()
    filters.clear()


def _action(text, category, lineno):
    for action, message, kind, line in filters:
        if (text.lower().startswith(message) and issubclass(category, kind)
                and line in (0, lineno)):
            return action
    return _defaultaction


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError("category must be a Warning subclass, not '%s'"
                        % type(category).__name__)
    place = _caller(max(stacklevel - 1, 0))
    filename, lineno = ('sys', 1) if place is None else place[:2]
    warn_explicit(message, category, filename, lineno)


def warn_explicit(message, category, filename, lineno, module=None, registry=None,
                  module_globals=None, source=None):
    if isinstance(message, Warning):
        category, text = type(message), str(message)
    else:
        text, message = message, category(message)
    action = _action(text, category, lineno)
    if action == 'error':
        raise message
    if action == 'ignore':
        return
    if action != 'always':
        key = (text, category) + ((lineno,) if action == 'default' else ())
        if key in _seen:
            return
        _seen.add(key)
    if _recorders:
        _recorders[-1].append(WarningMessage(message, category, filename, lineno))
    else:
        showwarning(message, category, filename, lineno)


_recorders = []


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0,
                 append=False):
        self._record = record
        self._filter = action and (action, category, lineno, append)
        self._entered = False

    def __enter__(self):
        if self._entered:
            raise RuntimeError('Cannot enter %r twice' % self)
        self._entered = True
        self._filters = list(filters)
        self._recorders = list(_recorders)
        _seen.clear()
        if self._filter:
            simplefilter(*self._filter)
        if not self._record:
            return None
        log = []
        _recorders.append(log)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError('Cannot exit %r without entering first' % self)
        filters[:] = self._filters
        _recorders[:] = self._recorders
        _seen.clear()
