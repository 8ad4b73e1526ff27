# case: enforced
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y

def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)

p = Point(1, 2)
p.x += 10
print(p.x, p.y)
attempt(lambda: p.z)
attempt(lambda: setattr(p, "z", 3))
attempt(lambda: delattr(p, "z"))
attempt(lambda: p.__dict__)
attempt(lambda: vars(p))
print(hasattr(p, "__dict__"), hasattr(p, "x"), [name for name in dir(p) if name[:1] != "_"])
del p.x
attempt(lambda: p.x)
attempt(lambda: delattr(p, "x"))
attempt(lambda: setattr(p, "__init__", 1))
attempt(lambda: setattr(object(), "x", 1))
attempt(lambda: object().__dict__)
# expect: 11 2
# expect: AttributeError 'Point' object has no attribute 'z'
# expect: AttributeError 'Point' object has no attribute 'z'
# expect: AttributeError 'Point' object has no attribute 'z'
# expect: AttributeError 'Point' object has no attribute '__dict__'
# expect: TypeError vars() argument must have __dict__ attribute
# expect: False True ['x', 'y']
# expect: AttributeError 'Point' object has no attribute 'x'
# expect: AttributeError x
# expect: AttributeError 'Point' object attribute '__init__' is read-only
# expect: AttributeError 'object' object has no attribute 'x'
# expect: AttributeError 'object' object has no attribute '__dict__'

# case: in_a_loop
class Counter:
    __slots__ = ("count",)

class Wrong(Counter):
    __slots__ = ()

def count(counters):
    for counter in counters:
        counter.count = 0
        for _ in range(3):
            counter.count += 1
        try:
            counter.other = 1
            print("set", counter.__dict__)
        except AttributeError as error:
            print(error)
    return [counter.count for counter in counters]

class Free(Counter):
    pass

print(count([Counter(), Wrong(), Free(), Counter(), Free()]))
# expect: 'Counter' object has no attribute 'other'
# expect: 'Wrong' object has no attribute 'other'
# expect: set {'other': 1}
# expect: 'Counter' object has no attribute 'other'
# expect: set {'other': 1}
# expect: [3, 3, 3, 3, 3]

# case: not_declared
class C:
    __slots__ = ("value",)

C().valeu = 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "slots.py", line 4, in <module>
# expect-stderr:     C().valeu = 1
# expect-stderr:     ^^^^^^^^^
# expect-stderr: AttributeError: 'C' object has no attribute 'valeu'
# expect-status: 1

# case: not_there
class C:
    __slots__ = ("value",)

C().valeu
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "slots.py", line 4, in <module>
# expect-stderr:     C().valeu
# expect-stderr: AttributeError: 'C' object has no attribute 'valeu'. Did you mean: 'value'?
# expect-status: 1

# case: not_set
class C:
    __slots__ = ("value",)

C().value
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "slots.py", line 4, in <module>
# expect-stderr:     C().value
# expect-stderr: AttributeError: 'C' object has no attribute 'value'
# expect-status: 1

# case: inheritance
def attempt(what):
    try:
        print(what())
    except Exception as error:
        print(type(error).__name__, error)

class A:
    __slots__ = ("x",)

class B(A):
    __slots__ = ("y",)

class C(A):
    pass

b, c = B(), C()
b.x, b.y = 1, 2
print(b.x, b.y)
attempt(lambda: setattr(b, "z", 1))
c.x, c.z = 3, 4
print(c.x, c.z, c.__dict__, vars(c))

class Plain:
    kind = "plain"

class Mixed(Plain):
    __slots__ = ("kind",)

attempt(lambda: Mixed().kind)
m = Mixed()
m.other = 1
m.kind = "mixed"
print(m.__dict__, m.kind)

class Hidden(A):
    __slots__ = ()
    x = 5

print(Hidden().x)
attempt(lambda: setattr(Hidden(), "x", 1))
attempt(lambda: delattr(Hidden(), "x"))

