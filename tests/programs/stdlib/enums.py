# case: members
from enum import Enum, auto

class Color(Enum):
    RED = 1
    GREEN = auto()
    BLUE = auto()
    CRIMSON = 1

    def low(self):
        return self.name.lower()

    @property
    def tenfold(self):
        return self.value * 10

    @classmethod
    def first(cls):
        return cls.RED

print(Color.RED, repr(Color.GREEN), Color.BLUE.value, Color.CRIMSON, Color.CRIMSON is Color.RED, list(Color), len(Color))
print(Color(2), Color["BLUE"], Color.RED.low(), Color.RED.tenfold, Color.first(), Color.RED in Color, Color, type(Color.RED), isinstance(Color.RED, Color))
print(Color.RED == 1, Color.RED != Color.BLUE, {Color.RED: 1}[Color.RED], f"{Color.RED} {Color.RED:>10}|", dict(Color.__members__), list(reversed(Color)))
# expect: Color.RED <Color.GREEN: 2> 3 Color.RED True [<Color.RED: 1>, <Color.GREEN: 2>, <Color.BLUE: 3>] 3
# expect: Color.GREEN Color.BLUE red 10 Color.RED True <enum 'Color'> <enum 'Color'> True
# expect: False True 1 Color.RED  Color.RED| {'RED': <Color.RED: 1>, 'GREEN': <Color.GREEN: 2>, 'BLUE': <Color.BLUE: 3>, 'CRIMSON': <Color.RED: 1>} [<Color.BLUE: 3>, <Color.GREEN: 2>, <Color.RED: 1>]

# case: errors
from enum import Enum

class Color(Enum):
    RED = 1
    BLUE = 2

for call in (lambda: Color(9), lambda: Color["X"], lambda: setattr(Color, "RED", 5), lambda: setattr(Color.RED, "value", 5),
             lambda: Color.RED < Color.BLUE, lambda: Color.NOPE, lambda: Color.RED()):
    try:
        print(call())
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError 9 is not a valid Color
# expect: KeyError 'X'
# expect: AttributeError cannot reassign member 'RED'
# expect: AttributeError <enum 'Enum'> cannot set attribute 'value'
# expect: TypeError '<' not supported between instances of 'Color' and 'Color'
# expect: AttributeError NOPE
# expect: TypeError 'Color' object is not callable

# case: members can't be deleted
from enum import Enum

class Color(Enum):
    RED = 1
    GREEN = 2
    limit = property(lambda self: 3)

for name in ("RED", "limit", "NONE"):
    try:
        delattr(Color, name)
        print("deleted", name)
    except AttributeError as error:
        print(error)
try:
    del Color.GREEN
except AttributeError as error:
    print(error)
print(list(Color))
# expect: 'Color' cannot delete member 'RED'.
# expect: deleted limit
# expect: type object 'Color' has no attribute 'NONE'
# expect: 'Color' cannot delete member 'GREEN'.
# expect: [<Color.RED: 1>, <Color.GREEN: 2>]

# case: a metaclass is asked when an attribute is deleted
class Meta(type):
    def __delattr__(cls, name):
        print("del", name)
        super().__delattr__(name)

class Duck(metaclass=Meta):
    quack = 1
    @classmethod
    def mute(cls):
        del cls.quack

Duck.mute()
try:
    del Duck.quack
except AttributeError as error:
    print(error)
print(hasattr(Duck, "quack"))
# expect: del quack
# expect: del quack
# expect: type object 'Duck' has no attribute 'quack'
# expect: False

# case: integers
from enum import IntEnum

class Level(IntEnum):
    LOW = 1
    HIGH = 5

print(Level.LOW, repr(Level.LOW), Level.LOW < Level.HIGH, Level.LOW + 1, Level(5), sorted(Level), f"{Level.LOW}", "%d" % Level.HIGH)
print(Level.HIGH == 5, max(Level), int(Level.HIGH), [10, 20][Level.LOW], list(range(Level.HIGH)))
# expect: 1 <Level.LOW: 1> True 2 5 [<Level.LOW: 1>, <Level.HIGH: 5>] 1 5
# expect: True 5 5 20 [0, 1, 2, 3, 4]

# case: strings
from enum import Enum, StrEnum, auto

class Kind(StrEnum):
    A = auto()
    B = "bee"

class Old(str, Enum):
    A = "a"

print(Kind.A, repr(Kind.B), Kind.A == "a", Kind.B.upper(), f"{Kind.B}", Kind("bee"))
print(Old.A, Old.A == "a", repr(Old.A), Old("a"))
# expect: a <Kind.B: 'bee'> True BEE bee bee
# expect: Old.A True <Old.A: 'a'> Old.A

