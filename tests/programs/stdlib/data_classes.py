# case: basic
from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass

@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)

    def total(self):
        return self.x + self.y

p, q = Point(1), Point(1, 2, ["a"])
print(p, q, p == Point(1), p != q, q.total(), asdict(q), astuple(q), replace(q, x=9), [f.name for f in fields(Point)])
p.tags.append(1)
print(p.tags, Point(5).tags, Point.__match_args__, is_dataclass(p), is_dataclass(3), Point(y=3, x=1), Point.y)
# expect: Point(x=1, y=0, tags=[]) Point(x=1, y=2, tags=['a']) True True 3 {'x': 1, 'y': 2, 'tags': ['a']} (1, 2, ['a']) Point(x=9, y=2, tags=['a']) ['x', 'y', 'tags']
# expect: [1] [] ('x', 'y', 'tags') True False Point(x=1, y=3, tags=[]) 0

# case: wrong_calls
from dataclasses import dataclass

@dataclass
class Point:
    x: int
    y: int = 0

for call in (lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=3), lambda: Point(1, x=2), lambda: Point(1) < Point(2), lambda: hash(Point(1))):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: Point.__init__() missing 1 required positional argument: 'x'
# expect: Point.__init__() takes from 2 to 3 positional arguments but 4 were given
# expect: Point.__init__() got an unexpected keyword argument 'z'
# expect: Point.__init__() got multiple values for argument 'x'
# expect: '<' not supported between instances of 'Point' and 'Point'
# expect: unhashable type: 'Point'

# case: order_and_frozen
from dataclasses import dataclass, field, FrozenInstanceError

@dataclass(order=True, frozen=True)
class Job:
    priority: int
    name: str = field(compare=False, default="n")
    secret: int = field(repr=False, default=3)

j = Job(1)
print(j, j < Job(2, "b"), sorted([Job(3), Job(1)]), hash(j) == hash(Job(1, "zz")), Job(1, "q") == j, max(Job(1), Job(5)).priority)
for call in (lambda: setattr(j, "priority", 3), lambda: delattr(j, "priority"), lambda: setattr(j, "new", 3)):
    try:
        call()
    except FrozenInstanceError as error:
        print(error)
try:
    j < 3
except TypeError as error:
    print(error)
# expect: Job(priority=1, name='n') True [Job(priority=1, name='n'), Job(priority=3, name='n')] True True 5
# expect: cannot assign to field 'priority'
# expect: cannot delete field 'priority'
# expect: cannot assign to field 'new'
# expect: '<' not supported between instances of 'Job' and 'int'

# case: priority_queue_item
import queue
from dataclasses import dataclass, field
from typing import Any

@dataclass(order=True)
class Item:
    priority: int
    item: Any = field(compare=False)

q = queue.PriorityQueue()
for item in (Item(3, {}), Item(1, []), Item(1, {})):
    q.put(item)
print([q.get().priority for _ in range(3)])
# expect: [1, 1, 3]

# case: inheritance_and_post_init
from dataclasses import dataclass

@dataclass
class Base:
    a: int
    b: int = 2

@dataclass
class Derived(Base):
    c: int = 3
    a: int = 9

    def __post_init__(self):
        self.sum = self.a + self.b + self.c

    def __repr__(self):
        return "Derived!"

print(Derived(), Derived(1, 2, 3).sum, Base(1), Derived() == Derived(), Base(1) == Derived(1))
# expect: Derived! 6 Base(a=1, b=2) True False

# case: keyword_only
from dataclasses import dataclass, field, KW_ONLY

@dataclass(kw_only=True)
class K:
    a: int
    b: int = 1

@dataclass
class M:
    x: int
    _: KW_ONLY
    y: int = 0
    z: int = field(default=5, kw_only=True)

