"""The names of type annotations; they mean nothing when a program runs."""
from abc import ABCMeta, abstractmethod
import collections
from collections import namedtuple

TYPE_CHECKING = False


class ForwardRef:
    """A type that is given by its name."""

    def __init__(self, arg):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return 'ForwardRef(%r)' % self.__forward_arg__


def _kind(item):
    if isinstance(item, list):
        return [_kind(each) for each in item]
    return type(None) if item is None else ForwardRef(item) if isinstance(item, str) else item


class _Form:
    # What stands in the brackets, and in front of them.
    _items = _bare = None

    def __init__(self, name):
        self._text = 'typing.' + name

    def __repr__(self):
        return self._text

    def __eq__(self, other):
        if not isinstance(other, _Form):
            return NotImplemented
        return self._text == other._text and self._items == other._items

    def __hash__(self):
        return hash(self._text)

    def __getitem__(self, item):
        return self._with(_Form(''), item)

    def _with(self, form, item):
        form._items = item if isinstance(item, tuple) else (item,)
        form._bare = self
        if self is Annotated:
            form._items = (_kind(item[0]), *item[1:])
        elif self is not Literal:
            form._items = tuple(map(_kind, form._items))
        form._text = '%s[%s]' % (self._text, ', '.join(map(_shown_type, form._items)) or '()')
        return form

    @property
    def __origin__(self):
        if self._bare is None:
            raise AttributeError('__origin__')
        return self._items[0] if self._bare is Annotated else self._bare

    @property
    def __args__(self):
        if self._items is None:
            raise AttributeError('__args__')
        if self._bare is Callable and isinstance(self._items[0], list):
            return (*self._items[0], *self._items[1:])
        return self._items[:1] if self._bare is Annotated else self._items

    @property
    def __metadata__(self):
        if self._bare is not Annotated:
            raise AttributeError('__metadata__')
        return self._items[1:]

    def __instancecheck__(self, instance):
        self._refuse_check('isinstance')

    def __subclasscheck__(self, cls):
        self._refuse_check('issubclass')

    def _refuse_check(self, name):
        if self._items is not None:
            raise TypeError('Subscripted generics cannot be used with class and instance checks')
        raise TypeError('%r cannot be used with %s()' % (self, name))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Alias(_Form):
    """List and its like, which can also be called."""

    def __init__(self, name, origin):
        _Form.__init__(self, name)
        self._origin = origin

    @property
    def __origin__(self):
        return self._origin

    def __call__(self, *args, **kwds):
        origin = self._origin
        if origin.__module__ == 'builtins':
            raise TypeError('Type %s cannot be instantiated; use %s() instead' % (
                origin.__name__.title().replace('Frozens', 'FrozenS'), origin.__name__))
        return origin(*args, **kwds)

    def __getitem__(self, item):
        return self._with(_Alias('', self._origin), item)

    def __instancecheck__(self, instance):
        return self.__subclasscheck__(type(instance))

    def __subclasscheck__(self, cls):
        if self._items is not None:
            self._refuse_check('issubclass')
        return issubclass(cls, self._origin)

    def __mro_entries__(self, bases):
        later = bases[bases.index(self) + 1:]
        has_generic = Generic in bases or any([
            isinstance(base, _Alias)
            or isinstance(base, type) and (Generic in base.__mro__ or Protocol in base.__mro__)
            for base in later])
        return (self._origin,) if has_generic else (self._origin, Generic)


class _AbcAlias(_Alias):
    """One of collections.abc, which few programs with annotations need at all."""

    def __init__(self, name, origin=None):
        _Form.__init__(self, name)
        self._origin_name = origin or name

    @property
    def _origin(self):
        import collections.abc
        return getattr(collections.abc, self._origin_name)

    def __getitem__(self, item):
        return self._with(_AbcAlias('', self._origin_name), item)

    def __instancecheck__(self, instance):
        if self._items is not None:
            self._refuse_check('isinstance')
        return isinstance(instance, self._origin)


