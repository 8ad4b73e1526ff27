# case: keywords_with_a_metaclass
import abc
import enum

class B(abc.ABC):
    def __init_subclass__(cls, kind=None, **more):
        super().__init_subclass__(**more)
        print(cls.__name__, kind, more)
        cls.kind = kind

class D(B, kind="d"):
    pass

class E(D):
    @abc.abstractmethod
    def work(self):
        pass

print(D.kind, E.kind, D().kind, sorted(E.__abstractmethods__))

class Meta(type):
    def __new__(mcls, name, bases, namespace, taken=None, **more):
        print("new", name, taken, more)
        cls = super().__new__(mcls, name, bases, namespace, **more)
        print("made", name)
        return cls

    def __init__(cls, name, bases, namespace, **more):
        print("init", name, more)
        super().__init__(name, bases, namespace)

class Told:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)

class F(metaclass=Meta):
    def __init_subclass__(cls, given=None):
        print("init_subclass", cls.__name__, given)

class G(F, taken=1, given=2):
    told = Told()

class H(F):
    pass

made = Meta("Made", (F,), {"told": Told()}, given=3)
print(made.__mro__[1].__name__, type(made).__name__)

class Plain(type):
    def __init__(cls, name, bases, namespace, **more):
        print("plain", name, more)

class I(metaclass=Plain):
    def __init_subclass__(cls, /, size, **more):
        print("size", size, more)

class J(I, size=3):
    pass
# expect: D d {}
# expect: E None {}
# expect: d None d ['work']
# expect: new F None {}
# expect: made F
# expect: init F {}
# expect: new G 1 {'given': 2}
# expect: set_name G told
# expect: init_subclass G 2
# expect: made G
# expect: init G {'taken': 1, 'given': 2}
# expect: new H None {}
# expect: init_subclass H None
# expect: made H
# expect: init H {}
# expect: new Made None {'given': 3}
# expect: set_name Made told
# expect: init_subclass Made 3
# expect: made Made
# expect: init Made {'given': 3}
# expect: F Meta
# expect: plain I {}
# expect: size 3 {}
# expect: plain J {'size': 3}

# case: enumerations_know_their_members_in_init_subclass
import enum

class Named(enum.Enum):
    def __init_subclass__(cls, prefix="", **more):
        super().__init_subclass__(**more)
        print(cls.__name__, [member.name for member in cls], prefix)

class Colour(Named, prefix="c"):
    RED = 1
    BLUE = enum.auto()

class Told:
    def __init__(self, value):
        self.value = value
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
    def __get__(self, instance, owner=None):
        return self.value

class Shape(enum.Enum):
    told = Told(4)
    SQUARE = "s"

print(list(Colour), Colour(2), Shape.told, list(Shape), "_members_" in dir(Colour))

class Level(int, enum.Enum):
    LOW = 1
    HIGH = 2
    def __str__(self):
        return self.name.lower()

print(Level.HIGH, Level.HIGH > 1, repr(Level.LOW), f"{Level.LOW}")

try:
    class Bad(enum.Enum):
        def __init__(self, value):
            raise ValueError("no " + value)
        A = "a"
except ValueError as error:
    print(error)
# expect: Colour ['RED', 'BLUE'] c
# expect: set_name Shape told
# expect: [<Colour.RED: 1>, <Colour.BLUE: 2>] Colour.BLUE 4 [<Shape.SQUARE: 's'>] False
# expect: high True <Level.LOW: 1> low
# expect: no a
