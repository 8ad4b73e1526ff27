"""Enumerations."""
from types import MappingProxyType

__all__ = ['CONFORM', 'EJECT', 'Enum', 'EnumMeta', 'EnumType', 'Flag', 'FlagBoundary', 'IntEnum',
           'IntFlag', 'KEEP', 'STRICT', 'StrEnum', 'auto', 'member', 'nonmember', 'unique']


class auto:
    value = None

    def _settle(self, generate):
        """The value of the member that this was given to; from then on it is known."""
        if self.value is None:
            self.value = generate()
        return self.value

    def __or__(self, other):
        return _Combined(lambda a, b: a | b, self, other)

    def __and__(self, other):
        return _Combined(lambda a, b: a & b, self, other)

    def __xor__(self, other):
        return _Combined(lambda a, b: a ^ b, self, other)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


class _Combined(auto):
    def __init__(self, function, *parts):
        self._function = function
        self._parts = parts

    def _settle(self, generate):
        parts = [part._settle(generate) if isinstance(part, auto) else part
                 for part in self._parts]
        return self._function(*parts)


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


_METHODS = (type(lambda: 0), property, classmethod, staticmethod, nonmember)


def _is_member(name, value):
    if name[:1] == '_' and (name[-1:] == '_' or name[:2] == '__'):
        return False
    return isinstance(value, member) or not (
        isinstance(value, _METHODS) or hasattr(value, '__get__'))


def _is_private(cls_name, name):
    return name.startswith('_%s__' % cls_name.lstrip('_'))


class _Members:
    """The last in the namespace of an enumeration: makes its members before `__init_subclass__`
    is told of it."""

    def __init__(self, members, ignored):
        self.members = members
        self.ignored = ignored

    def __set_name__(self, cls, name):
        type.__delattr__(cls, name)
        cls._fill(self.members, self.ignored)


class EnumType(type):
    def __new__(mcls, name, bases, namespace, *, boundary=None, **kwds):
        members = {}
        if boundary is not None:
            namespace['_boundary_'] = boundary
        for key, value in list(namespace.items()):
            if _is_private(name, key) or not _is_member(key, value):
                if isinstance(value, nonmember):
                    namespace[key] = value.value
                continue
            members[key] = value.value if isinstance(value, member) else value
            del namespace[key]
        ignored = namespace.pop('_ignore_', ())
        for base in bases:
            if getattr(base, '_member_map_', None):
                raise TypeError(f'<enum {name!r}> cannot extend {base!r}')
        namespace['_members_'] = _Members(members, ignored)
        return super().__new__(mcls, name, bases, namespace, **kwds)

    def _fill(cls, members, ignored):
        cls._member_names_ = []
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        # The class that gives the members their value: int, str, ... or object.
        cls._member_type_ = object
        for base in cls.__mro__:
            if base is not object and not isinstance(base, EnumType):
                cls._member_type_ = base
                break
        if _builtin(cls._member_type_):
            for key in ('__repr__', '__str__', '__format__'):
                if key not in cls.__dict__:
                    for base in cls.__mro__[1:]:
                        if isinstance(base, EnumType) and key in base.__dict__:
                            type.__setattr__(cls, key, base.__dict__[key])
                            break
        values = []
        for key, value in members.items():
            if key in ignored:
                continue
            generate = lambda: cls._generate_next_value_(key, 1, len(values), values[:])
            if isinstance(value, auto):
                value = value._settle(generate)
            elif isinstance(value, tuple):
                value = tuple([each._settle(generate) if isinstance(each, auto) else each
                               for each in value])
            values.append(cls._add(key, value))

    def _add(cls, name, value):
        args = value if isinstance(value, tuple) else (value,)
        kind = cls._member_type_
        own_new = cls.__dict__.get('__new__') or next(
            (base.__dict__['__new__'] for base in cls.__mro__[1:]
             if isinstance(base, EnumType) and base is not Enum
             and '__new__' in base.__dict__), None)
        if own_new is not None:
            new = cls.__new__(cls, *args)
        elif kind is object or not hasattr(kind, '__new__') or not _builtin(kind):
            new = object.__new__(cls)
        else:
            new = kind.__new__(cls, *args)
            value = kind(*args)
        if not hasattr(new, '_value_'):
            new._value_ = value
        value = new._value_
        new._name_ = name
        new._sort_order_ = len(cls._member_names_)
        if not _builtin(kind) and any('__init__' in base.__dict__ for base in cls.__mro__
                                      if base is not object):
            new.__init__(*args)
        value = new._value_
        old = cls._find(value)
        if old is not None:
            new = old
        elif not cls._is_alias(value):
            cls._member_names_.append(name)
        cls._member_map_[name] = new
        if old is None:
            try:
                cls._value2member_map_[value] = new
            except TypeError:
                pass
        type.__setattr__(cls, name, new)
        return value

    def _is_alias(cls, value):
        return issubclass(cls, Flag) and (value == 0 or value & (value - 1) != 0)

    def _find(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for each in cls._member_map_.values():
                if each._value_ == value:
                    return each
            return None

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if names is not None or not cls._member_map_ and cls in (
                Enum, IntEnum, StrEnum, Flag, IntFlag):
            return cls._create(value, names, type, start, boundary)
        found = value if isinstance(value, cls) else cls._find(value)
        if found is None:
            try:
                found = cls._missing_(value)
                context = None
            except Exception as exception:
                found, context = None, exception
            if isinstance(found, int) and getattr(cls, '_boundary_', None) is EJECT:
                return found
            if not isinstance(found, cls):
                error = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
                if context is not None and not isinstance(context, ValueError):
                    error.__context__ = context
                raise context if isinstance(context, ValueError) else error
        return found

    def _create(cls, name, names, mixin, start, boundary):
        if isinstance(names, str):
            names = names.replace(',', ' ').split()
        if not isinstance(names, dict):
            pairs, values = {}, []
            for each in names:
                if isinstance(each, str):
                    each = each, cls._generate_next_value_(each, start, len(values), values[:])
                pairs[each[0]] = each[1]
                values.append(each[1])
            names = pairs
        bases = (cls,) if mixin is None else (mixin, cls)
        return type(cls)(name, bases, {**names, '__module__': '__main__'}, boundary=boundary)

    def __bool__(cls):
        return True

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __contains__(cls, value):
        if not isinstance(value, Enum):
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (
                type(value).__qualname__, cls.__class__.__qualname__))
        return isinstance(value, cls) and value._name_ in cls._member_map_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return reversed([cls._member_map_[name] for name in cls._member_names_])

    def __len__(cls):
        return len(cls._member_names_)

    @property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return ('<flag %r>' if issubclass(cls, Flag) else '<enum %r>') % cls.__name__

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError('cannot reassign member %r' % (name,))
        type.__setattr__(cls, name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get('_member_map_', ()):
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, name))
        type.__delattr__(cls, name)


