# case: deep_copies_of_numbers
import copy
from dataclasses import dataclass, field
print(copy.deepcopy([2.5, 2, 19.99, 2, 3, True, 1, 1.0, "a", None, 0, False, 0.0]))
print(copy.deepcopy({1: 1.0, True: [1, 1.0, True], 2.5: (2, 2.5, 2)}))
print(id(2.5) != id(2), id(True) != id(1), id(1.0) != id(1), id(0) != id(False))

@dataclass
class Account:
    owner: str
    balance: float = 0.0
    history: list = field(default_factory=list)

one = Account("a", 2.5, [1, 1.0, 2, 2.5])
two = copy.deepcopy(one)
two.history.append(True)
print(one, two)
# expect: [2.5, 2, 19.99, 2, 3, True, 1, 1.0, 'a', None, 0, False, 0.0]
# expect: {1: [1, 1.0, True], 2.5: (2, 2.5, 2)}
# expect: True True True True
# expect: Account(owner='a', balance=2.5, history=[1, 1.0, 2, 2.5]) Account(owner='a', balance=2.5, history=[1, 1.0, 2, 2.5, True])

# case: state_of_ones_own
import copy

class A:
    def __init__(self):
        self.x = 1
        self.lock = object()

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["lock"]
        state["x"] = 2
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.lock = "new"

a = copy.copy(A())
print(a.x, a.lock)
b = copy.deepcopy(A())
print(b.x, b.lock)

class B:
    def __getstate__(self):
        return {"y": [1]}

print(copy.copy(B()).y, copy.deepcopy(B()).y)
# expect: 2 new
# expect: 2 new
# expect: [1] [1]

# case: docs_of_data_classes
from dataclasses import dataclass, field

@dataclass
class P:
    x: int
    y: int = 0
    name: str = "n"
    items: list = field(default_factory=list)
    hidden: int = field(default=3, init=False)

@dataclass(kw_only=True)
class Q(P):
    z: float = 1.5

@dataclass
class R:
    """Its own."""
    x: int

@dataclass
class E:
    pass

for cls in (P, Q, R, E):
    print(cls.__doc__)
# expect: P(x: int, y: int = 0, name: str = 'n', items: list = <factory>)
# expect: Q(x: int, y: int = 0, name: str = 'n', items: list = <factory>, *, z: float = 1.5)
# expect: Its own.
# expect: E()

# case: flags_combined_in_the_body
from enum import Flag, IntFlag, auto

class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    ALL = RW | X
    NONE = R & W

print(list(P), P.RW, P.RW.value, P.ALL.value, P.NONE.value, P.R | P.W is P.RW)

class I(IntFlag):
    A = auto()
    B = auto()
    AB = A | B

print(list(I), I.AB.value)
# expect: [<P.R: 1>, <P.W: 2>, <P.X: 4>] P.RW 3 7 0 True
# expect: [<I.A: 1>, <I.B: 2>] 3

# case: seeds_that_are_text
import random
for seed in ["x", "seed", "", "é☃", b"bytes", bytearray(b"ba"), "a longer text than any other here"]:
    random.seed(seed)
    print([random.randint(0, 10**6) for _ in range(3)], random.random())
    own = random.Random(seed)
    print([own.randint(0, 10**6) for _ in range(3)], own.random())
random.seed(2.5)
print(random.random())
random.seed(-7)
print(random.random())
random.seed(True)
print(random.random())
for wrong in ([1], (1, 2)):
    try:
        random.seed(wrong)
    except TypeError as error:
        print(type(error).__name__)
# expect: [661428, 330464, 625914] 0.6002610287327885
# expect: [661428, 330464, 625914] 0.6002610287327885
# expect: [144950, 61753, 248207] 0.9423386295514558
# expect: [144950, 61753, 248207] 0.9423386295514558
# expect: [476559, 624334, 216936] 0.3880117152955401
# expect: [476559, 624334, 216936] 0.3880117152955401
# expect: [737801, 136013, 582633] 0.5259592503550025
# expect: [737801, 136013, 582633] 0.5259592503550025
# expect: [388766, 643724, 702892] 0.9846386100818334
# expect: [388766, 643724, 702892] 0.9846386100818334
# expect: [639908, 777909, 614970] 0.7665057850259833
# expect: [639908, 777909, 614970] 0.7665057850259833
# expect: [68730, 97304, 360100] 0.05223336911012377
# expect: [68730, 97304, 360100] 0.05223336911012377
# expect: 0.41877545666909954
# expect: 0.32383276483316237
# expect: 0.13436424411240122
# expect: TypeError
# expect: TypeError

# case: docstrings_are_not_inherited
class B:
    "doc"
class C(B): pass
print(C.__doc__, B.__dict__.get("__doc__"), C.__dict__.get("__doc__"))
C.__doc__ = "own"
class D(C): pass
print(D.__doc__)
# expect: None doc None
# expect: None