class Second:
    __slots__ = ()
    def double(self):
        return self.x * 2

class Both(Second, A):
    __slots__ = ()

both = Both()
both.x = 4
print(both.double())
attempt(lambda: setattr(both, "y", 1))

class WithDict(A):
    __slots__ = ("__dict__", "__weakref__")

w = WithDict()
w.x, w.y = 1, 2
print(w.__dict__)

class Error(Exception):
    __slots__ = ("code",)

e = Error("message")
e.code = 1
e.more = 2
print(e, e.code, e.__dict__)

class Number(int):
    __slots__ = ()

attempt(lambda: setattr(Number(3), "x", 1))
print(Number(3) + 1)

class Names(list):
    __slots__ = ("title",)

names = Names(["a"])
names.title = "letters"
names.append("b")
print(names, names.title)
attempt(lambda: setattr(names, "author", 1))
attempt(lambda: setattr(names, "append", 1))
# expect: 1 2
# expect: AttributeError 'B' object has no attribute 'z'
# expect: 3 4 {'z': 4} {'z': 4}
# expect: AttributeError 'Mixed' object has no attribute 'kind'
# expect: {'other': 1} mixed
# expect: 5
# expect: AttributeError 'Hidden' object attribute 'x' is read-only
# expect: AttributeError 'Hidden' object attribute 'x' is read-only
# expect: 8
# expect: AttributeError 'Both' object has no attribute 'y'
# expect: {'y': 2}
# expect: message 1 {'more': 2}
# expect: AttributeError 'Number' object has no attribute 'x'
# expect: 4
# expect: ['a', 'b'] letters
# expect: AttributeError 'Names' object has no attribute 'author'
# expect: AttributeError 'Names' object attribute 'append' is read-only

# case: private_names
class Account:
    __slots__ = ("__balance", "__owner__", "_name")

    def __init__(self):
        self.__balance = 10
        self.__owner__ = "me"
        self._name = "n"

    def balance(self):
        return self.__balance

account = Account()
print(account.balance(), account._Account__balance, account.__owner__, account._name)
try:
    account.__balance = 1
except AttributeError as error:
    print(error)
# expect: 10 10 me n
# expect: 'Account' object has no attribute '__balance'

# case: ways_to_declare
class One:
    __slots__ = "single"

class Listed:
    __slots__ = ["a", "b"]

class Documented:
    __slots__ = {"a": "the first", "b": None}

class Generated:
    __slots__ = tuple(f"part_{i}" for i in range(3))

for cls, name in (One, "single"), (Listed, "b"), (Documented, "a"), (Generated, "part_2"):
    thing = cls()
    setattr(thing, name, name)
    print(cls.__slots__, getattr(thing, name))
    try:
        thing.s = 1
    except AttributeError as error:
        print(error)
# expect: single single
# expect: 'One' object has no attribute 's'
# expect: ['a', 'b'] b
# expect: 'Listed' object has no attribute 's'
# expect: {'a': 'the first', 'b': None} a
# expect: 'Documented' object has no attribute 's'
# expect: ('part_0', 'part_1', 'part_2') part_2
# expect: 'Generated' object has no attribute 's'

# case: descriptors
class C:
    __slots__ = ("x", "run")

print(C.x, type(C.x), C.x.__name__, C.x.__objclass__, C.x is C.x, C.__dict__["x"])
c = C()
c.run = lambda: "called"
print(c.run())
c.x = 1
C.x = 9
print(c.x)
try:
    c.x = 2
except AttributeError as error:
    print(error)
del C.x
try:
    c.x
except AttributeError as error:
    print(error)
# expect: <member 'x' of 'C' objects> <class 'member_descriptor'> x <class '__main__.C'> True <member 'x' of 'C' objects>
# expect: called
# expect: 9
# expect: 'C' object attribute 'x' is read-only
# expect: 'C' object has no attribute 'x'

