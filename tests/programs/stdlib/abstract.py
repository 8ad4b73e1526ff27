# case: abstract_methods
from abc import ABC, abstractmethod

class Shape(ABC):
    @abstractmethod
    def area(self):
        pass

    @abstractmethod
    def name(self):
        return "shape"

class Half(Shape):
    def area(self):
        return 1

class Square(Half):
    def name(self):
        return "square, a " + super().name()

for cls in (Shape, Half, Square):
    try:
        print(cls().name(), cls().area())
    except TypeError as error:
        print(error)
print(isinstance(Square(), Shape), issubclass(Half, Shape), isinstance(3, Shape))
# expect: Can't instantiate abstract class Shape with abstract methods area, name
# expect: Can't instantiate abstract class Half with abstract method name
# expect: square, a shape 1
# expect: True True False

# case: abstract_properties
from abc import ABC, abstractmethod

class Base(ABC):
    @property
    @abstractmethod
    def size(self):
        ...

    @classmethod
    @abstractmethod
    def make(cls):
        ...

    @staticmethod
    @abstractmethod
    def help():
        ...

try:
    Base()
except TypeError as error:
    print(error)

class Own(Base):
    size = 5

    @classmethod
    def make(cls):
        return cls()

    @staticmethod
    def help():
        return "help"

print(Own.make().size, Own.help())
# expect: Can't instantiate abstract class Base with abstract methods help, make, size
# expect: 5 help

# case: register
from abc import ABC, ABCMeta

class Animal(ABC):
    pass

@Animal.register
class Robot:
    pass

print(isinstance(Robot(), Animal), issubclass(Robot, Animal), issubclass(int, Animal), Animal in Robot.__mro__)

class Old(metaclass=ABCMeta):
    @classmethod
    def __subclasshook__(cls, other):
        return hasattr(other, "quack")

class Duck:
    def quack(self):
        pass

print(isinstance(Duck(), Old), isinstance(3, Old))
# expect: True True False False
# expect: True False

# case: abstract_worker
from abc import ABC, abstractmethod
from threading import Thread

class Worker(ABC, Thread):
    @abstractmethod
    def work(self):
        pass

    def run(self):
        self.work()

class Printer(Worker):
    def work(self):
        print("works")

p = Printer()
p.start()
p.join()
try:
    Worker()
except TypeError as error:
    print(error)
# expect: works
# expect: Can't instantiate abstract class Worker with abstract method work

# case: typing_names
from typing import Any, Callable, Dict, Generic, List, Optional, Tuple, TypeVar, Union, cast
T = TypeVar("T")

class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None

Pair = Tuple[int, str]
Handler = Callable[[int], None]

def first(pairs: List[Pair], default: Union[int, None] = None, *rest: Any, **named: Dict[str, int]) -> int:
    return pairs[0][0] if pairs else cast(int, default)

print(Stack[int]().push(1).pop(), first([(1, "a")]), first([], 5), List[int], Dict[str, int], T, Any)
# expect: 1 1 5 typing.List[int] typing.Dict[str, int] ~T typing.Any

# case: typing_named_tuple
from typing import NamedTuple

class Point(NamedTuple):
    x: int
    y: int = 5

    def total(self) -> int:
        return self.x + self.y

print(Point(1), Point(1, 2).total(), Point._fields, isinstance(Point(1), tuple), Point(y=1, x=0))
try:
    Point()
except TypeError as error:
    print(error)
# expect: Point(x=1, y=5) 3 ('x', 'y') True Point(x=0, y=1)
# expect: Point.__new__() missing 1 required positional argument: 'x'

# case: typing_protocol
from typing import Protocol, runtime_checkable

@runtime_checkable
class Closable(Protocol):
    def close(self) -> None:
        ...

class File:
    def close(self):
        pass

class Own(Closable):
    def close(self):
        return "closed"

