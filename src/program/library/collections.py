"""Containers beside the built-in ones; deque is native."""
from _collections import deque

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict',
           'deque', 'namedtuple']


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **kwds):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        dict.__init__(self, *args, **kwds)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        # One value per key, whoever else asks for it at the same time.
        return self.setdefault(key, self.default_factory())

    def __repr__(self):
        return '%s(%r, %s)' % (self.__class__.__name__, self.default_factory,
                               dict.__repr__(self))

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        return _united(self, self, other)

    def __ror__(self, other):
        return _united(self, other, self)


class OrderedDict(dict):
    def move_to_end(self, key, last=True):
        _dict_move(self, key, last)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        return dict.popitem(self) if last else _dict_pop_first(self)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    def __repr__(self):
        name = self.__class__.__name__
        return '%s(%r)' % (name, list(self.items())) if self else name + '()'

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        return cls((key, value) for key in iterable)

    def __or__(self, other):
        return _united(self, self, other)

    def __ror__(self, other):
        return _united(self, other, self)


def _united(like, a, b):
    if not isinstance(a, dict) or not isinstance(b, dict):
        return NotImplemented
    union = like.copy()
    union.clear()
    union.update(a)
    union.update(b)
    return union


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        dict.__init__(self)
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        return sum(self.values())

    def most_common(self, n=None):
        items = sorted(self.items(), key=lambda item: item[1], reverse=True)
        return items if n is None else items[:max(n, 0)]

    def elements(self):
        for key, count in self.items():
            for _ in range(count):
                yield key

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  '
                                  'Use Counter(iterable) instead.')

    def _count(self, iterable, kwds, sign):
        for counts in (iterable, kwds):
            if counts is None:
                continue
            if hasattr(counts, 'items'):
                if sign > 0 and not self:
                    dict.update(self, counts)
                    continue
                for key, count in counts.items():
                    self[key] = self[key] + sign * count
            else:
                for key in self._left(counts, sign):
                    self[key] = self[key] + sign

    def _left(self, items, step):
        """Counts the first items in one operation, all if nothing of theirs is the program's."""
        if type(self).__setitem__ != dict.__setitem__:
            return items
        return _dict_count(self, items, step)

    def update(self, iterable=None, /, **kwds):
        self._count(iterable, kwds, 1)

    def subtract(self, iterable=None, /, **kwds):
        self._count(iterable, kwds, -1)

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def __delitem__(self, key):
        if key in self:
            dict.__delitem__(self, key)

    def __repr__(self):
        name = self.__class__.__name__
        if not self:
            return name + '()'
        try:
            items = self.most_common()
        except TypeError:
            # Not all of them can be compared.
            items = self.items()
        return '%s({%s})' % (name, ', '.join('%r: %r' % item for item in items))

    def _merged(self, other, function):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for key in {key: None for key in list(self) + list(other)}:
            count = function(self[key], other[key])
            if count > 0:
                result[key] = count
        return result

    def __add__(self, other):
        return self._merged(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._merged(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._merged(other, max)

    def __and__(self, other):
        return self._merged(other, min)

    def __iadd__(self, other):
        for key, count in other.items():
            self[key] += count
        return self._keep_positive()

    def __isub__(self, other):
        for key, count in other.items():
            self[key] -= count
        return self._keep_positive()

    def __ior__(self, other):
        for key, count in other.items():
            self[key] = max(self[key], count)
        return self._keep_positive()

    def __iand__(self, other):
        for key, count in list(self.items()):
            self[key] = min(count, other[key])
        return self._keep_positive()

    def _keep_positive(self):
        for key, count in list(self.items()):
            if not count > 0:
                del self[key]
        return self

    def __pos__(self):
        return self + Counter()

    def __neg__(self):
        return Counter() - self

    def _each(self, other, function):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(function(self[key], other[key]) for key in list(self) + list(other))

    def __eq__(self, other):
        return self._each(other, lambda a, b: a == b)

    def __ne__(self, other):
        return not self == other

    def __le__(self, other):
        return self._each(other, lambda a, b: a <= b)

    def __ge__(self, other):
        return self._each(other, lambda a, b: a >= b)

    def __lt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self <= other and self != other

    def __gt__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return self >= other and self != other


class ChainMap:
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return mapping[key]
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def _merged(self):
        merged = {}
        for mapping in reversed(self.maps):
            merged.update(mapping)
        return merged

    def __len__(self):
        return len(self._merged())

    def __iter__(self):
        return iter(self._merged())

    def __contains__(self, key):
        return any(key in mapping for mapping in self.maps)

    def __bool__(self):
        return any(self.maps)

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items())

    def keys(self):
        return self._merged().keys()

    def items(self):
        return [(key, self[key]) for key in self]

    def values(self):
        return [self[key] for key in self]

    def __repr__(self):
        return '%s(%s)' % (self.__class__.__name__, ', '.join(map(repr, self.maps)))

    def new_child(self, m=None, **kwargs):
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return self.__class__(m, *self.maps)

    @property
    def parents(self):
        return self.__class__(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        if key not in self.maps[0]:
            raise KeyError('Key not found in the first mapping: {!r}'.format(key))
        del self.maps[0][key]

    def popitem(self):
        if not self.maps[0]:
            raise KeyError('No keys found in the first mapping.')
        return self.maps[0].popitem()

    def clear(self):
        self.maps[0].clear()

    def copy(self):
        return self.__class__(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def __or__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        return self.__class__({**other, **self._merged()})

    def __ior__(self, other):
        self.update(other)
        return self

    def pop(self, key, *args):
        if key not in self.maps[0] and not args:
            raise KeyError('Key not found in the first mapping: {!r}'.format(key))
        return self.maps[0].pop(key, *args)

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, *args, **kwds):
        self.maps[0].update(*args, **kwds)


class _Field:
    def __init__(self, index):
        self.index = index
        self.__doc__ = 'Alias for field number %d' % index

    def __get__(self, instance, owner=None):
        return self if instance is None else instance[self.index]

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")


def _listed(names):
    names = [repr(name) for name in names]
    if len(names) < 3:
        return ' and '.join(names)
    return ', '.join(names[:-1]) + ', and ' + names[-1]


def _bind(label, fields, defaults, args, kwargs):
    """The values for the fields, or the TypeError that a call would give."""
    if len(args) > len(fields):
        least = len(fields) - len(defaults) + 1
        wanted = len(fields) + 1
        raise TypeError('%s() takes %s positional argument%s but %d were given' % (
            label, wanted if not defaults else 'from %d to %d' % (least, wanted),
            's' if wanted != 1 else '', len(args) + 1))
    values = dict(zip(fields, args))
    for name, value in kwargs.items():
        if name not in fields:
            raise TypeError('%s() got an unexpected keyword argument %r' % (label, name))
        if name in values:
            raise TypeError('%s() got multiple values for argument %r' % (label, name))
        values[name] = value
    missing = [name for name in fields if name not in values and name not in defaults]
    if missing:
        raise TypeError('%s() missing %d required positional argument%s: %s' % (
            label, len(missing), 's' if len(missing) > 1 else '', _listed(missing)))
    return [values[name] if name in values else defaults[name] for name in fields]


_KEYWORDS = frozenset('''False None True and as assert async await break class continue def
del elif else except finally for from global if import in is lambda nonlocal not or pass
raise return try while with yield'''.split())


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    fields = [str(name) for name in field_names]
    typename = str(typename)
    seen = set()
    for i, name in enumerate(fields):
        if rename and (not name.isidentifier() or name in _KEYWORDS
                       or name[0] == '_' or name in seen):
            name = fields[i] = '_%d' % i
        seen.add(name)
    for name in [typename] + fields:
        if not name.isidentifier():
            raise ValueError('Type names and field names must be valid '
                             f'identifiers: {name!r}')
        if name in _KEYWORDS:
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in fields:
        if name[0] == '_' and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)
    fields = tuple(fields)
    defaults = tuple(defaults or ())
    if len(defaults) > len(fields):
        raise TypeError('Got more default values than field names')
    defaults = dict(zip(fields[len(fields) - len(defaults):], defaults))
    count = len(fields)
    label = typename + '.__new__'

    def __new__(cls, /, *args, **kwargs):
        if kwargs or len(args) != count:
            args = _bind(label, fields, defaults, args, kwargs)
        return tuple.__new__(cls, args)

    def _make(cls, iterable):
        values = tuple(iterable)
        if len(values) != count:
            raise TypeError(f'Expected {count} arguments, got {len(values)}')
        return tuple.__new__(cls, values)

    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(name, value) for name, value in zip(fields, self)])
        if kwds:
            raise ValueError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    def __repr__(self):
        return '%s(%s)' % (self.__class__.__name__, ', '.join(
            [f'{name}={value!r}' for name, value in zip(fields, self)]))

    namespace = {
        '__doc__': f'{typename}({", ".join(fields)})',
        '__slots__': (), '_fields': fields, '__match_args__': fields,
        '_field_defaults': defaults, '__new__': __new__, '_make': classmethod(_make),
        '_replace': _replace, '__repr__': __repr__,
        '_asdict': lambda self: dict(zip(fields, self)),
        '__getnewargs__': lambda self: tuple(self),
    }
    for index, name in enumerate(fields):
        namespace[name] = _Field(index)
    cls = type(typename, (tuple,), namespace)
    cls.__module__ = '__main__' if module is None else module
    return cls