# case: with_getattr
class C:
    __slots__ = ("x",)

    def __getattr__(self, name):
        return name.upper()

    def __setattr__(self, name, value):
        print("set", name)
        super().__setattr__(name, value)

c = C()
print(c.x, c.y)
c.x = 5
print(c.x)
try:
    c.y = 5
except AttributeError as error:
    print(error)
# expect: X Y
# expect: set x
# expect: 5
# expect: set y
# expect: 'C' object has no attribute 'y'

# case: errors
def attempt(name, bases, namespace):
    try:
        print(type(name, bases, namespace))
    except Exception as error:
        print(type(error).__name__, error)

class A:
    __slots__ = ("x",)

class B:
    __slots__ = ("y",)

class D:
    pass

attempt("C", (), {"__slots__": ("x",), "x": 1})
attempt("C", (), {"__slots__": (1,)})
attempt("C", (), {"__slots__": ("a b",)})
attempt("C", (), {"__slots__": 5})
attempt("C", (int,), {"__slots__": ("a",)})
attempt("C", (tuple,), {"__slots__": ("a",)})
attempt("C", (str,), {"__slots__": ("a",)})
attempt("C", (D,), {"__slots__": ("__dict__",)})
attempt("C", (A, B), {})
attempt("C", (int, str), {})
attempt("C", (A, int), {})
attempt("C", (A, D), {"__slots__": ()})
attempt("C", (list, dict), {})
# expect: ValueError 'x' in __slots__ conflicts with class variable
# expect: TypeError __slots__ items must be strings, not 'int'
# expect: TypeError __slots__ must be identifiers
# expect: TypeError 'int' object is not iterable
# expect: TypeError nonempty __slots__ not supported for subtype of 'int'
# expect: TypeError nonempty __slots__ not supported for subtype of 'tuple'
# expect: <class '__main__.C'>
# expect: TypeError __dict__ slot disallowed: we already got one
# expect: TypeError multiple bases have instance lay-out conflict
# expect: TypeError multiple bases have instance lay-out conflict
# expect: TypeError multiple bases have instance lay-out conflict
# expect: <class '__main__.C'>
# expect: TypeError multiple bases have instance lay-out conflict

# case: conflict
class C:
    __slots__ = ("x", "y")
    y = 1
# expect-stderr: Traceback (most recent call last):
# expect-stderr:   File "slots.py", line 1, in <module>
# expect-stderr:     class C:
# expect-stderr: ValueError: 'y' in __slots__ conflicts with class variable
# expect-status: 1

# case: dataclass
from dataclasses import dataclass, field, fields, replace, asdict

@dataclass(slots=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)

    def far(self):
        return self.x + self.y > 10

p = Point(1, 2)
print(p, Point.__slots__, Point(20).far(), p == Point(1, 2), hasattr(p, "__dict__"))
p.tags.append("a")
try:
    p.z = 1
except AttributeError as error:
    print(error)
print(replace(p, x=5), asdict(p), [f.name for f in fields(p)], Point.__qualname__)

@dataclass(slots=True)
class Point3(Point):
    z: int = 9

print(Point3(1), Point3.__slots__)

@dataclass(frozen=True, slots=True)
class Frozen:
    name: str

f = Frozen("a")
try:
    f.name = "b"
except AttributeError as error:
    print(type(error).__name__, error)
print(f, {f: 1}[Frozen("a")])

for options in {"weakref_slot": True}, {"slots": True}:
    try:
        @dataclass(**options)
        class Twice:
            __slots__ = ("a",)
            a: int
    except TypeError as error:
        print(error)