print(isinstance(File(), Closable), isinstance(3, Closable), Own().close())
# expect: True False closed

# case: collections_abc
from collections.abc import Iterable, Iterator, Callable, Hashable, Sized, Container, Sequence, MutableSequence, Mapping, MutableMapping, Set, MutableSet, Generator, Collection, Reversible
def g(): yield
for kind in (Iterable, Iterator, Callable, Hashable, Sized, Container, Sequence, MutableSequence, Mapping, MutableMapping, Set, MutableSet, Generator, Collection, Reversible):
    print(kind.__name__, [isinstance(x, kind) for x in ([], (), {}, set(), "a", 5, g(), len, iter([]), frozenset(), range(3), b"")])
class M(Mapping):
    def __getitem__(self, k): return {"a": 1}[k]
    def __iter__(self): return iter(["a"])
    def __len__(self): return 1
m = M()
print(m.get("a"), m.get("b", 0), "a" in m, list(m.items()), list(m.keys()), list(m.values()), m == {"a": 1})
class L(MutableSequence):
    def __init__(self): self.l = []
    def __getitem__(self, i): return self.l[i]
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def __len__(self): return len(self.l)
    def insert(self, i, v): self.l.insert(i, v)
l = L()
l.append(1); l.extend([2, 3]); l += [4]
print(l.pop(), list(l), 2 in l, l.index(2), l.count(1), list(reversed(l)))
l.remove(2); l.reverse(); print(list(l)); l.clear(); print(len(l))
# expect: Iterable [True, True, True, True, True, False, True, False, True, True, True, True]
# expect: Iterator [False, False, False, False, False, False, True, False, True, False, False, False]
# expect: Callable [False, False, False, False, False, False, False, True, False, False, False, False]
# expect: Hashable [False, True, False, False, True, True, True, True, True, True, True, True]
# expect: Sized [True, True, True, True, True, False, False, False, False, True, True, True]
# expect: Container [True, True, True, True, True, False, False, False, False, True, True, True]
# expect: Sequence [True, True, False, False, True, False, False, False, False, False, True, True]
# expect: MutableSequence [True, False, False, False, False, False, False, False, False, False, False, False]
# expect: Mapping [False, False, True, False, False, False, False, False, False, False, False, False]
# expect: MutableMapping [False, False, True, False, False, False, False, False, False, False, False, False]
# expect: Set [False, False, False, True, False, False, False, False, False, True, False, False]
# expect: MutableSet [False, False, False, True, False, False, False, False, False, False, False, False]
# expect: Generator [False, False, False, False, False, False, True, False, False, False, False, False]
# expect: Collection [True, True, True, True, True, False, False, False, False, True, True, True]
# expect: Reversible [True, True, True, False, True, False, False, False, False, False, True, True]
# expect: 1 0 True [('a', 1)] ['a'] [1] True
# expect: 4 [1, 2, 3] True 1 1 [3, 2, 1]
# expect: [3, 1]
# expect: 0

# case: abstract_members
from abc import ABC, abstractmethod, ABCMeta
class A(ABC):
    @property
    @abstractmethod
    def x(self): ...
    @classmethod
    @abstractmethod
    def c(cls): ...
    @staticmethod
    @abstractmethod
    def s(): ...
    @abstractmethod
    def m(self): return "base"
try:
    A()
except TypeError as e:
    print(e)
class B(A):
    x = 5
    @classmethod
    def c(cls): return cls.__name__
    @staticmethod
    def s(): return "s"
    def m(self): return super().m() + "!"
b = B()
print(b.x, b.c(), b.s(), b.m(), A.__abstractmethods__ == frozenset({"x", "c", "s", "m"}))
class V(metaclass=ABCMeta):
    pass
V.register(int)
print(isinstance(5, V), issubclass(int, V), isinstance("a", V))
# expect: Can't instantiate abstract class A with abstract methods c, m, s, x
# expect: 5 B s base! True
# expect: True True False