# case: flags
from enum import Flag, IntFlag, auto

class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W if False else 3

class Bits(IntFlag):
    A = 1
    B = 2

print(Perm.R | Perm.W, repr(Perm.R | Perm.X), Perm.RW, list(Perm), Perm.R in Perm.RW, Perm.X in Perm.RW, list(Perm.RW), ~Perm.R)
print(bool(Perm.R & Perm.W), repr(Perm(0)), Perm(5), Perm.R ^ Perm.RW, Perm.R.value, Perm.RW.name, (Perm.R | Perm.X).name)
print(Bits.A | Bits.B, repr(Bits.A | Bits.B), Bits.A + 1, Bits(3) == 3)
# expect: Perm.RW <Perm.R|X: 5> Perm.RW [<Perm.R: 1>, <Perm.W: 2>, <Perm.X: 4>] True False [<Perm.R: 1>, <Perm.W: 2>] Perm.W|X
# expect: False <Perm: 0> Perm.R|X Perm.W 1 RW R|X
# expect: 3 <Bits.A|B: 3> 2 True

# case: values_of_several_parts
from enum import Enum

class Planet(Enum):
    EARTH = (1, 2.5)
    MARS = (3, 4.5)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def product(self):
        return self.mass * self.radius

print(Planet.EARTH, Planet.MARS.product, Planet.EARTH.value, Planet((3, 4.5)), repr(Planet.EARTH))
# expect: Planet.EARTH 13.5 (1, 2.5) Planet.MARS <Planet.EARTH: (1, 2.5)>

# case: unique
from enum import Enum, unique

@unique
class Fine(Enum):
    A = 1

try:
    @unique
    class Double(Enum):
        A = 1
        B = 1
        C = 1
except ValueError as error:
    print(error)
# expect: duplicate values found in <enum 'Double'>: B -> A, C -> A

# case: made_by_call
from enum import Enum, IntEnum
E = Enum("E", "ONE TWO")
print(list(E), E.TWO.value, E, Enum("F", {"A": "x"}).A.value, IntEnum("G", ["A", "B"], start=5).B + 0)
# expect: [<E.ONE: 1>, <E.TWO: 2>] 2 <enum 'E'> x 6

# case: unhashable_values_and_missing
from enum import Enum

class G(Enum):
    A = [1]
    B = {"k": 1}

