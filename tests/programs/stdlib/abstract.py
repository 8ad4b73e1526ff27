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
