# case: functions
import threading
from collections import deque
from queue import Queue

class Job:
    pass

def f(a: int, b: "quoted" = 1, *args: str, c: Job, d: threading.Thread = None, **rest: Queue) -> None:
    pass

print(f.__annotations__)
print(f.__annotations__ is f.__annotations__)
f.__annotations__["more"] = 1
print(sorted(f.__annotations__), f.__dict__)

def g(x, y):
    pass

print(g.__annotations__, (lambda x: x).__annotations__)
g.__annotations__ = {"x": 5}
print(g.__annotations__)

def h(a: deque, /, b: ValueError, *, c: bytes = b"") -> object:
    pass

print(h.__annotations__)

class C:
    def method(self, x: float, __private: int = 0) -> bool:
        pass

print(C.method.__annotations__, C().method.__annotations__)
# expect: {'a': <class 'int'>, 'b': 'quoted', 'args': <class 'str'>, 'c': <class '__main__.Job'>, 'd': <class 'threading.Thread'>, 'rest': <class 'queue.Queue'>, 'return': None}
# expect: True
# expect: ['a', 'args', 'b', 'c', 'd', 'more', 'rest', 'return'] {}
# expect: {} {}
# expect: {'x': 5}
# expect: {'b': <class 'ValueError'>, 'a': <class 'collections.deque'>, 'c': <class 'bytes'>, 'return': <class 'object'>}
# expect: {'x': <class 'float'>, '_C__private': <class 'int'>, 'return': <class 'bool'>} {'x': <class 'float'>, '_C__private': <class 'int'>, 'return': <class 'bool'>}

# case: classes
import threading
from typing import ClassVar, Any

class Base:
    pass

class C:
    x: int
    y: str = "a"
    z: "Later" = None
    b: Base = None
    n: None
    t: threading.Thread = None
    a: Any = 1
    e: KeyError
    print(__annotations__)

class D(C):
    pass

class E(C):
    w: float

print(C.__annotations__)
print(D.__annotations__, E.__annotations__)
print(C.__dict__["__annotations__"] is C.__annotations__)

def make():
    class Local:
        pass
    class Holder:
        held: Local
    return Holder.__annotations__["held"] is Local

print(make())
print(Base.__annotations__)
# expect: {'x': <class 'int'>, 'y': <class 'str'>, 'z': 'Later', 'b': <class '__main__.Base'>, 'n': None, 't': <class 'threading.Thread'>, 'a': typing.Any, 'e': <class 'KeyError'>}
# expect: {'x': <class 'int'>, 'y': <class 'str'>, 'z': 'Later', 'b': <class '__main__.Base'>, 'n': None, 't': <class 'threading.Thread'>, 'a': typing.Any, 'e': <class 'KeyError'>}
# expect: {} {'w': <class 'float'>}
# expect: True
# expect: True
# expect: {}

# case: not_bound_yet
class C:
    thing: Later

class Later:
    pass
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "annotations.py", line 1, in <module>
# expect-stderr:     class C:
# expect-stderr:   File "annotations.py", line 2, in C
# expect-stderr:     thing: Later
# expect-stderr:            ^^^^^
# expect-stderr: NameError: name 'Later' is not defined. Did you mean: 'iter'?
# expect-status: 1

# case: as_text
from __future__ import annotations
from typing import get_type_hints

class Node:
    value: int
    next: Node
    name: "str"

    def link(self, other: Node, n: int) -> None:
        pass

print(Node.__annotations__)
print(Node.link.__annotations__)
print(get_type_hints(Node.link))
# expect: {'value': 'int', 'next': 'Node', 'name': "'str'"}
# expect: {'other': 'Node', 'n': 'int', 'return': 'None'}
# expect: {'other': <class '__main__.Node'>, 'n': <class 'int'>, 'return': <class 'NoneType'>}

# case: hints
from typing import get_type_hints

class Base:
    a: int
    b: "str"

class Derived(Base):
    a: float
    c: "Base" = None

def f(x: int, y: "Derived") -> None:
    pass

print(get_type_hints(Base), get_type_hints(Derived))
print(get_type_hints(f))
print(get_type_hints(print) if False else get_type_hints(Base.__init__) if False else {})
# expect: {'a': <class 'int'>, 'b': <class 'str'>} {'a': <class 'float'>, 'b': <class 'str'>, 'c': <class '__main__.Base'>}
# expect: {'x': <class 'int'>, 'y': <class '__main__.Derived'>, 'return': <class 'NoneType'>}
# expect: {}

# case: wrapped
import functools

def traced(function):
    @functools.wraps(function)
    def wrapper(*args: object) -> object:
        return function(*args)
    return wrapper

@traced
def add(a: int, b: int) -> int:
    return a + b

print(add.__annotations__, add(1, 2))

def typed(function):
    kinds = list(function.__annotations__.items())
    def wrapper(*args):
        for value, (name, kind) in zip(args, kinds):
            if not isinstance(value, kind):
                raise TypeError(f"{name} must be {kind.__name__}, not {type(value).__name__}")
        return function(*args)
    return wrapper

@typed
def repeat(text: str, times: int) -> str:
    return text * times

print(repeat("ab", 2))
try:
    repeat("ab", "c")
except TypeError as error:
    print(error)
# expect: {'a': <class 'int'>, 'b': <class 'int'>, 'return': <class 'int'>} 3
# expect: abab
# expect: times must be int, not str

# case: singledispatch
from functools import singledispatch

class Shape:
    pass

class Circle(Shape):
    pass

@singledispatch
def show(value):
    return "something"

@show.register
def _(value: int):
    return f"int {value}"

@show.register
def _(value: "Shape") -> str:
    return "shape"

@show.register(list)
def show_list(value):
    return "list"

@show.register
def _(value: str, more: int = 0) -> str:
    return "text"

@show.register
def _(value: None):
    return "none"

print(show(1), show(True), show(Circle()), show([]), show("a"), show(None), show(1.5))
for wrong in (lambda x: x), 5:
    try:
        show.register(wrong)
    except TypeError as error:
        print(str(error)[:38])
try:
    five = 5
    @show.register
    def _(value: five):
        pass
except TypeError as error:
    print(error)
# expect: int 1 int True shape list text none something
# expect: Invalid first argument to `register()`
# expect: Invalid first argument to `register()`
# expect: Invalid annotation for 'value'. 5 is not a class.

# case: dataclass
from dataclasses import dataclass, field, fields, InitVar
from typing import ClassVar, Optional

@dataclass
class Item:
    name: str
    price: float = 1.0
    tags: list = field(default_factory=list)
    kind: ClassVar[str] = "item"
    other: ClassVar = 5
    scale: InitVar[int] = 2
    plain: InitVar = 3

    def __post_init__(self, scale, plain):
        self.price *= scale + plain

print(Item("a"), [(f.name, f.type) for f in fields(Item)])
# expect: Item(name='a', price=5.0, tags=[]) [('name', <class 'str'>), ('price', <class 'float'>), ('tags', <class 'list'>)]
