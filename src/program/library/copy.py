"""Shallow and deep copies."""
from _collections import deque

_ATOMIC = frozenset([type(None), int, float, bool, str, bytes, type, range, slice, type(len),
                     type(lambda: 0), type(Ellipsis), type(NotImplemented)])


class Error(Exception):
    __module__ = 'copy'


error = Error


def _kind(cls):
    return cls.__name__ if cls.__module__ == 'builtins' else (
        cls.__module__ + '.' + cls.__name__)


# What a class may say about its copies.
_SAYS = '__copy__', '__getstate__', '__setstate__', '__slots__', '__setattr__'


def copy(x):
    cls = type(x)
    if cls is list or cls is dict or cls is set:
        return x.copy()
    if (_native_type(x) == 'object' and _payload(x) is None and not isinstance(x, BaseException)
            and all([_lookup(cls, name) is ... for name in _SAYS])):
        y = cls.__new__(cls)
        state = x.__dict__
        _put_all(y, list(state), list(state.values()), True)
        return y
    return _copied(x, None)


def deepcopy(x, memo=None):
    cls = type(x)
    if cls in _ATOMIC:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    y = memo.get(key, _ATOMIC)
    if y is not _ATOMIC:
        return y
    if cls is list:
        memo[key] = y = []
        for item in x:
            y.append(item if type(item) in _ATOMIC else deepcopy(item, memo))
    elif cls is dict:
        memo[key] = y = {}
        for name, value in x.items():
            y[name if type(name) in _ATOMIC else deepcopy(name, memo)] = (
                value if type(value) in _ATOMIC else deepcopy(value, memo))
    else:
        y = _copied(x, memo)
        memo[key] = y
    # The original lives as long as the memo: its id is not given away again.
    memo.setdefault(id(memo), []).append(x)
    return y


def _copied(x, memo):
    cls = type(x)
    if cls is _Attributes:
        # The copy of an instance's attributes is a dict of its own.
        x, cls = dict(x), dict
    if cls in _ATOMIC or isinstance(x, type):
        return x
    if memo is None and isinstance(x, deque) and _lookup(cls, '__copy__') is ...:
        return cls(x) if x.maxlen is None else cls(x, x.maxlen)
    own = getattr(cls, '__copy__' if memo is None else '__deepcopy__', None)
    if own is not None:
        return own(x) if memo is None else own(x, memo)
    deep = (lambda value: value) if memo is None else (lambda value: deepcopy(value, memo))
    if cls is bytearray:
        return x.copy()
    if isinstance(x, (tuple, frozenset)):
        if memo is None and cls in (tuple, frozenset):
            return x
        items = [deep(item) for item in x]
        if cls is tuple and all(a is b for a, b in zip(items, x)):
            return x
        return cls(items) if cls in (tuple, frozenset) else cls.__new__(cls, *items)
    if isinstance(x, deque):
        y = cls() if x.maxlen is None else cls((), x.maxlen)
    elif isinstance(x, BaseException):
        y = cls(*x.args)
    elif (isinstance(x, (list, dict, set)) or hasattr(x, '__dict__')
            or hasattr(cls, '__slots__') or cls is object):
        y = cls.__new__(cls)
    else:
        raise TypeError("cannot pickle '%s' object" % _kind(cls))
    if memo is not None:
        memo[id(x)] = y
    if isinstance(x, dict):
        for key, value in x.items():
            y[deep(key)] = deep(value)
    elif isinstance(x, set):
        for item in x:
            y.add(deep(item))
    elif isinstance(x, (list, deque)):
        for item in x:
            y.append(deep(item))
    tell, restore = _own(cls, '__getstate__'), _own(cls, '__setstate__')
    state = dict(_state(x)) if tell is None else tell(x)
    if not state:
        return y
    state = deep(state)
    if restore is not None:
        restore(y, state)
    else:
        for name, value in state.items():
            object.__setattr__(y, name, value)
    return y


def _own(cls, name):
    """A method that a class of the program has."""
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    return None


def _slots(cls):
    """The attributes that its `__slots__` give the instances of a class."""
    slots = cls.__dict__.get('__slots__', ())
    for name in (slots,) if isinstance(slots, str) else slots:
        private = '_' + cls.__name__.lstrip('_') + name
        yield private if private in cls.__dict__ else name


def _state(x):
    yield from getattr(x, '__dict__', {}).items()
    for cls in type(x).__mro__:
        for name in _slots(cls):
            if name not in ('__dict__', '__weakref__') and hasattr(x, name):
                yield name, getattr(x, name)