# expect: Point(x=1, y=2, tags=[]) ('x', 'y', 'tags') True True False
# expect: 'Point' object has no attribute 'z'
# expect: Point(x=5, y=2, tags=['a']) {'x': 1, 'y': 2, 'tags': ['a']} ['x', 'y', 'tags'] Point
# expect: Point3(x=1, y=0, tags=[], z=9) ('z',)
# expect: FrozenInstanceError cannot assign to field 'name'
# expect: Frozen(name='a') 1
# expect: weakref_slot is True but slots is False
# expect: Twice already specifies __slots__

# case: copies
import copy

class Node:
    __slots__ = ("items", "__key", "unset")

    def __init__(self, items):
        self.items = items
        self.__key = "key"

    def key(self):
        return self.__key

class Named(Node):
    def __init__(self, items, name):
        super().__init__(items)
        self.name = name

node = Node([1])
shallow, deep = copy.copy(node), copy.deepcopy(node)
print(shallow.items is node.items, deep.items is node.items, deep.items, deep.key())
print(hasattr(deep, "unset"))
named = copy.deepcopy(Named([2], "n"))
print(named.items, named.name, named.key(), vars(named))
# expect: True False [1] key
# expect: False
# expect: [2] n key {'name': 'n'}

# case: named_tuples
from collections import namedtuple
from typing import NamedTuple

Pair = namedtuple("Pair", "a b")

class Typed(NamedTuple):
    a: int
    b: int = 2

class Wide(Pair):
    pass

class Narrow(Pair):
    __slots__ = ()

for thing in Pair(1, 2), Typed(1), Narrow(1, 2):
    for name in "a", "c":
        try:
            setattr(thing, name, 1)
        except AttributeError as error:
            print(error)
wide = Wide(1, 2)
wide.c = 3
print(wide, wide.__dict__)
# expect: can't set attribute
# expect: 'Pair' object has no attribute 'c'
# expect: can't set attribute
# expect: 'Typed' object has no attribute 'c'
# expect: can't set attribute
# expect: 'Narrow' object has no attribute 'c'
# expect: Wide(a=1, b=2) {'c': 3}

# case: threads
import threading

class Account:
    __slots__ = ("balance", "lock")

    def __init__(self):
        self.balance = 0
        self.lock = threading.Lock()

    def deposit(self, times):
        for _ in range(times):
            with self.lock:
                self.balance += 1

account = Account()
threads = [threading.Thread(target=account.deposit, args=(500,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(account.balance)
# expect: 2000

# case: below_the_librarys_classes
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence, MutableMapping
from typing import Generic, Protocol, TypeVar
import collections
import enum
import threading

T = TypeVar("T")

class Shape(ABC):
    __slots__ = ()

    @abstractmethod
    def area(self): ...

class Square(Shape):
    __slots__ = ("side",)

    def area(self):
        return self.side ** 2

class Box(Generic[T]):
    __slots__ = ("side",)

class Named(Protocol):
    __slots__ = ("side",)

class Numbers(Iterator):
    __slots__ = ("side",)

    def __next__(self):
        return self.side

class Row(Sequence):
    __slots__ = ("side",)

    def __len__(self):
        return 2

    def __getitem__(self, index):
        return range(2)[index]

class Ordered(collections.OrderedDict):
    __slots__ = ("side",)

class Worker(threading.Thread):
    __slots__ = ("side",)

class Colour(enum.Enum):
    __slots__ = ()
    RED = 1

for cls in Square, Box, Numbers, Row, Ordered, Worker:
    thing = cls()
    thing.side = 3
    try:
        thing.other = 4
        print(cls.__name__, thing.side, "has any")
    except AttributeError as error:
        print(thing.side, error)
print(Square().area if False else Colour.RED, list(Row()), next(iter([1])))
# expect: 3 'Square' object has no attribute 'other'
# expect: 3 'Box' object has no attribute 'other'
# expect: 3 'Numbers' object has no attribute 'other'
# expect: 3 'Row' object has no attribute 'other'
# expect: Ordered 3 has any
# expect: Worker 3 has any
# expect: Colour.RED [0, 1] 1