class _UnionForm(_Form):
    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        if not items:
            raise TypeError('Cannot take a Union of no types.')
        kinds = []
        for each in items:
            each = _kind(each)
            inner = each.__args__ if isinstance(each, (_Union, _UnionType)) else (each,)
            kinds += [kind for kind in inner if kind not in kinds]
        return kinds[0] if len(kinds) == 1 else _Union(tuple(kinds))


class _OptionalForm(_Form):
    def __getitem__(self, item):
        return Union[item, None]


class _Union(_Form):
    """Some types: each once, and their order makes no difference."""

    def __init__(self, kinds):
        self._items = kinds
        rest = [kind for kind in kinds if kind is not type(None)]
        is_optional = len(kinds) == 2 and len(rest) == 1
        self._text = 'typing.%s[%s]' % ('Optional' if is_optional else 'Union', ', '.join(
            map(_shown_type, rest if is_optional else kinds)))

    @property
    def __origin__(self):
        return Union

    def __eq__(self, other):
        if not isinstance(other, (_Union, _UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __instancecheck__(self, instance):
        return isinstance(instance, self.__args__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__args__)


Any = _Form('Any')
AbstractSet = _AbcAlias('AbstractSet', 'Set')
AnyStr = _Form('AnyStr')
Annotated = _Form('Annotated')
AsyncIterator = _Form('AsyncIterator')
Awaitable = _Form('Awaitable')
Callable = _AbcAlias('Callable')
ClassVar = _Form('ClassVar')
Collection = _AbcAlias('Collection')
Concatenate = _Form('Concatenate')
Container = _AbcAlias('Container')
ContextManager = _Form('ContextManager')
Coroutine = _Form('Coroutine')
Final = _Form('Final')
Generator = _AbcAlias('Generator')
Hashable = _AbcAlias('Hashable')
IO = _Form('IO')
ItemsView = _AbcAlias('ItemsView')
Iterable = _AbcAlias('Iterable')
Iterator = _AbcAlias('Iterator')
KeysView = _AbcAlias('KeysView')
Literal = _Form('Literal')
LiteralString = _Form('LiteralString')
Mapping = _AbcAlias('Mapping')
MappingView = _AbcAlias('MappingView')
MutableMapping = _AbcAlias('MutableMapping')
MutableSequence = _AbcAlias('MutableSequence')
MutableSet = _AbcAlias('MutableSet')
Never = _Form('Never')
NoReturn = _Form('NoReturn')
NotRequired = _Form('NotRequired')
Optional = _OptionalForm('Optional')
Required = _Form('Required')
Reversible = _AbcAlias('Reversible')
Self = _Form('Self')
Sequence = _AbcAlias('Sequence')
Sized = _AbcAlias('Sized')
TextIO = _Form('TextIO')
TypeAlias = _Form('TypeAlias')
TypeGuard = _Form('TypeGuard')
Union = _UnionForm('Union')
ValuesView = _AbcAlias('ValuesView')
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


# What every class has is none of a protocol's members.
_NO_MEMBERS = ('__abstractmethods__', '__annotations__', '__class_getitem__', '__dict__', '__doc__',
               '__init__', '__module__', '__new__', '__qualname__', '__slots__',
               '__subclasshook__', '_abc_registry', '_is_protocol', '_is_runtime_protocol')


class _ProtocolMeta(ABCMeta):
    _is_runtime_protocol = False

    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls._is_protocol = not bases or any(base is Protocol for base in bases)
        if cls._is_protocol:
            for base in bases:
                if not (base in (object, Generic) or getattr(base, '_is_protocol', False)
                        or base.__module__ in ('collections.abc', 'contextlib')):
                    raise TypeError('Protocols can only inherit from other protocols, got %r'
                                    % base)
        return cls

    def __call__(cls, /, *args, **kwargs):
        if cls._is_protocol and not cls.__abstractmethods__ and not any(
                '__init__' in base.__dict__ for base in cls.__mro__[:-1]):
            raise TypeError('Protocols cannot be instantiated')
        return super().__call__(*args, **kwargs)

    def _names(cls):
        if not cls._is_runtime_protocol:
            raise TypeError('Instance and class checks can only be used with '
                            '@runtime_checkable protocols')
        names = []
        for base in cls.__mro__[:-1]:
            if base is not Protocol and base is not Generic:
                names += [*base.__dict__, *base.__dict__.get('__annotations__', ())]
        return [name for name in names if name not in _NO_MEMBERS]

    def __instancecheck__(cls, instance):
        if cls._is_protocol and cls is not Protocol and all(
                getattr(instance, name, None) is not None
                or hasattr(instance, name) and not callable(getattr(cls, name, None))
                for name in cls._names()):
            return True
        return ABCMeta.__subclasscheck__(cls, type(instance))

    def __subclasscheck__(cls, other):
        if cls._is_protocol and cls is not Protocol:
            names = cls._names()
            if not all(callable(getattr(cls, name, None)) for name in names):
                raise TypeError("Protocols with non-method members don't support issubclass()")
            if not isinstance(other, type):
                raise TypeError('issubclass() arg 1 must be a class')
            if all(getattr(other, name, None) is not None for name in names):
                return True
        return ABCMeta.__subclasscheck__(cls, other)


class Protocol(metaclass=_ProtocolMeta):
    __slots__ = ()

    def __class_getitem__(cls, item):
        return cls


def runtime_checkable(cls):
    if not getattr(cls, '_is_protocol', False):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % cls)
    cls._is_runtime_protocol = True
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    __slots__ = ()

    @abstractmethod
    def __int__(self):
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    __slots__ = ()

    @abstractmethod
    def __float__(self):
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    __slots__ = ()

    @abstractmethod
    def __index__(self):
        pass


@runtime_checkable
class SupportsAbs(Protocol):
    __slots__ = ()

    @abstractmethod
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol):
    __slots__ = ()

    @abstractmethod
    def __round__(self, ndigits=0):
        pass


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
        cls = type.__new__(mcls, name, (dict,), namespace)
        hints, required = {}, []
        for base in bases:
            if base is not dict:
                hints.update(base.__annotations__)
                required += base.__required_keys__
        own = namespace.get('__annotations__', {})
        for key, hint in own.items():
            # What is more than a name is kept as text.
            text = str(hint).removeprefix('typing.')
            if total and text[:12] != 'NotRequired[' or text[:9] == 'Required[':
                required.append(key)
        hints.update(own)
        cls.__annotations__ = hints
        cls.__required_keys__ = frozenset(required)
        cls.__optional_keys__ = frozenset(hints) - cls.__required_keys__
        cls.__total__ = total
        return cls

    def __call__(cls, *args, total=True, **kwargs):
        if cls is not TypedDict:
            return dict(*args, **kwargs)
        name, fields = args if len(args) == 2 else (args[0], kwargs)
        made = _TypedDictMeta(name, (cls,), {'__annotations__': dict(fields)}, total=total)
        made.__module__ = '__main__'
        return made

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


class TypedDict(metaclass=_TypedDictMeta):
    pass


def is_typeddict(tp):
    return type(tp) is _TypedDictMeta and tp is not TypedDict


def get_origin(tp):
    if isinstance(tp, _Form) and tp._bare is Annotated:
        return Annotated
    if isinstance(tp, _UnionType):
        return _UnionType
    if isinstance(tp, (_Form, _GenericAlias)):
        return getattr(tp, '__origin__', None)
    return Generic if tp is Generic else None


def get_args(tp):
    if isinstance(tp, _Form):
        # Those of a Callable as they stand there.
        return tp._items or ()
    return tp.__args__ if isinstance(tp, (_UnionType, _GenericAlias)) else ()


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


def assert_type(val, typ, /):
    return val


def dataclass_transform(**kwargs):
    return lambda cls_or_fn: cls_or_fn


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
