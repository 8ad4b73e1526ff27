"""Classes made from their annotations."""
# Annotations may be objects or, where they are more than a name, source text.
from collections import _bind
from copy import deepcopy

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY',
           'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass', 'replace',
           'is_dataclass']


class FrozenInstanceError(AttributeError):
    pass


class _Mark:
    def __init__(self, text):
        self._text = text

    def __repr__(self):
        return self._text

    def __getitem__(self, item):
        return self


MISSING = _Mark('MISSING')
KW_ONLY = _Mark('KW_ONLY')
InitVar = _Mark('InitVar')


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = metadata or {}
        self.kw_only = kw_only
        self._is_init_var = False

    def _optional(self):
        return self.default is not MISSING or self.default_factory is not MISSING


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True,
          hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _named(annotation, name):
    text = annotation if isinstance(annotation, str) else repr(annotation)
    return text.split('[')[0].strip().split('.')[-1] == name


def _own_fields(cls, kw_only):
    own = []
    for name, annotation in cls.__dict__.get('__annotations__', {}).items():
        if _named(annotation, 'KW_ONLY'):
            kw_only = True
            continue
        if _named(annotation, 'ClassVar'):
            continue
        default = cls.__dict__.get(name, MISSING)
        if isinstance(default, Field):
            each = default
            if each.default is not MISSING:
                setattr(cls, name, each.default)
            else:
                delattr(cls, name)
        else:
            each = field(default=default)
        each.name = name
        each.type = annotation
        each._is_init_var = _named(annotation, 'InitVar')
        if each.kw_only is MISSING:
            each.kw_only = kw_only
        if isinstance(each.default, (list, dict, set)) or (
                each.default is not MISSING and getattr(type(each.default), '__hash__', 1) is None):
            raise ValueError(f'mutable default {type(each.default)} for field {name} '
                             'is not allowed: use default_factory')
        own.append(each)
    for name, value in list(cls.__dict__.items()):
        if isinstance(value, Field) and value not in own:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return own


def _make_init(cls, all_fields, frozen):
    given = [f for f in all_fields if f.init]
    positional = [f for f in given if not f.kw_only]
    keyword = [f for f in given if f.kw_only]
    seen = None
    for f in positional:
        if f._optional():
            seen = f
        elif seen is not None:
            raise TypeError(f'non-default argument {f.name!r} follows default argument')
    names = [f.name for f in positional]
    keyword_names = [f.name for f in keyword]
    # MISSING stands for what a factory is to make.
    defaults = {f.name: f.default for f in given if f._optional()}
    optional = {f.name: f.default for f in positional if f._optional()}
    label = cls.__qualname__ + '.__init__'
    put = object.__setattr__ if frozen else setattr
    stored = [f for f in all_fields if not f._is_init_var]
    extra = [f.name for f in all_fields if f._is_init_var]
    names = tuple(names)
    count = len(names)
    # From here on what is missing has a default, if all fields are plain ones; a factory is asked
    # below.
    has_factory = any([f.default_factory is not MISSING for f in positional])
    least = count if has_factory else sum([f.default is MISSING for f in positional])
    usual = tuple([f.default for f in positional])
    simple = stored == positional == all_fields
    calls_post_init = hasattr(cls, '__post_init__')

    def __init__(self, /, *args, **kwargs):
        if simple and not kwargs and least <= len(args) <= count:
            if len(args) < count:
                args += usual[len(args):]
            _put_all(self, names, args, frozen)
        else:
            values = {name: kwargs.pop(name) for name in keyword_names if name in kwargs}
            values.update(zip(names, _bind(label, names, optional, args, kwargs)))
            missing = [name for name in keyword_names
                       if name not in values and name not in defaults]
            if missing:
                raise TypeError("%s() missing %d required keyword-only argument%s: %s" % (
                    label, len(missing), 's' if len(missing) > 1 else '',
                    ' and '.join(map(repr, missing))))
            for f in stored:
                value = values.get(f.name, f.default)
                if value is MISSING:
                    if f.default_factory is MISSING:
                        continue
                    value = f.default_factory()
                put(self, f.name, value)
        if calls_post_init:
            self.__post_init__(*[values.get(name, defaults.get(name)) for name in extra])

    return __init__


def _make_order(symbol, names):
    if symbol == '==':
        def compare(self, other):
            if other.__class__ is self.__class__:
                return _get_all(self, names) == _get_all(other, names)
            return NotImplemented
    elif symbol == '<':
        def compare(self, other):
            if other.__class__ is self.__class__:
                return _get_all(self, names) < _get_all(other, names)
            return NotImplemented
    elif symbol == '<=':
        def compare(self, other):
            if other.__class__ is self.__class__:
                return _get_all(self, names) <= _get_all(other, names)
            return NotImplemented
    elif symbol == '>':
        def compare(self, other):
            if other.__class__ is self.__class__:
                return _get_all(self, names) > _get_all(other, names)
            return NotImplemented
    else:
        def compare(self, other):
            if other.__class__ is self.__class__:
                return _get_all(self, names) >= _get_all(other, names)
            return NotImplemented
    return compare


