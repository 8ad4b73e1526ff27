"""The names of type annotations; they mean nothing when a program runs."""
from abc import ABCMeta
import collections
from collections import namedtuple

TYPE_CHECKING = False


class _Form:
    def __init__(self, name):
        self._text = 'typing.' + name

    def __repr__(self):
        return self._text

    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        form = _Form('')
        form._text = '%s[%s]' % (self._text, ', '.join(map(_shown_type, items)))
        return form

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Alias(_Form):
    """List and its like, which can also be called."""

    def __init__(self, name, origin):
        _Form.__init__(self, name)
        self._origin = origin

    def __call__(self, *args, **kwds):
        return self._origin(*args, **kwds)

    def __getitem__(self, item):
        alias = _Alias('', self._origin)
        alias._text = _Form.__getitem__(self, item)._text
        return alias

    def __mro_entries__(self, bases):
        has_generic = any([base is Generic for base in bases])
        return (self._origin,) if has_generic else (self._origin, Generic)


Any = _Form('Any')
AnyStr = _Form('AnyStr')
Annotated = _Form('Annotated')
AsyncIterator = _Form('AsyncIterator')
Awaitable = _Form('Awaitable')
Callable = _Form('Callable')
ClassVar = _Form('ClassVar')
Collection = _Form('Collection')
Concatenate = _Form('Concatenate')
Container = _Form('Container')
ContextManager = _Form('ContextManager')
Coroutine = _Form('Coroutine')
Final = _Form('Final')
Generator = _Form('Generator')
Hashable = _Form('Hashable')
IO = _Form('IO')
Iterable = _Form('Iterable')
Iterator = _Form('Iterator')
Literal = _Form('Literal')
LiteralString = _Form('LiteralString')
Mapping = _Form('Mapping')
MutableMapping = _Form('MutableMapping')
MutableSequence = _Form('MutableSequence')
Never = _Form('Never')
NoReturn = _Form('NoReturn')
NotRequired = _Form('NotRequired')
Optional = _Form('Optional')
Required = _Form('Required')
Self = _Form('Self')
Sequence = _Form('Sequence')
Sized = _Form('Sized')
TextIO = _Form('TextIO')
TypeAlias = _Form('TypeAlias')
TypeGuard = _Form('TypeGuard')
Union = _Form('Union')
Text = str
Dict = _Alias('Dict', dict)
FrozenSet = _Alias('FrozenSet', frozenset)
List = _Alias('List', list)
Set = _Alias('Set', set)
Tuple = _Alias('Tuple', tuple)
Type = _Alias('Type', type)
ChainMap = _Alias('ChainMap', collections.ChainMap)
Counter = _Alias('Counter', collections.Counter)
DefaultDict = _Alias('DefaultDict', collections.defaultdict)
Deque = _Alias('Deque', collections.deque)
OrderedDict = _Alias('OrderedDict', collections.OrderedDict)


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__ = name
        self.__bound__ = bound
        self.__constraints__ = constraints
        self._sign = '+' if covariant else '-' if contravariant else '~'

    def __repr__(self):
        return self._sign + self.__name__


class ParamSpec(TypeVar):
    args = kwargs = None


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, item):
        return cls


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if '_members' in cls.__dict__:
            return all(hasattr(instance, name) for name in cls._members)
        return super().__instancecheck__(instance)


class Protocol(metaclass=_ProtocolMeta):
    __slots__ = ()

    def __class_getitem__(cls, item):
        return cls


def runtime_checkable(cls):
    members = list(cls.__dict__.get('__annotations__', ()))
    cls._members = members + [name for name in cls.__dict__
                              if name[:1] != '_' or name in ('__len__', '__call__',
                                                             '__iter__', '__next__',
                                                             '__enter__', '__exit__')]
    return cls


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, namespace):
        if not bases:
            return super().__new__(mcls, name, bases, namespace)
        names = list(namespace.get('__annotations__', ()))
        defaults = [namespace[each] for each in names if each in namespace]
        for before, each in zip([None] + names, names):
            if each not in namespace and before in namespace:
                raise TypeError(f"Non-default namedtuple field {each} cannot follow "
                                f"default field {before}")
        cls = namedtuple(name, names, defaults=defaults)
        for each, value in namespace.items():
            if each not in names and each not in ('__module__', '__qualname__'):
                setattr(cls, each, value)
        return cls

    def __call__(cls, typename, fields=(), **kwargs):
        return namedtuple(typename, [each[0] for each in fields] + list(kwargs))


class NamedTuple(metaclass=_NamedTupleMeta):
    pass


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, namespace, total=True):
        return type.__new__(mcls, name, (dict,), namespace)


class TypedDict(metaclass=_TypedDictMeta):
    pass


def NewType(name, tp):
    def new(value):
        return value
    new.__name__ = name
    new.__supertype__ = tp
    return new


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


def no_type_check(arg):
    return arg


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj, /):
    return obj


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if isinstance(obj, type):
        found = {}
        for base in reversed(obj.__mro__):
            found.update(base.__dict__.get('__annotations__', ()))
    else:
        found = getattr(obj, '__annotations__', None)
        if found is None:
            raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    # What is more than a name is kept as text.
    hints = {name: _annotation(hint) for name, hint in found.items()}
    return {name: type(None) if hint is None else hint for name, hint in hints.items()}