print(K(a=1), M(1, y=2), M(1, z=3))
for call in (lambda: K(1), lambda: K(), lambda: K(a=1, c=2), lambda: M(1, 2)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: K(a=1, b=1) M(x=1, y=2, z=5) M(x=1, y=0, z=3)
# expect: K.__init__() takes 1 positional argument but 2 were given
# expect: K.__init__() missing 1 required keyword-only argument: 'a'
# expect: K.__init__() got an unexpected keyword argument 'c'
# expect: M.__init__() takes 2 positional arguments but 3 were given

# case: class_variables_and_init_only
from dataclasses import dataclass, field, InitVar
from typing import ClassVar

@dataclass
class Thing:
    x: int
    count: ClassVar[int] = 0
    scale: InitVar[int] = 3
    y: int = field(init=False)

    def __post_init__(self, scale):
        self.y = self.x * scale
        Thing.count += 1

print(Thing(2), Thing(2, 5).y, Thing.count)
# expect: Thing(x=2, y=6) 10 2

# case: wrong_classes
from dataclasses import dataclass
try:
    @dataclass
    class Bad:
        x: list = []
except ValueError as error:
    print(error)
try:
    @dataclass
    class Worse:
        x: int = 0
        y: int
except TypeError as error:
    print(error)
# expect: mutable default <class 'list'> for field x is not allowed: use default_factory
# expect: non-default argument 'y' follows default argument

# case: nested
from dataclasses import dataclass, field, asdict
from typing import List, Optional

@dataclass
class Node:
    name: str
    children: List["Node"] = field(default_factory=list)
    parent: Optional[int] = None

tree = Node("root", [Node("a"), Node("b", [Node("c")])])
print(asdict(tree))
print(tree)
# expect: {'name': 'root', 'children': [{'name': 'a', 'children': [], 'parent': None}, {'name': 'b', 'children': [{'name': 'c', 'children': [], 'parent': None}], 'parent': None}], 'parent': None}
# expect: Node(name='root', children=[Node(name='a', children=[], parent=None), Node(name='b', children=[Node(name='c', children=[], parent=None)], parent=None)], parent=None)

# case: options
from dataclasses import dataclass

@dataclass(eq=False, repr=False)
class Plain:
    x: int

@dataclass(unsafe_hash=True)
class Hashed:
    x: int

@dataclass(init=False)
class Manual:
    x: int

    def __init__(self):
        self.x = 7

print(Plain(1) == Plain(1), repr(Plain(1)).startswith("<__main__.Plain object"), len({Hashed(1), Hashed(1)}), Manual())
match Hashed(5):
    case Hashed(x):
        print("x is", x)
# expect: False True 1 Manual(x=7)
# expect: x is 5

# case: shared_by_threads
from dataclasses import dataclass, field
from threading import Lock, Thread

@dataclass
class Account:
    balance: int = 0
    lock: Lock = field(default_factory=Lock, repr=False, compare=False)

    def deposit(self, n):
        with self.lock:
            self.balance += n

account = Account()
threads = [Thread(target=lambda: [account.deposit(1) for _ in range(200)]) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(account)
# expect: Account(balance=800)

# case: the_rest
from dataclasses import dataclass, field, asdict, astuple, replace, fields, make_dataclass, is_dataclass, FrozenInstanceError, InitVar, KW_ONLY
@dataclass(order=True, frozen=True)
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, compare=False, repr=False)
print(P(1), P(1, 2) < P(1, 3), asdict(P(1, tags=[2])), astuple(P(3)), replace(P(1), y=9), [f.name for f in fields(P)], hash(P(1)) == hash(P(1)))
try:
    P(1).x = 5
except FrozenInstanceError as e:
    print(e)
@dataclass
class Q:
    a: int
    b: InitVar[int] = 3
    _: KW_ONLY
    c: int = 4
    def __post_init__(self, b): self.d = self.a + b
print(Q(1), Q(1, 2, c=5).d, is_dataclass(Q), is_dataclass(5), Q.__match_args__)
C = make_dataclass("C", [("x", int), ("y", int, 5)])
print(C(1))
@dataclass
class R(Q):
    e: int = 6
print(R(1, e=2))
try:
    @dataclass
    class Bad:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad:
        a: list = []
except ValueError as e:
    print(e)
# expect: P(x=1, y=0) True {'x': 1, 'y': 0, 'tags': [2]} (3, 0, []) P(x=1, y=9) ['x', 'y', 'tags'] True
# expect: cannot assign to field 'x'
# expect: Q(a=1, c=4) 3 True False ('a', 'b')
# expect: C(x=1, y=5)
# expect: R(a=1, c=4, e=2)
# expect: non-default argument 'b' follows default argument
# expect: mutable default <class 'list'> for field a is not allowed: use default_factory
