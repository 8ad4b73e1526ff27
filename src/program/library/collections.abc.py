"""The abstract base classes of containers: methods decide who is one."""
from abc import ABC, abstractmethod
from collections import UserDict, UserList, UserString


class _Duck(ABC):
    __slots__ = ()
    _needs = ()

    @classmethod
    def __subclasshook__(cls, other):
        if '_needs' not in cls.__dict__ or not cls._needs:
            return NotImplemented
        for name in cls._needs:
            if getattr(other, name, None) is None:
                return NotImplemented
        return True


class Hashable(_Duck):
    __slots__ = ()
    _needs = ('__hash__',)


class Callable(_Duck):
    __slots__ = ()
    # A class has its metaclass's __call__, so the method tells nothing.
    _check = callable

    __class_getitem__ = classmethod(_GenericAlias)


class Sized(_Duck):
    __slots__ = ()
    _needs = ('__len__',)

    @abstractmethod
    def __len__(self):
        return 0


class Container(_Duck):
    __slots__ = ()
    _needs = ('__contains__',)

    __class_getitem__ = classmethod(_GenericAlias)

    @abstractmethod
    def __contains__(self, x):
        return False


class Iterable(_Duck):
    __slots__ = ()
    _needs = ('__iter__',)

    __class_getitem__ = classmethod(_GenericAlias)

    @abstractmethod
    def __iter__(self):
        while False:
            yield None


class Reversible(Iterable):
    __slots__ = ()
    _needs = ('__reversed__', '__iter__')


class Iterator(Iterable):
    __slots__ = ()
    _needs = ('__iter__', '__next__')

    @abstractmethod
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self


class Generator(Iterator):
    __slots__ = ()
    _needs = ('__iter__', '__next__', 'send', 'throw', 'close')


class Collection(Sized, Iterable, Container):
    __slots__ = ()
    _needs = ('__len__', '__iter__', '__contains__')


class Sequence(Reversible, Collection):
    __slots__ = ()

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        i = 0
        try:
            while True:
                yield self[i]
                i += 1
        except IndexError:
            return

    def __contains__(self, value):
        for v in self:
            if v is value or v == value:
                return True
        return False

    def __reversed__(self):
        for i in reversed(range(len(self))):
            yield self[i]

    def index(self, value, start=0, stop=None):
        for i in range(start, len(self) if stop is None else min(stop, len(self))):
            if self[i] is value or self[i] == value:
                return i
        raise ValueError

    def count(self, value):
        return sum(1 for v in self if v is value or v == value)


class MutableSequence(Sequence):
    __slots__ = ()

    @abstractmethod
    def insert(self, index, value):
        raise IndexError

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for value in list(values):
            self.append(value)

    def pop(self, index=-1):
        value = self[index]
        del self[index]
        return value

    def remove(self, value):
        del self[self.index(value)]

    def reverse(self):
        n = len(self)
        for i in range(n // 2):
            self[i], self[n - i - 1] = self[n - i - 1], self[i]

    def clear(self):
        while len(self):
            self.pop()

    def __iadd__(self, values):
        self.extend(values)
        return self


class Set(Collection):
    __slots__ = ()

    def __le__(self, other):
        return all(x in other for x in self)

    def __eq__(self, other):
        return len(self) == len(other) and self <= other


class MutableSet(Set):
    __slots__ = ()

    @abstractmethod
    def add(self, value):
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        raise NotImplementedError

    def remove(self, value):
        if value not in self:
            raise KeyError(value)
        self.discard(value)


class Mapping(Collection):
    __slots__ = ()

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return list(self)

    def items(self):
        return [(key, self[key]) for key in self]

    def values(self):
        return [self[key] for key in self]

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items())


class MutableMapping(Mapping):
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, other=(), /, **kwds):
        for key, value in dict(other, **kwds).items():
            self[key] = value

    def clear(self):
        for key in list(self):
            del self[key]


Sequence.register(tuple)
Sequence.register(str)
Sequence.register(range)
Sequence.register(bytes)
MutableSequence.register(list)
Set.register(frozenset)
MutableSet.register(set)
MutableMapping.register(dict)
MutableMapping.register(UserDict)
MutableSequence.register(UserList)
Sequence.register(UserString)