def _make_frozen(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__


def _process(cls, init, repr_, eq, order, unsafe_hash, frozen, match_args, kw_only):
    table = {}
    for base in reversed(cls.__mro__[1:]):
        inherited = base.__dict__.get('__dataclass_fields__')
        if inherited is not None:
            table.update(inherited)
            if bool(base.__dict__.get('_dataclass_frozen')) != frozen:
                raise TypeError('cannot inherit %s dataclass from a %s one' % (
                    ('frozen', 'non-frozen') if frozen else ('non-frozen', 'frozen')))
    for f in _own_fields(cls, kw_only):
        table[f.name] = f
    cls.__dataclass_fields__ = table
    cls._dataclass_frozen = frozen
    all_fields = list(table.values())
    real = [f for f in all_fields if not f._is_init_var]
    own = cls.__dict__

    def define(name, function):
        if name not in own:
            function.__name__ = name
            function.__qualname__ = cls.__qualname__ + '.' + name
            setattr(cls, name, function)
            return True
        return False

    has_hash = own.get('__hash__') is not None
    if init:
        define('__init__', _make_init(cls, all_fields, frozen))
    if repr_:
        shown = [f.name for f in real if f.repr]

        def __repr__(self):
            return self.__class__.__qualname__ + '(%s)' % ', '.join(
                [f'{name}={getattr(self, name)!r}' for name in shown])
        define('__repr__', __repr__)
    compared = tuple([f.name for f in real if f.compare])
    if eq:
        define('__eq__', _make_order('==', compared))
    if order:
        if not eq:
            raise ValueError('eq must be true if order is true')
        for name, symbol in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'),
                             ('__ge__', '>=')):
            if not define(name, _make_order(symbol, compared)):
                raise TypeError(f'Cannot overwrite attribute {name} in class '
                                f'{cls.__name__}. Consider using functools.total_ordering')
    if frozen:
        for name, function in zip(('__setattr__', '__delattr__'),
                                  _make_frozen(cls, set(table))):
            if not define(name, function):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__}')
    hashed = tuple([f.name for f in real if (f.compare if f.hash is None else f.hash)])
    if unsafe_hash or eq and frozen and not has_hash:
        if unsafe_hash and has_hash:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        cls.__hash__ = lambda self: hash(_get_all(self, hashed))
    elif eq and not has_hash:
        cls.__hash__ = None
    if match_args and '__match_args__' not in own:
        cls.__match_args__ = tuple([f.name for f in all_fields if f.init and not f.kw_only])
    if not own.get('__doc__'):
        cls.__doc__ = cls.__name__ + _signature([f for f in all_fields if f.init])
    return cls


def _signature(fields):
    parts = [_parameter(f) for f in fields if not f.kw_only]
    keywords = [_parameter(f) for f in fields if f.kw_only]
    return '(' + ', '.join(parts + ['*'] * bool(keywords) + keywords) + ')'


def _parameter(f):
    kind = f.type
    if isinstance(kind, type):
        of = kind.__module__
        kind = kind.__qualname__ if of == 'builtins' else of + '.' + kind.__qualname__
    text = f'{f.name}: {kind}'
    if f.default_factory is not MISSING:
        return text + ' = <factory>'
    return text if f.default is MISSING else f'{text} = {f.default!r}'


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False,
              unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
              slots=False, weakref_slot=False):
    def wrap(cls):
        if weakref_slot and not slots:
            raise TypeError('weakref_slot is True but slots is False')
        cls = _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only)
        return _with_slots(cls) if slots else cls
    return wrap if cls is None else wrap(cls)


def _with_slots(cls):
    """The same class anew, with its fields as `__slots__`."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    names = tuple([f.name for f in fields(cls)])
    gone = names + ('__dict__', '__weakref__')
    members = {name: value for name, value in cls.__dict__.items() if name not in gone}
    members['__slots__'] = tuple([name for name in names if name not in inherited])
    members['__qualname__'] = cls.__qualname__
    return type(cls)(cls.__name__, cls.__bases__, members)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


def fields(class_or_instance):
    table = getattr(class_or_instance, '__dataclass_fields__', None)
    if table is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple([f for f in table.values() if not f._is_init_var])


def _plain(value, convert):
    if is_dataclass(value) and not isinstance(value, type):
        return convert([(f.name, _plain(getattr(value, f.name), convert))
                        for f in fields(value)])
    if isinstance(value, tuple) and hasattr(value, '_fields'):
        return type(value)(*[_plain(item, convert) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)([_plain(item, convert) for item in value])
    if isinstance(value, dict):
        return type(value)([(_plain(k, convert), _plain(v, convert))
                            for k, v in value.items()])
    return deepcopy(value)


def asdict(obj, *, dict_factory=dict):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError('asdict() should be called on dataclass instances')
    return _plain(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError('astuple() should be called on dataclass instances')
    return _plain(obj, lambda pairs: tuple_factory([value for _, value in pairs]))


def replace(obj, /, **changes):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError('replace() should be called on dataclass instances')
    for f in obj.__dataclass_fields__.values():
        if not f.init:
            if f.name in changes:
                raise ValueError(f'field {f.name} is declared with init=False, it cannot '
                                 'be specified with replace()')
        elif f.name not in changes and not f._is_init_var:
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    namespace = dict(namespace or {})
    annotations = namespace['__annotations__'] = {}
    for item in fields:
        if isinstance(item, str):
            item = (item, 'typing.Any')
        annotations[item[0]] = item[1]
        if len(item) == 3:
            namespace[item[0]] = item[2]
    return dataclass(type(cls_name, bases, namespace), **options)