EnumMeta = EnumType


def _builtin(kind):
    return kind in (int, str, float, bytes, tuple)


class _Attribute:
    """name and value: they can be read, and set by nobody."""

    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            found = owner._member_map_.get(self.name)
            if found is None:
                raise AttributeError('%r has no attribute %r' % (owner, self.name))
            return found
        return getattr(instance, '_%s_' % self.name)

    def __set__(self, instance, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute %r" % self.name)


class Enum(metaclass=EnumType):
    name = nonmember(_Attribute('name'))
    value = nonmember(_Attribute('value'))

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        numbers = [value for value in last_values if isinstance(value, int)]
        return max(numbers) + 1 if numbers else start

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        kind = self.__class__._member_type_
        text = kind.__repr__ if _builtin(kind) else repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, text(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        plain = _payload(self)
        return hash(self._name_ if plain is None else plain)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class IntEnum(int, Enum):
    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, format_spec):
        return int.__format__(self._value_, format_spec)


class StrEnum(str, Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return self._value_

    def __format__(self, format_spec):
        return str.__format__(self._value_, format_spec)


def _bits(number, count):
    """The bits of a number, and what all those before them are."""
    return '0b%d %s' % (number < 0, ''.join(
        [str(number >> bit & 1) for bit in range(count - 1, -1, -1)]))


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start or 1
        return 1 << max(last_values).bit_length()

    @classmethod
    def _all(cls):
        bits = 0
        for each in cls:
            bits |= each._value_
        return bits

    @classmethod
    def _missing_(cls, value):
        """The combination of members that has this value."""
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        every = cls._all()
        bound = 1 << every.bit_length()
        # Neither a bit that no member has, nor a negative number of more bits than all have.
        if not -bound <= value < bound or value & (bound - 1 ^ every):
            if cls._boundary_ is STRICT:
                count = max(value.bit_length(), every.bit_length())
                raise ValueError('%r invalid value %r\n    given %s\n  allowed %s' % (
                    cls, value, _bits(value, count), _bits(every, count)))
            if cls._boundary_ is EJECT:
                return value
            if cls._boundary_ is CONFORM:
                value &= every
            elif value < 0:
                value += max(bound, 1 << value.bit_length())
        if value < 0:
            value += bound
        found = cls._find(value)
        if found is None:
            found = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
            found._value_ = value
            found._name_ = '|'.join([each._name_ for each in cls
                                     if each._value_ & value]) or None
            rest = value & ~every
            if rest and found._name_:
                found._name_ += '|%d' % rest
            found = cls._value2member_map_.setdefault(value, found)
        return found

    def _other(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if isinstance(other, int) and isinstance(self, int):
            return other
        return None

    def __or__(self, other):
        other = self._other(other)
        return NotImplemented if other is None else self.__class__(self._value_ | other)

    def __and__(self, other):
        other = self._other(other)
        return NotImplemented if other is None else self.__class__(self._value_ & other)

    def __xor__(self, other):
        other = self._other(other)
        return NotImplemented if other is None else self.__class__(self._value_ ^ other)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._boundary_ is KEEP:
            return self.__class__(~self._value_)
        return self.__class__(self._all() & ~self._value_)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
                type(other).__qualname__, self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        for each in self.__class__:
            if each._value_ & self._value_:
                yield each

    def __len__(self):
        return len(list(iter(self)))

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        name = self.__class__.__name__
        if self._name_ is None:
            return '<%s: %d>' % (name, self._value_)
        return '<%s.%s: %d>' % (name, self._name_, self._value_)

    def __str__(self):
        if self._name_ is None:
            return '%s(%d)' % (self.__class__.__name__, self._value_)
        return '%s.%s' % (self.__class__.__name__, self._name_)

    def __hash__(self):
        return hash(self._value_)


class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


Flag._boundary_ = CONFORM


class IntFlag(int, Flag):
    _boundary_ = KEEP
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__

    def __str__(self):
        return int.__repr__(self._value_)

    def __format__(self, format_spec):
        return int.__format__(self._value_, format_spec)


def unique(enumeration):
    aliases = ['%s -> %s' % (name, each._name_)
               for name, each in enumeration._member_map_.items() if name != each._name_]
    if aliases:
        raise ValueError('duplicate values found in %r: %s' % (
            enumeration, ', '.join(aliases)))
    return enumeration
