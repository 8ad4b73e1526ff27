"""Variables of which each thread, and each context that it runs in, has a value of its own."""
# A thread's context is among its own things: Thread.__locals, as those of threading.local.
from threading import current_thread as _current_thread

__all__ = ['Context', 'ContextVar', 'Token', 'copy_context']


def _final(cls, **named):
    raise TypeError("type '%s' is not an acceptable base type" % _name_of(cls.__base__))


def _current():
    """The calling thread's context, which begins empty."""
    mine = _current_thread()._Thread__locals
    context = mine.get('context')
    if context is None:
        context = mine['context'] = Context()
    return context


class Context:
    __module__ = '_contextvars'
    __hash__ = None
    __init_subclass__ = _final

    def __init__(self, *args, **named):
        if args or named:
            raise TypeError('Context() does not accept any arguments')
        self._values = {}
        self._entered = {}

    def run(self, /, *args, **named):
        if not args:
            raise TypeError('run() missing 1 required positional argument')
        # One operation, since threads may try it at the same time.
        me = object()
        if self._entered.setdefault('by', me) is not me:
            raise RuntimeError(f'cannot enter context: {self!r} is already entered')
        mine = _current_thread()._Thread__locals
        before = mine.get('context')
        mine['context'] = self
        try:
            return args[0](*args[1:], **named)
        finally:
            mine['context'] = before
            self._entered.clear()

    def copy(self):
        copied = Context()
        copied._values.update(self._values)
        return copied

    def __getitem__(self, var, /):
        return self._values[_checked(var)]

    def __contains__(self, var, /):
        return _checked(var) in self._values

    def get(self, var, default=None, /):
        return self._values.get(_checked(var), default)

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    def __len__(self):
        return len(self._values)

    def __iter__(self):
        return iter(self._values)

    keys = __iter__

    def values(self):
        return iter(self._values.values())

    def items(self):
        return iter(self._values.items())


def _checked(var):
    if not isinstance(var, ContextVar):
        raise TypeError(f'a ContextVar key was expected, got {var!r}')
    return var


class _Missing:
    def __repr__(self):
        return '<Token.MISSING>'


_MISSING = _Missing()


class ContextVar:
    __module__ = '_contextvars'
    __init_subclass__ = _final
    name = property(lambda self: self._name, _read_only, _read_only)

    def __init__(self, name, /, *, default=_MISSING):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self._name = name
        self._default = default

    def __class_getitem__(cls, key, /):
        return _GenericAlias(cls, key)

    def __repr__(self):
        default = '' if self._default is _MISSING else f' default={self._default!r}'
        return f'<ContextVar name={self._name!r}{default} at {id(self):#x}>'

    def get(self, default=_MISSING, /):
        value = _current()._values.get(self, _MISSING)
        if value is _MISSING:
            value = self._default if default is _MISSING else default
        if value is _MISSING:
            raise LookupError(self)
        return value

    def set(self, value, /):
        context = _current()
        token = Token.__new__(Token)
        token._of = context, self, context._values.get(self, _MISSING)
        token._used = False
        context._values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f'expected an instance of Token, got {token!r}')
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        context, var, value = token._of
        if var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        if context is not _current():
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if value is _MISSING:
            context._values.pop(self, None)
        else:
            context._values[self] = value


class Token:
    __module__ = '_contextvars'
    __init_subclass__ = _final
    MISSING = _MISSING
    var = property(lambda self: self._of[1])
    old_value = property(lambda self: self._of[2])

    def __init__(self):
        raise RuntimeError('Tokens can only be created by ContextVars')

    def __class_getitem__(cls, key, /):
        return _GenericAlias(cls, key)

    def __repr__(self):
        used = ' used' if self._used else ''
        return f'<Token{used} var={self.var!r} at {id(self):#x}>'


def copy_context():
    return _current().copy()