class M(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        return cls.A

print(G.A, G([1]), G.B.value, M(99))
# expect: G.A G.A {'k': 1} M.A

# case: own_methods
from enum import Enum

class Op(Enum):
    ADD = "+"
    MUL = "*"

    def __call__(self, a, b):
        return a + b if self is Op.ADD else a * b

    def __str__(self):
        return f"op {self.value}"

print(Op.ADD(2, 3), Op.MUL(2, 3), Op.ADD, f"{Op.MUL}", repr(Op.ADD))
# expect: 5 6 op + op * <Op.ADD: '+'>

# case: match
from enum import Enum

class State(Enum):
    NEW = "new"
    DONE = "done"

def show(state):
    match state:
        case State.NEW:
            return "it is new"
        case State.DONE:
            return "it is done"

print(show(State.NEW), show(State.DONE), State("new") is State.NEW)
# expect: it is new it is done True

# case: subclass_of_an_empty_one
from enum import Enum

class Base(Enum):
    def describe(self):
        return f"{self.name}={self.value}"

class Own(Base):
    A = 1

print(Own.A.describe(), isinstance(Own.A, Base), len(Base))
try:
    class More(Own):
        B = 2
except TypeError as error:
    print(error)
# expect: A=1 True 0
# expect: <enum 'More'> cannot extend <enum 'Own'>

# case: states_of_threads
from enum import Enum, auto
from threading import Thread

class State(Enum):
    IDLE = auto()
    BUSY = auto()

states = {}
def work(i):
    states[i] = State.BUSY if i % 2 else State.IDLE
threads = [Thread(target=work, args=(i,)) for i in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print([states[i].name for i in range(4)], all(State(s.value) is s for s in states.values()))
# expect: ['IDLE', 'BUSY', 'IDLE', 'BUSY'] True

# case: the_rest
from enum import Enum, IntEnum, auto, Flag, unique, StrEnum, EnumMeta
class S(Enum):
    A = auto()
    B = auto()
    C = 2
    @property
    def low(self): return self.name.lower()
print(list(S), S.C is S.B, S["A"], S(2), S.A.low, S.A.value, repr(S.A), S.__members__.keys(), len(S), S.A in S, type(S).__name__, isinstance(S, EnumMeta))
class F(Flag):
    R = 1
    W = 2
    X = 4
print(F.R | F.W, bool(F.R & F.W), F.R in F.R | F.X, ~F.R, F(5), list(F.R | F.X))
class I(IntEnum):
    LOW = 1
    HIGH = 2
print(I.LOW < I.HIGH, I.LOW + 1, sorted([I.HIGH, I.LOW]), f"{I.LOW}", int(I.HIGH))
class T(StrEnum):
    X = auto()
    Y = "why"
print(T.X, T.Y == "why", f"{T.Y}", T("x"))
try:
    S(9)
except ValueError as e:
    print(e)
try:
    @unique
    class U(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)
try:
    S.A = 5
except AttributeError as e:
    print(e)
# expect: [<S.A: 1>, <S.B: 2>] True S.A S.B a 1 <S.A: 1> dict_keys(['A', 'B', 'C']) 2 True EnumType True
# expect: F.R|W False True F.W|X F.R|X [<F.R: 1>, <F.X: 4>]
# expect: True 2 [<I.LOW: 1>, <I.HIGH: 2>] 1 2
# expect: x True why x
# expect: 9 is not a valid S
# expect: duplicate values found in <enum 'U'>: B -> A
# expect: cannot reassign member 'A'

# case: boundaries
from enum import Enum,Flag,IntFlag,IntEnum,auto,STRICT,CONFORM,EJECT,KEEP
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class Perm(Flag):
    R=1;W=2;X=4
class IP(IntFlag):
    R=1;W=2;X=4
t(lambda: Perm(8))
t(lambda: Perm(7))
t(lambda: Perm(-1))
t(lambda: Perm(-9))
t(lambda: Perm(-8))
t(lambda: Perm(0))
t(lambda: ~Perm.R)
t(lambda: IP(8))
t(lambda: IP(9))
t(lambda: ~IP.R)
t(lambda: IP(-1))
class Q(Flag):
    A=1;C=4
t(lambda: Q(2))
t(lambda: Q(7))
t(lambda: Q(-1))
t(lambda: ~Q.A)
class Color(Enum):
    RED=1
    CRIMSON=1
t(lambda: Color.__members__)
t(lambda: Color.__members__["RED"])
t(lambda: list(Color.__members__.items()))
t(lambda: Color.__members__.keys())
def g(): Color.__members__["X"]=1
t(g)
t(lambda: len(Color.__members__))
class S(Flag, boundary=CONFORM):
    A=1;B=2
t(lambda: S(5))
class S(Flag, boundary=EJECT):
    A=1;B=2
t(lambda: S(5))
class S(Flag, boundary=KEEP):
    A=1;B=2
t(lambda: S(5))
t(lambda: Perm._boundary_)
t(lambda: STRICT)
t(lambda: Perm("x"))
t(lambda: Perm(3).name)
t(lambda: [*Perm(5)])
class Dup(IntEnum):
    A=auto()
    B=auto()
t(lambda: Dup.__members__)
t(lambda: Perm.R in Perm(3))
# expect: <Perm: 0>
# expect: <Perm.R|W|X: 7>
# expect: <Perm.R|W|X: 7>
# expect: <Perm.R|W|X: 7>
# expect: <Perm: 0>
# expect: <Perm: 0>
# expect: <Perm.W|X: 6>
# expect: <IP: 8>
# expect: <IP.R|8: 9>
# expect: <IP.W|X: 6>
# expect: <IP.R|W|X: 7>
# expect: <Q: 0>
# expect: <Q.A|C: 5>
# expect: <Q.A|C: 5>
# expect: <Q.C: 4>
# expect: mappingproxy({'RED': <Color.RED: 1>, 'CRIMSON': <Color.RED: 1>})
# expect: <Color.RED: 1>
# expect: [('RED', <Color.RED: 1>), ('CRIMSON', <Color.RED: 1>)]
# expect: dict_keys(['RED', 'CRIMSON'])
# expect: TypeError 'mappingproxy' object does not support item assignment
# expect: 2
# expect: <S.A: 1>
# expect: 5
# expect: <S.A|4: 5>
# expect: <FlagBoundary.CONFORM: 'conform'>
# expect: <FlagBoundary.STRICT: 'strict'>
# expect: ValueError 'x' is not a valid Perm
# expect: 'R|W'
# expect: [<Perm.R: 1>, <Perm.X: 4>]
# expect: mappingproxy({'A': <Dup.A: 1>, 'B': <Dup.B: 2>})
# expect: True