class _User:
    """What stands around a container, which is its `data`."""

    def _plain(self, other):
        return other.data if isinstance(other, _User) else other

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        return item in self.data

    def __repr__(self):
        return repr(self.data)

    def __eq__(self, other):
        return self.data == self._plain(other)


class _Ordered(_User):
    """A sequence; what it gives is of the same class."""

    def __lt__(self, other):
        return self.data < self._plain(other)

    def __le__(self, other):
        return self.data <= self._plain(other)

    def __gt__(self, other):
        return self.data > self._plain(other)

    def __ge__(self, other):
        return self.data >= self._plain(other)

    def __getitem__(self, i):
        if isinstance(i, slice) or isinstance(self, UserString):
            return self.__class__(self.data[i])
        return self.data[i]

    def __add__(self, other):
        return self.__class__(self.data + type(self.data)(self._plain(other)))

    def __radd__(self, other):
        return self.__class__(type(self.data)(self._plain(other)) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def count(self, item, *args):
        return self.data.count(self._plain(item), *args)

    def index(self, item, *args):
        return self.data.index(self._plain(item), *args)


class UserDict(_User):
    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if hasattr(self.__class__, '__missing__'):
            return self.__class__.__missing__(self, key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __reversed__(self):
        return reversed(self.data)

    def __eq__(self, other):
        if not isinstance(other, (dict, UserDict)):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    def __or__(self, other):
        if not isinstance(other, (dict, UserDict)):
            return NotImplemented
        return self.__class__(self.data | self._plain(other))

    def __ror__(self, other):
        if not isinstance(other, (dict, UserDict)):
            return NotImplemented
        return self.__class__(self._plain(other) | self.data)

    def __ior__(self, other):
        self.data |= self._plain(other)
        return self

    def keys(self):
        return dict.fromkeys(self).keys()

    def values(self):
        return {key: self[key] for key in self}.values()

    def items(self):
        return {key: self[key] for key in self}.items()

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if not default:
                raise
            return default[0]
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def clear(self):
        for key in list(self):
            del self[key]

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, other=(), /, **kwds):
        for key, value in {**dict(other), **kwds}.items():
            self[key] = value

    def copy(self):
        other = self.__class__.__new__(self.__class__)
        other.__dict__.update(self.__dict__)
        other.data = self.data.copy()
        return other

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made


class UserList(_Ordered):
    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(self._plain(initlist))

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __iadd__(self, other):
        self.data += self._plain(other)
        return self

    def __imul__(self, n):
        self.data *= n
        return self

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def reverse(self):
        self.data.reverse()

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)

    def extend(self, other):
        self.data.extend(self._plain(other))


class UserString(_Ordered):
    def __init__(self, seq):
        self.data = str(seq)

    def __str__(self):
        return self.data

    def __hash__(self):
        return hash(self.data)

    def __contains__(self, char):
        return self._plain(char) in self.data

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def __getattr__(self, name):
        """The methods of strings; text that they give is of this class."""
        if name == 'data' or name[:2] == '__' or not hasattr(str, name):
            raise AttributeError('%r object has no attribute %r' % (type(self).__name__, name))
        method = getattr(self.data, name)

        def call(*args, **kwds):
            result = method(*[self._plain(arg) for arg in args], **kwds)
            own = isinstance(result, str) and name not in ('format', 'format_map', 'join')
            return self.__class__(result) if own else result

        return call
